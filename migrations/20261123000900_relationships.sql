-- Provider and reseller. What both share has a row for each of them, written in one transaction; the
-- provider's row of an invitation and the reseller's row of a partnership lead: they are locked first.

create table invitations (
    org_id uuid not null constraint invitations_org references organizations (org_id),
    invitation_id uuid not null,
    side text not null constraint invitations_side check (side in ('provider', 'reseller')),
    provider_id uuid not null constraint invitations_provider references organizations (org_id),
    reseller_id uuid constraint invitations_reseller references organizations (org_id),
    company_name text not null,
    address text not null,
    typed text not null,
    language text not null constraint invitations_language check (language in ('en', 'it')),
    note text not null default '',
    inviter_id uuid not null constraint invitations_inviter references people (person_id),
    inviter_name text not null,
    inviter_address text not null,
    generation integer not null default 1,
    -- how often it was sent again since when, for the daily limit
    resends integer not null default 0,
    resends_since timestamptz,
    state text not null
        constraint invitations_state check (state in ('sent', 'accepted', 'declined', 'withdrawn', 'expired')),
    created_at timestamptz not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    answered_at timestamptz,
    answered_name text,
    reason text,
    constraint invitations_pkey primary key (org_id, invitation_id),
    constraint invitations_own_side check (org_id = case side when 'provider' then provider_id else reseller_id end)
);
create unique index invitations_one_open on invitations (org_id, address) where side = 'provider' and state = 'sent';
create index invitations_list on invitations (org_id, side, created_at desc, invitation_id);
create index invitations_by_id on invitations (invitation_id);
create index invitations_by_provider on invitations (provider_id);
create index invitations_by_reseller on invitations (reseller_id);
create index invitations_by_inviter on invitations (inviter_id);
call app.protect_company('invitations');
grant select, insert, update on invitations to filiera_app;
grant select on invitations to filiera_worker, filiera_review;

-- A link reaches an invitation before any company is known. Answers with the inviting company's id.
create function app.org_of_invitation(id uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select i.org_id from invitations i where i.invitation_id = id and i.side = 'provider';
    end;
revoke all on function app.org_of_invitation(uuid) from public;
grant execute on function app.org_of_invitation(uuid) to filiera_app;

-- Companies that hold an invitation of the company the transaction is in: all of them are told when it
-- ends. Answers with ids, and only to the company that sent it.
create function app.receivers_of_invitation(id uuid) returns table (org_id uuid)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select i.org_id from invitations i
        where i.invitation_id = id and i.side = 'reseller' and i.provider_id = app.org()
        order by i.org_id;
    end;
revoke all on function app.receivers_of_invitation(uuid) from public;
grant execute on function app.receivers_of_invitation(uuid) to filiera_app;

create table partnerships (
    org_id uuid not null constraint partnerships_org references organizations (org_id),
    partnership_id uuid not null,
    side text not null constraint partnerships_side check (side in ('provider', 'reseller')),
    provider_id uuid not null constraint partnerships_provider references organizations (org_id),
    reseller_id uuid not null constraint partnerships_reseller references organizations (org_id),
    other_folded text not null,
    invitation_id uuid not null,
    state text not null constraint partnerships_state check (state in ('active', 'ended')),
    since timestamptz not null,
    accepted_name text not null,
    consent_id uuid not null,
    admin_access_since timestamptz,
    admin_access_until timestamptz,
    admin_access_removed_at timestamptz,
    admin_access_removed_name text,
    ended_at timestamptz,
    ended_name text,
    ended_reason text,
    constraint partnerships_pkey primary key (org_id, partnership_id),
    constraint partnerships_own_side check (org_id = case side when 'provider' then provider_id else reseller_id end)
);
create unique index partnerships_one_active on partnerships (org_id, provider_id, reseller_id) where state = 'active';
create index partnerships_list on partnerships (org_id, side, other_folded, partnership_id);
create index partnerships_by_provider on partnerships (provider_id);
create index partnerships_by_reseller on partnerships (reseller_id);
call app.protect_company('partnerships');
grant select, insert, update on partnerships to filiera_app;
grant select on partnerships to filiera_worker, filiera_review;
