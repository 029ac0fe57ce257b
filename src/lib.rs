//! x
pub mod server;
pub mod web;
