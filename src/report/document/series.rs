//! A series of sessions as a document: the gap as a picture, who came in, what was decided and done.
//!
//! By group only; where a group is small, what would show single persons is left out.

use crate::{
    domain::measures::balance::SMALL_GROUP,
    report::{
        document::{Block, Document, Entry, Section, Table, Trend, TrendPoint},
        model::series::{Direction, ENOUGH_SESSIONS, LedgerLine, SeriesReport, SeriesSession},
    },
    text::{closing as closing_words, report as report_words, series as words},
};

/// The document on a series.
#[must_use]
pub fn document(r: &SeriesReport) -> Document {
    Document {
        title: r.series.clone().unwrap_or_else(|| words::unnamed().to_owned()),
        notice: report_words::first().to_owned(),
        agreement: if r.small_groups_told { words::small_too() } else { words::by_group() }.to_owned(),
        draft: None,
        about: vec![words::head(r.series.as_deref(), r.sessions.len(), r.days())],
        facts: vec![],
        sections: vec![balance(r), voices(r), roles(r), decisions(r), ledger(r), pulse(r)],
    }
}

fn say(text: String) -> Block {
    Block::Say(text)
}

/// Which way it goes, or that it is too early to say.
#[must_use]
pub fn which_way(r: &SeriesReport) -> String {
    let label = r.centred_label();
    match r.trend {
        None => words::too_few_sessions(ENOUGH_SESSIONS),
        Some(t) => match t.direction {
            Direction::Up => {
                words::which_way_up(&label, &words::points(t.last_points), &words::points(t.first_points))
            }
            Direction::Down => {
                words::which_way_down(&label, &words::points(t.last_points), &words::points(t.first_points))
            }
            Direction::Same => words::which_way_same(t.sessions),
        },
    }
}

fn balance(r: &SeriesReport) -> Section {
    let label = r.centred_label();
    let about = words::about_the_gap(&label, whole(r.band_points));
    let trend = Trend {
        title: words::share_of(&label),
        text: words::picture(&label),
        aim: one_aim(r),
        points: r.sessions.iter().map(|s| point(s, r.band_points / 100.0)).collect(),
    };
    let gap = |s: &SeriesSession| match s.gap_points.filter(|_| !s.small_groups) {
        Some(points) => words::points(points),
        None if s.small_groups => words::too_few().to_owned(),
        None => words::no_aim().to_owned(),
    };
    let share = |s: &SeriesSession| {
        let share = s.centred_group().and_then(|g| g.share).filter(|_| !s.small_groups);
        share.map_or_else(|| "–".to_owned(), crate::text::format::percent)
    };
    let row = |s: &SeriesSession| vec![s.day_or_id(), title(s), share(s), gap(s)];
    let table = table(words::balance_heads(), r, row);
    let picture = trend.points.iter().any(|p| p.value.is_some()).then_some(Block::Trend(trend));
    let blocks = [Some(say(about)), picture, Some(say(which_way(r))), Some(Block::Table(table))];
    Section::new(words::balance(), blocks.into_iter().flatten().collect())
}

/// The aim, when it was the same all along.
fn one_aim(r: &SeriesReport) -> Option<f64> {
    let aims: Vec<f64> = r.sessions.iter().filter_map(|s| s.centred_group()?.target).collect();
    let first = *aims.first()?;
    aims.iter().all(|aim| (aim - first).abs() < 0.005).then_some(first)
}

fn point(s: &SeriesSession, band: f64) -> TrendPoint {
    let value = s.centred_group().and_then(|g| g.share).filter(|_| !s.small_groups);
    TrendPoint {
        label: s.day_or_id(),
        value,
        low: value.map(|v| (v - band).max(0.0)),
        high: value.map(|v| (v + band).min(1.0)),
    }
}

fn title(s: &SeriesSession) -> String {
    s.title.clone().unwrap_or_else(|| report_words::untitled().to_owned())
}

fn table<const N: usize>(
    heads: [&str; N],
    r: &SeriesReport,
    row: impl Fn(&SeriesSession) -> Vec<String>,
) -> Table {
    Table {
        caption: String::new(),
        heads: heads.iter().map(|head| (*head).to_owned()).collect(),
        rows: r.sessions.iter().map(row).collect(),
    }
}

fn voices(r: &SeriesReport) -> Section {
    let dash = || "–".to_owned();
    let row = |s: &SeriesSession| {
        let firsts = s.first_voices;
        let first = (firsts.m > 0 && !s.small_groups).then(|| words::k_of_m(firsts.k, firsts.m));
        let heard = s.heard.filter(|h| h.m >= SMALL_GROUP);
        let silent = heard.map_or(words::not_available().to_owned(), |h| words::k_of_m(h.m - h.k, h.m));
        vec![
            s.day_or_id(),
            s.headcount(),
            first.unwrap_or_else(dash),
            silent,
            s.came_before_words().unwrap_or_else(dash),
        ]
    };
    let [people, first, silent, before] = words::voice_heads();
    let mut blocks = vec![Block::Table(table([words::day(), people, first, silent, before], r, row))];
    let firsts = r.first_voices;
    if firsts.m > 0 && r.sessions.iter().all(|s| !s.small_groups) {
        blocks.push(say(words::first_voices(firsts.k, &r.centred_label(), firsts.m)));
    }
    Section::new(words::voices(), blocks)
}

fn roles(r: &SeriesReport) -> Section {
    let of = r.sessions.len();
    let hats: Vec<_> =
        r.hats.iter().map(|(role, n)| (crate::domain::record::plain_text::words(role), *n)).collect();
    let mut blocks = vec![
        say(words::note_takers(&r.labelled(&r.kept_by), of)),
        say(words::chairs(&r.labelled(&r.chaired_by), of)),
    ];
    if !hats.is_empty() {
        blocks.push(say(words::roles_of(&hats, of)));
    }
    Section::new(words::roles(), blocks)
}

fn decisions(r: &SeriesReport) -> Section {
    let d = &r.decisions;
    let text = if d.total() == 0 {
        words::no_decisions().to_owned()
    } else {
        let parts = [d.informed, d.consulted, d.joint, d.delegated, d.not_said];
        words::decisions_by_part(&r.centred_label(), parts)
    };
    Section::new(words::decisions_heading(), vec![say(text)])
}

fn ledger(r: &SeriesReport) -> Section {
    let c = &r.commitments;
    if c.open + c.kept == 0 {
        return Section::new(words::commitments_heading(), vec![say(words::nothing_said().to_owned())]);
    }
    let mut blocks = vec![say(words::commitments_so_far(c.open, c.kept, c.overdue))];
    if let (Some(median), Some(oldest)) = (c.median_open_days, c.oldest_open_days) {
        blocks.push(say(words::waiting(median, oldest)));
    }
    blocks.extend(c.median_days_to_keep.map(|median| say(words::answered(median))));
    let entries = |is: &dyn Fn(&LedgerLine) -> bool, then: &dyn Fn(&LedgerLine) -> String| -> Vec<Entry> {
        let entry =
            |l: &LedgerLine| Entry { text: words::quoted_line(&l.said), about: vec![then(l)], done: !l.open };
        r.ledger.iter().filter(|l| is(l)).map(entry).collect()
    };
    let done = entries(&|l| l.said.came_of_it.is_some(), &|l| {
        words::done(l.said.came_of_it.as_deref().unwrap_or_default())
    });
    let open = entries(&|l| l.open, &|l| words::waiting_for(&l.said, l.age_days));
    for (what, list) in [(words::digest_done(), done), (words::digest_open(), open)] {
        if !list.is_empty() {
            blocks.extend([say(format!("{what}:")), Block::List(list)]);
        }
    }
    Section::new(words::commitments_heading(), blocks)
}

fn pulse(r: &SeriesReport) -> Section {
    let mut rows = Vec::new();
    for s in &r.sessions {
        for cards in s.pulse.iter().filter(|cards| cards.group.is_none()) {
            let counted = closing_words::counts(cards.yes, cards.partly, cards.no, cards.skip);
            rows.push(vec![s.day_or_id(), closing_words::card_question(cards.question).to_owned(), counted]);
        }
    }
    let heads = words::pulse_heads().iter().map(|head| (*head).to_owned()).collect();
    let block = if rows.is_empty() {
        Block::Aside(words::no_cards().to_owned())
    } else {
        Block::Table(Table { caption: String::new(), heads, rows })
    };
    Section::new(words::pulse(), vec![block])
}

/// Points of a hundred, for a sentence.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "points are from 0 to 100")]
pub fn whole(points: f64) -> u64 {
    points.round() as u64
}
