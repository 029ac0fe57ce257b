//! Other companies with the same number, domain, address or name; each with its newest case.

use sqlx::PgConnection;

use super::{Hint, HintKind, Other, Subject};
use crate::domain::db::DbError;
use crate::domain::ids::{CaseId, OrgId};
use crate::domain::values::fold;

/// Most companies of one hint.
const MOST: i64 = 20;

/// The four questions in one query. Public services and shared hosts are no company's domain.
pub(super) async fn hints(tx: &mut PgConnection, subject: &Subject) -> Result<Vec<Hint>, DbError> {
    let own = subject.contact.public_service().is_none() && !subject.contact.is_shared_host();
    let domain = if own { subject.contact.registrable_domain() } else { "" };
    let (vat, name) = (subject.legal("vat_id"), fold(subject.legal("legal_name")));
    let (street, postal) = (subject.legal("addr1"), subject.legal("postal"));
    let rows = sqlx::query!(
        r#"with found as (
               (select 'same_vat' as kind, p.org_id from profiles p
                where $2 <> '' and p.legal ->> 'vat_id' = $2 and p.legal ->> 'country' = $3 limit 100)
               union
               (select 'same_domain', p.org_id from profiles p
                where $4 <> '' and lower(split_part(p.contact ->> 'work_email', '@', 2)) = $4 limit 100)
               union
               (select 'same_domain', o.org_id from organizations o where $4 <> '' and o.domain = $4 limit 100)
               union
               (select 'same_address', p.org_id from profiles p
                where $6 <> '' and p.legal ->> 'postal' = $6 and p.legal ->> 'country' = $3
                  and lower(p.legal ->> 'addr1') = lower($5) limit 100)
               union
               (select 'same_name', o.org_id from organizations o where $7 <> '' and o.folded_name = $7 limit 100)
           )
           select f.kind as "kind!", o.org_id, o.name, k.case_id as "case_id?", k.reference as "reference?"
           from found f join organizations o on o.org_id = f.org_id
           left join lateral (select c.case_id, c.reference from cases c where c.org_id = o.org_id
                              order by c.opened_at desc, c.case_id desc limit 1) k on true
           where o.org_id <> $1
           order by f.kind, o.name limit $8"#,
        subject.org.uuid(),
        vat,
        subject.country,
        domain,
        street,
        postal,
        name,
        MOST * 4,
    )
    .fetch_all(&mut *tx)
    .await?;
    let value = |kind: HintKind| match kind {
        HintKind::SameVat => vat.to_owned(),
        HintKind::SameDomain => domain.to_owned(),
        HintKind::SameAddress => format!("{street}, {postal}"),
        _ => subject.legal("legal_name").to_owned(),
    };
    let mut hints: Vec<Hint> = Vec::new();
    for row in rows {
        let Some(kind) = HintKind::parse(&row.kind) else { continue };
        let case = row.case_id.map(CaseId::from).zip(row.reference);
        let other = Other { org: OrgId::from(row.org_id), name: row.name, case, domain: None };
        match hints.iter_mut().find(|hint| hint.kind == kind) {
            Some(hint) => hint.others.push(other),
            None => hints.push(Hint { kind, value: value(kind), others: vec![other] }),
        }
    }
    hints.iter_mut().for_each(|hint| hint.others.truncate(usize::try_from(MOST).unwrap_or(usize::MAX)));
    Ok(hints)
}
