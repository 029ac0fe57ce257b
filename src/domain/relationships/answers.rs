//! What a mail server's answer means for the person who waits for it: RFC 3463's enhanced codes, else the three
//! digits before the words, else how the connection ended.
//! Rule: decided from the answer's text alone and never in doubt: what cannot be told is [`Meaning::Other`], and the
//! answer itself is shown beside it. Used by `ledger`.

use crate::domain::actor::words;

words! {
    /// Why a letter was not taken, or not yet.
    Meaning {
        /// Nobody has that mailbox.
        UnknownMailbox = "unknown_mailbox",
        /// The mailbox is there and closed.
        ClosedMailbox = "closed_mailbox",
        /// The mailbox takes no more for now.
        FullMailbox = "full_mailbox",
        /// There is no mail for that domain.
        UnknownDomain = "unknown_domain",
        /// Refused by a rule of the server: who sends, or what it says.
        Policy = "policy",
        /// The message is larger than the server takes.
        TooLarge = "too_large",
        /// The server asks to come back later.
        Busy = "busy",
        /// The server could not be reached.
        Unreachable = "unreachable",
        /// The server said nothing, or stopped in the middle.
        Silent = "silent",
        /// The portal's own sign-in at its mail server was refused.
        SignIn = "sign_in",
        /// It may have arrived: the portal stopped while it was sent.
        Unsure = "unsure",
        /// The letter could not be written.
        Unwritable = "unwritable",
        /// Something else, in the server's own words.
        Other = "other",
    }
}

impl Meaning {
    /// What the answer means.
    #[must_use]
    pub fn of(answer: &str) -> Self {
        let basic = basic(answer);
        if matches!(basic, Some(530 | 534 | 535 | 538)) {
            return Self::SignIn;
        }
        if let Some(known) =
            enhanced(answer).and_then(|(class, subject, detail)| Self::by_status(class, subject, detail))
        {
            return known;
        }
        basic.map_or_else(|| Self::without_code(answer), |code| Self::by_code(code, answer))
    }

    /// RFC 3463 sections 3.2 to 3.8, and the codes added to them since (RFC 7505: no mail for this domain).
    const fn by_status(class: u16, subject: u16, detail: u16) -> Option<Self> {
        Some(match (subject, detail) {
            (1, 2 | 10) | (4, 4) => Self::UnknownDomain,
            (1, 7 | 8) | (7, _) if class == 5 => Self::Policy,
            (1, 0 | 1 | 3 | 4 | 5 | 6) => Self::UnknownMailbox,
            (2, 1) => Self::ClosedMailbox,
            (2, 2) => Self::FullMailbox,
            (2, 3) | (3, 4) => Self::TooLarge,
            (3, 1 | 2) | (4, 5) | (7, _) => Self::Busy,
            (4, _) => Self::Unreachable,
            (6, _) => Self::Policy,
            _ => return None,
        })
    }

    /// RFC 5321 section 4.2.3. A 550 or 554 without an enhanced code says more in its words than in its digits.
    fn by_code(code: u16, answer: &str) -> Self {
        let words = answer.to_lowercase();
        let says = |some: &[&str]| some.iter().any(|word| words.contains(word));
        match code {
            552 if says(&["size", "large"]) => Self::TooLarge,
            552 => Self::FullMailbox,
            550 | 553 | 554 if says(&["spam", "block", "policy", "reputation", "denied", "spf", "dkim", "dmarc"]) => {
                Self::Policy
            }
            550 | 553 if says(&["quota", "full"]) => Self::FullMailbox,
            550 | 551 | 553 => Self::UnknownMailbox,
            400..=499 => Self::Busy,
            _ => Self::Other,
        }
    }

    fn without_code(answer: &str) -> Self {
        let words = answer.to_lowercase();
        let says = |some: &[&str]| some.iter().any(|word| words.contains(word));
        if says(&["may have arrived"]) {
            Self::Unsure
        } else if says(&["cannot be", "gave up", "not a mail address", "refused the letter"]) {
            Self::Unwritable
        } else if says(&[
            "connection refused",
            "unreachable",
            "resolve",
            "lookup",
            "while connecting",
            "connection error",
        ]) {
            Self::Unreachable
        } else if says(&["no answer", "incomplete", "closed", "reset", "broken pipe", "timed out", "eof"]) {
            Self::Silent
        } else {
            Self::Other
        }
    }
}

/// The three digits at the beginning.
fn basic(answer: &str) -> Option<u16> {
    let head = answer.get(..3)?;
    let code: u16 = head.parse().ok()?;
    let ends = answer[3..].chars().next().is_none_or(|next| !next.is_ascii_alphanumeric());
    (ends && (200..600).contains(&code)).then_some(code)
}

/// The first enhanced status code in the answer: class, subject, detail.
fn enhanced(answer: &str) -> Option<(u16, u16, u16)> {
    answer.split([' ', '\t', '-', '(', ')', '<', '>', ';', ',', '#', ':']).take(12).find_map(|word| {
        let mut parts = word.split('.').map(|part| {
            let digits = (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| part.parse::<u16>().ok()).flatten()
        });
        let code = (parts.next()??, parts.next()??, parts.next()??);
        (parts.next().is_none() && matches!(code.0, 4 | 5)).then_some(code)
    })
}

#[cfg(test)]
mod tests {
    use super::Meaning;
    use crate::i18n::{Language, Words};

    #[test]
    fn an_answer_is_told_by_its_enhanced_code_before_its_digits_and_its_digits_before_its_words() {
        for (answer, meaning) in [
            ("550 5.1.1 <x@y.example>: Recipient address rejected: User unknown", Meaning::UnknownMailbox),
            ("550-5.1.1 The email account that you tried to reach does not exist", Meaning::UnknownMailbox),
            ("550 5.2.1 The account is disabled", Meaning::ClosedMailbox),
            ("452 4.2.2 Over quota", Meaning::FullMailbox),
            ("552 Mailbox full", Meaning::FullMailbox),
            ("552 5.3.4 Message size exceeds fixed limit", Meaning::TooLarge),
            ("550 5.1.2 Bad destination system", Meaning::UnknownDomain),
            ("556 5.1.10 Recipient address has null MX", Meaning::UnknownDomain),
            ("554 5.7.1 Service unavailable; blocked using a list", Meaning::Policy),
            ("550 5.7.26 Unauthenticated email is not accepted", Meaning::Policy),
            ("554 Message rejected as spam", Meaning::Policy),
            ("550 No such user here", Meaning::UnknownMailbox),
            ("451 4.7.1 Greylisting in action, please come back later", Meaning::Busy),
            ("451 Requested action aborted", Meaning::Busy),
            ("421 4.4.2 Connection dropped", Meaning::Unreachable),
            ("535 5.7.8 Authentication failed", Meaning::SignIn),
            ("no answer for 10 s while sending", Meaning::Silent),
            ("no answer for 10 s while connecting", Meaning::Unreachable),
            ("Connection error: Connection refused (os error 111)", Meaning::Unreachable),
            ("response error: incomplete response", Meaning::Silent),
            ("interrupted twice while it was sent; it may have arrived", Meaning::Unsure),
            ("the notice cannot be read: unknown variant", Meaning::Unwritable),
            ("5.1", Meaning::Other),
            ("", Meaning::Other),
        ] {
            assert_eq!(Meaning::of(answer), meaning, "{answer}");
        }
    }

    #[test]
    fn every_meaning_has_words_in_both_languages() {
        for language in Language::ALL {
            for meaning in Meaning::ALL {
                let key = format!("relationships-answer-{}", meaning.code());
                assert!(Words::new(language).has(&key), "{key}");
            }
        }
    }
}
