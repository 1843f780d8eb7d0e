# The easy-read page: short sentences, one idea each.

meeting = Our meeting
time = How we shared time
voices = Who spoke
decisions = What we decided
actions = Who does what
needs = Needs we cannot meet yet
ideas = Ideas
felt = How it felt
yours = What you can do

# $day: in full, like Saturday 28 November 2026.
met-on = We met on { $day }.
# Nobody gave the day of the meeting.
imported-on = This was put into airtime on { $day }.
# $length: like "20 minutes", or "1 hour and 5 minutes".
lasted = It took { $length }.
lasted-briefly = It was short: less than a minute.
# Of a meeting that has not ended, in the place of "lasted".
not-ended = This meeting has not ended. This page shows its first { $length }.
not-ended-briefly = This meeting has only just begun.
length-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
length-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
# $hours, $minutes: as above.
length-both = { $hours } and { $minutes }
purpose = We met for this: { $text }

too-few = We do not show this.
too-few-why = There were too few people. It could show what one person did.
# Of every 10 minutes of talk. $amount: like "about 4 and a half minutes".
share = Out of 10 minutes, { $group } spoke for { $amount }.
# $group: roles that are not counted in the balance, like facilitator.
uncounted = We do not count { $group } in this. Out of 10 minutes of all talk, that was { $amount }.
uncounted-silent = We do not count { $group } in this. They did not speak.
about = about { $amount }
# Where a time is a little less, or a little more, than the aim that it is compared with.
just-under = just under { $amount }
just-over = just over { $amount }
# Because of taps.
could-be = We cannot time this exactly. It could be from { $low } to { $high }.
minutes-whole = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
minutes-and-half = { NUMBER($n) } and a half minutes
minute-half = half a minute
minute-less = less than half a minute
aim-agreed = We agreed to aim for { $amount } out of 10.
aim-suggested = The suggested aim is { $amount } out of 10. We have not agreed it yet.
# Where the aim for another group is not the same.
aim-of-group = For { $group }, the aim is { $amount } out of 10.
aim-of-group-suggested = For { $group }, the suggested aim is { $amount } out of 10.
our-aim = our aim
suggested-aim = the suggested aim
# $aim: one of the two above.
gap-none = That is { $aim }.
gap-close = That is close to { $aim }.
gap-met = That meets { $aim }.
# With so little talk, taps are not exact enough.
gap-unclear = There was too little talk to compare that with { $aim }.
too-little-talk = There was too little talk to say how it was shared.
gap-bit-less = That is a bit less than { $aim }.
gap-less = That is less than { $aim }.
gap-much-less = That is much less than { $aim }.
gap-bit-more = That is a bit more than { $aim }.
gap-more = That is more than { $aim }.
gap-much-more = That is much more than { $aim }.
# $length: as above.
quiet = It was quiet for about { $length }. Quiet is time to think.

spoken = { $total ->
    [one] { NUMBER($spoken) } of 1 person spoke.
   *[other] { NUMBER($spoken) } of { NUMBER($total) } people spoke.
}
briefly = { $n ->
    [one] 1 of them spoke only briefly.
   *[other] { $n } of them spoke only briefly.
}
# Who spoke first in how many topics.
first = We had { NUMBER($total) } topics. In { NUMBER($first) } of them, { $group } spoke first.
# The same where it was always this group.
first-all = { $total ->
    [one] We had 1 topic. In it, { $group } spoke first.
    [2] We had 2 topics. In both of them, { $group } spoke first.
   *[other] We had { $total } topics. In all of them, { $group } spoke first.
}
# The same where it was never this group.
first-none = { $total ->
    [one] We had 1 topic. Others spoke first, not { $group }.
    [2] We had 2 topics. In both of them, others spoke first, not { $group }.
   *[other] We had { $total } topics. In all of them, others spoke first, not { $group }.
}
absence-short = We never went long without hearing from { $group }.
# $length: as above.
absence = Once, we did not hear from { $group } for { $length }.

no-decisions = We did not write down a decision.
nobody-yet = Nobody has taken this on yet.
does-it = Who will do it: { $name }.
by = It should be done by { LONGDAY($date) }.
more = { $n ->
    [one] There is 1 more in the full report.
   *[other] There are { $n } more in the full report.
}

can-ask = You can ask to see what is kept about you.
can-say-no = You can say no. Nobody will ask why.
can-take-out = You can ask for something to be taken out.
