//! Who spoke when, as lanes: each group on its own, so that none is told by colour alone.
//!
//! Drawn in short slots: what is seen is when a group spoke, not the second at which one person began.

use crate::{
    domain::{measures::tap_error::is_share_told, record::moment::clock},
    report::{
        disclosure::{Disclosure, Span, hats, short_label},
        document::{
            Block, Content, Edition, Lane, LedLane, LedPart, NO_GROUP, Ribbon, Section, Table, percent,
            session::look,
        },
        model::{LedBy, SharingStretch, ms},
    },
    text::{document as page_words, series},
};

/// Parts of the session that the words go by.
const PARTS: usize = 6;
/// Fewest milliseconds of talk in a part for its shares to be told.
const PART_TALK_S: f64 = 30.0;

pub(super) fn section(d: &Disclosure<'_>) -> Section {
    let span = d.about().span_s;
    let blocks = match () {
        () if !d.has_timeline() || span <= 0.0 => {
            vec![Block::aside(page_words::no_ribbon())]
        }
        () if d.nobody_spoke() => vec![],
        () if !d.shows_shares() => vec![Block::aside(page_words::ribbon_left_out())],
        () => {
            // The shares of one group by itself are all the same.
            let table = d.has_sides().then(|| Content::Table(in_words(d, span)));
            let pictures = std::iter::once(Content::Ribbon(ribbon(d, span))).chain(table);
            let led = d.who_led().map(Block::say);
            let blocks = led.into_iter().chain(pictures.map(Block::from));
            blocks.map(|block| block.only(Edition::RichText)).collect()
        }
    };
    Section::new(page_words::ribbon_heading(), blocks)
}

fn ribbon(d: &Disclosure<'_>, span: f64) -> Ribbon {
    let mut lanes: Vec<Lane> = vec![];
    for group in d.in_balance() {
        lanes.push(Lane::new(short_label(group), look(d, &group.id), &d.spans_of(group), span));
    }
    for group in d.apart().into_iter().filter(|_| d.shows_apart()) {
        lanes.push(Lane::new(hats(group), look(d, &group.id), &d.spans_of(group), span));
    }
    if !d.tells_shares() {
        lanes = lanes.into_iter().map(Lane::without_share).collect();
    }
    let away = Lane::new(page_words::away().to_owned(), NO_GROUP, &d.spans_away(), span);
    if !away.spans.is_empty() {
        lanes.push(away);
    }
    let ticks = [0.0, 0.25, 0.5, 0.75, 1.0].map(|at| (at * 100.0, clock(ms(span * at))));
    let led = led(d, span);
    let mut text =
        page_words::ribbon(ms(span), &lanes.iter().map(|l| l.label.as_str()).collect::<Vec<_>>().join("; "));
    if led.is_some() {
        text = format!("{text} {}", page_words::ribbon_led());
    }
    Ribbon { title: page_words::ribbon_heading().to_owned(), text, led, lanes, ticks: ticks.to_vec() }
}

/// Which side led, over the lanes.
fn led(d: &Disclosure<'_>, span: f64) -> Option<LedLane> {
    let other = d.only_other().map_or(NO_GROUP, |group| look(d, &group.id));
    let centred = look(d, &d.centred()?.id);
    let part = |stretch: &SharingStretch| {
        let (above, below) = match stretch.led_by {
            LedBy::Centred => (centred, centred),
            LedBy::Others => (other, other),
            LedBy::Shared => (centred, other),
        };
        let from = percent(stretch.start_s / span);
        LedPart { from, long: percent(stretch.end_s / span) - from, above, below }
    };
    let sharing = d.talk_sharing()?;
    let parts = sharing.in_running_time.iter().map(part).collect();
    let [led_by_centred, led_by_others, shared] = sharing.parts.in_percent();
    let in_numbers = series::led(led_by_centred, &d.centred_label()?, led_by_others, shared);
    Some(LedLane {
        label: page_words::led().to_owned(),
        text: format!("{in_numbers}. {}", d.who_led()?),
        parts,
    })
}

/// The same in words: each group's share in each sixth of the session.
#[expect(clippy::cast_precision_loss, reason = "six parts")]
fn in_words(d: &Disclosure<'_>, span: f64) -> Table {
    let groups = d.in_balance();
    let spoken: Vec<Vec<Span>> = groups.iter().map(|group| d.spans_of(group)).collect();
    let row = |at: usize| {
        let (from, to) = (span * at as f64 / PARTS as f64, span * (at + 1) as f64 / PARTS as f64);
        let talk = |spoken: &Vec<Span>| -> f64 {
            spoken.iter().map(|p| (p.end_s.min(to) - p.start_s.max(from)).max(0.0)).sum()
        };
        let talks: Vec<f64> = spoken.iter().map(talk).collect();
        let all: f64 = talks.iter().sum();
        let error = d.error_points_of(ms(all));
        let told = all >= PART_TALK_S && is_share_told(error);
        let cell = |s: &f64| match () {
            () if !told => page_words::little_talk().to_owned(),
            () => crate::text::format::percent(s / all),
        };
        let give_or_take = || error.filter(|_| told).map_or_else(|| "–".to_owned(), |e| format!("{e:.0}"));
        std::iter::once(page_words::from_to(ms(from), ms(to)))
            .chain(talks.iter().map(cell))
            .chain(d.error_points().map(|_| give_or_take()))
            .collect()
    };
    let heads = std::iter::once(page_words::part().to_owned())
        .chain(groups.iter().map(|g| short_label(g)))
        .chain(d.error_points().map(|_| page_words::part_error().to_owned()));
    let table = Table {
        caption: page_words::ribbon_table().to_owned(),
        heads: heads.collect(),
        rows: (0..PARTS).map(row).collect(),
        columns: vec![],
    };
    table.without_empty_columns()
}
