//! `/help/reasons`: why a check may need something, what cures it, which documents are accepted; for everybody, before
//! they apply.

use askama::Template;
use axum::response::Response;

use crate::domain::verification::CheckKind;
use crate::web::{Ui, WebError, page};

#[derive(Template)]
#[template(path = "public/reasons.html")]
struct ReasonsPage {
    ui: Ui,
    checks: Vec<CheckKind>,
}

pub(super) async fn show(ui: Ui) -> Result<Response, WebError> {
    page(&ReasonsPage { ui, checks: CheckKind::ALL.to_vec() })
}

#[cfg(test)]
mod tests {
    use crate::domain::verification::{Proof, Reason};
    use crate::i18n::{Language, Words};

    #[test]
    fn every_reason_says_in_both_languages_what_is_wrong_and_what_cures_it() {
        for language in Language::ALL {
            let words = Words::new(language);
            for reason in Reason::ALL {
                assert!(words.has(&format!("verification-reason-{}", reason.code())), "{reason:?}");
                assert!(words.has(&format!("verification-cure-{}", reason.code())), "{reason:?}");
            }
            for proof in Proof::ALL {
                assert!(words.has(&format!("verification-proof-{}", proof.code())), "{proof:?}");
            }
        }
    }
}
