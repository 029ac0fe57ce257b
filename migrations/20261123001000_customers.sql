-- Customers. An invitation has a row for the reseller and one for the provider it names; an acceptance
-- makes one relationship for each partner, and each relationship has a row for both of its parties:
-- four rows and one consent, written in one transaction or not at all. The reseller's row of an invitation
-- leads: whoever answers or withdraws it locks that row first.

create table customer_invitations (
    org_id uuid not null constraint customer_invitations_org references organizations (org_id),
    invitation_id uuid not null,
    side text not null constraint customer_invitations_side check (side in ('reseller', 'provider')),
    reseller_id uuid not null constraint customer_invitations_reseller references organizations (org_id),
    provider_id uuid constraint customer_invitations_provider references organizations (org_id),
    customer_id uuid constraint customer_invitations_customer references organizations (org_id),
    company_name text not null,
    country text not null constraint customer_invitations_country references countries (code),
    address text not null,
    typed text not null,
    language text not null constraint customer_invitations_language check (language in ('en', 'it')),
    note text not null default '',
    ask_admin_access boolean not null,
    inviter_id uuid not null constraint customer_invitations_inviter references people (person_id),
    inviter_name text not null,
    inviter_address text not null,
    generation integer not null default 1,
    -- how often it was sent again since when, for the daily limit
    resends integer not null default 0,
    resends_since timestamptz,
    state text not null
        constraint customer_invitations_state check (state in ('sent', 'accepted', 'declined', 'withdrawn', 'expired')),
    created_at timestamptz not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    answered_at timestamptz,
    answered_name text,
    reason text,
    -- whom the customer accepted, and under which consent of the customer's company
    accepted text constraint customer_invitations_accepted check (accepted in ('both', 'reseller', 'provider')),
    consent_id uuid,
    constraint customer_invitations_pkey primary key (org_id, invitation_id),
    constraint customer_invitations_own_side check (org_id = case side when 'reseller' then reseller_id else provider_id end)
);
create unique index customer_invitations_one_open on customer_invitations (org_id, provider_id, address)
    nulls not distinct where side = 'reseller' and state = 'sent';
create index customer_invitations_list on customer_invitations (org_id, side, created_at desc, invitation_id);
create index customer_invitations_by_id on customer_invitations (invitation_id);
create index customer_invitations_by_address on customer_invitations (org_id, address) where state = 'accepted';
create index customer_invitations_by_reseller on customer_invitations (reseller_id);
create index customer_invitations_by_provider on customer_invitations (provider_id);
create index customer_invitations_by_customer on customer_invitations (customer_id);
create index customer_invitations_by_country on customer_invitations (country);
create index customer_invitations_by_inviter on customer_invitations (inviter_id);
call app.protect_company('customer_invitations');
grant select, insert, update on customer_invitations to filiera_app;
grant select on customer_invitations to filiera_worker, filiera_review;

create function app.org_of_customer_invitation(id uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select i.org_id from customer_invitations i where i.invitation_id = id and i.side = 'reseller';
    end;
revoke all on function app.org_of_customer_invitation(uuid) from public;
grant execute on function app.org_of_customer_invitation(uuid) to filiera_app;

create table customer_relationships (
    org_id uuid not null constraint customer_relationships_org references organizations (org_id),
    relationship_id uuid not null,
    customer_id uuid not null constraint customer_relationships_customer references organizations (org_id),
    partner_id uuid not null constraint customer_relationships_partner references organizations (org_id),
    partner_kind text not null
        constraint customer_relationships_partner_kind check (partner_kind in ('reseller', 'provider')),
    -- the other partner accepted in the same act, if there was one
    counterpart_id uuid constraint customer_relationships_counterpart references organizations (org_id),
    -- the other side's name as it is sorted and searched; bytewise, so that a prefix is a range of the index
    other_folded text collate "C" not null,
    consent_id uuid not null,
    state text not null constraint customer_relationships_state check (state in ('active', 'ended')),
    since timestamptz not null,
    accepted_name text not null,
    admin_access_since timestamptz,
    admin_access_removed_at timestamptz,
    ended_at timestamptz,
    ended_name text,
    ended_reason text,
    constraint customer_relationships_pkey primary key (org_id, relationship_id),
    constraint customer_relationships_own_side check (org_id in (customer_id, partner_id))
);
create unique index customer_relationships_one_active
    on customer_relationships (org_id, customer_id, partner_id) where state = 'active';
create index customer_relationships_list on customer_relationships (org_id, other_folded, relationship_id);
create index customer_relationships_shared on customer_relationships (org_id, counterpart_id, other_folded, relationship_id);
create index customer_relationships_by_customer on customer_relationships (customer_id);
create index customer_relationships_by_partner on customer_relationships (partner_id);
create index customer_relationships_by_counterpart on customer_relationships (counterpart_id);
call app.protect_company('customer_relationships');
grant select, insert, update on customer_relationships to filiera_app;
grant select on customer_relationships to filiera_worker, filiera_review;

-- A relationship that was there already when another partner was accepted beside it: shared with that
-- one too. Rare; the first counterpart stands in the relationship itself.
create table customer_shares (
    org_id uuid not null constraint customer_shares_org references organizations (org_id),
    counterpart_id uuid not null constraint customer_shares_counterpart references organizations (org_id),
    relationship_id uuid not null,
    since timestamptz not null,
    constraint customer_shares_pkey primary key (org_id, counterpart_id, relationship_id),
    constraint customer_shares_relationship foreign key (org_id, relationship_id)
        references customer_relationships (org_id, relationship_id)
);
create index customer_shares_by_relationship on customer_shares (org_id, relationship_id);
create index customer_shares_by_counterpart on customer_shares (counterpart_id);
call app.protect_company('customer_shares');
grant select, insert on customer_shares to filiera_app;
grant select on customer_shares to filiera_worker, filiera_review;

-- Finds the company behind a mail domain, when somebody of it is invited again.
create index organizations_by_domain on organizations (domain);
