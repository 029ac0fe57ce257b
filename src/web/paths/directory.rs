//! Addresses of the public list of providers.

use super::paths;

paths! {
    /// Find a provider.
    DIRECTORY directory() = "/directory";
    /// One provider.
    ENTRY entry(slug: &str) = "/directory/{slug}";
}
