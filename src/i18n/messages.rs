//! The messages as they are written: which keys there are, which arguments each needs.
//!
//! Rule: this reads the Fluent files for the checks only; pages and letters go through `words.rs`.
//! An argument counts for a message when it stands in it or in a message it refers to.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;

use super::catalogue::{FILES, File};
use super::language::Language;

/// The messages of one language.
#[derive(Debug, Default)]
pub struct Messages {
    /// The arguments of each message, by key.
    pub messages: BTreeMap<String, BTreeSet<String>>,
    /// Keys that other messages are made of.
    pub referred_to: BTreeSet<String>,
    /// What is wrong with the files, in words.
    pub problems: Vec<String>,
}

/// What one message or term is made of.
#[derive(Debug, Default)]
struct Parts {
    variables: BTreeSet<String>,
    /// Other messages, and terms with a leading hyphen.
    references: BTreeSet<String>,
    odd: Vec<String>,
}

/// Reads every file of a language.
#[must_use]
pub fn read(language: Language) -> Messages {
    let mut problems = Vec::new();
    let mut all: BTreeMap<String, Parts> = BTreeMap::new();
    for file in FILES {
        let place = format!("{}/{}.ftl", language.code(), file.name);
        read_file(language, file, &place, &mut all, &mut problems);
    }
    let mut read = Messages { problems, ..Messages::default() };
    for (key, parts) in &all {
        for odd in &parts.odd {
            read.problems.push(format!("{key}: {odd}"));
        }
        for reference in &parts.references {
            if !all.contains_key(reference) {
                read.problems.push(format!("{key}: refers to {reference}, which does not exist"));
            }
            read.referred_to.insert(reference.clone());
        }
        if !key.starts_with('-') {
            read.messages.insert(key.clone(), variables(key, &all));
        }
    }
    read
}

fn read_file(
    language: Language,
    file: &File,
    place: &str,
    all: &mut BTreeMap<String, Parts>,
    problems: &mut Vec<String>,
) {
    let resource = match parser::parse(file.text(language)) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            problems.extend(errors.iter().map(|error| format!("{place}: {error}")));
            resource
        }
    };
    for entry in &resource.body {
        let (key, parts) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), parts_of(message)),
            Entry::Term(term) => {
                let mut parts = Parts::default();
                parts.pattern(&term.value);
                (format!("-{}", term.id.name), parts)
            }
            _ => continue,
        };
        if all.insert(key.clone(), parts).is_some() {
            problems.push(format!("{place}: {key} is written twice"));
        }
    }
}

fn parts_of(message: &Message<&str>) -> Parts {
    let mut parts = Parts::default();
    match &message.value {
        Some(pattern) => parts.pattern(pattern),
        None => parts.odd.push("has no text".to_owned()),
    }
    if !message.attributes.is_empty() {
        parts.odd.push("has attributes, which nothing shows".to_owned());
    }
    parts
}

/// The arguments of a message and of the messages in it. A term sees only what is handed to it.
fn variables(key: &str, all: &BTreeMap<String, Parts>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut open = vec![key];
    while let Some(key) = open.pop() {
        let Some(parts) = all.get(key).filter(|_| seen.insert(key)) else {
            continue;
        };
        found.extend(parts.variables.iter().cloned());
        open.extend(parts.references.iter().map(String::as_str).filter(|reference| !reference.starts_with('-')));
    }
    found
}

impl Parts {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let mut plural = false;
                for variant in variants {
                    self.pattern(&variant.value);
                    if let VariantKey::Identifier { name } = variant.key {
                        plural |= name == "one";
                        if ["zero", "two", "few", "many"].contains(&name) {
                            self.odd.push(format!("has a plural form \"{name}\""));
                        }
                    }
                }
                // CLDR's Italian *many* (a million) then falls to *other*, as it should.
                let default_is_other = variants
                    .iter()
                    .any(|variant| variant.default && matches!(variant.key, VariantKey::Identifier { name: "other" }));
                if plural && !default_is_other {
                    self.odd.push("has a plural without *[other]".to_owned());
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.references.insert(format!("-{}", id.name));
                if let Some(arguments) = arguments {
                    self.call(arguments);
                }
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.odd.push(format!("calls {}, which does not exist", id.name));
                self.call(arguments);
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn call(&mut self, arguments: &CallArguments<&str>) {
        for inline in &arguments.positional {
            self.inline(inline);
        }
        for named in &arguments.named {
            self.inline(&named.value);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Parts, variables};
    use fluent_syntax::ast::Entry;
    use fluent_syntax::parser;

    fn parts(text: &str) -> BTreeMap<String, Parts> {
        let Ok(resource) = parser::parse(text) else {
            return BTreeMap::new();
        };
        let read = resource.body.iter().filter_map(|entry| match entry {
            Entry::Message(message) => Some((message.id.name.to_owned(), super::parts_of(message))),
            _ => None,
        });
        read.collect()
    }

    #[test]
    fn a_message_needs_the_arguments_of_the_messages_in_it() {
        let all = parts("a = { $x } and { b }\nb = { $y -> \n [one] { $z }\n *[other] { a }\n }\n");
        let found: Vec<String> = variables("a", &all).into_iter().collect();
        assert_eq!(found, ["x", "y", "z"]);
    }

    #[test]
    fn plural_forms_of_other_languages_and_unsafe_defaults_are_reported() {
        let all = parts("a = { $n -> \n [many] x\n *[one] y\n }\n");
        let odd = &all["a"].odd;
        assert_eq!(odd.len(), 2, "{odd:?}");
    }
}
