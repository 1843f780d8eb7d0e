# Welsh: a draft, to be read by a Welsh speaker.

title = Ymarfer y bysellau
clock = { TIME($now) } o { TIME($length) }
panel-about = Sut mae'n gweithio
panel-meeting = Y cyfarfod
panel-tapped = Pwysoch chi
panel-people = Pobl
panel-result = Sut aeth hi
panel-turns = Tro wrth dro
two-minutes = 2 funud

## Before it begins

about-lines = Mae llinellau cyfarfod dychmygol yn mynd heibio, mor gyflym ag y mae pobl yn siarad.
about-keys = Bob tro y mae rhywun arall yn dechrau siarad, pwyswch y llythyren sydd gan y person hwnnw. Yr un bysellau sydd mewn cyfarfod go iawn.
about-quiet = Pwyswch { $key-open } pan nad oes neb yn siarad. Pwyswch { $key-someone } pan na allwch weld pwy sy'n siarad.
about-hands = Pan fydd rhywun yn codi llaw, pwyswch { $key-hand } ac yna'r llythyren. Mae { $key-undo } yn dadwneud eich bysell olaf.
about-halves = Yn yr hanner cyntaf, mae'r fysell i'w phwyso wrth ymyl pob llinell. Yn yr ail hanner, dydy hi ddim yno.
about-end = Ar y diwedd, cewch weld pa mor gyflym oedd eich bysellau. Does dim cyfarfod yn cael ei gofnodi.
key-start = dechrau
key-leave = gadael

## While it runs

nothing-yet = dim byd eto
keys-shown = gyda'r bysellau
keys-hidden = heb y bysellau
someone = rhywun
quiet = tawelwch
ask-hand = Llaw pwy? Pwyswch y llythyren.
hand-up = Llaw i fyny: { $name }
no-letter = Does gan neb yma y llythyren { $letter }.
taken-back = Mae eich bysell olaf wedi'i dadwneud.
nothing-to-take-back = Does dim byd i'w ddadwneud.

## How it went

seconds = { $seconds } s
usual-delay = oedi arferol
right = Troeon â'r fysell gywir: { $right } o { $turns }.
late = Roeddech chi { $median } s yn hwyr fel arfer. Roedd hanner eich bysellau { $lower }–{ $upper } s yn hwyr.
halves = Gyda'r bysellau: { $shown } s. Hebddyn nhw: { $hidden } s.
not-tapped = { $n ->
    [zero] Ni cholloch chi'r un tro.
    [one] Colloch chi { NUMBER($n) } tro.
    [two] Colloch chi { NUMBER($n) } dro.
    [few] Colloch chi { NUMBER($n) } thro.
    [many] Colloch chi { NUMBER($n) } thro.
   *[other] Colloch chi { NUMBER($n) } tro.
}
wrong-key = { $n ->
    [zero] Nid aeth yr un tro i'r person anghywir.
    [one] Aeth { NUMBER($n) } tro i'r person anghywir.
    [two] Aeth { NUMBER($n) } dro i'r person anghywir.
    [few] Aeth { NUMBER($n) } thro i'r person anghywir.
    [many] Aeth { NUMBER($n) } thro i'r person anghywir.
   *[other] Aeth { NUMBER($n) } tro i'r person anghywir.
}
hands-seen = Dwylo a godoch chi: { $seen } o { $of }.
groups-off = Mewn adroddiad, byddai cyfran siarad grŵp { $points } pwynt o 100 yn anghywir.
person-off = Y gyfran fwyaf anghywir: { $name }, { $points } pwynt.
no-figures = Phwysoch chi'r un fysell, felly does dim ffigurau.
turn-missed = wedi'i golli
turn-wrong = person arall
ask-save = Cadw'r ffigurau hyn yn eich ffolder gosodiadau? y: ie, n: na
saved = Wedi'u cadw: { $path }.
not-saved = Ni chafodd dim ei gadw.
key-save = cadw
key-do-not-save = peidio â chadw
key-again = eto

## Beside the figures of a real meeting, if the note-taker chose that

note-taker = Pryd ymarferodd y cofnodwr: { $day }. Roedd y bysellau { $late } s yn hwyr fel arfer.
note-taker-shares = Pryd ymarferodd y cofnodwr: { $day }. Roedd y bysellau { $late } s yn hwyr fel arfer, ac roedd { $points ->
    [zero] y cyfrannau'n gywir.
    [one] y cyfrannau'n gywir o fewn 1 pwynt o 100.
    [two] y cyfrannau'n gywir o fewn 2 bwynt o 100.
    [few] y cyfrannau'n gywir o fewn { NUMBER($points) } phwynt o 100.
    [many] y cyfrannau'n gywir o fewn { NUMBER($points) } phwynt o 100.
   *[other] y cyfrannau'n gywir o fewn { NUMBER($points) } pwynt o 100.
}
unusable = { $path }: methu darllen y ffeil, felly dydy eich ymarfer ddim yn cael ei ddangos: { $why }

## The people of the meeting

rosa = Rosa
tunde = Tunde
mei = Mei
helen = Helen
karim = Karim
lived-experience = profiad bywyd
staff = staff

## What they say: one breath at a time.

said = { $name }: { $words }
someone-said = Rhywun yn y cefn: { $words }
nobody-speaks = Does neb yn siarad.
raises-hand = { $name } yn codi llaw.

line-01 = Helo, bawb. Diolch am ddod yn y glaw yma.
line-02 = Heddiw, y ganolfan galw heibio, a phryd mae hi ar agor.
line-03 = Ga i ddechrau? Dw i'n dod bron bob wythnos.
line-04 = Erbyn i fi ddod oddi ar y bws, rydych chi bron â chau.
line-05 = Faint o'r gloch yw hynny, fwy neu lai?
line-06 = Hanner awr wedi chwech. Rydych chi'n cau am saith.
line-07 = Yr un peth i fi, ar ôl nôl y plant o'r ysgol.
line-08 = Dw i ddim hyd yn oed wedi gweld y cawl erioed.
line-09 = Mae'r cawl yn dda. Dydy'r ciw ddim.
line-10 = Mae e i gyd wedi mynd erbyn chwech!
line-11 = Doeddwn i ddim yn gwybod. Dw i'n gadael am bump.
line-12 = Petai hi ar agor yn hwyrach, byddwn i'n dal i ddod.
line-13 = Fyddwn i ddim yn colli'r boreau. Does neb yno.
line-14 = Fe gyfron ni. Pedwar o bobl ar fore da.
line-15 = Felly pam agor am naw?
line-16 = Naw fuodd hi erioed. Dyna pryd rydyn ni'n dechrau.
line-17 = Beth am hanner dydd tan naw, am un mis?
line-18 = Wedyn rydyn ni i gyd yn edrych arno eto.
line-19 = Byddai angen rhywun yma tan naw arna i.
line-20 = Galla i wneud dwy noson yr wythnos.
line-21 = Gallwn i helpu gyda'r drws ar ddydd Iau.
line-22 = A finnau.
line-23 = Byddech chi'n cael eich talu am hynny, fel pawb.
line-24 = Da iawn. Dw i'n cytuno, felly.
line-25 = A rhowch yr oriau yn y ffenest, plis.
line-26 = Nid dim ond ar y wefan.
line-27 = Does gan fy nghymydog ddim rhyngrwyd o gwbl.
line-28 = Fe wna i eu peintio nhw ar y gwydr fy hun.
line-29 = Beth am y gaeaf? Mae'n dywyll erbyn pedwar.
line-30 = Does dim golau wrth yr arhosfan bws.
line-31 = Galla i ofyn i'r cyngor am lamp.
line-32 = Fe ofynnoch chi y llynedd.
line-33 = Do. Galla i ofyn eto, gyda'ch enwau chi os hoffech chi.
line-34 = Rhowch fy enw i!
line-35 = A fy enw i. Fe wna i eich helpu gyda'r llythyr.
line-36 = Felly, hanner dydd tan naw, o'r cyntaf o'r mis.
line-37 = A'r oriau yn y ffenest erbyn dydd Gwener.
line-38 = Diolch. Yr un lle, ymhen pedair wythnos.
line-39 = Gyda chawl ar ôl chwech, plis.
