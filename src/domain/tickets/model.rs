//! What a request for help is about and whose turn it is. Decisions without I/O.

use crate::domain::actor::words;

/// How many requests of a company may be open at once.
pub const MANY_OPEN: i64 = 20;

words! {
    /// What a request is about.
    Topic {
        /// Signing in, people and roles.
        Account = "account",
        /// Enrolling and being verified.
        Verification = "verification",
        /// Agreements.
        Agreement = "agreement",
        /// Locations and Partner IDs.
        Location = "location",
        /// Legal name, billing, taxes.
        Billing = "billing",
        /// Providers, resellers, customers.
        Customers = "customers",
        /// Something else.
        Other = "other",
        /// Merging another company's account into this one; asked for on a page of its own.
        Merge = "merge",
    }
}

impl Topic {
    /// Those that the form offers.
    pub fn asked() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|topic| *topic != Self::Merge)
    }
}

words! {
    /// Where a request stands.
    State {
        /// The operator's turn.
        Open = "open",
        /// The company's turn.
        Answered = "answered",
        /// Done, until somebody writes again.
        Closed = "closed",
    }
}

words! {
    /// Who wrote.
    Side {
        /// Somebody of the company.
        Company = "company",
        /// Somebody of the operator.
        Operator = "operator",
    }
}

words! {
    /// What was decided about a request to merge.
    Outcome {
        /// The operator merges the accounts.
        Accepted = "accepted",
        /// It does not.
        Refused = "refused",
    }
}

/// Where a request stands after `side` wrote, or closed it.
pub(super) const fn after(side: Side, closes: bool) -> State {
    match (side, closes) {
        (_, true) => State::Closed,
        (Side::Company, false) => State::Open,
        (Side::Operator, false) => State::Answered,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_wrote_last_waits_for_the_other() {
        assert_eq!(after(Side::Company, false), State::Open);
        assert_eq!(after(Side::Operator, false), State::Answered);
        assert_eq!(after(Side::Company, true), State::Closed);
        assert_eq!(after(Side::Operator, true), State::Closed);
    }

    #[test]
    fn a_merge_is_not_asked_for_by_the_common_form() {
        assert!(Topic::asked().all(|topic| topic != Topic::Merge));
        assert_eq!(Topic::asked().count() + 1, Topic::ALL.len());
    }
}
