//! Actors as extractors: the type in a handler's signature is the permission.
//! Nobody signed in is sent to sign in and comes back; a stranger to the company gets the 404 page; for a closed
//! company nothing is done, whatever the verb behind the route asks itself.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use crate::domain::actor::{Act, Customer, Member, Operator, Person, PlatformAdmin, Provider, Reseller, Reviewer};
use crate::web::error::WebError;
use crate::web::next::Next;
use crate::web::state::App;
use crate::web::ui::org_in;
use crate::web::visit::Visit;

/// Whoever is signed in.
pub struct SignedIn(pub Person);

/// Whoever is signed in, also before the second factor that the program wants of them is set up.
pub struct SettingUp(pub Person);

/// Whoever is signed in, or nobody.
pub struct MaybeSignedIn(pub Option<Person>);

impl FromRequestParts<App> for SignedIn {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, WebError> {
        person(parts).map(Self)
    }
}

impl FromRequestParts<App> for SettingUp {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, WebError> {
        visitor(parts).map(Self)
    }
}

impl FromRequestParts<App> for MaybeSignedIn {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Infallible> {
        Ok(Self(visitor(parts).ok()))
    }
}

/// Whoever is signed in and has what the program wants them to have.
fn person(parts: &Parts) -> Result<Person, WebError> {
    let person = visitor(parts)?;
    if person.must_set_up() {
        return Err(WebError::FactorNeeded(Next::parse(parts.uri.path())));
    }
    Ok(person)
}

fn visitor(parts: &Parts) -> Result<Person, WebError> {
    parts
        .extensions
        .get::<Visit>()
        .and_then(|visit| visit.person.clone())
        .ok_or_else(|| WebError::SignInNeeded(Next::parse(parts.uri.path())))
}

/// A closed company only reads, so that no new route is forgotten; the table of standings says so.
fn may_act(parts: &Parts, member: &Member) -> Result<(), WebError> {
    if !parts.method.is_safe() && !Act::ALL.iter().any(|act| member.lets(*act).is_ok()) {
        member.lets(Act::Manage)?;
    }
    Ok(())
}

macro_rules! actors {
    ($($(#[$doc:meta])* $name:ident($actor:ty) = |$person:ident, $path:ident| $of:expr, $check:expr;)*) => {$(
        $(#[$doc])*
        pub struct $name(pub $actor);

        impl FromRequestParts<App> for $name {
            type Rejection = WebError;

            async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, WebError> {
                let $person = person(parts)?;
                let $path = parts.uri.path();
                let actor = $of.ok_or(WebError::NotFound)?;
                let check: fn(&Parts, &$actor) -> Result<(), WebError> = $check;
                check(parts, &actor)?;
                Ok(Self(actor))
            }
        }
    )*};
}

actors! {
    /// Whoever belongs to the company in the path.
    AsMember(Member) = |person, path| org_in(path).and_then(|org| person.member(org)), |parts, it| may_act(parts, it);
    /// The person behind the request, acting for the reseller in the path.
    AsReseller(Reseller) = |person, path| org_in(path).and_then(|org| person.reseller(org)), |parts, it| may_act(parts, it);
    /// The person behind the request, acting for the provider in the path.
    AsProvider(Provider) = |person, path| org_in(path).and_then(|org| person.provider(org)), |parts, it| may_act(parts, it);
    /// The person behind the request, acting for the customer in the path.
    AsCustomer(Customer) = |person, path| org_in(path).and_then(|org| person.customer(org)), |parts, it| may_act(parts, it);
    /// A reviewer of the operator.
    AsReviewer(Reviewer) = |person, _path| person.reviewer(), |_, _| Ok(());
    /// A platform admin of the operator.
    AsPlatformAdmin(PlatformAdmin) = |person, _path| person.platform_admin(), |_, _| Ok(());
    /// Anybody of the operator.
    AsOperator(Operator) = |person, _path| person.operator(), |_, _| Ok(());
}
