# The report on a day of several tables.

title = A day of several tables
head = { $n ->
    [one] 1 table
   *[other] { $n } tables
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
no-such-format = a day can be written as text, Markdown, HTML or JSON
no-such-format-hint = Type --format text, or -o day.html.
