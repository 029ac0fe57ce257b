//! How strongly somebody proved who they are, and how strongly the program wants it.
//! Rule: whoever has a second factor is always asked for it; the program says who must have one.

use chrono::{DateTime, Utc};

use super::{FRESH, FreshNeeded, Method, Person, words};

words! {
    /// What proved somebody beside their password or mailbox.
    Factor {
        /// A code of an authenticator app.
        App = "totp",
        /// A passkey, which is two factors by itself.
        Passkey = "passkey",
        /// A recovery code.
        Recovery = "recovery",
        /// The work account's own provider said so.
        Provider = "provider",
    }
}

words! {
    /// Of whom the program demands a second factor; `second_factor` in `program_choices`.
    SecondFactor {
        /// Of everybody, from the first sign-in.
        Everyone = "everyone",
        /// Of the operator's people from the first sign-in, of everybody before a grave act.
        StaffAndGrave = "staff_and_grave",
        /// Of nobody; whoever has one is asked for it.
        Offered = "offered",
    }
}

/// What a person has to prove themselves with, and what this session proved.
#[derive(Debug, Clone)]
pub struct Means {
    /// A password is stored.
    pub password: bool,
    /// An authenticator app is set up.
    pub app: bool,
    /// There is a passkey.
    pub passkey: bool,
    /// What this session proved beside the first factor.
    pub second: Option<Factor>,
    /// What the program demands.
    pub demanded: SecondFactor,
}

impl Means {
    /// Whether there is any second factor.
    #[must_use]
    pub const fn has_factor(&self) -> bool {
        self.app || self.passkey
    }
}

impl Person {
    /// What they can prove themselves with.
    #[must_use]
    pub const fn means(&self) -> &Means {
        &self.means
    }

    /// Whether this session has a second factor behind it.
    #[must_use]
    pub fn is_strong(&self) -> bool {
        self.means.second.is_some() || matches!(self.method, Method::Passkey | Method::Development)
    }

    /// Whether the program wants them to set up a second factor before anything else.
    #[must_use]
    pub fn must_set_up(&self) -> bool {
        let demanded = match self.means.demanded {
            SecondFactor::Everyone => true,
            SecondFactor::StaffAndGrave => !self.staff.is_empty(),
            SecondFactor::Offered => false,
        };
        demanded && !self.means.has_factor() && !self.is_strong()
    }

    /// Whether a grave act first needs a second factor that they do not have yet.
    #[must_use]
    pub fn lacks_factor(&self) -> bool {
        self.means.demanded != SecondFactor::Offered && !self.means.has_factor() && !self.is_strong()
    }

    /// Whether the last proof is fresh and strong enough for a grave act at `now`.
    ///
    /// # Errors
    /// [`FreshNeeded`] when it is not.
    pub fn fresh(&self, now: DateTime<Utc>) -> Result<(), FreshNeeded> {
        let first = self.method != Method::MailedCode && self.proved_at + FRESH >= now;
        let second = self.is_strong() || (!self.means.has_factor() && !self.lacks_factor());
        (first && second).then_some(()).ok_or(FreshNeeded)
    }

    /// Whether the last proof is fresh enough to change one's own password and factors: everything they have
    /// was asked for within the last minutes.
    ///
    /// # Errors
    /// [`FreshNeeded`] when it is not.
    pub fn recent(&self, now: DateTime<Utc>) -> Result<(), FreshNeeded> {
        let first = (!self.means.password || self.method != Method::MailedCode) && self.proved_at + FRESH >= now;
        let second = self.is_strong() || !self.means.has_factor();
        (first && second).then_some(()).ok_or(FreshNeeded)
    }
}
