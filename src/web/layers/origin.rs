//! The first wall against forged forms (threat T09): where did the request come from?
//! Rule: an unsafe method is let through only if the browser itself says that the page was ours;
//! silence is no answer. The second wall is the token in the form. What a machine posts is no form and passes:
//! its handler asks for the machine's own secret, which no browser sends by itself.
//! Next: [`super::host`] for the list of our hosts.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{Config, Refusal, host, host::Hosts};

/// The layer: refuses unsafe requests that do not come from our own pages.
pub async fn check(State(config): State<Arc<Config>>, request: Request, next: Next) -> Response {
    let machine = config.machine(&request).is_some();
    if machine || is_safe(request.method()) || is_ours(&config.hosts, request.headers()) {
        return next.run(request).await;
    }
    tracing::warn!("a request from another site was refused");
    Refusal::CrossSite.into_response()
}

/// Whether a method changes nothing by its definition.
fn is_safe(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS | Method::TRACE)
}

/// What a field says when it stands exactly once.
enum Said<'a> {
    Nothing,
    Once(&'a str),
    Unclear,
}

fn said<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Said<'a> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (None, _) => Said::Nothing,
        (Some(value), None) => value.to_str().map_or(Said::Unclear, Said::Once),
        (Some(_), Some(_)) => Said::Unclear,
    }
}

/// Whether the browser vouches for the origin. `none` is a request of the person (a reloaded or
/// restored page), which no foreign page can cause.
fn is_ours(hosts: &Hosts, headers: &HeaderMap) -> bool {
    let site = HeaderName::from_static("sec-fetch-site");
    let site = match said(headers, &site) {
        Said::Nothing => None,
        Said::Once(site @ ("same-origin" | "none")) => Some(site),
        Said::Once(_) | Said::Unclear => return false,
    };
    match said(headers, &header::ORIGIN) {
        Said::Nothing => site.is_some(),
        Said::Once(origin) => host::named(headers).is_some_and(|host| hosts.is_origin_of(origin, host)),
        Said::Unclear => false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use url::Url;

    fn ours(site: &[&str], origin: &[&str]) -> bool {
        let hosts = Hosts::new(&Url::parse("https://portal.example").unwrap(), false);
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, "portal.example".parse().unwrap());
        for value in site {
            headers.append("sec-fetch-site", value.parse().unwrap());
        }
        for value in origin {
            headers.append(header::ORIGIN, value.parse().unwrap());
        }
        is_ours(&hosts, &headers)
    }

    #[test]
    fn a_form_of_our_own_page_passes_with_either_field() {
        assert!(ours(&["same-origin"], &["https://portal.example"]));
        assert!(ours(&["same-origin"], &[]));
        assert!(ours(&["none"], &[]));
        assert!(ours(&[], &["https://portal.example"]));
    }

    #[test]
    fn a_form_of_another_page_is_refused_whatever_the_other_field_says() {
        let own = "https://portal.example";
        for site in ["cross-site", "same-site", "", "SAME-ORIGIN"] {
            assert!(!ours(&[site], &[own]), "{site}");
            assert!(!ours(&[site], &[]), "{site}");
        }
        for origin in ["null", "https://evil.example", "http://portal.example", ""] {
            assert!(!ours(&["same-origin"], &[origin]), "{origin}");
            assert!(!ours(&[], &[origin]), "{origin}");
        }
        assert!(!ours(&["same-origin", "same-origin"], &[own]));
        assert!(!ours(&["same-origin"], &[own, own]));
    }

    #[test]
    fn a_form_that_does_not_say_where_it_comes_from_is_refused() {
        assert!(!ours(&[], &[]));
    }
}
