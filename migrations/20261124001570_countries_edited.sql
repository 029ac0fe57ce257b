-- A platform admin moves a country to another region, or changes its currency. The history is the program's log.
alter table countries add constraint countries_currency check (currency ~ '^[A-Z]{3}$');
-- The public list is searched by region: entries move with their country.
grant update (region) on directory_entries to filiera_review;
grant select on directory_entries to filiera_review;
