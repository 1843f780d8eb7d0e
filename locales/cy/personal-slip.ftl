# Welsh: a draft, to be read by a Welsh speaker.

title = Eich amser chi: { $name }
what = Eich amser chi mewn un cyfarfod yw hwn, nid amser neb arall. Mae ar eich cyfer chi. Chi sy'n penderfynu a gaiff rhywun arall ei weld.
your-time = Eich amser
figures = Beth mae'r cofnod yn ei ddweud am eich amser
head-what = beth
head-yours = chi
here = Roeddech chi yma, heb gyfrif egwyliau
spoke = Eich amser siarad
turns = Troeon
voices = Sawl gwaith y bu i chi siarad am { NUMBER($seconds) } eiliad neu fwy, dangos cerdyn, ysgrifennu yn y sgwrs neu arwyddo
voices-import = Sawl gwaith y bu i chi siarad am { NUMBER($seconds) } eiliad neu fwy
longest = Eich tro hiraf
what-counts = Dydy siarad llawer neu ychydig ddim yn dda nac yn ddrwg. Mae gwrando hefyd yn ffordd o gymryd rhan.
items = Eitemau y siaradoch chi arnynt
head-item = eitem
head-time-in-item = eich amser ynddi
yours = Beth allwch chi ei wneud
right-correct = Os nad ydy rhywbeth yn iawn, dywedwch wrth y cofnodwr. Mae modd ei gywiro.
right-correct-import = Os nad ydy rhywbeth yn iawn, dywedwch wrth bwy bynnag a fewnforiodd hyn. Mae modd ei gywiro.
right-no = Gallwch ofyn am beidio â chael eich amseru, neu am gael eich tynnu allan, nawr neu'n hwyrach. Fydd neb yn gofyn pam.

## Why there is none

unknown = { $id }: does neb o'r enw `{ $name }`.
unknown-hint = Rhowch enw fel y mae ar sgrin y cofnodwr, y dynodwr o'r CSV, neu god fel p3.
several = { $id }: mae sawl person o'r enw `{ $name }`.
several-hint = Rhowch y dynodwr o'r CSV, neu god fel p3.
not-timed = { $id }: gofynnodd `{ $name }` am beidio â chael eu hamseru.
nothing-hint = Felly does dim slip.
not-one = { $id }: mae `{ $name }` yn sefyll dros sawl person.
not-one-hint = Mae slip ar gyfer un person yn unig.
not-here = { $id }: doedd `{ $name }` ddim yno.
one-session = mae slip am un cyfarfod.
one-session-hint = Rhowch un cyfarfod, yna'r nesaf mewn gorchymyn ar wahân.
text-or-html = mae slip yn destun, HTML neu PDF.
text-or-html-hint = Rhowch .html ar ddiwedd enw'r ffeil, neu teipiwch --format html.
