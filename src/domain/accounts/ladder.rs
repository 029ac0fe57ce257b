//! How many guesses are looked at, counted in the database before the work is done, by every instance alike.
//! Rule: a stranger's guess uses up the account's, the network's and everybody's allowance; a browser the
//! owner signed in with before has an allowance of its own, so that strangers cannot lock its owner out.

use std::net::IpAddr;

use chrono::TimeDelta;

use super::arrive::Door;
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::ids::DeviceId;
use crate::domain::limit::{self, ACCOUNT, ACCOUNT_DAY, Allowance, DEVICE, NETWORK, STRANGERS};

/// One guess at a secret of somebody.
#[derive(Debug, Clone, Copy)]
pub(super) struct Guess<'a> {
    /// Whose: `account:<canonical address>`, `second:<person>`.
    pub(super) of: &'a str,
    /// From where.
    pub(super) network: &'a str,
    /// The browser, if its owner signed in with it before.
    pub(super) device: Option<DeviceId>,
}

impl Guess<'_> {
    /// What is counted, always in this order, so that two guesses never wait for each other.
    fn steps(&self) -> Vec<(String, Allowance)> {
        let Self { of, network, device } = self;
        if let Some(device) = device {
            return vec![(format!("device:{device}:{of}"), DEVICE), (format!("device-day:{device}:{of}"), ACCOUNT_DAY)];
        }
        vec![
            ((*of).to_owned(), ACCOUNT),
            (format!("day:{of}"), ACCOUNT_DAY),
            (format!("network:{}", range(network)), NETWORK),
            ("strangers".to_owned(), STRANGERS),
        ]
    }
}

/// Counts a guess. Refused ones stop at the step that refuses, so that they take nothing from the others.
/// Strangers wait here for one of a few turns, so that any number of them leaves connections for everybody else.
pub(super) async fn climb(door: Door<'_>, guess: &Guess<'_>) -> Result<Result<(), TimeDelta>, DbError> {
    let _turn = match guess.device {
        None => Some(door.hashing.strangers_turn().await),
        Some(_) => None,
    };
    let mut tx = door.db.begin(Scope::NOBODY).await?;
    let mut counted = Ok(());
    for (key, allowance) in guess.steps() {
        counted = limit::count_in(&mut tx, &key, allowance, door.now).await?;
        if counted.is_err() {
            break;
        }
    }
    tx.commit().await?;
    Ok(counted)
}

/// The guess was right: what was counted for this account is forgotten, what was counted for others stays.
pub(super) async fn forgive(db: &Db, guess: &Guess<'_>) -> Result<(), DbError> {
    let mut tx = db.begin(Scope::NOBODY).await?;
    for (at, (key, _)) in guess.steps().iter().enumerate() {
        match at {
            0 | 1 => limit::forget_in(&mut tx, key).await?,
            _ => limit::give_back(&mut tx, key).await?,
        }
    }
    tx.commit().await
}

/// What one customer of a network operator has: an IPv4 address, or the first 64 bits of an IPv6 address.
fn range(network: &str) -> String {
    match network.parse::<IpAddr>().map(|address| address.to_canonical()) {
        Ok(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
        Ok(IpAddr::V4(address)) => address.to_string(),
        Err(_) => network.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    #[test]
    fn neighbours_in_one_ipv6_network_share_its_allowance() {
        assert_eq!(range("2001:db8:1:2:aaaa::1"), range("2001:db8:1:2:bbbb::2"));
        assert_ne!(range("2001:db8:1:2::1"), range("2001:db8:1:3::1"));
        assert_eq!(range("::ffff:192.0.2.7"), range("192.0.2.7"));
        assert_ne!(range("192.0.2.7"), range("192.0.2.8"));
    }

    #[test]
    fn a_known_browser_uses_up_nothing_of_what_strangers_share() {
        let stranger = Guess { of: "account:a@b.example", network: "192.0.2.7", device: None };
        let device = Some(DeviceId::new(DateTime::UNIX_EPOCH));
        let known = Guess { device, ..stranger };
        let shared: Vec<String> = stranger.steps().into_iter().map(|(key, _)| key).collect();
        assert!(known.steps().iter().all(|(key, _)| !shared.contains(key)));
    }
}
