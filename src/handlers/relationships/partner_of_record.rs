//! `/o/{org}/resellers/partner-of-record`: may this Partner ID be named on an order? The same address answers a
//! program in JSON when it asks for that (docs/partner-of-record.md).
//! Rule: page and JSON say the same, made of one answer.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::domain::actor::{Action, Provider};
use crate::domain::ids::OrgId;
use crate::domain::relationships::{self, NoPartnerOfRecord as Reason, PartnerOfRecord, RecordError};
use crate::domain::values::PartnerId;
use crate::web::extract::{AsProvider, Now, Query};
use crate::web::paths::relationships as paths;
use crate::web::{App, Errors, Ui, WebError, page_with};

#[derive(Template)]
#[template(path = "relationships/partner_of_record.html")]
struct RecordPage {
    ui: Ui,
    to: String,
    back: String,
    partner_id: String,
    errors: Errors,
    answer: Option<PartnerOfRecord>,
    /// The page of the reseller, if it is one of this provider's.
    reseller: String,
    reasons: Vec<String>,
}

/// What is asked.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    partner_id: String,
}

impl Asked {
    /// The number, or what is wrong with it; a browser that has said nothing yet only gets the form.
    fn read(&self, ui: &Ui, must_say: bool) -> (Option<PartnerId>, Errors) {
        let mut errors = Errors::new(ui.words);
        if self.partner_id.trim().is_empty() && !must_say {
            return (None, errors);
        }
        let number = PartnerId::parse_external(&self.partner_id)
            .map_err(|fault| fault.with("partner_id", ui.name("partner_id").to_owned()));
        (errors.take("partner_id", number), errors)
    }
}

pub(super) async fn show(
    AsProvider(by): AsProvider,
    ui: Ui,
    Now(now): Now,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    State(app): State<App>,
) -> Result<Response, WebError> {
    by.require(Action::ViewAgreementStatus)?;
    let wants_json = wants_json(&headers);
    let (number, errors) = asked.read(&ui, wants_json);
    let answer = match &number {
        Some(number) => Some(relationships::partner_of_record(&app.db, &by, number, now).await.map_err(refused)?),
        None => None,
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let reasons = answer.as_ref().map(|answer| reasons(&ui, answer)).unwrap_or_default();
    if wants_json {
        return Ok(as_json(status, &body(&ui, answer.as_ref(), &reasons, &errors)));
    }
    let (org, partner_id) = (by.org(), asked.partner_id);
    let (to, back) = (paths::partner_of_record(org), paths::resellers(org));
    let partnership = answer.as_ref().and_then(|answer| answer.partnership);
    let reseller = partnership.map(|id| paths::reseller(org, id)).unwrap_or_default();
    let mut response = page_with(status, &RecordPage { ui, to, back, partner_id, errors, answer, reseller, reasons })?;
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept"));
    Ok(response)
}

/// The answer about one of the provider's resellers.
pub(super) async fn of_reseller(
    app: &App,
    by: &Provider,
    reseller: OrgId,
    now: DateTime<Utc>,
) -> Result<Option<PartnerOfRecord>, WebError> {
    relationships::reseller_of_record(&app.db, by, reseller, now).await.map_err(refused)
}

fn refused(error: RecordError) -> WebError {
    match error {
        RecordError::Role(role) => role.into(),
        RecordError::Db(error) => error.into(),
    }
}

/// Whether a program asks: JSON is named and a page is not.
fn wants_json(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accept.contains("application/json") && !accept.contains("text/html")
}

/// The reasons in words, in the order of the answer.
pub(super) fn reasons(ui: &Ui, answer: &PartnerOfRecord) -> Vec<String> {
    answer.reasons.iter().map(|reason| words(ui, reason)).collect()
}

fn words(ui: &Ui, reason: &Reason) -> String {
    let (agreement, partner_id) = (ui.name("partner_agreement"), ui.name("partner_id"));
    let said = match reason {
        Reason::Unknown => ui.t("relationships-record-unknown").arg("partner_id", partner_id),
        Reason::ProviderNotActive => ui.t("relationships-record-provider").arg("program", ui.name("program")),
        Reason::Ended { at } => ui.t("relationships-record-ended").arg("date", ui.date(at)),
        Reason::Paused { review_on } => ui.t("relationships-record-paused").arg("day", ui.day(review_on)),
        Reason::Region { provider, reseller } => {
            let name = |code: &str| ui.region(code);
            ui.t("relationships-record-region").arg("ours", name(provider)).arg("theirs", name(reseller))
        }
        Reason::CompanyNumber => ui.t("relationships-record-company").arg("partner_id", partner_id),
        Reason::LocationClosed => ui.t("relationships-record-closed"),
        Reason::OtherLocation => ui.t("relationships-record-other"),
        Reason::NoLocation => ui.t("relationships-record-nowhere"),
        Reason::NotEnrolled => ui.t("relationships-record-enrolled").arg("program", ui.name("program")),
        Reason::NotSigned => ui.t("relationships-record-unsigned").arg("agreement", agreement),
        Reason::NotInForce { signed, wanted } => ui
            .t("relationships-record-old")
            .arg("agreement", agreement)
            .arg("signed", signed.as_str())
            .arg("wanted", wanted.as_str()),
        Reason::Suspended => ui.t("relationships-record-suspended").arg("program", ui.name("program")),
    };
    said.to_string()
}

fn body(ui: &Ui, answer: Option<&PartnerOfRecord>, words: &[String], errors: &Errors) -> Value {
    let Some(answer) = answer else {
        let faults: Vec<Value> = errors.all().map(|(field, text)| json!({ "field": field, "message": text })).collect();
        return json!({ "errors": faults });
    };
    let reasons: Vec<Value> = answer
        .reasons
        .iter()
        .zip(words)
        .map(|(reason, message)| json!({ "code": reason.code(), "message": message }))
        .collect();
    json!({
        "partnerId": answer.number,
        "mayBePartnerOfRecord": answer.may(),
        "isAgreementSigned": answer.signed.is_some(),
        "agreement": answer.signed.as_ref().map(|(version, at)| json!({ "version": version, "signedAt": ui.iso(at) })),
        "reseller": answer.reseller.as_ref().map(|card| json!({
            "name": card.name, "country": card.country, "region": answer.region,
        })),
        "reasons": reasons,
    })
}

fn as_json(status: StatusCode, body: &Value) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::VARY, HeaderValue::from_static("accept")),
    ];
    (status, headers, body.to_string()).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_gets_the_page_and_a_program_that_asks_for_json_gets_json() {
        let asks = |accept: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT, HeaderValue::from_static(accept));
            wants_json(&headers)
        };
        assert!(asks("application/json"));
        assert!(!asks("text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.8"));
        assert!(!asks("*/*"));
        assert!(!wants_json(&HeaderMap::new()));
    }
}
