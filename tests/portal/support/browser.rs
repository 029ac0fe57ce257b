//! A browser without scripts: it keeps cookies, fills forms by their labels, presses buttons and follows
//! links by their words, and sends what real browsers send along.
//! Rule: whatever a test does here, a person could do; what no person could do is in [`Browser::send`].

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, StatusCode, header};
use cookie::Cookie;
use filiera::server::Peer;
use tower::ServiceExt;

use super::app::{BASE, HOST};
use super::page::{Edit, Filled, Page};

/// Says to the portal what a person's browser says about where a request comes from.
const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// One person's browser.
pub struct Browser {
    router: Router,
    address: IpAddr,
    cookies: BTreeMap<String, String>,
    wish: &'static str,
    page: Option<Page>,
    edits: Vec<(String, Edit)>,
}

impl Browser {
    /// A browser on `router`, from an address of its own.
    pub fn new(router: Router, address: IpAddr) -> Self {
        Self { router, address, cookies: BTreeMap::new(), wish: "en", page: None, edits: Vec::new() }
    }

    /// Sets the browser to Italian; on a page, presses its button too.
    pub async fn in_italian(&mut self) -> &Page {
        self.wish = "it";
        if self.page.as_ref().is_some_and(|page| !page.html.is_empty()) {
            self.press("Italiano").await;
        } else {
            self.get("/sign-in").await;
        }
        self.page()
    }

    /// The page one looks at.
    pub fn page(&self) -> &Page {
        self.page.as_ref().expect("no page was opened yet")
    }

    /// Types an address; redirects are followed.
    pub async fn get(&mut self, path: &str) -> &Page {
        self.go(Method::GET, path, None).await
    }

    /// Types into the control of this label.
    #[track_caller]
    pub fn fill(&mut self, label: &str, value: &str) -> &mut Self {
        self.edit(label, None, |_| Edit::Typed(value.to_owned()))
    }

    /// Ticks the box of this label.
    #[track_caller]
    pub fn tick(&mut self, label: &str) -> &mut Self {
        self.edit(label, None, |_| Edit::Ticked(true))
    }

    /// Picks an option by its words, of a list or of radio buttons (by their legend).
    #[track_caller]
    pub fn choose(&mut self, label: &str, option: &str) -> &mut Self {
        self.edit(label, Some(option), |value| value.map_or(Edit::Ticked(true), Edit::Picked))
    }

    /// Picks a file in the control of this label.
    #[track_caller]
    pub fn attach(&mut self, label: &str, name: &str, bytes: &[u8]) -> &mut Self {
        self.edit(label, None, |_| Edit::Attached(name.to_owned(), bytes.to_vec()))
    }

    #[track_caller]
    fn edit(&mut self, label: &str, option: Option<&str>, how: impl FnOnce(Option<String>) -> Edit) -> &mut Self {
        let page = self.page();
        let (id, value) =
            page.find(label, option).unwrap_or_else(|problem| panic!("{} ({}): {problem}", page.path, page.h1()));
        self.edits.push((id, how(value)));
        self
    }

    /// What pressing the button would send.
    #[track_caller]
    pub fn form(&self, button: &str) -> Filled {
        self.form_near(button, None)
    }

    /// The same for the button that stands near other words.
    #[track_caller]
    pub fn form_of(&self, near: &str, button: &str) -> Filled {
        self.form_near(button, Some(near))
    }

    #[track_caller]
    fn form_near(&self, button: &str, near: Option<&str>) -> Filled {
        let page = self.page();
        page.press(button, near, &self.edits)
            .unwrap_or_else(|problem| panic!("{} ({}): {problem}", page.path, page.h1()))
    }

    /// Presses the button with these words.
    pub async fn press(&mut self, button: &str) -> &Page {
        let form = self.form(button);
        self.submit(&form).await
    }

    /// Presses the button with these words that stands near other words: in the same row, the same card.
    pub async fn press_near(&mut self, near: &str, button: &str) -> &Page {
        let form = self.form_near(button, Some(near));
        self.submit(&form).await
    }

    /// Sends a form as it was filled.
    pub async fn submit(&mut self, form: &Filled) -> &Page {
        if let Some(files) = &form.files {
            return self.go(Method::POST, &form.action, Some(parts(&form.fields, files))).await;
        }
        let body = serde_html_form::to_string(&form.fields).unwrap();
        if form.method == "get" {
            return self.go(Method::GET, &format!("{}?{body}", form.action), None).await;
        }
        self.go(Method::POST, &form.action, Some(body.into_bytes())).await
    }

    /// Presses a button twice at the same moment, as impatient people do. Shows the second answer.
    pub async fn press_twice(&mut self, button: &str) -> (Page, Page) {
        let form = self.form(button);
        let body = serde_html_form::to_string(&form.fields).unwrap();
        let request = || self.request(Method::POST, &form.action, &[], Some(body.clone().into_bytes()));
        let (first, second) = tokio::join!(self.answer(request()), self.answer(request()));
        self.keep(&first);
        self.keep(&second);
        self.edits.clear();
        self.page = Some(second.clone());
        (first, second)
    }

    /// Follows the link with these words.
    pub async fn follow(&mut self, text: &str) -> &Page {
        let page = self.page();
        let Some(href) = page.link(text) else {
            panic!("{} ({}): no link {text:?}; there are {:?}", page.path, page.h1(), page.links())
        };
        assert!(!href.starts_with("mailto:"), "{text:?} opens a mail program");
        let base = page.path.split('?').next().unwrap_or_default().to_owned();
        let to = if href.starts_with('?') { format!("{base}{href}") } else { href };
        self.get(&to).await
    }

    /// Signs in by the page.
    pub async fn sign_in(&mut self, address: &str, password: &str) -> &Page {
        self.get("/sign-in").await;
        self.fill("Email address", address).fill("Password", password);
        self.press("Sign in").await
    }

    /// Puts a cookie into the jar, by the name the portal gives it without its prefix.
    pub fn hold(&mut self, name: &str, value: &str) {
        self.cookies.insert(format!("__Host-filiera-{name}"), value.to_owned());
    }

    /// Throws cookies away, by the names the portal gives them without their prefix.
    pub fn forget(&mut self, names: &[&str]) {
        names.iter().for_each(|name| drop(self.cookies.remove(&format!("__Host-filiera-{name}"))));
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(&format!("__Host-filiera-{name}")).map(String::as_str)
    }

    async fn go(&mut self, method: Method, path: &str, body: Option<Vec<u8>>) -> &Page {
        let mut page = self.answer(self.request(method, path, &[], body)).await;
        self.keep(&page);
        for _ in 0..8 {
            let Some(to) = redirect(&page) else { break };
            page = self.answer(self.request(Method::GET, &to, &[], None)).await;
            self.keep(&page);
        }
        assert!(redirect(&page).is_none(), "{path} leads in circles, at last to {:?}", redirect(&page));
        self.edits.clear();
        self.page.insert(page)
    }

    /// Sends any request at all with this browser's cookies, follows nothing, keeps no page. `fields` replace
    /// what the browser would say.
    pub async fn send(
        &mut self,
        method: Method,
        path: &str,
        fields: &[(HeaderName, &str)],
        body: Option<&str>,
    ) -> Page {
        let answer = self.answer(self.request(method, path, fields, body.map(|body| body.as_bytes().to_vec()))).await;
        self.keep(&answer);
        answer
    }

    /// [`Browser::send`] with a form in parts.
    pub async fn send_parts(&mut self, path: &str, fields: &[(HeaderName, &str)], body: Vec<u8>) -> Page {
        let answer = self.answer(self.request(Method::POST, path, fields, Some(body))).await;
        self.keep(&answer);
        answer
    }

    /// The same as a task of its own, for many at once. Keeps no cookies.
    pub fn sending_parts(&self, path: &str, body: Vec<u8>) -> impl Future<Output = Page> + Send + 'static + use<> {
        answer_of(self.router.clone(), path.to_owned(), self.request(Method::POST, path, &[], Some(body)))
    }

    /// The bytes of a file they save.
    pub async fn download(&self, path: &str) -> Vec<u8> {
        let response = self.router.clone().oneshot(self.request(Method::GET, path, &[], None)).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        let disposition = response.headers()[header::CONTENT_DISPOSITION].to_str().unwrap();
        assert!(disposition.starts_with("attachment; "), "{path}: {disposition}");
        to_bytes(response.into_body(), 8 * 1024 * 1024).await.unwrap().to_vec()
    }

    fn request(
        &self,
        method: Method,
        path: &str,
        fields: &[(HeaderName, &str)],
        body: Option<Vec<u8>>,
    ) -> Request<Body> {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_static(HOST));
        headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(self.wish));
        headers.insert(header::USER_AGENT, HeaderValue::from_static("Filiera test browser"));
        headers.insert(SITE, HeaderValue::from_static(if body.is_some() { "same-origin" } else { "none" }));
        if body.is_some() {
            headers.insert(header::ORIGIN, HeaderValue::from_static(BASE));
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind_of(body.as_deref())));
        }
        if !self.cookies.is_empty() {
            let jar: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            headers.insert(header::COOKIE, jar.join("; ").parse().unwrap());
        }
        for (name, value) in fields {
            headers.remove(name);
            if !value.is_empty() {
                headers.insert(name.clone(), value.parse().unwrap());
            }
        }
        let mut request =
            Request::builder().method(method).uri(path).body(Body::from(body.unwrap_or_default())).unwrap();
        *request.headers_mut() = headers;
        request.extensions_mut().insert(Peer(SocketAddr::new(self.address, 50_000)));
        request
    }

    async fn answer(&self, request: Request<Body>) -> Page {
        let path = request.uri().to_string();
        answer_of(self.router.clone(), path, request).await
    }

    /// Keeps the cookies of an answer. Each must be out of reach of scripts, other sites and other hosts.
    fn keep(&mut self, page: &Page) {
        for field in page.headers.get_all(header::SET_COOKIE) {
            let cookie = Cookie::parse(field.to_str().unwrap().to_owned()).unwrap();
            let bound = cookie.name().starts_with("__Host-filiera-")
                && cookie.http_only() == Some(true)
                && cookie.secure() == Some(true)
                && cookie.path() == Some("/")
                && cookie.domain().is_none()
                && cookie.same_site() == Some(cookie::SameSite::Lax);
            assert!(bound, "{}: a cookie without its bounds: {cookie}", page.path);
            if cookie.max_age().is_some_and(cookie::time::Duration::is_zero) {
                self.cookies.remove(cookie.name());
            } else {
                self.cookies.insert(cookie.name().to_owned(), cookie.value().to_owned());
            }
        }
    }
}

/// What stands between the parts of a form with files.
pub const BOUNDARY: &str = "----FilieraTestBoundary7MA4YWxkTrZu0gW";

/// A form in parts, as browsers write it.
pub fn parts(fields: &[(String, String)], files: &[(String, String, Vec<u8>)]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(head.as_bytes());
    }
    for (field, name, bytes) in files {
        let name = name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    body
}

/// How a browser calls the body of a form.
fn kind_of(body: Option<&[u8]>) -> &'static str {
    if body.is_some_and(|body| body.starts_with(format!("--{BOUNDARY}").as_bytes())) {
        "multipart/form-data; boundary=----FilieraTestBoundary7MA4YWxkTrZu0gW"
    } else {
        "application/x-www-form-urlencoded"
    }
}

/// Sends one request through the router.
pub async fn answer_of(router: Router, path: String, request: Request<Body>) -> Page {
    let response = router.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, 4 * 1024 * 1024).await.unwrap();
    Page { status: parts.status, path, headers: parts.headers, html: String::from_utf8_lossy(&bytes).into_owned() }
}

/// Where an answer leads, which must be a page of the portal.
fn redirect(page: &Page) -> Option<String> {
    if page.status != StatusCode::SEE_OTHER {
        return None;
    }
    let to = page.headers.get(header::LOCATION)?.to_str().ok()?.to_owned();
    assert!(to.starts_with('/') && !to.starts_with("//"), "{} leads out of the portal: {to}", page.path);
    Some(to)
}
