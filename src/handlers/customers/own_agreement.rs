//! `/o/{org}/customer-agreement`: the customer's own page of its agreement: what it accepted, what a provider said
//! of that, and the text in force with the form to accept it while it is not.
//! Rule: everybody of the customer reads it, a global admin accepts, under exactly the text that was shown.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::agreement::how;
use crate::domain::actor::{Action, Customer, Role};
use crate::domain::agreements::AgreementText;
use crate::domain::customers::{self, AcceptAgreementError, Accepting, AttestationRow, How, OwnAgreement};
use crate::domain::ids::VersionId;
use crate::domain::values::{Fault, JobTitle, PersonName};
use crate::web::extract::{AsCustomer, Now};
use crate::web::flash::Flash;
use crate::web::markdown;
use crate::web::next::Next;
use crate::web::paths::{accounts, customers as paths};
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "customers/own_agreement.html")]
struct OwnPage {
    ui: Ui,
    company: String,
    back: String,
    seen: OwnAgreement,
    html: String,
    /// What providers said, each with its page.
    attestations: Vec<(String, AttestationRow)>,
    end: End,
    form: AcceptForm,
    errors: Errors,
}

/// What stands below the text.
enum End {
    /// It is accepted, or there is none.
    Nothing,
    /// The form.
    Form { to: String },
    /// The form, after another proof of who this is.
    ProveFirst { again: String },
    /// Who can accept.
    Others { admins: Vec<(String, String)> },
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AcceptForm {
    full_name: String,
    job_title: String,
    accept_mca: String,
    auth: String,
    version: String,
    sha256: String,
}

impl AcceptForm {
    fn read(&self, ui: &Ui) -> Result<(PersonName, JobTitle), Errors> {
        let mut errors = Errors::new(ui.words);
        let full_name = errors.take("full_name", PersonName::parse(&self.full_name));
        let job_title = errors.take("job_title", JobTitle::parse(&self.job_title));
        for (field, ticked) in [("accept_mca", &self.accept_mca), ("auth", &self.auth)] {
            if ticked != "1" {
                errors.add(field, &Fault::missing());
            }
        }
        match (full_name, job_title) {
            (Some(full_name), Some(job_title)) if errors.is_empty() => Ok((full_name, job_title)),
            _ => Err(errors),
        }
    }
}

impl OwnPage {
    /// The sentences beside the boxes, as they are kept.
    fn sentences(ui: &Ui, company: &str, text: &AgreementText) -> [String; 2] {
        let agreement = ui.name("customer_agreement");
        let accept = ui.t("field-accept_mca").arg("agreement", agreement).arg("version", text.number.as_str());
        [accept.to_string(), ui.t("field-auth").arg("company", company).to_string()]
    }

    /// Whether the customer contradicted what counts otherwise.
    fn disputed(&self) -> bool {
        let how = self.seen.accepted.as_ref().map(|accepted| &accepted.how);
        matches!(how, Some(How::Attested { objection: Some(_), .. }))
    }
}

pub(super) async fn show(
    AsCustomer(by): AsCustomer,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let form = AcceptForm { full_name: by.person().name().to_owned(), ..AcceptForm::default() };
    page(&made(&app, &by, ui, form, Errors::none(), now).await?)
}

async fn made(
    app: &App,
    by: &Customer,
    ui: Ui,
    mut form: AcceptForm,
    errors: Errors,
    now: DateTime<Utc>,
) -> Result<OwnPage, WebError> {
    by.require(Action::ViewCustomerAgreement)?;
    let org = by.org();
    let seen = customers::own_agreement(&app.db, by, ui.language, now).await?;
    let rows = customers::attestations(&app.db, by).await?;
    let end = if !seen.open {
        End::Nothing
    } else if !by.has(&[Role::GlobalAdmin]) {
        End::Others { admins: by.colleagues_with(&app.db, &[Role::GlobalAdmin]).await? }
    } else if by.person().fresh(now).is_err() {
        End::ProveFirst { again: Next::parse(&paths::own_agreement(org)).onto(&accounts::sign_in_again()) }
    } else {
        End::Form { to: paths::own_acceptance(org) }
    };
    if let Some(text) = &seen.text {
        form.version = text.version.to_string();
        form.sha256.clone_from(&text.sha256);
    }
    Ok(OwnPage {
        company: by.company().name.clone(),
        back: paths::partners(org),
        html: seen.text.as_ref().map(|text| markdown::render(&text.markdown).html).unwrap_or_default(),
        attestations: rows.into_iter().map(|row| (paths::own_attestation(org, row.id), row)).collect(),
        seen,
        end,
        form,
        errors,
        ui,
    })
}

pub(super) async fn submit(
    AsCustomer(by): AsCustomer,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<AcceptForm>,
) -> Result<Response, WebError> {
    by.require(&[Role::GlobalAdmin])?;
    by.person().fresh(now)?;
    let errors = match form.read(&ui) {
        Ok(typed) => match accept(&app, &by, &ui, (&form, typed), now).await {
            Ok(said) => return Ok(see_other_saying(&app, &paths::own_agreement(by.org()), &said)),
            Err(AcceptAgreementError::TextChanged) => {
                let mut errors = Errors::new(ui.words);
                errors.add("accept_mca", &Fault::of("changed"));
                errors
            }
            Err(error) => return refused(&app, &by, &ui, error),
        },
        Err(errors) => errors,
    };
    let form = AcceptForm { accept_mca: String::new(), ..form };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &made(&app, &by, ui, form, errors, now).await?)
}

async fn accept(
    app: &App,
    by: &Customer,
    ui: &Ui,
    (form, (full_name, job_title)): (&AcceptForm, (PersonName, JobTitle)),
    now: DateTime<Utc>,
) -> Result<Flash, AcceptAgreementError> {
    let seen = customers::own_agreement(&app.db, by, ui.language, now).await?;
    let text = seen.text.ok_or(AcceptAgreementError::Nothing)?;
    let new = Accepting {
        version: form.version.parse::<VersionId>().map_err(|_| AcceptAgreementError::TextChanged)?,
        sha256: &form.sha256,
        language: ui.language,
        full_name: &full_name,
        job_title: &job_title,
        sentences: &OwnPage::sentences(ui, &by.company().name, &text),
    };
    customers::accept_agreement(&app.db, &app.signer, by, &new, now).await?;
    Ok(Flash::new("customers-own-accepted"))
}

fn refused(app: &App, by: &Customer, ui: &Ui, error: AcceptAgreementError) -> Result<Response, WebError> {
    match error {
        AcceptAgreementError::Role(role) => Err(role.into()),
        AcceptAgreementError::Fresh(fresh) => Err(fresh.into()),
        AcceptAgreementError::Already { by: name, at } => {
            let said = Flash::new("customers-own-already").with("name", name).with("date", ui.date(&at));
            Ok(see_other_saying(app, &paths::own_agreement(by.org()), &said))
        }
        AcceptAgreementError::Nothing | AcceptAgreementError::TextChanged => Err(WebError::NotFound),
        AcceptAgreementError::Db(error) => Err(error.into()),
    }
}
