# The slip that tells one person their own time, and why there is none.

title = Your own time: { $name }
what = This is your own time in one meeting, and nobody else's. It is for you. You decide whether anyone else sees it.
your-time = Your time
figures = What the record says about your time
head-what = what
head-yours = yours
here = You were here, not counting breaks
spoke = You spoke for
turns = Turns
# $seconds: so long is a turn that counts.
voices = Times you spoke for { NUMBER($seconds) } s or longer, showed a card, wrote in the chat or signed
# Of a file.
voices-import = Times you spoke for { NUMBER($seconds) } s or longer
longest = Your longest turn
what-counts = No amount is good or bad. Listening is taking part too.
items = Items in which you spoke
head-item = item
head-time-in-item = your time in it
yours = What you can do
right-correct = If something is not right, tell the note-taker. It can be corrected.
right-correct-import = If something is not right, tell whoever imported this. It can be corrected.
right-no = You can ask not to be timed, or to be taken out, now or later. Nobody will ask why.

## Why there is none

unknown = there is nobody called `{ $name }` in { $id }.
unknown-hint = Give a name as it is on the note-taker's screen, the id from the CSV, or a handle like p3.
several = several people in { $id } are called `{ $name }`.
several-hint = Give the id from the CSV, or a handle like p3.
not-timed = `{ $name }` asked not to be timed in { $id }.
nothing-hint = So there is no slip for them.
not-one = `{ $name }` stands for several people in { $id }.
not-one-hint = A slip is for one person only.
not-here = `{ $name }` was not at { $id }.
one-session = a slip is about one meeting.
one-session-hint = Give one meeting, then the next in a command of its own.
text-or-html = a slip is text, HTML or PDF.
text-or-html-hint = End the name of the file with .html, or type --format html.
