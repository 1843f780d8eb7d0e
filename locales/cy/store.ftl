# Welsh: a draft, to be read by a Welsh speaker.

not-found-hint = Mae `airtime list` yn dangos y cyfarfodydd sydd ar gael, ac ystyr `latest` yw'r diweddaraf.
no-sessions-hint = Mae `airtime start` yn dechrau un. Mae `airtime demo` yn dangos enghraifft.
ambiguous-hint = Rhowch fwy o'r dynodwr.
newer-hint = Defnyddiwch yr airtime mwy newydd i'w hagor.
locked-hint = Ewch ymlaen yn y ffenestr honno, neu dilynwch yma gydag `airtime glance`.
cannot-lock-hint = Does dim wedi'i ysgrifennu. Dewiswch ffolder ar ddisg y cyfrifiadur hwn gyda --data-dir.
no-random = ni chafwyd haprifau gan y cyfrifiadur i wneud dynodwr
disk-full = mae'r ddisg yn llawn
file-gone = cafodd y ffeil ei dileu neu ei symud
file-replaced = newidiodd rhaglen arall y ffeil
sync-failed = ni allai'r ddisg gadw'r hyn a ysgrifennwyd
stopped = mae'r rhan o airtime sy'n cadw wedi stopio
synced-folder = Mae { $service } yn copïo eich cyfarfodydd i gyfrifiaduron eraill, am eu bod yn y ffolder hwn: { $path }. I'w cadw ar y cyfrifiadur hwn, dewiswch ffolder arall gyda --data-dir.
no-thread-hint = Caewch ambell raglen arall, yna rhowch gynnig arall arni.

## How the end of a meeting failed. $why: one of the reasons, as in the line that says *not saved*.
not-closed-unsaved = { $records ->
    [zero] dydy popeth ddim wedi'i gadw (ers { TIME($since) }): { $why }
    [one] dydy'r peth olaf ({ TIME($since) }) ddim wedi'i gadw: { $why }
    [two] dydy'r 2 beth olaf (ers { TIME($since) }) ddim wedi'u cadw: { $why }
    [few] dydy'r { $records } pheth olaf (ers { TIME($since) }) ddim wedi'u cadw: { $why }
    [many] dydy'r { $records } pheth olaf (ers { TIME($since) }) ddim wedi'u cadw: { $why }
   *[other] dydy'r { $records } peth olaf (ers { TIME($since) }) ddim wedi'u cadw: { $why }
}
not-closed-removal = mae'r person yn y cofnod o hyd: { $why }
not-closed-still-saving = mae'r ddisg yn araf iawn; efallai na fydd yr eiliadau olaf wedi'u cadw

## What was being done when a file would not. $why: one of the reasons below, or what the system says.
could-not-make-folder = methu creu'r ffolder { $path }: { $why }
could-not-list = methu edrych yn y ffolder { $path }: { $why }
could-not-read = methu darllen { $path }: { $why }
could-not-open = methu agor { $path }: { $why }
could-not-write = methu ysgrifennu { $path }: { $why }
could-not-look = methu edrych ar { $path }: { $why }
could-not-delete = methu dileu { $path }: { $why }

## Why the disk or the system said no.
because-quota-exceeded = mae eich cyfran chi o'r ddisg wedi'i defnyddio
because-file-too-large = dydy'r ffeil ddim yn gallu tyfu mwy
because-not-allowed = does gennych chi ddim caniatâd
because-read-only = dim ond darllen y ddisg sy'n bosibl
because-not-there = does dim byd yno
because-not-a-folder = ffeil yw rhan o'r llwybr, nid ffolder
because-already-there = mae rhywbeth o'r enw hwnnw yno eisoes
because-bad-name = mae'r enw'n rhy hir neu ddim yn cael ei ganiatáu

## What else can go wrong, and what to do.

no-room-hint = Gwnewch le ar y ddisg, yna rhowch gynnig arall arni.
quota-hint = Dilëwch rywbeth o'ch eiddo yno, neu gofynnwch am fwy o le.
file-limit-hint = Mae terfyn ar y ffenestr hon neu'r ddisg hon. Rhowch gynnig arni mewn ffenestr arall, neu ar ddisg arall.
not-allowed-hint = Gwiriwch pwy sy'n cael defnyddio'r ffolder hwnnw, neu dewiswch un arall gyda --data-dir.
not-a-folder-hint = Dewiswch ffolder arall gyda --data-dir.
not-found = does dim cyfarfod o'r enw `{ $name }` yn y ffolder { $folder }
no-sessions = does dim cyfarfodydd eto yn y ffolder { $folder }
ambiguous = `{ $name }`: mae { NUMBER($n) } yn cyfateb:
not-a-file = ni all { $path } fod yn gyfarfod: ffolder, pibell neu ddyfais yw
too-large = mae { $path } yn fwy na'r terfyn ({ $most }), sy'n rhy fawr i gyfarfod
not-a-session = { $path }: does dim byd yno i fynd ymlaen ag ef
not-a-session-hint = Mae `airtime check { $path }` yn dweud beth sydd ynddi.
newer = cafodd { $path } ei hysgrifennu gan fersiwn mwy newydd o airtime (fformat { NUMBER($version) }), felly mae'n cael ei gadael fel y mae
locked = mae airtime eisoes yn cofnodi { $path } mewn ffenestr arall
cannot-lock = dydy airtime ddim yn gallu atal dwy raglen rhag ysgrifennu yn y ffolder { $folder } ar yr un pryd: { $why }
no-thread = methu dechrau'r rhan o airtime sy'n cadw: { $why }
