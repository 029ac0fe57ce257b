-- Signing needs a location. Companies verified before the portal knew locations get their first one, the place of
-- their verified legal address, as the verification makes it for everybody since. Where the portal issues Partner
-- IDs it has its number at once. Whom it stands for stays the company's own choice. Run again, it adds nothing.

create function pg_temp.issued(sequence bigint) returns text
    language sql immutable
    return (select string_agg(digit::text, '' order by place)
                || (10 - sum(case when place % 2 = 1 then digit else digit * 2 / 10 + digit * 2 % 10 end) % 10) % 10
            from (select substr((100000 + sequence)::text, place, 1)::bigint as digit, place
                  from generate_series(1, 6) as place) as digits);

with missing as materialized (
    select distinct on (p.org_id) p.org_id, o.name, o.folded_name, o.country, p.legal, p.contact, p.submitted_by,
        coalesce(m.full_name, '') as submitted_name, o.qualified_at
    from profiles p
    join organizations o on o.org_id = p.org_id
    left join memberships m on m.org_id = p.org_id and m.person_id = p.submitted_by
    where o.qualified_at is not null and p.authorized_at is not null
      and not exists (select from locations l where l.org_id = p.org_id)
    order by p.org_id, p.version desc
), numbered as materialized (
    select *, case when not exists (select from program_choices where key = 'partner_ids' and value = 'external')
                   then pg_temp.issued(app.next_number('partner_id')) end as partner_id
    from missing
)
insert into locations (org_id, location_id, name, folded_name, country, address, contact, partner_id, created_at,
                       created_by, created_name)
select org_id, gen_random_uuid(), name, folded_name, country,
    jsonb_strip_nulls(jsonb_build_object('addr1', legal -> 'addr1', 'addr2', legal -> 'addr2',
        'city', legal -> 'city', 'region', legal -> 'region', 'postal', legal -> 'postal')),
    jsonb_strip_nulls(jsonb_build_object('given_name', contact -> 'given_name',
        'family_name', contact -> 'family_name', 'work_email', contact -> 'work_email',
        'phone', contact -> 'phone', 'phone_typed', contact -> 'phone_typed')),
    partner_id, qualified_at, submitted_by, submitted_name
from numbered;

drop function pg_temp.issued(bigint);
