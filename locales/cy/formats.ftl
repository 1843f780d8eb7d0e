# Welsh: a first trial of its plural forms, to be read by a Welsh speaker.
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
