# The line mode (--plain), which a screen reader reads out: one fact a line.

# $where: what the floor is, or who speaks. $clock: how long the meeting has taken, like 19:52.
floor = { $what }. { $clock }
# $who: a name. $role: the role, or role and group, they speak as.
who-as = { $who }, { $role }
# $clock: of the meeting. $floor: who speaks. $time: for how long.
clock-and-floor = { $clock }. { $floor }, for { $time }.
item = Item { NUMBER($n) }, { $title }: { $times }.
saved-again = Saved again.
# What was typed, after Enter.
typed = You typed: { $text }
so-far = So far: { $text }
# A choice with its number. $key: the key that also chooses it.
choice = { NUMBER($n) }: { $what }
choice-or-key = { NUMBER($n) } or { $key }: { $what }
# A choice whose key is a number, or that has no number. $key: the key.
choice-on-key = { $key }: { $what }
help-keys = Page Down: more. Type to find a key. Enter: close.
choose-number = Type a number, then Enter.
marked = { NUMBER($n) } of { NUMBER($total) }: { $what }
# A list that was opened. $title: of the list.
list-opened = { $n ->
    [0] { $title }: nothing yet.
    [one] { $title }: 1 row.
   *[other] { $title }: { $n } rows.
}
group = { $group }: { $facts }.
person = { $key }: { $who }, { $facts }.
person-without-key = { $who }, { $facts }.
turns = Last turns: { LIST($turns) }.
# $time: how long. $who: a name, or quiet.
turn = { $who } { $time }
sentence = { $text }.
every = { $n ->
    [one] The balance is read out every minute.
   *[other] The balance is read out every { $n } minutes.
}
every-stopped = The balance is no longer read out by itself.
every-how = Type how often the balance is read out, in minutes from 1 to 60. 0: not at all.
lines-left-out = { $n ->
    [one] 1 line was left out, because nothing read it in time.
   *[other] { $n } lines were left out, because nothing read them in time.
}
# When a meeting begins in the line mode.
begin = The meeting is on. { $key-help }: the keys. { $key-read-clock }: the time. { $key-read-balance }: the balance. { $key-read-hands }: hands. { $key-read-people }: people. { $key-read-meeting }: what is still to do.
field = { $label }: { $value }
empty = empty
field-of = Field { NUMBER($n) } of { NUMBER($total) }
# The title of a part of a page, before its lines.
heading = { $title }:
# The parts of a review, each with its digit.
parts = Parts: { LIST($parts) }. Type a number to open one.
# The stages of the closing, each with how far it is. $title: of the closing.
stages = { $title }: { $stages }.
# $name: of the program. $line: what it is for.
home = { $name }. { $line }
# Names of keys.
setup-keys = { $enter }: next field. { $start }: start the meeting. { $leave }: leave.
list-keys = Up and Down choose a meeting. Enter opens it. Type to find one. { $key-sort }: another order.
