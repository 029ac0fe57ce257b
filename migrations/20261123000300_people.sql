-- People: who signs in, how, and where they are signed in. No company's data is here.

create table people (
    person_id uuid constraint people_pkey primary key,
    full_name text not null,
    language text not null constraint people_language check (language in ('en', 'it')),
    time_zone text not null default 'Europe/Rome',
    theme text not null default 'system' constraint people_theme check (theme in ('system', 'light', 'dark')),
    staff text[] not null default '{}'
        constraint people_staff check (staff <@ array['reviewer', 'platform_admin']),
    created_at timestamptz not null
);
call app.protect_person('people');
-- Nobody becomes staff through the portal: only the owner writes that column.
grant select, insert (person_id, full_name, language, time_zone, theme, created_at),
    update (full_name, language, time_zone, theme) on people to filiera_app;
grant select on people to filiera_review, filiera_worker;

-- One address belongs to one person; `address` is the canonical form, `typed` what was typed.
create table addresses (
    address text constraint addresses_pkey primary key,
    typed text not null,
    person_id uuid not null constraint addresses_person references people (person_id),
    confirmed_at timestamptz not null
);
create index addresses_by_person on addresses (person_id);
call app.protect_person('addresses');
grant select, insert on addresses to filiera_app;
grant select on addresses to filiera_review, filiera_worker;

create table passwords (
    person_id uuid constraint passwords_pkey primary key constraint passwords_person references people (person_id),
    hash text not null,
    changed_at timestamptz not null
);
call app.protect_person('passwords');
grant select, insert, update on passwords to filiera_app;

-- A work account that waits for its mailbox to be proved. Its id becomes the person's.
create table registrations (
    person_id uuid constraint registrations_pkey primary key,
    company_name text not null,
    country text not null constraint registrations_country references countries (code),
    full_name text not null,
    address text not null,
    typed text not null,
    language text not null constraint registrations_language check (language in ('en', 'it')),
    password_hash text not null,
    created_at timestamptz not null,
    completed_at timestamptz
);
create index registrations_by_country on registrations (country);
call app.protect_person('registrations');
grant select, insert, update (completed_at) on registrations to filiera_app;

-- Six digits sent by mail. The digits are derived from the id and the server's key and stored nowhere.
-- `person_id` is whom the code is for: a person, or a registration that will become one.
create table mailed_codes (
    code_id uuid constraint mailed_codes_pkey primary key,
    purpose text not null
        constraint mailed_codes_purpose check (purpose in ('account', 'sign_in', 'customer', 'contact', 'unknown')),
    subject_id uuid not null,
    address text not null,
    tries integer not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index mailed_codes_by_subject on mailed_codes (subject_id, created_at desc);
create index mailed_codes_by_address on mailed_codes (address, created_at desc);
call app.protect('mailed_codes');
-- Whoever holds the unguessable id of a code (it lives in a cookie of the browser that asked) may try it.
create policy holder on mailed_codes to filiera_app using (true);
create policy worker on mailed_codes to filiera_worker using (true);
grant select, insert, update on mailed_codes to filiera_app;
grant select, delete on mailed_codes to filiera_worker;

create table sessions (
    session_id uuid constraint sessions_pkey primary key,
    token_hash bytea not null constraint sessions_token unique,
    person_id uuid not null constraint sessions_person references people (person_id),
    method text not null constraint sessions_method check (method in ('password', 'mailed_code', 'development')),
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    proved_at timestamptz not null,
    idle_minutes integer not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    agent text not null,
    network text not null
);
create index sessions_by_person on sessions (person_id, last_seen_at desc);
call app.protect_person('sessions');
grant select, insert, update on sessions to filiera_app;
grant select, delete on sessions to filiera_worker;

-- Failures before a password is even hashed, counted for an address, a network, everybody.
create table sign_in_failures (
    key text constraint sign_in_failures_pkey primary key,
    failures integer not null,
    since timestamptz not null,
    blocked_until timestamptz
);
call app.protect('sign_in_failures');
create policy everybody on sign_in_failures to filiera_app using (true);
create policy worker on sign_in_failures to filiera_worker using (true);
grant select, insert, update, delete on sign_in_failures to filiera_app;
grant select, delete on sign_in_failures to filiera_worker;

-- What a form already did, so that a second press answers with the first one's result.
create table submissions (
    browser bytea not null,
    form_id uuid not null,
    location text not null,
    at timestamptz not null,
    constraint submissions_pkey primary key (browser, form_id)
);
call app.protect('submissions');
create policy holder on submissions to filiera_app using (true);
create policy worker on submissions to filiera_worker using (true);
grant select, insert on submissions to filiera_app;
grant select, delete on submissions to filiera_worker;

-- Look-ups before anybody is known. They answer with ids only.
create function app.session_of(token bytea, at timestamptz) returns table (session_id uuid, person_id uuid)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select s.session_id, s.person_id from sessions s
        where s.token_hash = token
          and s.ended_at is null
          and s.expires_at > at
          and s.last_seen_at + make_interval(mins => s.idle_minutes) > at;
    end;
create function app.person_of(canonical text) returns uuid
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select a.person_id from addresses a where a.address = canonical;
    end;
revoke all on function app.session_of(bytea, timestamptz), app.person_of(text) from public;
grant execute on function app.session_of(bytea, timestamptz), app.person_of(text) to filiera_app;
