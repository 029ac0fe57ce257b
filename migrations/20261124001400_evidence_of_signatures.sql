-- The record of a signature that anybody can check: exactly the bytes that were signed, one chain a company.
-- Nothing here is ever changed; signatures from before have no record, and their receipts say so.

-- The public halves of the keys records were signed with; older records stay checkable after a new key.
create table evidence_keys (
    key_id text constraint evidence_keys_pkey primary key,
    public_key text not null constraint evidence_keys_hex check (public_key ~ '^[0-9a-f]{64}$'),
    since timestamptz not null,
    constraint evidence_keys_id check (key_id = left(encode(sha256(decode(public_key, 'hex')), 'hex'), 16))
);
call app.protect_program('evidence_keys');
create trigger evidence_keys_append_only before update or delete on evidence_keys
    for each row execute function app.refuse_change();
create trigger evidence_keys_never_truncated before truncate on evidence_keys
    for each statement execute function app.refuse_change();

-- The first signature under a new key introduces it; a key that is known stays as it is.
create function app.introduce_key(public_key text, since timestamptz) returns void
    language sql volatile security definer set search_path = pg_catalog, public
    begin atomic
        insert into evidence_keys (key_id, public_key, since)
        values (left(encode(sha256(decode(introduce_key.public_key, 'hex')), 'hex'), 16),
                introduce_key.public_key, introduce_key.since)
        on conflict do nothing;
    end;
revoke all on function app.introduce_key(text, timestamptz) from public;
grant execute on function app.introduce_key(text, timestamptz) to filiera_app;

create table evidence_records (
    org_id uuid not null constraint evidence_records_org references organizations (org_id),
    signature_id uuid not null,
    -- the place in the company's chain of records: 1, 2, 3 …
    number integer not null constraint evidence_records_number check (number > 0),
    record text not null,
    sha256 text not null constraint evidence_records_sha256
        check (sha256 = encode(sha256(convert_to(record, 'UTF8')), 'hex')),
    key_id text not null constraint evidence_records_signed_with references evidence_keys (key_id),
    seal text not null constraint evidence_records_seal check (seal ~ '^[0-9a-f]{128}$'),
    constraint evidence_records_pkey primary key (org_id, signature_id),
    constraint evidence_records_in_order unique (org_id, number),
    constraint evidence_records_signature foreign key (org_id, signature_id) references signatures (org_id, signature_id)
);
create index evidence_records_by_key on evidence_records (key_id);
call app.protect_company('evidence_records');
grant select, insert on evidence_records to filiera_app;
grant select on evidence_records to filiera_review, filiera_worker;
create trigger evidence_records_append_only before update or delete on evidence_records
    for each row execute function app.refuse_change();
create trigger evidence_records_never_truncated before truncate on evidence_records
    for each statement execute function app.refuse_change();

-- Whose record this is, for whoever holds the receipt: its number and its fingerprint, which nobody guesses.
create function app.org_of_evidence(receipt uuid, fingerprint text) returns uuid
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select e.org_id from evidence_records e where e.signature_id = receipt and e.sha256 = fingerprint;
    end;
revoke all on function app.org_of_evidence(uuid, text) from public;
grant execute on function app.org_of_evidence(uuid, text) to filiera_app;
create index evidence_records_by_signature on evidence_records (signature_id);
