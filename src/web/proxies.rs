//! Who is at the other end when a reverse proxy stands in between.
//! Rule: `X-Forwarded-For` is believed as far as the proxies of `FILIERA_TRUSTED_PROXIES` wrote it, from the
//! right to the left; what stands further left was typed by anybody and counts for nothing.

use std::net::IpAddr;

use axum::http::HeaderMap;
use ipnet::IpNet;

/// The networks whose word about a client's address is believed.
#[derive(Debug, Clone, Default)]
pub struct Proxies(Vec<IpNet>);

impl Proxies {
    /// Believes the proxies of these networks, and nobody without any.
    #[must_use]
    pub fn of(networks: &[IpNet]) -> Self {
        Self(networks.to_vec())
    }

    /// The client's address: the peer's own, or what trusted proxies say stood behind it.
    #[must_use]
    pub fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut client = peer.to_canonical();
        let said: Vec<&str> = headers
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .collect();
        for hop in said.iter().rev() {
            if !self.trusts(client) {
                break;
            }
            let Ok(before) = hop.trim().parse::<IpAddr>() else { break };
            client = before.to_canonical();
        }
        client
    }

    fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(trusted: &[&str], peer: &str, said: &[&str]) -> String {
        let networks: Vec<IpNet> = trusted.iter().map(|network| network.parse().unwrap()).collect();
        let mut headers = HeaderMap::new();
        for value in said {
            headers.append("x-forwarded-for", value.parse().unwrap());
        }
        Proxies::of(&networks).client(peer.parse().unwrap(), &headers).to_string()
    }

    #[test]
    fn without_trusted_proxies_only_the_connection_counts() {
        assert_eq!(client(&[], "203.0.113.9", &["198.51.100.1"]), "203.0.113.9");
    }

    #[test]
    fn a_trusted_proxy_is_believed_about_the_one_before_it() {
        assert_eq!(client(&["10.0.0.0/8"], "10.1.2.3", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(client(&["10.0.0.0/8"], "::ffff:10.1.2.3", &["2001:db8::7"]), "2001:db8::7");
    }

    #[test]
    fn what_a_client_typed_itself_counts_for_nothing() {
        let said = ["192.0.2.66, 198.51.100.1", "10.9.9.9"];
        assert_eq!(client(&["10.0.0.0/8"], "10.1.2.3", &said), "198.51.100.1");
        assert_eq!(client(&["10.0.0.0/8"], "203.0.113.9", &["10.1.2.3"]), "203.0.113.9");
    }

    #[test]
    fn nonsense_ends_the_chain_where_it_stands() {
        assert_eq!(client(&["10.0.0.0/8"], "10.1.2.3", &["unknown"]), "10.1.2.3");
        assert_eq!(client(&["10.0.0.0/8"], "10.1.2.3", &[""]), "10.1.2.3");
        assert_eq!(client(&["10.0.0.0/8"], "10.1.2.3", &["x, 10.5.5.5"]), "10.5.5.5");
    }
}
