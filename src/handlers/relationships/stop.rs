//! The pages an invitation can end at: each says what happened, that nothing was changed, what to do next.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use crate::domain::actor::Standing;
use crate::domain::ids::OrgId;
use crate::domain::relationships::{AskError, Closed, Invitation, Obstacle};
use crate::i18n::Msg;
use crate::web::paths::{agreements, enrollment, relationships as paths};
use crate::web::{Ui, WebError, page_with};

#[derive(Template)]
#[template(path = "relationships/stop.html")]
struct StopPage {
    ui: Ui,
    title: String,
    words: Vec<String>,
    /// A button: where it posts to, its words.
    act: Option<(String, String)>,
    /// Where to go on, with its words.
    next: Option<(String, String)>,
}

/// A page under construction.
pub(super) struct Stop {
    status: StatusCode,
    title: String,
    words: Vec<String>,
    act: Option<(String, String)>,
    next: Option<(String, String)>,
}

impl Stop {
    pub(super) fn new(status: StatusCode, title: &Msg) -> Self {
        Self { status, title: title.to_string(), words: Vec::new(), act: None, next: None }
    }

    pub(super) fn say(mut self, words: &Msg) -> Self {
        self.words.push(words.to_string());
        self
    }

    /// Words that are made already.
    pub(super) fn tell(mut self, words: String) -> Self {
        self.words.push(words);
        self
    }

    pub(super) fn then(mut self, href: String, words: &Msg) -> Self {
        self.next = Some((href, words.to_string()));
        self
    }

    /// A button that posts to `to`.
    pub(super) fn offer(mut self, to: String, words: &Msg) -> Self {
        self.act = Some((to, words.to_string()));
        self
    }

    pub(super) fn page(self, ui: Ui) -> Result<Response, WebError> {
        let page = StopPage { ui, title: self.title, words: self.words, act: self.act, next: self.next };
        page_with(self.status, &page)
    }
}

/// An invitation that takes no answer any more, for its reader.
pub(super) fn closed(ui: &Ui, closed: &Closed, invitation: &Invitation, provider: &str) -> Stop {
    let inviter = invitation.inviter_name.as_str();
    match closed {
        Closed::Expired => Stop::new(StatusCode::GONE, &ui.t("relationships-expired-title"))
            .say(&ui.t("relationships-expired-body").arg("date", ui.time(&invitation.expires_at)))
            .say(
                &ui.t("relationships-ask-again")
                    .arg("name", inviter)
                    .arg("provider", provider)
                    .arg("address", invitation.inviter_address.as_str()),
            ),
        Closed::Withdrawn => Stop::new(StatusCode::GONE, &ui.t("relationships-withdrawn-title"))
            .say(&ui.t("relationships-withdrawn-body").arg("provider", provider))
            .say(
                &ui.t("relationships-ask-why").arg("name", inviter).arg("address", invitation.inviter_address.as_str()),
            ),
        Closed::Superseded => Stop::new(StatusCode::GONE, &ui.t("relationships-superseded-title"))
            .say(&ui.t("relationships-superseded-body").arg("date", ui.time(&invitation.sent_at))),
        Closed::Answered { accepted, at, name } => Stop::new(
            StatusCode::CONFLICT,
            &ui.t("relationships-answered-title"),
        )
        .say(&answer(ui, *accepted, &ui.time(at), name)),
    }
}

fn answer(ui: &Ui, accepted: bool, at: &str, name: &str) -> Msg {
    if accepted {
        ui.t("relationships-answered-accepted").arg("name", name).arg("date", at)
    } else {
        ui.t("relationships-answered-declined").arg("name", name).arg("date", at)
    }
}

/// Two companies that cannot work together now, for the reseller.
pub(super) fn obstacle(ui: &Ui, obstacle: &Obstacle, org: OrgId, provider: &str) -> Stop {
    let conflict = StatusCode::CONFLICT;
    match obstacle {
        Obstacle::Own => own(ui),
        Obstacle::Region { provider_country, reseller_country, .. } => {
            Stop::new(conflict, &ui.t("relationships-region-title"))
                .say(
                    &ui.t("relationships-region-body")
                        .arg("provider", provider)
                        .arg("there", ui.country(provider_country))
                        .arg("here", ui.country(reseller_country)),
                )
                .say(&ui.t("relationships-region-next"))
                .then(crate::web::paths::directory::directory(), &ui.t("relationships-find"))
        }
        Obstacle::NotSigned(standing) => not_signed(ui, *standing, org, provider),
        Obstacle::ProviderSuspended => Stop::new(conflict, &ui.t("relationships-suspended-title"))
            .say(&ui.t("relationships-suspended-body").arg("provider", provider)),
    }
}

fn not_signed(ui: &Ui, standing: Standing, org: OrgId, provider: &str) -> Stop {
    let agreement = ui.name("partner_agreement");
    let stop = Stop::new(StatusCode::CONFLICT, &ui.t("relationships-unsigned-title").arg("agreement", agreement));
    let stop = stop.say(&ui.t("relationships-unsigned-kept").arg("provider", provider));
    match standing {
        Standing::Qualified => stop
            .say(&ui.t("relationships-unsigned-qualified").arg("agreement", agreement))
            .then(agreements::agreements(org), &ui.t("relationships-unsigned-sign").arg("agreement", agreement)),
        Standing::NotRegistered | Standing::Initialized => {
            stop.say(&ui.t("relationships-unsigned-enroll")).then(enrollment::tasks(org), &ui.t("relationships-enroll"))
        }
        Standing::Pending | Standing::Denied => stop
            .say(&ui.t("relationships-unsigned-review"))
            .then(enrollment::status(org), &ui.t("relationships-unsigned-status")),
        Standing::Suspended | Standing::Closed => stop.say(&ui.t("relationships-unsigned-suspended")),
        Standing::Active => stop.then(paths::invitations(org), &ui.t("relationships-invitations-title")),
    }
}

/// The inviting company followed its own link.
pub(super) fn own(ui: &Ui) -> Stop {
    Stop::new(StatusCode::CONFLICT, &ui.t("relationships-own-title")).say(&ui.t("relationships-own-body"))
}

/// The two companies are partners already.
pub(super) fn partners(ui: &Ui, org: OrgId, provider: &str) -> Stop {
    Stop::new(StatusCode::CONFLICT, &ui.t("relationships-partners-title").arg("provider", provider))
        .say(&ui.t("relationships-partners-body"))
        .then(paths::providers(org), &ui.t("relationships-providers-title"))
}

/// An invitation that takes no answer any more; of one that ran out a new one can be asked for at `ask`.
pub(super) fn ended(ui: &Ui, why: &Closed, invitation: &Invitation, provider: &str, ask: String) -> Stop {
    let stop = closed(ui, why, invitation, provider);
    match why {
        Closed::Expired => {
            stop.offer(ask, &ui.t("relationships-ask-new").arg("name", invitation.inviter_name.as_str()))
        }
        Closed::Withdrawn => match &invitation.reason {
            Some(reason) => stop.say(&ui.t("relationships-withdrawn-reason").arg("reason", reason.as_str())),
            None => stop,
        },
        Closed::Superseded | Closed::Answered { .. } => stop,
    }
}

/// What became of asking the inviter for something.
pub(super) fn asked(ui: &Ui, error: AskError, inviter: &str) -> Result<Stop, WebError> {
    match error {
        AskError::NotFound => Err(WebError::NotFound),
        AskError::Db(error) => Err(error.into()),
        AskError::Asked { at } => Ok(Stop::new(StatusCode::CONFLICT, &ui.t("relationships-asked-already-title"))
            .say(&ui.t("relationships-asked-already-body").arg("name", inviter).arg("date", ui.time(&at)))),
        AskError::Closed(_) | AskError::Open => {
            Ok(Stop::new(StatusCode::CONFLICT, &ui.t("error-conflict-title")).say(&ui.t("error-conflict-body")))
        }
    }
}

/// The inviter was asked.
pub(super) fn asking(ui: &Ui, inviter: &str) -> Stop {
    Stop::new(StatusCode::OK, &ui.t("relationships-asking-title").arg("name", inviter))
        .say(&ui.t("relationships-asking-body").arg("name", inviter))
}

/// No link in this browser.
pub(super) fn no_link(ui: &Ui) -> Stop {
    Stop::new(StatusCode::GONE, &ui.t("relationships-no-link-title")).say(&ui.t("relationships-no-link-body"))
}
