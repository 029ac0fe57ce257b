//! Addresses of signing in and of one's own account.

use super::paths;

paths! {
    /// Sign in.
    SIGN_IN sign_in() = "/sign-in";
    /// Sign in with a code by mail: asks for the address.
    SIGN_IN_CODE sign_in_code() = "/sign-in/code";
    /// Sign in with a code by mail: asks for the code.
    SIGN_IN_CODE_CHECK sign_in_code_check() = "/sign-in/code/check";
    /// Prove again who one is, before a grave act.
    SIGN_IN_AGAIN sign_in_again() = "/sign-in/again";
    /// Ends the session.
    SESSION_END session_end() = "/session/end";
    /// After signing out.
    SIGNED_OUT signed_out() = "/signed-out";
    /// Create a work account.
    WORK_ACCOUNT_NEW work_account_new() = "/work-account/new";
    /// Prove its mailbox.
    WORK_ACCOUNT_VERIFY work_account_verify() = "/work-account/verify";
    /// Send the code again.
    WORK_ACCOUNT_RESEND work_account_resend() = "/work-account/code";
    /// The work account is ready.
    WORK_ACCOUNT_DONE work_account_done() = "/work-account/done";
    /// The account picker.
    ACCOUNTS accounts() = "/accounts";
    /// One's own profile.
    ME me() = "/me";
    /// One's own roles, and who can give more.
    MY_ROLES my_roles() = "/me/roles";
    /// Sends digits to the address that letters are to go to.
    LETTERS letters() = "/me/letters";
    /// Proves that address.
    LETTERS_CODE letters_code() = "/me/letters/code";
    /// Letters go to the address one signs in with again.
    LETTERS_END letters_end() = "/me/letters/end";
    /// One's own sessions.
    SESSIONS sessions() = "/me/security";
    /// Ends one of one's own sessions.
    SESSION_END_OTHER session_end_other(session: crate::domain::ids::SessionId) = "/me/security/sessions/{session}/end";
}
