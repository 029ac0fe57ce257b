//! What a company is billed by: its address and its tax number. Rules: the bill-to name is the legal one and changes
//! by ticket only; the currency follows the legal country; each part is changed by who the table of actions lets,
//! and whoever saves an older version overwrites nothing.

use chrono::{DateTime, Utc};
use serde_json::json;
use sqlx::PgConnection;

use super::store;
use crate::domain::actor::{Act, Action, Member, RoleNeeded, StandingNeeded, words};
use crate::domain::audit::{self, Entry};
use crate::domain::db::{Db, DbError};
use crate::domain::enrollment::{Faults, Fields, Typed};
use crate::domain::notice::{self, Notice};
use crate::domain::values::{Country, Need, PostalAddress, VatNumber};

words! {
    /// What of it is changed by itself.
    BillingPart {
        /// Where bills go.
        Address = "address",
        /// The number taxes are settled by.
        TaxId = "tax_id",
    }
}

impl BillingPart {
    /// What changing it takes.
    #[must_use]
    pub const fn action(self) -> Action {
        match self {
            Self::Address => Action::EditBillingAddress,
            Self::TaxId => Action::EditTaxId,
        }
    }

    /// Its fields, in the order of the form.
    #[must_use]
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Address => &PostalAddress::FIELDS,
            Self::TaxId => &["vat_id"],
        }
    }

    fn read(self, country: Country, typed: &Typed) -> Result<Fields, Faults> {
        let named = |parts: Vec<(&'static str, String)>| parts.into_iter().map(|(f, v)| (f.to_owned(), v)).collect();
        match self {
            Self::Address => PostalAddress::read(country, |field| typed.get(field))
                .map(|address| named(address.parts()))
                .map_err(Faults),
            Self::TaxId if !tax_id_needed(country) && typed.get("vat_id").trim().is_empty() => Ok(Fields::new()),
            Self::TaxId => VatNumber::parse(country, typed.get("vat_id"))
                .map(|vat| named(vec![("vat_id", vat.as_str().to_owned())]))
                .map_err(|fault| Faults(vec![("vat_id", fault)])),
        }
    }
}

/// Whether bills of this country name a tax number: where it is required, and in the whole single market.
#[must_use]
pub fn tax_id_needed(country: Country) -> bool {
    country.rules().vat == Need::Required || (VatNumber::is_known_in(country) && tax_id_asked(country))
}

/// Whether a tax number is asked at all.
#[must_use]
pub fn tax_id_asked(country: Country) -> bool {
    country.rules().vat != Need::NotAllowed
}

/// One part as it is kept.
#[derive(Debug, Clone, Default)]
pub struct Kept {
    /// Field by field.
    pub fields: Fields,
    /// Raised with each change; 0 as long as it follows the legal profile.
    pub version: i32,
    /// Who changed it last, and when.
    pub changed: Option<(String, DateTime<Utc>)>,
}

/// The billing profile.
#[derive(Debug, Clone)]
pub struct Billing {
    /// To whom bills are made out: the legal name.
    pub name: String,
    /// The legal country, ISO alpha-2.
    pub country: String,
    /// Where they go.
    pub address: Kept,
    /// What taxes are settled by.
    pub tax_id: Kept,
}

impl Billing {
    /// One part.
    #[must_use]
    pub const fn part(&self, part: BillingPart) -> &Kept {
        match part {
            BillingPart::Address => &self.address,
            BillingPart::TaxId => &self.tax_id,
        }
    }

    /// The currency of the legal country, where the program knows it.
    #[must_use]
    pub fn currency(&self) -> Option<&'static str> {
        Country::parse(&self.country).ok().and_then(|country| country.rules().currency)
    }
}

/// Why the billing profile was not changed.
#[derive(Debug, thiserror::Error)]
pub enum BillingError {
    /// Another role does that.
    #[error(transparent)]
    Role(#[from] RoleNeeded),
    /// The company stands where it changes nothing.
    #[error(transparent)]
    Standing(#[from] StandingNeeded),
    /// It does not pass its checks.
    #[error("{} fields are wrong", .0.0.len())]
    Wrong(Faults),
    /// Somebody saved first.
    #[error("another version")]
    Stale,
    /// The database did not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Reads the billing profile of the company somebody acts for.
///
/// # Errors
/// When the database does not answer.
pub async fn billing(db: &Db, by: &Member) -> Result<Billing, DbError> {
    let mut tx = db.begin(by.scope()).await?;
    let company = sqlx::query!(
        r#"select o.name, o.country, p.legal as "legal?" from organizations o
           left join lateral (select q.legal from profiles q where q.org_id = o.org_id and q.authorized_at is not null
                              order by q.version desc limit 1) p on true
           where o.org_id = $1"#,
        by.org().uuid(),
    )
    .fetch_one(&mut *tx)
    .await?;
    let legal = company.legal.unwrap_or_default();
    let mut found = Billing {
        name: company.name,
        country: company.country,
        address: follows(&legal, BillingPart::Address),
        tax_id: follows(&legal, BillingPart::TaxId),
    };
    let rows = sqlx::query!(
        "select part, fields, version, changed_at, changed_name from billing_parts where org_id = $1",
        by.org().uuid(),
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    for row in rows {
        let changed = Some((row.changed_name, row.changed_at));
        let kept = Kept { fields: super::locations::stored(&row.fields), version: row.version, changed };
        match BillingPart::parse(&row.part) {
            Some(BillingPart::Address) => found.address = kept,
            Some(BillingPart::TaxId) => found.tax_id = kept,
            None => {}
        }
    }
    Ok(found)
}

/// What a part is while nobody changed it.
fn follows(legal: &serde_json::Value, part: BillingPart) -> Kept {
    let mut fields = super::locations::stored(legal);
    fields.retain(|field, _| part.fields().contains(&field.as_str()));
    Kept { fields, ..Kept::default() }
}

/// Changes one part; the other global admins are told.
///
/// # Errors
/// See [`BillingError`].
pub async fn change_billing(
    db: &Db,
    by: &Member,
    part: BillingPart,
    (typed, version): (&Typed, i32),
    now: DateTime<Utc>,
) -> Result<(), BillingError> {
    by.require(part.action())?;
    by.lets(Act::EditProfile)?;
    let country = Country::parse(&by.company().country);
    let country = country.map_err(|fault| BillingError::Wrong(Faults(vec![("country", fault)])))?;
    let read = part.read(country, typed).map_err(BillingError::Wrong)?;
    let mut tx = db.begin(by.scope()).await?;
    if !write(&mut tx, by, part, (&read, version), now).await? {
        return Err(BillingError::Stale);
    }
    let action = match part {
        BillingPart::Address => "organization.billing_address_changed",
        BillingPart::TaxId => "organization.tax_id_changed",
    };
    audit::record(&mut tx, by.org(), by.audit(), Entry { action, subject: None, details: json!(read) }, now).await?;
    let what = match part {
        BillingPart::Address => "billing_address",
        BillingPart::TaxId => "tax_id",
    };
    let (company, person) = (by.company().name.clone(), by.person().name().to_owned());
    let told = Notice::CompanyChanged { org: by.org(), company, what: what.to_owned(), by: person };
    for reader in store::other_readers(&mut tx, by.org(), by.person().id()).await? {
        notice::queue(&mut tx, Some(by.org()), &reader, &told, now).await?;
    }
    Ok(tx.commit().await?)
}

/// Writes a part anew, if it still is `version`. Says whether it was.
async fn write(
    tx: &mut PgConnection,
    by: &Member,
    part: BillingPart,
    (read, version): (&Fields, i32),
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let written = sqlx::query!(
        "insert into billing_parts (org_id, part, fields, changed_at, changed_by, changed_name)
         select $1, $2, $3, $4, $5, $6
         where $7 = 0 or exists (select from billing_parts where org_id = $1 and part = $2)
         on conflict (org_id, part) do update set fields = excluded.fields, version = billing_parts.version + 1,
             changed_at = excluded.changed_at, changed_by = excluded.changed_by, changed_name = excluded.changed_name
         where billing_parts.version = $7",
        by.org().uuid(),
        part.code(),
        serde_json::to_value(read).unwrap_or_default(),
        now,
        by.person().id().uuid(),
        by.person().name(),
        version,
    )
    .execute(&mut *tx)
    .await?;
    Ok(written.rows_affected() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tax_number_is_needed_in_the_single_market_and_not_asked_where_there_is_none() {
        let country = |code| Country::parse(code).unwrap();
        assert!(tax_id_needed(country("IT")) && tax_id_needed(country("DE")));
        assert!(!tax_id_asked(country("US")) && !tax_id_needed(country("US")));
    }

    #[test]
    fn a_wrong_digit_of_a_tax_number_is_found() {
        let italy = Country::parse("IT").unwrap();
        let typed = |vat: &str| Typed::of([("vat_id", vat.to_owned())]);
        assert_eq!(BillingPart::TaxId.read(italy, &typed("IT 01234567897")).unwrap()["vat_id"], "01234567897");
        let faults = BillingPart::TaxId.read(italy, &typed("01234567890")).unwrap_err();
        assert_eq!(faults.0[0].1.kind, "check_digit");
        assert_eq!(BillingPart::TaxId.read(italy, &typed("")).unwrap_err().0[0].1.kind, "missing");
    }
}
