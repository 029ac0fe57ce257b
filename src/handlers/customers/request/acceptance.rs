//! `/requests/{id}/acceptance`: **Accept**. Everything is checked, then it happens at once, and whoever
//! accepted is signed in to their new list of partners.

use axum::response::Response;

use super::review::{self, ReviewForm, Sentences};
use super::{Caller, Found};
use crate::domain::accounts::{self, Arrived, Door, Origin, Proof};
use crate::domain::actor::Method;
use crate::domain::agreements::AgreementText;
use crate::domain::customers::{self, AcceptError, Acceptance, Accepted, Company, Request, Viewer};
use crate::domain::ids::CustomerInvitationId;
use crate::domain::values::{Fault, JobTitle, LegalName, PersonName};
use crate::web::cookies::{self, Jar};
use crate::web::extract::{Headers, Path};
use crate::web::paths::customers as paths;
use crate::web::{App, Errors, Form, Ui, WebError, see_other};

pub(in crate::handlers::customers) async fn submit(
    caller: Caller,
    headers: Headers,
    Path(id): Path<CustomerInvitationId>,
    Form(form): Form<ReviewForm>,
) -> Result<Response, WebError> {
    let (link, seen) = match caller.find(id).await? {
        Found::Open(link, seen) => (link, *seen),
        Found::Other(page) => return Ok(already(&caller, id).await?.unwrap_or(page)),
    };
    let Some(proven) = caller.proven(id) else { return Ok(see_other(&paths::request(id))) };
    let text = review::agreement(&caller, &seen).await?;
    let acceptance = match form.read(&caller.ui, &seen, text.as_ref()) {
        Ok(acceptance) => acceptance,
        Err(errors) => return review::again(&caller, seen, &proven, form, errors).await,
    };
    let from = Origin::from(headers);
    let mut errors = Errors::new(caller.ui.words);
    match customers::accept(&caller.app.db, &caller.app.signer, link, &proven, &acceptance, &from, caller.now).await {
        Ok(accepted) => return signed_in(&caller, id, &accepted, &from).await,
        Err(AcceptError::Db(error)) => return Err(error.into()),
        Err(AcceptError::NotTheirs) => errors.add("company", &Fault::of("choose")),
        Err(AcceptError::AgreementChanged) => errors.add("accept_mca", &Fault::of("changed")),
        Err(AcceptError::NotOpen(_) | AcceptError::NotFound | AcceptError::NotProven) => {
            return match caller.find(id).await? {
                Found::Other(page) => Ok(already(&caller, id).await?.unwrap_or(page)),
                Found::Open(..) => Ok(see_other(&paths::request(id))),
            };
        }
    }
    let form = ReviewForm { accept_mca: String::new(), ..form };
    review::again(&caller, seen, &proven, form, errors).await
}

/// Pressed twice, or again after going back: the receipt, for whoever proved the mailbox and accepted.
async fn already(caller: &Caller, id: CustomerInvitationId) -> Result<Option<Response>, WebError> {
    let Some(proven) = caller.proven(id) else { return Ok(None) };
    let receipt = customers::receipt(&caller.app.db, Viewer::Proven(&proven), id).await?;
    Ok(receipt.map(|_| see_other(&paths::done(id))))
}

/// To the receipt, as the person who accepted. Somebody signed in as that person stays so.
async fn signed_in(
    caller: &Caller,
    id: CustomerInvitationId,
    accepted: &Accepted,
    from: &Origin,
) -> Result<Response, WebError> {
    let (app, to) = (&caller.app, paths::done(id));
    match &caller.person {
        Some(person) if person.id() == accepted.person => return Ok(see_other(&to)),
        Some(person) => accounts::end_session(&app.db, person, person.session(), caller.now).await?,
        None => {}
    }
    let App { db, key, hashing, .. } = app;
    let door = Door { db, key, hashing, from, device: None, now: caller.now };
    let proof = Proof::of(Method::MailedCode, caller.now);
    let mut response = see_other(&to);
    // Whoever has a second factor reads the receipt by the typed code, and signs in like everywhere else.
    if let Arrived::In(started) = accounts::arrive(door, accepted.person, proof).await? {
        cookies::set(response.headers_mut(), Jar::Session, &started.token, app.site.secure());
    }
    Ok(response)
}

impl ReviewForm {
    fn read(&self, ui: &Ui, seen: &Request, text: Option<&AgreementText>) -> Result<Acceptance, Errors> {
        let mut errors = Errors::new(ui.words);
        let partners = review::chosen(&self.partners, seen);
        let company = match self.company.parse() {
            Ok(org) => Some(Company::Own(org)),
            Err(_) => errors.take("legal_name", LegalName::parse(&self.legal_name)).map(Company::Named),
        };
        let full_name = errors.take("full_name", PersonName::parse(&self.full_name));
        let job_title = errors.take("job_title", JobTitle::parse(&self.job_title));
        self.boxes(text, &mut errors);
        if !errors.is_empty() {
            return Err(errors);
        }
        let (Some(company), Some(full_name), Some(job_title)) = (company, full_name, job_title) else {
            return Err(errors);
        };
        let admin_access = seen.ask_admin_access && self.accept_dap == "1";
        let words = Sentences::of(ui, seen, partners, text);
        let mut sentences = vec![words.rel];
        sentences.extend(words.can);
        sentences.extend(words.leaves);
        sentences.extend(words.dap.filter(|_| admin_access));
        sentences.push(words.auth.clone());
        Ok(Acceptance {
            full_name,
            job_title,
            company,
            partners,
            admin_access,
            agreement: text.map(|text| text.version),
            agreement_sha256: self.sha256.clone(),
            sentences,
            agreement_sentences: words.mca.into_iter().chain([words.auth]).collect(),
            language: ui.language,
        })
    }

    /// Every box is needed but the one for administrator permissions, under the agreement that is in force.
    fn boxes(&self, text: Option<&AgreementText>, errors: &mut Errors) {
        for (field, ticked) in
            [("accept_rel", &self.accept_rel), ("accept_mca", &self.accept_mca), ("auth", &self.auth)]
        {
            if ticked != "1" && (field != "accept_mca" || text.is_some()) {
                errors.add(field, &Fault::missing());
            }
        }
        if errors.is_empty() && text.map(|text| text.version.to_string()).unwrap_or_default() != self.version {
            errors.add("accept_mca", &Fault::of("changed"));
        }
    }
}
