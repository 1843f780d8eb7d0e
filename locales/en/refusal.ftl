# Why something cannot be done now, and what would help.

off-the-record = We are off the record. Press { $key-off-record } to come back.
ended = The meeting is over.
not-ended = This meeting has not ended. Go on with it, and correct things there.
times-from-file = The times came with the file, so they stay. You can only correct whose turn it was.
no-such-person = Nobody here goes by that name. Press { $key-add } to add someone.
no-such-item = There is no item { NUMBER($n) }. Add one with { $key-item-add }.
no-item = No item is under way. Press its number to start one.
nobody-waiting = No hands are up.
no-hand = { $name } has no hand up. Press { $key-hand } and their letter.
not-here = { $name } has left. If they are back, tap their letter when they speak.
same-person = That is already { $name }'s place. Choose someone else.
nobody-speaking = Nobody is speaking.
no-turn-yet = There is no turn to change yet.
no-other-hat = { $name } has only one role. Add another with { $key-wear }.
no-observers = Nobody is here as an observer. Add one with { $key-add }, like: Zoe o
no-keeper = No note-taker is set. Press { $key-keeper } and type your name.
nothing-to-undo = There is nothing to undo.
nothing-to-redo = There is nothing to put back.
nothing-to-fill = No turn is waiting to be filled in.
nothing-to-say = Nothing was typed, so nothing was written down.
no-such-note = That note is not there any more.
not-a-date = That is not a date. Type it like 1 dec, friday, +2w or 2026-12-01.
past-date = { DAY($date) } has passed. Type a later date.
not-marked-here = This is marked only when a ground rule asks for it. Add a rule that ends in (mark interruptions): { $key-rule-add }.
nobody-before = Nobody else was speaking just before.
item-still-open = Item { NUMBER($n) } is open. Close it first with { $key-item-close }.
already-left = { $name } has already left. Their letter brings them back.
already-here = { $name } is here.
key-taken = { $letter } is { $name }'s letter. Choose another.
key-no-letter = Choose one letter from a to z.
no-hands-to-turn = There are no hands to change.
cannot-move-further = It cannot move any further that way.
no-half-time = airtime cannot tell when half-time is, because not every item has its minutes. Choose end or always.
no-such-rule = There is no ground rule { NUMBER($n) }. Add one with { $key-rule-add }.
no-such-group = There is no such group here.
no-such-turn = That turn is not there any more. Choose another.
too-short = That turn is too short for this.
nothing-before = There is no turn just before it.
too-many-people = A meeting can have up to { NUMBER($n) } people.
too-many-roles = A meeting can have up to { NUMBER($n) } roles.
too-many-rules = A meeting can have up to { NUMBER($n) } ground rules.
unknown-group = No group is called "{ $text }". There are: { LIST($groups) }.
not-timed = { $name } is not timed, so this is not written down.
not-one-person = { $name } stands for several people. Press { $key-someone } for someone who would rather not be timed.
no-key-for-group = No key stands for a group called "{ $group }". Type it like: staff = 7.
group-has-key = { $group } already has a key. To say how many they are, press { $key-heads } and type { $group } = 7.
people-are-counted = People are listed one by one here, so they are counted already.
bad-headcount = Type a whole number from 1 to 1000, like staff = 7.
kind-at-the-start = Groups only is chosen before a meeting begins, because no people are recorded in it. Start another meeting for that.
no-rules = There are no ground rules yet. Add one with { $key-rule-add }.
