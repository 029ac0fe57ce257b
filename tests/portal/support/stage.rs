//! A scene: a portal brought into a state in which forms are shown that nobody meets by walking through the world.
//! Rule: a scene can begin as often as one likes, each time in a portal of its own; it names the routes it is for.
//! The scenes are in `hostile_scenes.rs`; who tries their forms is in `visitor.rs`.

use std::pin::Pin;

use super::app::TestApp;
use super::browser::Browser;
use super::cast::Actor;
use super::forms::{Form, pattern};

/// A portal in some state, somebody in it, and where they begin.
pub struct Stage {
    /// The portal.
    pub app: TestApp,
    /// Whose browser it is; nobody's, where a sign-in would lead elsewhere.
    pub who: Option<Actor>,
    /// Their browser.
    pub browser: Browser,
    /// The pages with the forms.
    pub start: Vec<String>,
    /// Who else reads what is typed there, and where.
    pub readers: Vec<(Actor, String)>,
}

/// A scene.
pub struct Scene {
    /// What it is about.
    pub name: &'static str,
    /// The routes whose forms are tried in it.
    pub routes: &'static [&'static str],
    /// Brings a portal into its state.
    pub begin: fn() -> Pin<Box<dyn Future<Output = Stage>>>,
}

impl Stage {
    /// Somebody of the cast in their browser, at these pages.
    pub fn of(app: TestApp, who: Actor, browser: Browser, start: &[String]) -> Self {
        Self { app, who: Some(who), browser, start: start.to_vec(), readers: Vec::new() }
    }

    /// A browser in which nobody is to sign in.
    pub fn alone(app: TestApp, browser: Browser, start: &[String]) -> Self {
        Self { app, who: None, browser, start: start.to_vec(), readers: Vec::new() }
    }

    /// Somebody else reads it on this page.
    pub fn read_by(mut self, who: Actor, path: &str) -> Self {
        self.readers.push((who, path.to_owned()));
        self
    }
}

impl Scene {
    /// Whether this form leads to one of its routes.
    pub fn is_about(&self, form: &Form) -> bool {
        pattern(&form.method, &form.action).is_some_and(|to| self.routes.contains(&to))
    }
}
