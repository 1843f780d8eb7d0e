//! What the core costs: a key, a frame, a fold, the measures, a line, an import.
//!
//! `cargo bench` prints the table. Compare figures of one run only.
#![allow(clippy::unwrap_used, reason = "a bench may stop at once")]

use airtime::{
    domain::{History, Moment, Record, measures::balance, record::opening::Source},
    import,
    lines::{
        codec,
        fast_path::{self, Hats},
    },
    settings::Settings,
    setup::{
        draft::{Draft, Opening},
        people_line,
    },
    tui::{
        self, Key, Model, Msg,
        meeting::state::Live,
        ops::bindings,
        screen::Screen,
        theme::{Palette, Theme},
    },
};
use divan::{Bencher, black_box};
use ratatui::{buffer::Buffer, layout::Rect};

fn main() {
    divan::main();
}

/// Ten people, and so many turns of six seconds by each in turn.
fn meeting(turns: u64) -> Vec<Record> {
    let settings = Settings::shipped();
    let mut draft = Draft::new(&settings);
    draft.source = Source::Rehearsal;
    draft.set_people(people_line::parse(
        "Amina l; Bela l; Carys c; Dev s; Erin m; Femi s; Grace f; Hal l; Ines s; Jo l",
        &settings,
    ));
    let wall = "2026-05-01T10:00:00+01:00".parse().unwrap();
    let records = draft.opening(&Opening { id: "20260501-benchs".to_owned(), wall, boot: None });
    let mut model = model(records);
    for turn in 0..turns {
        let key = Key::char(char::from(b'a' + u8::try_from(turn % 10).unwrap()));
        tui::update(&mut model, Msg::Key(key), Moment::from_ms(turn * 6_000));
    }
    let Screen::Live(live) = model.screen else { return vec![] };
    live.history.records().to_vec()
}

fn model(records: Vec<Record>) -> Model {
    let settings = Settings::shipped();
    let keymap = bindings::keymap(&settings.keys).unwrap();
    let live = Live::new(records, &settings, &keymap);
    Model::new(
        settings,
        keymap,
        Theme { palette: Palette::Terminal, ascii: false },
        Screen::Live(Box::new(live)),
    )
}

fn after(turns: u64) -> (Model, Moment) {
    (model(meeting(turns)), Moment::from_ms(turns * 6_000 + 3_000))
}

/// A key that changes the floor.
#[divan::bench(args = [10, 1_000, 10_000])]
fn key(bencher: Bencher<'_, '_>, turns: u64) {
    let (mut model, mut now) = after(turns);
    let mut next = 0u8;
    bencher.bench_local(move || {
        next = (next + 1) % 10;
        now = now.plus(10);
        black_box(tui::update(&mut model, Msg::Key(Key::char(char::from(b'a' + next))), now))
    });
}

/// A frame of the keeper's view.
#[divan::bench(args = [10, 300, 10_000])]
fn frame_after_turns(bencher: Bencher<'_, '_>, turns: u64) {
    let (model, now) = after(turns);
    let area = Rect::new(0, 0, 120, 40);
    let mut buf = Buffer::empty(area);
    bencher.bench_local(move || {
        buf.reset();
        tui::draw(black_box(&model), now, area, &mut buf);
    });
}

#[divan::bench(args = [(80, 24), (120, 40), (200, 60)])]
fn frame_of_size(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let (model, now) = after(300);
    let area = Rect::new(0, 0, size.0, size.1);
    let mut buf = Buffer::empty(area);
    bencher.bench_local(move || {
        buf.reset();
        tui::draw(black_box(&model), now, area, &mut buf);
    });
}

/// The whole record folded again: what an undo or a correction costs.
#[divan::bench(args = [10, 1_000, 10_000])]
fn fold(bencher: Bencher<'_, '_>, turns: u64) {
    let records = meeting(turns);
    bencher.bench_local(move || History::from_records(black_box(&records).iter().cloned()));
}

/// Every figure of the balance, at one moment.
#[divan::bench(args = [10, 1_000, 100_000])]
fn balance(bencher: Bencher<'_, '_>, turns: u64) {
    let history = History::from_records(meeting(turns));
    let now = Moment::from_ms(turns * 6_000 + 3_000);
    bencher.bench_local(move || {
        let session = black_box(&history).session();
        balance::balance(session, &session.tally.at(now))
    });
}

#[divan::bench]
fn write_a_line(bencher: Bencher<'_, '_>) {
    let record = meeting(1).pop().unwrap();
    let mut out = Vec::with_capacity(256);
    bencher.bench_local(move || {
        out.clear();
        codec::encode(black_box(&record), None, &mut out);
        out.len()
    });
}

#[divan::bench]
fn read_a_line(bencher: Bencher<'_, '_>) {
    let mut line = Vec::new();
    codec::encode(&meeting(1).pop().unwrap(), None, &mut line);
    line.pop();
    bencher.bench_local(move || codec::decode(black_box(&line)));
}

/// A session of so many turns, as its file holds it.
fn session_file(turns: u64) -> Vec<u8> {
    codec::encode_all(&meeting(turns))
}

fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(|b| *b == b'\n').filter(|line| !line.is_empty())
}

/// A large session, every line by the general parser. Compare with `read_lines_fast_path`: both ways give the same
/// records, and the fast path stays only while it is worth at least half of the time.
#[divan::bench(args = [1_000, 20_000])]
fn read_lines_general(bencher: Bencher<'_, '_>, turns: u64) {
    let bytes = session_file(turns);
    bencher.bench_local(move || {
        lines(black_box(&bytes)).map(|line| codec::decode(line).unwrap()).collect::<Vec<_>>()
    });
}

/// The same session as the program reads it, with the fast path for the frequent events.
#[divan::bench(args = [1_000, 20_000])]
fn read_lines_fast_path(bencher: Bencher<'_, '_>, turns: u64) {
    let bytes = session_file(turns);
    bencher.bench_local(move || {
        let mut hats = Hats::default();
        lines(black_box(&bytes)).map(|line| fast_path::decode(line, &mut hats).unwrap()).collect::<Vec<_>>()
    });
}

/// 4,300 lines of RTTM, about two hours of four people.
#[divan::bench]
fn read_rttm(bencher: Bencher<'_, '_>) {
    use std::fmt::Write;
    let mut text = String::new();
    for n in 0..4_300u32 {
        let _ =
            writeln!(text, "SPEAKER m 1 {}.{:02} 1.85 <NA> <NA> s{} <NA> <NA>", n * 5 / 3, n % 100, n % 4);
    }
    bencher.bench_local(move || import::read(black_box(text.as_bytes()), "rttm", false));
}
