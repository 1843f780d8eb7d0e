//! What the line mode says of a review: the open part as text, and in lists the turn or note that the keys go to.

use super::{guess, meeting_view, notes, page, ribbon::caption, title_and_day};
use crate::{
    domain::record::moment::clock,
    text::{closing, messages::lines, review as words},
    tui::{
        announcement::{Announcement, Part, When},
        frame,
        keymap::Keymap,
        meeting::view::MeetingView,
        screens::review::state::{Guessing, Review, Section},
        theme::Theme,
    },
};

pub fn announcements(review: &Review, keymap: &Keymap, theme: Theme) -> Vec<Announcement> {
    let meeting = meeting_view(review, keymap, theme);
    let s = meeting.session;
    let (title, day) = title_and_day(s);
    let head = [title, day, clock(s.end_so_far().ms())].join(", ");
    let people = if review.people { words::shown() } else { words::hidden() };
    let mut out = vec![
        Announcement::line(Part::Screen, lines::sentence(&head))
            .identified(format!("review {}", review.source)),
    ];
    if review.guess == Guessing::Asked {
        out.push(Announcement::new(Part::Text, asked(&meeting, review)));
        out.extend(review.live.notice.as_deref().map(|notice| Announcement::line(Part::Notice, notice)));
        return out;
    }
    let tabs = words::parts();
    let tabs = tabs.iter().enumerate().map(|(n, part)| format!("{} {part}", n + 1)).collect::<Vec<_>>();
    out.push(Announcement::line(Part::Keys, lines::parts(&tabs)).when(When::Once));
    out.push(Announcement::line(Part::Item, lines::sentence(people)));
    out.extend(section(&meeting, review));
    out.extend(frame::announce::meeting(&meeting).into_iter().filter(|a| a.part != Part::Suggestion));
    out
}

fn asked(meeting: &MeetingView<'_>, review: &Review) -> Vec<String> {
    let texts =
        [words::guess_heading(), words::guess_first(), closing::reflect_first(), closing::guess_question()];
    let choices = guess::choice_texts(meeting, review);
    let choices = choices.iter().enumerate().map(|(n, choice)| lines::choice(n + 1, choice));
    let keys = std::iter::once(words::guess_keys().to_owned());
    texts.into_iter().map(str::to_owned).chain(choices).chain(keys).collect()
}

fn section(meeting: &MeetingView<'_>, review: &Review) -> Vec<Announcement> {
    let part = words::parts().get(review.section.place()).copied().unwrap_or_default();
    let heading = lines::heading(part);
    // What is open is said anew when the record has changed, or people are shown or hidden.
    let of = format!("{part} {} {:?}", review.people, review.live.history.next_seq());
    match review.section {
        Section::Timeline => {
            let shown = review.shown();
            let at = shown.iter().position(|at| *at == review.ribbon.cursor);
            let about: Vec<String> = caption::sentences(meeting, review);
            let row = about.split_first().map(|(first, rest)| {
                let place = at.map_or(0, |n| n + 1);
                let first = lines::marked(place, shown.len(), first);
                std::iter::once(first).chain(rest.iter().cloned()).collect::<Vec<_>>()
            });
            let signs = caption::notes(meeting, review);
            let opened = lines::list_opened(shown.len() as u64, words::turns());
            let text = [heading, opened].into_iter().chain(signs).collect();
            vec![
                Announcement::new(Part::Text, text).identified(of),
                Announcement::new(Part::Row, row.unwrap_or_default()),
            ]
        }
        Section::Notes => {
            let rows = notes::note_sentences(meeting, review);
            let opened = lines::list_opened(rows.len() as u64, words::notes_heading());
            let numbered = rows.iter().enumerate().map(|(n, row)| lines::choice(n + 1, &row.join(" ")));
            let none = rows.is_empty().then(|| notes::none(meeting).to_owned());
            let text = [heading, opened].into_iter().chain(numbered).chain(none).collect();
            let chosen = review.note.min(rows.len().saturating_sub(1));
            let row = rows.get(chosen).map(|row| lines::marked(chosen + 1, rows.len(), &row.join(" ")));
            let row = Announcement::new(Part::Row, row.into_iter().collect());
            vec![
                Announcement::new(Part::Text, text).identified(of),
                row.identified(format!("note {chosen}")).when(When::Changed),
            ]
        }
        Section::Balance
        | Section::Items
        | Section::Voices
        | Section::AtTheEnd
        | Section::Agreed
        | Section::People
        | Section::Amendments => {
            let text = std::iter::once(heading).chain(page::sentences(meeting, review)).collect();
            vec![Announcement::new(Part::Text, text).identified(of)]
        }
    }
}
