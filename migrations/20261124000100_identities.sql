-- Work accounts at identity providers, and what follows when a company is here already: a colleague asks its
-- global admins for access, or says that it is not theirs and a reviewer looks at it.

-- A directory of a provider belongs to one company, for good.
create table directories (
    org_id uuid not null constraint directories_org references organizations (org_id),
    issuer text not null,
    directory text not null,
    provider text not null,
    bound_at timestamptz not null,
    bound_by uuid not null constraint directories_person references people (person_id),
    constraint directories_pkey primary key (org_id, issuer, directory),
    constraint directories_one_company unique (issuer, directory)
);
create index directories_by_person on directories (bound_by);
call app.protect_company('directories');
grant select, insert on directories to filiera_app;
grant select on directories to filiera_review;

-- Who somebody is at a provider: issuer and subject, never an address.
create table identities (
    person_id uuid not null constraint identities_person references people (person_id),
    issuer text not null,
    subject text not null,
    directory text not null,
    provider text not null,
    linked_at timestamptz not null,
    last_used_at timestamptz not null,
    constraint identities_pkey primary key (person_id, issuer, subject),
    constraint identities_one_person unique (issuer, subject)
);
call app.protect_person('identities');
grant select, insert, update (last_used_at) on identities to filiera_app;

-- Somebody a provider vouched for and whom we do not know yet. Its id becomes the person's; the browser holds it
-- sealed with the portal's key.
create table arrivals (
    arrival_id uuid constraint arrivals_pkey primary key,
    provider text not null,
    issuer text not null,
    subject text not null,
    directory text not null,
    full_name text not null,
    address text not null,
    global_admin boolean not null,
    second_factor boolean not null,
    authenticated_at timestamptz,
    next text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index arrivals_by_age on arrivals (expires_at);
call app.protect('arrivals');
create policy holder on arrivals to filiera_app using (true);
create policy worker on arrivals to filiera_worker using (true);
grant select, insert on arrivals to filiera_app;
grant select, delete on arrivals to filiera_worker;

-- Sign-ins at a provider that came back once and must not come back again. Only a hash is kept.
create table spent_flows (
    mark bytea constraint spent_flows_pkey primary key,
    at timestamptz not null
);
call app.protect('spent_flows');
create policy holder on spent_flows to filiera_app using (true);
create policy worker on spent_flows to filiera_worker using (true);
grant select, insert on spent_flows to filiera_app;
grant select, delete on spent_flows to filiera_worker;

-- A work account that waits for its mailbox has a password, or somebody its provider vouched for.
alter table registrations
    alter column password_hash drop not null,
    add column arrival_id uuid,
    add column proved_at timestamptz,
    add constraint registrations_proof check (password_hash is not null or arrival_id is not null);
grant update (proved_at) on registrations to filiera_app;

-- A person without a place in a company asks its global admins for one.
create table access_requests (
    org_id uuid not null constraint access_requests_org references organizations (org_id),
    request_id uuid not null,
    person_id uuid not null constraint access_requests_person references people (person_id),
    company text not null,
    full_name text not null,
    address text not null,
    language text not null constraint access_requests_language check (language in ('en', 'it')),
    state text not null default 'open' constraint access_requests_state check (state in ('open', 'granted', 'declined')),
    asked_at timestamptz not null,
    decided_at timestamptz,
    decided_by uuid constraint access_requests_decider references people (person_id),
    constraint access_requests_pkey primary key (org_id, request_id)
);
create unique index access_requests_open on access_requests (org_id, person_id) where state = 'open';
create index access_requests_by_person on access_requests (person_id);
create index access_requests_by_decider on access_requests (decided_by);
call app.protect_company('access_requests');
create policy own on access_requests for select to filiera_app using (person_id = (select app.person()));
grant select, insert, update (state, decided_at, decided_by) on access_requests to filiera_app;
grant select on access_requests to filiera_review;

-- Somebody with a proved mailbox on a known company's domain says that it is not their company. `org_id` is that
-- company; only reviewers read it.
create table disputes (
    org_id uuid not null constraint disputes_org references organizations (org_id),
    dispute_id uuid not null,
    company_name text not null,
    country text not null constraint disputes_country references countries (code),
    full_name text not null,
    address text not null,
    canonical text not null,
    language text not null constraint disputes_language check (language in ('en', 'it')),
    reason text not null,
    state text not null default 'open' constraint disputes_state check (state in ('open', 'separate', 'same')),
    opened_at timestamptz not null,
    settled_at timestamptz,
    settled_by uuid constraint disputes_person references people (person_id),
    constraint disputes_pkey primary key (org_id, dispute_id)
);
create unique index disputes_open on disputes (org_id, canonical) where state = 'open';
create index disputes_by_country on disputes (country);
create index disputes_by_person on disputes (settled_by);
create index disputes_by_state on disputes (state, opened_at);
create index disputes_by_address on disputes (canonical) where state = 'separate';
call app.protect_company('disputes');
grant insert, select (org_id, canonical, state) on disputes to filiera_app;
grant select, update (state, settled_at, settled_by) on disputes to filiera_review;

-- Look-ups before anybody is known. They answer with ids only.
create function app.person_of_identity(iss text, sub text) returns uuid
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select i.person_id from identities i where i.issuer = iss and i.subject = sub;
    end;
create function app.company_of_directory(iss text, dir text) returns uuid
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select d.org_id from directories d where d.issuer = iss and d.directory = dir;
    end;
-- The company of a mail domain that somebody can still be asked in.
create function app.company_of_domain(wanted text) returns uuid
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select o.org_id from organizations o
        where o.domain = wanted
          and exists (select from memberships m
                      where m.org_id = o.org_id and m.state = 'active' and m.roles @> array['global_admin'])
        order by o.created_at, o.org_id limit 1;
    end;
-- Whether a reviewer found that whoever has this address belongs to another company than its domain's.
create function app.found_separate(who text) returns boolean
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select exists (select from disputes d where d.canonical = who and d.state = 'separate');
    end;
revoke all on function app.person_of_identity(text, text), app.company_of_directory(text, text),
    app.company_of_domain(text), app.found_separate(text) from public;
grant execute on function app.person_of_identity(text, text), app.company_of_directory(text, text),
    app.company_of_domain(text), app.found_separate(text) to filiera_app;
