# The page for phones and projectors, and what `airtime serve` says about it.

## On the page

meeting-so-far = meeting so far
item-so-far = this item so far
go-on = Go on to the meeting
lost = This is not up to date: the connection to the note-taker's computer is lost. The page tries again by itself.
over = This page has ended. The meeting is over, or the note-taker has closed the page.
lead-lost = This is not up to date: the connection to the lead's computer is lost. The page tries again by itself.
lead-over = This page has ended: the lead has closed it.
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
facilitator-here = For whoever facilitates. Give this link to nobody else:
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

## In the meeting

ask-where = Who may open the page?
this-computer-only = only this computer
everyone-at = { $address }: everyone on this network who has the link. It is not encrypted.
panel-room = The page for everyone
panel-facilitator = The page for whoever facilitates
type-it = Type this in a browser:
scan-or-type = Point a phone's camera at the picture, or type this in a browser:
local-only = Only this computer can open it.
network-warning = Everyone on this network who has the link can see it. It is not encrypted.
facilitator-warning = This link is only for whoever facilitates. It shows the balance at any time.
key-facilitator = Tab: the link for whoever facilitates
key-room = Tab: the link for everyone
key-close = Esc: back to the meeting; the page stays open
key-stop = { $key-palette } serve-stop: close the page
key-others = All other keys work as they do without it.
opened = The page is open. { $key-palette } serve shows its link again. It closes with the meeting.
stopped = The page is closed, and its links no longer work.
not-open = The page is not open.
failed = The page for phones has stopped. The record is not affected. { $key-palette } serve opens it again.

## Hands and cards from phones

# In the meeting
phones-how = Type yes or no: does the group agree to hands and cards from phones?
phones-agreed = Hands and cards may come from phones. Read out again what we agreed, and open the page: { $key-palette } serve.
phones-off = Nothing is taken from phones any more.
wrong-codes = { $n ->
    [one] Somebody typed a wrong code on a phone.
   *[other] Wrong codes were typed on phones, { NUMBER($n) } by now.
} { $key-palette } phone-code shows the code of a card.
codes-locked = Too many wrong codes from phones. No code is taken until you type { $key-palette } phones yes.
not-timed-from-phone = { $name } would rather not be timed (from their phone), and is not from now on. { $key-palette } not-timed to leave out what was before, if they wish.
card-red-from-phone = Red card from a phone: stop.
card-yellow-from-phone = Yellow card from a phone: slower, or in other words.
card-green-from-phone = Green card from a phone: go on.
code-is = The code for { $name }: { $code }
code-new = The new code for { $name }: { $code }. The old one is void.
codes-cannot-save = the codes for phones cannot be kept
mark = from a phone
key-card-code = The four letters are the code for that person's phone.

# On the phone
your-code = The code on your card
code-help = With it you can put up your hand from here. The note-taker sees it in the list of hands.
use-code = Use the code
code-wrong = That is not a code of this meeting. Look at your card, or ask the note-taker.
code-too-many = Too many wrong codes. Ask the note-taker.
your-card = This phone has card { $letter }.
your-card-plain = This phone has your card.
hand-up = Put my hand up
hand-change = Change it
hand-down = Take my hand down
hand-for = What for?
hand-words = A few words, if you like
hand-is-up = Your hand is up.
not-timed = I would rather not be timed
not-timed-done = You are not timed.
not-timed-help = From now on nobody writes down how long you speak. Nobody will ask why.
cards = Show a card. Nobody writes down whose it was.
card-green = Green: go on
card-yellow = Yellow: slower
card-red = Red: stop
# At the end
asked = How was today for you?
asked-help = Nobody sees what you answer: only how many said yes, partly or no is written down, and only if three or more people answer here. You can skip any of them.
send-answers = Send my answers
answered = Thank you. Your answers are added to the others when the meeting ends.
answered-already = This phone has answered already.
not-asked = These questions are not asked now.
answers-too-many = No more answers are taken here. Ask for a paper card.
answers-need-cookies = Your browser keeps no cookies, so your answers could be counted twice. Ask for a paper card.
sent = Sent.
not-sent = That could not be sent. Try again.
slower = One moment, please.
list-closed = The list of hands is closed for now.
not-now = That cannot be done now.
