//! What checked claims mean for us: which directory, which person, whether a global admin, whether by two factors.
//! Rule: a claim of another type than expected counts as not said; what has to be said and is not is refused by name.

use serde_json::{Map, Value};

use super::Refusal;
use super::exchange::Claims;
use crate::config::Issuer;
use crate::domain::accounts::WorkIdentity;

/// The longest id we keep, in bytes.
const LONGEST: usize = 255;

/// The claims of a token by name, also those the crate reads by itself.
pub(super) fn of_token(claims: &Claims) -> Map<String, Value> {
    let mut said = claims.additional_claims().claims.clone();
    let known = [
        ("name", claims.name().and_then(|name| name.get(None)).map(|name| (**name).clone())),
        ("email", claims.email().map(|email| (**email).clone())),
        ("preferred_username", claims.preferred_username().map(|name| (**name).clone())),
    ];
    for (name, value) in known {
        if let Some(value) = value {
            said.insert(name.to_owned(), Value::String(value));
        }
    }
    said
}

/// Whether the userinfo endpoint may know more that matters.
pub(super) fn is_incomplete(settings: &Issuer, said: &Map<String, Value>) -> bool {
    let directory = (!settings.one_directory).then_some(settings.directory_claim.as_str());
    let admin = (!settings.first_is_admin).then_some(settings.admin_claim.as_str());
    [Some("name"), Some("email"), directory, admin].into_iter().flatten().any(|name| !said.contains_key(name))
}

/// Adds what the userinfo endpoint says about the same person; the token's own claims stay.
pub(super) fn add(said: &mut Map<String, Value>, subject: &str, more: Map<String, Value>) -> Result<(), Refusal> {
    if more.get("sub").and_then(Value::as_str) != Some(subject) {
        return Err(Refusal::Untrusted("userinfo is about somebody else".to_owned()));
    }
    for (name, value) in more {
        said.entry(name).or_insert(value);
    }
    Ok(())
}

/// Who it is.
pub(super) fn identity(settings: &Issuer, claims: &Claims, said: &Map<String, Value>) -> Result<WorkIdentity, Refusal> {
    let subject = claims.subject().as_str();
    if !is_id(subject) {
        return Err(Refusal::Untrusted("the subject is no id".to_owned()));
    }
    let directory = match settings.one_directory {
        true => settings.issuer.clone(),
        false => directory(settings, said)?,
    };
    let issuer = claims.issuer().as_str();
    if issuer != settings.issuer.replace("{tenantid}", &directory) {
        return Err(Refusal::Untrusted("the token is another issuer's".to_owned()));
    }
    let text = |name: &str| said.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let address = [text("email"), text("preferred_username")].into_iter().find(|address| address.contains('@'));
    Ok(WorkIdentity {
        provider: settings.name.clone(),
        issuer: issuer.to_owned(),
        subject: subject.to_owned(),
        directory,
        full_name: text("name").chars().take(200).collect(),
        address: address.filter(|address| address.len() <= 254).unwrap_or_default(),
        global_admin: says(said.get(&settings.admin_claim), &settings.admin_value),
        may_found: settings.first_is_admin,
        second_factor: by_two_factors(settings, claims),
        authenticated_at: claims.auth_time(),
    })
}

/// The directory's id: a text of its own, never guessed from a list or a number.
fn directory(settings: &Issuer, said: &Map<String, Value>) -> Result<String, Refusal> {
    let Some(directory) = said.get(&settings.directory_claim).and_then(Value::as_str).filter(|id| !id.is_empty())
    else {
        return Err(Refusal::Missing(settings.directory_claim.clone()));
    };
    let fits = if settings.issuer.contains("{tenantid}") { is_tenant(directory) } else { is_id(directory) };
    if fits { Ok(directory.to_owned()) } else { Err(Refusal::Untrusted("the directory is no id".to_owned())) }
}

/// An id worth keeping: printable ASCII, not too long.
fn is_id(text: &str) -> bool {
    !text.is_empty() && text.len() <= LONGEST && text.bytes().all(|b| b.is_ascii_graphic() || b == b' ')
}

/// What may stand for `{tenantid}` in an issuer: nothing that could change the rest of the address.
pub(super) fn is_tenant(text: &str) -> bool {
    text.len() == 36 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b) || b == b'-')
}

/// Whether a claim is this value, or a list with it.
fn says(claim: Option<&Value>, value: &str) -> bool {
    match claim {
        Some(Value::String(said)) => said == value,
        Some(Value::Array(list)) => list.iter().any(|said| said.as_str() == Some(value)),
        _ => false,
    }
}

fn by_two_factors(settings: &Issuer, claims: &Claims) -> bool {
    let proves = |said: &str| settings.second_factor.iter().any(|value| value == said);
    let methods = claims.auth_method_refs().into_iter().flatten();
    methods.into_iter().any(|method| proves(method)) || claims.auth_context_ref().is_some_and(|class| proves(class))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_directory_is_a_text_and_nothing_that_looks_like_one() {
        let settings = Issuer::new("entra", "https://login.example", "portal");
        let of = |tid: Value| directory(&settings, json!({ "tid": tid }).as_object().unwrap());
        assert_eq!(of(json!("a1")), Ok("a1".to_owned()));
        for tid in [json!(null), json!(7), json!(["a1"]), json!({ "a1": 1 }), json!(true), json!("")] {
            assert_eq!(of(tid), Err(Refusal::Missing("tid".to_owned())));
        }
        for tid in ["a\nb".to_owned(), "ä".to_owned(), "x".repeat(256)] {
            assert!(matches!(of(json!(tid)), Err(Refusal::Untrusted(_))));
        }
    }

    #[test]
    fn a_tenant_cannot_carry_an_issuer_elsewhere() {
        assert!(is_tenant("9188040d-6c67-4c5b-b112-36a304b66dad"));
        for text in ["", "..", "9188040d-6c67-4c5b-b112-36a304b66da/", "evil.example/9188040d-6c67-4c5b-b112"] {
            assert!(!is_tenant(text), "{text}");
        }
    }

    #[test]
    fn a_global_admin_is_named_as_a_text_or_in_a_list() {
        assert!(says(Some(&json!("admin")), "admin"));
        assert!(says(Some(&json!(["user", "admin"])), "admin"));
        for claim in
            [json!("administrator"), json!(["Admin"]), json!({ "admin": true }), json!(true), json!([["admin"]])]
        {
            assert!(!says(Some(&claim), "admin"), "{claim}");
        }
        assert!(!says(None, "admin"));
    }
}
