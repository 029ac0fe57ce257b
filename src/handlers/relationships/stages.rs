//! `/o/{org}/resellers/stages`: every invited company on its way: how far it is, who waits for whom since when, who
//! looks after it; some of them given to a colleague. Rule: what the list shows stands in its address.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::stop::Stop;
use crate::domain::actor::{Action, Provider};
use crate::domain::ids::{InvitationId, OrgId, PersonId};
use crate::domain::relationships::{self, OwnerError, Stage, StageFilter, StageRow};
use crate::web::extract::{AsProvider, Now, Query};
use crate::web::flash::Flash;
use crate::web::paths::relationships as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, see_other_saying};

#[derive(Template)]
#[template(path = "relationships/stages.html")]
struct StagesPage {
    ui: Ui,
    org: OrgId,
    wish: Wish,
    stages: Vec<(String, String)>,
    owners: Vec<(String, String)>,
    /// The colleagues to whom some can be given.
    heirs: Vec<(String, String)>,
    rows: Vec<StageRow>,
    first: Option<String>,
    next: Option<String>,
    chips: Vec<(String, String)>,
    file: String,
    may_act: bool,
    errors: Errors,
}

/// What the address asks for.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    q: String,
    stage: String,
    /// A person, or `mine`.
    owner: String,
    after: String,
}

impl Wish {
    /// What it means for whoever asks; what is not understood counts as not said.
    pub(super) fn filter(&self, me: PersonId) -> StageFilter {
        StageFilter {
            text: self.q.trim().chars().take(200).collect(),
            stage: Stage::parse(&self.stage),
            owner: if self.owner == "mine" { Some(me) } else { self.owner.parse().ok() },
            after: self.after.parse().ok(),
        }
    }

    /// The same without a place.
    pub(super) fn whole(&self) -> Self {
        Self { after: String::new(), ..self.clone() }
    }

    fn onto(&self, path: &str) -> String {
        let fields = [("q", &self.q), ("stage", &self.stage), ("owner", &self.owner), ("after", &self.after)];
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in fields.into_iter().filter(|(_, value)| !value.is_empty()) {
            query.append_pair(name, value);
        }
        let query = query.finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }
}

/// Who waits for whom, for what, since when.
pub(super) fn waits(ui: &Ui, row: &StageRow) -> String {
    turn(ui, row.turn, &row.turn_since)
}

/// The same for one invitation.
pub(super) fn turn(ui: &Ui, turn: relationships::Turn, since: &chrono::DateTime<chrono::Utc>) -> String {
    ui.word("relationships-turn-", turn.code())
        .arg("agreement", ui.name("partner_agreement"))
        .arg("date", ui.date(since))
        .to_string()
}

/// Where a line leads: to the relationship it became, else to its invitation.
pub(super) fn link(org: &OrgId, row: &StageRow) -> String {
    match row.partnership {
        Some(partnership) => paths::reseller(*org, partnership),
        None => paths::sent_invitation(*org, row.id),
    }
}

/// How a stage looks as a tag.
pub(super) const fn stage_tag(stage: Stage) -> &'static str {
    match stage {
        Stage::Invited => "",
        Stage::Opened | Stage::Applied | Stage::Verified | Stage::Signed => "info",
        Stage::Authorized | Stage::Customer => "ok",
    }
}

fn chips(ui: &Ui, whole: &Wish, owners: &[(String, String)], path: &str) -> Vec<(String, String)> {
    let mut chips = Vec::with_capacity(3);
    if !whole.q.is_empty() {
        chips.push((whole.q.clone(), Wish { q: String::new(), ..whole.clone() }.onto(path)));
    }
    if let Some(stage) = Stage::parse(&whole.stage) {
        let words = ui.word("relationships-stage-", stage.code()).to_string();
        chips.push((words, Wish { stage: String::new(), ..whole.clone() }.onto(path)));
    }
    if let Some((_, name)) = owners.iter().find(|(id, _)| *id == whole.owner) {
        chips.push((name.clone(), Wish { owner: String::new(), ..whole.clone() }.onto(path)));
    }
    chips
}

async fn page_of(
    app: &App,
    ui: Ui,
    by: &Provider,
    wish: Wish,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<StagesPage, WebError> {
    let (path, whole) = (paths::stages(by.org()), wish.whole());
    let found = relationships::stages(&app.db, by, &wish.filter(by.person().id()), now).await?;
    let heirs: Vec<(String, String)> =
        relationships::owners(&app.db, by).await?.into_iter().map(|it| (it.id.to_string(), it.name)).collect();
    let mut owners = vec![("mine".to_owned(), ui.t("relationships-stages-mine").to_string())];
    owners.extend(heirs.iter().cloned());
    let words = |stage: &Stage| ui.word("relationships-stage-", stage.code()).to_string();
    Ok(StagesPage {
        org: by.org(),
        stages: Stage::ALL.iter().map(|stage| (stage.code().to_owned(), words(stage))).collect(),
        first: (!wish.after.is_empty()).then(|| whole.onto(&path)),
        next: found.next.map(|id| Wish { after: id.to_string(), ..whole.clone() }.onto(&path)),
        chips: chips(&ui, &whole, &owners, &path),
        file: whole.onto(&paths::stages_file(by.org())),
        may_act: by.may(Action::InviteReseller),
        rows: found.rows,
        errors: Errors::none(),
        ui,
        wish,
        owners,
        heirs,
    })
}

pub(super) async fn show(
    AsProvider(by): AsProvider,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Query(wish): Query<Wish>,
) -> Result<Response, WebError> {
    page(&page_of(&app, ui, &by, wish, now).await?)
}

/// Some lines, and the colleague who gets them.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct OwnerForm {
    invitation: Vec<String>,
    heir: String,
}

pub(super) async fn give(
    AsProvider(by): AsProvider,
    ui: Ui,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<OwnerForm>,
) -> Result<Response, WebError> {
    by.require(Action::InviteReseller)?;
    let path = paths::stages(by.org());
    let ids: Vec<InvitationId> = form.invitation.iter().filter_map(|id| id.parse().ok()).collect();
    let nothing = |ui: Ui, body: &str| {
        Stop::new(StatusCode::UNPROCESSABLE_ENTITY, &ui.t("relationships-stages-none-title"))
            .say(&ui.t(body))
            .then(paths::stages(by.org()), &ui.t("relationships-stages-title"))
            .page(ui)
    };
    let Ok(heir) = form.heir.parse() else { return nothing(ui, "relationships-stages-no-heir") };
    if ids.is_empty() {
        return nothing(ui, "relationships-stages-none-body");
    }
    match relationships::give_to(&app.db, &by, &ids, heir, now).await {
        Ok(given) => {
            let said = Flash::new("relationships-stages-given").with("count", given.to_string());
            Ok(see_other_saying(&app, &path, &said))
        }
        Err(OwnerError::Role(needed)) => Err(needed.into()),
        Err(OwnerError::Stranger) => nothing(ui, "relationships-stages-no-heir"),
        Err(OwnerError::Db(error)) => Err(error.into()),
    }
}
