### What `airtime check` says of a session's file.

# The line about a file. $facts: the messages below.
checked = { $id }: { $facts }
events = { $n ->
    [one] 1 event
   *[other] { $n } events
}
ended = ended
not-ended = not ended
torn = { $bytes ->
    [one] last line cut off after 1 byte (no damage)
   *[other] last line cut off after { $bytes } bytes (no damage)
}
no-newline = last newline missing (no damage)
sealed = { $n ->
    [one] 1 unfinished line closed off (no damage)
   *[other] { $n } unfinished lines closed off (no damage)
}
unknown = { $n ->
    [one] 1 event of a kind this version of airtime does not know
   *[other] { $n } events of a kind this version of airtime does not know
}
empty = empty
no-damage = no damage
damaged = { $n ->
    [one] damaged in 1 place
   *[other] damaged in { $n } places
}

## Places that are damaged.

# $byte: where the line begins; $reason: one of the messages below.
damage = { $id }: line { NUMBER($line) }, byte { NUMBER($byte) }: { $reason }
reason-conflict = event { NUMBER($seq) } was there before and said something else
reason-not-opened = the first event does not open a meeting
reason-opens-late = the meeting begins later than at 0:00
reason-back-in-time = event { NUMBER($seq) } is earlier than the event before it
reason-repeated = event { NUMBER($seq) } is there twice; it counts once
reason-missing-one = event { NUMBER($seq) } is missing before this line
# $first and $last: the events that are missing.
reason-missing = events { NUMBER($first) } to { NUMBER($last) } are missing before this line
line-empty = empty line
line-zeros = zero bytes
line-too-long = longer than 64 KiB
line-no-checksum = no checksum at its end
line-checksum = checksum does not match: the line was changed or damaged
line-newer = written by a newer version of airtime ({ NUMBER($version) })
line-no-type = not an event: no type
line-out-of-range = not an event: a number is out of range
line-not-utf8 = not an event: not UTF-8
# $why: what the reader of JSON says.
line-not-an-event = not an event: { $why }
