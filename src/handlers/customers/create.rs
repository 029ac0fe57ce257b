//! `/o/{org}/resellers/{partnership}/customers/new`: **Add new customer**, the provider asks for the pair: the
//! form, the letter as the customer will read it, and sending it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};

use super::invite::{InviteForm, PreviewPage, asked, field, lives, named, see_customer, see_open};
use super::stop::{halted, stop};
use crate::domain::actor::{Action, Provider};
use crate::domain::customers::{self, CreateError, CreatingFor, InvitationRow, InvitingFor, Life, NewInvitation};
use crate::domain::ids::{OrgId, PartnershipId};
use crate::domain::values::Fault;
use crate::i18n::Words;
use crate::web::extract::{AsProvider, Now, Path};
use crate::web::flash::Flash;
use crate::web::paths::customers as paths;
use crate::web::paths::relationships;
use crate::web::{App, Errors, Form, Ui, WebError, page, page_with, see_other_saying};

#[derive(Template)]
#[template(path = "customers/create.html")]
struct CreatePage {
    ui: Ui,
    reseller: String,
    own: String,
    to: String,
    back: String,
    may_ask: bool,
    countries: Vec<(String, String)>,
    lives: Vec<(String, String)>,
    /// The invitations of the pair that wait, each with its page.
    waiting: Vec<(String, InvitationRow)>,
    /// What stands in the way, and how its link is called.
    open: Option<(String, String)>,
    form: InviteForm,
    errors: Errors,
}

/// Where it happens: who acts, for which partnership, with whom.
struct Place {
    app: App,
    by: Provider,
    partnership: PartnershipId,
    with: CreatingFor,
    now: DateTime<Utc>,
}

impl Place {
    async fn form_page(&self, ui: Ui, form: InviteForm, errors: Errors) -> Result<CreatePage, WebError> {
        let org = self.by.org();
        let waiting = customers::open_invitations(&self.app.db, &self.by, self.with.reseller.id, self.now).await?;
        Ok(CreatePage {
            reseller: self.with.reseller.name.clone(),
            own: self.by.company().name.clone(),
            to: paths::create(org, self.partnership),
            back: relationships::reseller(org, self.partnership),
            may_ask: self.by.may(Action::RequestDelegatedAdmin),
            countries: named(&ui, &self.with.countries),
            lives: lives(&ui),
            waiting: waiting.into_iter().map(|row| (paths::sent_invitation(org, row.id), row)).collect(),
            open: None,
            ui,
            form,
            errors,
        })
    }

    fn preview(&self, ui: Ui, form: InviteForm, new: &NewInvitation) -> PreviewPage {
        let letter = Words::new(new.language);
        let org = self.by.org();
        let provider = customers::Party::of_company(self.by.company());
        PreviewPage {
            own: self.with.reseller.name.clone(),
            with: InvitingFor { provider, support_phone: self.with.support_phone.clone(), countries: Vec::new() },
            to: paths::create(org, self.partnership),
            back: relationships::reseller(org, self.partnership),
            back_label: self.with.reseller.name.clone(),
            ends: letter.date(new.life.end(self.now), chrono_tz::Europe::Rome),
            person: self.by.person().name().to_owned(),
            persons: self.by.company().name.clone(),
            letter,
            near: None,
            ui,
            form,
            errors: Errors::none(),
        }
    }

    /// The form again, with what stands in the way.
    async fn again(&self, ui: Ui, form: InviteForm, error: CreateError) -> Result<Response, WebError> {
        let mut errors = Errors::new(ui.words);
        let mut open = None;
        match error {
            CreateError::Open { same, invitation, since } => {
                errors.add(field(same), &Fault::of(asked(same)).with("date", ui.date(&since)));
                open = invitation.map(|id| see_open(&ui, self.by.org(), id));
            }
            CreateError::Customer { same, name, relationship } => {
                errors.add(field(same), &Fault::of("partner").with("name", name));
                open = relationship.map(|id| see_customer(&ui, self.by.org(), id));
            }
            CreateError::Region => errors.add("country", &Fault::of("region")),
            other => return refused(ui, self.by.org(), self.partnership, other),
        }
        let made = CreatePage { open, ..self.form_page(ui, form, errors).await? };
        page_with(StatusCode::UNPROCESSABLE_ENTITY, &made)
    }
}

pub(super) async fn show(
    AsProvider(by): AsProvider,
    ui: Ui,
    Path((org, partnership)): Path<(OrgId, PartnershipId)>,
    Now(now): Now,
    State(app): State<App>,
) -> Result<Response, WebError> {
    let with = match customers::may_create(&app.db, &by, partnership, now).await {
        Ok(with) => with,
        Err(error) => return refused(ui, org, partnership, error),
    };
    let form = InviteForm {
        country: by.company().country.clone(),
        contact_lang: ui.language.code().to_owned(),
        life: Life::DAYS[2].to_string(),
        ..InviteForm::default()
    };
    let place = Place { app, by, partnership, with, now };
    page(&place.form_page(ui, form, Errors::none()).await?)
}

pub(super) async fn submit(
    AsProvider(by): AsProvider,
    ui: Ui,
    Path((org, partnership)): Path<(OrgId, PartnershipId)>,
    Now(now): Now,
    State(app): State<App>,
    Form(form): Form<InviteForm>,
) -> Result<Response, WebError> {
    let with = match customers::may_create(&app.db, &by, partnership, now).await {
        Ok(with) => with,
        Err(error) => return refused(ui, org, partnership, error),
    };
    let place = Place { app, by, partnership, with, now };
    if form.act == "edit" {
        return page(&place.form_page(ui, form, Errors::none()).await?);
    }
    match form.read(&ui) {
        Ok(new) => send(&place, ui, form, &new).await,
        Err(errors) => page_with(StatusCode::UNPROCESSABLE_ENTITY, &place.form_page(ui, form, errors).await?),
    }
}

async fn send(place: &Place, ui: Ui, form: InviteForm, new: &NewInvitation) -> Result<Response, WebError> {
    let Place { app, by, partnership, now, .. } = place;
    if form.act != "send" {
        return match customers::check_new(&app.db, by, *partnership, new, *now).await {
            Ok(()) => page(&place.preview(ui, form, new)),
            Err(error) => place.again(ui, form, error).await,
        };
    }
    match customers::create(&app.db, by, *partnership, new, *now).await {
        Ok(invitation) => {
            let said = Flash::new("customers-invite-sent").with("address", new.address.as_str());
            Ok(see_other_saying(app, &paths::sent_invitation(by.org(), invitation), &said))
        }
        Err(error) => place.again(ui, form, error).await,
    }
}

/// The page in place of the form: why this pair cannot ask a customer.
fn refused(ui: Ui, org: OrgId, partnership: PartnershipId, error: CreateError) -> Result<Response, WebError> {
    let words = match error {
        CreateError::Halted { reseller, halt } => {
            let (words, title) = (halted(&ui, &reseller, &halt), ui.t("customers-create-stop"));
            let label = ui.t("customers-removal-see");
            return stop(ui, &title, &words, relationships::reseller(org, partnership), &label);
        }
        CreateError::NotConnected { reseller } => ui.t("customers-create-not_connected").arg("reseller", reseller),
        CreateError::ResellerNotActive { reseller } => {
            ui.t("customers-create-unsigned").arg("reseller", reseller).arg("agreement", ui.name("partner_agreement"))
        }
        CreateError::NotActive => ui.t("customers-create-not_active").arg("program", ui.name("program")),
        CreateError::Region => ui.t("customers-create-region"),
        CreateError::Role(role) => return Err(role.into()),
        CreateError::TooMany => return Err(WebError::TooMany(3600)),
        CreateError::Db(error) => return Err(error.into()),
        CreateError::NotFound | CreateError::Open { .. } | CreateError::Customer { .. } => {
            return Err(WebError::NotFound);
        }
    };
    let (title, label) = (ui.t("customers-create-stop"), ui.t("customers-removal-see"));
    stop(ui, &title, &[words], relationships::reseller(org, partnership), &label)
}
