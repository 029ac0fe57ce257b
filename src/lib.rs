//! Filiera, the partner portal for two-tier programs. The table of contents; read it in this order.
//! Rule: imports go one way only (see CONTRIBUTING.md); `tests/portal/architecture.rs` holds it.

pub mod domain;
pub mod email;
pub mod handlers;
pub mod i18n;
pub mod jobs;
pub mod oidc;
pub mod preview;
pub mod web;

pub mod app;
pub mod commands;
pub mod config;
pub mod metrics;
pub mod postgres;
pub mod schema;
pub mod seed;
pub mod server;
pub mod telemetry;
