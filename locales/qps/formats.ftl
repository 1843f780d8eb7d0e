# Made from English by tests/languages.rs. Do not edit.

percent = { NUMBER($n) } %
month =
    { $n ->
        [1] Ĵááńúúááŕý
        [2] Ƒééƀŕúúááŕý
        [3] Ḿááŕćĥ
        [4] Áṕŕííĺ
        [5] Ḿááý
        [6] Ĵúúńéé
        [7] Ĵúúĺý
        [8] Áúúǵúúśţ
        [9] Śééṕţééḿƀééŕ
        [10] Óćţóóƀééŕ
        [11] Ńóóṽééḿƀééŕ
       *[other] Đééćééḿƀééŕ
    }
month-short =
    { $n ->
        [1] Ĵááń
        [2] Ƒééƀ
        [3] Ḿááŕ
        [4] Áṕŕ
        [5] Ḿááý
        [6] Ĵúúń
        [7] Ĵúúĺ
        [8] Áúúǵ
        [9] Śééṕ
        [10] Óćţ
        [11] Ńóóṽ
       *[other] Đééć
    }
weekday =
    { $n ->
        [1] Ḿóóńđááý
        [2] Ţúúééśđááý
        [3] Ẁééđńééśđááý
        [4] Ţĥúúŕśđááý
        [5] Ƒŕííđááý
        [6] Śááţúúŕđááý
       *[other] Śúúńđááý
    }
weekday-short =
    { $n ->
        [1] Ḿóóń
        [2] Ţúúéé
        [3] Ẁééđ
        [4] Ţĥúú
        [5] Ƒŕíí
        [6] Śááţ
       *[other] Śúúń
    }
day = { NUMBER($day) } { $month } { NUMBER($year) }
long-day = { NUMBER($day) } { $month } { NUMBER($year) }
weekday-and-day = { $weekday } { $date }
list-and-so-on = { $first }, { $rest }
list-end = { $first }, { $last }
