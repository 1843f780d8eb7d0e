# Many tables and one lead: `airtime publish`, at a table, and `airtime rooms`, at the lead's desk.

## At a table

sending = { $table } is being sent to { $server }.
sends-groups = It sends groups and totals, no names. Your own record stays as it is. Press Ctrl+C to stop sending.
sends-pseudonyms = It sends each person as a letter, no names. Your own record stays as it is. Press Ctrl+C to stop sending.
over = The meeting is over. All of it has been sent: { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}.
stopped = Sending has stopped. { NUMBER($sent) } of { NUMBER($all) } lines have been sent. To send the rest, type the same command again.
goes-on = Sending goes on. The server has { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}.
never-connected = Nothing was sent: there was no connection to the server.
bad-name = `{ $name }` has no letter or digit
bad-name-hint = Give the table a name with letters or digits, like: --room "Table 4"
not-agreed-hint = Leave out --level to send groups and totals only.

## In the meeting at a table

lead-says = The lead says: { $text }
lead-answers = The lead has seen your call.
lead-called = You have called the lead. Undo takes the call back.
nobody-listens = This meeting is not being sent to a lead. To send it, type airtime publish in a second terminal.

## At the lead's desk

tables = { $n ->
    [one] 1 table
   *[other] { $n } tables
}
looks = { $n ->
    [one] 1 needs a look
   *[other] { $n } need a look
}
order-table = by table
order-look = what needs a look first
keys = arrows: choose · Enter: open · a: answer · t: tell all · o: order · q: leave
open-keys = left, right: another table · a: answer a call · t: tell all tables
page-keys = arrows · Enter: open · a: answer · t: tell all · o: order · l: page · q: leave
page-here = The page: { $link } Only this computer can open it.
page-on-network = The page: { $link } Everyone on this network who has the link can see it. It is not encrypted.
page-no-tables = No table has sent anything yet.
typing-keys = Enter: send to all tables · Esc: do not send
to-all = To all tables:
no-tables = No table has sent anything yet. At each table, the note-taker types: airtime publish --to { $server } --room "Table 1"
said = It has been sent.
saying = Sending …
nobody-calls = No table is calling you.
mark-whom = Several tables are calling. Choose one with the arrows, then press a.
not-caught-up = The server did not send everything in time. Try again.
saved = { $n ->
    [one] 1 record is
   *[other] { $n } records are
} in { $folder }.
tile-over = over
tile-spoken = { NUMBER($k) } of { NUMBER($of) } have spoken
not-begun = not begun
item-clock = { $title } · { $time }
meeting-clock = meeting { $time }
last-sign = Last sign of life { $time } ago
state-calls = calls you
state-look = needs a look
look-calls = The table is calling you.
look-silent = { $n ->
    [one] No sign of life for 1 minute.
   *[other] No sign of life for { $n } minutes.
}
look-unreadable = Something this table sent cannot be read.
look-under-aim = { $group } has talked much less than the aim for a while.

## What stands in the way

bad-address = `{ $text }` is not the address of a server
address-hint = Type one like nats://192.168.1.20:4222, or tls://rooms.example.org:4222.
unreachable = { $server } cannot be reached. Check the network and the address. Trying again; nothing is lost.
refused = { $server } does not know this name, password or key. Ask whoever runs the server. Trying again.
tls = There is no secure connection to { $server }: { $why }. Check --ca and the name in the address. Trying again.
key-file = `{ $path }` holds no key that can be used
key-file-hint = --nkey takes a file with a line that begins with SU. --creds takes a credentials file (.creds). Ask whoever runs the server for yours.
certificate = `{ $path }` holds no certificate
certificate-hint = --ca takes a file with the certificate of whoever signed the server's, in PEM: it begins with BEGIN CERTIFICATE.
no-jetstream = { $server } runs without JetStream, which keeps the lines. Start it with: nats-server -c open.conf. Trying again.
too-old = { $server } runs version { $version } of nats-server, which is too old. Install 2.9 or newer.
silent = { $server } is there but does not answer. It may be busy, or its disk slow. Trying again; nothing is lost.
no-rights = { $server } does not let this table write under its name. Check --room, or ask whoever runs the server. Trying again.
no-stream = { $server } has no place for the tables yet. Start airtime rooms at the lead's desk first. Trying again.
other-stream = { $server } has something else under the name AIRTIME. Ask whoever runs the server to rename it. Trying again.
full = { $server } is full. Whoever runs it has to make room. Trying again; nothing is lost.
taken = { $room } shows another meeting ({ $session }). Choose another name with --room, or take its place with --replace. Trying again.
raced = Someone else sends under this table's name at the same moment. Stop one of the two. Trying again.
other-trouble = { $server } did not take it: { $why }. Trying again; nothing is lost.

## Without the feature

not-built = this airtime was built without the rooms
not-built-hint = Build it with: cargo build --release --features rooms
