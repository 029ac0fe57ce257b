-- Applications: the draft of an enrollment, section by section, until it is sent.

create table applications (
    org_id uuid not null constraint applications_org references organizations (org_id),
    application_id uuid not null,
    reference text constraint applications_reference unique,
    state text not null constraint applications_state check (state in ('draft', 'submitted', 'approved', 'rejected', 'withdrawn')),
    -- each section exactly as typed, so that a half-filled one comes back as it was
    legal jsonb not null default '{}',
    contact jsonb not null default '{}',
    support jsonb not null default '{}',
    -- which sections passed their checks when they were saved
    completed text[] not null default '{}'
        constraint applications_completed check (completed <@ array['legal', 'contact', 'support']),
    version integer not null default 1,
    edited_by uuid not null constraint applications_edited_by references people (person_id),
    editor_name text not null,
    edited_at timestamptz not null,
    created_at timestamptz not null,
    submitted_at timestamptz,
    submitted_by uuid constraint applications_submitted_by references people (person_id),
    decided_at timestamptz,
    withdrawn_at timestamptz,
    constraint applications_pkey primary key (org_id, application_id)
);
create unique index applications_one_open on applications (org_id) where state in ('draft', 'submitted');
create index applications_by_edited_by on applications (edited_by);
create index applications_by_submitted_by on applications (submitted_by);
call app.protect_company('applications');
grant select, insert, update on applications to filiera_app;
grant select, update on applications to filiera_review;
grant select on applications to filiera_worker;
