//! Why a typed text is not a value. The one rule: a fault carries a kind and facts, never a
//! sentence; `i18n` words it as `fault-<field>-<kind>` with the arguments. Used by all of `values`.

use std::fmt;

/// What is wrong with a typed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The kind, last part of the message key `fault-<field>-<kind>`.
    pub kind: &'static str,
    /// Facts for the message, by argument name.
    pub args: Vec<(&'static str, String)>,
}

impl Fault {
    /// A fault of this kind without arguments.
    #[must_use]
    pub fn of(kind: &'static str) -> Self {
        Self { kind, args: Vec::new() }
    }

    /// Adds a fact for the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Nothing was typed.
    #[must_use]
    pub fn missing() -> Self {
        Self::of("missing")
    }

    /// The text does not have the field's shape.
    #[must_use]
    pub fn malformed() -> Self {
        Self::of("malformed")
    }

    /// The text has control, direction-changing or invisible characters.
    #[must_use]
    pub fn characters() -> Self {
        Self::of("characters")
    }

    /// More than `max` characters; argument `max`.
    #[must_use]
    pub fn too_long(max: usize) -> Self {
        Self::of("too_long").with("max", max.to_string())
    }

    /// Fewer than `min` characters; argument `min`.
    #[must_use]
    pub fn too_short(min: usize) -> Self {
        Self::of("too_short").with("min", min.to_string())
    }

    /// The shape is right but a digit or letter does not fit the others.
    #[must_use]
    pub fn check_digit() -> Self {
        Self::of("check_digit")
    }

    /// The argument of this name, if the fault carries it.
    #[must_use]
    pub fn arg(&self, name: &str) -> Option<&str> {
        self.args.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind)?;
        for (name, value) in &self.args {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Fault {}
