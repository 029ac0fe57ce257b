//! `/i/{token}` and `/invitations/{invitation}`: what the invited person reads before signing in, and the
//! step that takes the invitation to a company. Opening either authorizes nothing.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Deserialize;

use super::picker::{self, Choices};
use super::sent::Nothing;
use super::stop;
use crate::domain::ids::{InvitationId, OrgId};
use crate::domain::organizations::Card;
use crate::domain::relationships::{self, Invitation, Preview, ReceiveError};
use crate::domain::token::{Link, Purpose};
use crate::web::cookies::{self, Jar};
use crate::web::extract::{AsReseller, MaybeSignedIn, Now, Path};
use crate::web::next::Next;
use crate::web::paths::{accounts, relationships as paths};
use crate::web::{App, Form, Ui, WebError, page, see_other};

#[derive(Template)]
#[template(path = "relationships/preview.html")]
struct PreviewPage {
    ui: Ui,
    it: Invitation,
    provider: Card,
    host: String,
    /// The reader's companies that it is for.
    choices: Choices,
    sign_in: String,
}

/// The mailed address: keeps the secret in a cookie and leaves the address bar without it.
pub(super) async fn open(Path(token): Path<String>, State(app): State<App>) -> Result<Response, WebError> {
    let link = app.key.open(Purpose::Invitation, &token).ok_or(WebError::NotFound)?;
    let mut response = see_other(&paths::invitation_preview(InvitationId::from(link.id)));
    cookies::set(response.headers_mut(), Jar::Invitation, &token, app.site.secure());
    Ok(response)
}

/// The link this browser opened, if it is for this invitation.
pub(super) fn link_for(app: &App, headers: &HeaderMap, id: InvitationId) -> Option<Link> {
    let token = cookies::read(headers, Jar::Invitation, app.site.secure())?;
    app.key.open(Purpose::Invitation, &token).filter(|link| link.id == id.uuid())
}

pub(super) async fn show(
    MaybeSignedIn(person): MaybeSignedIn,
    Path(id): Path<InvitationId>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let Some(link) = link_for(&app, &headers, id) else { return stop::no_link(&ui).page(ui) };
    let found = relationships::preview(&app.db, link, now).await?.ok_or(WebError::NotFound)?;
    let Preview { invitation, provider, closed } = found;
    if let Some(closed) = closed {
        return stop::ended(&ui, &closed, &invitation, &provider.name, paths::renewal(id)).page(ui);
    }
    let choices = Choices::of(&app, person.as_ref(), &invitation).await?;
    if let Some(person) = person.filter(|_| choices.is_elsewhere()) {
        return picker::page_of(&app, ui, &person, &invitation, None).await;
    }
    page(&PreviewPage {
        host: app.site.base.host_str().unwrap_or_default().to_owned(),
        sign_in: Next::Invitation(id).onto(&accounts::sign_in()),
        ui,
        it: invitation,
        provider,
        choices,
    })
}

pub(super) async fn receive(
    AsReseller(by): AsReseller,
    Path((_, id)): Path<(OrgId, InvitationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    headers: HeaderMap,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    let Some(link) = link_for(&app, &headers, id) else { return stop::no_link(&ui).page(ui) };
    match relationships::receive(&app.db, &by, link, now).await {
        Ok(id) => Ok(see_other(&paths::invitation(by.org(), id))),
        Err(ReceiveError::NotFound) => Err(WebError::NotFound),
        Err(ReceiveError::Closed(closed)) => {
            let found = relationships::preview(&app.db, link, now).await?.ok_or(WebError::NotFound)?;
            stop::ended(&ui, &closed, &found.invitation, &found.provider.name, paths::renewal(id)).page(ui)
        }
        Err(ReceiveError::WrongAddress { .. }) => {
            let found = relationships::preview(&app.db, link, now).await?.ok_or(WebError::NotFound)?;
            picker::page_of(&app, ui, by.person(), &found.invitation, Some(&by.company().name)).await
        }
        Err(ReceiveError::Own) => stop::own(&ui).page(ui),
        Err(ReceiveError::Db(error)) => Err(error.into()),
    }
}

/// The two ways on from the public page. A button, so that its sender reads that a person opened the invitation.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Way {
    way: String,
}

pub(super) async fn onward(
    Path(id): Path<InvitationId>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    headers: HeaderMap,
    Form(form): Form<Way>,
) -> Result<Response, WebError> {
    let Some(link) = link_for(&app, &headers, id) else { return stop::no_link(&ui).page(ui) };
    relationships::press(&app.db, link, now).await?;
    let to = if form.way == "enroll" {
        accounts::work_account_new()
    } else {
        Next::Invitation(id).onto(&accounts::sign_in())
    };
    Ok(see_other(&to))
}

/// Whoever holds the letter of an expired invitation asks for another.
pub(super) async fn renew(
    Path(id): Path<InvitationId>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    headers: HeaderMap,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    let Some(link) = link_for(&app, &headers, id) else { return stop::no_link(&ui).page(ui) };
    let found = relationships::preview(&app.db, link, now).await?.ok_or(WebError::NotFound)?;
    let inviter = found.invitation.inviter_name;
    match relationships::ask_again(&app.db, link, now).await {
        Ok(()) => stop::asking(&ui, &inviter).page(ui),
        Err(error) => stop::asked(&ui, error, &inviter)?.page(ui),
    }
}

/// Somebody whose company does not have the invited address asks to be invited at their own.
pub(super) async fn elsewhere(
    AsReseller(by): AsReseller,
    Path((_, id)): Path<(OrgId, InvitationId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    headers: HeaderMap,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    let Some(link) = link_for(&app, &headers, id) else { return stop::no_link(&ui).page(ui) };
    let found = relationships::preview(&app.db, link, now).await?.ok_or(WebError::NotFound)?;
    let inviter = found.invitation.inviter_name;
    match relationships::ask_elsewhere(&app.db, &by, link, now).await {
        Ok(()) => stop::asking(&ui, &inviter).page(ui),
        Err(error) => stop::asked(&ui, error, &inviter)?.page(ui),
    }
}
