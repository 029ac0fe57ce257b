//! x
pub mod i18n;
