//! The tables of a report in the reader's words, and the bars that are drawn of them.

use serde::Deserialize;

use crate::domain::actor::Standing;
use crate::domain::relationships::StageRow;
use crate::domain::reports::{Months, Reached, Report, Signing, Span, Week};
use crate::handlers::tones::standing_tag;
use crate::web::Ui;

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wish {
    from: String,
    to: String,
    pub(super) table: String,
    /// `tsv` for tabs in the place of commas.
    pub(super) form: String,
}

impl Wish {
    pub(super) fn months(&self, ui: &Ui) -> Months {
        Months::parse(&self.from, &self.to, ui.now())
    }
}

/// A table: its name in addresses, its heads, its rows. The first cell of a row names it.
#[derive(Debug, Clone)]
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) heads: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
}

/// A drawn bar: its words, its number, its length in percent.
#[derive(Debug, Clone)]
pub(super) struct Bar {
    pub(super) label: String,
    pub(super) number: String,
    pub(super) share: i64,
}

impl Bar {
    /// Where its words stand, in pixels from the top; the bar is below them.
    pub(super) fn text_at(at: &usize) -> usize {
        at * 48 + 18
    }

    /// Where it stands, in pixels from the top.
    pub(super) fn bar_at(at: &usize) -> usize {
        at * 48 + 26
    }
}

/// Bars of these numbers, the longest as long as there is room.
pub(super) fn bars(ui: &Ui, of: impl IntoIterator<Item = (String, i64)>) -> Vec<Bar> {
    let of: Vec<(String, i64)> = of.into_iter().collect();
    let most = of.iter().map(|(_, number)| *number).max().unwrap_or(0).max(1);
    let bar = |(label, number): (String, i64)| Bar { label, number: ui.number(number), share: number * 100 / most };
    of.into_iter().map(bar).collect()
}

pub(super) fn funnel(ui: &Ui, report: &Report) -> Table {
    let first = report.funnel.first().map_or(0, |it| it.companies);
    let percent = |count: i64| if first == 0 { 0 } else { (count * 100 + first / 2) / first };
    let row = |it: &Reached| {
        let share = ui.t("reports-percent").arg("share", percent(it.companies)).to_string();
        let took = it.p50.map(|p50| days(ui, p50)).unwrap_or_default();
        vec![ui.word("reports-step-", it.step.code()).to_string(), ui.number(it.companies), share, took]
    };
    let named = ["reports-head-step", "reports-head-companies", "reports-head-share", "reports-head-took"];
    Table { name: "funnel", heads: heads(ui, &named), rows: report.funnel.iter().map(row).collect() }
}

/// Who stands longest on the way.
pub(super) fn stuck(ui: &Ui, rows: &[StageRow]) -> Table {
    let row = |row: &StageRow| {
        let waits = ui
            .word("relationships-turn-", row.turn.code())
            .arg("agreement", ui.name("partner_agreement"))
            .arg("date", ui.date(&row.turn_since))
            .to_string();
        let stage = ui.word("relationships-stage-", row.stage.code()).to_string();
        vec![row.company.clone(), stage, ui.date(&row.since), waits, row.owner_name.clone()]
    };
    let named = [
        "common-company",
        "relationships-stages-stage",
        "common-since",
        "relationships-stages-waits",
        "relationships-stages-owner",
    ];
    Table { name: "stuck", heads: heads(ui, &named), rows: rows.iter().map(row).collect() }
}

pub(super) fn weeks(ui: &Ui, weeks: &[Week]) -> Table {
    let row = |week: &Week| {
        let counts = [week.sent, week.open, week.accepted, week.declined, week.withdrawn, week.expired];
        let mut cells = vec![ui.date(&week.monday)];
        cells.extend(counts.iter().map(|count| ui.number(*count)));
        cells
    };
    let named = [
        "reports-head-week",
        "common-status-sent",
        "common-status-waiting",
        "common-status-accepted",
        "common-status-declined",
        "common-status-withdrawn",
        "common-status-expired",
    ];
    Table { name: "weeks", heads: heads(ui, &named), rows: weeks.iter().map(row).collect() }
}

pub(super) fn spans(ui: &Ui, spans: &[Span]) -> Table {
    let row = |span: &Span| {
        let country = span.country.as_ref().map_or_else(|| ui.t("reports-all").to_string(), |code| ui.country(code));
        vec![country, ui.number(span.companies), days(ui, span.p50), days(ui, span.p90)]
    };
    let named = ["common-country", "reports-head-authorized", "reports-head-p50", "reports-head-p90"];
    Table { name: "spans", heads: heads(ui, &named), rows: spans.iter().map(row).collect() }
}

pub(super) fn signing(ui: &Ui, resellers: &[Signing]) -> Table {
    let row = |it: &Signing| {
        vec![
            it.name.clone(),
            it.partner_id.clone().unwrap_or_default(),
            ui.country(&it.country),
            standing(ui, it.standing),
            ui.region(&it.region),
            ui.word("reports-signed-", it.state()).to_string(),
            it.signed.as_ref().map(|(version, _)| version.clone()).unwrap_or_default(),
            it.signed.as_ref().map(|(_, at)| ui.date(at)).unwrap_or_default(),
            ui.date(&it.since),
        ]
    };
    let mut named = heads(ui, &["common-company"]);
    named.push(ui.name("partner_id").to_owned());
    let more = ["common-country", "common-status", "directory-region", "reports-head-agreement", "agreements-version"];
    named.extend(heads(ui, &more));
    named.extend(heads(ui, &["reports-head-signed", "common-since"]));
    Table { name: "signing", heads: named, rows: resellers.iter().map(row).collect() }
}

/// A standing in the one word that pages, letters and files use.
pub(super) fn standing(ui: &Ui, standing: Standing) -> String {
    ui.t(standing_tag(standing).1).to_string()
}

/// Days with one decimal, as the language writes it.
fn days(ui: &Ui, days: f64) -> String {
    let tenths = (days * 10.0).round();
    // Never more than some thousand days, and never less than none.
    #[expect(clippy::cast_possible_truncation, reason = "a few thousand at most")]
    let tenths = tenths as i64;
    ui.t("reports-days").arg("days", ui.number(tenths / 10)).arg("tenth", (tenths % 10).to_string()).to_string()
}

fn heads(ui: &Ui, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| ui.t(key).to_string()).collect()
}
