//! `/o/{org}/customer-inquiries/{inquiry}/…`: the reseller's yes or no to what was left at its open link.

use axum::extract::State;
use axum::response::Response;

use super::delegated::Nothing;
use super::invite::refused;
use super::stop::stop;
use crate::domain::actor::Reseller;
use crate::domain::customers::InviteError;
use crate::domain::customers::open::{self, AnswerError, Inquiry};
use crate::domain::ids::{InquiryId, OrgId};
use crate::i18n::Msg;
use crate::web::extract::{AsReseller, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::customers as paths;
use crate::web::{App, Form, Ui, WebError, see_other_saying};

pub(super) async fn confirm(
    AsReseller(by): AsReseller,
    ui: Ui,
    Path((org, id)): Path<(OrgId, InquiryId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    match open::confirm(&app.db, &by, id, now).await {
        Ok(invitation) => {
            let said = Flash::new("customers-open-confirmed");
            Ok(see_other_saying(&app, &paths::sent_invitation(org, invitation), &said))
        }
        Err(error) => stays(ui, &by, error),
    }
}

pub(super) async fn refuse(
    AsReseller(by): AsReseller,
    ui: Ui,
    Path((org, id)): Path<(OrgId, InquiryId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    match open::refuse(&app.db, &by, id, now).await {
        Ok(it) => {
            let said = Flash::new("customers-open-refused").with("company", &it.company);
            Ok(see_other_saying(&app, &paths::open_link(org, it.partnership), &said))
        }
        Err(error) => stays(ui, &by, error),
    }
}

/// Why it stays as it is.
fn stays(ui: Ui, by: &Reseller, error: AnswerError) -> Result<Response, WebError> {
    match error {
        AnswerError::NotFound => Err(WebError::NotFound),
        AnswerError::Settled(it) => settled(ui, by.org(), &it),
        AnswerError::Invite(InviteError::Open { invitation: Some(id), since, .. }) => {
            let words = ui.t("customers-open-known-asked").arg("date", ui.date(&since));
            known(ui, &words, paths::sent_invitation(by.org(), id), "customers-invite-see_open")
        }
        AnswerError::Invite(InviteError::Customer { name, relationship, .. }) => {
            let words = ui.t("customers-open-known-customer").arg("name", name);
            known(ui, &words, paths::customer(by.org(), relationship), "customers-invitation-customer")
        }
        AnswerError::Invite(error) => refused(ui, by, error),
    }
}

/// A company that is asked already, or a customer already: there is nothing to send, and a page to go on with.
fn known(ui: Ui, words: &Msg, next: String, label: &str) -> Result<Response, WebError> {
    let title = ui.t("customers-open-known-title");
    let rest = ui.t("customers-open-known-rest");
    let label = ui.t(label);
    stop(ui, &title, &[words.clone(), rest], next, &label)
}

/// Somebody of the company answered before.
fn settled(ui: Ui, org: OrgId, it: &Inquiry) -> Result<Response, WebError> {
    let (at, name) = it.settled.clone().unwrap_or_default();
    let words = [
        ui.word("customers-open-settled-", it.state.code()).arg("name", name).arg("date", ui.time(&at)),
        ui.t("accounts-provider-nothing"),
    ];
    let (title, label) = (ui.t("customers-open-settled-title"), ui.t("customers-open-title"));
    stop(ui, &title, &words, paths::open_link(org, it.partnership), &label)
}
