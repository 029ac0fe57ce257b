//! Who acts, and for whom. Values of these types are made only here, from what the database says about
//! the session: holding a [`Reseller`] *is* the permission to act for that reseller.
//! Rule: verbs take an actor, never a bare id; a stranger never gets one and therefore learns nothing.

mod load;
mod matrix;
mod need;
mod standing;
mod strength;
pub use load::{Membership, new_token, token_hash};
pub use matrix::{Action, Area, Cell, Holder, RoleKind};
pub use need::{Need, RoleNeeded};
pub use standing::{Act, StandingNeeded, Suspended, Suspension};
pub use strength::{Factor, Means, SecondFactor};

use chrono::{DateTime, TimeDelta, Utc};

use super::audit;
use super::db::Scope;
use super::ids::{OrgId, PersonId, SessionId};
use crate::i18n::Language;

/// How long a proof of who one is counts as fresh for grave acts: signing, authorizing, deciding, granting.
pub const FRESH: TimeDelta = TimeDelta::minutes(10);

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $text)] $variant),* }

        impl $name {
            /// Every one of them, in the order people expect.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word used in the database, in message keys and in forms.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }

            /// The reverse of [`Self::code`].
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$variant),)* _ => None }
            }
        }
    };
}
pub(crate) use words;

words! {
    /// What a company is in the program; one company may be several.
    Kind {
        /// An indirect provider (distributor).
        Provider = "provider",
        /// An indirect reseller.
        Reseller = "reseller",
        /// A customer.
        Customer = "customer",
    }
}

words! {
    /// What a person may do for a company.
    Role {
        /// Everything, and the only one who signs and authorizes.
        GlobalAdmin = "global_admin",
        /// Looks after the company's people.
        UserManagementAdmin = "user_management_admin",
        /// Looks after billing.
        BillingAdmin = "billing_admin",
        /// Works with customers and may administer for them.
        AdminAgent = "admin_agent",
        /// Works with customers and invites them.
        SalesAgent = "sales_agent",
        /// Helps customers.
        HelpdeskAgent = "helpdesk_agent",
        /// Looks after profiles and locations.
        AccountAdmin = "account_admin",
        /// Looks after the company's membership.
        PartnerAdmin = "partner_admin",
        /// Works with referrals.
        ReferralsAdmin = "referrals_admin",
        /// Looks after business profiles.
        BusinessProfileAdmin = "business_profile_admin",
        /// Reads every report.
        ExecutiveReportViewer = "executive_report_viewer",
    }
}

words! {
    /// What the operator's own people do.
    Staff {
        /// Decides verifications.
        Reviewer = "reviewer",
        /// Runs the program.
        PlatformAdmin = "platform_admin",
    }
}

words! {
    /// Where a company stands in the program.
    Standing {
        /// Never enrolled.
        NotRegistered = "not_registered",
        /// Enrolling, not sent yet.
        Initialized = "initialized",
        /// Sent; the verification runs.
        Pending = "pending_qualification",
        /// Verified; the agreement is not signed.
        Qualified = "qualified",
        /// The verification failed.
        Denied = "denied",
        /// Signed; may work with partners.
        Active = "active",
        /// Stopped for a reason.
        Suspended = "suspended",
        /// No longer in the program.
        Closed = "closed",
    }
}

words! {
    /// How a session was proved.
    Method {
        /// By password.
        Password = "password",
        /// By a code sent to a mailbox; enough for customers, never for grave acts.
        MailedCode = "mailed_code",
        /// By a passkey, which needs no password beside it.
        Passkey = "passkey",
        /// By the development page.
        Development = "development",
        /// At an identity provider.
        WorkAccount = "work_account",
    }
}

/// A signed-in person.
#[derive(Debug, Clone)]
pub struct Person {
    id: PersonId,
    session: SessionId,
    name: String,
    address: String,
    language: Language,
    time_zone: String,
    theme: String,
    method: Method,
    proved_at: DateTime<Utc>,
    staff: Vec<Staff>,
    memberships: Vec<Membership>,
    network: String,
    agent: String,
    renew: bool,
    means: Means,
}

/// The last proof of who this is is too old for a grave act, or too weak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a fresh sign-in is needed")]
pub struct FreshNeeded;

impl Person {
    /// Their id.
    #[must_use]
    pub const fn id(&self) -> PersonId {
        self.id
    }
    /// The session they are using.
    #[must_use]
    pub const fn session(&self) -> SessionId {
        self.session
    }
    /// Their full name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
    /// The address letters reach them at.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }
    /// The language they read.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }
    /// Their IANA time zone.
    #[must_use]
    pub fn time_zone(&self) -> &str {
        &self.time_zone
    }
    /// `system`, `light` or `dark`.
    #[must_use]
    pub fn theme(&self) -> &str {
        &self.theme
    }
    /// How and when they last proved who they are.
    #[must_use]
    pub const fn proof(&self) -> (Method, DateTime<Utc>) {
        (self.method, self.proved_at)
    }
    /// The companies they work in, by name.
    #[must_use]
    pub fn memberships(&self) -> &[Membership] {
        &self.memberships
    }
    /// Where the request came from: network and browser, for evidence.
    #[must_use]
    pub fn origin(&self) -> (&str, &str) {
        (&self.network, &self.agent)
    }
    /// Their name for the audit chain.
    #[must_use]
    pub fn audit(&self) -> audit::Actor<'_> {
        audit::Actor { person: Some(self.id), name: &self.name }
    }
    /// Whether the operator employs them so.
    #[must_use]
    pub fn is_staff(&self, staff: Staff) -> bool {
        self.staff.contains(&staff)
    }
    /// The person, acting for one of their companies, whatever it is.
    #[must_use]
    pub fn member(&self, org: OrgId) -> Option<Member> {
        let company = self.memberships.iter().find(|m| m.org == org)?.clone();
        Some(Member { person: self.clone(), company })
    }
    /// The person as a reviewer.
    #[must_use]
    pub fn reviewer(&self) -> Option<Reviewer> {
        self.is_staff(Staff::Reviewer).then(|| Reviewer(self.clone()))
    }
    /// The person as somebody who works for the operator, whatever they do there.
    #[must_use]
    pub fn operator(&self) -> Option<Operator> {
        (!self.staff.is_empty()).then(|| Operator(self.clone()))
    }
    /// The person as a platform admin.
    #[must_use]
    pub fn platform_admin(&self) -> Option<PlatformAdmin> {
        self.is_staff(Staff::PlatformAdmin).then(|| PlatformAdmin(self.clone()))
    }
}

/// A person acting for a company they belong to.
#[derive(Debug, Clone)]
pub struct Member {
    person: Person,
    company: Membership,
}

impl Member {
    /// Who acts.
    #[must_use]
    pub const fn person(&self) -> &Person {
        &self.person
    }
    /// For which company.
    #[must_use]
    pub const fn company(&self) -> &Membership {
        &self.company
    }
    /// The company's id.
    #[must_use]
    pub const fn org(&self) -> OrgId {
        self.company.org
    }
    /// The scope of what they do.
    #[must_use]
    pub const fn scope(&self) -> Scope {
        Scope::acting(self.person.id, self.company.org)
    }
    /// Their name for the audit chain.
    #[must_use]
    pub fn audit(&self) -> audit::Actor<'_> {
        self.person.audit()
    }
    /// Whether one of `roles` is theirs; a global admin has every role but a grave act still asks for it by name.
    #[must_use]
    pub fn has(&self, roles: &[Role]) -> bool {
        self.company.roles.iter().any(|r| roles.contains(r))
    }
    /// Whether the matrix lets them do this, with their roles, in a company of this kind.
    #[must_use]
    pub fn may(&self, action: Action) -> bool {
        action.may(&self.company.roles, &self.company.kinds)
    }
    /// Insists on what an action needs, or on one of some roles.
    ///
    /// # Errors
    /// [`RoleNeeded`] naming the roles that would do, so that a page can say who to ask.
    pub fn require(&self, need: impl Into<Need>) -> Result<(), RoleNeeded> {
        match need.into() {
            Need::Roles(roles) => self.has(roles).then_some(()).ok_or(RoleNeeded { roles, action: None }),
            Need::Action(action) => {
                self.may(action).then_some(()).ok_or(RoleNeeded { roles: action.roles(), action: Some(action) })
            }
        }
    }
    /// The member as a global admin, who alone signs and authorizes.
    ///
    /// # Errors
    /// [`RoleNeeded`] when they are not.
    pub fn global_admin(&self) -> Result<GlobalAdmin<'_>, RoleNeeded> {
        self.require(&[Role::GlobalAdmin]).map(|()| GlobalAdmin(self))
    }
}

/// A member who is a global admin of their company.
#[derive(Debug, Clone, Copy)]
pub struct GlobalAdmin<'a>(&'a Member);

impl std::ops::Deref for GlobalAdmin<'_> {
    type Target = Member;

    fn deref(&self) -> &Member {
        self.0
    }
}

macro_rules! company_actors {
    ($($(#[$doc:meta])* $name:ident of $kind:ident by $method:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub struct $name(Member);

        impl std::ops::Deref for $name {
            type Target = Member;

            fn deref(&self) -> &Member {
                &self.0
            }
        }

        impl Person {
            #[doc = concat!("The person as [`", stringify!($name), "`], if `org` is one of theirs and of that kind.")]
            #[must_use]
            pub fn $method(&self, org: OrgId) -> Option<$name> {
                self.member(org).filter(|m| m.company.kinds.contains(&Kind::$kind)).map($name)
            }
        }
    )*};
}

company_actors! {
    /// Somebody acting for an indirect reseller.
    Reseller of Reseller by reseller;
    /// Somebody acting for an indirect provider.
    Provider of Provider by provider;
    /// Somebody acting for a customer.
    Customer of Customer by customer;
}

macro_rules! staff_actors {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub struct $name(Person);

        impl std::ops::Deref for $name {
            type Target = Person;

            fn deref(&self) -> &Person {
                &self.0
            }
        }
    )*};
}

staff_actors! {
    /// A reviewer of the operator.
    Reviewer;
    /// A platform admin of the operator.
    PlatformAdmin;
    /// Anybody of the operator.
    Operator;
}
