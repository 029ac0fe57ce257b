-- The reviewers' desk: the operator's calendar and the clock of a case, claims that run out, two reviewers for
-- an authorization where the program wants them, who is told that a case is late.

-- Days on which nobody reviews, a country each; those of the operator's country count. Saturdays and Sundays
-- never do. A platform admin edits the list.
create table holidays (
    country text not null constraint holidays_country check (country ~ '^[A-Z]{2}$'),
    day date not null,
    name_en text not null constraint holidays_name_en check (name_en <> ''),
    name_it text not null constraint holidays_name_it check (name_it <> ''),
    constraint holidays_pkey primary key (country, day)
);
call app.protect_program('holidays');
grant select, insert, update, delete on holidays to filiera_review;
insert into holidays (country, day, name_en, name_it) values
    ('IT', '2026-01-01', 'New Year''s Day', 'Capodanno'),
    ('IT', '2026-01-06', 'Epiphany', 'Epifania'),
    ('IT', '2026-04-06', 'Easter Monday', 'Lunedì dell''Angelo'),
    ('IT', '2026-04-25', 'Liberation Day', 'Festa della Liberazione'),
    ('IT', '2026-05-01', 'Labor Day', 'Festa del Lavoro'),
    ('IT', '2026-06-02', 'Republic Day', 'Festa della Repubblica'),
    ('IT', '2026-08-15', 'Assumption Day', 'Ferragosto'),
    ('IT', '2026-10-04', 'Saint Francis'' Day', 'San Francesco d''Assisi'),
    ('IT', '2026-11-01', 'All Saints'' Day', 'Ognissanti'),
    ('IT', '2026-12-08', 'Immaculate Conception', 'Immacolata Concezione'),
    ('IT', '2026-12-25', 'Christmas Day', 'Natale'),
    ('IT', '2026-12-26', 'Saint Stephen''s Day', 'Santo Stefano'),
    ('IT', '2027-01-01', 'New Year''s Day', 'Capodanno'),
    ('IT', '2027-01-06', 'Epiphany', 'Epifania'),
    ('IT', '2027-03-29', 'Easter Monday', 'Lunedì dell''Angelo'),
    ('IT', '2027-04-25', 'Liberation Day', 'Festa della Liberazione'),
    ('IT', '2027-05-01', 'Labor Day', 'Festa del Lavoro'),
    ('IT', '2027-06-02', 'Republic Day', 'Festa della Repubblica'),
    ('IT', '2027-08-15', 'Assumption Day', 'Ferragosto'),
    ('IT', '2027-10-04', 'Saint Francis'' Day', 'San Francesco d''Assisi'),
    ('IT', '2027-11-01', 'All Saints'' Day', 'Ognissanti'),
    ('IT', '2027-12-08', 'Immaculate Conception', 'Immacolata Concezione'),
    ('IT', '2027-12-25', 'Christmas Day', 'Natale'),
    ('IT', '2027-12-26', 'Saint Stephen''s Day', 'Santo Stefano'),
    ('IT', '2028-01-01', 'New Year''s Day', 'Capodanno'),
    ('IT', '2028-01-06', 'Epiphany', 'Epifania'),
    ('IT', '2028-04-17', 'Easter Monday', 'Lunedì dell''Angelo'),
    ('IT', '2028-04-25', 'Liberation Day', 'Festa della Liberazione'),
    ('IT', '2028-05-01', 'Labor Day', 'Festa del Lavoro'),
    ('IT', '2028-06-02', 'Republic Day', 'Festa della Repubblica'),
    ('IT', '2028-08-15', 'Assumption Day', 'Ferragosto'),
    ('IT', '2028-10-04', 'Saint Francis'' Day', 'San Francesco d''Assisi'),
    ('IT', '2028-11-01', 'All Saints'' Day', 'Ognissanti'),
    ('IT', '2028-12-08', 'Immaculate Conception', 'Immacolata Concezione'),
    ('IT', '2028-12-25', 'Christmas Day', 'Natale'),
    ('IT', '2028-12-26', 'Saint Stephen''s Day', 'Santo Stefano'),
    ('US', '2026-01-01', 'New Year''s Day', 'Capodanno'),
    ('US', '2026-01-19', 'Martin Luther King Jr. Day', 'Giorno di Martin Luther King'),
    ('US', '2026-02-16', 'Washington''s Birthday', 'Anniversario di Washington'),
    ('US', '2026-05-25', 'Memorial Day', 'Giorno dei Caduti'),
    ('US', '2026-06-19', 'Juneteenth', 'Juneteenth'),
    ('US', '2026-07-03', 'Independence Day', 'Giorno dell''Indipendenza'),
    ('US', '2026-09-07', 'Labor Day', 'Festa del Lavoro'),
    ('US', '2026-10-12', 'Columbus Day', 'Giorno di Colombo'),
    ('US', '2026-11-11', 'Veterans Day', 'Giorno dei Veterani'),
    ('US', '2026-11-26', 'Thanksgiving Day', 'Giorno del Ringraziamento'),
    ('US', '2026-12-25', 'Christmas Day', 'Natale'),
    ('US', '2027-01-01', 'New Year''s Day', 'Capodanno'),
    ('US', '2027-01-18', 'Martin Luther King Jr. Day', 'Giorno di Martin Luther King'),
    ('US', '2027-02-15', 'Washington''s Birthday', 'Anniversario di Washington'),
    ('US', '2027-05-31', 'Memorial Day', 'Giorno dei Caduti'),
    ('US', '2027-06-18', 'Juneteenth', 'Juneteenth'),
    ('US', '2027-07-05', 'Independence Day', 'Giorno dell''Indipendenza'),
    ('US', '2027-09-06', 'Labor Day', 'Festa del Lavoro'),
    ('US', '2027-10-11', 'Columbus Day', 'Giorno di Colombo'),
    ('US', '2027-11-11', 'Veterans Day', 'Giorno dei Veterani'),
    ('US', '2027-11-25', 'Thanksgiving Day', 'Giorno del Ringraziamento'),
    ('US', '2027-12-24', 'Christmas Day', 'Natale'),
    ('US', '2027-12-31', 'New Year''s Day', 'Capodanno'),
    ('US', '2028-01-17', 'Martin Luther King Jr. Day', 'Giorno di Martin Luther King'),
    ('US', '2028-02-21', 'Washington''s Birthday', 'Anniversario di Washington'),
    ('US', '2028-05-29', 'Memorial Day', 'Giorno dei Caduti'),
    ('US', '2028-06-19', 'Juneteenth', 'Juneteenth'),
    ('US', '2028-07-04', 'Independence Day', 'Giorno dell''Indipendenza'),
    ('US', '2028-09-04', 'Labor Day', 'Festa del Lavoro'),
    ('US', '2028-10-09', 'Columbus Day', 'Giorno di Colombo'),
    ('US', '2028-11-10', 'Veterans Day', 'Giorno dei Veterani'),
    ('US', '2028-11-23', 'Thanksgiving Day', 'Giorno del Ringraziamento'),
    ('US', '2028-12-25', 'Christmas Day', 'Natale');

-- The operator's country, the zone its days are counted in, two reviewers or one, who leads the reviewers.
alter table program_choices add constraint program_choices_four_eyes
    check (key <> 'four_eyes' or value in ('on', 'off'));
alter table program_choices add constraint program_choices_calendar_country
    check (key <> 'calendar_country' or value ~ '^[A-Z]{2}$');
grant delete on program_choices to filiera_review;


-- The clock of a case counts the operator's business time in seconds. It runs since `clock_since`, or it is
-- paused; `clock_spent` is what it counted before, `clock_budget` what it may count until the case is due.
alter table cases add column clock_since timestamptz;
alter table cases add column clock_spent bigint not null default 0;
alter table cases add column clock_budget bigint not null default 432000;
alter table cases add constraint cases_clock check (clock_budget >= 0);
update cases set clock_since = opened_at where state = 'in_review';
update cases set clock_spent = 86400 where state in ('authorized', 'rejected', 'closed');

-- When the reviewer is reminded, and what was told already: each once for one run of the clock.
alter table cases add column remind_at timestamptz;
alter table cases add column reminded_at timestamptz;
alter table cases add column escalated_at timestamptz;

-- A claim lasts as long as its holder acts.
alter table cases add column claim_acted_at timestamptz;
update cases set claim_acted_at = claimed_at;

-- With four eyes one reviewer proposes to authorize and another one does.
alter table cases add column four_eyes boolean not null default false;
alter table cases add column proposed_by uuid constraint cases_proposed_by references people (person_id);
alter table cases add column proposed_name text;
alter table cases add column proposed_at timestamptz;
alter table cases add constraint cases_proposal
    check ((proposed_by is null) = (proposed_name is null) and (proposed_by is null) = (proposed_at is null));
alter table cases add constraint cases_two_pairs_of_eyes check (
    state <> 'authorized' or not four_eyes
    or (proposed_by is not null and decided_by is not null and proposed_by <> decided_by));
create index cases_by_proposed_by on cases (proposed_by);

-- The queue: what waits for the operator by its due date, then what waits for others.
create index cases_by_turn on cases ((clock_since is null), due_at, case_id)
    where state not in ('authorized', 'rejected', 'closed');
create index cases_by_decision on cases (decided_at) where decided_at is not null;
create index case_events_by_reason on case_events (at) where reason is not null;
create index cases_late on cases (due_at) where clock_since is not null and escalated_at is null;

-- Nobody takes or decides a case of a company they work in, whatever the program above does.
create function app.refuse_own_case() returns trigger
    language plpgsql as $$
declare
    who uuid := case when tg_table_name = 'cases' then to_jsonb(new) ->> 'claimed_by' end;
    judge uuid := to_jsonb(new) ->> 'decided_by';
begin
    if exists (select from memberships m
               where m.org_id = new.org_id and m.person_id in (who, judge)
                 and m.state = 'active') then
        raise exception 'nobody reviews the company they work in' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger own_case before update of claimed_by, decided_by on cases
    for each row when (new.claimed_by is distinct from old.claimed_by or new.decided_by is distinct from old.decided_by)
    execute function app.refuse_own_case();
create trigger own_check before update of decided_by on checks
    for each row when (new.decided_by is distinct from old.decided_by)
    execute function app.refuse_own_case();

-- Where the program wants two reviewers, no case is authorized by one, whatever the program above does.
create function app.insist_on_two() returns trigger
    language plpgsql as $$
begin
    if exists (select from program_choices where key = 'four_eyes' and value = 'on')
        and (new.proposed_by is null or new.decided_by is null or new.proposed_by = new.decided_by) then
        raise exception 'an authorization takes two reviewers' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger two_reviewers before update of state on cases
    for each row when (new.state = 'authorized' and old.state <> 'authorized')
    execute function app.insist_on_two();

-- The worker tells who is late, once.
grant update (reminded_at, escalated_at) on cases to filiera_worker;
create table review_digests (
    day date constraint review_digests_pkey primary key,
    sent_at timestamptz not null
);
call app.protect('review_digests');
create policy worker on review_digests to filiera_worker using (true);
grant select, insert on review_digests to filiera_worker;
