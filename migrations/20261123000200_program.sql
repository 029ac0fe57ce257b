-- Program data: what an operator calls things, where the program runs, how long things last.

create table program_words (
    key text not null,
    language text not null constraint program_words_language check (language in ('en', 'it')),
    value text not null,
    constraint program_words_pkey primary key (key, language)
);
call app.protect_program('program_words');
grant insert, update on program_words to filiera_review;

create table program_limits (
    key text constraint program_limits_pkey primary key,
    value integer not null constraint program_limits_positive check (value > 0)
);
call app.protect_program('program_limits');
grant insert, update on program_limits to filiera_review;

create table regions (
    code text constraint regions_pkey primary key
);
call app.protect_program('regions');

create table countries (
    code text constraint countries_pkey primary key constraint countries_code check (code ~ '^[A-Z]{2}$'),
    region text not null constraint countries_region references regions (code),
    currency text
);
create index countries_by_region on countries (region);
call app.protect_program('countries');
grant update on countries to filiera_review;

-- Readable references and Partner IDs are counted, one row a counter.
create table counters (
    name text constraint counters_pkey primary key,
    value bigint not null
);
call app.protect('counters');

create function app.next_number(counter text) returns bigint
    language sql security definer set search_path = pg_catalog, public
    begin atomic
        insert into counters (name, value) values (counter, 1)
        on conflict (name) do update set value = counters.value + 1
        returning value;
    end;
revoke all on function app.next_number(text) from public;
grant execute on function app.next_number(text) to filiera_app, filiera_review;
