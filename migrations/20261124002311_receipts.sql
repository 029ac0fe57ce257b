-- A customer's list of partners leads from each relationship to the receipt of what it accepted.

-- The invitations the company the transaction is in accepted by these consents. The rows are the partners' own; only
-- ids leave them.
create function app.accepted_by_consents(consents uuid[])
    returns table (consent_id uuid, invitation_id uuid)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select distinct i.consent_id, i.invitation_id
        from customer_invitations i
        where i.customer_id = (select app.org()) and i.consent_id = any (consents) and i.side = 'reseller';
    end;
revoke all on function app.accepted_by_consents(uuid[]) from public;
grant execute on function app.accepted_by_consents(uuid[]) to filiera_app;
