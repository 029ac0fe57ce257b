//! `/o/{org}/enrollment/domain-proof`: the record that proves the company's domain, and **Check now**.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::tasks::NoFields;
use crate::domain::actor::Member;
use crate::domain::dns::DnsError;
use crate::domain::verification::proof::{self, Asked, ProofError, Unfit};
use crate::web::extract::{AsMember, Now};
use crate::web::flash::Flash;
use crate::web::paths::enrollment as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

#[derive(Template)]
#[template(path = "enrollment/proof.html")]
struct ProofPage {
    ui: Ui,
    here: String,
    status: String,
    asked: Asked,
    value: String,
    errors: Errors,
}

impl ProofPage {
    /// Why the domain proves nothing, as a key.
    fn unfit(&self) -> Option<&'static str> {
        self.asked.unfit.map(unfit)
    }
}

const fn unfit(why: Unfit) -> &'static str {
    match why {
        Unfit::Public => "enrollment-proof-public",
        Unfit::Shared => "enrollment-proof-shared",
    }
}

fn made(app: &App, ui: Ui, by: &Member, asked: Asked, errors: Errors) -> ProofPage {
    let value = proof::value(&app.key, by.org(), &asked.domain);
    ProofPage { here: paths::domain_proof(by.org()), status: paths::status(by.org()), asked, value, errors, ui }
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    by.global_admin()?;
    match proof::asked(&app.db, &by).await? {
        Some(asked) => page(&made(&app, ui, &by, asked, Errors::none())),
        None => Ok(see_other(&paths::tasks(by.org()))),
    }
}

pub(super) async fn check(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(_): Form<NoFields>,
) -> Result<Response, WebError> {
    let admin = by.global_admin()?;
    let status = paths::status(by.org());
    let why = match proof::prove(&app.db, (&app.dns, &app.key), admin, now).await {
        Ok(domain) => {
            return Ok(see_other_saying(&app, &status, &Flash::new("enrollment-proof-done").with("domain", domain)));
        }
        Err(ProofError::Closed) => return Ok(see_other(&status)),
        Err(ProofError::TooMany(wait)) => return Err(WebError::TooMany(wait.num_seconds())),
        Err(ProofError::Exhausted) => return Err(WebError::Broken("no partner id left".to_owned())),
        Err(ProofError::Db(error)) => return Err(error.into()),
        Err(ProofError::Unfit(why)) => unfit(why),
        Err(ProofError::Dns(why)) => silence(why),
        Err(ProofError::NotFound { other: true }) => "enrollment-proof-other",
        Err(ProofError::NotFound { other: false }) => "enrollment-proof-none",
    };
    let Some(asked) = proof::asked(&app.db, &by).await? else { return Ok(see_other(&status)) };
    let mut errors = Errors::new(ui.words);
    errors.say("check", ui.t(why).arg("domain", asked.domain.as_str()).to_string());
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &made(&app, ui, &by, asked, errors))
}

const fn silence(why: DnsError) -> &'static str {
    match why {
        DnsError::NoDomain => "enrollment-proof-no_domain",
        DnsError::NoRecord => "enrollment-proof-no_record",
        DnsError::Silent => "enrollment-proof-silent",
    }
}
