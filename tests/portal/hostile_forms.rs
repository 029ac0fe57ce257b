//! Every form of the portal, for the whole cast, filled in with everything that was ever typed to break one.
//! Rule: nobody lists the forms. They are found on the pages of the route table and behind the links of those pages,
//! and a POST route that no form leads to is named with its reason in [`UNREACHED`], or the test fails.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::{Method, StatusCode, header};

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::cast::{ANNA, Actor, DAVIDE, ELENA, GIULIA, MARCO, PIERO, signed_in};
use crate::support::forms::{Form, Kind, forms, pattern};
use crate::support::hostile::{COCKTAIL, LONG, corpus, is_same, letters_are_text_only, markup};
use crate::support::page::Page;
use crate::support::routes::{Expected, acts, expected, fill, pages};
use crate::support::world::{Side, world};

/// Who tries: everybody finds other forms.
const WHO: [Option<Actor>; 7] = [None, Some(GIULIA), Some(MARCO), Some(DAVIDE), Some(ANNA), Some(ELENA), Some(PIERO)];

/// Routes that no form of this world leads to, by what they would need. Those with typed fields are still to be tried
/// with the corpus; until then the module named tests them with ordinary values.
const UNREACHED: [(&str, &[&str]); 18] = [
    (
        "needs a second factor; `factors.rs`",
        &[
            "/sign-in/mfa",
            "/sign-in/mfa/recovery",
            "/sign-in/mfa/lost",
            "/sign-in/mfa/replacement",
            "/me/security/recovery-codes",
            "/me/security/factors/{factor}/removal",
            "/o/{org}/settings/lost-factors/{person}/help",
            "/admin/lost-factors/{person}/help",
        ],
    ),
    (
        "needs an identity provider; `work_accounts.rs`",
        &[
            "/work-account/introduction",
            "/me/security/work-accounts/new/{proposal}",
            "/me/security/work-accounts/{identity}/removal",
            "/o/{org}/settings/directories/new/{proposal}",
        ],
    ),
    (
        "needs a company that is known already; `known_company.rs`",
        &[
            "/work-account/company/request",
            "/work-account/company/dispute",
            "/o/{org}/enrollment/known-company/request",
            "/o/{org}/enrollment/known-company/continuation",
        ],
    ),
    ("needs another address for letters; `notifications.rs`", &["/me/letters/code", "/me/letters/end"]),
    (
        "has no typed field",
        &[
            "/notifications/reading",
            "/confirmations/{confirmation}/sending",
            "/o/{org}/enrollment/documents/{document}/removal",
            "/o/{org}/signatures/{signature}/dismissal",
            "/o/{org}/settings/organization/locations/{location}/reopening",
            "/o/{org}/settings/organization/locations/{location}/removal",
            "/o/{org}/settings/users/{person}/reactivation",
            "/o/{org}/settings/directory/publication",
            "/o/{org}/settings/directory/withdrawal",
            "/o/{org}/settings/directory/confirmation",
            "/o/{org}/settings/directory/logo",
            "/o/{org}/settings/directory/logo/removal",
            "/o/{org}/referrals/{referral}/closing",
            "/o/{org}/jobs/{import}/cancellation",
        ],
    ),
    ("needs a whole draft; `hostile.rs`", &["/o/{org}/enrollment/submission", "/o/{org}/enrollment/address"]),
    (
        "needs a questioned or rejected case; `cases.rs`",
        &["/o/{org}/enrollment/fix/{check}", "/o/{org}/enrollment/appeal"],
    ),
    ("needs a case that waits for a second reviewer; `desk.rs`", &["/admin/reviews/{case}/second"]),
    (
        "needs a program that takes typed numbers; `companies.rs`",
        &[
            "/o/{org}/settings/organization/locations/{location}/number",
            "/o/{org}/settings/organization/identifiers/number",
        ],
    ),
    (
        "needs an invitation or a wish of a colleague; `users.rs`",
        &[
            "/o/{org}/settings/users/invitations/{invitation}/address",
            "/o/{org}/settings/roles/{wish}",
            "/joining/{invitation}/acceptance",
        ],
    ),
    (
        "needs a version to sign; `evidence.rs`",
        &["/o/{org}/agreements/{version}/signature", "/o/{org}/agreements/{version}/ask"],
    ),
    ("needs a draft with nothing missing; `agreement_versions.rs`", &["/admin/agreements/drafts/{draft}/publication"]),
    (
        "needs the mailed code of a customer; `customers.rs`",
        &["/requests/{invitation}/acceptance", "/requests/{invitation}/decline"],
    ),
    ("needs a version a customer has not accepted; `customer_pairs.rs`", &["/o/{org}/customer-agreement/acceptance"]),
    (
        "needs a request for access that waits; `delegations.rs`",
        &["/o/{org}/partner-access/{delegation}/approval", "/o/{org}/partner-access/{delegation}/decline"],
    ),
    ("needs a provider that edits its entry; `listing.rs`", &["/o/{org}/settings/directory"]),
    (
        "needs a request that waits; `referrals.rs`",
        &["/o/{org}/referrals/{referral}/answer", "/o/{org}/referrals/{referral}/decline"],
    ),
    ("needs two companies of one person; `tickets.rs`", &["/o/{org}/settings/merge"]),
];

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
struct Visitor {
    app: TestApp,
    who: Option<Actor>,
    browser: Browser,
    /// Kinds of pages that were opened.
    seen: BTreeSet<String>,
    /// Every form, by what makes it another one.
    found: BTreeMap<String, Found>,
    /// The keys of the forms that were not tried yet.
    waiting: Vec<String>,
    wrong: Vec<String>,
    tried: usize,
    kept: usize,
}

impl Visitor {
    async fn new(who: Option<Actor>) -> Self {
        let app = world().await;
        // The world's rows are shorter than those of the forms: letters about a case need the contact's address.
        let contact = "update profiles set contact = contact || jsonb_build_object('work_email', contact->>'email')";
        sqlx::query(contact).execute(&mut app.sql().await).await.unwrap();
        let browser = browser_of(&app, who).await;
        let (seen, found, waiting, wrong) = (BTreeSet::new(), BTreeMap::new(), Vec::new(), Vec::new());
        Self { app, who, browser, seen, found, waiting, wrong, tried: 0, kept: 0 }
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
    async fn explore(&mut self, start: Vec<(Option<String>, String)>) {
        let mut waiting = start;
        while let Some((via, path)) = waiting.pop() {
            assert!(self.seen.len() < MOST_PAGES, "links without end, at last {path}");
            let page = self.open(via.as_deref(), &path).await;
            let via = via.or_else(|| kind_of(&path).filter(|kind| kind.contains("{token}")).map(|_| path.clone()));
            waiting.extend(self.keep(&page, via.as_ref(), &path));
        }
    }

    /// Keeps the forms of a page; says which links lead to other kinds of pages.
    fn keep(&mut self, page: &Page, via: Option<&String>, path: &str) -> Vec<(Option<String>, String)> {
        for form in forms(page) {
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
}

async fn browser_of(app: &TestApp, who: Option<Actor>) -> Browser {
    match who {
        Some(who) => signed_in(app, who).await,
        None => app.browser(),
    }
}

/// The pages of the route table that this person may expect something of.
fn pages_of(who: Option<Actor>, of: &[Expected]) -> Vec<String> {
    let side = Side::a();
    let open = pages().into_iter().filter(|route| of.contains(&expected(route, who, &side)));
    open.map(|route| fill(&route, &side, &side)).collect()
}

/// What two addresses have in common that show the same page: the route, and what their query asks for.
fn kind_of(path: &str) -> Option<String> {
    let (clean, query) = path.split_once('?').unwrap_or((path, ""));
    let mut asked: Vec<&str> = query.split('&').filter_map(|pair| pair.split('=').next()).collect();
    asked.sort_unstable();
    Some(format!("{} {}", pattern(&Method::GET, clean)?, asked.join(",")))
}

/// What is given to one form, try by try: the long value in each field, several values in all fields at once, and
/// others field by field while the rest is as it should be. Which ones rotates from form to form.
fn tries(form: &Form, number: usize) -> Vec<Vec<(String, String)>> {
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
        for value in [of(number + at * 3), COCKTAIL.to_owned()] {
            tries.push(vec![(name.clone(), value)]);
        }
    }
    let ours = ["token", "idem"];
    let others =
        form.controls.iter().filter(|control| !typed.contains(&control.name) && !ours.contains(&&*control.name));
    for (at, control) in others.enumerate() {
        // A file is tried by its name; what is in it has tests of its own.
        tries.push(vec![(control.name.clone(), of(number + at * 3))]);
    }
    if tries.is_empty() && !is_grave(&form.key()) {
        tries.push(Vec::new());
    }
    tries
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

/// Looks at what came of one try. Says what is wrong, or whether the form is to be opened anew.
async fn judged(visitor: &mut Visitor, it: &Found, given: &[(String, String)], answer: &Page) -> Result<bool, String> {
    if let Some(why) = markup(answer) {
        return Err(why);
    }
    let names = it.form.typed();
    let typed: Vec<_> = given.iter().filter(|(name, _)| names.contains(name)).cloned().collect();
    match answer.status.as_u16() {
        422 if !typed.is_empty() => refusal(&it.form, &typed, answer).map(|()| false),
        200 | 422 => Ok(false),
        303 => {
            let to =
                answer.headers.get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default().to_owned();
            if !to.starts_with('/') || to.starts_with("//") {
                return Err(format!("leads to {to}"));
            }
            visitor.kept += 1;
            if !to.starts_with("/sign-in/again") {
                visitor.explore(vec![(None, to)]).await;
            }
            let again = visitor.open(it.via.as_deref(), &it.path).await;
            kept(&it.form, &typed, &again).map(|()| true)
        }
        400 if !typed.is_empty() => Err("not a field's error but a broken form".to_owned()),
        400 | 403 | 404 | 409 | 410 | 429 => Ok(true),
        other => Err(format!("answers {other}")),
    }
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

/// Tries one form.
async fn attack(visitor: &mut Visitor, key: &str, number: usize) {
    let it = visitor.found[key].clone();
    let mut fresh: Option<Form> = None;
    for (at, given) in tries(&it.form, number).into_iter().enumerate() {
        let form = match fresh.take() {
            Some(form) => form,
            None => {
                let page = visitor.open(it.via.as_deref(), &it.path).await;
                let Some(form) = forms(&page).into_iter().find(|form| form.key() == key) else { break };
                form
            }
        };
        let fields = form.filled(&given, number * 100 + at);
        let file = given.first().map_or("file.pdf", |(_, value)| value.as_str());
        let answer = visitor.send(&form, &fields, file).await;
        let told: Vec<_> = given.iter().map(|(n, v)| (n, v.chars().take(40).collect::<String>())).collect();
        match judged(visitor, &Found { form: form.clone(), ..it.clone() }, &given, &answer).await {
            Ok(true) => {}
            Ok(false) => fresh = Some(form),
            Err(why) => {
                let wrong = format!("{key} on {} given {told:?}: {why} ({} {})", it.path, answer.status, answer.h1());
                visitor.wrong.push(wrong);
            }
        }
    }
}

/// Acts after which a form is not there any more.
fn is_grave(key: &str) -> bool {
    let last = key.split(' ').nth(1).and_then(|to| to.rsplit('/').next()).unwrap_or_default();
    let ends =
        ["removal", "withdrawal", "closing", "decline", "end", "suspension", "disavowal", "decision", "acceptance"];
    ends.contains(&last)
}

/// Everything one person finds and tries; the routes it leads to, and what is wrong.
async fn visit(who: Option<Actor>) -> (BTreeSet<String>, Vec<String>) {
    let began = std::time::Instant::now();
    let mut visitor = Visitor::new(who).await;
    let mut start = pages_of(who, &[Expected::Inside, Expected::Open, Expected::NeedsLink]);
    start.reverse();
    visitor.seen.extend(start.iter().filter_map(|path| kind_of(path)));
    visitor.explore(start.into_iter().map(|path| (None, path)).collect()).await;
    let crawled = began.elapsed();
    let mut number = 0;
    while !visitor.waiting.is_empty() {
        let graves: Vec<bool> = visitor.waiting.iter().map(|key| is_grave(key)).collect();
        let next = graves.iter().position(|grave| !grave).unwrap_or(0);
        let key = visitor.waiting.remove(next);
        attack(&mut visitor, &key, number).await;
        number += 1;
    }
    let attacked = began.elapsed();
    let unsafe_pages = read_by_all(&visitor.app, who).await;
    visitor.wrong.extend(unsafe_pages);
    let read = began.elapsed();
    let letters = letters_are_text_only(&visitor.app).await;
    println!(
        "{}: {} forms, {} tries, {} taken, {letters} letters; found {crawled:.1?}, tried {attacked:.1?}, read {read:.1?}, {:.1?}",
        who.map_or("nobody", |who| who.name),
        visitor.found.len(),
        visitor.tried,
        visitor.kept,
        began.elapsed()
    );
    let reached = visitor.found.keys().filter_map(|key| Some(key.split(' ').nth(1)?.to_owned())).collect();
    (reached, visitor.wrong)
}

/// Runs one visit on the thread it is on.
fn alone<T>(visit: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(visit)
}

/// What one person typed is text on the pages of everybody else.
async fn read_by_all(app: &TestApp, but: Option<Actor>) -> Vec<String> {
    let mut wrong = Vec::new();
    for who in WHO.into_iter().filter(|who| *who != but) {
        let mut browser = browser_of(app, who).await;
        for path in pages_of(who, &[Expected::Inside]) {
            let page = browser.get(&path).await;
            wrong.extend(markup(page).map(|why| format!("{path}, read by somebody else: {why}")));
        }
    }
    wrong
}

#[test]
fn every_field_of_every_form_refuses_or_keeps_exactly_whatever_is_typed() {
    let visits: Vec<_> = WHO.into_iter().map(|who| std::thread::spawn(move || alone(visit(who)))).collect();
    let (mut reached, mut wrong) = (BTreeSet::new(), Vec::new());
    for visit in visits {
        let (routes, found) = visit.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        reached.extend(routes);
        wrong.extend(found);
    }
    assert!(wrong.is_empty(), "{} answers: {wrong:#?}", wrong.len());
    let excused = |pattern: &str| UNREACHED.iter().any(|(_, known)| known.contains(&pattern));
    let missed: Vec<_> =
        acts().into_iter().map(|route| route.pattern).filter(|p| !reached.contains(*p) && !excused(p)).collect();
    assert!(missed.is_empty(), "no form leads to {missed:#?}");
    let listed = UNREACHED.iter().flat_map(|(_, patterns)| patterns.iter());
    let idle: Vec<_> = listed.filter(|pattern| reached.contains(**pattern)).collect();
    assert!(idle.is_empty(), "reached after all: {idle:?}");
}
