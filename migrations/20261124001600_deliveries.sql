-- What became of each sending of an invitation to a reseller, for the company that sent it. Entered by the table of
-- letters itself, so that no verb that sends one can forget it; then by the worker that has the letter in its hands.

create table invitation_deliveries (
    org_id uuid not null constraint invitation_deliveries_org references organizations (org_id),
    seq bigint generated always as identity,
    invitation_id uuid not null,
    generation integer not null,
    -- the letter; not a foreign key, because its row is not always of this company
    notice_id uuid,
    -- where this sending went; the address of an invitation may be changed
    address text not null default '',
    at timestamptz not null,
    what text not null constraint invitation_deliveries_what
        check (what in ('queued', 'handed_over', 'deferred', 'bounced', 'opened')),
    attempt integer not null default 0,
    next_at timestamptz,
    -- the mail server's answer, and what it means
    answer text,
    meaning text,
    constraint invitation_deliveries_pkey primary key (org_id, seq)
);
create index invitation_deliveries_by_invitation on invitation_deliveries (org_id, invitation_id, at, seq);
create index invitation_deliveries_by_notice on invitation_deliveries (notice_id);
-- A bounce that is told twice, and a page on which two buttons are pressed, are entered once.
create unique index invitation_deliveries_one_bounce on invitation_deliveries (org_id, notice_id)
    where what = 'bounced' and notice_id is not null;
create unique index invitation_deliveries_one_opening on invitation_deliveries (org_id, invitation_id, generation)
    where what = 'opened';
call app.protect_company('invitation_deliveries');
grant select, insert on invitation_deliveries to filiera_app, filiera_worker;
grant insert on invitation_deliveries to filiera_review;

create function app.enter_sendings() returns trigger
    language plpgsql set search_path = pg_catalog, public as $$
begin
    if exists (select from sent s where s.kind = 'provider_invitation' and s.org_id is not null) then
        insert into invitation_deliveries (org_id, invitation_id, generation, notice_id, address, at, what)
        select s.org_id, s.thread, (s.payload ->> 'generation')::integer, s.notice_id, s.to_address, s.created_at,
               'queued'
        from sent s where s.kind = 'provider_invitation' and s.org_id is not null and s.thread is not null;
    end if;
    return null;
end $$;
create trigger notices_enter_sendings after insert on notices
    referencing new table as sent for each statement execute function app.enter_sendings();

-- What the newest sending came to, for lists; since when.
alter table invitations
    add column delivery text not null default 'queued' constraint invitations_delivery
        check (delivery in ('queued', 'handed_over', 'deferred', 'bounced', 'opened')),
    add column delivery_at timestamptz,
    -- somebody who holds the letter asked for another one: when, who, where to
    add column asked_at timestamptz,
    add column asked_name text,
    add column asked_address text;
-- What runs out next.
create index invitations_by_end on invitations (expires_at) where side = 'provider' and state = 'sent';
grant update (state, delivery, delivery_at) on invitations to filiera_worker;

-- Open invitations to people of the company the transaction is in, which it does not hold yet: it enrolled after it
-- was invited. Answers with ids.
create index invitations_open_to on invitations (address) where side = 'provider' and state = 'sent';
create function app.invitations_to_company(moment timestamptz) returns table (provider_id uuid, invitation_id uuid)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select distinct i.provider_id, i.invitation_id
        from memberships m
            join addresses a on a.person_id = m.person_id
            join invitations i on i.address = a.address and i.side = 'provider' and i.state = 'sent'
        where m.org_id = (select app.org()) and m.state = 'active' and i.expires_at > moment
          and i.provider_id <> (select app.org())
          and not exists (select from invitations h
                          where h.org_id = (select app.org()) and h.invitation_id = i.invitation_id)
        order by i.invitation_id limit 100;
    end;
revoke all on function app.invitations_to_company(timestamptz) from public;
grant execute on function app.invitations_to_company(timestamptz) to filiera_app;

-- What was sent before there was a ledger.
insert into invitation_deliveries (org_id, invitation_id, generation, notice_id, address, at, what)
select n.org_id, n.thread, (n.payload ->> 'generation')::integer, n.notice_id, n.to_address, n.created_at, 'queued'
from notices n where n.kind = 'provider_invitation' and n.org_id is not null and n.thread is not null;
insert into invitation_deliveries (org_id, invitation_id, generation, notice_id, address, at, what, attempt, answer)
select n.org_id, n.thread, (n.payload ->> 'generation')::integer, n.notice_id, n.to_address,
       coalesce(n.sent_at, n.next_attempt_at), case n.state when 'sent' then 'handed_over' else 'bounced' end,
       n.attempts, n.answer
from notices n
where n.kind = 'provider_invitation' and n.org_id is not null and n.thread is not null and n.state <> 'queued';
update invitations i set delivery = d.what, delivery_at = d.at
from invitation_deliveries d
where i.side = 'provider' and d.org_id = i.org_id and d.invitation_id = i.invitation_id
  and d.generation = i.generation and d.what <> 'queued';
