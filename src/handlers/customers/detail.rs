//! `/o/{org}/customers/{relationship}`: one customer, as its partner sees it.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::domain::actor::{Action, Member};
use crate::domain::customers::{
    self, AgreementAcceptance, CustomerAgreement, CustomerPage, Happened, PartnerKind, SupportContact,
};
use crate::domain::ids::{CustomerRelationshipId, OrgId};
use crate::web::extract::{AsMember, Now, Path};
use crate::web::paths::{customers as paths, organizations};
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "customers/detail.html")]
struct DetailPage {
    ui: Ui,
    back: String,
    seen: CustomerPage,
    you: &'static str,
    provider: String,
    reseller: String,
    /// What the reader may do here: the address and its words.
    acts: Vec<(String, String)>,
    support: Option<SupportContact>,
    /// Where its agreement is read and where the customer stands with it, for who may.
    agreement: Option<(String, CustomerAgreement)>,
    /// What happened last, each with its words and, for who may read it, its entry in the log.
    history: Vec<(Happened, String, Option<String>)>,
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, relationship)): Path<(OrgId, CustomerRelationshipId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let seen = customers::customer(&app.db, &by, relationship).await?.ok_or(WebError::NotFound)?;
    by.require(Action::ViewCustomers)?;
    let own = by.company().name.clone();
    let other = seen.counterpart.as_ref().map_or_else(|| ui.t("common-none").to_string(), |party| party.name.clone());
    let (provider, reseller) = match seen.side {
        PartnerKind::Provider => (own, other),
        PartnerKind::Reseller => (other, own),
    };
    let support = customers::support_contact(&app.db, &by, relationship).await?;
    let agreement = customers::customer_agreement(&app.db, &by, relationship, now).await?;
    let agreement = agreement.map(|stands| (paths::agreement(org, relationship), stands));
    let happened = customers::customer_history(&app.db, &by, relationship).await?;
    let acts = acts(&ui, &by, &seen);
    page(&DetailPage {
        acts,
        support,
        agreement,
        you: seen.side.code(),
        back: paths::customers(org),
        history: history(&ui, &by, happened),
        ui,
        seen,
        provider,
        reseller,
    })
}

/// The acts that are open to the reader now.
fn acts(ui: &Ui, by: &Member, seen: &CustomerPage) -> Vec<(String, String)> {
    let (org, id) = (by.org(), seen.id);
    let all = [
        (Action::EditCustomerDetails, paths::details(org, id), ui.t("customers-details-act")),
        (Action::AssignSupportContact, paths::support(org, id), ui.t("customers-support-act")),
        (Action::ViewCustomers, paths::access(org, id), ui.t("customers-access-delegated")),
        (Action::RemoveCustomerRelationship, paths::removal(org, id), ui.t("customers-removal-act")),
    ];
    let in_force = seen.ended.is_none();
    let open = all.into_iter().filter(|(action, ..)| in_force && by.may(*action));
    open.map(|(_, path, words)| (path, words.to_string())).collect()
}

/// What happened, in words.
fn history(ui: &Ui, by: &Member, happened: Vec<Happened>) -> Vec<(Happened, String, Option<String>)> {
    let entry = |seq| by.may(Action::ViewActivityLog).then(|| organizations::activity_entry(by.org(), seq));
    let said = |one: Happened| {
        let words = ui.word("activity-", &one.action.replace('.', "_")).to_string();
        let entry = entry(one.seq);
        (one, words, entry)
    };
    happened.into_iter().map(said).collect()
}

/// How far a customer is with its agreement, as a tag.
pub(super) const fn acceptance_tag(agreement: &CustomerAgreement) -> (&'static str, &'static str) {
    let class = match agreement.acceptance {
        AgreementAcceptance::Signed | AgreementAcceptance::Attested => "ok",
        AgreementAcceptance::Disputed => "danger",
        AgreementAcceptance::Missing => "warn",
    };
    (class, agreement.acceptance.key())
}
