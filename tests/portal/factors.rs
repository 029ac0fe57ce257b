//! Second factors, passwords and sessions, as people meet them.
//! Rule: apps and codes are read off the pages, as a person would; the clock moves, nobody sleeps.

use chrono::TimeDelta;
use filiera::web::paths::{accounts as paths, organizations, relationships};

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{DAVIDE, ELENA, GIULIA, LUCA, MARCO, PASSWORD, PIERO, SARA, STELLA, signed_in};
use crate::support::dump::dump;
use crate::support::factors::{at_second_step, set_up, shown};
use crate::support::world::{Side, world};

/// Changes what the program demands.
async fn demand(app: &TestApp, value: &str) {
    sqlx::query("update program_choices set value = $1 where key = 'second_factor'")
        .bind(value)
        .execute(&mut app.sql().await)
        .await
        .unwrap();
}

#[tokio::test]
async fn an_app_is_set_up_with_the_key_on_the_page_and_asked_for_at_the_next_sign_in() {
    let app = world().await;
    let (mut sara, secret, _) = at_second_step(&app, SARA).await;
    sara.fill("Code from your app", &shown(&secret, app.now()));
    sara.press("Continue").await.must_be(200);
    sara.get("/me/security").await.must_be(200).must_say("Authenticator app").must_say("10 recovery codes are left");
    app.deliver().await;
    assert_eq!(app.mail().last_to(SARA.address).subject(), "An authenticator app was set up for your account");
}

#[tokio::test]
async fn the_picture_of_the_key_is_drawn_without_style_and_says_the_same_as_the_letters() {
    let app = world().await;
    let mut sara = signed_in(&app, SARA).await;
    let page = sara.get("/me/security/app").await.clone();
    assert!(page.attributes("svg.qr path.dark", "d").iter().all(|path| path.len() > 2_000));
    assert!(!page.html.contains("style="));
    let again = sara.get("/me/security/app").await.clone();
    assert_ne!(page.all("main code"), again.all("main code"), "nothing is kept before a code was typed");
}

#[tokio::test]
async fn a_code_is_taken_one_step_early_or_late_and_never_twice_nor_one_before_it() {
    let app = world().await;
    let (mut sara, secret, _) = at_second_step(&app, SARA).await;
    let mut late = app.browser();
    let late_code = shown(&secret, app.now() - TimeDelta::seconds(30));
    let early_code = shown(&secret, app.now() + TimeDelta::seconds(30));
    let too_late = shown(&secret, app.now() - TimeDelta::seconds(60));
    sara.fill("Code from your app", &too_late);
    sara.press("Continue").await.must_be(422).must_say("That code does not match");
    sara.fill("Code from your app", &early_code);
    sara.press("Continue").await.must_be(200);
    assert!(sara.cookie("session").is_some());
    for used in [&early_code, &late_code] {
        late.sign_in(SARA.address, PASSWORD).await;
        late.fill("Code from your app", used);
        late.press("Continue").await.must_be(422).must_say("That code does not match");
    }
}

#[tokio::test]
async fn one_code_typed_in_two_browsers_at_once_opens_one_session() {
    let app = world().await;
    let (mut one, secret, _) = at_second_step(&app, SARA).await;
    let mut two = app.browser();
    two.sign_in(SARA.address, PASSWORD).await;
    let code = shown(&secret, app.now());
    one.fill("Code from your app", &code);
    two.fill("Code from your app", &code);
    tokio::join!(one.press("Continue"), two.press("Continue"));
    let open = [&one, &two].iter().filter(|b| b.cookie("session").is_some()).count();
    assert_eq!(open, 1);
}

#[tokio::test]
async fn a_recovery_code_signs_in_once_and_its_owner_learns_how_many_are_left() {
    let app = world().await;
    let (mut sara, _, codes) = at_second_step(&app, SARA).await;
    sara.follow("Use a recovery code").await.must_be(200).must_say("You have 10 recovery codes left");
    sara.fill("Recovery code", &codes[3].to_uppercase().replace('-', " "));
    sara.press("Continue").await.must_be(200).must_say("You used a recovery code. 9 are left");
    app.deliver().await;
    let letters = app.mail().to(SARA.address);
    assert!(letters.iter().any(|l| l.subject() == "A recovery code of your account was used"));
    let mut again = app.browser();
    again.sign_in(SARA.address, PASSWORD).await;
    again.follow("Use a recovery code").await;
    again.fill("Recovery code", &codes[3]);
    again.press("Continue").await.must_be(422).must_say("it was used before");
    again.fill("Recovery code", &codes[4]);
    again.press("Continue").await.must_be(200).must_say("8 are left");
    sqlx::query("update recovery_codes set used_at = now() where hash not in (select hash from recovery_codes where used_at is null limit 2)")
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let mut last = Vec::new();
    for code in codes.iter().chain(&codes) {
        let mut later = app.browser();
        later.sign_in(SARA.address, PASSWORD).await;
        later.follow("Use a recovery code").await;
        later.fill("Recovery code", code);
        if later.press("Continue").await.status == 200 && later.cookie("session").is_some() {
            last.push(later.page().all("[role=status]").join(" "));
        }
        app.pass(TimeDelta::minutes(16));
    }
    assert_eq!(last.len(), 2, "{last:?}");
    assert!(last[0].contains("One is left") && last[1].contains("your last recovery code"), "{last:?}");
}

#[tokio::test]
async fn a_new_set_of_recovery_codes_ends_the_old_one() {
    let app = world().await;
    let mut sara = signed_in(&app, SARA).await;
    let (_, old) = set_up(&app, &mut sara).await;
    sara.get("/me/security/recovery-codes").await.must_be(200);
    let new = sara.press("Make new recovery codes").await.must_be(200).all("main ol code");
    assert_eq!(new.len(), 10);
    let mut other = app.browser();
    other.sign_in(SARA.address, PASSWORD).await;
    other.follow("Use a recovery code").await;
    other.fill("Recovery code", &old[0]);
    other.press("Continue").await.must_be(422);
    other.fill("Recovery code", &new[0]);
    other.press("Continue").await.must_be(200).must_say("9 are left");
}

#[tokio::test]
async fn neither_the_key_of_an_app_nor_a_recovery_code_is_in_the_database() {
    let app = world().await;
    let mut sara = signed_in(&app, SARA).await;
    let (secret, codes) = set_up(&app, &mut sara).await;
    let everything = format!("{:?}", dump(&mut app.sql().await).await);
    assert!(everything.contains("factors"));
    for kept in codes.iter().map(|code| code.replace('-', "")).chain([secret.replace(' ', "")]) {
        assert!(!everything.contains(&kept), "{kept} is stored as it is");
    }
}

#[tokio::test]
async fn a_second_step_is_over_after_five_wrong_codes_and_after_ten_minutes() {
    let app = world().await;
    let (mut sara, secret, _) = at_second_step(&app, SARA).await;
    for _ in 0..5 {
        sara.fill("Code from your app", "000000");
        sara.press("Continue").await.must_be(422);
    }
    sara.get("/sign-in/mfa").await.must_say("That sign-in took too long or was tried too often");
    app.pass(TimeDelta::minutes(20));
    let mut slow = app.browser();
    slow.sign_in(SARA.address, PASSWORD).await;
    app.pass(TimeDelta::minutes(10));
    slow.fill("Code from your app", &shown(&secret, app.now()));
    slow.press("Continue").await.must_say("That sign-in took too long");
    assert!(slow.cookie("session").is_none());
}

#[tokio::test]
async fn whoever_knows_the_password_cannot_go_on_guessing_codes_in_sign_in_after_sign_in() {
    let app = world().await;
    let (_, _, _) = at_second_step(&app, SARA).await;
    let mut tried = 0;
    for _ in 0..4 {
        let mut thief = app.browser();
        thief.sign_in(SARA.address, PASSWORD).await;
        for _ in 0..4 {
            thief.fill("Code from your app", "000000");
            if thief.press("Continue").await.status == 429 {
                break;
            }
            tried += 1;
        }
    }
    assert_eq!(tried, 5);
}

#[tokio::test]
async fn there_is_no_second_step_without_a_first_one_and_none_that_goes_around_it() {
    let app = world().await;
    let mut nobody = app.browser();
    for path in ["/sign-in/mfa", "/sign-in/mfa/recovery", "/sign-in/mfa/lost", "/sign-in/passkey"] {
        nobody.get(path).await;
        assert_eq!(nobody.page().path, "/sign-in");
    }
    let (_, _, _) = at_second_step(&app, SARA).await;
    let mut by_mail = app.browser();
    by_mail.get("/sign-in/code").await;
    by_mail.fill("Email address", SARA.address);
    by_mail.press("Send the code").await;
    app.deliver().await;
    by_mail.fill("Code from the email", &app.mail().last_to(SARA.address).code());
    by_mail.press("Sign in").await;
    assert_eq!(by_mail.page().h1(), "Confirm with your second factor");
    assert!(by_mail.cookie("session").is_none());
}

#[tokio::test]
async fn proving_again_before_a_grave_act_asks_for_both_and_comes_back_to_the_page() {
    let app = world().await;
    let (mut giulia, secret, _) = at_second_step(&app, GIULIA).await;
    giulia.fill("Code from your app", &shown(&secret, app.now()));
    giulia.press("Continue").await.must_be(200);
    app.pass(TimeDelta::minutes(11));
    let grave = paths::lost_factors(Side::a().reseller.into());
    let before = giulia.cookie("session").unwrap().to_owned();
    giulia.get(&grave).await;
    assert_eq!(giulia.page().h1(), "Confirm that it is you");
    giulia.fill("Password", PASSWORD);
    giulia.press("Continue").await;
    assert_eq!(giulia.page().h1(), "Confirm with your second factor");
    giulia.fill("Code from your app", &shown(&secret, app.now()));
    giulia.press("Continue").await.must_be(200);
    assert_eq!(giulia.page().path, grave);
    assert_ne!(giulia.cookie("session").unwrap(), before, "the token is a new one");
    giulia.hold("session", &before);
    giulia.get("/me").await;
    assert_eq!(giulia.page().h1(), "Sign in with your work account", "and the old one is dead");
}

#[tokio::test]
async fn a_session_from_before_the_second_factor_is_not_enough_for_a_grave_act() {
    let app = world().await;
    let mut before = signed_in(&app, GIULIA).await;
    let mut other = signed_in(&app, GIULIA).await;
    set_up(&app, &mut other).await;
    let grave = paths::lost_factors(Side::a().reseller.into());
    before.get(&grave).await;
    assert_eq!(before.page().h1(), "Confirm that it is you");
    other.get(&grave).await.must_be(200);
    assert_eq!(other.page().path, grave);
}

#[tokio::test]
async fn where_everybody_needs_a_second_factor_nothing_but_its_setup_is_reached_without() {
    let app = world().await;
    demand(&app, "everyone").await;
    let mut sara = app.browser();
    let wanted = relationships::providers(Side::a().reseller.into());
    sara.get(&wanted).await;
    sara.fill("Email address", SARA.address).fill("Password", PASSWORD);
    sara.press("Sign in").await.must_be(200);
    assert_eq!(sara.page().h1(), "Set up an authenticator app");
    sara.page().must_say("asks for a second factor beside the password");
    for path in ["/me", "/accounts", &organizations::overview(Side::a().reseller.into())] {
        sara.get(path).await;
        assert_eq!(sara.page().h1(), "Set up an authenticator app", "{path}");
    }
    sara.get(&wanted).await;
    let secret = sara.page().all("main code").join("");
    sara.fill("Code from your app", &shown(&secret, app.now()));
    sara.press("Confirm the app").await.must_be(200).must_say("This is the only time these codes are shown");
    sara.follow("I have kept them").await.must_be(200);
    assert_eq!(sara.page().path, wanted, "and one goes on to where one was going");
}

#[tokio::test]
async fn where_staff_and_grave_acts_need_a_second_factor_reading_does_not() {
    let app = world().await;
    demand(&app, "staff_and_grave").await;
    let mut elena = signed_in(&app, ELENA).await;
    elena.get("/admin/reviews").await;
    assert_eq!(elena.page().h1(), "Set up an authenticator app");
    let mut giulia = signed_in(&app, GIULIA).await;
    let grave = paths::lost_factors(Side::a().reseller.into());
    giulia.get(&organizations::overview(Side::a().reseller.into())).await.must_be(200);
    giulia.get("/me/security").await.must_say("asks for a second factor before you sign");
    giulia.get(&grave).await;
    assert_eq!(giulia.page().h1(), "Set up an authenticator app");
    let secret = giulia.page().all("main code").join("");
    giulia.fill("Code from your app", &shown(&secret, app.now()));
    giulia.press("Confirm the app").await.must_be(200);
    giulia.follow("I have kept them").await.must_be(200);
    assert_eq!(giulia.page().path, grave);
}

#[tokio::test]
async fn where_second_factors_are_offered_the_password_is_enough_until_one_is_set_up() {
    let app = world().await;
    demand(&app, "offered").await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&paths::lost_factors(Side::a().reseller.into())).await.must_be(200);
    let mut elena = signed_in(&app, ELENA).await;
    elena.get("/admin/reviews").await.must_be(200);
}

#[tokio::test]
async fn a_program_that_says_nothing_wants_a_second_factor_of_everybody() {
    let app = world().await;
    sqlx::query("delete from program_choices").execute(&mut app.sql().await).await.unwrap();
    let mut sara = signed_in(&app, SARA).await;
    sara.get("/me").await;
    assert_eq!(sara.page().h1(), "Set up an authenticator app");
}

#[tokio::test]
async fn with_the_last_second_factor_go_the_recovery_codes() {
    let app = world().await;
    let mut sara = signed_in(&app, SARA).await;
    set_up(&app, &mut sara).await;
    sara.get("/me/security").await;
    sara.follow("Remove Authenticator app").await.must_be(200).must_say("It is your last one");
    sara.press("Remove").await.must_be(200).must_say("The second factor was removed");
    let left: i64 =
        sqlx::query_scalar("select count(*) from recovery_codes").fetch_one(&mut app.sql().await).await.unwrap();
    assert_eq!(left, 0);
    let mut other = app.browser();
    other.sign_in(SARA.address, PASSWORD).await;
    assert!(other.cookie("session").is_some(), "nothing else is asked for");
    app.deliver().await;
    let subjects: Vec<String> = app.mail().to(SARA.address).iter().map(|l| l.subject().to_owned()).collect();
    assert!(subjects.contains(&"The authenticator app was removed from your account".to_owned()), "{subjects:?}");
}

#[tokio::test]
async fn changing_what_protects_an_account_needs_a_fresh_proof() {
    let app = world().await;
    let mut sara = signed_in(&app, SARA).await;
    app.pass(TimeDelta::minutes(11));
    for path in ["/me/security/app", "/me/security/password", "/me/security/recovery-codes"] {
        sara.get(path).await;
        assert_eq!(sara.page().h1(), "Confirm that it is you", "{path}");
        assert_eq!(sara.page().attributes("input[name=next]", "value"), [path]);
    }
    sara.get("/me/security").await.must_be(200);
}

const NEW: &str = "cinque parole in fila qui";

#[tokio::test]
async fn a_forgotten_password_is_chosen_anew_with_the_digits_of_a_letter_and_ends_every_session() {
    let app = world().await;
    let mut at_work = signed_in(&app, SARA).await;
    let mut sara = app.browser();
    sara.get("/sign-in").await;
    sara.follow("I forgot my password").await;
    sara.fill("Email address", SARA.address);
    sara.press("Send the code").await.must_be(200).must_say("If we know the address");
    app.deliver().await;
    let code = app.mail().last_to(SARA.address).code();
    sara.fill("Code from the email", &code).fill("New password", NEW);
    sara.press("Save password").await.must_be(200).must_say("Your password was changed. Sign in with it");
    at_work.get("/me").await;
    assert_eq!(at_work.page().h1(), "Sign in with your work account");
    app.deliver().await;
    assert_eq!(app.mail().last_to(SARA.address).subject(), "Your password was changed");
    let mut later = app.browser();
    later.sign_in(SARA.address, PASSWORD).await.must_be(422);
    later.sign_in(SARA.address, NEW).await.must_be(200);
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia
        .get(&organizations::activity(Side::a().reseller.into()))
        .await
        .must_say("Chose a new password after losing theirs");
}

#[tokio::test]
async fn the_link_of_a_forgotten_password_only_opens_the_page_in_any_browser() {
    let app = world().await;
    let mut asked = app.browser();
    asked.get("/password/forgot").await;
    asked.fill("Email address", SARA.address);
    asked.press("Send the code").await;
    app.deliver().await;
    let letter = app.mail().last_to(SARA.address);
    let link = letter.link("/password/reset/");
    let mut phone = app.browser();
    phone.get(&link).await.must_be(200);
    assert_eq!(phone.page().path, "/password/reset", "the token has left the address");
    phone.fill("New password", NEW);
    phone.press("Save password").await.must_be(422).must_say("Enter the 6-digit code");
    phone.fill("Code from the email", &letter.code()).fill("New password", NEW);
    phone.press("Save password").await.must_be(200).must_say("Sign in with it");
    phone.get(&link).await;
    phone.fill("Code from the email", &letter.code()).fill("New password", PASSWORD);
    phone.press("Save password").await.must_be(422).must_say("That code has expired");
}

#[tokio::test]
async fn a_forgotten_password_does_not_go_around_the_second_factor() {
    let app = world().await;
    let (mut sara, secret, _) = at_second_step(&app, SARA).await;
    sara.get("/password/forgot").await;
    sara.fill("Email address", SARA.address);
    sara.press("Send the code").await;
    app.deliver().await;
    sara.fill("Code from the email", &app.mail().last_to(SARA.address).code()).fill("New password", NEW);
    sara.press("Save password").await.must_be(200);
    sara.sign_in(SARA.address, NEW).await;
    assert_eq!(sara.page().h1(), "Confirm with your second factor");
    sara.fill("Code from your app", &shown(&secret, app.now()));
    sara.press("Continue").await.must_be(200);
}

#[tokio::test]
async fn nobody_learns_from_a_forgotten_password_whether_an_address_is_known() {
    let app = world().await;
    let mut pages = Vec::new();
    for address in [SARA.address, "nobody@nowhere.example"] {
        let mut somebody = app.browser();
        somebody.get("/password/forgot").await;
        somebody.fill("Email address", address);
        let page = somebody.press("Send the code").await.clone();
        somebody.fill("Code from the email", "123456").fill("New password", NEW);
        let wrong = somebody.press("Save password").await.clone();
        let mut hasty = app.browser();
        hasty.get("/password/forgot").await;
        hasty.fill("Email address", address);
        let again = hasty.press("Send the code").await.clone();
        let said = again.text().split("Reference:").next().unwrap().to_owned();
        pages.push((page.status, page.text(), wrong.status, wrong.text(), again.status, said));
    }
    assert_eq!(pages[0], pages[1]);
    app.deliver().await;
    assert_eq!(app.mail().all().len(), 1, "and nobody is written to who is not known");
}

#[tokio::test]
async fn the_digits_of_a_forgotten_password_last_ten_minutes_and_five_tries() {
    let app = world().await;
    let mut sara = app.browser();
    let ask = async |sara: &mut Browser| {
        sara.get("/password/forgot").await;
        sara.fill("Email address", SARA.address);
        sara.press("Send the code").await.must_be(200);
        app.deliver().await;
        app.mail().last_to(SARA.address).code()
    };
    let code = ask(&mut sara).await;
    let wrong = if code == "111111" { "222222" } else { "111111" };
    for _ in 0..5 {
        sara.fill("Code from the email", wrong).fill("New password", NEW);
        sara.press("Save password").await.must_be(422).must_say("That code does not match");
    }
    sara.fill("Code from the email", &code).fill("New password", NEW);
    sara.press("Save password").await.must_be(422).must_say("That code has expired");
    app.pass(TimeDelta::minutes(2));
    let code = ask(&mut sara).await;
    app.pass(TimeDelta::minutes(10));
    sara.fill("Code from the email", &code).fill("New password", NEW);
    sara.press("Save password").await.must_be(422).must_say("That code has expired");
}

#[tokio::test]
async fn a_password_is_changed_by_who_knows_it_and_ends_the_other_sessions() {
    let app = world().await;
    let mut at_home = signed_in(&app, SARA).await;
    let mut sara = signed_in(&app, SARA).await;
    sara.get("/me/security").await;
    sara.follow("Change password").await;
    sara.fill("Your password now", "not the password at all").fill("New password", NEW);
    sara.press("Save password").await.must_be(422).must_say("That is not your password");
    sara.fill("Your password now", PASSWORD).fill("New password", "short");
    sara.press("Save password").await.must_be(422).must_say("at least 15 characters");
    sara.fill("Your password now", PASSWORD).fill("New password", NEW);
    sara.press("Save password").await.must_be(200).must_say("Every other browser was signed out");
    sara.get("/me").await.must_be(200);
    at_home.get("/me").await;
    assert_eq!(at_home.page().h1(), "Sign in with your work account");
    app.deliver().await;
    assert_eq!(app.mail().last_to(SARA.address).subject(), "Your password was changed");
}

#[tokio::test]
async fn sessions_say_device_place_and_last_use_and_the_others_end_at_once() {
    let app = world().await;
    let mut at_home = signed_in(&app, SARA).await;
    let mut sara = app.browser();
    sara.sign_in(SARA.address, PASSWORD).await;
    let page = sara.get("/me/security").await.clone();
    page.must_say("This browser").must_say("Another browser").must_say("Network 192.0.2.0/24").must_say("Last used");
    sara.press("Sign out all other browsers").await.must_be(200).must_say("Every other browser was signed out");
    assert!(!sara.page().says("Another browser"));
    at_home.get("/me").await;
    assert_eq!(at_home.page().h1(), "Sign in with your work account");
}

#[tokio::test]
async fn a_browser_not_seen_before_is_told_about_and_the_first_one_is_not() {
    let app = world().await;
    let mut first = app.browser();
    first.sign_in(SARA.address, PASSWORD).await;
    first.sign_in(SARA.address, PASSWORD).await;
    app.deliver().await;
    assert!(app.mail().to(SARA.address).is_empty());
    let mut second = app.browser();
    second.sign_in(SARA.address, PASSWORD).await;
    second.press("Sign out").await;
    second.sign_in(SARA.address, PASSWORD).await;
    app.deliver().await;
    let letters = app.mail().to(SARA.address);
    assert_eq!(letters.len(), 1, "once for each browser");
    assert_eq!(letters[0].subject(), "New sign-in to Partner Center");
    assert!(letters[0].text().contains("192.0.2."), "{}", letters[0].text());
}

#[tokio::test]
async fn a_lost_second_factor_is_replaced_with_a_colleagues_help_a_day_later() {
    let app = world().await;
    let (mut sara, _, _) = at_second_step(&app, SARA).await;
    let mut at_work = signed_in(&app, SARA).await;
    sara.follow("I have neither the second factor nor a recovery code").await.must_be(200);
    sara.press("Ask for help").await.must_be(200).must_say("We emailed you and the global admins");
    app.deliver().await;
    assert_eq!(app.mail().last_to(SARA.address).subject(), "Somebody asks to replace your second factor");
    let letter = app.mail().last_to(GIULIA.address);
    assert_eq!(letter.subject(), "Sara Conti lost the second factor and asks for help");
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&letter.link("/o/")).await.must_be(200).must_say(SARA.name).must_say(SARA.address);
    giulia.press("It is Sara Conti: start it").await.must_be(200).must_say("It is started");
    app.deliver().await;
    assert_eq!(app.mail().last_to(SARA.address).subject(), "Your second factor will be replaced");
    sara.sign_in(SARA.address, PASSWORD).await;
    sara.get("/sign-in/mfa/lost").await.must_say("It was started");
    assert!(!sara.page().buttons().contains(&"Replace the second factor".to_owned()), "not before its time");
    app.pass(TimeDelta::hours(24));
    sara.sign_in(SARA.address, PASSWORD).await;
    sara.follow("I have neither the second factor nor a recovery code").await;
    sara.press("Replace the second factor").await.must_be(200);
    assert_eq!(sara.page().h1(), "Set up an authenticator app");
    at_work.get("/me").await;
    assert_eq!(at_work.page().h1(), "Sign in with your work account", "every other session ended");
    app.deliver().await;
    let subjects: Vec<String> = app.mail().to(SARA.address).iter().map(|l| l.subject().to_owned()).collect();
    assert!(subjects.contains(&"The second factor of your account was replaced".to_owned()), "{subjects:?}");
}

#[tokio::test]
async fn using_the_second_factor_stops_its_replacement() {
    let app = world().await;
    let (mut thief, secret, _) = at_second_step(&app, SARA).await;
    thief.get("/sign-in/mfa/lost").await;
    thief.press("Ask for help").await;
    let mut giulia = signed_in(&app, GIULIA).await;
    giulia.get(&paths::lost_factors(Side::a().reseller.into())).await;
    giulia.press("It is Sara Conti: start it").await;
    let mut sara = app.browser();
    sara.sign_in(SARA.address, PASSWORD).await;
    sara.fill("Code from your app", &shown(&secret, app.now()));
    sara.press("Continue").await.must_be(200);
    app.pass(TimeDelta::hours(25));
    thief.sign_in(SARA.address, PASSWORD).await;
    thief.get("/sign-in/mfa/lost").await.must_say("Nobody gets past a second factor alone");
    assert_eq!(thief.page().buttons(), ["Ask for help"]);
}

#[tokio::test]
async fn nobody_helps_themselves_and_strangers_neither_see_nor_start_anything() {
    let app = world().await;
    let (mut marco, _, _) = at_second_step(&app, MARCO).await;
    marco.get("/sign-in/mfa/lost").await;
    marco.press("Ask for help").await;
    app.deliver().await;
    let asked = app.mail().to(MARCO.address);
    assert!(asked.iter().all(|l| !l.subject().contains("asks for help")), "he is the only global admin");
    // Neither another company's admin, nor a colleague without the role.
    let mut stella = signed_in(&app, STELLA).await;
    stella.get(&paths::lost_factors(Side::b().reseller.into())).await.must_say("Nobody is asking for help");
    let foreign = paths::lost_factor_help(Side::b().reseller.into(), MARCO.id().into());
    let token = stella.page().token().unwrap();
    stella.send(axum::http::Method::POST, &foreign, &[], Some(&format!("token={token}"))).await.must_be(303);
    let mut luca = signed_in(&app, LUCA).await;
    luca.get(&paths::lost_factors(Side::a().reseller.into())).await.must_be(403);
    let states: Vec<String> =
        sqlx::query_scalar("select state from factor_resets").fetch_all(&mut app.sql().await).await.unwrap();
    assert_eq!(states, ["asked"]);
    // The operator can.
    let mut piero = signed_in(&app, PIERO).await;
    piero.get("/admin/lost-factors").await.must_be(200).must_say(MARCO.name);
    piero.press("It is Marco Neri: start it").await.must_be(200).must_say("It is started");
    app.pass(TimeDelta::hours(24));
    marco.sign_in(MARCO.address, PASSWORD).await;
    marco.get("/sign-in/mfa/lost").await;
    marco.press("Replace the second factor").await.must_be(200);
    assert!(marco.cookie("session").is_some());
}

#[tokio::test]
async fn without_a_script_the_pages_of_passkeys_say_what_to_do_instead() {
    let app = world().await;
    let mut sara = signed_in(&app, SARA).await;
    sara.get("/me/security").await;
    let page = sara.press("Add a passkey").await.must_be(200).clone();
    assert!(page.html.contains("Passkeys need JavaScript"), "{}", page.html);
    assert!(page.attributes("script", "src").iter().any(|src| src.contains("passkey.js")));
    sara.fill("Name of the passkey", "Phone");
    sara.press("Add a passkey").await.must_be(422).must_say("That passkey was not accepted");
    let mut nobody = app.browser();
    nobody.get("/sign-in").await;
    nobody.press("Sign in with a passkey").await.must_be(200);
    let page = nobody.page().clone();
    assert!(page.html.contains("Passkeys need JavaScript"));
    assert_eq!(nobody.page().link("Sign in another way").as_deref(), Some("/sign-in"));
    let form = r#"{"id":"AAAA","rawId":"AAAA","type":"public-key","response":{"clientDataJSON":"e30","authenticatorData":"AAAA","signature":"AAAA","userHandle":null},"extensions":{}}"#;
    let token = page.token().unwrap();
    let body = serde_html_form::to_string([("token", token.as_str()), ("credential", form)]).unwrap();
    nobody.send(axum::http::Method::POST, "/sign-in/passkey/proof", &[], Some(&body)).await.must_be(422);
    assert!(nobody.cookie("session").is_none());
}

#[tokio::test]
async fn a_customer_without_a_password_sets_one_and_a_second_factor_after_a_mailed_code() {
    let app = world().await;
    sqlx::query("delete from passwords where person_id = $1")
        .bind(DAVIDE.id())
        .execute(&mut app.sql().await)
        .await
        .unwrap();
    let mut davide = app.browser();
    let code = async |davide: &mut Browser| {
        davide.fill("Email address", DAVIDE.address);
        davide.press("Send the code").await;
        app.deliver().await;
        davide.fill("Code from the email", &app.mail().last_to(DAVIDE.address).code());
        davide.press("Sign in").await.must_be(200);
    };
    davide.get("/sign-in/code").await;
    code(&mut davide).await;
    davide.get("/me/security").await.must_say("You sign in without a password");
    app.pass(TimeDelta::minutes(11));
    davide.get("/me/security/app").await.must_say("You have no password");
    davide.follow("Sign in with a code by email").await;
    code(&mut davide).await;
    assert_eq!(davide.page().path, "/me/security/app", "and back to where he was going");
    davide.get("/me/security").await;
    davide.follow("Set a password").await;
    davide.fill("New password", NEW);
    davide.press("Save password").await.must_be(200);
    let mut later = app.browser();
    later.sign_in(DAVIDE.address, NEW).await;
    assert!(later.cookie("session").is_some());
}
