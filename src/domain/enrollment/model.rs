//! Where an application stands, and which of its pages that opens. Decisions without I/O.

use crate::domain::actor::words;

words! {
    /// A part of the application that is filled in and saved by itself.
    Section {
        /// Which Partner ID the company stands for.
        PartnerId = "partner_id",
        /// Legal business profile.
        Legal = "legal",
        /// Primary contact.
        Contact = "contact",
        /// Customer support.
        Support = "support",
    }
}

words! {
    /// By what a company is like another one in the program.
    Alike {
        /// The VAT number.
        Vat = "vat",
        /// The registration number.
        Number = "number",
        /// The mail domain.
        Domain = "domain",
        /// The name, folded.
        Name = "name",
    }
}

impl Alike {
    /// Whether it is the same company beyond doubt: two companies may share a name, and a group its domain,
    /// but an official number is held once.
    #[must_use]
    pub const fn blocks(self) -> bool {
        matches!(self, Self::Vat | Self::Number)
    }
}

words! {
    /// What became of an application.
    ApplicationState {
        /// Being filled in.
        Draft = "draft",
        /// Sent; the verification runs.
        Submitted = "submitted",
        /// The company was verified.
        Approved = "approved",
        /// The company was not verified.
        Rejected = "rejected",
        /// Taken back by the company.
        Withdrawn = "withdrawn",
    }
}

/// The pages of an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// The task list.
    Tasks,
    /// One section's form.
    Section(Section),
    /// A company in the program looks like this one.
    Alike,
    /// The address as typed and as its country writes it.
    Address,
    /// Check your answers.
    Check,
    /// Application sent.
    Submitted,
    /// Where it stands.
    Status,
    /// An answer to the reviewer.
    Fix,
    /// Taking it back.
    Withdrawal,
}

/// Whether a page makes sense now; if not, the page that does. `state` is the newest application's,
/// `sent` whether it was ever sent, `complete` whether every section passed its checks.
///
/// # Errors
/// The page to show instead.
pub fn may_visit(state: Option<ApplicationState>, sent: bool, complete: bool, page: Page) -> Result<(), Page> {
    use ApplicationState::{Draft, Submitted};
    let instead = if sent { Page::Status } else { Page::Tasks };
    match page {
        Page::Tasks => Ok(()),
        Page::Section(_) | Page::Alike | Page::Address if state == Some(Draft) => Ok(()),
        Page::Check if state == Some(Draft) => {
            if complete {
                Ok(())
            } else {
                Err(Page::Tasks)
            }
        }
        Page::Check if state == Some(Submitted) => Err(Page::Submitted),
        Page::Submitted | Page::Status if sent => Ok(()),
        Page::Fix if state == Some(Submitted) => Ok(()),
        Page::Withdrawal if matches!(state, Some(Draft | Submitted)) => Ok(()),
        _ => Err(instead),
    }
}

/// What is left to do after one of `sections` was saved: the first that is not complete, else the check.
#[must_use]
pub fn next_page(sections: &[Section], completed: &[Section]) -> Page {
    sections.iter().find(|s| !completed.contains(s)).map_or(Page::Check, |s| Page::Section(*s))
}

#[cfg(test)]
mod tests {
    use super::ApplicationState::{Approved, Draft, Rejected, Submitted, Withdrawn};
    use super::*;

    #[test]
    fn a_section_can_be_changed_only_in_a_draft() {
        let page = Page::Section(Section::Contact);
        assert_eq!(may_visit(Some(Draft), false, false, page), Ok(()));
        assert_eq!(may_visit(None, false, false, page), Err(Page::Tasks));
        for state in [Submitted, Approved, Rejected] {
            assert_eq!(may_visit(Some(state), true, true, page), Err(Page::Status), "{state:?}");
        }
    }

    #[test]
    fn the_answers_are_checked_only_when_all_are_there_and_not_sent_yet() {
        assert_eq!(may_visit(Some(Draft), false, false, Page::Check), Err(Page::Tasks));
        assert_eq!(may_visit(Some(Draft), false, true, Page::Check), Ok(()));
        assert_eq!(may_visit(Some(Submitted), true, true, Page::Check), Err(Page::Submitted));
    }

    #[test]
    fn only_an_open_application_can_be_withdrawn() {
        assert_eq!(may_visit(Some(Draft), false, false, Page::Withdrawal), Ok(()));
        assert_eq!(may_visit(Some(Submitted), true, true, Page::Withdrawal), Ok(()));
        assert_eq!(may_visit(Some(Approved), true, true, Page::Withdrawal), Err(Page::Status));
        assert_eq!(may_visit(Some(Withdrawn), false, false, Page::Withdrawal), Err(Page::Tasks));
    }

    #[test]
    fn the_task_list_is_always_there() {
        for state in [None, Some(Draft), Some(Submitted), Some(Approved), Some(Rejected), Some(Withdrawn)] {
            assert_eq!(may_visit(state, false, false, Page::Tasks), Ok(()));
        }
    }

    #[test]
    fn saving_leads_to_the_first_section_that_is_not_complete() {
        let all = Section::ALL;
        assert_eq!(next_page(all, &[]), Page::Section(Section::PartnerId));
        let three = [Section::PartnerId, Section::Legal, Section::Support];
        assert_eq!(next_page(all, &three), Page::Section(Section::Contact));
        assert_eq!(next_page(all, all), Page::Check);
        assert_eq!(next_page(&[Section::Support], &[Section::Support]), Page::Check);
    }

    #[test]
    fn an_official_number_is_held_once_while_a_name_and_a_domain_may_be_shared() {
        let blocking: Vec<_> = Alike::ALL.iter().copied().filter(|alike| alike.blocks()).collect();
        assert_eq!(blocking, [Alike::Vat, Alike::Number]);
    }
}
