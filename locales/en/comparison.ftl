# Two records of one meeting beside each other.

heading = Two records of one meeting
records = First record: { $first }. Second record: { $second }.
offset-after = The second record began { $by } after the first.
offset-before = The second record began { $by } before the first.
offset-none = Both records began at the same moment.
seconds = { $n } s
offset-found = We found this by moving one record against the other until they agreed best. `airtime compare --offset` sets it.
offset-given = You set this with --offset.
compared = Both records have { TIME($time) } of the meeting, without breaks. We compared them ten times a second.
matched = People in both records: { NUMBER($people) }. Groups in both: { NUMBER($groups) }.
untimed = Some people are not timed. What they say counts as someone (not named).
withheld = How long the facilitator spoke is not shown. Here it is counted as quiet.

agreement-heading = How far they agree
persons = The two records agree on who had the floor for { PERCENT($share) } of the time.
groups = They agree on which group had the floor for { PERCENT($share) } of the time.
kappa = In figures: { $kappa } (Cohen’s kappa: 1 is full agreement, 0 is no better than chance).
kappa-of-groups = In figures: { $kappa }.
no-kappa = Both records say the same thing all the time, so there is no chance to compare with (Cohen’s kappa cannot be worked out).
persons-not-apart = We cannot say how far they agree on who had the floor. One of the records does not tell people apart.
persons-none-in-both = We cannot say how far they agree on who had the floor. No person is in both records.
persons-few = We do not show how far they agree on who had the floor, because fewer than three people are counted.
groups-one = There is only one group, so we do not compare groups.
groups-small = A group has one or two people, so we do not show shares of groups, or how far the records agree on groups.
slight = That is slight agreement at most (Landis and Koch 1977: a kappa of up to 0.20). The records may be of two different meetings.
slight-too = That is slight agreement at most, too.
slight-groups = That is slight agreement at most (Landis and Koch 1977: a kappa of up to 0.20).

turns-heading = Turns
turns = Turns in both records: { NUMBER($both) }. The first has { NUMBER($first) }, the second { NUMBER($second) }.
missed = Only in the first record: { NUMBER($first) }. Only in the second: { NUMBER($second) }.
turns-few = Fewer than three people are counted, so we do not show turns.
turns-small = A group has one or two people, so we do not show turns.
lag-later = In the second record, turns begin { $median } s later. Half of them are between { $lower } s and { $upper } s.
lag-earlier = In the second record, turns begin { $median } s earlier. Half of them are between { $lower } s and { $upper } s (less than 0 is earlier).
lag-none = Turns begin at the same time in both records. Half of them are between { $lower } s and { $upper } s (less than 0 is earlier).
lag-same = Turns begin at the same time in both records.
lag-hidden = If one record is always late by the same time, this cannot show it: it becomes part of when the record began.

groups-heading = Shares of groups
# $n: points that a share may be off; $apart: points that two shares may be apart by that alone.
shares-error = Each share may be up to { NUMBER($n) } points too high or too low. By that alone, the two records may be { NUMBER($apart) } points apart.
people-heading = Shares of people
group = group
person = person
first = first record
second = second record
points = points apart

differences-heading = Where they differ
differences = { $n ->
    [0] There is no stretch of a second or longer in which they differ.
    [one] They differ for a second or longer in 1 stretch, { TIME($time) } in all.
   *[other] They differ for a second or longer in { $n } stretches, { TIME($time) } in all.
}
differ = they differ
picture = When each record heard whom, from { TIME($from) } to { TIME($to) } of the first record, and where they differ.
lane-first = { $who } (first)
lane-second = { $who } (second)
anybody = anyone

same-record = Both are the same record: { $id }.
same-record-hint = Name the records of two note-takers.
empty = This record has no time in it: { $id }.
empty-hint = Nothing was recorded, or the file is damaged from its beginning.
nothing-in-common = No person and no group is in both records.
nothing-in-common-hint = Give people the same ids or names in both, or check that both are of the same meeting.
no-overlap = There is no time that both records have.
no-overlap-hint = Leave out --offset to let airtime find how far apart they began, or check that both are of the same meeting.
bad-offset = An offset is a number of seconds, like 12.5 or -3: { $offset }
