-- Whom a company writes to when it writes about its case.

-- Whom a letter about a case goes to: the reviewer who decided last about a check, else the one who has the case.
-- Asked by the company whose case it is; a reviewer's address is in no row of the company.
create function app.reviewer_of_case(wanted_case uuid, wanted_kind text)
    returns table (full_name text, address text, language text)
    language sql stable security definer set search_path = pg_catalog, public
    begin atomic
        select p.full_name, coalesce(p.letters_to, a.typed), p.language
        from cases k
        left join checks c on c.org_id = k.org_id and c.case_id = k.case_id and c.kind = wanted_kind
        join people p on p.person_id = coalesce(c.decided_by, k.claimed_by)
        join lateral (select x.typed from addresses x where x.person_id = p.person_id
                      order by x.confirmed_at limit 1) a on true
        where k.case_id = wanted_case and k.org_id = (select app.org()) and 'reviewer' = any (p.staff);
    end;
revoke all on function app.reviewer_of_case(uuid, text) from public;
grant execute on function app.reviewer_of_case(uuid, text) to filiera_app;
