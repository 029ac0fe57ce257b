//! Davide enrolls his company: each section by its labels, the letter to his primary contact, and her answer.
//! Rule: everything goes through the pages; links and digits come out of the letters.

use filiera::domain::ids::OrgId;
use filiera::web::paths::enrollment as paths;

use super::app::TestApp;
use super::browser::Browser;
use super::cast::{DAVIDE, signed_in};
use super::world::Side;

/// The address of the colleague whom Davide names as primary contact.
pub const PAOLA: &str = "paola.verdi@cantina.example";

/// Davide's company, which has not enrolled.
pub fn cantina() -> OrgId {
    Side::a().customer.into()
}

/// Davide, with an application begun.
pub async fn begun(app: &TestApp) -> Browser {
    let mut davide = signed_in(app, DAVIDE).await;
    davide.get(&paths::tasks(cantina())).await.must_be(200);
    davide.press("Start your application").await.must_be(200);
    davide
}

/// Types a legal profile that passes its checks; presses nothing.
pub async fn type_legal(davide: &mut Browser) {
    davide.get(&paths::legal_profile(cantina())).await.must_be(200);
    davide
        .fill("Registered company name", "Cantina Verdi S.r.l.")
        .fill("VAT number", "IT 01234567897")
        .fill("Address line 1", "Via Roma 1")
        .fill("Town or city", "Alba")
        .fill("Province (two letters)", "cn")
        .fill("Postcode", "12051");
}

/// Types Paola as primary contact; presses nothing.
pub async fn type_contact(davide: &mut Browser) {
    davide.get(&paths::primary_contact(cantina())).await.must_be(200);
    davide
        .choose("Who is the primary contact?", "Someone else")
        .fill("First name", "Paola")
        .fill("Last name", "Verdi")
        .fill("Work email address", PAOLA)
        .fill("Phone number", "0173 555 012");
}

/// Types customer support; presses nothing.
pub async fn type_support(davide: &mut Browser) {
    davide.get(&paths::customer_support(cantina())).await.must_be(200);
    davide.fill("Support phone", "0173 555 013");
}

/// Every section saved; ends on the page with all answers.
pub async fn filled_in(app: &TestApp) -> Browser {
    let mut davide = begun(app).await;
    type_legal(&mut davide).await;
    davide.press("Save and continue").await.must_be(200);
    type_contact(&mut davide).await;
    davide.press("Save and continue").await.must_be(200);
    type_support(&mut davide).await;
    davide.press("Save and continue").await.must_be(200);
    davide.get(&paths::check(cantina())).await.must_say("Check your answers");
    davide
}

/// The application sent, its letters delivered.
pub async fn applied(app: &TestApp) -> Browser {
    let mut davide = filled_in(app).await;
    davide.press("Enroll now").await.must_say("Application sent").must_say(PAOLA);
    app.deliver().await;
    davide
}

/// Paola follows the link of her newest letter and types its digits.
pub async fn paola(app: &TestApp) -> Browser {
    app.deliver().await;
    let letter = app.mail().last_to(PAOLA);
    let mut paola = app.browser();
    paola.get(&letter.link("/v/")).await.must_be(200);
    paola.fill("Code from the email", &letter.code());
    paola
}

/// One text of a row of Davide's company.
pub async fn one(app: &TestApp, question: &'static str) -> String {
    let answer: Option<String> =
        sqlx::query_scalar(question).bind(cantina().uuid()).fetch_one(&mut app.sql().await).await.unwrap();
    answer.unwrap_or_default()
}
