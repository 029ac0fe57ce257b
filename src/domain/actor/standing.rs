//! What a company may do where it stands in the program: the one table of standings and acts. Every verb that
//! begins something asks it, and so do the pages before they show a form.
//! Rule: a suspended company manages what exists and begins nothing new (domain 2.7); a closed one only reads.

use chrono::{DateTime, Utc};

use super::{Member, Standing, words};
use crate::domain::db::{Db, DbError};

words! {
    /// Something that is begun or changed, and that depends on where the company stands.
    Act {
        /// Sends its application to the program.
        Enroll = "enroll",
        /// Changes its profile, its locations, its support.
        EditProfile = "edit_profile",
        /// Signs the partner agreement.
        Sign = "sign",
        /// Asks a provider to be contacted.
        Ask = "ask",
        /// Invites a reseller, or is the provider that is authorized.
        InviteReseller = "invite_reseller",
        /// Authorizes a provider.
        Authorize = "authorize",
        /// Invites a customer, or is the partner that is accepted.
        InviteCustomer = "invite_customer",
        /// Ends, withdraws, removes: what makes less of what exists.
        Manage = "manage",
    }
}

words! {
    /// Why a company is suspended.
    Suspended {
        /// It did not sign a version of the agreement in time.
        Agreement = "agreement",
        /// The yearly check was not passed.
        Reauth = "reauth",
        /// Its profile is not authorized any more.
        Profile = "profile",
        /// The operator decided it.
        Operator = "operator",
    }
}

impl Standing {
    /// Whether a company that stands here may do this. `true` cells, standing by standing:
    #[must_use]
    pub const fn lets(self, act: Act) -> bool {
        use Act::{Ask, Authorize, EditProfile, Enroll, InviteCustomer, InviteReseller, Manage, Sign};
        match self {
            Self::NotRegistered | Self::Initialized | Self::Denied => {
                matches!(act, Enroll | EditProfile | Ask | Manage)
            }
            Self::Pending => matches!(act, EditProfile | Ask | Manage),
            Self::Qualified => matches!(act, EditProfile | Sign | Ask | Manage),
            Self::Active => {
                matches!(act, EditProfile | Sign | Ask | InviteReseller | Authorize | InviteCustomer | Manage)
            }
            Self::Suspended => matches!(act, EditProfile | Sign | Manage),
            Self::Closed => false,
        }
    }
}

/// A company stands where this cannot be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{} is not for a company that is {}", act.code(), standing.code())]
pub struct StandingNeeded {
    /// Where it stands.
    pub standing: Standing,
    /// What it wanted to do.
    pub act: Act,
}

/// Why a company is suspended, as its own people read it.
#[derive(Debug, Clone)]
pub struct Suspension {
    /// The reason.
    pub reason: Suspended,
    /// The operator's words.
    pub words: String,
    /// Since when.
    pub since: DateTime<Utc>,
}

impl Suspension {
    /// What nobody decided: the grace of a version of the agreement ended unsigned.
    const fn overdue(since: DateTime<Utc>) -> Self {
        Self { reason: Suspended::Agreement, words: String::new(), since }
    }
}

impl Member {
    /// Insists on a standing that lets the company do this.
    ///
    /// # Errors
    /// [`StandingNeeded`] saying where it stands, so that a page can name the way out.
    pub fn lets(&self, act: Act) -> Result<(), StandingNeeded> {
        let standing = self.company().standing;
        if standing.lets(act) { Ok(()) } else { Err(StandingNeeded { standing, act }) }
    }

    /// Why the company is suspended, if it is.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn suspension(&self, db: &Db) -> Result<Option<Suspension>, DbError> {
        let mut tx = db.begin(self.scope()).await?;
        let row = sqlx::query!(
            "select reason, words, since from suspensions where org_id = (select app.org()) and lifted_at is null"
        )
        .fetch_optional(&mut *tx)
        .await?;
        tx.commit().await?;
        let decided = row.map(|row| Suspension {
            reason: Suspended::parse(&row.reason).unwrap_or(Suspended::Operator),
            words: row.words,
            since: row.since,
        });
        Ok(decided.or_else(|| self.company().overdue.map(Suspension::overdue)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lets(standing: Standing) -> Vec<&'static str> {
        Act::ALL.iter().filter(|act| standing.lets(**act)).map(|act| act.code()).collect()
    }

    #[test]
    fn each_step_of_the_ladder_lets_a_company_do_this_and_nothing_else() {
        let before = ["enroll", "edit_profile", "ask", "manage"];
        assert_eq!(lets(Standing::NotRegistered), before);
        assert_eq!(lets(Standing::Initialized), before);
        assert_eq!(lets(Standing::Denied), before);
        assert_eq!(lets(Standing::Pending), ["edit_profile", "ask", "manage"]);
        assert_eq!(lets(Standing::Qualified), ["edit_profile", "sign", "ask", "manage"]);
        let all = ["edit_profile", "sign", "ask", "invite_reseller", "authorize", "invite_customer", "manage"];
        assert_eq!(lets(Standing::Active), all);
        assert_eq!(lets(Standing::Suspended), ["edit_profile", "sign", "manage"], "signing is what cures one reason");
        assert_eq!(lets(Standing::Closed), Vec::<&str>::new());
    }
}
