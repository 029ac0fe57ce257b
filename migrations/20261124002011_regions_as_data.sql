-- Regions are the operator's: their words in both languages, new ones, new countries. Where an entry of the directory
-- lies is no copy that can differ from its country's: the key is both, and a move is carried along.
alter table regions
    add column name_en text,
    add column name_it text,
    add constraint regions_code check (code ~ '^[a-z][a-z_]{1,39}$' and code <> 'new'),
    add constraint regions_names check (
        (name_en is null) = (name_it is null)
        and length(name_en) between 1 and 80 and length(name_it) between 1 and 80);
grant insert, update (name_en, name_it) on regions to filiera_review;

alter table countries
    add constraint countries_place unique (code, region);
grant insert on countries to filiera_review;

create index directory_entries_by_place on directory_entries (country, region);
alter table directory_entries
    add constraint directory_entries_place foreign key (country, region) references countries (code, region)
        on update cascade;
