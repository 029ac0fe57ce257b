//! E9: the agreement was signed. The signer reads "you", the others read who.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::notice::AgreementSigned;

pub(super) fn draft(on: &Paper<'_>, page: String, it: &AgreementSigned) -> Draft {
    let (company, version, signer) = (it.company.as_str(), it.version.as_str(), it.signer.as_str());
    let own = on.reader.name == signer;
    let title = on.title([company], |[company]| {
        if own {
            on.t("letter-agreement_signed-subject-self").arg("agreement", on.agreement()).arg("version", version)
        } else {
            on.t("letter-agreement_signed-subject")
                .arg("company", company)
                .arg("agreement", on.agreement())
                .arg("version", version)
        }
    });
    let lead = if own {
        on.t("letter-agreement_signed-lead-self").arg("agreement", on.agreement()).arg("company", company)
    } else {
        on.t("letter-agreement_signed-lead")
            .arg("signer", signer)
            .arg("agreement", on.agreement())
            .arg("company", company)
    };
    Draft::new(title, on.t("letter-agreement_signed-preheader"), on.why(company))
        .say(lead)
        .facts([
            (on.t("letter-fact-agreement"), on.agreement()),
            (on.t("letter-fact-version"), version),
            (on.t("letter-fact-signed_by"), signer),
            (on.t("letter-fact-signed_at"), &on.time(it.signed_at)),
            (on.t("letter-fact-sha256"), &it.sha256),
        ])
        .say(on.t("letter-agreement_signed-next").arg("company", company))
        .button(on.t("letter-agreement_signed-button"), page)
        .small(on.t("letter-signs_in"))
        .small(on.t("letter-agreement_signed-not-you").arg("company", company).arg("help", on.help()))
}
