//! `/o/{org}/settings/organization/legal`: **Organization profile > Legal info**.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};

use crate::domain::actor::{Action, Kind, Member, Role, Standing};
use crate::domain::organizations::locations::Keeper;
use crate::domain::organizations::{self, CompanyPage};
use crate::handlers::tones::standing_tag;
use crate::i18n::Language;
use crate::web::extract::AsMember;
use crate::web::paths::{enrollment, locations as location_paths, organizations as paths};
use crate::web::{App, Ui, WebError, page, see_other};

#[derive(Template)]
#[template(path = "organizations/legal.html")]
struct LegalPage {
    ui: Ui,
    settings: String,
    /// *Partner* and *Reseller*: word, address, whether it is this one. Only who is in the program has both.
    tabs: Vec<(&'static str, String, bool)>,
    standing: (&'static str, &'static str),
    submitted_at: Option<DateTime<Utc>>,
    authorized_at: Option<DateTime<Utc>>,
    /// Where the application stands, once there is one.
    status: Option<String>,
    /// **Enroll now**, for a company that never enrolled.
    enroll: Option<String>,
    sections: Vec<Part>,
    /// Business locations, for partners.
    locations: Option<String>,
    /// Who may have the verified parts changed.
    admins: Vec<(String, String)>,
    help: String,
}

/// A section of the profile.
struct Part {
    heading: &'static str,
    rows: Vec<(String, String)>,
    /// Where it is changed; empty for what was verified and for those who may not.
    change: String,
}

/// Which of the two tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tab {
    /// The membership: legal profile, primary contact, locations.
    Partner,
    /// The program: legal profile, primary contact, customer support.
    Reseller,
}

pub(super) async fn show(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    made(by, ui, app, Tab::Partner).await
}

pub(super) async fn reseller(AsMember(by): AsMember, ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    by.require(Action::ViewLegalProfile)?;
    if !in_program(&by) {
        return Ok(see_other(&paths::legal_info(by.org())));
    }
    made(by, ui, app, Tab::Reseller).await
}

fn in_program(by: &Member) -> bool {
    by.company().kinds.contains(&Kind::Reseller)
}

/// Where customer support is shown.
pub(super) fn with_support(by: &Member) -> String {
    if in_program(by) { paths::legal_info_reseller(by.org()) } else { paths::legal_info(by.org()) }
}

fn tabs(by: &Member, tab: Tab) -> Vec<(&'static str, String, bool)> {
    if !in_program(by) {
        return Vec::new();
    }
    vec![
        ("organizations-legal-tab_partner", paths::legal_info(by.org()), tab == Tab::Partner),
        ("organizations-legal-tab_reseller", paths::legal_info_reseller(by.org()), tab == Tab::Reseller),
    ]
}

async fn made(by: Member, ui: Ui, app: App, tab: Tab) -> Result<Response, WebError> {
    by.require(Action::ViewLegalProfile)?;
    let company = organizations::company_page(&app.db, &by).await?.ok_or(WebError::NotFound)?;
    let provider = company.card.kinds.contains(&Kind::Provider);
    let standing = company.card.standing;
    let partner = company.card.kinds[..] != [Kind::Customer];
    let support = if partner && Keeper::of(&by).is_ok() { location_paths::support(by.org()) } else { String::new() };
    let admins = by.colleagues_with(&app.db, &[Role::GlobalAdmin]).await?;
    page(&LegalPage {
        settings: paths::settings(by.org()),
        tabs: tabs(&by, tab),
        standing: standing_tag(standing),
        submitted_at: company.submitted_at,
        authorized_at: company.authorized_at,
        status: company.submitted_at.map(|_| enrollment::status(by.org())),
        enroll: match standing {
            Standing::NotRegistered if !provider => Some(enrollment::welcome()),
            Standing::Initialized => Some(enrollment::tasks(by.org())),
            _ => None,
        },
        sections: sections(&ui, &company, &support, tab == Tab::Reseller || !in_program(&by)),
        locations: (partner && tab == Tab::Partner).then(|| location_paths::locations(by.org())),
        admins: if company.submitted_at.is_some() { admins } else { Vec::new() },
        help: ui.name("help_address").to_owned(),
        ui,
    })
}

/// The sections there are, each field in the words of its form.
fn sections(ui: &Ui, company: &CompanyPage, support: &str, with_support: bool) -> Vec<Part> {
    let country = &company.card.country;
    [
        ("organizations-legal-profile", &company.legal, ""),
        ("organizations-legal-contact", &company.contact, ""),
        ("organizations-legal-support", &company.support, support),
    ]
    .into_iter()
    .map(|(heading, fields, change)| {
        let rows = fields.iter().filter_map(|(field, value)| row(ui, country, field, value)).collect::<Vec<_>>();
        Part { heading, rows, change: change.to_owned() }
    })
    .filter(|part| with_support || part.heading != "organizations-legal-support")
    .filter(|part| !part.rows.is_empty() || !part.change.is_empty())
    .collect()
}

fn row(ui: &Ui, country: &str, field: &str, value: &str) -> Option<(String, String)> {
    let local = format!("field-{field}-{country}");
    let key = if ui.words.has(&local) { local } else { format!("field-{field}") };
    // The names below say who the contact is.
    if value.is_empty() || field == "contact_is_me" || !ui.words.has(&key) {
        return None;
    }
    let chosen = format!("field-{field}-{value}");
    let value = match field {
        "country" => ui.country(value),
        "contact_lang" => Language::parse(value).map_or_else(|| value.to_owned(), |l| l.own_name().to_owned()),
        _ if ui.words.has(&chosen) => ui.t(&chosen).to_string(),
        _ => value.to_owned(),
    };
    Some((ui.t(&key).arg("partner_id", ui.name("partner_id")).to_string(), value))
}
