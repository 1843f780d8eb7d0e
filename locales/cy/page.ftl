# Welsh: a draft, to be read by a Welsh speaker.

## On the page

meeting-so-far = y cyfarfod hyd yma
item-so-far = yr eitem hon hyd yma
go-on = Ymlaen i'r cyfarfod
lost = Dydy hwn ddim yn gyfredol: mae'r cysylltiad â chyfrifiadur y cofnodwr wedi'i golli. Mae'r dudalen yn rhoi cynnig arall arni ei hun.
over = Mae'r dudalen hon wedi dod i ben. Mae'r cyfarfod ar ben, neu mae'r cofnodwr wedi cau'r dudalen.
lead-lost = Dydy hwn ddim yn gyfredol: mae'r cysylltiad â chyfrifiadur yr arweinydd wedi'i golli. Mae'r dudalen yn ceisio eto ar ei phen ei hun.
lead-over = Mae'r dudalen hon wedi dod i ben: mae'r arweinydd wedi'i chau.
interrupted = Mae'r cofnodwr wedi gadael y cyfarfod am y tro.
needs-script = Mae angen JavaScript ar y dudalen hon i ddangos y cyfarfod wrth iddo fynd yn ei flaen.

## Instead of the page

wrong-address = Mae gan y dudalen gyfeiriad arall. Agorwch y ddolen a gawsoch chi.
from-elsewhere = Gofynnodd gwefan arall am y dudalen hon. Agorwch y ddolen a gawsoch chi.
only-read = Dim ond edrych ar y dudalen hon y gallwch chi.
needs-link = I weld y dudalen hon, agorwch ddolen y cofnodwr, neu anelwch eich camera at ei llun.
no-such-page = Does dim tudalen o'r fath yma.

## In the terminal

here = Tudalen y cyfarfod hwn:
what-it-shows = Mae'n dangos grwpiau a chyfansymiau, dim enwau. Daw i ben gyda'r cyfarfod, neu pan fyddwch chi'n pwyso Ctrl+C.
facilitator-here = I bwy bynnag sy'n hwyluso. Peidiwch â rhoi'r ddolen hon i neb arall:
on-this-computer = Dim ond y cyfrifiadur hwn sy'n gallu ei hagor. Ar gyfer ffonau a chyfrifiaduron eraill, teipiwch: airtime serve --listen { $address }
on-the-network = Gall pawb ar y rhwydwaith hwn sydd â'r ddolen ei gweld, a dydy'r hyn sy'n cael ei anfon ddim wedi'i amgryptio.
scan = I'w hagor ar ffôn, anelwch y camera at hwn:
ended = Mae'r cyfarfod ar ben, a'r dudalen hefyd.
closed = Mae'r dudalen wedi'i chau.
address-in-use = mae rhywbeth arall yn defnyddio { $address } yn barod
address-in-use-hint = Caewch hwnnw, neu dewiswch rif arall ar ôl y colon, fel: --listen { $other }
address-not-ours = dydy { $address } ddim yn un o gyfeiriadau'r cyfrifiadur hwn
address-not-ours-hint = I adael i eraill ar y rhwydwaith weld y dudalen, teipiwch: --listen 0.0.0.0
cannot-listen = { $address }: does dim modd agor y dudalen yn y cyfeiriad hwn: { $why }
cannot-listen-hint = Dewiswch gyfeiriad arall, fel: --listen 127.0.0.1:8317
is-over = mae'r cyfarfod hwnnw ar ben, ac mae'r dudalen ar gyfer un sydd ar waith
is-over-hint = I edrych arno, teipiwch: airtime report latest
not-built = cafodd yr airtime hwn ei adeiladu heb y dudalen
bad-address = dydy `{ $text }` ddim yn gyfeiriad
bad-address-hint = Teipiwch un fel 127.0.0.1, 0.0.0.0, neu 192.168.1.20:7317.

## In the meeting

ask-where = Pwy gaiff agor y dudalen?
this-computer-only = y cyfrifiadur hwn yn unig
everyone-at = { $address }: pawb ar y rhwydwaith hwn sydd â'r ddolen. Dydy hi ddim wedi'i hamgryptio.
panel-room = Y dudalen i bawb
panel-facilitator = Y dudalen i bwy bynnag sy'n hwyluso
type-it = Teipiwch hwn mewn porwr:
scan-or-type = Anelwch gamera ffôn at y llun, neu teipiwch hwn mewn porwr:
local-only = Dim ond y cyfrifiadur hwn sy'n gallu ei hagor.
network-warning = Gall pawb ar y rhwydwaith hwn sydd â'r ddolen ei gweld. Dydy hi ddim wedi'i hamgryptio.
facilitator-warning = Dim ond i bwy bynnag sy'n hwyluso mae'r ddolen hon. Mae'n dangos y cydbwysedd unrhyw bryd.
key-facilitator = Tab: y ddolen i bwy bynnag sy'n hwyluso
key-room = Tab: y ddolen i bawb
key-close = Esc: yn ôl i'r cyfarfod; bydd y dudalen yn aros ar agor
key-stop = { $key-palette } serve-stop: cau'r dudalen
key-others = Mae pob bysell arall yn gweithio fel arfer.
opened = Mae'r dudalen ar agor. I weld ei dolen eto: { $key-palette } serve. Bydd yn cau gyda'r cyfarfod.
stopped = Mae'r dudalen wedi'i chau, a dydy ei dolenni ddim yn gweithio mwyach.
not-open = Dydy'r dudalen ddim ar agor.
failed = Mae'r dudalen ar gyfer ffonau wedi stopio. Dydy hyn ddim yn effeithio ar y cofnod. I'w hagor eto: { $key-palette } serve.

## Hands and cards from phones

phones-how = Teipiwch yes neu no: a yw'r grŵp yn cytuno i dderbyn dwylo a chardiau o ffonau?
phones-agreed = Gall dwylo a chardiau ddod o ffonau. Darllenwch ein cytundeb yn uchel eto, ac agorwch y dudalen: { $key-palette } serve.
phones-off = Does dim byd yn cael ei dderbyn o ffonau mwyach.
wrong-codes = { $n ->
    [zero] Does neb wedi teipio cod anghywir ar ffôn.
    [one] Teipiodd rhywun god anghywir ar ffôn.
    [two] Cafodd codau anghywir eu teipio ar ffonau: { NUMBER($n) } hyd yma.
    [few] Cafodd codau anghywir eu teipio ar ffonau: { NUMBER($n) } hyd yma.
    [many] Cafodd codau anghywir eu teipio ar ffonau: { NUMBER($n) } hyd yma.
   *[other] Cafodd codau anghywir eu teipio ar ffonau: { NUMBER($n) } hyd yma.
} I weld cod cerdyn: { $key-palette } phone-code.
codes-locked = Gormod o godau anghywir o ffonau. Fydd dim un cod yn gweithio nes i chi deipio { $key-palette } phones yes.
not-timed-from-phone = { $name } (o'u ffôn): mae'n well ganddyn nhw beidio â chael eu hamseru, felly fydd hynny ddim yn digwydd o hyn ymlaen. I adael allan yr hyn oedd cyn hynny, os dymunan nhw: { $key-palette } not-timed.
card-red-from-phone = Cerdyn coch o ffôn: stopiwch.
card-yellow-from-phone = Cerdyn melyn o ffôn: yn arafach, neu mewn geiriau eraill.
card-green-from-phone = Cerdyn gwyrdd o ffôn: ewch ymlaen.
code-is = Y cod ar gyfer { $name }: { $code }
code-new = Y cod newydd ar gyfer { $name }: { $code }. Dydy'r hen un ddim yn gweithio mwyach.
codes-cannot-save = does dim modd cadw'r codau ar gyfer ffonau
mark = o ffôn
key-card-code = Y pedair llythyren yw'r cod ar gyfer ffôn y person hwnnw.

your-code = Y cod ar eich cerdyn
code-help = Gyda'r cod, gallwch godi eich llaw o'r fan hon. Bydd y cofnodwr yn ei gweld yn rhestr y dwylo.
use-code = Defnyddio'r cod
code-wrong = Dydy hwnnw ddim yn un o godau'r cyfarfod hwn. Edrychwch ar eich cerdyn, neu gofynnwch i'r cofnodwr.
code-too-many = Gormod o godau anghywir. Gofynnwch i'r cofnodwr.
your-card = Cerdyn { $letter } sydd ar y ffôn hwn.
your-card-plain = Eich cerdyn chi sydd ar y ffôn hwn.
hand-up = Codi fy llaw
hand-change = Newid hyn
hand-down = Gostwng fy llaw
hand-for = Ar gyfer beth?
hand-words = Ychydig eiriau, os hoffech
hand-is-up = Mae eich llaw i fyny.
not-timed = Hoffwn i beidio â chael fy amseru
not-timed-done = Dydych chi ddim yn cael eich amseru.
not-timed-help = O hyn ymlaen, fydd neb yn nodi am faint rydych chi'n siarad. Fydd neb yn gofyn pam.
cards = Dangoswch gerdyn. Does neb yn nodi pwy a'i dangosodd.
card-green = Gwyrdd: ymlaen
card-yellow = Melyn: arafach
card-red = Coch: stopio
asked = Sut oedd heddiw i chi?
asked-help = Does neb yn gweld eich ateb: dim ond faint ddywedodd ie, rhannol neu na sy'n cael ei gofnodi, a dim ond os yw tri neu ragor o bobl yn ateb yma. Gallwch hepgor unrhyw un ohonynt.
send-answers = Anfon fy atebion
answered = Diolch. Mae eich atebion yn cael eu hychwanegu at y lleill pan ddaw'r cyfarfod i ben.
answered-already = Mae'r ffôn hwn wedi ateb yn barod.
not-asked = Dydy'r cwestiynau hyn ddim yn cael eu gofyn nawr.
answers-too-many = Does dim rhagor o atebion yn cael eu derbyn yma. Gofynnwch am gerdyn papur.
answers-need-cookies = Dydy eich porwr ddim yn cadw cwcis, felly gallai eich atebion gael eu cyfrif ddwywaith. Gofynnwch am gerdyn papur.
sent = Wedi'i anfon.
not-sent = Doedd dim modd anfon hynny. Rhowch gynnig arall arni.
slower = Un eiliad, os gwelwch yn dda.
list-closed = Mae rhestr y dwylo wedi'i chau am y tro.
not-now = Does dim modd gwneud hynny nawr.
