-- Invitations of customers are tracked in the ledger in which those of resellers are: under the reseller, whose letter it
-- is, whoever of the two asked. Which of the two kinds an entry is about tells the invitation's id.

alter table invitation_deliveries drop constraint invitation_deliveries_what;
alter table invitation_deliveries add constraint invitation_deliveries_what
    check (what in ('queued', 'handed_over', 'deferred', 'bounced', 'opened', 'code_asked', 'reminded'));

create or replace function app.enter_sendings() returns trigger
    language plpgsql set search_path = pg_catalog, public as $$
begin
    if exists (select from sent s where s.kind in ('provider_invitation', 'customer_invitation') and s.org_id is not null)
    then
        insert into invitation_deliveries (org_id, invitation_id, generation, notice_id, address, at, what)
        select s.org_id, s.thread, (s.payload ->> 'generation')::integer, s.notice_id, s.to_address, s.created_at,
               'queued'
        from sent s
        where s.kind in ('provider_invitation', 'customer_invitation') and s.org_id is not null and s.thread is not null;
    end if;
    return null;
end $$;

-- What the newest sending came to, for the lists of both sides; since when. When the program reminded.
alter table customer_invitations
    add column delivery text not null default 'queued' constraint customer_invitations_delivery
        check (delivery in ('queued', 'handed_over', 'deferred', 'bounced', 'opened', 'code_asked')),
    add column delivery_at timestamptz,
    add column week_reminded_at timestamptz,
    add column end_reminded_at timestamptz,
    -- company as it is searched
    add column folded_name text not null default '';
grant update (delivery, delivery_at, week_reminded_at, end_reminded_at) on customer_invitations to filiera_worker;
create index customer_invitations_to_remind on customer_invitations (sent_at)
    where side = 'reseller' and state = 'sent' and delivery <> 'bounced' and week_reminded_at is null;
create index customer_invitations_by_end on customer_invitations (expires_at)
    where side = 'reseller' and state = 'sent' and delivery <> 'bounced' and end_reminded_at is null;
create index customer_invitations_newest on customer_invitations (org_id, created_at desc, invitation_id);

-- What was sent before.
update customer_invitations set folded_name = lower(company_name);
insert into invitation_deliveries (org_id, invitation_id, generation, notice_id, address, at, what)
select n.org_id, n.thread, (n.payload ->> 'generation')::integer, n.notice_id, n.to_address, n.created_at, 'queued'
from notices n where n.kind = 'customer_invitation' and n.org_id is not null and n.thread is not null;
insert into invitation_deliveries (org_id, invitation_id, generation, notice_id, address, at, what, attempt, answer)
select n.org_id, n.thread, (n.payload ->> 'generation')::integer, n.notice_id, n.to_address,
       coalesce(n.sent_at, n.next_attempt_at), case n.state when 'sent' then 'handed_over' else 'bounced' end,
       n.attempts, n.answer
from notices n
where n.kind = 'customer_invitation' and n.org_id is not null and n.thread is not null and n.state <> 'queued';
update customer_invitations i set delivery = d.what, delivery_at = d.at
from invitation_deliveries d
where d.org_id = i.reseller_id and d.invitation_id = i.invitation_id and d.generation = i.generation
  and d.what in ('handed_over', 'bounced');
