unknown-policy = Write one of: in order, not come in first, least time, alternate, lived experience first.
as-asked-already = Hands are in the order they went up already. Another order: : order, then for example not come in first.
only-on-hold = Every hand is on hold. Invite someone by letter, or let a hand go on with : hold.
list-closed = The list of hands is closed. A process point can still go up (, * and the letter). : hand-list opens it.
nobody-to-reply-to = Nobody else has spoken yet. Put the hand up without the =.
no-round = No go-round is under way. Start one with : go-round.
round-done = Everyone was asked. Enter ends the go-round.
round-under-way = A go-round is under way. End it with : round-end.
nobody-here = Nobody is here by name to go round. Press + to add people.
round-begins = A go-round. Enter gives the next person the floor; Ctrl+P if they would rather pass.
round-over = The go-round is over.
list-is-closed = The list of hands is closed. Those in it still speak.
list-is-open = The list of hands is open.
closed = closed
hand-what = this hand
hand-kind = what is it for?
hand-note = a few words on it
give-way = who speaks in their place? (letter or name)
give-way-like = Write whose place, and who speaks in it, like: bea = kai.
