//! A name server of the tests' own, over UDP and TCP: it answers what it was told to, late, or not at all.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use hickory_server::Server;
use hickory_server::net::runtime::Time;
use hickory_server::proto::op::{Metadata, ResponseCode};
use hickory_server::proto::rr::rdata::{MX, TXT};
use hickory_server::proto::rr::{Name, RData, Record, RecordType};
use hickory_server::server::{Request, RequestHandler, ResponseHandler, ResponseInfo};
use hickory_server::zone_handler::MessageResponseBuilder;
use tokio::net::{TcpListener, UdpSocket};

/// What the server says.
#[derive(Default)]
struct Zone {
    /// By domain: what its records are. A domain that is not here does not exist.
    domains: BTreeMap<String, Vec<RData>>,
    /// Domains about which the server only says that it failed.
    failing: Vec<String>,
    /// How long it takes for each answer; without end, it never answers.
    delay: Option<Duration>,
    asked: usize,
}

/// The server.
pub struct NameServer {
    /// Where it listens.
    pub address: SocketAddr,
    zone: Arc<Mutex<Zone>>,
    _server: Server<Handler>,
}

struct Handler(Arc<Mutex<Zone>>);

impl NameServer {
    /// A server that knows no domain.
    pub async fn new() -> Self {
        let tcp = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = tcp.local_addr().unwrap();
        let udp = UdpSocket::bind(address).await.unwrap();
        let zone = Arc::new(Mutex::new(Zone { delay: Some(Duration::ZERO), ..Zone::default() }));
        let mut server = Server::new(Handler(zone.clone()));
        server.register_socket(udp);
        server.register_listener(tcp, Duration::from_secs(5), 64);
        Self { address, zone, _server: server }
    }

    /// Makes a domain that has these TXT records.
    pub fn txt(&self, domain: &str, records: &[&str]) {
        let txt = |text: &&str| {
            let parts = text.as_bytes().chunks(255).map(|part| String::from_utf8(part.to_vec()).unwrap());
            RData::TXT(TXT::new(parts.collect()))
        };
        self.put(domain, records.iter().map(txt).collect());
    }

    /// Makes a domain whose mail goes to these servers.
    pub fn mx(&self, domain: &str, servers: &[&str]) {
        let mx = |server: &&str| RData::MX(MX::new(10, Name::from_ascii(server).unwrap()));
        self.put(domain, servers.iter().map(mx).collect());
    }

    fn put(&self, domain: &str, records: Vec<RData>) {
        self.zone.lock().unwrap().domains.insert(domain.to_owned(), records);
    }

    /// Says about a domain only that it failed.
    pub fn fail(&self, domain: &str) {
        self.zone.lock().unwrap().failing.push(domain.to_owned());
    }

    /// Takes so long for each answer; `None` never answers.
    pub fn delay(&self, delay: Option<Duration>) {
        self.zone.lock().unwrap().delay = delay;
    }

    /// How often it was asked.
    pub fn asked(&self) -> usize {
        self.zone.lock().unwrap().asked
    }
}

impl Handler {
    /// The answer to a question: its code and records.
    fn answer(&self, name: &str, kind: RecordType) -> (ResponseCode, Vec<Record>) {
        let zone = self.0.lock().unwrap();
        let domain = name.trim_end_matches('.');
        if zone.failing.iter().any(|failing| failing == domain) {
            return (ResponseCode::ServFail, Vec::new());
        }
        let Some(records) = zone.domains.get(domain) else { return (ResponseCode::NXDomain, Vec::new()) };
        let owner = Name::from_ascii(name).unwrap();
        let of_kind = records.iter().filter(|data| data.record_type() == kind);
        let records = of_kind.map(|data| Record::from_rdata(owner.clone(), 60, data.clone())).collect();
        (ResponseCode::NoError, records)
    }

    async fn handle<R: ResponseHandler>(&self, request: &Request, mut to: R) -> ResponseInfo {
        let delay = {
            let mut zone = self.0.lock().unwrap();
            zone.asked += 1;
            zone.delay
        };
        match delay {
            Some(delay) => tokio::time::sleep(delay).await,
            None => std::future::pending().await,
        }
        let asked = request.request_info().unwrap();
        let (code, records) = self.answer(&asked.query.name().to_string(), asked.query.query_type());
        let mut metadata = Metadata::response_from_request(asked.metadata);
        metadata.response_code = code;
        let none: Vec<Record> = Vec::new();
        let response =
            MessageResponseBuilder::from_message_request(request).build(metadata, &records, &none, &none, &none);
        to.send_response(response).await.unwrap()
    }
}

impl RequestHandler for Handler {
    fn handle_request<'life0, 'life1, 'async_trait, R, T>(
        &'life0 self,
        request: &'life1 Request,
        response_handle: R,
    ) -> Pin<Box<dyn Future<Output = ResponseInfo> + Send + 'async_trait>>
    where
        R: 'async_trait + ResponseHandler,
        T: 'async_trait + Time,
        'life0: 'async_trait,
        'life1: 'async_trait,
        Self: 'async_trait,
    {
        Box::pin(self.handle(request, response_handle))
    }
}
