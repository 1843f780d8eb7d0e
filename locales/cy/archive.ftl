# Welsh: a draft, to be read by a Welsh speaker.

## Making an archive.

not-built = dydy'r airtime hwn ddim yn gallu amgryptio: mae `cargo install --path . --locked --features encrypt` yn adeiladu un sy'n gallu
needs-encrypt = mae archif bob amser wedi'i hamgryptio
needs-encrypt-hint = Ychwanegwch --encrypt.
ask = Dewiswch gyfrinymadrodd i'r archif (pedwar gair ar hap neu fwy):{ " " }
ask-again = Teipiwch ef eto:{ " " }
not-the-same = dydy'r ddau gyfrinymadrodd ddim yr un fath
no-passphrase = does dim cyfrinymadrodd
nothing-written = Does dim wedi'i ysgrifennu. Rhowch gynnig arall arni.
no-terminal = does dim terfynell i ofyn am y cyfrinymadrodd arni
no-terminal-hint = Gyda --passphrase-stdin, mae airtime yn ei ddarllen o linell gyntaf y mewnbwn.
cancelled = Wedi canslo. Does dim wedi'i ysgrifennu.
not-a-recipient = `{ $key }`: nid allwedd gyhoeddus yn y fformat age yw hon
not-a-recipient-hint = Mae allwedd gyhoeddus yn dechrau ag age1. Mae'r rhaglen age-keygen yn gwneud un.
other-name = { $path }: nid enw cyfarfod yw hwn, fel 20260501-abc234.jsonl
other-name-hint = Dewiswch gyfarfod yn ôl ei ddynodwr. Mae `airtime list` yn dangos pob un.
sealed-passphrase = Mae eich cyfarfodydd hefyd yn aros lle'r oedden nhw, heb eu hamgryptio. Cadwch y cyfrinymadrodd yn ddiogel: does neb yn gallu agor yr archif hebddo.
sealed-key = Mae eich cyfarfodydd hefyd yn aros lle'r oedden nhw, heb eu hamgryptio. Cadwch yr allwedd yn ddiogel: does neb yn gallu agor yr archif hebddi.

## Opening an archive.

ask-to-open = Cyfrinymadrodd yr archif:{ " " }
wrong-passphrase = dydy'r cyfrinymadrodd hwn ddim yn agor { $path }
wrong-passphrase-hint = Gwiriwch y priflythrennau a'r bysellfwrdd, yna rhowch gynnig arall arni.
wrong-key = does dim allwedd yn y ffeil honno sy'n agor { $path }
wrong-key-hint = Rhowch y ffeil gyda'r allwedd y gwnaed yr archif ar ei chyfer.
needs-key = mae { $path } yn agor gydag allwedd, nid gyda chyfrinymadrodd
needs-key-hint = Rhowch y ffeil gyda'r allwedd: --identity KEYFILE.
needs-passphrase = mae { $path } yn agor gyda chyfrinymadrodd, nid gydag allwedd
needs-passphrase-hint = Gadewch --identity allan.
not-an-identity = { $path }: does dim allwedd yn y fformat age yn y ffeil hon
not-an-identity-hint = Mae allwedd yn dechrau ag AGE-SECRET-KEY-. Dydy ffeil allweddi sydd â'i chyfrinymadrodd ei hun ddim yn gweithio yma.
not-an-archive = dydy { $path } ddim yn archif yn y fformat age, neu mae ei dechrau wedi'i ddifrodi
damaged = mae { $path } wedi'i difrodi neu wedi'i thorri, felly does dim wedi'i dynnu ohoni
too-much-work = byddai agor { $path } yn defnyddio gormod o gof, felly mae wedi cael llonydd
no-meetings = { $path }: does dim cyfarfodydd ynddi
not-a-meeting = { $path }: nid cyfarfod yw `{ $name }` ynddi, felly does dim wedi'i dynnu allan
exists = mae { $path } yn bod eisoes, felly does dim wedi'i dynnu allan
exists-hint = Dewiswch ffolder arall gyda --to.
opened = { $n ->
    [zero] Does dim cyfarfodydd newydd yn y ffolder { $folder }.
    [one] Mae 1 cyfarfod nawr yn y ffolder { $folder }. Mae'n dal yn yr archif hefyd.
    [two] Mae 2 gyfarfod nawr yn y ffolder { $folder }. Maen nhw'n dal yn yr archif hefyd.
    [few] Mae { $n } chyfarfod nawr yn y ffolder { $folder }. Maen nhw'n dal yn yr archif hefyd.
    [many] Mae { $n } chyfarfod nawr yn y ffolder { $folder }. Maen nhw'n dal yn yr archif hefyd.
   *[other] Mae { $n } cyfarfod nawr yn y ffolder { $folder }. Maen nhw'n dal yn yr archif hefyd.
}
