# Reviewing a meeting: its parts, the timeline, the guess, what is corrected afterwards; the list, and a series.

title = Review

## The parts, each behind its digit

part-balance = balance
part-timeline = timeline
part-items = items
part-voices = voices
part-notes = notes
part-end = end
part-agreed = agreed
part-people = people
part-changes = changes

## Guess first

guess-keys = a number: your guess   Enter: look without a guess   Esc back
guess-first = Guess first, then look. Your guess shows how the meeting felt.
no-guess = You opened this review without a guess.
you-guessed = You guessed: { $group } talked more.
you-guessed-even = You guessed: about even.

## What is shown of people

people-shown = You can see each person now. Press { $key-show-people } to hide them where others can see.
people-hidden = Nothing about one person is shown now.
hidden = people hidden
shown = people shown
people-are-hidden = What each person did is for the note-taker, not for a screen that others see. Press { $key-show-people } to show it.
no-people = People were counted by group here, not one by one.
nothing-here = Nothing was written down here.
not-from-file = Not available. This meeting was imported, and the file does not say.
no-items = There was no agenda.
too-few = Left out. With so few people it would show what one person did. Press { $key-show-people } where nobody else can see.

## The timeline

everyone = everyone
# The row of breaks, small groups, and talk that is nobody's. Not the word for a group: one may be called *others*.
others = other times
sign-someone = someone
sign-several = over each other
sign-break = break
sign-off-record = off the record
sign-unattended = nobody was recording
sign-small-groups = small groups
sign-little = a little
sign-shared = to and fro
led = who led
empty-ribbon = Nobody has spoken yet.
a-voice = someone
# Who, from when to when, and how long.
turn = { $who }: { TIME($from) } to { TIME($to) } ({ TIME($length) })
in-item = item { NUMBER($number) }, { $title }
no-item = no item
was-corrected = corrected
as-tapped = as it was tapped
as-in-file = as in the file
short-pauses = { NUMBER($n) } stretches of talk with short pauses in them
spoke-too = { $n ->
    [one] 1 other person also spoke
   *[other] { $n } other people also spoke
}
when-ended = When the meeting ended: { $turns }
when-ended-quiet = When the meeting ended: quiet

who-spoke-when = Who spoke when
this-turn = This turn
turns = Turns
signs = Signs
what-is-known = What is known
notes-heading = Notes
guess-heading = Guess first
whole-meeting = whole meeting
from-to = { TIME($from) } to { TIME($to) }

## Figures

shared = How talk was shared
what-it-shows = What this shows
guesses = What we guessed
items-heading = Item by item
items-how = A bar is as long as the item took. Its patterns show who talked. The upright line is the time we planned.
items-not-by-group = not split by group
people-heading = People
at-the-end = At the end
purpose-and-aim = Purpose and aim
responses = Who answers whom
responses-how = Who spoke right after each group. In brackets, and the upright line: if turns were random.
responses-corner = after
# $after: a group. $shares: how often each group spoke next.
answers = after { $after }: { $shares }
answer-share = { PERCENT($share) } ({ PERCENT($chance) })
hands = Hands
no-hands = No hands were put up.
group-hands = { $group }: { NUMBER($answered) } answered.
group-hands-not-reached = { NUMBER($n) } not reached.
group-hands-waits = Half waited { TIME($median) } or less. The longest wait was { TIME($longest) }.
not-reached = { $n ->
    [one] { $item }: 1 hand not reached
   *[other] { $item }: { $n } hands not reached
}
not-reached-outside = { $n ->
    [one] outside any item: 1 hand not reached
   *[other] outside any item: { $n } hands not reached
}
interruptions = Speaking over someone
not-marked = Not marked, because no ground rule asked for it.
none-marked = None was marked.
spread-heading = Inside a group
no-spread = Nothing to show: no other group has two or more people.
spread-hidden = For the note-taker and facilitator only. Press { $key-show-people } to show it.
voices = Voices
quiet = Quiet, and talking over each other
first-voice = first to speak: { $who }
not-spoken = not spoken: { LIST($names) }
planned = { $spent } of { $planned } planned

## What was agreed

last-time = What came of last time
last-time-none = Nothing was carried over from an earlier meeting.
agreement = Our agreement
ground-rules = Ground rules
no-rules = No ground rules were written down.
pulse = Cards at the end
no-pulse = No cards were counted, or too few to show.
reflections = Said at the end
nobody-said = Nothing was written down at the end.
kept-by = Who took notes: { LIST($groups) }.
kept-by-nobody = We did not note who took notes.
holder = { $name } keeps it.
viewers = Who can see it: { $who }.
until = It is kept until { LONGDAY($date) }.
by-person-agreed = The group agreed that reports can show each person's own figures.
by-person-not-agreed = Reports show groups only, because nothing else was agreed.
rule-not-asked = { $rule }: not asked

## Correcting

ask-who = Who is correcting this? (a letter or a name; leave empty if you would rather not say)
ask-who-keys = Enter go on   Esc back
ask-keys = Enter done, or skip   Esc back
choice-keys = a number   Esc back
choose-first = Choose a turn (part 2) or a note (part 5), then press { $key-put-right }.
names-would-show = To correct something you need to see names. Press { $key-show-people } first, where nobody else can see.
nothing-corrected = Nothing was corrected after the meeting.
running = This meeting is still going on. You can look, and correct things when it is over.
damaged = This record is damaged in places, so nothing more is written to it. You can see what is whole.
not-ended = This meeting has not ended. Go on with it (airtime resume), and correct things there.
corrections = Corrected afterwards
original = The figures include the corrections. To see each turn as it was, press { $key-as-it-was }.
corrected-on = { LONGDAY($date) }, { $time }:
corrected-on-by = { LONGDAY($date) }, { $time }, by { $name }:
corrected-afterwards = Afterwards:
corrected-afterwards-by = Afterwards, by { $name }:
change-given = a turn was someone else's
change-moved = a turn began at another moment
change-inserted = a missed turn was added
change-split = part of a turn was someone else's
change-joined = a turn was joined to the one before
change-dropped = nobody spoke then
change-note = more was said about a note
give-to = Whose turn was it? Press their letter, or { $key-someone } for someone.
room-then = what the room saw then
# $now, $end: how far a recording has come, and how long it is.
played = { $now } of { $end }

## The list of meetings

list-title = Review a meeting
# After the day.
lasted = It lasted { TIME($length) }.
meetings-heading = Meetings
head-day = day
head-title = title
head-length = length
head-balance = balance
head-aim = aim
head-open = open
no-sessions = There are no meetings yet.
none-fits = No meeting matches.
filter = find
filter-keys = Esc show all again
no-series = This meeting is not in a series.
waiting = { "..." }
newer = written by a newer airtime
nothing-whole = damaged: nothing in it can be read
unreadable = cannot be read
partly = damaged
few = few people
no-aim = no aim
no-groups = no groups
one-group = one group
at-aim = at the aim
# Too little talk to compare.
little-talk = little talk
# No further from it than taps may be off.
near-aim = close to it
under-aim = { NUMBER($n) } under
over-aim = { NUMBER($n) } over
untitled = no title
order-date = by date
order-title = by title
order-aim = by distance from the aim
order-open = by what is open
read-so-far = read { NUMBER($done) } of { NUMBER($total) }
how-many = { $n ->
    [one] 1 meeting
   *[other] { $n } meetings
}
how-many-of = { NUMBER($n) } of { NUMBER($total) } meetings
open = { NUMBER($n) } open

## A series

ledger = said and done
trend = how it goes
nothing-said = Nothing is waiting for an answer.
ask-came-of-it = What came of it
ask-who-writes = Who is writing this down? (a name; leave empty if you would rather not say)
closed-already = This already has an answer.
closed-now = Written down and saved.
cannot-close = What came of it cannot be saved in that meeting.
open-line = open
done = done

## Two records of one meeting

marked = To compare: { $day } { $name }. Choose the other record of the same meeting, and press { $key-compare-records }.
what-was-compared = What was compared
