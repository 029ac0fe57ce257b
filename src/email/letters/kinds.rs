//! Which file writes which kind of letter, in groups of one matter each.
//! Rule: a kind stands in one group; `samples` has one of each, and a test writes them all.
//! Next: `draft` for what a letter's file says.

use super::customer_invitation::Asked;
use super::draft::Draft;
use super::paper::Paper;
use super::*;
use crate::domain::notice::Notice;

/// What the letter says, if the notice is one of ours.
pub(super) fn draft(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    let groups: [fn(&Paper<'_>, &Notice) -> Option<Draft>; 17] = [
        of_accounts,
        of_applications,
        of_drafts,
        cases::draft,
        reviews::of_reviews,
        about_access,
        among_people,
        linked::draft,
        of_agreements,
        of_numbers,
        own_data::draft,
        of_listing::draft,
        between_companies,
        between_partners,
        of_invitations,
        of_files,
        customers::draft,
    ];
    groups.iter().find_map(|group| group(on, notice))
}

/// Letters about applications to the program.
fn of_applications(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::ApplicationSent { org, company, reference, contact } => {
            application_sent::draft(on, *org, company, reference, contact)
        }
        N::ApplicationInReview { org, company, reference, expected } => {
            application_in_review::draft(on, *org, company, reference, *expected)
        }
        N::DomainProved { org, company, reference, domain } => {
            domain_proved::draft(on, *org, company, reference, domain)
        }
        N::CaseAnswered { case, reference } => case_answered::draft(on, *case, reference),
        N::ContactDisowned { org, company, reference } => contact_disowned::draft(on, *org, company, reference),
        _ => return None,
    })
}

/// Letters about applications that are begun, waiting, or ended at once.
fn of_drafts(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::ConfirmContact { confirmation, generation, company, applicant, applied_at, expires_at } => {
            let link = (*confirmation, *generation);
            confirm_contact::draft(on, link, company, applicant, *applied_at, *expires_at)
        }
        N::ConfirmReminder { confirmation, generation, company, applicant, applied_at, expires_at } => {
            let link = (*confirmation, *generation);
            confirm_reminder::draft(on, link, company, applicant, *applied_at, *expires_at)
        }
        N::ResellerAdded { org, company, reference } => reseller_added::draft(on, *org, company, reference),
        N::DraftEnds { org, company, ends_at } => draft_ends::draft(on, *org, company, *ends_at),
        N::DraftEnded { org, company } => draft_ended::draft(on, *org, company),
        _ => return None,
    })
}

/// Letters about agreements.
fn of_agreements(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::AgreementSigned(it) => agreement_signed::draft(on, on.links.receipt(it.org, it.signature), it),
        N::AgreementAsked(it) => agreement_asked::draft(on, it.org, &it.company, &it.asker, &it.note),
        N::CustomerAgreementWaits(it) => customer_agreement_waits::draft(on, it.org, &it.company, &it.news),
        N::AgreementPublished { org, company, news } => agreement_published::draft(on, *org, company, news),
        N::AgreementReminder { org, company, news, days } => agreement_reminder::draft(on, *org, company, news, *days),
        _ => return None,
    })
}

/// Letters about files somebody handed in.
fn of_files(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    match notice {
        Notice::BulkFinished(news) => Some(bulk_finished::draft(on, news)),
        Notice::FileReady(it) => Some(file_ready::draft(on, it)),
        _ => None,
    }
}

/// Letters about locations and the numbers they are known by.
fn of_numbers(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::LocationAssociated { org, company, location, partner_id, by } => {
            location_associated::draft(on, *org, company, (location, partner_id), by)
        }
        N::PartnerIdChecked { org, company, location, partner_id, reason } => {
            partner_id_checked::draft(on, *org, company, (location.as_deref(), partner_id), reason.as_deref())
        }
        _ => return None,
    })
}

/// Letters about what happens to somebody's own account.
fn of_accounts(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::AccountCode { code } => account_code::draft(on, *code),
        N::AccountKnown {} => account_known::draft(on),
        N::SignInCode { code } => sign_in_code::draft(on, *code),
        N::PasswordReset { reset } => password_reset::draft(on, *reset),
        N::PasswordChanged { agent, network } => password_changed::draft(on, agent, network),
        N::FactorChanged { change, more, agent, network } => factor_changed::draft(on, change, more, agent, network),
        N::NewDevice { agent, network } => new_device::draft(on, agent, network),
        N::FactorHelpAsked {} => factor_help_asked::draft(on),
        N::FactorHelpNeeded { org, name } => factor_help_needed::draft(on, *org, name),
        N::FactorHelpStarted { by, due_at } => factor_help_started::draft(on, by, *due_at),
        N::LettersCode { proof } => letters_code::draft(on, *proof),
        N::LettersMoved { to } => letters_moved::draft(on, to),
        _ => return None,
    })
}

/// Letters about who gets a place in a company.
fn about_access(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::AccessAsked { org, request, company, person, address } => {
            access_asked::draft(on, on.links.access_request(*org, *request), company, person, address)
        }
        N::AccessGranted { org, company, by } => access_granted::draft(on, *org, company, by),
        N::AccessDeclined { company } => access_declined::draft(on, company),
        N::ColleagueJoined { org, company, person, address, global_admin } => {
            colleague_joined::draft(on, *org, company, person, address, *global_admin)
        }
        N::DisputeSettled { company, separate } => dispute_settled::draft(on, company, *separate),
        _ => return None,
    })
}

/// Letters about what becomes of a relationship of provider and reseller.
fn between_partners(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::PartnershipEnded { org, partnership, other, reason } => {
            partnership_ended::draft(on, *org, *partnership, other, reason)
        }
        N::PartnershipChanged(news) => partnership_changed::draft(on, news),
        N::AdminAccessRemoved { org, partnership, other } => admin_access_removed::draft(on, *org, *partnership, other),
        _ => return None,
    })
}

/// Letters about what passes between companies.
fn between_companies(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::ProviderInvitation { invitation, generation, provider, company, inviter, note, expires_at } => {
            let page = on.links.invitation(*invitation, *generation);
            provider_invitation::draft(on, page, provider, company, inviter, note, *expires_at)
        }
        N::ProviderAuthorized { org, partnership, provider, reseller, admin_access, by } => {
            provider_authorized::draft(on, on.partnership(*org, *partnership), provider, reseller, *admin_access, by)
        }
        N::InvitationDeclined { org, invitation, company, reason } => {
            invitation_declined::draft(on, *org, *invitation, company, reason)
        }
        N::CustomerInvitation {
            invitation,
            generation,
            reseller,
            provider,
            company,
            inviter,
            note,
            admin_access,
            support_phone,
            expires_at,
            by_provider,
        } => {
            let page = on.links.request(*invitation, *generation);
            let (provider, admin_access, expires_at) = (provider.as_deref(), *admin_access, *expires_at);
            let inviters = provider.filter(|_| *by_provider).unwrap_or(reseller);
            let asked = Asked {
                page,
                reseller,
                provider,
                company,
                inviter,
                inviters,
                note,
                admin_access,
                support_phone,
                expires_at,
            };
            customer_invitation::draft(on, asked)
        }
        N::CustomerCode { code, reseller } => customer_code::draft(on, *code, reseller),
        N::CustomerAuthorized { org, reseller, provider, at } => {
            customer_authorized::draft(on, *org, reseller, provider.as_deref(), *at)
        }
        N::CustomerAccepted { org, customer, relationship } => {
            customer_accepted::draft(on, *org, customer, *relationship)
        }
        N::CustomerDeclined { org, invitation, customer, reason } => {
            customer_declined::draft(on, *org, *invitation, customer, reason)
        }
        _ => return None,
    })
}

/// Letters about invitations that did not arrive, wait, or ran out.
fn of_invitations(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    match notice {
        Notice::MailBounced(it) => Some(mail_bounced::draft(on, it)),
        Notice::CustomerMailBounced(it) => Some(mail_bounced::of_customer(on, it)),
        Notice::CustomerReminder(it) => Some(customer_reminder::draft(on, it)),
        Notice::InvitationExpired(it) => Some(invitation_expired::draft(on, it)),
        Notice::InvitationReminder(it) => Some(invitation_reminder::draft(on, it)),
        Notice::InvitationNudge(it) => Some(invitation_reminder::nudge(on, it)),
        _ => None,
    }
}

/// Letters about what is about the people of a company.
fn among_people(on: &Paper<'_>, notice: &Notice) -> Option<Draft> {
    use Notice as N;
    Some(match notice {
        N::UserInvited { invitation, generation, company, inviter, roles, guest, expires_at } => {
            let link = (*invitation, *generation);
            user_invited::draft(on, link, company, inviter, roles, *guest, *expires_at)
        }
        N::UserJoined { org, person, name, roles } => user_joined::draft(on, *org, *person, name, roles),
        N::UserDeclined { org, invitation, name, address } => {
            user_declined::draft(on, *org, *invitation, name, address)
        }
        N::UserInvitationAsked { org, invitation, asker, other_address } => {
            user_invitation_asked::draft(on, *org, *invitation, asker, *other_address)
        }
        N::RolesChanged { org: _, company, name, before, after, by, own } => {
            roles_changed::draft(on, company, name, before, after, by, *own)
        }
        N::AccessChanged { org: _, company, what, by } => access_changed::draft(on, company, what, by),
        N::RoleAsked { org, company, person, asker, wish, roles } => {
            role_asked::draft(on, on.links.user(*org, *person), company, asker, wish, roles)
        }
        _ => return None,
    })
}
