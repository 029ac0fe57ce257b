//! Where a network address is, as far as the address itself says it: this machine, a private network, or a
//! range of the public one. Rule: nobody else is asked, so there is no city here; the range is enough to
//! recognize one's own office or phone.

use std::net::IpAddr;

/// A network, in the words a person can use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The machine the portal runs on.
    Here,
    /// A network without a public address.
    Private(String),
    /// A range of public addresses.
    Public(String),
    /// Nothing is known.
    Unknown,
}

impl Place {
    /// Reads a network address.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let Ok(address) = text.parse::<IpAddr>().map(|address| address.to_canonical()) else { return Self::Unknown };
        let (range, private) = match address {
            IpAddr::V4(v4) => {
                let [a, b, c, _] = v4.octets();
                (format!("{a}.{b}.{c}.0/24"), v4.is_private() || v4.is_link_local())
            }
            IpAddr::V6(v6) => {
                let [a, b, c, ..] = v6.segments();
                (format!("{a:x}:{b:x}:{c:x}::/48"), v6.is_unique_local() || v6.is_unicast_link_local())
            }
        };
        match (address.is_loopback(), private) {
            (true, _) => Self::Here,
            (_, true) => Self::Private(range),
            _ => Self::Public(range),
        }
    }

    /// The message that says it, under `accounts-place-`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Here => "here",
            Self::Private(_) => "private",
            Self::Public(_) => "public",
            Self::Unknown => "unknown",
        }
    }

    /// The range; empty where there is none.
    #[must_use]
    pub fn range(&self) -> &str {
        match self {
            Self::Private(range) | Self::Public(range) => range,
            Self::Here | Self::Unknown => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_as_its_range_and_never_as_a_city() {
        assert_eq!(Place::of("127.0.0.1"), Place::Here);
        assert_eq!(Place::of("192.168.7.9"), Place::Private("192.168.7.0/24".to_owned()));
        assert_eq!(Place::of("203.0.113.77"), Place::Public("203.0.113.0/24".to_owned()));
        assert_eq!(Place::of("2001:db8:7:1::1"), Place::Public("2001:db8:7::/48".to_owned()));
        assert_eq!(Place::of("::ffff:203.0.113.77"), Place::Public("203.0.113.0/24".to_owned()));
        assert_eq!(Place::of(""), Place::Unknown);
    }
}
