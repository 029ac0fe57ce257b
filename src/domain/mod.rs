//! What the program means: companies, people, applications, agreements, relationships, customers.
//! Rule: nothing here knows of HTTP, pages or letters; verbs take a [`db::Db`], an [`actor`], values and
//! `now`, do their work in one transaction, and record it ([`audit`]) and tell about it ([`notice`]) there.
//! Each feature has `model.rs` (decisions without I/O), `store.rs` (its SQL), `views.rs` (what pages
//! read) and one file for each verb.

pub mod actor;
pub mod audit;
pub mod clock;
pub mod db;
pub mod demonstration;
pub mod dns;
pub mod founding;
pub mod hashing;
pub mod ids;
pub mod limit;
pub mod notice;
pub mod outbox;
pub mod paging;
pub mod program;
pub mod submissions;
pub mod token;
pub mod values;

pub mod accounts;
pub mod agreements;
pub mod customers;
pub mod directory;
pub mod enrollment;
pub mod organizations;
pub mod relationships;
pub mod reports;
pub mod tickets;
pub mod users;
pub mod verification;
