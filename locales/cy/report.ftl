# Welsh: a draft, to be read by a Welsh speaker.

first = Mae hyn yn dangos sut y rhannwyd amser. Dydy hyn ddim yn dangos pwy oedd â grym, a rhaid peidio â'i ddefnyddio i farnu neb nac i brofi bod cydgynhyrchu wedi digwydd.

## What was agreed about the record

agreement-import = Cafodd hwn ei fewnforio o ffeil. Dydy'r ffeil ddim yn dweud beth mae pobl wedi'i gytuno amdani.
agreement-import-by-person = Cafodd hwn ei fewnforio o ffeil. Mae'r person a'i mewnforiodd yn dweud bod pobl wedi cytuno i ddangos ffigurau pob person.
agreement-rehearsal = Ymarfer yw hwn, nid cyfarfod go iawn.
agreement-none = Dydyn ni ddim wedi cytuno eto pwy sy'n cadw hwn na phwy sy'n ei weld. Mae'n dangos grwpiau'n unig.
agreement-holder = Ein cytundeb: { $name } sy'n cadw'r cofnod hwn.
agreement-holder-note-taker = Ein cytundeb: y cofnodwr sy'n cadw'r cofnod hwn.
agreement-viewers = Dim ond { $viewers } sy'n gallu ei weld.
agreement-viewers-group = Dim ond y grŵp hwn sy'n gallu ei weld.
agreement-until = Bydd yn cael ei gadw tan { LONGDAY($date) }.
agreement-until-open = Dydyn ni ddim wedi cytuno am ba hyd.
agreement-by-person = Mae'n gallu dangos ffigurau pob person.
agreement-facilitator-hidden = Dydy amser siarad yr hwylusydd ddim yn cael ei ddangos. Yr hwylusydd sydd i ddweud hynny.
agreement-recognition-yes = Rydyn ni wedi cytuno sut mae pobl yn cael diolch neu dâl am gymryd rhan.
agreement-phones = Roedd pobl yn gallu codi llaw a dangos cerdyn o'u ffonau.
agreement-recognition-no = Dydyn ni ddim wedi cytuno sut mae pobl yn cael diolch neu dâl am gymryd rhan.
agreement-agreed-by = Cytunwyd gan: { $who }.
uncounted-withheld = Heb eu cyfrif: yr hwylusydd ac eraill. Dydy eu hamser siarad ddim yn cael ei ddangos.
agreement-by-group = Mae'n dangos grwpiau, nid pobl.
draft-label = Drafft
draft = Tan { LONGDAY($date) } gall unrhyw un ofyn am dynnu rhywbeth allan. Y person i'w holi: { $name }.
draft-import = Tan { LONGDAY($date) } gall unrhyw un ofyn am dynnu rhywbeth allan. Rhowch wybod i'r person a fewnforiodd hwn.
draft-note-taker = Tan { LONGDAY($date) } gall unrhyw un ofyn am dynnu rhywbeth allan. Rhowch wybod i'r cofnodwr.

## Which meeting it was

untitled = Cyfarfod
when = { $day }, { $time }
imported-on = Mewnforiwyd: { $day }. Does neb wedi dweud pa ddiwrnod oedd y cyfarfod.
no-day = dim dydd
source =
    .live = Cafodd ei gofnodi yn y cyfarfod.
    .rehearsal = Ymarfer oedd hwn.
    .rttm = Cafodd ei fewnforio o ffeil RTTM.
    .webvtt = Cafodd ei fewnforio o ffeil WebVTT.
    .srt = Cafodd ei fewnforio o ffeil SRT.
    .csv = Cafodd ei fewnforio o ffeil CSV.
    .json = Cafodd ei fewnforio o ffeil JSON.
    .transcript = Cafodd ei fewnforio o drawsgrifiad testun.
    .sbv = Cafodd ei fewnforio o ffeil SBV.
    .textgrid = Cafodd ei fewnforio o TextGrid Praat.
    .audacity = Cafodd ei fewnforio o labeli Audacity.
    .ctm = Cafodd ei fewnforio o ffeil CTM.
    .stm = Cafodd ei fewnforio o ffeil STM.
    .elan = Cafodd ei fewnforio o ffeil ELAN.
file-shows = Mae'r ffeil yn dangos pwy siaradodd pryd, wedi'i rannu wrth bob saib. Dydy hi ddim yn dangos pwy siaradodd ar draws pwy, dwylo, eitemau'r agenda, penderfyniadau na sut roedd pobl yn teimlo.
file-shows-taps = Mae'r ffeil yn dangos pwy siaradodd pryd, fel y cafodd ei dapio yn y cyfarfod. Dydy hi ddim yn dangos dwylo, eitemau'r agenda, penderfyniadau, sut roedd pobl yn teimlo, na phryd y daeth ac yr aeth pobl.
file-shows-taps-by-group = Mae'r ffeil yn dangos pa grŵp siaradodd pryd, fel y cafodd ei dapio yn y cyfarfod. Dydy hi ddim yn dangos dwylo, eitemau'r agenda, penderfyniadau, sut roedd pobl yn teimlo, na phryd y daeth ac yr aeth pobl. Gall y tawelwch ynddi fod yn siarad gan rywun nad yw'n cael ei gyfrif yn y cydbwysedd hefyd.
file-shows-one-at-a-time = Mae'r ffeil yn dangos un siaradwr ar y tro, wedi'i rannu wrth bob saib. Dydy hi ddim yn dangos pobl yn siarad ar draws ei gilydd, dwylo, eitemau'r agenda, penderfyniadau na sut roedd pobl yn teimlo.
not-ended = Dydy'r cyfarfod hwn ddim wedi dod i ben. Mae hyn yn dangos ei ddechrau ({ TIME($length) }). { $source } Ei ddynodwr: { $id }.
not-ended-only = Dydy'r cyfarfod hwn ddim wedi dod i ben. Mae hyn yn dangos ei ddechrau ({ TIME($length) }). Ei ddynodwr: { $id }.
is-damaged = Doedd dim modd darllen rhan o'r cofnod. Dydy'r hyn a ddigwyddodd bryd hynny ddim yma, felly gallai'r amseroedd a'r cyfrannau fod yn anghywir.
lasted = Parodd { TIME($length) }. { $source } Ei ddynodwr: { $id }.
lasted-only = Parodd { TIME($length) }. Ei ddynodwr: { $id }.
series = Cyfres: { $name }
protocol-named = Protocol: { $name } (dechrau ei ôl bys: { $start }).
protocol-unnamed = Protocol heb enw (dechrau ei ôl bys: { $start }).
purpose = Diben: { $text }
read-out-at = Darllenwyd ein cytundeb yn uchel: { TIME($at) }.
read-out-not-done = Ni ddarllenwyd ein cytundeb yn uchel.
observers-accepted = { $people ->
    [one] 1 sylwedydd, heb ei gyfrif (y grŵp wedi'i dderbyn).
   *[other] { $people } sylwedydd, heb eu cyfrif (y grŵp wedi'u derbyn).
}
observers-not-accepted = { $people ->
    [one] 1 sylwedydd, heb ei gyfrif (y grŵp heb ei dderbyn).
   *[other] { $people } sylwedydd, heb eu cyfrif (y grŵp heb eu derbyn).
}
observers-not-asked = { $people ->
    [one] 1 sylwedydd, heb ei gyfrif (ni ofynnwyd i'r grŵp).
   *[other] { $people } sylwedydd, heb eu cyfrif (ni ofynnwyd i'r grŵp).
}
chaired = Pwy oedd yn hwyluso, un ar ôl y llall: { LIST($who) }.
in-no-group = rhywun heb grŵp
not-counted = rhywun nad yw'n cael ei gyfrif
without-group = pobl heb grŵp
with-no-group = heb grŵp
kind-one-group = Un grŵp oedd yn cyfarfod ar ei ben ei hun, felly doedd dim i'w gymharu.
kind-groups-only = Grwpiau'n unig a gofnodwyd, felly allwn ni ddim dweud pwy siaradodd.
aim-equal = Ein nod: cyfrannau cyfartal i bob grŵp (wedi cytuno).
aim-equal-suggested = Nod sydd wedi'i awgrymu: cyfrannau cyfartal i bob grŵp (heb gytuno eto).
aim-equal-but-small = Ein nod: cyfrannau cyfartal (wedi cytuno). Mae grŵp o un neu ddau o bobl yn cael ei gyfran yn ôl nifer y bobl.
aim-equal-but-small-suggested = Nod sydd wedi'i awgrymu: cyfrannau cyfartal (heb gytuno eto). Mae grŵp o un neu ddau o bobl yn cael ei gyfran yn ôl nifer y bobl.
aim-headcount = Ein nod: cyfrannau yn ôl nifer y bobl (wedi cytuno).
aim-headcount-suggested = Nod sydd wedi'i awgrymu: cyfrannau yn ôl nifer y bobl (heb gytuno eto).
aim-custom = Ein nod: ein cyfrannau ein hunain (wedi cytuno).
aim-custom-suggested = Nod sydd wedi'i awgrymu: cyfrannau eraill i bob grŵp (heb gytuno eto).
aim-none = Chafodd dim nod ei osod.
ground-rules-agreed = { $n ->
    [one] 1 rheol sylfaenol, wedi'i chytuno gan y grŵp.
    [two] 2 reol sylfaenol, wedi'u cytuno gan y grŵp.
   *[other] { $n } rheol sylfaenol, wedi'u cytuno gan y grŵp.
}
ground-rules-not-agreed = { $n ->
    [one] 1 rheol sylfaenol, heb ei chytuno yn y cyfarfod hwn.
    [two] 2 reol sylfaenol, heb eu cytuno yn y cyfarfod hwn.
   *[other] { $n } rheol sylfaenol, heb eu cytuno yn y cyfarfod hwn.
}
only-totals = Dim ond y cyfansymiau hyn y mae'r grŵp wedi'u cadw. Dydy penderfyniadau a nodiadau ddim ynddyn nhw.
more-in-full = … mwy yn yr adroddiad llawn: airtime report { $id } --format html

## Headings

heading-facts = Cipolwg
heading-came-of-it = Beth ddaeth o'r tro diwethaf
heading-since-last-time = Ers y tro diwethaf
heading-decisions = Beth benderfynon ni
heading-actions = Pwy sy'n gwneud beth
heading-people = Pob person, yn y drefn y cawson nhw eu hychwanegu
heading-balance = Sut y rhannwyd y siarad yn y cyfarfod cyfan
heading-voices = Pwy siaradodd
heading-time = I ble'r aeth yr amser
heading-items = Fesul eitem
heading-needs = Anghenion na allwn ni eu diwallu eto
heading-ideas = Syniadau
heading-notes = Nodiadau
heading-marks = Wedi'u nodi wrth fynd
heading-ground-rules = Rheolau sylfaenol
felt-heard-yes = Yn teimlo bod rhywun wedi gwrando ar eu syniadau: { NUMBER($yes) } o'r { NUMBER($of) } a atebodd.
felt-heard-partly = Yn teimlo bod rhywun wedi gwrando ar eu syniadau: { NUMBER($yes) } o'r { NUMBER($of) } a atebodd; yn rhannol: { NUMBER($partly) }.
heading-closing = Ar y diwedd

## Since the meeting before

share-then = { $group }, { $meeting }: { $share } o'r siarad.
share-now-more = Y tro hwn: { $share }. Mae hynny'n fwy na'r tro diwethaf.
share-now-less = Y tro hwn: { $share }. Mae hynny'n llai na'r tro diwethaf.
share-now-same = Y tro hwn: { $share }. Mae hynny'r un faint â'r tro diwethaf.
share-now-alike = Yr un faint oedd hi y tro hwn, hyd y gall y bysellau ddweud.
share-now-unclear = Y tro hwn: { $share }. Dydy hynny ddim yn ddigon manwl i ddweud ei fod wedi newid.
still-open = Yn dal ar agor:
nothing-was-open = Doedd dim byd ar agor o'r tro diwethaf.

## Three facts

fact-share = Cafodd { $group } { $share } o'r siarad.
fact-people = Roedd { PERCENT($people) } o'r bobl yn y grŵp hwnnw.
fact-time-here = Eu cyfran o'r amser roedd pobl yma: { PERCENT($time) }.
fact-close-to-aim = Mae hynny'n agos at { $whose } ({ PERCENT($aim) }).
fact-at-aim = Mae hynny'r un faint â hyn: { $whose } ({ PERCENT($aim) }).
fact-under-aim = { $n ->
    [one] Mae hynny 1 pwynt o dan { $whose } ({ PERCENT($aim) }).
    [two] Mae hynny 2 bwynt o dan { $whose } ({ PERCENT($aim) }).
    [few] Mae hynny { $n } phwynt o dan { $whose } ({ PERCENT($aim) }).
    [many] Mae hynny { $n } phwynt o dan { $whose } ({ PERCENT($aim) }).
   *[other] Mae hynny { $n } pwynt o dan { $whose } ({ PERCENT($aim) }).
}
fact-over-aim = { $n ->
    [one] Mae hynny 1 pwynt dros { $whose } ({ PERCENT($aim) }).
    [two] Mae hynny 2 bwynt dros { $whose } ({ PERCENT($aim) }).
    [few] Mae hynny { $n } phwynt dros { $whose } ({ PERCENT($aim) }).
    [many] Mae hynny { $n } phwynt dros { $whose } ({ PERCENT($aim) }).
   *[other] Mae hynny { $n } pwynt dros { $whose } ({ PERCENT($aim) }).
}
fact-aim-met = Mae hynny'n cyrraedd { $whose } ({ PERCENT($aim) } o leiaf).
fact-aim-unclear = Bu rhy ychydig o siarad i gymharu hynny ({ $whose }, { PERCENT($aim) }).
fact-too-little-talk = Bu rhy ychydig o siarad i ddweud sut y cafodd ei rannu.
fact-too-few = Dydyn ni ddim yn dangos sut y rhannwyd y siarad. Gyda chyn lleied o bobl, byddai'n dangos beth wnaeth un person.
fact-nothing-to-balance = Un grŵp oedd yno, felly does dim i'w gymharu.
fact-no-groups = Does gan bobl ddim grwpiau yma, felly does dim i'w gymharu.
fact-no-talk = Ni siaradodd neb sy'n cyfrif yn y cydbwysedd.
fact-nobody-named = Does neb wedi'i enwi yma, felly allwn ni ddim dweud pwy siaradodd.
fact-voices-too-few = Dydyn ni ddim yn dweud pwy siaradodd. Gyda chyn lleied o bobl, byddai'n dangos beth wnaeth un person.
fact-voices-not-told-apart = Allwn ni ddim dweud pwy siaradodd, gan na chafodd pobl eu cofnodi fesul un.
fact-time = Bu pobl yn siarad am { TIME($talk) }. Tawelwch: { TIME($quiet) }.
fact-time-and-someone = Bu pobl yn siarad am { TIME($talk) }, a rhywun (heb ei enwi) am { TIME($someone) }. Tawelwch: { TIME($quiet) }.
fact-time-not-named = Bu rhywun (heb ei enwi) yn siarad am { TIME($someone) }. Tawelwch: { TIME($quiet) }.

## The balance

people = { $n ->
    [zero] neb
    [one] 1 person
    [two] 2 berson
    [few] { $n } pherson
    [many] { $n } pherson
   *[other] { $n } o bobl
}
group-people = { $n ->
    [zero] { $group } (neb)
    [one] { $group } (1 person)
    [two] { $group } (2 berson)
    [few] { $group } ({ $n } pherson)
    [many] { $group } ({ $n } pherson)
   *[other] { $group } ({ $n } o bobl)
}
too-few-people = rhy ychydig o bobl i'w dangos
group-too-few = { $group }: rhy ychydig o bobl i'w dangos
share-range = { PERCENT($share) } ({ NUMBER($low) }–{ NUMBER($high) })
share = { $share } o'r siarad, { PERCENT($people) } o'r bobl
share-and-time = { $share } o'r siarad, { PERCENT($time) } o'r amser roedd pobl yma
share-uncounted = { $share } o'r siarad
close-to-aim = agos at { $whose } ({ PERCENT($aim) })
at-aim = yr un faint â hyn: { $whose } ({ PERCENT($aim) })
under-aim = { $n ->
    [one] 1 pwynt o dan { $whose } ({ PERCENT($aim) })
    [two] 2 bwynt o dan { $whose } ({ PERCENT($aim) })
    [few] { $n } phwynt o dan { $whose } ({ PERCENT($aim) })
    [many] { $n } phwynt o dan { $whose } ({ PERCENT($aim) })
   *[other] { $n } pwynt o dan { $whose } ({ PERCENT($aim) })
}
over-aim = { $n ->
    [one] 1 pwynt dros { $whose } ({ PERCENT($aim) })
    [two] 2 bwynt dros { $whose } ({ PERCENT($aim) })
    [few] { $n } phwynt dros { $whose } ({ PERCENT($aim) })
    [many] { $n } phwynt dros { $whose } ({ PERCENT($aim) })
   *[other] { $n } pwynt dros { $whose } ({ PERCENT($aim) })
}
aim-met = yn cyrraedd { $whose } ({ PERCENT($aim) } o leiaf)
aim-unclear = rhy ychydig o siarad i gymharu ({ $whose }, { PERCENT($aim) })
too-little-talk = rhy ychydig o siarad i ddweud sut y cafodd ei rannu
no-talk = Ni siaradodd neb sy'n cyfrif yn y cydbwysedd.
not-split = Dydyn ni ddim yn dangos faint siaradodd pob grŵp, pryd, pwy siaradodd gyntaf na phwy siaradodd ar ôl pwy. Gyda chyn lleied o bobl, byddai'n dangos beth wnaeth un person.
could-agree = Os bydd pawb yn cytuno, gellir dangos hynny y tro nesaf. Wrth drefnu'r cyfarfod, dewiswch Ffigurau pob person.
could-import-again = Os oedd y bobl wedi cytuno i'w ddangos, mewnforiwch y ffeil eto gyda --agreed.
shown-by-person = Cytunodd y grŵp y gellir ei ddangos: airtime report { $id } --by-person
shown-in-rehearsal = Ymarfer yw hwn, felly gellir ei ddangos: airtime report { $id } --by-person
group-share = { $group } { PERCENT($share) }
uncounted = Heb eu cyfrif yn y cydbwysedd: { LIST($shares) } o'r holl siarad.
people-give-or-take = { $n ->
    [one] Gall pob cyfran fod 1 pwynt yn rhy uchel neu'n rhy isel.
    [two] Gall pob cyfran fod 2 bwynt yn rhy uchel neu'n rhy isel.
    [few] Gall pob cyfran fod { $n } phwynt yn rhy uchel neu'n rhy isel.
    [many] Gall pob cyfran fod { $n } phwynt yn rhy uchel neu'n rhy isel.
   *[other] Gall pob cyfran fod { $n } pwynt yn rhy uchel neu'n rhy isel.
}
give-or-take = { $shares } ({ NUMBER($n) } yn fwy neu'n llai)
uncounted-too-few = Heb eu cyfrif yn y cydbwysedd: { $group }, rhy ychydig o bobl i'w dangos.
places = Yn yr ystafell (pobl: { NUMBER($room) }): { $room-share } o'r siarad. Ar-lein (pobl: { NUMBER($online) }): { $online-share }.
all-talk = O'r holl siarad: { LIST($shares) }.
parity-little = Ar gyfartaledd, am bob munud y siaradodd un person ({ $others }), siaradodd un person ({ $group }) am lai na 5 eiliad.
parity-alike = Ar gyfartaledd, siaradodd un person ({ $group }) am tua'r un faint ag un person ({ $others }).
parity-seconds = Ar gyfartaledd, am bob munud y siaradodd un person ({ $others }), siaradodd un person ({ $group }) am tua { NUMBER($n) } eiliad.
parity-minutes = Ar gyfartaledd, am bob munud y siaradodd un person ({ $others }), amser un person ({ $group }): tua { $minutes }.
the-others = y grwpiau eraill
the-others-together = y grwpiau eraill gyda'i gilydd

## Voices

spoken = Pobl a siaradodd: { NUMBER($spoken) } o { NUMBER($total) }.
spoken-briefly = Pobl a siaradodd: { NUMBER($spoken) } o { NUMBER($total) }. Dim ond yn fyr (llai na { NUMBER($seconds) } eiliad ar y tro): { NUMBER($n) }.
spoken-turns = Pobl a siaradodd am { NUMBER($seconds) } eiliad neu fwy ar y tro: { NUMBER($spoken) } o { NUMBER($total) }.
did-not-speak = Ni siaradodd { $group }.
absence = Yr amser hiraf heb i'r grŵp siarad ({ $group }): { TIME($length) }.
first-voices = Y cyntaf i siarad ({ NUMBER($first) } o { NUMBER($total) } eitem): { $group }.
first-voices-all = Y cyntaf i siarad ym mhob eitem ({ NUMBER($total) }): { $group }.
first-voices-none = { $total ->
    [one] Eraill siaradodd gyntaf, nid { $group }.
   *[other] Eraill siaradodd gyntaf ym mhob eitem ({ $total }), nid { $group }.
}
first-voice = Y cyntaf i siarad: { $group }.
no-run = Ni chafodd yr un grŵp ddau dro yn olynol.
longest-run = { $turns ->
    [one] Y mwyaf o droeon yn olynol gan un grŵp: { $group }, 1 tro ({ TIME($length) }).
    [two] Y mwyaf o droeon yn olynol gan un grŵp: { $group }, 2 dro ({ TIME($length) }).
    [few] Y mwyaf o droeon yn olynol gan un grŵp: { $group }, { $turns } thro ({ TIME($length) }).
    [many] Y mwyaf o droeon yn olynol gan un grŵp: { $group }, { $turns } thro ({ TIME($length) }).
   *[other] Y mwyaf o droeon yn olynol gan un grŵp: { $group }, { $turns } tro ({ TIME($length) }).
}
led-most = Y rhan fwyaf o'r amser, { $group } oedd yn arwain.
led-by-turns = Weithiau { $group } oedd yn arwain, ac weithiau { $others }.
led-for = { $n ->
    [one] Am 1 munud, { $group } oedd yn arwain.
    [two] Am 2 funud, { $group } oedd yn arwain.
   *[other] Am { $n } munud, { $group } oedd yn arwain.
}
shared-most = Y rhan fwyaf o'r amser, roedd y siarad yn mynd yn ôl ac ymlaen.
shared-for = { $n ->
    [one] Am 1 munud, roedd y siarad yn mynd yn ôl ac ymlaen.
    [two] Am 2 funud, roedd y siarad yn mynd yn ôl ac ymlaen.
   *[other] Am { $n } munud, roedd y siarad yn mynd yn ôl ac ymlaen.
}
nothing-to-tell = Dydyn ni ddim yn dangos hyn. Roedd rhy ychydig o bobl.
in-both-groups = Pobl â rôl yn y ddau grŵp, sy'n cyfrif ym mhob un: { NUMBER($n) }.
in-several-groups = Roedd gan rai pobl rôl mewn mwy nag un grŵp, ac maen nhw'n cyfrif ym mhob un.
more-than-one-at-once = Pan oedd dau berson yn siarad ar yr un pryd, mae'n cyfrif i'r ddau.
queue = Dwylo a gafodd eu hateb: { NUMBER($answered) }.
queue-not-reached = Yn dal i fyny ar y diwedd: { NUMBER($n) }.
waits = Arhosodd eu hanner { TIME($median) } neu lai. Yr arhosiad hiraf oedd { TIME($longest) }.
go-rounds = { $offered ->
    [one] Rowndiau: { NUMBER($rounds) }. Cynigiwyd 1 tro.
    [two] Rowndiau: { NUMBER($rounds) }. Cynigiwyd 2 dro.
    [few] Rowndiau: { NUMBER($rounds) }. Cynigiwyd { $offered } thro.
    [many] Rowndiau: { NUMBER($rounds) }. Cynigiwyd { $offered } thro.
   *[other] Rowndiau: { NUMBER($rounds) }. Cynigiwyd { $offered } tro.
}
go-rounds-passed = { $n ->
    [zero] Troeon a basiwyd: 0.
    [one] Pasiwyd 1 tro.
    [two] Pasiwyd 2 dro.
    [few] Pasiwyd { $n } thro.
    [many] Pasiwyd { $n } thro.
   *[other] Pasiwyd { $n } tro.
}
reports-back = Adroddiadau yn ôl o grwpiau bach: { NUMBER($n) }. Dydyn nhw ddim yn cyfrif i unrhyw grŵp.

## Time

talk = Siarad: { TIME($length) }.
thinking-time = { $stretches ->
    [0] Tawelwch (amser meddwl): { TIME($length) }.
    [one] Tawelwch (amser meddwl): { TIME($length) }, unwaith am 5 eiliad neu fwy.
    [two] Tawelwch (amser meddwl): { TIME($length) }, ddwywaith am 5 eiliad neu fwy.
    [few] Tawelwch (amser meddwl): { TIME($length) }, deirgwaith am 5 eiliad neu fwy.
   *[other] Tawelwch (amser meddwl): { TIME($length) }, { $stretches } gwaith am 5 eiliad neu fwy.
}
outside-speech = Cyn y gair cyntaf ac ar ôl yr olaf: { TIME($length) }. Dydy hyn ddim yn cyfrif fel tawelwch.
talk-and-quiet = Siarad a thawelwch gyda'i gilydd: { TIME($length) }.
overlap = O hynny, siarad ar draws ei gilydd: { TIME($length) }.
overlap-not-available = Siarad ar draws ei gilydd: dydy'r ffynhonnell hon ddim yn gallu ei ddangos.
other-time = Hefyd: { LIST($parts) }.
other-someone = rhywun (heb ei enwi) { TIME($length) }
other-small-groups = grwpiau bach { TIME($length) }
other-breaks = egwyliau { TIME($length) }
other-off-record = heb ei gofnodi { TIME($length) }
unattended = Amser heb neb yn cofnodi: { TIME($length) }. Dydy'r hyn a ddywedwyd bryd hynny ddim yn cyfrif.

## Items

item = { NUMBER($number) }. { $title }
item-of-kind = { NUMBER($number) }. { $title } ({ $kind })
item-not-begun = heb ddechrau
item-time = { TIME($spent) } o'r { TIME($planned) } a gynlluniwyd
item-spoken = { NUMBER($spoken) } o { NUMBER($total) } wedi siarad
origins = Amser ar eitemau, yn ôl y grŵp a ofynnodd amdanyn nhw: { LIST($parts) }.
origin = { $group } { TIME($length) }
origin-unknown = grŵp heb ei nodi { TIME($length) }

## What was written down

no-decisions = Ni chafodd unrhyw benderfyniad ei nodi.
nobody-yet = does neb wedi'i chymryd eto
owner = Pwy: { $who }
one-of-us = un ohonon ni
dissent = barn arall: { $text }
here = yn bresennol: { LIST($groups) }
small-groups-left-out = nid ydyn ni'n dangos grwpiau o un neu ddau
talk-behind-left-out = nid ydyn ni'n dangos y siarad cyn hyn, gan fod cyn lleied o bobl o un grŵp yno
item-shares-left-out = nid ydyn ni'n dangos sut y rhannwyd y siarad, gan fod cyn lleied o bobl o un grŵp yno
group-count = { $group } ({ NUMBER($n) })
cards-shown = Cardiau a ddangoswyd: { LIST($cards) }.
cards-green = gwyrdd { NUMBER($n) } (mynd ymlaen)
cards-yellow = melyn { NUMBER($n) } (yn arafach, neu mewn geiriau symlach)
cards-red = coch { NUMBER($n) } (stopio)
jargon = Jargon, i'w ddweud mewn geiriau plaen: { LIST($words) }.
jargon-without-word = { $n ->
    [one] Nodwyd jargon unwaith heb y gair.
    [two] Nodwyd jargon ddwywaith heb y gair.
    [few] Nodwyd jargon deirgwaith heb y gair.
   *[other] Nodwyd jargon { $n } gwaith heb y gair.
}
disagreements = { $n ->
    [one] Anghytunon ni unwaith.
    [two] Anghytunon ni ddwywaith.
    [few] Anghytunon ni deirgwaith.
   *[other] Anghytunon ni { $n } gwaith.
}
quoted = “{ $text }”
disagreements-about = { $n ->
    [one] Anghytunon ni unwaith: { LIST($about) }.
    [two] Anghytunon ni ddwywaith: { LIST($about) }.
    [few] Anghytunon ni deirgwaith: { LIST($about) }.
   *[other] Anghytunon ni { $n } gwaith: { LIST($about) }.
}
spoke-over = { $n ->
    [one] { $by } yn siarad ar draws { $over }, unwaith.
    [two] { $by } yn siarad ar draws { $over }, ddwywaith.
    [few] { $by } yn siarad ar draws { $over }, deirgwaith.
   *[other] { $by } yn siarad ar draws { $over }, { $n } gwaith.
}
spoke-over-anyone = { $n ->
    [one] Siaradodd rhywun ar draws rhywun arall unwaith.
    [two] Siaradodd rhywun ar draws rhywun arall ddwywaith.
    [few] Siaradodd rhywun ar draws rhywun arall deirgwaith.
   *[other] Siaradodd rhywun ar draws rhywun arall { $n } gwaith.
}
spoke-over-invited-each = { $n ->
    [one] Roedden nhw wedi cael gwahoddiad i siarad.
   *[other] Bob tro, roedden nhw wedi cael gwahoddiad i siarad.
}
spoke-over-invited = { $n ->
    [one] Unwaith, roedd y person wedi cael gwahoddiad i siarad.
    [two] Ddwywaith, roedd y person wedi cael gwahoddiad i siarad.
    [few] Deirgwaith, roedd y person wedi cael gwahoddiad i siarad.
   *[other] { $n } gwaith, roedd y person wedi cael gwahoddiad i siarad.
}
more-decisions = { $n ->
    [one] hefyd yn y cofnod: 1 penderfyniad arall
    [two] hefyd yn y cofnod: 2 benderfyniad arall
    [few] hefyd yn y cofnod: { $n } phenderfyniad arall
    [many] hefyd yn y cofnod: { $n } phenderfyniad arall
   *[other] hefyd yn y cofnod: { $n } penderfyniad arall
}
more-actions = { $n ->
    [one] hefyd yn y cofnod: 1 weithred arall
    [two] hefyd yn y cofnod: 2 weithred arall
   *[other] hefyd yn y cofnod: { $n } gweithred arall
}
more-needs = hefyd yn y cofnod: { $n ->
    [one] 1 angen arall
   *[other] { $n } angen arall
}
more-ideas = hefyd yn y cofnod: { $n ->
    [one] 1 syniad arall
   *[other] { $n } syniad arall
}
more-notes = hefyd yn y cofnod: { $n ->
    [one] 1 nodyn arall
   *[other] { $n } nodyn arall
}
more-items = hefyd yn y cofnod: { $n ->
    [one] 1 eitem arall
   *[other] { $n } eitem arall
}
more-ground-rules = { $n ->
    [one] hefyd yn y cofnod: 1 rheol sylfaenol arall
    [two] hefyd yn y cofnod: 2 reol sylfaenol arall
   *[other] hefyd yn y cofnod: { $n } rheol sylfaenol arall
}
more-people = { $n ->
    [one] hefyd yn y cofnod: 1 person arall
    [two] hefyd yn y cofnod: 2 berson arall
    [few] hefyd yn y cofnod: { $n } pherson arall
    [many] hefyd yn y cofnod: { $n } pherson arall
   *[other] hefyd yn y cofnod: { $n } o bobl eraill
}
more-lines = { $n ->
    [one] hefyd yn y cofnod: 1 arall
    [two] hefyd yn y cofnod: 2 arall
   *[other] hefyd yn y cofnod: { $n } arall
}

## Each person

person-name = enw
person-role = rôl
person-time = amser
person-share = cyfran
person-turns = troeon
person-longest = hiraf

## The end of the meeting

answer = { $question } { $answer }
answer-of-group = { $question } ({ $group }) { $answer }
answer-after-colon = { $question }: { $answer }
room-guessed = Cyn edrych, dyfalodd y grŵp: { $group } wedi siarad mwy.
room-guessed-even = Cyn edrych, dyfalodd y grŵp: tua'r un faint.

## List and check

no-sessions = Dim cyfarfodydd eto. Teipiwch `airtime demo` i weld enghraifft, neu `airtime` i ddechrau un.
state-imported = mewnforiwyd
state-rehearsal = ymarfer
state-ended = wedi gorffen
state-running = ar waith
state-not-finished = heb orffen
state-unreadable = difrodwyd
list-uncounted = { NUMBER($n) } heb eu cyfrif
words-for-people = pobl, person, personau, unigolion, aelodau
people-uncounted = heb eu cyfrif yn y cydbwysedd: { NUMBER($n) }
list-totals = { $id }: dim ond y cyfansymiau a gadwyd. I'w darllen: airtime report { $id }
totals-unreadable = { $what }: ni ellir darllen y cyfansymiau: { $reason }
totals-hint = Adroddiad JSON ydyn nhw, yn y ffolder totals. Gall unrhyw olygydd testun ei ddangos.

## What went wrong

newer = ysgrifennwyd { $id } gan fersiwn mwy newydd o airtime (fersiwn { NUMBER($version) } y fformat), felly mae'n cael ei adael fel y mae.
newer-hint = Agorwch ef gyda'r fersiwn hwnnw, neu gosodwch yr airtime diweddaraf.
empty = { $id }: does dim digwyddiad y gellir ei ddarllen.
empty-hint = Mae `airtime check` yn dweud beth sydd yno.
by-person-not-agreed = { $id }: ni chytunodd y grŵp i adroddiadau sy'n dangos ffigurau pob person.
by-person-import = { $id }: does neb wedi dweud bod y bobl wedi cytuno i dudalennau sy'n dangos ffigurau pob person.
by-person-import-hint = Os oedden nhw wedi cytuno, mewnforiwch y ffeil eto gyda --agreed. Fel arall, peidiwch â rhoi --by-person, neu defnyddiwch --format json neu csv.
by-person-hint = Peidiwch â rhoi --by-person: does dim angen cytundeb ar gyfer yr adroddiad fesul grŵp.
workbook-needs-file = mae llyfr gwaith yn cael ei ysgrifennu i ffeil, nid i'r sgrin.
workbook-needs-file-hint = Rhowch enw'r ffeil: -o report.xlsx
rows-need-people = mae rhesi o bobl yn dangos ffigurau pob person.
rows-need-people-hint = Ychwanegwch --by-person, os cytunodd y grŵp. Does dim angen cytundeb ar gyfer rhesi o droeon neu gyfarfodydd.
layout-needs-csv = mae --plain ac --excel ar gyfer CSV.
layout-needs-csv-hint = Ychwanegwch --format csv, neu peidiwch â'u rhoi.
rows-need-csv = mae --rows ar gyfer CSV.
rows-need-csv-hint = Ychwanegwch --format csv, neu peidiwch â rhoi --rows.
easy-needs-page = mae --easy-read ar gyfer testun, HTML a PDF.
easy-needs-page-hint = Peidiwch â'i roi, neu teipiwch --format html.
summary-needs-page = mae --summary ar gyfer testun, HTML, PDF a Markdown.
summary-needs-page-hint = Peidiwch â'i roi, neu teipiwch --format html.
pdf-needs-file = ni ellir dangos PDF ar y sgrin hon.
pdf-needs-file-hint = Rhowch ffeil: ychwanegwch --output ac enw, fel -o report.pdf.
no-font = does dim ffont ar y cyfrifiadur hwn i ysgrifennu PDF.
no-font-hint = Gosodwch un, fel Noto Sans neu DejaVu Sans. Neu teipiwch --format html, ac argraffwch hwnnw o borwr.
some-damage = Mae { $id } wedi'i ddifrodi mewn mannau. Mae'r hyn sy'n gyfan yn cael ei ddangos.
unknown-ending = Does dim modd ysgrifennu hwn fel { $ending }.
unknown-ending-hint = Rhowch un o'r rhain ar ddiwedd enw'r ffeil, neu ychwanegwch --format: { $formats }.
output-exists = Mae { $path } yno'n barod.
output-exists-hint = Dewiswch enw arall, neu ychwanegwch --force i'w ddisodli.
output-is-link = Dolen yw { $path }, a dydy airtime ddim yn ysgrifennu i ddolenni.
output-is-link-hint = Rhowch y ffeil ei hun.
output-is-no-file = Nid ffeil yw { $path }.
output-is-no-file-hint = Rhowch enw ffeil.
output-is-record = Mae { $path } ymhlith eich cyfarfodydd, a does dim yn cael ei ysgrifennu dros y rheini.
output-is-record-hint = Dewiswch le arall.
cannot-write = methu ysgrifennu { $path }: { $reason }
cannot-write-hint = Dewiswch ffolder y gallwch ysgrifennu iddi, gyda lle ar ei disg.
cannot-write-output = methu ysgrifennu'r canlyniad: { $reason }
cannot-read = methu darllen { $path }: { $reason }
not-found = nid `{ $what }` yw enw un cyfarfod.
not-found-hint = Mae `airtime list` yn dangos pa gyfarfodydd sydd yno.
cannot-make = methu gwneud yr adroddiad: { $reason }
conflict-copy = Nid cyfarfod yw { $path } ond copi o gyfarfod. Cymharwch y ddau: airtime check --seqs
loose-folder = mae pobl eraill ar y cyfrifiadur hwn yn gallu darllen { $path }. I atal hynny: chmod 700 { $path }
