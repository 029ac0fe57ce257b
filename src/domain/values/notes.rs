//! Longer plain texts people write to each other. The one rule: what goes out in an invitation
//! holds no web address, the portal adds its own link. Rules: field catalogue, pages 2.2.

use super::fault::Fault;
use super::links::has_link;
use super::text::{line, lines};

text_value! {
    /// A personal message in an invitation, up to 1,000 characters, without web addresses.
    /// Kinds: `missing`, `characters`, `too_long`, `links`.
    Note, |raw| {
        let text = lines(raw, 1, 1000)?;
        if has_link(&text) { Err(Fault::of("links")) } else { Ok(text) }
    }
}

text_value! {
    /// Why something was declined or ended, up to 1,000 characters.
    /// Kinds: `missing`, `characters`, `too_long`.
    Reason, |raw| lines(raw, 1, 1000)
}

text_value! {
    /// What a reviewer writes to an applicant, 20–4,000 characters.
    /// Kinds: `missing`, `characters`, `too_short`, `too_long`.
    Message, |raw| lines(raw, 20, 4000)
}

text_value! {
    /// What reviewers write to each other, up to 4,000 characters; never mailed.
    /// Kinds: `missing`, `characters`, `too_long`.
    InternalNote, |raw| lines(raw, 1, 4000)
}

text_value! {
    /// What a company says of itself in the public list, up to 2,500 characters of plain text.
    /// Kinds: `missing`, `characters`, `too_long`.
    Summary, |raw| lines(raw, 1, 2500)
}

text_value! {
    /// What a request for help is about, in one line of 3–120 characters.
    /// Kinds: `missing`, `characters`, `too_short`, `too_long`.
    Subject, |raw| line(raw, 3, 120)
}

text_value! {
    /// What a company and the operator write to each other, up to 4,000 characters.
    /// Kinds: `missing`, `characters`, `too_long`.
    TicketText, |raw| lines(raw, 1, 4000)
}

text_value! {
    /// What a provider adds to a reminder of its invitation, up to 500 characters, without web addresses.
    /// Kinds: `missing`, `characters`, `too_long`, `links`.
    NudgeWords, |raw| {
        let text = lines(raw, 1, 500)?;
        if has_link(&text) { Err(Fault::of("links")) } else { Ok(text) }
    }
}

text_value! {
    /// Why a company cannot go on, in one line of up to 500 characters for its providers.
    /// Kinds: `missing`, `characters`, `too_long`.
    StuckReason, |raw| line(raw, 1, 500)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_to_an_invited_person_holds_no_web_address() {
        assert_eq!(Note::parse("Ciao, entra qui: www.evil.com"), Err(Fault::of("links")));
        assert!(Note::parse("Ciao Giulia,\n\nci vediamo a Torino.").is_ok());
        assert!(Reason::parse("See https://nuvola.example/why").is_ok());
    }

    #[test]
    fn a_message_to_an_applicant_says_something() {
        assert_eq!(Message::parse("no"), Err(Fault::too_short(20)));
        assert_eq!(Note::parse(&"é".repeat(1001)), Err(Fault::too_long(1000)));
        assert!(Note::parse(&"é".repeat(1000)).is_ok());
    }
}
