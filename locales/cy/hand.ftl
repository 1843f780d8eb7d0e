# Welsh: a draft, to be read by a Welsh speaker.

## What a hand is for

kind-point = pwynt
kind-reply = ateb
kind-question = cwestiwn
kind-challenge = anghytuno
kind-process-point = pwynt am sut rydyn ni'n siarad

phones-not-agreed = Dydy'r grŵp ddim wedi cytuno i dderbyn dwylo o ffonau. Pan fydd wedi cytuno, teipiwch { $key-palette } phones yes.
ask = Llaw i fyny neu i lawr: llythyren pwy?
ask-kind = Llaw i fyny ({ $kind }): llythyren pwy?
ask-signs = Yn gyntaf, os hoffech: { LIST($kinds) }

## Why somebody stands where they do

reason-process-point = sut rydyn ni'n siarad
reason-had-the-floor = oedd yn siarad
reason-waiting-longest = yn aros hiraf
reason-not-spoken = heb siarad eto
reason-least-time = y lleiaf o amser hyd yma
reason-more-time = wedi siarad mwy hyd yma
reason-other-group = y grŵp arall nesaf
reason-centred-group = { $group } yn gyntaf
reason-asked-first = gofynnodd gyntaf
reason-asked = yn nhrefn gofyn
reason-last-word = y gair olaf
reason-on-hold = wedi'i hoedi

## The order of hands

policy-in-order = yn y drefn y codwyd nhw
policy-not-spoken-first = y rhai heb siarad yn gyntaf
policy-least-time-first = y lleiaf o amser yn gyntaf
policy-alternate-groups = grwpiau yn eu tro
policy-lived-experience-first = profiad bywyd yn gyntaf

order-as-asked = Mae'r dwylo nawr yn y drefn y codwyd nhw. Pwyswch yr un fysell i fynd yn ôl i'n trefn ni: { $policy }.
order-is = Mae'r dwylo nawr yn cael eu hawgrymu yn y drefn hon: { $policy }. Gallwch wahodd unrhyw un o hyd drwy bwyso llythyren.
unknown-policy = Teipiwch un o'r rhain: in order, not spoken first, least time, groups take turns, lived experience first.
two-policies = Dewiswch un o'r ddwy drefn: { $first }; { $second }.
as-asked-already = Mae'r dwylo eisoes yn y drefn y codwyd nhw. I ddewis trefn arall, pwyswch { $key-order }.

## What cannot be done

only-on-hold = Mae pob llaw wedi'i hoedi. Gwahoddwch rywun drwy bwyso llythyren, neu pwyswch { $key-hold } i adael i law barhau.
list-closed = Mae rhestr y dwylo ar gau. Gall rhywun wneud pwynt o hyd am sut rydyn ni'n siarad: pwyswch { $key-hand } * a llythyren y person. I agor y rhestr, pwyswch { $key-hand-list }.
nobody-to-reply-to = Does neb arall wedi siarad eto. Codwch y llaw heb yr =.
no-round = Does dim rownd nawr. I ddechrau un: { $key-go-round }.
round-done = Mae pawb wedi cael cynnig. Pwyswch Enter i orffen y rownd.
round-under-way = Mae rownd ar waith. I'w gorffen: { $key-round-end }.
nobody-here = Does dim enwau yma ar gyfer rownd. Pwyswch { $key-add } i ychwanegu pobl.

## What was done

round-begins = Rownd: pwyswch Enter i fynd at y person nesaf, neu { $key-pass } os byddai'n well ganddyn nhw hepgor tro.
round-over = Mae'r rownd ar ben.
list-is-closed = Mae rhestr y dwylo ar gau. Gall y rhai sydd ynddi siarad o hyd.
list-is-open = Mae rhestr y dwylo ar agor.
held = { $name }: mae'r llaw wedi'i hoedi ac yn cadw ei lle. I adael iddi barhau, gwnewch yr un peth eto.
goes-on = { $name }: mae'r llaw'n parhau.
gave-way = { $to } sydd â lle { $from } nawr.
not-reached = Heb eu cyrraedd ar yr eitem honno: { LIST($names) }. Mae eu dwylo'n aros i fyny.

## A hand in the list

closed = ar gau
hand-what = y llaw hon
hand-kind = ar gyfer beth mae hi?
hand-note = ychydig eiriau amdani
give-way = pwy sy'n siarad yn eu lle? (llythyren neu enw)
give-way-like = Teipiwch pwy sy'n ildio a phwy sy'n siarad yn eu lle, fel: bea = kai.
choice-invite = gwahodd nawr
choice-kind = ar gyfer beth
choice-note = ychydig eiriau
choice-hold = oedi, neu barhau
choice-later = symud i'r diwedd
choice-give-way = ildio i rywun
choice-last-word = gair olaf
choice-down = i lawr
whose = { $name }: { $question }
waits = i fyny ers { $time }
replies-to = yn ateb { $name }

## Go-rounds and small groups

round = rownd: nesaf { $next } { $dot } { NUMBER($offered) } o { NUMBER($total) } wedi cael cynnig
each-seconds = tua { NUMBER($n) } eiliad yr un
each-minutes = tua { NUMBER($n) } mun yr un
round-ends = rownd: { NUMBER($offered) } o { NUMBER($total) } wedi cael cynnig { $dot } Enter: gorffen
round-progress = rownd: { NUMBER($offered) } o { NUMBER($total) }
reported-back = { $n ->
    [zero] neb wedi adrodd yn ôl
   *[other] { $n } wedi adrodd yn ôl
}

caps-lock = { $n ->
    [2] Ydy Caps Lock ymlaen? Aeth dwy law i fyny. Pwyswch { $key-hands-to-turns } os troeon oedden nhw.
    [3] Ydy Caps Lock ymlaen? Aeth tair llaw i fyny. Pwyswch { $key-hands-to-turns } os troeon oedden nhw.
    [many] Ydy Caps Lock ymlaen? Aeth { $n } llaw i fyny. Pwyswch { $key-hands-to-turns } os troeon oedden nhw.
   *[other] Ydy Caps Lock ymlaen? Aeth { $n } llaw i fyny. Pwyswch { $key-hands-to-turns } os troeon oedden nhw.
}
