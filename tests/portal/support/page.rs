//! A page as a person perceives it: title, headings, words, controls by their labels.
//! Rule: a control without a label does not exist here, so that no test can pass on a page nobody could use.
//! Next: `browser.rs` for what people do with it.

use axum::http::{HeaderMap, StatusCode};
use scraper::{ElementRef, Html, Node, Selector};

/// One answer of the portal.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its status.
    pub status: StatusCode,
    /// The path and query it was found under, after redirects.
    pub path: String,
    /// Its header fields.
    pub headers: HeaderMap,
    /// Its text as sent.
    pub html: String,
}

/// What a button would send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// `get` or `post`.
    pub method: String,
    /// Where to.
    pub action: String,
    /// Names and values, in the order of the page.
    pub fields: Vec<(String, String)>,
}

/// What somebody did to a control before pressing a button.
#[derive(Debug, Clone)]
pub enum Edit {
    /// Typed into it.
    Typed(String),
    /// Ticked it or took the tick away.
    Ticked(bool),
    /// Picked the option with this value.
    Picked(String),
}

/// A selector that is known to be right.
pub fn css(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|e| panic!("{selector}: {e}"))
}

/// Words with single spaces.
pub fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of an element as they are read: blocks apart, inline parts together, nothing hidden.
pub fn words(element: ElementRef<'_>) -> String {
    const INLINE: [&str; 16] = [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "kbd", "mark", "q", "small", "span", "strong",
        "time",
    ];
    fn walk(element: ElementRef<'_>, into: &mut String) {
        for child in element.children() {
            match child.value() {
                Node::Text(text) => into.push_str(text),
                Node::Element(inner) => {
                    let hidden =
                        inner.attr("hidden").is_some() || ["script", "style", "template"].contains(&inner.name());
                    let Some(inner_element) = ElementRef::wrap(child).filter(|_| !hidden) else { continue };
                    let block = !INLINE.contains(&inner.name());
                    if block {
                        into.push(' ');
                    }
                    walk(inner_element, into);
                    if block {
                        into.push(' ');
                    }
                }
                _ => {}
            }
        }
    }
    let mut text = String::new();
    walk(element, &mut text);
    tidy(&text)
}

fn ancestor<'a>(element: ElementRef<'a>, name: &str) -> Option<ElementRef<'a>> {
    element.ancestors().filter_map(ElementRef::wrap).find(|e| e.value().name() == name)
}

impl Page {
    /// The parsed page.
    pub fn dom(&self) -> Html {
        Html::parse_document(&self.html)
    }

    /// The words of every element `selector` finds.
    pub fn all(&self, selector: &str) -> Vec<String> {
        self.dom().select(&css(selector)).map(words).collect()
    }

    /// An attribute of every element `selector` finds that has it.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.dom().select(&css(selector)).filter_map(|e| e.attr(name).map(str::to_owned)).collect()
    }

    /// Its title.
    pub fn title(&self) -> String {
        self.all("head > title").join(" ")
    }

    /// Its heading.
    pub fn h1(&self) -> String {
        self.all("h1").join(" | ")
    }

    /// The words of its main part.
    pub fn text(&self) -> String {
        let main = self.all("main");
        if main.is_empty() { self.all("body").join(" ") } else { main.join(" ") }
    }

    /// Whether its main part says so.
    pub fn says(&self, text: &str) -> bool {
        self.text().contains(&tidy(text))
    }

    /// Insists that its main part says so.
    #[track_caller]
    pub fn must_say(&self, text: &str) -> &Self {
        assert!(self.says(text), "{} ({}) does not say {text:?}:\n{}", self.path, self.status, self.text());
        self
    }

    /// Insists on its status.
    #[track_caller]
    pub fn must_be(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}: {}\n{}", self.path, self.h1(), self.text());
        self
    }

    /// The words of the error summary, one for each fault.
    pub fn errors(&self) -> Vec<String> {
        self.all(".errors li")
    }

    /// What is wrong with the control of this label, as told beside it.
    pub fn error_at(&self, label: &str) -> Option<String> {
        let dom = self.dom();
        let control = control(&dom, label).unwrap_or_else(|problem| panic!("{}: {problem}", self.path));
        let told = control.attr("aria-describedby").unwrap_or_default();
        let id = told.split_whitespace().find(|id| id.ends_with("-error"))?;
        dom.select(&css(&format!("[id='{id}']"))).next().map(words)
    }

    /// What stands in the control of this label.
    pub fn value_of(&self, label: &str) -> String {
        let dom = self.dom();
        let control = control(&dom, label).unwrap_or_else(|problem| panic!("{}: {problem}", self.path));
        match control.value().name() {
            "textarea" => textarea(control),
            "select" => picked(control),
            _ => control.attr("value").unwrap_or_default().to_owned(),
        }
    }

    /// Where the link with these words leads.
    pub fn link(&self, text: &str) -> Option<String> {
        let dom = self.dom();
        let links = |within: &str| -> Vec<String> {
            dom.select(&css(within))
                .filter(|a| words(*a) == tidy(text))
                .filter_map(|a| a.attr("href").map(str::to_owned))
                .collect()
        };
        links("main a[href]").into_iter().chain(links("a[href]")).next()
    }

    /// The words of all links of the main part.
    pub fn links(&self) -> Vec<String> {
        self.all("main a[href]")
    }

    /// The words of all buttons of the main part.
    pub fn buttons(&self) -> Vec<String> {
        self.all("main button[type=submit], main button:not([type])")
    }

    /// A token of one of its forms.
    pub fn token(&self) -> Option<String> {
        self.attributes("input[name=token]", "value").into_iter().next()
    }

    /// The id of the control with this label, and what `option` means there, if one is named.
    pub(super) fn find(&self, label: &str, option: Option<&str>) -> Result<(String, Option<String>), String> {
        let dom = self.dom();
        let Some(option) = option else { return control(&dom, label).map(|control| (id_of(control), None)) };
        if let Ok(control) = control(&dom, label) {
            let value = control
                .select(&css("option"))
                .find(|o| words(*o) == tidy(option))
                .and_then(|o| o.attr("value").map(str::to_owned))
                .ok_or_else(|| format!("{label:?} offers no {option:?}"))?;
            return Ok((id_of(control), Some(value)));
        }
        let group = dom
            .select(&css("fieldset"))
            .find(|f| f.select(&css("legend")).next().is_some_and(|legend| label_fits(legend, label)))
            .ok_or_else(|| format!("nothing is labeled {label:?}; there are {:?}", labels(&dom)))?;
        let label = group
            .select(&css("label[for]"))
            .find(|l| label_fits(*l, option))
            .ok_or_else(|| format!("{label:?} offers no {option:?}"))?;
        Ok((label.attr("for").unwrap_or_default().to_owned(), None))
    }

    /// What pressing a button would send, after `edits`. `near` narrows the choice to the smallest part of the
    /// page that says these words and has such a button.
    pub(super) fn press(&self, button: &str, near: Option<&str>, edits: &[(String, Edit)]) -> Result<Filled, String> {
        let dom = self.dom();
        let pressed = find_button(&dom, button, near)?;
        let form = match pressed.attr("form") {
            Some(id) => dom.select(&css(&format!("form[id='{id}']"))).next(),
            None => ancestor(pressed, "form"),
        }
        .ok_or_else(|| format!("the button {button:?} belongs to no form"))?;
        let own = self.path.split('?').next().unwrap_or_default();
        let action =
            pressed.attr("formaction").or_else(|| form.attr("action")).filter(|a| !a.is_empty()).unwrap_or(own);
        let mut fields = fields_of(&dom, form, edits)?;
        if let Some(name) = pressed.attr("name") {
            fields.push((name.to_owned(), pressed.attr("value").unwrap_or_default().to_owned()));
        }
        let method = form.attr("method").unwrap_or("get").to_ascii_lowercase();
        Ok(Filled { method, action: action.to_owned(), fields })
    }
}

fn find_button<'a>(dom: &'a Html, text: &str, near: Option<&str>) -> Result<ElementRef<'a>, String> {
    let buttons = css("button[type=submit], button:not([type]), input[type=submit]");
    let fits = |b: &ElementRef<'_>| {
        words(*b) == tidy(text) || b.attr("value").is_some_and(|v| v == text && b.value().name() == "input")
    };
    if let Some(near) = near {
        let part = dom
            .select(&css("main *"))
            .filter(|part| words(*part).contains(&tidy(near)) && part.select(&buttons).any(|b| fits(&b)))
            .min_by_key(|part| words(*part).len())
            .ok_or_else(|| format!("no button {text:?} near {near:?}"))?;
        return part.select(&buttons).find(fits).ok_or_else(String::new);
    }
    let in_main: Vec<_> = dom.select(&css("main")).flat_map(|main| main.select(&buttons)).filter(fits).collect();
    match in_main[..] {
        [only] => Ok(only),
        [] => dom.select(&buttons).find(fits).ok_or_else(|| {
            let there: Vec<String> = dom.select(&buttons).map(words).collect();
            format!("no button {text:?}; there are {there:?}")
        }),
        _ => Err(format!("{} buttons {text:?}; say near what", in_main.len())),
    }
}

/// The fields a form sends. Fails on a visible control that has no label.
fn fields_of(dom: &Html, form: ElementRef<'_>, edits: &[(String, Edit)]) -> Result<Vec<(String, String)>, String> {
    let mut fields = Vec::new();
    for control in form.select(&css("input, select, textarea")) {
        let element = control.value();
        let name = element.attr("name").unwrap_or_default().to_owned();
        let kind = if element.name() == "input" { element.attr("type").unwrap_or("text") } else { element.name() };
        if ["submit", "button", "reset"].contains(&kind) || element.attr("disabled").is_some() {
            continue;
        }
        let id = id_of(control);
        let labeled =
            dom.select(&css("label[for]")).any(|l| l.attr("for") == Some(&id)) || ancestor(control, "label").is_some();
        if kind != "hidden" && (id.is_empty() || !labeled) {
            return Err(format!("the control {name:?} has no label"));
        }
        let edit = edits.iter().rev().find(|(at, _)| *at == id).map(|(_, edit)| edit);
        let sent = match (kind, edit) {
            ("radio", _) => radio(&name, control, form, edits),
            ("checkbox", Some(Edit::Ticked(ticked))) => ticked.then(|| value(control, "on")),
            ("checkbox", _) => element.attr("checked").is_some().then(|| value(control, "on")),
            (_, Some(Edit::Typed(text) | Edit::Picked(text))) => Some(text.clone()),
            ("select", _) => Some(picked(control)),
            ("textarea", _) => Some(textarea(control)),
            ("file", _) => None,
            _ => Some(value(control, "")),
        };
        fields.extend(sent.filter(|_| !name.is_empty()).map(|sent| (name, sent)));
    }
    Ok(fields)
}

/// A radio button is sent when it was picked last, or stands picked and none of its group was touched.
fn radio(name: &str, control: ElementRef<'_>, form: ElementRef<'_>, edits: &[(String, Edit)]) -> Option<String> {
    let group: Vec<String> =
        form.select(&css("input[type=radio]")).filter(|r| r.attr("name") == Some(name)).map(id_of).collect();
    let touched = edits.iter().rev().find(|(at, _)| group.contains(at)).map(|(at, _)| at.clone());
    let sent = match touched {
        Some(at) => at == id_of(control),
        None => control.attr("checked").is_some(),
    };
    sent.then(|| value(control, "on"))
}

fn id_of(control: ElementRef<'_>) -> String {
    control.attr("id").unwrap_or_default().to_owned()
}

fn value(control: ElementRef<'_>, default: &str) -> String {
    control.attr("value").unwrap_or(default).to_owned()
}

fn textarea(control: ElementRef<'_>) -> String {
    control.text().collect::<String>().trim_start_matches('\n').to_owned()
}

fn picked(control: ElementRef<'_>) -> String {
    control
        .select(&css("option[selected]"))
        .next()
        .or_else(|| control.select(&css("option")).next())
        .map(|option| value(option, ""))
        .unwrap_or_default()
}

/// Whether a label's words are these, with or without its "(optional)".
fn label_fits(label: ElementRef<'_>, text: &str) -> bool {
    let all = words(label);
    let optional = label.select(&css(".opt")).next().map(words).unwrap_or_default();
    all == tidy(text) || (!optional.is_empty() && all.strip_suffix(&optional).map(str::trim_end) == Some(&tidy(text)))
}

fn labels(dom: &Html) -> Vec<String> {
    dom.select(&css("label, legend")).map(words).collect()
}

fn control<'a>(dom: &'a Html, label: &str) -> Result<ElementRef<'a>, String> {
    let label_element = dom
        .select(&css("label"))
        .find(|l| label_fits(*l, label))
        .ok_or_else(|| format!("nothing is labeled {label:?}; there are {:?}", labels(dom)))?;
    let id = label_element.attr("for").ok_or_else(|| format!("the label {label:?} belongs to nothing"))?;
    dom.select(&css(&format!("[id='{id}']")))
        .next()
        .ok_or_else(|| format!("the label {label:?} names {id}, which is not there"))
}
