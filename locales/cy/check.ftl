# Welsh: a draft, to be read by a Welsh speaker.

checked = { $id }: { $facts }
events = { $n ->
    [zero] dim digwyddiadau
    [one] 1 digwyddiad
    [two] 2 ddigwyddiad
    [few] { $n } digwyddiad
    [many] { $n } digwyddiad
   *[other] { $n } digwyddiad
}
ended = wedi gorffen
not-ended = heb orffen
torn = { $bytes ->
    [zero] y llinell olaf wedi'i thorri cyn y beit cyntaf (dim difrod)
    [one] y llinell olaf wedi'i thorri ar ôl 1 beit (dim difrod)
    [two] y llinell olaf wedi'i thorri ar ôl 2 feit (dim difrod)
    [few] y llinell olaf wedi'i thorri ar ôl { $bytes } beit (dim difrod)
    [many] y llinell olaf wedi'i thorri ar ôl { $bytes } beit (dim difrod)
   *[other] y llinell olaf wedi'i thorri ar ôl { $bytes } beit (dim difrod)
}
no-newline = y toriad llinell olaf ar goll (dim difrod)
sealed = { $n ->
    [zero] dim llinellau anorffenedig wedi'u cau (dim difrod)
    [one] 1 llinell anorffenedig wedi'i chau (dim difrod)
    [two] 2 linell anorffenedig wedi'u cau (dim difrod)
    [few] { $n } llinell anorffenedig wedi'u cau (dim difrod)
    [many] { $n } llinell anorffenedig wedi'u cau (dim difrod)
   *[other] { $n } llinell anorffenedig wedi'u cau (dim difrod)
}
unknown = { $n ->
    [zero] dim digwyddiadau o fath nad ydy'r fersiwn hwn o airtime yn ei adnabod
    [one] 1 digwyddiad o fath nad ydy'r fersiwn hwn o airtime yn ei adnabod
    [two] 2 ddigwyddiad o fath nad ydy'r fersiwn hwn o airtime yn ei adnabod
    [few] { $n } digwyddiad o fath nad ydy'r fersiwn hwn o airtime yn ei adnabod
    [many] { $n } digwyddiad o fath nad ydy'r fersiwn hwn o airtime yn ei adnabod
   *[other] { $n } digwyddiad o fath nad ydy'r fersiwn hwn o airtime yn ei adnabod
}
empty = gwag
no-damage = dim difrod
damaged = { $n ->
    [zero] dim difrod
    [one] difrod mewn 1 lle
    [two] difrod mewn 2 le
    [few] difrod mewn { $n } lle
    [many] difrod mewn { $n } lle
   *[other] difrod mewn { $n } lle
}

## Places that are damaged.

damage = { $id }: llinell { NUMBER($line) }, beit { NUMBER($byte) }: { $reason }
reason-conflict = roedd digwyddiad { NUMBER($seq) } yno o'r blaen ac yn dweud rhywbeth arall
reason-not-opened = dydy'r digwyddiad cyntaf ddim yn agor cyfarfod
reason-opens-late = mae'r cyfarfod yn dechrau'n hwyrach na 0:00
reason-back-in-time = mae digwyddiad { NUMBER($seq) } yn gynharach na'r digwyddiad o'i flaen
reason-repeated = mae digwyddiad { NUMBER($seq) } yno ddwywaith; mae'n cyfrif unwaith
reason-missing-one = mae digwyddiad { NUMBER($seq) } ar goll cyn y llinell hon
reason-missing = mae digwyddiadau { NUMBER($first) }–{ NUMBER($last) } ar goll cyn y llinell hon
line-empty = llinell wag
line-zeros = beitiau sero
line-too-long = hirach na 64 KiB
line-no-checksum = dim swm gwirio ar ei diwedd
line-checksum = dydy'r swm gwirio ddim yn cyfateb: cafodd y llinell ei newid neu ei difrodi
line-newer = ysgrifennwyd gan fersiwn mwy newydd o airtime ({ NUMBER($version) })
line-no-type = nid digwyddiad: dim math
line-out-of-range = nid digwyddiad: mae rhif yn rhy fawr neu'n rhy fach
line-not-utf8 = nid digwyddiad: nid yn UTF-8
line-not-an-event = nid digwyddiad: { $why }
