-- Requests for help of a company to the operator: a subject, what both sides wrote, and where it stands. A request
-- to merge another account into this one is one of its own topic; nothing is merged by a row here.

create table tickets (
    org_id uuid not null constraint tickets_org references organizations (org_id),
    ticket_id uuid not null,
    reference text not null constraint tickets_reference unique,
    topic text not null constraint tickets_topic check (topic in
        ('account', 'verification', 'agreement', 'location', 'billing', 'customers', 'other', 'merge')),
    subject text not null,
    -- open: the operator's turn; answered: the company's
    state text not null default 'open' constraint tickets_state check (state in ('open', 'answered', 'closed')),
    -- the location it is about
    location_id uuid,
    -- the company that is to be merged, by its number; and what was decided
    other_partner_id text,
    outcome text constraint tickets_outcome check (outcome in ('accepted', 'refused')),
    opened_at timestamptz not null,
    opened_by uuid not null constraint tickets_opened_by references people (person_id),
    opened_name text not null,
    -- the last time somebody wrote or closed it
    moved_at timestamptz not null,
    constraint tickets_pkey primary key (org_id, ticket_id),
    constraint tickets_location foreign key (org_id, location_id) references locations (org_id, location_id),
    constraint tickets_merge check ((topic = 'merge') = (other_partner_id is not null))
);
create index tickets_by_time on tickets (org_id, moved_at desc, ticket_id);
create index tickets_inbox on tickets (state, moved_at, ticket_id);
create index tickets_by_id on tickets (ticket_id);
create index tickets_by_location on tickets (org_id, location_id);
create index tickets_by_opener on tickets (opened_by);
-- One request to merge at a time.
create unique index tickets_one_merge on tickets (org_id) where topic = 'merge' and state <> 'closed';
call app.protect_company('tickets');
grant select, insert, update (state, moved_at) on tickets to filiera_app;
grant select, update (state, moved_at, outcome) on tickets to filiera_review;
grant select on tickets to filiera_worker;

create table ticket_messages (
    org_id uuid not null constraint ticket_messages_org references organizations (org_id),
    message_id uuid not null,
    ticket_id uuid not null,
    at timestamptz not null,
    side text not null constraint ticket_messages_side check (side in ('company', 'operator')),
    -- whether it closed the request
    closes boolean not null default false,
    person_id uuid not null constraint ticket_messages_person references people (person_id),
    full_name text not null,
    -- empty when it was only closed
    text text not null,
    constraint ticket_messages_pkey primary key (org_id, message_id),
    constraint ticket_messages_ticket foreign key (org_id, ticket_id) references tickets (org_id, ticket_id)
);
create index ticket_messages_by_ticket on ticket_messages (org_id, ticket_id, at, message_id);
create index ticket_messages_by_person on ticket_messages (person_id);
call app.protect_company('ticket_messages');
grant select, insert on ticket_messages to filiera_app, filiera_review;
grant select on ticket_messages to filiera_worker;
