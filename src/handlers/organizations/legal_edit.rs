//! `/o/{org}/settings/organization/legal/edit/{section}`: **Change**, **Submit for review**. The country is read-only.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::NoFields;
use crate::domain::actor::{Act, Member};
use crate::domain::enrollment::{self, ChangeError, Changed, Faults, Section, Typed};
use crate::domain::values::Fault;
use crate::handlers::answers;
use crate::handlers::country_fields::CountryFields;
use crate::i18n::Msg;
use crate::web::extract::{AsMember, Now};
use crate::web::flash::Flash;
use crate::web::paths::organizations as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "organizations/legal_edit.html")]
struct EditPage {
    ui: Ui,
    section: &'static str,
    here: String,
    back: String,
    local: CountryFields,
    /// None: the country of a profile never changes.
    countries: Vec<(String, String)>,
    person: (String, String),
    form: Typed,
    version: String,
    errors: Errors,
}

impl EditPage {
    fn new(ui: Ui, by: &Member, section: Section, form: Typed, version: String) -> Self {
        Self {
            section: section.code(),
            here: path(by, section),
            back: paths::legal_info(by.org()),
            local: CountryFields::of(&by.company().country),
            countries: Vec::new(),
            person: (by.person().name().to_owned(), by.person().address().to_owned()),
            form,
            version,
            errors: Errors::none(),
            ui,
        }
    }

    fn country_hint(&self) -> Msg {
        self.ui.t("field-country-hint")
    }
}

fn path(by: &Member, section: Section) -> String {
    if section == Section::Contact { paths::contact_edit(by.org()) } else { paths::legal_edit(by.org()) }
}

macro_rules! edit_forms {
    ($($name:ident { $($field:ident),* $(,)? })*) => {$(
        #[derive(Debug, Default, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub(super) struct $name {
            version: String,
            $($field: String,)*
        }

        impl From<$name> for (String, Typed) {
            fn from(form: $name) -> Self {
                (form.version, Typed::of([$((stringify!($field), form.$field)),*]))
            }
        }
    )*};
}

// No `country`: a form that names one is none of ours.
edit_forms! {
    LegalForm { legal_name, vat_id, fiscal_code, reg_number, addr1, addr2, city, region, postal, website, pec }
    ContactForm { contact_is_me, given_name, family_name, work_email, phone, contact_lang }
}

async fn show(by: Member, ui: Ui, app: App, section: Section) -> Result<Response, WebError> {
    by.global_admin()?;
    by.lets(Act::EditProfile)?;
    let versions = enrollment::versions(&app.db, &by).await?.filter(|_| enrollment::may_change(&by));
    let versions = versions.ok_or(WebError::NotFound)?;
    let form = versions.begins_with().typed(section);
    page(&EditPage::new(ui, &by, section, form, versions.newest.number.to_string()))
}

/// Takes back the change that is being verified.
pub(super) async fn withdraw(
    AsMember(by): AsMember,
    Now(now): Now,
    State(app): State<App>,
    Form(_): Form<NoFields>,
) -> Result<Response, WebError> {
    let said = match enrollment::withdraw_change(&app.db, by.global_admin()?, now).await {
        Ok(()) => "organizations-legal-withdrawn",
        Err(ChangeError::Db(error)) => return Err(error.into()),
        Err(ChangeError::Standing(needed)) => return Err(needed.into()),
        Err(_) => "organizations-legal-unchanged",
    };
    Ok(see_other_saying(&app, &paths::legal_info(by.org()), &Flash::new(said)))
}

async fn change(
    by: Member,
    ui: Ui,
    app: App,
    Now(now): Now,
    section: Section,
    (version, typed): (String, Typed),
) -> Result<Response, WebError> {
    let admin = by.global_admin()?;
    let sent = (&typed, version.parse().unwrap_or(0));
    let said = match enrollment::change(&app.db, admin, section, sent, &app.program, now).await {
        Ok(Changed::Nothing) => "organizations-legal-unchanged",
        Ok(Changed::AtOnce) => "organizations-legal-changed",
        Ok(Changed::UnderReview(_)) => "organizations-legal-reviewed",
        Err(ChangeError::NotHere) => return Err(WebError::NotFound),
        Err(ChangeError::Standing(needed)) => return Err(needed.into()),
        Err(ChangeError::Wait(wait)) => return Err(WebError::TooMany(wait.num_seconds())),
        Err(ChangeError::Wrong(faults)) => {
            return refuse(ui, &by, section, (typed, version), (StatusCode::UNPROCESSABLE_ENTITY, &faults));
        }
        Err(ChangeError::Stale) => {
            let stale = Faults(vec![("", Fault::of("stale"))]);
            return refuse(ui, &by, section, (typed, version), (StatusCode::CONFLICT, &stale));
        }
        Err(ChangeError::Db(error)) => return Err(error.into()),
    };
    Ok(see_other_saying(&app, &paths::legal_info(by.org()), &Flash::new(said)))
}

fn refuse(
    ui: Ui,
    by: &Member,
    section: Section,
    (typed, version): (Typed, String),
    (status, faults): (StatusCode, &Faults),
) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    faults.0.iter().for_each(|(field, fault)| answers::refuse(&ui, &mut errors, field, fault, &by.company().country));
    let mut made = EditPage::new(ui, by, section, typed, version);
    made.errors = errors;
    page_with(status, &made)
}

macro_rules! edit_handlers {
    ($($show:ident $change:ident $section:ident $form:ident;)*) => {$(
        pub(super) async fn $show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
            show(by, ui, app, Section::$section).await
        }

        pub(super) async fn $change(
            AsMember(by): AsMember,
            ui: Ui,
            now: Now,
            State(app): State<App>,
            Form(form): Form<$form>,
        ) -> Result<Response, WebError> {
            change(by, ui, app, now, Section::$section, form.into()).await
        }
    )*};
}

edit_handlers! {
    legal change_legal Legal LegalForm;
    contact change_contact Contact ContactForm;
}
