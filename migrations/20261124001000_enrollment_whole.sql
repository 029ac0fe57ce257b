-- The whole of an enrollment: which Partner ID the company stands for, the short way of a company that is in the
-- program already, companies that look alike, the address as its country writes it, what is said again in time.

alter table applications
    -- which location, which number of another program, or later; as typed, like the other sections
    add column partner_id jsonb not null default '{}',
    add column partner_done boolean not null default false,
    -- of a company that is in the program already: only customer support is asked
    add column support_only boolean not null default false,
    -- what was seen of companies that look alike, and gone on from: "name <folded>", "domain <domain>"
    add column alike_seen text[] not null default '{}',
    -- when its company was told that the draft will be removed, and when it was; the row stays empty, because
    -- documents may hang on it until their own time is over
    add column reminded_at timestamptz,
    add column removed_at timestamptz;
create index applications_drafts on applications (edited_at) where state = 'draft';
-- The worker removes drafts nobody came back to, and what they began.
grant update (state, partner_id, partner_done, legal, contact, support, completed, withdrawn_at, reminded_at, removed_at)
    on applications to filiera_worker;
grant update (program_status, qualified_at, active_at) on organizations to filiera_worker;

-- What the company went on from although another one is like it; the reviewer looks at it.
alter table cases add column alike text[] not null default '{}'
    constraint cases_alike check (alike <@ array['name', 'domain']);

-- How often the primary contact was reminded of the newest letter.
alter table confirmations add column reminders integer not null default 0;
grant update (reminders) on confirmations to filiera_worker;
create index confirmations_waiting on confirmations (sent_at) where confirmed_at is null and disowned_at is null;

-- Companies in the program that another one is like, by what. Nobody is told their names.
create function app.enrolled_alike(in_country text, vat text, number text, domains text[], folded text)
    returns table (org_id uuid, alike text)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select distinct o.org_id, found.alike
        from (
            select p.org_id, 'vat' as alike from profiles p
            where p.legal ->> 'country' = in_country and p.legal ->> 'vat_id' = vat
            union all
            select p.org_id, 'number' from profiles p
            where p.legal ->> 'country' = in_country and p.legal ->> 'reg_number' = number
            union all
            select c.org_id, 'domain' from organizations c where c.domain = any (domains)
            union all
            select c.org_id, 'name' from organizations c where c.folded_name = folded and c.country = in_country
        ) found
        join organizations o on o.org_id = found.org_id
        where o.org_id is distinct from (select app.org())
          and o.program_status not in ('not_registered', 'initialized', 'denied');
    end;
create index profiles_by_reg_number on profiles ((legal ->> 'reg_number'));
revoke all on function app.enrolled_alike(text, text, text, text[], text) from public;
grant execute on function app.enrolled_alike(text, text, text, text[], text) to filiera_app;
-- Its one answer is part of the above.
drop function app.enrolled_with_vat(text, text);

-- Whoever asks a company for access without having been told its name is not told it in their list either.
alter table access_requests add column named boolean not null default true;
