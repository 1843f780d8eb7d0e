# How numbers, dates and lists are written.

# A share of the whole, rounded.
percent = { NUMBER($n) }%

# $n: the month, from 1 to 12.
month = { $n ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
}
month-short = { $n ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[other] Dec
}
# $n: the day of the week, from 1 (Monday) to 7.
weekday = { $n ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[other] Sunday
}
weekday-short = { $n ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[other] Sun
}
day = { NUMBER($day) } { $month } { NUMBER($year) }
long-day = { NUMBER($day) } { $month } { NUMBER($year) }
weekday-and-day = { $weekday } { $date }
# One of several meetings of a day that nothing else tells apart: the first, the second …
day-numbered = { $day } ({ NUMBER($n) })

# Joins the first parts of a list, and what follows them.
list-and-so-on = { $first }, { $rest }
# The same where a part has a comma of its own, for the last two as well.
list-and-so-on-apart = { $first }; { $rest }
# Joins the last two.
list-end = { $first } and { $last }
# The same where a part has an *and* of its own.
list-end-apart = { $first }, and { $last }

decimal-sign = { "." }

## Sizes of files.

size-kib = { NUMBER($n) } KiB
size-mib = { NUMBER($n) } MiB
