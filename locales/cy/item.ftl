# Welsh: a draft, to be read by a Welsh speaker.

## How an item ended

outcome-done = wedi gorffen
outcome-not-yet-ready = ddim yn barod eto
outcome-decided = penderfynwyd
outcome-stalemate = yn sownd
outcome-parked = cadwyd at dro arall

close-choice-done = wedi gorffen
close-choice-not-yet = dim eto, mae'n aros ar agor
close-choice-decided = penderfynwyd
close-choice-stalemate = yn sownd, felly awn â hi at rywun arall
close-choice-parked = ei chadw at dro arall

## What is asked

close = Cau { NUMBER($number) } { $title }.
close-not-spoken = { $n ->
    [zero] Mae pawb wedi siarad arni.
    [one] Mae 1 person heb siarad arni.
    [two] Mae 2 berson heb siarad arni.
    [few] Mae { $n } pherson heb siarad arni.
    [many] Mae { $n } pherson heb siarad arni.
   *[other] Mae { $n } o bobl heb siarad arni.
}
close-hands = Dwylo heb eu cyrraedd: { LIST($names) }.
close-ready = Ydy pawb wedi cael gwrandawiad? Ydyn ni'n barod?
ask-referred-to = At bwy rydyn ni'n mynd â hi
ask-by = Erbyn pryd y byddan nhw'n ateb (1 dec, +2w)
ask-summary = Ein casgliad, mewn un llinell
ask-asked-by = { $title }: pwy ofynnodd am hyn?

## What can be done with an item

choice-start = ei dechrau, neu barhau â hi
choice-close = ei chau
choice-asked-by = pwy ofynnodd amdani
choice-summary = ein casgliad

## What is said of an item

numbered = { NUMBER($number) } { $title }
added = Eitem { NUMBER($number) }: { $title }.
closed = Mae eitem { NUMBER($number) } wedi'i chau.
not-yet = Dim eto. Mae eitem { NUMBER($number) } yn aros ar agor.
asked-by = cais gan: { $group }
taken = trosglwyddwyd
taken-to = trosglwyddwyd at: { $name }
taken-to-by = trosglwyddwyd at: { $name }, i ateb erbyn { DAY($date) }
taken-by = i'w hateb erbyn { DAY($date) }
no-kind = Dydy "{ $text }" ddim yn fath o eitem, felly mae'n aros yn y teitl.

## Kinds of item

kind-discussion = trafodaeth
kind-presentation = cyflwyniad
kind-story = stori
kind-go-round = rownd
kind-small-groups = grwpiau bach
kind-prioritise = blaenoriaethu
kind-check-in = dod ynghyd
kind-check-out = dod i ben
kind-break = egwyl
