# First line of every report.
first = This shows how time was shared. It does not show who had power, and must not be used to judge anyone or to prove co-production took place.
facts = AT A GLANCE
fact-too-few = How talk was shared is left out: with so few people it would show single persons.
fact-nothing-to-balance = There was one group, so there is nothing to balance.
fact-no-groups = People have no groups here, so there is nothing to balance.
fact-no-talk = Nobody in the balance spoke.
fact-voices-not-available = Whose voices came in is not told: too few people, or people were not told apart.
untitled = A meeting
too-few-people = too few people to show
balance = HOW TALK WAS SHARED
voices = VOICES
nothing-to-tell = Left out: too few people, or nobody has spoken yet.
time = WHERE THE TIME WENT
items = ITEM BY ITEM
decisions = WHAT WAS DECIDED
actions = WHO DOES WHAT
needs = NEEDS WE CAN NOT MEET NOW
ideas = IDEAS
notes = NOTES
marks = MARKED ON THE WAY
nobody-yet = nobody has taken it on yet
# An owner in a group of one or two.
one-of-us = one of us
people-heading = EACH PERSON, IN SEAT ORDER
no-decisions = No decision was written down.
no-talk = Nobody in the balance spoke.
not-split = Shares are left out, because with so few people they would show single persons.
more-than-one-at-once = When two people spoke at once, it counts for both.
no-sessions = No sessions yet. `airtime demo` shows an example; `airtime` starts one.
state-unreadable = damaged
came-of-it = WHAT CAME OF LAST TIME
only-totals-kept = The room kept only these totals. What was decided and written down is not in them.
totals-hint = They are a JSON report in the folder totals; any editor can show it.
closing = AT THE END
ground-rules-heading = GROUND RULES
people = { $n ->
    [one] 1 person
   *[other] { $n } people
}
