//! Which Partner ID a company stands for: a location of its own, a number of another program, or later.
//! Rule: what is chosen in the draft takes effect when the application is sent, by the verbs of `locations`, whose
//! rules hold here too; "later" is always possible, and the agreement cannot be signed until then.

use chrono::{DateTime, Utc};

use super::sections::{Faults, Fields, OTHER, Typed};
use super::submit::SubmitError;
use super::{SaveError, Section};
use crate::domain::actor::{GlobalAdmin, Member};
use crate::domain::db::Db;
use crate::domain::ids::LocationId;
use crate::domain::organizations::locations::{
    self, AssociateError, ClaimError, Keeper, Location, LocationsPage, WhyNot, associate, claim,
};
use crate::domain::program::{PartnerIdSource, Program};
use crate::domain::values::{Fault, PartnerId};

/// Whether the location chosen is one the work account may stand for. Answers with the words it is shown by.
pub(super) async fn checked(db: &Db, by: &Member, typed: &Typed) -> Result<Typed, SaveError> {
    let places = locations::locations(db, by).await?;
    let wrong = |fault| SaveError::Wrong(Faults(vec![("partner_choice", fault)]));
    let mut typed = typed.clone();
    typed.take("partner_name");
    if let Some(location) = chosen(&places, typed.get("partner_choice")).map_err(wrong)? {
        let country = &by.company().country;
        location.eligible_for(country).map_err(|why| wrong(fault_of(why, &location.country, country)))?;
        typed.set("partner_name", &shown(location));
    }
    Ok(typed)
}

fn chosen<'a>(places: &'a LocationsPage, choice: &str) -> Result<Option<&'a Location>, Fault> {
    let Ok(id) = choice.parse::<LocationId>() else { return Ok(None) };
    places.find(id).map(Some).ok_or_else(|| Fault::of("choose"))
}

fn shown(location: &Location) -> String {
    let number = location.partner_id.as_deref().unwrap_or_default();
    format!("{} · {number}", location.name)
}

fn fault_of(why: WhyNot, theirs: &str, own: &str) -> Fault {
    match why {
        WhyNot::Country => Fault::of("country").with("country", theirs).with("expected", own),
        WhyNot::Closed => Fault::of("closed"),
        WhyNot::NoNumber => Fault::of("number"),
    }
}

/// Does what was chosen. Doing it twice changes nothing, so that an application that was not sent after all can be.
pub(super) async fn apply(
    db: &Db,
    by: GlobalAdmin<'_>,
    program: &Program,
    chosen: &Fields,
    now: DateTime<Utc>,
) -> Result<(), SubmitError> {
    let wrong = |fault| SubmitError::Wrong(Section::PartnerId, Faults(vec![("partner_choice", fault)]));
    let choice = chosen.get("partner_choice").map_or("", String::as_str);
    if let Ok(id) = choice.parse::<LocationId>() {
        let places = locations::locations(db, &by).await?;
        let before = places.current().map(|l| l.id);
        return match associate(db, by, (before, id), now).await {
            Ok(()) => Ok(()),
            Err(AssociateError::Ineligible(why)) => {
                let theirs = places.find(id).map_or("", |l| l.country.as_str());
                Err(wrong(fault_of(why, theirs, &by.company().country)))
            }
            Err(AssociateError::NotFound | AssociateError::Stale) => Err(wrong(Fault::of("choose"))),
            Err(AssociateError::Db(error)) => Err(error.into()),
        };
    }
    if choice != OTHER || program.partner_ids() != PartnerIdSource::External {
        return Ok(());
    }
    let number = PartnerId::stored(chosen.get("partner_number").cloned().unwrap_or_default());
    let Ok(keeper) = Keeper::of(&by) else { return Ok(()) };
    match claim(db, keeper, program, (None, &number), now).await {
        Ok(()) | Err(ClaimError::HasOne | ClaimError::NotFound) => Ok(()),
        Err(ClaimError::Db(error)) => Err(error.into()),
    }
}
