//! References of enrollments, the number a person quotes. The one rule: `R-{year}-{six digits}`,
//! read however it is spaced.

use super::fault::Fault;
use super::text::code;

text_value! {
    /// A reference such as `R-2025-004117`.
    /// Kinds: `missing`, `characters`, `malformed`.
    Reference, reference
}

impl Reference {
    /// The reference for the n-th enrollment of a year; numbers above 999,999 get more digits.
    #[must_use]
    pub fn of(year: i32, number: u32) -> Self {
        Self { text: format!("R-{:04}-{number:06}", year.clamp(0, 9999)) }
    }

    /// The year in it.
    #[must_use]
    pub fn year(&self) -> i32 {
        self.text.get(2..6).and_then(|year| year.parse().ok()).unwrap_or_default()
    }
}

fn reference(raw: &str) -> Result<String, Fault> {
    let typed = code(raw)?;
    let digits = typed.strip_prefix('R').ok_or_else(Fault::malformed)?;
    let fits = (10..=14).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let (Some(year), Some(number), true) = (digits.get(..4), digits.get(4..), fits) else {
        return Err(Fault::malformed());
    };
    if number.len() > 6 && number.starts_with('0') {
        return Err(Fault::malformed());
    }
    Ok(format!("R-{year}-{number}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_read_however_it_is_typed() {
        let reference = Reference::of(2025, 4117);
        assert_eq!(reference.as_str(), "R-2025-004117");
        for raw in ["R-2025-004117", "r2025004117", " R 2025 004117 ", "R–2025–004117"] {
            assert_eq!(Reference::parse(raw).as_ref(), Ok(&reference), "{raw}");
        }
        assert_eq!(reference.year(), 2025);
        assert_eq!(Reference::parse("2025-004117"), Err(Fault::malformed()));
        assert_eq!(Reference::parse("R-2025-4117"), Err(Fault::malformed()));
    }
}
