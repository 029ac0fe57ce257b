//! E34: the letter that invites a reseller or a customer did not arrive. To the person who invited.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::notice::{CustomerUndelivered, Undelivered};

pub(super) fn draft(on: &Paper<'_>, it: &Undelivered) -> Draft {
    let page = on.links.invitation_address(it.org, it.invitation);
    of(on, [&it.company, &it.address, &it.meaning, &it.answer], page)
}

/// The same of a customer's.
pub(super) fn of_customer(on: &Paper<'_>, it: &CustomerUndelivered) -> Draft {
    let page = on.links.request_address(it.org, it.invitation);
    of(on, [&it.company, &it.address, &it.meaning, &it.answer], page)
}

fn of(on: &Paper<'_>, [company, address, meaning, answer]: [&str; 4], page: String) -> Draft {
    let title = on.title([address], |[address]| on.t("letter-mail_bounced-subject").arg("address", address));
    let meaning = format!("relationships-answer-{meaning}");
    let meaning = if on.words.has(&meaning) { meaning } else { "relationships-answer-other".to_owned() };
    let why = on.t("letter-invitation_declined-why").arg("portal", on.portal());
    Draft::new(title, on.t("letter-mail_bounced-preheader"), why)
        .say(on.t("letter-mail_bounced-lead").arg("company", company).arg("address", address))
        .say(on.t(&meaning))
        .quote(on.t("letter-mail_bounced-answer"), answer)
        .say(on.t("letter-mail_bounced-next"))
        .button(on.t("letter-mail_bounced-button"), page)
        .small(on.t("letter-signs_in"))
}
