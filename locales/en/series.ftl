# A series of meetings: the trend, what was said and done, the digest, and reading many.

unnamed = These meetings
# $name: of the series.
head-none = { $n ->
    [one] { $name }: 1 meeting
   *[other] { $name }: { $n } meetings
}
head-day = { $n ->
    [one] { $name }: 1 meeting, { DAY($day) }
   *[other] { $name }: { $n } meetings, { DAY($day) }
}
head-days = { $n ->
    [one] { $name }: 1 meeting, { DAY($first) } to { DAY($last) }
   *[other] { $name }: { $n } meetings, { DAY($first) } to { DAY($last) }
}
all-rehearsals = { $n ->
    [one] It was a rehearsal.
   *[other] All of them were rehearsals.
}
some-rehearsals = { $n ->
    [one] 1 of them was a rehearsal.
   *[other] { $n } of them were rehearsals.
}
all-imports = { $n ->
    [one] It was imported from a file.
   *[other] All of them were imported from files.
}
some-imports = { $n ->
    [one] 1 of them was imported from a file.
   *[other] { $n } of them were imported from files.
}
meetings = { $n ->
    [one] 1 meeting
   *[other] { $n } meetings
}

## Headings

balance = The balance, meeting by meeting
voices = Who came and who spoke
roles = Who takes notes, who facilitates, which roles
decisions-heading = Decisions
commitments-heading = What we said, and what came of it
pulse = How it felt
day = day
# What is said of the meeting of a day.
of-day = { $day }: { $text }
head-meeting = meeting
head-share = share of talk
head-aim = distance from the aim
head-sharing = who led
head-felt-heard = felt heard
head-question = question
head-cards = cards
head-people = people
head-first = spoke first
head-silent = not spoken
head-before = came before
scale-under = under
scale-aim = the aim
scale-over = over

## The balance

small-too = By group, including groups of one or two people. Every group agreed to figures for each person, or it was a rehearsal.
by-group = By group only. Nothing here is about one person.
too-few = too few people to show
too-little-talk = too little talk to compare
no-groups = no groups to compare
# Of the group that the display is about.
absent = nobody from this group came
no-aim = no aim, or no talk
without-aim = no aim
not-available = not available
# How many felt that their ideas were heard.
felt-heard-yes = { NUMBER($yes) } of { NUMBER($of) }
felt-heard-partly = { NUMBER($yes) } of { NUMBER($of) }, { NUMBER($partly) } partly
# After the distance from the aim, on the same line.
beside-felt-heard = ; felt heard: { $felt }
nothing-to-compare = These meetings have no groups to compare.
about-the-gap = How far the share of { $group } was from the aim of each meeting. One tap a turn is not exact: the brackets show how far out each figure may be.
about-the-gap-exact = How far the share of { $group } was from the aim of each meeting.
share-of = Share of talk, meeting by meeting: { $group }
picture = How much of the talk { $group } had, meeting by meeting. The broken line is the aim of each meeting. The pale bars show how far out each figure may be.
picture-exact = How much of the talk { $group } had, meeting by meeting. The broken line is the aim of each meeting.
at-aim = at the aim
who-led = Who led:
# Parts of the time: led by the group, by the others, by neither.
led = { $group } { PERCENT($centred) }, others { PERCENT($others) }, to and fro { PERCENT($shared) }
under-aim = { $n ->
    [one] 1 point under
   *[other] { NUMBER($n) } points under
}
over-aim = { $n ->
    [one] 1 point over
   *[other] { NUMBER($n) } points over
}
# $n: points. $aim: of that meeting.
under = { NUMBER($n) } under { PERCENT($aim) }
over = { NUMBER($n) } over { PERCENT($aim) }
at = at { PERCENT($aim) }
close-to = close to { PERCENT($aim) }
# $then, $now: distance from the aim.
# $mean-of: how many meetings.
which-way-up = Trend: a larger share of the talk than at first for { $group }. Compared with the aim, then: { $then } (mean of the first { NUMBER($mean-of) } meetings). Now: { $now } (mean of the last { NUMBER($mean-of) }).
which-way-down = Trend: a smaller share of the talk than at first for { $group }. Compared with the aim, then: { $then } (mean of the first { NUMBER($mean-of) } meetings). Now: { $now } (mean of the last { NUMBER($mean-of) }).
which-way-same = Trend: no clear direction. Over these { NUMBER($n) } meetings, any change could be chance.
# Meetings that were imported without a day, or shared copies.
undated = { $n ->
    [one] The day of 1 meeting is not known. It stands last, and does not count for the trend.
   *[other] The days of { $n } meetings are not known. They stand last, and do not count for the trend.
}
# Meetings with less than about five minutes of talk.
left-out-of-trend = { $n ->
    [one] 1 meeting had too little talk to count for the trend, or to say who led.
   *[other] { $n } meetings had too little talk to count for the trend, or to say who led.
}
too-few-sessions = Trend: too early to say. It needs { NUMBER($n) } meetings with figures.

## Who spoke, who kept notes

k-of-m = { NUMBER($k) } of { NUMBER($m) }
first-voices = First to speak, { NUMBER($first) } of { NUMBER($total) } times: { $group }. (In each item, or once in a meeting without items.)
first-voices-all = { $total ->
    [2] First to speak both times: { $group }. (In each item, or once in a meeting without items.)
   *[other] First to speak all { $total } times: { $group }. (In each item, or once in a meeting without items.)
}
first-voices-none = { $total ->
    [2] Others spoke first both times, not { $group }. (In each item, or once in a meeting without items.)
   *[other] Others spoke first all { $total } times, not { $group }. (In each item, or once in a meeting without items.)
}
same-hint = Names that are spelt differently count as two people. If they are one person, say so when you run the command: `airtime trend --same "Ann=Annie"`.
kept-by = Who took notes: { LIST($groups) }.
kept-by-nobody = Who took notes: not written down.
chaired-by = Who facilitated: { LIST($groups) }.
chaired-by-nobody = Who facilitated: not written down.
# Where there are several meetings.
group-in = { $group } ({ NUMBER($n) } of { NUMBER($total) } meetings)
roles-held = Roles that people had: { LIST($roles) }.
role-count = { $n ->
    [one] { $role } (in 1 meeting)
   *[other] { $role } (in { NUMBER($n) } meetings)
}
changed-roles = People who spoke in more than one role: { NUMBER($n) }, counted in each meeting.

## Decisions, and what was said and done

no-decisions = No decision was written down.
decisions = { $n ->
    [one] 1 decision. How much say { $group } had: { LIST($parts) }.
   *[other] { $n } decisions. How much say { $group } had: { LIST($parts) }.
}
part-told = told about { NUMBER($n) }
part-asked = asked about { NUMBER($n) }
part-together = decided { NUMBER($n) } together
part-decided = decided { NUMBER($n) } themselves
part-not-said = not written down for { NUMBER($n) }
nothing-said = Nothing was written down to be done.
no-cards = No cards were counted, or too few to show.
commitments = Open: { NUMBER($open) }. With an answer: { NUMBER($answered) }.
commitments-overdue = Open: { NUMBER($open) }. Past the day that was set: { NUMBER($overdue) } of these. With an answer: { NUMBER($answered) }.
open-since-today = Open since today.
open-for = { $n ->
    [one] Open for 1 day.
   *[other] Open for { $n } days.
}
open-longest = The longest has waited { $longest }.
open-for-half = Half of the open ones have waited { $median } or longer. The longest has waited { $longest }.
answered-same-day = Half of those with an answer had it on the same day.
answered-within = { $n ->
    [one] Half of those with an answer had it within 1 day.
   *[other] Half of those with an answer had it within { $n } days.
}
days = { $n ->
    [one] 1 day
   *[other] { $n } days
}

## The digest

digest-first = You said, we did
digest-done = What came of what you said
digest-open = What is still open
digest-decided = What was decided last time
digest-nothing = Nothing is waiting for an answer yet.
digest-no-done = Nothing was written down yet about what came of it.
digest-last = Is something missing or not right? Please tell anyone in the group. It can be corrected, and you can ask for something to be taken out.
digest-for = News from { $name }.
digest-for-last = News from { $name }. We last met on { DAY($day) }.
our-meetings = our meetings
# $text and whose words they were.
said = { $text } (said)
said-by = { $text } (said by { $group })
said-on = { $text } (said on { DAY($day) })
said-by-on = { $text } (said by { $group } on { DAY($day) })
done = What came of it: { $text }
# Whether somebody has taken it on is not known here: a name that was typed stands in its own meeting only.
waits-action = This is still to do.
waits-action-owner = This is still to do. Who: { $name }.
waits-need = We cannot meet this need yet.
# $reason: as it was typed.
waits-need-because = We cannot meet this need yet. Why: { $reason }.
waits-stalemate = We were stuck.
waits-stalemate-to = We were stuck, and took it to { $name }.
waits-approval = Decided, and waiting to be approved.
waits-approval-by = Decided, and waiting for { $name } to approve it.
waits-idea = An idea that has no answer yet.
waits-decision = Decided.
waits-by = By { DAY($date) }.
# Of a need.
waits-look-again = To look at again on { DAY($date) }.

## Choosing meetings, and reading many

no-series = none of your meetings is in a series
no-series-hint = Name the meetings (airtime trend ID ID ID), or use --all. To put a meeting in a series, use --series or set-up.
which-series = you have more than one series
which-series-hint = Say which one, with --series NAME:
series-count = { $n ->
    [one] { $name } (1 meeting)
   *[other] { $name } ({ $n } meetings)
}
no-such-series = no meeting is in a series called { $name }
no-such-series-hint = `airtime trend` without a name lists your series.
bad-pair = { $text }: this is not a pair of names
bad-pair-hint = Put an equals sign between them: --same "Ann=Annie".
reading = reading meetings: { NUMBER($done) } of { NUMBER($total) }
cut-short = stopped after { NUMBER($done) } of { NUMBER($total) } meetings; nothing was written
cut-short-hint = Nothing is lost. airtime remembers what it has read, so it will be quicker next time.
left-out = { $id } is left out: { $reason }
copy-of = it is a copy of { $id }
partly = { $id } is damaged. What is whole of it is counted. `airtime check { $id }` says where.
nothing-whole = nothing in it can be read
