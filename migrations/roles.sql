-- The database roles of the portal. Run once for a cluster by somebody who may create roles;
-- `filiera migrate` runs it by itself when it may. sqlx skips this file: it carries no version.
--
--   filiera_owner   owns the schema, migrates, nothing else
--   filiera_app     serves requests of companies and of people without one
--   filiera_review  serves the operator's staff: reviewers and platform admins
--   filiera_worker  sends letters and runs jobs
--
-- None of them can bypass row-level security, and only the first owns anything.
do $$
declare
    r text;
begin
    foreach r in array array['filiera_owner', 'filiera_app', 'filiera_review', 'filiera_worker'] loop
        if not exists (select from pg_roles where rolname = r) then
            execute format('create role %I login nosuperuser nocreatedb nocreaterole nobypassrls', r);
        end if;
    end loop;
end $$;
