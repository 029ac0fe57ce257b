-- Lists of customers of any length: every order and filter of a page is one index that begins with the company, and
-- words are found by their beginning. Large lists become files beside the pages; an address of a list can be kept.

alter table customer_relationships
    -- the other side's country, for filtering within one index
    add column other_country text not null default '',
    -- the row is the partner's own, and not its customer's
    add column as_partner boolean not null generated always as (org_id = partner_id) stored;
update customer_relationships r set other_country = o.country
from organizations o where o.org_id = case when r.org_id = r.partner_id then r.customer_id else r.partner_id end;

drop index customer_relationships_list, customer_relationships_shared;
create index customer_relationships_list on customer_relationships (org_id, as_partner, state, other_folded, relationship_id);
create index customer_relationships_since on customer_relationships
    (org_id, state, since, relationship_id) where as_partner;
create index customer_relationships_country on customer_relationships
    (org_id, state, other_country, other_folded, relationship_id) where as_partner;
create index customer_relationships_country_since on customer_relationships
    (org_id, state, other_country, since, relationship_id) where as_partner;
create index customer_relationships_shared on customer_relationships
    (org_id, state, counterpart_id, other_folded, relationship_id) where as_partner;
create index customer_relationships_shared_since on customer_relationships
    (org_id, state, counterpart_id, since, relationship_id) where as_partner;
create index customer_relationships_shared_country on customer_relationships
    (org_id, state, counterpart_id, other_country, other_folded, relationship_id) where as_partner;

-- What a customer is found by in its partner's list: its name from each of its words on, and its domain. Bytewise, so that
-- the beginning of a word is a range of the index; one word of two customers stands in the order of what follows it.
create table customer_words (
    org_id uuid not null constraint customer_words_org references organizations (org_id),
    relationship_id uuid not null,
    words text collate "C" not null,
    constraint customer_words_pkey primary key (org_id, relationship_id, words),
    constraint customer_words_relationship foreign key (org_id, relationship_id)
        references customer_relationships (org_id, relationship_id)
);
create index customer_words_list on customer_words (org_id, words, relationship_id);
call app.protect_company('customer_words');
grant select on customer_words to filiera_app;

-- A folded name as it is searched: punctuation parts words. `domain::customers::words` says the same in Rust.
create function app.searchable(folded text) returns text
    language sql immutable parallel safe
    return array_to_string(array_remove(string_to_array(
        translate(folded, '''-–/\&(),;:+_"@|*!?', '                   '), ' '), ''), ' ');

-- A folded name from each of its first eight words on.
create function app.beginnings(folded text) returns setof text
    language sql immutable parallel safe rows 4
    begin atomic
        select array_to_string(p.parts[i:], ' ')
        from (select string_to_array(app.searchable(folded), ' ') as parts) p, generate_series(1, least(cardinality(p.parts), 8)) i;
    end;

create function app.customer_is_new() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    new.other_country := coalesce((select o.country from organizations o
        where o.org_id = case when new.org_id = new.partner_id then new.customer_id else new.partner_id end), '');
    return new;
end $$;
create trigger customer_relationships_country before insert on customer_relationships
    for each row execute function app.customer_is_new();

create function app.list_new_customers() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    insert into customer_words (org_id, relationship_id, words)
    select n.org_id, n.relationship_id, b from inserted n, lateral app.beginnings(n.other_folded) b
    where n.org_id = n.partner_id
    union
    select n.org_id, n.relationship_id, app.searchable(replace(o.domain, '.', ''))
    from inserted n join organizations o on o.org_id = n.customer_id
    where n.org_id = n.partner_id and o.domain is not null;
    return null;
end $$;
create trigger customer_relationships_words after insert on customer_relationships
    referencing new table as inserted for each statement execute function app.list_new_customers();

-- Writes the words of one customer in its partner's list anew.
create function app.list_customer(org uuid, relationship uuid) returns void
    language sql volatile security definer set search_path = pg_catalog, public
    begin atomic
        delete from customer_words w where w.org_id = org and w.relationship_id = relationship;
        insert into customer_words (org_id, relationship_id, words)
        select org, relationship, b from customer_relationships r, lateral app.beginnings(r.other_folded) b
        where r.org_id = org and r.relationship_id = relationship and r.as_partner
        union
        select org, relationship, app.searchable(replace(coalesce(d.domain, o.domain), '.', ''))
        from customer_relationships r join organizations o on o.org_id = r.customer_id
        left join customer_details d on d.org_id = r.org_id and d.relationship_id = r.relationship_id
        where r.org_id = org and r.relationship_id = relationship and r.as_partner and coalesce(d.domain, o.domain) is not null;
    end;

create function app.customer_is_called_otherwise() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    perform app.list_customer(new.org_id, new.relationship_id);
    return null;
end $$;
create trigger customer_relationships_renamed after update of other_folded on customer_relationships
    for each row when (old.other_folded <> new.other_folded) execute function app.customer_is_called_otherwise();
create trigger customer_details_words after insert or update of domain on customer_details
    for each row execute function app.customer_is_called_otherwise();

-- The lists follow a company's name, country and domain; who bills it under another name keeps that one.
create function app.customers_follow() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    update customer_relationships r set other_country = new.country,
        other_folded = case when exists (select from customer_details d
            where d.org_id = r.org_id and d.relationship_id = r.relationship_id) then r.other_folded else new.folded_name end
    where r.customer_id = new.org_id and r.org_id <> new.org_id or r.partner_id = new.org_id and r.org_id <> new.org_id;
    if old.domain is distinct from new.domain then
        perform app.list_customer(r.org_id, r.relationship_id) from customer_relationships r
        where r.customer_id = new.org_id and r.as_partner;
    end if;
    return null;
end $$;
create trigger organizations_customers_follow after update of folded_name, country, domain on organizations
    for each row when (old.folded_name <> new.folded_name or old.country <> new.country or old.domain is distinct from new.domain)
    execute function app.customers_follow();
revoke all on function app.customer_is_new(), app.list_new_customers(), app.list_customer(uuid, uuid),
    app.customer_is_called_otherwise(), app.customers_follow() from public;

insert into customer_words (org_id, relationship_id, words)
select r.org_id, r.relationship_id, b from customer_relationships r, lateral app.beginnings(r.other_folded) b where r.as_partner
union
select r.org_id, r.relationship_id, app.searchable(replace(coalesce(d.domain, o.domain), '.', ''))
from customer_relationships r join organizations o on o.org_id = r.customer_id
left join customer_details d on d.org_id = r.org_id and d.relationship_id = r.relationship_id
where r.as_partner and coalesce(d.domain, o.domain) is not null;

-- A list too long to wait for, made into a file by the worker, some lines at a time.
create table customer_files (
    org_id uuid not null constraint customer_files_org references organizations (org_id),
    file_id uuid not null,
    person_id uuid not null constraint customer_files_person references people (person_id),
    person_name text not null,
    person_address text not null,
    language text not null constraint customer_files_language check (language in ('en', 'it')),
    -- what the file is called, its column heads, and which lines it has
    name text not null,
    heads text[] not null,
    filter jsonb not null,
    state text not null default 'waiting'
        constraint customer_files_state check (state in ('waiting', 'ready', 'failed', 'gone')),
    lines bigint not null default 0,
    parts integer not null default 0,
    -- the last line that is written, as a place of the list
    place uuid,
    created_at timestamptz not null,
    ready_at timestamptz,
    gone_at timestamptz,
    constraint customer_files_pkey primary key (org_id, file_id)
);
create unique index customer_files_one on customer_files (org_id, person_id) where state = 'waiting';
create index customer_files_waiting on customer_files (created_at) where state = 'waiting';
create index customer_files_kept on customer_files (gone_at) where state = 'ready';
create index customer_files_by_person on customer_files (person_id);
call app.protect_company('customer_files');
grant select, insert on customer_files to filiera_app;
grant update (state, lines, parts, place, ready_at, gone_at) on customer_files to filiera_app;
grant select on customer_files to filiera_worker;
grant update (state) on customer_files to filiera_worker;

create table customer_file_parts (
    org_id uuid not null constraint customer_file_parts_org references organizations (org_id),
    file_id uuid not null,
    part integer not null,
    content bytea not null,
    constraint customer_file_parts_pkey primary key (org_id, file_id, part),
    constraint customer_file_parts_file foreign key (org_id, file_id) references customer_files (org_id, file_id)
);
call app.protect_company('customer_file_parts');
grant select, insert on customer_file_parts to filiera_app;
grant select, delete on customer_file_parts to filiera_worker;

-- An address of a list somebody keeps under a name.
create table kept_lists (
    org_id uuid not null constraint kept_lists_org references organizations (org_id),
    person_id uuid not null constraint kept_lists_person references people (person_id),
    list_id uuid not null,
    name text not null,
    folded_name text not null,
    query text not null,
    created_at timestamptz not null,
    constraint kept_lists_pkey primary key (org_id, person_id, list_id)
);
create unique index kept_lists_name on kept_lists (org_id, person_id, folded_name);
create index kept_lists_by_person on kept_lists (person_id);
call app.protect_company('kept_lists');
grant select, insert, update, delete on kept_lists to filiera_app;
