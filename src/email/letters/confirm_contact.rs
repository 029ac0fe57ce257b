//! E2: the primary contact is asked whether they applied. The link asks, the code in the letter answers.

use chrono::{DateTime, Utc};

use super::draft::{Draft, Title};
use super::paper::Paper;
use crate::domain::ids::ConfirmationId;
use crate::domain::program::Name;
use crate::i18n::Msg;

pub(super) fn draft(
    on: &Paper<'_>,
    link: (ConfirmationId, i32),
    company: &str,
    applicant: &str,
    applied_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Draft {
    let title = on.title([company], |[company]| on.t("letter-confirm_contact-subject").arg("company", company));
    let start = (title, on.t("letter-confirm_contact-preheader"));
    asking(on, start, link, (company, applicant), (applied_at, expires_at))
}

/// The question itself, also of a reminder.
pub(super) fn asking(
    on: &Paper<'_>,
    (title, preheader): (Title, Msg),
    (confirmation, generation): (ConfirmationId, i32),
    (company, applicant): (&str, &str),
    (applied_at, expires_at): (DateTime<Utc>, DateTime<Utc>),
) -> Draft {
    let why = on
        .t("letter-confirm_contact-why")
        .arg("applicant", applicant)
        .arg("company", company)
        .arg("portal", on.portal());
    let program = on.name(Name::Program);
    let lead =
        on.t("letter-confirm_contact-lead").arg("applicant", applicant).arg("company", company).arg("program", program);
    Draft::new(title, preheader, why)
        .say(lead)
        .facts([
            (on.t("letter-fact-company"), company),
            (on.t("letter-fact-applied_by"), applicant),
            (on.t("letter-fact-applied_at"), &on.time(applied_at)),
        ])
        .say(on.t("letter-confirm_contact-two"))
        .list([
            on.t("letter-confirm_contact-applied").arg("company", company),
            on.t("letter-confirm_contact-belongs").arg("company", company),
        ])
        .button(on.t("letter-confirm_contact-button"), on.links.confirmation(confirmation, generation))
        .say(on.t("letter-confirm_contact-nothing"))
        .code(on.code(confirmation.uuid(), generation))
        .small(on.t("letter-confirm_contact-code").arg("place", on.links.verify_by_hand()))
        .small(on.t("letter-until").arg("until", on.time(expires_at)))
        .say(on.t("letter-confirm_contact-not-you"))
}
