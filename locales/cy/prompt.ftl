# Welsh: a draft, to be read by a Welsh speaker.

no-prompt = Does dim awgrym ar hyn o bryd.
how-to-switch = Teipiwch enw awgrym, yna on neu off, fel: half-time off. Yr enwau: half-time, under-aim, not-come-in, look-at-screen, all.

turn-on = troi ymlaen: { $which }
turn-off = diffodd: { $which }
name-half-time = hanner amser
name-under-aim = grŵp yn siarad llawer llai na'i nod
name-not-spoken = rhai pobl heb siarad
name-look-at-screen = neb ar-lein wedi siarad
name-all = pob awgrym

## The suggestions

under-aim-staff = Staff sydd wedi siarad fwyaf ers tipyn. Gallech ofyn: pwy arall hoffai siarad?
under-aim = Ers tipyn, { $group } sydd wedi siarad fwyaf. Gallech ofyn: pwy arall hoffai siarad?
not-everyone-spoke = Mae rhai pobl heb siarad eto. Gallech gynnig rownd, a dweud ei bod yn iawn hepgor tro.
look-at-screen = Does neb ar-lein wedi siarad am hyn eto. Edrychwch ar y sgrin hefyd.
half-time = Hanner ffordd. Gallech ofyn: ydyn ni'n siarad am yr hyn sy'n bwysig i chi?
why-key = ({ $key-why }: pam?)

## Why: these sentences follow one another

why-hardly-any-time = Yn y munudau diwethaf, ychydig iawn o amser a gafodd { $group }.
why-one-minute-in = Yn y munudau diwethaf, tua 1 munud ym mhob { NUMBER($minutes) } a gafodd { $group }.
why-minutes-in-ten = { $minutes ->
    [zero] Yn y munudau diwethaf, ychydig iawn o amser a gafodd { $group }.
    [one] Yn y munudau diwethaf, tua 1 munud ym mhob 10 a gafodd { $group }.
    [two] Yn y munudau diwethaf, tua 2 funud ym mhob 10 a gafodd { $group }.
    [few] Yn y munudau diwethaf, tua { $minutes } munud ym mhob 10 a gafodd { $group }.
    [many] Yn y munudau diwethaf, tua { $minutes } munud ym mhob 10 a gafodd { $group }.
   *[other] Yn y munudau diwethaf, tua { $minutes } munud ym mhob 10 a gafodd { $group }.
}
aim-half = Y nod yw tua hanner.
aim-third = Y nod yw tua thraean.
aim-quarter = Y nod yw tua chwarter.
aim-two-thirds = Y nod yw tua dwy ran o dair.
aim-percent = Y nod yw tua { PERCENT($share) }.
why-silent = Mae eraill wedi siarad { TIME($ms) } ers tro diwethaf { $group }.
why-spoken = Mae { NUMBER($spoken) } o'r { NUMBER($total) } o bobl wedi siarad.
why-half-time = { $minutes ->
    [zero] Llai na munud oedd y cynllun, ac mae hanner hynny wedi mynd.
    [one] Tua 1 munud oedd y cynllun, ac mae hanner hynny wedi mynd.
    [two] Tua 2 funud oedd y cynllun, ac mae hanner hynny wedi mynd.
    [few] Tua { $minutes } munud oedd y cynllun, ac mae hanner hynny wedi mynd.
    [many] Tua { $minutes } munud oedd y cynllun, ac mae hanner hynny wedi mynd.
   *[other] Tua { $minutes } munud oedd y cynllun, ac mae hanner hynny wedi mynd.
}
why-online = { $people ->
    [zero] Does neb ar-lein.
    [one] Mae 1 person ar-lein, a dydy'r person hwnnw ddim wedi siarad am hyn eto.
    [two] Mae 2 berson ar-lein. Does dim un ohonyn nhw wedi siarad am hyn eto.
    [few] Mae { $people } pherson ar-lein. Does dim un ohonyn nhw wedi siarad am hyn eto.
    [many] Mae { $people } pherson ar-lein. Does dim un ohonyn nhw wedi siarad am hyn eto.
   *[other] Mae { $people } o bobl ar-lein. Does dim un ohonyn nhw wedi siarad am hyn eto.
}
may-be-fine = Efallai fod hynny'n iawn.
may-be-fine-to-go-on = Efallai ei bod yn iawn dal ati.
how-to-close = Pwyswch Esc i gau'r awgrym.

## Which are given

none-given = Does dim awgrymiadau'n cael eu dangos ar y sgrin hon.
given = Awgrymiadau sy'n cael eu dangos ar y sgrin hon: { LIST($prompts) }.
