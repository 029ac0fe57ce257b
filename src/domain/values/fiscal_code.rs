//! Italian fiscal codes (codice fiscale). The one rule: a company's 11 digits or a person's 16
//! characters, both with their check character.

use std::sync::LazyLock;

use regex::Regex;

use super::check_digits;
use super::countries::anchored;
use super::fault::Fault;
use super::text::code;

/// Month letters as the revenue office uses them, digits or the letters that replace them.
static PERSON: LazyLock<Option<Regex>> =
    LazyLock::new(|| anchored("[A-Z]{6}[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]"));

text_value! {
    /// An Italian fiscal code of 11 digits or 16 characters.
    /// Kinds: `missing`, `characters`, `malformed`, `check_digit`.
    FiscalCode, fiscal_code
}

impl FiscalCode {
    /// Whether the code belongs to a person (16 characters), as a sole proprietor's does.
    #[must_use]
    pub fn is_personal(&self) -> bool {
        self.text.len() == 16
    }
}

fn fiscal_code(raw: &str) -> Result<String, Fault> {
    let text = code(raw)?;
    let fits = if text.len() == 11 && text.bytes().all(|b| b.is_ascii_digit()) {
        check_digits::vat("IT", &text)
    } else if is_personal(&text) {
        check_digits::fiscal_code(&text)
    } else {
        return Err(Fault::malformed());
    };
    if fits { Ok(text) } else { Err(Fault::check_digit()) }
}

/// Whether a code has the shape of a person's fiscal code.
pub(super) fn is_personal(text: &str) -> bool {
    PERSON.as_ref().is_some_and(|regex| regex.is_match(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fiscal_code_is_eleven_digits_or_sixteen_characters_that_fit() {
        assert!(FiscalCode::parse("rss mra 85t10 a562s").is_ok_and(|c| c.is_personal()));
        assert!(FiscalCode::parse("01234567897").is_ok_and(|c| !c.is_personal()));
        assert_eq!(FiscalCode::parse("RSSMRA85T10A562T"), Err(Fault::check_digit()));
        assert_eq!(FiscalCode::parse("01234567890"), Err(Fault::check_digit()));
        assert_eq!(FiscalCode::parse("RSSMRA85"), Err(Fault::malformed()));
        assert_eq!(FiscalCode::parse("0123456789x"), Err(Fault::malformed()));
    }
}
