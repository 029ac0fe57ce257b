//! `/cookies`: every cookie the portal sets, from the list it sets them by.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::web::cookies::Jar;
use crate::web::{App, Ui, WebError, page};

#[derive(Template)]
#[template(path = "public/cookies.html")]
struct CookiesPage {
    ui: Ui,
    /// Name, what for, how long.
    rows: Vec<(String, String, String)>,
}

pub(super) async fn show(ui: Ui, State(app): State<App>) -> Result<Response, WebError> {
    let rows = Jar::ALL
        .into_iter()
        .map(|jar| {
            let about = ui.t(&about_key(jar)).to_string();
            (jar.full_name(app.site.secure()), about, ui.t(life_key(jar)).to_string())
        })
        .collect();
    page(&CookiesPage { ui, rows })
}

fn about_key(jar: Jar) -> String {
    format!("public-cookie-{}", jar.name())
}

/// How long a cookie stays, in the nearest round words.
fn life_key(jar: Jar) -> &'static str {
    match jar.life().map(cookie::time::Duration::whole_minutes) {
        None => "public-cookies-life-browser",
        Some(0..=5) => "public-cookies-life-minutes",
        Some(6..=10) => "public-cookies-life-ten",
        Some(11..=60) => "public-cookies-life-hour",
        Some(_) => "public-cookies-life-year",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Words};

    #[test]
    fn every_cookie_is_explained_in_both_languages() {
        for jar in Jar::ALL {
            for language in Language::ALL {
                assert!(Words::new(language).has(&about_key(jar)), "{}", jar.name());
            }
        }
        assert_eq!(life_key(Jar::Theme), "public-cookies-life-year");
        assert_eq!(life_key(Jar::Session), "public-cookies-life-browser");
        assert_eq!(life_key(Jar::Code), "public-cookies-life-hour");
        assert_eq!(life_key(Jar::Flash), "public-cookies-life-minutes");
    }
}
