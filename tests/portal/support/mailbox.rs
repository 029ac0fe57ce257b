//! Letters, as the people they go to find them.
//! Rule: links and codes are taken out of the words of a letter, never out of the database.

use filiera::email::{Memory, Parsed};

use super::app::BASE;

/// Everybody's mailbox.
pub struct Mailbox {
    memory: Memory,
}

/// One letter.
#[derive(Debug, Clone)]
pub struct Letter(Parsed);

impl Mailbox {
    pub(super) fn new(memory: Memory) -> Self {
        Self { memory }
    }

    /// All letters, in the order they were sent.
    pub fn all(&self) -> Vec<Letter> {
        self.memory.letters().into_iter().map(Letter).collect()
    }

    /// The letters to an address.
    pub fn to(&self, address: &str) -> Vec<Letter> {
        self.memory.to(address).into_iter().map(Letter).collect()
    }

    /// The newest letter to an address.
    pub fn last_to(&self, address: &str) -> Letter {
        self.to(address).pop().unwrap_or_else(|| {
            let sent: Vec<_> = self.all().iter().map(|l| format!("{}: {}", l.0.to(), l.subject())).collect();
            panic!("no letter to {address}; there are {sent:#?}")
        })
    }
}

impl Letter {
    /// Its subject.
    pub fn subject(&self) -> &str {
        self.0.header("Subject")
    }

    /// Its text part.
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// The decoded message.
    pub fn parsed(&self) -> &Parsed {
        &self.0
    }

    /// The path of the one link that begins with `prefix`: `/i/`, `/v/`, `/c/`, `/o/`.
    pub fn link(&self, prefix: &str) -> String {
        // The same page is offered a second time in the other language, with a query.
        let paths = self.0.links().filter_map(|link| link.strip_prefix(BASE)?.split('?').next());
        let mut found: Vec<&str> = paths.filter(|path| path.starts_with(prefix)).collect();
        found.dedup();
        assert!(found.len() == 1, "one link to {prefix} expected, found {found:?} in\n{}", self.text());
        found[0].to_owned()
    }

    /// The six digits in it, with or without a space in the middle.
    pub fn code(&self) -> String {
        let pattern = regex::Regex::new(r"(?m)(?:^|[^\d])(\d{3}) ?(\d{3})(?:$|[^\d])").unwrap();
        let codes: Vec<String> =
            pattern.captures_iter(self.text()).map(|found| format!("{}{}", &found[1], &found[2])).collect();
        let first = codes.first().unwrap_or_else(|| panic!("no six digits in\n{}", self.text()));
        assert!(codes.iter().all(|code| code == first), "several codes {codes:?} in\n{}", self.text());
        first.clone()
    }
}
