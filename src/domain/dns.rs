//! What name servers say about a domain: its TXT records, whether it takes mail.
//! Rule: nobody waits longer than [`PATIENCE`]; what comes back is a stranger's and is cut to a bounded size.
//! Nothing is cached here: who just made a record must see it found.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolveHosts, ResolverConfig, ResolverOpts};
use hickory_resolver::net::NetError;
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::proto::rr::{RData, RecordType};
use hickory_resolver::{Resolver, TokioResolver};

/// Longest time for one question, its repetitions included.
pub const PATIENCE: Duration = Duration::from_secs(5);
/// How long one server may take.
const ONE_TRY: Duration = Duration::from_millis(1500);
/// Most records of an answer that are looked at.
const RECORDS: usize = 200;
/// Most bytes of one record that are looked at.
const RECORD: usize = 1024;

/// Why nothing is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DnsError {
    /// There is no such domain.
    #[error("no such domain")]
    NoDomain,
    /// The domain has no record of this kind.
    #[error("no such record")]
    NoRecord,
    /// No server answered in time, or none with an answer.
    #[error("the name servers do not answer")]
    Silent,
}

/// The name servers to ask; cheap to clone.
#[derive(Clone)]
pub struct Dns(Option<Arc<TokioResolver>>);

impl std::fmt::Debug for Dns {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Dns(…)")
    }
}

impl Dns {
    /// These servers, or the system's where none is named. Without any, every question meets silence.
    #[must_use]
    pub fn new(servers: &[SocketAddr]) -> Self {
        let builder = if servers.is_empty() {
            TokioResolver::builder_tokio().ok()
        } else {
            let servers = servers.iter().map(|server| name_server(*server)).collect();
            let config = ResolverConfig::from_name_servers(servers);
            Some(Resolver::builder_with_config(config, TokioRuntimeProvider::default()))
        };
        let resolver = builder.and_then(|mut builder| {
            bound(builder.options_mut());
            builder.build().ok()
        });
        if resolver.is_none() {
            tracing::warn!("no name servers are known: domains cannot be checked");
        }
        Self(resolver.map(Arc::new))
    }

    /// The TXT records of a domain in ASCII, each as one text.
    ///
    /// # Errors
    /// See [`DnsError`].
    pub async fn txt(&self, domain: &str) -> Result<Vec<String>, DnsError> {
        let records = self.ask(domain, RecordType::TXT).await?;
        let text = |data: RData| match data {
            RData::TXT(txt) => {
                let bytes: Vec<u8> = txt.txt_data.iter().flat_map(|part| part.iter().copied()).take(RECORD).collect();
                Some(String::from_utf8_lossy(&bytes).into_owned())
            }
            _ => None,
        };
        Ok(records.into_iter().filter_map(text).collect())
    }

    /// Whether a domain in ASCII takes mail: it names a server for it, and not the empty one that refuses all.
    ///
    /// # Errors
    /// [`DnsError::NoDomain`] and [`DnsError::Silent`].
    pub async fn takes_mail(&self, domain: &str) -> Result<bool, DnsError> {
        match self.ask(domain, RecordType::MX).await {
            Ok(records) => Ok(records.iter().any(|data| matches!(data, RData::MX(mx) if !mx.exchange.is_root()))),
            Err(DnsError::NoRecord) => Ok(false),
            Err(other) => Err(other),
        }
    }

    async fn ask(&self, domain: &str, kind: RecordType) -> Result<Vec<RData>, DnsError> {
        let resolver = self.0.as_ref().ok_or(DnsError::Silent)?;
        // The dot at the end: no search list of this machine is tried.
        let asked = resolver.lookup(format!("{}.", domain.trim_end_matches('.')), kind);
        match tokio::time::timeout(PATIENCE, asked).await {
            Ok(Ok(answer)) => {
                let records: Vec<RData> =
                    answer.answers().iter().take(RECORDS).map(|record| record.data.clone()).collect();
                let fits = |data: &RData| data.record_type() == kind;
                if records.iter().any(fits) { Ok(records) } else { Err(DnsError::NoRecord) }
            }
            Ok(Err(error)) => Err(refused(&error)),
            Err(_) => Err(DnsError::Silent),
        }
    }
}

fn refused(error: &NetError) -> DnsError {
    use hickory_resolver::net::{DnsError as Said, NetError as Net};
    use hickory_resolver::proto::op::ResponseCode;
    match error {
        _ if error.is_nx_domain() => DnsError::NoDomain,
        // An empty answer says that there is nothing; a server that fails says nothing.
        Net::Dns(Said::NoRecordsFound(none)) if none.response_code == ResponseCode::NoError => DnsError::NoRecord,
        _ => DnsError::Silent,
    }
}

fn name_server(server: SocketAddr) -> NameServerConfig {
    let connections = [ConnectionConfig::udp(), ConnectionConfig::tcp()].map(|mut connection| {
        connection.port = server.port();
        connection
    });
    NameServerConfig::new(server.ip(), true, connections.to_vec())
}

fn bound(options: &mut ResolverOpts) {
    options.timeout = ONE_TRY;
    options.attempts = 2;
    options.cache_size = 0;
    options.use_hosts_file = ResolveHosts::Never;
}
