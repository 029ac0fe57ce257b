//! E23: a reseller (and a provider) ask a customer. The answer goes to the person who asks.

use chrono::{DateTime, Utc};

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::notice::Sender;
use crate::domain::program::Name;
use crate::i18n::Msg;

/// What is asked, of whom, by whom.
pub(super) struct Asked<'a> {
    pub(super) page: String,
    pub(super) reseller: &'a str,
    pub(super) provider: Option<&'a str>,
    pub(super) company: &'a str,
    pub(super) inviter: &'a Sender,
    /// The company the inviter works for.
    pub(super) inviters: &'a str,
    pub(super) note: &'a str,
    pub(super) admin_access: bool,
    pub(super) support_phone: &'a str,
    pub(super) expires_at: DateTime<Utc>,
}

pub(super) fn draft(on: &Paper<'_>, asked: Asked<'_>) -> Draft {
    let (person, company) = (asked.inviter.name.as_str(), asked.company);
    let title = on.title([asked.reseller, company], |[reseller, customer]| {
        on.t("letter-customer_invitation-subject").arg("reseller", reseller).arg("customer", customer)
    });
    let why = on.t("letter-customer_invitation-why").arg("person", person).arg("customer", company);
    let by = format!("{person}, {}", asked.inviters);
    Draft::new(title, on.t("letter-customer_invitation-preheader"), why)
        .say(lead(on, &asked))
        .quote(on.t("letter-person-writes").arg("person", person), asked.note)
        .say(on.t("letter-customer_invitation-what"))
        .list(consequences(on, &asked))
        .say(if asked.admin_access {
            on.t("letter-customer_invitation-access")
        } else {
            on.t("letter-customer_invitation-no-access")
        })
        .facts([
            (on.t("letter-fact-reseller"), asked.reseller),
            (on.t("letter-fact-provider"), asked.provider.unwrap_or_default()),
            (on.t("letter-fact-asked_by"), &by),
            (on.t("letter-fact-support"), asked.support_phone),
            (on.t("letter-fact-until"), &on.time(asked.expires_at)),
        ])
        .button(on.t("letter-customer_invitation-button"), asked.page)
        .small(on.t("letter-customer_invitation-nothing"))
        .small(on.t("letter-genuine").arg("host", on.links.host()).arg("person", person))
        .small(on.t("letter-answers-to").arg("person", person))
        .answered_by(asked.inviter)
}

fn lead(on: &Paper<'_>, asked: &Asked<'_>) -> Msg {
    let (person, program) = (asked.inviter.name.as_str(), on.name(Name::Program));
    let (customer, reseller) = (asked.company, asked.reseller);
    match asked.provider {
        None => on
            .t("letter-customer_invitation-lead")
            .arg("person", person)
            .arg("customer", customer)
            .arg("reseller", reseller)
            .arg("program", program),
        Some(provider) => on
            .t("letter-customer_invitation-lead-both")
            .arg("person", person)
            .arg("customer", customer)
            .arg("reseller", reseller)
            .arg("provider", provider)
            .arg("program", program),
    }
}

fn consequences(on: &Paper<'_>, asked: &Asked<'_>) -> Vec<Msg> {
    let orders = asked.provider.map(|provider| {
        on.t("letter-customer_invitation-orders").arg("provider", provider).arg("reseller", asked.reseller)
    });
    let manage = on.t("letter-customer_invitation-manage").arg("reseller", asked.reseller);
    let agreement = on.t("letter-customer_invitation-agreement").arg("agreement", on.name(Name::CustomerAgreement));
    [Some(manage), orders, Some(agreement)].into_iter().flatten().collect()
}
