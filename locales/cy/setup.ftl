# Welsh: a draft, to be read by a Welsh speaker.

form = Am y cyfarfod
who-and-what = Pwy sy'n dod, ac i beth
what-we-agreed = Ein cytundeb
words-to-read-out = I'w ddarllen yn uchel
how-to-type = Sut i'w deipio
nobody-yet = Neb eto. Mae un llinell o enwau'n ddigon. Gallwch hefyd ddechrau heb enwau: yna mae un fysell i bob ochr.

## What is said of a field

title-help = Eich enw chi ar y cyfarfod hwn. Gallwch ei adael yn wag.
aim-help = equal: yr un faint i bob grŵp. headcount: yn ôl nifer y bobl. none: dim nod. Neu gyfrannau, fel staff=40,lived_experience=60.
aim-agreed-help = Pwyswch Space pan fydd y grŵp wedi cytuno ar y nod. Tan hynny, dim ond awgrym ydyw.
record-help = O'r hyn rydych yn ei deipio yma y daw'r geiriau i'w darllen yn uchel.
until-help = Y diwrnod olaf y bydd y cofnod yn cael ei gadw, fel 2027-03-31. Gadewch ef yn wag os nad oes penderfyniad eto.
by-person-help = Pwyswch Space os yw pawb yn cytuno bod adroddiadau'n dangos am faint y siaradodd pob person.
facilitator-help = Pwyswch Space os byddai'n well gan yr hwylusydd beidio â dangos am faint mae'n siarad. Yr hwylusydd sydd i ddweud.
recognition-help = Pwyswch Space i ddweud a ydych wedi cytuno sut mae pobl yn cael diolch neu dâl am gymryd rhan.
agreed-by-help = Er enghraifft: pawb yma. Neu: y grŵp yn ei gyfarfod cyntaf. Gadewch ef yn wag os nad oes neb wedi cytuno eto.
start-help = Pwyswch Enter i ddechrau. Gallwch newid hyn i gyd yn ystod y cyfarfod.

## Leaving

ask-leave = Gadael? Byddwch yn colli'r hyn a deipioch. Ctrl+C eto: gadael. Esc: yn ôl i'r sgrin gyntaf, a'i gadw. Neu daliwch ati yma.

## Keys

arrows = I fyny, I lawr
key-next = nesaf
key-change = newid
key-back = yn ôl, cadw popeth
key-move = symud
key-start = dechrau
key-start-now = dechrau nawr
key-lines = darllen ymlaen
key-people = mwy o bobl
key-leave = gadael
