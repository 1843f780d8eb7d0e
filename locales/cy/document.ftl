# Welsh: a draft, to be read by a Welsh speaker.

hands = Dwylo a rowndiau
ribbon-heading = Pwy siaradodd pryd
how-made = Sut mae pob rhif yn cael ei gyfrifo
not-told-apart = Ni chafodd pobl eu cofnodi fesul un yn y cyfarfod hwn, felly allwn ni ddim dweud pwy siaradodd.
responses = Pwy siaradodd ar ôl pwy. Nifer y troeon yw'r rhifau bach (hyd at 9). Canran o'r rhes yw'r rhai mwy. Mewn cromfachau: beth fydden ni'n ei ddisgwyl ar hap.
after = ar ôl
response-count = { NUMBER($count) } o { NUMBER($total) }
response-share = { PERCENT($share) } ({ PERCENT($chance) })
interruptions-not-marked = Siarad ar draws rhywun: heb ei nodi yn y cyfarfod hwn.
interruptions-none = Siarad ar draws rhywun: dim un wedi'i nodi.
hands-table = Dwylo fesul grŵp, a pha mor hir y buon nhw'n aros
hands-group = grŵp
hands-answered = atebwyd
hands-not-reached = heb eu hateb
hands-half-waited = hanner yn aros hyd at
hands-longest = arhosiad hiraf
hands-none = Ni chafodd unrhyw law ei nodi yn y cyfarfod hwn.
not-reached = { $n ->
    [one] Heb ei hateb yn eitem { NUMBER($item) }: 1 llaw.
    [two] Heb eu hateb yn eitem { NUMBER($item) }: 2 law.
   *[other] Heb eu hateb yn eitem { NUMBER($item) }: { $n } llaw.
}
not-reached-outside = { $n ->
    [one] Heb ei hateb y tu allan i eitemau: 1 llaw.
    [two] Heb eu hateb y tu allan i eitemau: 2 law.
   *[other] Heb eu hateb y tu allan i eitemau: { $n } llaw.
}
items-table = Pob eitem: ei hamser, ei siarad, pwy siaradodd
items-item = eitem
items-time = amser
items-share = cyfran o'r siarad
items-first-voice = cyntaf i siarad
items-spoken = siaradodd
items-about = rhagor
of = { NUMBER($n) } o { NUMBER($total) }
no-items = Doedd dim eitemau yn y cofnod hwn.
rule-not-asked = ni ofynnwyd sut y cadwon ni hi
no-cards = Ni chafodd cardiau eu cyfrif.
people-table = Amser pob person, yn y drefn y cawson nhw eu hychwanegu
no-ribbon = Dydy'r cofnod hwn ddim yn dweud pwy siaradodd pryd.
ribbon-left-out = Dydyn ni ddim yn dangos hyn. Gyda chyn lleied o bobl mewn grŵp, byddai'n dangos pryd y siaradodd un person.
away = egwyl, grwpiau bach, heb ei gofnodi
ribbon-table = Yr un peth mewn rhifau: cyfran o'r siarad ym mhob chweched ran o'r cyfarfod
part = o – i
from-to = { TIME($from) } – { TIME($to) }
little-talk = fawr o siarad
part-error = mwy neu lai
ribbon = O'r dechrau ar y chwith i'r diwedd ({ TIME($end) }) ar y dde. Mae pob rhes wedi'i llenwi lle siaradon nhw: { $lanes }. Lle siaradon nhw am ran o'r amser yn unig, mae'n is.
ribbon-led = Mae'r rhes uchaf yn dangos pwy oedd yn arwain ym mhob dwy funud a hanner. Lle'r oedd y siarad yn mynd yn ôl ac ymlaen, mae'r ddau batrwm i'w gweld, un dros y llall.
led = arwain
lane-empty = dim o gwbl
lane-little = llai nag 1% o'r amser
lane-some = rhan o'r amser
lane-first-half = tua { PERCENT($share) } o'r amser, mwy ohono yn yr hanner cyntaf
lane-second-half = tua { PERCENT($share) } o'r amser, mwy ohono yn yr ail hanner
lane-both-halves = tua { PERCENT($share) } o'r amser, tua'r un faint yn y ddau hanner
sections = Yn yr adroddiad hwn
made = gwnaed: { $day }, airtime { $version }
of-day = { $title }, { $day }
of-days = { $title }, { DAY($first) } – { DAY($last) }
aim-mark = y llinell unionsyth yw'r nod
no-glyphs = { $n ->
    [one] Mae un symbol yn yr adroddiad hwn nad ydy mewn unrhyw ffont ar y cyfrifiadur hwn; mae { $sign } yn ei le. Gosodwch ffont ar gyfer ei iaith a gwnewch y PDF eto.
   *[other] Mae symbolau yn yr adroddiad hwn nad ydyn nhw mewn unrhyw ffont ar y cyfrifiadur hwn (nifer: { NUMBER($n) }); mae { $sign } yn eu lle. Gosodwch ffont ar gyfer eu hiaith a gwnewch y PDF eto.
}
several = { $n ->
    [one] 1 cyfarfod
    [two] 2 gyfarfod
    [few] { $n } chyfarfod
    [many] { $n } chyfarfod
   *[other] { $n } cyfarfod
}
several-called = { $meetings }: { LIST($titles) }

## How each number is made

how-share = Cyfran o'r siarad
how-share-text = pa mor hir y siaradodd grŵp, allan o'r amser y siaradodd pob grŵp yn y cydbwysedd
how-people = Canran o'r bobl
how-people-text = faint o'r bobl yn y cydbwysedd sydd mewn grŵp; os daeth rhai'n hwyr neu os gadawodd rhai, pa mor hir roedd pobl y grŵp yma, allan o'r amser roedd pawb yn y cydbwysedd yma
how-aim = Nod
how-aim-text = y gyfran y mae'r grŵp yn anelu ati; y gyfran honno o leiaf yw nod y grŵp hwn: { $group }
how-uncounted = Heb eu cyfrif yn y cydbwysedd
how-uncounted-text = hwylusydd, cefnogwr neu gyfieithydd
how-voice = Tro sy'n cyfrif
how-voice-text = eiliad neu fwy, neu siarad drwy gerdyn, sgwrs neu arwydd
how-voice-import = dwy eiliad neu fwy; dydy saib o hyd at hanner eiliad ddim yn dod â thro i ben
how-first-voice = Cyntaf i siarad
how-first-voice-text = y tro cyntaf sy'n cyfrif yn y cydbwysedd ar ôl i eitem ddechrau
how-spoken = Wedi siarad
how-spoken-text = pobl yn y cydbwysedd a ddywedodd rywbeth; dydy cyflwyno eich hun yn unig ddim yn cyfrif, ac ni chafodd y rhai a siaradodd yn fyr yn unig dro sy'n cyfrif
how-absence = Yr amser hiraf heb i grŵp siarad
how-absence-text = amser cyfarfod rhwng dau dro'r grŵp hwnnw; dydy egwyliau ddim yn cyfrif
how-led = Pwy oedd yn arwain
how-led-text = ym mhob dwy funud a hanner, pwy gafodd 60% neu fwy o'r siarad; os na chafodd neb hynny, roedd y siarad yn mynd yn ôl ac ymlaen
how-exact = Pa mor fanwl gywir ydyw
how-exact-import = mor fanwl â'r amseroedd yn y ffeil; ni all airtime eu gwirio
how-exact-text = dydy un tap i bob tro ddim yn fanwl gywir. Mae'r ffigurau mewn cromfachau ar ôl cyfran yn dangos pa mor isel a pha mor uchel y gall fod; mae 19 o bob 20 o fewn y rhain
