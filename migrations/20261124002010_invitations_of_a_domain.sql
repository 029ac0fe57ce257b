-- An invitation to an address of a company's domain waits for that company too: the colleague who enrolls it is often not
-- the one who was invited. See docs/decisions/0031.
create index invitations_by_host on invitations (split_part(address, '@', 2))
    where side = 'provider' and state = 'sent';

create or replace function app.invitations_to_company(moment timestamptz)
    returns table (provider_id uuid, invitation_id uuid)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select i.provider_id, i.invitation_id
        from (
            select j.provider_id, j.invitation_id, j.expires_at
            from memberships m
                join addresses a on a.person_id = m.person_id
                join invitations j on j.address = a.address and j.side = 'provider' and j.state = 'sent'
            where m.org_id = (select app.org()) and m.state = 'active'
            union
            select j.provider_id, j.invitation_id, j.expires_at
            from organizations o
                join invitations j on split_part(j.address, '@', 2) = o.domain and j.side = 'provider'
                                  and j.state = 'sent'
            where o.org_id = (select app.org())
        ) i
        where i.expires_at > moment
          and i.provider_id <> (select app.org())
          and not exists (select from invitations h
                          where h.org_id = (select app.org()) and h.invitation_id = i.invitation_id)
        order by i.invitation_id limit 100;
    end;
