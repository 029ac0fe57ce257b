-- Cases, whole: a fourth check, checks that two reviewers waive, questions that name fields, the thread between
-- company and operator, appeals.

alter table cases drop constraint cases_state;
alter table cases add constraint cases_state check (state in
    ('email_pending', 'in_review', 'info_requested', 'appealed', 'authorized', 'rejected', 'closed'));
-- A change of a profile that was authorized before opens a case of its own; the profile in force stays.
alter table cases add column kind text not null default 'enrollment'
    constraint cases_kind check (kind in ('enrollment', 'change'));
-- Fixed when the case begins: a later choice of the operator takes nothing from who already applied.
alter table cases add column appeals_allowed integer not null default 3
    constraint cases_appeals_allowed check (appeals_allowed > 0);
-- Until when a rejection may be appealed and asked about.
alter table cases add column appeal_until timestamptz;
alter table cases add constraint cases_appeals unique (org_id, case_id, appeals_allowed);
drop index cases_queue;
create index cases_queue on cases (due_at, case_id)
    where state in ('in_review', 'email_pending', 'info_requested', 'appealed');

alter table checks drop constraint checks_kind;
alter table checks add constraint checks_kind
    check (kind in ('email_ownership', 'email_domain', 'employment', 'business'));
alter table checks drop constraint checks_state;
alter table checks add constraint checks_state
    check (state in ('not_started', 'waiting_applicant', 'in_review', 'passed', 'failed', 'waived'));
-- Until when whoever's turn it is should act.
alter table checks add column due_at timestamptz;
alter table checks add column decided_at timestamptz;
-- The fields of the profile a reviewer asks about, by name.
alter table checks add column questioned text[] not null default '{}';
-- When the company was last reminded of the question.
alter table checks add column reminded_at timestamptz;
-- Who proposed to do without the check; a second reviewer waives it.
alter table checks add column waiver_by uuid constraint checks_waiver_by references people (person_id);
alter table checks add column waiver_name text;
alter table checks add column waiver_at timestamptz;
alter table checks add constraint checks_waiver
    check ((waiver_by is null) = (waiver_name is null) and (waiver_by is null) = (waiver_at is null));
-- Nobody waives alone.
alter table checks add constraint checks_waived_by_two
    check (state <> 'waived' or (waiver_by is not null and decided_by is not null and waiver_by <> decided_by));
create index checks_by_waiver_by on checks (waiver_by);
create index checks_asked on checks (due_at) where state = 'waiting_applicant' and due_at is not null;
grant update (reminded_at) on checks to filiera_worker;
-- How long an answer may take, and how many appeals there are, is asked where a question is written.
grant select on program_limits to filiera_review;

-- What company and operator write to each other about a case. A message asks and tells; it decides nothing.
create table case_messages (
    org_id uuid not null constraint case_messages_org references organizations (org_id),
    message_id uuid not null,
    case_id uuid not null,
    at timestamptz not null,
    side text not null constraint case_messages_side check (side in ('applicant', 'operator')),
    person_id uuid not null constraint case_messages_person references people (person_id),
    author text not null,
    message text not null,
    constraint case_messages_pkey primary key (org_id, message_id),
    constraint case_messages_case foreign key (org_id, case_id) references cases (org_id, case_id)
);
create index case_messages_by_case on case_messages (org_id, case_id, at);
create index case_messages_by_person on case_messages (person_id);
call app.protect_company('case_messages');
grant select, insert on case_messages to filiera_app, filiera_review;

-- Appeals against a rejection: numbered, one open at a time, never more than the case allows.
create table appeals (
    org_id uuid not null constraint appeals_org references organizations (org_id),
    case_id uuid not null,
    number integer not null,
    allowed integer not null,
    at timestamptz not null,
    person_id uuid not null constraint appeals_person references people (person_id),
    author text not null,
    message text not null,
    -- who rejected; another reviewer looks at the appeal
    rejected_by uuid constraint appeals_rejected_by references people (person_id),
    outcome text constraint appeals_outcome check (outcome in ('authorized', 'rejected', 'closed')),
    decided_at timestamptz,
    constraint appeals_pkey primary key (org_id, case_id, number),
    constraint appeals_limit check (number between 1 and allowed),
    constraint appeals_case foreign key (org_id, case_id, allowed) references cases (org_id, case_id, appeals_allowed),
    constraint appeals_whole check ((outcome is null) = (decided_at is null))
);
create unique index appeals_one_open on appeals (org_id, case_id) where outcome is null;
create index appeals_by_case on appeals (org_id, case_id, allowed);
create index appeals_by_person on appeals (person_id);
create index appeals_by_rejected_by on appeals (rejected_by);
call app.protect_company('appeals');
grant select, insert, update (outcome, decided_at) on appeals to filiera_app;
grant select, update (outcome, decided_at) on appeals to filiera_review;
