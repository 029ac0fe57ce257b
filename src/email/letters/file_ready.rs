//! E33: a list of customers is ready as a file; it is fetched behind the sign-in.

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::notice::FileReady;

pub(super) fn draft(on: &Paper<'_>, it: &FileReady) -> Draft {
    let title = on.title([], |[]| on.t("letter-file_ready-subject"));
    let why = on.t("letter-file_ready-why").arg("portal", on.portal());
    Draft::new(title, on.t("letter-file_ready-preheader"), why)
        .say(on.t("letter-file_ready-lead"))
        .facts([
            (on.t("letter-file_ready-file"), &it.name),
            (on.t("letter-file_ready-lines"), &on.words.number(it.lines)),
            (on.t("letter-file_ready-until"), &on.time(it.until)),
        ])
        .button(on.t("letter-file_ready-button"), on.links.customer_file(it.org, it.file))
        .small(on.t("letter-signs_in"))
}
