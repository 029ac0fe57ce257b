-- A provider's entry in the public list: its draft, its logo, how fresh it is; referrals that come of it; what
-- the reports count; why a company is suspended.

-- What is published. `verified` follows the company's standing; what is not verified or takes no resellers is
-- no longer in the list, whoever asks.
alter table directory_entries
    add column places jsonb not null default '[]',
    add column countries text[] not null default '{}',
    add column accepting boolean not null default true,
    add column verified boolean not null default true,
    add column logo text,
    add column answer_minutes integer,
    add column reminded_at timestamptz;
update directory_entries set countries = array[country];
drop policy published on directory_entries;
create policy published on directory_entries for select to filiera_app
    using (published_at is not null and verified and accepting);
create policy worker on directory_entries to filiera_worker using (true);
grant select, update (reminded_at, verified) on directory_entries to filiera_worker;
grant update (verified) on directory_entries to filiera_review;
create index directory_entries_fresh on directory_entries (confirmed_at) where published_at is not null;

create function app.entry_is_verified() returns trigger
    language plpgsql as $$
begin
    new.verified := exists (select from organizations o where o.org_id = new.org_id and o.program_status = 'active');
    return new;
end $$;
create trigger directory_entries_verified before insert or update on directory_entries
    for each row execute function app.entry_is_verified();
create function app.entry_follows_standing() returns trigger
    language plpgsql as $$
begin
    update directory_entries set verified = (new.program_status = 'active') where org_id = new.org_id;
    return null;
end $$;
create trigger organizations_entry_follows after update of program_status on organizations
    for each row when (old.program_status is distinct from new.program_status)
    execute function app.entry_follows_standing();

-- What is being written, as typed; the company's alone.
create table directory_drafts (
    org_id uuid constraint directory_drafts_pkey primary key
        constraint directory_drafts_org references organizations (org_id),
    fields jsonb not null,
    version integer not null default 1,
    edited_at timestamptz not null,
    edited_by uuid not null constraint directory_drafts_person references people (person_id),
    edited_name text not null
);
create index directory_drafts_by_person on directory_drafts (edited_by);
call app.protect_company('directory_drafts');
grant select, insert, update on directory_drafts to filiera_app;

-- Pictures as the portal drew them anew: never the bytes somebody sent.
create table directory_logos (
    org_id uuid not null constraint directory_logos_org references organizations (org_id),
    edition text not null constraint directory_logos_edition check (edition in ('draft', 'published')),
    png bytea not null,
    sha256 text not null,
    width integer not null,
    height integer not null,
    set_at timestamptz not null,
    constraint directory_logos_pkey primary key (org_id, edition)
);
call app.protect_company('directory_logos');
create policy published on directory_logos for select to filiera_app using (
    edition = 'published' and exists (
        select from directory_entries e
        where e.org_id = directory_logos.org_id and e.published_at is not null and e.verified and e.accepting));
grant select, insert, update, delete on directory_logos to filiera_app;

-- A reseller asks a provider of the list to be contacted: a row for each of them, written together; the
-- provider's row leads.
create table referrals (
    org_id uuid not null constraint referrals_org references organizations (org_id),
    referral_id uuid not null,
    side text not null constraint referrals_side check (side in ('provider', 'reseller')),
    provider_id uuid not null constraint referrals_provider references organizations (org_id),
    reseller_id uuid not null constraint referrals_reseller references organizations (org_id),
    asker_id uuid not null constraint referrals_asker references people (person_id),
    asker_name text not null,
    asker_address text not null,
    -- the same as an invitation would hold it
    canonical text not null,
    language text not null constraint referrals_language check (language in ('en', 'it')),
    message text not null,
    state text not null
        constraint referrals_state check (state in ('new', 'answered', 'invited', 'declined', 'closed')),
    asked_at timestamptz not null,
    -- when the provider first did something about it, and what it said
    answered_at timestamptz,
    answered_name text,
    answer text,
    invitation_id uuid,
    closed_at timestamptz,
    closed_name text,
    constraint referrals_pkey primary key (org_id, referral_id),
    constraint referrals_own_side check (org_id = case side when 'provider' then provider_id else reseller_id end)
);
create unique index referrals_one_open on referrals (org_id, provider_id, reseller_id)
    where state in ('new', 'answered');
create index referrals_list on referrals (org_id, side, asked_at desc, referral_id);
create index referrals_by_canonical on referrals (org_id, canonical) where state in ('new', 'answered');
create index referrals_by_provider on referrals (provider_id);
create index referrals_by_reseller on referrals (reseller_id);
create index referrals_by_asker on referrals (asker_id);
call app.protect_company('referrals');
grant select, insert, update on referrals to filiera_app;
grant select on referrals to filiera_worker, filiera_review;

-- How far the companies came that a provider invited in a span of time: each counts at every step up to its
-- last one. Answers with numbers only, about the company the transaction is in; of a company that has not
-- answered, the provider learns no more than that.
create function app.reseller_funnel(since timestamptz, until timestamptz)
    returns table (step integer, companies bigint)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        with asked as (
            select i.address, i.state, coalesce(i.reseller_id, (
                       select r.org_id from invitations r
                       where r.invitation_id = i.invitation_id and r.side = 'reseller'
                       order by r.org_id limit 1)) as reseller_id
            from invitations i
            where i.org_id = app.org() and i.side = 'provider' and i.created_at >= since and i.created_at < until
        ), reached as (
            select a.address, max(case
                       when a.state = 'accepted' and exists (
                           select from customer_relationships c
                           where c.org_id = app.org() and c.partner_id = c.org_id
                             and c.counterpart_id = a.reseller_id) then 7
                       when a.state = 'accepted' then 6
                       when o.active_at is not null then 5
                       when o.qualified_at is not null then 4
                       when o.program_status in ('pending_qualification', 'denied', 'suspended') then 3
                       when a.reseller_id is not null then 2
                       else 1 end) as step
            from asked a left join organizations o on o.org_id = a.reseller_id
            group by a.address
        )
        select s.step::integer, count(r.address) from generate_series(1, 7) s (step)
        left join reached r on r.step >= s.step group by s.step order by s.step;
    end;
revoke all on function app.reseller_funnel(timestamptz, timestamptz) from public;
grant execute on function app.reseller_funnel(timestamptz, timestamptz) to filiera_app;
create index partnerships_by_invitation on partnerships (org_id, invitation_id);

-- Where a company stands: closed is the end; why it is suspended stands in rows of its own, which its partners
-- do not see. One is open at most; lifted ones stay.
alter table organizations drop constraint organizations_program_status;
alter table organizations add constraint organizations_program_status check (program_status in
    ('not_registered', 'initialized', 'pending_qualification', 'qualified', 'denied', 'active', 'suspended', 'closed'));
create index organizations_by_status on organizations (program_status, folded_name, org_id);
create index organizations_by_name on organizations (folded_name, org_id);

create table suspensions (
    org_id uuid not null constraint suspensions_org references organizations (org_id),
    suspension_id uuid not null,
    reason text not null
        constraint suspensions_reason check (reason in ('agreement', 'reauth', 'profile', 'operator')),
    words text not null,
    -- where the company stood, and stands again afterwards
    stood text not null,
    since timestamptz not null,
    by_name text not null,
    lifted_at timestamptz,
    lifted_name text,
    lifted_words text,
    constraint suspensions_pkey primary key (org_id, suspension_id)
);
create unique index suspensions_one_open on suspensions (org_id) where lifted_at is null;
call app.protect_company('suspensions');
grant select, update (lifted_at, lifted_name, lifted_words) on suspensions to filiera_app;
grant select, insert, update on suspensions to filiera_review;
grant select on suspensions to filiera_worker;
