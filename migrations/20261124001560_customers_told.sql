-- Customers are told of a new version of their agreement in the order of their ids, so that each round begins where
-- the last one ended, however many there are.
create index agreement_letters_progress on agreement_letters (version_id, stage, org_id);
drop index agreement_letters_by_version;
