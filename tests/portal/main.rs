//! The portal as people meet it, over a PostgreSQL of its own: what it does, who may do it, what it
//! never shows, and what holds for every page, table and source file.
//! Rule: a test's name is a sentence that states a rule. How to write one: `support/app.rs`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

mod acceptance_enrollment;
mod access;
mod accounts;
mod agreement_grace;
mod agreement_versions;
mod architecture;
mod billing;
mod commands;
mod companies;
mod countries;
mod customer_acts;
mod customer_pairs;
mod customers;
mod delegations;
mod desk;
mod desk_calendar;
mod desk_cases;
mod desk_late;
mod documents;
mod domain_proof;
mod enrollment;
mod enrollment_sections;
mod equal_work;
mod factors;
mod figures;
mod hints;
mod hostile;
mod house;
mod journeys;
mod kept;
mod known_company;
mod ladder;
mod ladder_of_standing;
mod links;
mod listing;
mod look;
mod mail;
mod notifications;
mod organization_acts;
mod pages;
mod prepared;
mod preview;
mod primary_contact;
mod profile;
mod profile_changes;
mod referrals;
mod reports;
mod roles;
mod schema;
mod security;
mod sessions;
mod tenancy;
mod tickets;
mod translations;
mod upload_bombs;
mod users;
mod work_account_lies;
mod work_accounts;
