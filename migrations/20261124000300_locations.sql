-- Places of business, each with a Partner ID of its own, and the one a work account stands for.
-- Rules held here: a Partner ID is held once, of whichever kind (`partner_ids`), and never given out twice; a work
-- account stands for one location, of its own country, and a location for one work account (`associations`).
-- Where the numbers are another program's, they are typed and wait in `partner_id_claims` for a reviewer.

create table partner_ids (
    org_id uuid not null constraint partner_ids_org references organizations (org_id),
    partner_id text not null constraint partner_ids_held_once unique,
    kind text not null constraint partner_ids_kind check (kind in ('company', 'location')),
    constraint partner_ids_pkey primary key (org_id, partner_id)
);
call app.protect_company('partner_ids');
grant select, insert on partner_ids to filiera_app, filiera_review;

-- Company and location numbers stand in two tables; writing one notes it in the list that holds each once.
create function app.hold_partner_id() returns trigger
    language plpgsql as $$
begin
    if new.partner_id is not null and (tg_op = 'INSERT' or old.partner_id is distinct from new.partner_id) then
        insert into partner_ids (org_id, partner_id, kind) values (new.org_id, new.partner_id, tg_argv[0]);
    end if;
    return null;
end $$;
insert into partner_ids (org_id, partner_id, kind)
    select org_id, partner_id, 'company' from organizations where partner_id is not null;
create trigger organizations_hold_partner_id after insert or update of partner_id on organizations
    for each row execute function app.hold_partner_id('company');

create table locations (
    org_id uuid not null constraint locations_org references organizations (org_id),
    location_id uuid not null,
    name text not null,
    folded_name text not null,
    country text not null constraint locations_country references countries (code),
    address jsonb not null,
    contact jsonb not null,
    -- empty while a typed number waits for its check
    partner_id text constraint locations_partner_id unique,
    state text not null default 'active' constraint locations_state check (state in ('active', 'closed')),
    version integer not null default 1,
    created_at timestamptz not null,
    created_by uuid not null constraint locations_created_by references people (person_id),
    created_name text not null,
    constraint locations_pkey primary key (org_id, location_id),
    constraint locations_name unique (org_id, folded_name),
    constraint locations_of_country unique (org_id, location_id, country)
);
create index locations_by_country on locations (country);
create index locations_by_person on locations (created_by);
call app.protect_company('locations');
-- Never deleted: orders and incentives name the number for years.
grant select, insert on locations to filiera_app;
grant update (name, folded_name, address, contact, partner_id, state, version) on locations to filiera_app;
grant select, insert, update (partner_id) on locations to filiera_review;
grant select on locations to filiera_worker;
create trigger locations_hold_partner_id after insert or update of partner_id on locations
    for each row execute function app.hold_partner_id('location');

-- One row a company, one company a location; both foreign keys name the country, so that it is the same.
alter table organizations add constraint organizations_of_country unique (org_id, country);
create table associations (
    org_id uuid constraint associations_pkey primary key,
    location_id uuid not null constraint associations_one_account unique,
    country text not null,
    associated_at timestamptz not null,
    associated_by uuid not null constraint associations_person references people (person_id),
    associated_name text not null,
    constraint associations_org foreign key (org_id, country) references organizations (org_id, country),
    constraint associations_location foreign key (org_id, location_id, country)
        references locations (org_id, location_id, country)
);
create index associations_by_country on associations (org_id, country);
create index associations_by_location on associations (org_id, location_id, country);
create index associations_by_person on associations (associated_by);
call app.protect_company('associations');
grant select, insert, update on associations to filiera_app;
grant select on associations to filiera_review, filiera_worker;

create table partner_id_claims (
    org_id uuid not null constraint partner_id_claims_org references organizations (org_id),
    claim_id uuid not null,
    -- the location the number is of; none when it is the company's own
    location_id uuid,
    partner_id text not null,
    state text not null default 'waiting'
        constraint partner_id_claims_state check (state in ('waiting', 'accepted', 'refused')),
    claimed_at timestamptz not null,
    claimed_by uuid not null constraint partner_id_claims_claimed_by references people (person_id),
    claimed_name text not null,
    decided_at timestamptz,
    decided_by uuid constraint partner_id_claims_decided_by references people (person_id),
    reason text,
    constraint partner_id_claims_pkey primary key (org_id, claim_id),
    constraint partner_id_claims_location foreign key (org_id, location_id) references locations (org_id, location_id)
);
-- One number at a time for each place, and for the company.
create unique index partner_id_claims_one_waiting on partner_id_claims (org_id, coalesce(location_id, org_id))
    where state = 'waiting';
create index partner_id_claims_by_time on partner_id_claims (claimed_at) where state = 'waiting';
create index partner_id_claims_by_location on partner_id_claims (org_id, location_id);
create index partner_id_claims_by_claimer on partner_id_claims (claimed_by);
create index partner_id_claims_by_decider on partner_id_claims (decided_by);
call app.protect_company('partner_id_claims');
grant select, insert on partner_id_claims to filiera_app;
grant select, update on partner_id_claims to filiera_review;
grant select on partner_id_claims to filiera_worker;

-- Customer support and the website, which a company changes without a new verification.
create table support_profiles (
    org_id uuid constraint support_profiles_pkey primary key
        constraint support_profiles_org references organizations (org_id),
    support jsonb not null,
    version integer not null default 1,
    changed_at timestamptz not null,
    changed_by uuid not null constraint support_profiles_person references people (person_id),
    changed_name text not null
);
create index support_profiles_by_person on support_profiles (changed_by);
call app.protect_company('support_profiles');
grant select, insert, update on support_profiles to filiera_app;
grant select on support_profiles to filiera_review, filiera_worker;

-- The customer support of a company: what was changed last, or what stands in its newest profile.
create function app.support_of(company uuid) returns jsonb
    language sql stable
    return (select coalesce(
        (select s.support from support_profiles s where s.org_id = company
           and s.changed_at >= coalesce((select max(p.submitted_at) from profiles p where p.org_id = company), s.changed_at)),
        (select p.support from profiles p where p.org_id = company
         order by p.authorized_at desc nulls last, p.version desc limit 1)));
grant execute on function app.support_of(uuid) to filiera_app, filiera_review;
