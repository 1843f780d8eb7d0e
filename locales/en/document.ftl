# HTML and Markdown reports: what they have beside the text page.

hands = Hands and go-rounds
ribbon-heading = Who spoke when
how-made = How each number is made
not-told-apart = People were not recorded one by one in this meeting, so we cannot say who spoke.
responses = Who spoke after whom. Small numbers (up to 9) are counts. Larger ones are percentages of the row. In brackets: if turns were random.
after = after
response-count = { NUMBER($count) } of { NUMBER($total) }
response-share = { PERCENT($share) } ({ PERCENT($chance) })
interruptions-not-marked = Speaking over someone: not marked in this meeting.
interruptions-none = Speaking over someone: none was marked.
hands-table = Hands by group, and how long they waited
hands-group = group
hands-answered = answered
hands-not-reached = not reached
hands-half-waited = half waited up to
hands-longest = longest wait
hands-none = No hand was written down in this meeting.
not-reached = { $n ->
    [one] 1 hand was not reached in item { NUMBER($item) }.
   *[other] { $n } hands were not reached in item { NUMBER($item) }.
}
not-reached-outside = { $n ->
    [one] 1 hand was not reached outside any item.
   *[other] { $n } hands were not reached outside any item.
}
items-table = Each item: its time, its talk, who spoke
items-item = item
items-time = time
items-share = share of talk
items-first-voice = spoke first
items-spoken = spoke
# Who asked for it, and how it ended.
items-about = more about it
of = { NUMBER($n) } of { NUMBER($total) }
no-items = There were no items in this record.
rule-not-asked = not asked how we kept it
no-cards = No cards were counted.
people-table = Each person's own time, in the order they were added
no-ribbon = This record does not say who spoke when.
ribbon-left-out = We leave this out. With so few people in a group it would show when one person spoke.
away = break, small groups, not recorded
ribbon-table = The same in numbers: share of the talk in each sixth of the meeting
part = from – to
from-to = { TIME($from) } – { TIME($to) }
little-talk = little talk
# Head of a column: so many points either way.
part-error = give or take
# Reads the picture out. $lanes: each row, and where it is filled.
ribbon = From the beginning on the left to the end at { TIME($end) } on the right. Each row is filled where they spoke: { $lanes }. Where they spoke only some of the time, it is filled part of the way up.
ribbon-led = The top row shows who led in each two and a half minutes. Where it went to and fro, both patterns stand one over the other.
led = who led
lane-empty = nowhere
lane-little = less than 1% of the time
lane-some = some of the time
lane-first-half = about { PERCENT($share) } of the time, more of it in the first half
lane-second-half = about { PERCENT($share) } of the time, more of it in the second half
lane-both-halves = about { PERCENT($share) } of the time, much the same in both halves
sections = In this report
made = made on { $day } with airtime { $version }
of-day = { $title }, { $day }
# The same where it is of several days.
of-days = { $title }, { DAY($first) } to { DAY($last) }
aim-mark = the upright line is the aim
# In a PDF. $sign: what stands there instead.
no-glyphs = { $n ->
    [one] No font on this computer has one of the characters in this report; { $sign } stands in its place. Install a font for its language and make the PDF again.
   *[other] No font on this computer has { NUMBER($n) } of the characters in this report; { $sign } stands in their place. Install a font for their language and make the PDF again.
}
several = { $n ->
    [one] 1 meeting
   *[other] { $n } meetings
}
# $meetings: how many. $titles: what they are called.
several-called = { $meetings }: { LIST($titles) }

## How each number is made

how-share = Share of talk
how-share-text = how long a group spoke, out of the time all groups in the balance spoke
how-people = Percentage of people
how-people-text = how many of the people in the balance are in a group; if some came late or left, how long its people were here, out of the time everyone in the balance was here
how-aim = Aim
# $group: the one that the display is about.
how-aim-text = the share a group aims for; for { $group }, at least that share
how-uncounted = Not counted in the balance
how-uncounted-text = a facilitator, a supporter or an interpreter
how-voice = Turn that counts
how-voice-text = one second or longer, or speaking by card, chat or sign
how-voice-import = two seconds or longer; a pause of up to half a second does not end a turn
how-first-voice = Spoke first
how-first-voice-text = the first turn that counts in the balance after an item began
how-spoken = Spoke
how-spoken-text = people in the balance who said something; introductions alone do not count, and who spoke only briefly had no turn that counts
how-absence = Longest time without a group speaking
how-absence-text = meeting time between two turns of that group; breaks do not count
how-led = Who led
how-led-text = in each two and a half minutes, who had 60% or more of the talk; if nobody had, it went to and fro
how-exact = How exact it is
how-exact-import = as exact as the times in the file, which airtime cannot check
how-exact-text = one tap a turn is not exact. The figures in brackets after a share show how low and how high it may be; 19 in 20 are within them
