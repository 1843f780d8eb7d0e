# Welsh: a draft, to be read by a Welsh speaker.

## The first screen

home-title = airtime
home-line = Gweld lleisiau pwy sy'n llenwi'r ystafell, a phwy sydd ar goll.
home-none = Dim cyfarfodydd eto.
cut-off = heb ei orffen
running = yn rhedeg mewn ffenestr arall
imported = wedi'i fewnforio
rehearsed = ymarfer
untitled = heb deitl
kept-form = paratoi cyfarfod: mae'r hyn a deipioch yn dal yma
ended = Mae'r cyfarfod ar ben ac wedi'i gadw. Pwyswch Enter i'w adolygu. I'w ddarllen: airtime report { $id }

## Set-up

setup-title = Paratoi cyfarfod
yes = ie
no = na
agreed = ie, mae'r grŵp wedi cytuno
suggested = dim eto, dim ond awgrym
read-out-yes = wedi'i wneud
read-out-no = dim eto (pwyswch Space ar ôl gwneud)
start = Dechrau'r cyfarfod
too-many = Gall cyfarfod gael hyd at 1000 o bobl. Cafodd y gweddill eu gadael allan.
name-too-long = Mae { $name }… yn hirach na 200 llythyren, felly cafodd yr enw ei dorri.
too-long = Mae hwn yn rhy hir (uchafswm: { NUMBER($most) } nod). Gwnewch e'n fyrrach.
item-too-long = Mae eitem yn rhy hir (uchafswm: { NUMBER($most) } nod). Gwnewch hi'n fyrrach.
was-cut = Roedd hynny'n rhy hir i gadw'r cyfan. Mae'n gorffen nawr gyda “…”. Rhowch y gweddill mewn nodyn.
two-keepers = Dim ond un person sy'n gallu bod yn "me", felly nid { $name }.
same-name = Mae dau berson o'r enw { $name }. Mae'r ail yn cael ei ddangos gyda rhif.
aim-unknown = Does dim nod o'r enw "{ $text }". Defnyddiwch equal, headcount, none, neu gyfrannau fel staff=40,lived_experience=60.
aim-bad-share = Dydy "{ $text }" ddim yn gyfran. Defnyddiwch rifau cyfan, fel staff=40,lived_experience=60.
aim-sum = Cyfanswm y cyfrannau yw { $sum }. Rhaid iddo fod yn 100.

## The words that are read out

consent-time = Byddwn yn mesur am faint mae pob un ohonon ni'n siarad, er mwyn i bawb gael cyfle teg.
consent-time-groups = Byddwn yn mesur am faint mae pob grŵp yn siarad, nid pob person, er mwyn i bob grŵp gael cyfle teg.
consent-by-person = Gall adroddiadau ddangos am faint y siaradodd pob person.
consent-facilitator-hidden = Dydy amser siarad yr hwylusydd ddim yn cael ei ddangos.
consent-recognition-yes = Rydyn ni wedi cytuno sut mae pobl yn cael diolch neu dâl am gymryd rhan.
consent-recognition-no = Dydyn ni ddim wedi cytuno sut mae pobl yn cael diolch neu dâl am gymryd rhan.
consent-agreed-by = Cytunwyd gan: { $who }.
consent-no-sound = Does dim sain yn cael ei recordio.
consent-decisions = Rydyn ni'n nodi beth rydyn ni'n ei benderfynu, a phwy fydd yn gwneud beth.
consent-phones = Gall unrhyw un godi llaw a dangos cerdyn o'u ffôn, os ydyn nhw'n dymuno, gyda'r cod ar eu cerdyn. Rydyn ni'n nodi'r llaw fel petai wedi'i chodi yma, a'i bod wedi dod o ffôn. Does neb yn nodi pwy a ddangosodd y cerdyn.
consent-holder = { $holder } sy'n cadw'r cofnod ar y cyfrifiadur hwn.
consent-holder-note-taker = Y cofnodwr sy'n cadw'r cofnod ar y cyfrifiadur hwn.
consent-until = Bydd yn cael ei gadw tan { LONGDAY($date) }.
consent-until-open = Dydyn ni ddim wedi cytuno eto am ba hyd y bydd yn cael ei gadw.
consent-viewers = Dim ond { $viewers } sy'n gallu ei weld.
consent-viewers-group = Dim ond y grŵp hwn sy'n gallu ei weld.
consent-observers = { $people ->
    [zero] Does dim sylwedydd yma.
    [one] Mae 1 sylwedydd yma, heb ei gyfrif. Gallwch ddweud os byddai'n well gennych beidio â chael eich arsylwi.
    [two] Mae 2 sylwedydd yma, heb eu cyfrif. Gallwch ddweud os byddai'n well gennych beidio â chael eich arsylwi.
    [few] Mae { $people } sylwedydd yma, heb eu cyfrif. Gallwch ddweud os byddai'n well gennych beidio â chael eich arsylwi.
    [many] Mae { $people } sylwedydd yma, heb eu cyfrif. Gallwch ddweud os byddai'n well gennych beidio â chael eich arsylwi.
   *[other] Mae { $people } sylwedydd yma, heb eu cyfrif. Gallwch ddweud os byddai'n well gennych beidio â chael eich arsylwi.
}
consent-no = Gallwch ddweud na nawr neu'n hwyrach, yn uchel neu'n dawel. Fydd neb yn gofyn pam.
late-comer = Helô. Rydyn ni'n mesur am faint mae pobl yn siarad, er mwyn rhannu'r amser yn deg. Does dim sain yn cael ei recordio. Ydy hynny'n iawn, neu a fyddai'n well gennych beidio â chael eich amseru?

## What the floor is

quiet = tawelwch: amser meddwl
someone = mae rhywun yn siarad
several = mae pobl yn siarad ar draws ei gilydd
several-short = ar draws ei gilydd
small-groups = mewn grwpiau bach
break = egwyl
break-back = unrhyw lythyren, neu Space: gorffen yr egwyl
small-groups-back = unrhyw lythyren, neu Space, i ddod yn ôl at ein gilydd
off-record = heb ei gofnodi
off-record-back = Does dim yn cael ei amseru na'i ysgrifennu. Pwyswch { $key-off-record } i ddod yn ôl.
unattended = doedd neb yn cofnodi
meeting-over = mae'r cyfarfod ar ben
reports-back = { $name } yn adrodd yn ôl
speaking-now = (yn siarad nawr)
to-fill-label = rhywun: i'w lenwi wedyn
someone-short = rhywun
no-name = dim enw
keeper-mark = chi
nobody = neb

two-sides = Llaw chwith { $left }: profiad bywyd. Llaw dde { $right }: staff. Llythyren newydd: person arall. { $key-leave }: gorffen.
priorities-of-groups = Clywch beth sydd bwysicaf i bob grŵp, yna cytunwch. Mae { $key-item-close } yn nodi'r canlyniad.
priorities = Clywch beth sydd bwysicaf i bawb, yna cytunwch. Mae { $key-item-close } yn nodi'r canlyniad.
still-speaking = Ydy { $name } yn dal i siarad? { $key }: ydy. { $key-open }: neb yn siarad.

## The balance

so-far = y cyfarfod cyfan
lately = y munudau diwethaf
too-early = rhy ychydig o siarad hyd yma
shares-after = { $minutes ->
    [one] i'w dangos ar ôl munud o siarad
   *[other] i'w dangos ar ôl { $minutes } munud o siarad
}
too-few = rhy ychydig o bobl i'w dangos
about-even = tua'r un faint
close-to-aim = yn agos at y nod
lived-experience-more = profiad bywyd yn siarad mwy
staff-more = staff yn siarad mwy
talking-more = { $group } yn siarad mwy
uncounted-speaking = { $role } yn siarad
share-and-people = { PERCENT($share) } o'r siarad, { PERCENT($people) } o'r bobl
share-of-talk = { PERCENT($share) } o'r siarad
aim-is = nod { PERCENT($aim) }
lately-share = y munudau diwethaf { PERCENT($share) }
whole-share = y cyfarfod cyfan { PERCENT($share) }
of-people = { PERCENT($part) } o'r bobl
of-time-here = { PERCENT($part) } o'r amser roedd pobl yma
parts-of-people = O'r bobl:
parts-of-time = O'r amser roedd pobl yma:
uncounted-share = { $who }: { PERCENT($share) } o'r holl siarad
since-start = Mae eraill wedi siarad { $time }. Heb siarad eto: { $group }
since = Mae eraill wedi siarad { $time } ers tro diwethaf { $group }
spread = { $group } ({ NUMBER($n) } o bobl): un person wnaeth tua { PERCENT($share) } o siarad y grŵp
spread-all = { $group } ({ NUMBER($n) } o bobl): un person wnaeth holl siarad y grŵp
spoken = { NUMBER($spoken) } o { NUMBER($total) } wedi siarad
spoken-on-item = { NUMBER($spoken) } o { NUMBER($total) } wedi siarad ar yr eitem hon
not-spoken-on-item = heb siarad ar yr eitem hon
more-people = +{ NUMBER($n) } arall
not-spoken = heb siarad eto
everyone = mae pawb wedi siarad
headcount = { $n ->
    [zero] neb
    [one] 1 person
    [two] 2 berson
    [few] { $n } pherson
    [many] { $n } pherson
   *[other] { $n } o bobl
}
room-shows-end = Bydd y cydbwysedd i'w weld ar y diwedd.
room-shows-half-time = Bydd y cydbwysedd i'w weld o hanner amser ymlaen.
room-shows-always = Mae'r cydbwysedd i'w weld drwy'r amser.
room-shows-never = Rydyn ni wedi dewis peidio â dangos y cydbwysedd yma.
room-shows-no-groups = Mae'r sgrin hon yn dangos pobl, nid grwpiau.
room-shows-how = Teipiwch pryd mae'r ystafell yn gweld y cydbwysedd: end, half-time, always neu never. Teipiwch no-groups i guddio'r grwpiau hefyd.

## Items, hands and notes beside the floor

tile-since = Eraill wedi siarad
since-tile = ers tro diwethaf { $group }
not-spoken-tile = { $group }: heb siarad eto
tile-not-spoken = Heb siarad eto
tile-next = Nesaf
one-thing = Nid grym yw amser siarad. Un peth i sylwi arno ydyw.
panel-speaking = Yn siarad
shares-error = { $n ->
    [zero] i'r pwynt agosaf
    [one] hyd at 1 pwynt yn fwy neu'n llai
    [two] hyd at 2 bwynt yn fwy neu'n llai
    [few] hyd at { NUMBER($n) } phwynt yn fwy neu'n llai
    [many] hyd at { NUMBER($n) } phwynt yn fwy neu'n llai
   *[other] hyd at { NUMBER($n) } pwynt yn fwy neu'n llai
}
shares-error-sentence = { $n ->
    [zero] I'r pwynt agosaf.
    [one] Hyd at 1 pwynt yn fwy neu'n llai.
    [two] Hyd at 2 bwynt yn fwy neu'n llai.
    [few] Hyd at { NUMBER($n) } phwynt yn fwy neu'n llai.
    [many] Hyd at { NUMBER($n) } phwynt yn fwy neu'n llai.
   *[other] Hyd at { NUMBER($n) } pwynt yn fwy neu'n llai.
}
panel-balance = Cydbwysedd
panel-ribbon = Pwy siaradodd pryd
panel-people = Pobl
panel-hands = Dwylo
panel-agenda = Agenda
panel-notes = Nodiadau
panel-rules = Rheolau sylfaenol
panel-purpose = Diben y cyfarfod hwn
ribbon-last = munudau diwethaf: { NUMBER($n) }
ribbon-whole = y cyfarfod cyfan
ribbon-other = heb eu cyfrif
ribbon-now = nawr
quiet-short = tawel
last-spoke = siaradodd { $time } yn ôl
spent-of = { $spent } o { NUMBER($n) } mun
rows-of = { NUMBER($from) } i { NUMBER($to) } o { NUMBER($total) }
row-of = { NUMBER($n) } o { NUMBER($total) }
more-hands = Mwy: { $key-hands }
more-notes = Mwy: { $key-notes }
no-items = Dim eitemau eto. I ychwanegu un: { $key-item-add }.
no-notes = Dim byd wedi'i ysgrifennu eto. Pwyswch { $key-note } i ysgrifennu nodyn.
no-rules = Dim rheolau sylfaenol eto. I ychwanegu un: { $key-rule-add }.
no-purpose = Heb ei nodi eto. I'w ychwanegu: { $key-purpose }.
rules-agreed = cytunwyd
people = pobl
next = nesaf
no-item = dim eitem
planned = o ryw { NUMBER($n) } mun
minutes = { NUMBER($n) } mun
hands-up = { $n ->
    [zero] dim dwylo i fyny
    [one] 1 llaw i fyny
    [two] 2 law i fyny
    [few] { $n } llaw i fyny
    [many] { $n } llaw i fyny
   *[other] { $n } llaw i fyny
}
to-fill = { $n ->
    [zero] dim tro i'w lenwi ({ $key-fill })
    [one] 1 tro i'w lenwi ({ $key-fill })
    [two] 2 dro i'w llenwi ({ $key-fill })
    [few] { $n } thro i'w llenwi ({ $key-fill })
    [many] { $n } thro i'w llenwi ({ $key-fill })
   *[other] { $n } tro i'w llenwi ({ $key-fill })
}
last-time = Y tro diwethaf
timeline = Troeon
list-empty = dim byd eto

## Keys in a list or a question

key-view-back = golwg y cofnodwr
key-go-on = mynd ymlaen
followed-room-keys = { $key-room } golwg yr hwylusydd   Esc cau
followed-keys = { $key-room } golwg yr ystafell   Esc cau
turn-what = cywiro'r tro hwn
choice-keys = Enter hepgor   Tab + bysell: pwy sy'n siarad   Esc yn ôl
detail-keys = Enter gorffen, neu hepgor   Tab + bysell: pwy sy'n siarad   Esc cau
rest-keys = Enter gorffen, hepgor   Tab + bysell: pwy sy'n siarad   Esc gadael y gweddill
rest-digit-keys = Enter hepgor   llythrennau, Space: pwy sy'n siarad   Esc gadael y gweddill
close-keys = Enter cau heb ychwanegu   llythrennau, Space: pwy sy'n siarad   Esc ei gadael
digit-keys = Enter hepgor   llythrennau, Space: pwy sy'n siarad   Esc yn ôl
list-keys = I fyny, I lawr dewis   De mwy   Esc yn ôl
closing-keys = Enter nesaf   Saethau: cwestiwn arall   Tab + bysell: siaradwr   Esc yn ôl
typing-keys = Enter gorffen   Tab + bysell: pwy sy'n siarad   Esc cadw at eto
typing-floor = pwyswch un fysell i ddweud pwy sy'n siarad; Tab eto i adael y nodyn
read-out-keys = Enter: wedi'i ddarllen   Esc: nid nawr   Bysellau eraill: pwy sy'n siarad
palette-help = enw, neu beth rydych chi am ei wneud
who = llythyren pwy?
help-title = Bysellau

## Correcting a turn

turn-choice-give = rhoi i rywun arall
turn-choice-fill-later = ddim yn siŵr pwy: llenwi wedyn
turn-choice-earlier = dechreuodd yn gynt
turn-choice-later = dechreuodd yn hwyrach
turn-choice-split = hollti
turn-choice-join = uno â'r un blaenorol
turn-choice-drop = doedd neb yn siarad
turn-choice-missed = collais i dro

## Leaving

leave-question = Gadael y cyfarfod?
leave-keys = Dewiswch gyda'r saethau, yna pwyswch Enter.
leave-stay = Aros
leave-for-now = Gadael am y tro, parhau wedyn
leave-close = Cloi gyda'n gilydd
leave-end = Gorffen nawr
leave-end-totals = Gorffen nawr a chadw cyfansymiau'n unig
leave-end-bin = Gorffen nawr a dileu'r cofnod
closing-waits = Gallwch barhau â'r cloi wedyn: pwyswch { $key-leave }, yna dewiswch Cloi gyda'n gilydd.

## Saving

saved = wedi'i gadw
saving = yn cadw
not-saved-flag = HEB EI GADW
not-saved = Heb ei gadw: { $reason }. Mae airtime yn ei ddal yma ac yn ceisio eto bob eiliad.
carried-on = Mae'r cyfarfod nawr yn cael ei gadw mewn ffeil newydd: { $path }. Mae'r hen ffeil yn aros fel y mae.

## Playing a meeting

playing = yn chwarae
paused = wedi'i oedi

## What was done

noted = Nodwyd.
paste-nowhere = Chafodd dim ei ludo. Pwyswch { $key-note } i ysgrifennu nodyn, yna gludwch.
note-aside = Mae eich nodyn wedi'i gadw. Pwyswch { $key-note } i fynd ymlaen ag ef.
read-out-done = Wedi'i ddarllen yn uchel.
aim-set = Mae'r nod wedi'i osod. Pan fydd y grŵp yn cytuno arno, pwyswch { $key-agree-aim }.
agreement-set = Cytundeb wedi'i gadw. Os ydych eisoes wedi'i ddarllen yn uchel, darllenwch ef eto: { $key-read-out }.
no-date = Ysgrifennwch y dyddiad fel hyn: 2026-06-01.
done-heard = Siaradodd { $name } drwy gerdyn, sgwrs neu arwydd.
done-give = Tro { $name } oedd hwnnw.
done-fill = Wedi'i lenwi: { $name }.
done-arrive = Mae { $name } yma.
done-left = Mae { $name } wedi gadael.
done-keeper = { $name } yw'r cofnodwr nawr.
done-online = Mae { $name } ar-lein nawr.
done-in-room = Mae { $name } yn yr ystafell nawr.
observers-accepted = Wedi'i gadw: mae'r grŵp yn derbyn y sylwedyddion.
observers-not-accepted = Wedi'i gadw: dydy'r grŵp ddim wedi derbyn y sylwedyddion.
observers-how = Teipiwch yes neu no: a yw'r grŵp yn derbyn y sylwedyddion?
done-chair = { $name } sy'n hwyluso nawr.
speaks-as = Ym mha rôl mae { $name } yn siarad nawr, er enghraifft staff
done-mark-support = { $name }: wedi newid a yw cefnogaeth yn cael ei nodi.
done-fill-later = Does dim enw ar y tro hwnnw eto. I'w lenwi wedyn: { $key-fill }.
done-earlier = Dechreuodd y tro 2 eiliad yn gynt.
done-later = Dechreuodd y tro 2 eiliad yn hwyrach.
done-hand-later = Mae { $name } yn mynd i'r diwedd.
done-last-word = { $name } sydd â'r gair olaf ar hyn. Dim mwy o ddwylo.
done-pass = Mae { $name } yn hepgor tro.
done-report-back = Mae { $name } yn adrodd yn ôl. Dydy hyn ddim yn cyfrif at unrhyw grŵp. Os barn bersonol oedd hi, pwyswch { $key-give } a llythyren y person.
done-split = { $name } oedd yn siarad yn yr ail hanner. { $key-earlier }, { $key-later }: symud ei ddechrau.
done-join = Wedi'i uno â'r tro blaenorol.
done-drop = Wedi'i gyfrif yn dawelwch.
done-missed = { $name } oedd yn siarad ar ddiwedd y tro hwnnw. { $key-earlier }, { $key-later }: symud ei ddechrau.
done-spoke-just-now = Chi oedd yn siarad ar ddiwedd y tro hwnnw.
done-hands-to-turns = Troeon oedd y rheini. Efallai fod Caps Lock ymlaen o hyd.
done-agree-aim = Mae'r grŵp wedi cytuno arno.
done-redo = Wedi'i roi'n ôl.
keeper-left = { $name } oedd y cofnodwr, ac mae wedi gadael. Pwy yw'r cofnodwr nawr? Pwyswch { $key-keeper } a theipiwch enw.
added = { $name }: llythyren { $letter }.
added-without-letter = { $name }: dim llythyren, am fod pob un wedi'i chymryd. Defnyddiwch { $key-palette } a'r enw.
nobody-on-letter = Does neb ar y llythyren { $letter }. Pwyswch { $key-add } i ychwanegu rhywun, neu { $key-someone } ar gyfer rhywun heb ei enwi.
nobody-on-choice = Does neb ar y llythyren { $letter }. Pwyswch rif i ateb, Enter i hepgor, neu Esc i gau'r cwestiwn.
item-added = Eitem { NUMBER($n) }: { $title }.
support-marked = Gyda chefnogaeth, ac wedi'i nodi, fel y gofynnodd { $name }. Amser { $name } yw hwn.
support-not-marked = Gyda chefnogaeth. Amser { $name } yw hwn. Does dim marc yn cael ei gadw.
wears = Mae { $name } nawr yn siarad fel { $role }.
nothing-found = Does dim byd o'r enw "{ $text }". Pwyswch { $key-help } i weld yr holl fysellau.
away-slept = Aeth y cyfrifiadur i gysgu ({ $time }). Dydy'r amser hwnnw ddim yn cyfrif. Pwy sy'n siarad nawr?
away-held = Cafodd airtime ei oedi ({ $time }). Dydy'r amser hwnnw ddim yn cyfrif. Pwy sy'n siarad nawr?
resumed = Yn parhau. Doedd neb yn cofnodi ({ TIME($gap) }), felly dydy'r amser hwnnw ddim yn cyfrif. Pwy sy'n siarad nawr?
clock-set-back = Cafodd cloc y cyfrifiadur ei droi'n ôl { TIME($by) }. Dydy'r amserau yma ddim yn newid.
clock-set-on = Cafodd cloc y cyfrifiadur ei droi ymlaen { TIME($by) }. Dydy'r amserau yma ddim yn newid.
