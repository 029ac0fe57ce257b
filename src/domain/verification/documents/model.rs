//! What a document is said to be.

use crate::domain::actor::words;

words! {
    /// What a document is said to be; the content is for a reviewer to judge.
    DocumentKind {
        /// An extract from the company register.
        Register = "register",
        /// A VAT certificate.
        Vat = "vat",
        /// A receipt or certificate of the tax office.
        Tax = "tax",
        /// A proof that the domain is the company's: an invoice, a registry's confirmation.
        Domain = "domain",
        /// Something else.
        Other = "other",
    }
}
