//! E2: the primary contact is asked whether they applied. The link asks, the code in the letter answers.

use chrono::{DateTime, Utc};

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::ConfirmationId;
use crate::domain::program::Name;

pub(super) fn draft(
    on: &Paper<'_>,
    (confirmation, generation): (ConfirmationId, i32),
    company: &str,
    applicant: &str,
    applied_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Draft {
    let title = on.title([company], |[company]| on.t("letter-confirm_contact-subject").arg("company", company));
    let why = on
        .t("letter-confirm_contact-why")
        .arg("applicant", applicant)
        .arg("company", company)
        .arg("portal", on.portal());
    let program = on.name(Name::Program);
    let lead =
        on.t("letter-confirm_contact-lead").arg("applicant", applicant).arg("company", company).arg("program", program);
    Draft::new(title, on.t("letter-confirm_contact-preheader"), why)
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
