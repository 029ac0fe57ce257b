-- Evidence: documents a company hands in, who read them, and which ones a country asks for.
-- Rule: what a document says stands apart from what it is called (`document_contents`), so that no list ever
-- reads files; it goes 180 days after the decision, while name, hash and the log of readers stay.

create table documents (
    org_id uuid not null constraint documents_org references organizations (org_id),
    document_id uuid not null,
    application_id uuid,
    -- the case in which it answers a question, if it was not handed in with the application
    case_id uuid,
    check_kind text,
    kind text not null constraint documents_kind check (kind in ('register', 'vat', 'tax', 'domain', 'other')),
    name text not null,
    media text not null constraint documents_media check (media in ('pdf', 'png', 'jpeg')),
    size integer not null constraint documents_size check (size between 1 and 10485760),
    -- pages of a PDF; pictures have none
    pages integer,
    sha256 bytea not null constraint documents_sha256 check (octet_length(sha256) = 32),
    added_at timestamptz not null,
    added_by uuid not null constraint documents_added_by references people (person_id),
    added_name text not null,
    deleted_at timestamptz,
    constraint documents_pkey primary key (org_id, document_id),
    constraint documents_application foreign key (org_id, application_id) references applications (org_id, application_id),
    constraint documents_case foreign key (org_id, case_id) references cases (org_id, case_id),
    constraint documents_belong check (application_id is not null or case_id is not null)
);
create index documents_by_application on documents (org_id, application_id);
create index documents_by_case on documents (org_id, case_id);
create index documents_by_person on documents (added_by);
create index documents_kept on documents (added_at) where deleted_at is null;
call app.protect_company('documents');
grant select, insert, delete on documents to filiera_app;
grant select on documents to filiera_review, filiera_worker;
grant update (deleted_at) on documents to filiera_worker;

create table document_contents (
    org_id uuid not null constraint document_contents_org references organizations (org_id),
    document_id uuid not null,
    content bytea not null,
    constraint document_contents_pkey primary key (org_id, document_id),
    constraint document_contents_document foreign key (org_id, document_id)
        references documents (org_id, document_id) on delete cascade
);
-- Files of these kinds are compressed already.
alter table document_contents alter column content set storage external;
call app.protect_company('document_contents');
grant select, insert, delete on document_contents to filiera_app;
grant select on document_contents to filiera_review;
grant select (org_id, document_id), delete on document_contents to filiera_worker;

-- Every time somebody was given a document.
create table document_reads (
    org_id uuid not null constraint document_reads_org references organizations (org_id),
    read_id uuid not null,
    document_id uuid not null,
    at timestamptz not null,
    person_id uuid not null constraint document_reads_person references people (person_id),
    name text not null,
    staff boolean not null,
    constraint document_reads_pkey primary key (org_id, read_id),
    constraint document_reads_document foreign key (org_id, document_id) references documents (org_id, document_id)
        on delete cascade
);
create index document_reads_by_document on document_reads (org_id, document_id, at);
create index document_reads_by_person on document_reads (person_id);
call app.protect_company('document_reads');
grant select, insert on document_reads to filiera_app, filiera_review;
grant select on document_reads to filiera_worker;

-- Program data: where an application needs a document, one of these kinds; elsewhere they are optional.
create table country_documents (
    country text constraint country_documents_pkey primary key constraint country_documents_country references countries (code),
    kinds text[] not null constraint country_documents_kinds
        check (cardinality(kinds) > 0 and kinds <@ array['register', 'vat', 'tax', 'domain', 'other'])
);
call app.protect_program('country_documents');
grant insert, update, delete on country_documents to filiera_review;

-- Domains a company proved by a record of its name servers.
create table domain_proofs (
    org_id uuid not null constraint domain_proofs_org references organizations (org_id),
    domain text not null,
    case_id uuid not null,
    proved_at timestamptz not null,
    person_id uuid not null constraint domain_proofs_person references people (person_id),
    name text not null,
    constraint domain_proofs_pkey primary key (org_id, domain),
    constraint domain_proofs_case foreign key (org_id, case_id) references cases (org_id, case_id)
);
create index domain_proofs_by_case on domain_proofs (org_id, case_id);
create index domain_proofs_by_person on domain_proofs (person_id);
call app.protect_company('domain_proofs');
grant select on domain_proofs to filiera_app, filiera_worker;
-- The proof decides in the operator's stead, with the operator's rights.
grant select, insert on domain_proofs to filiera_review;

-- What name servers said about a mail domain; asked after a case began, never while somebody waits.
create table mail_domains (
    domain text constraint mail_domains_pkey primary key,
    takes_mail boolean,
    asked_at timestamptz not null,
    tries integer not null default 1
);
call app.protect('mail_domains');
create policy staff on mail_domains to filiera_review using (true);
create policy worker on mail_domains to filiera_worker using (true);
grant select on mail_domains to filiera_review;
grant select, insert, update on mail_domains to filiera_worker;

-- What the hints for reviewers look for in other companies' profiles.
create index profiles_by_mail_domain on profiles (lower(split_part(contact ->> 'work_email', '@', 2)));
create index profiles_by_postal on profiles ((legal ->> 'postal'));
