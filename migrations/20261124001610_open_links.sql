-- A provider's open link: one address for a web page or a fair, by which several companies come one by one. Each that
-- comes has an invitation of its own from then on, with every rule of one.

create table open_links (
    org_id uuid constraint open_links_pkey primary key constraint open_links_org references organizations (org_id),
    link_id uuid not null constraint open_links_one_id unique,
    generation integer not null,
    made_by uuid not null constraint open_links_person references people (person_id),
    made_name text not null,
    made_address text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    off_at timestamptz
);
create index open_links_by_person on open_links (made_by);
call app.protect_company('open_links');
grant select, insert, update on open_links to filiera_app;

alter table invitations add column open_link boolean not null default false;
create index invitations_by_open_link on invitations (org_id) where open_link and side = 'provider';

-- The link reaches its row before any company is known. Answers with the provider's id.
create function app.org_of_open_link(id uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select l.org_id from open_links l where l.link_id = id;
    end;
revoke all on function app.org_of_open_link(uuid) from public;
grant execute on function app.org_of_open_link(uuid) to filiera_app;
