//! `/requests/{id}/review`: everything that is asked, in words that will be kept, with boxes to tick.
//! Rule: a box names exactly the companies that are accepted by it; answering for one of the two is another
//! view of the page, not a second switch beside the box.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::{Caller, Found};
use crate::domain::agreements::{self, AgreementText};
use crate::domain::customers::{self, PartnerKind, Partners, Proven, Request};
use crate::domain::ids::CustomerInvitationId;
use crate::domain::values::fold;
use crate::web::extract::{Path, Query};
use crate::web::paths::customers as paths;
use crate::web::{Errors, Ui, WebError, markdown, page, page_with, see_other};

#[derive(Template)]
#[template(path = "customers/review.html")]
pub(super) struct ReviewPage {
    pub(super) ui: Ui,
    pub(super) seen: Request,
    provider: String,
    views: Vec<(String, String)>,
    pub(super) words: Sentences,
    text: Option<AgreementText>,
    html: String,
    own: Vec<(String, String)>,
    to: String,
    decline: String,
    form: ReviewForm,
    errors: Errors,
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::handlers::customers) struct ReviewForm {
    pub(super) full_name: String,
    pub(super) job_title: String,
    /// One of the person's companies, or empty for the one named in `legal_name`.
    pub(super) company: String,
    pub(super) legal_name: String,
    /// `both`, `reseller` or `provider`; empty means both.
    pub(super) partners: String,
    pub(super) accept_rel: String,
    pub(super) accept_dap: String,
    pub(super) accept_mca: String,
    pub(super) auth: String,
    /// The version of the agreement that was shown.
    pub(super) version: String,
    /// The fingerprint of its text.
    pub(super) sha256: String,
}

/// Which of the two the page is about.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::handlers::customers) struct View {
    partners: String,
}

/// The sentences as they stand in the page, and as they are kept with the consent.
pub(super) struct Sentences {
    pub(super) rel: String,
    pub(super) can: Vec<String>,
    /// Whom the company leaves by it.
    pub(super) leaves: Option<String>,
    pub(super) dap: Option<String>,
    pub(super) mca: Option<String>,
    pub(super) auth: String,
}

impl Sentences {
    pub(super) fn of(ui: &Ui, seen: &Request, partners: Partners, text: Option<&AgreementText>) -> Self {
        let reseller = partners.include(PartnerKind::Reseller).then_some(seen.reseller.name.as_str());
        let provider = seen.provider.as_ref().filter(|_| partners.include(PartnerKind::Provider));
        let provider = provider.map(|party| party.name.as_str());
        let rel = match (reseller, provider) {
            (Some(reseller), Some(provider)) => {
                ui.t("field-accept_rel").arg("reseller", reseller).arg("provider", provider)
            }
            (one, other) => ui.t("customers-review-one").arg("company", one.or(other).unwrap_or_default()),
        };
        let mut can = Vec::with_capacity(2);
        if let Some(reseller) = reseller {
            can.push(ui.t("customers-can-reseller").arg("company", reseller).to_string());
        }
        if let Some(provider) = provider {
            can.push(ui.t("customers-can-provider").arg("company", provider).to_string());
        }
        Self {
            rel: rel.to_string(),
            can,
            leaves: leaves(ui, seen, partners),
            dap: seen.ask_admin_access.then(|| ui.t("field-accept_dap").to_string()),
            mca: text.map(|text| {
                let agreement = ui.name("customer_agreement");
                ui.t("field-accept_mca").arg("agreement", agreement).arg("version", text.number.as_str()).to_string()
            }),
            auth: ui.t("field-auth").arg("company", seen.company.as_str()).to_string(),
        }
    }
}

pub(in crate::handlers::customers) async fn show(
    caller: Caller,
    Path(id): Path<CustomerInvitationId>,
    Query(view): Query<View>,
) -> Result<Response, WebError> {
    let seen = match caller.find(id).await? {
        Found::Open(_, seen) => *seen,
        Found::Other(page) => return Ok(page),
    };
    let Some(proven) = caller.proven(id) else { return Ok(see_other(&paths::request(id))) };
    let partners = chosen(&view.partners, &seen);
    let form = ReviewForm {
        full_name: caller.person.as_ref().map(|p| p.name().to_owned()).unwrap_or_default(),
        legal_name: seen.company.clone(),
        partners: partners.code().to_owned(),
        ..ReviewForm::default()
    };
    page(&review_page(&caller, seen, &proven, form, Errors::none()).await?)
}

/// What a view or a form says; where one company asks alone, there is no choice.
pub(super) fn chosen(text: &str, seen: &Request) -> Partners {
    if seen.provider.is_none() { Partners::Reseller } else { Partners::parse(text).unwrap_or(Partners::Both) }
}

/// The form as it was sent, with what is wrong with it.
pub(super) async fn again(
    caller: &Caller,
    seen: Request,
    proven: &Proven,
    form: ReviewForm,
    errors: Errors,
) -> Result<Response, WebError> {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &review_page(caller, seen, proven, form, errors).await?)
}

/// The agreement that is in force now, in a language in which the customer's country is offered it.
pub(super) async fn agreement(caller: &Caller, seen: &Request) -> Result<Option<AgreementText>, WebError> {
    let app = &caller.app;
    Ok(agreements::offered(&app.db, &seen.country, caller.ui.language, caller.now).await?)
}

async fn review_page(
    caller: &Caller,
    seen: Request,
    proven: &Proven,
    mut form: ReviewForm,
    errors: Errors,
) -> Result<ReviewPage, WebError> {
    let ui = caller.ui.clone();
    let text = agreement(caller, &seen).await?;
    let partners = chosen(&form.partners, &seen);
    form.partners = partners.code().to_owned();
    form.version = text.as_ref().map(|text| text.version.to_string()).unwrap_or_default();
    form.sha256 = text.as_ref().map(|text| text.sha256.clone()).unwrap_or_default();
    let own = customers::own_companies(&caller.app.db, proven).await?;
    let mut own: Vec<(String, String)> = own.into_iter().map(|(org, name)| (org.to_string(), name)).collect();
    if !own.is_empty() {
        let named = own.iter().find(|(_, name)| fold(name) == fold(&seen.company));
        if let (Some((org, _)), true, true) = (named, form.company.is_empty(), errors.is_empty()) {
            form.company.clone_from(org);
        }
        if seen.leaving.is_empty() {
            own.push((String::new(), ui.t("customers-review-other_company").to_string()));
        }
    }
    Ok(ReviewPage {
        words: Sentences::of(&ui, &seen, partners, text.as_ref()),
        html: text.as_ref().map(|text| markdown::render(&text.markdown).html).unwrap_or_default(),
        provider: seen.provider.as_ref().map(|party| party.name.clone()).unwrap_or_default(),
        views: views(&ui, &seen, partners),
        to: paths::acceptance(seen.id),
        decline: paths::decline(seen.id),
        ui,
        seen,
        text,
        own,
        form,
        errors,
    })
}

/// What ends by accepting these, where the company moves: each that is not one of them again.
fn leaves(ui: &Ui, seen: &Request, partners: Partners) -> Option<String> {
    let stays = |name: &str| seen.reseller.name == name || seen.provider.as_ref().is_some_and(|it| it.name == name);
    let ends = seen.leaving.iter().filter(|it| partners.include(it.kind) && !stays(&it.name));
    let names: Vec<String> = ends.map(|it| it.name.clone()).collect();
    (!names.is_empty()).then(|| ui.t("customers-review-leaves").arg("companies", ui.words.list(&names)).to_string())
}

/// Links to the other ways of answering.
fn views(ui: &Ui, seen: &Request, partners: Partners) -> Vec<(String, String)> {
    let Some(provider) = &seen.provider else { return Vec::new() };
    let at = |view: Partners| format!("{}?partners={}", paths::review(seen.id), view.code());
    let only = |name: &str| ui.t("customers-review-only").arg("company", name).to_string();
    [
        (Partners::Both, ui.t("customers-review-both").to_string()),
        (Partners::Reseller, only(&seen.reseller.name)),
        (Partners::Provider, only(&provider.name)),
    ]
    .into_iter()
    .filter(|(view, _)| *view != partners)
    .map(|(view, words)| (words, at(view)))
    .collect()
}
