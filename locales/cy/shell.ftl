# Welsh: a draft, to be read by a Welsh speaker.

no-terminal-here = does dim terfynell i ddangos y cyfarfod ynddi
no-terminal-hint = Agorwch ffenestr derfynell a rhedwch airtime yno. Mae'r gorchmynion report, list, import a check yn gweithio heb un.
cannot-start = does dim digon o gof i ddechrau
no-home = methodd airtime ddod o hyd i ffolder i'ch cyfarfodydd
no-home-hint = Rhowch un gyda --data-dir DIR.
fault = Aeth rhywbeth o'i le yn airtime. Mae'r hyn a gadwyd yn ddiogel. I barhau, teipiwch: airtime resume
config-hint = Cywirwch y llinellau hyn, neu symudwch y ffeil o'r neilltu i ddefnyddio gosodiadau airtime ei hun.
nothing-to-resume = does dim cyfarfod heb ei orffen
nothing-to-resume-hint = I ddechrau un, teipiwch: airtime start
bad-speed = rhaid i'r cyflymder fod yn rhif uwch na 0
speed-hint = Er enghraifft: --speed 10
script-hint = Chafodd dim ei ysgrifennu. Cywirwch y llinellau hyn, yna rhedwch y sgript eto.
saved-is-in = Mae'r hyn a gadwyd yma: { $path }. I'w ddarllen, teipiwch: airtime report latest
follow-restarted = Cafodd ffeil y cyfarfod hwn ei disodli neu ei thorri. Mae'n cael ei darllen eto o'r dechrau.
follow-missing = Does dim ffeil gan y cyfarfod hwn eto. Yn aros amdani.
follow-gone = Mae ffeil y cyfarfod hwn wedi mynd. Fel hyn yr oedd. Yn aros iddi ddod yn ôl.
script-no-time = mae llinell yn cynnwys amser mewn milieiliadau, bwlch, a bysell
script-no-key = does dim bysell ar ôl yr amser
script-too-late = mae'r amser dros 100 awr, 360000000
script-open-quote = does dim " i gau'r testun
script-after-end = ni all dim ddod ar ôl <end>

left-for-now = Wedi'i gadw. I barhau, teipiwch: airtime resume { $id }
no-terminal = doedd dim modd paratoi'r derfynell: { $why }
cannot-write-output = doedd dim modd ysgrifennu'r canlyniad: { $why }

## Keys in the settings.

no-such-command-key = keys.{ $command }: does dim gorchymyn o'r fath; gweler `airtime config --keys`
no-such-key = keys.{ $command }: dydy "{ $key }" ddim yn fysell
key-reserved = keys.{ $command }: mae { $key } wedi'i chymryd, gan mai pobl yw llythrennau ac eitemau agenda yw rhifau
key-conflict = keys: mae { $key } wedi'i rhoi i'r ddau hyn: { $command }, { $command-too }

## A line of a rehearsal script that cannot be used.

script-goes-back = mae'r amser yn mynd yn ôl; amser y llinell flaenorol: { NUMBER($before) }
script-no-key-called = dydy "{ $key }" ddim yn fysell
script-no-command = does dim gorchymyn o'r enw { $command }; gweler `airtime config --keys`
option-too-long = mae { $option } yn rhy hir (uchafswm: { NUMBER($most) } nod)
script-takes-no-words = dydy { $command } ddim yn cymryd geiriau
script-says = { $time }: { $what }
script-bad-size = dydy "{ $size }" ddim yn faint; ysgrifennwch ef fel 80x24

## Notices, and the card of letters.

unknown-groups = mae'r nod yn enwi grwpiau heb neb ynddynt: { LIST($groups) }
key-card = Llythyren pwy yw hi?
key-card-keys = Space tawel   . rhywun   ; ar draws ei gilydd   , yna llythyren: llaw   0 y cofnodwr   ? cymorth
more-like-these = hefyd { NUMBER($n) } arall tebyg
theme = rydych yn defnyddio'r thema { $name }; y rhai sydd ar gael: { LIST($known) }; ffolder eich themâu chi: { $path }
settings-file = ffeil eich gosodiadau chi: { $path }. Daw'r rhain gydag airtime:
