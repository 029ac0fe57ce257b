//! `/o/{org}/agreements/{version}`: the whole text for everybody of the company; the form to sign it for a
//! global admin of a verified one, and for the others whom to ask.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::ask::AskForm;
use super::sign::SignForm;
use super::{grouped, name_of};
use crate::domain::actor::{Member, Role, Standing};
use crate::domain::agreements::{self, AgreementKind, AgreementPage};
use crate::domain::ids::VersionId;
use crate::i18n::Language;
use crate::web::extract::{AsMember, Now, Path, Query};
use crate::web::markdown::{self, Document};
use crate::web::next::Next;
use crate::web::paths::{accounts, agreements as paths, enrollment, locations};
use crate::web::{App, Errors, Ui, WebError, page, page_with};

#[derive(Template)]
#[template(path = "agreements/read.html")]
pub(super) struct ReadPage {
    pub(super) ui: Ui,
    pub(super) form: SignForm,
    pub(super) ask: AskForm,
    pub(super) errors: Errors,
    agreement: String,
    company: String,
    /// The address of the list.
    list: String,
    shown: AgreementPage,
    fingerprint: String,
    /// The address of this text as PDF.
    document: String,
    /// The account's name.
    account: String,
    text: Document,
    /// The other language's code, its own name and its address, where there is a text in it.
    other: Option<(&'static str, &'static str, String)>,
    /// What is different from the version signed before: its address and that version's number.
    changed: Option<(String, String)>,
    end: End,
}

/// What stands below the text.
enum End {
    /// Signed: by whom, when, and the receipt.
    Signed { by: String, at: DateTime<Utc>, receipt: String },
    /// A newer version is in force: its number and address.
    Newer { number: String, href: String },
    /// Not in force yet, or nothing to sign for this company.
    Nothing,
    /// The customer agreement is accepted with a request.
    WithRequest,
    /// The company is not verified; what it can do about that.
    NotVerified { act: &'static str, href: String },
    /// The company is suspended.
    Suspended,
    /// The work account stands for no location yet: where a global admin chooses one.
    NoLocation { choose: String },
    /// The form.
    Form { to: String },
    /// The form, after another proof of who this is.
    ProveFirst { again: String },
    /// Others can sign: their addresses and names.
    Others { to: String, admins: Vec<(String, String)>, names: String, asked_at: Option<DateTime<Utc>>, located: bool },
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    text: String,
}

pub(super) async fn show(
    AsMember(by): AsMember,
    ui: Ui,
    Path((_, version)): Path<(String, VersionId)>,
    Query(wish): Query<Wish>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let language = Language::parse(&wish.text).unwrap_or(ui.language);
    let form = SignForm { full_name: by.person().name().to_owned(), ..SignForm::default() };
    let made = ReadPage::of(&app, &by, ui, (version, language), (form, None), now).await?;
    page(&made)
}

/// The same page with a form to correct, or with what stands in the way.
pub(super) async fn again(
    app: &App,
    by: &Member,
    ui: Ui,
    version: VersionId,
    (status, (form, ask), errors): (StatusCode, (SignForm, AskForm), Errors),
    now: DateTime<Utc>,
) -> Result<Response, WebError> {
    let language = Language::parse(&form.text_language).unwrap_or(ui.language);
    let mut made = ReadPage::of(app, by, ui, (version, language), (form, Some(ask)), now).await?;
    made.errors = errors;
    page_with(status, &made)
}

impl ReadPage {
    async fn of(
        app: &App,
        by: &Member,
        ui: Ui,
        (version, language): (VersionId, Language),
        (mut form, ask): (SignForm, Option<AskForm>),
        now: DateTime<Utc>,
    ) -> Result<Self, WebError> {
        let shown = agreements::read(&app.db, by, version, language, now).await?.ok_or(WebError::NotFound)?;
        let href = paths::agreement(by.org(), version);
        let end = End::of(app, by, &ui, &shown, now).await?;
        let ask = ask.unwrap_or_else(|| end.everybody());
        let before = agreements::newest_signature(&app.db, by, shown.kind).await?;
        let before =
            before.filter(|signed| signed.version != version && shown.signed.is_none() && shown.newer.is_none());
        let other = language_beside(&shown).map(|l| (l.code(), l.own_name(), format!("{href}?text={}", l.code())));
        form.sha256 = shown.text.sha256.clone();
        form.text_language = shown.text.language.code().to_owned();
        Ok(Self {
            agreement: name_of(&ui, shown.kind),
            company: by.company().name.clone(),
            list: paths::agreements(by.org()),
            fingerprint: grouped(&shown.text.sha256),
            document: format!("{}?text={}", paths::text_document(by.org(), version), shown.text.language.code()),
            account: by.person().name().to_owned(),
            changed: before.map(|signed| (paths::differences(by.org(), version), signed.number)),
            text: markdown::render(&shown.text.markdown),
            other,
            end,
            shown,
            form,
            ask,
            errors: Errors::none(),
            ui,
        })
    }

    /// Whether the reader can sign on this page, or go on to it.
    fn can_be_signed(&self) -> bool {
        matches!(self.end, End::Form { .. } | End::ProveFirst { .. })
    }

    /// The words of the button that asks others to sign.
    fn ask_words(&self, admins: &[(String, String)], names: &str) -> String {
        match admins.len() {
            1 => self.ui.t("agreements-ask").arg("names", names).to_string(),
            _ => self.ui.t("agreements-ask-chosen").to_string(),
        }
    }

    fn governs(&self) -> bool {
        self.shown.text.language == self.shown.text.governing
    }
}

/// The language there also is a text in.
fn language_beside(shown: &AgreementPage) -> Option<Language> {
    shown.languages.iter().copied().find(|l| *l != shown.text.language)
}

impl End {
    /// The form that asks all of the others.
    fn everybody(&self) -> AskForm {
        match self {
            Self::Others { admins, .. } if admins.len() > 1 => {
                AskForm { ask_who: admins.iter().map(|(address, _)| address.clone()).collect(), ..AskForm::default() }
            }
            _ => AskForm::default(),
        }
    }

    async fn of(app: &App, by: &Member, ui: &Ui, shown: &AgreementPage, now: DateTime<Utc>) -> Result<Self, WebError> {
        let (org, version) = (by.org(), shown.text.version);
        if let Some(signed) = &shown.signed {
            let receipt = paths::receipt(org, signed.signature);
            return Ok(Self::Signed { by: signed.by.clone(), at: signed.at, receipt });
        }
        if let Some((version, number)) = &shown.newer {
            return Ok(Self::Newer { number: number.clone(), href: paths::agreement(org, *version) });
        }
        if shown.kind == AgreementKind::Customer {
            return Ok(Self::WithRequest);
        }
        let signs = AgreementKind::of_company(&by.company().kinds) == Some(AgreementKind::Partner);
        let to_sign = shown.state == agreements::State::ToSign;
        if !signs || shown.text.effective_at > now || (by.company().standing == Standing::Active && !to_sign) {
            return Ok(Self::Nothing);
        }
        if !to_sign {
            return Ok(Self::not_yet(by));
        }
        if by.global_admin().is_err() {
            let admins = by.colleagues_with(&app.db, &[Role::GlobalAdmin]).await?;
            let names: Vec<String> = admins.iter().map(|(name, _)| name.clone()).collect();
            let names = ui.words.list(&names);
            let (to, asked_at, located) = (paths::ask(org, version), shown.asked_at, shown.located);
            let admins = admins.into_iter().map(|(name, address)| (address, name)).collect();
            return Ok(Self::Others { to, admins, names, asked_at, located });
        }
        if !shown.located {
            return Ok(Self::NoLocation { choose: locations::association(org) });
        }
        Ok(match by.person().fresh(now) {
            Ok(()) => Self::Form { to: paths::signature(org, version) },
            Err(_) => {
                let here = Next::parse(&paths::agreement(org, version));
                Self::ProveFirst { again: here.onto(&accounts::sign_in_again()) }
            }
        })
    }

    /// Why a company cannot sign yet, and its way out.
    fn not_yet(by: &Member) -> Self {
        let org = by.org();
        let (act, href) = match by.company().standing {
            Standing::Suspended => return Self::Suspended,
            Standing::NotRegistered => ("organizations-banner-enroll-act", enrollment::welcome()),
            Standing::Initialized => ("organizations-banner-continue-act", enrollment::tasks(org)),
            _ => ("organizations-status-link", enrollment::status(org)),
        };
        Self::NotVerified { act, href }
    }
}
