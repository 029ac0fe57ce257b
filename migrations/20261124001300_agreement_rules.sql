-- Versions of an agreement with terms: whom a version is for, who must accept it again and until when, what is
-- new in it; drafts, which the operator writes; what was told about a version. Where a company stands follows
-- from version, rule, end of grace and signature at the moment it is asked, so nothing has to run in time.

-- Whom a version is for: kinds of company, countries, regions. Empty lists mean everybody and everywhere.
alter table agreement_versions add column for_kinds text[] not null default '{}';
alter table agreement_versions add constraint agreement_versions_kinds
    check (for_kinds <@ array['provider', 'reseller']);
alter table agreement_versions add column for_countries text[] not null default '{}';
alter table agreement_versions add column for_regions text[] not null default '{}';
-- Whether who signed an older one must accept this one; after the end of grace it counts as not signed.
alter table agreement_versions add column again boolean not null default true;
alter table agreement_versions add column grace_ends_at timestamptz;
alter table agreement_versions add constraint agreement_versions_grace
    check (grace_ends_at is null or (again and grace_ends_at > effective_at));
-- Who wrote it last and who published it; nobody for what came with the program.
alter table agreement_versions add column edited_by uuid;
alter table agreement_versions add column edited_name text;
alter table agreement_versions add column published_by uuid;
alter table agreement_versions add column published_name text;
create trigger agreement_versions_never_truncated before truncate on agreement_versions
    for each statement execute function app.refuse_change();

-- What changed, in a few words, for letters.
alter table agreement_texts add column summary text not null default '';
create trigger agreement_texts_never_truncated before truncate on agreement_texts
    for each statement execute function app.refuse_change();
create trigger signatures_never_truncated before truncate on signatures
    for each statement execute function app.refuse_change();

-- The operator publishes and counts in the browser.
grant select on agreement_versions, agreement_texts, countries, regions to filiera_review;

-- What the operator writes before it is a version. `revision` counts what was saved: nobody saves over, and
-- nobody publishes, what they have not seen.
create table agreement_drafts (
    draft_id uuid constraint agreement_drafts_pkey primary key,
    kind text not null constraint agreement_drafts_kind check (kind in ('partner', 'customer')),
    version text not null,
    governing text not null constraint agreement_drafts_governing check (governing in ('en', 'it')),
    effective_on date,
    again boolean not null default true,
    grace_on date,
    for_kinds text[] not null default '{}',
    for_countries text[] not null default '{}',
    for_regions text[] not null default '{}',
    text_en text not null,
    text_it text not null,
    summary_en text not null default '',
    summary_it text not null default '',
    revision integer not null default 1,
    edited_by uuid not null,
    edited_name text not null,
    edited_at timestamptz not null
);
call app.protect('agreement_drafts');
create policy staff on agreement_drafts to filiera_review using (true);
grant select, insert, update, delete on agreement_drafts to filiera_review;

-- Two people behind a version, where the program wants them.
alter table program_choices add constraint program_choices_agreement_four_eyes
    check (key <> 'agreement_four_eyes' or value in ('on', 'off'));
create function app.insist_on_two_for_agreements() returns trigger
    language plpgsql as $$
begin
    if exists (select from program_choices where key = 'agreement_four_eyes' and value = 'on')
        and (new.edited_by is null or new.published_by is null or new.edited_by = new.published_by) then
        raise exception 'a version is published by another person than wrote it' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger two_pairs_of_eyes before insert on agreement_versions
    for each row execute function app.insist_on_two_for_agreements();

-- What was told to a company about a version: once each. The operator's own reminder is one a day.
create table agreement_letters (
    org_id uuid not null constraint agreement_letters_org references organizations (org_id),
    version_id uuid not null constraint agreement_letters_version references agreement_versions (version_id),
    stage text not null constraint agreement_letters_stage
        check (stage in ('published', 'days_30', 'days_7', 'days_1', 'over', 'operator')),
    -- of publication, or, for the operator's, the day of the reminder
    day date not null,
    at timestamptz not null,
    constraint agreement_letters_pkey primary key (org_id, version_id, stage, day)
);
create index agreement_letters_by_version on agreement_letters (version_id);
call app.protect_company('agreement_letters');
grant select, insert on agreement_letters to filiera_review, filiera_worker;

-- Whether a company of these kinds signs the partner agreement (`AgreementKind::of_company`).
create function app.signs(kinds text[]) returns boolean
    language sql immutable parallel safe
    return kinds <> array['provider'] and kinds <> array['customer'];

-- Whether a rule hits a company. One without a kind is on its way to be a reseller.
create function app.hits(for_kinds text[], for_countries text[], for_regions text[], kinds text[], country text)
    returns boolean
    language sql stable parallel safe
    return (cardinality(for_kinds) = 0 or for_kinds && kinds or (kinds = '{}' and for_kinds @> array['reseller']))
        and ((cardinality(for_countries) = 0 and cardinality(for_regions) = 0)
             or country = any(for_countries)
             or exists (select from public.countries c where c.code = country and c.region = any(for_regions)));

-- Since when a company should have accepted a version it did not accept; null where nothing is overdue. Whoever
-- signed that version or a newer one has. Runs as the owner: partners see where a company stands, not what it signed.
create function app.agreement_overdue(company uuid, moment timestamptz) returns timestamptz
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select min(v.grace_ends_at)
        from agreement_versions v join organizations o on o.org_id = company
        where v.kind = 'partner' and v.again and v.grace_ends_at <= moment and o.program_status = 'active'
          and app.signs(o.kinds) and app.hits(v.for_kinds, v.for_countries, v.for_regions, o.kinds, o.country)
          and not exists (
              select from signatures s join agreement_versions w on w.version_id = s.version_id
              where s.org_id = o.org_id and w.kind = 'partner'
                and (w.effective_at, w.published_at) >= (v.effective_at, v.published_at));
    end;
revoke all on function app.agreement_overdue(uuid, timestamptz) from public;
grant execute on function app.agreement_overdue(uuid, timestamptz) to filiera_app, filiera_review, filiera_worker;

-- Where a company stands at a moment: an active one that is overdue stands where a suspended one stands.
create function app.standing(company uuid, status text, moment timestamptz) returns text
    language sql stable
    return case when status = 'active' and app.agreement_overdue(company, moment) is not null
                then 'suspended' else status end;

-- What the resellers of the provider the transaction is in signed last: a partner's signature is not the
-- provider's row, that there is one is the provider's matter.
create function app.signatures_of_resellers() returns table (reseller_id uuid, version text, signed_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select distinct on (p.reseller_id) p.reseller_id, v.version, s.signed_at
        from partnerships p
        join signatures s on s.org_id = p.reseller_id
        join agreement_versions v on v.version_id = s.version_id
        where p.org_id = (select app.org()) and p.side = 'provider' and p.state = 'active' and v.kind = 'partner'
        order by p.reseller_id, v.effective_at desc, v.published_at desc;
    end;
revoke all on function app.signatures_of_resellers() from public;
grant execute on function app.signatures_of_resellers() to filiera_app;
