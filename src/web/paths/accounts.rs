//! Addresses of signing in and of one's own account.

use super::paths;

paths! {
    /// Sign in.
    SIGN_IN sign_in() = "/sign-in";
    /// Sign in with a code by mail: asks for the address.
    SIGN_IN_CODE sign_in_code() = "/sign-in/code";
    /// Sign in with a code by mail: asks for the code.
    SIGN_IN_CODE_CHECK sign_in_code_check() = "/sign-in/code/check";
    /// To an identity provider.
    PROVIDER provider(provider: &str) = "/sign-in/with/{provider}";
    /// And back: its redirect URI.
    PROVIDER_RETURN provider_return(provider: &str) = "/sign-in/with/{provider}/return";
    /// Somebody new from a provider says who they are.
    ARRIVAL arrival() = "/work-account/introduction";
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
    /// The company of a proved mailbox is here already.
    WORK_ACCOUNT_COMPANY work_account_company() = "/work-account/company";
    /// Asks its global admins for access.
    WORK_ACCOUNT_REQUEST work_account_request() = "/work-account/company/request";
    /// Says that it is another company.
    WORK_ACCOUNT_DISPUTE work_account_dispute() = "/work-account/company/dispute";
    /// After asking.
    WORK_ACCOUNT_ASKED work_account_asked() = "/work-account/asked";
    /// After saying so.
    WORK_ACCOUNT_DISPUTED work_account_disputed() = "/work-account/disputed";
    /// The account picker.
    ACCOUNTS accounts() = "/accounts";
    /// One's own profile.
    ME me() = "/me";
    /// One's own sessions.
    SESSIONS sessions() = "/me/security";
    /// Ends one of one's own sessions.
    SESSION_END_OTHER session_end_other(session: crate::domain::ids::SessionId) = "/me/security/sessions/{session}/end";
}
