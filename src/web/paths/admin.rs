//! Addresses of the operator's staff.

use super::paths;
use crate::domain::ids::{CaseId, DisputeId, DocumentId, DraftId, NoticeId, OrgId, VersionId};

paths! {
    /// The reviewer's queue.
    REVIEWS reviews() = "/admin/reviews";
    /// One case.
    REVIEW review(case: CaseId) = "/admin/reviews/{case}";
    /// Takes the free case that is due first.
    NEXT_CASE next_case() = "/admin/reviews/next";
    /// The queue as a file.
    REVIEWS_FILE reviews_file() = "/admin/reviews/file";
    /// How long reviews take and what comes of them.
    REVIEW_STATISTICS review_statistics() = "/admin/reviews/statistics";
    /// The same as a file.
    REVIEW_STATISTICS_FILE review_statistics_file() = "/admin/reviews/statistics/file";
    /// The rules of reviews, and the days on which nobody reviews.
    CALENDAR calendar() = "/admin/calendar";
    /// Sets the rules.
    REVIEW_RULES review_rules() = "/admin/calendar/rules";
    /// Adds a holiday.
    HOLIDAYS holidays() = "/admin/calendar/holidays";
    /// Removes one.
    HOLIDAY_REMOVAL holiday_removal() = "/admin/calendar/removal";
    /// Takes the case.
    CLAIM claim(case: CaseId) = "/admin/reviews/{case}/claim";
    /// Decides one check.
    DECISION decision(case: CaseId, check: &str) = "/admin/reviews/{case}/checks/{check}/decision";
    /// The documents of a case.
    CASE_DOCUMENTS case_documents(case: CaseId) = "/admin/reviews/{case}/documents";
    /// One of them, to look at.
    CASE_DOCUMENT case_document(case: CaseId, document: DocumentId) = "/admin/reviews/{case}/documents/{document}";
    /// What is in it.
    CONTENT content(case: CaseId, document: DocumentId) = "/admin/reviews/{case}/documents/{document}/content";
    /// Writes to the company.
    CASE_REPLY case_reply(case: CaseId) = "/admin/reviews/{case}/reply";
    /// The second reviewer authorizes or sends back.
    SECOND_DECISION second_decision(case: CaseId) = "/admin/reviews/{case}/second";
    /// Disputes about companies.
    DISPUTES disputes() = "/admin/disputes";
    /// Settles one.
    DISPUTE_DECISION dispute_decision(dispute: DisputeId) = "/admin/disputes/{dispute}/decision";
    /// Every company.
    ORGANIZATIONS organizations() = "/admin/organizations";
    /// One company.
    ORGANIZATION organization(org: OrgId) = "/admin/organizations/{org}";
    /// Suspends it.
    SUSPENSION suspension(org: OrgId) = "/admin/organizations/{org}/suspension";
    /// Lets it back.
    LIFTING lifting(org: OrgId) = "/admin/organizations/{org}/lifting";
    /// Closes its place in the program.
    CLOSING closing(org: OrgId) = "/admin/organizations/{org}/closing";
    /// Regions, with their countries.
    REGIONS regions() = "/admin/regions";
    /// Adds a region.
    REGION_NEW region_new() = "/admin/regions/new";
    /// What a region is called.
    REGION_NAME region_name(region: &str) = "/admin/regions/{region}/name";
    /// Adds a country to a region.
    REGION_COUNTRY_NEW region_country_new(region: &str) = "/admin/regions/{region}/countries/new";
    /// One region's countries.
    REGION region(region: &str) = "/admin/regions/{region}";
    /// A country, to move it.
    REGION_COUNTRY region_country(region: &str, country: &str) = "/admin/regions/{region}/countries/{country}";
    /// What was changed about the program.
    PROGRAM_LOG program_log() = "/admin/log";
    /// The outbox.
    MAIL mail() = "/admin/mail";
    /// Tries a dead letter again.
    MAIL_RETRY mail_retry(notice: NoticeId) = "/admin/mail/{notice}/retry";
    /// Agreements: versions and drafts.
    AGREEMENTS agreements() = "/admin/agreements";
    /// Begins a draft.
    AGREEMENT_DRAFTS agreement_drafts() = "/admin/agreements/drafts";
    /// Writes one.
    AGREEMENT_DRAFT agreement_draft(draft: DraftId) = "/admin/agreements/drafts/{draft}";
    /// Looks at it once more, and publishes it.
    AGREEMENT_PUBLICATION agreement_publication(draft: DraftId) = "/admin/agreements/drafts/{draft}/publication";
    /// Throws it away.
    AGREEMENT_REMOVAL agreement_removal(draft: DraftId) = "/admin/agreements/drafts/{draft}/removal";
    /// Sets who publishes.
    AGREEMENT_RULES agreement_rules() = "/admin/agreements/rules";
    /// A published version, and who did not sign it.
    AGREEMENT_VERSION agreement_version(version: VersionId) = "/admin/agreements/{version}";
    /// Reminds a company of it.
    AGREEMENT_REMINDER agreement_reminder(version: VersionId) = "/admin/agreements/{version}/reminder";
}
