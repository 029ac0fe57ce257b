-- Letters of a file go out behind those that somebody waits for.
alter table notices add column of_many boolean not null default false;
drop index notices_due;
create index notices_due on notices (of_many, next_attempt_at, notice_id) where state = 'queued';
