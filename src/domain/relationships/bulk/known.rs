//! What the portal knows about many addresses at once: open invitations, companies, partners.
//! Rule: the same questions as for one invitation, in the same order, a few statements for any number of lines.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, SecondsFormat, Utc};
use sqlx::PgConnection;

use super::model::{Column, Flaw, RowState};
use crate::domain::db::DbError;
use crate::domain::ids::OrgId;
use crate::domain::values::Fault;

/// What speaks against inviting some of the addresses.
#[derive(Debug, Default)]
pub(super) struct Known {
    provider: Option<OrgId>,
    open: HashMap<String, DateTime<Utc>>,
    /// Companies in which somebody with the address works, in the order of their ids.
    companies: HashMap<String, Vec<OrgId>>,
    partners: HashMap<OrgId, String>,
    domains: HashMap<String, String>,
    /// Domains at which somebody holds an open invitation.
    invited: HashSet<String>,
}

impl Known {
    /// Asks about addresses (canonical) and registered domains; the transaction is in the provider's company.
    pub(super) async fn about(
        tx: &mut PgConnection,
        provider: OrgId,
        addresses: &[String],
        domains: &[String],
        now: DateTime<Utc>,
    ) -> Result<Self, DbError> {
        let mut known = Self { provider: Some(provider), ..Self::default() };
        let open = sqlx::query!(
            r#"select address as "address!", created_at as "created_at!" from invitations
               where org_id = $1 and side = 'provider' and state = 'sent' and expires_at > $3 and address = any ($2)"#,
            provider.uuid(),
            addresses,
            now,
        )
        .fetch_all(&mut *tx)
        .await?;
        known.open = open.into_iter().map(|row| (row.address, row.created_at)).collect();
        let companies = sqlx::query!(
            r#"select address as "address!", org_id as "org_id!" from app.companies_of_all($1) order by 2"#,
            addresses,
        )
        .fetch_all(&mut *tx)
        .await?;
        for row in companies {
            known.companies.entry(row.address).or_default().push(OrgId::from(row.org_id));
        }
        known.ask_partners(tx, provider, domains).await?;
        Ok(known)
    }

    /// Asks besides where somebody else holds an open invitation.
    pub(super) async fn ask_neighbors(&mut self, tx: &mut PgConnection, now: DateTime<Utc>) -> Result<(), DbError> {
        let hosts = sqlx::query_scalar!(
            r#"select distinct split_part(address, '@', 2) as "host!" from invitations
               where org_id = (select app.org()) and side = 'provider' and state = 'sent' and expires_at > $1"#,
            now,
        )
        .fetch_all(&mut *tx)
        .await?;
        self.invited = hosts.into_iter().collect();
        Ok(())
    }

    async fn ask_partners(
        &mut self,
        tx: &mut PgConnection,
        provider: OrgId,
        domains: &[String],
    ) -> Result<(), DbError> {
        let companies: Vec<uuid::Uuid> = self.companies.values().flatten().map(|org| org.uuid()).collect();
        let rows = sqlx::query!(
            "select p.reseller_id, o.name, o.domain
             from (select unnest($2::uuid[]) as org_id
                   union
                   select d.org_id from unnest($3::text[]) as w (domain) join organizations d on d.domain = w.domain) k
             join partnerships p on p.org_id = $1 and p.provider_id = $1 and p.reseller_id = k.org_id
              and p.side = 'provider' and p.state <> 'ended'
             join organizations o on o.org_id = p.reseller_id
             order by p.since desc",
            provider.uuid(),
            &companies,
            domains,
        )
        .fetch_all(&mut *tx)
        .await?;
        for row in rows {
            self.partners.insert(OrgId::from(row.reseller_id), row.name.clone());
            if let Some(domain) = row.domain {
                self.domains.insert(domain, row.name);
            }
        }
        Ok(())
    }

    /// What speaks against inviting the address, and how the line stands then.
    pub(super) fn against(&self, canonical: &str, domain: Option<&str>, typed: &str) -> Option<(RowState, Flaw)> {
        let flaw = |fault: &Fault| Flaw::of(Column::Address, fault, typed);
        if let Some(since) = self.open.get(canonical) {
            return Some((RowState::Known, taken(*since, typed)));
        }
        let companies = self.companies_of(canonical);
        if self.provider.is_some_and(|provider| companies.contains(&provider)) {
            return Some((RowState::Bad, flaw(&Fault::of("own"))));
        }
        let partner = companies.iter().find_map(|org| self.partners.get(org));
        let partner = partner.or_else(|| self.domains.get(domain?));
        partner.map(|name| (RowState::Known, flaw(&Fault::of("partner").with("name", name.as_str()))))
    }

    /// Companies in which somebody with the address works.
    pub(super) fn companies_of(&self, canonical: &str) -> &[OrgId] {
        self.companies.get(canonical).map_or(&[], Vec::as_slice)
    }

    /// Whether somebody else at the domain holds an open invitation.
    pub(super) fn neighbor(&self, domain: Option<&str>) -> bool {
        domain.is_some_and(|domain| self.invited.contains(domain))
    }
}

/// An invitation to the address is open.
pub(super) fn taken(since: DateTime<Utc>, typed: &str) -> Flaw {
    let since = since.to_rfc3339_opts(SecondsFormat::Secs, true);
    Flaw::of(Column::Address, &Fault::of("taken").with("since", since), typed)
}
