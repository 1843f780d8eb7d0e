# Welsh: a draft, to be read by a Welsh speaker.

what-to-do = Beth i'w wneud
meetings = Eich cyfarfodydd
came-of-it = Beth ddaeth ohono
shares = Sut cafodd y siarad ei rannu
no-shares = Dim i'w ddangos: rhy ychydig o siarad, neu roedd grŵp yn rhy fach.
choose = I fyny, I lawr: dewis cyfarfod. Enter: ei agor.
others = { $n ->
    [zero] Does dim cyfarfodydd hŷn
    [one] Mae un cyfarfod hŷn
    [two] Mae { NUMBER($n) } gyfarfod hŷn
    [few] Mae { NUMBER($n) } chyfarfod hŷn
    [many] Mae { NUMBER($n) } chyfarfod hŷn
   *[other] Mae { NUMBER($n) } cyfarfod hŷn
}. Pwyswch { $key-look-back } i weld pob un.
key-open = agor
key-go-on = parhau
choose-cut-off = I fyny, I lawr: dewis cyfarfod. Enter: parhau ag ef.

## Before there is a meeting

first-meeting = Eich cyfarfod cyntaf
first-start = 1. Pwyswch { $key-new } i ddechrau. Does dim angen enwau nac agenda.
first-letters = 2. Pwyswch lythyren pwy bynnag sy'n siarad, a Space pan fydd hi'n dawel.
first-end = 3. Pwyswch Ctrl+C i orffen. Yna cewch weld sut cafodd y siarad ei rannu.
first-demo = Hoffech chi ei weld yn gyntaf? Pwyswch { $key-watch } i weld enghraifft.

## What a meeting looks like, in small

preview = Beth fyddwch chi'n ei weld
preview-state = enghraifft
preview-speaks = Pwy sy'n siarad, ac am faint.
preview-name = Rosa
preview-balance = Lleisiau pwy sy'n llenwi'r munudau diwethaf. Y llinell yw'r nod y cytunoch arno.
preview-groups = profiad bywyd 38%
preview-others = staff 62%
preview-letters = Mae gan bawb lythyren. Pwyswch hi pan fydd y person yn dechrau siarad.
preview-people = r Rosa    t Tunde    m Mei-Lin    h Helen    a Raj
preview-practise = Gallwch ymarfer am ddau funud yn gyntaf: pwyswch { $key-practise }. Does dim yn cael ei gadw.
