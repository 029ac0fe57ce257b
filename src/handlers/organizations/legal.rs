//! `/o/{org}/settings/organization/legal`: **Organization profile > Legal info**.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};

use crate::domain::actor::{Action, Kind, Member, Role, Standing};
use crate::domain::enrollment::{self as domain, Fields, Section, Versions, may_add_reseller};
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
    /// The version that is being verified, where it differs from the one in force.
    review: Option<Review>,
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

/// A version under review: when it was sent, and each field that differs as it is in force and as it would be.
struct Review {
    /// Where it is taken back; empty for those who may not.
    withdrawal: String,
    submitted_at: DateTime<Utc>,
    rows: Vec<(String, String, String)>,
}

fn review(ui: &Ui, country: &str, versions: &Versions, withdrawal: String) -> Option<Review> {
    let before = versions.in_force.as_ref().filter(|_| versions.under_review)?;
    let mut rows = Vec::new();
    for section in [Section::Legal, Section::Contact] {
        let (old, new) = (before.section(section), versions.newest.section(section));
        for field in section.fields() {
            let value = |of: &Fields| of.get(*field).cloned().unwrap_or_default();
            if value(old) == value(new) {
                continue;
            }
            let word = |of: &Fields| row(ui, country, field, &value(of)).map(|(_, value)| value).unwrap_or_default();
            let label = row(ui, country, field, "-").map(|(label, _)| label).unwrap_or_default();
            rows.push((label, word(old), word(new)));
        }
    }
    rows.retain(|(label, ..)| !label.is_empty());
    Some(Review { withdrawal, submitted_at: versions.newest.submitted_at, rows })
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
    let versions = domain::versions(&app.db, &by).await?;
    let may_change = by.may(Action::EditLegalName) && domain::may_change(&by) && versions.is_some();
    let edits =
        if may_change { [paths::legal_edit(by.org()), paths::contact_edit(by.org())] } else { Default::default() };
    let withdrawal = if may_change { paths::change_withdrawal(by.org()) } else { String::new() };
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
            _ if may_add_reseller(standing, &company.card.kinds) => Some(enrollment::tasks(by.org())),
            _ => None,
        },
        sections: sections(&ui, &company, &edits, (&support, tab == Tab::Reseller || !in_program(&by))),
        review: versions.and_then(|versions| review(&ui, &by.company().country, &versions, withdrawal)),
        locations: (partner && tab == Tab::Partner).then(|| location_paths::locations(by.org())),
        admins: if company.submitted_at.is_some() && !may_change { admins } else { Vec::new() },
        help: ui.name("help_address").to_owned(),
        ui,
    })
}

/// The sections there are, each field in the words of its form.
fn sections(
    ui: &Ui,
    company: &CompanyPage,
    [legal, contact]: &[String; 2],
    (support, with_support): (&str, bool),
) -> Vec<Part> {
    let country = &company.card.country;
    [
        ("organizations-legal-profile", &company.legal, legal.as_str()),
        ("organizations-legal-contact", &company.contact, contact.as_str()),
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
