//! `/o/{org}`: the overview. One banner by where the company stands, then what to do next.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::domain::actor::{Action, Kind, Standing, Suspension};
use crate::domain::agreements::AgreementKind;
use crate::domain::ids::{OrgId, SignatureId};
use crate::domain::organizations::{self, Banner, MANY, Overview, PutAsideError};
use crate::handlers::tones::standing_tag;
use crate::web::extract::{AsMember, Now, Path};
use crate::web::paths::{
    agreements, customers, enrollment, locations, organizations as paths, public, relationships, tickets,
};
use crate::web::{App, Form, Ui, WebError, page, see_other};

#[derive(Template)]
#[template(path = "organizations/overview.html")]
struct OverviewPage {
    ui: Ui,
    company: String,
    banner: Banner,
    /// Where the banner leads.
    banner_href: String,
    signed: Option<(String, String, DateTime<Utc>)>,
    /// Where the message about the signature is put aside.
    aside: String,
    number: String,
    /// Where the reader asks for help.
    help: String,
    /// Where a location is chosen, while none is and the agreement waits for it.
    choose: String,
    steps: Vec<Step>,
    /// For whoever is or may become a reseller.
    standing: Option<(&'static str, &'static str)>,
    partner_id: Option<String>,
    figures: Vec<(String, String, String)>,
    /// For customers: their partners.
    partners: Option<String>,
    /// Why the company is suspended, if it is.
    suspension: Option<Suspension>,
    /// Where a suspended company goes on.
    way_out: Option<String>,
    /// The version of the agreement to accept, while there is time.
    wanted: Option<WantedUi>,
}

/// A version to accept in the words of the page.
struct WantedUi {
    number: String,
    from: DateTime<Utc>,
    in_force: bool,
    until: Option<(DateTime<Utc>, i64)>,
    differences: String,
}

impl WantedUi {
    fn of(seen: &Overview, now: DateTime<Utc>) -> Option<Self> {
        let wanted = seen.wanted.as_ref().filter(|_| seen.card.standing == Standing::Active)?;
        Some(Self {
            number: wanted.number.clone(),
            from: wanted.effective_at,
            in_force: wanted.effective_at <= now,
            until: wanted.grace_ends_at.zip(wanted.days_left(now)),
            differences: agreements::differences(seen.card.id, wanted.version),
        })
    }
}

/// One line of what to do next.
struct Step {
    anchor: &'static str,
    href: String,
    heading: String,
    kind: &'static str,
    state: String,
    hint: String,
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let seen = organizations::overview(&app.db, &by, now).await?.ok_or(WebError::NotFound)?;
    let help = if by.may(Action::OpenPartnerTicket) { tickets::new(by.org()) } else { public::help() };
    page(&OverviewPage::of(ui, seen, help))
}

/// A form without fields.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct NoFields {}

pub(super) async fn put_aside(
    AsMember(by): AsMember,
    Path((org, signature)): Path<(OrgId, SignatureId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(_): Form<NoFields>,
) -> Result<Response, WebError> {
    match organizations::put_aside(&app.db, &by, signature, now).await {
        Ok(()) => Ok(see_other(&paths::overview(org))),
        Err(PutAsideError::NotFound) => Err(WebError::NotFound),
        Err(PutAsideError::Db(error)) => Err(error.into()),
    }
}

impl OverviewPage {
    fn of(ui: Ui, seen: Overview, help: String) -> Self {
        let org = seen.card.id;
        let reseller = AgreementKind::of_company(&seen.card.kinds) == Some(AgreementKind::Partner);
        let steps = if reseller { steps(&ui, &seen) } else { Vec::new() };
        Self {
            help,
            banner: seen.banner,
            banner_href: banner_href(&seen),
            number: seen.agreement.as_ref().map(|text| text.number.clone()).unwrap_or_default(),
            signed: seen.signed.as_ref().map(|s| (s.number.clone(), s.by.clone(), s.at)),
            aside: seen.signed.as_ref().map(|s| paths::put_aside(org, s.signature)).unwrap_or_default(),
            choose: if wants_location(&seen) { locations::association(org) } else { String::new() },
            steps,
            standing: reseller.then(|| standing_tag(seen.card.standing)),
            figures: figures(&ui, &seen),
            partners: seen.card.kinds.contains(&Kind::Customer).then(|| customers::partners(org)),
            wanted: WantedUi::of(&seen, ui.now()),
            partner_id: seen.card.partner_id,
            company: seen.card.name,
            way_out: paths::way_out(org, seen.card.standing, seen.suspension.as_ref().map(|s| s.reason)),
            suspension: seen.suspension,
            ui,
        }
    }
}

fn banner_href(seen: &Overview) -> String {
    let org = seen.card.id;
    match seen.banner {
        Banner::Enroll => enrollment::welcome(),
        Banner::Continue => enrollment::tasks(org),
        Banner::Pending | Banner::Denied => enrollment::status(org),
        Banner::ToSign | Banner::NewVersion => seen
            .agreement
            .as_ref()
            .map_or_else(|| agreements::agreements(org), |t| agreements::agreement(org, t.version)),
        Banner::Signed => {
            seen.signed.as_ref().map_or_else(|| agreements::agreements(org), |s| agreements::receipt(org, s.signature))
        }
        Banner::Suspended | Banner::Nothing => String::new(),
    }
}

/// What to do next, for a company that is or may become a reseller.
fn steps(ui: &Ui, seen: &Overview) -> Vec<Step> {
    let org = seen.card.id;
    let done = || ui.t("common-task-completed").to_string();
    let signed = matches!(seen.banner, Banner::Signed | Banner::Nothing) && seen.signed.is_some();
    let open = matches!(seen.banner, Banner::ToSign | Banner::NewVersion);
    let located = !wants_location(seen);
    let sign_state = match (signed, open && located) {
        (true, _) => ("done", done()),
        (_, true) => ("warn", ui.t("common-status-to_sign").to_string()),
        _ => ("", ui.t("common-task-cannot_start").to_string()),
    };
    let agreement = ui.name("partner_agreement");
    let sign = Step {
        anchor: "sign",
        href: if signed || open { agreements::agreements(org) } else { String::new() },
        heading: ui.t("organizations-step-sign").arg("agreement", agreement).to_string(),
        kind: sign_state.0,
        state: sign_state.1,
        hint: match (signed || open, located) {
            (false, _) => ui.t("organizations-step-sign-hint").to_string(),
            (true, false) if !signed => ui.t("organizations-step-sign-locate").to_string(),
            _ => String::new(),
        },
    };
    let rest = [sign, invitations_step(ui, seen), agent_step(ui, seen), team_step(ui, seen)];
    (!located).then(|| location_step(ui, seen)).into_iter().chain(rest).collect()
}

/// Whether a location has to be chosen: verified, and the work account stands for none.
fn wants_location(seen: &Overview) -> bool {
    let verified = matches!(seen.card.standing, Standing::Qualified | Standing::Active);
    verified && !seen.located && AgreementKind::of_company(&seen.card.kinds) == Some(AgreementKind::Partner)
}

fn location_step(ui: &Ui, seen: &Overview) -> Step {
    Step {
        anchor: "location",
        href: locations::association(seen.card.id),
        heading: ui.t("organizations-step-location").to_string(),
        kind: "warn",
        state: ui.t("common-task-not_started").to_string(),
        hint: ui.t("organizations-step-location-hint").arg("partner_id", ui.name("partner_id")).to_string(),
    }
}

fn invitations_step(ui: &Ui, seen: &Overview) -> Step {
    let waiting = seen.invitations > 0;
    Step {
        anchor: "invitations",
        href: relationships::invitations(seen.card.id),
        heading: ui.t("organizations-step-invitations").to_string(),
        kind: if waiting { "warn" } else { "" },
        state: ui.t("organizations-step-invitations-state").arg("count", seen.invitations).to_string(),
        hint: if waiting && seen.card.standing != Standing::Active {
            ui.t("organizations-step-invitations-hint").to_string()
        } else {
            String::new()
        },
    }
}

fn agent_step(ui: &Ui, seen: &Overview) -> Step {
    let done = seen.has_admin_agent;
    Step {
        anchor: "agent",
        href: format!("{}?role=admin_agent", paths::users(seen.card.id)),
        heading: ui.t("organizations-step-agent").to_string(),
        kind: if done { "done" } else { "info" },
        state: ui.t(if done { "common-task-completed" } else { "organizations-step-suggested" }).to_string(),
        hint: ui.t("organizations-step-agent-hint").to_string(),
    }
}

fn team_step(ui: &Ui, seen: &Overview) -> Step {
    Step {
        anchor: "team",
        href: paths::users(seen.card.id),
        heading: ui.t("organizations-step-team").to_string(),
        kind: if seen.people > 1 { "done" } else { "info" },
        state: ui.t("organizations-step-team-state").arg("count", seen.people).to_string(),
        hint: String::new(),
    }
}

/// Numbers that lead to the lists behind them.
fn figures(ui: &Ui, seen: &Overview) -> Vec<(String, String, String)> {
    let (org, card) = (seen.card.id, &seen.card);
    let mut figures = Vec::new();
    if card.kinds.contains(&Kind::Provider) {
        let words = ui.t("common-menu-resellers").to_string();
        figures.push((ui.number(seen.partners.resellers), words, relationships::resellers(org)));
    }
    if card.kinds.contains(&Kind::Reseller) {
        let words = ui.t("common-menu-providers").to_string();
        figures.push((ui.number(seen.partners.providers), words, relationships::providers(org)));
    }
    if card.kinds.iter().any(|k| matches!(k, Kind::Provider | Kind::Reseller)) {
        let many = seen.partners.customers > MANY;
        let number = if many { format!("{}+", ui.number(MANY)) } else { ui.number(seen.partners.customers) };
        figures.push((number, ui.t("common-customers").to_string(), customers::customers(org)));
    }
    figures
}
