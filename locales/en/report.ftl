# Reports on one meeting, and what `list` and `check` say.

# First line of every report. It is in the JSON report too, so it stays as it is.
first = This shows how time was shared. It does not show who had power, and must not be used to judge anyone or to prove co-production took place.

## What was agreed about the record

agreement-import = This was imported from a file. The file does not say what people agreed about it.
agreement-import-by-person = This was imported from a file. Whoever imported it says that people agreed to show each person's own figures.
agreement-rehearsal = This is a rehearsal, not a real meeting.
agreement-none = We have not yet agreed who keeps or sees this. It shows groups only.
agreement-holder = Our agreement: { $name } keeps this record.
agreement-holder-note-taker = Our agreement: the note-taker keeps this record.
agreement-viewers = Only { $viewers } can see it.
agreement-viewers-group = Only this group can see it.
agreement-until = It is kept until { LONGDAY($date) }.
agreement-until-open = We have not agreed for how long.
agreement-by-person = It can show each person's own figures.
agreement-facilitator-hidden = How long the facilitator spoke is not shown: that is theirs to say.
agreement-recognition-yes = We agreed how people are thanked or paid for taking part.
agreement-phones = People could put up their hand and show a card from their phone.
agreement-recognition-no = We have not agreed how people are thanked or paid for taking part.
agreement-agreed-by = Agreed by: { $who }.
uncounted-withheld = Not counted: how long the facilitator, and others who are not counted, spoke is not shown.
agreement-by-group = It shows groups, not people.
draft-label = Draft
# $name: whoever keeps the record.
draft = Until { LONGDAY($date) } anyone can have something taken out. Tell { $name }.
draft-import = Until { LONGDAY($date) } anyone can have something taken out. Tell whoever imported this.
draft-note-taker = Until { LONGDAY($date) } anyone can have something taken out. Tell the note-taker.

## Which meeting it was

untitled = A meeting
# $day: like Sat 28 Nov 2026. $time: like 19:46.
when = { $day }, { $time }
# Of an import for which nobody gave the day of the meeting.
imported-on = Imported on { $day }. Nobody said on which day the meeting was.
# In the column of days, up to 10 columns.
no-day = no day
# After how long it lasted.
source =
    .live = It was recorded live.
    .rehearsal = It was a rehearsal.
    .rttm = It was imported from an RTTM file.
    .webvtt = It was imported from a WebVTT file.
    .srt = It was imported from an SRT file.
    .csv = It was imported from a CSV file.
    .json = It was imported from a JSON file.
    .transcript = It was imported from a transcript as text.
    .sbv = It was imported from an SBV file.
    .textgrid = It was imported from a Praat TextGrid.
    .audacity = It was imported from Audacity labels.
    .ctm = It was imported from a CTM file.
    .stm = It was imported from an STM file.
    .elan = It was imported from an ELAN file.
# What can and cannot be known from a file. Said once, so that no section has to.
file-shows = The file shows who spoke when, cut at pauses. It does not show who spoke over whom, hands, agenda items, decisions or how people felt.
file-shows-taps = The file shows who spoke when, as it was tapped in the meeting. It does not show hands, agenda items, decisions, how people felt, or when people came and left.
# A table of turns by group that was imported again.
file-shows-taps-by-group = The file shows which group spoke when, as it was tapped in the meeting. It does not show hands, agenda items, decisions, how people felt, or when people came and left. What it has as quiet may also be someone who is not counted in the balance.
file-shows-one-at-a-time = The file shows one speaker at a time, cut at pauses. It does not show people talking over each other, hands, agenda items, decisions or how people felt.
# $source: where it comes from, a sentence. $id: of the meeting. Of a meeting that has not ended, in the place of "lasted".
not-ended = This meeting has not ended. This shows its first { TIME($length) }. { $source } Its id is { $id }.
not-ended-only = This meeting has not ended. This shows its first { TIME($length) }. Its id is { $id }.
# At the top of every page about a damaged record.
is-damaged = Part of the record could not be read. What happened then is missing here, so times and shares may be wrong.
lasted = It lasted { TIME($length) }. { $source } Its id is { $id }.
# Where the line above it says already that it was a rehearsal.
lasted-only = It lasted { TIME($length) }. Its id is { $id }.
series = Series: { $name }
# How the group meets, in a file. $start: the beginning of what `airtime config --check` prints as its fingerprint.
protocol-named = Protocol: { $name } (its fingerprint begins { $start }).
protocol-unnamed = Protocol without a name (its fingerprint begins { $start }).
purpose = For: { $text }
read-out-at = What we agreed was read out at { TIME($at) }.
read-out-not-done = What we agreed was not read out.
observers-accepted = { $people ->
    [one] 1 observer, not counted (accepted by the group).
   *[other] { $people } observers, not counted (accepted by the group).
}
observers-not-accepted = { $people ->
    [one] 1 observer, not counted (not accepted by the group).
   *[other] { $people } observers, not counted (not accepted by the group).
}
observers-not-asked = { $people ->
    [one] 1 observer, not counted (the group was not asked).
   *[other] { $people } observers, not counted (the group was not asked).
}
chaired = Who facilitated, one after the other: { LIST($who) }.
# Of whom nobody said which group they are in; and somebody whose group is beside the balance, as a facilitator's is.
in-no-group = someone in no group
not-counted = someone who is not counted
# In the place of the name of a group.
without-group = people with no group
# After a number of people.
with-no-group = with no group
kind-one-group = One group met by itself, so there was nothing to compare.
kind-groups-only = We recorded groups only, so we cannot say who spoke.
aim-equal = Our aim: equal shares for each group (agreed).
aim-equal-suggested = Suggested aim: equal shares for each group (not agreed yet).
# A group of one or two people is not asked to fill half of the time.
aim-equal-but-small = Our aim: equal shares (agreed). A group of one or two people has its share by number of people.
aim-equal-but-small-suggested = Suggested aim: equal shares (not agreed yet). A group of one or two people has its share by number of people.
aim-headcount = Our aim: shares by number of people (agreed).
aim-headcount-suggested = Suggested aim: shares by number of people (not agreed yet).
aim-custom = Our aim: shares of our own (agreed).
aim-custom-suggested = Suggested aim: other shares for each group (not agreed yet).
aim-none = No aim was set.
ground-rules-agreed = { $n ->
    [one] 1 ground rule, agreed by the group.
   *[other] { $n } ground rules, agreed by the group.
}
ground-rules-not-agreed = { $n ->
    [one] 1 ground rule, not agreed in this meeting.
   *[other] { $n } ground rules, not agreed in this meeting.
}
only-totals = The group kept only these totals. Decisions and notes are not in them.
more-in-full = … more in the full report: airtime report { $id } --format html

## Headings

heading-facts = At a glance
heading-came-of-it = What came of last time
# In a summary for those who were not there.
heading-since-last-time = Since last time
heading-decisions = What we decided
heading-actions = Who does what
heading-people = Each person, in the order they were added
heading-balance = How talk was shared in the whole meeting
heading-voices = Who spoke
heading-time = Where the time went
heading-items = Item by item
heading-needs = Needs we cannot meet yet
heading-ideas = Ideas
heading-notes = Notes
heading-marks = Marked as we went
heading-ground-rules = Ground rules
felt-heard-yes = Felt that their ideas were heard: { NUMBER($yes) } of { NUMBER($of) } who answered.
felt-heard-partly = Felt that their ideas were heard: { NUMBER($yes) } of { NUMBER($of) } who answered, and { NUMBER($partly) } partly.
heading-closing = At the end

## Since the meeting before

# $share: like "45% (40 to 50)". $meeting: like "5 May 2026", or "5 May 2026, 14:30" where there were several that day.
share-then = On { $meeting }, { $group } had { $share } of the talk.
share-now-more = This time they had { $share }: more than last time.
share-now-less = This time they had { $share }: less than last time.
share-now-same = This time they had { $share }: the same as last time.
# The figures are the same, and not exact.
share-now-alike = This time it was the same, as far as we can tell.
share-now-unclear = This time they had { $share }. That is not exact enough to say that it changed.
still-open = Still open:
nothing-was-open = Nothing was open from last time.

## Three facts

fact-share = Of the talk, { $group } had { $share }.
# After fact-share, and how it compares with the aim. $people: of the people in the balance.
fact-people = They were { PERCENT($people) } of the people.
# Where people came late or left. $time: of all the time that people in the balance were here.
fact-time-here = Of the time people were here, theirs was { PERCENT($time) }.
# $whose: "our aim", or "the suggested aim" where it was not agreed.
fact-close-to-aim = That is close to { $whose } of { PERCENT($aim) }.
fact-at-aim = That matches { $whose } of { PERCENT($aim) }.
fact-under-aim = { $n ->
    [one] That is 1 point under { $whose } of { PERCENT($aim) }.
   *[other] That is { $n } points under { $whose } of { PERCENT($aim) }.
}
fact-over-aim = { $n ->
    [one] That is 1 point over { $whose } of { PERCENT($aim) }.
   *[other] That is { $n } points over { $whose } of { PERCENT($aim) }.
}
fact-aim-met = That meets { $whose } of at least { PERCENT($aim) }.
# With so little talk, taps are not exact enough.
fact-aim-unclear = There was too little talk to compare that with { $whose } of { PERCENT($aim) }.
fact-too-little-talk = There was too little talk to say how it was shared.
fact-too-few = We do not show how talk was shared. With so few people it would show what one person did.
fact-nothing-to-balance = There was one group, so there is nothing to compare.
fact-no-groups = People have no groups here, so there is nothing to compare.
fact-no-talk = Nobody who counts in the balance spoke.
# Of a file without names.
fact-nobody-named = Nobody is named here, so we cannot say who spoke.
fact-voices-too-few = We do not say who spoke. With so few people it would show what one person did.
fact-voices-not-told-apart = We cannot say who spoke, because people were not recorded one by one.
fact-time = People talked for { TIME($talk) }. It was quiet for { TIME($quiet) }.
# $someone: the talk of people who are not named.
fact-time-and-someone = People talked for { TIME($talk) }, and someone (not named) for { TIME($someone) }. It was quiet for { TIME($quiet) }.
fact-time-not-named = Someone (not named) talked for { TIME($someone) }. It was quiet for { TIME($quiet) }.

## The balance

people = { $n ->
    [one] 1 person
   *[other] { $n } people
}
group-people = { $n ->
    [one] { $group } (1 person)
   *[other] { $group } ({ $n } people)
}
too-few-people = too few people to show
group-too-few = { $group }: too few people to show
# $low, $high: from where to where the true share may be, in percent.
share-range = { PERCENT($share) } ({ NUMBER($low) } to { NUMBER($high) })
share = { $share } of talk, { PERCENT($people) } of people
share-and-time = { $share } of talk, { PERCENT($time) } of the time people were here
share-uncounted = { $share } of talk
# $whose: as above.
close-to-aim = close to { $whose } of { PERCENT($aim) }
at-aim = matches { $whose } of { PERCENT($aim) }
under-aim = { $n ->
    [one] 1 point under { $whose } of { PERCENT($aim) }
   *[other] { $n } points under { $whose } of { PERCENT($aim) }
}
over-aim = { $n ->
    [one] 1 point over { $whose } of { PERCENT($aim) }
   *[other] { $n } points over { $whose } of { PERCENT($aim) }
}
aim-met = meets { $whose } of at least { PERCENT($aim) }
aim-unclear = too little talk to compare it with { $whose } of { PERCENT($aim) }
# Of one item.
too-little-talk = too little talk to say how it was shared
no-talk = Nobody who counts in the balance spoke.
not-split = We leave out how much each group spoke, when, who spoke first and who spoke after whom. With so few people it would show what one person did.
could-agree = If everyone agrees, that can be shown next time. When you set up the meeting, choose Figures for each person.
could-import-again = If the people agreed that it is shown, import the file again with --agreed.
shown-by-person = The group agreed that it can be shown: airtime report { $id } --by-person
shown-in-rehearsal = This is a rehearsal, so it can be shown: airtime report { $id } --by-person
group-share = { $group } { PERCENT($share) }
# $shares: of groups.
uncounted = Not counted in the balance: { LIST($shares) } of all talk.
# $n: points that each share may be off. $shares: of one item.
people-give-or-take = { $n ->
    [one] Each share may be 1 point too high or too low.
   *[other] Each share may be { $n } points too high or too low.
}
give-or-take = { $shares } (give or take { NUMBER($n) })
uncounted-too-few = Not counted in the balance: { $group }, too few people to show.
places = In the room: { NUMBER($room) } people, { $room-share } of the talk. Online: { NUMBER($online) } people, { $online-share }.
all-talk = Of all talk: { LIST($shares) }.
parity-little = On average, for each minute that one person from { $others } spoke, one person from { $group } spoke for less than 5 seconds.
parity-alike = On average, one person from { $group } spoke for about as long as one person from { $others }.
parity-seconds = On average, for each minute that one person from { $others } spoke, one person from { $group } spoke for about { NUMBER($n) } seconds.
# $minutes: like "2 and a half minutes".
parity-minutes = On average, for each minute that one person from { $others } spoke, one person from { $group } spoke for about { $minutes }.
the-others = the other groups
# Who led: several groups beside the one that the display is about.
the-others-together = the other groups together

## Voices

spoken = { $total ->
    [one] { NUMBER($spoken) } of 1 person spoke.
   *[other] { NUMBER($spoken) } of { NUMBER($total) } people spoke.
}
# $n: of those who spoke. $seconds: so long is a turn that counts.
spoken-briefly = { NUMBER($spoken) } of { NUMBER($total) } people spoke, { NUMBER($n) } of them only briefly (under { NUMBER($seconds) } s at a time).
# Where it is not known who spoke only briefly.
spoken-turns = { NUMBER($spoken) } of { NUMBER($total) } people spoke for { NUMBER($seconds) } s or longer at a time.
# Of a group, through the whole meeting. Its first letter is made a capital.
did-not-speak = { $group } did not speak.
absence = Longest time without { $group } speaking: { TIME($length) }.
# Of several items.
first-voices = First to speak in { NUMBER($first) } of { NUMBER($total) } items: { $group }.
first-voices-all = { $total ->
    [2] First to speak in both items: { $group }.
   *[other] First to speak in all { $total } items: { $group }.
}
first-voices-none = { $total ->
    [one] Others spoke first, not { $group }.
    [2] Others spoke first in both items, not { $group }.
   *[other] Others spoke first in all { $total } items, not { $group }.
}
first-voice = First to speak: { $group }.
# Where no group had more than one.
no-run = No group had two turns in a row.
longest-run = { $turns ->
    [one] Most turns in a row from one group: { $group }, 1 turn ({ TIME($length) }).
   *[other] Most turns in a row from one group: { $group }, { $turns } turns ({ TIME($length) }).
}
# Who led: 60% or more of the talk in two and a half minutes.
led-most = Most of the time { $group } led.
led-by-turns = Sometimes { $group } led, and sometimes { $others } did.
led-for = { $n ->
    [one] For 1 minute { $group } led.
   *[other] For { $n } minutes { $group } led.
}
shared-most = Most of the time it went to and fro.
shared-for = { $n ->
    [one] For 1 minute it went to and fro.
   *[other] For { $n } minutes it went to and fro.
}
nothing-to-tell = We leave this out. There were too few people.
in-both-groups = { $n ->
    [one] 1 person had roles in both groups, and counts in each.
   *[other] { $n } people had roles in both groups, and count in each.
}
in-several-groups = Some people had roles in more than one group, and count in each.
more-than-one-at-once = When two people spoke at once, the time counts for both.
queue = Hands that were answered: { NUMBER($answered) }.
queue-not-reached = Still up at the end: { NUMBER($n) }.
waits = Half of them waited { TIME($median) } or less. The longest wait was { TIME($longest) }.
go-rounds = { $offered ->
    [one] Go-rounds: { NUMBER($rounds) }. 1 turn was offered.
   *[other] Go-rounds: { NUMBER($rounds) }. { $offered } turns were offered.
}
go-rounds-passed = { $n ->
    [one] 1 turn was passed.
   *[other] { $n } turns were passed.
}
reports-back = Reports back from small groups: { NUMBER($n) }. They count for no group.

## Time

talk = Talk: { TIME($length) }.
thinking-time = { $stretches ->
    [0] Quiet (thinking time): { TIME($length) }.
    [one] Quiet (thinking time): { TIME($length) }, once for 5 seconds or more.
    [2] Quiet (thinking time): { TIME($length) }, twice for 5 seconds or more.
   *[other] Quiet (thinking time): { TIME($length) }, { $stretches } times for 5 seconds or more.
}
# Of an import: no thinking time.
outside-speech = Before the first word and after the last: { TIME($length) }. This is not counted as quiet.
talk-and-quiet = Talk and quiet together: { TIME($length) }.
# After the talk, which has it in it.
overlap = Of that, talking over each other: { TIME($length) }.
overlap-not-available = Talking over each other: this source cannot show it.
other-time = Also: { LIST($parts) }.
other-someone = someone (not named) { TIME($length) }
other-small-groups = small groups { TIME($length) }
other-breaks = breaks { TIME($length) }
other-off-record = off the record { TIME($length) }
unattended = Nobody was recording for { TIME($length) }, so what was said then is not counted.

## Items

item = { NUMBER($number) }. { $title }
item-of-kind = { NUMBER($number) }. { $title } ({ $kind })
item-not-begun = not started
item-time = { TIME($spent) } of { TIME($planned) } planned
item-spoken = { NUMBER($spoken) } of { NUMBER($total) } spoke
# $parts: time for each group that asked.
origins = Time on items, by the group that asked for them: { LIST($parts) }.
origin = { $group } { TIME($length) }
origin-unknown = not said { TIME($length) }

## What was written down

no-decisions = No decision was written down.
nobody-yet = nobody has taken it on yet
# $who: a name, a group, or "one of us".
owner = Who: { $who }
# An owner in a group of one or two.
one-of-us = one of us
dissent = another view: { $text }
here = present: { LIST($groups) }
# After who was present or what each group said, where a group of one or two is left out.
small-groups-left-out = we leave out groups of one or two people
# In the place of "talk before it".
talk-behind-left-out = we leave out the talk before it, because so few people of one group were there
# Of an item.
item-shares-left-out = we leave out how talk was shared, because so few people of one group were there
group-count = { NUMBER($n) } { $group }
cards-shown = Cards shown: { LIST($cards) }.
cards-green = { NUMBER($n) } green (go on)
cards-yellow = { NUMBER($n) } yellow (slower, or plainer words)
cards-red = { NUMBER($n) } red (stop)
jargon = Jargon, to say in plain words: { LIST($words) }.
jargon-without-word = { $n ->
    [one] Jargon was marked once without the word.
    [2] Jargon was marked twice without the word.
   *[other] Jargon was marked { $n } times without the word.
}
disagreements = { $n ->
    [one] We disagreed once.
    [2] We disagreed twice.
   *[other] We disagreed { $n } times.
}
# One of them, in its own words.
quoted = “{ $text }”
disagreements-about = { $n ->
    [one] We disagreed once: { LIST($about) }.
    [2] We disagreed twice: { LIST($about) }.
   *[other] We disagreed { $n } times: { LIST($about) }.
}
# $by, $over: groups or roles. Its first letter is made a capital.
spoke-over = { $n ->
    [one] { $by } spoke over { $over } once.
    [2] { $by } spoke over { $over } twice.
   *[other] { $by } spoke over { $over } { $n } times.
}
spoke-over-anyone = { $n ->
    [one] Someone spoke over someone else once.
    [2] Someone spoke over someone else twice.
   *[other] Someone spoke over someone else { $n } times.
}
# Whoever spoke over the other had been invited to speak, each time.
spoke-over-invited-each = { $n ->
    [one] Whoever spoke over the other had been invited to speak.
   *[other] Each time, whoever spoke over the other had been invited to speak.
}
spoke-over-invited = { $n ->
    [one] Once, whoever spoke over the other had been invited to speak.
    [2] Twice, whoever spoke over the other had been invited to speak.
   *[other] { $n } times, whoever spoke over the other had been invited to speak.
}
more-decisions = { $n ->
    [one] and 1 more decision, in the record
   *[other] and { $n } more decisions, in the record
}
more-actions = { $n ->
    [one] and 1 more action, in the record
   *[other] and { $n } more actions, in the record
}
more-needs = { $n ->
    [one] and 1 more need, in the record
   *[other] and { $n } more needs, in the record
}
more-ideas = { $n ->
    [one] and 1 more idea, in the record
   *[other] and { $n } more ideas, in the record
}
more-notes = { $n ->
    [one] and 1 more note, in the record
   *[other] and { $n } more notes, in the record
}
more-items = { $n ->
    [one] and 1 more item, in the record
   *[other] and { $n } more items, in the record
}
more-ground-rules = { $n ->
    [one] and 1 more ground rule, in the record
   *[other] and { $n } more ground rules, in the record
}
more-people = { $n ->
    [one] and 1 more person, in the record
   *[other] and { $n } more people, in the record
}
more-lines = { $n ->
    [one] and 1 more, in the record
   *[other] and { $n } more, in the record
}

## Each person

person-name = name
person-role = role
person-time = time
person-share = share
person-turns = turns
person-longest = longest

## The end of the meeting

# $question and what was answered.
answer = { $question } { $answer }
answer-of-group = { $question } ({ $group }) { $answer }
answer-after-colon = { $question }: { $answer }
room-guessed = Before it looked, the group guessed: { $group } talked more.
room-guessed-even = Before it looked, the group guessed: about even.

## List and check

no-sessions = No meetings yet. Type `airtime demo` to see an example, or `airtime` to start one.
state-imported = imported
state-rehearsal = rehearsal
state-ended = ended
state-running = running
state-not-finished = not finished
state-unreadable = damaged
# In a narrow column, after people by group: facilitators, supporters.
list-uncounted = { NUMBER($n) } not counted
# Words for people, with which the name of a group may begin; never seen. It is not cut down to one of them alone: `3 people…` would read as all.
words-for-people = people, persons, individuals, members
people-uncounted = { NUMBER($n) } not counted in the balance
list-totals = { $id }: only the totals were kept. To read them: airtime report { $id }
totals-unreadable = the totals of { $what } cannot be read: { $reason }
totals-hint = They are a JSON report in the folder totals. Any editor can show it.

## What went wrong

newer = { $id } was written by a newer version of airtime (format version { NUMBER($version) }), so it is left as it is.
newer-hint = Open it with that version, or get the newest airtime.
empty = { $id } has no event that can be read.
empty-hint = `airtime check` says what is there.
by-person-not-agreed = the group of { $id } did not agree to reports that show each person's own figures.
by-person-import = nobody has said that the people in { $id } agreed to pages that show each person's own figures.
by-person-import-hint = If they agreed, import the file again with --agreed. Without it, leave out --by-person, or use --format json or csv.
by-person-hint = Leave out --by-person: the report by group needs no agreement.
workbook-needs-file = a workbook is written to a file, not to the screen.
workbook-needs-file-hint = Name the file: -o report.xlsx
rows-need-people = rows of people show each person's own figures.
rows-need-people-hint = Add --by-person, if the group agreed to it. Rows of turns and of meetings need no agreement.
layout-needs-csv = --plain and --excel are for CSV.
layout-needs-csv-hint = Add --format csv, or leave them out.
rows-need-csv = --rows is for CSV.
rows-need-csv-hint = Add --format csv, or leave out --rows.
easy-needs-page = --easy-read is for text, HTML and PDF.
easy-needs-page-hint = Leave it out, or type --format html.
summary-needs-page = --summary is for text, HTML, PDF and Markdown.
summary-needs-page-hint = Leave it out, or type --format html.
pdf-needs-file = a PDF cannot be shown on this screen.
pdf-needs-file-hint = Give a file: add --output and a name, such as -o report.pdf.
no-font = there is no font on this computer to write a PDF with.
no-font-hint = Install one, such as Noto Sans or DejaVu Sans. Or type --format html, and print that from a browser.
some-damage = { $id } is damaged in places. What is whole is shown.
unknown-ending = This cannot be written as { $ending }.
unknown-ending-hint = End the name of the file with one of these, or add --format: { $formats }.
output-exists = { $path } exists already.
output-exists-hint = Choose another name, or add --force to replace it.
output-is-link = { $path } is a link, and airtime does not write to links.
output-is-link-hint = Give the file itself.
output-is-no-file = { $path } is not a file.
output-is-no-file-hint = Give a file name.
output-is-record = { $path } is among your meetings, and nothing is written over those.
output-is-record-hint = Choose another place.
cannot-write = could not write { $path }: { $reason }
cannot-write-hint = Choose a folder you can write to, with room on its disk.
cannot-write-output = could not write the result: { $reason }
cannot-read = could not read { $path }: { $reason }
not-found = `{ $what }` is not the name of one meeting.
not-found-hint = `airtime list` shows the meetings there are.
cannot-make = could not make the report: { $reason }
conflict-copy = { $path } is not a meeting but a copy of one. Compare it with: airtime check --seqs
loose-folder = other people on this computer can read { $path }. To stop that: chmod 700 { $path }
