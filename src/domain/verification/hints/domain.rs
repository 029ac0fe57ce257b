//! What the domain of the contact's address tells: whose it is, whom it imitates, whether mail reaches it.

use sqlx::PgConnection;

use super::{Hint, HintKind, Other, Subject};
use crate::domain::db::DbError;
use crate::domain::ids::{CaseId, OrgId};
use crate::domain::values::EmailAddress;

/// How much longer or shorter a domain may be that looks like another: `rn` for `m`, three times.
const DIFFERENCE: i32 = 3;

pub(super) async fn hints(tx: &mut PgConnection, subject: &Subject) -> Result<Vec<Hint>, DbError> {
    let contact = &subject.contact;
    let domain = contact.registrable_domain();
    let mut hints = kinds(subject);
    let shared = contact.public_service().is_some() || contact.is_shared_host();
    if !domain.is_empty() && !shared {
        hints.extend(imitated(tx, subject, domain).await?);
        let proved = sqlx::query_scalar!(
            r#"select exists (select from domain_proofs where org_id = $1 and domain = $2) as "proved!""#,
            subject.org.uuid(),
            domain
        )
        .fetch_one(&mut *tx)
        .await?;
        hints.extend(proved.then(|| Hint::of(HintKind::DomainProved, domain)));
    }
    if !contact.domain().is_empty() {
        let said = sqlx::query_scalar!("select takes_mail from mail_domains where domain = $1", contact.domain())
            .fetch_optional(&mut *tx)
            .await?;
        let kind = match said.flatten() {
            Some(true) => HintKind::TakesMail,
            Some(false) => HintKind::NoMail,
            None => HintKind::MailUnknown,
        };
        hints.push(Hint::of(kind, contact.domain()));
    }
    Ok(hints)
}

/// What the addresses tell by themselves.
fn kinds(subject: &Subject) -> Vec<Hint> {
    let (contact, mut hints) = (&subject.contact, Vec::new());
    if let Some(service) = contact.public_service() {
        hints.push(Hint::of(HintKind::Webmail, service));
    }
    if contact.is_certified_mail() {
        hints.push(Hint::of(HintKind::CertifiedMail, contact.domain()));
    } else if contact.is_shared_host() {
        hints.push(Hint::of(HintKind::SharedHost, contact.domain()));
    }
    if contact.mixed_script() {
        hints.push(Hint::of(HintKind::MixedScript, contact.domain()));
    }
    let pec = subject.legal("pec");
    if !pec.is_empty() {
        let certified = EmailAddress::stored(pec).is_certified_mail();
        hints.push(Hint::of(if certified { HintKind::Pec } else { HintKind::PecElsewhere }, pec));
    }
    hints
}

/// Companies whose domain this one can be taken for.
async fn imitated(tx: &mut PgConnection, subject: &Subject, domain: &str) -> Result<Option<Hint>, DbError> {
    let rows = sqlx::query!(
        r#"select o.org_id, o.name, o.domain as "domain!", k.case_id as "case_id?", k.reference as "reference?"
           from organizations o
           left join lateral (select c.case_id, c.reference from cases c where c.org_id = o.org_id
                              order by c.opened_at desc, c.case_id desc limit 1) k on true
           where o.domain is not null and o.org_id <> $1 and o.domain <> $2
             and char_length(o.domain) between $3::int4 - $4::int4 and $3::int4 + $4::int4
           limit 20000"#,
        subject.org.uuid(),
        domain,
        // Look-alikes in other scripts are longer in ASCII than they look.
        i32::try_from(EmailAddress::stored(&format!("x@{domain}")).domain_skeleton().chars().count()).unwrap_or(0),
        DIFFERENCE,
    )
    .fetch_all(&mut *tx)
    .await?;
    let skeleton = subject.contact.domain_skeleton();
    let looks = |known: &str| EmailAddress::stored(&format!("x@{known}")).domain_skeleton() == skeleton;
    let others: Vec<Other> = rows
        .into_iter()
        .filter(|row| looks(&row.domain))
        .map(|row| Other {
            org: OrgId::from(row.org_id),
            name: row.name,
            case: row.case_id.map(CaseId::from).zip(row.reference),
            domain: Some(row.domain),
        })
        .collect();
    let hint = || Hint { kind: HintKind::LookAlike, value: domain.to_owned(), others: others.clone() };
    Ok((!others.is_empty()).then(hint))
}
