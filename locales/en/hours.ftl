# Hours of involvement.

name = name
meetings = meetings
hours = hours:minutes
total = total
dates = Dates
days-of = { $name }: { LIST($days) }
# Beside the days of a person's other meetings.
without-day = { $n ->
    [one] 1 meeting whose day is not known
   *[other] { $n } meetings whose days are not known
}
purpose = Hours of involvement, for those who thank or pay people for their time, and for nobody else.
names-people = It names people, so it must not go into anything that is shared.
what-counts = From arrival to leaving. Breaks count, because people came. Time that nobody recorded does not count.
left-out = { $n ->
    [0] Nobody is left out.
    [one] Left out: 1 person who asked not to be timed. Ask them what they would like counted.
   *[other] Left out: { $n } people who asked not to be timed. Ask them what they would like counted.
}
of-rehearsals = { $all ->
    [one] This meeting was a rehearsal.
   *[other] Rehearsals count too: { NUMBER($n) } of the { $all } meetings.
}
# How long somebody was there is known only from when they spoke.
of-imports = { $all ->
    [one] This meeting was imported from a file.
   *[other] Meetings imported from files count too: { NUMBER($n) } of the { $all }.
}
# $names: of people who stand in the table more than once, because they were added in different ways.
may-be-one = Listed more than once: { LIST($names) }. They were added in different ways (by the id in a list, by name, or with another spelling). If they are one person, add the hours up.
