//! One person at the portal who fills in every form they find with everything that was ever typed to break one.
//! Rule: what is typed is refused at its field or kept exactly. A visitor of a scene looks only at its start pages and
//! tries only the forms of its routes, each try in the state the scene is about. What is typed is in `hostile.rs`.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::{StatusCode, header};

use super::app::TestApp;
use super::browser::Browser;
use super::cast::{Actor, signed_in};
use super::forms::{Form, Kind, forms, kind_of};
use super::hostile::{COCKTAIL, LONG, corpus, is_same, letters_are_text_only, lost, markup};
use super::page::Page;
use super::stage::{Scene, Stage};
use super::world::world;

/// More pages than that are a link that makes new ones without end.
const MOST_PAGES: usize = 600;

/// A form, and the addresses that lead to it: perhaps a mailed link, then its page.
#[derive(Clone)]
struct Found {
    via: Option<String>,
    path: String,
    form: Form,
}

/// One person at the portal, in a world of their own.
pub struct Visitor {
    /// The portal as it is now.
    pub app: TestApp,
    who: Option<Actor>,
    browser: Browser,
    scene: Option<&'static Scene>,
    /// Who reads what is typed in a scene, and where.
    readers: Vec<(Actor, String)>,
    /// Kinds of pages that were opened.
    pub seen: BTreeSet<String>,
    /// Every form, by what makes it another one.
    found: BTreeMap<String, Found>,
    /// The keys of the forms that were not tried yet.
    waiting: Vec<String>,
    /// What is not as it should be.
    pub wrong: Vec<String>,
    /// How many answers were looked at.
    pub tried: usize,
    /// How many of them took what was typed.
    pub kept: usize,
    /// How many letters were looked at.
    pub letters: usize,
}

impl Visitor {
    /// Somebody in the world as it is.
    pub async fn new(who: Option<Actor>) -> Self {
        let app = world().await;
        // The world's rows are shorter than those of the forms: letters about a case need the contact's address.
        let contact = "update profiles set contact = contact || jsonb_build_object('work_email', contact->>'email')";
        sqlx::query(contact).execute(&mut app.sql().await).await.unwrap();
        let browser = browser_of(&app, who).await;
        Self::at(Stage { app, who, browser, start: Vec::new(), readers: Vec::new() }, None)
    }

    /// Somebody in the state of a scene.
    pub async fn on(scene: &'static Scene) -> Self {
        let stage = (scene.begin)().await;
        let start = stage.start.clone();
        let mut visitor = Self::at(stage, Some(scene));
        visitor.explore(start.into_iter().map(|path| (None, path)).collect()).await;
        visitor
    }

    fn at(stage: Stage, scene: Option<&'static Scene>) -> Self {
        let Stage { app, who, browser, readers, .. } = stage;
        let (seen, found, waiting, wrong) = (BTreeSet::new(), BTreeMap::new(), Vec::new(), Vec::new());
        let (tried, kept, letters) = (0, 0, 0);
        Self { app, who, browser, scene, readers, seen, found, waiting, wrong, tried, kept, letters }
    }

    /// The routes that the forms lead to.
    pub fn reached(&self) -> BTreeSet<String> {
        self.found.keys().filter_map(|key| Some(key.split(' ').nth(1)?.to_owned())).collect()
    }

    /// How many forms were found.
    pub fn forms(&self) -> usize {
        self.found.len()
    }

    /// Opens a page, if need be by its mailed link; whoever was signed out signs in again.
    async fn open(&mut self, via: Option<&str>, path: &str) -> Page {
        if let Some(via) = via {
            self.browser.get(via).await;
        }
        let mut page = self.browser.get(path).await.clone();
        if self.who.is_some() && page.path.starts_with("/sign-in") && !path.starts_with("/sign-in") {
            self.browser = browser_of(&self.app, self.who).await;
            page = self.browser.get(path).await.clone();
        }
        if let Some(why) = markup(&page) {
            self.wrong.push(format!("{path}: {why}"));
        }
        page
    }

    /// Keeps the forms of a page and of every page of a new kind that it leads to.
    pub async fn explore(&mut self, start: Vec<(Option<String>, String)>) {
        let mut waiting = start;
        while let Some((via, path)) = waiting.pop() {
            assert!(self.seen.len() < MOST_PAGES, "links without end, at last {path}");
            let page = self.open(via.as_deref(), &path).await;
            let via = via.or_else(|| kind_of(&path).filter(|kind| kind.contains("{token}")).map(|_| path.clone()));
            let links = self.keep(&page, via.as_ref(), &path);
            if self.scene.is_none() {
                waiting.extend(links);
            }
        }
    }

    /// Keeps the forms of a page; says which links lead to other kinds of pages.
    fn keep(&mut self, page: &Page, via: Option<&String>, path: &str) -> Vec<(Option<String>, String)> {
        for form in forms(page).into_iter().filter(|form| self.scene.is_none_or(|scene| scene.is_about(form))) {
            let key = form.key();
            if !self.found.contains_key(&key) {
                let found = Found { via: via.filter(|via| *via != path).cloned(), path: path.to_owned(), form };
                self.found.insert(key.clone(), found);
                self.waiting.push(key);
            }
        }
        let here = page.path.split('?').next().unwrap_or_default().to_owned();
        let mut links = Vec::new();
        for link in page.attributes("main a[href]", "href") {
            let link = if link.starts_with('?') { format!("{here}{link}") } else { link };
            let link = link.split('#').next().unwrap_or_default().to_owned();
            if link.starts_with('/') && kind_of(&link).is_some_and(|kind| self.seen.insert(kind)) {
                links.push((via.cloned(), link));
            }
        }
        links
    }

    /// The form to be tried. Where it went with what was taken, or keeps it, its scene begins anew.
    async fn again(&mut self, key: &str) -> Option<Form> {
        let first = self.found[key].form.clone();
        let form = self.shown(key).await;
        let Some(scene) = self.scene else { return form };
        if form.as_ref().is_some_and(|form| form.values() == first.values()) {
            return form;
        }
        self.begin_again(scene).await;
        let form = self.shown(key).await;
        if form.is_none() {
            self.wrong.push(format!("{key}: the scene {:?} does not lead to it again", scene.name));
        }
        form
    }

    /// The form as its page shows it now.
    async fn shown(&mut self, key: &str) -> Option<Form> {
        let it = self.found.get(key)?.clone();
        let page = self.open(it.via.as_deref(), &it.path).await;
        forms(&page).into_iter().find(|form| form.key() == key)
    }

    /// Looks at what came of a scene, and begins it in a portal of its own.
    async fn begin_again(&mut self, scene: &'static Scene) {
        self.read().await;
        let anew = Box::pin(Self::on(scene)).await;
        (self.app, self.browser, self.found, self.readers) = (anew.app, anew.browser, anew.found, anew.readers);
    }

    /// Sends a form. Whoever tried too often may try again, once.
    async fn send(&mut self, form: &Form, fields: &[(String, String)], file: &str) -> Page {
        self.tried += 1;
        let answer = form.send(&mut self.browser, fields, file).await;
        if answer.status != StatusCode::TOO_MANY_REQUESTS {
            return answer;
        }
        for sql in ["delete from sign_in_failures", "delete from counters"] {
            sqlx::query(sql).execute(&mut self.app.sql().await).await.unwrap();
        }
        form.send(&mut self.browser, fields, file).await
    }

    /// Tries every form that was found, and every form that its answers lead to; what ends something comes last.
    pub async fn try_all(&mut self) {
        let mut number = 0;
        while !self.waiting.is_empty() {
            let next = self.waiting.iter().position(|key| !is_grave(key)).unwrap_or(0);
            let key = self.waiting.remove(next);
            self.attack(&key, number).await;
            number += 1;
        }
    }

    /// Tries one form.
    async fn attack(&mut self, key: &str, number: usize) {
        let mut fresh: Option<Form> = None;
        let tries = self.tries(key, number);
        for (at, given) in tries.into_iter().enumerate() {
            let form = match fresh.take() {
                Some(form) => form,
                None => match self.again(key).await {
                    Some(form) => form,
                    None => break,
                },
            };
            let fields = form.filled(&given, number * 100 + at);
            let file = given.first().map_or("file.pdf", |(_, value)| value.as_str());
            let mut answer = self.send(&form, &fields, file).await;
            if let (StatusCode::TOO_MANY_REQUESTS, Some(scene)) = (answer.status, self.scene) {
                self.begin_again(scene).await;
                let Some(form) = self.again(key).await else { break };
                answer = self.send(&form, &form.filled(&given, number * 100 + at), file).await;
            }
            let told: Vec<_> = given.iter().map(|(n, v)| (n, v.chars().take(40).collect::<String>())).collect();
            match self.judged(&form, key, &given, &answer).await {
                Ok(true) => {}
                Ok(false) => fresh = Some(form),
                Err(why) => {
                    let at = &self.found[key].path;
                    let wrong = format!("{key} on {at} given {told:?}: {why} ({} {})", answer.status, answer.h1());
                    self.wrong.push(wrong);
                }
            }
        }
    }

    /// What is given to one form, try by try: the long value in each field, several values in all fields at once, and
    /// others field by field while the rest is as it should be. Which ones rotates from form to form; in a scene, what
    /// proves somebody is tried with all of them, and a form of one field with more.
    fn tries(&self, key: &str, number: usize) -> Vec<Vec<(String, String)>> {
        let form = &self.found[key].form;
        let corpus = corpus();
        let short: Vec<&String> = corpus.iter().filter(|value| value.len() < LONG).collect();
        let of = |at: usize| short[at % short.len()].clone();
        let typed = form.typed();
        let mut tries: Vec<Vec<(String, String)>> = Vec::new();
        for name in &typed {
            tries.push(vec![(name.clone(), "x".repeat(LONG))]);
        }
        if typed.len() > 1 {
            for at in 0..3 {
                tries.push(typed.iter().map(|name| (name.clone(), of(number * 3 + at))).collect());
            }
        }
        for (at, name) in typed.iter().enumerate() {
            if self.scene.is_some() && is_secret(form, name) {
                tries.extend(short.iter().map(|value| vec![(name.clone(), (*value).clone())]));
                continue;
            }
            let more = if self.scene.is_some() && typed.len() == 1 { 3 } else { 1 };
            let values = (0..more).map(|step| of(number + at * 3 + step * 7)).chain([COCKTAIL.to_owned()]);
            tries.extend(values.map(|value| vec![(name.clone(), value)]));
        }
        let ours = ["token", "idem"];
        let others =
            form.controls.iter().filter(|control| !typed.contains(&control.name) && !ours.contains(&&*control.name));
        for (at, control) in others.enumerate() {
            // A file is tried by its name; what is in it has tests of its own.
            tries.push(vec![(control.name.clone(), of(number + at * 3))]);
        }
        if tries.is_empty() && !is_grave(key) {
            tries.push(Vec::new());
        }
        tries
    }

    /// Looks at what came of one try. Says what is wrong, or whether the form is to be opened anew.
    async fn judged(
        &mut self,
        form: &Form,
        key: &str,
        given: &[(String, String)],
        answer: &Page,
    ) -> Result<bool, String> {
        if let Some(why) = markup(answer) {
            return Err(why);
        }
        let names = form.typed();
        let typed: Vec<_> = given.iter().filter(|(name, _)| names.contains(name)).cloned().collect();
        match answer.status.as_u16() {
            422 if !typed.is_empty() => {
                refusal(form, &typed, answer)?;
                if self.scene.is_none() || typed.iter().all(|(name, _)| is_secret(form, name)) {
                    return Ok(false);
                }
                // A draft keeps what was refused, and is not what the scene is about any more.
                let it = self.found[key].clone();
                let again = self.open(it.via.as_deref(), &it.path).await;
                kept(form, &typed, &again)?;
                let same = forms(&again).iter().any(|again| again.key() == key && again.values() == form.values());
                Ok(!same)
            }
            200 | 422 => Ok(false),
            303 => {
                let to =
                    answer.headers.get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default().to_owned();
                if !to.starts_with('/') || to.starts_with("//") {
                    return Err(format!("leads to {to}"));
                }
                self.kept += 1;
                let open = typed.iter().filter(|(name, _)| self.scene.is_some() && !is_secret(form, name));
                let lost = lost(&self.app, &open.map(|(_, value)| value.as_str()).collect::<Vec<_>>()).await;
                if !lost.is_empty() {
                    return Err(format!("takes and does not keep {lost:?}"));
                }
                if !to.starts_with("/sign-in/again") {
                    self.explore(vec![(None, to)]).await;
                }
                let it = self.found[key].clone();
                let again = self.open(it.via.as_deref(), &it.path).await;
                kept(form, &typed, &again).map(|()| true)
            }
            400 if !typed.is_empty() => Err("not a field's error but a broken form".to_owned()),
            403 | 404 | 429 if self.scene.is_some() && !typed.is_empty() => Err("nothing was tried".to_owned()),
            400 | 403 | 404 | 409 | 410 | 429 => Ok(true),
            other => Err(format!("answers {other}")),
        }
    }

    /// Everybody who reads what was typed in a scene, and every letter about it, sees text.
    pub async fn read(&mut self) {
        for (who, path) in std::mem::take(&mut self.readers) {
            let page = signed_in(&self.app, who).await.get(&path).await.clone();
            self.wrong.extend(markup(&page).map(|why| format!("{path}, read by {}: {why}", who.name)));
            self.readers.push((who, path));
        }
        self.letters += letters_are_text_only(&self.app).await;
    }
}

/// A browser of somebody signed in, or of nobody.
pub async fn browser_of(app: &TestApp, who: Option<Actor>) -> Browser {
    match who {
        Some(who) => signed_in(app, who).await,
        None => app.browser(),
    }
}

/// What a parser of pages makes of what stands in a control; NUL is in no text that a database keeps,
/// and a parser shows another sign for it.
fn as_parsed(value: &str) -> String {
    value.replace("\r\n", "\n").replace('\r', "\n").replace(['\0', '\u{fffd}'], "").trim_start_matches('\n').to_owned()
}

/// Whether this control may come back empty: what proves somebody is never sent back.
fn is_secret(form: &Form, name: &str) -> bool {
    let kind = form.controls.iter().find(|control| control.name == name).map(|control| &control.kind);
    kind == Some(&Kind::Typed("password".to_owned())) || ["code", "otp", "recovery"].contains(&name)
}

/// The refused form says what is wrong, at a field, and keeps what was typed.
fn refusal(form: &Form, given: &[(String, String)], answer: &Page) -> Result<(), String> {
    if answer.all(".error[id]").is_empty() && answer.errors().is_empty() {
        return Err("refused without a word".to_owned());
    }
    let shown = forms(answer);
    let again = shown.iter().find(|again| again.key() == form.key());
    for (name, value) in given.iter().filter(|(name, _)| form.typed().contains(name) && !is_secret(form, name)) {
        let control = again.and_then(|again| again.controls.iter().find(|control| control.name == *name));
        if let Some(control) = control.filter(|control| as_parsed(&control.value) != as_parsed(value)) {
            let short: String = control.value.chars().take(80).collect();
            return Err(format!("{name} comes back as {short:?}"));
        }
    }
    Ok(())
}

/// What was taken is shown as it was typed, where the page shows it again.
fn kept(form: &Form, typed: &[(String, String)], again: &Page) -> Result<(), String> {
    let again = forms(again).into_iter().find(|again| again.key() == form.key());
    let value = |form: &Form, name: &str| form.controls.iter().find(|c| c.name == name).map(|c| c.value.clone());
    for (name, value_typed) in typed {
        let now = again.as_ref().and_then(|again| value(again, name)).unwrap_or_default();
        let was = value(form, name).unwrap_or_default();
        let same = is_same(value_typed, &now) || is_same(&as_parsed(value_typed), &now);
        if !now.is_empty() && now != was && !same {
            return Err(format!("{name} became {now:?}"));
        }
    }
    Ok(())
}

/// Acts after which a form is not there any more.
fn is_grave(key: &str) -> bool {
    let last = key.split(' ').nth(1).and_then(|to| to.rsplit('/').next()).unwrap_or_default();
    let ends =
        ["removal", "withdrawal", "closing", "decline", "end", "suspension", "disavowal", "decision", "acceptance"];
    ends.contains(&last)
}
