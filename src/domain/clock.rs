//! The program's time. Verbs take `now` as a value; only the edge asks a clock.
//! Development may shift it (`FILIERA_CLOCK_OFFSET`), tests hold it still.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};

/// Where `now` comes from.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's time plus an offset (zero outside development).
    System(TimeDelta),
    /// A time that moves only when a test moves it.
    Held(Arc<Mutex<DateTime<Utc>>>),
}

impl Clock {
    /// A clock that stands at `at`.
    #[must_use]
    pub fn held(at: DateTime<Utc>) -> Self {
        Self::Held(Arc::new(Mutex::new(at.trunc_subsecs(6))))
    }

    /// The program's time, in microseconds, which is what the database keeps.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine for the time")]
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            Self::System(offset) => (Utc::now() + *offset).trunc_subsecs(6),
            Self::Held(at) => *at.lock().unwrap_or_else(std::sync::PoisonError::into_inner),
        }
    }

    /// Moves a held clock; a system clock goes its own way.
    pub fn advance(&self, by: TimeDelta) {
        if let Self::Held(at) = self {
            *at.lock().unwrap_or_else(std::sync::PoisonError::into_inner) += by;
        }
    }
}
