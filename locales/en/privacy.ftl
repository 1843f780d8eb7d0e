# What stands where words named somebody who was taken out.
somebody = someone
several-called-hint = Give the handle, like p3.
try-again = Correct that, and give the same command again. It goes on where it stopped.
exports = These files were made from this record. airtime does not change them: delete them, or make them again.
no-exports = airtime knows of no other file it made from it. (What went to the screen or to another program is not noted.)
# What nothing here can do.
not-reached =
    What airtime cannot do:
    - It cannot reach backups, emails, or copies that another program sent elsewhere.
    - A disk may still hold what was deleted. That is so with every program. An encrypted disk helps.
    - Settings, templates and CSV files are yours. Look for the name there.
    - Words that show who someone is without the name stay as they are. Read the notes.
left-out-groups =
    Left out: names, every word that was typed, dates and clock times, who came and went, hands, cards, marks,
    { "  " }cards counted at the end, corrections and how things were before them.
left-out-full = Left out: the date and clock times, ids people have elsewhere, and where the file came from.
still-known = People who were there may still recognise a turn by its place and length.
share-ask = Write the copy? [y/N]{ " " }
share-not-written = Nothing was written.
share-needs-yes = a copy is written only when you say yes to it
share-needs-yes-hint = Read what is said above, then give --yes.
too-few-hint = `airtime report` shows what can be shown. If everyone says yes: `--level full`.
not-agreed-hint = Leave out --level full, or share by group.
not-agreed-import-hint = If they agreed, import the file again with --agreed. Without it, share by group.
taking-out = Taking them out…
taken-out-saved = Taken out and saved. Nothing in the file is about them any more.

## Taking somebody out.

nobody-called = nobody in { $id } is called `{ $person }`
nobody-called-hint = `airtime report { $id } --format json --by-person` lists the people, if the group agreed to it. A handle like p3 works too.
# First line; the people it could be follow, one a line.
several-called = `{ $person }` could be any of { NUMBER($n) }:
lines-about = { $n ->
    [one] 1 line of { $id } is about `{ $person }`. Nothing was changed.
   *[other] { $n } lines of { $id } are about `{ $person }`. Nothing was changed.
}
# What became of their time follows.
taken-out = { $n ->
    [one] Took `{ $person }` out of { $id }: 1 line changed.
   *[other] Took `{ $person }` out of { $id }: { $n } lines changed.
}
time-in-total = Their time stays in the total of their group, without a name.
time-as-someone = Their time counts as someone (not named). It is in no group's total.
words-changed = { $n ->
    [one] Took the name out of { $id }: 1 line changed.
   *[other] Took the name out of { $id }: { $n } lines changed.
}
already-out = They are no longer in { $id }. What was left over from before was removed.
only-totals = Only the totals of { $id } are kept, by group. Nobody is named in them.
totals-changed = The totals kept of { $id } were corrected too.
copy-changed = Corrected too: { $path }
leftover-removed = { $n ->
    [one] 1 half-written file was removed.
   *[other] { $n } half-written files were removed.
}
lines-dropped = { $n ->
    [one] 1 line could not be read and was left out. We do not know what it said.
   *[other] { $n } lines could not be read and were left out. We do not know what they said.
}
# A copy of the session that cannot be read; the name stands in it as text.
copy-names-them = airtime cannot read { $path }, but the name is in it. Look at the file and delete it yourself.
# A copy of the session that cannot be read; the name was not found in it.
copy-may-name-them = airtime cannot read { $path }, and the name may be in it. Look at the file and delete it yourself.
copy-not-changed = { $path } could not be corrected: { $why }

## A file that was made of a session: what it is, in the list after `exports`.

export-report = report
export-trend = trend
export-digest = digest
export-hours = hours
export-slip = slip
export-share = share
export-archive = archive
# $what: one of the above. It has figures for each person.
export-by-person = { $what }, each person
export-no-path = (the name of the file is not kept)

## What is left of the name, because it may be somebody else's.

# First line; the texts follow, one a line, each with `left-in` and why.
left = { $texts ->
    [one] In { $id } the name is still in 1 text, because it may mean someone else:
   *[other] In { $id } the name is still in { $texts } texts, because it may mean someone else:
}
# As `left`, when nothing has been changed yet.
left-shown = { $texts ->
    [one] In { $id } the name would still be in 1 text, because it may mean someone else:
   *[other] In { $id } the name would still be in { $texts } texts, because it may mean someone else:
}
# $list: the numbers of the events, as --show gives them. $text: the words, in quotation marks. $why: one of the messages that follow.
left-in = { $lines ->
    [one] event
   *[other] events
} { $list }: “{ $text }”. { $why }
left-name-of = This is the name of someone else.
left-shared-with = `{ $name }` has that name too.
left-ordinary-word = It may be an ordinary word.
left-role = It is someone else's role, group or id.
left-hint = Can it only mean `{ $person }`? Rename the other person, or take them out too. You can also change the note.
left-again = Then give the same command again, with the whole name.
# In mid-meeting, after `taken-out-saved`.
taken-out-left = { $texts ->
    [one] Taken out and saved. 1 text still has the name: it may mean someone else.
   *[other] Taken out and saved. { $texts } texts still have the name: it may mean someone else.
}

## Other sessions.

# First line; the sessions follow, one a line.
elsewhere = { $n ->
    [one] The same name or id is in 1 more meeting:
   *[other] The same name or id is in { $n } more meetings:
}
elsewhere-on-list = on the list of people
elsewhere-in-words = { $n ->
    [one] in words only (1 line)
   *[other] in words only ({ $n } lines)
}
elsewhere-hint = Nothing was changed there. Give --everywhere to take `{ $person }` out of them too.
may-still-stand = The name may still be in { $path }, which airtime cannot read. Look there yourself.

## A copy to share.

# What a group that holds several groups is called.
together = { $first } and { $rest }
# An item whose words are left out.
item = Item { NUMBER($number) }
# First line of what a shared copy would hold. $level: as --level names it.
leaves = The copy would contain (level: { $level }):
leaves-groups = groups: { LIST($groups) }
leaves-seats = { $seats ->
    [one] 1 row
   *[other] { $seats } rows
}, { $turns ->
    [one] 1 turn
   *[other] { $turns } turns
}, { $items ->
    [one] 1 agenda item
   *[other] { $items } agenda items
}
leaves-people = { $people ->
    [one] 1 person
   *[other] { $people } people
}, { $turns ->
    [one] 1 turn
   *[other] { $turns } turns
}, { $items ->
    [one] 1 agenda item
   *[other] { $items } agenda items
}
leaves-words = { $notes ->
    [one] 1 note and every word that was typed, names included
   *[other] { $notes } notes and every word that was typed, names included
}
# $group: the group they are told as, like staff and carers.
merged = shown together, because a group has fewer than 3 people: { $group }
told-as-quiet = their turns are shown as quiet, because there are fewer than 3 people: { $group }
# Answers that mean yes to `share-ask`.
share-yes = y yes

## Under the title of a report on a copy.

shared-groups = A shared copy: by group only, without words, dates or clock times.
shared-pseudonyms = A shared copy: people by letter, without words, dates or clock times.
shared-full = A shared copy, without dates or clock times.

## Why there is no copy.

too-few = { $id } has too few people to share. Every group has fewer than 3, so each figure would show what one person did
not-agreed = the group of { $id } did not agree to figures for each person, so names stay here
nothing-to-share = there is nothing in { $id } to share yet
not-noted = the file is written, but could not be added to the list of exports: { $why }

## In mid-meeting.

withdraw = { $label } would rather not be in the record. From when?
withdraw-from-now = from now on
withdraw-from-start = from the start
withdraw-out-of-file = out of the file
take-out-sure = Take { $label } out of the file, with every word that names them? This cannot be undone.
take-out-no = no, go back
take-out-yes = yes, take them out
