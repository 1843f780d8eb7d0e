//! A series as text of 72 columns, and its digest to send between meetings.
//!
//! Made from the view model alone, by group only; small groups are left out as in the report on one session.

use chrono::NaiveDate;

use crate::{
    domain::{measures::balance::SMALL_GROUP, notes::carried::CarriedKind, record::plain_text},
    report::{
        document::series::{which_way, whole},
        format::text::lines::{self, WIDTH},
        model::series::{LedgerLine, SeriesReport, SeriesSession},
        width,
    },
    text::{closing as closing_words, report as report_words, series as words},
};

/// Columns on either side of the aim, for fifty points each.
const HALF: usize = 20;
const POINTS_A_COLUMN: f64 = 2.5;
/// Lines of the digest about what is done, and about what is open.
const MOST: usize = 12;

/// The page for a series, with a newline at its end.
#[must_use]
pub fn page(report: &SeriesReport) -> String {
    let mut page = Page { r: report, lines: Vec::new() };
    page.say(report_words::first());
    page.blank();
    page.say(&words::head(report.series.as_deref(), report.sessions.len(), days(report)));
    page.balance();
    page.voices();
    page.roles();
    page.decisions();
    page.commitments();
    page.pulse();
    page.finish()
}

/// A text to send between meetings: what was said, what came of it, what is open.
#[must_use]
pub fn digest(report: &SeriesReport) -> String {
    let mut page = Page { r: report, lines: Vec::new() };
    page.digest();
    page.finish()
}

fn days(report: &SeriesReport) -> Option<(NaiveDate, NaiveDate)> {
    let days = || report.sessions.iter().filter_map(|s| s.day);
    Some((days().min()?, days().max()?))
}

struct Page<'a> {
    r: &'a SeriesReport,
    lines: Vec<String>,
}

impl Page<'_> {
    fn finish(mut self) -> String {
        for line in &mut self.lines {
            line.truncate(line.trim_end().len());
        }
        self.lines.join("\n") + "\n"
    }

    fn balance(&mut self) {
        self.heading(words::balance());
        let label = self.r.centred_label();
        self.say(&words::about_the_gap(&label, whole(self.r.band_points)));
        let [under, aim, over] = words::scale();
        let (left, right) =
            (width::left(under, HALF - aim.len() / 2), width::right(over, HALF - aim.len() / 2));
        self.lines.push(format!("{:12}{left}{aim}{right}", ""));
        for s in &self.r.sessions {
            self.lines.push(gap_line(s));
        }
        self.say(&which_way(self.r));
    }

    fn voices(&mut self) {
        self.heading(words::voices());
        let [people, first, silent, before] = words::voice_heads();
        self.row("", people, first, silent, before);
        for s in &self.r.sessions {
            let dash = || "–".to_owned();
            let people = s.headcount();
            let firsts = s.first_voices;
            let first = (firsts.m > 0 && !s.small_groups).then(|| words::k_of_m(firsts.k, firsts.m));
            let heard = s.heard.filter(|h| h.m >= SMALL_GROUP);
            let silent = heard.map_or(words::not_available().to_owned(), |h| words::k_of_m(h.m - h.k, h.m));
            self.row(
                &s.day_or_id(),
                &people,
                &first.unwrap_or_else(dash),
                &silent,
                &s.came_before_words().unwrap_or_else(dash),
            );
        }
        let firsts = self.r.first_voices;
        if firsts.m > 0 && self.r.sessions.iter().all(|s| !s.small_groups) {
            self.say(&words::first_voices(firsts.k, &self.r.centred_label(), firsts.m));
        }
        if self.r.sessions.iter().any(|s| s.came_before.as_ref().is_some_and(|c| !c.is_empty())) {
            self.say(words::same_hint());
        }
    }

    fn row(&mut self, day: &str, people: &str, first: &str, silent: &str, before: &str) {
        let (people, first) = (width::left(people, 17), width::left(first, 11));
        let row = format!("{} {people} {first} {} ", width::left(day, 10), width::left(silent, 12));
        if row.chars().count() + before.chars().count() <= WIDTH {
            self.lines.push(format!("{row}{before}"));
        } else {
            // Of two groups and more it is told on a line of its own: half a word tells nothing.
            self.lines.push(row.trim_end().to_owned());
            let [.., head] = words::voice_heads();
            self.lines.extend(lines::wrap(
                &" ".repeat(11),
                &" ".repeat(13),
                &format!("{head}: {before}"),
                WIDTH,
            ));
        }
    }

    fn roles(&mut self) {
        self.heading(words::roles());
        let of = self.r.sessions.len();
        self.say(&words::note_takers(&self.r.labelled(&self.r.kept_by), of));
        self.say(&words::chairs(&self.r.labelled(&self.r.chaired_by), of));
        let hats: Vec<_> = self.r.hats.iter().map(|(role, n)| (plain_text::words(role), *n)).collect();
        self.say_if(!hats.is_empty(), &words::roles_of(&hats, of));
        let changed: usize = self.r.sessions.iter().map(|s| s.changed_hats).sum();
        self.say_if(changed > 0, &words::changed_roles(changed));
    }

    fn decisions(&mut self) {
        self.heading(words::decisions_heading());
        let d = &self.r.decisions;
        if d.total() == 0 {
            return self.say(words::no_decisions());
        }
        let parts = [d.informed, d.consulted, d.joint, d.delegated, d.not_said];
        self.say(&words::decisions_by_part(&self.r.centred_label(), parts));
    }

    fn commitments(&mut self) {
        self.heading(words::commitments_heading());
        let c = &self.r.commitments;
        if c.open + c.kept == 0 {
            return self.say(words::nothing_said());
        }
        self.say(&words::commitments_so_far(c.open, c.kept, c.overdue));
        if let (Some(median), Some(oldest)) = (c.median_open_days, c.oldest_open_days) {
            self.say(&words::waiting(median, oldest));
        }
        if let Some(median) = c.median_days_to_keep {
            self.say(&words::answered(median));
        }
    }

    fn pulse(&mut self) {
        self.heading(words::pulse());
        let lines = self.lines.len();
        for s in &self.r.sessions {
            let room = s.pulse.iter().filter(|cards| cards.group.is_none());
            for cards in room {
                let counted = closing_words::counts(cards.yes, cards.partly, cards.no, cards.skip);
                let line = format!(
                    "{}  {}",
                    width::left(&s.day_or_id(), 10),
                    report_words::counted_cards(cards.question, &counted, None)
                );
                self.lines.extend(lines::wrap("", "            ", &line, WIDTH));
            }
        }
        if self.lines.len() == lines {
            self.say(words::no_cards());
        }
    }

    // ---- the digest ---------------------------------------------------------------------------

    fn digest(&mut self) {
        self.say(words::digest_first());
        let last = days(self.r).map(|(_, last)| last);
        self.say(&words::digest_title(self.r.series.as_deref(), last));
        let last_session = self.r.sessions.last().map(|s| s.id.as_str());
        let lines = |is: &dyn Fn(&LedgerLine) -> bool| -> Vec<&LedgerLine> {
            self.r.ledger.iter().filter(|l| is(l)).collect()
        };
        let mut done = lines(&|l| l.said.came_of_it.is_some());
        done.sort_by_key(|l| std::cmp::Reverse(l.said.closed_on));
        let open = lines(&|l| l.open);
        let of_last = |l: &LedgerLine| Some(l.said.session.as_str()) == last_session;
        let decided = lines(&|l| {
            l.said.kind == CarriedKind::Decision && !l.open && l.said.came_of_it.is_none() && of_last(l)
        });
        if done.is_empty() && open.is_empty() && decided.is_empty() {
            self.blank();
            return self.say(words::digest_nothing());
        }
        self.heading(words::digest_done());
        self.say_if(done.is_empty(), words::digest_no_done());
        self.bullets(&done, |l| words::done(l.said.came_of_it.as_deref().unwrap_or_default()));
        if !open.is_empty() {
            self.heading(words::digest_open());
            self.bullets(&open, |l| words::waiting_for(&l.said, l.age_days));
        }
        if !decided.is_empty() {
            self.heading(words::digest_decided());
            for l in decided {
                self.lines.extend(lines::wrap("- ", "  ", &l.said.text, WIDTH));
            }
        }
        self.blank();
        self.say(words::digest_last());
    }

    fn bullets(&mut self, lines: &[&LedgerLine], then: impl Fn(&LedgerLine) -> String) {
        for l in lines.iter().take(MOST) {
            self.lines.extend(lines::wrap("- ", "  ", &words::quoted_line(&l.said), WIDTH));
            self.lines.extend(lines::wrap("  ", "  ", &then(l), WIDTH));
        }
        let more = lines.len().saturating_sub(MOST);
        self.say_if(more > 0, &report_words::more_lines(more));
    }

    // ---- names and lines ----------------------------------------------------------------------

    fn heading(&mut self, text: &str) {
        self.blank();
        self.lines.push(text.to_uppercase());
    }

    fn blank(&mut self) {
        self.lines.push(String::new());
    }

    fn say(&mut self, text: &str) {
        self.lines.extend(lines::wrap("", "  ", text, WIDTH));
    }

    fn say_if(&mut self, is: bool, text: &str) {
        if is {
            self.say(text);
        }
    }
}

/// `2025-03-05  .....[---o---].....|.........  21 under`.
fn gap_line(s: &SeriesSession) -> String {
    let day = width::left(&s.day_or_id(), 12);
    if s.small_groups {
        return format!("{day}{}", words::too_few());
    }
    match s.gap_points {
        None => format!("{day}{}", words::no_aim()),
        Some(points) => format!("{day}{}  {}", scale(points), words::points(points)),
    }
}

/// The gap and its band on a line, the aim in the middle.
fn scale(points: f64) -> String {
    let column = |points: f64| {
        let at = (points / POINTS_A_COLUMN).round().clamp(-(width(HALF)), width(HALF));
        (0..=2 * HALF).find(|c| width(*c) - width(HALF) >= at).unwrap_or(2 * HALF)
    };
    let band = crate::report::model::series::BAND_POINTS;
    let (low, at, high) = (column(points - band), column(points), column(points + band));
    let sign = |c: usize| match c {
        c if c == at => 'o',
        c if c == HALF => '|',
        c if c == low => '[',
        c if c == high => ']',
        c if (low..high).contains(&c) => '-',
        _ => '.',
    };
    (0..=2 * HALF).map(sign).collect()
}

#[expect(clippy::cast_precision_loss, reason = "a few dozen columns")]
fn width(columns: usize) -> f64 {
    columns as f64
}
