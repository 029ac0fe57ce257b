//! An identity provider of our own, on a real socket: honest, or lying in one way at a time.
//! Rule: the honest one insists on everything a provider may insist on (client secret, redirect URI, code verifier,
//! a code once), so that a sign-in that works says something. The person at it is in `Lie`'s hands too.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use filiera::config::{Issuer, Secret};
use hmac::{Hmac, KeyInit, Mac};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use url::Url;

/// Our id at every provider.
pub const CLIENT: &str = "filiera";
/// Our secret there.
pub const SECRET: &str = "a secret: with / signs";
/// What the directory calls a global admin.
pub const GLOBAL_ADMIN: &str = "62e90394-69f5-4237-9190-012177145e10";

/// What an endpoint answers in the place of the truth.
#[derive(Debug, Clone, Copy)]
pub enum Instead {
    /// This status, with a JSON body.
    Status(u16),
    /// A redirect to the same truth.
    Redirect,
    /// A body without an end.
    Huge,
    /// Nothing, for as long as one waits.
    Slow,
    /// This text as this type.
    Text(&'static str, &'static str),
}

/// The one thing that is not as it should be.
#[derive(Clone, Copy)]
pub enum Lie {
    /// Nothing.
    None,
    /// The address the browser is sent back to.
    Back(fn(&mut Vec<(String, String)>)),
    /// The header of the token, before it is signed.
    Header(fn(&mut Value)),
    /// The claims of the token, before it is signed.
    Claims(fn(&mut Value)),
    /// The token, made by hand from header and claims.
    Token(fn(&Keys, &Value, &Value) -> String),
    /// The token endpoint's answer.
    Tokens(fn(&mut Value)),
    /// What userinfo says; the token leaves the address out, so that it is asked.
    Userinfo(fn(&mut Value)),
    /// The discovery document.
    Discovery(fn(&mut Value)),
    /// The published keys.
    Published(fn(&mut Value)),
    /// The whole answer of an endpoint; with `/userinfo` the token leaves the address out.
    At(&'static str, Instead),
}

/// The provider's key, published, and one that is not.
pub struct Keys {
    id: &'static str,
    own: EcdsaKeyPair,
    other: EcdsaKeyPair,
}

impl Keys {
    fn new(id: &'static str) -> Self {
        let fresh = || {
            let random = SystemRandom::new();
            let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap();
            EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8.as_ref(), &random).unwrap()
        };
        Self { id, own: fresh(), other: fresh() }
    }

    /// The published key, as bytes.
    pub fn public(&self) -> &[u8] {
        self.own.public_key().as_ref()
    }

    fn jwk(&self) -> Value {
        let point = self.public();
        let (x, y) = (URL_SAFE_NO_PAD.encode(&point[1..33]), URL_SAFE_NO_PAD.encode(&point[33..65]));
        json!({ "kty": "EC", "crv": "P-256", "kid": self.id, "use": "sig", "alg": "ES256", "x": x, "y": y })
    }

    /// Signed as it should be.
    pub fn sign(&self, header: &Value, claims: &Value) -> String {
        signed(&self.own, header, claims)
    }

    /// Signed with a key nobody published.
    pub fn forge(&self, header: &Value, claims: &Value) -> String {
        signed(&self.other, header, claims)
    }
}

fn signed(key: &EcdsaKeyPair, header: &Value, claims: &Value) -> String {
    let text = unsigned(header, claims);
    let signature = key.sign(&SystemRandom::new(), text.as_bytes()).unwrap();
    format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature.as_ref()))
}

/// Header and claims, without a signature.
pub fn unsigned(header: &Value, claims: &Value) -> String {
    format!("{}.{}", URL_SAFE_NO_PAD.encode(header.to_string()), URL_SAFE_NO_PAD.encode(claims.to_string()))
}

/// Signed with a secret both sides may know.
pub fn hmac(secret: &[u8], header: &Value, claims: &Value) -> String {
    let mut header = header.clone();
    header["alg"] = json!("HS256");
    let text = unsigned(&header, claims);
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).unwrap();
    mac.update(text.as_bytes());
    format!("{text}.{}", URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()))
}

/// What the portal asked for when it sent a browser.
#[derive(Clone)]
struct Asked {
    nonce: String,
    challenge: String,
    redirect: String,
    claims: Value,
}

struct Inside {
    base: String,
    keys: Mutex<Arc<Keys>>,
    lie: Mutex<Lie>,
    now: Mutex<i64>,
    codes: Mutex<HashMap<String, Asked>>,
    tokens: Mutex<HashMap<String, Value>>,
    served: Mutex<Vec<String>>,
}

/// A provider that runs.
#[derive(Clone)]
pub struct Provider(Arc<Inside>);

impl Provider {
    /// Starts one on a free port of this machine.
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let inside = Arc::new(Inside {
            base: format!("http://{}", listener.local_addr().unwrap()),
            keys: Mutex::new(Arc::new(Keys::new("one"))),
            lie: Mutex::new(Lie::None),
            now: Mutex::new(0),
            codes: Mutex::default(),
            tokens: Mutex::default(),
            served: Mutex::default(),
        });
        let router = Router::new().fallback(answer).with_state(inside.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self(inside)
    }

    /// Its issuer.
    pub fn issuer(&self) -> &str {
        &self.0.base
    }

    /// Its settings, under this name.
    pub fn settings(&self, name: &str) -> Issuer {
        let mut issuer = Issuer::new(name, self.issuer(), CLIENT);
        issuer.client_secret = Some(Secret(SECRET.to_owned()));
        issuer.title = format!("Provider {name}");
        issuer
    }

    /// What is not as it should be from now on.
    pub fn lies(&self, lie: Lie) {
        *self.0.lie.lock().unwrap() = lie;
    }

    /// Its clock.
    pub fn at(&self, seconds: i64) {
        *self.0.now.lock().unwrap() = seconds;
    }

    /// New keys, as providers make them now and then.
    pub fn rotate(&self) {
        *self.0.keys.lock().unwrap() = Arc::new(Keys::new("three"));
    }

    /// The paths that were asked for, in order.
    pub fn served(&self) -> Vec<String> {
        self.0.served.lock().unwrap().clone()
    }

    /// What happens when a person signs in: the browser was sent to `address` and is sent back to the path and
    /// query that are returned. `who` are the claims beside those every token has.
    pub fn sign_in(&self, address: &str, who: &Value) -> String {
        let address = Url::parse(address).unwrap();
        let asked: HashMap<String, String> = address.query_pairs().into_owned().collect();
        assert_eq!(asked["response_type"], "code");
        assert_eq!(asked["client_id"], CLIENT);
        assert_eq!(asked["code_challenge_method"], "S256");
        let mut claims = who.clone();
        if asked.get("max_age").is_some_and(|age| age == "0") && claims.get("auth_time").is_none() {
            claims["auth_time"] = json!(*self.0.now.lock().unwrap());
        }
        let mut codes = self.0.codes.lock().unwrap();
        let code = format!("code-{}", codes.len());
        let redirect = asked["redirect_uri"].clone();
        let kept =
            Asked { nonce: asked["nonce"].clone(), challenge: asked["code_challenge"].clone(), redirect, claims };
        codes.insert(code.clone(), kept);
        let mut back = vec![
            ("code".to_owned(), code),
            ("state".to_owned(), asked["state"].clone()),
            ("iss".to_owned(), self.0.base.clone()),
        ];
        if let Lie::Back(change) = *self.0.lie.lock().unwrap() {
            change(&mut back);
        }
        let mut to = Url::parse(&asked["redirect_uri"]).unwrap();
        to.query_pairs_mut().extend_pairs(back);
        format!("{}?{}", to.path(), to.query().unwrap_or_default())
    }
}

/// The claims of a person.
pub fn person(subject: &str, directory: &str, name: &str, address: &str, admin: bool) -> Value {
    let roles = if admin { json!([GLOBAL_ADMIN]) } else { json!([]) };
    json!({ "sub": subject, "tid": directory, "name": name, "email": address, "wids": roles, "amr": ["pwd", "mfa"] })
}

async fn answer(State(own): State<Arc<Inside>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    own.served.lock().unwrap().push(path.clone());
    let lie = *own.lie.lock().unwrap();
    if let Lie::At(where_, instead) = lie
        && where_ == path
    {
        return instead_of(instead, &path).await;
    }
    match path.as_str() {
        "/.well-known/openid-configuration" | "/true/.well-known/openid-configuration" => {
            let mut said = discovery(&own.base);
            if let Lie::Discovery(change) = lie {
                change(&mut said);
            }
            json_answer(StatusCode::OK, &said)
        }
        "/keys" | "/true/keys" => {
            let mut said = json!({ "keys": [own.keys.lock().unwrap().jwk()] });
            if let Lie::Published(change) = lie {
                change(&mut said);
            }
            json_answer(StatusCode::OK, &said)
        }
        "/token" | "/true/token" => token(&own, lie, request).await,
        "/userinfo" | "/true/userinfo" => userinfo(&own, lie, &request),
        _ => json_answer(StatusCode::NOT_FOUND, &json!({})),
    }
}

fn discovery(base: &str) -> Value {
    json!({
        "issuer": base,
        "authorization_endpoint": format!("{base}/authorize"),
        "token_endpoint": format!("{base}/token"),
        "userinfo_endpoint": format!("{base}/userinfo"),
        "jwks_uri": format!("{base}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic"],
        "authorization_response_iss_parameter_supported": true,
    })
}

async fn token(own: &Inside, lie: Lie, request: Request) -> Response {
    let authorization = request.headers().get(header::AUTHORIZATION).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let encoded: String = url::form_urlencoded::byte_serialize(SECRET.as_bytes()).collect();
    let expected = format!("Basic {}", STANDARD.encode(format!("{CLIENT}:{encoded}")));
    if authorization != expected {
        return json_answer(StatusCode::UNAUTHORIZED, &json!({ "error": "invalid_client" }));
    }
    let body = to_bytes(request.into_body(), 65_536).await.unwrap();
    let form: HashMap<String, String> = url::form_urlencoded::parse(&body).into_owned().collect();
    let given = |name: &str| form.get(name).cloned().unwrap_or_default();
    let asked = own.codes.lock().unwrap().get_mut(&given("code")).map(|asked| {
        let this_time = asked.clone();
        asked.challenge = "used".to_owned();
        this_time
    });
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(given("code_verifier")));
    let Some(asked) = asked.filter(|asked| asked.challenge == challenge && asked.redirect == given("redirect_uri"))
    else {
        return json_answer(StatusCode::BAD_REQUEST, &json!({ "error": "invalid_grant" }));
    };
    let said = tokens(own, lie, &asked);
    json_answer(StatusCode::OK, &said)
}

fn tokens(own: &Inside, lie: Lie, asked: &Asked) -> Value {
    let now = *own.now.lock().unwrap();
    let access = format!("access-{}", own.tokens.lock().unwrap().len());
    let hash = Sha256::digest(&access);
    let mut claims = json!({
        "iss": own.base, "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": asked.nonce,
        "at_hash": URL_SAFE_NO_PAD.encode(&hash[..16]),
    });
    claims.as_object_mut().unwrap().extend(asked.claims.as_object().unwrap().clone());
    own.tokens.lock().unwrap().insert(access.clone(), asked.claims.clone());
    if matches!(lie, Lie::Userinfo(_) | Lie::At("/userinfo", _)) {
        claims.as_object_mut().unwrap().remove("email");
    }
    let keys = own.keys.lock().unwrap().clone();
    let mut header = json!({ "alg": "ES256", "kid": keys.id, "typ": "JWT" });
    match lie {
        Lie::Header(change) => change(&mut header),
        Lie::Claims(change) => change(&mut claims),
        _ => {}
    }
    let id_token = match lie {
        Lie::Token(make) => make(&keys, &header, &claims),
        _ => keys.sign(&header, &claims),
    };
    let mut said = json!({ "access_token": access, "token_type": "Bearer", "expires_in": 300, "id_token": id_token });
    if let Lie::Tokens(change) = lie {
        change(&mut said);
    }
    said
}

fn userinfo(own: &Inside, lie: Lie, request: &Request) -> Response {
    let bearer = request.headers().get(header::AUTHORIZATION).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let said = own.tokens.lock().unwrap().get(bearer.trim_start_matches("Bearer ")).cloned();
    let Some(mut said) = said else { return json_answer(StatusCode::UNAUTHORIZED, &json!({})) };
    if let Lie::Userinfo(change) = lie {
        change(&mut said);
    }
    json_answer(StatusCode::OK, &said)
}

async fn instead_of(instead: Instead, path: &str) -> Response {
    let answer = Response::builder();
    match instead {
        Instead::Status(status) => json_answer(StatusCode::from_u16(status).unwrap(), &json!({ "error": "no" })),
        Instead::Redirect => {
            answer.status(307).header(header::LOCATION, format!("/true{path}")).body(Body::empty()).unwrap()
        }
        Instead::Huge => {
            let body = format!("{{\"x\": \"{}\"}}", "x".repeat(8 * 1024 * 1024));
            answer.header(header::CONTENT_TYPE, "application/json").body(Body::from(body)).unwrap()
        }
        Instead::Slow => std::future::pending().await,
        Instead::Text(body, kind) => answer.header(header::CONTENT_TYPE, kind).body(Body::from(body)).unwrap(),
    }
}

fn json_answer(status: StatusCode, said: &Value) -> Response {
    let answer = Response::builder().status(status).header(header::CONTENT_TYPE, "application/json");
    answer.body(Body::from(said.to_string())).unwrap()
}
