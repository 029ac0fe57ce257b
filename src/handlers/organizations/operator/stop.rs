//! Suspending a company, letting it back, closing its place in the program: each a page of its own with what
//! follows, words for the company, and a fresh sign-in before anything is typed.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::domain::actor::{PlatformAdmin, Suspended};
use crate::domain::ids::OrgId;
use crate::domain::organizations::operator::{self, StopError};
use crate::domain::values::{Fault, Reason};
use crate::web::extract::{AsPlatformAdmin, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::admin as paths;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other, see_other_saying};

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    Suspend,
    Lift,
    Close,
}

impl Deed {
    const fn code(self) -> &'static str {
        match self {
            Self::Suspend => "suspend",
            Self::Lift => "lift",
            Self::Close => "close",
        }
    }

    fn path(self, org: OrgId) -> String {
        match self {
            Self::Suspend => paths::suspension(org),
            Self::Lift => paths::lifting(org),
            Self::Close => paths::closing(org),
        }
    }
}

#[derive(Template)]
#[template(path = "organizations/operator/stop.html")]
struct StopPage {
    ui: Ui,
    company: String,
    title: String,
    follows: String,
    act: String,
    to: String,
    back: String,
    /// The reasons to choose from; none where no reason is asked.
    reasons: Vec<(String, String)>,
    form: StopForm,
    errors: Errors,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct StopForm {
    why: String,
    words: String,
}

/// Who asks, about which company, with what around it.
type Asked = (PlatformAdmin, OrgId, Ui, DateTime<Utc>, App);

async fn form_page(
    app: &App,
    by: &PlatformAdmin,
    ui: Ui,
    (org, deed): (OrgId, Deed),
    (form, errors): (StopForm, Errors),
) -> Result<StopPage, WebError> {
    let it = operator::one(&app.db, by, org).await?.ok_or(WebError::NotFound)?;
    let agreement = ui.name("partner_agreement");
    let reason = |why: &Suspended| {
        (why.code().to_owned(), ui.word("standing-reason-", why.code()).arg("agreement", agreement).to_string())
    };
    let reasons = if deed == Deed::Suspend { Suspended::ALL.iter().map(reason).collect() } else { Vec::new() };
    let word = |of: &str| {
        ui.t(&format!("organizations-operator-{}{of}", deed.code())).arg("company", it.card.name.as_str()).to_string()
    };
    let (title, follows, act) = (word("-title"), word("-follows"), word(""));
    let (to, back) = (deed.path(org), paths::organization(org));
    Ok(StopPage { company: it.card.name, title, follows, act, to, back, reasons, form, errors, ui })
}

async fn ask((by, org, ui, now, app): Asked, deed: Deed) -> Result<Response, WebError> {
    by.fresh(now)?;
    page(&form_page(&app, &by, ui, (org, deed), (StopForm::default(), Errors::none())).await?)
}

async fn act((by, org, ui, now, app): Asked, deed: Deed, form: StopForm) -> Result<Response, WebError> {
    by.fresh(now)?;
    let mut errors = Errors::new(ui.words);
    let why = if deed == Deed::Suspend {
        errors.take("why", Suspended::parse(&form.why).ok_or(Fault::of("choose")))
    } else {
        Some(Suspended::Operator)
    };
    let words = errors.take("words", Reason::parse(&form.words));
    let (Some(why), Some(words)) = (why, words) else {
        let page = form_page(&app, &by, ui, (org, deed), (form, errors)).await?;
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let done = match deed {
        Deed::Suspend => operator::suspend(&app.db, &by, org, (why, &words), now).await,
        Deed::Lift => operator::lift(&app.db, &by, org, &words, now).await,
        Deed::Close => operator::close(&app.db, &by, org, &words, now).await,
    };
    let back = paths::organization(org);
    match done {
        Ok(()) => {
            Ok(see_other_saying(&app, &back, &Flash::new(&format!("organizations-operator-{}-done", deed.code()))))
        }
        Err(StopError::NotFound) => Err(WebError::NotFound),
        Err(StopError::Standing(_)) => Ok(see_other(&back)),
        Err(StopError::Open(count)) => {
            errors.add("words", &Fault::of("open").with("count", count.to_string()));
            let page = form_page(&app, &by, ui, (org, deed), (form, errors)).await?;
            page_with(StatusCode::CONFLICT, &page)
        }
        Err(StopError::Db(error)) => Err(error.into()),
    }
}

macro_rules! pages {
    ($($show:ident, $submit:ident, $deed:ident;)*) => {$(
        pub(super) async fn $show(
            AsPlatformAdmin(by): AsPlatformAdmin,
            Path(org): Path<OrgId>,
            ui: Ui,
            Now(now): Now,
            State(app): State<App>,
        ) -> Result<Response, WebError> {
            ask((by, org, ui, now, app), Deed::$deed).await
        }

        pub(super) async fn $submit(
            AsPlatformAdmin(by): AsPlatformAdmin,
            Path(org): Path<OrgId>,
            ui: Ui,
            Now(now): Now,
            State(app): State<App>,
            Form(form): Form<StopForm>,
        ) -> Result<Response, WebError> {
            act((by, org, ui, now, app), Deed::$deed, form).await
        }
    )*};
}

pages! {
    ask_suspension, suspend, Suspend;
    ask_lifting, lift, Lift;
    ask_closing, close, Close;
}
