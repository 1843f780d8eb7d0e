//! Kept totals are a file like any other: whoever changed the figures in one, it is told and nothing ends.

use airtime::{
    domain::{
        Event,
        agenda::items::ItemKind,
        closing::answers::{CardQuestion, CheckOut, Counts},
        notes::marks::CutIn,
    },
    report::{
        self, Detail, Format, PageKind, Request,
        format::{csv::RowKind, json::json},
        model::{SessionReport, read_totals, totals},
    },
};
use serde_json::{Value, json as value};

use crate::meeting::{LIVED, Meeting, STAFF};

fn kept() -> Value {
    let mut m = Meeting::live(5, 5);
    m.add_item(0, 1, "The garden", ItemKind::Discussion);
    m.start_item(10_000, 1);
    for (at, who) in [(20_000, 1), (50_000, 6), (130_000, 2), (200_000, 7), (260_000, 3)] {
        m.hand(at - 1_000, who, true);
        m.floor(at, who);
    }
    for invited in [true, false] {
        let (by_role, by_group) = (STAFF.to_owned(), STAFF.to_owned());
        let (on_role, on_group) = (LIVED.to_owned(), LIVED.to_owned());
        let turn = u32::from(invited);
        m.at(261_000, Event::CutIn(Box::new(CutIn { turn, by_role, by_group, on_role, on_group, invited })));
    }
    m.hand(262_000, 8, true);
    let (question, group) = (CardQuestion::Listened, None);
    m.at(
        300_000,
        Event::CheckOut(Box::new(CheckOut {
            question,
            group,
            counts: Counts { yes: 3, partly: 4, no: 2, skip: 1 },
        })),
    );
    m.at(320_000, Event::Ended);
    serde_json::from_str(&json(&totals(m.history.session())).unwrap()).unwrap()
}

/// Where the numbers are.
fn numbers(value: &Value, path: &str, out: &mut Vec<String>) {
    match value {
        Value::Number(_) => out.push(path.to_owned()),
        Value::Array(all) => {
            all.iter().enumerate().for_each(|(n, v)| numbers(v, &format!("{path}/{n}"), out));
        }
        Value::Object(all) => all.iter().for_each(|(key, v)| numbers(v, &format!("{path}/{key}"), out)),
        _ => {}
    }
}

/// The report with every number the largest that can be read in its place.
fn largest(mut kept: Value) -> SessionReport {
    let mut paths = vec![];
    numbers(&kept, "", &mut paths);
    let read = |kept: &Value| read_totals(&kept.to_string());
    for path in paths {
        for large in [value!(u64::MAX), value!(1e300), value!(u32::MAX), value!(u16::MAX)] {
            let before = std::mem::replace(kept.pointer_mut(&path).unwrap(), large);
            if read(&kept).is_ok() {
                break;
            }
            *kept.pointer_mut(&path).unwrap() = before;
        }
    }
    read(&kept).unwrap()
}

#[test]
fn totals_with_figures_that_cannot_be_are_told() {
    let report = largest(kept());
    let csv = [RowKind::Turns, RowKind::People, RowKind::Sessions].map(Format::Csv);
    for format in [Format::Text, Format::Json, Format::Markdown, Format::Html].into_iter().chain(csv) {
        for (detail, page) in [
            (Detail::Groups, PageKind::Full),
            (Detail::People, PageKind::Full),
            (Detail::Groups, PageKind::Easy),
            (Detail::Groups, PageKind::Summary),
        ] {
            let wanted = Request {
                format,
                detail,
                page,
                today: "2026-05-01".parse().unwrap(),
                practised: None,
                width: airtime::report::PageWidth::default(),
            };
            assert!(!report::render(vec![report.clone()], wanted).unwrap().is_empty());
        }
    }
}
