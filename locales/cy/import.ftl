# Welsh: a draft, to be read by a Welsh speaker.

hint-problems = Cywirwch y llinellau hyn, neu ychwanegwch --skip-bad i'w hepgor.
hint-choices = Copïwch y label fel y mae yn y ffeil, mewn dyfynodau.
hint-date = Ysgrifennwch ddiwrnod, 2026-05-01, neu ddiwrnod ac amser, 2026-05-01T10:00:00+01:00.
hint-target = Ysgrifennwch y nod fel equal, headcount, none, neu gyfrannau fel lived_experience=60,staff=40.
hint-changed = Arhoswch nes bod y rhaglen arall wedi gorffen â hi, a rhowch gynnig arall arni.
hint-large = Os yw'r ffeil i fod mor fawr â hyn, ychwanegwch --large, neu faint, fel --large=4G.
hint-people = Cywirwch y rhain yn y rhestr pobl a rhowch gynnig arall arni.
hint-agenda = Cywirwch y rhain yn yr agenda a rhowch gynnig arall arni.

## What is wrong with a file.

wrong-empty = does dim byd ynddi
wrong-gzip = ffeil gzip yw hon; dadbaciwch hi'n gyntaf
wrong-zip = ffeil zip heb ddogfen Word ynddi yw hon; dadbaciwch hi, neu lawrlwythwch y trawsgrifiad fel .vtt yn lle hynny
wrong-zip-damaged = mae'r ddogfen Word neu'r ffeil zip hon wedi'i difrodi neu wedi'i thorri'n fyr; lawrlwythwch hi eto, neu lawrlwythwch y trawsgrifiad fel .vtt
wrong-zip-too-large = mae'r ddogfen Word neu'r ffeil zip hon yn rhy fawr, neu'n mynd yn rhy fawr o'i dadbacio (uchafswm: { $most }); lawrlwythwch y trawsgrifiad fel .vtt yn lle hynny
wrong-xml-syntax = dydy hwn ddim yn XML dilys, neu mae wedi'i dorri'n fyr
wrong-old-office = hen ddogfen Word neu Excel yw hon; lawrlwythwch y trawsgrifiad fel .vtt yn lle hynny
wrong-pdf = PDF yw hwn; gofynnwch am y trawsgrifiad ei hun (.vtt neu .srt)
wrong-picture = llun yw hwn
wrong-sound = ffeil sain neu fideo yw hon; mae airtime yn mewnforio pwy siaradodd a phryd, nid y recordiad
wrong-archive = archif yw hon; dadbaciwch hi'n gyntaf
wrong-utf16 = mae'r testun yn UTF-16 heb ei farc, neu wedi'i dorri'n fyr; cadwch ef fel UTF-8, neu: iconv -f UTF-16 -t UTF-8 OLD > NEW
wrong-not-utf8 = dydy'r beit { $byte } ddim yn UTF-8; gall y testun fod yn Windows-1252: cadwch ef fel UTF-8, neu: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW
wrong-nul = mae beit NUL ynddi, felly nid testun yw hon, neu mae wedi'i difrodi
wrong-line-too-long = mae'r llinell yn hirach na 64 KiB
wrong-unknown-format = dydy hon ddim yn RTTM, CTM, STM, WebVTT, SRT, SBV, trawsgrifiad JSON neu destun, TextGrid, ffeil ELAN, labeli Audacity, na CSV gyda'r colofnau start,end,person
wrong-praat = ffeil Praat yw hon, ond nid un â throeon ynddi; cadwch y TextGrid fel ffeil testun (text file neu short text file)
wrong-web-page = tudalen we yw hon, tudalen mewngofnodi efallai; lawrlwythwch y trawsgrifiad eto fel .vtt
wrong-attendance = rhestr bresenoldeb yw hon: mae'n dweud pwy oedd yno, nid pwy siaradodd a phryd; mewnforiwch y trawsgrifiad (.vtt), a rhowch y rhestr hon gyda --people
wrong-chat = sgwrs ysgrifenedig o gyfarfod yw hon: mae'n dweud beth gafodd ei ysgrifennu, nid pwy siaradodd a phryd; mewnforiwch y trawsgrifiad (.vtt) yn lle hynny
wrong-nobody-speaks = does neb yn siarad ynddi
wrong-too-many-sessions = mae mwy na 1000 o ddynodwyr ffeil mewn un ffeil
wrong-too-many-labels = mae mwy na 1000 o siaradwyr gwahanol mewn un cyfarfod
wrong-too-many-segments = mae gormod o ddarnau o siarad mewn un ffeil (uchafswm: { NUMBER($most) }); rhannwch hi'n ffeiliau llai
wrong-json-syntax = dydy hwn ddim yn JSON dilys, neu mae wedi'i dorri'n fyr (colofn { NUMBER($column) }): { $why }
wrong-unknown-json = JSON yw hwn, ond nid trawsgrifiad y gall airtime ei ddarllen; mae'n darllen Whisper, WhisperX, AssemblyAI, Deepgram, AWS Transcribe, Rev, Fireflies a SegLST
wrong-in-entry = eitem { NUMBER($entry) }: { $what }
wrong-not-an-entry = dydy hwn ddim yn wrthrych gyda dechrau a diwedd
wrong-missing-field = mae `{ $field }` ar goll
wrong-bad-field = dydy `{ $field }` ddim yn destun nac yn rhif
wrong-time-not-a-number = dydy `{ $text }` ddim yn nifer o eiliadau
wrong-time-comma = `{ $text }`: mae coma yma; ysgrifennwch eiliadau gyda phwynt, fel 1.5
wrong-time-negative = mae `{ $text }` yn llai na sero
wrong-time-too-long = mae `{ $text }` yn fwy na 1000 awr
wrong-timing = does dim modd darllen yr amserau hyn: `{ $line }`
wrong-end-before-start = mae'r diwedd cyn y dechrau
wrong-field-count = mae 8 i 10 maes mewn llinell SPEAKER; nifer y meysydd yn hon: { $n ->
    [12] 12 neu fwy
   *[other] { $n }
}
wrong-too-few-fields = nifer y meysydd yn y llinell: { NUMBER($found) }; angen o leiaf: { NUMBER($least) }
wrong-praat-cut = mae'r Praat TextGrid hwn wedi'i dorri'n fyr neu wedi'i newid: dydy e ddim yn parhau yma fel y dylai
wrong-not-milliseconds = dydy amserau'r ffeil ELAN hon ddim mewn milieiliadau
wrong-unknown-record = dydy `{ $kind }` ddim yn fath o linell RTTM
wrong-no-speaker = dydy'r llinell ddim yn enwi siaradwr
wrong-no-header = mae ffeil WebVTT yn dechrau gyda WEBVTT
wrong-no-timing = does dim llinell amserau uwchben `{ $text }`
wrong-unclosed-tag = mae tag llais `<v Name` heb `>`
wrong-goes-back = mae'r amser fwy na 30 eiliad yn gynharach nag un uwchben; oes dau drawsgrifiad mewn un ffeil?
wrong-after-end = mae `{ $line }` ar ôl y llinell sy'n dweud pryd daeth y cyfarfod i ben; oes dau drawsgrifiad mewn un ffeil?
wrong-csv-syntax = nid CSV yw hwn: { $why }
wrong-unknown-column = does dim colofn `{ $column }`; dyma'r rhai sydd yno: { LIST($known) }
wrong-same-column = mae'r golofn `{ $column }` yno ddwywaith
wrong-missing-column = mae'r golofn `{ $column }` ar goll
wrong-too-many-cells = mae mwy o gelloedd nag o golofnau
wrong-empty-cell = mae `{ $column }` yn wag
wrong-same-id = mae'r dynodwr `{ $id }` yno'n barod, ar linell { NUMBER($line) }
wrong-same-key = mae'r fysell `{ $key }` yno'n barod, ar linell { NUMBER($line) }
wrong-bad-place = dydy `{ $text }` ddim yn lle; y dewis yw room neu online
wrong-bad-state = dydy `{ $text }` ddim yn gyflwr y gall y siarad fod ynddo, fel held, open neu break
wrong-bad-key = ni all `{ $text }` fod yn fysell; bysell yw un o'r llythrennau a–z
wrong-too-long = mae `{ $column }` yn hirach na 200 llythyren neu 1 KiB
wrong-too-many-people = mae mwy na 1000 o bobl
wrong-nobody-came = rhestr bresenoldeb yw hon, ond dydy hi ddim yn enwi neb
wrong-too-many-roles = mae mwy na 64 o rolau
wrong-too-many-items = mae mwy na 1000 o eitemau
wrong-bad-kind = dydy `{ $text }` ddim yn fath o eitem; dyma'r mathau: discussion, presentation, story, go-round, small groups, prioritise, check-in, check-out, break
wrong-bad-group = dydy `{ $text }` ddim yn grŵp; ysgrifennwch un fel lived_experience neu staff, neu rôl ynddo
wrong-bad-minutes = dydy `{ $text }` ddim yn nifer o funudau
problems-more = { $file }: mae rhagor fel y rhain: { NUMBER($n) } (wedi'u rhestru yma: { NUMBER($listed) })

## What is wrong with the command, and with the files it names.

nothing-taken-in = ni chafodd dim ei fewnforio
choice-no-equals = --same { $text }: ysgrifennwch hyn fel --same "A=B"
choice-unknown-label = dydy'r label `{ $label }` ddim mewn unrhyw ffeil; dyma'r rhai sydd yno: { $labels }
target-unknown = --target: does dim nod o'r enw `{ $text }`
target-bad-share = --target: dydy `{ $text }` ddim yn gyfran
target-twice = --target: mae'r grŵp `{ $group }` yno ddwywaith
target-sum = --target: cyfanswm y cyfrannau yw { NUMBER($percent) }, nid 100
bad-date = --date: dydy `{ $text }` ddim yn ddyddiad
file-not-found = { $file }: does dim ffeil o'r enw hwn
file-not-regular = { $file }: nid ffeil gyffredin yw hon
file-too-large = { $file }: mae'r ffeil yn rhy fawr (uchafswm: { $most })
file-changed = { $file }: newidiodd y ffeil wrth gael ei darllen
file-cannot-read = { $file }: methu ei darllen: { $why }
file-too-many-people = { $file }: o gadw'r bobl na siaradodd, mae mwy na 1000 o bobl

## Notices.

notice-not-in-list = ddim yn y rhestr pobl, felly wedi'u hychwanegu heb grŵp: { $labels }
notice-no-list = does dim rhestr pobl (--people), felly does gan y bobl hyn ddim grŵp: { $labels }
notice-not-mentioned-kept = yn y rhestr pobl ond ddim yn y cyfarfod hwn; wedi'u cadw fel pobl a oedd yno heb siarad: { $people }
notice-not-mentioned-left-out = yn y rhestr pobl ond ddim yn y cyfarfod hwn; wedi'u hepgor (mae --keep-silent yn eu cadw): { $people }
notice-likely-same = mae'r rhain yn edrych fel un person: `{ $label }`, `{ $other }`; os felly, ychwanegwch: --same { $option }
notice-room-or-device = ai ystafell neu ddyfais gyda sawl person yw `{ $label }`? Os felly, ychwanegwch: --someone { $option }
notice-names-nobody = dydy `{ $label }` ddim yn enwi neb, felly mae'n cyfrif fel rhywun; os ydych chi'n gwybod pwy yw, ychwanegwch: --same { $option }
notice-nobody-named = does neb wedi'i enwi ynddi, felly mae'r holl siarad yn cyfrif fel rhywun; os oes trawsgrifiad gydag enwau'r siaradwyr, mewnforiwch hwnnw yn lle hynny
notice-no-name = { $n ->
    [one] mae 1 darn o siarad heb enw, felly mae'n cyfrif fel rhywun
    [two] mae 2 ddarn o siarad heb enw, felly maen nhw'n cyfrif fel rhywun
   *[other] mae { $n } darn o siarad heb enw, felly maen nhw'n cyfrif fel rhywun
}
notice-no-name-go-on = { $n ->
    [one] mae 1 darn o siarad heb enw, felly mae'n cyfrif fel rhywun; os yr un a enwyd cynt sy'n parhau, ychwanegwch: --unnamed before
    [two] mae 2 ddarn o siarad heb enw, felly maen nhw'n cyfrif fel rhywun; os yr un a enwyd cynt sy'n parhau, ychwanegwch: --unnamed before
   *[other] mae { $n } darn o siarad heb enw, felly maen nhw'n cyfrif fel rhywun; os yr un a enwyd cynt sy'n parhau, ychwanegwch: --unnamed before
}
notice-doubtful = { $n ->
    [one] ai person yw hwn: { $labels }? Gall fod yn rhan o'r testun. Os nad ydy'n berson, ychwanegwch: --someone { $option }
   *[other] ai pobl yw'r rhain: { $labels }? Gall rhai fod yn rhan o'r testun. Os nad ydy un yn berson, ychwanegwch: --someone { $option }
}
notice-no-overlap = mae'n dangos un siaradwr ar y tro, felly ni all ddangos pobl yn siarad ar draws ei gilydd
notice-default-target = y nod yw equal, am na roddwyd --target
notice-default-date = dydy'r ffeil ddim yn dweud diwrnod y cyfarfod, felly does dim diwrnod ganddo, ac mae'n olaf mewn rhestrau; i roi diwrnod: --date
notice-lacks-all-but-turns = dim ond pwy siaradodd a phryd sydd mewn tabl o droeon. Dydy'r agenda, nodiadau, dwylo, enwau, pobl na siaradodd, cyfraniadau drwy gerdyn, sgwrs neu arwydd, na phryd y daeth ac yr aeth pobl ddim ynddo, felly mae ffigurau sydd angen y rhain yn wahanol
notice-lacks-people = dim ond pa grŵp siaradodd a phryd sydd mewn tabl o droeon fesul grŵp. Felly mae pob grŵp yn cyfrif fel un llais, a thro heb grŵp fel rhywun. Dydy'r agenda, nodiadau, dwylo, a nifer y bobl ddim ynddo
notice-skipped = wedi'u hepgor am nad siarad ydyn nhw: { LIST($parts) }
notice-attendance = rhestr bresenoldeb yw hon, felly { $people ->
    [one] dim ond enw 1 person a ddefnyddiwyd
    [two] dim ond enwau 2 berson a ddefnyddiwyd
    [few] dim ond enwau { $people } pherson a ddefnyddiwyd
    [many] dim ond enwau { $people } pherson a ddefnyddiwyd
   *[other] dim ond enwau { $people } o bobl a ddefnyddiwyd
}; wedi'u hepgor: { LIST($parts) }
attendance-rows = gweddill pob rhes, fel amserau
attendance-rows-with-roles = gweddill pob rhes, fel amserau a rolau (nid grŵp yw Organizer)
attendance-summary = y crynodeb
attendance-activities = y rhestr o bwy ddaeth a phwy aeth
attendance-again = { $n ->
    [one] 1 rhes am rywun a ymunodd eto
    [two] 2 res am bobl a ymunodd eto
   *[other] { $n } rhes am bobl a ymunodd eto
}
attendance-absent = { $n ->
    [one] 1 person na ddaeth
    [two] 2 berson na ddaeth
    [few] { $n } pherson na ddaeth
    [many] { $n } pherson na ddaeth
   *[other] { $n } o bobl na ddaeth
}

## Rules that guess, where they were applied.

assumed-millisecond-numbers = does dim sero ar flaen yr amserau, felly mae .90 yn cyfrif fel 90 milieiliad
assumed-times-of-day = mae'r amserau'n edrych fel amserau cloc, felly mae'r cyfarfod yn dechrau gyda'r cyntaf: { $first }
assumed-past-midnight = mae'r amserau'n mynd heibio i hanner nos, felly mae'r hyn sy'n dilyn yn cyfrif fel y diwrnod wedyn
assumed-blank-line-in-cue = mae llinellau gwag y tu mewn i giwiau, felly mae testun heb amserau'n cyfrif gyda'r ciw uwch ei ben
assumed-space-in-field = mae bwlch mewn dynodwr ffeil neu siaradwr, felly yr amserau a <NA> sy'n dangos ble mae pob maes
assumed-channel-is-speaker = does gan y siaradwyr ddim enwau, ond mae gan y sianeli, felly mae pob sianel yn cyfrif fel un siaradwr
assumed-no-ends = dydy hi ddim yn dweud pryd mae neb yn stopio, felly mae pob tro'n para nes i'r nesaf ddechrau, am 2 eiliad y gair ar y mwyaf; mae'r olaf yn cyfrif 0.4 eiliad y gair. Mae ffeil gyda'r ddau amser (.vtt neu .srt) yn fwy cywir
assumed-names-at-changes = dim ond lle mae'r siaradwr yn newid y mae enwau, felly mae { $captions ->
    [one] 1 capsiwn
    [two] 2 gapsiwn
    [few] { $captions } chapsiwn
    [many] { $captions } chapsiwn
   *[other] { $captions } capsiwn
} heb enw yn cyfrif gyda'r person a enwyd cynt ({ TIME($time) } i gyd); mae --unnamed someone yn diffodd hyn
unnamed-go-on = fel y gofynnoch chi (--unnamed before), mae { $captions ->
    [one] 1 capsiwn
    [two] 2 gapsiwn
    [few] { $captions } chapsiwn
    [many] { $captions } chapsiwn
   *[other] { $captions } capsiwn
} heb enw yn cyfrif gyda'r person a enwyd cynt ({ TIME($time) } i gyd)
assumed-names-in-brackets = mae enwau mewn bachau, heb golon
assumed-names-beside-tags = mewn tagiau llais y mae'r rhan fwyaf o'r enwau, ond mae'r rhai cyn colon yn cyfrif hefyd
assumed-several-in-caption = { $captions ->
    [one] mae 1 capsiwn yn enwi sawl person, felly mae ei holl amser yn cyfrif i bob un ohonyn nhw
    [two] mae 2 gapsiwn yn enwi sawl person, felly mae'r holl amser yn cyfrif i bob un ohonyn nhw
    [few] mae { $captions } chapsiwn yn enwi sawl person, felly mae'r holl amser yn cyfrif i bob un ohonyn nhw
    [many] mae { $captions } chapsiwn yn enwi sawl person, felly mae'r holl amser yn cyfrif i bob un ohonyn nhw
   *[other] mae { $captions } capsiwn yn enwi sawl person, felly mae'r holl amser yn cyfrif i bob un ohonyn nhw
}
assumed-headings = mae'r rhain yn edrych fel penawdau, felly dydyn nhw ddim yn enwi neb: { $labels }

## What was left out, and how many of them.

skipped-comments = sylwadau ({ NUMBER($n) })
skipped-records = { $kind } ({ NUMBER($n) })
skipped-alternatives = darlleniadau eraill o eiriau ({ NUMBER($n) })
skipped-silences = cyfnodau tawel ({ NUMBER($n) })
skipped-tiers = haenau eraill ({ NUMBER($n) })
skipped-no-length = heb hyd ({ NUMBER($n) })
skipped-empty-cues = ciwiau gwag ({ NUMBER($n) })
skipped-other-lines = llinellau eraill ({ NUMBER($n) })
skipped-notes = NOTE ({ NUMBER($n) })
skipped-styles = STYLE ({ NUMBER($n) })
skipped-regions = REGION ({ NUMBER($n) })

## What was imported, or would be.

left-out = wedi'u hepgor, fel y gofynnoch chi (--skip-bad):
already-imported = { $about }: wedi'i fewnforio'n barod fel { $id }
would-take-in = { $about }: byddai'n mewnforio cyfarfod (hyd: { TIME($length) }, { $people ->
    [zero] neb
    [one] 1 person
    [two] 2 berson
    [few] { $people } pherson
    [many] { $people } pherson
   *[other] { $people } o bobl
})
would-take-in-again = { $about }: byddai'n mewnforio cyfarfod (hyd: { TIME($length) }, { $people ->
    [zero] neb
    [one] 1 person
    [two] 2 berson
    [few] { $people } pherson
    [many] { $people } pherson
   *[other] { $people } o bobl
}; wedi'i fewnforio'n barod fel { $id })
labels-more = { NUMBER($n) } arall
