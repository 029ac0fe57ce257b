//! `/o/{org}/invitations/{invitation}`: **Authorize indirect provider**, or decline.
//! Everybody of the reseller reads; a global admin who has just proved who they are acts.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::sent::Nothing;
use super::stop;
use crate::domain::actor::{Act, Action, Reseller, Role};
use crate::domain::ids::{InvitationId, OrgId};
use crate::domain::organizations::Card;
use crate::domain::relationships::{self, AcceptError, Closed, Consent, DeclineError, Invitation, Received, Verified};
use crate::domain::token::Link;
use crate::domain::values::{Fault, Reason};
use crate::web::extract::{AsReseller, Now, Path};
use crate::web::flash::Flash;
use crate::web::next::Next;
use crate::web::paths::{accounts, relationships as paths};
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "relationships/invitation.html")]
struct InvitationPage {
    ui: Ui,
    org: OrgId,
    company: String,
    it: Invitation,
    provider: Card,
    verified: Verified,
    permissions: Vec<String>,
    admin_permission: String,
    /// Who can act, when the reader cannot.
    admins: Vec<(String, String)>,
    may_act: bool,
    /// Where to prove again who one is, when that is too long ago.
    again: Option<String>,
    form: AcceptForm,
    decline: DeclineForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AcceptForm {
    authorize: String,
    admin_access: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct DeclineForm {
    decline_reason: String,
}

/// What is authorized, sentence by sentence, as the page shows it and the consent keeps it.
fn permissions(ui: &Ui, provider: &str) -> Vec<String> {
    vec![
        ui.t("relationships-permission-orders").arg("provider", provider).to_string(),
        ui.t("relationships-permission-profile").arg("provider", provider).to_string(),
    ]
}

/// Administrator access, with the day it ends on if it is granted now.
fn admin_permission(ui: &Ui, provider: &str) -> String {
    let until = ui.date(&(ui.now() + relationships::ADMIN_ACCESS));
    ui.t("relationships-admin-access").arg("provider", provider).arg("date", until).to_string()
}

/// The sentences ticked, after those above the boxes.
fn sentences(ui: &Ui, provider: &str, admin_access: bool) -> Vec<String> {
    let mut said = permissions(ui, provider);
    said.push(ui.t("field-authorize").arg("provider", provider).to_string());
    if admin_access {
        said.push(admin_permission(ui, provider));
    }
    said
}

/// The invitation if it can be answered now; otherwise the page that says why not.
async fn answerable(
    app: &App,
    ui: &Ui,
    by: &Reseller,
    id: InvitationId,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Result<Received, stop::Stop>, WebError> {
    let received = relationships::received(&app.db, by, id, now).await?.ok_or(WebError::NotFound)?;
    let name = received.provider.name.as_str();
    if let Err(closed) = received.invitation.open(now) {
        return Ok(Err(answered(ui, &closed, &received, by.org())));
    }
    if received.partnership.is_some() {
        return Ok(Err(stop::partners(ui, by.org(), name)));
    }
    if let Some(obstacle) = &received.obstacle {
        overdue(by)?;
        return Ok(Err(stop::obstacle(ui, obstacle, by.org(), name)));
    }
    Ok(Ok(received))
}

/// A company that did not accept the agreement in time is led to the signature.
fn overdue(by: &Reseller) -> Result<(), WebError> {
    if by.company().overdue.is_some() { Ok(by.lets(Act::Authorize)?) } else { Ok(()) }
}

/// A closed invitation; when it became a partnership, with the way there.
fn answered(ui: &Ui, closed: &Closed, received: &Received, org: OrgId) -> stop::Stop {
    let ask = paths::own_renewal(org, received.invitation.id);
    let page = stop::ended(ui, closed, &received.invitation, &received.provider.name, ask);
    match received.partnership {
        Some(partnership) => page.then(paths::provider(org, partnership), &ui.t("relationships-see-provider")),
        None => page.then(paths::invitations(org), &ui.t("relationships-invitations-title")),
    }
}

async fn page_of(
    app: &App,
    ui: Ui,
    by: &Reseller,
    received: Received,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<InvitationPage, WebError> {
    let may_act = by.has(&[Role::GlobalAdmin]);
    let admins = if may_act { Vec::new() } else { by.colleagues_with(&app.db, &[Role::GlobalAdmin]).await? };
    let here = Next::parse(&paths::invitation(by.org(), received.invitation.id));
    let again = by.person().fresh(now).err().map(|_| here.onto(&accounts::sign_in_again()));
    let name = received.provider.name.clone();
    Ok(InvitationPage {
        org: by.org(),
        company: by.company().name.clone(),
        permissions: permissions(&ui, &name),
        admin_permission: admin_permission(&ui, &name),
        it: received.invitation,
        provider: received.provider,
        verified: received.verified,
        admins,
        may_act,
        again,
        form: AcceptForm::default(),
        decline: DeclineForm::default(),
        errors: Errors::none(),
        ui,
    })
}

pub(super) async fn show(
    AsReseller(by): AsReseller,
    Path((_, id)): Path<(OrgId, InvitationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    match answerable(&app, &ui, &by, id, now).await? {
        Ok(received) => page(&page_of(&app, ui, &by, received, now).await?),
        Err(stop) => stop.page(ui),
    }
}

pub(super) async fn accept(
    AsReseller(by): AsReseller,
    Path((_, id)): Path<(OrgId, InvitationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<AcceptForm>,
) -> Result<Response, WebError> {
    by.require(Action::AuthorizeProvider)?;
    let admin = by.global_admin()?;
    let received = match answerable(&app, &ui, &by, id, now).await? {
        Ok(received) => received,
        Err(stop) => return stop.page(ui),
    };
    by.person().fresh(now)?;
    if form.authorize != "1" {
        let mut errors = Errors::new(ui.words);
        errors.add("authorize", &Fault::missing());
        let page = InvitationPage { form, errors, ..page_of(&app, ui, &by, received, now).await? };
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let name = received.provider.name;
    let admin_access = form.admin_access == "1";
    let sentences = sentences(&ui, &name, admin_access);
    let consent = Consent { admin_access, sentences: &sentences, language: ui.language };
    match relationships::accept(&app.db, &admin, id, &consent, now).await {
        Ok(partnership) => {
            let said = Flash::new("relationships-authorized").with("provider", name);
            Ok(see_other_saying(&app, &paths::provider(by.org(), partnership), &said))
        }
        Err(AcceptError::NotFound) => Err(WebError::NotFound),
        Err(AcceptError::Closed(closed)) => late(&app, ui, &by, id, &closed).await,
        Err(AcceptError::Obstacle(obstacle)) => {
            overdue(&by).and_then(|()| stop::obstacle(&ui, &obstacle, by.org(), &name).page(ui))
        }
        Err(AcceptError::AlreadyPartners) => stop::partners(&ui, by.org(), &name).page(ui),
        Err(AcceptError::Db(error)) => Err(error.into()),
    }
}

pub(super) async fn decline(
    AsReseller(by): AsReseller,
    Path((_, id)): Path<(OrgId, InvitationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<DeclineForm>,
) -> Result<Response, WebError> {
    let admin = by.global_admin()?;
    let reason = match (!form.decline_reason.trim().is_empty()).then(|| Reason::parse(&form.decline_reason)).transpose()
    {
        Ok(reason) => reason,
        Err(fault) => return decline_again(&app, ui, &by, id, form, &fault, now).await,
    };
    match relationships::decline(&app.db, &admin, id, reason.as_ref(), now).await {
        Ok(()) => {
            let said = Flash::new("relationships-declined");
            Ok(see_other_saying(&app, &paths::invitations(by.org()), &said))
        }
        Err(DeclineError::NotFound) => Err(WebError::NotFound),
        Err(DeclineError::Closed(closed)) => late(&app, ui, &by, id, &closed).await,
        Err(DeclineError::Db(error)) => Err(error.into()),
    }
}

/// Somebody else was faster: the page says who and when, as the rows say it now.
async fn late(app: &App, ui: Ui, by: &Reseller, id: InvitationId, closed: &Closed) -> Result<Response, WebError> {
    let received = relationships::received(&app.db, by, id, ui.now()).await?.ok_or(WebError::NotFound)?;
    answered(&ui, closed, &received, by.org()).page(ui)
}

async fn decline_again(
    app: &App,
    ui: Ui,
    by: &Reseller,
    id: InvitationId,
    form: DeclineForm,
    fault: &Fault,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Response, WebError> {
    let received = relationships::received(&app.db, by, id, now).await?.ok_or(WebError::NotFound)?;
    let mut errors = Errors::new(ui.words);
    errors.add("decline_reason", fault);
    let page = InvitationPage { decline: form, errors, ..page_of(app, ui, by, received, now).await? };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// Somebody of a company that holds an expired invitation asks for another.
pub(super) async fn renew(
    AsReseller(by): AsReseller,
    Path((_, id)): Path<(OrgId, InvitationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    let received = relationships::received(&app.db, &by, id, now).await?.ok_or(WebError::NotFound)?;
    let held = received.invitation;
    let link = Link { id: held.id.uuid(), generation: held.generation };
    match relationships::ask_again(&app.db, link, now).await {
        Ok(()) => stop::asking(&ui, &held.inviter_name).page(ui),
        Err(error) => stop::asked(&ui, error, &held.inviter_name)?.page(ui),
    }
}
