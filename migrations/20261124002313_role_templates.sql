-- A company's own named sets of administrator roles, for asking for delegated access.
create table role_templates (
    org_id uuid not null constraint role_templates_org references organizations (org_id),
    template_id uuid not null,
    name text not null constraint role_templates_name_length check (char_length(name) <= 50),
    folded_name text not null,
    roles uuid[] not null constraint role_templates_roles check (cardinality(roles) > 0),
    created_at timestamptz not null,
    created_name text not null,
    constraint role_templates_pkey primary key (org_id, template_id),
    constraint role_templates_name unique (org_id, folded_name)
);
call app.protect_company('role_templates');
grant select, insert, update, delete on role_templates to filiera_app;
grant select on role_templates to filiera_worker, filiera_review;
