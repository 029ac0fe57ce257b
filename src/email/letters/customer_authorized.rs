//! E26 to the customer: whom they authorized, and how to take it back. A partner that was accepted alone
//! may be a reseller or a provider.

use chrono::{DateTime, Utc};

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::OrgId;

pub(super) fn draft(on: &Paper<'_>, org: OrgId, reseller: &str, provider: Option<&str>, at: DateTime<Utc>) -> Draft {
    let title = match provider {
        None => on.title([reseller], |[reseller]| on.t("letter-customer_authorized-subject").arg("reseller", reseller)),
        Some(provider) => on.title([reseller, provider], |[reseller, provider]| {
            on.t("letter-customer_authorized-subject-both").arg("reseller", reseller).arg("provider", provider)
        }),
    };
    let lead = match provider {
        None => on.t("letter-customer_authorized-lead").arg("reseller", reseller),
        Some(provider) => {
            on.t("letter-customer_authorized-lead-both").arg("reseller", reseller).arg("provider", provider)
        }
    };
    let why = on.t("letter-customer_authorized-why").arg("portal", on.portal());
    Draft::new(title, on.t("letter-customer_authorized-preheader"), why)
        .say(lead)
        .facts([
            (if provider.is_some() { on.t("letter-fact-reseller") } else { on.t("letter-fact-partner") }, reseller),
            (on.t("letter-fact-provider"), provider.unwrap_or_default()),
            (on.t("letter-fact-accepted_at"), &on.time(at)),
        ])
        .say(on.t("letter-customer_authorized-undo"))
        .button(on.t("letter-customer_authorized-button"), on.links.partners(org))
        .small(on.t("letter-signs_in"))
        .small(on.t("letter-customer_authorized-not-you").arg("help", on.help()))
}
