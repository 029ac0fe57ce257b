//! Letters about customers that are there already: one file a kind, chosen here.

mod access_removed;
mod agreement_accepted;
mod agreement_attested;
mod attestation_disputed;
mod delegation_answered;
mod delegation_asked;
mod delegation_changed;
mod delegation_ended;
mod delegation_ends;
mod ended;
mod inquired;
mod move_begun;
mod support_named;

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::ids::{DelegationId, OrgId};
use crate::domain::notice::Notice;

/// What the letter says; nothing for notices about something else.
pub(super) fn draft(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::CustomerEnded(it) => ended::draft(on, it),
        N::CustomerInquired(it) => inquired::draft(on, it),
        N::MoveBegun(it) => move_begun::draft(on, it),
        N::CustomerAccessRemoved(it) => access_removed::draft(on, it.org, [&it.customer, &it.partner], it.relationship),
        N::SupportNamed { org, customer, company, person, address, phone, relationship } => {
            support_named::draft(on, *org, customer, [company, person, address, phone], *relationship)
        }
        N::AgreementAttested { org, provider, version, name, address, accepted_on, by } => {
            agreement_attested::draft(on, *org, provider, [version, name, address, by], *accepted_on)
        }
        N::AttestationDisputed(said) => attestation_disputed::draft(on, said),
        N::CustomerAgreementAccepted { org, customer, version, name, at, sha256, relationship } => {
            agreement_accepted::draft(on, *org, [customer, version, name, sha256], *at, *relationship)
        }
        N::DelegationAsked(it) => delegation_asked::draft(on, on.links.own_delegation(it.org, it.delegation), it),
        N::DelegationAnswered { org, delegation, other, name, approved, by, ends_at, customer } => {
            let page = page(on, *org, *delegation, *customer);
            delegation_answered::draft(on, page, [other, name, by], *approved, *ends_at)
        }
        N::DelegationChanged(it) => delegation_changed::draft(on, page(on, it.org, it.delegation, it.customer), it),
        N::DelegationEnded { org, delegation, other, name, how, by, customer } => {
            delegation_ended::draft(on, page(on, *org, *delegation, *customer), [other, name, by], how)
        }
        N::DelegationEnds { org, delegation, other, name, ends_at, days, auto_extend, customer } => {
            let page = page(on, *org, *delegation, *customer);
            delegation_ends::draft(on, page, [other, name], (*ends_at, *days), *auto_extend)
        }
        _ => return None,
    })
}

/// The page of delegated access on the reader's side.
fn page(on: &Paper<'_>, org: OrgId, delegation: DelegationId, customer: bool) -> String {
    if customer { on.links.own_delegation(org, delegation) } else { on.links.delegation(org, delegation) }
}
