-- The Partner ID of the location a work account stands for is what partners name on orders, so it stands on the
-- company's card. The card follows the association by itself: nobody writes the column by hand.

alter table organizations add column location_partner_id text;
update organizations o set location_partner_id = (
    select l.partner_id from associations a join locations l using (org_id, location_id) where a.org_id = o.org_id);

create function app.show_location_number() returns trigger
    language plpgsql as $$
declare
    company uuid := coalesce(new.org_id, old.org_id);
begin
    update organizations set location_partner_id = (
        select l.partner_id from associations a join locations l using (org_id, location_id) where a.org_id = company)
    where org_id = company;
    return null;
end $$;
create trigger associations_show_number after insert or update or delete on associations
    for each row execute function app.show_location_number();
