//! Two of everything: on side A the companies of Giulia, Marco, Davide and Anna with every kind of row
//! that can exist between them, on side B the same for Stella, Petra, Dora and Bruno; Amy in another
//! region; the staff. For the tests that go over every route.
//! Rule: rows are written by hand here and nowhere else, so that they hold even while a feature changes;
//! every text of side A holds [`CANARY_A`], every text of side B [`CANARY_B`], but for names and addresses.

use chrono::{DateTime, TimeDelta, Utc};
use filiera::domain::hashing::{Cost, Hashing};
use filiera::domain::values::fold;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use sqlx::{AssertSqlSafe, PgConnection};
use uuid::Uuid;

use super::app::{TestApp, monday};
use super::cast::{ANNA, Actor, BRUNO, CAST, DAVIDE, DORA, GIULIA, MARCO, PASSWORD, PETRA, STELLA, id};
use super::db::{Database, login_to};

/// Stands in every text of side A.
pub const CANARY_A: &str = "zaffiro";
/// Stands in every text of side B.
pub const CANARY_B: &str = "topazio";

/// The companies and rows of one side, by their ids.
#[derive(Debug, Clone)]
pub struct Side {
    /// Stands in its texts.
    pub canary: &'static str,
    /// Its provider.
    pub provider: Uuid,
    /// Its reseller, active.
    pub reseller: Uuid,
    /// Its customer.
    pub customer: Uuid,
    /// A company whose application is in review.
    pub applicant: Uuid,
    /// A second provider, which invited the reseller.
    pub other_provider: Uuid,
    /// Provider and reseller work together.
    pub partnership: Uuid,
    /// The provider invited somebody unknown.
    pub sent_invitation: Uuid,
    /// The second provider invited the reseller.
    pub received_invitation: Uuid,
    /// Reseller and customer work together; the provider has the next number.
    pub relationship: Uuid,
    /// Reseller and provider invited a new customer.
    pub customer_invitation: Uuid,
    /// The applicant's application.
    pub application: Uuid,
    /// Its case.
    pub case: Uuid,
    /// The letter to its primary contact.
    pub confirmation: Uuid,
    /// The reseller's signature.
    pub signature: Uuid,
    /// The partner agreement; the same for everybody.
    pub version: Uuid,
    /// A draft of an agreement; the same for everybody.
    pub draft: Uuid,
    /// A letter that could not be delivered.
    pub dead_notice: Uuid,
    /// A session of the reseller's global admin.
    pub session: Uuid,
    /// A request for access to the reseller.
    pub request: Uuid,
    /// A dispute about the reseller.
    pub dispute: Uuid,
    /// The reseller invited a person.
    pub user_invitation: Uuid,
    /// A person of the reseller.
    pub person: Uuid,
    /// The reseller's location, for which its work account stands.
    pub location: Uuid,
    /// A number of another program that the applicant typed.
    pub claim: Uuid,
    /// The directory of the reseller's work accounts.
    pub tenant: Uuid,
    /// The reseller asked the second provider to be contacted.
    pub referral: Uuid,
    /// A document of the applicant.
    pub document: Uuid,
    /// The reseller's delegated access to the customer, in force.
    pub delegation: Uuid,
    /// A group of the reseller with all of its people.
    pub group: Uuid,
    /// A named set of roles of the reseller.
    pub template: Uuid,
    /// The roles of that access, given to the group.
    pub assignment: Uuid,
    /// A request for help of the reseller.
    pub ticket: Uuid,
    /// The provider's word that the customer accepted its agreement, with a proof.
    pub attestation: Uuid,
    /// The provider's open link.
    pub open_link: Uuid,
    /// The reseller's open link for customers.
    pub customer_link: Uuid,
    /// What somebody left at it.
    pub inquiry: Uuid,
    /// The provider's file of invitations, checked and not sent.
    pub import: Uuid,
    /// A list of the reseller's customers as a file of Giulia's.
    pub customer_file: Uuid,
    /// A list Giulia keeps.
    pub kept_list: Uuid,
    /// The provider's place in the directory.
    pub slug: &'static str,
}

impl Side {
    /// Giulia's side.
    pub fn a() -> Self {
        Self::numbered(0, CANARY_A, "adria-distribuzione")
    }

    /// Stella's side.
    pub fn b() -> Self {
        Self::numbered(10, CANARY_B, "nordlicht-distribution")
    }

    /// Ids of nothing at all.
    pub fn absent() -> Self {
        Self::numbered(900_000, "", "nobody-at-all")
    }

    fn numbered(n: u128, canary: &'static str, slug: &'static str) -> Self {
        Self {
            canary,
            provider: id(n + 1),
            reseller: id(n + 2),
            customer: id(n + 3),
            applicant: id(n + 4),
            other_provider: id(n + 5),
            partnership: id(n + 1000),
            sent_invitation: id(n + 1100),
            received_invitation: id(n + 1200),
            relationship: id(n + 1300),
            customer_invitation: id(n + 1400),
            application: id(n + 1500),
            case: id(n + 1600),
            confirmation: id(n + 1700),
            signature: id(n + 1800),
            version: id(1),
            draft: id(3),
            dead_notice: id(n + 1900),
            session: id(n + 2000),
            request: id(n + 2400),
            dispute: id(n + 2500),
            user_invitation: id(n + 2300),
            person: id(if n == 0 { 102 } else { n + 101 }),
            location: id(n + 2100),
            claim: id(n + 2200),
            tenant: id(n + 2600),
            referral: id(n + 2700),
            document: id(n + 4100),
            delegation: id(n + 2800),
            group: id(n + 8_900),
            assignment: id(n + 9_000),
            template: id(n + 9_100),
            ticket: id(n + 2900),
            attestation: id(n + 4200),
            open_link: id(n + 8_800),
            customer_link: id(n + 9_200),
            inquiry: id(n + 9_300),
            import: id(n + 4300),
            customer_file: id(n + 4400),
            kept_list: id(n + 4500),
            slug,
        }
    }

    /// What nobody outside the side may ever read: names, addresses, numbers, the canary. The provider's
    /// entry in the directory is public and not among them.
    pub fn secrets(&self) -> Vec<String> {
        let mut secrets = vec![self.canary.to_owned()];
        let ours = [self.provider, self.reseller, self.customer, self.applicant, self.other_provider];
        for company in COMPANIES.iter().filter(|c| ours.contains(&id(c.number))) {
            secrets.extend([company.name.to_owned(), company.partner_id.to_owned()]);
        }
        for person in CAST.iter().filter(|p| p.company.is_some_and(|number| ours.contains(&id(number)))) {
            secrets.extend([person.name.to_owned(), person.address.to_owned()]);
        }
        secrets.retain(|secret| !secret.is_empty());
        secrets
    }
}

struct Company {
    number: u128,
    name: &'static str,
    country: &'static str,
    kinds: &'static [&'static str],
    standing: &'static str,
    domain: &'static str,
    partner_id: &'static str,
}

#[rustfmt::skip]
const COMPANIES: &[Company] = &[
    Company { number: 1, name: "Adria Distribuzione S.p.A.", country: "IT", kinds: &["provider"], standing: "active", domain: "adria.example", partner_id: "6100016" },
    Company { number: 2, name: "Nuvola Rossi S.r.l.", country: "IT", kinds: &["reseller"], standing: "active", domain: "nuvola.example", partner_id: "6100024" },
    Company { number: 3, name: "Cantina Verdi S.r.l.", country: "IT", kinds: &["customer"], standing: "not_registered", domain: "cantina.example", partner_id: "" },
    Company { number: 4, name: "Vela Nuova S.r.l.", country: "IT", kinds: &["reseller"], standing: "pending_qualification", domain: "velanuova.example", partner_id: "" },
    Company { number: 5, name: "Levante Cloud S.p.A.", country: "IT", kinds: &["provider"], standing: "active", domain: "levante.example", partner_id: "6100057" },
    Company { number: 11, name: "Nordlicht Distribution GmbH", country: "DE", kinds: &["provider"], standing: "active", domain: "nordlicht.example", partner_id: "6100115" },
    Company { number: 12, name: "Alba Cloud S.r.l.", country: "IT", kinds: &["reseller"], standing: "active", domain: "alba.example", partner_id: "6100123" },
    Company { number: 13, name: "Bottega Sala S.n.c.", country: "IT", kinds: &["customer"], standing: "not_registered", domain: "bottega.example", partner_id: "" },
    Company { number: 14, name: "Onda Blu S.r.l.", country: "IT", kinds: &["reseller"], standing: "pending_qualification", domain: "ondablu.example", partner_id: "" },
    Company { number: 15, name: "Suedwind Handel GmbH", country: "DE", kinds: &["provider"], standing: "active", domain: "suedwind.example", partner_id: "6100156" },
    Company { number: 22, name: "Bayview Cloud Inc.", country: "US", kinds: &["reseller"], standing: "active", domain: "bayview.example", partner_id: "6100222" },
];

/// The portal with two of everything in it.
pub async fn world() -> TestApp {
    let mut app = TestApp::on(world_database().await).await;
    app.ignore_letters();
    app
}

/// The database of such a portal.
pub async fn world_database() -> Database {
    let content = concat!(include_str!("world.rs"), include_str!("cast.rs"));
    Database::filled(content, |database| async move {
        use sqlx::{ConnectOptions, Connection};
        let mut sql = login_to(&database).connect().await.unwrap();
        everything(&mut sql).await;
        sql.close().await.unwrap();
    })
    .await
}

async fn everything(sql: &mut PgConnection) {
    let now = monday() - TimeDelta::days(30);
    for company in COMPANIES {
        found(sql, company, now).await;
    }
    let hash = Hashing::new(Cost::Least).unwrap().hash(PASSWORD.as_bytes()).await.unwrap();
    for person in CAST {
        join(sql, person, &hash, now).await;
    }
    agreements(sql, now).await;
    agreement_draft(sql, now).await;
    for (side, people) in [(Side::a(), [MARCO, GIULIA, DAVIDE, ANNA]), (Side::b(), [PETRA, STELLA, DORA, BRUNO])] {
        let [marco, giulia, davide, anna] = people;
        Rows { sql: &mut *sql, side: &side, now }.all(marco, giulia, davide, anna).await;
    }
}

/// Inserts one row; columns that are not named take their defaults.
async fn insert(sql: &mut PgConnection, table: &str, row: Value) {
    let columns: Vec<&str> = row.as_object().unwrap().keys().map(String::as_str).collect();
    let columns = columns.join(", ");
    let statement =
        format!("insert into {table} ({columns}) select {columns} from jsonb_populate_record(null::{table}, $1)");
    if let Err(error) = sqlx::query(AssertSqlSafe(statement)).bind(&row).execute(&mut *sql).await {
        panic!("{table}: {error}\n{row:#}");
    }
}

async fn found(sql: &mut PgConnection, company: &Company, now: DateTime<Utc>) {
    let active = company.standing == "active";
    insert(
        sql,
        "organizations",
        json!({
            "org_id": id(company.number), "name": company.name, "folded_name": fold(company.name),
            "country": company.country, "city": active.then_some("Torino"), "kinds": company.kinds,
            "domain": company.domain, "language": if company.country == "IT" { "it" } else { "en" },
            "partner_id": Some(company.partner_id).filter(|p| !p.is_empty()), "program_status": company.standing,
            "qualified_at": active.then_some(now), "active_at": active.then_some(now), "created_at": now,
        }),
    )
    .await;
}

async fn join(sql: &mut PgConnection, person: &Actor, hash: &str, now: DateTime<Utc>) {
    let staff: &[&str] = if person.company.is_none() { person.roles } else { &[] };
    let who = json!({ "person_id": person.id(), "full_name": person.name, "language": "en", "staff": staff, "created_at": now });
    insert(sql, "people", who).await;
    let address = person.address;
    insert(
        sql,
        "addresses",
        json!({ "address": address, "typed": address, "person_id": person.id(), "confirmed_at": now }),
    )
    .await;
    insert(sql, "passwords", json!({ "person_id": person.id(), "hash": hash, "changed_at": now })).await;
    let Some(company) = person.company else { return };
    insert(
        sql,
        "memberships",
        json!({
            "org_id": id(company), "person_id": person.id(), "full_name": person.name, "address": address,
            "language": "en", "roles": person.roles, "created_at": now,
        }),
    )
    .await;
}

async fn agreements(sql: &mut PgConnection, now: DateTime<Utc>) {
    for (number, kind) in [(1, "partner"), (2, "customer")] {
        let version = json!({
            "version_id": id(number), "kind": kind, "version": "1.0", "governing": "en", "effective_at": now, "published_at": now,
        });
        insert(sql, "agreement_versions", version).await;
        for language in ["en", "it"] {
            let text = format!("# Agreement ({language})\n\n## 1. Subject\n\nWhat both sides do.\n");
            let sum = hex::encode(Sha256::digest(&text));
            insert(
                sql,
                "agreement_texts",
                json!({ "version_id": id(number), "language": language, "markdown": text, "sha256": sum }),
            )
            .await;
        }
    }
}

async fn agreement_draft(sql: &mut PgConnection, now: DateTime<Utc>) {
    let draft = json!({
        "draft_id": id(3), "kind": "customer", "version": "", "governing": "en", "text_en": "", "text_it": "",
        "edited_by": id(132), "edited_name": "Piero Gallo", "edited_at": now,
    });
    insert(sql, "agreement_drafts", draft).await;
}

/// Writes the rows of one side.
struct Rows<'a> {
    sql: &'a mut PgConnection,
    side: &'a Side,
    now: DateTime<Utc>,
}

impl Rows<'_> {
    async fn all(&mut self, marco: Actor, giulia: Actor, davide: Actor, anna: Actor) {
        self.acquaintances().await;
        self.profiles(giulia, anna).await;
        self.case(anna).await;
        self.document(anna).await;
        self.signature(giulia).await;
        self.invitations(marco, giulia).await;
        self.bulk_import(marco).await;
        self.user_invitation(giulia).await;
        self.partnership(giulia).await;
        self.customer_invitation(giulia).await;
        self.relationships(davide).await;
        self.attestation(marco).await;
        self.delegation(giulia, davide).await;
        self.told_and_recorded(giulia).await;
        self.access(giulia, davide).await;
        self.directory().await;
        self.referral(giulia).await;
        self.locations(giulia, anna).await;
        self.ticket(giulia).await;
        self.customer_lists(giulia).await;
    }

    async fn access(&mut self, giulia: Actor, davide: Actor) {
        let Side { reseller, request, dispute, canary, .. } = *self.side;
        let (now, issuer) = (self.now, format!("https://id.{canary}.example"));
        let row = json!({
            "org_id": reseller, "issuer": issuer, "directory": canary, "provider": canary, "bound_at": now, "bound_by": giulia.id(),
            "directory_id": self.side.tenant,
        });
        self.put("directories", row).await;
        let row = json!({
            "person_id": giulia.id(), "issuer": issuer, "subject": canary, "directory": canary, "provider": canary,
            "linked_at": now, "last_used_at": now, "identity_id": self.side.tenant, "label": canary,
        });
        self.put("identities", row).await;
        let row = json!({
            "org_id": reseller, "request_id": request, "person_id": davide.id(), "company": canary, "full_name": canary,
            "address": davide.address, "language": "en", "state": "open", "asked_at": now,
        });
        self.put("access_requests", row).await;
        let row = json!({
            "org_id": reseller, "dispute_id": dispute, "company_name": canary, "country": "IT", "full_name": canary,
            "address": davide.address, "canonical": davide.address, "language": "en", "reason": canary,
            "state": "open", "opened_at": now,
        });
        self.put("disputes", row).await;
    }

    async fn put(&mut self, table: &str, row: Value) {
        insert(self.sql, table, row).await;
    }

    async fn acquaintances(&mut self) {
        let Side { provider, reseller, customer, other_provider, .. } = *self.side;
        for (one, other) in
            [(provider, reseller), (reseller, customer), (provider, customer), (other_provider, reseller)]
        {
            for (org, other) in [(one, other), (other, one)] {
                self.put("acquaintances", json!({ "org_id": org, "other_id": other, "since": self.now })).await;
            }
        }
    }

    async fn profiles(&mut self, giulia: Actor, anna: Actor) {
        let canary = self.side.canary;
        for (org, by) in [(self.side.reseller, giulia), (self.side.applicant, anna)] {
            let row = json!({
                "org_id": org, "version": 1, "submitted_at": self.now, "submitted_by": by.id(),
                "authorized_at": (org == self.side.reseller).then_some(self.now),
                "legal": { "legal_name": format!("{canary} S.r.l."), "country": "IT", "street": format!("Via {canary} 1"), "city": "Torino" },
                "contact": { "first_name": canary, "last_name": canary, "email": by.address },
                "support": { "support_email": format!("help@{canary}.example") },
            });
            self.put("profiles", row).await;
        }
    }

    async fn case(&mut self, anna: Actor) {
        let Side { applicant, application, case, confirmation, canary, .. } = *self.side;
        let (now, reference) = (self.now, format!("REF-{canary}"));
        let row = json!({
            "org_id": applicant, "application_id": application, "reference": reference, "state": "submitted",
            "legal": { "legal_name": canary, "country": "IT" }, "contact": { "email": anna.address }, "support": {},
            "completed": ["legal", "contact", "support"], "edited_by": anna.id(), "editor_name": anna.name,
            "edited_at": now, "created_at": now, "submitted_at": now, "submitted_by": anna.id(),
        });
        self.put("applications", row).await;
        let row = json!({
            "org_id": applicant, "case_id": case, "application_id": application, "profile_version": 1,
            "reference": reference, "state": "in_review", "opened_at": now, "due_at": now + TimeDelta::days(40),
            "clock_since": now, "clock_budget": 40 * 86_400,
        });
        self.put("cases", row).await;
        for (kind, state) in [
            ("email_ownership", "waiting_applicant"),
            ("email_domain", "in_review"),
            ("employment", "in_review"),
            ("business", "in_review"),
        ] {
            let row = json!({ "org_id": applicant, "case_id": case, "kind": kind, "state": state, "since": now, "message": canary });
            self.put("checks", row).await;
        }
        let event = json!({
            "org_id": applicant, "event_id": case, "case_id": case, "at": now, "kind": "submitted",
            "actor": anna.name, "message": canary, "internal": format!("internal {canary}"),
        });
        self.put("case_events", event).await;
        let message = json!({
            "org_id": applicant, "message_id": case, "case_id": case, "at": now, "side": "applicant",
            "person_id": anna.id(), "author": anna.name, "message": canary,
        });
        self.put("case_messages", message).await;
        let appeal = json!({
            "org_id": applicant, "case_id": case, "number": 1, "allowed": 3, "at": now, "person_id": anna.id(),
            "author": anna.name, "message": canary, "outcome": "rejected", "decided_at": now,
        });
        self.put("appeals", appeal).await;
        let row = json!({
            "org_id": applicant, "confirmation_id": confirmation, "case_id": case, "address": anna.address,
            "full_name": anna.name, "sent_at": now, "expires_at": now + TimeDelta::days(60),
        });
        self.put("confirmations", row).await;
    }

    async fn document(&mut self, anna: Actor) {
        let Side { applicant, application, document, canary, .. } = *self.side;
        let content = format!("%PDF-1.7 {canary} %%EOF");
        let row = json!({
            "org_id": applicant, "document_id": document, "application_id": application, "kind": "register",
            "name": format!("{canary}.pdf"), "media": "pdf", "size": content.len(), "pages": 1,
            "sha256": format!("\\x{}", hex::encode(Sha256::digest(&content))), "added_at": self.now,
            "added_by": anna.id(), "added_name": anna.name,
        });
        self.put("documents", row).await;
        let content = format!("\\x{}", hex::encode(content));
        self.put("document_contents", json!({ "org_id": applicant, "document_id": document, "content": content }))
            .await;
    }

    async fn signature(&mut self, giulia: Actor) {
        let Side { reseller, signature, version, canary, .. } = *self.side;
        let row = json!({
            "org_id": reseller, "signature_id": signature, "version_id": version, "language": "en", "sha256": "0",
            "governing_sha256": "0", "person_id": giulia.id(), "full_name": giulia.name, "job_title": canary,
            "company_name": canary, "sentences": [canary], "method": "password", "proved_at": self.now,
            "network": canary, "agent": canary, "signed_at": self.now,
        });
        self.put("signatures", row).await;
    }

    /// One to an address nobody knows, one to the reseller; each has a row for either company.
    async fn invitations(&mut self, marco: Actor, giulia: Actor) {
        let side = self.side.clone();
        let sent = [
            (side.sent_invitation, side.provider, None, format!("info@{}.example", side.canary)),
            (side.received_invitation, side.other_provider, Some(side.reseller), giulia.address.to_owned()),
        ];
        let row = json!({
            "org_id": side.provider, "link_id": side.open_link, "generation": 1, "made_by": marco.id(),
            "made_name": marco.name, "made_address": marco.address, "made_at": self.now,
            "expires_at": self.now + TimeDelta::days(30), "off_at": self.now,
        });
        self.put("open_links", row).await;
        for (invitation, provider, reseller, address) in sent {
            let row = json!({
                "org_id": provider, "invitation_id": invitation, "generation": 1, "address": address, "at": self.now,
                "what": "handed_over", "attempt": 1, "answer": side.canary,
            });
            self.put("invitation_deliveries", row).await;
            for (org, kind) in [(Some(provider), "provider"), (reseller, "reseller")] {
                let Some(org) = org else { continue };
                let row = json!({
                    "org_id": org, "invitation_id": invitation, "side": kind, "provider_id": provider,
                    "reseller_id": reseller, "company_name": side.canary, "address": address, "typed": address,
                    "language": "en", "note": side.canary, "inviter_id": marco.id(), "inviter_name": marco.name,
                    "inviter_address": marco.address, "state": "sent", "created_at": self.now, "sent_at": self.now,
                    "expires_at": self.now + TimeDelta::days(60),
                });
                self.put("invitations", row).await;
            }
        }
    }

    /// A file with a line that can be sent and one that cannot.
    async fn bulk_import(&mut self, marco: Actor) {
        let Side { provider, import, canary, .. } = *self.side;
        let row = json!({
            "org_id": provider, "import_id": import, "state": "checked", "file_name": canary,
            "heads": ["company", "email", canary], "language": "en", "life": "14", "note": canary,
            "person_id": marco.id(), "person_name": marco.name, "person_address": marco.address,
            "person_language": "en", "created_at": self.now,
        });
        self.put("bulk_imports", row).await;
        let flaw = json!([{ "column": "email", "kind": "malformed", "facts": [], "value": canary }]);
        for (line, state, address, flaws) in
            [(2, "good", format!("anna@{canary}.example"), json!([])), (3, "bad", String::new(), flaw)]
        {
            let row = json!({
                "org_id": provider, "import_id": import, "line": line, "state": state, "company_name": canary,
                "address": address, "typed": address, "language": "en", "life": "14", "note": canary, "flaws": flaws,
                "warnings": [], "cells": [canary, address, canary],
            });
            self.put("bulk_rows", row).await;
        }
    }

    async fn user_invitation(&mut self, giulia: Actor) {
        let Side { reseller, user_invitation, canary, .. } = *self.side;
        let address = format!("collega@{canary}.example");
        let row = json!({
            "org_id": reseller, "invitation_id": user_invitation, "address": address, "typed": address,
            "full_name": canary, "language": "en", "roles": ["sales_agent"], "guest": false, "inviter_id": giulia.id(),
            "inviter_name": giulia.name, "inviter_address": giulia.address, "created_at": self.now, "sent_at": self.now,
            "expires_at": self.now + TimeDelta::days(60),
        });
        self.put("user_invitations", row).await;
    }

    async fn partnership(&mut self, giulia: Actor) {
        let Side { provider, reseller, partnership, received_invitation, canary, .. } = *self.side;
        for (org, kind, other) in [(provider, "provider", reseller), (reseller, "reseller", provider)] {
            let row = json!({
                "org_id": org, "partnership_id": partnership, "side": kind, "provider_id": provider,
                "reseller_id": reseller, "other_folded": fold(name_of(other)), "invitation_id": received_invitation,
                "state": "active", "since": self.now, "accepted_name": giulia.name, "consent_id": partnership,
                "admin_access_since": self.now, "admin_access_until": self.now + TimeDelta::days(365),
            });
            self.put("partnerships", row).await;
        }
        let consent = json!({
            "org_id": reseller, "consent_id": partnership, "kind": "partnership", "sentences": [canary], "language": "en",
            "person_id": giulia.id(), "full_name": giulia.name, "at": self.now, "network": canary, "agent": canary,
        });
        self.put("consents", consent).await;
    }

    async fn customer_invitation(&mut self, giulia: Actor) {
        let Side { provider, reseller, customer_invitation, canary, .. } = *self.side;
        let address = format!("nuovo@{canary}.example");
        for (org, kind) in [(reseller, "reseller"), (provider, "provider")] {
            let row = json!({
                "org_id": org, "invitation_id": customer_invitation, "side": kind, "reseller_id": reseller,
                "provider_id": provider, "company_name": canary, "country": "IT", "address": address, "typed": address,
                "language": "en", "note": canary, "ask_admin_access": true, "inviter_id": giulia.id(),
                "inviter_name": giulia.name, "inviter_address": giulia.address, "state": "sent",
                "created_at": self.now, "sent_at": self.now, "expires_at": self.now + TimeDelta::days(60),
            });
            self.put("customer_invitations", row).await;
        }
    }

    /// The customer with the reseller and with the provider, each a row for both.
    async fn relationships(&mut self, davide: Actor) {
        let Side { provider, reseller, customer, relationship, .. } = *self.side;
        let with_provider = Uuid::from_u128(relationship.as_u128() + 1);
        for (relation, partner, kind, counterpart) in
            [(relationship, reseller, "reseller", provider), (with_provider, provider, "provider", reseller)]
        {
            for (org, other) in [(partner, customer), (customer, partner)] {
                let row = json!({
                    "org_id": org, "relationship_id": relation, "customer_id": customer, "partner_id": partner,
                    "partner_kind": kind, "counterpart_id": counterpart, "other_folded": fold(name_of(other)),
                    "consent_id": relation, "state": "active", "since": self.now, "accepted_name": davide.name,
                });
                self.put("customer_relationships", row).await;
            }
        }
    }

    /// A row for either side; the proof stands among the provider's documents.
    async fn attestation(&mut self, marco: Actor) {
        let Side { provider, customer, attestation, canary, .. } = *self.side;
        for org in [provider, customer] {
            let row = json!({
                "org_id": org, "attestation_id": attestation, "customer_id": customer, "partner_id": provider,
                "version_id": id(2), "first_name": canary, "last_name": canary, "email": format!("{canary}@cliente.example"),
                "accepted_on": self.now.date_naive(), "attested_at": self.now, "attested_by": marco.id(),
                "attested_name": marco.name, "attested_company": name_of(provider), "document_id": attestation,
            });
            self.put("customer_attestations", row).await;
        }
        let content = format!("%PDF-1.7 {canary} %%EOF");
        let row = json!({
            "org_id": provider, "document_id": attestation, "attestation_id": attestation, "kind": "other",
            "name": format!("{canary}.pdf"), "media": "pdf", "size": content.len(), "pages": 1,
            "sha256": format!("\\x{}", hex::encode(Sha256::digest(&content))), "added_at": self.now,
            "added_by": marco.id(), "added_name": marco.name,
        });
        self.put("documents", row).await;
        let content = format!("\\x{}", hex::encode(content));
        self.put("document_contents", json!({ "org_id": provider, "document_id": attestation, "content": content }))
            .await;
    }

    /// In force for a year, with one role of the catalogue.
    async fn delegation(&mut self, giulia: Actor, davide: Actor) {
        let Side { reseller, customer, relationship, delegation, canary, .. } = *self.side;
        let ends_at = self.now + TimeDelta::days(365);
        for (org, kind) in [(customer, "customer"), (reseller, "partner")] {
            let row = json!({
                "org_id": org, "delegation_id": delegation, "side": kind, "relationship_id": relationship,
                "customer_id": customer, "partner_id": reseller, "name": canary, "folded_name": canary,
                "roles": ["729827e3-9c14-49f7-bb1b-9608f156bbb8"], "days": 365, "auto_extend": false, "state": "active",
                "asked_at": self.now, "asked_by": giulia.id(), "asked_name": giulia.name, "asked_address": giulia.address,
                "answer_by": self.now + TimeDelta::days(90), "answered_at": self.now, "answered_name": davide.name,
                "ends_at": ends_at, "due_at": ends_at - TimeDelta::days(30),
            });
            self.put("delegations", row).await;
        }
        self.assignment(giulia).await;
    }

    /// Everybody of the reseller uses it, through a group.
    async fn assignment(&mut self, giulia: Actor) {
        let Side { reseller, delegation, group, assignment, canary, .. } = *self.side;
        let row = json!({
            "org_id": reseller, "group_id": group, "name": canary, "folded_name": canary, "version": 1,
            "created_at": self.now, "created_name": giulia.name,
        });
        self.put("user_groups", row).await;
        sqlx::query(
            "insert into user_group_members (org_id, group_id, person_id, since)
             select org_id, $2, person_id, $3 from memberships where org_id = $1",
        )
        .bind(reseller)
        .bind(group)
        .bind(self.now)
        .execute(&mut *self.sql)
        .await
        .unwrap();
        let row = json!({
            "org_id": reseller, "assignment_id": assignment, "delegation_id": delegation, "group_id": group,
            "roles": ["729827e3-9c14-49f7-bb1b-9608f156bbb8"], "assigned_at": self.now, "assigned_name": giulia.name,
        });
        self.put("delegation_assignments", row).await;
        let row = json!({
            "org_id": reseller, "template_id": self.side.template, "name": canary, "folded_name": canary,
            "roles": ["729827e3-9c14-49f7-bb1b-9608f156bbb8"], "created_at": self.now, "created_name": giulia.name,
        });
        self.put("role_templates", row).await;
    }

    async fn told_and_recorded(&mut self, giulia: Actor) {
        let side = self.side.clone();
        for org in [side.provider, side.reseller, side.customer, side.applicant] {
            sqlx::query("select app.record($1, $2, $3, $4, 'account.created', $1, $5)")
                .bind(org)
                .bind(self.now)
                .bind(giulia.id())
                .bind(format!("{} {}", giulia.name, side.canary))
                .bind(json!({ "company": side.canary }))
                .execute(&mut *self.sql)
                .await
                .unwrap();
        }
        let row = json!({
            "notice_id": side.dead_notice, "org_id": side.reseller, "kind": "account_known", "to_name": giulia.name,
            "to_address": giulia.address, "language": "en", "payload": { "kind": "account_known" }, "state": "dead",
            "attempts": 5, "next_attempt_at": self.now, "answer": format!("550 {}", side.canary), "created_at": self.now,
        });
        self.put("notices", row).await;
        let session = json!({
            "session_id": side.session, "token_hash": format!("\\x{}", hex::encode(side.session.as_bytes())),
            "person_id": giulia.id(), "method": "password", "created_at": monday(), "last_seen_at": monday(),
            "proved_at": monday(), "idle_minutes": 60, "expires_at": monday() + TimeDelta::hours(12),
            "agent": side.canary, "network": side.canary,
        });
        self.put("sessions", session).await;
    }

    async fn locations(&mut self, giulia: Actor, anna: Actor) {
        let Side { reseller, applicant, location, claim, canary, .. } = *self.side;
        let number = if canary == CANARY_A { "6200022" } else { "6200121" };
        let row = json!({
            "org_id": reseller, "location_id": location, "name": format!("{canary} Torino"),
            "folded_name": format!("{canary} torino"), "country": "IT", "partner_id": number,
            "address": { "addr1": format!("Via {canary} 1"), "city": "Torino", "region": "TO", "postal": "10121" },
            "contact": { "given_name": canary, "family_name": canary, "work_email": giulia.address, "phone": "+390115550123" },
            "created_at": self.now, "created_by": giulia.id(), "created_name": giulia.name,
        });
        self.put("locations", row).await;
        let row = json!({
            "org_id": reseller, "location_id": location, "country": "IT", "associated_at": self.now,
            "associated_by": giulia.id(), "associated_name": giulia.name,
        });
        self.put("associations", row).await;
        let number = if canary == CANARY_A { "4120001" } else { "4120002" };
        let row = json!({
            "org_id": applicant, "claim_id": claim, "partner_id": number, "claimed_at": self.now,
            "claimed_by": anna.id(), "claimed_name": anna.name,
        });
        self.put("partner_id_claims", row).await;
        let row = json!({
            "org_id": reseller, "support": { "support_email": format!("help@{canary}.example") }, "changed_at": self.now,
            "changed_by": giulia.id(), "changed_name": giulia.name,
        });
        self.put("support_profiles", row).await;
    }

    /// The reseller asked its provider, as it did before they worked together.
    async fn referral(&mut self, giulia: Actor) {
        let Side { provider, reseller, referral, canary, .. } = *self.side;
        for (org, side) in [(provider, "provider"), (reseller, "reseller")] {
            let row = json!({
                "org_id": org, "referral_id": referral, "side": side, "provider_id": provider, "reseller_id": reseller,
                "asker_id": giulia.id(), "asker_name": giulia.name, "asker_address": giulia.address,
                "canonical": giulia.address, "language": "en", "message": canary, "state": "new", "asked_at": self.now,
            });
            self.put("referrals", row).await;
        }
    }

    async fn ticket(&mut self, giulia: Actor) {
        let Side { reseller, ticket, location, canary, .. } = *self.side;
        let (now, reference) = (self.now, format!("T-{canary}"));
        let row = json!({
            "org_id": reseller, "ticket_id": ticket, "reference": reference, "topic": "location", "subject": canary,
            "location_id": location, "opened_at": now, "opened_by": giulia.id(), "opened_name": giulia.name,
            "moved_at": now,
        });
        self.put("tickets", row).await;
        let row = json!({
            "org_id": reseller, "message_id": ticket, "ticket_id": ticket, "at": now, "side": "company",
            "person_id": giulia.id(), "full_name": giulia.name, "text": canary,
        });
        self.put("ticket_messages", row).await;
        let row = json!({
            "org_id": reseller, "part": "address", "fields": { "addr1": format!("Via {canary} 9"), "city": canary },
            "changed_at": now, "changed_by": giulia.id(), "changed_name": giulia.name,
        });
        self.put("billing_parts", row).await;
    }

    async fn customer_lists(&mut self, giulia: Actor) {
        let Side { reseller, customer_file, kept_list, canary, .. } = *self.side;
        let (now, until) = (self.now, self.now + TimeDelta::days(1));
        let row = json!({
            "org_id": reseller, "file_id": customer_file, "person_id": giulia.id(), "person_name": giulia.name,
            "person_address": giulia.address, "language": "en", "name": format!("{canary}.csv"), "heads": [canary],
            "filter": {}, "state": "ready", "lines": 1, "parts": 1, "created_at": now, "ready_at": now, "gone_at": until,
        });
        self.put("customer_files", row).await;
        let content: String = canary.bytes().map(|byte| format!("{byte:02x}")).collect();
        let row =
            json!({ "org_id": reseller, "file_id": customer_file, "part": 0, "content": format!("\\x{content}") });
        self.put("customer_file_parts", row).await;
        let row = json!({
            "org_id": reseller, "person_id": giulia.id(), "list_id": kept_list, "name": canary, "folded_name": canary,
            "query": "q=cantina", "created_at": now,
        });
        self.put("kept_lists", row).await;
        self.customer_link(giulia).await;
    }

    async fn customer_link(&mut self, giulia: Actor) {
        let Side { reseller, provider, partnership, customer_link, inquiry, canary, .. } = *self.side;
        let now = self.now;
        let row = json!({
            "org_id": reseller, "partnership_id": partnership, "link_id": customer_link, "provider_id": provider,
            "generation": 1, "made_by": giulia.id(), "made_name": giulia.name, "made_address": giulia.address,
            "made_at": now, "expires_at": now + TimeDelta::days(30), "off_at": now,
        });
        self.put("customer_open_links", row).await;
        let address = format!("ida@{canary}.example");
        let row = json!({
            "org_id": reseller, "inquiry_id": inquiry, "partnership_id": partnership, "company_name": canary,
            "country": "IT", "address": address, "typed": address, "language": "en", "state": "waiting",
            "asked_at": now,
        });
        self.put("customer_inquiries", row).await;
    }

    async fn directory(&mut self) {
        let Side { provider, slug, .. } = *self.side;
        let name = name_of(provider);
        let row = json!({
            "org_id": provider, "slug": slug, "name": name, "folded_name": fold(name), "country": "IT", "region": region_of(self.sql).await,
            "summary_en": "Everything for resellers", "summary_it": "Tutto per i rivenditori", "languages": ["it", "en"],
            "services": ["training"], "contact_address": format!("sales@{slug}.example"), "confirmed_at": self.now,
            "published_at": self.now,
        });
        self.put("directory_entries", row).await;
    }
}

fn name_of(org: Uuid) -> &'static str {
    COMPANIES.iter().find(|c| id(c.number) == org).map_or("", |c| c.name)
}

async fn region_of(sql: &mut PgConnection) -> String {
    sqlx::query_scalar("select region from countries where code = 'IT'").fetch_one(sql).await.unwrap()
}

/// The portal where Partner IDs are another program's.
pub async fn external() -> TestApp {
    let database = world_database().await;
    sqlx::query("insert into program_choices (key, value) values ('partner_ids', 'external')")
        .execute(&mut database.connect().await)
        .await
        .unwrap();
    TestApp::on(database).await
}
