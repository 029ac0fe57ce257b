//! `/p/{token}` and `/open-invitations/{open}`: where a provider's open link leads, before anybody signs in, and the
//! step that makes it an invitation of one's company. Opening either authorizes nothing.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use super::picker::enrolls;
use super::sent::Nothing;
use super::stop::{self, Stop};
use crate::domain::actor::{Kind, Person};
use crate::domain::ids::{OpenLinkId, OrgId};
use crate::domain::organizations::Card;
use crate::domain::relationships::{self, Closed, ComeError, OpenLink};
use crate::domain::token::{Link, Purpose};
use crate::web::cookies::{self, Jar};
use crate::web::extract::{AsReseller, MaybeSignedIn, Now, Path};
use crate::web::next::Next;
use crate::web::paths::{accounts, enrollment, relationships as paths};
use crate::web::{App, Form, Ui, WebError, page, see_other};

#[derive(Template)]
#[template(path = "relationships/open_door.html")]
struct DoorPage {
    ui: Ui,
    it: OpenLink,
    provider: Card,
    host: String,
    /// The reader's reseller companies: where each comes in, and name.
    resellers: Vec<(String, String)>,
    /// Their companies that can enroll: where to, and name.
    others: Vec<(String, String)>,
    sign_in: String,
}

/// The address as it was given out: keeps the secret in a cookie and leaves the address bar without it.
pub(super) async fn open(Path(token): Path<String>, State(app): State<App>) -> Result<Response, WebError> {
    let link = app.key.open(Purpose::OpenInvitation, &token).ok_or(WebError::NotFound)?;
    let mut response = see_other(&paths::open_invitation(OpenLinkId::from(link.id)));
    cookies::set(response.headers_mut(), Jar::Invitation, &token, app.site.secure());
    Ok(response)
}

fn link_for(app: &App, headers: &HeaderMap, id: OpenLinkId) -> Option<Link> {
    let token = cookies::read(headers, Jar::Invitation, app.site.secure())?;
    app.key.open(Purpose::OpenInvitation, &token).filter(|link| link.id == id.uuid())
}

/// A link that takes nobody in any more.
fn closed(ui: &Ui, why: &Closed, it: &OpenLink, provider: &Card) -> Stop {
    let title = match why {
        Closed::Superseded => "relationships-open_link-rotated-title",
        Closed::Expired => "relationships-expired-title",
        Closed::Withdrawn | Closed::Answered { .. } => "relationships-open_link-off-title",
    };
    Stop::new(StatusCode::GONE, &ui.t(title))
        .say(&ui.t("relationships-open_link-closed").arg("provider", provider.name.as_str()))
        .say(
            &ui.t("relationships-ask-again")
                .arg("name", it.made_name.as_str())
                .arg("provider", provider.name.as_str())
                .arg("address", it.made_address.as_str()),
        )
}

pub(super) async fn show(
    MaybeSignedIn(person): MaybeSignedIn,
    Path(id): Path<OpenLinkId>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let Some(link) = link_for(&app, &headers, id) else { return stop::no_link(&ui).page(ui) };
    let found = relationships::open_link_preview(&app.db, link, now).await?;
    let (it, provider, open) = found.ok_or(WebError::NotFound)?;
    if let Err(why) = open {
        return closed(&ui, &why, &it, &provider).page(ui);
    }
    let memberships = person.as_ref().map_or(&[][..], Person::memberships);
    let (resellers, others): (Vec<_>, Vec<_>) =
        memberships.iter().partition(|company| company.kinds.contains(&Kind::Reseller));
    page(&DoorPage {
        host: app.site.base.host_str().unwrap_or_default().to_owned(),
        sign_in: Next::OpenInvitation(id).onto(&accounts::sign_in()),
        resellers: resellers.iter().map(|it| (paths::open_reception(it.org, id), it.name.clone())).collect(),
        others: others
            .iter()
            .filter(|it| it.org != provider.id && enrolls(it))
            .map(|it| (enrollment::tasks(it.org), it.name.clone()))
            .collect(),
        ui,
        it,
        provider,
    })
}

pub(super) async fn come(
    AsReseller(by): AsReseller,
    Path((_, id)): Path<(OrgId, OpenLinkId)>,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    headers: HeaderMap,
    Form(Nothing {}): Form<Nothing>,
) -> Result<Response, WebError> {
    let Some(link) = link_for(&app, &headers, id) else { return stop::no_link(&ui).page(ui) };
    let error = match relationships::come(&app.db, &by, link, now).await {
        Ok(invitation) => return Ok(see_other(&paths::invitation(by.org(), invitation))),
        Err(error) => error,
    };
    let found = relationships::open_link_preview(&app.db, link, now).await?;
    let (it, provider, _) = found.ok_or(WebError::NotFound)?;
    match error {
        ComeError::NotFound => Err(WebError::NotFound),
        ComeError::Db(error) => Err(error.into()),
        ComeError::Closed(why) => closed(&ui, &why, &it, &provider).page(ui),
        ComeError::Obstacle(obstacle) => stop::obstacle(&ui, &obstacle, by.org(), &provider.name).page(ui),
        ComeError::AlreadyPartners => stop::partners(&ui, by.org(), &provider.name).page(ui),
    }
}
