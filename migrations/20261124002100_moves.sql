-- A customer's way to other partners: it makes a code, a reseller asks with it, and what the customer then accepts takes
-- the place of what it leaves, in one transaction.

create table moves (
    org_id uuid not null constraint moves_org references organizations (org_id),
    move_id uuid not null constraint moves_one_id unique,
    -- the relationships it leaves
    leaving uuid[] not null constraint moves_leaving check (cardinality(leaving) between 1 and 200),
    made_by uuid not null constraint moves_person references people (person_id),
    made_name text not null,
    -- to whom the request goes
    made_address text not null,
    language text not null constraint moves_language check (language in ('en', 'it')),
    made_at timestamptz not null,
    expires_at timestamptz not null,
    state text not null constraint moves_state check (state in ('open', 'claimed', 'done', 'taken_back')),
    changed_at timestamptz not null,
    -- who asked with the code, and by which invitation
    claimed_name text,
    invitation_id uuid,
    constraint moves_pkey primary key (org_id, move_id),
    constraint moves_claimed check ((state in ('claimed', 'done')) = (invitation_id is not null and claimed_name is not null))
);
create unique index moves_one_open on moves (org_id) where state = 'open';
create index moves_by_person on moves (made_by);
call app.protect_company('moves');
grant select, insert, update on moves to filiera_app;

alter table customer_invitations add column move_id uuid;

-- The code reaches its row before the customer is known. Answers with the customer's id.
create function app.org_of_move(id uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select m.org_id from moves m where m.move_id = id;
    end;
revoke all on function app.org_of_move(uuid) from public;
grant execute on function app.org_of_move(uuid) to filiera_app;
