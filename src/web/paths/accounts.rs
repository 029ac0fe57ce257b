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
    /// The second step of signing in.
    SECOND second() = "/sign-in/mfa";
    /// The second step, by a recovery code.
    SECOND_RECOVERY second_recovery() = "/sign-in/mfa/recovery";
    /// The second factor is lost: asks for help.
    SECOND_LOST second_lost() = "/sign-in/mfa/lost";
    /// The second factor is replaced, once help was given and its time has come.
    SECOND_REPLACEMENT second_replacement() = "/sign-in/mfa/replacement";
    /// A passkey: asked for by POST, shown by GET.
    PASSKEY passkey() = "/sign-in/passkey";
    /// The answer of a passkey.
    PASSKEY_PROOF passkey_proof() = "/sign-in/passkey/proof";
    /// A forgotten password: asks for the address.
    PASSWORD_FORGOT password_forgot() = "/password/forgot";
    /// A forgotten password: the code and a new one.
    PASSWORD_RESET password_reset() = "/password/reset";
    /// The mailed link to that page.
    PASSWORD_RESET_LINK password_reset_link(token: &str) = "/password/reset/{token}";
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
    /// The session was over when a form came; what was typed is kept.
    SESSION_EXPIRED session_expired(form: crate::domain::ids::FormId) = "/session-expired/{form}";
    /// What was typed, to be sent again.
    KEPT_FORM kept_form(form: crate::domain::ids::FormId) = "/me/kept/{form}";
    /// What was mailed to oneself.
    NOTIFICATIONS notifications() = "/notifications";
    /// Everything in it is read.
    NOTIFICATIONS_READ notifications_read() = "/notifications/reading";
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
    /// Another password.
    OWN_PASSWORD own_password() = "/me/security/password";
    /// Sets up an authenticator app.
    OWN_APP own_app() = "/me/security/app";
    /// Makes a passkey: begun by POST, shown by GET.
    OWN_PASSKEY own_passkey() = "/me/security/passkey";
    /// Keeps the passkey that was made.
    OWN_PASSKEY_PROOF own_passkey_proof() = "/me/security/passkey/proof";
    /// New recovery codes.
    OWN_CODES own_codes() = "/me/security/recovery-codes";
    /// One of one's own second factors, before it goes.
    OWN_FACTOR own_factor(factor: crate::domain::ids::FactorId) = "/me/security/factors/{factor}";
    /// Takes it away.
    OWN_FACTOR_REMOVAL own_factor_removal(factor: crate::domain::ids::FactorId) = "/me/security/factors/{factor}/removal";
    /// To a provider, to link an identity there to one's own account.
    OWN_IDENTITY_BEGIN own_identity_begin(provider: &str) = "/me/security/work-accounts/with/{provider}";
    /// The identity that comes back, before it is linked.
    OWN_IDENTITY_NEW own_identity_new(proposal: crate::domain::ids::ProposalId) = "/me/security/work-accounts/new/{proposal}";
    /// One of one's own identities, before it is given up.
    OWN_IDENTITY own_identity(identity: crate::domain::ids::IdentityId) = "/me/security/work-accounts/{identity}";
    /// Gives it up.
    OWN_IDENTITY_REMOVAL own_identity_removal(identity: crate::domain::ids::IdentityId) = "/me/security/work-accounts/{identity}/removal";
    /// Ends all of one's own sessions but this one.
    SESSIONS_END sessions_end() = "/me/security/sessions/end";
    /// Colleagues who lost their second factor.
    LOST_FACTORS lost_factors(org: crate::domain::ids::OrgId) = "/o/{org}/settings/lost-factors";
    /// Helps one of them.
    LOST_FACTOR_HELP lost_factor_help(org: crate::domain::ids::OrgId, person: crate::domain::ids::PersonId) = "/o/{org}/settings/lost-factors/{person}/help";
    /// Everybody who lost their second factor, for the operator.
    ADMIN_LOST_FACTORS admin_lost_factors() = "/admin/lost-factors";
    /// Helps one of them.
    ADMIN_LOST_FACTOR_HELP admin_lost_factor_help(person: crate::domain::ids::PersonId) = "/admin/lost-factors/{person}/help";
    /// Ends one of one's own sessions.
    SESSION_END_OTHER session_end_other(session: crate::domain::ids::SessionId) = "/me/security/sessions/{session}/end";
}
