//! From a session token to a person: the one way in which an actor comes to be.
//! One look-up without a scope finds whose session it is; the rest is read in that person's own scope.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use rand::Rng;
use sha2::{Digest, Sha256};

use super::{Factor, Kind, Means, Member, Method, Person, Role, SecondFactor, Staff, Standing};
use crate::domain::db::{Db, DbError, Scope};
use crate::domain::ids::{OrgId, PersonId, SessionId};
use crate::i18n::Language;

/// How often a session's last use is written down.
const TOUCH: TimeDelta = TimeDelta::minutes(1);

/// A company in which a person works, as their session carries it.
#[derive(Debug, Clone)]
pub struct Membership {
    /// The company.
    pub org: OrgId,
    /// Its name.
    pub name: String,
    /// Its country, ISO alpha-2.
    pub country: String,
    /// What it is.
    pub kinds: Vec<Kind>,
    /// Where it stands.
    pub standing: Standing,
    /// Since when it should have accepted a version of the agreement that it did not accept, if so; such a
    /// company stands where a suspended one does.
    pub overdue: Option<DateTime<Utc>>,
    /// What the person may do there.
    pub roles: Vec<Role>,
    /// Whether they are a guest: somebody of another company.
    pub guest: bool,
}

/// What is stored of a session's token.
#[must_use]
pub fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// A session's token: 32 random bytes, in a cookie's letters.
#[must_use]
pub fn new_token() -> String {
    let mut secret = [0u8; 32];
    rand::rng().fill_bytes(&mut secret);
    URL_SAFE_NO_PAD.encode(secret)
}

impl Person {
    /// Whoever holds the session with this token, if it is alive at `now`.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of_session(db: &Db, token: &str, now: DateTime<Utc>) -> Result<Option<Self>, DbError> {
        let mut tx = db.begin(Scope::NOBODY).await?;
        let found = sqlx::query!(
            r#"select session_id as "session_id!", person_id as "person_id!",
                      set_config('app.person', person_id::text, true) as scope
               from app.session_of($1, $2)"#,
            token_hash(token),
            now,
        )
        .fetch_optional(&mut *tx)
        .await?;
        let Some(found) = found else { return Ok(None) };
        let row = sqlx::query!(
            r#"select p.full_name, p.language, p.time_zone, p.theme, p.staff,
                    s.method, s.proved_at, s.last_seen_at, s.network, s.agent, s.second_factor, s.renew,
                    exists (select from passwords w where w.person_id = p.person_id) as "password!",
                    exists (select from factors f where f.person_id = p.person_id and f.kind = 'totp') as "app!",
                    exists (select from factors f where f.person_id = p.person_id and f.kind = 'passkey') as "passkey!",
                    (select c.value from program_choices c where c.key = 'second_factor') as demanded,
                    (select a.typed from addresses a where a.person_id = p.person_id order by a.confirmed_at limit 1) as address
             from people p join sessions s using (person_id) where s.session_id = $1"#,
            found.session_id,
        )
        .fetch_one(&mut *tx)
        .await?;
        let memberships = memberships(&mut tx, found.person_id, now).await?;
        if row.last_seen_at + TOUCH < now {
            sqlx::query!("update sessions set last_seen_at = $2 where session_id = $1", found.session_id, now)
                .execute(&mut *tx)
                .await?;
        }
        tx.commit().await?;
        Ok(Some(Self {
            id: PersonId::from(found.person_id),
            session: SessionId::from(found.session_id),
            name: row.full_name,
            address: row.address.unwrap_or_default(),
            language: Language::parse(&row.language).unwrap_or(Language::English),
            time_zone: row.time_zone,
            theme: row.theme,
            method: Method::parse(&row.method).unwrap_or(Method::MailedCode),
            proved_at: row.proved_at,
            staff: row.staff.iter().filter_map(|s| Staff::parse(s)).collect(),
            memberships,
            network: row.network,
            agent: row.agent,
            renew: row.renew,
            means: Means {
                password: row.password,
                app: row.app,
                passkey: row.passkey,
                second: row.second_factor.as_deref().and_then(Factor::parse),
                demanded: row.demanded.as_deref().and_then(SecondFactor::parse).unwrap_or(SecondFactor::Everyone),
            },
        }))
    }

    /// Another token for their session in the place of `token`, if their rights changed since they got it. Of two
    /// requests at once one gets it; the old one is worth nothing from then on.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn renewed(&self, db: &Db, token: &str) -> Result<Option<String>, DbError> {
        if !self.renew {
            return Ok(None);
        }
        let fresh = new_token();
        let mut tx = db.begin(Scope::person(self.id)).await?;
        let done = sqlx::query!(
            "update sessions set token_hash = $3, renew = false where session_id = $1 and token_hash = $2 and renew",
            self.session.uuid(),
            token_hash(token),
            token_hash(&fresh),
        )
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok((done.rows_affected() == 1).then_some(fresh))
    }
}

async fn memberships(
    tx: &mut sqlx::PgConnection,
    person: uuid::Uuid,
    now: DateTime<Utc>,
) -> Result<Vec<Membership>, DbError> {
    let rows = sqlx::query!(
        "select o.org_id, o.name, o.country, o.kinds, m.roles, m.guest, o.program_status,
                app.standing(o.org_id, o.program_status, $2) as standing,
                app.agreement_overdue(o.org_id, $2) as overdue
         from memberships m join organizations o using (org_id)
         where m.person_id = $1 and m.state = 'active'
         order by o.folded_name, o.org_id",
        person,
        now,
    )
    .fetch_all(&mut *tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Membership {
            org: OrgId::from(row.org_id),
            name: row.name,
            country: row.country,
            kinds: row.kinds.iter().filter_map(|k| Kind::parse(k)).collect(),
            standing: Standing::parse(&row.standing.unwrap_or(row.program_status)).unwrap_or(Standing::NotRegistered),
            overdue: row.overdue,
            roles: row.roles.iter().filter_map(|r| Role::parse(r)).collect(),
            guest: row.guest,
        })
        .collect())
}

impl Member {
    /// Names and addresses of colleagues who hold one of `roles`, for "ask them instead".
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn colleagues_with(&self, db: &Db, roles: &[Role]) -> Result<Vec<(String, String)>, DbError> {
        let codes: Vec<String> = roles.iter().map(|r| r.code().to_owned()).collect();
        let mut tx = db.begin(self.scope()).await?;
        let rows = sqlx::query!(
            "select full_name, address from memberships
             where org_id = (select app.org()) and state = 'active' and roles && $1 order by full_name limit 20",
            &codes,
        )
        .fetch_all(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(rows.into_iter().map(|row| (row.full_name, row.address)).collect())
    }
}
