//! `/o/{org}/settings/users/invite`: **Add user**: a name, an address, roles; a link by mail, never a password.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::picks::{self, Group};
use super::stop;
use crate::domain::actor::{Action, Member, Role};
use crate::domain::users::{self, InviteError, NewInvitation};
use crate::domain::values::{EmailAddress, Fault, PersonName};
use crate::i18n::Language;
use crate::web::extract::{AsMember, Now};
use crate::web::flash::Flash;
use crate::web::paths::{organizations, users as paths};
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "users/invite.html")]
struct InvitePage {
    ui: Ui,
    to: String,
    back: String,
    groups: Vec<Group>,
    /// The three roles a guest may hold, in words.
    guest_roles: String,
    /// Whether the reader may say that an address outside the domain is right.
    admin: bool,
    form: InviteForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct InviteForm {
    full_name: String,
    work_email: String,
    contact_lang: String,
    roles_tenant: Vec<String>,
    roles_agent: Vec<String>,
    roles_company: Vec<String>,
    guest: String,
    other_domain: String,
}

impl InviteForm {
    fn read(&self, ui: &Ui, groups: &[Group]) -> Result<NewInvitation, Errors> {
        let mut errors = Errors::new(ui.words);
        let full_name = errors.take("full_name", PersonName::parse(&self.full_name));
        let address = errors.take("work_email", EmailAddress::parse_person(&self.work_email));
        let language = errors.take("contact_lang", Language::parse(&self.contact_lang).ok_or(Fault::of("choose")));
        let roles = picks::ticked([&self.roles_tenant, &self.roles_agent, &self.roles_company]);
        if roles.is_empty() {
            let first = groups.first().map_or("roles_company", |group| group.field);
            errors.add_as(first, "roles", &Fault::missing(), None);
        }
        let (guest, other_domain) = (self.guest == "1", self.other_domain == "1");
        match (full_name, address, language) {
            (Some(full_name), Some(address), Some(language)) if errors.is_empty() => {
                Ok(NewInvitation { full_name, address, language, roles, guest, other_domain })
            }
            _ => Err(errors),
        }
    }
}

fn page_of(ui: Ui, by: &Member, form: InviteForm, errors: Errors) -> InvitePage {
    let for_guests: Vec<Role> = Role::ALL.iter().copied().filter(|role| role.is_for_guests()).collect();
    InvitePage {
        to: paths::invite(by.org()),
        back: organizations::users(by.org()),
        groups: picks::groups(&ui, |role| role.may_be_given_by(&by.company().roles)),
        guest_roles: picks::names(&ui, &for_guests),
        admin: by.has(&[Role::GlobalAdmin]),
        form,
        errors,
        ui,
    }
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui, Now(now): Now) -> Result<Response, WebError> {
    by.require(Action::CreateUsers)?;
    by.person().fresh(now)?;
    let form = InviteForm { contact_lang: ui.language.code().to_owned(), ..InviteForm::default() };
    page(&page_of(ui, &by, form, Errors::none()))
}

pub(super) async fn submit(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<InviteForm>,
) -> Result<Response, WebError> {
    by.require(Action::CreateUsers)?;
    by.person().fresh(now)?;
    let blank = page_of(ui, &by, form, Errors::none());
    let new = match blank.form.read(&blank.ui, &blank.groups) {
        Ok(new) => new,
        Err(errors) => return page_with(StatusCode::UNPROCESSABLE_ENTITY, &InvitePage { errors, ..blank }),
    };
    match users::invite(&app.db, &by, &new, now).await {
        Ok(id) => {
            let said = Flash::new("users-invite-sent").with("address", new.address.as_str());
            Ok(see_other_saying(&app, &paths::invitation(by.org(), id), &said))
        }
        Err(error) => refused(blank, error),
    }
}

/// The form again, with what speaks against it.
fn refused(page: InvitePage, error: InviteError) -> Result<Response, WebError> {
    let mut errors = Errors::new(page.ui.words);
    match error {
        InviteError::Role(needed) => return Err(needed.into()),
        InviteError::Db(error) => return Err(error.into()),
        InviteError::TooMany => return Err(WebError::TooMany(24 * 60 * 60)),
        InviteError::Refused(refusal) => {
            if let Err(refusal) = picks::fault(&mut errors, &page.groups, refusal) {
                return stop::refused(&page.ui, refusal, page.back.clone()).page(page.ui);
            }
        }
        InviteError::Open { since } => {
            errors.add("work_email", &Fault::of("open").with("date", page.ui.date(&since)));
        }
        InviteError::Taken => errors.add("work_email", &Fault::of("taken")),
        InviteError::OtherDomain if page.admin => errors.add("work_email", &Fault::of("other_domain")),
        InviteError::OtherDomain => errors.add("work_email", &Fault::of("guest_domain")),
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &InvitePage { errors, ..page })
}
