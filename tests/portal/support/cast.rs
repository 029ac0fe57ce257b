//! Who the tests are about: the cast of the demonstration, one more person on each side, and how they
//! come to their accounts.
//! Rule: people sign in by what the portal offers; only [`signed_in`] takes the short way, through the
//! domain's own verb. Their companies' rows are in `world.rs`.

use std::collections::BTreeMap;

use filiera::domain::accounts::{Origin, start_session};
use filiera::domain::actor::Method;
use filiera::domain::ids::PersonId;
use uuid::Uuid;

use super::app::TestApp;
use super::browser::Browser;

/// The password of everybody in the cast.
pub const PASSWORD: &str = "quattro parole in fila";

/// One person of the cast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    /// The last digits of their id.
    pub number: u128,
    /// Their full name.
    pub name: &'static str,
    /// Their address.
    pub address: &'static str,
    /// The company they work for, by its number in `world.rs`; nobody's for staff.
    pub company: Option<u128>,
    /// What they may do there, or as staff.
    pub roles: &'static [&'static str],
}

impl Actor {
    /// Their id.
    pub fn id(&self) -> Uuid {
        id(self.number)
    }

    /// Their first name, as the access table calls them.
    pub fn first_name(&self) -> &'static str {
        self.name.split(' ').next().unwrap_or_default()
    }
}

/// The id of something of the world, by its number.
pub fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x019a_0000_0000_7000_8000_0000_0000_0000 + number)
}

macro_rules! cast {
    ($($who:ident = $number:literal, $name:literal, $address:literal, $company:expr, [$($role:literal),*];)*) => {
        $(#[doc = $name] pub const $who: Actor = Actor { number: $number, name: $name, address: $address, company: $company, roles: &[$($role),*] };)*
        /// All of them, in the order of the access table.
        pub const CAST: &[Actor] = &[$($who),*];
    };
}

cast! {
    GIULIA = 101, "Giulia Rossi", "giulia.rossi@nuvola.example", Some(2), ["global_admin", "admin_agent"];
    SARA = 102, "Sara Conti", "sara.conti@nuvola.example", Some(2), ["sales_agent"];
    LUCA = 103, "Luca Greco", "luca.greco@nuvola.example", Some(2), [];
    MARCO = 104, "Marco Neri", "marco.neri@adria.example", Some(1), ["global_admin", "admin_agent"];
    DAVIDE = 105, "Davide Bruno", "davide.bruno@cantina.example", Some(3), ["global_admin"];
    ANNA = 106, "Anna Riva", "anna.riva@velanuova.example", Some(4), ["global_admin"];
    STELLA = 111, "Stella Ferri", "stella.ferri@alba.example", Some(12), ["global_admin", "admin_agent"];
    PETRA = 112, "Petra Vogel", "petra.vogel@nordlicht.example", Some(11), ["global_admin", "admin_agent"];
    DORA = 113, "Dora Sala", "dora.sala@bottega.example", Some(13), ["global_admin"];
    BRUNO = 114, "Bruno Costa", "bruno.costa@ondablu.example", Some(14), ["global_admin"];
    AMY = 121, "Amy Chen", "amy.chen@bayview.example", Some(22), ["global_admin", "admin_agent"];
    ELENA = 131, "Elena Moretti", "elena@filiera.example", None, ["reviewer"];
    PIERO = 132, "Piero Gallo", "piero@filiera.example", None, ["platform_admin"];
}

/// A browser in which `who` signed in just now with their password.
pub async fn signed_in(app: &TestApp, who: Actor) -> Browser {
    let mut browser = app.browser();
    let from = Origin { network: "192.0.2.1".to_owned(), agent: "Filiera test browser".to_owned() };
    let started = start_session(app.db(), PersonId::from(who.id()), Method::Password, &from, app.now()).await.unwrap();
    browser.hold("session", &started.token);
    browser
}

/// Browsers of several people, each signed in once, with a token for their forms.
#[derive(Default)]
pub struct Crowd {
    browsers: BTreeMap<u128, (Browser, String)>,
}

impl Crowd {
    /// The browser of `who` (of nobody), and a token that is good in it. Who was signed out signs in again.
    pub async fn of(&mut self, app: &TestApp, who: Option<Actor>) -> (&mut Browser, String) {
        let number = who.map_or(0, |who| who.number);
        let lost = |(browser, _): &(Browser, String)| who.is_some() && browser.cookie("session").is_none();
        if self.browsers.get(&number).is_none_or(lost) {
            let mut browser = match who {
                Some(who) => signed_in(app, who).await,
                None => app.browser(),
            };
            let page = browser.send(axum::http::Method::GET, "/sign-in", &[], None).await;
            let token = page.token().expect("every page has a form");
            self.browsers.insert(number, (browser, token));
        }
        let (browser, token) = self.browsers.get_mut(&number).unwrap();
        (browser, token.clone())
    }
}

/// Somebody new, who creates a work account.
#[derive(Debug, Clone, Copy)]
pub struct Newcomer {
    /// The company's registered name.
    pub company: &'static str,
    /// Its country, as the list calls it in English.
    pub country: &'static str,
    /// Their name.
    pub name: &'static str,
    /// Their address.
    pub address: &'static str,
}

/// Rosa, of a company nobody heard of.
pub const ROSA: Newcomer = Newcomer {
    company: "Officina Digitale Rossa S.r.l.",
    country: "Italy",
    name: "Rosa Marchetti",
    address: "rosa.marchetti@officinarossa.example",
};

impl Newcomer {
    /// Fills in **Create one**, without pressing anything.
    pub async fn fill_in(&self, browser: &mut Browser) {
        browser.get("/sign-in").await;
        browser.follow("Create one").await;
        browser
            .fill("Registered company name", self.company)
            .choose("Country or region", self.country)
            .fill("Your full name", self.name)
            .fill("Work email address", self.address)
            .fill("Password", PASSWORD);
    }

    /// Creates the account and types the digits of the letter.
    pub async fn create_account(&self, app: &TestApp, browser: &mut Browser) {
        self.fill_in(browser).await;
        browser.press("Create account").await.must_be(200).must_say(self.address);
        app.deliver().await;
        browser.fill("Code from the email", &app.mail().last_to(self.address).code());
        browser.press("Confirm").await.must_be(200).must_say("Your work account is ready");
    }

    /// The same, then signs in by the button of the last page, which leads to enrolling.
    pub async fn arrive(&self, app: &TestApp, browser: &mut Browser) {
        self.create_account(app, browser).await;
        browser.follow("Sign in").await;
        browser.fill("Email address", self.address).fill("Password", PASSWORD);
        browser.press("Sign in").await.must_be(200);
    }
}

/// Somebody of the cast who now has this role alone, signed in.
pub async fn becomes(app: &TestApp, who: Actor, role: &str) -> Browser {
    sqlx::query("update memberships set roles = array[$2] where person_id = $1")
        .bind(who.id())
        .bind(role)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    signed_in(app, who).await
}
