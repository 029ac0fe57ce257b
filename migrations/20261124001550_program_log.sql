-- What the operator's staff changed about the program itself, which is no company's: versions of agreements, who
-- publishes, rules and days of reviews. Append-only, one chain, made like a company's; its place for a company's id
-- is the nil id.
create table program_entries (
    seq bigint constraint program_entries_pkey primary key,
    at timestamptz not null,
    person_id uuid,
    actor text not null,
    action text not null,
    subject_id uuid,
    details jsonb not null,
    previous bytea not null,
    hash bytea not null
);
call app.protect('program_entries');
create policy staff on program_entries to filiera_review using (true);
create policy worker on program_entries to filiera_worker using (true);
grant select, insert on program_entries to filiera_review;
grant select on program_entries to filiera_worker;
create trigger program_entries_append_only before update or delete on program_entries
    for each row execute function app.refuse_change();
create trigger program_entries_never_truncated before truncate on program_entries
    for each statement execute function app.refuse_change();

create table program_head (
    one boolean constraint program_head_pkey primary key default true constraint program_head_one check (one),
    seq bigint not null,
    hash bytea not null
);
call app.protect('program_head');
create policy staff on program_head to filiera_review using (true);
create policy worker on program_head to filiera_worker using (true);
grant select, update on program_head to filiera_review;
grant select on program_head to filiera_worker;
insert into program_head (seq, hash) values (0, '\x');

-- Appends one entry: locks the head, so that entries follow one another.
create function app.record_program(moment timestamptz, person uuid, actor text, action text, subject uuid, details jsonb)
    returns bigint
    language plpgsql set search_path = pg_catalog, public, app as $$
declare
    head program_head;
    digest bytea;
begin
    select * into strict head from program_head for update;
    digest := sha256(app.audit_bytes(head.hash, '00000000-0000-0000-0000-000000000000', head.seq + 1, moment, person,
                                     actor, action, subject, details));
    insert into program_entries (seq, at, person_id, actor, action, subject_id, details, previous, hash)
        values (head.seq + 1, moment, person, actor, action, subject, details, head.hash, digest);
    update program_head set seq = head.seq + 1, hash = digest;
    return head.seq + 1;
end $$;
revoke all on function app.record_program(timestamptz, uuid, text, text, uuid, jsonb) from public;
grant execute on function app.record_program(timestamptz, uuid, text, text, uuid, jsonb) to filiera_review;
