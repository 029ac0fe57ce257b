//! E34: the letter that invites a reseller did not arrive. To the person who invited.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::notice::Undelivered;

pub(super) fn draft(on: &Paper<'_>, it: &Undelivered) -> Draft {
    let (company, address) = (it.company.as_str(), it.address.as_str());
    let title = on.title([address], |[address]| on.t("letter-mail_bounced-subject").arg("address", address));
    let meaning = format!("relationships-answer-{}", it.meaning);
    let meaning = if on.words.has(&meaning) { meaning } else { "relationships-answer-other".to_owned() };
    let why = on.t("letter-invitation_declined-why").arg("portal", on.portal());
    Draft::new(title, on.t("letter-mail_bounced-preheader"), why)
        .say(on.t("letter-mail_bounced-lead").arg("company", company).arg("address", address))
        .say(on.t(&meaning))
        .quote(on.t("letter-mail_bounced-answer"), &it.answer)
        .say(on.t("letter-mail_bounced-next"))
        .button(on.t("letter-mail_bounced-button"), on.links.invitation_address(it.org, it.invitation))
        .small(on.t("letter-signs_in"))
}
