-- A customer sets another end of delegated access: who did so last, when, and which end it had before. A page that
-- shows an older end is told by it what happened meanwhile.
alter table delegations
    add column end_set_at timestamptz,
    add column end_set_name text,
    add column end_set_before timestamptz;
