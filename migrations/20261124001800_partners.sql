-- Lists of partners of any length, and what becomes of a relationship afterwards: suspended by the provider and
-- resumed, ended on a day that is announced, blocked while a side is suspended or the regions differ.

alter table partnerships
    -- bytewise, so that the beginning of a name is a range of the index
    alter column other_folded type text collate "C",
    -- the other company's country, for filtering within one index
    add column other_country text not null default '',
    add column in_force boolean not null generated always as (state <> 'ended') stored,
    add column suspended_at timestamptz,
    add column suspended_name text,
    add column suspended_reason text,
    add column review_on date,
    -- an end that was announced: who, why, and when it happens
    add column ends_at timestamptz,
    add column ends_name text,
    add column ends_reason text,
    -- the block both sides were told of last; empty when none
    add column block_told text not null default '',
    drop constraint partnerships_state,
    add constraint partnerships_state check (state in ('active', 'suspended', 'ended')),
    add constraint partnerships_suspended check ((state = 'suspended') <= (suspended_at is not null and review_on is not null));
update partnerships p set other_country = o.country
from organizations o where o.org_id = case p.side when 'provider' then p.reseller_id else p.provider_id end;

drop index partnerships_one_active;
create unique index partnerships_one_active on partnerships (org_id, provider_id, reseller_id) where state <> 'ended';
drop index partnerships_list;
create index partnerships_list on partnerships (org_id, side, in_force, other_folded, partnership_id);
create index partnerships_by_since on partnerships (org_id, side, in_force, since, partnership_id);
create index partnerships_by_country on partnerships (org_id, side, in_force, other_country, other_folded, partnership_id);
create index partnerships_by_country_since on partnerships (org_id, side, in_force, other_country, since, partnership_id);
create index partnerships_suspended_list on partnerships (org_id, side, other_folded, partnership_id) where state = 'suspended';
create index partnerships_ending on partnerships (ends_at) where state <> 'ended' and ends_at is not null;
grant update (state, ended_at, ended_name, ended_reason, block_told) on partnerships to filiera_worker;

-- Customers two partners share, in force, are counted for each line of a list.
create index customer_relationships_shared_now on customer_relationships (org_id, counterpart_id)
    where state = 'active';

-- A line carries the other company's country from the moment it is written, and follows its name and country.
create function app.partner_country() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    new.other_country := coalesce((select o.country from organizations o
        where o.org_id = case new.side when 'provider' then new.reseller_id else new.provider_id end), '');
    return new;
end $$;
create trigger partnerships_country before insert on partnerships
    for each row execute function app.partner_country();
create function app.partners_follow() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    update partnerships set other_folded = new.folded_name, other_country = new.country
    where reseller_id = new.org_id and side = 'provider' or provider_id = new.org_id and side = 'reseller';
    return null;
end $$;
create trigger organizations_partners_follow after update of folded_name, country on organizations
    for each row when (old.folded_name <> new.folded_name or old.country <> new.country)
    execute function app.partners_follow();
revoke all on function app.partner_country(), app.partners_follow() from public;

-- What stands between two partners at a moment without anybody's decision; nothing when nothing does (docs/decisions/0028).
create function app.partnership_block(provider uuid, reseller uuid, moment timestamptz) returns text
    language sql stable
    return (select case
                when c.region <> d.region then 'region'
                when app.standing(p.org_id, p.program_status, moment) <> 'active' then 'provider'
                when app.standing(r.org_id, r.program_status, moment) <> 'active' then 'reseller'
            end
            from organizations p join countries c on c.code = p.country
                 cross join organizations r join countries d on d.code = r.country
            where p.org_id = provider and r.org_id = reseller);

-- As before, for every relationship that did not end.
create or replace function app.signatures_of_resellers() returns table (reseller_id uuid, version text, signed_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select distinct on (p.reseller_id) p.reseller_id, v.version, s.signed_at
        from partnerships p
        join signatures s on s.org_id = p.reseller_id
        join agreement_versions v on v.version_id = s.version_id
        where p.org_id = (select app.org()) and p.side = 'provider' and p.in_force and v.kind = 'partner'
        order by p.reseller_id, v.effective_at desc, v.published_at desc;
    end;

-- Whether a company is an acquaintance is asked of each row that is read. Without "offset 0" the planner, which takes
-- every company for a small one, would read all acquaintances of a large one for each page of a list.
alter policy acquaintance on organizations using (
    exists (select from acquaintances a where a.org_id = (select app.org()) and a.other_id = organizations.org_id offset 0));
