-- The public list of providers. A published entry is for everybody; a draft for its company alone.

create table directory_entries (
    org_id uuid constraint directory_entries_pkey primary key constraint directory_entries_org references organizations (org_id),
    slug text not null constraint directory_entries_slug unique,
    name text not null,
    folded_name text not null,
    country text not null constraint directory_entries_country references countries (code),
    region text not null constraint directory_entries_region references regions (code),
    summary_en text not null,
    summary_it text not null,
    languages text[] not null,
    services text[] not null
        constraint directory_entries_services check (services <@ array['training', 'marketing', 'financing']),
    contact_address text not null,
    website text,
    confirmed_at timestamptz not null,
    published_at timestamptz
);
create index directory_entries_list on directory_entries (folded_name, org_id) where published_at is not null;
create index directory_entries_by_country on directory_entries (country);
create index directory_entries_by_region on directory_entries (region);
call app.protect('directory_entries');
create policy company on directory_entries to filiera_app using (org_id = (select app.org()));
create policy published on directory_entries for select to filiera_app using (published_at is not null);
create policy staff on directory_entries to filiera_review using (true);
grant select, insert, update on directory_entries to filiera_app;
grant select on directory_entries to filiera_review;
