# Welsh: a draft, to be read by a Welsh speaker.

about = Gwelwch leisiau pwy sy'n llenwi cyfarfod, a lleisiau pwy sydd ar goll.
about-long = { "" }
    Gwelwch leisiau pwy sy'n llenwi cyfarfod, a lleisiau pwy sydd ar goll.

    Mae cofnodwr yn taro un fysell bob tro y bydd rhywun arall yn dechrau siarad. Does dim sain yn cael ei recordio, a does dim byd yn gadael y cyfrifiadur hwn. Teipiwch `airtime demo` i weld enghraifft, neu `airtime` i ddechrau.

## Headings and notes

usage-heading = Defnydd:
commands-heading = Gorchmynion
arguments-heading = Paramedrau
options-heading = Opsiynau
common-options-heading = Opsiynau pob gorchymyn
note-default = [diofyn: { $value }]
note-values = [un o'r rhain: { $values }]
note-env = [hefyd: { $name }]
values-heading = Gallwch ddewis:

written-heading = Sut i'w ysgrifennu

## Options of every command

data-dir = Ffolder ar gyfer eich cyfarfodydd
config-file = Ffeil eich gosodiadau
plain = Fesul llinell, ar gyfer darllenydd sgrin: dim lluniau, a does dim yn symud
language = Iaith y sgriniau a'r adroddiadau, fel cy
now = Gosod y cloc, ar gyfer profion ac enghreifftiau, fel 2026-05-01T10:00:00+01:00
help-flag = Dangos cymorth
version-flag = Dangos y fersiwn

## Commands

start = Dechrau cyfarfod
resume = Mynd ymlaen â chyfarfod a gafodd ei dorri ar ei hanner, er enghraifft am fod y rhaglen wedi methu neu'r batri'n wag
demo = Gwylio cyfarfod enghreifftiol; does dim byd i'w baratoi
practise = Ymarfer y bysellau am ddau funud, gyda chyfarfod dychmygol
practise-long = { "" }
    Ymarfer y bysellau am ddau funud, gyda chyfarfod dychmygol.

    Mae'r llinellau'n mynd heibio mor gyflym ag y mae pobl yn siarad, ac rydych chi'n pwyso bysell pob person sy'n siarad. Ar y diwedd, cewch weld pa mor hwyr oedd eich bysellau, beth wnaethoch chi ei golli, a pha mor bell o'u lle fyddai'r cyfrannau. Does dim cyfarfod yn cael ei gofnodi.

    Enghraifft: `airtime practise`
play = Chwarae cyfarfod eto, fel y digwyddodd
review = Adolygu cyfarfod: dyfalu yn gyntaf, wedyn gweld pwy siaradodd pryd a beth gafodd ei benderfynu
rehearse = Rhedeg bysellau o ffeil ar gloc ffug, ac ysgrifennu cyfarfod go iawn
glance = Dilyn cyfarfod sy'n rhedeg mewn ail derfynell (darllen yn unig)
publish = Anfon cyfarfod sy'n rhedeg at arweinydd sy'n gofalu am sawl bwrdd: grwpiau a chyfansymiau, heb enwau
rooms = Gweld pob bwrdd mewn diwrnod ar un sgrin: i'r arweinydd sy'n gofalu amdanyn nhw
serve = Dangos cyfarfod sy'n rhedeg ar ffonau a thaflunydd: tudalen gyda grwpiau a chyfansymiau, heb enwau
list = Rhestru eich cyfarfodydd
report = Dangos sut y rhannwyd y siarad mewn cyfarfod
trend = Dangos sut aeth cyfres o gyfarfodydd: y cydbwysedd, pwy siaradodd, beth gafodd ei benderfynu a'i wneud
digest = Ysgrifennu beth ddywedwyd a beth ddaeth o hynny, i'w anfon rhwng cyfarfodydd
compare = Cymharu dau gofnod o'r un cyfarfod, gan ddau gofnodwr
hours = Adio faint o amser y bu pob person mewn cyfarfodydd, er mwyn diolch iddyn nhw neu eu talu (mae'n enwi pobl, felly peidiwch â'i rannu)
import = Mewnforio cyfarfod: isdeitlau, trawsgrifiad, RTTM, neu CSV o droeon siarad
export = Ysgrifennu pwy siaradodd pryd ar gyfer rhaglenni eraill: RTTM, WebVTT, Praat, ELAN, BORIS neu ConvoKit
share = Gwneud copi i'w rannu, heb enwau oni bai eich bod yn gofyn amdanyn nhw; cewch ei weld yn gyntaf
forget = Tynnu person o gyfarfod, neu restru pob llinell am y person
archive = Cadw cyfarfodydd mewn archif wedi'i hamgryptio, neu eu tynnu ohoni (mae angen airtime sydd wedi'i adeiladu gydag amgryptio)
check = Gwirio bod ffeil cyfarfod yn gyfan
config = Dangos eich gosodiadau neu'r bysellau
completions = Dangos cod cwblhau gorchmynion ar gyfer eich cragen
man = Dangos tudalen llawlyfr
help = Dangos cymorth ar gyfer gorchymyn

## Their arguments

session = Cyfarfod: ei ddynodwr, dechrau ei ddynodwr, ffeil, neu `latest` (y cyfarfod mwyaf newydd)
session-or-list = Cyfarfod: ei ddynodwr, dechrau ei ddynodwr, ffeil, neu `latest` (y cyfarfod mwyaf newydd); heb un, rhestr o'r cyfan
first-record = Y cofnod cyntaf: ei ddynodwr, dechrau ei ddynodwr, ffeil, neu `latest`
second-record = Yr ail gofnod o'r un cyfarfod
export-format = Fformat y ffeil; heb un, diwedd enw'r ffeil sy'n dweud (.rttm, .vtt, .TextGrid, .eaf, .tsv, .jsonl), neu RTTM fydd hi
rttm-format = Llinellau siaradwyr, fel y mae pyannote a rhaglenni eraill sy'n gwahanu siaradwyr yn eu darllen
webvtt-format = Isdeitlau sy'n dangos pwy sy'n siarad
textgrid-format = Praat, gyda haen i bob llais
eaf-format = ELAN, gyda haen i bob llais
boris-format = Tabl digwyddiadau BORIS, gyda thabiau
convokit-format = Cyfraniadau ConvoKit, heb eiriau
offset = Sawl eiliad ar ôl y cofnod cyntaf y dechreuodd yr ail, fel 12.5 neu -3; hebddo, bydd airtime yn cyfrifo hynny
sessions = Cyfarfodydd: eu dynodwyr, dechrau eu dynodwyr, ffeiliau, neu `latest` (y cyfarfod mwyaf newydd)
sessions-or-series = Cyfarfodydd: eu dynodwyr, dechrau eu dynodwyr, ffeiliau, neu `latest` (y cyfarfod mwyaf newydd); os rhowch chi un, caiff ei gyfres gyfan ei defnyddio
title = Enw'r cyfarfod
people = Pobl, o ffeil CSV gyda'r colofnau id,name,role,group,key,place (dim ond id sydd ei angen)
agenda = Agenda, o ffeil CSV gyda'r colofnau title,kind,minutes,asked_by (dim ond title sydd ei angen)
protocol = Protocol: sut mae eich grŵp yn cyfarfod, o ffeil (mae `airtime config --export` yn dangos un)
template = Dechrau o dempled: quick, first-meeting, working-session, story-session, review-of-actions neu un eich hun
target = Y nod: equal, headcount, none, neu gyfrannau fel lived_experience=60,staff=40
series-of-meeting = Y gyfres y mae'r cyfarfod hwn yn perthyn iddi: mae'n dod â'r rheolau sylfaenol a beth ddaeth o'r tro diwethaf
rules = Rheolau sylfaenol, o ffeil destun gydag un ar bob llinell
groups = Bysell i bob grŵp a dim pobl yn y cofnod; mae'n dechrau ar unwaith
show-keys = Dangos y cerdyn bysellau i'w roi ar y bwrdd, a stopio
speed = Sawl gwaith yn gyflymach nag y digwyddodd
script = Y sgript: llinellau o `<ms> <key>`
size = Maint y sgrin
print = Dangos y sgrin olaf fel testun
pace = Pwyso'r bysellau pan fyddan nhw'n ddyledus, gynifer â hyn o weithiau'n gynt [diofyn: i gyd ar unwaith]
acks = Dangos `ack SEQ` cyn gynted ag y mae pob digwyddiad yn ddiogel ar y ddisg
view = Beth i'w ddangos; mae `room` yn ddiogel lle gall eraill weld
once = Dangos un sgrin fel testun a stopio
listen = Cyfeiriad y cyfrifiadur hwn i ddangos y dudalen arno; 0.0.0.0 i bawb ar y rhwydwaith sydd â'r ddolen
rooms-to = Cyfeiriad y gweinydd, fel nats://192.168.1.20:4222
table-order = Pa fyrddau sy'n dod yn gyntaf
order-by-table = Yn ôl eu henwau
order-by-look = Y rhai sydd angen sylw yn gyntaf
rooms-once = Dangos y byrddau unwaith a gadael
rooms-serve = Dangos y byrddau mewn porwr hefyd: tudalen gyda dolen, i edrych arni'n unig. Ar y cyfrifiadur hwn, neu ar y cyfeiriad hwn
rooms-save = Wrth i chi adael, cadw cofnod pob bwrdd yn y ffolder hwn
room-name = Enw'r bwrdd, fel y bydd yr arweinydd yn ei ddarllen
publish-level = Faint i'w anfon: grwpiau, neu bob person fel llythyren, os cytunodd y grŵp i hynny
replace-table = Cymryd lle cyfarfod arall sydd ag enw'r bwrdd
creds = Ffeil gydag enw ac allwedd ar gyfer y gweinydd (.creds)
nkey = Ffeil gydag allwedd ar gyfer y gweinydd (hedyn nkey)
ca = Tystysgrif pwy bynnag a lofnododd dystysgrif y gweinydd, os nad yw'r system yn ymddiried ynddyn nhw
titles = Dangos teitl y cyfarfod a'r eitem hefyd
phone-codes = Gyda --show-keys: cod pob person hefyd, ar gyfer dwylo a chardiau o'u ffonau
facilitator-link = Gwneud ail ddolen, i bwy bynnag sy'n hwyluso: y cydbwysedd unrhyw bryd, a phwy allai siarad nesaf
facilitator-names = Dangos enwau i bwy bynnag sy'n hwyluso
format = Sut i'w ysgrifennu [diofyn: yn ôl diwedd enw'r ffeil --output, fel arall text]
by-person = Dangos ffigurau pob person, os cytunodd y grŵp i hynny (mewnforion: gweler `import --agreed`)
day = Un adroddiad ar sawl bwrdd mewn diwrnod: pob un ar wahân a phob un gyda'i gilydd, fesul grŵp
easy-read = Brawddegau byr a theip mawr, gyda llun wrth bob un (text, html a pdf)
summary = Un dudalen i fwrdd: beth gafodd ei ganfod a'i benderfynu, a beth ddaeth o'r tro diwethaf
rows = Beth yw ystyr pob rhes mewn CSV [diofyn: turns]
plain-csv = CSV heb y llinellau cyn enwau'r colofnau, ar gyfer rhaglenni sy'n disgwyl y penawdau yn gyntaf. (Ar gyfer y modd fesul llinell, ysgrifennwch --plain o flaen y gorchymyn: `airtime --plain report`)
excel-csv = CSV y mae Excel yn ei agor gan gadw acenion a sgriptiau eraill yn gywir (mae'n dechrau â byte order mark)
slip = Amser un person yn unig, i'w roi i'r person hwnnw: enw, dynodwr, neu god fel p3 (text, html a pdf)
series = Y gyfres
all = Pob cyfarfod sydd ar gael
same-people = Yr un person yw'r ddau enw neu'r ddau ddynodwr hyn (gallwch roi hwn fwy nag unwaith)
width = Nifer y colofnau mewn llinell o destun. Mae brawddegau hyd at 72 colofn, a thablau'n defnyddio'r cyfan [diofyn: lled y derfynell; mewn ffeil neu bibell, does dim tabl, teitl nac enw yn cael ei dorri]
bad-width = Rhowch nifer y colofnau, o 20 i 10000.
output = Ysgrifennu i ffeil yn lle'r sgrin
force = Disodli'r ffeil os yw'n bod eisoes
small-groups = Dangos grwpiau o un neu ddau o bobl hefyd, os cytunodd pob grŵp i ffigurau pob person
files = Ffeiliau i'w mewnforio: isdeitlau (WebVTT, SRT, SBV), trawsgrifiad fel JSON, testun neu ddogfen Word, RTTM, CTM, STM, TextGrid, ELAN, labeli Audacity, CSV gyda'r colofnau start,end,person, neu CSV o droeon siarad a ysgrifennodd airtime
date = Pryd oedd y cyfarfod: 2026-05-01, neu gydag amser, 2026-05-01T10:00:00+01:00
series-of-import = Y gyfres y mae'r cyfarfod hwn yn perthyn iddi
same-labels = Yr un person yw'r ddau label hyn; caiff yr ail ei ddefnyddio (gallwch roi hwn fwy nag unwaith)
someone = Meicroffon a rennir yw'r label hwn: mae'r hyn y mae'n ei ddweud yn cyfrif fel rhywun (gallwch roi hwn fwy nag unwaith)
unnamed = Pwy sy'n cael isdeitl heb enw [diofyn: yn ôl golwg y ffeil, ac mae airtime yn dweud hynny]
unnamed-someone = rhywun (heb ei enwi)
unnamed-before = y person a enwyd o'i flaen
agreed = Cytunodd y bobl ynddo fod tudalennau'n dangos ffigurau pob person. Caiff hyn ei gadw gyda'r cyfarfod
keep-silent = Cyfrif pawb ar y rhestr yn bresennol, hyd yn oed os nad ydyn nhw'n siarad yn y ffeil
keep-text = Cadw'r geiriau a ddywedwyd (fel arfer dim ond amseroedd sy'n cael eu cadw)
skip-bad = Gadael allan linellau nad oes modd eu darllen, yn lle stopio
dry-run = Dweud beth fyddai'n cael ei fewnforio, heb ysgrifennu dim
large = Mewnforio ffeiliau dros 16 MiB hefyd, hyd at 1 GiB, neu hyd at y maint a rowch, fel --large=4G
no-size = Rhowch faint y ffeil, fel 200M neu 4G.
level = Faint sydd yn y copi; `pseudonyms` a `full` dim ond os cytunodd y grŵp i ffigurau pob person
yes = Ysgrifennu'r copi heb ofyn
person = Pwy: cod fel p3, dynodwr, neu unrhyw enw oedd gan y person yno
show-lines = Rhestru pob llinell am y person, heb newid dim
keep-in-group = Cadw amser y person yng nghyfanswm ei grŵp, os cytunodd i hynny
everywhere = Tynnu'r person o bob cyfarfod arall sydd â'r un enw neu ddynodwr
encrypt = Amgryptio'r archif, yn y fformat age
archive-to = Ysgrifennu'r archif i'r ffeil hon; gyda --open, y ffolder ar gyfer y cyfarfodydd
recipient = Amgryptio ar gyfer pwy bynnag sydd â'r allwedd hon, fel age1..., yn lle gyda chyfrinymadrodd (gallwch roi hwn fwy nag unwaith)
passphrase-stdin = Darllen y cyfrinymadrodd o linell gyntaf y mewnbwn, yn lle gofyn amdano
open = Tynnu'r cyfarfodydd o'r archif hon
identity = Y ffeil gyda'ch allwedd, ar gyfer archif a wnaed gyda --recipient
seqs = Dangos rhif pob digwyddiad y gellir ei ddarllen
config-keys = Rhestru pob gorchymyn gyda'i fysellau
config-export = Dangos protocol: sut mae eich grŵp yn cyfarfod, o'ch gosodiadau. Does neb yn cael ei enwi ynddo
config-template = Rhoi diben, agenda a rheolau sylfaenol y templed hwn yn y protocol
config-check = Dweud a oes modd defnyddio protocol, ac a gafodd ei newid ar ôl ei gloi
config-lock = Dangos protocol gyda'i ôl bys ynddo, fel bod modd sylwi ar newid wedyn
shell = Eich cragen
man-command = Y gorchymyn i ddangos ei dudalen [diofyn: tudalen airtime ei hun]
man-output = Ysgrifennu pob tudalen llawlyfr i'r ffolder hwn
help-command = Y gorchymyn

## Choices

text-format = un dudalen, ar gyfer e-bost
json-format = ar gyfer rhaglenni eraill
csv-format = ar gyfer taenlen; mae enwau'r colofnau ar linell 5, neu ar linell 1 gyda --plain
markdown-format = ar gyfer cofnodion cyfarfod
html-format = un ffeil gyda lluniau, i'w darllen, ei hargraffu neu ei hanfon
pdf-format = tudalennau gyda lluniau, i'w hargraffu, eu hanfon neu eu darllen yn uchel; mae angen ffont ar y cyfrifiadur hwn
xlsx-format = llyfr gwaith ar gyfer taenlen, gyda dalen i bob tabl (mae angen --output)
rows-people = mae angen --by-person
share-groups = un rhes i bob grŵp; dim byd a deipiodd neb
share-pseudonyms = pob person fel llythyren; dim byd a deipiodd neb
share-full = popeth ac eithrio dyddiadau ac amserau'r cloc

## What went wrong with a command

unknown-argument = does dim opsiwn na pharamedr `{ $argument }` yma
unknown-command = does dim gorchymyn `{ $command }`
no-value = mae angen gwerth: `{ $argument }`
bad-value = `{ $argument }`: does dim modd defnyddio `{ $value }` yma
one-of = Y dewisiadau: { LIST($values) }.
missing = mae rhywbeth ar goll: { LIST($arguments) }
conflict = does dim modd defnyddio'r rhain gyda'i gilydd: `{ $argument }`; { LIST($others) }
twice = dim ond unwaith y gallwch roi `{ $argument }`
not-understood = doedd dim modd deall y gorchymyn hwn
did-you-mean = Oeddech chi'n meddwl `{ $suggestion }`?
see-help = `{ $command } --help`: mae hwn yn dangos beth gallwch ei deipio.
unknown-language = does dim iaith o'r enw `{ $language }`
languages = Dyma'r ieithoedd: { LIST($languages) }.
