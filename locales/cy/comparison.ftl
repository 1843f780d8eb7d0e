# Welsh: a draft, to be read by a Welsh speaker.

heading = Dau gofnod o'r un cyfarfod
records = Cofnod cyntaf: { $first }. Ail gofnod: { $second }.
offset-after = Dechreuodd yr ail gofnod { $by } ar ôl y cyntaf.
offset-before = Dechreuodd yr ail gofnod { $by } cyn y cyntaf.
offset-none = Dechreuodd y ddau gofnod ar yr un eiliad.
seconds = { $n } eiliad
offset-found = Cawson ni hyn drwy symud un cofnod yn erbyn y llall nes iddyn nhw gytuno orau. Mae `airtime compare --offset` yn ei osod.
offset-given = Chi osododd hwn, gyda --offset.
compared = Mae gan y ddau gofnod { TIME($time) } o'r cyfarfod, heb egwyliau. Cymharon ni nhw ddeg gwaith yr eiliad.
matched = Pobl yn y ddau gofnod: { NUMBER($people) }. Grwpiau yn y ddau: { NUMBER($groups) }.
untimed = Dydy rhai pobl ddim yn cael eu hamseru. Mae'r hyn maen nhw'n ei ddweud yn cyfrif fel rhywun (heb ei enwi).
withheld = Dydy amser siarad yr hwylusydd ddim yn cael ei ddangos. Yma mae'n cyfrif fel tawelwch.

agreement-heading = Pa mor agos maen nhw'n cytuno
persons = Mae'r ddau gofnod yn cytuno pwy oedd yn siarad am { PERCENT($share) } o'r amser.
groups = Maen nhw'n cytuno pa grŵp oedd yn siarad am { PERCENT($share) } o'r amser.
kappa = Mewn ffigurau: { $kappa } (kappa Cohen: 1 yw cytuno'n llwyr, 0 yw dim gwell na hap).
kappa-of-groups = Mewn ffigurau: { $kappa }.
no-kappa = Mae'r ddau gofnod yn dweud yr un peth drwy'r amser, felly does dim hap i gymharu ag ef (ni ellir cyfrifo kappa Cohen).
persons-not-apart = Allwn ni ddim dweud pa mor agos maen nhw'n cytuno pwy oedd yn siarad. Dydy un o'r cofnodion ddim yn gwahaniaethu rhwng pobl.
persons-none-in-both = Allwn ni ddim dweud pa mor agos maen nhw'n cytuno pwy oedd yn siarad. Does neb yn y ddau gofnod.
persons-few = Dydyn ni ddim yn dangos pa mor agos maen nhw'n cytuno pwy oedd yn siarad, am fod llai na thri o bobl yn cyfrif.
groups-one = Dim ond un grŵp sydd, felly dydyn ni ddim yn cymharu grwpiau.
groups-small = Mae gan grŵp un neu ddau o bobl, felly dydyn ni ddim yn dangos cyfrannau grwpiau, na pha mor agos mae'r cofnodion yn cytuno ar grwpiau.
slight = Ychydig o gytundeb yw hynny ar y mwyaf (Landis a Koch 1977: kappa hyd at 0.20). Efallai mai cofnodion o ddau gyfarfod gwahanol ydyn nhw.
slight-too = Ychydig o gytundeb yw hynny hefyd ar y mwyaf.
slight-groups = Ychydig o gytundeb yw hynny ar y mwyaf (Landis a Koch 1977: kappa hyd at 0.20).

turns-heading = Troeon
turns = Troeon yn y ddau gofnod: { NUMBER($both) }. Yn y cyntaf: { NUMBER($first) }. Yn yr ail: { NUMBER($second) }.
missed = Yn y cofnod cyntaf yn unig: { NUMBER($first) }. Yn yr ail yn unig: { NUMBER($second) }.
turns-few = Mae llai na thri o bobl yn cyfrif, felly dydyn ni ddim yn dangos troeon.
turns-small = Mae gan grŵp un neu ddau o bobl, felly dydyn ni ddim yn dangos troeon.
lag-later = Yn yr ail gofnod, mae troeon yn dechrau { $median } eiliad yn hwyrach. I hanner ohonyn nhw: { $lower } i { $upper } eiliad.
lag-earlier = Yn yr ail gofnod, mae troeon yn dechrau { $median } eiliad yn gynharach. I hanner ohonyn nhw: { $lower } i { $upper } eiliad (mae llai na 0 yn gynharach).
lag-none = Mae troeon yn dechrau ar yr un pryd yn y ddau gofnod. I hanner ohonyn nhw: { $lower } i { $upper } eiliad (mae llai na 0 yn gynharach).
lag-same = Mae troeon yn dechrau ar yr un pryd yn y ddau gofnod.
lag-hidden = Os yw un cofnod yn hwyr o'r un amser bob tro, ni all hyn ei ddangos: mae'n dod yn rhan o'r amser y dechreuodd y cofnod.

groups-heading = Cyfrannau grwpiau
shares-error = Gall pob cyfran fod yn rhy uchel neu'n rhy isel (pwyntiau ar y mwyaf: { NUMBER($n) }). Oherwydd hynny'n unig, gall fod gwahaniaeth rhwng y ddau gofnod (pwyntiau: { NUMBER($apart) }).
people-heading = Cyfrannau pobl
group = grŵp
person = person
first = cofnod cyntaf
second = ail gofnod
points = pwyntiau ar wahân

differences-heading = Lle maen nhw'n gwahaniaethu
differences = { $n ->
    [0] Does dim cyfnod o eiliad neu fwy lle maen nhw'n gwahaniaethu.
    [one] Maen nhw'n gwahaniaethu am eiliad neu fwy mewn 1 cyfnod, cyfanswm { TIME($time) }.
    [two] Maen nhw'n gwahaniaethu am eiliad neu fwy mewn 2 gyfnod, cyfanswm { TIME($time) }.
    [few] Maen nhw'n gwahaniaethu am eiliad neu fwy mewn { $n } chyfnod, cyfanswm { TIME($time) }.
    [many] Maen nhw'n gwahaniaethu am eiliad neu fwy mewn { $n } chyfnod, cyfanswm { TIME($time) }.
   *[other] Maen nhw'n gwahaniaethu am eiliad neu fwy mewn { $n } cyfnod, cyfanswm { TIME($time) }.
}
differ = yn gwahaniaethu
picture = Pryd y clywodd pob cofnod bwy, o { TIME($from) } i { TIME($to) } yn y cofnod cyntaf, a lle maen nhw'n gwahaniaethu.
lane-first = { $who } (cyntaf)
lane-second = { $who } (ail)
anybody = unrhyw un

same-record = Yr un cofnod yw'r ddau: { $id }.
same-record-hint = Enwch gofnodion dau gofnodwr.
empty = Does dim amser yn y cofnod hwn: { $id }.
empty-hint = Ni chofnodwyd dim, neu mae'r ffeil wedi'i difrodi o'r dechrau.
nothing-in-common = Does yr un person na'r un grŵp yn y ddau gofnod.
nothing-in-common-hint = Rhowch yr un dynodwr neu enw i bobl yn y ddau, neu gwiriwch mai'r un cyfarfod sydd yn y ddau.
no-overlap = Does dim amser sydd yn y ddau gofnod.
no-overlap-hint = Peidiwch â rhoi --offset, er mwyn i airtime gyfrifo'r bwlch rhwng y ddau ddechrau, neu gwiriwch mai'r un cyfarfod sydd yn y ddau.
bad-offset = Nifer o eiliadau yw offset, fel 12.5 neu -3: { $offset }
