//! The pages: one folder for each feature, one file for each page, all routes in the order of the menu.
//! Rule: a handler reads the request, asks the domain, and answers with a page; it decides nothing.

pub mod accounts;
pub mod agreements;
pub mod customers;
pub mod directory;
pub mod enrollment;
pub mod health;
pub mod mail;
pub mod organizations;
pub mod preferences;
pub mod public;
pub mod relationships;
pub mod reports;
pub mod tickets;
pub mod users;
pub mod verification;

mod answers;
mod country_fields;
mod letter;
mod tones;

use crate::web::{Routes, WebError};

/// Registers every route. Those of development are in `preview`.
pub fn routes(routes: &mut Routes) {
    public::routes(routes);
    preferences::routes(routes);
    accounts::routes(routes);
    enrollment::routes(routes);
    organizations::routes(routes);
    users::routes(routes);
    agreements::routes(routes);
    relationships::routes(routes);
    customers::routes(routes);
    directory::routes(routes);
    reports::routes(routes);
    tickets::routes(routes);
    verification::routes(routes);
    mail::routes(routes);
    health::routes(routes);
}

/// The page for an address that is none of ours.
pub async fn nowhere() -> WebError {
    WebError::NotFound
}
