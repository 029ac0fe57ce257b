//! The forms of a page, control by control, so that a test can fill in those it has never heard of.
//! Rule: what is read here is what a browser would send; a form is known by where it leads and what it asks.

use axum::http::Method;
use filiera::domain::values::PartnerId;
use scraper::{ElementRef, Html};

use super::browser::{Browser, parts};
use super::page::{Page, css, words};
use super::routes::table;

/// How a control is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Typed into: the `type` of an input, or `textarea`.
    Typed(String),
    /// Picked from these values; a box has one.
    Picked(Vec<String>),
    /// A file.
    File,
    /// Filled in by the page.
    Hidden,
}

/// One control, or one group of radio buttons or boxes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Control {
    /// Its name.
    pub name: String,
    /// How it is filled in.
    pub kind: Kind,
    /// What stands in it.
    pub value: String,
}

/// One form, by the button that sends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The page it stands on.
    pub page: String,
    /// GET or POST.
    pub method: Method,
    /// Where it leads.
    pub action: String,
    /// Whether it is sent in parts.
    pub parts: bool,
    /// What it asks.
    pub controls: Vec<Control>,
    /// The button's name and value, if it has one.
    pub button: Option<(String, String)>,
}

/// The route behind an address.
pub fn pattern(method: &Method, path: &str) -> Option<&'static str> {
    let path: Vec<&str> = path.split(['?', '#']).next().unwrap_or_default().split('/').collect();
    let fits = |pattern: &str| {
        let steps: Vec<&str> = pattern.split('/').collect();
        let alike = |(step, part): (&&str, &&str)| step == part || (step.starts_with('{') && !part.is_empty());
        steps.len() == path.len() && steps.iter().zip(&path).all(alike)
    };
    let routes = table().into_iter().filter(|route| route.method == method && fits(route.pattern));
    routes.map(|route| route.pattern).min_by_key(|pattern| pattern.matches('{').count())
}

/// What two addresses have in common that show the same page: the route, and what their query asks for.
pub fn kind_of(path: &str) -> Option<String> {
    let (clean, query) = path.split_once('?').unwrap_or((path, ""));
    let mut asked: Vec<&str> = query.split('&').filter_map(|pair| pair.split('=').next()).collect();
    asked.sort_unstable();
    Some(format!("{} {}", pattern(&Method::GET, clean)?, asked.join(",")))
}

impl Form {
    /// The names of what is typed.
    pub fn typed(&self) -> Vec<String> {
        let typed = self.controls.iter().filter(|control| matches!(control.kind, Kind::Typed(_)));
        typed.map(|control| control.name.clone()).collect()
    }

    /// What stands in what is typed.
    pub fn values(&self) -> Vec<&str> {
        let typed = self.controls.iter().filter(|control| matches!(control.kind, Kind::Typed(_)));
        typed.map(|control| control.value.as_str()).collect()
    }

    /// What makes it another form: its route, its page's route, its controls, its button.
    pub fn key(&self) -> String {
        let to = pattern(&self.method, &self.action).unwrap_or("nowhere");
        let mut asked: Vec<&str> =
            self.controls.iter().filter(|c| c.kind != Kind::Hidden).map(|c| c.name.as_str()).collect();
        asked.sort_unstable();
        asked.dedup();
        let button = self.button.as_ref().map_or("", |(name, _)| name.as_str());
        format!("{} {to} {} {button}", self.method, asked.join(","))
    }

    /// What is sent when the controls of `given` hold its values and all others what a careful person gives.
    pub fn filled(&self, given: &[(String, String)], number: usize) -> Vec<(String, String)> {
        let value = |control: &Control| match given.iter().find(|(name, _)| *name == control.name) {
            Some((_, value)) => Some(value.clone()),
            None => sane(control, number),
        };
        let fields = self.controls.iter().filter_map(|control| Some((control.name.clone(), value(control)?)));
        fields.chain(self.button.clone()).collect()
    }

    /// Sends it, as often as one likes: without the id that makes two presses one.
    pub async fn send(&self, browser: &mut Browser, fields: &[(String, String)], file: &str) -> Page {
        let body = || serde_html_form::to_string(fields).unwrap();
        if self.method == Method::GET {
            let path = self.action.split('?').next().unwrap_or_default();
            return browser.send(Method::GET, &format!("{path}?{}", body()), &[], None).await;
        }
        if !self.parts {
            let fields: Vec<_> = fields.iter().filter(|(name, _)| name != "idem").cloned().collect();
            let body = serde_html_form::to_string(fields).unwrap();
            return browser.send(Method::POST, &self.action, &[], Some(&body)).await;
        }
        let named = self.controls.iter().filter(|control| control.kind == Kind::File);
        let files: Vec<_> = named.map(|c| (c.name.clone(), file.to_owned(), b"%PDF-1.4 %%EOF".to_vec())).collect();
        browser.send_parts(&self.action, &[], parts(fields, &files)).await
    }
}

/// What a careful person gives: what stands there, else something that fits the control.
fn sane(control: &Control, number: usize) -> Option<String> {
    match &control.kind {
        Kind::File => None,
        Kind::Hidden => Some(control.value.clone()),
        // Whoever is the contact is not asked for a name.
        Kind::Picked(_) if control.name == "contact_is_me" => Some("no".to_owned()),
        Kind::Picked(offered) if control.value.is_empty() => offered.iter().find(|value| !value.is_empty()).cloned(),
        _ if !control.value.is_empty() => Some(control.value.clone()),
        Kind::Picked(_) => None,
        Kind::Typed(kind) => Some(fitting(&control.name, kind, number)),
    }
}

fn fitting(name: &str, kind: &str, number: usize) -> String {
    match name {
        _ if name.contains("mail") || name == "address" || kind == "email" => {
            format!("paolo.{number}@n{number}.example")
        }
        _ if kind == "password" => super::cast::PASSWORD.to_owned(),
        _ if kind == "tel" || name.contains("phone") => "+39 011 555 0123".to_owned(),
        "vat_id" => "IT 01234567897".to_owned(),
        "postal" => "10121".to_owned(),
        "region" => "TO".to_owned(),
        "partner_id" => format!("{}", 6_300_000 + number),
        // One that this program issues, with its check digit.
        "other_partner_id" => PartnerId::issue(u32::try_from(300 + number).unwrap()).unwrap().to_string(),
        "website" | "url" => "https://www.nuvola.example".to_owned(),
        "code" | "otp" => "000 000".to_owned(),
        _ if name.ends_with("_d") => "12".to_owned(),
        _ if name.ends_with("_m") => "5".to_owned(),
        _ if name.ends_with("_y") => "2026".to_owned(),
        _ if kind == "number" => "3".to_owned(),
        _ => format!("Parole chiare {number}"),
    }
}

/// Every form of the main part of a page, once for each of its buttons.
pub fn forms(page: &Page) -> Vec<Form> {
    let dom = page.dom();
    let mut found = Vec::new();
    for form in dom.select(&css("form")) {
        let own = page.path.split('?').next().unwrap_or_default();
        let method =
            if form.attr("method").unwrap_or("get").eq_ignore_ascii_case("post") { Method::POST } else { Method::GET };
        let controls = controls(&dom, form);
        let id = form.attr("id").unwrap_or("-");
        let mut buttons: Vec<ElementRef<'_>> = form.select(&css("button:not([type=button])")).collect();
        buttons.extend(dom.select(&css("button[form]")).filter(|b| b.attr("form") == Some(id)));
        for button in buttons {
            let action = button.attr("formaction").or(form.attr("action")).filter(|to| !to.is_empty()).unwrap_or(own);
            let name =
                button.attr("name").map(|name| (name.to_owned(), button.attr("value").unwrap_or_default().to_owned()));
            found.push(Form {
                page: page.path.clone(),
                method: method.clone(),
                action: action.to_owned(),
                parts: form.attr("enctype") == Some("multipart/form-data"),
                controls: controls.clone(),
                button: name,
            });
        }
    }
    found
}

fn controls(dom: &Html, form: ElementRef<'_>) -> Vec<Control> {
    let mut controls: Vec<Control> = Vec::new();
    let id = form.attr("id").unwrap_or("-");
    let named = css("input[name], select[name], textarea[name]");
    let beside = dom.select(&named).filter(|c| c.attr("form") == Some(id));
    for control in form.select(&named).chain(beside) {
        let name = control.attr("name").unwrap_or_default().to_owned();
        let kind = if control.value().name() == "input" {
            control.attr("type").unwrap_or("text")
        } else {
            control.value().name()
        };
        let value = control.attr("value").unwrap_or_default().to_owned();
        match kind {
            _ if control.attr("disabled").is_some() => {}
            "radio" | "checkbox" => {
                let picked = if control.attr("checked").is_some() { value.clone() } else { String::new() };
                match controls.iter_mut().find(|known| known.name == name) {
                    Some(Control { kind: Kind::Picked(values), value, .. }) => {
                        values.push(control.attr("value").unwrap_or_default().to_owned());
                        if value.is_empty() {
                            *value = picked;
                        }
                    }
                    _ => controls.push(Control { name, kind: Kind::Picked(vec![value]), value: picked }),
                }
            }
            "select" => {
                let value = |o: ElementRef<'_>| o.attr("value").map_or_else(|| words(o), str::to_owned);
                let values = control.select(&css("option")).map(value).collect();
                let picked = control.select(&css("option[selected]")).next();
                let value = picked.and_then(|o| o.attr("value")).unwrap_or_default().to_owned();
                controls.push(Control { name, kind: Kind::Picked(values), value });
            }
            "hidden" => controls.push(Control { name, kind: Kind::Hidden, value }),
            "file" => controls.push(Control { name, kind: Kind::File, value }),
            "textarea" => {
                let value = control.text().collect::<String>().trim_start_matches('\n').to_owned();
                controls.push(Control { name, kind: Kind::Typed(kind.to_owned()), value });
            }
            "submit" | "button" | "reset" => {}
            _ => controls.push(Control { name, kind: Kind::Typed(kind.to_owned()), value }),
        }
    }
    controls
}
