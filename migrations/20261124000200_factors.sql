-- Second factors, the devices a person is known by, what begins on one page and ends on the next, and the ways
-- back after a password or a factor is lost. Secrets of apps are derived from the server's key and stored nowhere;
-- recovery codes are stretched; passkeys are public keys.

-- What the operator chose among a few. Without a row the portal takes the strictest.
create table program_choices (
    key text constraint program_choices_pkey primary key,
    value text not null,
    constraint program_choices_second_factor
        check (key <> 'second_factor' or value in ('everyone', 'staff_and_grave', 'offered'))
);
call app.protect_program('program_choices');
grant select, insert, update on program_choices to filiera_review;

-- Which methods there are is said by the program; several ways to sign in come from several migrations.
alter table sessions drop constraint sessions_method;
alter table sessions add constraint sessions_method check (method ~ '^[a-z_]+$');
alter table sessions add column second_factor text
    constraint sessions_second_factor check (second_factor in ('totp', 'passkey', 'recovery', 'provider'));

create table factors (
    person_id uuid not null constraint factors_person references people (person_id),
    factor_id uuid not null,
    kind text not null constraint factors_kind check (kind in ('totp', 'passkey')),
    name text not null,
    -- of a passkey: its public key and its counter
    credential jsonb,
    credential_id bytea,
    -- of an app: the last step of time whose code was taken; none before it is taken again
    last_step bigint,
    created_at timestamptz not null,
    used_at timestamptz not null,
    constraint factors_pkey primary key (person_id, factor_id),
    constraint factors_whole check ((kind = 'passkey') = (credential is not null)
        and (kind = 'passkey') = (credential_id is not null) and (kind = 'totp') = (last_step is not null))
);
create unique index factors_credential on factors (credential_id) where credential_id is not null;
create unique index factors_one_app on factors (person_id) where kind = 'totp';
call app.protect_person('factors');
grant select, insert, delete, update (credential, last_step, used_at) on factors to filiera_app;

-- Ten of a set, stretched with the set's id as their salt.
create table recovery_codes (
    person_id uuid not null constraint recovery_codes_person references people (person_id),
    set_id uuid not null,
    hash bytea not null,
    used_at timestamptz,
    constraint recovery_codes_pkey primary key (person_id, set_id, hash)
);
call app.protect_person('recovery_codes');
grant select, insert, delete, update (used_at) on recovery_codes to filiera_app;

-- Browsers in which a person signed in. They keep an allowance of their own while strangers guess.
create table known_devices (
    person_id uuid not null constraint known_devices_person references people (person_id),
    device_id uuid not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    constraint known_devices_pkey primary key (person_id, device_id)
);
call app.protect_person('known_devices');
grant select, insert, delete, update (last_at) on known_devices to filiera_app;
grant select, delete on known_devices to filiera_worker;

-- Begun on one page and ended on the next, by the browser that holds the sealed id: the second step of a sign-in,
-- a passkey that is asked for or made.
create table ceremonies (
    ceremony_id uuid constraint ceremonies_pkey primary key,
    purpose text not null constraint ceremonies_purpose check (purpose in ('second', 'sign_in', 'again', 'register')),
    person_id uuid constraint ceremonies_person references people (person_id),
    -- how and when somebody proved themselves before it began
    method text constraint ceremonies_method check (method ~ '^[a-z_]+$'),
    proved_at timestamptz,
    challenge jsonb,
    tries integer not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz
);
create index ceremonies_by_person on ceremonies (person_id);
call app.protect('ceremonies');
create policy holder on ceremonies to filiera_app using (true);
create policy worker on ceremonies to filiera_worker using (true);
grant select, insert, update (challenge, tries, ended_at) on ceremonies to filiera_app;
grant select, delete on ceremonies to filiera_worker;

-- A forgotten password. Without a person where the address is nobody's, so that the work is the same.
create table password_resets (
    reset_id uuid constraint password_resets_pkey primary key,
    person_id uuid constraint password_resets_person references people (person_id),
    address text not null,
    tries integer not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index password_resets_by_person on password_resets (person_id);
create index password_resets_by_address on password_resets (address, created_at desc);
call app.protect('password_resets');
create policy holder on password_resets to filiera_app using (true);
create policy worker on password_resets to filiera_worker using (true);
grant select, insert, update (tries, used_at) on password_resets to filiera_app;
grant select, delete on password_resets to filiera_worker;

-- A lost second factor that somebody else helps with: asked for, started, and after the delay done.
create table factor_resets (
    person_id uuid not null constraint factor_resets_person references people (person_id),
    reset_id uuid not null,
    state text not null constraint factor_resets_state check (state in ('asked', 'started', 'stopped', 'done')),
    asked_at timestamptz not null,
    started_at timestamptz,
    started_by uuid constraint factor_resets_starter references people (person_id),
    due_at timestamptz,
    ended_at timestamptz,
    constraint factor_resets_pkey primary key (person_id, reset_id),
    constraint factor_resets_started check (state <> 'started' or (started_by is not null and due_at is not null)),
    constraint factor_resets_two_people check (started_by is distinct from person_id)
);
create index factor_resets_by_starter on factor_resets (started_by);
create unique index factor_resets_open on factor_resets (person_id) where state in ('asked', 'started');
call app.protect_person('factor_resets');
grant select, insert, update (state, started_at, started_by, due_at, ended_at) on factor_resets to filiera_app;
grant select, update (state, started_at, started_by, due_at, ended_at) on factor_resets to filiera_review;

-- Colleagues who asked for help with a lost second factor, in the company of the transaction.
create function app.lost_factors() returns table (person_id uuid)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select r.person_id from factor_resets r join memberships m on m.person_id = r.person_id
        where m.org_id = (select app.org()) and m.state = 'active' and r.state in ('asked', 'started');
    end;
revoke all on function app.lost_factors() from public;
grant execute on function app.lost_factors() to filiera_app;
