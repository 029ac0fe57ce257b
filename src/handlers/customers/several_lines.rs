//! How the lines of several invitations are read, and what is said of each: "Company; address", one a line.
//! Rule: a line is named by its number as the person counts, empty ones included.

use crate::domain::customers::{AT_ONCE, InviteError, Life, NewInvitation};
use crate::domain::values::{CompanyName, Country, EmailAddress, Fault, Note};
use crate::i18n::Language;
use crate::web::{Errors, Ui};

const FIELD: &str = "customer_lines";

/// A line that can be read.
pub(super) struct Line {
    number: usize,
    company: CompanyName,
    address: EmailAddress,
}

/// What holds for all of them, as typed.
pub(super) struct Wishes<'a> {
    pub(super) country: &'a str,
    pub(super) language: &'a str,
    pub(super) note: &'a str,
    pub(super) life: &'a str,
    pub(super) ask_admin_access: bool,
}

/// The same, read.
pub(super) struct Wanted {
    country: Country,
    language: Language,
    note: Option<Note>,
    ask_admin_access: bool,
    life: Life,
}

impl Wishes<'_> {
    /// The same read; nothing, with the faults in `errors`, where some are wrong.
    pub(super) fn read(&self, errors: &mut Errors) -> Option<Wanted> {
        let country = errors.take("country", Country::parse(self.country).map_err(|_| Fault::of("choose")));
        let language = errors.take("contact_lang", Language::parse(self.language).ok_or_else(|| Fault::of("choose")));
        let note = match self.note.trim() {
            "" => Some(None),
            note => errors.take("note", Note::parse(note)).map(Some),
        };
        let life = errors.take("life", Life::parse(self.life));
        Some(Wanted {
            country: country?,
            language: language?,
            note: note?,
            ask_admin_access: self.ask_admin_access,
            life: life?,
        })
    }
}

/// Reads the lines; what is wrong with each goes to `errors`.
pub(super) fn read(ui: &Ui, text: &str, errors: &mut Errors) -> Vec<Line> {
    let typed: Vec<(usize, &str)> =
        text.lines().enumerate().map(|(at, line)| (at + 1, line.trim())).filter(|(_, line)| !line.is_empty()).collect();
    if typed.is_empty() {
        errors.say(FIELD, ui.t("customers-several-none").to_string());
    }
    if typed.len() > AT_ONCE {
        errors.say(FIELD, ui.t("customers-several-many").arg("max", AT_ONCE).to_string());
        return Vec::new();
    }
    typed.into_iter().filter_map(|(number, line)| one(ui, number, line, errors)).collect()
}

fn one(ui: &Ui, number: usize, line: &str, errors: &mut Errors) -> Option<Line> {
    let Some((company, address)) = line.rsplit_once([';', '\t']) else {
        say(ui, number, &ui.t("customers-several-shape").to_string(), errors);
        return None;
    };
    let mut wrong = Errors::new(ui.words);
    let company = wrong.take("invitee_company", CompanyName::parse(company));
    let address = wrong.take("invitee_email", EmailAddress::parse(address));
    for (_, words) in wrong.all() {
        say(ui, number, words, errors);
    }
    Some(Line { number, company: company?, address: address? })
}

fn say(ui: &Ui, number: usize, words: &str, errors: &mut Errors) {
    errors.say(FIELD, ui.t("customers-several-line").arg("number", number).arg("words", words).to_string());
}

/// The lines without those whose address stands in an earlier one; and those, with the earlier number.
pub(super) fn once(lines: Vec<Line>) -> (Vec<Line>, Vec<(usize, usize)>) {
    let (mut kept, mut twice) = (Vec::<Line>::new(), Vec::new());
    for line in lines {
        match kept.iter().find(|first| first.address.canonical() == line.address.canonical()) {
            Some(first) => twice.push((line.number, first.number)),
            None => kept.push(line),
        }
    }
    (kept, twice)
}

/// Says which lines stand there twice.
pub(super) fn say_twice(ui: &Ui, twice: &[(usize, usize)], errors: &mut Errors) {
    for (number, first) in twice {
        let mut wrong = Errors::new(ui.words);
        wrong.add("invitee_email", &Fault::of("duplicate").with("line", first.to_string()));
        wrong.all().for_each(|(_, words)| say(ui, *number, words, errors));
    }
}

/// Says which lines are known already, and how.
pub(super) fn say_known(ui: &Ui, lines: &[Line], known: &[(usize, InviteError)], errors: &mut Errors) {
    for (place, error) in known {
        let fault = match error {
            InviteError::Open { since, .. } => Fault::of("taken").with("date", ui.date(since)),
            InviteError::Customer { name, .. } => Fault::of("partner").with("name", name.as_str()),
            _ => continue,
        };
        let mut wrong = Errors::new(ui.words);
        wrong.add("invitee_email", &fault);
        let number = lines.get(*place).map_or(0, |line| line.number);
        wrong.all().for_each(|(_, words)| say(ui, number, words, errors));
    }
}

/// The lines without those that are known.
pub(super) fn but(lines: Vec<Line>, known: &[(usize, InviteError)]) -> Vec<Line> {
    let is_known = |place: usize| known.iter().any(|(known, _)| *known == place);
    lines.into_iter().enumerate().filter(|(place, _)| !is_known(*place)).map(|(_, line)| line).collect()
}

/// The invitations the lines stand for.
pub(super) fn invitations(lines: &[Line], wanted: &Wanted) -> Vec<NewInvitation> {
    let of = |line: &Line| NewInvitation {
        company: line.company.clone(),
        country: wanted.country,
        vat: None,
        address: line.address.clone(),
        language: wanted.language,
        note: wanted.note.clone(),
        ask_admin_access: wanted.ask_admin_access,
        life: wanted.life,
    };
    lines.iter().map(of).collect()
}
