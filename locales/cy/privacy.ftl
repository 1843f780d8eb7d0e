# Welsh: a draft, to be read by a Welsh speaker.

somebody = rhywun
several-called-hint = Rhowch y cod, fel p3.
try-again = Cywirwch hynny, a rhowch yr un gorchymyn eto. Bydd yn parhau o'r lle y stopiodd.
exports = Cafodd y ffeiliau hyn eu gwneud o'r cofnod hwn. Dydy airtime ddim yn eu newid: dilëwch nhw, neu gwnewch nhw eto.
no-exports = Dydy airtime ddim yn gwybod am unrhyw ffeil arall a wnaeth o'r cofnod. (Dydy'r hyn a aeth i'r sgrin neu i raglen arall ddim yn cael ei nodi.)
not-reached =
    Beth na all airtime ei wneud:
    - Ni all gyrraedd copïau wrth gefn, e-byst, na chopïau a anfonodd rhaglen arall i rywle arall.
    - Gall disg ddal i gadw'r hyn a gafodd ei ddileu. Mae hynny'n wir am bob rhaglen. Mae disg wedi'i hamgryptio yn helpu.
    - Chi biau'r gosodiadau, y templedi a'r ffeiliau CSV. Chwiliwch am yr enw yno.
    - Mae geiriau sy'n dangos pwy yw rhywun heb yr enw yn aros fel y maen nhw. Darllenwch y nodiadau.
left-out-groups =
    Wedi'u hepgor: enwau, pob gair a gafodd ei deipio, dyddiadau ac amserau cloc, pwy ddaeth a phwy aeth,
    { "  " }dwylo, cardiau, marciau, cardiau a gyfrifwyd ar y diwedd, cywiriadau a sut roedd pethau cynt.
left-out-full = Wedi'u hepgor: y dyddiad ac amserau cloc, dynodwyr sydd gan bobl mewn mannau eraill, ac o ble daeth y ffeil.
still-known = Efallai y bydd pobl a oedd yno yn dal i adnabod tro wrth ei le a'i hyd.
share-ask = Ysgrifennu'r copi? [i/N]{ " " }
share-not-written = Ni chafodd dim ei ysgrifennu.
share-needs-yes = dim ond pan fyddwch chi'n dweud ie y bydd copi'n cael ei ysgrifennu
share-needs-yes-hint = Darllenwch yr hyn sydd uchod, yna rhowch --yes.
too-few-hint = Mae `airtime report` yn dangos yr hyn y gellir ei ddangos. Os yw pawb yn dweud ie: `--level full`.
not-agreed-hint = Hepgorwch --level full, neu rhannwch fesul grŵp.
not-agreed-import-hint = Os oedden nhw wedi cytuno, mewnforiwch y ffeil eto gyda --agreed. Heb hynny, rhannwch fesul grŵp.
taking-out = Wrthi'n eu tynnu allan…
taken-out-saved = Wedi'u tynnu allan, ac wedi'i gadw. Does dim byd yn y ffeil amdanyn nhw mwyach.

## Taking somebody out.

nobody-called = { $id }: does neb o'r enw `{ $person }`
nobody-called-hint = Mae `airtime report { $id } --format json --by-person` yn rhestru'r bobl, os cytunodd y grŵp i hynny. Mae cod fel p3 yn gweithio hefyd.
several-called = Gallai `{ $person }` fod yn unrhyw un o'r rhain ({ NUMBER($n) }):
lines-about = { $n ->
    [zero] { $id }: does dim llinell yn sôn am y person hwn: `{ $person }`. Ni chafodd dim ei newid.
    [one] { $id }: mae 1 llinell yn sôn am y person hwn: `{ $person }`. Ni chafodd dim ei newid.
    [two] { $id }: mae 2 linell yn sôn am y person hwn: `{ $person }`. Ni chafodd dim ei newid.
   *[other] { $id }: mae { $n } llinell yn sôn am y person hwn: `{ $person }`. Ni chafodd dim ei newid.
}
taken-out = { $n ->
    [zero] { $id }: tynnwyd `{ $person }` allan, heb newid yr un llinell.
    [one] { $id }: tynnwyd `{ $person }` allan. Newidiwyd 1 llinell.
    [two] { $id }: tynnwyd `{ $person }` allan. Newidiwyd 2 linell.
   *[other] { $id }: tynnwyd `{ $person }` allan. Newidiwyd { $n } llinell.
}
time-in-total = Mae eu hamser yn aros yng nghyfanswm eu grŵp, heb enw.
time-as-someone = Mae eu hamser yn cyfrif fel rhywun (heb ei enwi). Dydy e ddim yng nghyfanswm unrhyw grŵp.
words-changed = { $n ->
    [zero] { $id }: tynnwyd yr enw allan, heb newid yr un llinell.
    [one] { $id }: tynnwyd yr enw allan. Newidiwyd 1 llinell.
    [two] { $id }: tynnwyd yr enw allan. Newidiwyd 2 linell.
   *[other] { $id }: tynnwyd yr enw allan. Newidiwyd { $n } llinell.
}
already-out = { $id }: dydyn nhw ddim yno mwyach. Tynnwyd yr hyn a oedd ar ôl o'r tro cynt.
only-totals = { $id }: dim ond y cyfansymiau sydd wedi'u cadw, fesul grŵp. Does neb wedi'i enwi ynddyn nhw.
totals-changed = { $id }: cafodd y cyfansymiau a gadwyd eu cywiro hefyd.
copy-changed = Wedi'i gywiro hefyd: { $path }
leftover-removed = { $n ->
    [one] Tynnwyd 1 ffeil a oedd heb ei gorffen.
   *[other] Tynnwyd { $n } ffeil a oedd heb eu gorffen.
}
lines-dropped = { $n ->
    [one] Doedd dim modd darllen 1 llinell, felly cafodd ei hepgor. Dydyn ni ddim yn gwybod beth oedd ynddi.
    [two] Doedd dim modd darllen 2 linell, felly cawson nhw eu hepgor. Dydyn ni ddim yn gwybod beth oedd ynddyn nhw.
   *[other] Doedd dim modd darllen { $n } llinell, felly cawson nhw eu hepgor. Dydyn ni ddim yn gwybod beth oedd ynddyn nhw.
}
copy-names-them = { $path }: ni all airtime ddarllen y ffeil hon, ond mae'r enw ynddi. Edrychwch arni a'i dileu eich hun.
copy-may-name-them = { $path }: ni all airtime ddarllen y ffeil hon, a gall yr enw fod ynddi. Edrychwch arni a'i dileu eich hun.
copy-not-changed = { $path }: doedd dim modd ei chywiro: { $why }

## A file that was made of a session: what it is, in the list after `exports`.

export-report = adroddiad
export-trend = tuedd
export-digest = crynodeb
export-hours = oriau
export-slip = slip
export-share = copi i'w rannu
export-archive = archif
export-by-person = { $what }, pob person
export-no-path = (dydy enw'r ffeil ddim wedi'i gadw)

## What is left of the name, because it may be somebody else's.

left = { $texts ->
    [one] { $id }: mae'r enw yn dal mewn 1 testun, am y gall olygu rhywun arall:
    [two] { $id }: mae'r enw yn dal mewn 2 destun, am y gall olygu rhywun arall:
    [few] { $id }: mae'r enw yn dal mewn { $texts } thestun, am y gall olygu rhywun arall:
    [many] { $id }: mae'r enw yn dal mewn { $texts } thestun, am y gall olygu rhywun arall:
   *[other] { $id }: mae'r enw yn dal mewn { $texts } testun, am y gall olygu rhywun arall:
}
left-shown = { $texts ->
    [one] { $id }: byddai'r enw yn dal mewn 1 testun, am y gall olygu rhywun arall:
    [two] { $id }: byddai'r enw yn dal mewn 2 destun, am y gall olygu rhywun arall:
    [few] { $id }: byddai'r enw yn dal mewn { $texts } thestun, am y gall olygu rhywun arall:
    [many] { $id }: byddai'r enw yn dal mewn { $texts } thestun, am y gall olygu rhywun arall:
   *[other] { $id }: byddai'r enw yn dal mewn { $texts } testun, am y gall olygu rhywun arall:
}
left-in = { $lines ->
    [one] digwyddiad
   *[other] digwyddiadau
} { $list }: “{ $text }”. { $why }
left-name-of = Dyma enw rhywun arall.
left-shared-with = Mae'r enw hwnnw ar berson arall hefyd: `{ $name }`.
left-ordinary-word = Gall fod yn air cyffredin.
left-role = Rôl, grŵp neu ddynodwr rhywun arall yw hwn.
left-hint = Ai dim ond `{ $person }` y gall ei olygu? Rhowch enw newydd i'r person arall, neu tynnwch y person hwnnw allan hefyd. Gallwch chi newid y nodyn hefyd.
left-again = Yna rhowch yr un gorchymyn eto, gyda'r enw llawn.
taken-out-left = { $texts ->
    [one] Wedi'u tynnu allan, ac wedi'i gadw. Mae'r enw yn dal mewn 1 testun: gall olygu rhywun arall.
    [two] Wedi'u tynnu allan, ac wedi'i gadw. Mae'r enw yn dal mewn 2 destun: gall olygu rhywun arall.
    [few] Wedi'u tynnu allan, ac wedi'i gadw. Mae'r enw yn dal mewn { $texts } thestun: gall olygu rhywun arall.
    [many] Wedi'u tynnu allan, ac wedi'i gadw. Mae'r enw yn dal mewn { $texts } thestun: gall olygu rhywun arall.
   *[other] Wedi'u tynnu allan, ac wedi'i gadw. Mae'r enw yn dal mewn { $texts } testun: gall olygu rhywun arall.
}

## Other sessions.

elsewhere = { $n ->
    [one] Mae'r un enw neu ddynodwr mewn 1 cyfarfod arall:
    [two] Mae'r un enw neu ddynodwr mewn 2 gyfarfod arall:
    [few] Mae'r un enw neu ddynodwr mewn { $n } chyfarfod arall:
    [many] Mae'r un enw neu ddynodwr mewn { $n } chyfarfod arall:
   *[other] Mae'r un enw neu ddynodwr mewn { $n } cyfarfod arall:
}
elsewhere-on-list = ar y rhestr pobl
elsewhere-in-words = { $n ->
    [one] mewn geiriau'n unig (1 llinell)
    [two] mewn geiriau'n unig (2 linell)
   *[other] mewn geiriau'n unig ({ $n } llinell)
}
elsewhere-hint = Ni chafodd dim ei newid yno. Rhowch --everywhere i dynnu'r person hwn allan ohonyn nhw hefyd: `{ $person }`.
may-still-stand = { $path }: ni all airtime ddarllen y ffeil hon, felly gall yr enw fod ynddi o hyd. Edrychwch yno eich hun.

## A copy to share.

together = { $first } + { $rest }
item = Eitem { NUMBER($number) }
leaves = Byddai'r copi yn cynnwys (lefel: { $level }):
leaves-groups = grwpiau: { LIST($groups) }
leaves-seats = { $seats ->
    [zero] dim rhesi
    [one] 1 rhes
    [two] 2 res
   *[other] { $seats } rhes
}, { $turns ->
    [zero] dim troeon
    [one] 1 tro
    [two] 2 dro
    [few] { $turns } thro
    [many] { $turns } thro
   *[other] { $turns } tro
}, { $items ->
    [zero] dim eitemau agenda
    [one] 1 eitem agenda
   *[other] { $items } eitem agenda
}
leaves-people = { $people ->
    [zero] neb
    [one] 1 person
    [two] 2 berson
    [few] { $people } pherson
    [many] { $people } pherson
   *[other] { $people } o bobl
}, { $turns ->
    [zero] dim troeon
    [one] 1 tro
    [two] 2 dro
    [few] { $turns } thro
    [many] { $turns } thro
   *[other] { $turns } tro
}, { $items ->
    [zero] dim eitemau agenda
    [one] 1 eitem agenda
   *[other] { $items } eitem agenda
}
leaves-words = { $notes ->
    [zero] dim nodiadau, ond pob gair a gafodd ei deipio, gan gynnwys enwau
    [one] 1 nodyn a phob gair a gafodd ei deipio, gan gynnwys enwau
   *[other] { $notes } nodyn a phob gair a gafodd ei deipio, gan gynnwys enwau
}
merged = wedi'u dangos gyda'i gilydd, am fod llai na 3 o bobl mewn grŵp: { $group }
told-as-quiet = mae eu troeon yn cael eu dangos fel tawelwch, am fod llai na 3 o bobl: { $group }
share-yes = i ie iawn y yes

## Under the title of a report on a copy.

shared-groups = Copi i'w rannu: fesul grŵp yn unig, heb eiriau, dyddiadau nac amserau cloc.
shared-pseudonyms = Copi i'w rannu: llythyren i bob person, heb eiriau, dyddiadau nac amserau cloc.
shared-full = Copi i'w rannu, heb ddyddiadau nac amserau cloc.

## Why there is no copy.

too-few = { $id }: mae rhy ychydig o bobl i'w rannu. Mae llai na 3 o bobl ym mhob grŵp, felly byddai pob ffigur yn dangos beth wnaeth un person
not-agreed = { $id }: ni chytunodd y grŵp i ddangos ffigurau pob person, felly mae enwau'n aros yma
nothing-to-share = { $id }: does dim byd i'w rannu eto
not-noted = mae'r ffeil wedi'i hysgrifennu, ond doedd dim modd ei hychwanegu at y rhestr o ffeiliau a wnaed: { $why }

## In mid-meeting.

withdraw = { $label }: mae'n well ganddyn nhw beidio â bod yn y cofnod. O ba bryd?
withdraw-from-now = o hyn ymlaen
withdraw-from-start = o'r dechrau
withdraw-out-of-file = allan o'r ffeil
take-out-sure = { $label }: tynnu'r person hwn allan o'r ffeil, gyda phob gair sy'n eu henwi? Does dim modd dadwneud hyn.
take-out-no = na, yn ôl
take-out-yes = ie, eu tynnu allan
