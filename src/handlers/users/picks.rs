//! The roles of a form: in their groups, each with one line of what it allows, and back from what was ticked.

use crate::domain::actor::{Role, RoleKind};
use crate::domain::users::Refusal;
use crate::domain::values::Fault;
use crate::web::{Errors, Ui};

/// A group of roles that can be ticked.
pub(super) struct Group {
    /// The form's field.
    pub(super) field: &'static str,
    /// Its words.
    pub(super) legend: String,
    /// Code, name, what it allows.
    pub(super) options: Vec<(String, String, String)>,
}

/// The field of a kind of roles.
pub(super) const fn field(kind: RoleKind) -> &'static str {
    match kind {
        RoleKind::Tenant => "roles_tenant",
        RoleKind::Agent => "roles_agent",
        RoleKind::Company => "roles_company",
    }
}

/// The groups of those roles that `offered` lets through.
pub(super) fn groups(ui: &Ui, offered: impl Fn(Role) -> bool) -> Vec<Group> {
    RoleKind::ALL
        .into_iter()
        .map(|kind| Group {
            field: field(kind),
            legend: ui.word("users-kind-", kind.code()).arg("program", ui.name("program_short")).to_string(),
            options: Role::ALL
                .iter()
                .filter(|role| role.kind() == kind && offered(**role))
                .map(|role| (role.code().to_owned(), name(ui, *role), about(ui, *role)))
                .collect(),
        })
        .filter(|group| !group.options.is_empty())
        .collect()
}

/// A role's name.
pub(super) fn name(ui: &Ui, role: Role) -> String {
    ui.word("role-", role.code()).to_string()
}

/// What a role allows, in one line.
pub(super) fn about(ui: &Ui, role: Role) -> String {
    ui.word("users-role-", role.code()).arg("partner_id", ui.name("partner_id")).to_string()
}

/// Several roles in words.
pub(super) fn names(ui: &Ui, roles: &[Role]) -> String {
    let names: Vec<String> = roles.iter().map(|role| name(ui, *role)).collect();
    if names.is_empty() { ui.t("users-no-role").to_string() } else { ui.words.list(&names) }
}

/// What was ticked; an unknown word counts as nothing.
pub(super) fn ticked(fields: [&[String]; 3]) -> Vec<Role> {
    fields.into_iter().flatten().filter_map(|code| Role::parse(code)).collect()
}

/// Says at the first group why the roles cannot be so. What no form can mend is handed back.
pub(super) fn fault(errors: &mut Errors, groups: &[Group], refusal: Refusal) -> Result<(), Refusal> {
    let kind = match refusal {
        Refusal::NoRole => "missing",
        Refusal::LastAdmin => "last_admin",
        Refusal::LastAgent => "last_agent",
        Refusal::Raise => "raise",
        Refusal::GuestRole => "guest",
        Refusal::NotYours | Refusal::Yourself => return Err(refusal),
    };
    let of = match refusal {
        Refusal::LastAdmin => field(RoleKind::Tenant),
        Refusal::LastAgent => field(RoleKind::Agent),
        _ => groups.first().map_or("roles_company", |group| group.field),
    };
    errors.add_as(of, "roles", &Fault::of(kind), None);
    Ok(())
}
