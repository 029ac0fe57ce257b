//! Addresses that belong to nobody in particular.

use super::paths;

paths! {
    /// The landing page.
    HOME home() = "/";
    /// Help.
    HELP help() = "/help";
    /// Why a check may need something, what cures it, which documents are accepted.
    REASONS reasons() = "/help/reasons";
    /// The accessibility statement.
    ACCESSIBILITY accessibility() = "/accessibility";
    /// What is kept about people.
    PRIVACY privacy() = "/privacy";
    /// Which cookies there are.
    COOKIES cookies() = "/cookies";
    /// Sets the language.
    LANGUAGE language() = "/preferences/language";
    /// Sets light or dark.
    APPEARANCE appearance() = "/preferences/appearance";
    /// A mail server posts what came back.
    RETURNED_MAIL returned_mail() = "/mail/returns";
    /// Is the process alive?
    LIVE live() = "/health/live";
    /// Can it serve?
    READY ready() = "/health/ready";
    /// Development: the cast, one button each.
    DEV_SIGN_IN dev_sign_in() = "/dev/sign-in";
    /// Development: the letters written so far.
    DEV_LETTERS dev_letters() = "/dev/letters";
    /// Development: one letter.
    DEV_LETTER dev_letter(file: &str) = "/dev/letters/{file}";
    /// Development: every component in every state.
    DEV_COMPONENTS dev_components() = "/dev/components";
}
