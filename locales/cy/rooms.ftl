# Welsh: a draft, to be read by a Welsh speaker.

## At a table

sending = { $table }: yn cael ei anfon at y gweinydd { $server }.
sends-groups = Grwpiau a chyfansymiau sy'n cael eu hanfon, dim enwau. Mae eich cofnod chi'n aros fel y mae. Pwyswch Ctrl+C i stopio anfon.
sends-pseudonyms = Mae pob person yn cael ei anfon fel llythyren, dim enwau. Mae eich cofnod chi'n aros fel y mae. Pwyswch Ctrl+C i stopio anfon.
over = Mae'r cyfarfod ar ben. Cafodd y cyfan ei anfon: { $lines ->
    [zero] dim llinellau
    [one] { $lines } llinell
    [two] { $lines } linell
    [few] { $lines } llinell
    [many] { $lines } llinell
   *[other] { $lines } llinell
}.
stopped = Mae'r anfon wedi stopio. Llinellau a anfonwyd: { NUMBER($sent) } o { NUMBER($all) }. I anfon y gweddill, teipiwch yr un gorchymyn eto.
goes-on = Mae'r anfon yn parhau. Ar y gweinydd: { $lines ->
    [zero] dim llinellau
    [one] { $lines } llinell
    [two] { $lines } linell
    [few] { $lines } llinell
    [many] { $lines } llinell
   *[other] { $lines } llinell
}.
never-connected = Ni chafodd dim ei anfon: doedd dim cysylltiad â'r gweinydd.
bad-name = `{ $name }`: does dim llythyren na digid yn yr enw hwn
bad-name-hint = Rhowch enw gyda llythrennau neu ddigidau i'r bwrdd, fel: --room "Bwrdd 4"
not-agreed-hint = Gadewch --level allan i anfon grwpiau a chyfansymiau'n unig.

## In the meeting at a table

lead-says = Mae'r arweinydd yn dweud: { $text }
lead-answers = Mae'r arweinydd wedi gweld eich galwad.
lead-called = Rydych chi wedi galw'r arweinydd. Mae dadwneud yn tynnu'r alwad yn ôl.
nobody-listens = Dydy'r cyfarfod hwn ddim yn cael ei anfon at arweinydd. I'w anfon, teipiwch airtime publish mewn ail derfynell.

## At the lead's desk

tables = { $n ->
    [zero] dim byrddau
    [one] 1 bwrdd
    [two] 2 fwrdd
    [few] { $n } bwrdd
    [many] { $n } bwrdd
   *[other] { $n } bwrdd
}
looks = { $n ->
    [zero] dim un angen sylw
    [one] 1 angen sylw
    [two] 2 angen sylw
    [few] { $n } angen sylw
    [many] { $n } angen sylw
   *[other] { $n } angen sylw
}
order-table = fesul bwrdd
order-look = angen sylw yn gyntaf
keys = saethau: dewis · Enter: agor · a: ateb · t: dweud wrth bawb · o: trefn · q: gadael
open-keys = chwith, de: bwrdd arall · a: ateb galwad · t: dweud wrth bob bwrdd
page-keys = saethau · Enter: agor · a: ateb · t: dweud · o: trefn · l: tudalen · q: gadael
page-here = Y dudalen: { $link } Dim ond y cyfrifiadur hwn all ei hagor.
page-on-network = Y dudalen: { $link } Gall pawb ar y rhwydwaith hwn sydd â'r ddolen ei gweld. Dydy hi ddim wedi'i hamgryptio.
page-no-tables = Does dim bwrdd wedi anfon dim eto.
typing-keys = Enter: anfon at bob bwrdd · Esc: peidio ag anfon
to-all = At bob bwrdd:
no-tables = Does dim bwrdd wedi anfon dim byd eto. Wrth bob bwrdd, mae'r cofnodwr yn teipio: airtime publish --to { $server } --room "Bwrdd 1"
said = Mae wedi'i anfon.
saying = Yn anfon …
nobody-calls = Does dim bwrdd yn eich galw.
mark-whom = Mae sawl bwrdd yn eich galw. Dewiswch un gyda'r saethau, yna pwyswch y fysell a.
not-caught-up = Ni anfonodd y gweinydd bopeth mewn pryd. Rhowch gynnig arall arni.
saved = { $n ->
    [zero] Does dim cofnodion yma
    [one] Mae 1 cofnod yma
    [two] Mae 2 gofnod yma
    [few] Mae { $n } chofnod yma
    [many] Mae { $n } chofnod yma
   *[other] Mae { $n } cofnod yma
}: { $folder }.
tile-over = ar ben
tile-spoken = { NUMBER($k) } o { NUMBER($of) } wedi siarad
not-begun = heb ddechrau
item-clock = { $title } · { $time }
meeting-clock = cyfarfod { $time }
last-sign = Arwydd diwethaf { $time } yn ôl
state-calls = yn eich galw
state-look = angen sylw
look-calls = Mae'r bwrdd yn eich galw.
look-silent = { $n ->
    [zero] Dim sôn am y bwrdd ers llai na munud.
    [one] Dim sôn am y bwrdd ers 1 munud.
    [two] Dim sôn am y bwrdd ers 2 funud.
    [few] Dim sôn am y bwrdd ers { $n } munud.
    [many] Dim sôn am y bwrdd ers { $n } munud.
   *[other] Dim sôn am y bwrdd ers { $n } munud.
}
look-unreadable = Dim modd darllen rhywbeth o'r bwrdd hwn.
look-under-aim = { $group }: llawer llai o siarad na'r nod ers tro.

## What stands in the way

bad-address = nid cyfeiriad gweinydd yw `{ $text }`
address-hint = Teipiwch un fel nats://192.168.1.20:4222, neu tls://rooms.example.org:4222.
unreachable = { $server }: does dim modd ei gyrraedd. Gwiriwch y rhwydwaith a'r cyfeiriad. Yn ceisio eto; does dim wedi'i golli.
refused = Dydy { $server } ddim yn adnabod yr enw, y cyfrinair neu'r allwedd. Gofynnwch i bwy bynnag sy'n rhedeg y gweinydd. Yn ceisio eto.
tls = { $server }: does dim cysylltiad diogel: { $why }. Gwiriwch --ca a'r enw yn y cyfeiriad. Yn ceisio eto.
key-file = `{ $path }`: does dim allwedd y gellir ei defnyddio yn y ffeil hon
key-file-hint = Mae --nkey yn cymryd ffeil gyda llinell sy'n dechrau gydag SU. Mae --creds yn cymryd ffeil .creds. Gofynnwch am eich un chi i bwy bynnag sy'n rhedeg y gweinydd.
certificate = Does dim tystysgrif yn `{ $path }`
certificate-hint = Mae --ca yn cymryd ffeil gyda thystysgrif pwy bynnag a lofnododd un y gweinydd, mewn PEM: mae'n dechrau gyda BEGIN CERTIFICATE.
no-jetstream = Mae { $server } yn rhedeg heb JetStream, sy'n cadw'r llinellau. Dechreuwch y gweinydd fel hyn: nats-server -c open.conf. Yn ceisio eto.
too-old = Mae { $server } yn rhedeg fersiwn { $version } o nats-server, sy'n rhy hen. Gosodwch 2.9 neu fersiwn mwy newydd.
silent = Mae { $server } yno, ond nid yw'n ateb. Efallai ei fod yn brysur, neu fod ei ddisg yn araf. Yn ceisio eto; does dim wedi'i golli.
no-rights = Dydy { $server } ddim yn gadael i'r bwrdd hwn ysgrifennu dan ei enw. Gwiriwch --room, neu gofynnwch i bwy bynnag sy'n rhedeg y gweinydd. Yn ceisio eto.
no-stream = { $server }: does dim lle i'r byrddau yno eto. Dechreuwch airtime rooms wrth ddesg yr arweinydd yn gyntaf. Yn ceisio eto.
other-stream = { $server }: mae rhywbeth arall yno dan yr enw AIRTIME. Gofynnwch i bwy bynnag sy'n rhedeg y gweinydd roi enw arall arno. Yn ceisio eto.
full = Mae { $server } yn llawn. Rhaid i bwy bynnag sy'n rhedeg y gweinydd wneud lle. Yn ceisio eto; does dim wedi'i golli.
taken = Mae { $room } yn dangos cyfarfod arall ({ $session }). Dewiswch enw arall gyda --room, neu cymerwch ei le gyda --replace. Yn ceisio eto.
raced = Mae rhywun arall yn anfon dan enw'r bwrdd hwn ar yr un pryd. Stopiwch un o'r ddau. Yn ceisio eto.
other-trouble = { $server }: ni chafodd hyn ei dderbyn: { $why }. Yn ceisio eto; does dim wedi'i golli.

## Without the feature

not-built = cafodd yr airtime hwn ei adeiladu heb yr ystafelloedd
not-built-hint = I'w adeiladu gyda nhw: cargo build --release --features rooms
