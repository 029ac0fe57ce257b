//! What holds for every letter in both languages, and how each of them reads.
//!
//! One rule: a letter is judged as its message, read back from the bytes that are sent. The texts are
//! in `snapshots/`, tokens and codes blacked out: read them when a test says they changed.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use regex::Regex;
use scraper::{Html, Selector};
use url::Url;
use uuid::Uuid;

use super::links::{self, Links};
use super::samples::samples;
use super::{Queued, Writer};
use crate::domain::actor::Kind;
use crate::domain::ids::{NoticeId, OrgId, PartnershipId};
use crate::domain::notice::{
    AgreementSigned, AskedToSign, Change, CustomerAccessRemoved, CustomerReminded, DelegationChange, DelegationChanged,
    Notice, PartnershipNews, Reader, Reminded,
};
use crate::domain::program::{Name, Program};
use crate::domain::token::{Key, Purpose};
use crate::email::Parsed;
use crate::i18n::Language;
use crate::web::paths;

const BASE: &str = "https://portal.example";
/// A company name as long as a form takes them, and one that tries to be more than a name.
const LONG: &str = "Officine Meccaniche di Precisione e Automazione Industriale del Piemonte e della Valle d'Aosta S.r.l. in liquidazione";
const HOSTILE: &str = "Evil\r\nBcc: x@evil.example <b>A</b>\u{202e} https://evil.example";

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_442_700, 0).unwrap()
}

fn key() -> Key {
    Key::from_bytes(&[7; 32]).unwrap()
}

fn program() -> Program {
    let words = [
        (Name::Portal, "Partner Center", "Centro per i partner"),
        (Name::Program, "Cloud Solution Provider", "Cloud Solution Provider"),
        (Name::PartnerAgreement, "Microsoft Partner Agreement", "Contratto Microsoft Partner"),
        (Name::CustomerAgreement, "Customer Agreement", "Contratto del cliente"),
        (Name::PartnerId, "MPN ID", "ID MPN"),
        (Name::HelpAddress, "help@portal.example", "help@portal.example"),
        (
            Name::LegalName,
            "Esempio S.p.A., Via Roma 1, 10121 Torino, Italia",
            "Esempio S.p.A., Via Roma 1, 10121 Torino, Italia",
        ),
    ];
    let each = |(name, english, italian): (Name, &str, &str)| {
        [(name, Language::English, english.to_owned()), (name, Language::Italian, italian.to_owned())]
    };
    Program::of_words(words.into_iter().flat_map(each))
}

fn writer() -> Writer {
    Writer::new(&Url::parse(BASE).unwrap(), "no-reply@mail.portal.example", Arc::new(program()), key())
}

fn queued(notice: Notice, language: Language) -> Queued {
    Queued {
        id: NoticeId::from(Uuid::from_u128(7)),
        kind: notice.kind(),
        to: Reader {
            name: "Giulia Rossi".to_owned(),
            address: "giulia.rossi@nuvolarossi.example".to_owned(),
            language,
        },
        thread: notice.thread(),
        notice: Ok(notice),
        side: Some(Kind::Provider),
        created_at: now(),
    }
}

struct Written {
    name: String,
    language: Language,
    notice: Notice,
    bytes: Vec<u8>,
    message: Parsed,
}

fn written(name: &str, queued: Queued) -> Written {
    let bytes = writer().write(&queued).unwrap_or_else(|e| panic!("{name}: {e}")).formatted();
    Written {
        name: format!("{name}.{}", queued.to.language.code()),
        language: queued.to.language,
        notice: queued.notice.unwrap(),
        message: Parsed::read(&bytes).unwrap(),
        bytes,
    }
}

/// Every letter in both languages; beside the samples, the other turns some letters can take.
fn all() -> Vec<Written> {
    let mut notices = samples(now());
    notices.extend(other_turns());
    notices.extend(factor_turns());
    notices.extend(own_data_turns());
    notices.extend(partnership_turns());
    let pairs = notices.into_iter().flat_map(|(name, notice)| Language::ALL.map(|l| (name, notice.clone(), l)));
    pairs.map(|(name, notice, language)| written(name, queued(notice, language))).collect()
}

/// What can change between provider and reseller, beside the sample.
fn partnership_turns() -> Vec<(&'static str, Notice)> {
    let turn = |what: Change, by: &str, reason: &str, on: Option<NaiveDate>| {
        Notice::PartnershipChanged(PartnershipNews {
            org: OrgId::from(Uuid::from_u128(7)),
            partnership: PartnershipId::from(Uuid::from_u128(8)),
            other: "Adria Distribuzione S.p.A.".to_owned(),
            what,
            by: by.to_owned(),
            reason: reason.to_owned(),
            on,
        })
    };
    vec![
        ("partnership_resumed", turn(Change::Resumed, "Marco Bianchi", "", None)),
        (
            "partnership_ends",
            turn(Change::Ends, "Giulia Rossi", "We change our provider.", NaiveDate::from_ymd_opt(2026, 4, 30)),
        ),
        ("partnership_stays", turn(Change::Stays, "Giulia Rossi", "", None)),
        ("partnership_blocked_region", turn(Change::BlockedRegion, "", "", None)),
        ("partnership_blocked_provider", turn(Change::BlockedProvider, "", "", None)),
        ("partnership_blocked_reseller", turn(Change::BlockedReseller, "", "", None)),
        ("partnership_cured", turn(Change::Cured, "", "", None)),
    ]
}

/// What can happen to a second factor, beside the sample.
fn factor_turns() -> Vec<(&'static str, Notice)> {
    let turn = |change: &str, more: &str| Notice::FactorChanged {
        change: change.to_owned(),
        more: more.to_owned(),
        agent: "curl".to_owned(),
        network: "192.0.2.7".to_owned(),
    };
    vec![
        ("factor_app_added", turn("app_added", "")),
        ("factor_app_removed", turn("app_removed", "")),
        ("factor_passkey_removed", turn("passkey_removed", "Phone")),
        ("factor_codes_new", turn("codes_new", "")),
        ("factor_code_used", turn("code_used", "1")),
        ("factor_reset", turn("reset", "")),
        ("factor_identity_linked", turn("identity_linked", "Contoso")),
        ("factor_identity_removed", turn("identity_removed", "Contoso")),
    ]
}

/// What can happen to a company's own data and its requests for help, beside the samples.
fn own_data_turns() -> Vec<(&'static str, Notice)> {
    let turn = |kind: &str, field: &str, to: serde_json::Value| {
        let sample = samples(now()).into_iter().find(|(name, _)| *name == kind).unwrap().1;
        let mut value = serde_json::to_value(sample).unwrap();
        value[field] = to;
        serde_json::from_value(value).unwrap()
    };
    vec![
        ("location_changed_closed", turn("location_changed", "what", "closed".into())),
        ("location_changed_reopened", turn("location_changed", "what", "reopened".into())),
        ("location_changed_changed", turn("location_changed", "what", "changed".into())),
        ("company_changed_billing_address", turn("company_changed", "what", "billing_address".into())),
        ("company_changed_tax_id", turn("company_changed", "what", "tax_id".into())),
        ("ticket_answered_accepted", turn("ticket_answered", "outcome", "accepted".into())),
        ("ticket_answered_refused", turn("ticket_answered", "outcome", "refused".into())),
        ("ticket_answered_closed", turn("ticket_answered", "closed", true.into())),
    ]
}

fn other_turns() -> Vec<(&'static str, Notice)> {
    samples(now())
        .into_iter()
        .filter_map(|(_, notice)| match notice {
            Notice::CustomerAccessRemoved(it) => {
                let partner = "Adria Distribuzione S.p.A.".to_owned();
                let other = Notice::CustomerAccessRemoved(CustomerAccessRemoved { partner, ..it });
                Some(("customer_access_removed_elsewhere", other))
            }
            Notice::DelegationChanged(it) => {
                let other =
                    DelegationChanged { what: DelegationChange::Extended, by: String::new(), customer: true, ..it };
                Some(("delegation_extended", Notice::DelegationChanged(other)))
            }
            Notice::AgreementSigned(it) => {
                let other = AgreementSigned { signer: "Sara Conti".to_owned(), ..it };
                Some(("agreement_signed_by_another", Notice::AgreementSigned(other)))
            }
            Notice::ProviderAuthorized { org, partnership, provider, reseller, by, .. } => {
                let other =
                    Notice::ProviderAuthorized { org, partnership, provider, reseller, admin_access: false, by };
                Some(("provider_authorized_without_access", other))
            }
            Notice::CustomerInvitation {
                invitation,
                generation,
                reseller,
                company,
                inviter,
                support_phone,
                expires_at,
                ..
            } => {
                let (provider, note, admin_access) = (None, String::new(), false);
                let other = Notice::CustomerInvitation {
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
                    by_provider: false,
                };
                Some(("customer_invitation_alone", other))
            }
            Notice::Approved { org, company, reference, .. } => {
                Some(("approved_change", Notice::Approved { org, company, reference, change: true }))
            }
            Notice::Rejected { org, company, reference, check, reason, message, papers, appeals, .. } => {
                let change = true;
                let other =
                    Notice::Rejected { org, company, reference, check, reason, message, change, papers, appeals };
                Some(("rejected_change", other))
            }
            Notice::PartnerIdChecked { org, company, partner_id, .. } => {
                let reason = Some("The number belongs to another company.".to_owned());
                let other = Notice::PartnerIdChecked { org, company, location: None, partner_id, reason };
                Some(("partner_id_refused", other))
            }
            Notice::CustomerAuthorized { org, reseller, at, .. } => {
                Some(("customer_authorized_alone", Notice::CustomerAuthorized { org, reseller, provider: None, at }))
            }
            _ => None,
        })
        .collect()
}

/// The sample with every word somebody typed replaced.
fn with_words(notice: &Notice, words: &str) -> Notice {
    fn replace(value: &mut serde_json::Value, words: &str) {
        match value {
            serde_json::Value::Object(fields) => {
                for (name, field) in fields.iter_mut() {
                    let typed = [
                        "company",
                        "applicant",
                        "contact",
                        "message",
                        "signer",
                        "name",
                        "provider",
                        "reseller",
                        "note",
                        "by",
                        "reason",
                        "other",
                        "support_phone",
                        "customer",
                        "reference",
                        "version",
                        "location",
                        "subject",
                        "text",
                    ];
                    match field {
                        serde_json::Value::String(text) if typed.contains(&name.as_str()) => *text = words.to_owned(),
                        inner => replace(inner, words),
                    }
                }
            }
            serde_json::Value::Array(items) => items.iter_mut().for_each(|item| replace(item, words)),
            _ => {}
        }
    }
    let mut value = serde_json::to_value(notice).unwrap();
    replace(&mut value, words);
    serde_json::from_value(value).unwrap()
}

fn is_code_only(notice: &Notice) -> bool {
    matches!(
        notice,
        Notice::AccountCode { .. }
            | Notice::SignInCode { .. }
            | Notice::CustomerCode { .. }
            | Notice::LettersCode { .. }
    )
}

fn hrefs(html: &str) -> Vec<String> {
    let anchors = Selector::parse("a").unwrap();
    Html::parse_document(html).select(&anchors).filter_map(|a| a.value().attr("href").map(str::to_owned)).collect()
}

fn text_of(html: &str, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    Html::parse_document(html).select(&selector).map(|node| node.text().collect()).collect()
}

#[test]
fn every_kind_of_notice_has_its_letter_in_both_languages() {
    let names: Vec<_> = samples(now()).into_iter().map(|(name, notice)| (name.to_owned(), notice.kind())).collect();
    assert_eq!(names.len(), 97);
    for (name, kind) in &names {
        assert_eq!(name, kind, "a letter is called as its kind");
    }
    assert_eq!(
        all().len(),
        2 * (97 + other_turns().len() + factor_turns().len() + own_data_turns().len() + partnership_turns().len())
    );
}

#[test]
fn every_word_of_a_letter_is_in_its_language_and_filled_in() {
    for letter in all() {
        let raw = format!("{} {} {}", letter.message.header("Subject"), letter.message.text, letter.message.html);
        assert!(!raw.contains('⟦'), "{}: {raw}", letter.name);
        assert!(!letter.message.text.contains(".."), "{}: two full stops", letter.name);
        assert!(
            letter.message.html.contains(&format!("<html lang=\"{}\">", letter.language.code())),
            "{}",
            letter.name
        );
        assert_eq!(letter.message.header("Content-Language"), letter.language.code(), "{}", letter.name);
        assert!(!text_of(&letter.message.html, "title")[0].is_empty(), "{}", letter.name);
    }
}

#[test]
fn a_subject_has_at_most_78_characters_and_a_preheader_40_to_90() {
    for letter in all() {
        let subject = letter.message.header("Subject").chars().count();
        assert!((10..=78).contains(&subject), "{}: {subject}", letter.name);
        let preheader = text_of(&letter.message.html, "body > div")[0].trim().chars().count();
        assert!((40..=90).contains(&preheader), "{}: {preheader}", letter.name);
    }
}

#[test]
fn a_subject_keeps_what_it_is_about_when_names_are_long() {
    for (name, notice) in samples(now()) {
        for language in Language::ALL {
            let letter = written(name, queued(with_words(&notice, LONG), language));
            let subject = letter.message.header("Subject");
            assert!(subject.chars().count() <= 78, "{}: {subject}", letter.name);
            if matches!(notice, Notice::Approved { change: false, .. } | Notice::AgreementAsked(_)) {
                assert!(subject.contains("Microsoft Partner"), "{}: {subject}", letter.name);
            }
        }
    }
}

#[test]
fn text_comes_first_and_its_lines_are_short_with_every_address_alone_on_its_line() {
    for letter in all() {
        assert_eq!(letter.message.parts, ["text/plain", "text/html"], "{}", letter.name);
        for line in letter.message.text.lines() {
            let address = line.starts_with(BASE) && !line.contains(' ');
            assert!(address || line.chars().count() <= 78, "{}: {line}", letter.name);
            assert!(address || !line.contains("://"), "{}: {line}", letter.name);
        }
        let short = letter.bytes.split(|b| *b == b'\n').all(|line| line.len() <= 998);
        assert!(short && letter.bytes.is_ascii(), "{}", letter.name);
    }
}

#[test]
fn every_link_leads_to_the_portal_and_carries_no_address_and_no_tracking() {
    for letter in all() {
        let (mail, pages): (Vec<_>, Vec<_>) =
            hrefs(&letter.message.html).into_iter().partition(|href| href.starts_with("mailto:"));
        assert_eq!(mail, ["mailto:help@portal.example"], "{}", letter.name);
        for page in pages.iter().map(String::as_str).chain(letter.message.links()) {
            let url = Url::parse(page).unwrap();
            assert_eq!((url.scheme(), url.host_str()), ("https", Some("portal.example")), "{}: {page}", letter.name);
            assert!(page.len() <= 150 && !page.contains('@'), "{}: {page}", letter.name);
            let query: Vec<_> = url.query_pairs().collect();
            assert!(query.iter().all(|(name, _)| name == "lang"), "{}: {page}", letter.name);
        }
        let in_text: BTreeSet<&str> = letter.message.links().collect();
        assert_eq!(in_text, pages.iter().map(String::as_str).collect(), "{}: both parts lead to the same", letter.name);
    }
}

#[test]
fn a_letter_has_one_button_and_its_page_is_offered_in_the_other_language() {
    for letter in all() {
        let buttons = text_of(&letter.message.html, "a.acts");
        if is_code_only(&letter.notice) {
            assert!(buttons.is_empty() && letter.message.links().count() == 0, "{}", letter.name);
            continue;
        }
        assert_eq!(buttons.len(), 1, "{}", letter.name);
        let links: Vec<_> = letter.message.links().collect();
        let page = links[0];
        assert_eq!(links, [page, &format!("{page}?lang={}", letter.language.other().code())], "{}", letter.name);
        assert!(hrefs(&letter.message.html).iter().filter(|href| *href == page).count() == 2, "{}", letter.name);
    }
}

#[test]
fn a_mailed_link_holds_128_bits_and_opens_what_it_names() {
    for letter in all() {
        let (purpose, prefix, id) = match &letter.notice {
            Notice::ConfirmContact { confirmation, .. } | Notice::ConfirmReminder { confirmation, .. } => {
                (Purpose::Confirmation, "/v/", confirmation.uuid())
            }
            Notice::ProviderInvitation { invitation, .. } => (Purpose::Invitation, "/i/", invitation.uuid()),
            Notice::InvitationReminder(it) | Notice::InvitationNudge(it) => {
                (Purpose::Invitation, "/i/", it.invitation.uuid())
            }
            Notice::CustomerInvitation { invitation, .. } => (Purpose::CustomerInvitation, "/c/", invitation.uuid()),
            Notice::CustomerReminder(it) => (Purpose::CustomerInvitation, "/c/", it.invitation.uuid()),
            Notice::UserInvited { invitation, .. } => (Purpose::UserInvitation, "/u/", invitation.uuid()),
            _ => continue,
        };
        let page = letter.message.links().next().unwrap();
        let token = page.strip_prefix(&format!("{BASE}{prefix}")).unwrap_or_else(|| panic!("{page}"));
        assert!(token.len() >= 43 && page.len() + "?lang=it".len() <= 120, "{page}");
        let link = key().open(purpose, token).unwrap();
        assert_eq!((link.id, link.generation), (id, 1), "{}", letter.name);
    }
}

#[test]
fn a_letter_with_a_mailed_link_says_until_when_and_that_opening_it_does_nothing() {
    for letter in all() {
        let said = letter.message.text.replace('\n', " ");
        let (nothing, until) = match letter.language {
            Language::English => ("Opening this link does nothing by itself", ["until", "2026, "]),
            Language::Italian => ("Aprire questo link non fa nulla da solo", ["fino al", "2026, "]),
        };
        match &letter.notice {
            Notice::ConfirmContact { .. }
            | Notice::ConfirmReminder { .. }
            | Notice::ProviderInvitation { .. }
            | Notice::InvitationReminder(_)
            | Notice::InvitationNudge(_)
            | Notice::CustomerInvitation { .. }
            | Notice::CustomerReminder(_)
            | Notice::UserInvited { .. } => {
                assert!(said.contains(nothing), "{}", letter.name);
                assert!(until.iter().all(|words| said.contains(words)), "{}", letter.name);
            }
            Notice::Approved { change: false, .. } | Notice::AgreementAsked(_) => {
                assert!(said.contains(nothing), "{}", letter.name);
            }
            _ => {}
        }
    }
}

#[test]
fn a_code_stands_alone_on_its_line_and_is_the_one_that_opens() {
    for letter in all() {
        let id = match &letter.notice {
            Notice::AccountCode { code } | Notice::SignInCode { code } | Notice::CustomerCode { code, .. } => {
                code.uuid()
            }
            Notice::ConfirmContact { confirmation, .. } | Notice::ConfirmReminder { confirmation, .. } => {
                confirmation.uuid()
            }
            Notice::UserInvited { invitation, .. } => invitation.uuid(),
            Notice::LettersCode { proof } => proof.uuid(),
            _ => continue,
        };
        let code = key().code(id, 1);
        assert!(letter.message.text.lines().any(|line| line.trim() == code), "{}", letter.name);
        let in_subject = letter.message.header("Subject").contains(&code);
        assert_eq!(in_subject, is_code_only(&letter.notice), "{}", letter.name);
    }
}

#[test]
fn the_html_part_is_small_and_holds_nothing_that_loads_or_runs() {
    for letter in all() {
        assert!(letter.bytes.len() < 60_000 && letter.message.html.len() < 15_000, "{}", letter.name);
        for forbidden in ["<img", "<script", "<link", "url(", "http-equiv", "onload", "<form", "<iframe"] {
            assert!(!letter.message.html.contains(forbidden), "{}: {forbidden}", letter.name);
        }
    }
}

#[test]
fn every_letter_greets_says_why_it_came_and_who_sent_it() {
    for letter in all() {
        let (greeting, why) = match letter.language {
            Language::English => ("Hello Giulia Rossi,", "You are getting this email because"),
            Language::Italian => ("Ciao Giulia Rossi,", "Ricevi questa e-mail perché"),
        };
        let said = letter.message.text.replace('\n', " ");
        for words in [greeting, why, "Esempio S.p.A., Via Roma 1", "help@portal.example"] {
            assert!(said.contains(words), "{}: {words}", letter.name);
        }
    }
    let mut nameless = queued(Notice::AccountKnown {}, Language::Italian);
    nameless.to.name = String::new();
    let letter = written("account_known", nameless);
    assert!(!letter.message.text.contains("Ciao"));
    assert_eq!(letter.message.header("To"), "giulia.rossi@nuvolarossi.example");
}

#[test]
fn italian_letters_agree_with_every_reader() {
    let gendered = Regex::new(
        r"(?i)\w[oa]/[aoi]\b|\b(sei|eri|verrai|sarai) (stat[oa]|autorizzat[oa]|invitat[oa]|registrat[oa]|pregat[oa])\b|\bbenvenut[oa]\b|\bcar[oa] \w|\bper favore\b|!",
    )
    .unwrap();
    for letter in all().into_iter().filter(|letter| letter.language == Language::Italian) {
        let said = format!("{}\n{}", letter.message.header("Subject"), letter.message.text);
        assert!(!gendered.is_match(&said), "{}: {:?}", letter.name, gendered.find(&said));
    }
}

#[test]
fn answers_go_to_the_person_who_asks_and_else_to_the_operator() {
    for letter in all() {
        let expected = match &letter.notice {
            Notice::AgreementAsked(AskedToSign { asker: person, .. })
            | Notice::ProviderInvitation { inviter: person, .. }
            | Notice::InvitationReminder(Reminded { inviter: person, .. })
            | Notice::InvitationNudge(Reminded { inviter: person, .. })
            | Notice::CustomerReminder(CustomerReminded { inviter: person, .. })
            | Notice::UserInvited { inviter: person, .. }
            | Notice::UserInvitationAsked { asker: person, .. }
            | Notice::RolesChanged { by: person, .. }
            | Notice::AccessChanged { by: person, .. }
            | Notice::RoleAsked { asker: person, .. }
            | Notice::ReferralAsked { asker: person, .. }
            | Notice::WorkAccountCut { by: person, .. }
            | Notice::UserInvitationWithdrawn { by: person, .. }
            | Notice::CustomerInvitation { inviter: person, .. } => format!("{} <{}>", person.name, person.address),
            _ if letter.language == Language::English => "Partner Center <help@portal.example>".to_owned(),
            _ => "Centro per i partner <help@portal.example>".to_owned(),
        };
        assert_eq!(letter.message.header("Reply-To"), expected, "{}", letter.name);
    }
}

#[test]
fn headers_name_kind_thread_and_the_moment_it_was_queued() {
    for letter in all() {
        let message = &letter.message;
        assert_eq!(message.header("X-Portal-Mail"), letter.notice.kind(), "{}", letter.name);
        assert_eq!(message.at(), Some(now()), "{}", letter.name);
        assert_eq!(message.header("Message-ID"), "<00000000-0000-0000-0000-000000000007@mail.portal.example>");
        let thread = letter.notice.thread().map(|id| format!("<{id}@mail.portal.example>")).unwrap_or_default();
        assert_eq!(message.header("References"), thread, "{}", letter.name);
        assert!(message.header("From").ends_with("<no-reply@mail.portal.example>"), "{}", letter.name);
        assert_eq!(message.header("Auto-Submitted"), "auto-generated", "{}", letter.name);
        assert_eq!(message.header("Precedence"), "", "{}", letter.name);
    }
}

#[test]
fn a_letter_written_again_is_the_same_bytes() {
    for (first, again) in all().into_iter().zip(all()) {
        assert_eq!(first.bytes, again.bytes, "{}", first.name);
    }
}

#[test]
fn what_people_typed_can_neither_add_a_header_nor_a_link_nor_markup() {
    for (name, notice) in samples(now()) {
        for language in Language::ALL {
            let mut hostile = queued(with_words(&notice, HOSTILE), language);
            hostile.to.name = HOSTILE.to_owned();
            let letter = written(name, hostile);
            let plain = written(name, queued(notice.clone(), language));
            let headers = |w: &Written| w.message.headers.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
            assert_eq!(headers(&letter), headers(&plain), "{}", letter.name);
            assert_eq!(hrefs(&letter.message.html), hrefs(&plain.message.html), "{}", letter.name);
            assert!(!letter.message.html.contains("<b>A"), "{}", letter.name);
            assert!(!letter.message.text.contains('\u{202e}'), "{}", letter.name);
        }
    }
}

#[test]
fn a_note_is_quoted_without_its_links() {
    for (name, notice) in samples(now()) {
        if let Notice::ProviderInvitation { .. } = notice {
            let mut value = serde_json::to_value(&notice).unwrap();
            value["note"] = "See https://evil.example/x now".into();
            let letter = written(name, queued(serde_json::from_value(value).unwrap(), Language::English));
            assert!(letter.message.text.contains("Marco Neri writes\n> See […] now"), "{}", letter.message.text);
        }
    }
}

#[test]
fn both_sides_of_a_partnership_are_led_to_their_own_page() {
    let notice = samples(now()).into_iter().find(|(name, _)| *name == "provider_authorized").unwrap().1;
    let first_link = |side| {
        let mut queued = queued(notice.clone(), Language::English);
        queued.side = side;
        written("provider_authorized", queued).message.links().next().unwrap().to_owned()
    };
    assert!(first_link(Some(Kind::Provider)).contains("/resellers/"));
    assert!(first_link(Some(Kind::Reseller)).contains("/providers/"));
    let Notice::ProviderAuthorized { org, .. } = notice else { panic!() };
    assert_eq!(first_link(None), format!("{BASE}{}", paths::organizations::overview(org)));
}

#[test]
fn the_sender_may_be_given_with_a_name_which_the_portal_s_own_replaces() {
    let base = Url::parse(BASE).unwrap();
    let writer = Writer::new(&base, "Filiera <portal@filiera.example>", Arc::new(program()), key());
    let message = writer.write(&queued(Notice::AccountKnown {}, Language::English)).unwrap();
    let read = Parsed::read(&message.formatted()).unwrap();
    assert_eq!(read.header("From"), "Partner Center <portal@filiera.example>");
    assert!(read.header("Message-ID").ends_with("@filiera.example>"));
}

#[test]
fn a_notice_nobody_can_read_is_an_error_and_not_a_letter() {
    let mut unreadable = queued(Notice::AccountKnown {}, Language::English);
    unreadable.notice = Err("unknown variant".to_owned());
    assert!(writer().write(&unreadable).is_err());
    let mut nowhere = queued(Notice::AccountKnown {}, Language::English);
    nowhere.to.address = "nobody".to_owned();
    assert!(writer().write(&nowhere).is_err());
}

#[test]
fn letters_and_pages_agree_on_every_address() {
    use paths::{accounts, admin, agreements, customers, directory, enrollment, organizations, relationships, users};
    for (ours, theirs) in [
        (links::CONFIRMATION, enrollment::CONFIRMATION_LINK),
        (links::INVITATION, relationships::INVITATION_LINK),
        (links::REQUEST, customers::REQUEST_LINK),
        (links::JOB, relationships::JOB),
        (links::CUSTOMER_FILE, customers::FILE),
        (links::JOINING, users::JOINING_LINK),
        (links::USER, users::USER),
        (links::USER_INVITATION, users::INVITATION),
        (links::MY_ROLES, accounts::MY_ROLES),
        (links::ME, accounts::ME),
        (links::VERIFY, enrollment::VERIFY),
        (links::SIGN_IN, accounts::SIGN_IN),
        (links::FORGOT, accounts::PASSWORD_FORGOT),
        (links::PASSWORD_RESET, accounts::PASSWORD_RESET_LINK),
        (links::SECURITY, accounts::SESSIONS),
        (links::LOST_FACTORS, accounts::LOST_FACTORS),
        (links::NEW_WORK_ACCOUNT, accounts::WORK_ACCOUNT_NEW),
        (links::USERS, organizations::USERS),
        (links::ACCESS_REQUEST, organizations::ACCESS_REQUEST),
        (links::OVERVIEW, organizations::OVERVIEW),
        (links::APPLICATION, paths::enrollment::TASKS),
        (links::STATUS, enrollment::STATUS),
        (links::REJECTION, enrollment::REJECTION),
        (links::MESSAGES, enrollment::MESSAGES),
        (links::FIX, enrollment::FIX),
        (links::AGREEMENTS, agreements::AGREEMENTS),
        (links::AGREEMENT, agreements::AGREEMENT),
        (links::DIFFERENCES, agreements::DIFFERENCES),
        (links::RECEIPT, agreements::RECEIPT),
        (links::SENT_INVITATION, relationships::SENT_INVITATION),
        (links::INVITATION_ADDRESS, relationships::INVITATION_ADDRESS),
        (links::RESELLER, relationships::RESELLER),
        (links::PROVIDER, relationships::PROVIDER),
        (links::REQUEST_ADDRESS, customers::INVITATION_ADDRESS),
        (links::SENT_REQUEST, customers::SENT_INVITATION),
        (links::CUSTOMER, customers::CUSTOMER),
        (links::PARTNERS, customers::PARTNERS),
        (links::OWN_AGREEMENT, customers::OWN_AGREEMENT),
        (links::DELEGATION, customers::DELEGATION),
        (links::OWN_DELEGATION, customers::OWN_DELEGATION),
        (links::IDENTIFIERS, organizations::IDENTIFIERS),
        (links::LISTING, directory::LISTING),
        (links::REFERRAL, directory::REFERRAL),
        (links::CONTACT_REQUEST, directory::CONTACT_REQUEST),
        (links::REVIEW, admin::REVIEW),
        (links::DIRECTORIES, organizations::DIRECTORIES),
        (links::DISPUTES, admin::DISPUTES),
        (links::REVIEWS, admin::REVIEWS),
        (links::LOCATION, paths::locations::LOCATION),
        (links::BILLING, paths::billing::BILLING),
        (links::SUPPORT, paths::locations::SUPPORT),
        (links::TICKET, paths::tickets::TICKET),
        (links::OPERATOR_TICKET, paths::tickets::OPERATOR_TICKET),
    ] {
        assert_eq!(ours, theirs);
    }
    let base = Url::parse("http://127.0.0.1:8080").unwrap();
    let key = key();
    let links = Links { base: &base, key: &key };
    let org = OrgId::from(Uuid::from_u128(1));
    assert_eq!(links.fix(org, "business"), format!("http://127.0.0.1:8080{}", enrollment::fix(org, "business")));
    assert_eq!(links.host(), "127.0.0.1:8080");
}

#[test]
fn letters_read_as_they_are_kept() {
    let token = Regex::new("/([vic])/[A-Za-z0-9_-]{59}").unwrap();
    let code = Regex::new(r"\b[0-9]{6}\b").unwrap();
    for letter in all() {
        let subject = letter.message.header("Subject");
        let preheader = text_of(&letter.message.html, "body > div")[0].clone();
        let read = format!("Subject: {subject}\nPreheader: {preheader}\n\n{}", letter.message.text);
        let read = code.replace_all(&token.replace_all(&read, "/$1/{token}"), "{code}").into_owned();
        insta::with_settings!({
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(letter.name.as_str(), read);
        });
    }
}

#[test]
fn a_reviewers_reason_is_said_in_words_and_never_as_a_code() {
    let rejected = samples(now()).into_iter().find(|(name, _)| *name == "rejected").unwrap().1;
    for reason in ["address_mismatch", "other", "no_such_reason", ""] {
        let mut value = serde_json::to_value(&rejected).unwrap();
        value["reason"] = reason.into();
        let letter = written("rejected", queued(serde_json::from_value(value).unwrap(), Language::English));
        assert!(reason.is_empty() || !letter.message.text.contains(reason) || reason == "other");
        assert!(!letter.message.text.contains("Reason: other") && !letter.message.text.contains("Reason: \n"));
    }
}
