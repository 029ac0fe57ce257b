-- Companies and who works there. `organizations` holds what another company may know of one it deals
-- with (its card); what only the company and the reviewers may see stands in other tables.

create table organizations (
    org_id uuid constraint organizations_pkey primary key,
    name text not null,
    folded_name text not null,
    country text not null constraint organizations_country references countries (code),
    city text,
    kinds text[] not null
        constraint organizations_kinds check (kinds <@ array['provider', 'reseller', 'customer']),
    domain text,
    language text not null constraint organizations_language check (language in ('en', 'it')),
    partner_id text constraint organizations_partner_id unique,
    -- where the company stands in the program; customers and fresh work accounts have not enrolled
    program_status text not null default 'not_registered'
        constraint organizations_program_status check (program_status in
            ('not_registered', 'initialized', 'pending_qualification', 'qualified', 'denied', 'active', 'suspended')),
    qualified_at timestamptz,
    active_at timestamptz,
    created_at timestamptz not null
);
create index organizations_by_country on organizations (country);
create index organizations_by_folded_name on organizations (folded_name text_pattern_ops);

-- Whose card a company may see: its own partners, customers and those who invited it.
create table acquaintances (
    org_id uuid not null constraint acquaintances_org references organizations (org_id),
    other_id uuid not null constraint acquaintances_other references organizations (org_id),
    since timestamptz not null,
    constraint acquaintances_pkey primary key (org_id, other_id)
);
create index acquaintances_by_other on acquaintances (other_id);
call app.protect_company('acquaintances');
grant select, insert on acquaintances to filiera_app;
grant select on acquaintances to filiera_worker;

call app.protect('organizations');
create policy company on organizations to filiera_app using (org_id = (select app.org()));
create policy acquaintance on organizations for select to filiera_app using (
    exists (select from acquaintances a where a.org_id = (select app.org()) and a.other_id = organizations.org_id));
create policy staff on organizations to filiera_review using (true);
create policy worker on organizations to filiera_worker using (true);
grant select, insert, update on organizations to filiera_app;
grant select, update on organizations to filiera_review;
grant select on organizations to filiera_worker;

create table memberships (
    org_id uuid not null constraint memberships_org references organizations (org_id),
    person_id uuid not null constraint memberships_person references people (person_id),
    full_name text not null,
    address text not null,
    -- the language their letters are written in; follows the person's profile
    language text not null constraint memberships_language check (language in ('en', 'it')),
    roles text[] not null
        constraint memberships_roles check (roles <@ array['global_admin', 'user_management_admin', 'billing_admin',
            'admin_agent', 'sales_agent', 'helpdesk_agent', 'account_admin']),
    state text not null default 'active' constraint memberships_state check (state in ('active', 'suspended')),
    created_at timestamptz not null,
    constraint memberships_pkey primary key (org_id, person_id)
);
create index memberships_by_person on memberships (person_id);
call app.protect_company('memberships');
-- A person sees every company they belong to, for the account picker.
create policy own on memberships for select to filiera_app using (person_id = (select app.person()));
create policy colleague on organizations for select to filiera_app using (
    exists (select from memberships m where m.person_id = (select app.person()) and m.org_id = organizations.org_id));
grant select, insert, update on memberships to filiera_app;
grant select on memberships to filiera_review, filiera_worker;

-- The language of one's own profile, in every company one belongs to.
create function app.keep_language(wanted text) returns void
    language sql security definer set search_path = pg_catalog, public
    begin atomic
        update people set language = wanted where person_id = (select app.person());
        update memberships set language = wanted where person_id = (select app.person());
    end;
revoke all on function app.keep_language(text) from public;
grant execute on function app.keep_language(text) to filiera_app;

-- Companies in which somebody with this confirmed address works.
create function app.companies_of(canonical text) returns table (org_id uuid)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select m.org_id from memberships m join addresses a on a.person_id = m.person_id
        where a.address = canonical and m.state = 'active';
    end;
revoke all on function app.companies_of(text) from public;
grant execute on function app.companies_of(text) to filiera_app;

-- The newest authorized legal profile of a company; a version is never edited.
create table profiles (
    org_id uuid not null constraint profiles_org references organizations (org_id),
    version integer not null,
    legal jsonb not null,
    contact jsonb not null,
    support jsonb not null,
    submitted_at timestamptz not null,
    submitted_by uuid not null constraint profiles_person references people (person_id),
    authorized_at timestamptz,
    constraint profiles_pkey primary key (org_id, version)
);
create index profiles_by_person on profiles (submitted_by);
call app.protect_company('profiles');
grant select, insert on profiles to filiera_app;
grant select, update (authorized_at) on profiles to filiera_review;
grant select on profiles to filiera_worker;
