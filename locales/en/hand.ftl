# Hands, the order they are suggested in, go-rounds and small groups.

## What a hand is for

kind-point = point
kind-reply = reply
kind-question = question
kind-challenge = disagree
kind-process-point = a point about how we are talking

phones-not-agreed = The group has not agreed to hands from phones. Type { $key-palette } phones yes when it has.
ask = Hand up or down: whose letter?
ask-kind = Hand up ({ $kind }): whose letter?
# $kinds: each with the sign that chooses it, like `? question`.
ask-signs = First, if you like: { LIST($kinds) }

## Why somebody stands where they do

reason-process-point = how we are talking
reason-had-the-floor = was speaking
reason-waiting-longest = waiting longest
reason-not-spoken = not spoken yet
reason-least-time = least time so far
reason-more-time = has spoken longer so far
reason-other-group = other group next
reason-centred-group = { $group } first
reason-asked-first = asked first
reason-asked = in the order asked
reason-last-word = has the last word
reason-on-hold = on hold

## The order of hands

policy-in-order = in the order they went up
policy-not-spoken-first = not spoken yet first
policy-least-time-first = least time first
policy-alternate-groups = groups take turns
policy-lived-experience-first = lived experience first

order-as-asked = Hands are now in the order they went up. Press the same key to go back to our order: { $policy }.
order-is = Hands are now suggested in this order: { $policy }. You can still invite anyone by letter.
unknown-policy = Type one of: in order, not spoken first, least time, groups take turns, lived experience first.
two-policies = Choose one order: { $first }, or { $second }.
as-asked-already = Hands are already in the order they went up. To choose another order, press { $key-order }.

## What cannot be done

only-on-hold = Every hand is on hold. Invite someone by letter, or let a hand go on with { $key-hold }.
list-closed = The list of hands is closed. Someone can still make a point about how we are talking: press { $key-hand } * and their letter. To open the list, press { $key-hand-list }.
nobody-to-reply-to = Nobody else has spoken yet. Put the hand up without the =.
no-round = There is no go-round now. Start one with { $key-go-round }.
round-done = Everyone has been asked. Press Enter to end the go-round.
round-under-way = A go-round is under way. End it with { $key-round-end }.
nobody-here = Nobody is here by name to go round. Press { $key-add } to add people.

## What was done

round-begins = Go-round: press Enter for the next person, or { $key-pass } if they would rather pass.
round-over = The go-round is over.
list-is-closed = The list of hands is closed. Those already in it can still speak.
list-is-open = The list of hands is open.
held = { $name }'s hand is on hold and keeps its place. To let it go on, use hold again.
goes-on = { $name }'s hand goes on.
gave-way = { $to } has { $from }'s place.
not-reached = Not reached on that item: { LIST($names) }. Their hands stay up.

## A hand in the list

closed = closed
hand-what = this hand
hand-kind = what is it for?
hand-note = a few words about it
give-way = who speaks in their place? (letter or name)
give-way-like = Type whose place it is and who speaks instead, like: bea = kai.
choice-invite = invite now
choice-kind = what for
choice-note = a few words
choice-hold = hold, or go on
choice-later = move to the end
choice-give-way = give way to
choice-last-word = last word
choice-down = down
whose = { $name }: { $question }
# $time: `12 min` or `0:40`.
waits = up { $time }
replies-to = reply to { $name }

## Go-rounds and small groups

# $next: a name. $dot: what stands between the parts of a line.
round = go-round: next { $next } { $dot } { NUMBER($offered) } of { NUMBER($total) } asked
# After it, how long each has if everybody talks the same.
each-seconds = about { NUMBER($n) } s each
each-minutes = about { NUMBER($n) } min each
round-ends = go-round: { NUMBER($offered) } of { NUMBER($total) } asked { $dot } Enter ends it
round-progress = go-round: { NUMBER($offered) } of { NUMBER($total) }
reported-back = { $n ->
    [one] 1 has reported back
   *[other] { $n } have reported back
}

# Capital letters are hands. $n: how many went up in a row, two or more.
caps-lock = { $n ->
    [2] Is Caps Lock on? Two hands went up. Press { $key-hands-to-turns } if they were turns.
    [3] Is Caps Lock on? Three hands went up. Press { $key-hands-to-turns } if they were turns.
   *[other] Is Caps Lock on? { $n } hands went up. Press { $key-hands-to-turns } if they were turns.
}
