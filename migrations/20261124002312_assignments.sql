-- Who of a partner uses delegated access: people or named groups of its own, each with some of the granted roles.

-- A company's own groups of its people.
create table user_groups (
    org_id uuid not null constraint user_groups_org references organizations (org_id),
    group_id uuid not null,
    name text not null constraint user_groups_name_length check (char_length(name) <= 50),
    folded_name text not null,
    version integer not null default 1,
    created_at timestamptz not null,
    created_name text not null,
    constraint user_groups_pkey primary key (org_id, group_id),
    constraint user_groups_name unique (org_id, folded_name)
);
call app.protect_company('user_groups');
grant select, insert, update, delete on user_groups to filiera_app;
grant select on user_groups to filiera_worker, filiera_review;

create table user_group_members (
    org_id uuid not null constraint user_group_members_org references organizations (org_id),
    group_id uuid not null,
    person_id uuid not null,
    since timestamptz not null,
    constraint user_group_members_pkey primary key (org_id, group_id, person_id),
    constraint user_group_members_group foreign key (org_id, group_id)
        references user_groups (org_id, group_id) on delete cascade,
    constraint user_group_members_person foreign key (org_id, person_id) references memberships (org_id, person_id)
);
create index user_group_members_by_person on user_group_members (org_id, person_id);
call app.protect_company('user_group_members');
grant select, insert, delete on user_group_members to filiera_app;
grant select on user_group_members to filiera_worker, filiera_review;

-- An assignment counts while its access is in force and its person belongs to the company; nothing has to end it.
create table delegation_assignments (
    org_id uuid not null constraint delegation_assignments_org references organizations (org_id),
    assignment_id uuid not null,
    delegation_id uuid not null,
    group_id uuid,
    person_id uuid,
    roles uuid[] not null constraint delegation_assignments_roles check (cardinality(roles) > 0),
    assigned_at timestamptz not null,
    assigned_name text not null,
    constraint delegation_assignments_pkey primary key (org_id, assignment_id),
    constraint delegation_assignments_whom check ((group_id is null) <> (person_id is null)),
    constraint delegation_assignments_once unique nulls not distinct (org_id, delegation_id, group_id, person_id),
    constraint delegation_assignments_delegation foreign key (org_id, delegation_id)
        references delegations (org_id, delegation_id) on delete cascade,
    constraint delegation_assignments_group foreign key (org_id, group_id)
        references user_groups (org_id, group_id) on delete cascade,
    constraint delegation_assignments_person foreign key (org_id, person_id)
        references memberships (org_id, person_id)
);
create index delegation_assignments_by_group on delegation_assignments (org_id, group_id);
create index delegation_assignments_by_person on delegation_assignments (org_id, person_id);
call app.protect_company('delegation_assignments');
grant select, insert, update, delete on delegation_assignments to filiera_app;
grant select on delegation_assignments to filiera_worker, filiera_review;
