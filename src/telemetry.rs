//! Logs: readable lines in development, JSON in production. Never a token, a password or a whole address.

use tracing_subscriber::EnvFilter;

use crate::config::{Mode, Settings};

/// Sets up logging, once.
pub fn start(settings: &Settings) {
    let filter = EnvFilter::try_new(&settings.log).unwrap_or_else(|_| EnvFilter::new("info"));
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let started = match settings.mode {
        Mode::Development => builder.with_target(false).try_init(),
        Mode::Production => builder.json().try_init(),
    };
    if let Err(error) = started {
        eprintln!("logging was set up already: {error}");
    }
}
