//! Who may do what: every cell of the program's own file (`tests/data/roles_permissions.csv`) against the table in
//! `src/domain/actor/matrix.rs`, and through HTTP, where people do it.
//! Rule: an action without a probe does not compile.

use std::collections::BTreeMap;

use axum::http::Method;
use filiera::domain::accounts::{Origin, start_session};
use filiera::domain::actor::{self, Action, Cell, Holder, Kind};
use filiera::domain::ids::PersonId;
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{GIULIA, LUCA, SARA, id, signed_in};
use crate::support::page::Page;
use crate::support::sources::read;
use crate::support::world::{Side, world};

/// The file's name of a column, as the portal calls the role.
fn holder(column: &str) -> Holder {
    match column {
        "user_mgmt_admin" => Holder::Role(actor::Role::UserManagementAdmin),
        "mpn_partner_admin" => Holder::Role(actor::Role::PartnerAdmin),
        "default_user" => Holder::DefaultUser,
        "guest" => Holder::Guest,
        role => Holder::Role(actor::Role::parse(role).unwrap_or_else(|| panic!("no role {role}"))),
    }
}

/// The file: each action with its cells, by column. Only the last column holds commas, and it is not read.
fn file() -> Vec<(String, Vec<(Holder, String)>)> {
    let text = read("tests/data/roles_permissions.csv");
    let mut lines = text.lines();
    let columns: Vec<Holder> = lines.next().unwrap().split(',').skip(1).take(13).map(holder).collect();
    lines
        .map(|line| {
            let mut cells = line.split(',');
            let action = cells.next().unwrap().to_owned();
            (action, columns.iter().copied().zip(cells.map(str::to_owned)).collect())
        })
        .collect()
}

/// An action of the file: its code, and the kind of company it names in brackets.
fn action(name: &str) -> (Action, Option<&str>) {
    let (code, side) =
        name.strip_suffix(')').and_then(|n| n.split_once('(')).map_or((name, None), |(c, s)| (c, Some(s)));
    (Action::parse(code).unwrap_or_else(|| panic!("no action {code}")), side)
}

fn cell(text: &str) -> Cell {
    match text {
        "y" => Cell::Yes,
        "mpn_only" => Cell::MembershipOnly,
        "" => Cell::No,
        other => panic!("{other:?} is no cell"),
    }
}

#[test]
fn every_cell_of_the_file_is_a_cell_of_the_table() {
    let file = file();
    assert_eq!(file.len(), 40);
    let mut wrong = Vec::new();
    for (at, (name, cells)) in file.iter().enumerate() {
        let (action, side) = action(name);
        assert_eq!(Action::ALL[at], action, "the order of the file");
        assert_eq!(cells.len(), 13);
        if let Some(side) = side {
            assert_eq!(action.side().map(Kind::code), Some(side), "{name}");
        }
        for (holder, text) in cells {
            if action.cell(*holder) != cell(text) {
                wrong.push(format!("{name}, {}: {text:?}, but {:?}", holder.code(), action.cell(*holder)));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(Holder::all().count(), 13);
}

#[test]
fn a_cell_that_differs_is_found() {
    assert_ne!(Action::SignAgreement.cell(holder("admin_agent")), cell("y"));
    assert_ne!(Action::EditLegalName.cell(holder("account_admin")), cell("y"));
    assert_eq!(Action::EditLegalName.cell(holder("account_admin")), cell("mpn_only"));
}

/// How an action is tried: a page to open, or a button to press.
enum Probe {
    Open(String),
    Press(String, &'static str),
}

/// Where the portal lets people do it. `side` has a row of everything.
fn probe(action: Action, side: &Side) -> Probe {
    use Probe::{Open, Press};
    let Side { reseller, provider, applicant, .. } = side;
    let at = |path: &str| Open(format!("/o/{reseller}{path}"));
    let press = |path: String, body| Press(format!("/o/{reseller}{path}"), body);
    match action {
        Action::SignAgreement => press(format!("/agreements/{}/signature", side.version), ""),
        Action::ViewAgreementStatus => at("/agreements"),
        Action::EditLegalName => Open(format!("/o/{applicant}/enrollment/legal-profile")),
        Action::EditLegalAddressContact => Open(format!("/o/{applicant}/enrollment/primary-contact")),
        Action::ViewLegalProfile => at("/settings/organization/legal"),
        Action::EditSupportProfile => at("/settings/organization/support"),
        Action::AddLocation => at("/settings/organization/locations/new"),
        Action::AssociatePartnerId => at("/settings/organization/identifiers/location"),
        Action::AddTenant => press(format!("/settings/directories/new/{}", side.session), ""),
        Action::RemoveTenant => at(&format!("/settings/directories/{}", side.tenant)),
        Action::EditBillingAddress => at("/settings/organization/billing/address"),
        Action::EditTaxId => at("/settings/organization/billing/tax-number"),
        Action::DeleteLocation => press(format!("/settings/organization/locations/{}/removal", side.location), ""),
        Action::OpenPartnerTicket => at("/tickets/new"),
        Action::MergeAccounts => at("/settings/merge"),
        Action::ViewUsers => at("/settings/users"),
        Action::CreateUsers => at("/settings/users/invite"),
        Action::AssignTenantRoles => {
            press(format!("/settings/users/{}", LUCA.id()), "roles_agent=helpdesk_agent&version=1")
        }
        Action::AssignCompanyRoles => {
            press(format!("/settings/users/{}", LUCA.id()), "roles_company=referrals_admin&version=1")
        }
        Action::RequestCustomerRelationship => at(&format!("/providers/{}/customers/invite", side.partnership)),
        Action::RequestDelegatedAdmin => {
            press(format!("/providers/{}/customers/invite", side.partnership), "ask_dap=1")
        }
        Action::InviteReseller => Open(format!("/o/{provider}/resellers/invite")),
        Action::AuthorizeProvider => press(format!("/invitations/{}/acceptance", side.received_invitation), ""),
        Action::RemovePartnership => at(&format!("/providers/{}/removal", side.partnership)),
        Action::ViewCustomers => at("/customers"),
        Action::EditBusinessProfile => Open(format!("/o/{provider}/settings/directory")),
        Action::ResellerAnalytics => Open(format!("/o/{provider}/reports")),
        Action::ManageReferrals => Open(format!("/o/{provider}/referrals")),
        Action::CreateCustomer => Open(format!("/o/{provider}/resellers/{}/customers/new", side.partnership)),
        Action::AssignSupportContact => at(&format!("/customers/{}/support", side.relationship)),
        Action::ViewCustomerAgreement => at(&format!("/customers/{}/agreement", side.relationship)),
        Action::ConfirmCustomerAgreement => {
            let with_provider = Uuid::from_u128(side.relationship.as_u128() + 1);
            Open(format!("/o/{provider}/customers/{with_provider}/agreement/confirmation"))
        }
        Action::GdapRequestTerminateAutoextend => at(&format!("/customers/{}/access/new", side.relationship)),
        Action::AdministerOnBehalf => at(&format!("/customers/{}/administration", side.relationship)),
        Action::ExportCustomers => at("/customers/export"),
        Action::RemoveCustomerRelationship => at(&format!("/customers/{}/removal", side.relationship)),
        Action::EditCustomerDetails => at(&format!("/customers/{}/details", side.relationship)),
        Action::ViewActivityLog => at("/settings/activity"),
        Action::ResendVerificationEmail => Press(format!("/o/{applicant}/enrollment/confirmation"), ""),
        Action::ViewOwnProfile => Open("/me".to_owned()),
    }
}

/// Somebody of `org` with one role, none, or none as a guest, signed in just now.
async fn holder_in(app: &TestApp, org: Uuid, holder: Holder, number: u128) -> (Browser, String) {
    let person = id(700_000 + number);
    let address = format!("holder{number}@nuvola.example");
    let roles: Vec<&str> = match holder {
        Holder::Role(role) => vec![role.code()],
        Holder::DefaultUser | Holder::Guest => Vec::new(),
    };
    let mut sql = app.sql().await;
    sqlx::query("insert into people (person_id, full_name, language, created_at) values ($1, $2, 'en', $3)")
        .bind(person)
        .bind(format!("Holder {number}"))
        .bind(app.now())
        .execute(&mut sql)
        .await
        .unwrap();
    sqlx::query(
        "insert into memberships (org_id, person_id, full_name, address, language, roles, guest, created_at)
         values ($1, $2, $3, $4, 'en', $5, $6, $7)",
    )
    .bind(org)
    .bind(person)
    .bind(format!("Holder {number}"))
    .bind(&address)
    .bind(&roles)
    .bind(holder == Holder::Guest)
    .bind(app.now())
    .execute(&mut sql)
    .await
    .unwrap();
    let from = Origin::default();
    let started =
        start_session(app.db(), PersonId::from(person), actor::Method::Password, &from, app.now()).await.unwrap();
    let mut browser = app.browser();
    browser.hold("session", &started.token);
    let page = browser.send(Method::GET, "/sign-in", &[], None).await;
    let token = page.token().expect("every page has a form");
    (browser, token)
}

/// Whether the answer is that of somebody who may. Who may not sees colleagues only as far as they are global admins.
fn allowed(action: Action, page: &Page) -> bool {
    let status = page.status.as_u16();
    assert!(status < 500 && status != 404 && status != 405, "{}: {} {}", page.path, status, page.h1());
    if action == Action::ViewUsers {
        assert!(page.says(GIULIA.name), "{}: everybody sees whom to ask", page.path);
        return page.says(SARA.name);
    }
    if status == 403 {
        page.must_say("Your roles do not include this");
    }
    status != 403
}

#[tokio::test]
async fn every_cell_that_has_a_page_is_tried_through_http() {
    let app = world().await;
    let side = Side::a();
    let companies = [side.reseller, side.provider, side.applicant];
    let mut wrong = Vec::new();
    let mut tried = BTreeMap::new();
    let mut number = 0;
    for (column, holder) in Holder::all().enumerate() {
        let mut browsers = BTreeMap::new();
        for org in companies {
            number += 1;
            browsers.insert(org, holder_in(&app, org, holder, number).await);
        }
        for (name, cells) in file() {
            let (action, _) = action(&name);
            let probe = probe(action, &side);
            let (method, path, body) = match &probe {
                Probe::Open(path) => (Method::GET, path, None),
                Probe::Press(path, body) => (Method::POST, path, Some(*body)),
            };
            let org = companies.into_iter().find(|org| path.contains(&org.to_string())).unwrap_or(side.reseller);
            let (browser, token) = browsers.get_mut(&org).unwrap();
            let body = body.map(|body| format!("token={token}&{body}"));
            let page = browser.send(method, path, &[], body.as_deref()).await;
            // These companies are in the program, where "only outside of it" means no.
            let expected = cells[column].1 == "y";
            if allowed(action, &page) != expected {
                wrong.push(format!(
                    "{name} as {}: {} {}, the file says {expected}",
                    holder.code(),
                    page.status,
                    page.h1()
                ));
            }
            *tried.entry(name).or_insert(0) += 1;
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(tried.len(), Action::ALL.len());
    assert!(tried.values().all(|times| *times == 13), "{tried:?}");
}

#[tokio::test]
async fn the_page_of_roles_shows_the_table_with_ones_own_roles_marked() {
    let app = world().await;
    let org = Side::a().reseller;
    let mut sara = signed_in(&app, SARA).await;
    let page = sara.get(&format!("/o/{org}/settings/roles")).await.must_be(200).clone();
    let heads = page.all("th[scope=col]");
    assert_eq!(heads.iter().filter(|head| head.contains("(yours)")).collect::<Vec<_>>().len(), 5, "one for each area");
    assert!(heads.contains(&"Sales agent (yours)".to_owned()), "{heads:?}");
    assert_eq!(page.all("tbody tr").len(), 40);
    page.must_say("Invites people, gives and takes roles").must_say("Your roles: Sales agent");
    let page = sara.in_italian().await;
    page.must_say("Chi può fare che cosa").must_say("Vedere i clienti");
}
