-- How far each invited company is, for the provider that invited it. What the provider knows by itself (sent, opened,
-- answered, the first customer) stands in its own row; what only the company knows (applied, verified, signed) stands
-- there as long as that company shares it, and is gone with the consent (docs/decisions/0030).

alter table invitations
    -- who of the provider looks after it; without a word, who invited
    add column owner_id uuid constraint invitations_owner references people (person_id),
    add column owner_name text,
    add column owner uuid not null generated always as (coalesce(owner_id, inviter_id)) stored,
    -- first opened by a person; the first customer the two share
    add column opened_at timestamptz,
    add column first_customer_at timestamptz,
    -- the consent: on the provider's row whose it is, on the reseller's row that it was given
    add column shared_since timestamptz,
    add column shared_by uuid constraint invitations_shared_by references organizations (org_id),
    add column applied_at timestamptz,
    add column verified_at timestamptz,
    add column signed_at timestamptz,
    -- whoever holds the letter asked not to be reminded; the last reminder by a person; the two of the worker
    add column quiet_at timestamptz,
    add column nudged_at timestamptz,
    add column week_reminded_at timestamptz,
    add column end_reminded_at timestamptz,
    add column company_folded text collate "C" not null generated always as (lower(company_name)) stored,
    add constraint invitations_shared check (
        shared_since is not null
        or (shared_by is null and applied_at is null and verified_at is null and signed_at is null)),
    -- where it stands on its way; nothing when it left the way
    add column stage text generated always as (case
        when state = 'accepted' and first_customer_at is not null then 'customer'
        when state = 'accepted' then 'authorized'
        when state not in ('sent', 'expired') then null
        when signed_at is not null then 'signed'
        when verified_at is not null then 'verified'
        when applied_at is not null then 'applied'
        when state = 'expired' then null
        when opened_at is not null then 'opened'
        else 'invited' end) stored,
    add column stage_since timestamptz not null generated always as (case
        when state = 'accepted' then coalesce(first_customer_at, answered_at, sent_at)
        else coalesce(signed_at, verified_at, applied_at, opened_at, sent_at) end) stored;

create index invitations_by_owner on invitations (owner_id);
create index invitations_by_sharer on invitations (shared_by);
create index invitations_stages on invitations (org_id, stage_since, invitation_id)
    where side = 'provider' and stage is not null;
create index invitations_by_stage on invitations (org_id, stage, stage_since, invitation_id)
    where side = 'provider' and stage is not null;
create index invitations_owner_stages on invitations (org_id, owner, stage_since, invitation_id)
    where side = 'provider' and stage is not null;
create index invitations_stage_names on invitations (org_id, company_folded)
    where side = 'provider' and stage is not null;
-- What the worker may still remind of.
create index invitations_to_remind on invitations (sent_at)
    where side = 'provider' and state = 'sent' and delivery <> 'bounced' and quiet_at is null
      and week_reminded_at is null;
grant update (week_reminded_at, end_reminded_at) on invitations to filiera_worker;

update invitations i set opened_at = d.at
from (select org_id, invitation_id, min(at) as at from invitation_deliveries where what = 'opened' group by 1, 2) d
where i.side = 'provider' and d.org_id = i.org_id and d.invitation_id = i.invitation_id;
update invitations i set first_customer_at = c.at
from (select org_id, counterpart_id, min(since) as at from customer_relationships
      where partner_id = org_id and counterpart_id is not null group by 1, 2) c
where i.side = 'provider' and i.state = 'accepted' and c.org_id = i.org_id and c.counterpart_id = i.reseller_id;

-- Reminders, by a person (nudge) or by the worker (week, ending). Those of one stage are counted.
create table invitation_nudges (
    org_id uuid not null constraint invitation_nudges_org references organizations (org_id),
    seq bigint generated always as identity,
    invitation_id uuid not null,
    kind text not null constraint invitation_nudges_kind check (kind in ('nudge', 'week', 'ending')),
    stage text not null,
    at timestamptz not null,
    by_name text not null default '',
    words text not null default '',
    constraint invitation_nudges_pkey primary key (org_id, seq)
);
create index invitation_nudges_by_invitation on invitation_nudges (org_id, invitation_id, at);
call app.protect_company('invitation_nudges');
grant select, insert on invitation_nudges to filiera_app, filiera_worker;
grant select on invitation_nudges to filiera_review;

-- One line of a company that is stuck, for its providers.
create table shared_reasons (
    org_id uuid constraint shared_reasons_pkey primary key constraint shared_reasons_org references organizations (org_id),
    words text not null,
    by_name text not null,
    at timestamptz not null
);
call app.protect_company('shared_reasons');
grant select, insert, update, delete on shared_reasons to filiera_app;
grant select on shared_reasons to filiera_review;

-- Writes how far a company is into the rows of the providers it shares that with, and into no other. Says nothing.
create function app.follow_progress(company uuid) returns void
    language sql security definer set search_path = pg_catalog, public
    begin atomic
        update invitations i set
            applied_at = case when o.program_status not in ('not_registered', 'initialized') then coalesce(
                (select max(a.submitted_at) from applications a where a.org_id = o.org_id), o.qualified_at) end,
            verified_at = o.qualified_at,
            signed_at = o.active_at
        from organizations o
        where o.org_id = company and i.shared_by = company and i.side = 'provider' and i.shared_since is not null;
    end;
create function app.progress_follows() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    perform app.follow_progress(new.org_id);
    return null;
end $$;
create trigger organizations_progress_follows after update of program_status, qualified_at, active_at on organizations
    for each row execute function app.progress_follows();
create trigger applications_progress_follows after update of submitted_at on applications
    for each row execute function app.progress_follows();

-- The line of a company that is stuck, for a provider it works with or shares its progress with.
create function app.shared_reason(company uuid, moment timestamptz) returns table (words text, at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select r.words, r.at
        from shared_reasons r join organizations o on o.org_id = r.org_id
        where r.org_id = company and app.standing(o.org_id, o.program_status, moment) in ('denied', 'suspended')
          and (exists (select from invitations i
                       where i.org_id = (select app.org()) and i.side = 'provider' and i.shared_by = company
                         and i.shared_since is not null and i.state in ('sent', 'expired'))
               or exists (select from partnerships p
                          where p.org_id = (select app.org()) and p.side = 'provider' and p.reseller_id = company
                            and p.in_force));
    end;
revoke all on function app.follow_progress(uuid), app.progress_follows(), app.shared_reason(uuid, timestamptz) from public;
grant execute on function app.follow_progress(uuid), app.shared_reason(uuid, timestamptz) to filiera_app;

-- The first customer the two share, in the statement with which it comes.
create function app.enter_first_customers() returns trigger
    language plpgsql set search_path = pg_catalog, public as $$
begin
    update invitations i set first_customer_at = c.at
    from (select org_id, counterpart_id, min(since) as at from came
          where partner_id = org_id and partner_kind = 'provider' and counterpart_id is not null group by 1, 2) c
    where i.org_id = c.org_id and i.side = 'provider' and i.state = 'accepted' and i.reseller_id = c.counterpart_id
      and i.first_customer_at is null;
    return null;
end $$;
create trigger customer_relationships_first after insert on customer_relationships
    referencing new table as came for each statement execute function app.enter_first_customers();

-- What is counted in reports stands in the provider's own rows now.
drop function app.reseller_funnel(timestamptz, timestamptz);
