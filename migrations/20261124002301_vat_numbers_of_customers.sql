-- A customer's VAT number, as those who ask it or work with it know it: with the country's prefix, without spaces. By it and
-- by the domain a pair of partners sees that it would ask the same company twice.

alter table customer_invitations add column vat text;
create index customer_invitations_open_by_vat on customer_invitations (org_id, provider_id, vat)
    where side = 'reseller' and state = 'sent' and vat is not null;
create index customer_invitations_accepted_by_vat on customer_invitations (org_id, vat)
    where state = 'accepted' and vat is not null;

alter table customer_details add column vat text;
create index customer_details_by_vat on customer_details (org_id, vat) where vat is not null;
create index customer_details_by_domain on customer_details (org_id, domain) where domain is not null;
