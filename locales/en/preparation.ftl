# What is settled before the talk: the set-up form, purpose, ground rules, templates, last time, who is not timed.

## The fields of the set-up form

field-people = People
field-title = Title
field-purpose = What we are here for
field-series = Series
field-kind = Kind of meeting
field-template = Template
field-agenda = Agenda
field-aim = Aim
field-aim-agreed = Aim agreed
field-rules = Ground rules
field-rules-agreed = Ground rules agreed
field-holder = Who keeps the record
field-viewers = Who can see it
field-until = Kept until
field-by-person = Figures for each person
field-shows-facilitator = Facilitator's share
field-recognition = Thanks or pay agreed
field-agreed-by = Who agreed all this
field-read-out = Read out

people-help = Type names and roles, like: Bea l me; Kai l online; Jo s; 3 s; Ann @volunteers. The letters: l lived experience, s staff, c carer, f facilitator, o observer, me you, @ any other group. Not here yet: Kai l expected
heads-help = How many are in each group, if you like: 7 l; 5 s; 3 @volunteers. No names are kept.
purpose-help = One line. It is shown while we meet.
series-help = Meetings in a series follow on: they share ground rules and show what came of last time.
choice-help = Press Space to change this.
read-out-help = Press Space when you have read it out.
template-help = Press Space to change this. It fills in what you have not typed yourself.
agenda-help = Like: Welcome 5; Our round (go-round) 10; What next @staff. The number is minutes. @ says who asked for it. In brackets: (story), (presentation), (prioritise), (small groups), (break), (check-in).
rules-help = Put ; between them, or give a text file like /home/dani/rules.txt. Leave empty to use last time's in the series.
no-template = none
rules-agreed-yes = yes, the group agreed them
rules-agreed-no = not yet
facilitator-shown = shown beside the balance
facilitator-hidden = not shown
recognition-yes = yes
recognition-no = no
recognition-not-said = not said
expected-person = expected
online-person = online

kind-joint = mixed: several groups together
kind-one-group = one group: nothing to compare
kind-groups-only = groups only: a key for each group, no people

## While the meeting runs

rules-none = None yet. Add one with { $key-rule-add }.
last-time-none = Nothing was carried over from earlier meetings in a series.

not-done = still to do: { LIST($things) }
# The same where there is no room for a list. $n: how many.
not-done-count = { NUMBER($n) } still to do
purpose = purpose
rules = rules
aim = aim
read-out = reading out
one-group = one group: nothing to compare
groups-only = groups only: we do not record who spoke
not-counted = not counted
heads-set = { $group }: { NUMBER($n) }.
expected = expected: { LIST($names) }
observes = { $count ->
    [one] observer: { LIST($names) }
   *[other] observers: { LIST($names) }
}
observers-not-asked = asking about observers
observers-not-accepted = The group has not accepted observers.
facilitates = facilitates: { LIST($names) }
keeps = note-taker: { $name }
# Said at the start, when one person of the group that the display is about is here.
only-one = Only one person is here for { $group }. That can be hard. You could ask what would help, or meet separately first.
clock-wrong = This computer's clock says { DAY($date) }, so this meeting has the wrong date. Times in it are right.
purpose-set = Purpose saved. It is shown while we meet.
rule-added = Added. When the group agrees the ground rules, press { $key-rules-agree }.
rules-agreed = The group agreed them.
rules-agreed-already = The ground rules are already agreed.
rules-open = Ground rules, not agreed yet
rules-closed = Ground rules, agreed
rules-keys = Right arrow: the group agrees them   Esc close
last-time-keys = Right arrow: what came of it   Esc close
list-close = Esc close
kind-set = Kind of meeting changed.
written = Written down.
came-of-it = what came of it
marks-interruptions = speaking over someone is marked
no-kind = Type mixed, or one group. Groups only is chosen before a meeting begins.
quit-letter = To end the meeting, press { $key-leave }. To add someone on { $letter }, press { $key-add } and type a name that begins with it, like: Quin l
no-group-on-letter = No group is on { $letter }. Press { $key-someone } for someone, or { $key-add } and a group to give it a key.

## Somebody would rather not be timed

person-keys = press a number   letters and Space: who speaks   Esc change nothing
not-for-the-room = This is not shown in room view. { $key-room } note-taker's view   Esc change nothing
needs-answer = Press one of these keys to answer, or Esc to change nothing.
not-answered = Nothing was changed.
since-when = { $name } would rather not be timed. From now on, or from the start?
since-now = from now on
since-start = from the start
keep-total = Keep their time in the total of { $group }? Nobody is named.
keep-total-by-person = Keep their time in the total of { $group }? Nobody is named, but because figures for each person are shown, it could be worked out.
keep-total-yes = yes
keep-total-no = no, leave it out
late-comer-key = If they would rather not be timed: { $key-not-timed } and their letter.
late-comer-named = { $name } came late. Say: { $words }
late-comer-yes = yes
late-comer-no = no, leave them out
late-comer-keys = press a number   all other keys: the meeting   Esc ask later
late-comer-timed = { $name } said yes. They are timed from now on.
late-comer-later = Until { $name } says yes, their turns are someone's. To ask again: { $key-late-comer }
timed-again = They are timed from now on.
left-out = From now on nobody can tell which turns are theirs.
left-out-from-start = Done, from the start. They are not named or timed.

## What came of last time

carried-action = we said we would: { $text }
carried-need = a need we could not meet: { $text }
carried-stalemate = we were stuck: { $text }
carried-approval = decided, waiting for approval: { $text }
carried-idea = an idea without an answer: { $text }
carried-decision = decided: { $text }
carried-from = from { $group }
carried-approval-by = to be approved by { $name }
carried-taken-to = taken to { $name }
carried-because = because { $reason }
carried-by = by { DAY($date) }
carried-said-done = we said: { $text }. What came of it: { $answer }
carried-last-time-done = last time: { $text }. What came of it: { $answer }
date-is-past = { DAY($date) } has passed. Type a later date, like 2026-06-01.
date-hint = Type a later date, or leave it empty.

## Files

rules-not-text = this is not plain text in UTF-8
rules-nothing = it has no ground rule in it
rules-too-many = it has { NUMBER($n) } ground rules, and a meeting can have up to { NUMBER($most) }
rules-too-long = ground rule { NUMBER($n) } is longer than { NUMBER($most) } characters; say it in a line or two
rules-file = the ground rules in { $path } cannot be used: { $reason }
rules-too-large = the file is over { $most }, which is too large for ground rules
rules-no-file = this is a folder, a pipe or a device
rules-hint = Give a text file with one ground rule on each line, up to 50.
template-hint = Correct it, or choose another. `airtime config` says where your own are.
