-- Cases: one for each submitted version of a profile, with its checks, each with whose turn it is.

create table cases (
    org_id uuid not null constraint cases_org references organizations (org_id),
    case_id uuid not null,
    application_id uuid not null,
    profile_version integer not null,
    reference text not null constraint cases_reference unique,
    state text not null
        constraint cases_state check (state in ('email_pending', 'in_review', 'info_requested', 'authorized', 'rejected', 'closed')),
    version integer not null default 1,
    opened_at timestamptz not null,
    due_at timestamptz not null,
    claimed_by uuid constraint cases_claimed_by references people (person_id),
    claimed_name text,
    claimed_at timestamptz,
    decided_by uuid constraint cases_decided_by references people (person_id),
    decided_name text,
    decided_at timestamptz,
    disowned_at timestamptz,
    constraint cases_pkey primary key (org_id, case_id),
    constraint cases_application foreign key (org_id, application_id) references applications (org_id, application_id),
    constraint cases_profile foreign key (org_id, profile_version) references profiles (org_id, version)
);
create index cases_by_application on cases (org_id, application_id);
create index cases_by_profile on cases (org_id, profile_version);
create index cases_queue on cases (due_at, case_id) where state in ('in_review', 'email_pending', 'info_requested');
create index cases_by_claimed_by on cases (claimed_by);
create index cases_by_decided_by on cases (decided_by);
call app.protect_company('cases');
grant select, insert, update on cases to filiera_app;
grant select, update on cases to filiera_review;
grant select on cases to filiera_worker;

create table checks (
    org_id uuid not null constraint checks_org references organizations (org_id),
    case_id uuid not null,
    kind text not null constraint checks_kind check (kind in ('email_ownership', 'employment', 'business')),
    state text not null
        constraint checks_state check (state in ('not_started', 'waiting_applicant', 'in_review', 'passed', 'failed')),
    since timestamptz not null,
    reason text,
    message text,
    answer text,
    decided_by uuid constraint checks_decided_by references people (person_id),
    decided_name text,
    constraint checks_pkey primary key (org_id, case_id, kind),
    constraint checks_case foreign key (org_id, case_id) references cases (org_id, case_id)
);
create index checks_by_decided_by on checks (decided_by);
call app.protect_company('checks');
grant select, insert, update on checks to filiera_app;
grant select, insert, update on checks to filiera_review;
grant select on checks to filiera_worker;

-- What happened in a case, in order: the applicant's rail and the reviewer's history read it.
create table case_events (
    org_id uuid not null constraint case_events_org references organizations (org_id),
    event_id uuid not null,
    case_id uuid not null,
    at timestamptz not null,
    kind text not null,
    check_kind text,
    actor text not null,
    reason text,
    message text,
    internal text,
    constraint case_events_pkey primary key (org_id, event_id),
    constraint case_events_case foreign key (org_id, case_id) references cases (org_id, case_id)
);
create index case_events_by_case on case_events (org_id, case_id, at);
call app.protect_company('case_events');
-- The internal note is for reviewers: the company cannot even select the column.
grant select (org_id, event_id, case_id, at, kind, check_kind, actor, reason, message) on case_events to filiera_app;
grant insert on case_events to filiera_app;
grant select, insert on case_events to filiera_review;

-- The letter that asks the primary contact whether they applied. The newest generation is the valid one.
create table confirmations (
    org_id uuid not null constraint confirmations_org references organizations (org_id),
    confirmation_id uuid not null,
    case_id uuid not null,
    address text not null,
    full_name text not null,
    generation integer not null default 1,
    tries integer not null default 0,
    sent_at timestamptz not null,
    sent_today integer not null default 1,
    expires_at timestamptz not null,
    confirmed_at timestamptz,
    disowned_at timestamptz,
    constraint confirmations_pkey primary key (org_id, confirmation_id),
    constraint confirmations_case foreign key (org_id, case_id) references cases (org_id, case_id)
);
create unique index confirmations_by_id on confirmations (confirmation_id);
create unique index confirmations_by_case on confirmations (org_id, case_id);
create index confirmations_by_address on confirmations (address);
call app.protect_company('confirmations');
grant select, insert, update on confirmations to filiera_app;
grant select on confirmations to filiera_review, filiera_worker;

-- A link or a typed code reaches a confirmation before any company is known. Answers with ids only.
create function app.org_of_confirmation(id uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select c.org_id from confirmations c where c.confirmation_id = id;
    end;
create function app.open_confirmation_to(canonical text) returns table (org_id uuid, confirmation_id uuid)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select c.org_id, c.confirmation_id from confirmations c
        where c.address = canonical and c.confirmed_at is null and c.disowned_at is null
        order by c.sent_at desc limit 1;
    end;
revoke all on function app.org_of_confirmation(uuid), app.open_confirmation_to(text) from public;
grant execute on function app.org_of_confirmation(uuid), app.open_confirmation_to(text) to filiera_app;

-- Which other company in the program already carries this VAT number (nobody is told its name).
create function app.enrolled_with_vat(vat_country text, vat text) returns table (org_id uuid)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select p.org_id from profiles p join organizations o using (org_id)
        where p.legal ->> 'country' = vat_country and p.legal ->> 'vat_id' = vat
          and p.org_id is distinct from (select app.org())
          and o.program_status not in ('not_registered', 'initialized', 'denied')
        limit 1;
    end;
create index profiles_by_vat on profiles ((legal ->> 'vat_id'));
revoke all on function app.enrolled_with_vat(text, text) from public;
grant execute on function app.enrolled_with_vat(text, text) to filiera_app;
