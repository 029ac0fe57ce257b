//! What the tests stand on: a portal over a database of its own, browsers, a mailbox, the cast.
//! Rule: a test speaks of people and what they see; rows, tokens and cookies stay in here.
//! Read `app.rs` first, then `browser.rs`.

pub mod agreements;
pub mod app;
pub mod applicant;
pub mod browser;
pub mod cases;
pub mod cast;
pub mod customers;
pub mod db;
pub mod desk;
pub mod dump;
pub mod factors;
pub mod forms;
pub mod hostile;
pub mod mail_server;
pub mod mailbox;
pub mod name_server;
pub mod page;
pub mod provider;
pub mod routes;
pub mod sources;
pub mod stage;
pub mod visitor;
pub mod world;
