# Welsh: a draft, to be read by a Welsh speaker.

## Groups of commands

group-meeting = Yn y cyfarfod
group-afterwards = Wedyn
group-records = Cofnodion i mewn ac allan
group-learning = Gwylio ac ymarfer
group-program = airtime ei hun
more-help = Mae `airtime help COMMAND` yn esbonio gorchymyn, ac mae `airtime man COMMAND` yn dangos ei dudalen llawlyfr.

## Examples

examples-heading = Enghreifftiau:
program-examples = { "" }
    `airtime` agor y sgrin gyntaf
    `airtime demo` chwarae cyfarfod enghreifftiol
    `airtime report latest` dweud sut y rhannwyd y siarad yn y cyfarfod mwyaf newydd
start-examples = { "" }
    `airtime start` agor y ffurflen i baratoi cyfarfod
    `airtime start --people people.csv --agenda agenda.csv --title "Evenings on the ward"` eu cymryd o ffeiliau
    `airtime start --groups` dechrau ar unwaith, gyda bysell i bob grŵp a dim pobl yn y cofnod
    `airtime start --people people.csv --show-keys` dangos y cerdyn llythrennau i'w roi ar y bwrdd
resume-examples = { "" }
    `airtime resume` mynd ymlaen â'r cyfarfod a gafodd ei dorri ar ei hanner
glance-examples = { "" }
    `airtime glance` dangos i'r ystafell beth sydd dan sylw, y cydbwysedd a'r dwylo
    `airtime glance --view facilitator` dangos pwy sy'n siarad mwy, a phwy sydd nesaf
serve-examples = { "" }
    `airtime serve` dangos tudalen ar y cyfrifiadur hwn yn unig
    `airtime serve --listen 0.0.0.0` ei dangos i bawb ar y rhwydwaith sydd â'r ddolen
publish-examples = { "" }
    `airtime publish --to nats://192.168.1.20:4222 --room Garden` anfon y cyfarfod sy'n rhedeg at yr arweinydd, fel y bwrdd Garden
rooms-examples = { "" }
    `airtime rooms --from nats://192.168.1.20:4222` dangos pob bwrdd i'r arweinydd
    `airtime rooms --from nats://192.168.1.20:4222 --once --save day` cadw cofnodion y byrddau yn y ffolder day
review-examples = { "" }
    `airtime review latest` agor y cyfarfod mwyaf newydd
    `airtime review` agor y rhestr o gyfarfodydd
play-examples = { "" }
    `airtime play latest --speed 10` chwarae'r cyfarfod mwyaf newydd, ddeg gwaith yn gyflymach
list-examples = { "" }
    `airtime list` rhestru eich cyfarfodydd, y mwyaf newydd yn gyntaf
    `airtime list --format json` ysgrifennu'r rhestr ar gyfer rhaglenni eraill
report-examples = { "" }
    `airtime report latest` un dudalen o destun, fesul grŵp
    `airtime report latest -o page.pdf` tudalennau gyda lluniau, i'w hargraffu neu eu hanfon
    `airtime report latest --easy-read -o easy.html` brawddegau byr a theip mawr
    `airtime report latest --summary -o board.pdf` un dudalen i fwrdd
    `airtime report latest --slip Bea` amser un person yn unig, i'w roi i'r person hwnnw
trend-examples = { "" }
    `airtime trend --series "Nights on the ward"` sut aeth hi o gyfarfod i gyfarfod
    `airtime trend latest -o ward.html` cyfres y cyfarfod mwyaf newydd, fel tudalen gyda llun
digest-examples = { "" }
    `airtime digest latest -o news.txt` beth ddywedwyd a beth ddaeth o hynny, fel testun i'w anfon
compare-examples = { "" }
    `airtime compare latest other.jsonl` dweud i ba raddau y mae dau gofnod o'r un cyfarfod yn cytuno
    `airtime compare latest other.jsonl -o both.html` dangos y ddau, a ble maen nhw'n wahanol
hours-examples = { "" }
    `airtime hours latest` faint o amser y bu pob person yn y cyfarfod mwyaf newydd
import-examples = { "" }
    `airtime import meeting.vtt --people people.csv --date 2026-05-01` mewnforio isdeitlau gydag enwau'r siaradwyr
    `airtime import meeting.rttm --dry-run` dweud beth fyddai'n cael ei fewnforio, heb ysgrifennu dim
export-examples = { "" }
    `airtime export latest -o meeting.eaf` haen i bob grŵp, ar gyfer ELAN
    `airtime export latest --format rttm` llinellau siaradwyr, ar gyfer rhaglenni eraill
share-examples = { "" }
    `airtime share latest -o copy.jsonl` dangos copi heb enwau, gofyn, a'i ysgrifennu
forget-examples = { "" }
    `airtime forget latest Bea --show` rhestru pob llinell am Bea, heb newid dim
    `airtime forget latest Bea` tynnu Bea o'r cofnod. Does dim modd dadwneud hyn
archive-examples = { "" }
    `airtime archive latest --encrypt` gofyn am gyfrinymadrodd, ac ysgrifennu archif wedi'i hamgryptio
    `airtime archive --open ward.age` tynnu'r cyfarfodydd o'r archif eto
check-examples = { "" }
    `airtime check latest` dweud a yw ffeil y cyfarfod mwyaf newydd yn gyfan
demo-examples = { "" }
    `airtime demo` chwarae'r enghraifft
    `airtime demo --speed 5` ei chwarae'n arafach
practise-examples = { "" }
    `airtime practise` dau funud gyda chyfarfod dychmygol
rehearse-examples = { "" }
    `airtime rehearse script.txt --people people.csv --print` rhedeg y bysellau, a dangos y sgrin olaf
config-examples = { "" }
    `airtime config` dangos y gosodiadau, a dweud ble i roi eich rhai chi
    `airtime config --keys` rhestru pob gorchymyn gyda'i fysellau
completions-examples = { "" }
    `airtime completions bash` dangos y cod sy'n cwblhau gorchmynion, cyfarfodydd, cyfresi a phobl. Rhowch y cod mewn ffeil y mae eich cragen yn ei darllen
man-examples = { "" }
    `airtime man` dangos tudalen llawlyfr airtime
    `airtime man report` dangos tudalen un gorchymyn
    `airtime man --output man1` ysgrifennu pob un i ffolder
help-examples = { "" }
    `airtime help report` esbonio `airtime report`

## Sections of the manual pages

section-commands = GORCHMYNION
section-examples = ENGHREIFFTIAU
section-files = FFEILIAU
section-environment = AMGYLCHEDD
section-exit = STATWS GADAEL
section-see-also = GWELER HEFYD
files = { "" }
    `~/.local/share/airtime/sessions/` eich cyfarfodydd, un ffeil yr un. Ar macOS maen nhw yn y ffolder ~/Library/Application Support/airtime
    `~/.local/share/airtime/totals/` cyfarfodydd lle cadwodd y grŵp y cyfansymiau'n unig
    `~/.local/share/airtime/cache/` yr hyn sydd eisoes wedi'i gyfrifo. Does dim enwau ynddo, a gallwch ei ddileu unrhyw bryd
    `~/.config/airtime/airtime.toml` eich gosodiadau. Mae `airtime config` yn dweud ble maen nhw ar y cyfrifiadur hwn
    `~/.config/airtime/templates/` eich templedi eich hun ar gyfer cyfarfodydd
    `~/.config/airtime/themes/` eich lliwiau eich hun
environment = { "" }
    `AIRTIME_DATA_DIR` ffolder eich cyfarfodydd, fel --data-dir
    `AIRTIME_CONFIG` ffeil eich gosodiadau, fel --config
    `AIRTIME_LANGUAGE` yr iaith, fel --language. Hebddo: LC_ALL, LC_MESSAGES neu LANG
    `NO_COLOR` os yw wedi'i osod, does dim lliw yn cael ei ddefnyddio
    `COLORTERM` truecolor neu 24bit: mae'r derfynell yn dangos lliw 24 did
exit-codes = { "" }
    `0` wedi'i wneud
    `1` roedd problem gyda ffeil neu'r ddisg, does dim cyfarfod neu gyfres o'r fath, neu gadawodd `forget` eiriau a all fod yn enw
    `2` mae rhywbeth wedi'i ddifrodi; cafodd popeth sy'n gyfan ei ddangos
    `3` does dim terfynell i ddangos y cyfarfod ynddi, nac i ofyn am gyfrinymadrodd
    `4` fersiwn mwy newydd o airtime a'i hysgrifennodd; ni chafodd dim ei newid
    `5` mae airtime arall yn cofnodi'r cyfarfod hwn
    `6` does dim modd defnyddio rhywbeth yn y mewnbwn; mae pob llinell yn cael ei henwi
    `64` doedd dim modd deall y gorchymyn
    `128 + n` daeth i ben oherwydd signal n
