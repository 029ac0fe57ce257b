//! The header fields that tell browsers what our pages may do (bar B18).
//! Rule: on every answer, errors and files included. A handler may set its own
//! `Content-Security-Policy`, `Referrer-Policy` and `Cache-Control`; the rest is not negotiable.
//! Next: [`policy`] for pages whose form leads to an identity provider.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

/// Fields that every answer carries as they are.
const ALWAYS: [(HeaderName, &str); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), DENIED),
];

/// Fields that every answer carries unless the handler decided otherwise.
///
/// `same-origin` and not `no-referrer`: with the latter browsers send `Origin: null` with our own
/// forms, and the check of the origin would refuse them. Other sites learn nothing either way.
const UNLESS_SET: [(HeaderName, &str); 2] =
    [(header::REFERRER_POLICY, "same-origin"), (header::CACHE_CONTROL, "no-store")];

/// Two years, as the preload lists ask for.
const HSTS: &str = "max-age=63072000; includeSubDomains";

/// Nothing of the machine is needed. Only names that browsers know: others give warnings.
const DENIED: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), \
    encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), \
    magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), \
    screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

/// The prepared fields.
#[derive(Debug)]
pub struct Headers {
    policy: HeaderValue,
    https: bool,
}

impl Headers {
    /// `https` says whether browsers reach the portal by https; `form_action` names origins
    /// besides our own to which forms may lead.
    #[must_use]
    pub fn new(https: bool, form_action: &[String]) -> Self {
        Self { policy: policy(form_action), https }
    }
}

/// The content security policy, with further origins for forms. An origin that does not fit into
/// a header leaves the policy without any.
#[must_use]
pub fn policy(form_action: &[String]) -> HeaderValue {
    let further: String = form_action.iter().map(|origin| format!(" {origin}")).collect();
    let written = format!(
        "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; \
         img-src 'self' data:; form-action 'self'{further}; base-uri 'none'; \
         frame-ancestors 'none'"
    );
    match HeaderValue::try_from(written) {
        Ok(policy) if !further.contains([';', ',']) => policy,
        _ => policy(&[]),
    }
}

/// The layer: adds the fields.
pub async fn set(State(own): State<Arc<Headers>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    for (name, value) in UNLESS_SET {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert_with(|| own.policy.clone());
    if own.https {
        let value = HeaderValue::from_static(HSTS);
        headers.insert(header::STRICT_TRANSPORT_SECURITY, value);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::policy;

    #[test]
    fn the_policy_allows_only_ourselves_and_the_named_identity_providers() {
        assert_eq!(
            policy(&[]),
            "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; \
             img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        );
        let provider = ["https://login.example".to_owned()];
        let named = policy(&provider);
        assert!(named.to_str().is_ok_and(|text| text.contains("'self' https://login.example; ")));
        assert_eq!(policy(&["x; script-src *".to_owned()]), policy(&[]));
        assert_eq!(policy(&["x\r\ny".to_owned()]), policy(&[]));
    }
}
