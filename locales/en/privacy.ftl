# What stands where words named somebody who was taken out.
somebody = somebody
several-called-hint = Give the handle, like p3.
try-again = Mend that, and give the same command again: it goes on where it stopped.
exports = These files were made of it. airtime does not reach them: delete them, or make them anew.
no-exports = airtime wrote no other file of it that it knows of (what went to the screen or a pipe is not noted).
# What nothing here can do.
not-reached =
    What airtime can not do:
    - It does not reach backups, copies that a sync program sent elsewhere, or mails.
    - A disk may still hold what was deleted. That is so with every program; an encrypted disk helps.
    - Settings, templates and CSV files are yours. Look for the name there.
    - Words that tell who somebody is without the name stay as they are. Read the notes.
left-out-groups =
    Left out: names, every word that was typed, dates and clock times, who came and went, hands, cards, marks,
    { "  " }cards counted at the end, corrections and how it was before them.
left-out-full = Left out: the date and clock times, ids people have elsewhere, and where the file came from.
still-known = People who were there may still know a turn by its place and length.
share-ask = Write the copy? [y/N]{ " " }
share-not-written = Nothing was written.
share-needs-yes = a copy leaves only when somebody said yes to it
share-needs-yes-hint = read what is said above, then give --yes
too-few-hint = `airtime report` tells what can be told; with everyone's yes, `--level full`
not-agreed-hint = leave out --level full, or share by group
taking-out = Taking them out…
taken-out-saved = Taken out, saved. Nothing in the file is about them any more.
