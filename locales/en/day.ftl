# The report on a day of several tables.

title = A day of several tables
head = { $n ->
    [one] 1 table
   *[other] { $n } tables
}
several-days = These tables are not of one day: { LIST($days) }.
undated = { $n ->
    [one] The day of 1 table is not known.
   *[other] The days of { $n } tables are not known.
}
each-table = Each table
all-tables = All tables together
head-table = table
head-length = length
head-spoken = spoken
head-talk = share of talk
k-of-m = { NUMBER($k) } of { NUMBER($m) }
too-few = too few people to show
none-together = No table has enough people in each group to show shares.
group-time = { $label }: { $time }
spoken-together = { NUMBER($k) } of { NUMBER($m) } people spoke, at the tables that say so.
left-out = { $n ->
    [one] 1 table is left out of these sums: with it, the figures of a few people could be worked out.
   *[other] { $n } tables are left out of these sums: with them, the figures of a few people could be worked out.
}
between-tables = Between tables
moved = { $n ->
    [0] Nobody was at more than one table.
    [one] 1 person was at more than one table.
   *[other] { $n } people were at more than one table.
}
moved-not-told = Too few people moved between tables, or too few stayed at one, to say how many.
# $from, $to: what the tables are called.
from-to = From { $from } to { $to }: { $n ->
    [one] 1 person
   *[other] { $n } people
}
# $tables: in the order in which the person came to them.
at-tables = { $name }: { LIST($tables) }
recognised-by = We recognise people by their id in your list, or by exactly the same name.
counts-at-each = Somebody who was at two tables counts at both.
no-such-format = a day can be written as text, Markdown, HTML or JSON
no-such-format-hint = Type --format text, or -o day.html.
