//! The scenes of `hostile_forms.rs`: states in which forms are shown that nobody meets by walking through the world.
//! Rule: a scene is set by what the tests of its feature use; each names the routes it is for, and is tried alone.

mod accounts;
mod companies;
mod enrollment;
mod programs;
mod relationships;

use crate::support::app::TestApp;
use crate::support::stage::{Scene, Stage};

macro_rules! scenes {
    ($($name:literal, $begin:path, [$($route:literal),* $(,)?];)*) => {
        /// All of them.
        pub const SCENES: &[Scene] = &[$(Scene { name: $name, routes: &[$($route),*], begin: || Box::pin($begin()) }),*];
    };
}

scenes! {
    "the second step of a sign-in", accounts::second_step,
        ["/sign-in/mfa", "/sign-in/mfa/recovery", "/sign-in/mfa/lost"];
    "a second factor about to be replaced", accounts::replacement, ["/sign-in/mfa/replacement"];
    "an account with an app", accounts::own_factors,
        ["/me/security/recovery-codes", "/me/security/factors/{factor}/removal"];
    "a colleague who lost the second factor", accounts::lost_by_a_colleague,
        ["/o/{org}/settings/lost-factors/{person}/help"];
    "somebody who lost the second factor", accounts::lost_by_somebody, ["/admin/lost-factors/{person}/help"];
    "somebody new from a provider", accounts::arrival, ["/work-account/introduction"];
    "an identity that came back", accounts::identity,
        ["/me/security/work-accounts/new/{proposal}", "/me/security/work-accounts/{identity}/removal"];
    "a directory that came back", accounts::directory, ["/o/{org}/settings/directories/new/{proposal}"];
    "a company that is here already", accounts::known_company,
        ["/work-account/company/request", "/work-account/company/dispute"];
    "letters to another address", accounts::letters, ["/me/letters/code", "/me/letters/end"];
    "something to read", accounts::notifications, ["/notifications/reading"];

    "a company that looks like another", enrollment::alike,
        ["/o/{org}/enrollment/known-company/request", "/o/{org}/enrollment/known-company/continuation"];
    "an address that the country writes in another way", enrollment::address, ["/o/{org}/enrollment/address"];
    "a document in a draft", enrollment::document, ["/o/{org}/enrollment/documents/{document}/removal"];
    "a whole draft", enrollment::whole, ["/o/{org}/enrollment/submission"];
    "an older letter to the contact", enrollment::older_letter, ["/confirmations/{confirmation}/sending"];
    "a questioned case", enrollment::questioned, ["/o/{org}/enrollment/fix/{check}"];
    "a rejected case", enrollment::rejected, ["/o/{org}/enrollment/appeal"];
    "a case that waits for a second reviewer", enrollment::second_reviewer, ["/admin/reviews/{case}/second"];

    "numbers of another program", companies::numbers,
        [
            "/o/{org}/settings/organization/locations/{location}/number",
            "/o/{org}/settings/organization/identifiers/number",
            "/o/{org}/settings/organization/locations/{location}/reopening",
        ];
    "an invitation another address asks for", companies::invitation_elsewhere,
        ["/o/{org}/settings/users/invitations/{invitation}/address"];
    "a suspended colleague", companies::suspended, ["/o/{org}/settings/users/{person}/reactivation"];
    "a role somebody lacks", companies::wish, ["/o/{org}/settings/roles/{wish}"];
    "an invitation of somebody who is signed in", companies::joining, ["/joining/{invitation}/acceptance"];
    "an account admin", companies::merge, ["/o/{org}/settings/merge"];
    "a provider that edits its entry", companies::listing,
        [
            "/o/{org}/settings/directory",
            "/o/{org}/settings/directory/withdrawal",
            "/o/{org}/settings/directory/confirmation",
            "/o/{org}/settings/directory/logo",
            "/o/{org}/settings/directory/logo/removal",
        ];
    "an entry that was looked over", companies::listing_preview, ["/o/{org}/settings/directory/publication"];
    "a request to a provider", companies::referral,
        [
            "/o/{org}/referrals/{referral}/answer",
            "/o/{org}/referrals/{referral}/decline",
            "/o/{org}/referrals/{referral}/closing",
        ];

    "lists of customers somebody keeps", relationships::customer_lists,
        ["/o/{org}/customers/files", "/o/{org}/customers/kept", "/o/{org}/customers/kept/{kept}/end"];
    "a suspended relationship", relationships::suspended, ["/o/{org}/resellers/{partnership}/resumption"];
    "a relationship that ends on a day", relationships::ends_soon,
        ["/o/{org}/resellers/{partnership}/removal/withdrawal"];
    "a relationship that ends on a day, for the reseller", relationships::ends_soon_for_the_reseller,
        ["/o/{org}/providers/{partnership}/removal/withdrawal"];
    "an open link that works", relationships::open_link, ["/o/{org}/resellers/open-link/end"];
    "an open link, for somebody who comes by it", relationships::open_door,
        ["/o/{org}/open-invitations/{open}/reception"];
    "an open link for customers that works", relationships::customer_link,
        ["/o/{org}/providers/{partnership}/customers/open-link/end"];
    "an open link for customers, for somebody who comes by it", relationships::customer_door,
        ["/open-requests/{link}"];
    "an invitation that ran out", relationships::ran_out, ["/invitations/{invitation}/renewal"];
    "an invitation that ran out, for the reseller", relationships::ran_out_for_the_reseller,
        ["/o/{org}/invitations/{invitation}/renewal"];
    "a company that is stuck", relationships::stuck, ["/o/{org}/providers/sharing/reason"];
    "a file of invitations under way", relationships::file_under_way, ["/o/{org}/jobs/{import}/cancellation"];

    "a country in no region", programs::lacking_country, ["/admin/regions/{region}/countries/new"];
    "a version to sign", programs::to_sign, ["/o/{org}/agreements/{version}/signature"];
    "a version another one signs", programs::to_ask, ["/o/{org}/agreements/{version}/ask"];
    "a signature of today", programs::signed, ["/o/{org}/signatures/{signature}/dismissal"];
    "a draft with nothing missing", programs::publication, ["/admin/agreements/drafts/{draft}/publication"];
    "a customer who typed the mailed code", programs::request,
        ["/requests/{invitation}/acceptance", "/requests/{invitation}/decline"];
    "a code to move with", programs::code_to_move, ["/o/{org}/partners/move/end"];
    "a customer agreement to accept again", programs::customer_agreement, ["/o/{org}/customer-agreement/acceptance"];
    "a request for delegated access", programs::delegation,
        ["/o/{org}/partner-access/{delegation}/approval", "/o/{org}/partner-access/{delegation}/decline"];
    "two delegated accesses, for the partner", programs::delegations,
        ["/o/{org}/customers/{relationship}/access/extension"];
    "two delegated accesses, for the customer", programs::own_delegations,
        ["/o/{org}/partners/{relationship}/access/extension"];
}

/// Changes rows, for what no page does or nobody can wait for.
async fn run(app: &TestApp, statement: &'static str) {
    crate::support::db::run(&mut app.sql().await, statement.to_owned()).await;
}
