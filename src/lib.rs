//! Filiera, the open-source partner portal for two-tier programs: indirect resellers, indirect
//! providers, customers. Its one rule: layers look inwards only. Start reading at `domain`.

pub mod domain;
