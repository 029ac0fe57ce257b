//! E24: the program reminds a customer of a request that has no answer. It leads where E23 led; that page has
//! the button that says no.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::notice::CustomerReminded;

pub(super) fn draft(on: &Paper<'_>, it: &CustomerReminded) -> Draft {
    let (person, reseller, company) = (it.inviter.name.as_str(), it.reseller.as_str(), it.company.as_str());
    let title = on.title([reseller], |[reseller]| on.t("letter-customer_reminder-subject").arg("reseller", reseller));
    let why = on.t("letter-customer_reminder-why").arg("person", person).arg("customer", company);
    let lead = on.t("letter-customer_reminder-lead").arg("reseller", reseller).arg("customer", company);
    Draft::new(title, on.t("letter-customer_reminder-preheader"), why)
        .say(lead)
        .facts([
            (on.t("letter-fact-reseller"), reseller),
            (on.t("letter-fact-provider"), it.provider.as_deref().unwrap_or_default()),
            (on.t("letter-fact-until"), &on.time(it.expires_at)),
        ])
        .button(on.t("letter-customer_invitation-button"), on.links.request(it.invitation, it.generation))
        .small(on.t("letter-customer_invitation-nothing"))
        .small(on.t("letter-customer_reminder-not_us"))
        .small(on.t("letter-genuine").arg("host", on.links.host()).arg("person", person))
        .small(on.t("letter-answers-to").arg("person", person))
        .answered_by(&it.inviter)
}
