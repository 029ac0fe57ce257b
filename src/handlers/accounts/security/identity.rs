//! `/me/security/work-accounts`: identities at providers, linked to one's own account and given up.
//! Rule: what comes back from a provider is shown first and linked by a button; both ways ask for everything one has,
//! proved within the last minutes. The way to the provider and back is in `provider.rs`.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::domain::accounts::{self, LinkedIdentity, ProposalError, UnlinkError};
use crate::domain::ids::{IdentityId, ProposalId};
use crate::handlers::accounts::caller::Caller;
use crate::handlers::accounts::provider::{self, Stop};
use crate::oidc::{Aim, Wish};
use crate::web::extract::{Now, Path, SignedIn};
use crate::web::flash::Flash;
use crate::web::paths::accounts as paths;
use crate::web::{App, Errors, Ui, WebError, page, see_other, see_other_saying};

/// A provider, as its button calls it.
pub(super) fn title(app: &App, name: &str) -> String {
    app.providers.named(name).map_or(name, |provider| provider.title()).to_owned()
}

/// Sends the browser to the provider.
pub(super) async fn begin(
    SignedIn(person): SignedIn,
    ui: Ui,
    Path(name): Path<String>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let provider = app.providers.named(&name).ok_or(WebError::NotFound)?;
    person.recent(now)?;
    let wish = Wish { next: String::new(), aim: Aim::Link, session: person.session().to_string() };
    provider::send(&app, ui, provider, wish, now).await
}

#[derive(Template)]
#[template(path = "accounts/identity_link.html")]
struct LinkPage {
    ui: Ui,
    provider: String,
    full_name: String,
    address: String,
    /// Whose account it is linked to.
    own: String,
    to: String,
    back: String,
    errors: Errors,
}

pub(super) async fn show(
    SignedIn(person): SignedIn,
    ui: Ui,
    caller: Caller,
    Path(id): Path<ProposalId>,
) -> Result<Response, WebError> {
    person.recent(caller.now)?;
    let found = accounts::proposal(&caller.app.db, &person, None, id, caller.now).await?;
    let Some(identity) = found else { return Ok(see_other(&paths::sessions())) };
    page(&LinkPage {
        ui,
        provider: title(&caller.app, &identity.provider),
        full_name: identity.full_name,
        address: identity.address,
        own: person.address().to_owned(),
        to: paths::own_identity_new(id),
        back: paths::sessions(),
        errors: Errors::none(),
    })
}

pub(super) async fn link(
    SignedIn(person): SignedIn,
    ui: Ui,
    caller: Caller,
    Path(id): Path<ProposalId>,
) -> Result<Response, WebError> {
    person.recent(caller.now)?;
    let app = &caller.app;
    let found = accounts::proposal(&app.db, &person, None, id, caller.now).await?;
    let provider = found.as_ref().and_then(|identity| app.providers.named(&identity.provider));
    let Some(provider) = provider else { return Ok(see_other(&paths::sessions())) };
    match accounts::link_identity(caller.door(), &person, id, provider.title()).await {
        Ok(()) => {
            let said = Flash::new("accounts-identity-linked").with("provider", provider.title());
            Ok(see_other_saying(app, &paths::sessions(), &said))
        }
        Err(ProposalError::Gone | ProposalError::Already) => Ok(see_other(&paths::sessions())),
        Err(error) => Stop::of(error, false).page(ui, provider, paths::own_identity_begin(provider.name())),
    }
}

#[derive(Template)]
#[template(path = "accounts/identity_remove.html")]
struct RemovePage {
    ui: Ui,
    provider: String,
    label: String,
    /// Nothing else would sign them in.
    last: bool,
    to: String,
    back: String,
    errors: Errors,
}

pub(super) async fn before_removal(
    SignedIn(person): SignedIn,
    ui: Ui,
    caller: Caller,
    Path(id): Path<IdentityId>,
) -> Result<Response, WebError> {
    person.recent(caller.now)?;
    let all = accounts::linked_identities(&caller.app.db, &person).await?;
    let means = person.means();
    let last = all.len() == 1 && !means.password && !means.passkey;
    let Some(row) = all.into_iter().find(|row| row.id == id) else { return Ok(see_other(&paths::sessions())) };
    let LinkedIdentity { provider, label, .. } = row;
    page(&RemovePage {
        ui,
        provider: title(&caller.app, &provider),
        label,
        last,
        to: paths::own_identity_removal(id),
        back: paths::sessions(),
        errors: Errors::none(),
    })
}

pub(super) async fn remove(
    SignedIn(person): SignedIn,
    caller: Caller,
    Path(id): Path<IdentityId>,
) -> Result<Response, WebError> {
    person.recent(caller.now)?;
    let all = accounts::linked_identities(&caller.app.db, &person).await?;
    let Some(row) = all.into_iter().find(|row| row.id == id) else { return Ok(see_other(&paths::sessions())) };
    let title = title(&caller.app, &row.provider);
    match accounts::unlink_identity(caller.door(), &person, id, &title).await {
        Ok(()) => {
            let said = Flash::new("accounts-identity-removed").with("provider", title);
            Ok(see_other_saying(&caller.app, &paths::sessions(), &said))
        }
        // The page says why not.
        Err(UnlinkError::LastWay) => Ok(see_other(&paths::own_identity(id))),
        Err(UnlinkError::NotFound) => Ok(see_other(&paths::sessions())),
        Err(UnlinkError::Db(error)) => Err(error.into()),
    }
}
