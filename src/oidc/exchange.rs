//! From the code to who it is: the token endpoint, the checks of the token, and what it leaves out asked of the
//! userinfo endpoint. Rule: signature, issuer, audience, authorized party, nonce, times and the access token's hash
//! are checked by this file and the crate it stands on before a single claim is read.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::core::{
    CoreGenderClaim, CoreIdTokenVerifier, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm,
};
use openidconnect::{
    AccessToken, AccessTokenHash, AdditionalClaims, ClaimsVerificationError, ClientId, IdToken, IdTokenClaims,
    IssuerUrl, Nonce, SignatureVerificationError,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use url::form_urlencoded::{Serializer, byte_serialize};

use super::metadata::Known;
use super::transport::Trouble;
use super::{Flow, Provider, Refusal, said};
use crate::domain::accounts::WorkIdentity;
use crate::domain::token::Key;

/// How far a provider's clock may be from ours.
pub(super) const LEEWAY: TimeDelta = TimeDelta::seconds(60);
/// How old a token may say it is when it arrives; some providers date theirs back by minutes.
const DATED_BACK: TimeDelta = TimeDelta::minutes(10);

/// The claims OpenID Connect has no name for.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Rest {
    #[serde(flatten)]
    pub(super) claims: Map<String, Value>,
}

impl AdditionalClaims for Rest {}

/// An ID token.
type Token = IdToken<Rest, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;
/// Its claims.
pub(super) type Claims = IdTokenClaims<Rest, CoreGenderClaim>;

/// What the token endpoint answers.
#[derive(Deserialize)]
struct Tokens {
    access_token: String,
    token_type: String,
    id_token: Token,
}

/// Signatures that are believed: by keys only the provider has.
fn algorithms() -> [CoreJwsSigningAlgorithm; 9] {
    use CoreJwsSigningAlgorithm as A;
    [
        A::RsaSsaPkcs1V15Sha256,
        A::RsaSsaPkcs1V15Sha384,
        A::RsaSsaPkcs1V15Sha512,
        A::RsaSsaPssSha256,
        A::RsaSsaPssSha384,
        A::RsaSsaPssSha512,
        A::EcdsaP256Sha256,
        A::EcdsaP384Sha384,
        A::EdDsa,
    ]
}

/// Exchanges the code and says who it is.
pub(super) async fn identify(
    provider: &Provider,
    key: &Key,
    flow: &Flow,
    code: &str,
    now: DateTime<Utc>,
) -> Result<WorkIdentity, Refusal> {
    let known = provider.known(now).await?;
    let tokens = ask(provider, &known, code, &flow.verifier(key)).await?;
    let nonce = Nonce::new(flow.nonce(key));
    let claims = match check(provider, &known, &tokens, &nonce, now) {
        Err(error) if names_an_unknown_key(&error) => match provider.renewed(&known, now).await {
            Some(newer) => check(provider, &newer, &tokens, &nonce, now),
            None => Err(error),
        },
        other => other,
    };
    let claims = claims.map_err(|error| Refusal::Untrusted(error.to_string()))?;
    proves_again(flow, claims, now)?;
    let mut said = said::of_token(claims);
    if said::is_incomplete(&provider.settings, &said)
        && let Some(endpoint) = &known.metadata.userinfo_endpoint
    {
        let more = ask_more(provider, endpoint, &tokens).await?;
        said::add(&mut said, claims.subject().as_str(), more)?;
    }
    said::identity(&provider.settings, claims, &said)
}

fn names_an_unknown_key(error: &ClaimsVerificationError) -> bool {
    matches!(error, ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey))
}

/// Asks the token endpoint.
async fn ask(provider: &Provider, known: &Known, code: &str, verifier: &str) -> Result<Tokens, Refusal> {
    let settings = &provider.settings;
    let mut form = vec![
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", &provider.redirect),
        ("code_verifier", verifier),
    ];
    let mut request = provider.transport.client()?.post(known.metadata.token_endpoint.clone());
    let methods = known.metadata.token_endpoint_auth_methods_supported.as_ref();
    let basic = methods.is_none_or(|methods| methods.iter().any(|m| m == "client_secret_basic"));
    match &settings.client_secret {
        Some(secret) if basic => {
            let encoded = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
            let both = format!("{}:{}", encoded(&settings.client_id), encoded(&secret.0));
            request = request.header("authorization", format!("Basic {}", STANDARD.encode(both)));
        }
        Some(secret) => {
            form.extend([("client_id", settings.client_id.as_str()), ("client_secret", secret.0.as_str())]);
        }
        None => form.push(("client_id", &settings.client_id)),
    }
    let body = Serializer::new(String::new()).extend_pairs(form).finish();
    let request = request.header("content-type", "application/x-www-form-urlencoded").body(body);
    match provider.transport.json(request).await {
        // The code is used or not this browser's: to be begun again.
        Err(Trouble::Refused(status)) if status.as_u16() == 400 => {
            Err(Refusal::Unfinished("the code is worth nothing".to_owned()))
        }
        other => Ok(other?),
    }
}

/// Asks the userinfo endpoint for what the token left out.
async fn ask_more(provider: &Provider, endpoint: &url::Url, tokens: &Tokens) -> Result<Map<String, Value>, Refusal> {
    let plain = !tokens.access_token.is_empty() && tokens.access_token.bytes().all(|b| b.is_ascii_graphic());
    if !plain || !tokens.token_type.eq_ignore_ascii_case("bearer") {
        return Err(Refusal::Untrusted("the access token is none".to_owned()));
    }
    let request = provider.transport.client()?.get(endpoint.clone()).bearer_auth(&tokens.access_token);
    Ok(provider.transport.json(request).await?)
}

/// The checks of the token.
fn check<'t>(
    provider: &Provider,
    known: &Known,
    tokens: &'t Tokens,
    nonce: &Nonce,
    now: DateTime<Utc>,
) -> Result<&'t Claims, ClaimsVerificationError> {
    let settings = &provider.settings;
    let one_issuer = !settings.issuer.contains("{tenantid}");
    let other = |why: String| ClaimsVerificationError::Other(why);
    let issuer = IssuerUrl::new(settings.issuer.clone()).map_err(|e| other(e.to_string()))?;
    let client = ClientId::new(settings.client_id.clone());
    let verifier: CoreIdTokenVerifier<'_> =
        CoreIdTokenVerifier::new_public_client(client.clone(), issuer, known.keys.clone())
            .set_allowed_algs(algorithms())
            .require_issuer_match(one_issuer)
            .set_time_fn(move || now - LEEWAY)
            .set_issue_time_verifier_fn(move |issued| {
                let likely = issued <= now + LEEWAY && issued >= now - DATED_BACK - LEEWAY;
                likely.then_some(()).ok_or_else(|| "issued at another time".to_owned())
            });
    let claims = tokens.id_token.claims(&verifier, nonce)?;
    if claims.authorized_party().is_some_and(|party| *party != client) {
        return Err(other("issued to another party".to_owned()));
    }
    match claims.additional_claims().claims.get("nbf").map(Value::as_f64) {
        None => {}
        #[expect(clippy::cast_precision_loss, reason = "seconds of these centuries fit")]
        Some(Some(from)) if from <= (now + LEEWAY).timestamp() as f64 => {}
        Some(_) => return Err(other("not valid yet".to_owned())),
    }
    if let Some(expected) = claims.access_token_hash() {
        let algorithm = tokens.id_token.signing_alg().map_err(ClaimsVerificationError::SignatureVerification)?;
        let key: &CoreJsonWebKey =
            tokens.id_token.signing_key(&verifier).map_err(ClaimsVerificationError::SignatureVerification)?;
        let access = AccessToken::new(tokens.access_token.clone());
        let actual = AccessTokenHash::from_token(&access, algorithm, key).map_err(|e| other(e.to_string()))?;
        if actual != *expected {
            return Err(other("it belongs to another access token".to_owned()));
        }
    }
    Ok(claims)
}

/// Whoever was asked to prove again that it is them must have done so since.
fn proves_again(flow: &Flow, claims: &Claims, now: DateTime<Utc>) -> Result<(), Refusal> {
    match claims.auth_time() {
        Some(at) if at > now + LEEWAY => Err(Refusal::Untrusted("signed in in the future".to_owned())),
        Some(at) if flow.wish().aim.is_grave() && at < flow.began() - LEEWAY => {
            Err(Refusal::Untrusted("an older sign-in was used again".to_owned()))
        }
        None if flow.wish().aim.is_grave() => Err(Refusal::Missing("auth_time".to_owned())),
        _ => Ok(()),
    }
}
