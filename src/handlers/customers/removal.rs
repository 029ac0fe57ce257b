//! Before a relationship with a customer ends, from either side: what it means, the reason, the declaration.
//! Rule: only with a fresh proof; who ended it and when stays readable for both.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::stop::stop;
use crate::domain::actor::{Action, Customer, Member};
use crate::domain::customers::{self, CustomerPage, DelegationState, EndError, PartnerKind, PartnerPage};
use crate::domain::ids::{CustomerRelationshipId, OrgId};
use crate::domain::values::{Fault, Reason};
use crate::web::extract::{AsCustomer, AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::customers as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "customers/removal.html")]
struct RemovalPage {
    ui: Ui,
    other: String,
    you: &'static str,
    chain: [String; 3],
    /// What is done before, outside this portal.
    first: Vec<String>,
    effects: Vec<String>,
    to: String,
    back: String,
    form: RemovalForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RemovalForm {
    reason: String,
    good_faith: String,
}

impl RemovalForm {
    fn read(&self, ui: &Ui) -> Result<Option<Reason>, Errors> {
        let mut errors = Errors::new(ui.words);
        let reason = (!self.reason.trim().is_empty()).then(|| Reason::parse(&self.reason)).transpose();
        let reason = errors.take("reason", reason).flatten();
        if self.good_faith != "1" {
            errors.add("good_faith", &Fault::missing());
        }
        if errors.is_empty() { Ok(reason) } else { Err(errors) }
    }
}

pub(super) async fn ask(
    AsMember(by): AsMember,
    ui: Ui,
    Path((_, id)): Path<(OrgId, CustomerRelationshipId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let seen = of_partner(&app, &by, id, now).await?;
    match &seen.ended {
        Some((at, name, _)) => ended(&ui, *at, name, paths::customer(by.org(), id)),
        None => page(&with_delegated(&app, &by, partners_page(ui, &by, &seen), id, now).await?),
    }
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, CustomerRelationshipId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<RemovalForm>,
) -> Result<Response, WebError> {
    let seen = of_partner(&app, &by, id, now).await?;
    let made = with_delegated(&app, &by, partners_page(ui, &by, &seen), id, now).await?;
    end(&app, made, &by, id, form, paths::customer(org, id), now).await
}

async fn of_partner(
    app: &App,
    by: &Member,
    id: CustomerRelationshipId,
    now: DateTime<Utc>,
) -> Result<CustomerPage, WebError> {
    let seen = customers::customer(&app.db, by, id).await?.ok_or(WebError::NotFound)?;
    by.require(Action::RemoveCustomerRelationship)?;
    by.person().fresh(now)?;
    Ok(seen)
}

pub(super) async fn ask_own(
    AsCustomer(by): AsCustomer,
    ui: Ui,
    Path((_, id)): Path<(OrgId, CustomerRelationshipId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let seen = of_customer(&app, &by, id, now).await?;
    match &seen.ended {
        Some((at, name, _)) => ended(&ui, *at, name, paths::partner(by.org(), id)),
        None => page(&with_delegated(&app, &by, customers_page(ui, &by, &seen), id, now).await?),
    }
}

pub(super) async fn submit_own(
    AsCustomer(by): AsCustomer,
    ui: Ui,
    Path((org, id)): Path<(OrgId, CustomerRelationshipId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<RemovalForm>,
) -> Result<Response, WebError> {
    let seen = of_customer(&app, &by, id, now).await?;
    let made = with_delegated(&app, &by, customers_page(ui, &by, &seen), id, now).await?;
    end(&app, made, &by, id, form, paths::partner(org, id), now).await
}

/// A customer proves itself anew as far as it can: with the code by mail where it has no password.
async fn of_customer(
    app: &App,
    by: &Customer,
    id: CustomerRelationshipId,
    now: DateTime<Utc>,
) -> Result<PartnerPage, WebError> {
    let seen = customers::partner(&app.db, by, id).await?.ok_or(WebError::NotFound)?;
    by.require(Action::RemoveCustomerRelationship)?;
    by.person().recent(now)?;
    Ok(seen)
}

async fn end(
    app: &App,
    made: RemovalPage,
    by: &Member,
    id: CustomerRelationshipId,
    form: RemovalForm,
    then: String,
    now: DateTime<Utc>,
) -> Result<Response, WebError> {
    let reason = match form.read(&made.ui) {
        Ok(reason) => reason,
        Err(errors) => return page_with(StatusCode::UNPROCESSABLE_ENTITY, &RemovalPage { form, errors, ..made }),
    };
    match customers::end(&app.db, by, id, reason.as_ref(), now).await {
        Ok(()) => {
            let said = Flash::new("customers-removal-done").with("company", made.other);
            Ok(see_other_saying(app, &then, &said))
        }
        Err(EndError::AlreadyEnded { at, name }) => ended(&made.ui, at, &name, then),
        Err(error) => Err(refused(error)),
    }
}

pub(super) fn refused(error: EndError) -> WebError {
    match error {
        EndError::Role(role) => role.into(),
        EndError::Standing(needed) => needed.into(),
        EndError::Db(error) => error.into(),
        EndError::NotFound | EndError::NoAccess | EndError::AlreadyEnded { .. } => WebError::NotFound,
    }
}

/// It ended before: by whom, when.
pub(super) fn ended(ui: &Ui, at: DateTime<Utc>, name: &str, back: String) -> Result<Response, WebError> {
    let words = ui.t("customers-removal-ended-body").arg("name", name).arg("date", ui.time(&at));
    let (title, next) = (ui.t("customers-removal-ended-title"), ui.t("customers-removal-see"));
    stop(ui.clone(), &title, &[words], back, &next)
}

/// The delegated access that ends with it, by name.
async fn with_delegated(
    app: &App,
    by: &Member,
    mut made: RemovalPage,
    id: CustomerRelationshipId,
    now: DateTime<Utc>,
) -> Result<RemovalPage, WebError> {
    let rows = customers::delegations(&app.db, by, id, now).await?.into_iter();
    let ends = |state| matches!(state, DelegationState::Active | DelegationState::Pending);
    let names: Vec<String> = rows.filter(|row| ends(row.state)).map(|row| row.name).collect();
    if !names.is_empty() {
        let words = made.ui.t("customers-removal-delegated").arg("names", names.join(", "));
        made.effects.insert(1, words.to_string());
    }
    Ok(made)
}

fn partners_page(ui: Ui, by: &Member, seen: &CustomerPage) -> RemovalPage {
    let (own, customer) = (by.company().name.clone(), seen.customer.name.clone());
    let other = seen.counterpart.as_ref().map(|party| party.name.as_str());
    let mut effects = vec![
        ui.t("customers-removal-list").arg("customer", &*customer),
        ui.t("customers-removal-orders").arg("customer", &*customer),
        ui.t("customers-removal-support").arg("customer", &*customer),
    ];
    if seen.admin_access_since.is_some() {
        effects.push(ui.t("customers-removal-access").arg("customer", &*customer));
    }
    effects.extend(other.map(|other| ui.t("customers-removal-other").arg("company", other)));
    effects.extend([ui.t("customers-removal-history"), ui.t("customers-removal-told")]);
    RemovalPage {
        you: seen.side.code(),
        chain: chain(&ui, seen.side, own, other, customer.clone()),
        first: vec![
            ui.t("customers-removal-first-orders").arg("customer", &*customer).to_string(),
            ui.t("customers-removal-first-subscriptions").arg("customer", &*customer).to_string(),
        ],
        effects: effects.iter().map(ToString::to_string).collect(),
        other: customer,
        to: paths::removal(by.org(), seen.id),
        back: paths::customer(by.org(), seen.id),
        form: RemovalForm::default(),
        errors: Errors::none(),
        ui,
    }
}

fn customers_page(ui: Ui, by: &Customer, seen: &PartnerPage) -> RemovalPage {
    let partner = seen.partner.name.clone();
    let other = seen.counterpart.as_ref().map(|party| party.name.as_str());
    let mut effects = vec![
        ui.t("customers-removal-own-orders").arg("company", &*partner),
        ui.t("customers-removal-own-access").arg("company", &*partner),
        ui.t("customers-removal-own-bought"),
    ];
    effects.extend(other.map(|other| ui.t("customers-removal-other").arg("company", other)));
    effects.extend([ui.t("customers-removal-history"), ui.t("customers-removal-told")]);
    RemovalPage {
        you: "customer",
        chain: chain(&ui, seen.kind, partner.clone(), other, by.company().name.clone()),
        first: vec![ui.t("customers-removal-first-own").arg("company", &*partner).to_string()],
        effects: effects.iter().map(ToString::to_string).collect(),
        other: partner,
        to: paths::own_removal(by.org(), seen.id),
        back: paths::partner(by.org(), seen.id),
        form: RemovalForm::default(),
        errors: Errors::none(),
        ui,
    }
}

/// Provider, reseller, customer, as the strip shows them.
pub(super) fn chain(ui: &Ui, side: PartnerKind, partner: String, other: Option<&str>, customer: String) -> [String; 3] {
    let other = other.map_or_else(|| ui.t("common-none").to_string(), str::to_owned);
    match side {
        PartnerKind::Provider => [partner, other, customer],
        PartnerKind::Reseller => [other, partner, customer],
    }
}
