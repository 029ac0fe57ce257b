//! A relationship of provider and reseller was suspended, resumed, is to end, is blocked, or is free again.

use chrono::{NaiveTime, TimeDelta};

use super::draft::Draft;
use super::paper::Paper;
use crate::domain::notice::PartnershipNews;

pub(super) fn draft(on: &Paper<'_>, news: &PartnershipNews) -> Draft {
    let other = news.other.as_str();
    let key = |what: &str| format!("letter-partnership_changed-{}-{what}", news.what.code());
    let title = on.title([other], |[other]| on.t(&key("subject")).arg("company", other));
    let day =
        news.on.map(|day| on.date(day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(12))).unwrap_or_default();
    let mut draft = Draft::new(title, on.t(&key("preheader")), on.why_own())
        .say(on.t(&key("lead")).arg("company", other).arg("name", news.by.as_str()).arg("day", day.as_str()))
        .say(on.t(&key("means")));
    if !news.reason.is_empty() {
        draft = draft.said_reason(on, &news.reason);
    }
    if news.on.is_some() {
        draft = draft.facts([(on.t(&key("day")), &day)]);
    }
    draft
        .button(on.t("letter-partnership_changed-button"), on.partnership(news.org, news.partnership))
        .small(on.t("letter-signs_in"))
}
