//! Check digits of the VAT numbers of BG, CY, CZ, GB, IE, LT, LV, MT, NL, RO and SK.
//! The one rule: where a country gives out numbers of several schemes, a number that passes one of them
//! passes; what no scheme of its country judges passes too. The other countries: `check_digits.rs`.

use super::check_digits::{digits, number, weighted};

/// Whether the local part passes its country's check; true for a country of another file.
pub(super) fn passes(country: &str, local: &str) -> bool {
    let Some(all) = digits(local) else {
        return match country {
            "CY" => cypriot(local),
            "IE" => irish(local),
            "NL" => dutch(local),
            _ => true,
        };
    };
    match country {
        "BG" => bulgarian(&all),
        "CZ" => czech(local, &all),
        "GB" => british(local, &all),
        "LT" => lithuanian(&all),
        "LV" => latvian(&all),
        "MT" => weighted(&all, &[3, 4, 6, 7, 8, 9, 10, 1]).is_multiple_of(37),
        "RO" => romanian(&all),
        "SK" => number(local).is_some_and(|value| value.is_multiple_of(11)),
        _ => true,
    }
}

/// Companies have nine digits; ten are those of a person, of a foreigner, or of something else.
fn bulgarian(all: &[u32]) -> bool {
    let Some((check, body)) = all.split_last() else { return false };
    if all.len() == 9 {
        let first = weighted(body, &[1, 2, 3, 4, 5, 6, 7, 8]) % 11;
        let second = weighted(body, &[3, 4, 5, 6, 7, 8, 9, 10]) % 11 % 10;
        return if first < 10 { first == *check } else { second == *check };
    }
    let person = weighted(body, &[2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10;
    let foreigner = weighted(body, &[21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10;
    let other = (11 - weighted(body, &[4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11;
    [person, foreigner, other].contains(check)
}

/// Eight digits and a letter; each digit at an odd place counts as another number.
fn cypriot(local: &str) -> bool {
    const ODD: [u32; 10] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
    let Some(all) = local.get(..8).and_then(digits) else { return false };
    let sum: u32 = all.iter().enumerate().map(|(at, d)| if at % 2 == 0 { ODD[(*d % 10) as usize] } else { *d }).sum();
    !local.starts_with("12") && local.ends_with(|last: char| last as u32 == 'A' as u32 + sum % 26)
}

/// Companies have eight digits; nine beginning with 6 and ten are those of persons. Nine others have no check.
fn czech(local: &str, all: &[u32]) -> bool {
    let Some((check, body)) = all.split_last() else { return false };
    match (all.len(), all.first()) {
        (8, Some(9)) => false,
        (8, _) => {
            let check_of = (11 - weighted(body, &[8, 7, 6, 5, 4, 3, 2]) % 11) % 11;
            (if check_of == 0 { 1 } else { check_of % 10 }) == *check
        }
        (9, Some(6)) => {
            let sum = weighted(&body[1..], &[8, 7, 6, 5, 4, 3, 2]) % 11;
            8 - i64::from((21 - sum) % 11) == i64::from(*check)
        }
        (10, _) => local.get(..9).and_then(number).is_some_and(|body| body % 11 % 10 == u64::from(*check)),
        _ => true,
    }
}

/// Modulo 97, in the old way and in the one of 2010; twelve digits are nine and a branch.
fn british(local: &str, all: &[u32]) -> bool {
    let sum = weighted(all, &[8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97;
    let new = local.get(..3).and_then(number).is_some_and(|start| start >= 100);
    sum == 0 || (new && (sum == 42 || sum == 55))
}

/// Seven digits and a letter, since 2013 with a second one; the old way has a sign in the second place.
fn irish(local: &str) -> bool {
    let signs: Vec<char> = local.chars().collect();
    let (Some(start), Some(check)) = (local.get(..7), signs.get(7)) else { return false };
    let of = |digits: &[u32], extra: Option<&char>| {
        let extra = extra.filter(|c| **c != 'W').map_or(0, |c| (*c as u32).saturating_sub('A' as u32) + 1);
        (weighted(digits, &[8, 7, 6, 5, 4, 3, 2]) + 9 * extra) % 23
    };
    let expected = match digits(start) {
        Some(all) => of(&all, signs.get(8)),
        None => {
            let (Some(first), Some(rest)) = (local.get(..1), local.get(2..7)) else { return false };
            let Some(all) = digits(&format!("0{rest}{first}")) else { return false };
            of(&all, None)
        }
    };
    char::from_u32(if expected == 0 { 'W' as u32 } else { 'A' as u32 + expected - 1 }) == Some(*check)
}

/// The last digit but one is a 1; the last counts the others, a second time if the first gives ten.
fn lithuanian(all: &[u32]) -> bool {
    let Some((check, body)) = all.split_last() else { return false };
    let sum = |start: u32| body.iter().zip(start..).map(|(d, at)| d * (1 + at % 9)).sum::<u32>() % 11;
    let value = if sum(0) == 10 { sum(2) % 10 } else { sum(0) };
    body.last() == Some(&1) && value == *check
}

/// Companies begin with 4 to 9; persons with a day of birth, or since 2017 with 32 and any digits.
fn latvian(all: &[u32]) -> bool {
    match all {
        [4..=9, ..] => weighted(all, &[9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3,
        [3, 2, ..] => true,
        [body @ .., check] => (1 + weighted(body, &[10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10 == *check,
        [] => false,
    }
}

/// Nine digits, `B` and two more: either the nine pass by themselves, or all of it by modulo 97 (since 2020).
fn dutch(local: &str) -> bool {
    let Some(all) = local.get(..9).and_then(digits) else { return false };
    let (Some((check, body)), Some(branch)) = (all.split_last(), local.get(10..).and_then(digits)) else {
        return false;
    };
    let by_nine = weighted(body, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11 == *check;
    // `NL` counts as 2321, `B` as 11.
    let signs = [2, 3, 2, 1].iter().chain(&all).chain(&[1, 1]).chain(&branch);
    by_nine || signs.fold(0, |rest, digit| (rest * 10 + digit) % 97) == 1
}

fn romanian(all: &[u32]) -> bool {
    const WEIGHTS: [u32; 9] = [7, 5, 3, 2, 1, 7, 5, 3, 2];
    let Some((check, body)) = all.split_last() else { return false };
    let weights = WEIGHTS.get(9usize.saturating_sub(body.len())..).unwrap_or_default();
    all.first() != Some(&0) && weighted(body, weights) * 10 % 11 % 10 == *check
}
