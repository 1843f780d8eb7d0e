# Welsh: a draft, to be read by a Welsh speaker.

## The fields of the set-up form

field-people = Pobl
field-title = Teitl
field-purpose = Pam rydyn ni yma
field-series = Cyfres
field-kind = Math o gyfarfod
field-template = Templed
field-agenda = Agenda
field-aim = Nod
field-aim-agreed = Cytuno ar y nod
field-rules = Rheolau sylfaenol
field-rules-agreed = Cytuno ar y rheolau
field-holder = Pwy sy'n cadw'r cofnod
field-viewers = Pwy sy'n gallu ei weld
field-until = Cadw tan
field-by-person = Ffigurau pob person
field-shows-facilitator = Cyfran yr hwylusydd
field-recognition = Diolch neu dâl
field-agreed-by = Pwy gytunodd ar hyn
field-read-out = Darllen yn uchel

people-help = Teipiwch enwau a rolau, fel: Bea l me; Kai l online; Jo s; 3 s; Ann @gwirfoddolwyr. Y llythrennau: l profiad bywyd, s staff, c gofalwr, f hwylusydd, o sylwedydd, me chi, @ unrhyw grŵp arall. Heb gyrraedd eto: Kai l expected
heads-help = Faint o bobl sydd ym mhob grŵp, os hoffech chi: 7 l; 5 s; 3 @gwirfoddolwyr. Does dim enwau'n cael eu cadw.
purpose-help = Un llinell. Mae'n cael ei dangos tra byddwn ni'n cyfarfod.
series-help = Mae cyfarfodydd mewn cyfres yn dilyn ei gilydd: maen nhw'n rhannu rheolau sylfaenol ac yn dangos beth ddaeth o'r tro diwethaf.
choice-help = Pwyswch Space i newid hyn.
read-out-help = Pwyswch Space pan fyddwch chi wedi'i ddarllen yn uchel.
template-help = Pwyswch Space i newid hyn. Mae'n llenwi'r hyn dydych chi ddim wedi'i deipio eich hun.
agenda-help = Fel: Croeso 5; Ein rownd (go-round) 10; Beth nesaf @staff. Munudau yw'r rhif. Mae @ yn dweud pwy ofynnodd am yr eitem. Mewn cromfachau: (story), (presentation), (prioritise), (small groups), (break), (check-in).
rules-help = Rhowch ; rhyngddyn nhw, neu rhowch ffeil testun fel /home/dani/rules.txt. Gadewch yn wag i ddefnyddio rhai'r tro diwethaf yn y gyfres.
no-template = dim un
rules-agreed-yes = ie, mae'r grŵp wedi cytuno
rules-agreed-no = dim eto
facilitator-shown = i'w gweld wrth ymyl y cydbwysedd
facilitator-hidden = ddim i'w gweld
recognition-yes = wedi cytuno
recognition-no = heb gytuno
recognition-not-said = heb ddweud
expected-person = i ddod
online-person = ar-lein

kind-joint = cymysg: sawl grŵp gyda'i gilydd
kind-one-group = un grŵp: dim byd i'w gymharu
kind-groups-only = grwpiau'n unig: bysell i bob grŵp, dim pobl

## While the meeting runs

rules-none = Dim un eto. I ychwanegu un: { $key-rule-add }.
last-time-none = Does dim byd wedi'i gario drosodd o gyfarfodydd cynharach mewn cyfres.

not-done = i'w wneud o hyd: { LIST($things) }
not-done-count = i'w wneud o hyd: { NUMBER($n) }
purpose = diben
rules = rheolau
aim = nod
read-out = darllen yn uchel
one-group = un grŵp: dim byd i'w gymharu
groups-only = grwpiau'n unig: dydyn ni ddim yn cofnodi pwy siaradodd
not-counted = heb eu cyfrif
heads-set = { $group }: { NUMBER($n) }.
expected = i ddod: { LIST($names) }
observes = { $count ->
    [one] sylwedydd: { LIST($names) }
   *[other] sylwedyddion: { LIST($names) }
}
observers-not-asked = gofyn am sylwedyddion
observers-not-accepted = Dydy'r grŵp ddim wedi derbyn sylwedyddion.
facilitates = yn hwyluso: { LIST($names) }
keeps = cofnodwr: { $name }
only-one = Dim ond un person sydd yma o'r grŵp hwn: { $group }. Gall hynny fod yn anodd. Gallech chi ofyn beth fyddai'n helpu, neu gyfarfod ar wahân yn gyntaf.
clock-wrong = Mae cloc y cyfrifiadur hwn yn dweud { DAY($date) }, felly mae'r dyddiad anghywir ar y cyfarfod hwn. Mae'r amserau ynddo'n gywir.
purpose-set = Diben wedi'i gadw. Mae'n cael ei ddangos tra byddwn ni'n cyfarfod.
rule-added = Wedi'i hychwanegu. Pan fydd y grŵp yn cytuno ar y rheolau sylfaenol, pwyswch { $key-rules-agree }.
rules-agreed = Cytunodd y grŵp arnyn nhw.
rules-agreed-already = Mae'r grŵp wedi cytuno ar y rheolau sylfaenol yn barod.
rules-open = Rheolau sylfaenol, heb gytuno eto
rules-closed = Rheolau sylfaenol, cytunwyd
rules-keys = Saeth dde: y grŵp yn cytuno   Esc cau
last-time-keys = Saeth dde: beth ddaeth ohono   Esc cau
list-close = Esc cau
kind-set = Newidiwyd y math o gyfarfod.
written = Wedi'i nodi.
came-of-it = beth ddaeth ohono
marks-interruptions = mae siarad ar draws rhywun yn cael ei nodi
no-kind = Teipiwch mixed (cymysg), neu one group (un grŵp). Rhaid dewis grwpiau'n unig cyn i'r cyfarfod ddechrau.
quit-letter = I orffen y cyfarfod, pwyswch { $key-leave }. I roi'r llythyren { $letter } i rywun newydd, pwyswch { $key-add } a theipiwch enw sy'n dechrau gyda hi, fel: Quin l
no-group-on-letter = Does dim grŵp ar y llythyren { $letter }. Ar gyfer rhywun, pwyswch { $key-someone }. I roi bysell i grŵp, pwyswch { $key-add } a theipiwch y grŵp.

## Somebody would rather not be timed

person-keys = pwyswch rif   llythrennau a Space: pwy sy'n siarad   Esc newid dim
not-for-the-room = Dydy hyn ddim yn cael ei ddangos i'r ystafell. { $key-room } golwg y cofnodwr   Esc newid dim
needs-answer = Pwyswch un o'r bysellau hyn i ateb, neu Esc i newid dim.
not-answered = Ni chafodd dim ei newid.
since-when = { $name }: mae'n well ganddyn nhw beidio â chael eu hamseru. O hyn ymlaen, neu o'r dechrau?
since-now = o hyn ymlaen
since-start = o'r dechrau
keep-total = { $group }: cadw eu hamser yng nghyfanswm y grŵp? Does neb yn cael ei enwi.
keep-total-by-person = { $group }: cadw eu hamser yng nghyfanswm y grŵp? Does neb yn cael ei enwi. Ond am fod ffigurau pob person yn cael eu dangos, gallai rhywun ei gyfrifo.
keep-total-yes = ie
keep-total-no = na, ei hepgor
late-comer-key = Os yw'n well ganddyn nhw beidio â chael eu hamseru: { $key-not-timed } a'u llythyren.
late-comer-named = Daeth { $name } yn hwyr. Dywedwch: { $words }
late-comer-yes = ie
late-comer-no = na, eu hepgor
late-comer-keys = pwyswch rif   pob bysell arall: y cyfarfod   Esc gofyn wedyn
late-comer-timed = Cytunodd { $name }. Maen nhw'n cael eu hamseru o hyn ymlaen.
late-comer-later = Nes bod { $name } yn cytuno, mae eu troeon yn cyfrif fel rhywun. I ofyn eto: { $key-late-comer }
timed-again = Maen nhw'n cael eu hamseru o hyn ymlaen.
left-out = O hyn ymlaen, ni all neb ddweud pa droeon yw eu rhai nhw.
left-out-from-start = Wedi'i wneud, o'r dechrau. Dydyn nhw ddim yn cael eu henwi na'u hamseru.

## What came of last time

carried-action = dywedon ni y bydden ni'n gwneud hyn: { $text }
carried-need = angen na allen ni ei ddiwallu: { $text }
carried-stalemate = roedden ni'n sownd: { $text }
carried-approval = penderfynwyd, yn aros am gymeradwyaeth: { $text }
carried-idea = syniad heb ateb: { $text }
carried-decision = penderfynwyd: { $text }
carried-from = o'r grŵp hwn: { $group }
carried-approval-by = pwy fydd yn cymeradwyo: { $name }
carried-taken-to = aed ag ef at: { $name }
carried-because = y rheswm: { $reason }
carried-by = erbyn { DAY($date) }
carried-said-done = dywedon ni: { $text }. Beth ddaeth ohono: { $answer }
carried-last-time-done = y tro diwethaf: { $text }. Beth ddaeth ohono: { $answer }
date-is-past = Mae { DAY($date) } wedi mynd heibio. Teipiwch ddyddiad hwyrach, fel 2026-06-01.
date-hint = Teipiwch ddyddiad hwyrach, neu gadewch yn wag.

## Files

rules-not-text = nid testun plaen mewn UTF-8 yw hwn
rules-nothing = does dim rheol sylfaenol ynddi
rules-too-many = nifer y rheolau sylfaenol ynddi: { NUMBER($n) }; uchafswm mewn cyfarfod: { NUMBER($most) }
rules-too-long = mae rheol sylfaenol { NUMBER($n) } yn rhy hir (uchafswm: { NUMBER($most) } nod); dywedwch hi mewn llinell neu ddwy
rules-file = { $path }: does dim modd defnyddio'r rheolau sylfaenol: { $reason }
rules-too-large = mae'r ffeil yn rhy fawr ar gyfer rheolau sylfaenol (uchafswm: { $most })
rules-no-file = ffolder, pibell neu ddyfais yw hon
rules-hint = Rhowch ffeil testun gydag un rheol sylfaenol ar bob llinell, hyd at 50.
template-hint = Cywirwch ef, neu dewiswch un arall. Mae `airtime config` yn dweud ble mae eich rhai chi.
