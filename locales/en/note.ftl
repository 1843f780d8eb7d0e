# Notes and marks: their kinds, and what is asked and said about each.

## Kinds

kind-note = note
kind-decision = decided
kind-idea = idea
kind-story-point = from a story
kind-action = action
kind-need = a need we cannot meet yet
kind-disagreement = we disagree
kind-parked = for another time
kind-jargon = jargon
kind-rule-kept = ground rule kept
kind-rule-broken = ground rule not kept

# Words that somebody may type before a colon to choose a kind, with commas between them.
typed-note = note
typed-decision = decided, decision, we decided, agreed
typed-action = action, to do, todo
typed-idea = idea
typed-need = need, unmet need, a need we cannot meet yet, a need we can not meet
typed-story-point = story, from a story
typed-disagreement = we see it differently, we disagree, disagree, disagreement
typed-parked = park, parked, for another time
typed-jargon = jargon
typed-rule-kept = rule kept, ground rule kept
typed-rule-broken = rule broken, rule not kept, ground rule not kept

## What is asked

ask-words = The words
ask-jargon = Which word
ask-disagreement = About what
ask-how = How was it decided?
ask-part = What part did { $group } have in it?
ask-agrees = Do they agree: { $group }?
ask-dissent = Who saw it differently, and why
ask-approval = Who still has to approve it
ask-owner = Who does it (a letter or a name)
ask-due = By when (1 dec, friday, +2w)
ask-hands = Can we do it ourselves?
ask-help = Whose help it needs
ask-why-need = Why we cannot meet it yet
ask-said-by = Who said so
ask-look-again = When we look again (1 dec, +3m)
ask-taken-up = Are we taking up the idea?
ask-why-idea = Why not
ask-came-from = Who did it come from?
ask-closed = What came of it
what = What would you like to add?

how-consensus = everyone said yes
how-consent = nobody had a strong objection
how-vote = by vote
how-one-decided = one person or body decided
how-before = settled before the meeting
power-informed = told
power-consulted = asked
power-joint = decided together
power-delegated = decided it themselves
agrees-yes = agreed
agrees-partly = partly agreed
agrees-no = did not agree
hands-ours = we can do it ourselves
hands-help = needs help
taken-up = taken up
not-taken-up = not taken up

## What can be added or changed

row-words = words
row-how = how
row-part = their part
row-agrees = who agrees
row-dissent = another view
row-approval = who approves
row-owner = who
row-due = by when
row-hands = can we do it
row-help = whose help
row-why = why
row-said-by = who said so
row-look-again = look again
row-taken-up = taken up
row-came-from = came from
row-closed = what came of it
row-strike = cross out

## What is said of a note

struck = Crossed out. { $key-redo } brings it back.
closed-flag = closed
no-owner = no name yet
no-date = no date
how-not-said = how not said
no-words = (the word comes later)
look-again = look again on { DAY($date) }
due = by { DAY($date) }
needs-approval = { $name } still has to approve it
talk-behind = talk before it: { LIST($shares) }
help-from = needs help from { $name }
said-by = said by { $name }
came-from = came from { $group }
closed = closed: { $answer }
group-agrees = { $group }: { $answer }
# The same in reports, as sentences.
group-agreed = { $group } agreed
group-agreed-partly = { $group } partly agreed
group-did-not-agree = { $group } did not agree
group-was-told = { $group } were told
group-was-asked = { $group } were asked
decided-with-group = decided together with { $group }
decided-by-group = decided by { $group }
group-share = { $group } { PERCENT($share) }
actions-without-name = { $n ->
    [one] 1 action without a name
   *[other] { $n } actions without a name
}

## Marks

marked-jargon = Marked: jargon. Press the same key again to write down the word, or { $key-notes } to do it later.
marked-disagreement = Marked: we disagree. Press the same key again to say about what, or { $key-notes } to do it later.
card-green = Green: please go on.
card-yellow = Yellow: slower, or plainer words.
card-red = Red: stop for a moment.
# $by and $over: roles.
spoke-over = Marked: { $by } spoke over { $over }. If they were invited, press the same key again.
spoke-over-invited = Marked: { $by } spoke over { $over }, and was invited.
