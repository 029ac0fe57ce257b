//! Check digits of official numbers. The one rule: only schemes that every number of the country
//! follows are here; where a country has exceptions, no number is refused for its digits.
//! All functions answer false for text of another shape.

use super::vat_check_digits;

/// The digits of a text, or nothing if it has anything else.
pub(super) fn digits(text: &str) -> Option<Vec<u32>> {
    text.chars().map(|c| c.to_digit(10)).collect()
}

/// Luhn: Italian and Swedish VAT numbers, French SIREN, Partner IDs.
pub(super) fn luhn(text: &str) -> bool {
    digits(text).is_some_and(|all| !all.is_empty() && luhn_sum(&all).is_multiple_of(10))
}

/// The digit that makes the text followed by it pass [`luhn`].
pub(super) fn luhn_digit(text: &str) -> Option<u32> {
    let mut all = digits(text)?;
    all.push(0);
    Some((10 - luhn_sum(&all) % 10) % 10)
}

fn luhn_sum(all: &[u32]) -> u32 {
    all.iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| match digit * 2 {
            _ if at % 2 == 0 => *digit,
            double if double > 9 => double - 9,
            double => double,
        })
        .sum()
}

/// ISO 7064 MOD 11,10: German and Croatian VAT numbers.
fn mod_11_10(text: &str) -> bool {
    let Some(all) = digits(text) else {
        return false;
    };
    let Some((check, body)) = all.split_last() else {
        return false;
    };
    let product = body.iter().fold(10, |product, digit| {
        let sum = (digit + product) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (11 - product) % 10 == *check
}

pub(super) fn weighted(all: &[u32], weights: &[u32]) -> u32 {
    all.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

pub(super) fn number(text: &str) -> Option<u64> {
    text.parse().ok()
}

/// Whether the local part of a VAT number passes its country's check; true where none is known.
pub(super) fn vat(country: &str, local: &str) -> bool {
    if local.len() > 4 && local.chars().all(|c| c == '0') {
        return false;
    }
    match country {
        "IT" => luhn(local),
        "SE" => local.get(..10).is_some_and(luhn),
        "DE" | "HR" => mod_11_10(local),
        "AT" => austrian(local),
        "BE" => belgian(local),
        "FR" => french(local),
        "ES" => spanish(local),
        "LU" => remainder(local, 6, 89),
        "DK" | "EE" | "FI" | "GR" | "HU" | "PL" | "PT" | "SI" => by_weights(country, local),
        _ => vat_check_digits::passes(country, local),
    }
}

fn by_weights(country: &str, local: &str) -> bool {
    let Some(all) = digits(local) else {
        return false;
    };
    let Some((check, body)) = all.split_last() else {
        return false;
    };
    let sum = |weights: &[u32]| weighted(body, weights);
    match country {
        "DK" => (sum(&[2, 7, 6, 5, 4, 3, 2]) + check).is_multiple_of(11),
        "EE" => (sum(&[3, 7, 1, 3, 7, 1, 3, 7]) + check).is_multiple_of(10),
        "FI" => (sum(&[7, 9, 10, 5, 8, 4, 2]) + check).is_multiple_of(11),
        "GR" => sum(&[256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == *check,
        "HU" => (sum(&[9, 7, 3, 1, 9, 7, 3]) + check).is_multiple_of(10),
        "PL" => sum(&[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == *check,
        "PT" => (11 - sum(&[9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 == *check,
        "SI" => match 11 - sum(&[8, 7, 6, 5, 4, 3, 2]) % 11 {
            10 => *check == 0,
            11 => false,
            digit => digit == *check,
        },
        _ => true,
    }
}

/// The last two digits are the remainder of the first `body` digits.
fn remainder(local: &str, body: usize, modulus: u64) -> bool {
    match (local.get(..body).and_then(number), local.get(body..).and_then(number)) {
        (Some(body), Some(check)) => body % modulus == check,
        _ => false,
    }
}

fn austrian(local: &str) -> bool {
    let Some(all) = local.strip_prefix('U').and_then(digits) else {
        return false;
    };
    let Some((check, body)) = all.split_last() else {
        return false;
    };
    (16 - luhn_sum(body) % 10) % 10 == *check
}

fn belgian(local: &str) -> bool {
    match (local.get(..8).and_then(number), local.get(8..).and_then(number)) {
        (Some(body), Some(check)) => (body + check).is_multiple_of(97),
        _ => false,
    }
}

/// Key of two digits over the SIREN; keys with letters are newer and not judged. Numbers of
/// Monaco hold zeros instead of a SIREN.
fn french(local: &str) -> bool {
    let (Some(key), Some(siren)) = (local.get(..2), local.get(2..)) else {
        return false;
    };
    if !siren.starts_with("000") && !luhn(siren) {
        return false;
    }
    match (number(key), number(siren)) {
        (Some(key), Some(siren)) => (12 + 3 * (siren % 97)) % 97 == key,
        (None, Some(_)) => true,
        _ => false,
    }
}

/// NIF of companies (digit or letter), of residents and of foreigners.
fn spanish(local: &str) -> bool {
    let (Some(first), Some(body), Some(last)) = (local.chars().next(), local.get(1..8), local.chars().nth(8)) else {
        return false;
    };
    let person = |value: Option<u64>| {
        let letters = b"TRWAGMYFPDXBNJZSQVHLCKE";
        value
            .and_then(|value| usize::try_from(value % 23).ok())
            .and_then(|at| letters.get(at))
            .is_some_and(|letter| char::from(*letter) == last)
    };
    match first {
        '0'..='9' => person(local.get(..8).and_then(number)),
        'K' | 'L' | 'M' => person(number(body)),
        'X' => person(number(body)),
        'Y' => person(number(body).map(|n| n + 10_000_000)),
        'Z' => person(number(body).map(|n| n + 20_000_000)),
        'A'..='H' | 'J' | 'N' | 'P'..='S' | 'U'..='W' => luhn_digit(body).is_some_and(|digit| {
            last.to_digit(10) == Some(digit) || "JABCDEFGHI".chars().nth(digit as usize) == Some(last)
        }),
        _ => false,
    }
}

/// The check character of a 16-character Italian fiscal code.
pub(super) fn fiscal_code(code: &str) -> bool {
    const ODD: [u32; 26] =
        [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
    let values: Option<Vec<u32>> = code
        .chars()
        .map(|c| match c {
            '0'..='9' => c.to_digit(10),
            'A'..='Z' => Some(c as u32 - 'A' as u32),
            _ => None,
        })
        .collect();
    let Some(values) = values.filter(|values| values.len() == 16) else {
        return false;
    };
    let sum: u32 = values[..15]
        .iter()
        .enumerate()
        .map(|(at, value)| if at % 2 == 0 { ODD[*value as usize] } else { *value })
        .sum();
    code.ends_with(|last: char| last as u32 == 'A' as u32 + sum % 26)
}

/// The two check digits of a Brazilian company number of 14 digits or letters (letters count as
/// their ASCII code less 48, rule of 2026).
pub(super) fn cnpj(code: &str) -> bool {
    let values: Vec<u32> = code.bytes().map(|b| u32::from(b).wrapping_sub(48)).collect();
    if values.len() != 14 || code.bytes().all(|b| b == b'0') {
        return false;
    }
    let check = |body: &[u32]| {
        let weights = (2..=9).cycle();
        let sum: u32 = body.iter().rev().zip(weights).map(|(v, w)| v * w).sum();
        match sum % 11 {
            0 | 1 => 0,
            rest => 11 - rest,
        }
    };
    check(&values[..12]) == values[12] && check(&values[..13]) == values[13]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_numbers_pass_and_a_changed_digit_fails() {
        for (country, local) in [
            ("IT", "00743110157"),
            ("IT", "01234567897"),
            ("DE", "136695976"),
            ("AT", "U13585627"),
            ("BE", "0428759497"),
            ("DK", "13585628"),
            ("EE", "100931558"),
            ("FI", "20774740"),
            ("FR", "40303265045"),
            ("GR", "094259216"),
            ("HU", "12892312"),
            ("HR", "33392005961"),
            ("LU", "15027442"),
            ("PL", "8567346215"),
            ("PT", "501964843"),
            ("SE", "123456789701"),
            ("SI", "50223054"),
            ("ES", "A13585625"),
            ("ES", "54362315K"),
            ("ES", "X5253868R"),
        ] {
            assert!(vat(country, local), "{country} {local}");
            let mut bytes = local.to_owned().into_bytes();
            let at = 4;
            bytes[at] = if bytes[at] == b'9' { b'0' } else { bytes[at] + 1 };
            let wrong = String::from_utf8_lossy(&bytes).into_owned();
            assert!(!vat(country, &wrong), "{country} {wrong}");
        }
    }

    #[test]
    fn numbers_of_zeros_are_refused_everywhere() {
        assert!(!vat("IT", "00000000000"));
        assert!(!vat("NL", "00000000000"));
    }

    #[test]
    fn a_luhn_digit_completes_its_number() {
        for body in ["100000", "004117", "899999"] {
            assert!(luhn_digit(body).is_some_and(|digit| luhn(&format!("{body}{digit}"))));
        }
        assert!(!luhn(""));
    }

    #[test]
    fn brazilian_and_personal_codes_are_checked() {
        assert!(cnpj("11222333000181"));
        assert!(!cnpj("11222333000182"));
        assert!(cnpj("12ABC34501DE35"));
        assert!(fiscal_code("RSSMRA85T10A562S"));
        assert!(!fiscal_code("RSSMRA85T10A562T"));
    }
}
