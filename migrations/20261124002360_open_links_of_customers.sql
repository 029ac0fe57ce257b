-- A reseller's open link for customers, one a partnership: a page for a website or a fair, where companies leave word.
-- Whatever they leave waits for the reseller's yes; nothing is mailed to an address a stranger typed before that.

create table customer_open_links (
    org_id uuid not null constraint customer_open_links_org references organizations (org_id),
    partnership_id uuid not null,
    link_id uuid not null constraint customer_open_links_one_id unique,
    provider_id uuid not null constraint customer_open_links_provider references organizations (org_id),
    generation integer not null,
    made_by uuid not null constraint customer_open_links_person references people (person_id),
    made_name text not null,
    made_address text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    off_at timestamptz,
    constraint customer_open_links_pkey primary key (org_id, partnership_id),
    constraint customer_open_links_partnership foreign key (org_id, partnership_id)
        references partnerships (org_id, partnership_id)
);
create index customer_open_links_by_person on customer_open_links (made_by);
create index customer_open_links_by_provider on customer_open_links (provider_id);
call app.protect_company('customer_open_links');
grant select, insert, update on customer_open_links to filiera_app;

create table customer_inquiries (
    org_id uuid not null constraint customer_inquiries_org references organizations (org_id),
    inquiry_id uuid not null,
    partnership_id uuid not null,
    company_name text not null,
    country text not null,
    address text not null,
    typed text not null,
    language text not null constraint customer_inquiries_language check (language in ('en', 'it')),
    state text not null default 'waiting' constraint customer_inquiries_state
        check (state in ('waiting', 'invited', 'refused')),
    asked_at timestamptz not null,
    settled_at timestamptz,
    settled_name text,
    invitation_id uuid,
    constraint customer_inquiries_pkey primary key (org_id, inquiry_id),
    constraint customer_inquiries_link foreign key (org_id, partnership_id)
        references customer_open_links (org_id, partnership_id),
    constraint customer_inquiries_settled check ((state = 'waiting') = (settled_at is null))
);
create unique index customer_inquiries_one_waiting on customer_inquiries (org_id, partnership_id, address)
    where state = 'waiting';
create index customer_inquiries_list on customer_inquiries (org_id, partnership_id, state, asked_at, inquiry_id);
create index customer_inquiries_old on customer_inquiries (asked_at);
call app.protect_company('customer_inquiries');
grant select, insert, update on customer_inquiries to filiera_app;
grant select, delete on customer_inquiries to filiera_worker;

-- The link reaches its row before any company is known. Answers with the reseller's id.
create function app.org_of_customer_link(id uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select l.org_id from customer_open_links l where l.link_id = id;
    end;
revoke all on function app.org_of_customer_link(uuid) from public;
grant execute on function app.org_of_customer_link(uuid) to filiera_app;
