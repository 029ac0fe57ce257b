//! The accept loop and the layers over real sockets.
//! Rule: every wait has an end and waits for something that happens, never just for time to pass.
//! Next: `wire.rs` for the portal and the raw client the tests use.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "a router of its own, without the frame")]

mod connections;
mod drain;
mod files;
mod headers;
mod hosts;
mod load;
mod logs;
mod wire;
