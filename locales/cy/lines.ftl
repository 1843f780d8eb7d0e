# Welsh: a draft, to be read by a Welsh speaker.

floor = { $what }. { $clock }
who-as = { $who }, { $role }
clock-and-floor = { $clock }. { $floor }, ers { $time }.
item = Eitem { NUMBER($n) }, { $title }: { $times }.
saved-again = Wedi'i gadw unwaith eto.
typed = Teipioch chi: { $text }
so-far = Hyd yma: { $text }
choice = { NUMBER($n) }: { $what }
choice-or-key = { NUMBER($n) } neu { $key }: { $what }
choice-on-key = { $key }: { $what }
help-keys = Page Down: mwy. Teipiwch i ddod o hyd i fysell. Enter: cau.
choose-number = Teipiwch rif, yna Enter.
marked = { NUMBER($n) } o { NUMBER($total) }: { $what }
list-opened = { $n ->
    [zero] { $title }: dim byd eto.
    [one] { $title }: 1 rhes.
    [two] { $title }: 2 res.
    [few] { $title }: { $n } rhes.
    [many] { $title }: { $n } rhes.
   *[other] { $title }: { $n } rhes.
}
group = { $group }: { $facts }.
person = { $key }: { $who }, { $facts }.
person-without-key = { $who }, { $facts }.
turns = Troeon diwethaf: { LIST($turns) }.
turn = { $who } { $time }
sentence = { $text }.
every = { $n ->
    [one] Mae'r cydbwysedd yn cael ei ddarllen yn uchel bob munud.
    [two] Mae'r cydbwysedd yn cael ei ddarllen yn uchel bob 2 funud.
   *[other] Mae'r cydbwysedd yn cael ei ddarllen yn uchel bob { $n } munud.
}
every-stopped = Dydy'r cydbwysedd ddim yn cael ei ddarllen yn uchel ohono'i hun mwyach.
every-how = Teipiwch bob sawl munud y dylai'r cydbwysedd gael ei ddarllen yn uchel, o 1 i 60. 0: dim o gwbl.
lines-left-out = { $n ->
    [one] Cafodd 1 llinell ei gadael allan, am na chafodd ei darllen mewn pryd.
    [two] Cafodd 2 linell eu gadael allan, am na chawson nhw eu darllen mewn pryd.
   *[other] Cafodd { $n } llinell eu gadael allan, am na chawson nhw eu darllen mewn pryd.
}
begin = Mae'r cyfarfod wedi dechrau. { $key-help }: y bysellau. { $key-read-clock }: yr amser. { $key-read-balance }: y cydbwysedd. { $key-read-hands }: y dwylo. { $key-read-people }: y bobl. { $key-read-meeting }: beth sydd ar ôl i'w wneud.
field = { $label }: { $value }
empty = gwag
field-of = Maes { NUMBER($n) } o { NUMBER($total) }
heading = { $title }:
parts = Rhannau: { LIST($parts) }. Teipiwch rif i agor un.
stages = { $title }: { $stages }.
home = { $name }. { $line }
setup-keys = { $enter }: y maes nesaf. { $start }: dechrau'r cyfarfod. { $leave }: gadael.
list-keys = I fyny, I lawr: dewis cyfarfod. Enter: ei agor. Teipiwch i ddod o hyd i un. { $key-sort }: trefn arall.
