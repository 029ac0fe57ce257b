//! Every address of the portal: a pattern for the route table and, beside it, a function that fills it.
//! Rule: no handler and no template writes an address by hand. One file for each feature.

pub mod accounts;
pub mod admin;
pub mod agreements;
pub mod billing;
pub mod customers;
pub mod directory;
pub mod enrollment;
pub mod locations;
pub mod organizations;
pub mod public;
pub mod relationships;
pub mod reports;
pub mod tickets;
pub mod users;

macro_rules! paths {
    ($($(#[$doc:meta])* $pattern:ident $fill:ident($($arg:ident: $ty:ty),*) = $text:literal;)*) => {$(
        $(#[$doc])*
        pub const $pattern: &str = $text;

        #[doc = concat!("Fills `", $text, "`.")]
        #[must_use]
        #[allow(clippy::needless_pass_by_value)]
        pub fn $fill($($arg: $ty),*) -> String {
            $crate::web::paths::fill($text, &[$($arg.to_string()),*])
        }
    )*};
}
use paths;

/// Puts `values` in the place of the pattern's `{…}`, in order.
fn fill(pattern: &str, values: &[String]) -> String {
    let mut filled = String::with_capacity(pattern.len() + values.len() * 36);
    let mut values = values.iter();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((_, after)) = after.split_once('}') else { break };
        filled.push_str(values.next().map_or("", String::as_str));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_pattern_is_filled_in_order() {
        assert_eq!(super::fill("/o/{org}/providers/{id}", &["a".into(), "b".into()]), "/o/a/providers/b");
        assert_eq!(super::fill("/enroll", &[]), "/enroll");
    }
}
