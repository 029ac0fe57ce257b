//! `/admin/organizations/{org}`: one company: its card, its people, why it was suspended, what was done there.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::list::kinds;
use crate::domain::actor::Standing;
use crate::domain::ids::OrgId;
use crate::domain::organizations::operator::{self, OperatorView, Worker};
use crate::handlers::tones::standing_tag;
use crate::web::extract::{AsPlatformAdmin, Path};
use crate::web::paths::admin as paths;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "organizations/operator/company.html")]
struct CompanyPage {
    ui: Ui,
    it: OperatorView,
    kinds: String,
    tag: (&'static str, &'static str),
    /// What was done, in words, with who and when.
    history: Vec<(String, String, String)>,
    may_suspend: bool,
    may_lift: bool,
    may_close: bool,
}

impl CompanyPage {
    fn roles(&self, who: &Worker) -> String {
        let names: Vec<String> = who.roles.iter().map(|r| self.ui.word("role-", r.code()).to_string()).collect();
        if names.is_empty() { self.ui.t("users-no-role").to_string() } else { self.ui.words.list(&names) }
    }
}

pub(super) async fn show(
    AsPlatformAdmin(by): AsPlatformAdmin,
    Path(org): Path<OrgId>,
    ui: Ui,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let it = operator::one(&app.db, &by, org).await?.ok_or(WebError::NotFound)?;
    let standing = it.card.standing;
    let history = it.history.iter().map(|line| {
        let key = format!("activity-{}", line.action.replace('.', "_"));
        let what = if ui.words.has(&key) { ui.t(&key).to_string() } else { line.action.clone() };
        (ui.time(&line.at), line.actor.clone(), what)
    });
    page(&CompanyPage {
        kinds: kinds(&ui, &it.card.kinds),
        tag: standing_tag(standing),
        history: history.collect(),
        may_suspend: matches!(standing, Standing::Active | Standing::Qualified),
        may_lift: standing == Standing::Suspended,
        may_close: !matches!(standing, Standing::Closed | Standing::NotRegistered),
        it,
        ui,
    })
}
