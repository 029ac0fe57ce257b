//! x
pub mod postgres;
