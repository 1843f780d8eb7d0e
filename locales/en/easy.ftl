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
lasted = { $minutes ->
    [0] It was short: less than a minute.
    [one] It took 1 minute.
   *[other] It took { $minutes } minutes.
}
purpose = We met for this: { $text }

too-few = We do not show this.
too-few-why = There were too few people. It could show what one person did.
# Out of every 10 minutes of talk.
share = { $n ->
    [0] Out of 10 minutes, { $group } spoke for less than 1.
    [one] Out of 10 minutes, { $group } spoke for about 1.
   *[other] Out of 10 minutes, { $group } spoke for about { $n }.
}
# $group: roles that are not counted in the balance, like facilitator.
uncounted = { $n ->
    [0] We do not count { $group } in this. Out of 10 minutes of all talk, that was less than 1.
    [one] We do not count { $group } in this. Out of 10 minutes of all talk, that was about 1.
   *[other] We do not count { $group } in this. Out of 10 minutes of all talk, that was about { $n }.
}
could-be = We cannot time this exactly. It could be from { NUMBER($low) } to { NUMBER($high) }.
close-to-aim = That is close to our aim.
aim-agreed = We agreed to aim for { NUMBER($n) } out of 10.
aim-suggested = We could aim for { NUMBER($n) } out of 10.
quiet = { $minutes ->
    [one] It was quiet for about 1 minute. Quiet is time to think.
   *[other] It was quiet for about { $minutes } minutes. Quiet is time to think.
}

spoken = { NUMBER($spoken) } of { NUMBER($total) } people spoke.
# Who spoke first in how many topics.
first = { $total ->
    [one] We had 1 topic. How often { $group } spoke first: { NUMBER($first) }.
   *[other] We had { $total } topics. In { NUMBER($first) } of them, { $group } spoke first.
}
absence-short = We never went long without hearing from { $group }.
absence = Once, we did not hear from { $group } for { NUMBER($minutes) } minutes.

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
