//! The portal as people meet it, over a PostgreSQL of its own: what it does, who may do it, what it
//! never shows, and what holds for every page, table and source file.
//! Rule: a test's name is a sentence that states a rule. How to write one: `support/app.rs`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

mod access;
mod accounts;
mod architecture;
mod commands;
mod cases;
mod companies;
mod countries;
mod customers;
mod enrollment;
mod factors;
mod figures;
mod house;
mod journeys;
mod known_company;
mod ladder;
mod look;
mod mail;
mod pages;
mod prepared;
mod preview;
mod profile;
mod roles;
mod schema;
mod security;
mod tenancy;
mod translations;
mod users;
mod work_account_lies;
mod work_accounts;
