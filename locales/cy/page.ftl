# Welsh: a draft, to be read by a Welsh speaker.

## On the page

meeting-so-far = y cyfarfod hyd yma
item-so-far = yr eitem hon hyd yma
go-on = Ymlaen i'r cyfarfod
lost = Dydy hwn ddim yn gyfredol: mae'r cysylltiad â chyfrifiadur y cofnodwr wedi'i golli. Mae'r dudalen yn rhoi cynnig arall arni ei hun.
over = Mae'r dudalen hon wedi dod i ben. Mae'r cyfarfod ar ben, neu mae'r cofnodwr wedi cau'r dudalen.
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
