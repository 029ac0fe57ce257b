//! `/o/{org}/settings/directories`: the directories of a company's work accounts, for its global admins.
//! Rule: a directory is bound by somebody whom it calls a global admin, and removed where its consequences are read;
//! both ask for a fresh sign-in. The way to the provider and back is in `provider.rs`.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::caller::Caller;
use super::provider::{self, Stop};
use crate::domain::accounts::{self, Directory, ProposalError, Removal, RemoveError};
use crate::domain::actor::Action;
use crate::domain::ids::{DirectoryId, OrgId, ProposalId};
use crate::oidc::{Aim, Wish};
use crate::web::extract::{AsMember, Now, Path};
use crate::web::flash::Flash;
use crate::web::next::Next;
use crate::web::paths::{accounts as own, organizations as paths};
use crate::web::{App, Audience, Errors, Routes, Ui, WebError, page, see_other, see_other_saying};

/// Registers them.
pub(super) fn routes(routes: &mut Routes) {
    use Audience::Member;
    routes
        .get(paths::DIRECTORIES, Member, show)
        .get(paths::DIRECTORY_BEGIN, Member, begin)
        .get(paths::DIRECTORY_NEW, Member, before_binding)
        .post(paths::DIRECTORY_NEW, Member, bind)
        .get(paths::DIRECTORY, Member, before_removal)
        .post(paths::DIRECTORY_REMOVAL, Member, remove);
}

/// A provider, as its button calls it.
fn title(app: &App, name: &str) -> String {
    app.providers.named(name).map_or(name, |provider| provider.title()).to_owned()
}

#[derive(Template)]
#[template(path = "accounts/directories.html")]
struct ListPage {
    ui: Ui,
    settings: String,
    company: String,
    rows: Vec<Row>,
    /// Where each provider's button leads, and what the provider is called.
    providers: Vec<(String, String)>,
    security: String,
}

struct Row {
    title: String,
    removal: String,
    row: Directory,
}

async fn show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    by.require(Action::AddTenant)?;
    let found = accounts::directories(&app.db, &by).await?;
    let row =
        |row: Directory| Row { title: title(&app, &row.provider), removal: paths::directory(by.org(), row.id), row };
    let button = |p: &crate::oidc::Provider| (paths::directory_begin(by.org(), p.name()), p.title().to_owned());
    page(&ListPage {
        ui,
        settings: paths::settings(by.org()),
        company: by.company().name.clone(),
        rows: found.into_iter().map(row).collect(),
        providers: app.providers.all().map(button).collect(),
        security: own::sessions(),
    })
}

/// Sends the browser to the provider.
async fn begin(
    AsMember(by): AsMember,
    ui: Ui,
    Path((_, name)): Path<(OrgId, String)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.require(Action::AddTenant)?;
    let list = paths::directories(by.org());
    let Some(provider) = app.providers.named(&name) else { return Ok(see_other(&list)) };
    by.person().fresh(now)?;
    let next = Next::parse(&list).text();
    let wish = Wish { next, aim: Aim::Bind, session: by.person().session().to_string() };
    provider::send(&app, ui, provider, wish, now).await
}

#[derive(Template)]
#[template(path = "accounts/directory_bind.html")]
struct BindPage {
    ui: Ui,
    provider: String,
    directory: String,
    company: String,
    to: String,
    back: String,
    errors: Errors,
}

async fn before_binding(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, ProposalId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.require(Action::AddTenant)?;
    by.person().fresh(now)?;
    let back = paths::directories(org);
    let found = accounts::proposal(&app.db, by.person(), Some(by.org()), id, now).await?;
    let Some(identity) = found else { return Ok(see_other(&back)) };
    page(&BindPage {
        ui,
        provider: title(&app, &identity.provider),
        directory: identity.directory,
        company: by.company().name.clone(),
        to: paths::directory_new(org, id),
        back,
        errors: Errors::none(),
    })
}

async fn bind(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, ProposalId)>,
    caller: Caller,
) -> Result<Response, WebError> {
    by.require(Action::AddTenant)?;
    by.person().fresh(caller.now)?;
    let (app, list) = (&caller.app, paths::directories(org));
    let found = accounts::proposal(&app.db, by.person(), Some(by.org()), id, caller.now).await?;
    let provider = found.as_ref().and_then(|identity| app.providers.named(&identity.provider));
    let Some(provider) = provider else { return Ok(see_other(&list)) };
    match accounts::bind_directory(&app.db, &by, id, provider.title(), caller.now).await {
        Ok(()) => {
            let said = Flash::new("accounts-directory-bound").with("provider", provider.title());
            Ok(see_other_saying(app, &list, &said))
        }
        Err(ProposalError::Gone | ProposalError::Already) => Ok(see_other(&list)),
        Err(error) => Stop::of(error, true).page(ui, provider, paths::directory_begin(org, provider.name())),
    }
}

#[derive(Template)]
#[template(path = "accounts/directory_remove.html")]
struct RemovePage {
    ui: Ui,
    provider: String,
    removal: Removal,
    /// Names of those who can no longer sign in at all before they choose a password.
    stranded: Vec<String>,
    /// Names of those who keep another way in.
    others: Vec<String>,
    to: String,
    back: String,
    errors: Errors,
}

async fn before_removal(
    AsMember(by): AsMember,
    ui: Ui,
    Path((org, id)): Path<(OrgId, DirectoryId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.require(Action::RemoveTenant)?;
    let removal = accounts::removal(&app.db, &by, id).await?.ok_or(WebError::NotFound)?;
    by.person().fresh(now)?;
    let (others, stranded): (Vec<_>, Vec<_>) = removal.users.iter().partition(|user| user.other_way);
    let names = |users: Vec<&accounts::DirectoryUser>| users.into_iter().map(|u| u.reader.name.clone()).collect();
    page(&RemovePage {
        ui,
        provider: title(&app, &removal.directory.provider),
        stranded: names(stranded),
        others: names(others),
        to: paths::directory_removal(org, id),
        back: paths::directories(org),
        errors: Errors::none(),
        removal,
    })
}

async fn remove(
    AsMember(by): AsMember,
    Path((org, id)): Path<(OrgId, DirectoryId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.require(Action::RemoveTenant)?;
    let removal = accounts::removal(&app.db, &by, id).await?.ok_or(WebError::NotFound)?;
    by.person().fresh(now)?;
    let title = title(&app, &removal.directory.provider);
    match accounts::remove_directory(&app.db, &by, id, &title, now).await {
        Ok(()) => {
            let said = Flash::new("accounts-directory-removed").with("provider", title);
            Ok(see_other_saying(&app, &paths::directories(org), &said))
        }
        // The page says why not.
        Err(RemoveError::LastWay) => Ok(see_other(&paths::directory(org, id))),
        Err(RemoveError::NotFound) => Err(WebError::NotFound),
        Err(RemoveError::Role(needed)) => Err(needed.into()),
        Err(RemoveError::Db(error)) => Err(error.into()),
    }
}
