//! **Invite new customers**: the form, the letter as the customer will read it, and sending it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::stop::{halted, stop};
use crate::domain::actor::{Act, Action, Member, Reseller};
use crate::domain::customers::{self, InviteError, InvitingFor, Life, NewInvitation, Same};
use crate::domain::ids::{CustomerInvitationId, CustomerRelationshipId, OrgId, PartnershipId};
use crate::domain::values::{CompanyName, Country, EmailAddress, Fault, Note, VatNumber};
use crate::i18n::{Language, Words};
use crate::web::extract::{AsReseller, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::{customers as paths, organizations, relationships};
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "customers/invite.html")]
struct InvitePage {
    ui: Ui,
    with: InvitingFor,
    own: String,
    to: String,
    back: String,
    /// Where to ask by a code of the customer.
    take_over: String,
    several: String,
    open_link: String,
    /// Whether the reader may ask for administrator permissions.
    may_ask: bool,
    countries: Vec<(String, String)>,
    lives: Vec<(String, String)>,
    /// The open invitation or the customer that stands in the way, and how its link is called.
    open: Option<(String, String)>,
    form: InviteForm,
    errors: Errors,
}

#[derive(Template)]
#[template(path = "customers/invite_preview.html")]
pub(super) struct PreviewPage {
    pub(super) ui: Ui,
    pub(super) with: InvitingFor,
    /// The reseller.
    pub(super) own: String,
    pub(super) to: String,
    pub(super) back: String,
    pub(super) back_label: String,
    pub(super) letter: Words,
    /// The open invitation of somebody else at the same domain, and since when.
    pub(super) near: Option<(String, String)>,
    pub(super) person: String,
    /// The company the person works for.
    pub(super) persons: String,
    pub(super) ends: String,
    pub(super) form: InviteForm,
    pub(super) errors: Errors,
}

#[derive(Template)]
#[template(path = "customers/invite_not_active.html")]
struct NotActivePage {
    ui: Ui,
    overview: String,
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct InviteForm {
    pub(super) invitee_company: String,
    pub(super) invitee_email: String,
    pub(super) vat_id: String,
    pub(super) country: String,
    pub(super) contact_lang: String,
    pub(super) ask_dap: String,
    pub(super) note: String,
    pub(super) life: String,
    /// Empty to see the letter, `send` to send it, `edit` to go back to the form.
    pub(super) act: String,
}

impl InviteForm {
    /// The VAT number, if one was typed, by the rule of the country.
    fn vat(&self, country: Option<Country>, errors: &mut Errors) -> Option<Option<VatNumber>> {
        let (Some(country), false) = (country, self.vat_id.trim().is_empty()) else { return Some(None) };
        match VatNumber::parse(country, &self.vat_id) {
            Ok(vat) => Some(Some(vat)),
            Err(fault) => {
                errors.add_as("vat_id", "vat_id", &fault, Some(country.code()));
                None
            }
        }
    }

    pub(super) fn read(&self, ui: &Ui) -> Result<NewInvitation, Errors> {
        let mut errors = Errors::new(ui.words);
        let company = errors.take("invitee_company", CompanyName::parse(&self.invitee_company));
        let address = errors.take("invitee_email", EmailAddress::parse(&self.invitee_email));
        let country = errors.take("country", Country::parse(&self.country).map_err(|_| Fault::of("choose")));
        let language =
            errors.take("contact_lang", Language::parse(&self.contact_lang).ok_or_else(|| Fault::of("choose")));
        let note = match self.note.trim() {
            "" => Some(None),
            note => errors.take("note", Note::parse(note)).map(Some),
        };
        let life = errors.take("life", Life::parse(&self.life));
        let vat = self.vat(country, &mut errors);
        match (company, address, country, language, note, life, vat) {
            (Some(company), Some(address), Some(country), Some(language), Some(note), Some(life), Some(vat)) => {
                Ok(NewInvitation {
                    company,
                    country,
                    vat,
                    address,
                    language,
                    note,
                    ask_admin_access: self.ask_dap == "1",
                    life,
                })
            }
            _ => Err(errors),
        }
    }
}

pub(super) async fn show(
    AsReseller(by): AsReseller,
    ui: Ui,
    Path((_, partnership)): Path<(OrgId, PartnershipId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let with = match customers::may_invite(&app.db, &by, partnership, now).await {
        Ok(with) => with,
        Err(error) => return refused(ui, &by, error),
    };
    let form = InviteForm {
        country: by.company().country.clone(),
        contact_lang: ui.language.code().to_owned(),
        life: "30".to_owned(),
        ..InviteForm::default()
    };
    page(&form_page(ui, &by, partnership, with, form, Errors::none()))
}

fn form_page(
    ui: Ui,
    by: &Reseller,
    partnership: PartnershipId,
    with: InvitingFor,
    form: InviteForm,
    errors: Errors,
) -> InvitePage {
    InvitePage {
        own: by.company().name.clone(),
        to: paths::invite(by.org(), partnership),
        back: paths::shared(by.org(), partnership),
        take_over: paths::take_over(by.org(), partnership),
        several: paths::invite_several(by.org(), partnership),
        open_link: paths::open_link(by.org(), partnership),
        may_ask: by.may(Action::RequestDelegatedAdmin),
        countries: named(&ui, &with.countries),
        lives: lives(&ui),
        open: None,
        ui,
        with,
        form,
        errors,
    }
}

/// Countries with their names, in the order of these.
pub(super) fn named(ui: &Ui, codes: &[String]) -> Vec<(String, String)> {
    let sorted = ui.words.sorted_countries().iter();
    sorted
        .filter(|(code, _)| codes.iter().any(|known| known == code))
        .map(|(code, name)| ((*code).to_owned(), (*name).to_owned()))
        .collect()
}

/// How long an invitation may last, the longest first.
pub(super) fn lives(ui: &Ui) -> Vec<(String, String)> {
    let days = Life::DAYS.iter().rev();
    days.map(|days| (days.to_string(), ui.t("field-life-days").arg("days", *days).to_string())).collect()
}

pub(super) async fn submit(
    AsReseller(by): AsReseller,
    ui: Ui,
    Path((org, partnership)): Path<(OrgId, PartnershipId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<InviteForm>,
) -> Result<Response, WebError> {
    let with = match customers::may_invite(&app.db, &by, partnership, now).await {
        Ok(with) => with,
        Err(error) => return refused(ui, &by, error),
    };
    if form.ask_dap == "1" {
        by.require(Action::RequestDelegatedAdmin)?;
    }
    if form.act == "edit" {
        return page(&form_page(ui, &by, partnership, with, form, Errors::none()));
    }
    let new = match form.read(&ui) {
        Ok(new) => new,
        Err(errors) => {
            let page = form_page(ui, &by, partnership, with, form, errors);
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let outcome = if form.act == "send" {
        customers::invite(&app.db, &by, partnership, &new, now).await.map(Ok)
    } else {
        let near = customers::check(&app.db, &by, partnership, &new, now).await;
        near.map(|near| Err(near.map(|(id, since)| (paths::sent_invitation(org, id), ui.date(&since).to_string()))))
    };
    match outcome {
        Ok(Ok(invitation)) => {
            let said = Flash::new("customers-invite-sent").with("address", new.address.as_str());
            Ok(see_other_saying(&app, &paths::sent_invitation(org, invitation), &said))
        }
        Ok(Err(near)) => page(&PreviewPage { near, ..preview(ui, &by, partnership, with, form, &new, now) }),
        Err(error) => again(ui, &by, partnership, with, form, error),
    }
}

fn preview(
    ui: Ui,
    by: &Reseller,
    partnership: PartnershipId,
    with: InvitingFor,
    form: InviteForm,
    new: &NewInvitation,
    now: DateTime<Utc>,
) -> PreviewPage {
    let letter = Words::new(new.language);
    PreviewPage {
        own: by.company().name.clone(),
        to: paths::invite(by.org(), partnership),
        back: paths::shared(by.org(), partnership),
        back_label: ui.t("customers-view").to_string(),
        persons: by.company().name.clone(),
        ends: letter.date(new.life.end(now), chrono_tz::Europe::Rome),
        person: by.person().name().to_owned(),
        letter,
        near: None,
        ui,
        with,
        form,
        errors: Errors::none(),
    }
}

/// The field that is the same.
pub(super) const fn field(same: Same) -> &'static str {
    match same {
        Same::Address => "invitee_email",
        Same::Vat => "vat_id",
    }
}

/// How it is said that this is the same in an open invitation.
pub(super) const fn asked(same: Same) -> &'static str {
    match same {
        Same::Address => "taken",
        Same::Vat => "asked",
    }
}

/// The link to an open invitation.
pub(super) fn see_open(ui: &Ui, org: OrgId, id: CustomerInvitationId) -> (String, String) {
    (paths::sent_invitation(org, id), ui.t("customers-invite-see_open").to_string())
}

/// The link to a customer.
pub(super) fn see_customer(ui: &Ui, org: OrgId, id: CustomerRelationshipId) -> (String, String) {
    (paths::customer(org, id), ui.t("customers-invitation-customer").to_string())
}

/// The form again, with what stands in the way.
fn again(
    ui: Ui,
    by: &Reseller,
    partnership: PartnershipId,
    with: InvitingFor,
    form: InviteForm,
    error: InviteError,
) -> Result<Response, WebError> {
    let mut errors = Errors::new(ui.words);
    let mut open = None;
    match error {
        InviteError::Open { same, invitation, since } => {
            errors.add(field(same), &Fault::of(asked(same)).with("date", ui.date(&since)));
            open = invitation.map(|id| see_open(&ui, by.org(), id));
        }
        InviteError::Customer { same, name, relationship } => {
            errors.add(field(same), &Fault::of("partner").with("name", name));
            open = Some(see_customer(&ui, by.org(), relationship));
        }
        InviteError::Region => errors.add("country", &Fault::of("region")),
        other => return refused(ui, by, other),
    }
    let made = InvitePage { open, ..form_page(ui, by, partnership, with, form, errors) };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &made)
}

/// The page in place of the form.
pub(super) fn refused(ui: Ui, by: &Member, error: InviteError) -> Result<Response, WebError> {
    match error {
        InviteError::Halted { with, halt } => {
            let (words, title) = (halted(&ui, &with, &halt), ui.t("customers-halted-title"));
            let (next, label) = (relationships::providers(by.org()), ui.t("common-menu-providers"));
            stop(ui, &title, &words, next, &label)
        }
        InviteError::NotActive => {
            if by.company().overdue.is_some() {
                by.lets(Act::InviteCustomer)?;
            }
            page_with(StatusCode::CONFLICT, &NotActivePage { ui, overview: organizations::overview(by.org()) })
        }
        InviteError::Role(role) => Err(role.into()),
        InviteError::TooMany => Err(WebError::TooMany(3600)),
        InviteError::Db(error) => Err(error.into()),
        InviteError::NotFound | InviteError::Open { .. } | InviteError::Customer { .. } | InviteError::Region => {
            Err(WebError::NotFound)
        }
    }
}
