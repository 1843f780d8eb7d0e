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
no-such-format = mae modd ysgrifennu diwrnod fel testun, Markdown, HTML neu JSON
no-such-format-hint = Teipiwch --format text, neu -o day.html.
