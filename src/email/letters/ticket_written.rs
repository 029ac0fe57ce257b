//! To the operator: a company asks for help, or wrote again.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::TicketId;

pub(super) fn draft(
    on: &Paper<'_>,
    ticket: TicketId,
    (reference, subject): (&str, &str),
    company: &str,
    text: &str,
    by: &str,
) -> Draft {
    let title = on.title([company], |[company]| {
        on.t("letter-ticket_written-subject").arg("reference", reference).arg("company", company)
    });
    let why = on.t("letter-ticket_written-why").arg("portal", on.portal());
    Draft::new(title, on.t("letter-ticket_written-preheader"), why)
        .say(on.t("letter-ticket_written-lead").arg("person", by).arg("company", company))
        .facts([(on.t("letter-fact-ticket"), reference), (on.t("letter-fact-subject"), subject)])
        .quote(on.t("letter-ticket_written-quote").arg("person", by), text)
        .button(on.t("letter-ticket_written-button"), on.links.operator_ticket(ticket))
        .small(on.t("letter-signs_in"))
}
