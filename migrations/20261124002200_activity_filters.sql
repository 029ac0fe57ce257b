-- A company's activity by feature and by actor, the newest first: a page costs the same however long the chain is.
create index audit_entries_by_feature on audit_entries (org_id, split_part(action, '.', 1), at desc, seq desc);
create index audit_entries_by_actor on audit_entries (org_id, lower(actor), at desc, seq desc);
