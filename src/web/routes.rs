//! The route table: the only way in which a handler gets an address.
//! Rule: axum cannot list its routes, so they are registered here with their audience; the tests for
//! access, forged requests, safe GETs and headers are generated from [`Routes::table`].

use axum::Router;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{MethodRouter, get, post};

use super::layers::{Machine, Upload};
use super::state::App;

/// Who may use a route. The extractor in the handler's signature enforces it; the access test holds the
/// two together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Everybody.
    Anyone,
    /// Whoever opened the mailed link in this browser.
    LinkHolder,
    /// Whoever signed in.
    SignedIn,
    /// Whoever belongs to the company in the path.
    Member,
    /// Whoever belongs to the reseller in the path.
    Reseller,
    /// Whoever belongs to the provider in the path.
    Provider,
    /// Whoever belongs to the customer in the path.
    Customer,
    /// Reviewers.
    Reviewer,
    /// Platform admins.
    PlatformAdmin,
    /// Whoever works for the operator.
    Operator,
    /// A machine that shows its own secret: no session, no form, no page.
    Machine,
}

/// One line of the table.
#[derive(Debug, Clone)]
pub struct Route {
    /// GET (and with it HEAD) or POST.
    pub method: Method,
    /// The path's pattern, `{…}` for its parts.
    pub pattern: &'static str,
    /// Who may use it.
    pub audience: Audience,
}

/// The router and its table, filled together.
#[derive(Default)]
pub struct Routes {
    paths: Vec<(&'static str, MethodRouter<App>)>,
    table: Vec<Route>,
    uploads: Vec<Upload>,
    machines: Vec<Machine>,
    posted: Vec<(&'static str, MethodRouter<App>)>,
}

impl Routes {
    /// A page to read. HEAD is answered too; neither ever changes anything.
    #[expect(clippy::disallowed_methods, reason = "the one place that registers a route")]
    pub fn get<H, T>(&mut self, pattern: &'static str, audience: Audience, handler: H) -> &mut Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::GET, pattern, audience, get(handler))
    }

    /// Something to do. The gate has checked origin and token before the handler runs.
    #[expect(clippy::disallowed_methods, reason = "the one place that registers a route")]
    pub fn post<H, T>(&mut self, pattern: &'static str, audience: Audience, handler: H) -> &mut Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::POST, pattern, audience, post(handler))
    }

    /// Something to do with a file: a form in parts with a file of `bytes` at most. Its handler takes
    /// [`super::extract::Upload`]; the gate has checked origin and token before the file is received.
    #[expect(clippy::disallowed_methods, reason = "the one place that registers a route")]
    pub fn upload<H, T>(&mut self, pattern: &'static str, audience: Audience, bytes: usize, handler: H) -> &mut Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.uploads.push(Upload { route: pattern, file: bytes });
        self.add(Method::POST, pattern, audience, post(handler))
    }

    /// Something a machine posts, `bytes` at most. No gate stands before it: its handler checks the secret first.
    #[expect(clippy::disallowed_methods, reason = "the one place that registers a route")]
    pub fn machine<H, T>(&mut self, pattern: &'static str, bytes: usize, handler: H) -> &mut Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.table.push(Route { method: Method::POST, pattern, audience: Audience::Machine });
        self.machines.push(Machine { route: pattern, body: bytes });
        self.posted.push((pattern, post(handler)));
        self
    }

    fn add(
        &mut self,
        method: Method,
        pattern: &'static str,
        audience: Audience,
        handler: MethodRouter<App>,
    ) -> &mut Self {
        self.table.push(Route { method, pattern, audience });
        match self.paths.iter_mut().find(|(known, _)| *known == pattern) {
            Some((_, methods)) => *methods = std::mem::take(methods).merge(handler),
            None => self.paths.push((pattern, handler)),
        }
        self
    }

    /// Every route, in the order of registration.
    #[must_use]
    pub fn table(&self) -> &[Route] {
        &self.table
    }

    /// The routes that take files.
    #[must_use]
    pub fn uploads(&self) -> &[Upload] {
        &self.uploads
    }

    /// The routes that machines post to.
    #[must_use]
    pub fn machines(&self) -> &[Machine] {
        &self.machines
    }

    /// The routers for axum: the pages, which stand behind the gate, and what machines post to.
    #[expect(clippy::disallowed_methods, reason = "the one place that registers a route")]
    pub fn into_routers(self) -> (Router<App>, Router<App>) {
        let of = |paths: Vec<(&'static str, MethodRouter<App>)>| {
            paths.into_iter().fold(Router::new(), |router, (pattern, methods)| router.route(pattern, methods))
        };
        (of(self.paths), of(self.posted))
    }
}
