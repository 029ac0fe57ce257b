//! Who follows the link of an invitation signed in with a company it is not meant for: the account picker.
//! Rule: it names what the person can do next, whichever it is, and reading it changes nothing. Which of their
//! companies an invitation is for is decided in `domain::relationships`.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use crate::domain::actor::{Kind, Membership, Person};
use crate::domain::enrollment::{may_add_reseller, may_enroll};
use crate::domain::ids::InvitationId;
use crate::domain::relationships::{self, Invitation};
use crate::domain::values::EmailAddress;
use crate::i18n::Msg;
use crate::web::paths::{enrollment, relationships as paths};
use crate::web::{App, Ui, WebError, page_with};

/// A company by its name, and where its button or link leads.
pub(super) type Choice = (String, String);

/// What a person can do with an invitation, company by company.
#[derive(Debug, Default)]
pub(super) struct Choices {
    /// Resellers that it is for: where each receives it.
    pub(super) answer: Vec<Choice>,
    /// Companies that it is for and that enroll first.
    pub(super) enroll: Vec<Choice>,
    /// Resellers that it is not for: where each asks for one of its own.
    pub(super) ask: Vec<Choice>,
    /// Companies that it is not for and that are no resellers.
    pub(super) others: Vec<Choice>,
}

impl Choices {
    /// Sorts the companies of whoever reads an invitation; of nobody, there are none.
    pub(super) async fn of(app: &App, person: Option<&Person>, it: &Invitation) -> Result<Self, WebError> {
        let Some(person) = person else { return Ok(Self::default()) };
        let meant = relationships::meant_for(&app.db, person, &it.address).await?;
        let mut choices = Self::default();
        for company in person.memberships().iter().filter(|company| company.org != it.provider) {
            choices.add(company, meant.contains(&company.org), it.id);
        }
        Ok(choices)
    }

    fn add(&mut self, company: &Membership, meant: bool, id: InvitationId) {
        let name = company.name.clone();
        let reseller = company.kinds.contains(&Kind::Reseller);
        match (reseller, meant) {
            (true, true) => self.answer.push((paths::reception(company.org, id), name)),
            (true, false) => self.ask.push((paths::other_address(company.org, id), name)),
            (false, _) if !enrolls(company) => {}
            (false, true) => self.enroll.push((enrollment::tasks(company.org), name)),
            (false, false) => self.others.push((enrollment::tasks(company.org), name)),
        }
    }

    /// Whether the invitation is for none of them.
    pub(super) const fn is_elsewhere(&self) -> bool {
        self.answer.is_empty() && self.enroll.is_empty()
    }
}

/// Whether a company can still become a reseller.
pub(super) fn enrolls(company: &Membership) -> bool {
    may_enroll(company.standing) || may_add_reseller(company.standing, &company.kinds)
}

#[derive(Template)]
#[template(path = "relationships/picker.html")]
struct PickerPage {
    ui: Ui,
    lead: String,
    invited: String,
    inviter: String,
    /// The person's own address.
    own: String,
    /// Where to sign in or to create an account, and come back.
    opening: String,
    choices: Choices,
}

/// The account picker for somebody signed in. `tried` is the company they wanted to answer for, if they did.
pub(super) async fn page_of(
    app: &App,
    ui: Ui,
    person: &Person,
    it: &Invitation,
    tried: Option<&str>,
) -> Result<Response, WebError> {
    let choices = Choices::of(app, Some(person), it).await?;
    let page = PickerPage {
        lead: lead(&ui, person, it, tried).to_string(),
        invited: it.company.clone(),
        inviter: it.inviter_name.clone(),
        own: person.address().to_owned(),
        opening: paths::opening(it.id),
        choices,
        ui,
    };
    page_with(StatusCode::CONFLICT, &page)
}

/// For whom it is, and who reads it.
fn lead(ui: &Ui, person: &Person, it: &Invitation, company: Option<&str>) -> Msg {
    let masked = EmailAddress::parse(&it.address).map(|address| address.masked()).unwrap_or_default();
    match company {
        Some(company) => ui.t("relationships-address-body").arg("address", masked).arg("company", company),
        None => ui
            .t("relationships-picker-body")
            .arg("address", masked)
            .arg("company", it.company.as_str())
            .arg("name", person.name())
            .arg("own", person.address()),
    }
}
