# Welsh: a draft, to be read by a Welsh speaker.

title = Cloi gyda'n gilydd
not-done = heb ei wneud
none = dim eto
done = wedi'i wneud
some-done = { NUMBER($n) } o { NUMBER($total) }
part-rules = rheolau sylfaenol
part-cards = cardiau
part-aloud = dweud yn uchel
part-record = y cofnod
part-guess = dyfalu, yna edrych
part-reflect = meddwl yn ôl
go-on = nesaf

## Ground rules

rule = Rheol sylfaenol: { $rule }. A wnaethon ni ei chadw?
kept = cadwyd
kept-partly = yn rhannol
kept-not = heb ei chadw

## Cards

by-group = Y cardiau: eu cyfrif mewn un pentwr, neu mewn pentwr i bob grŵp?
pile-one = un pentwr
pile-each = pentwr i bob grŵp
card-listened = Oeddech chi'n teimlo bod rhywun yn gwrando heddiw?
card-ideas-heard = Oeddech chi'n teimlo bod rhywun wedi gwrando ar eich syniadau?
card-heard-others = Oeddech chi'n gallu clywed syniadau pobl eraill?
card-could-say = Oeddech chi'n gallu dweud yr hyn roeddech am ei ddweud?
card-worth-it = Oedd heddiw'n werth eich amser?
count-group = { $question } ({ $group })
count-how = Nifer: ie, rhannol, na, hepgor (fel 6 2 0 1)
card-yes = ie
card-partly = rhannol
card-no = na
card-skip = hepgor
not-numbers = Teipiwch hyd at bedwar rhif cyfan: ie, rhannol, na, hepgor. Fel: 6 2 0 1
counted = ie { NUMBER($yes) }, rhannol { NUMBER($partly) }, na { NUMBER($no) }
counted-skipped = ie { NUMBER($yes) }, rhannol { NUMBER($partly) }, na { NUMBER($no) }, hepgor { NUMBER($skipped) }
cards-and-people = { $cards ->
    [one] 1 cerdyn yw hynny; nifer y bobl yma: { NUMBER($people) }. Mae'n cael ei gadw fel y teipioch ef.
    [two] 2 gerdyn yw hynny; nifer y bobl yma: { NUMBER($people) }. Mae'n cael ei gadw fel y teipioch ef.
    [few] { $cards } cherdyn yw hynny; nifer y bobl yma: { NUMBER($people) }. Mae'n cael ei gadw fel y teipioch ef.
    [many] { $cards } cherdyn yw hynny; nifer y bobl yma: { NUMBER($people) }. Mae'n cael ei gadw fel y teipioch ef.
   *[other] { $cards } cerdyn yw hynny; nifer y bobl yma: { NUMBER($people) }. Mae'n cael ei gadw fel y teipioch ef.
}
on-phones-none = Mae'r dudalen ar gyfer ffonau'n gofyn y cwestiynau hyn hefyd. Does neb wedi ateb yno eto.
on-phones-added = Nifer sydd wedi ateb ar eu ffonau: { NUMBER($n) }. Pan ddaw'r cyfarfod i ben, mae eu hatebion yn cael eu hychwanegu at y cardiau.
on-phones-too-many = Nifer sydd wedi ateb ar ffonau: { NUMBER($n) }. Nifer sydd yma: { NUMBER($people) }. Pan ddaw'r cyfarfod i ben, mae'r atebion yn cael eu hychwanegu at y cardiau.
on-phones-too-few = Nifer sydd wedi ateb ar eu ffonau: { NUMBER($n) }. Mae atebion o ffonau'n cael eu cadw o dri ymlaen, fel na all neb ddweud pwy a'u rhoddodd. Cynigiwch gardiau papur.
one-pile-only = Wedi'i gadw fel un pentwr. Os nad oes llawer o gardiau, neu os yw pob un yr un fath, gallai pentwr grŵp ddangos barn pob person.

## Aloud

aloud-one-word = Un gair am sut rydych chi'n teimlo nawr
aloud-who-was-missing = Pwy oedd ar goll? Pwy benderfynodd hynny?

## The record

keep-question = Ydyn ni am gadw'r cofnod hwn, cadw'r cyfansymiau'n unig, neu ei ddileu?
keep-record = ei gadw
keep-totals = cyfansymiau'n unig
keep-bin = ei ddileu
chosen-record = Mae'r cofnod yn cael ei gadw, fel y cytunon ni.
chosen-totals = Pan ddaw'r cyfarfod i ben, dim ond cyfansymiau pob grŵp fydd yn cael eu cadw.
chosen-bin = Pan ddaw'r cyfarfod i ben, bydd y cofnod yn cael ei ddileu.
bin-sure = Ei ddileu? Pan ddaw'r cyfarfod i ben, bydd airtime yn dileu'r cofnod o'r cyfrifiadur hwn. Ni ellir ei gael yn ôl. Gall rhannau ohono aros ar y ddisg am ychydig, ac mewn copïau wrth gefn nad ydy airtime yn gallu eu cyrraedd.
totals-sure = Y cyfansymiau'n unig? Pan ddaw'r cyfarfod i ben, bydd airtime yn cadw'r teitl, faint siaradodd pob grŵp a chyfrifon eraill. Bydd yn dileu pob gair (penderfyniadau, gweithredoedd, nodiadau) a phob tro. Gall rhannau ohonyn nhw aros ar y ddisg am ychydig, ac mewn copïau wrth gefn.
sure-yes = ie
sure-no = na, gofyn eto
binned = Cafodd y cofnod ei ddileu o'r cyfrifiadur hwn. Gall rhannau ohono aros ar y ddisg am ychydig, ac mewn copïau wrth gefn.
not-there = Doedd dim ar ôl i'w ddileu yma: { $path }.
totals-kept = Dim ond y cyfansymiau sydd wedi'u cadw. Cafodd y gweddill ei ddileu. I'w darllen: airtime report { $id }

## Guess, then look

guess-question = Codwch law: pwy siaradodd fwyaf, yn eich barn chi?
even = tua'r un faint
guessed = Eich dyfaliad: { $group }.
no-guess = Doedd dim dyfaliad.
shown = Fel hyn y rhannwyd yr amser. Nid grym yw amser siarad. Mae'n un peth i sylwi arno.

## Thinking back

reflect-first = Pobl â phrofiad bywyd sy'n mynd gyntaf. Gallwch chi basio.
reflect-surprised = Beth oedd yn syndod i chi?
reflect-changed-decision = Pryd wnaeth profiad bywyd newid ein penderfyniad? Pryd na wnaeth?
reflect-hard-to-speak = Pwy oedd yn ei chael hi'n anodd siarad, a beth yn y ffordd y gwnaethon ni gyfarfod oedd yn ei gwneud hi'n anodd?
reflect-hand-over = Beth allai staff ei ildio neu ei drosglwyddo y tro nesaf?
reflect-do-differently = Beth wnawn ni'n wahanol, pwy fydd yn ei wneud, a sut bydd pawb yn clywed?
meeting-goes-on = Mae'r cyfarfod yn mynd ymlaen.
ending-keys = pwyswch lythyren   Tab yna bysell: pwy sy'n siarad   Esc yn ôl i'r cyfarfod
end-question = Dyna'r cwestiwn olaf. Gorffen y cyfarfod?
end = gorffen
stay = aros
