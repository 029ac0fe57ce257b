-- Who works in a company and with which rights: four more roles, guests, people who were suspended or left,
-- invitations of colleagues, wishes for a role, and where a person wants their letters.

alter table memberships drop constraint memberships_roles;
alter table memberships add constraint memberships_roles check (roles <@ array['global_admin', 'user_management_admin',
    'billing_admin', 'admin_agent', 'sales_agent', 'helpdesk_agent', 'account_admin', 'partner_admin',
    'referrals_admin', 'business_profile_admin', 'executive_report_viewer']);
alter table memberships drop constraint memberships_state;
alter table memberships add constraint memberships_state check (state in ('active', 'suspended', 'removed'));
-- `version` counts changes, so that two who change one person at once notice each other.
alter table memberships
    add column guest boolean not null default false,
    add column letters_to text,
    add column version integer not null default 1,
    add constraint memberships_guest check
        (not guest or roles <@ array['partner_admin', 'referrals_admin', 'business_profile_admin']);

-- Who was suspended or removed does not see the company any more.
drop policy colleague on organizations;
create policy colleague on organizations for select to filiera_app using (
    exists (select from memberships m
            where m.person_id = (select app.person()) and m.org_id = organizations.org_id and m.state = 'active'));

create table user_invitations (
    org_id uuid not null constraint user_invitations_org references organizations (org_id),
    invitation_id uuid not null,
    address text not null,
    typed text not null,
    full_name text not null,
    language text not null constraint user_invitations_language check (language in ('en', 'it')),
    roles text[] not null,
    guest boolean not null,
    inviter_id uuid not null constraint user_invitations_inviter references people (person_id),
    inviter_name text not null,
    inviter_address text not null,
    -- which sending of the link is the valid one, and the letter it went out with
    generation integer not null default 1,
    notice_id uuid,
    resends integer not null default 0,
    resends_since timestamptz,
    state text not null default 'sent' constraint user_invitations_state check
        (state in ('sent', 'accepted', 'declined', 'withdrawn', 'expired')),
    created_at timestamptz not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    answered_at timestamptz,
    answered_name text,
    -- the invited person asked for a new letter, or to join under another address of theirs
    asked_at timestamptz,
    asked_name text,
    asked_address text,
    constraint user_invitations_pkey primary key (org_id, invitation_id)
);
create unique index user_invitations_one_open on user_invitations (org_id, address) where state = 'sent';
create index user_invitations_by_inviter on user_invitations (inviter_id);
call app.protect_company('user_invitations');
grant select, insert, update on user_invitations to filiera_app;

create function app.org_of_user_invitation(id uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select i.org_id from user_invitations i where i.invitation_id = id;
    end;
revoke all on function app.org_of_user_invitation(uuid) from public;
grant execute on function app.org_of_user_invitation(uuid) to filiera_app;

-- Somebody without a role asked somebody who can give it.
create table role_requests (
    org_id uuid not null constraint role_requests_org references organizations (org_id),
    request_id uuid not null,
    asker_id uuid not null constraint role_requests_asker references people (person_id),
    helper_id uuid not null constraint role_requests_helper references people (person_id),
    wish text not null,
    at timestamptz not null,
    constraint role_requests_pkey primary key (org_id, request_id)
);
create index role_requests_by_asker on role_requests (asker_id, at);
create index role_requests_by_helper on role_requests (helper_id);
call app.protect_company('role_requests');
grant select, insert on role_requests to filiera_app;

-- When the people of the company were last here, and whether a second factor protects them. The one place
-- that says so; sessions and factors are each person's own and cannot be read by a colleague otherwise.
create function app.colleagues_seen() returns table (person_id uuid, last_seen_at timestamptz, second_factor boolean)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select m.person_id, (select max(s.last_seen_at) from sessions s where s.person_id = m.person_id),
            exists (select from factors f where f.person_id = m.person_id)
        from memberships m where m.org_id = (select app.org());
    end;
revoke all on function app.colleagues_seen() from public;
grant execute on function app.colleagues_seen() to filiera_app;

-- Where a person wants letters, if not at the address they sign in with.
alter table people add column letters_to text;

-- Six digits on their way to an address that letters are to go to.
create table address_proofs (
    proof_id uuid constraint address_proofs_pkey primary key,
    person_id uuid not null constraint address_proofs_person references people (person_id),
    typed text not null,
    tries integer not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index address_proofs_by_person on address_proofs (person_id, created_at desc);
call app.protect_person('address_proofs');
grant select, insert, update on address_proofs to filiera_app;

-- One's own profile, in every company one belongs to.
create function app.keep_profile(wanted_name text, wanted_language text, wanted_letters_to text) returns void
    language sql security definer set search_path = pg_catalog, public
    begin atomic
        update people set full_name = wanted_name, language = wanted_language, letters_to = wanted_letters_to
        where person_id = (select app.person());
        update memberships set full_name = wanted_name, language = wanted_language, letters_to = wanted_letters_to
        where person_id = (select app.person());
    end;
revoke all on function app.keep_profile(text, text, text) from public;
grant execute on function app.keep_profile(text, text, text) to filiera_app;
