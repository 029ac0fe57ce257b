-- What happened to one row of a company, read from its chain without reading the chain.
create index audit_entries_by_subject on audit_entries (org_id, subject_id, at desc, seq desc) where subject_id is not null;
