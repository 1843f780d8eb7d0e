//! The parts of the keeper's screen in sentences: what a key reads out, and what the line mode says.

use crate::{
    domain::{Floor, agenda::items::ItemAdded, queue::policy::Policy, record::moment::clock},
    text::{
        hand,
        messages::{commands, lines},
        screen as words,
    },
    tui::{
        meeting::{
            state::{Reading, SaveWord},
            view::MeetingView,
        },
        screens::live::view::{balance, hands, header, panel, people, ribbon},
        theme::Sign,
    },
};

/// What a key reads out, a fact or a sentence each.
pub fn reading(meeting: &MeetingView<'_>, what: Reading) -> Vec<String> {
    match what {
        Reading::Clock => clock_sentences(meeting),
        Reading::Balance => balance::sentences(meeting),
        Reading::Hands => hand_sentences(meeting),
        Reading::People => people::sentences(meeting),
        Reading::Meeting => meeting_sentences(meeting),
    }
}

/// Who speaks and as what, or what stands in the place of that.
pub fn floor(meeting: &MeetingView<'_>) -> String {
    let what = meeting.floor_label().0;
    if meeting.session.ended {
        return what;
    }
    let note = meeting.floor_note();
    // *lived experience* says *lived experience and carers* too; *manager* does not say *staff*.
    let is_said = |group: &String| group == &what || note.as_ref().is_some_and(|note| group.contains(note));
    let group = holder_group(meeting).filter(|group| !is_said(group));
    if let Some(sentence) = note.as_ref().and_then(|note| note.strip_suffix('.')) {
        return format!("{} {sentence}", lines::sentence(&what));
    }
    let facts: Vec<String> = note.into_iter().chain(group).chain(support(meeting)).collect();
    if facts.is_empty() { what } else { lines::who_as(&facts.join(", "), &what) }
}

/// The same with the time into the meeting: the answer to a tap.
pub fn floor_and_clock(meeting: &MeetingView<'_>) -> String {
    lines::floor(&clock(meeting.now.ms()), &floor(meeting))
}

fn holder_group(meeting: &MeetingView<'_>) -> Option<String> {
    let roster = &meeting.session.roster;
    let holder = meeting.session.holder().filter(|_| meeting.session.floor() == Floor::Held)?;
    roster.group_of(roster.person(holder)?).map(|g| meeting.group_label(g))
}

fn support(meeting: &MeetingView<'_>) -> Option<String> {
    let supported = meeting.live.support_shown == Some(meeting.session.tally.floor_since());
    (supported && meeting.session.floor() == Floor::Held).then(|| commands::support::short().to_owned())
}

fn clock_sentences(meeting: &MeetingView<'_>) -> Vec<String> {
    let now = lines::clock_and_floor(&clock(meeting.now.ms()), &floor(meeting), &meeting.floor_time());
    let agenda = &meeting.session.agenda;
    let item = match agenda.current() {
        Some(item) => Some(item_and_times(meeting, item)),
        None if agenda.items.is_empty() => None,
        None => Some(lines::sentence(words::no_item())),
    };
    let saving = match meeting.live.saving.word() {
        SaveWord::Saved => words::saved(),
        SaveWord::Saving => words::saving(),
        SaveWord::NotSaved(_) => words::not_saved_flag(),
    };
    [Some(now), item, Some(lines::sentence(saving)), meeting.trouble()].into_iter().flatten().collect()
}

/// An item with how long it has taken.
pub fn item_and_times(meeting: &MeetingView<'_>, item: &ItemAdded) -> String {
    lines::item(item.item, &header::item_times(meeting, item), &item.title)
}

fn hand_sentences(meeting: &MeetingView<'_>) -> Vec<String> {
    let queue = &meeting.session.queue;
    let closed = queue.closed.then(|| lines::sentence(&hands::heading(meeting)));
    let order = (queue.policy != Policy::InOrder).then(|| lines::sentence(hand::policy(queue.policy)));
    let up = lines::sentence(&words::hands_up(meeting.hands.len()));
    let round = hands::round(meeting).map(|round| without_dots(meeting, &round));
    let listed = panel::sentences(meeting, crate::tui::meeting::panel::List::Hands).1;
    round.into_iter().chain([up]).chain(listed).chain(closed).chain(order).collect()
}

/// What stands between the parts of a line is read out as a comma.
fn without_dots(meeting: &MeetingView<'_>, text: &str) -> String {
    text.replace(&format!(" {} ", meeting.theme.sign(Sign::Dot)), ", ")
}

fn meeting_sentences(meeting: &MeetingView<'_>) -> Vec<String> {
    let s = meeting.session;
    let title = s.title.as_deref().map(lines::sentence);
    let purpose = s.charter.purpose.as_ref().map(|purpose| format!("{}: {purpose}", words::panel_purpose()));
    let purpose = purpose.unwrap_or_else(|| words::no_purpose(meeting.keymap));
    let waiting = header::all_waiting(meeting);
    let waiting = (!waiting.is_empty()).then(|| lines::sentence(&waiting.join(", ")));
    let turn = |(length, who): (String, String)| lines::turn(&length, &who);
    let turns: Vec<String> = ribbon::newest_turns(meeting).map(turn).collect();
    let turns = (!turns.is_empty()).then(|| lines::turns(&turns));
    let count = |title: &str, n: usize, none: String| {
        if n == 0 { none } else { lines::list_opened(n as u64, title) }
    };
    let keys = meeting.keymap;
    let counts = [
        count(words::panel_agenda(), s.agenda.items.len(), words::no_items(keys)),
        count(words::panel_notes(), s.notes.len(), words::no_notes(keys)),
        count(words::panel_rules(), s.ground_rules.list.len(), words::no_rules(keys)),
    ];
    [title, Some(purpose), waiting, turns].into_iter().flatten().chain(counts).collect()
}
