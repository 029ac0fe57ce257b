-- What customers accepted, and what a provider may know of a reseller before it names it on orders: proofs of an
-- acceptance outside the portal, objections against one, who put a message aside, and two look-ups across companies.

-- One attestation has one id in the rows of both companies, so that either can be found from the other.
alter table customer_attestations disable trigger customer_attestations_append_only;
update customer_attestations c set attestation_id = p.attestation_id
    from customer_attestations p
    where c.org_id = c.customer_id and p.org_id = p.partner_id and p.partner_id = c.partner_id
      and p.customer_id = c.customer_id and p.attested_at = c.attested_at and p.attested_by = c.attested_by;
alter table customer_attestations enable trigger customer_attestations_append_only;
-- The proof handed in with it, which stands among the partner's documents.
alter table customer_attestations add column document_id uuid;

-- A document may belong to an attestation instead of a case; such a one has no last decision and is kept.
alter table documents add column attestation_id uuid;
alter table documents drop constraint documents_belong;
alter table documents add constraint documents_belong
    check (application_id is not null or case_id is not null or attestation_id is not null);
alter table documents add constraint documents_attestation foreign key (org_id, attestation_id)
    references customer_attestations (org_id, attestation_id);
create index documents_by_attestation on documents (org_id, attestation_id);

-- The customer says that it did not accept: a row for either side, once for each attestation, never changed.
create table attestation_objections (
    org_id uuid not null constraint attestation_objections_org references organizations (org_id),
    attestation_id uuid not null,
    words text not null,
    at timestamptz not null,
    person_id uuid not null constraint attestation_objections_person references people (person_id),
    full_name text not null,
    constraint attestation_objections_pkey primary key (org_id, attestation_id),
    constraint attestation_objections_attestation foreign key (org_id, attestation_id)
        references customer_attestations (org_id, attestation_id)
);
create index attestation_objections_by_person on attestation_objections (person_id);
call app.protect_company('attestation_objections');
grant select, insert on attestation_objections to filiera_app;
grant select on attestation_objections to filiera_worker, filiera_review;
create trigger attestation_objections_append_only before update or delete on attestation_objections
    for each row execute function app.refuse_change();

-- What customers accepted, for themselves and for whoever works with them now: the newest version first, one they
-- accepted themselves before a provider's word, and a word they contradicted last.
create function app.customer_agreements(customers uuid[])
    returns table (customer_id uuid, signature_id uuid, attestation_id uuid, version_id uuid, since timestamptz, disputed boolean)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select distinct on (k.customer_id)
               k.customer_id, k.signature_id, k.attestation_id, k.version_id, k.since, k.disputed
        from (
            select s.org_id as customer_id, s.signature_id, null::uuid as attestation_id, s.version_id, s.signed_at as at,
                   s.signed_at as since,
                   false as disputed
            from signatures s where s.org_id = any (customers)
            union all
            select a.org_id, null::uuid, a.attestation_id, a.version_id, a.attested_at,
                   (a.accepted_on + time '12:00') at time zone 'UTC',
                   exists (select from attestation_objections o
                           where o.org_id = a.org_id and o.attestation_id = a.attestation_id)
            from customer_attestations a where a.org_id = any (customers) and a.customer_id = a.org_id
        ) k
        join agreement_versions v on v.version_id = k.version_id and v.kind = 'customer'
        where k.customer_id = app.org()
           or exists (select from customer_relationships r
                      where r.org_id = app.org() and r.partner_id = app.org() and r.customer_id = k.customer_id
                        and r.state = 'active')
        order by k.customer_id, k.disputed, v.effective_at desc, v.published_at desc, (k.signature_id is null), k.at desc;
    end;
revoke all on function app.customer_agreements(uuid[]) from public;
grant execute on function app.customer_agreements(uuid[]) to filiera_app;

-- The reseller behind a Partner ID, for a provider that works or worked with it; a number of somebody else and one
-- that nobody holds answer alike.
create function app.reseller_of_number(number text) returns table (org_id uuid)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select h.org_id from partner_ids h
        where h.partner_id = number
          and exists (select from partnerships p
                      where p.org_id = app.org() and p.side = 'provider' and p.reseller_id = h.org_id);
    end;
revoke all on function app.reseller_of_number(text) from public;
grant execute on function app.reseller_of_number(text) to filiera_app;

-- What somebody put aside on a page of theirs, so that it is not shown to them again.
create table put_aside (
    person_id uuid not null constraint put_aside_person references people (person_id),
    subject_id uuid not null,
    at timestamptz not null,
    constraint put_aside_pkey primary key (person_id, subject_id)
);
call app.protect_person('put_aside');
grant select, insert on put_aside to filiera_app;
