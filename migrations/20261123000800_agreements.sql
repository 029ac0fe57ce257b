-- Agreement texts and who signed them. A published version is never edited; a signature never deleted.

create table agreement_versions (
    version_id uuid constraint agreement_versions_pkey primary key,
    kind text not null constraint agreement_versions_kind check (kind in ('partner', 'customer')),
    version text not null,
    governing text not null constraint agreement_versions_governing check (governing in ('en', 'it')),
    effective_at timestamptz not null,
    published_at timestamptz not null,
    constraint agreement_versions_once unique (kind, version)
);
call app.protect_program('agreement_versions');
grant insert on agreement_versions to filiera_review;
create trigger agreement_versions_immutable before update or delete on agreement_versions
    for each row execute function app.refuse_change();

create table agreement_texts (
    version_id uuid not null constraint agreement_texts_version references agreement_versions (version_id),
    language text not null constraint agreement_texts_language check (language in ('en', 'it')),
    markdown text not null,
    sha256 text not null constraint agreement_texts_sha256 check (sha256 = encode(sha256(convert_to(markdown, 'UTF8')), 'hex')),
    constraint agreement_texts_pkey primary key (version_id, language)
);
call app.protect_program('agreement_texts');
grant insert on agreement_texts to filiera_review;
create trigger agreement_texts_immutable before update or delete on agreement_texts
    for each row execute function app.refuse_change();

create table signatures (
    org_id uuid not null constraint signatures_org references organizations (org_id),
    signature_id uuid not null,
    version_id uuid not null constraint signatures_version references agreement_versions (version_id),
    language text not null constraint signatures_language check (language in ('en', 'it')),
    -- of the exact text shown and, beside it, of the governing text
    sha256 text not null,
    governing_sha256 text not null,
    person_id uuid not null constraint signatures_person references people (person_id),
    full_name text not null,
    job_title text not null,
    company_name text not null,
    sentences text[] not null,
    method text not null,
    proved_at timestamptz not null,
    network text not null,
    agent text not null,
    signed_at timestamptz not null,
    constraint signatures_pkey primary key (org_id, signature_id),
    constraint signatures_once unique (org_id, version_id)
);
create index signatures_by_version on signatures (version_id);
create index signatures_by_person on signatures (person_id);
call app.protect_company('signatures');
grant select, insert on signatures to filiera_app;
grant select on signatures to filiera_review, filiera_worker;
create trigger signatures_append_only before update or delete on signatures
    for each row execute function app.refuse_change();
