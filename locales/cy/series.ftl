# Welsh: a draft, to be read by a Welsh speaker.

unnamed = Y cyfarfodydd hyn
head-none = { $n ->
    [one] { $name }: 1 cyfarfod
    [two] { $name }: 2 gyfarfod
    [few] { $name }: { $n } chyfarfod
    [many] { $name }: { $n } chyfarfod
   *[other] { $name }: { $n } cyfarfod
}
head-day = { $n ->
    [one] { $name }: 1 cyfarfod, { DAY($day) }
    [two] { $name }: 2 gyfarfod, { DAY($day) }
    [few] { $name }: { $n } chyfarfod, { DAY($day) }
    [many] { $name }: { $n } chyfarfod, { DAY($day) }
   *[other] { $name }: { $n } cyfarfod, { DAY($day) }
}
head-days = { $n ->
    [one] { $name }: 1 cyfarfod, { DAY($first) } – { DAY($last) }
    [two] { $name }: 2 gyfarfod, { DAY($first) } – { DAY($last) }
    [few] { $name }: { $n } chyfarfod, { DAY($first) } – { DAY($last) }
    [many] { $name }: { $n } chyfarfod, { DAY($first) } – { DAY($last) }
   *[other] { $name }: { $n } cyfarfod, { DAY($first) } – { DAY($last) }
}
all-rehearsals = { $n ->
    [zero] Nifer yr ymarferion: { $n }.
    [one] Ymarfer oedd hwn.
    [two] Ymarferion oedd pob un ohonyn nhw.
    [few] Ymarferion oedd pob un ohonyn nhw.
    [many] Ymarferion oedd pob un ohonyn nhw.
   *[other] Ymarferion oedd pob un ohonyn nhw.
}
some-rehearsals = { $n ->
    [zero] Nifer yr ymarferion: { $n }.
    [one] Ymarfer oedd 1 ohonyn nhw.
    [two] Ymarferion oedd 2 ohonyn nhw.
    [few] Ymarferion oedd { $n } ohonyn nhw.
    [many] Ymarferion oedd { $n } ohonyn nhw.
   *[other] Ymarferion oedd { $n } ohonyn nhw.
}
all-imports = { $n ->
    [zero] Nifer a fewnforiwyd: { $n }.
    [one] Cafodd ei fewnforio o ffeil.
    [two] Cafodd pob un ohonyn nhw ei fewnforio o ffeil.
    [few] Cafodd pob un ohonyn nhw ei fewnforio o ffeil.
    [many] Cafodd pob un ohonyn nhw ei fewnforio o ffeil.
   *[other] Cafodd pob un ohonyn nhw ei fewnforio o ffeil.
}
some-imports = { $n ->
    [zero] Nifer a fewnforiwyd: { $n }.
    [one] Cafodd 1 ohonyn nhw ei fewnforio o ffeil.
    [two] Cafodd 2 ohonyn nhw eu mewnforio o ffeiliau.
    [few] Cafodd { $n } ohonyn nhw eu mewnforio o ffeiliau.
    [many] Cafodd { $n } ohonyn nhw eu mewnforio o ffeiliau.
   *[other] Cafodd { $n } ohonyn nhw eu mewnforio o ffeiliau.
}
meetings = { $n ->
    [one] 1 cyfarfod
    [two] 2 gyfarfod
    [few] { $n } chyfarfod
    [many] { $n } chyfarfod
   *[other] { $n } cyfarfod
}

## Headings

balance = Y cydbwysedd, fesul cyfarfod
voices = Pwy ddaeth a phwy siaradodd
roles = Pwy sy'n cofnodi, pwy sy'n hwyluso, pa rolau
decisions-heading = Penderfyniadau
commitments-heading = Beth ddywedon ni, a beth ddaeth o hynny
pulse = Sut oedd pobl yn teimlo
day = dydd
of-day = { $day }: { $text }
head-meeting = cyfarfod
head-share = cyfran o'r siarad
head-aim = pellter o'r nod
head-sharing = arwain
head-felt-heard = wedi'u clywed
head-question = cwestiwn
head-cards = cardiau
head-people = pobl
head-first = cyntaf i siarad
head-silent = heb siarad
head-before = daeth o'r blaen
scale-under = dan
scale-aim = y nod
scale-over = dros

## The balance

small-too = Fesul grŵp, gan gynnwys grwpiau o un neu ddau o bobl. Cytunodd pob grŵp i ffigurau pob person, neu ymarfer oedd hwn.
by-group = Fesul grŵp yn unig. Does dim byd yma am un person.
too-few = rhy ychydig o bobl i'w dangos
too-little-talk = rhy ychydig o siarad i gymharu
no-groups = dim grwpiau i'w cymharu
absent = ddaeth neb o'r grŵp hwn
no-aim = dim nod, neu ddim siarad
without-aim = dim nod
not-available = ddim ar gael
felt-heard-yes = { NUMBER($yes) } / { NUMBER($of) }
felt-heard-partly = { NUMBER($yes) } / { NUMBER($of) }, rhannol: { NUMBER($partly) }
beside-felt-heard = ; wedi'u clywed: { $felt }
nothing-to-compare = Does gan y cyfarfodydd hyn ddim grwpiau i'w cymharu.
about-the-gap = Pa mor bell oedd cyfran { $group } o nod pob cyfarfod. Dydy un tap i bob tro ddim yn fanwl gywir: mae'r cromfachau'n dangos pa mor bell ohoni y gall pob ffigur fod.
about-the-gap-exact = Pa mor bell oedd cyfran { $group } o nod pob cyfarfod.
share-of = Cyfran o'r siarad, fesul cyfarfod: { $group }
picture = Faint o'r siarad gafodd { $group }, fesul cyfarfod. Y llinell doredig yw nod pob cyfarfod. Mae'r barrau golau'n dangos pa mor bell ohoni y gall pob ffigur fod.
picture-exact = Faint o'r siarad gafodd { $group }, fesul cyfarfod. Y llinell doredig yw nod pob cyfarfod.
at-aim = ar y nod
who-led = Pwy oedd yn arwain:
led = { $group } { PERCENT($centred) }, eraill { PERCENT($others) }, yn ôl ac ymlaen { PERCENT($shared) }
under-aim = { $n ->
    [zero] 0 pwynt o dan
    [one] 1 pwynt o dan
    [two] 2 bwynt o dan
    [few] { NUMBER($n) } phwynt o dan
    [many] { NUMBER($n) } phwynt o dan
   *[other] { NUMBER($n) } pwynt o dan
}
over-aim = { $n ->
    [zero] 0 pwynt dros
    [one] 1 pwynt dros
    [two] 2 bwynt dros
    [few] { NUMBER($n) } phwynt dros
    [many] { NUMBER($n) } phwynt dros
   *[other] { NUMBER($n) } pwynt dros
}
under = { NUMBER($n) } o dan { PERCENT($aim) }
over = { NUMBER($n) } dros { PERCENT($aim) }
at = ar { PERCENT($aim) }
close-to = agos at { PERCENT($aim) }
which-way-up = Tuedd: cyfran fwy o'r siarad nag ar y dechrau ({ $group }). O'i gymharu â'r nod, bryd hynny: { $then } (cyfartaledd y { $mean-of ->
    [two] 2 gyfarfod
    [few] { NUMBER($mean-of) } chyfarfod
    [many] { NUMBER($mean-of) } chyfarfod
   *[other] { NUMBER($mean-of) } cyfarfod
} cyntaf). Nawr: { $now } (cyfartaledd y { $mean-of ->
    [two] 2 gyfarfod
    [few] { NUMBER($mean-of) } chyfarfod
    [many] { NUMBER($mean-of) } chyfarfod
   *[other] { NUMBER($mean-of) } cyfarfod
} olaf).
which-way-down = Tuedd: cyfran lai o'r siarad nag ar y dechrau ({ $group }). O'i gymharu â'r nod, bryd hynny: { $then } (cyfartaledd y { $mean-of ->
    [two] 2 gyfarfod
    [few] { NUMBER($mean-of) } chyfarfod
    [many] { NUMBER($mean-of) } chyfarfod
   *[other] { NUMBER($mean-of) } cyfarfod
} cyntaf). Nawr: { $now } (cyfartaledd y { $mean-of ->
    [two] 2 gyfarfod
    [few] { NUMBER($mean-of) } chyfarfod
    [many] { NUMBER($mean-of) } chyfarfod
   *[other] { NUMBER($mean-of) } cyfarfod
} olaf).
which-way-same = Tuedd: dim cyfeiriad clir. Dros y cyfarfodydd hyn (nifer: { NUMBER($n) }), gallai unrhyw newid fod ar hap.
undated = { $n ->
    [zero] Nifer y cyfarfodydd heb ddiwrnod: { $n }. Maen nhw'n olaf, a dydyn nhw ddim yn cyfrif yn y duedd.
    [one] Does neb yn gwybod diwrnod 1 cyfarfod. Mae'n olaf, a dydy e ddim yn cyfrif yn y duedd.
    [two] Does neb yn gwybod diwrnodau 2 gyfarfod. Maen nhw'n olaf, a dydyn nhw ddim yn cyfrif yn y duedd.
    [few] Does neb yn gwybod diwrnodau { $n } chyfarfod. Maen nhw'n olaf, a dydyn nhw ddim yn cyfrif yn y duedd.
    [many] Does neb yn gwybod diwrnodau { $n } chyfarfod. Maen nhw'n olaf, a dydyn nhw ddim yn cyfrif yn y duedd.
   *[other] Does neb yn gwybod diwrnodau { $n } cyfarfod. Maen nhw'n olaf, a dydyn nhw ddim yn cyfrif yn y duedd.
}
left-out-of-trend = { $n ->
    [two] Roedd rhy ychydig o siarad mewn 2 gyfarfod i'w cyfrif yn y duedd, nac i ddweud pwy oedd yn arwain.
    [few] Roedd rhy ychydig o siarad mewn { $n } chyfarfod i'w cyfrif yn y duedd, nac i ddweud pwy oedd yn arwain.
    [many] Roedd rhy ychydig o siarad mewn { $n } chyfarfod i'w cyfrif yn y duedd, nac i ddweud pwy oedd yn arwain.
   *[other] Roedd rhy ychydig o siarad mewn { NUMBER($n) } cyfarfod i'w cyfrif yn y duedd, nac i ddweud pwy oedd yn arwain.
}
too-few-sessions = Tuedd: rhy gynnar i ddweud. Cyfarfodydd â ffigurau sydd eu hangen: { NUMBER($n) }.

## Who spoke, who kept notes

k-of-m = { NUMBER($k) } o { NUMBER($m) }
first-voices = Y cyntaf i siarad ({ NUMBER($first) } o { NUMBER($total) } gwaith): { $group }. (Ym mhob eitem, neu unwaith mewn cyfarfod heb eitemau.)
first-voices-all = Y cyntaf i siarad bob tro ({ NUMBER($total) }): { $group }. (Ym mhob eitem, neu unwaith mewn cyfarfod heb eitemau.)
first-voices-none = Eraill siaradodd gyntaf bob tro ({ NUMBER($total) }), nid { $group }. (Ym mhob eitem, neu unwaith mewn cyfarfod heb eitemau.)
same-hint = Mae enwau â sillafiad gwahanol yn cyfrif fel dau berson. Os un person ydyn nhw, dywedwch hynny pan fyddwch yn rhoi'r gorchymyn: `airtime trend --same "Ann=Annie"`.
kept-by = Pwy oedd yn cofnodi: { LIST($groups) }.
kept-by-nobody = Pwy oedd yn cofnodi: heb ei nodi.
chaired-by = Pwy oedd yn hwyluso: { LIST($groups) }.
chaired-by-nobody = Pwy oedd yn hwyluso: heb ei nodi.
group-in = { $group } ({ NUMBER($n) } o { NUMBER($total) } cyfarfod)
roles-held = Rolau oedd gan bobl: { LIST($roles) }.
role-count = { $n ->
    [zero] { $role } (0 cyfarfod)
    [one] { $role } (1 cyfarfod)
    [two] { $role } (2 gyfarfod)
    [few] { $role } ({ NUMBER($n) } chyfarfod)
    [many] { $role } ({ NUMBER($n) } chyfarfod)
   *[other] { $role } ({ NUMBER($n) } cyfarfod)
}
changed-roles = Pobl a siaradodd mewn mwy nag un rôl: { NUMBER($n) }, wedi'u cyfrif ym mhob cyfarfod.

## Decisions, and what was said and done

no-decisions = Ni chafodd unrhyw benderfyniad ei nodi.
decisions = { $n ->
    [one] 1 penderfyniad. Faint o ddweud oedd gan y grŵp ({ $group }): { LIST($parts) }.
    [two] 2 benderfyniad. Faint o ddweud oedd gan y grŵp ({ $group }): { LIST($parts) }.
    [few] { $n } phenderfyniad. Faint o ddweud oedd gan y grŵp ({ $group }): { LIST($parts) }.
    [many] { $n } phenderfyniad. Faint o ddweud oedd gan y grŵp ({ $group }): { LIST($parts) }.
   *[other] { $n } penderfyniad. Faint o ddweud oedd gan y grŵp ({ $group }): { LIST($parts) }.
}
part-told = cael gwybod ({ NUMBER($n) })
part-asked = cael eu holi ({ NUMBER($n) })
part-together = penderfynu gyda'i gilydd ({ NUMBER($n) })
part-decided = penderfynu eu hunain ({ NUMBER($n) })
part-not-said = heb ei nodi ({ NUMBER($n) })
nothing-said = Ni nodwyd dim i'w wneud.
no-cards = Ni chyfrifwyd cardiau, neu roedd rhy ychydig i'w dangos.
commitments = Ar agor: { NUMBER($open) }. Wedi cael ateb: { NUMBER($answered) }.
commitments-overdue = Ar agor: { NUMBER($open) }. Ar ôl y dyddiad a osodwyd: { NUMBER($overdue) } o'r rhain. Wedi cael ateb: { NUMBER($answered) }.
open-since-today = Ar agor ers heddiw.
open-for = { $n ->
    [one] Ar agor ers 1 diwrnod.
    [two] Ar agor ers 2 ddiwrnod.
   *[other] Ar agor ers { $n } diwrnod.
}
open-longest = Mae'r hynaf yn aros ers { $longest }.
open-for-half = Mae hanner y rhai sydd ar agor yn aros ers { $median } neu fwy. Mae'r hynaf yn aros ers { $longest }.
answered-same-day = Cafodd hanner y rhai sydd ag ateb eu hateb yr un diwrnod.
answered-within = { $n ->
    [one] Cafodd hanner y rhai sydd ag ateb eu hateb o fewn 1 diwrnod.
    [two] Cafodd hanner y rhai sydd ag ateb eu hateb o fewn 2 ddiwrnod.
   *[other] Cafodd hanner y rhai sydd ag ateb eu hateb o fewn { $n } diwrnod.
}
days = { $n ->
    [one] 1 diwrnod
    [two] 2 ddiwrnod
   *[other] { $n } diwrnod
}

## The digest

digest-first = Dywedoch chi, gwnaethon ni
digest-done = Beth ddaeth o'r hyn a ddywedoch chi
digest-open = Beth sy'n dal ar agor
digest-decided = Beth benderfynwyd y tro diwethaf
digest-nothing = Does dim byd yn aros am ateb eto.
digest-no-done = Does dim byd wedi'i nodi eto am beth ddaeth ohono.
digest-last = Oes rhywbeth ar goll neu ddim yn iawn? Dywedwch wrth unrhyw un yn y grŵp. Gellir ei gywiro, a gallwch ofyn am dynnu rhywbeth allan.
digest-for = Newyddion: { $name }.
digest-for-last = Newyddion: { $name }. Ein cyfarfod diwethaf: { DAY($day) }.
our-meetings = ein cyfarfodydd
said = { $text } (dywedwyd)
said-by = { $text } ({ $group } ddywedodd hyn)
said-on = { $text } (dywedwyd: { DAY($day) })
said-by-on = { $text } ({ $group } ddywedodd hyn, { DAY($day) })
done = Beth ddaeth ohono: { $text }
waits-action = Mae hyn heb ei wneud eto.
waits-action-owner = Mae hyn heb ei wneud eto. Pwy: { $name }.
waits-need = Allwn ni ddim diwallu'r angen hwn eto.
waits-need-because = Allwn ni ddim diwallu'r angen hwn eto. Y rheswm: { $reason }.
waits-stalemate = Roedden ni'n sownd.
waits-stalemate-to = Roedden ni'n sownd. Gyda phwy mae'r mater nawr: { $name }.
waits-approval = Penderfynwyd. Mae'n aros am gymeradwyaeth.
waits-approval-by = Penderfynwyd. Mae'n aros am gymeradwyaeth. Pwy: { $name }.
waits-idea = Syniad sydd heb ateb eto.
waits-decision = Penderfynwyd.
waits-by = Erbyn { DAY($date) }.
waits-look-again = Byddwn ni'n edrych eto: { DAY($date) }.

## Choosing meetings, and reading many

no-series = does yr un o'ch cyfarfodydd mewn cyfres
no-series-hint = Enwch y cyfarfodydd (airtime trend ID ID ID), neu defnyddiwch --all. I roi cyfarfod mewn cyfres, defnyddiwch --series neu'r sgrin trefnu cyfarfod.
which-series = mae gennych fwy nag un gyfres
which-series-hint = Dywedwch pa un, gyda --series ENW:
series-count = { $n ->
    [one] { $name } (1 cyfarfod)
    [two] { $name } (2 gyfarfod)
    [few] { $name } ({ $n } chyfarfod)
    [many] { $name } ({ $n } chyfarfod)
   *[other] { $name } ({ $n } cyfarfod)
}
no-such-series = does dim cyfarfod mewn cyfres o'r enw hwn: { $name }
no-such-series-hint = Mae `airtime trend` heb enw yn rhestru eich cyfresi.
bad-pair = { $text }: nid pâr o enwau yw hwn
bad-pair-hint = Rhowch hafalnod rhyngddyn nhw: --same "Ann=Annie".
reading = darllen cyfarfodydd: { NUMBER($done) } o { NUMBER($total) }
cut-short = stopiwyd cyn y diwedd (cyfarfodydd: { NUMBER($done) } o { NUMBER($total) }); ni chafodd dim ei ysgrifennu
cut-short-hint = Does dim wedi'i golli. Mae airtime yn cofio beth mae wedi'i ddarllen, felly bydd yn gynt y tro nesaf.
left-out = { $id } wedi'i adael allan: { $reason }
copy-of = copi yw o'r cyfarfod hwn: { $id }
partly = Mae { $id } wedi'i ddifrodi. Mae'r hyn sy'n gyfan yn cyfrif. Mae `airtime check { $id }` yn dweud ble mae'r difrod.
nothing-whole = ni ellir darllen dim byd ynddo
