### What `airtime archive` says and asks.

## Making an archive.

# The program was built without the feature.
not-built = this airtime cannot encrypt: `cargo install --path . --locked --features encrypt` builds one that can
needs-encrypt = an archive is always encrypted
needs-encrypt-hint = Add --encrypt.
ask = Choose a passphrase for the archive (four random words or more):{ " " }
ask-again = Type it again:{ " " }
not-the-same = the two passphrases are not the same
no-passphrase = there is no passphrase
nothing-written = Nothing was written. Try again.
no-terminal = there is no terminal to ask for the passphrase on
no-terminal-hint = With --passphrase-stdin, airtime reads it from the first line of the input.
cancelled = Cancelled. Nothing was written.
not-a-recipient = `{ $key }` is not a public key of the age format
not-a-recipient-hint = A public key begins with age1. The program age-keygen makes one.
other-name = { $path } does not have the name of a meeting, like 20260501-abc234.jsonl
other-name-hint = Choose a meeting by its id. `airtime list` shows them.
# After the file is written. The meetings themselves are not touched.
sealed-passphrase = Your meetings also stay where they were, not encrypted. Keep the passphrase safe: nobody can open the archive without it.
sealed-key = Your meetings also stay where they were, not encrypted. Keep the key safe: nobody can open the archive without it.

## Opening an archive.

ask-to-open = Passphrase of the archive:{ " " }
wrong-passphrase = this passphrase does not open { $path }
wrong-passphrase-hint = Check capital letters and the keyboard, then try again.
wrong-key = no key in that file opens { $path }
wrong-key-hint = Give the file with the key that the archive was made for.
needs-key = { $path } opens with a key, not with a passphrase
needs-key-hint = Give the file with the key: --identity KEYFILE.
needs-passphrase = { $path } opens with a passphrase, not with a key
needs-passphrase-hint = Leave out --identity.
not-an-identity = there is no key of the age format in { $path }
not-an-identity-hint = A key begins with AGE-SECRET-KEY-. A file of keys that has a passphrase itself does not work here.
not-an-archive = { $path } is not an archive in the age format, or its beginning is damaged
damaged = { $path } is damaged or cut off, so nothing was taken out of it
too-much-work = opening { $path } would take too much memory, so it was left alone
no-meetings = there are no meetings in { $path }
# $name: a file in the archive.
not-a-meeting = `{ $name }` in { $path } is not a meeting, so nothing was taken out
exists = { $path } exists already, so nothing was taken out
exists-hint = Choose another folder with --to.
# $folder: where they are now.
opened = { $n ->
    [one] 1 meeting is now in { $folder }. It is also still in the archive.
   *[other] { $n } meetings are now in { $folder }. They are also still in the archive.
}
