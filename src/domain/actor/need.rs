//! What an act needs of whoever does it: one of some roles, or what the table of actions says.
//! Rule: a refusal names the roles that would do, so that a page can say who to ask.

use super::{Action, Role};

/// Why an insider may not do a thing: none of these roles is theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("one of the roles {roles:?} is needed")]
pub struct RoleNeeded {
    /// Any of these would do.
    pub roles: &'static [Role],
    /// What it is needed for, where the matrix has a name for it.
    pub action: Option<Action>,
}

/// What somebody has to have: one of some roles, or what the matrix says of an action.
#[derive(Debug, Clone, Copy)]
pub enum Need {
    /// One of these.
    Roles(&'static [Role]),
    /// Whoever may do this.
    Action(Action),
}

impl From<&'static [Role]> for Need {
    fn from(roles: &'static [Role]) -> Self {
        Self::Roles(roles)
    }
}

impl<const N: usize> From<&'static [Role; N]> for Need {
    fn from(roles: &'static [Role; N]) -> Self {
        Self::Roles(roles)
    }
}

impl From<Action> for Need {
    fn from(action: Action) -> Self {
        Self::Action(action)
    }
}
