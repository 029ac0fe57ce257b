-- Many invitations from one file: the file's rows are kept as they were judged, so that the page, the worker and the
-- files for download say the same. A row is sent once: its state says so in the transaction that invites.

create table bulk_imports (
    org_id uuid not null constraint bulk_imports_org references organizations (org_id),
    import_id uuid not null,
    state text not null default 'checked'
        constraint bulk_imports_state check (state in ('checked', 'sending', 'done', 'cancelled')),
    file_name text not null,
    heads text[] not null,
    -- what holds for rows that do not say otherwise
    language text not null constraint bulk_imports_language check (language in ('en', 'it')),
    life text not null constraint bulk_imports_life check (life in ('7', '14', '30')),
    note text not null default '',
    -- who handed the file in; from the start of the sending on, who sends
    person_id uuid not null constraint bulk_imports_person references people (person_id),
    person_name text not null,
    person_address text not null,
    person_language text not null constraint bulk_imports_person_language check (person_language in ('en', 'it')),
    created_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    constraint bulk_imports_pkey primary key (org_id, import_id)
);
create index bulk_imports_list on bulk_imports (org_id, created_at desc);
create index bulk_imports_under_way on bulk_imports (started_at) where state = 'sending';
create index bulk_imports_by_person on bulk_imports (person_id);
call app.protect_company('bulk_imports');
grant select, insert, update (state, person_id, person_name, person_address, person_language, started_at, ended_at)
    on bulk_imports to filiera_app;
grant select, delete on bulk_imports to filiera_worker;

create table bulk_rows (
    org_id uuid not null,
    import_id uuid not null,
    line integer not null,
    state text not null constraint bulk_rows_state
        check (state in ('good', 'bad', 'known', 'sent', 'failed', 'cancelled')),
    company_name text not null,
    -- canonical and as typed; empty where the cell holds no address
    address text not null,
    typed text not null,
    language text not null constraint bulk_rows_language check (language in ('en', 'it')),
    life text not null constraint bulk_rows_life check (life in ('7', '14', '30')),
    note text not null,
    -- what is wrong with it, what is worth a look, and the line as it was handed in
    flaws jsonb not null,
    warnings jsonb not null,
    cells jsonb not null,
    invitation_id uuid,
    constraint bulk_rows_pkey primary key (org_id, import_id, line),
    constraint bulk_rows_import foreign key (org_id, import_id) references bulk_imports (org_id, import_id)
        on delete cascade,
    constraint bulk_rows_sent check ((state = 'sent') = (invitation_id is not null))
);
create index bulk_rows_by_state on bulk_rows (org_id, import_id, state, line);
call app.protect_company('bulk_rows');
grant select, insert, update (state, flaws, invitation_id) on bulk_rows to filiera_app;
grant select, delete on bulk_rows to filiera_worker;

-- `app.companies_of` for many addresses at once.
create function app.companies_of_all(canonical text[]) returns table (address text, org_id uuid)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select a.address, m.org_id from addresses a join memberships m on m.person_id = a.person_id
        where a.address = any (canonical) and m.state = 'active';
    end;
revoke all on function app.companies_of_all(text[]) from public;
grant execute on function app.companies_of_all(text[]) to filiera_app;

-- `app.record` for many entries of one action: the head is locked once, every entry is linked as if it had come alone.
create function app.record_all(org uuid, moment timestamptz, person uuid, actor text, action text, subjects uuid[],
                               details jsonb[]) returns bigint
    language plpgsql set search_path = pg_catalog, public, app as $$
declare
    head audit_heads;
    digests bytea[] := '{}';
    place bigint;
    previous bytea;
begin
    insert into audit_heads (org_id, seq, hash) values (org, 0, '\x') on conflict (org_id) do nothing;
    select * into head from audit_heads h where h.org_id = org for update;
    place := head.seq;
    previous := head.hash;
    for i in 1 .. cardinality(subjects) loop
        place := place + 1;
        previous := sha256(app.audit_bytes(previous, org, place, moment, person, actor, action, subjects[i], details[i]));
        digests := array_append(digests, previous);
    end loop;
    insert into audit_entries (org_id, seq, at, person_id, actor, action, subject_id, details, previous, hash)
    select org, head.seq + e.n, moment, person, actor, action, e.subject, e.detail,
           coalesce(lag(e.digest) over (order by e.n), head.hash), e.digest
    from unnest(subjects, details, digests) with ordinality as e (subject, detail, digest, n);
    update audit_heads h set seq = place, hash = previous where h.org_id = org;
    return place;
end $$;
revoke all on function app.record_all(uuid, timestamptz, uuid, text, text, uuid[], jsonb[]) from public;
grant execute on function app.record_all(uuid, timestamptz, uuid, text, text, uuid[], jsonb[])
    to filiera_app, filiera_review, filiera_worker;
