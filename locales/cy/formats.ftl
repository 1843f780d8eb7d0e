# Welsh: a draft, to be read by a Welsh speaker.

percent = { NUMBER($n) }%

month = { $n ->
    [1] Ionawr
    [2] Chwefror
    [3] Mawrth
    [4] Ebrill
    [5] Mai
    [6] Mehefin
    [7] Gorffennaf
    [8] Awst
    [9] Medi
    [10] Hydref
    [11] Tachwedd
   *[other] Rhagfyr
}
month-short = { $n ->
    [1] Ion
    [2] Chwef
    [3] Maw
    [4] Ebr
    [5] Mai
    [6] Meh
    [7] Gorff
    [8] Awst
    [9] Medi
    [10] Hyd
    [11] Tach
   *[other] Rhag
}
weekday = { $n ->
    [1] dydd Llun
    [2] dydd Mawrth
    [3] dydd Mercher
    [4] dydd Iau
    [5] dydd Gwener
    [6] dydd Sadwrn
   *[other] dydd Sul
}
weekday-short = { $n ->
    [1] Llun
    [2] Maw
    [3] Mer
    [4] Iau
    [5] Gwe
    [6] Sad
   *[other] Sul
}
day = { NUMBER($day) } { $month } { NUMBER($year) }
long-day = { NUMBER($day) } { $month } { NUMBER($year) }
weekday-and-day = { $weekday } { $date }
day-numbered = { $day } ({ NUMBER($n) })

list-and-so-on = { $first }, { $rest }
list-and-so-on-apart = { $first }; { $rest }
list-end = { $first }, { $last }
list-end-apart = { $first }, { $last }

decimal-sign = { "." }
