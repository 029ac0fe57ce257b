//! States of cases, checks and confirmations, and who may move them. Decisions without I/O.

use chrono::{DateTime, Utc};

pub use super::reasons::Reason;
use crate::domain::actor::words;

words! {
    /// Where a case stands.
    CaseState {
        /// The primary contact has not confirmed yet.
        EmailPending = "email_pending",
        /// The operator's turn.
        InReview = "in_review",
        /// The company's turn: a reviewer asked.
        InfoRequested = "info_requested",
        /// The operator's turn again: the company appealed against a rejection.
        Appealed = "appealed",
        /// All checks passed or were waived.
        Authorized = "authorized",
        /// A check failed.
        Rejected = "rejected",
        /// Withdrawn.
        Closed = "closed",
    }
}

impl CaseState {
    /// Whether anything may still happen in the case.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::EmailPending | Self::InReview | Self::InfoRequested | Self::Appealed)
    }
}

words! {
    /// What is checked.
    CheckKind {
        /// The primary contact's address works and its holder knows of the application.
        EmailOwnership = "email_ownership",
        /// The contact's address is on a domain of the company.
        EmailDomain = "email_domain",
        /// The primary contact works for the company.
        Employment = "employment",
        /// The company is a real legal entity at that address.
        Business = "business",
    }
}

words! {
    /// Where a check stands.
    CheckState {
        /// Nothing happened yet.
        NotStarted = "not_started",
        /// Somebody outside the operator must act.
        WaitingApplicant = "waiting_applicant",
        /// The operator's turn.
        InReview = "in_review",
        /// Good.
        Passed = "passed",
        /// Not good.
        Failed = "failed",
        /// Two reviewers do without it.
        Waived = "waived",
    }
}

impl CheckState {
    /// Whether the company may be authorized as far as this check goes.
    #[must_use]
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Passed | Self::Waived)
    }
}

words! {
    /// Why a case was opened.
    CaseKind {
        /// An application was sent.
        Enrollment = "enrollment",
        /// A profile changed that was authorized before; the one in force stays until this is decided.
        Change = "change",
    }
}

words! {
    /// What a reviewer decides about a check.
    Decision {
        /// It passed.
        Authorize = "authorize",
        /// The company must say more.
        Ask = "ask",
        /// It failed, and the application with it.
        Reject = "reject",
        /// The program does without it; it takes two reviewers, the first of whom only proposes.
        Waive = "waive",
    }
}

impl CheckKind {
    /// The fields of the profile it judges: a change of one of them opens it again.
    #[must_use]
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::EmailOwnership | Self::EmailDomain => &["work_email"],
            Self::Employment => &["given_name", "family_name", "work_email"],
            Self::Business => {
                &["legal_name", "vat_id", "fiscal_code", "reg_number", "addr1", "addr2", "city", "region", "postal"]
            }
        }
    }

    /// What a reviewer may decide: who owns a mailbox only its holder can say.
    #[must_use]
    pub const fn decisions(self) -> &'static [Decision] {
        match self {
            Self::EmailOwnership => &[Decision::Reject],
            _ => Decision::ALL,
        }
    }
}

/// Whether a reviewer may decide so: the review goes on only after the contact confirmed, and what is
/// decided stays decided until an appeal opens it again.
#[must_use]
pub fn may_decide(case: CaseState, kind: CheckKind, check: CheckState, decision: Decision) -> bool {
    let undecided = matches!(check, CheckState::NotStarted | CheckState::WaitingApplicant | CheckState::InReview);
    let confirmed = case.is_open() && case != CaseState::EmailPending;
    let in_time = if decision == Decision::Reject { case.is_open() } else { confirmed };
    undecided && in_time && kind.decisions().contains(&decision)
}

/// Where a case stands once the contact confirmed, judged by its checks alone: one that failed rejects it, all
/// settled authorize it, one that waits for the company waits for the company.
#[must_use]
pub fn case_state(checks: &[(CheckKind, CheckState)]) -> CaseState {
    let any = |wanted: CheckState| checks.iter().any(|(_, state)| *state == wanted);
    let unconfirmed = (CheckKind::EmailOwnership, CheckState::WaitingApplicant);
    if any(CheckState::Failed) {
        CaseState::Rejected
    } else if checks.iter().all(|(_, state)| state.is_settled()) {
        CaseState::Authorized
    } else if checks.contains(&unconfirmed) {
        CaseState::EmailPending
    } else if any(CheckState::WaitingApplicant) {
        CaseState::InfoRequested
    } else {
        CaseState::InReview
    }
}

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Nobody's.
    Nobody,
    /// The primary contact's.
    Contact,
    /// The company's.
    Company,
    /// The operator's.
    Operator,
}

/// Whose turn it is with a check, in a case that stands so.
#[must_use]
pub const fn turn(case: CaseState, kind: CheckKind, check: CheckState) -> Turn {
    match (case, kind, check) {
        (CaseState::Authorized | CaseState::Rejected | CaseState::Closed, ..) => Turn::Nobody,
        (_, CheckKind::EmailOwnership, CheckState::WaitingApplicant) => Turn::Contact,
        (_, _, CheckState::WaitingApplicant) => Turn::Company,
        (CaseState::EmailPending, _, CheckState::InReview) if !matches!(kind, CheckKind::EmailOwnership) => {
            Turn::Contact
        }
        (_, _, CheckState::InReview) => Turn::Operator,
        _ => Turn::Nobody,
    }
}

/// What a primary contact's link still opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkStanding {
    /// The question.
    Open,
    /// Confirmed then.
    Confirmed(DateTime<Utc>),
    /// Disowned then.
    Disowned(DateTime<Utc>),
    /// A newer letter was sent.
    Superseded,
    /// Too old.
    Expired,
    /// The application is not open any more.
    Closed,
}

/// The facts a link is judged by.
#[derive(Debug, Clone, Copy)]
pub struct LinkFacts {
    /// The newest generation sent.
    pub generation: i32,
    /// When it was confirmed.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// When it was disowned.
    pub disowned_at: Option<DateTime<Utc>>,
    /// Until when it may be answered.
    pub expires_at: DateTime<Utc>,
    /// Where the case stands.
    pub case: CaseState,
}

/// What a link of this generation opens at `now`.
#[must_use]
pub fn link_standing(facts: &LinkFacts, generation: i32, now: DateTime<Utc>) -> LinkStanding {
    match (facts.confirmed_at, facts.disowned_at) {
        (Some(at), _) => LinkStanding::Confirmed(at),
        (None, Some(at)) => LinkStanding::Disowned(at),
        _ if !facts.case.is_open() => LinkStanding::Closed,
        _ if generation != facts.generation => LinkStanding::Superseded,
        _ if facts.expires_at <= now => LinkStanding::Expired,
        _ => LinkStanding::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_a_rejection_is_decided_before_the_contact_confirmed() {
        for kind in CheckKind::ALL {
            let may = |decision| may_decide(CaseState::EmailPending, *kind, CheckState::InReview, decision);
            assert!(!may(Decision::Authorize) && !may(Decision::Ask) && may(Decision::Reject), "{kind:?}");
        }
    }

    #[test]
    fn no_reviewer_passes_the_check_that_belongs_to_the_contact() {
        for case in CaseState::ALL {
            for state in CheckState::ALL {
                assert!(!may_decide(*case, CheckKind::EmailOwnership, *state, Decision::Authorize));
            }
        }
    }

    #[test]
    fn what_is_decided_stays_decided() {
        for state in [CheckState::Passed, CheckState::Failed, CheckState::Waived] {
            for decision in Decision::ALL {
                assert!(!may_decide(CaseState::InReview, CheckKind::Business, state, *decision));
            }
        }
        for case in [CaseState::Authorized, CaseState::Rejected, CaseState::Closed] {
            assert!(!may_decide(case, CheckKind::Business, CheckState::InReview, Decision::Reject));
        }
    }

    #[test]
    fn it_is_the_contacts_turn_until_they_confirmed() {
        use CheckKind::{Business, EmailOwnership};
        assert_eq!(turn(CaseState::EmailPending, EmailOwnership, CheckState::WaitingApplicant), Turn::Contact);
        assert_eq!(turn(CaseState::EmailPending, Business, CheckState::InReview), Turn::Contact);
        assert_eq!(turn(CaseState::InReview, Business, CheckState::InReview), Turn::Operator);
        assert_eq!(turn(CaseState::InfoRequested, Business, CheckState::WaitingApplicant), Turn::Company);
        assert_eq!(turn(CaseState::Rejected, Business, CheckState::InReview), Turn::Nobody);
    }

    #[test]
    fn a_case_stands_where_its_checks_stand() {
        use CheckKind::{Business, EmailDomain, EmailOwnership, Employment};
        use CheckState::{Failed, InReview, Passed, WaitingApplicant, Waived};
        let case = |domain, work, firm| {
            case_state(&[(EmailOwnership, Passed), (EmailDomain, domain), (Employment, work), (Business, firm)])
        };
        assert_eq!(case(Passed, Passed, Passed), CaseState::Authorized);
        assert_eq!(case(Waived, Passed, Waived), CaseState::Authorized);
        assert_eq!(case(Passed, Passed, InReview), CaseState::InReview);
        assert_eq!(case(Passed, WaitingApplicant, InReview), CaseState::InfoRequested);
        assert_eq!(case(Failed, WaitingApplicant, Passed), CaseState::Rejected);
        assert_eq!(case_state(&[(EmailOwnership, WaitingApplicant), (Business, InReview)]), CaseState::EmailPending);
    }

    #[test]
    fn whatever_opens_the_contacts_check_leaves_a_reviewer_something_to_decide() {
        // The last check to be settled has to be a reviewer's: only their role makes a profile the one in force.
        for field in CheckKind::EmailOwnership.fields() {
            assert!(CheckKind::Employment.fields().contains(field));
        }
    }

    #[test]
    fn a_link_opens_the_question_once_and_only_the_newest_one() {
        let now = DateTime::UNIX_EPOCH + chrono::TimeDelta::days(20_000);
        let later = now + chrono::TimeDelta::days(1);
        let open = LinkFacts {
            generation: 2,
            confirmed_at: None,
            disowned_at: None,
            expires_at: later,
            case: CaseState::EmailPending,
        };
        assert_eq!(link_standing(&open, 2, now), LinkStanding::Open);
        assert_eq!(link_standing(&open, 1, now), LinkStanding::Superseded);
        assert_eq!(link_standing(&open, 2, later), LinkStanding::Expired);
        let used = LinkFacts { confirmed_at: Some(now), ..open };
        assert_eq!(link_standing(&used, 2, later), LinkStanding::Confirmed(now));
        let disowned = LinkFacts { disowned_at: Some(now), ..open };
        assert_eq!(link_standing(&disowned, 2, now), LinkStanding::Disowned(now));
        let closed = LinkFacts { case: CaseState::Closed, ..open };
        assert_eq!(link_standing(&closed, 2, now), LinkStanding::Closed);
    }
}
