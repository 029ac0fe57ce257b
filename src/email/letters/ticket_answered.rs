//! To the company: the operator answered its request for help, decided it, or closed it.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::{OrgId, TicketId};

pub(super) fn draft(
    on: &Paper<'_>,
    (org, ticket): (OrgId, TicketId),
    (reference, subject): (&str, &str),
    company: &str,
    text: &str,
    (outcome, closed): (Option<&str>, bool),
) -> Draft {
    let decided = match outcome {
        Some("accepted") => Some(on.t("letter-ticket_answered-accepted")),
        Some(_) => Some(on.t("letter-ticket_answered-refused")),
        None => None,
    };
    let title = on.title([], |[]| on.t("letter-ticket_answered-subject").arg("reference", reference));
    let mut draft = Draft::new(title, on.t("letter-ticket_answered-preheader"), on.why(company))
        .say(on.t("letter-ticket_answered-lead").arg("company", company).arg("portal", on.portal()))
        .facts([(on.t("letter-fact-ticket"), reference), (on.t("letter-fact-subject"), subject)]);
    if let Some(decided) = decided {
        draft = draft.say(decided);
    }
    draft = draft.quote(on.t("letter-ticket_answered-quote"), text);
    if closed {
        draft = draft.say(on.t("letter-ticket_answered-closed"));
    }
    draft.button(on.t("letter-ticket_answered-button"), on.links.ticket(org, ticket)).small(on.t("letter-signs_in"))
}
