-- What a company is billed by: the address and the tax number, each changed by itself and by other roles. A part
-- nobody changed follows the verified legal profile and has no row.

create table billing_parts (
    org_id uuid not null constraint billing_parts_org references organizations (org_id),
    part text not null constraint billing_parts_part check (part in ('address', 'tax_id')),
    fields jsonb not null,
    version integer not null default 1,
    changed_at timestamptz not null,
    changed_by uuid not null constraint billing_parts_person references people (person_id),
    changed_name text not null,
    constraint billing_parts_pkey primary key (org_id, part)
);
create index billing_parts_by_person on billing_parts (changed_by);
call app.protect_company('billing_parts');
grant select, insert, update on billing_parts to filiera_app;
grant select on billing_parts to filiera_review, filiera_worker;
