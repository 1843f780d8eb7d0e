# Welsh: a draft, to be read by a Welsh speaker.

title = Diwrnod gyda sawl bwrdd
head = { $n ->
    [zero] dim byrddau
    [one] 1 bwrdd
    [two] 2 fwrdd
    [few] { $n } bwrdd
    [many] { $n } bwrdd
   *[other] { $n } bwrdd
}
several-days = Nid yr un diwrnod oedd y byrddau hyn: { LIST($days) }.
undated = { $n ->
    [zero] Nifer y byrddau heb ddiwrnod: { $n }.
    [one] Does neb yn gwybod diwrnod 1 bwrdd.
    [two] Does neb yn gwybod diwrnodau 2 fwrdd.
    [few] Does neb yn gwybod diwrnodau { $n } bwrdd.
    [many] Does neb yn gwybod diwrnodau { $n } bwrdd.
   *[other] Does neb yn gwybod diwrnodau { $n } bwrdd.
}
each-table = Pob bwrdd
all-tables = Pob bwrdd gyda'i gilydd
head-table = bwrdd
head-length = hyd
head-spoken = siaradodd
head-talk = cyfran o'r siarad
k-of-m = { NUMBER($k) } o { NUMBER($m) }
too-few = rhy ychydig o bobl i'w dangos
none-together = Does gan yr un bwrdd ddigon o bobl ym mhob grŵp i ddangos cyfrannau.
group-time = { $label }: { $time }
spoken-together = Pobl a siaradodd: { NUMBER($k) } o { NUMBER($m) }, wrth y byrddau sy'n dweud hynny.
left-out = { $n ->
    [zero] Does dim bwrdd wedi'i adael allan o'r symiau hyn.
    [one] Mae 1 bwrdd wedi'i adael allan o'r symiau hyn: gydag ef, byddai modd cyfrifo ffigurau ychydig o bobl.
    [two] Mae 2 fwrdd wedi'u gadael allan o'r symiau hyn: gyda nhw, byddai modd cyfrifo ffigurau ychydig o bobl.
    [few] Mae { $n } bwrdd wedi'u gadael allan o'r symiau hyn: gyda nhw, byddai modd cyfrifo ffigurau ychydig o bobl.
    [many] Mae { $n } bwrdd wedi'u gadael allan o'r symiau hyn: gyda nhw, byddai modd cyfrifo ffigurau ychydig o bobl.
   *[other] Mae { $n } bwrdd wedi'u gadael allan o'r symiau hyn: gyda nhw, byddai modd cyfrifo ffigurau ychydig o bobl.
}
between-tables = Rhwng y byrddau
moved = { $n ->
    [0] Fu neb wrth fwy nag un bwrdd.
    [zero] Fu neb wrth fwy nag un bwrdd.
    [one] Bu 1 person wrth fwy nag un bwrdd.
    [two] Bu 2 berson wrth fwy nag un bwrdd.
    [few] Bu { $n } pherson wrth fwy nag un bwrdd.
    [many] Bu { $n } pherson wrth fwy nag un bwrdd.
   *[other] Bu { $n } o bobl wrth fwy nag un bwrdd.
}
moved-not-told = Symudodd rhy ychydig o bobl rhwng byrddau, neu arhosodd rhy ychydig wrth un, i ddweud faint.
from-to = { $from } → { $to }: nifer y bobl { NUMBER($n) }
at-tables = { $name }: { LIST($tables) }
recognised-by = Rydyn ni'n adnabod pobl wrth eu rhif yn eich rhestr, neu wrth yr un enw'n union.
counts-at-each = Mae rhywun a fu wrth ddau fwrdd yn cyfrif wrth y ddau.
no-such-format = mae modd ysgrifennu diwrnod fel testun, Markdown, HTML neu JSON
no-such-format-hint = Teipiwch --format text, neu -o day.html.
