//! E16: a provider invites a reseller. The answer goes to the person who invites.

use chrono::{DateTime, Utc};

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::notice::Sender;
use crate::domain::program::Name;

pub(super) fn draft(
    on: &Paper<'_>,
    page: String,
    provider: &str,
    company: &str,
    inviter: &Sender,
    note: &str,
    expires_at: DateTime<Utc>,
) -> Draft {
    let person = inviter.name.as_str();
    let title = on.title([provider, company], |[provider, company]| {
        on.t("letter-provider_invitation-subject").arg("provider", provider).arg("company", company)
    });
    let why = on.t("letter-provider_invitation-why").arg("person", person).arg("company", company);
    let program = on.name(Name::Program);
    let lead = on
        .t("letter-provider_invitation-lead")
        .arg("person", person)
        .arg("company", company)
        .arg("provider", provider)
        .arg("program", program);
    let by = format!("{person}, {provider}");
    Draft::new(title, on.t("letter-provider_invitation-preheader"), why)
        .say(lead)
        .quote(on.t("letter-person-writes").arg("person", person), note)
        .say(on.t("letter-provider_invitation-what").arg("provider", provider))
        .list([on.t("letter-provider_invitation-orders"), on.t("letter-provider_invitation-access")])
        .say(on.t("letter-provider_invitation-undo"))
        .facts([(on.t("letter-fact-invited_by"), &by), (on.t("letter-fact-until"), &on.time(expires_at))])
        .button(on.t("letter-provider_invitation-button"), page)
        .small(on.t("letter-provider_invitation-nothing"))
        .small(on.t("letter-genuine").arg("host", on.links.host()).arg("person", person))
        .small(on.t("letter-answers-to").arg("person", person))
        .answered_by(inviter)
}
