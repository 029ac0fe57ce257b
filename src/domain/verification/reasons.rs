//! The catalogue of reasons: why a reviewer asks or rejects, which fields of the profile that opens, and which
//! documents cure it. One list, read by pages, letters and exports.
//! Rule: a reason that has no sentence in both languages, or names a field the profile does not have, fails the tests.

use super::model::CheckKind;
use crate::domain::actor::words;
use crate::domain::enrollment::Section;

words! {
    /// Why a reviewer asks or rejects; each has a sentence for the applicant and one that says what cures it.
    Reason {
        /// The name differs from the register's.
        NameMismatch = "name_mismatch",
        /// The address differs from the register's.
        AddressMismatch = "address_mismatch",
        /// A post-office box is no address.
        PostOfficeBox = "post_office_box",
        /// The registration number is not in the register.
        RegistrationNumberNotFound = "registration_number_not_found",
        /// The VAT number is not valid, or another company's.
        VatNumberNotFound = "vat_number_not_found",
        /// The register says the company has ceased.
        CompanyNotActive = "company_not_active",
        /// The company is in the program already.
        DuplicateCompany = "duplicate_company",
        /// The program does not work in that country.
        SanctionedCountry = "sanctioned_country",
        /// The website is not the company's.
        WebsiteMismatch = "website_mismatch",
        /// The mail domain is not the company's.
        DomainNotOwned = "domain_not_owned",
        /// The mail domain can be taken for another company's.
        DomainLookAlike = "domain_look_alike",
        /// The address is one of a public mail service.
        FreeMailAddress = "free_mail_address",
        /// The primary contact does not work for the company.
        ContactNotEmployed = "contact_not_employed",
        /// Mail to the address is not delivered.
        MailboxUnreachable = "mailbox_unreachable",
        /// The primary contact does not know the application.
        ContactDisowned = "contact_disowned",
        /// A document is needed.
        DocumentMissing = "document_missing",
        /// The document is of another kind than the accepted ones.
        DocumentWrongType = "document_wrong_type",
        /// The document is too old.
        DocumentExpired = "document_expired",
        /// The document cannot be read.
        DocumentUnreadable = "document_unreadable",
        /// The document names another company.
        DocumentOtherCompany = "document_other_company",
        /// Nobody can check whether the document is genuine.
        DocumentUnverifiable = "document_unverifiable",
        /// What the company gave as evidence cannot be verified.
        Unverifiable = "unverifiable",
        /// The message says it.
        Other = "other",
    }
}

words! {
    /// A document that is accepted as proof. What kind a file is said to be when it is handed in is coarser.
    Proof {
        /// An extract of the company register.
        RegisterExtract = "register_extract",
        /// The certificate of incorporation.
        Incorporation = "incorporation",
        /// A certificate of the tax office, for VAT or another tax.
        TaxCertificate = "tax_certificate",
        /// A government's licence to do business.
        BusinessLicense = "business_license",
        /// A registry's or registrar's confirmation of who owns the domain.
        DomainRecord = "domain_record",
        /// The invoice for the domain.
        DomainInvoice = "domain_invoice",
        /// The signed appointment of the contact, on the company's paper.
        Appointment = "appointment",
    }
}

impl Proof {
    /// How old it may be, in months; nothing where its age says nothing.
    #[must_use]
    pub const fn months(self) -> Option<u32> {
        match self {
            Self::RegisterExtract | Self::TaxCertificate | Self::DomainInvoice | Self::Appointment => Some(12),
            Self::DomainRecord => Some(3),
            Self::Incorporation | Self::BusinessLicense => None,
        }
    }
}

/// Which documents cure a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accepted {
    /// None is needed.
    None,
    /// Any one of these.
    OneOf(&'static [Proof]),
    /// Each of these.
    AllOf(&'static [Proof]),
}

impl Accepted {
    /// The documents.
    #[must_use]
    pub const fn proofs(self) -> &'static [Proof] {
        match self {
            Self::None => &[],
            Self::OneOf(proofs) | Self::AllOf(proofs) => proofs,
        }
    }

    /// The word for how many of them, as part of a message key; empty when none is needed.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "",
            Self::OneOf(_) => "one_of",
            Self::AllOf(_) => "all_of",
        }
    }
}

const COMPANY: Accepted =
    Accepted::OneOf(&[Proof::RegisterExtract, Proof::Incorporation, Proof::TaxCertificate, Proof::BusinessLicense]);
const DOMAIN: Accepted = Accepted::OneOf(&[Proof::DomainRecord, Proof::DomainInvoice]);

impl Reason {
    /// The fields of the profile it is about, which it opens when a reviewer asks.
    #[must_use]
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::NameMismatch => &["legal_name"],
            Self::AddressMismatch => &["addr1", "addr2", "city", "region", "postal"],
            Self::PostOfficeBox => &["addr1", "addr2"],
            Self::RegistrationNumberNotFound => &["vat_id", "reg_number"],
            Self::VatNumberNotFound => &["vat_id"],
            Self::DuplicateCompany => &["legal_name", "vat_id", "reg_number"],
            Self::WebsiteMismatch => &["website"],
            Self::DomainNotOwned => &["website", "work_email"],
            Self::DomainLookAlike | Self::FreeMailAddress | Self::MailboxUnreachable => &["work_email"],
            Self::ContactNotEmployed | Self::ContactDisowned => &["given_name", "family_name", "work_email"],
            Self::CompanyNotActive
            | Self::SanctionedCountry
            | Self::DocumentMissing
            | Self::DocumentWrongType
            | Self::DocumentExpired
            | Self::DocumentUnreadable
            | Self::DocumentOtherCompany
            | Self::DocumentUnverifiable
            | Self::Unverifiable
            | Self::Other => &[],
        }
    }

    /// The documents that cure it, where the check is this one.
    #[must_use]
    pub const fn documents(self, check: CheckKind) -> Accepted {
        match self {
            Self::NameMismatch | Self::AddressMismatch | Self::PostOfficeBox | Self::RegistrationNumberNotFound => {
                COMPANY
            }
            Self::CompanyNotActive => Accepted::OneOf(&[Proof::RegisterExtract]),
            Self::VatNumberNotFound => Accepted::OneOf(&[Proof::TaxCertificate]),
            Self::DomainNotOwned | Self::DomainLookAlike | Self::WebsiteMismatch => DOMAIN,
            Self::ContactNotEmployed => Accepted::OneOf(&[Proof::Appointment]),
            Self::DocumentMissing
            | Self::DocumentWrongType
            | Self::DocumentExpired
            | Self::DocumentUnreadable
            | Self::DocumentOtherCompany
            | Self::DocumentUnverifiable
            | Self::Unverifiable => check.documents(),
            Self::DuplicateCompany
            | Self::SanctionedCountry
            | Self::FreeMailAddress
            | Self::MailboxUnreachable
            | Self::ContactDisowned
            | Self::Other => Accepted::None,
        }
    }
}

impl CheckKind {
    /// The reasons that make sense for this check.
    #[must_use]
    pub const fn reasons(self) -> &'static [Reason] {
        use Reason as R;
        match self {
            Self::EmailOwnership => &[R::ContactDisowned, R::MailboxUnreachable, R::Other],
            Self::EmailDomain => &[
                R::DomainNotOwned,
                R::DomainLookAlike,
                R::FreeMailAddress,
                R::WebsiteMismatch,
                R::DocumentMissing,
                R::DocumentWrongType,
                R::DocumentExpired,
                R::DocumentUnreadable,
                R::DocumentOtherCompany,
                R::DocumentUnverifiable,
                R::Unverifiable,
                R::Other,
            ],
            Self::Employment => &[
                R::ContactNotEmployed,
                R::DomainNotOwned,
                R::FreeMailAddress,
                R::DocumentMissing,
                R::DocumentWrongType,
                R::DocumentExpired,
                R::DocumentUnreadable,
                R::DocumentOtherCompany,
                R::DocumentUnverifiable,
                R::Unverifiable,
                R::Other,
            ],
            Self::Business => &[
                R::NameMismatch,
                R::AddressMismatch,
                R::PostOfficeBox,
                R::RegistrationNumberNotFound,
                R::VatNumberNotFound,
                R::CompanyNotActive,
                R::DuplicateCompany,
                R::SanctionedCountry,
                R::WebsiteMismatch,
                R::DocumentMissing,
                R::DocumentWrongType,
                R::DocumentExpired,
                R::DocumentUnreadable,
                R::DocumentOtherCompany,
                R::DocumentUnverifiable,
                R::Unverifiable,
                R::Other,
            ],
        }
    }

    /// The fields of the profile a question about this check may open, in the order of the forms.
    #[must_use]
    pub fn askable(self) -> Vec<&'static str> {
        let about = |field: &&str| {
            self.fields().contains(field) || self.reasons().iter().any(|reason| reason.fields().contains(field))
        };
        Section::ALL.iter().flat_map(|section| section.fields()).copied().filter(about).collect()
    }

    /// The documents this check accepts at all.
    #[must_use]
    pub const fn documents(self) -> Accepted {
        match self {
            Self::EmailOwnership => Accepted::None,
            Self::EmailDomain => DOMAIN,
            Self::Employment => Accepted::OneOf(&[Proof::Appointment, Proof::DomainRecord, Proof::DomainInvoice]),
            Self::Business => COMPANY,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_opens_only_fields_of_the_profile() {
        for reason in Reason::ALL {
            for field in reason.fields() {
                assert!(Section::ALL.iter().any(|section| section.fields().contains(field)), "{reason:?} {field}");
            }
        }
    }

    #[test]
    fn every_reason_belongs_to_a_check_and_every_check_has_reasons_and_other() {
        for reason in Reason::ALL {
            assert!(CheckKind::ALL.iter().any(|check| check.reasons().contains(reason)), "{reason:?}");
        }
        for check in CheckKind::ALL {
            assert!(check.reasons().len() > 1 && check.reasons().contains(&Reason::Other));
        }
    }

    #[test]
    fn a_reason_asks_for_no_document_that_its_check_would_refuse() {
        for check in CheckKind::ALL {
            for reason in check.reasons() {
                if reason.code().starts_with("document_") {
                    assert_eq!(reason.documents(*check), check.documents());
                }
                assert!(reason.documents(*check) == Accepted::None || *check != CheckKind::EmailOwnership);
            }
        }
    }
}
