//! How it went: the figures, and every turn.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{BIG, VERY_BIG, View};
use crate::{
    domain::measures::taps::{Accuracy, Turn, Verdict},
    text::{
        format,
        practise::{self as words, in_seconds},
    },
    tui::{
        screens::practise::state::{DO_NOT_SAVE, SAVE},
        widget::{
            big, flow,
            line::{self, plain},
            space,
        },
    },
};

/// A bar as wide as there is room for is so late, ms.
const WHOLE_BAR_MS: usize = 3_000;
/// Columns of a delay, or of what became of a turn.
const DELAY: usize = 14;

impl View<'_> {
    /// The figures: the usual delay in large letters, then all of them in words.
    pub(super) fn result(&self, accuracy: &Accuracy, area: Rect, buf: &mut Buffer) {
        let mut room = self.panel(words::panel_result(), "", area, buf);
        let texts = self.figures(accuracy);
        let lines = self.sentences(&texts, room);
        let spare = room.height.saturating_sub(space::rows(lines.len()) + 2);
        if let Some(delays) = Accuracy::delays(&accuracy.verdicts)
            && spare >= BIG
        {
            let delay = words::seconds(&in_seconds(delays.median));
            let title = Rect { height: spare.min(VERY_BIG), ..room };
            space::take(&mut room, |_| big::draw(title, buf, &delay, 1, self.theme.strong(), self.theme));
            line::lines(room, buf, &[plain(words::usual_delay(), self.theme.quiet())]);
            space::take(&mut room, |_| 2);
        }
        line::lines(room, buf, &lines);
    }

    fn figures(&self, accuracy: &Accuracy) -> Vec<String> {
        let Some(delays) = Accuracy::delays(&accuracy.verdicts) else {
            return vec![words::no_figures().to_owned()];
        };
        let right = accuracy.count(|verdict| matches!(verdict, Verdict::Tapped(_)));
        let missed = accuracy.count(|verdict| *verdict == Verdict::NotTapped);
        let wrong = accuracy.count(|verdict| *verdict == Verdict::WrongKey);
        let [median, lower, upper] =
            [delays.median, delays.lower_quartile, delays.upper_quartile].map(in_seconds);
        let (shown, hidden) = self.practise.halves(&accuracy.verdicts);
        let halves = Accuracy::delays(shown).zip(Accuracy::delays(hidden));
        let halves = halves.map(|(a, b)| words::halves(&in_seconds(b.median), &in_seconds(a.median)));
        let groups = accuracy.group_error.map(|points| words::groups_off(&format::decimal(points)));
        let name = |person: usize| self.practise.script.people[person].name;
        let person = accuracy.person_error;
        let person = person.map(|(person, points)| words::person_off(name(person), &format::decimal(points)));
        let turns = accuracy.verdicts.len().to_string();
        let hands = (accuracy.hands_tapped.to_string(), accuracy.hands.to_string());
        let first = [words::right(&right.to_string(), &turns), words::late(&lower, &median, &upper)];
        let then =
            [words::not_tapped(missed), words::wrong_key(wrong), words::hands_seen(&hands.1, &hands.0)];
        first.into_iter().chain(halves).chain(then).chain(groups).chain(person).collect()
    }

    /// Every turn with its delay: a row for each, or all of them in a few.
    pub(super) fn turns(&self, accuracy: &Accuracy, area: Rect, buf: &mut Buffer) {
        let room = self.panel(words::panel_turns(), "", area, buf);
        let turns = self.practise.script.course().turns;
        let rows: Vec<Line<'static>> = if usize::from(room.height) < turns.len() {
            let entry = |(turn, verdict): (&Turn, &Verdict)| flow::Entry {
                sign: Span::raw(self.label(Some(turn.voice))),
                meaning: Span::styled(became(*verdict), self.verdict_style(*verdict)),
            };
            let entries = turns.iter().zip(&accuracy.verdicts).map(entry);
            flow::rows(entries, usize::from(room.width) + 2, room.height.into())
        } else {
            let names = turns.iter().map(|turn| line::width(self.label(Some(turn.voice)))).max();
            let row = |(turn, verdict): (&Turn, &Verdict)| {
                self.turn(*turn, *verdict, names.unwrap_or(0), room.width.into())
            };
            turns.iter().zip(&accuracy.verdicts).map(row).collect()
        };
        line::lines(room, buf, &rows);
    }

    /// A turn, what became of it, and its delay as a bar.
    fn turn(&self, turn: Turn, verdict: Verdict, names: usize, columns: usize) -> Line<'static> {
        let room = columns.saturating_sub(names + DELAY + 2);
        let length = match verdict {
            Verdict::Tapped(ms) => {
                usize::try_from(ms).unwrap_or(WHOLE_BAR_MS).min(WHOLE_BAR_MS) * room / WHOLE_BAR_MS
            }
            Verdict::WrongKey | Verdict::NotTapped => 0,
        };
        Line::from(vec![
            Span::raw(line::cell(self.label(Some(turn.voice)), names + 2, self.theme.ascii)),
            Span::styled(line::cell(&became(verdict), DELAY, self.theme.ascii), self.verdict_style(verdict)),
            Span::styled(self.theme.pattern(1).repeat(length), self.theme.group(0)),
        ])
    }

    fn verdict_style(&self, verdict: Verdict) -> Style {
        match verdict {
            Verdict::Tapped(_) => Style::new(),
            Verdict::WrongKey | Verdict::NotTapped => self.theme.strong(),
        }
    }
}

fn became(verdict: Verdict) -> String {
    match verdict {
        Verdict::Tapped(ms) => words::seconds(&in_seconds(ms)),
        Verdict::WrongKey => words::turn_wrong().to_owned(),
        Verdict::NotTapped => words::turn_missed().to_owned(),
    }
}

/// The keys that answer whether to save.
pub(super) fn answers() -> [(String, &'static str); 2] {
    [(SAVE.to_string(), words::key_save()), (DO_NOT_SAVE.to_string(), words::key_do_not_save())]
}
