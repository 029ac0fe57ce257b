//! What the program means: companies, people, promises between them, and the rules that bind them.
//! Its one rule: nothing in here knows of HTTP, pages or letters; time comes in as `now`.
//! Start with `values`: the types that are parsed once and trusted from then on.

pub mod values;
