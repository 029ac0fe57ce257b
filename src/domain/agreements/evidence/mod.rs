//! Evidence of signatures that anybody can check, without an account and without a database.
//! Rule: [`check`] is the only judge of a file; the page, the command and the tests all ask it.
//! The record is in `record.rs`, its one byte form in `canonical.rs`, keys in `key.rs`, SQL in `store.rs`. Files of a
//! company's activity are checked by the same keys, in `log.rs`.

mod canonical;
mod chain;
mod check;
mod key;
mod log;
mod record;
mod store;

pub use chain::{RecordFlaw, verify_records};
pub use check::{Flaw, LARGEST, Proved, check, seal};
pub use key::{Keys, PublicKey, Published, SigningKey, published};
pub use log::{LogFlaw, ProvedLog, check_log, is_log, seal_log};
pub use record::{Agreement, Company, FORM, Place, Proof, Record, Signer};
pub use store::{Evidence, Held, evidence_of, held, published_keys};

pub(in crate::domain) use store::{Act, write};

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use uuid::Uuid;

    use super::check::sha256;
    use super::*;

    pub(super) fn key() -> SigningKey {
        SigningKey::from_seed(&[7; 32]).unwrap()
    }

    pub(super) fn keys() -> Keys {
        Keys::of([key().public()])
    }

    /// A record of somebody who signed `text` in Italian.
    pub(super) fn record(text: &str, key: &SigningKey) -> Record {
        let id = Uuid::from_u128;
        Record {
            format: FORM.to_owned(),
            receipt: id(1),
            number: 1,
            previous: None,
            agreement: Agreement {
                id: id(2),
                kind: "partner".to_owned(),
                name: "Contratto".to_owned(),
                operator: "Operatore S.p.A.".to_owned(),
                version: "3.2".to_owned(),
                effective_at: "2026-01-01T00:00:00.000000Z".to_owned(),
                language: "it".to_owned(),
                sha256: sha256(text.as_bytes()),
                governing: "it".to_owned(),
                governing_sha256: sha256(text.as_bytes()),
            },
            company: Company {
                id: id(3),
                name: "Bottega Luce S.r.l.".to_owned(),
                address: BTreeMap::from([("city".to_owned(), "Torino".to_owned())]),
                country: "IT".to_owned(),
                region: "eu".to_owned(),
                partner_id: Some("1000001".to_owned()),
                location_partner_id: None,
            },
            signer: Signer {
                id: id(4),
                account_name: "Giulia Rossi".to_owned(),
                email: "giulia@example.com".to_owned(),
                full_name: "Giulia Rossi".to_owned(),
                name_reason: None,
                job_title: "Titolare".to_owned(),
            },
            statements: vec!["Letto".to_owned(), "Autorizzata".to_owned()],
            proof: Proof {
                method: "password".to_owned(),
                second_factor: Some("totp".to_owned()),
                at: "2026-03-02T08:55:00.000000Z".to_owned(),
                network: "192.0.2.0/24".to_owned(),
                agent: "Browser".to_owned(),
            },
            signed_at: "2026-03-02T09:00:00.000000Z".to_owned(),
            audit: Place { seq: 12, hash: sha256(b"row") },
            key: key.public().id(),
        }
    }
}
