# Protocols: how a group meets, as a file.

what-it-is = How we meet: a protocol for airtime. Read it together, change it, share it. It names nobody.
fine = This protocol can be used.
locked = It is locked, and nobody has changed it since.
not-locked = It is not locked. { $command } locks it.
fingerprint = Its fingerprint: { $fingerprint }

## What is wrong with one. Its file and line stand before it.

not-one = this is no protocol: it does not say `protocol = 1`
newer = a newer airtime wrote this protocol (version { NUMBER($version) })
changed = somebody changed this protocol after it was locked
hint = Correct it. `airtime config --export` prints one that works.
hint-changed = Ask whoever sent it. If the change is fine with your group, lock it again: `airtime config --lock FILE`.
