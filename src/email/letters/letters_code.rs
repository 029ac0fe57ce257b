//! Six digits that prove the address letters are to go to.

use super::draft::{Draft, Title};
use super::paper::Paper;
use crate::domain::ids::ProofId;

pub(super) fn draft(on: &Paper<'_>, proof: ProofId) -> Draft {
    let code = on.code(proof.uuid(), 1);
    let title = Title {
        subject: on.t("letter-letters_code-subject").arg("code", &code).to_string(),
        heading: on.t("letter-letters_code-heading").to_string(),
    };
    let why = on.t("letter-letters_code-why").arg("portal", on.portal());
    Draft::new(title, on.t("letter-letters_code-preheader"), why)
        .say(on.t("letter-letters_code-lead").arg("portal", on.portal()))
        .code(code)
        .small(on.t("letter-letters_code-life"))
        .small(on.t("letter-letters_code-ignore"))
}
