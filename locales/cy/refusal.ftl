# Welsh: a draft, to be read by a Welsh speaker.

off-the-record = Dydyn ni ddim yn cofnodi nawr. Pwyswch { $key-off-record } i ddod yn ôl.
ended = Mae'r cyfarfod ar ben.
not-ended = Dydy'r cyfarfod hwn ddim wedi gorffen. Ewch ymlaen ag ef, a chywirwch bethau yno.
times-from-file = Daeth yr amserau gyda'r ffeil, felly maen nhw'n aros. Dim ond pwy oedd yn siarad y gallwch ei gywiro.
no-such-person = Does neb o'r enw hwnnw yma. Pwyswch { $key-add } i ychwanegu rhywun.
no-such-item = Does dim eitem { NUMBER($n) }. I ychwanegu un, pwyswch { $key-item-add }.
no-item = Does dim eitem ar y gweill. Pwyswch rif eitem i'w dechrau.
nobody-waiting = Does dim dwylo i fyny.
no-hand = Dydy llaw { $name } ddim i fyny. Pwyswch { $key-hand } ac wedyn y llythyren.
not-here = Mae { $name } wedi gadael. Os yw'r person yn ôl, tarwch y llythyren pan fydd yn siarad.
same-person = Lle { $name } yw hwnnw eisoes. Dewiswch rywun arall.
nobody-speaking = Does neb yn siarad.
no-turn-yet = Does dim tro i'w newid eto.
no-other-hat = { $name }: dim ond un rôl sydd. I ychwanegu un arall, pwyswch { $key-wear }.
no-observers = Does neb yma fel sylwedydd. I ychwanegu un, pwyswch { $key-add }, fel: Zoe o
no-keeper = Does dim cofnodwr wedi'i ddewis. Pwyswch { $key-keeper } a theipiwch eich enw.
nothing-to-undo = Does dim byd i'w ddadwneud.
nothing-to-redo = Does dim byd i'w ailwneud.
nothing-to-fill = Does dim tro yn aros i'w lenwi.
nothing-to-say = Doedd dim wedi'i deipio, felly does dim wedi'i nodi.
no-such-note = Dydy'r nodyn hwnnw ddim yno bellach.
not-a-date = Nid dyddiad yw hwnnw. Teipiwch ef fel hyn: 1 dec, friday, +2w neu 2026-12-01.
past-date = Mae { DAY($date) } wedi mynd heibio. Teipiwch ddyddiad diweddarach.
not-marked-here = Dim ond os yw rheol sylfaenol yn gofyn am hynny y caiff hyn ei farcio. Ychwanegwch reol sy'n gorffen â (mark interruptions): { $key-rule-add }.
nobody-before = Doedd neb arall yn siarad yn union cyn hynny.
item-still-open = Mae eitem { NUMBER($n) } ar agor. I'w chau yn gyntaf, pwyswch { $key-item-close }.
already-left = Mae { $name } eisoes wedi gadael. Mae'r llythyren yn dod â'r person yn ôl.
already-here = Mae { $name } yma.
key-taken = Llythyren { $name } yw { $letter }. Dewiswch un arall.
key-no-letter = Dewiswch un llythyren o a i z.
no-hands-to-turn = Does dim dwylo i'w newid.
cannot-move-further = Does dim modd symud ymhellach y ffordd honno.
no-half-time = Dydy airtime ddim yn gwybod pryd mae hanner amser, achos does dim munudau wrth bob eitem. Dewiswch end neu always.
no-such-rule = Does dim rheol sylfaenol { NUMBER($n) }. I ychwanegu un, pwyswch { $key-rule-add }.
no-such-group = Does dim grŵp o'r fath yma.
no-such-turn = Dydy'r tro hwnnw ddim yno bellach. Dewiswch un arall.
too-short = Mae'r tro hwnnw'n rhy fyr i hyn.
nothing-before = Does dim tro yn union o'i flaen.
too-many-people = Y nifer mwyaf o bobl mewn cyfarfod yw { NUMBER($n) }.
too-many-roles = Y nifer mwyaf o rolau mewn cyfarfod yw { NUMBER($n) }.
too-many-rules = Y nifer mwyaf o reolau sylfaenol mewn cyfarfod yw { NUMBER($n) }.
unknown-group = Does dim grŵp o'r enw "{ $text }". Dyma'r grwpiau: { LIST($groups) }.
not-timed = Dydyn ni ddim yn amseru { $name }, felly dydy hyn ddim yn cael ei nodi.
not-one-person = Mae { $name } yn sefyll dros sawl person. Os byddai'n well gan rywun beidio â chael ei amseru, pwyswch { $key-someone }.
no-key-for-group = Does dim bysell i'r grŵp o'r enw "{ $group }". Teipiwch fel hyn: staff = 7.
group-has-key = { $group }: mae bysell i'r grŵp eisoes. I ddweud faint o bobl sydd ynddo, pwyswch { $key-heads } a theipiwch { $group } = 7.
people-are-counted = Mae pobl wedi'u rhestru fesul un yma, felly maen nhw eisoes wedi'u cyfrif.
bad-headcount = Teipiwch rif cyfan o 1 i 1000, fel staff = 7.
kind-at-the-start = Rhaid dewis grwpiau'n unig cyn i gyfarfod ddechrau, achos does dim pobl yn cael eu cofnodi ynddo. Dechreuwch gyfarfod arall ar gyfer hynny.
no-rules = Does dim rheolau sylfaenol eto. I ychwanegu un, pwyswch { $key-rule-add }.
