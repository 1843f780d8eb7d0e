# Welsh: a draft, to be read by a Welsh speaker.

meeting = Ein cyfarfod
time = Sut wnaethon ni rannu amser
voices = Pwy siaradodd
decisions = Beth wnaethon ni ei benderfynu
actions = Pwy sy'n gwneud beth
needs = Anghenion na allwn ni eu hateb eto
ideas = Syniadau
felt = Sut oedd pobl yn teimlo
yours = Beth allwch chi ei wneud

met-on = Dyddiad ein cyfarfod: { $day }.
imported-on = Dyddiad rhoi hwn yn airtime: { $day }.
lasted = Roedd yn para { $length }.
lasted-briefly = Roedd yn fyr: llai na munud.
not-ended = Dydy'r cyfarfod hwn ddim wedi dod i ben. Hyd yr hyn sydd ar y dudalen hon: { $length }.
not-ended-briefly = Mae'r cyfarfod hwn newydd ddechrau.
length-minutes = { $n ->
    [one] 1 munud
    [two] 2 funud
   *[other] { $n } munud
}
length-hours = { $n ->
    [one] 1 awr
    [two] 2 awr
   *[other] { $n } awr
}
length-both = { $hours }, { $minutes }
purpose = Pam wnaethon ni gyfarfod: { $text }

too-few = Dydyn ni ddim yn dangos hyn.
too-few-why = Roedd rhy ychydig o bobl. Gallai ddangos beth wnaeth un person.
share = O bob 10 munud o siarad, cafodd { $group } { $amount }.
uncounted = Dydyn ni ddim yn cyfrif { $group } yn hyn. O bob 10 munud o'r holl siarad, eu hamser nhw oedd: { $amount }.
uncounted-silent = Dydyn ni ddim yn cyfrif { $group } yn hyn. Wnaethon nhw ddim siarad.
about = tua { $amount }
just-under = ychydig llai na { $amount }
just-over = ychydig mwy na { $amount }
could-be = Allwn ni ddim amseru hyn yn union. Y lleiaf y gallai fod yw { $low }. Y mwyaf yw { $high }.
minutes-whole = { $n ->
    [one] 1 munud
    [two] 2 funud
   *[other] { $n } munud
}
minutes-and-half = { $n ->
    [one] 1 munud a hanner
    [two] 2 funud a hanner
   *[other] { NUMBER($n) } munud a hanner
}
minute-half = hanner munud
minute-less = o dan hanner munud
aim-agreed = Rydyn ni wedi cytuno ar nod. Y nod yw: { $amount } o bob 10.
aim-suggested = Y nod sydd wedi'i awgrymu yw: { $amount } o bob 10. Dydyn ni ddim wedi cytuno ar hyn eto.
aim-of-group = Y nod ar gyfer { $group } yw: { $amount } o bob 10.
aim-of-group-suggested = Y nod sydd wedi'i awgrymu ar gyfer { $group } yw: { $amount } o bob 10.
our-aim = ein nod
suggested-aim = y nod sydd wedi'i awgrymu
gap-none = Mae hynny'n cyrraedd { $aim } yn union.
gap-close = Mae hynny'n agos at { $aim }.
gap-met = Mae hynny'n cyrraedd { $aim }.
gap-unclear = Bu rhy ychydig o siarad i gymharu hynny â hyn: { $aim }.
too-little-talk = Bu rhy ychydig o siarad i ddweud sut y cafodd ei rannu.
gap-bit-less = Mae hynny ychydig o dan { $aim }.
gap-less = Mae hynny o dan { $aim }.
gap-much-less = Mae hynny ymhell o dan { $aim }.
gap-bit-more = Mae hynny ychydig dros { $aim }.
gap-more = Mae hynny dros { $aim }.
gap-much-more = Mae hynny ymhell dros { $aim }.
quiet = Roedd hi'n dawel. Am faint: tua { $length }. Mae tawelwch yn rhoi amser i feddwl.

spoken = { $total ->
    [one] Siaradodd { NUMBER($spoken) } o'r 1 person.
    [two] Siaradodd { NUMBER($spoken) } o'r 2 berson.
    [few] Siaradodd { NUMBER($spoken) } o'r { NUMBER($total) } pherson.
    [many] Siaradodd { NUMBER($spoken) } o'r { NUMBER($total) } pherson.
   *[other] Siaradodd { NUMBER($spoken) } o'r { NUMBER($total) } o bobl.
}
briefly = { $n ->
    [one] Dim ond yn fyr y siaradodd 1 ohonyn nhw.
   *[other] Dim ond yn fyr y siaradodd { $n } ohonyn nhw.
}
first = { $total ->
    [one] Roedd gennym ni 1 pwnc. Ynddo, { $group } siaradodd gyntaf.
    [two] Roedd gennym ni 2 bwnc. Mewn { NUMBER($first) } ohonyn nhw, { $group } siaradodd gyntaf.
    [few] Roedd gennym ni { $total } phwnc. Mewn { NUMBER($first) } ohonyn nhw, { $group } siaradodd gyntaf.
    [many] Roedd gennym ni { $total } phwnc. Mewn { NUMBER($first) } ohonyn nhw, { $group } siaradodd gyntaf.
   *[other] Roedd gennym ni { $total } pwnc. Mewn { NUMBER($first) } ohonyn nhw, { $group } siaradodd gyntaf.
}
first-all = { $total ->
    [one] Roedd gennym ni 1 pwnc. Ynddo, { $group } siaradodd gyntaf.
    [two] Roedd gennym ni 2 bwnc. Ym mhob un, { $group } siaradodd gyntaf.
    [few] Roedd gennym ni { $total } phwnc. Ym mhob un, { $group } siaradodd gyntaf.
    [many] Roedd gennym ni { $total } phwnc. Ym mhob un, { $group } siaradodd gyntaf.
   *[other] Roedd gennym ni { $total } pwnc. Ym mhob un, { $group } siaradodd gyntaf.
}
first-none = { $total ->
    [one] Roedd gennym ni 1 pwnc. Eraill siaradodd gyntaf, nid { $group }.
    [two] Roedd gennym ni 2 bwnc. Ym mhob un, eraill siaradodd gyntaf, nid { $group }.
    [few] Roedd gennym ni { $total } phwnc. Ym mhob un, eraill siaradodd gyntaf, nid { $group }.
    [many] Roedd gennym ni { $total } phwnc. Ym mhob un, eraill siaradodd gyntaf, nid { $group }.
   *[other] Roedd gennym ni { $total } pwnc. Ym mhob un, eraill siaradodd gyntaf, nid { $group }.
}
absence-short = Doedd { $group } byth yn hir heb siarad.
absence = Unwaith, bu { $group } heb siarad. Am faint: { $length }.

no-decisions = Wnaethon ni ddim ysgrifennu penderfyniad.
nobody-yet = Does neb yn gwneud hyn eto.
does-it = Pwy fydd yn ei wneud: { $name }.
by = Dylai fod wedi'i wneud erbyn { LONGDAY($date) }.
more = { $n ->
    [one] Mae 1 arall yn yr adroddiad llawn.
   *[other] Mae { $n } arall yn yr adroddiad llawn.
}

can-ask = Gallwch chi ofyn am weld beth sy'n cael ei gadw amdanoch chi.
can-say-no = Gallwch chi ddweud na. Fydd neb yn gofyn pam.
can-take-out = Gallwch chi ofyn am dynnu rhywbeth allan.
