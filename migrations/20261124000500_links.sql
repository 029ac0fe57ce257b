-- Work accounts linked from inside one's account, directories that come and go, sessions that change their token
-- when rights change, and what was mailed to a person.

-- One of one's identities, and what it is called in a list: the address its provider said when it was linked.
alter table identities
    add column identity_id uuid not null default gen_random_uuid(),
    add column label text not null default '',
    add constraint identities_one_id unique (identity_id);
grant delete on identities to filiera_app;

-- The provider does not tell who is a global admin: whoever comes first founds the company, and nobody lands in it
-- as its global admin.
alter table arrivals add column may_found boolean not null default false;

alter table directories
    add column directory_id uuid not null default gen_random_uuid(),
    add constraint directories_one_id unique (directory_id);
grant delete on directories to filiera_app;

-- What a provider vouched for in somebody's own session, and waits for their word: an identity to be linked to
-- them, or, with a company, a directory to be bound to it.
create table proposals (
    proposal_id uuid constraint proposals_pkey primary key,
    person_id uuid not null constraint proposals_person references people (person_id),
    org_id uuid constraint proposals_org references organizations (org_id),
    provider text not null,
    issuer text not null,
    subject text not null,
    directory text not null,
    full_name text not null,
    address text not null,
    may_bind boolean not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index proposals_by_person on proposals (person_id);
create index proposals_by_org on proposals (org_id);
create index proposals_by_age on proposals (expires_at);
call app.protect_person('proposals');
grant select, insert, update (used_at) on proposals to filiera_app;
grant select, delete on proposals to filiera_worker;

-- The people of the company who sign in through one of its directories, and whether they have another way in.
create function app.people_of_directory(wanted uuid) returns table (person_id uuid, other_way boolean)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select distinct m.person_id,
            exists (select from passwords p where p.person_id = m.person_id)
            or exists (select from factors f where f.person_id = m.person_id and f.kind = 'passkey')
            or exists (select from identities o where o.person_id = m.person_id
                       and (o.issuer, o.directory) <> (d.issuer, d.directory))
        from directories d
            join memberships m on m.org_id = d.org_id and m.state = 'active'
            join identities i on i.person_id = m.person_id and i.issuer = d.issuer and i.directory = d.directory
        where d.org_id = (select app.org()) and d.directory_id = wanted;
    end;

-- Whether a global admin of the company can sign in without that directory.
create function app.admin_beside_directory(wanted uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select exists (
            select from memberships m
            where m.org_id = (select app.org()) and m.state = 'active' and m.roles @> array['global_admin']
              and (exists (select from passwords p where p.person_id = m.person_id)
                   or exists (select from factors f where f.person_id = m.person_id and f.kind = 'passkey')
                   or exists (select from identities o where o.person_id = m.person_id
                              and not exists (select from directories d
                                              where d.org_id = m.org_id and d.directory_id = wanted
                                                and d.issuer = o.issuer and d.directory = o.directory))));
    end;

-- Takes a directory from the company of the transaction: the identities in it that belong to its people, and the
-- sessions begun by them, but for the one that asks. Answers whose they were.
create function app.remove_directory(wanted uuid, kept uuid, at timestamptz) returns setof uuid
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    gone directories%rowtype;
    cut uuid[];
begin
    select * into gone from directories d
    where d.org_id = (select app.org()) and d.directory_id = wanted for update;
    if not found then
        return;
    end if;
    -- Whoever gives up another way in at this moment is waited for.
    perform from identities i join memberships m on m.person_id = i.person_id
    where m.org_id = gone.org_id for update of i;
    if not app.admin_beside_directory(wanted) then
        raise exception 'no global admin could sign in'
            using errcode = 'check_violation', constraint = 'directories_keep_an_admin';
    end if;
    with deleted as (
        delete from identities i
        where i.issuer = gone.issuer and i.directory = gone.directory
          and exists (select from memberships m where m.org_id = gone.org_id and m.person_id = i.person_id)
        returning i.person_id)
    select coalesce(array_agg(distinct d.person_id), '{}') into cut from deleted d;
    update sessions s set ended_at = at
    where s.person_id = any(cut) and s.method = 'work_account' and s.ended_at is null and s.session_id <> kept;
    delete from directories d where d.directory_id = wanted;
    return query select unnest(cut);
end $$;
revoke all on function app.people_of_directory(uuid), app.admin_beside_directory(uuid),
    app.remove_directory(uuid, uuid, timestamptz) from public;
grant execute on function app.people_of_directory(uuid), app.admin_beside_directory(uuid),
    app.remove_directory(uuid, uuid, timestamptz) to filiera_app;

-- A session gets another token when its person's rights change. The table says it, so that no verb can forget it.
alter table sessions add column renew boolean not null default false;
create function app.renew_of_member() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    update sessions set renew = true where person_id = new.person_id and ended_at is null and not renew;
    return null;
end $$;
create function app.renew_of_members() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    update sessions set renew = true
    where person_id in (select n.person_id from newcomers n) and ended_at is null and not renew;
    return null;
end $$;
revoke all on function app.renew_of_member(), app.renew_of_members() from public;
create trigger memberships_renew_joined after insert on memberships
    referencing new table as newcomers for each statement execute function app.renew_of_members();
create trigger memberships_renew_changed after update of roles, state, guest on memberships for each row
    when (old.roles is distinct from new.roles or old.state <> new.state or old.guest <> new.guest)
    execute function app.renew_of_member();
create trigger people_renew_staff after update of staff on people for each row
    when (old.staff is distinct from new.staff)
    execute function app.renew_of_member();

-- Who is told that something waits for a review.
create function app.reviewers() returns table (full_name text, address text, language text)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select p.full_name,
            coalesce(p.letters_to, (select a.typed from addresses a where a.person_id = p.person_id
                                    order by a.confirmed_at limit 1)),
            p.language
        from people p
        where p.staff @> array['reviewer'] and exists (select from addresses a where a.person_id = p.person_id)
        order by p.created_at, p.person_id limit 50;
    end;
revoke all on function app.reviewers() from public;
grant execute on function app.reviewers() to filiera_app;
create index people_by_staff on people using gin (staff) where staff <> '{}';

-- A form that came after its session was over: what was typed, sealed, for its person in its browser, for half an
-- hour. Passwords, codes and consents are never among it.
create table kept_forms (
    form_id uuid constraint kept_forms_pkey primary key,
    person_id uuid not null constraint kept_forms_person references people (person_id),
    browser bytea not null,
    sealed bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index kept_forms_by_person on kept_forms (person_id, created_at desc);
create index kept_forms_by_age on kept_forms (expires_at);
call app.protect_person('kept_forms');
grant select, insert, delete on kept_forms to filiera_app;
grant select, delete on kept_forms to filiera_worker;

-- Whose a session was that is over, if it was used since then.
create function app.session_that_was(token bytea, since timestamptz) returns table (session_id uuid, person_id uuid)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select s.session_id, s.person_id from sessions s where s.token_hash = token and s.last_seen_at > since;
    end;
revoke all on function app.session_that_was(bytea, timestamptz) from public;
grant execute on function app.session_that_was(bytea, timestamptz) to filiera_app;

-- What was mailed to a person, as a list shows it: the subject as it was written, and the page its button leads to,
-- unless a token leads there.
alter table notices
    add column subject text,
    add column page text constraint notices_page check (page ~ '^/[a-z]');
create index notices_by_address on notices (lower(to_address), notice_id desc) where state = 'sent';
alter table people add column letters_read_at timestamptz;
grant update (letters_read_at) on people to filiera_app;

-- The letters sent to the addresses of the person, the newest first, older than `before`.
create function app.own_letters(before uuid, most integer)
    returns table (notice_id uuid, kind text, subject text, page text, language text, sent_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select n.notice_id, n.kind, n.subject, n.page, n.language, n.sent_at
        from (select lower(a.typed) as address from addresses a where a.person_id = (select app.person())
              union select lower(p.letters_to) from people p
              where p.person_id = (select app.person()) and p.letters_to is not null) as own
        cross join lateral (
            select * from notices l
            where lower(l.to_address) = own.address and l.state = 'sent'
              and (before is null or l.notice_id < before)
            order by l.notice_id desc limit most) as n
        order by n.notice_id desc limit most;
    end;
revoke all on function app.own_letters(uuid, integer) from public;
grant execute on function app.own_letters(uuid, integer) to filiera_app;
