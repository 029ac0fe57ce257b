//! Which version a company has to have accepted, and until when it may be without it.
//! Rule: whoever asks "is it signed, and is that enough" asks here, so that the rule of versions has one place.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::model::AgreementKind;
use crate::domain::db::DbError;
use crate::domain::ids::VersionId;

/// The version that has to be accepted now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InForce {
    /// The version.
    pub version: VersionId,
    /// Its number.
    pub number: String,
    /// Until when an older one still does; nothing where the operator set no end.
    pub by: Option<DateTime<Utc>>,
}

impl InForce {
    /// Whether this is what was accepted.
    #[must_use]
    pub fn is_met_by(&self, accepted: Option<VersionId>) -> bool {
        accepted == Some(self.version)
    }

    /// Whether an older version does not do any more.
    #[must_use]
    pub fn is_overdue(&self, accepted: Option<VersionId>, now: DateTime<Utc>) -> bool {
        !self.is_met_by(accepted) && self.by.is_some_and(|by| by <= now)
    }
}

/// The newest version of an agreement that is in force; nothing while there is none.
pub(in crate::domain) async fn in_force(
    tx: &mut PgConnection,
    kind: AgreementKind,
    now: DateTime<Utc>,
) -> Result<Option<InForce>, DbError> {
    let row = sqlx::query!(
        "select version_id, version, again, grace_ends_at from agreement_versions where kind = $1 and effective_at <= $2
         order by effective_at desc, published_at desc limit 1",
        kind.code(),
        now,
    )
    .fetch_optional(&mut *tx)
    .await?;
    Ok(row.map(|row| InForce {
        version: row.version_id.into(),
        number: row.version,
        by: row.grace_ends_at.filter(|_| row.again),
    }))
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn an_older_version_does_until_the_day_it_has_to_be_accepted_again() {
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
        let [old, new] = [1, 2].map(|n| VersionId::from(Uuid::from_u128(n)));
        let wanted = |by| InForce { version: new, number: "2.0".to_owned(), by };
        assert!(!wanted(None).is_overdue(Some(old), now), "without an end it does for ever");
        assert!(!wanted(Some(now + TimeDelta::seconds(1))).is_overdue(Some(old), now));
        assert!(wanted(Some(now)).is_overdue(Some(old), now));
        assert!(wanted(Some(now)).is_overdue(None, now));
        assert!(!wanted(Some(now)).is_overdue(Some(new), now));
    }
}
