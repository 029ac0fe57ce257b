-- What happened, for ever (audit), and what is to be said about it (notices, the outbox of letters).

create table audit_heads (
    org_id uuid constraint audit_heads_pkey primary key constraint audit_heads_org references organizations (org_id),
    seq bigint not null,
    hash bytea not null
);
call app.protect_company('audit_heads');
grant select, insert, update on audit_heads to filiera_app, filiera_review, filiera_worker;

create table audit_entries (
    org_id uuid not null constraint audit_entries_org references organizations (org_id),
    seq bigint not null,
    at timestamptz not null,
    person_id uuid,
    actor text not null,
    action text not null,
    subject_id uuid,
    details jsonb not null,
    previous bytea not null,
    hash bytea not null,
    constraint audit_entries_pkey primary key (org_id, seq)
);
create index audit_entries_by_time on audit_entries (org_id, at desc, seq desc);
call app.protect_company('audit_entries');
grant select, insert on audit_entries to filiera_app, filiera_review, filiera_worker;
create trigger audit_entries_append_only before update or delete on audit_entries
    for each row execute function app.refuse_change();
create trigger audit_entries_never_truncated before truncate on audit_entries
    for each statement execute function app.refuse_change();

-- The bytes an entry's hash covers; `filiera verify` builds the same in Rust.
create function app.audit_bytes(previous bytea, org uuid, seq bigint, at timestamptz, person uuid, actor text,
                                action text, subject uuid, details jsonb) returns bytea
    language sql immutable
    return convert_to(concat_ws(E'\x1f', encode(previous, 'hex'), org, seq,
        (extract(epoch from at) * 1000000)::bigint, coalesce(person::text, '-'), actor, action,
        coalesce(subject::text, '-'), details::text), 'UTF8');

-- Appends one entry to a company's chain: locks the head, so that entries follow one another.
create function app.record(org uuid, moment timestamptz, person uuid, actor text, action text, subject uuid, details jsonb)
    returns bigint
    language plpgsql set search_path = pg_catalog, public, app as $$
declare
    head audit_heads;
    digest bytea;
begin
    insert into audit_heads (org_id, seq, hash) values (org, 0, '\x') on conflict (org_id) do nothing;
    select * into head from audit_heads h where h.org_id = org for update;
    digest := sha256(app.audit_bytes(head.hash, org, head.seq + 1, moment, person, actor, action, subject, details));
    insert into audit_entries (org_id, seq, at, person_id, actor, action, subject_id, details, previous, hash)
        values (org, head.seq + 1, moment, person, actor, action, subject, details, head.hash, digest);
    update audit_heads h set seq = head.seq + 1, hash = digest where h.org_id = org;
    return head.seq + 1;
end $$;
revoke all on function app.record(uuid, timestamptz, uuid, text, text, uuid, jsonb) from public;
grant execute on function app.record(uuid, timestamptz, uuid, text, text, uuid, jsonb)
    to filiera_app, filiera_review, filiera_worker;

create table notices (
    notice_id uuid constraint notices_pkey primary key,
    org_id uuid constraint notices_org references organizations (org_id),
    kind text not null,
    to_name text not null,
    to_address text not null,
    language text not null constraint notices_language check (language in ('en', 'it')),
    payload jsonb not null,
    thread uuid,
    state text not null default 'queued' constraint notices_state check (state in ('queued', 'sent', 'dead')),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    answer text,
    created_at timestamptz not null,
    sent_at timestamptz
);
create index notices_due on notices (next_attempt_at) where state = 'queued';
create index notices_by_org on notices (org_id, created_at desc);
create index notices_by_state on notices (state, created_at desc);
call app.protect('notices');
-- Letters to people without a company (a code, a confirmation) belong to nobody and can only be written.
create policy company on notices for select to filiera_app using (org_id = (select app.org()));
create policy writing on notices for insert to filiera_app
    with check (org_id is null or org_id = (select app.org()));
create policy staff on notices to filiera_review using (true);
create policy worker on notices to filiera_worker using (true);
grant select, insert on notices to filiera_app, filiera_review;
grant update on notices to filiera_review;
grant select, insert, update, delete on notices to filiera_worker;

create function app.wake_worker() returns trigger
    language plpgsql as $$
begin
    perform pg_notify('filiera_notices', '');
    return null;
end $$;
create trigger notices_wake_worker after insert on notices
    for each statement execute function app.wake_worker();

-- The sentences somebody agreed to, as shown, in the language shown.
create table consents (
    org_id uuid not null constraint consents_org references organizations (org_id),
    consent_id uuid not null,
    kind text not null,
    sentences text[] not null,
    language text not null constraint consents_language check (language in ('en', 'it')),
    person_id uuid not null constraint consents_person references people (person_id),
    full_name text not null,
    at timestamptz not null,
    network text not null,
    agent text not null,
    constraint consents_pkey primary key (org_id, consent_id)
);
create index consents_by_person on consents (person_id);
call app.protect_company('consents');
grant select, insert on consents to filiera_app;
create trigger consents_append_only before update or delete on consents
    for each row execute function app.refuse_change();
