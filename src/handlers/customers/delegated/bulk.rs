//! Several delegated accesses of one relationship are extended by themselves or not, at once: on the partner's list
//! and on the customer's page of the partner. Rule: all of them, or with an error none.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::list::list_page;
use super::show::refused;
use crate::domain::actor::Member;
use crate::domain::customers::{self, Delegation, DelegationState, FinishError, MOST_AT_ONCE};
use crate::domain::ids::{CustomerRelationshipId, DelegationId, OrgId};
use crate::domain::values::Fault;
use crate::handlers::customers::partner::partner_page;
use crate::web::extract::{AsCustomer, AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::customers as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page_with, see_other_saying};

/// Which of them, and which way.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::handlers::customers) struct BulkForm {
    pick: Vec<String>,
    auto_extend: String,
}

/// The form on either page: where it goes, what is in force, what is ticked.
pub(in crate::handlers::customers) struct Bulk {
    pub(in crate::handlers::customers) to: String,
    pub(in crate::handlers::customers) options: Vec<(String, String)>,
    pub(in crate::handlers::customers) picked: Vec<String>,
    pub(in crate::handlers::customers) most: usize,
}

impl Bulk {
    /// Nothing where fewer than two are in force.
    pub(in crate::handlers::customers) fn of<'a>(
        to: String,
        all: impl Iterator<Item = &'a Delegation>,
    ) -> Option<Self> {
        let in_force = all.filter(|it| it.state == DelegationState::Active);
        let options: Vec<_> = in_force.map(|it| (it.id.to_string(), it.name.clone())).collect();
        (options.len() > 1).then(|| Self { to, options, picked: Vec::new(), most: MOST_AT_ONCE })
    }
}

impl BulkForm {
    fn ids(&self) -> Result<Vec<DelegationId>, WebError> {
        self.pick.iter().map(|id| id.parse().map_err(|_| WebError::NotFound)).collect()
    }

    fn wrong(&self, ui: &Ui) -> Errors {
        let mut errors = Errors::new(ui.words);
        errors.add("pick", &Fault::of("number").with("most", MOST_AT_ONCE.to_string()));
        errors
    }

    async fn switch(&self, app: &App, by: &Member, now: chrono::DateTime<chrono::Utc>) -> Result<(), FinishError> {
        let Ok(ids) = self.ids() else { return Err(FinishError::NotFound) };
        customers::extend(&app.db, by, &ids, self.auto_extend == "1", now).await
    }
}

pub(in crate::handlers::customers) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, CustomerRelationshipId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<BulkForm>,
) -> Result<Response, WebError> {
    let back = paths::access(org, id);
    let mut made = list_page(&app, &by, ui.clone(), id, now).await?;
    by.require(crate::domain::actor::Action::GdapRequestTerminateAutoextend)?;
    match form.switch(&app, &by, now).await {
        Ok(()) => Ok(see_other_saying(&app, &back, &Flash::new("customers-access-switched"))),
        Err(FinishError::Number) => {
            made.errors = form.wrong(&ui);
            made.bulk.iter_mut().for_each(|bulk| bulk.picked.clone_from(&form.pick));
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &made)
        }
        Err(error) => refused(ui, error, back),
    }
}

pub(in crate::handlers::customers) async fn submit_own(
    AsCustomer(by): AsCustomer,
    ui: Ui,
    Path((org, id)): Path<(OrgId, CustomerRelationshipId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<BulkForm>,
) -> Result<Response, WebError> {
    let back = paths::partner(org, id);
    let mut made = partner_page(&app, &by, ui.clone(), id, now).await?;
    by.require(&[crate::domain::actor::Role::GlobalAdmin])?;
    match form.switch(&app, &by, now).await {
        Ok(()) => Ok(see_other_saying(&app, &back, &Flash::new("customers-access-switched"))),
        Err(FinishError::Number) => {
            made.errors = form.wrong(&ui);
            made.bulk.iter_mut().for_each(|bulk| bulk.picked.clone_from(&form.pick));
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &made)
        }
        Err(error) => refused(ui, error, back),
    }
}
