-- What partners and customers do with a relationship that is in force. What two companies share has a row
-- for each of them; a company's own notes about a customer have one.

-- What a partner writes down about a customer: how it is billed, whom to ask. Nobody else reads it.
create table customer_details (
    org_id uuid not null constraint customer_details_org references organizations (org_id),
    relationship_id uuid not null,
    version integer not null default 1,
    billed_name text not null,
    domain text,
    contact_name text,
    street text,
    language text not null constraint customer_details_language check (language in ('en', 'it')),
    phone text,
    changed_at timestamptz not null,
    changed_by uuid not null constraint customer_details_person references people (person_id),
    changed_name text not null,
    constraint customer_details_pkey primary key (org_id, relationship_id),
    constraint customer_details_relationship foreign key (org_id, relationship_id)
        references customer_relationships (org_id, relationship_id)
);
create index customer_details_by_person on customer_details (changed_by);
call app.protect_company('customer_details');
grant select, insert, update on customer_details to filiera_app;
grant select on customer_details to filiera_worker, filiera_review;

-- A provider may ask a customer on behalf of the pair: who did decides who looks after the invitation.
alter table customer_invitations add column asked_by text not null default 'reseller'
    constraint customer_invitations_asked_by check (asked_by in ('reseller', 'provider'));

-- Who of a pair supports a customer: a row for the customer and for each of the pair. Where there is none, the
-- provider does.
create table customer_supports (
    org_id uuid not null constraint customer_supports_org references organizations (org_id),
    support_id uuid not null,
    customer_id uuid not null constraint customer_supports_customer references organizations (org_id),
    reseller_id uuid constraint customer_supports_reseller references organizations (org_id),
    provider_id uuid constraint customer_supports_provider references organizations (org_id),
    supporter_id uuid not null constraint customer_supports_supporter references organizations (org_id),
    -- a person of the supporter, or nobody in particular
    full_name text not null default '',
    address text not null default '',
    phone text not null default '',
    assigned_at timestamptz not null,
    assigned_name text not null,
    constraint customer_supports_pkey primary key (org_id, support_id),
    constraint customer_supports_once unique nulls not distinct (org_id, customer_id, reseller_id, provider_id)
);
create index customer_supports_by_customer on customer_supports (customer_id);
create index customer_supports_by_reseller on customer_supports (reseller_id);
create index customer_supports_by_provider on customer_supports (provider_id);
create index customer_supports_by_supporter on customer_supports (supporter_id);
call app.protect_company('customer_supports');
grant select, insert, update, delete on customer_supports to filiera_app;
grant select, delete on customer_supports to filiera_worker;
grant select on customer_supports to filiera_review;

-- The provider's word that a customer accepted its agreement outside the portal: a row for either, never changed.
create table customer_attestations (
    org_id uuid not null constraint customer_attestations_org references organizations (org_id),
    attestation_id uuid not null,
    customer_id uuid not null constraint customer_attestations_customer references organizations (org_id),
    partner_id uuid not null constraint customer_attestations_partner references organizations (org_id),
    version_id uuid not null constraint customer_attestations_version references agreement_versions (version_id),
    first_name text not null,
    last_name text not null,
    email text not null,
    phone text not null default '',
    accepted_on date not null,
    attested_at timestamptz not null,
    attested_by uuid not null constraint customer_attestations_person references people (person_id),
    attested_name text not null,
    attested_company text not null,
    constraint customer_attestations_pkey primary key (org_id, attestation_id)
);
create index customer_attestations_newest on customer_attestations (org_id, customer_id, attested_at desc);
create index customer_attestations_by_customer on customer_attestations (customer_id);
create index customer_attestations_by_partner on customer_attestations (partner_id);
create index customer_attestations_by_version on customer_attestations (version_id);
create index customer_attestations_by_person on customer_attestations (attested_by);
call app.protect_company('customer_attestations');
grant select, insert on customer_attestations to filiera_app;
grant select on customer_attestations to filiera_worker, filiera_review;
create trigger customer_attestations_append_only before update or delete on customer_attestations
    for each row execute function app.refuse_change();

-- The administrator roles that can be delegated, in seven categories; the same everywhere, so they come with the
-- schema. Their names are the catalogue's own. A role that never extends keeps access from being extended by itself.
create table delegated_roles (
    role_id uuid constraint delegated_roles_pkey primary key,
    category text not null constraint delegated_roles_category check (category in
        ('collaboration', 'devices', 'global', 'identity', 'other', 'read_only', 'security')),
    name text not null,
    position integer not null,
    never_extends boolean not null
);
call app.protect_program('delegated_roles');
insert into delegated_roles (role_id, category, name, position, never_extends) values
    ('44367163-eba1-44c3-98af-f5787879f96a', 'collaboration', 'Dynamics 365 administrator', 1, false),
    ('29232cdf-9323-42fd-ade2-1d097af3e4de', 'collaboration', 'Exchange administrator', 2, false),
    ('31392ffb-586c-42d1-9346-e59415a2cc4e', 'collaboration', 'Exchange recipient administrator', 3, false),
    ('45d8d3c5-c802-45c6-b32a-1d70b5e1e86e', 'collaboration', 'Identity governance administrator', 4, false),
    ('b5a8dcf3-09d5-43a9-a639-8e29ef291470', 'collaboration', 'Knowledge administrator', 5, false),
    ('744ec460-397e-42ad-a462-8b3f9747a02c', 'collaboration', 'Knowledge manager', 6, false),
    ('32696413-001a-46ae-978c-ce0f6b3620d2', 'collaboration', 'Windows update deployment administrator', 7, false),
    ('892c5842-a9a6-463a-8041-72aa08ca3cf6', 'collaboration', 'Cloud app security administrator', 8, false),
    ('fdd7a751-b60b-444a-984c-02652fe8fa1c', 'collaboration', 'Groups administrator', 9, false),
    ('a9ea8996-122f-4c74-9520-8edcd192826c', 'collaboration', 'Power BI administrator', 10, false),
    ('69091246-20e8-4a56-aa4d-066075b2a7a8', 'collaboration', 'Teams administrator', 11, false),
    ('baf37b3a-610e-45da-9e62-d9d1e5e8914b', 'collaboration', 'Teams communications administrator', 12, false),
    ('3d762c5a-1b6c-493f-843e-55a3b42923d4', 'collaboration', 'Teams devices administrator', 13, false),
    ('eb1f4a8d-243a-41f0-9fbd-c7cdf6c5ef7c', 'collaboration', 'Insights administrator', 14, false),
    ('31e939ad-9672-4796-9c2e-873181342d2d', 'collaboration', 'Insights business leader', 15, false),
    ('74ef975b-6605-40af-a5d2-b9539d836353', 'collaboration', 'Kaizala administrator', 16, false),
    ('d37c8bed-0711-4417-ba38-b4abe66ce4c2', 'collaboration', 'Network administrator', 17, false),
    ('2b745bdf-0803-4d80-aa65-822c4493daac', 'collaboration', 'Office apps administrator', 18, false),
    ('11648597-926c-4cf3-9c36-bcebb0ba8dcc', 'collaboration', 'Power platform administrator', 19, false),
    ('0964bb5e-9bdb-4d7b-ac29-58e794862a40', 'collaboration', 'Search administrator', 20, false),
    ('8835291a-918c-4fd7-a9ce-faa49f0cf7d9', 'collaboration', 'Search editor', 21, false),
    ('f28a1f50-f6e7-4571-818b-6a12f2af6b6c', 'collaboration', 'SharePoint administrator', 22, false),
    ('75941009-915a-4869-abe7-691bff18279e', 'collaboration', 'Skype for Business administrator', 23, false),
    ('f70938a0-fc10-4177-9e90-2178f8765737', 'collaboration', 'Teams communications support engineer', 24, false),
    ('fcf91098-03e3-41a9-b5ba-6f0ec8188a12', 'collaboration', 'Teams communications support specialist', 25, false),
    ('e3973bdf-4987-49ae-837a-ba8e231c7286', 'collaboration', 'Azure DevOps administrator', 26, false),
    ('6e591065-9bad-43ed-90f3-e9424366d2f0', 'collaboration', 'External Id user flow administrator', 27, false),
    ('0f971eea-41eb-4569-a71e-57bb8a3eff1e', 'collaboration', 'External Id user flow attribute administrator', 28, false),
    ('3a2c62db-5318-420d-8d74-23affee5d9d5', 'devices', 'Intune administrator', 29, false),
    ('7698a772-787b-4ac8-901f-60d6b08affd2', 'devices', 'Cloud device administrator', 30, false),
    ('38a96431-2bdf-4b4c-8b6e-5d3d8abac1a4', 'devices', 'Desktop analytics administrator', 31, false),
    ('644ef478-e28f-4e28-b9dc-3fdde9aa0b1f', 'devices', 'Printer administrator', 32, false),
    ('e8cef6f1-e4bd-4ea8-bc07-4b8d950f4477', 'devices', 'Printer technician', 33, false),
    ('9f06204d-73c1-4d4c-880a-6edb90606fd8', 'devices', 'Azure AD joined device local administrator', 34, false),
    ('62e90394-69f5-4237-9190-012177145e10', 'global', 'Global administrator', 35, true),
    ('11451d60-acb2-45eb-a7d6-43d0f0125c13', 'global', 'Windows 365 administrator', 36, false),
    ('c4e39bd9-1100-46d3-8c65-fb160da0071f', 'identity', 'Authentication administrator', 37, false),
    ('b1be1c3e-b65d-4f19-8427-f6fa0d97feb9', 'identity', 'Conditional access administrator', 38, false),
    ('729827e3-9c14-49f7-bb1b-9608f156bbb8', 'identity', 'Helpdesk administrator', 39, false),
    ('4d6ac14f-3453-41d0-bef9-a3e0c569773a', 'identity', 'License administrator', 40, false),
    ('966707d0-3269-4727-9be2-8c3a10f19b9d', 'identity', 'Password administrator', 41, false),
    ('7be44c8a-adaf-4e2a-84d6-ab2649e08a13', 'identity', 'Privileged authentication administrator', 42, false),
    ('e8611ab8-c189-46e8-94e1-60213ab1f814', 'identity', 'Privileged role administrator', 43, false),
    ('fe930be7-5e62-47db-91af-98c3a49a38b1', 'identity', 'User administrator', 44, false),
    ('9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3', 'identity', 'Application administrator', 45, false),
    ('cf1c38e5-3621-4004-a7cb-879624dced7c', 'identity', 'Application developer', 46, false),
    ('158c047a-c907-4556-b7ef-446551a6b5f7', 'identity', 'Cloud application administrator', 47, false),
    ('be2f45a1-457d-42af-a067-6ec1fa63bc45', 'identity', 'External identity provider administrator', 48, false),
    ('95e79109-95c0-4d8e-aee3-d01accf2d47b', 'identity', 'Guest inviter', 49, false),
    ('8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2', 'identity', 'Hybrid identity administrator', 50, false),
    ('aaf43236-0c0d-4d5f-883a-6955382ac081', 'identity', 'B2C IEF keyset administrator', 51, false),
    ('3edaf663-341e-4475-9f94-5c398ef6c070', 'identity', 'B2C IEF policy administrator', 52, false),
    ('b0f54661-2d74-4c50-afa3-1ec803f12efe', 'other', 'Billing administrator', 53, false),
    ('f023fd81-a637-4b56-95fd-791ac0226033', 'other', 'Service support administrator', 54, false),
    ('d29b2b05-8046-44ba-8758-1e26182fcf32', 'other', 'Directory synchronization accounts', 55, false),
    ('9360feb5-f418-4baa-8175-e2a00bac4301', 'other', 'Directory writers', 56, false),
    ('8329153b-31d0-4727-b945-745eb3bc5f31', 'other', 'Domain name administrator', 57, false),
    ('88d8e3e3-8f55-4a1e-953a-9b9898b8876b', 'read_only', 'Directory readers', 58, false),
    ('5d6b6bb7-de71-4623-b4af-96380a352509', 'read_only', 'Security reader', 59, false),
    ('f2ef992c-3afb-46b9-b7cf-a126ee74c451', 'read_only', 'Global reader', 60, false),
    ('ac16e43d-7b2d-40e0-ac05-243ff356ab5b', 'read_only', 'Message center privacy reader', 61, false),
    ('790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b', 'read_only', 'Message center reader', 62, false),
    ('4a5d8f65-41da-4de4-8968-e035b65339cf', 'read_only', 'Reports reader', 63, false),
    ('75934031-6c7e-415a-99d7-48dbd49e875e', 'read_only', 'Usage summary reports reader', 64, false),
    ('17315797-102d-40b4-93e0-432062caca18', 'security', 'Compliance administrator', 65, false),
    ('e6d1a23a-da11-4be4-9570-befc86d067a7', 'security', 'Compliance data administrator', 66, false),
    ('194ae4cb-b126-40b2-bd5b-6091b380977d', 'security', 'Security administrator', 67, false),
    ('5f2222b1-57c3-48ba-8ad5-d4759f1fde6f', 'security', 'Security operator', 68, false),
    ('7495fdc4-34c4-4d15-a289-98788ce399fd', 'security', 'Azure information protection administrator', 69, false),
    ('5c4f9dcd-47dc-4cf7-8c9a-9e4207cbfc91', 'security', 'Customer Lockbox access approver', 70, false),
    ('0526716b-113d-4c15-b2c8-68e3c22b9f80', 'security', 'Authentication policy administrator', 71, false),
    ('9c6df0f2-1e7c-4dc3-b195-66dfbd24aa8f', 'security', 'Attack payload author', 72, false),
    ('c430b396-e693-46cc-96f3-db01bf8bb62a', 'security', 'Attack simulation administrator', 73, false);

-- Where somebody administers for a customer, as the operator names it.
create table administration_centres (
    code text constraint administration_centres_pkey primary key,
    name_en text not null,
    name_it text not null,
    url text not null constraint administration_centres_url check (url like 'https://%'),
    position integer not null
);
call app.protect_program('administration_centres');
grant insert, update on administration_centres to filiera_review;

-- Delegated access: a row for the customer, which leads, and one for the partner that asks for it.
create table delegations (
    org_id uuid not null constraint delegations_org references organizations (org_id),
    delegation_id uuid not null,
    side text not null constraint delegations_side check (side in ('customer', 'partner')),
    relationship_id uuid not null,
    customer_id uuid not null constraint delegations_customer references organizations (org_id),
    partner_id uuid not null constraint delegations_partner references organizations (org_id),
    name text not null constraint delegations_name_length check (char_length(name) <= 50),
    folded_name text not null,
    roles uuid[] not null,
    days integer not null constraint delegations_days check (days between 1 and 730),
    auto_extend boolean not null,
    state text not null constraint delegations_state check (state in
        ('pending', 'active', 'declined', 'withdrawn', 'expired', 'terminated')),
    asked_at timestamptz not null,
    asked_by uuid not null constraint delegations_asker references people (person_id),
    asked_name text not null,
    asked_address text not null,
    answer_by timestamptz not null,
    answered_at timestamptz,
    answered_name text,
    ends_at timestamptz,
    ended_at timestamptz,
    ended_name text,
    -- the last warning given, in days before the end, and when the worker has to look at the row again
    warned integer,
    due_at timestamptz,
    last_used_at timestamptz,
    last_used_name text,
    constraint delegations_pkey primary key (org_id, delegation_id),
    constraint delegations_relationship foreign key (org_id, relationship_id)
        references customer_relationships (org_id, relationship_id),
    constraint delegations_own_side check (org_id = case side when 'customer' then customer_id else partner_id end)
);
create unique index delegations_name on delegations (org_id, folded_name) where side = 'partner';
create index delegations_list on delegations (org_id, relationship_id, asked_at desc, delegation_id);
create index delegations_by_id on delegations (delegation_id);
create index delegations_due on delegations (due_at) where side = 'customer' and due_at is not null;
create index delegations_by_customer on delegations (customer_id);
create index delegations_by_partner on delegations (partner_id);
create index delegations_by_asker on delegations (asked_by);
call app.protect_company('delegations');
grant select, insert, update on delegations to filiera_app;
grant select, update on delegations to filiera_worker;
grant select on delegations to filiera_review;
