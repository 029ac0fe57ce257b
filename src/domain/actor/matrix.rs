//! Who may do what: the one table of actions and roles. Every verb and every page asks it, the page of roles
//! shows it, and a test compares each cell with the program's own file (tests/data/roles_permissions.csv).
//! Rule: whoever holds several roles may do what any of them may; nobody may what no cell says.

use super::{Kind, Role};

macro_rules! matrix {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $area:ident, $side:expr, [$($role:ident),*], [$($member:ident),*];)*) => {
        /// What somebody may do for a company, if a role of theirs says so.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Action { $($(#[$doc])* $name),* }

        impl Action {
            /// Every action, in the order of the program's file.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its name in addresses, keys of messages and the program's file.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),* }
            }

            /// What it is about.
            #[must_use]
            pub const fn area(self) -> Area {
                match self { $(Self::$name => Area::$area),* }
            }

            /// The kind of company it is for, if it is for one kind only.
            #[must_use]
            pub const fn side(self) -> Option<Kind> {
                match self { $(Self::$name => $side),* }
            }

            /// The roles that allow it in every company it is for.
            #[must_use]
            pub const fn roles(self) -> &'static [Role] {
                match self { $(Self::$name => &[$(Role::$role),*]),* }
            }

            /// The roles that allow it only in a company that is neither provider nor reseller.
            const fn outside_the_program(self) -> &'static [Role] {
                match self { $(Self::$name => &[$(Role::$member),*]),* }
            }
        }
    };
}

matrix! {
    /// Signs the partner agreement.
    SignAgreement = "sign_agreement", Agreement, None, [GlobalAdmin], [];
    /// Sees which agreements are signed.
    ViewAgreementStatus = "view_agreement_status", Agreement, None, [GlobalAdmin, AdminAgent, SalesAgent], [];
    /// Changes the legal name.
    EditLegalName = "edit_legal_name", Company, None, [GlobalAdmin], [AccountAdmin];
    /// Changes the legal address and the primary contact.
    EditLegalAddressContact = "edit_legal_address_contact", Company, None, [GlobalAdmin], [AccountAdmin];
    /// Reads the legal profile.
    ViewLegalProfile = "view_legal_profile", Company, None, [GlobalAdmin, UserManagementAdmin, AdminAgent, AccountAdmin, PartnerAdmin], [];
    /// Changes the support that customers see.
    EditSupportProfile = "edit_support_profile", Company, None, [GlobalAdmin, AccountAdmin], [];
    /// Changes the billing address.
    EditBillingAddress = "edit_billing_address", Company, None, [GlobalAdmin], [];
    /// Changes the tax numbers.
    EditTaxId = "edit_tax_id", Company, None, [GlobalAdmin, BillingAdmin, AdminAgent], [];
    /// Chooses the Partner ID of the work account.
    AssociatePartnerId = "associate_partner_id", Company, None, [GlobalAdmin], [];
    /// Adds a location.
    AddLocation = "add_location", Company, None, [GlobalAdmin, AccountAdmin], [];
    /// Deletes a location: nobody does, it takes a ticket.
    DeleteLocation = "delete_location", Company, None, [], [];
    /// Attaches a directory.
    AddTenant = "add_tenant", Company, None, [GlobalAdmin], [];
    /// Detaches a directory.
    RemoveTenant = "remove_tenant", Company, None, [GlobalAdmin], [];
    /// Sees who works in the company.
    ViewUsers = "view_users", People, None, [GlobalAdmin, UserManagementAdmin, AccountAdmin, PartnerAdmin], [];
    /// Invites people.
    CreateUsers = "create_users", People, None, [GlobalAdmin, UserManagementAdmin, AccountAdmin], [];
    /// Gives and takes roles of work account and program.
    AssignTenantRoles = "assign_tenant_roles", People, None, [GlobalAdmin, UserManagementAdmin], [];
    /// Gives and takes roles of the company.
    AssignCompanyRoles = "assign_company_roles", People, None, [GlobalAdmin, AccountAdmin], [];
    /// Asks a customer for a relationship.
    RequestCustomerRelationship = "request_customer_relationship", Customers, None, [GlobalAdmin, AdminAgent, SalesAgent], [];
    /// Asks a customer for administrator permissions.
    RequestDelegatedAdmin = "request_delegated_admin", Customers, None, [AdminAgent], [];
    /// Invites a reseller.
    InviteReseller = "invite_reseller", Partners, Some(Kind::Provider), [GlobalAdmin, UserManagementAdmin, AdminAgent, SalesAgent], [];
    /// Authorizes a provider.
    AuthorizeProvider = "authorize_provider", Partners, Some(Kind::Reseller), [GlobalAdmin], [];
    /// Ends the relationship of provider and reseller.
    RemovePartnership = "remove_partnership", Partners, None, [AdminAgent], [];
    /// Ends the relationship with a customer.
    RemoveCustomerRelationship = "remove_customer_relationship", Customers, None, [GlobalAdmin, AdminAgent], [];
    /// Sees the customers.
    ViewCustomers = "view_customers", Customers, None, [GlobalAdmin, AdminAgent, SalesAgent, HelpdeskAgent], [];
    /// Changes details of a customer.
    EditCustomerDetails = "edit_customer_details", Customers, None, [GlobalAdmin, AdminAgent, SalesAgent, HelpdeskAgent], [];
    /// Creates a customer.
    CreateCustomer = "create_customer", Customers, Some(Kind::Provider), [GlobalAdmin, UserManagementAdmin, AdminAgent, SalesAgent], [];
    /// Exports the customers.
    ExportCustomers = "export_customers", Customers, None, [GlobalAdmin, AdminAgent], [];
    /// Administers for a customer.
    AdministerOnBehalf = "administer_on_behalf", Customers, None, [AdminAgent, HelpdeskAgent], [];
    /// Confirms that a customer accepted the agreement.
    ConfirmCustomerAgreement = "confirm_customer_agreement", Customers, None, [AdminAgent, SalesAgent], [];
    /// Sees what customers accepted.
    ViewCustomerAgreement = "view_customer_agreement", Customers, None, [GlobalAdmin, UserManagementAdmin, AdminAgent, SalesAgent, HelpdeskAgent], [];
    /// Asks for, ends and extends delegated access.
    GdapRequestTerminateAutoextend = "gdap_request_terminate_autoextend", Customers, None, [AdminAgent], [];
    /// Names who supports a customer.
    AssignSupportContact = "assign_support_contact", Customers, None, [GlobalAdmin, AdminAgent, HelpdeskAgent], [];
    /// Changes the business profile.
    EditBusinessProfile = "edit_business_profile", Company, None, [ReferralsAdmin, BusinessProfileAdmin], [];
    /// Works with referrals.
    ManageReferrals = "manage_referrals", Customers, None, [ReferralsAdmin], [];
    /// Reads what was done in the company.
    ViewActivityLog = "view_activity_log", People, None, [GlobalAdmin, UserManagementAdmin, BillingAdmin, AdminAgent, SalesAgent, HelpdeskAgent], [];
    /// Reads the reports about resellers.
    ResellerAnalytics = "reseller_analytics", Partners, Some(Kind::Provider), [GlobalAdmin, UserManagementAdmin, AdminAgent, ExecutiveReportViewer], [];
    /// Merges accounts.
    MergeAccounts = "merge_accounts", Company, None, [AccountAdmin], [];
    /// Opens a ticket.
    OpenPartnerTicket = "open_partner_ticket", People, None, [GlobalAdmin, UserManagementAdmin, BillingAdmin, AdminAgent, SalesAgent, HelpdeskAgent, AccountAdmin, PartnerAdmin, ReferralsAdmin, BusinessProfileAdmin, ExecutiveReportViewer], [];
    /// Sends the verification email again.
    ResendVerificationEmail = "resend_verification_email", Company, None, [GlobalAdmin, AccountAdmin, PartnerAdmin], [];
    /// Reads their own profile.
    ViewOwnProfile = "view_own_profile", People, None, [GlobalAdmin, UserManagementAdmin, BillingAdmin, AdminAgent, SalesAgent, HelpdeskAgent, AccountAdmin, PartnerAdmin, ReferralsAdmin, BusinessProfileAdmin, ExecutiveReportViewer], [];
}

/// What actions are about, for reading the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Area {
    /// Agreements.
    Agreement,
    /// The company's own data.
    Company,
    /// The people in it.
    People,
    /// Its customers.
    Customers,
    /// Providers and resellers.
    Partners,
}

impl Area {
    /// Every area, in the order in which the table shows them.
    pub const ALL: [Self; 5] = [Self::Agreement, Self::Company, Self::People, Self::Partners, Self::Customers];

    /// The word in keys of messages.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::Company => "company",
            Self::People => "people",
            Self::Customers => "customers",
            Self::Partners => "partners",
        }
    }
}

/// A column of the table: somebody with one role, with none, or a guest with none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// Whoever holds the role.
    Role(Role),
    /// Whoever belongs to the company without a role.
    DefaultUser,
    /// A guest without a role.
    Guest,
}

impl Holder {
    /// The columns, in the order of the program's file.
    pub fn all() -> impl Iterator<Item = Self> {
        Role::ALL.iter().copied().map(Self::Role).chain([Self::DefaultUser, Self::Guest])
    }

    /// The word in keys of messages.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Role(role) => role.code(),
            Self::DefaultUser => "default_user",
            Self::Guest => "guest",
        }
    }
}

/// A cell of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// Allowed.
    Yes,
    /// Allowed only in a company that is neither provider nor reseller: an account of the membership alone.
    MembershipOnly,
    /// Not allowed.
    No,
}

impl Action {
    /// The reverse of [`Action::code`].
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|action| action.code() == text)
    }

    /// What the table says.
    #[must_use]
    pub fn cell(self, holder: Holder) -> Cell {
        match holder {
            Holder::Role(role) if self.roles().contains(&role) => Cell::Yes,
            Holder::Role(role) if self.outside_the_program().contains(&role) => Cell::MembershipOnly,
            _ if self == Self::ViewOwnProfile => Cell::Yes,
            _ => Cell::No,
        }
    }

    /// Whether somebody with `roles` may do it in a company of these kinds.
    #[must_use]
    pub fn may(self, roles: &[Role], kinds: &[Kind]) -> bool {
        let enrolled = kinds.contains(&Kind::Provider) || kinds.contains(&Kind::Reseller);
        let here = self.side().is_none_or(|side| kinds.contains(&side));
        let allows = |cell| cell == Cell::Yes || (cell == Cell::MembershipOnly && !enrolled);
        here && (allows(self.cell(Holder::DefaultUser)) || roles.iter().any(|r| allows(self.cell(Holder::Role(*r)))))
    }
}

/// Who gives a role, and to whom (domain 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleKind {
    /// A role of the work account.
    Tenant,
    /// A role of the program: whoever works with customers.
    Agent,
    /// A role of the company's account.
    Company,
}

impl RoleKind {
    /// Every kind, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Tenant, Self::Agent, Self::Company];

    /// The word in keys of messages.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Tenant => "tenant",
            Self::Agent => "agent",
            Self::Company => "company",
        }
    }
}

impl Role {
    /// What kind of role it is.
    #[must_use]
    pub const fn kind(self) -> RoleKind {
        match self {
            Self::GlobalAdmin | Self::UserManagementAdmin | Self::BillingAdmin => RoleKind::Tenant,
            Self::AdminAgent | Self::SalesAgent | Self::HelpdeskAgent => RoleKind::Agent,
            Self::AccountAdmin
            | Self::PartnerAdmin
            | Self::ReferralsAdmin
            | Self::BusinessProfileAdmin
            | Self::ExecutiveReportViewer => RoleKind::Company,
        }
    }

    /// Whether a guest may hold it.
    #[must_use]
    pub const fn is_for_guests(self) -> bool {
        matches!(self, Self::PartnerAdmin | Self::ReferralsAdmin | Self::BusinessProfileAdmin)
    }

    /// Whether somebody with `roles` may give and take it. Only a global admin makes a global admin: who looks
    /// after people could otherwise raise an accomplice above themselves.
    #[must_use]
    pub fn may_be_given_by(self, roles: &[Role]) -> bool {
        let action = match self.kind() {
            RoleKind::Company => Action::AssignCompanyRoles,
            RoleKind::Tenant | RoleKind::Agent => Action::AssignTenantRoles,
        };
        match self {
            Self::GlobalAdmin => roles.contains(&Self::GlobalAdmin),
            _ => action.roles().iter().any(|role| roles.contains(role)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_that_counts_only_outside_the_program_counts_nothing_for_a_reseller() {
        let roles = [Role::AccountAdmin];
        assert!(Action::EditLegalName.may(&roles, &[]));
        assert!(Action::EditLegalName.may(&roles, &[Kind::Customer]));
        assert!(!Action::EditLegalName.may(&roles, &[Kind::Reseller]));
        assert!(Action::EditSupportProfile.may(&roles, &[Kind::Reseller]));
    }

    #[test]
    fn an_action_of_one_kind_of_company_is_nobodys_in_another() {
        assert!(Action::InviteReseller.may(&[Role::GlobalAdmin], &[Kind::Provider]));
        assert!(!Action::InviteReseller.may(&[Role::GlobalAdmin], &[Kind::Reseller]));
        assert!(!Action::AuthorizeProvider.may(&[Role::GlobalAdmin], &[Kind::Provider]));
    }

    #[test]
    fn whoever_belongs_to_a_company_reads_their_own_profile_and_no_more_without_a_role() {
        let theirs: Vec<_> = Action::ALL.iter().filter(|action| action.may(&[], &[Kind::Reseller])).collect();
        assert_eq!(theirs, [&Action::ViewOwnProfile]);
    }

    #[test]
    fn company_roles_are_given_by_global_and_account_admin_the_others_by_global_and_user_management_admin() {
        let givers =
            |role: Role| Role::ALL.iter().copied().filter(|by| role.may_be_given_by(&[*by])).collect::<Vec<_>>();
        assert_eq!(givers(Role::AdminAgent), [Role::GlobalAdmin, Role::UserManagementAdmin]);
        assert_eq!(givers(Role::BillingAdmin), [Role::GlobalAdmin, Role::UserManagementAdmin]);
        assert_eq!(givers(Role::ReferralsAdmin), [Role::GlobalAdmin, Role::AccountAdmin]);
        assert_eq!(givers(Role::GlobalAdmin), [Role::GlobalAdmin]);
    }

    #[test]
    fn an_action_is_found_by_its_code() {
        assert_eq!(Action::ALL.len(), 40);
        assert!(Action::ALL.iter().all(|action| Action::parse(action.code()) == Some(*action)));
        assert_eq!(Action::parse("everything"), None);
    }
}
