//! Somebody left word at the open link for customers: to whoever made the link. Nothing was mailed to them.

use super::super::draft::Draft;
use super::super::paper::Paper;
use crate::domain::notice::CustomerInquired;

pub(in crate::email::letters) fn draft(on: &Paper<'_>, it: &CustomerInquired) -> Draft {
    let title = on.title([&it.company], |[company]| on.t("letter-customer_inquired-subject").arg("company", company));
    let why = on.t("letter-customer_inquired-why").arg("portal", on.portal());
    Draft::new(title, on.t("letter-customer_inquired-preheader"), why)
        .say(on.t("letter-customer_inquired-lead").arg("company", &it.company).arg("provider", &it.provider))
        .facts([(on.t("letter-fact-company"), &it.company), (on.t("letter-fact-address"), &it.address)])
        .say(on.t("letter-customer_inquired-next"))
        .button(on.t("letter-customer_inquired-button"), on.links.customer_link(it.org, it.partnership))
        .small(on.t("letter-signs_in"))
}
