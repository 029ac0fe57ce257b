//! `/o/{org}/providers/{partnership}/customers/invite/several`: several customers, a line each, with one letter each.
//! Rule: every fault is told by its line and at once, what was typed stays, and all are asked or none. How lines are read
//! is `several_lines.rs`.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::invite::{lives, named, refused};
use super::several_lines::{self as lines, Line, Wanted, Wishes};
use crate::domain::actor::{Action, Reseller};
use crate::domain::customers::{self, InviteError, InvitingFor, ManyError, NewInvitation};
use crate::domain::ids::{OrgId, PartnershipId};
use crate::domain::token::Purpose;
use crate::handlers::letter::{self, Letter};
use crate::web::extract::{AsReseller, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::customers as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "customers/several.html")]
struct SeveralPage {
    ui: Ui,
    to: String,
    back: String,
    may_ask: bool,
    /// Some lines are known already and may be left out.
    known: bool,
    countries: Vec<(String, String)>,
    lives: Vec<(String, String)>,
    form: SeveralForm,
    errors: Errors,
}

#[derive(Template)]
#[template(path = "customers/several_preview.html")]
struct PreviewPage {
    ui: Ui,
    to: String,
    back: String,
    letter: Letter,
    /// Companies and addresses of all of them.
    all: Vec<(String, String)>,
    form: SeveralForm,
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SeveralForm {
    customer_lines: String,
    country: String,
    contact_lang: String,
    ask_dap: String,
    note: String,
    life: String,
    /// `1`: lines that are known already are left out.
    leave_out: String,
    /// Empty to see the letter, `send` to send them, `edit` to go back to the form.
    act: String,
}

/// Where it happens: who acts, for which partnership, with whom.
struct Place {
    app: App,
    by: Reseller,
    partnership: PartnershipId,
    with: InvitingFor,
    now: DateTime<Utc>,
}

impl Place {
    fn form_page(&self, ui: Ui, form: SeveralForm, known: bool, errors: Errors) -> SeveralPage {
        SeveralPage {
            to: paths::invite_several(self.by.org(), self.partnership),
            back: paths::invite(self.by.org(), self.partnership),
            may_ask: self.by.may(Action::RequestDelegatedAdmin),
            known: known || form.leave_out == "1",
            countries: named(&ui, &self.with.countries),
            lives: lives(&ui),
            ui,
            form,
            errors,
        }
    }

    fn wrong(&self, ui: Ui, form: SeveralForm, known: bool, errors: Errors) -> Result<Response, WebError> {
        page_with(StatusCode::UNPROCESSABLE_ENTITY, &self.form_page(ui, form, known, errors))
    }

    fn preview(&self, ui: Ui, form: SeveralForm, all: &[NewInvitation]) -> Result<Response, WebError> {
        let first = all.first().ok_or(WebError::NotFound)?;
        let (to, notice) = customers::preview_letter(&self.by, &self.with, first, self.now);
        let letter = letter::of(&self.app, Purpose::CustomerInvitation, (&to, &notice), self.now);
        page(&PreviewPage {
            to: paths::invite_several(self.by.org(), self.partnership),
            back: paths::invite(self.by.org(), self.partnership),
            letter: letter.ok_or(WebError::Broken("a letter of invitation cannot be written".to_owned()))?,
            all: all.iter().map(|one| (one.company.as_str().to_owned(), one.address.as_str().to_owned())).collect(),
            ui,
            form,
        })
    }
}

pub(super) async fn show(
    AsReseller(by): AsReseller,
    ui: Ui,
    Path((_, partnership)): Path<(OrgId, PartnershipId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let with = match customers::may_invite(&app.db, &by, partnership, now).await {
        Ok(with) => with,
        Err(error) => return refused(ui, &by, error),
    };
    let form = SeveralForm {
        country: by.company().country.clone(),
        contact_lang: ui.language.code().to_owned(),
        life: "30".to_owned(),
        ..SeveralForm::default()
    };
    let place = Place { app, by, partnership, with, now };
    page(&place.form_page(ui, form, false, Errors::none()))
}

pub(super) async fn submit(
    AsReseller(by): AsReseller,
    ui: Ui,
    Path((_, partnership)): Path<(OrgId, PartnershipId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<SeveralForm>,
) -> Result<Response, WebError> {
    let with = match customers::may_invite(&app.db, &by, partnership, now).await {
        Ok(with) => with,
        Err(error) => return refused(ui, &by, error),
    };
    if form.ask_dap == "1" {
        by.require(Action::RequestDelegatedAdmin)?;
    }
    let place = Place { app, by, partnership, with, now };
    if form.act == "edit" {
        return page(&place.form_page(ui, form, false, Errors::none()));
    }
    let mut errors = Errors::new(ui.words);
    let typed = lines::read(&ui, &form.customer_lines, &mut errors);
    let wishes = Wishes {
        country: &form.country,
        language: &form.contact_lang,
        note: &form.note,
        life: &form.life,
        ask_admin_access: form.ask_dap == "1",
    };
    match wishes.read(&mut errors).filter(|_| errors.is_empty()) {
        Some(wanted) => check(&place, ui, form, typed, wanted).await,
        None => place.wrong(ui, form, false, errors),
    }
}

/// Looks for lines that are known already, leaves them out if that is wanted, and goes on with the others.
async fn check(
    place: &Place,
    ui: Ui,
    form: SeveralForm,
    typed: Vec<Line>,
    wanted: Wanted,
) -> Result<Response, WebError> {
    let Place { app, by, partnership, now, .. } = place;
    let mut errors = Errors::new(ui.words);
    let (mut typed, twice) = lines::once(typed);
    lines::say_twice(&ui, &twice, &mut errors);
    let mut all = lines::invitations(&typed, &wanted);
    match customers::check_many(&app.db, by, *partnership, &all, *now).await {
        Ok(()) => {}
        Err(ManyError::Some(known)) => {
            lines::say_known(&ui, &typed, &known, &mut errors);
            typed = lines::but(typed, &known);
            all = lines::invitations(&typed, &wanted);
        }
        Err(ManyError::Invite(error)) => return cannot(place, ui, form, error),
    }
    if form.leave_out != "1" && !errors.is_empty() {
        return place.wrong(ui, form, true, errors);
    }
    if all.is_empty() {
        errors.say("customer_lines", ui.t("customers-several-none_left").to_string());
        return place.wrong(ui, form, true, errors);
    }
    if form.act != "send" {
        return place.preview(ui, form, &all);
    }
    send(place, ui, form, &typed, &all).await
}

/// All of them at once; who was asked or accepted meanwhile is named by line.
async fn send(
    place: &Place,
    ui: Ui,
    form: SeveralForm,
    typed: &[Line],
    all: &[NewInvitation],
) -> Result<Response, WebError> {
    let Place { app, by, partnership, now, .. } = place;
    match customers::invite_many(&app.db, by, *partnership, all, *now).await {
        Ok(ids) => {
            let said = Flash::new("customers-several-sent").with("number", ids.len().to_string());
            Ok(see_other_saying(app, &paths::sent_invitations(by.org()), &said))
        }
        Err(ManyError::Some(known)) => {
            let mut errors = Errors::new(ui.words);
            lines::say_known(&ui, typed, &known, &mut errors);
            place.wrong(ui, form, true, errors)
        }
        Err(ManyError::Invite(error)) => cannot(place, ui, form, error),
    }
}

/// What speaks against all of them.
fn cannot(place: &Place, ui: Ui, form: SeveralForm, error: InviteError) -> Result<Response, WebError> {
    if !matches!(error, InviteError::Region) {
        return refused(ui, &place.by, error);
    }
    let mut errors = Errors::new(ui.words);
    errors.add("country", &crate::domain::values::Fault::of("region"));
    place.wrong(ui, form, false, errors)
}
