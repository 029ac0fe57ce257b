-- Letters that are in a worker's hands. Written before the letter leaves and removed with the note of what became
-- of it, so a row that stays tells of a worker that died in between: the letter may have arrived.
create table handovers (
    notice_id uuid constraint handovers_pkey primary key constraint handovers_notice references notices (notice_id),
    times integer not null,
    at timestamptz not null
);
call app.protect('handovers');
create policy worker on handovers to filiera_worker using (true);
grant select, insert, update, delete on handovers to filiera_worker;

-- The outbox is listed by state in the order of ids.
drop index notices_by_state;
create index notices_by_state on notices (state, notice_id desc);
