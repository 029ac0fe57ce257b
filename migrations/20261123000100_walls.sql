-- The second wall: what every later migration builds on.
-- A row belongs to one company (`org_id`) or to one person; what two companies share has a row each.
-- The scope of a transaction is two settings, read through app.org() and app.person(); policies
-- compare them with one equality, wrapped as (select …) so that a statement evaluates it once.

create schema app;
grant usage on schema app to filiera_app, filiera_review, filiera_worker;
grant usage on schema public to filiera_app, filiera_review, filiera_worker;

create function app.org() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.org', true), '')::uuid;

create function app.person() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.person', true), '')::uuid;

-- Forces row-level security on a table; the owner keeps a policy of its own, because the few
-- SECURITY DEFINER look-ups run as the owner and FORCE binds it as well.
create procedure app.protect(t regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner on %s to filiera_owner using (true) with check (true)', t);
end $$;

-- A table whose rows belong to one company: the company reads and writes its own, nobody else's.
-- Staff and the worker get what they need by grants; their policies let every row through.
create procedure app.protect_company(t regclass)
    language plpgsql as $$
begin
    call app.protect(t);
    execute format('create policy company on %s to filiera_app using (org_id = (select app.org()))', t);
    execute format('create policy staff on %s to filiera_review using (true)', t);
    execute format('create policy worker on %s to filiera_worker using (true)', t);
end $$;

-- A table whose rows belong to one person.
create procedure app.protect_person(t regclass)
    language plpgsql as $$
begin
    call app.protect(t);
    execute format('create policy person on %s to filiera_app using (person_id = (select app.person()))', t);
    execute format('create policy staff on %s to filiera_review using (true)', t);
    execute format('create policy worker on %s to filiera_worker using (true)', t);
end $$;

-- Program data: everybody reads, staff writes.
create procedure app.protect_program(t regclass)
    language plpgsql as $$
begin
    call app.protect(t);
    execute format('create policy everybody on %s for select to filiera_app, filiera_worker using (true)', t);
    execute format('create policy staff on %s to filiera_review using (true)', t);
    execute format('grant select on %s to filiera_app, filiera_worker', t);
end $$;

create function app.refuse_change() returns trigger
    language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
