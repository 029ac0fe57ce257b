-- For docker-compose.yml: the database's owner and the one login of the portal. It runs once, after
-- migrations/roles.sql, when the database is made. The password is for this machine only.
alter database filiera owner to filiera_owner;

create role filiera_portal login noinherit nosuperuser nocreatedb nocreaterole nobypassrls password 'filiera';
grant filiera_owner, filiera_app, filiera_review, filiera_worker to filiera_portal;

-- Settings of a role one takes on do not count, only those of the login: so they stand here again.
alter role filiera_portal set lock_timeout = '2s';
alter role filiera_portal set idle_in_transaction_session_timeout = '60s';
