-- A large world, the same for the same seed: companies, partnerships and shared customers as rows, many at
-- a time. What the portal's verbs would have written beside them (letters, audit entries, signatures) is
-- missing on purpose: it is for measuring lists and searches. Its parameters are settings of the transaction.

set local statement_timeout = 0;
set local synchronous_commit = off;

create function pg_temp.given(name text) returns text
    language sql stable return current_setting('seed.' || name);

-- An id that sorts by its number and is told apart by seed and kind, in the shape of UUID version 7.
create function pg_temp.id(kind text, n bigint) returns uuid
    language sql stable
    return (lpad(to_hex(1767225600000 + n), 12, '0') || '7'
        || substr(md5(pg_temp.given('seed') || kind || n), 1, 3) || '8'
        || substr(md5(pg_temp.given('seed') || kind || n), 4, 15))::uuid;

-- One of these, chosen by seed, kind and number.
create function pg_temp.one_of(words text[], kind text, n bigint) returns text
    language sql stable
    return words[1 + ('x' || substr(md5(pg_temp.given('seed') || kind || n), 1, 7))::bit(28)::int % cardinality(words)];

create function pg_temp.company(kind text, n bigint) returns text
    language sql stable
    return pg_temp.one_of(array['Alta', 'Bora', 'Cedro', 'Delta', 'Egida', 'Faro', 'Golfo', 'Isola', 'Lago', 'Monte',
            'Nord', 'Olmo', 'Ponte', 'Quercia', 'Riva', 'Sole', 'Torre', 'Urbe', 'Valle', 'Zefiro'], kind || 'a', n)
        || ' ' || pg_temp.one_of(array['Blu', 'Bianca', 'Chiara', 'Grande', 'Nuova', 'Rossa', 'Verde', 'Viva'], kind || 'b', n)
        || ' ' || pg_temp.one_of(array['Arredi', 'Cantine', 'Cloud', 'Consulenza', 'Edilizia', 'Energia', 'Impianti',
            'Logistica', 'Meccanica', 'Servizi', 'Software', 'Tessile'], kind || 'c', n)
        || ' ' || n || ' Srl';

create temp table world on commit drop as
select kind, n, pg_temp.id(kind, n) as org_id, pg_temp.company(kind, n) as name
from (values ('provider', pg_temp.given('providers')::bigint),
             ('reseller', pg_temp.given('resellers')::bigint),
             ('customer', pg_temp.given('customers')::bigint)) as wanted (kind, count),
     lateral generate_series(1, wanted.count) as n;

alter table world add column country text, add column domain text, add column since timestamptz;
update world set
    country = case when n % 2 = 0 then 'IT' else pg_temp.one_of(
        (select array_agg(code order by code) from countries where region = 'europe'), kind || 'd', n) end,
    domain = kind || '-' || n || '.world-' || pg_temp.given('seed') || '.example',
    since = pg_temp.given('now')::timestamptz - make_interval(mins => (n * 37 % 1000000)::int);
create unique index on world (kind, n);
analyze world;

-- Numbers in their order: those of the providers, of the resellers, of the resellers' locations.
create temp table numbers on commit drop as
select row_number() over (order by partner_id) as place, partner_id
from unnest(string_to_array(pg_temp.given('partner_ids'), ',')) as partner_id where partner_id <> '';

insert into organizations (org_id, name, folded_name, country, city, kinds, domain, language, partner_id,
    program_status, qualified_at, active_at, created_at)
select w.org_id, w.name, lower(w.name), w.country, 'Bologna', array[w.kind], w.domain, 'it', number.partner_id,
    case w.kind when 'customer' then 'not_registered' else 'active' end,
    case w.kind when 'customer' then null else w.since end,
    case w.kind when 'customer' then null else w.since end, w.since
from world w
left join numbers number
  on w.kind <> 'customer'
 and number.place = w.n + case w.kind when 'reseller' then pg_temp.given('providers')::bigint else 0 end;

-- One person for every partner, who may do everything there.
create temp table staff on commit drop as
select pg_temp.id('person' || w.kind, w.n) as person_id, w.org_id, w.since,
    pg_temp.one_of(array['Anna', 'Bruno', 'Carla', 'Dario', 'Elisa', 'Fabio', 'Greta', 'Ivo'], w.kind || 'e', w.n)
        || ' ' || pg_temp.one_of(array['Bassi', 'Conti', 'Fontana', 'Gallo', 'Longo', 'Moro', 'Serra', 'Villa'],
            w.kind || 'f', w.n) as full_name,
    'admin@' || w.domain as address
from world w where w.kind <> 'customer';
insert into people (person_id, full_name, language, created_at) select person_id, full_name, 'it', since from staff;
insert into addresses (address, typed, person_id, confirmed_at) select address, address, person_id, since from staff;
insert into passwords (person_id, hash, changed_at) select person_id, pg_temp.given('hash'), since from staff;
insert into memberships (org_id, person_id, full_name, address, language, roles, created_at)
select org_id, person_id, full_name, address, 'it', array['global_admin', 'admin_agent'], since from staff;

-- Every reseller has the one location it had to choose before it signed.
create temp table places on commit drop as
select w.org_id, w.name, w.country, w.since, pg_temp.id('location', w.n) as location_id, number.partner_id,
    s.person_id, s.full_name, s.address
from world w
join staff s on s.org_id = w.org_id
left join numbers number
  on number.place = w.n + pg_temp.given('providers')::bigint + pg_temp.given('resellers')::bigint
where w.kind = 'reseller';
insert into locations (org_id, location_id, name, folded_name, country, address, contact, partner_id, created_at,
    created_by, created_name)
select org_id, location_id, name, lower(name), country,
    jsonb_build_object('addr1', 'Via Indipendenza 1', 'city', 'Bologna', 'region', 'BO', 'postal', '40121'),
    jsonb_build_object('given_name', split_part(full_name, ' ', 1), 'family_name', split_part(full_name, ' ', 2),
        'work_email', address, 'phone', '+390515550100'),
    partner_id, since, person_id, full_name
from places;
insert into associations (org_id, location_id, country, associated_at, associated_by, associated_name)
select org_id, location_id, country, since, person_id, full_name from places;

-- Who belongs to whom. Without providers of its own the world's resellers are the first provider's, and
-- without resellers its customers are the first reseller's.
create temp table pairs on commit drop as
select w.org_id as reseller_id, w.name as reseller, lower(w.name) as reseller_folded, w.n, w.since,
    coalesce(p.org_id, first.org_id) as provider_id, coalesce(lower(p.name), first.folded_name) as provider_folded,
    s.full_name
from world w
join staff s on s.org_id = w.org_id
left join world p on p.kind = 'provider' and p.n = 1 + (w.n - 1) % greatest(pg_temp.given('providers')::bigint, 1)
left join (select org_id, folded_name from organizations where org_id = pg_temp.given('provider')::uuid) first
  on p.org_id is null
where w.kind = 'reseller';
insert into partnerships (org_id, partnership_id, side, provider_id, reseller_id, other_folded, invitation_id, state,
    since, accepted_name, consent_id)
select case side when 'provider' then provider_id else reseller_id end, pg_temp.id('partnership', n), side, provider_id,
    reseller_id, case side when 'provider' then reseller_folded else provider_folded end, pg_temp.id('invitation', n),
    'active', since, full_name, pg_temp.id('consent', n)
from pairs, unnest(array['provider', 'reseller']) as side;
insert into acquaintances (org_id, other_id, since)
select provider_id, reseller_id, since from pairs union all select reseller_id, provider_id, since from pairs
on conflict do nothing;

create temp table chains on commit drop as
select n, reseller_id, reseller_folded, provider_id, provider_folded from pairs
union all
select 1, r.org_id, r.folded_name, o.org_id, o.folded_name from organizations r, organizations o
where pg_temp.given('resellers')::bigint = 0 and r.org_id = pg_temp.given('reseller')::uuid
  and o.org_id = pg_temp.given('provider')::uuid;
analyze chains;
create temp table shares on commit drop as
select w.org_id as customer_id, lower(w.name) as customer_folded, w.n, w.since,
    c.reseller_id, c.reseller_folded, c.provider_id, c.provider_folded
from (select *, 1 + (n - 1) % greatest(pg_temp.given('resellers')::bigint, 1) as chain from world where kind = 'customer') w
join chains c on c.n = w.chain;
insert into customer_relationships (org_id, relationship_id, customer_id, partner_id, partner_kind, counterpart_id,
    other_folded, consent_id, state, since, accepted_name)
select row.org_id, pg_temp.id('share' || row.partner_kind, s.n), s.customer_id, row.partner_id, row.partner_kind,
    row.counterpart_id, row.other_folded, pg_temp.id('customer consent', s.n), 'active', s.since, 'Large World'
from shares s, lateral (values
    (s.reseller_id, s.reseller_id, 'reseller', s.provider_id, s.customer_folded),
    (s.customer_id, s.reseller_id, 'reseller', s.provider_id, s.reseller_folded),
    (s.provider_id, s.provider_id, 'provider', s.reseller_id, s.customer_folded),
    (s.customer_id, s.provider_id, 'provider', s.reseller_id, s.provider_folded)
) as row (org_id, partner_id, partner_kind, counterpart_id, other_folded);
insert into acquaintances (org_id, other_id, since)
select row.org_id, row.other_id, s.since
from shares s, lateral (values (s.reseller_id, s.customer_id), (s.customer_id, s.reseller_id),
    (s.provider_id, s.customer_id), (s.customer_id, s.provider_id)) as row (org_id, other_id)
on conflict do nothing;

drop function pg_temp.company(text, bigint);
drop function pg_temp.one_of(text[], text, bigint);
drop function pg_temp.id(text, bigint);
drop function pg_temp.given(text);
