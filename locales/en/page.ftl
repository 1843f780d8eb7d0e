# The page for phones and projectors, and what `airtime serve` says about it.

## On the page

meeting-so-far = meeting so far
item-so-far = this item so far
go-on = Go on to the meeting
lost = This is not up to date: the connection to the note-taker's computer is lost. The page tries again by itself.
over = This page has ended. The meeting is over, or the note-taker has closed the page.
interrupted = The note-taker has left the meeting for now.
needs-script = This page needs JavaScript to show the meeting as it goes on.

## Instead of the page

wrong-address = The page has another address. Open the link that you were given.
from-elsewhere = Another website asked for this page. Open the link that you were given.
only-read = You can only look at this page.
needs-link = To see this page, open the note-taker's link, or point your camera at its picture.
no-such-page = There is no such page here.

## In the terminal

here = The page of this meeting:
what-it-shows = It shows groups and totals, no names. It ends with the meeting, or when you press Ctrl+C.
on-this-computer = Only this computer can open it. For phones and other computers, type: airtime serve --listen { $address }
on-the-network = Everyone on this network who has the link can see it, and what is sent is not encrypted.
scan = To open it on a phone, point its camera at this:
ended = The meeting is over, and so is the page.
closed = The page is closed.
address-in-use = something else uses { $address } already
address-in-use-hint = Close it, or choose another number after the colon, like: --listen { $other }
address-not-ours = { $address } is not an address of this computer
address-not-ours-hint = To let others on the network see the page, type: --listen 0.0.0.0
cannot-listen = the page cannot be opened on { $address }: { $why }
cannot-listen-hint = Choose another address, like: --listen 127.0.0.1:8317
is-over = that meeting is over, and the page is for a running one
is-over-hint = To look at it, type: airtime report latest
not-built = this airtime was built without the page
bad-address = `{ $text }` is not an address
bad-address-hint = Type one like 127.0.0.1, 0.0.0.0, or 192.168.1.20:7317.
