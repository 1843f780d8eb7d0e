# Agenda items: what is asked when one closes, and what is said of each.

## How an item ended

outcome-done = done
outcome-not-yet-ready = not ready yet
outcome-decided = decided
outcome-stalemate = stuck
outcome-parked = kept for another time

close-choice-done = done
close-choice-not-yet = not yet, it stays open
close-choice-decided = decided
close-choice-stalemate = stuck, so we take it to someone else
close-choice-parked = keep it for another time

## What is asked

# $number and $title: the item.
close = Close { NUMBER($number) } { $title }.
close-not-spoken = { $n ->
    [one] 1 person has not spoken on it.
   *[other] { $n } people have not spoken on it.
}
close-hands = Hands not reached: { LIST($names) }.
close-ready = Has everyone been heard? Are we ready?
ask-referred-to = Who we take it to
ask-by = By when they answer (1 dec, +2w)
ask-summary = What we concluded, in one line
ask-asked-by = Who asked for { $title }?

## What can be done with an item

choice-start = start it, or go on with it
choice-close = close it
choice-asked-by = who asked for it
choice-summary = what we concluded

## What is said of an item

numbered = { NUMBER($number) } { $title }
added = Item { NUMBER($number) }: { $title }.
closed = Item { NUMBER($number) } is closed.
not-yet = Not yet. Item { NUMBER($number) } stays open.
asked-by = asked for by { $group }
taken = passed on
taken-to = passed on to { $name }
taken-to-by = passed on to { $name }, to answer by { DAY($date) }
taken-by = to be answered by { DAY($date) }
no-kind = "{ $text }" is not a kind of item, so it stays in the title.

## Kinds of item

kind-discussion = discussion
kind-presentation = presentation
kind-story = story
kind-go-round = go-round
kind-small-groups = small groups
kind-prioritise = prioritise
kind-check-in = check-in
kind-check-out = check-out
kind-break = break
