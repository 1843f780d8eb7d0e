# Welsh: a draft, to be read by a Welsh speaker.

title = Adolygu

## The parts, each behind its digit

part-balance = cydbwysedd
part-timeline = amserlin
part-items = eitem
part-voices = llais
part-notes = nodyn
part-end = cloi
part-agreed = cytuno
part-people = pobl
part-changes = newid

## Guess first

guess-keys = rhif: eich dyfaliad   Enter: edrych heb ddyfalu   Esc yn ôl
guess-first = Dyfalwch yn gyntaf, yna edrychwch. Mae eich dyfaliad yn dangos sut roedd y cyfarfod yn teimlo.
no-guess = Agoroch chi'r adolygiad hwn heb ddyfalu.
you-guessed = Eich dyfaliad: { $group } yn siarad mwy.
you-guessed-even = Eich dyfaliad: tua'r un faint.

## What is shown of people

people-shown = Gallwch chi weld pob person nawr. Pwyswch { $key-show-people } i'w cuddio lle gall eraill weld.
people-hidden = Does dim byd am un person yn cael ei ddangos nawr.
hidden = pobl o'r golwg
shown = pobl yn y golwg
people-are-hidden = I'r cofnodwr y mae'r hyn a wnaeth pob person, nid i sgrin y mae eraill yn ei gweld. Pwyswch { $key-show-people } i'w ddangos.
no-people = Cafodd pobl eu cyfrif fesul grŵp yma, nid fesul un.
nothing-here = Ni chafodd dim ei ysgrifennu yma.
not-from-file = Ddim ar gael. Cafodd y cyfarfod hwn ei fewnforio, a dydy'r ffeil ddim yn dweud.
no-items = Doedd dim agenda.
too-few = Wedi'i hepgor. Gyda chyn lleied o bobl, byddai'n dangos beth wnaeth un person. Pwyswch { $key-show-people } lle na all neb arall weld.

## The timeline

everyone = pawb
others = amserau eraill
sign-someone = rhywun
sign-several = ar draws ei gilydd
sign-break = egwyl
sign-off-record = heb ei gofnodi
sign-unattended = neb yn cofnodi
sign-small-groups = grwpiau bach
sign-little = ychydig
sign-shared = yn ôl ac ymlaen
led = pwy arweiniodd
empty-ribbon = Does neb wedi siarad eto.
a-voice = rhywun
turn = { $who }: { TIME($from) }–{ TIME($to) } ({ TIME($length) })
in-item = eitem { NUMBER($number) }, { $title }
no-item = dim eitem
was-corrected = wedi'i gywiro
as-tapped = fel y cafodd ei bwyso
as-in-file = fel yn y ffeil
short-pauses = { $n ->
    [one] 1 darn o siarad gyda seibiau byr ynddo
    [two] 2 ddarn o siarad gyda seibiau byr rhyngddyn nhw
   *[other] { NUMBER($n) } darn o siarad gyda seibiau byr rhyngddyn nhw
}
spoke-too = { $n ->
    [one] siaradodd 1 person arall hefyd
    [two] siaradodd 2 berson arall hefyd
    [few] siaradodd { $n } pherson arall hefyd
    [many] siaradodd { $n } pherson arall hefyd
   *[other] siaradodd { $n } o bobl eraill hefyd
}
when-ended = Pan ddaeth y cyfarfod i ben: { $turns }
when-ended-quiet = Pan ddaeth y cyfarfod i ben: tawelwch

who-spoke-when = Pwy siaradodd pryd
this-turn = Y tro siarad hwn
turns = Troeon
signs = Arwyddion
what-is-known = Beth sy'n hysbys
notes-heading = Nodiadau
guess-heading = Dyfalu'n gyntaf
whole-meeting = y cyfarfod cyfan
from-to = { TIME($from) }–{ TIME($to) }

## Figures

shared = Sut y rhannwyd y siarad
what-it-shows = Beth mae'n ei ddangos
guesses = Beth ddyfalon ni
items-heading = Fesul eitem
items-how = Mae hyd y bar yn dangos faint gymerodd yr eitem. Mae'r patrymau'n dangos pwy siaradodd. Y llinell unionsyth yw'r amser a gynlluniwyd.
items-not-by-group = heb ei rannu fesul grŵp
people-heading = Pobl
at-the-end = Ar y diwedd
purpose-and-aim = Diben a nod
responses = Pwy sy'n ateb pwy
responses-how = Pwy siaradodd yn syth ar ôl pob grŵp. Mewn cromfachau, ac wrth y llinell unionsyth: beth fydden ni'n ei ddisgwyl ar hap.
responses-corner = ar ôl
answers = ar ôl { $after }: { $shares }
answer-share = { PERCENT($share) } ({ PERCENT($chance) })
hands = Dwylo
no-hands = Chafodd yr un llaw ei chodi.
group-hands = { $group }: atebwyd { NUMBER($answered) }.
group-hands-not-reached = Heb eu cyrraedd: { NUMBER($n) }.
group-hands-waits = Arhosodd eu hanner { TIME($median) } neu lai. Yr arhosiad hiraf oedd { TIME($longest) }.
not-reached = { $n ->
    [zero] { $item }: dim llaw heb ei chyrraedd
    [one] { $item }: 1 llaw heb ei chyrraedd
    [two] { $item }: 2 law heb eu cyrraedd
   *[other] { $item }: { $n } llaw heb eu cyrraedd
}
not-reached-outside = { $n ->
    [zero] y tu allan i unrhyw eitem: dim llaw heb ei chyrraedd
    [one] y tu allan i unrhyw eitem: 1 llaw heb ei chyrraedd
    [two] y tu allan i unrhyw eitem: 2 law heb eu cyrraedd
   *[other] y tu allan i unrhyw eitem: { $n } llaw heb eu cyrraedd
}
interruptions = Siarad ar draws rhywun
not-marked = Heb ei nodi, am nad oedd rheol sylfaenol yn gofyn am hynny.
none-marked = Chafodd dim un ei nodi.
spread-heading = O fewn grŵp
no-spread = Dim byd i'w ddangos: does dim dau berson neu fwy mewn unrhyw grŵp arall.
spread-hidden = Ar gyfer y cofnodwr a'r hwylusydd yn unig. Pwyswch { $key-show-people } i'w ddangos.
voices = Lleisiau
quiet = Tawelwch, a siarad ar draws ei gilydd
first-voice = y cyntaf i siarad: { $who }
not-spoken = heb siarad: { LIST($names) }
planned = { $spent } (cynlluniwyd: { $planned })

## What was agreed

last-time = Beth ddaeth o'r tro diwethaf
last-time-none = Does dim byd wedi'i gario drosodd o gyfarfod cynharach.
agreement = Ein cytundeb
ground-rules = Rheolau sylfaenol
no-rules = Ni chafodd rheolau sylfaenol eu hysgrifennu.
pulse = Cardiau ar y diwedd
no-pulse = Ni chafodd cardiau eu cyfrif, neu roedd rhy ychydig i'w dangos.
reflections = Dywedwyd ar y diwedd
nobody-said = Ni chafodd dim ei ysgrifennu ar y diwedd.
kept-by = Pwy oedd yn cofnodi: { LIST($groups) }.
kept-by-nobody = Wnaethon ni ddim nodi pwy oedd y cofnodwr.
holder = { $name } sy'n ei gadw.
viewers = Pwy sy'n gallu ei weld: { $who }.
until = Bydd yn cael ei gadw tan { LONGDAY($date) }.
by-person-agreed = Cytunodd y grŵp y gall adroddiadau ddangos ffigurau pob person.
by-person-not-agreed = Mae adroddiadau'n dangos grwpiau'n unig, am na chytunwyd ar ddim arall.
rule-not-asked = { $rule }: heb ofyn

## Correcting

ask-who = Pwy sy'n cywiro hyn? (llythyren neu enw; gadewch yn wag os yw'n well gennych chi beidio â dweud)
ask-who-keys = Enter ymlaen   Esc yn ôl
ask-keys = Enter wedi gorffen, neu hepgor   Esc yn ôl
choice-keys = rhif   Esc yn ôl
choose-first = Dewiswch dro (rhan 2) neu nodyn (rhan 5), yna pwyswch { $key-put-right }.
names-would-show = I gywiro rhywbeth, mae angen i chi weld enwau. Pwyswch { $key-show-people } yn gyntaf, lle na all neb arall weld.
nothing-corrected = Ni chafodd dim ei gywiro ar ôl y cyfarfod.
running = Mae'r cyfarfod hwn yn dal i fynd. Gallwch chi edrych, a chywiro pethau pan fydd ar ben.
damaged = Mae'r cofnod hwn wedi'i ddifrodi mewn mannau, felly does dim mwy yn cael ei ysgrifennu iddo. Gallwch chi weld yr hyn sy'n gyfan.
not-ended = Dydy'r cyfarfod hwn ddim wedi dod i ben. Ewch ymlaen ag ef (airtime resume), a chywirwch bethau yno.
corrections = Cywirwyd wedyn
original = Mae'r ffigurau'n cynnwys y cywiriadau. I weld pob tro fel yr oedd, pwyswch { $key-as-it-was }.
corrected-on = { LONGDAY($date) }, { $time }:
corrected-on-by = { LONGDAY($date) }, { $time } ({ $name }):
corrected-afterwards = Wedyn:
corrected-afterwards-by = Wedyn ({ $name }):
change-given = rhywun arall oedd biau'r tro
change-moved = dechreuodd tro ar adeg arall
change-inserted = ychwanegwyd tro a gollwyd
change-split = rhywun arall oedd biau rhan o'r tro
change-joined = unwyd tro â'r un o'i flaen
change-dropped = neb yn siarad bryd hynny
change-note = dywedwyd mwy am nodyn
give-to = Tro pwy oedd hwn? Pwyswch y llythyren, neu { $key-someone } ar gyfer rhywun.
room-then = beth welodd yr ystafell
played = { $now } o { $end }

## The list of meetings

list-title = Adolygu cyfarfod
lasted = Hyd: { TIME($length) }.
meetings-heading = Cyfarfodydd
head-day = dyddiad
head-title = teitl
head-length = hyd
head-balance = cydbwysedd
head-aim = nod
head-open = ar agor
no-sessions = Does dim cyfarfodydd eto.
none-fits = Dim cyfarfod yn cyfateb.
filter = dod o hyd
filter-keys = Esc dangos pob un eto
no-series = Dydy'r cyfarfod hwn ddim mewn cyfres.
waiting = { "..." }
newer = gan fersiwn mwy newydd o airtime
nothing-whole = wedi'i ddifrodi: methu darllen dim ynddo
unreadable = methu ei ddarllen
partly = difrod
few = rhy ychydig
no-aim = dim nod
no-groups = dim grwpiau
one-group = un grŵp
at-aim = ar y nod
little-talk = fawr ddim
near-aim = yn agos
under-aim = { NUMBER($n) } o dan
over-aim = { NUMBER($n) } dros
untitled = heb deitl
order-date = yn ôl dyddiad
order-title = yn ôl teitl
order-aim = yn ôl pellter o'r nod
order-open = yn ôl beth sydd ar agor
read-so-far = darllenwyd { NUMBER($done) } o { NUMBER($total) }
how-many = { $n ->
    [zero] dim cyfarfodydd
    [one] 1 cyfarfod
    [two] 2 gyfarfod
    [few] { $n } chyfarfod
    [many] { $n } chyfarfod
   *[other] { $n } cyfarfod
}
how-many-of = cyfarfodydd: { NUMBER($n) } o { NUMBER($total) }
open = { NUMBER($n) } ar ôl

## A series

ledger = dweud a gwneud
trend = sut mae'n mynd
nothing-said = Does dim byd yn aros am ateb.
ask-came-of-it = Beth ddaeth ohono
ask-who-writes = Pwy sy'n ysgrifennu hyn? (enw; gadewch yn wag os yw'n well gennych chi beidio â dweud)
closed-already = Mae gan hwn ateb yn barod.
closed-now = Wedi'i ysgrifennu a'i gadw.
cannot-close = Does dim modd cadw beth ddaeth ohono yn y cyfarfod hwnnw.
open-line = ar agor
done = wedi'i wneud

## Two records of one meeting

marked = I gymharu: { $day } { $name }. Dewiswch gofnod arall yr un cyfarfod, a phwyswch { $key-compare-records }.
what-was-compared = Beth gafodd ei gymharu
