not-found-hint = `airtime list` shows the meetings there are, and `latest` means the newest.
no-sessions-hint = `airtime start` begins one. `airtime demo` shows an example.
ambiguous-hint = Give more of the id.
newer-hint = Use the newer airtime to open it.
locked-hint = Go on in that window, or follow along here with `airtime glance`.
cannot-lock-hint = Nothing was written. Choose a folder on this computer's own disk with --data-dir.
no-random = the computer gave no random numbers to make an id from
disk-full = the disk is full
file-gone = the file was removed or moved
file-replaced = another program changed the file
sync-failed = the disk could not keep what was written
stopped = the part of airtime that saves has stopped
synced-folder = { $service } copies your meetings to other computers, because they are in { $path }. To keep them on this computer, choose another folder with --data-dir.
no-thread-hint = Close some other programs, then try again.

## How the end of a meeting failed. $why: one of the reasons, as in the line that says *not saved*.
not-closed-unsaved = { $records ->
    [one] the last entry, at { TIME($since) }, is not saved: { $why }
   *[other] the last { $records } entries, from { TIME($since) } on, are not saved: { $why }
}
not-closed-removal = the person is still in the record: { $why }
not-closed-still-saving = the disk is very slow; the last seconds may not be saved

## What was being done when a file would not. $why: one of the reasons below, or what the system says.
could-not-make-folder = could not make the folder { $path }: { $why }
could-not-list = could not look into { $path }: { $why }
could-not-read = could not read { $path }: { $why }
could-not-open = could not open { $path }: { $why }
could-not-write = could not write { $path }: { $why }
could-not-look = could not look at { $path }: { $why }
could-not-delete = could not delete { $path }: { $why }

## Why the disk or the system said no.
because-quota-exceeded = your share of the disk is used up
because-file-too-large = the file cannot grow any further
because-not-allowed = you do not have permission
because-read-only = the disk is read-only
because-not-there = it is not there
because-not-a-folder = part of the path is a file, not a folder
because-already-there = something with that name is already there
because-bad-name = the name is too long or not allowed

## What else can go wrong, and what to do.

no-room-hint = Make some room on the disk, then try again.
quota-hint = Delete something of yours there, or ask for more space.
file-limit-hint = A limit was set for this window or this disk. Try it in another window, or on another disk.
not-allowed-hint = Check who can use that folder, or choose another one with --data-dir.
not-a-folder-hint = Choose another folder with --data-dir.
not-found = there is no meeting `{ $name }` in { $folder }
no-sessions = there are no meetings yet in { $folder }
# First line; the sessions it could be follow, one a line.
ambiguous = `{ $name }` could be any of { NUMBER($n) }:
not-a-file = { $path } cannot be a meeting: it is a folder, a pipe or a device
# $most: a size, like 16 MiB.
too-large = { $path } is larger than { $most }, which is too large for a meeting
not-a-session = there is nothing in { $path } to go on from
not-a-session-hint = `airtime check { $path }` says what is in it.
newer = { $path } was written by a newer version of airtime (format { NUMBER($version) }), so it is left as it is
locked = airtime is already recording { $path } in another window
cannot-lock = airtime cannot stop two programs writing in { $folder } at once: { $why }
no-thread = could not start the part of airtime that saves: { $why }
