//! E18: a reseller authorized a provider. Both sides read the same, each with its own page.

use super::draft::Draft;
use super::paper::Paper;

pub(super) fn draft(
    on: &Paper<'_>,
    page: String,
    provider: &str,
    reseller: &str,
    admin_access: bool,
    by: &str,
) -> Draft {
    let title = on.title([reseller, provider], |[reseller, provider]| {
        on.t("letter-provider_authorized-subject").arg("reseller", reseller).arg("provider", provider)
    });
    let lead =
        on.t("letter-provider_authorized-lead").arg("person", by).arg("provider", provider).arg("reseller", reseller);
    let access = if admin_access {
        on.t("letter-provider_authorized-access").arg("provider", provider).arg("reseller", reseller)
    } else {
        on.t("letter-provider_authorized-no-access").arg("provider", provider).arg("reseller", reseller)
    };
    Draft::new(title, on.t("letter-provider_authorized-preheader"), on.why_own())
        .say(lead)
        .list([on.t("letter-provider_authorized-orders").arg("provider", provider), access])
        .say(on.t("letter-provider_authorized-undo").arg("reseller", reseller))
        .button(on.t("letter-provider_authorized-button"), page)
        .small(on.t("letter-signs_in"))
}
