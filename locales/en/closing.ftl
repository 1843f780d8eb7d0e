# The end of the meeting: ground rules, cards, the round aloud, the guess, what we think of it, keeping the record.

title = Closing together
not-done = not done
none = none yet
done = done
some-done = { NUMBER($n) } of { NUMBER($total) }
part-rules = ground rules
part-cards = cards
part-aloud = said aloud
part-record = the record
part-guess = guess, then look
part-reflect = thinking back
go-on = next

## Ground rules

rule = Ground rule: { $rule }. Did we keep it?
kept = kept
kept-partly = partly
kept-not = not kept

## Cards

by-group = The cards: count them in one pile, or in one pile for each group?
pile-one = one pile
pile-each = a pile for each group
card-listened = Did you feel listened to today?
card-ideas-heard = Did you feel your ideas were heard?
card-heard-others = Were you able to hear other people's ideas?
card-could-say = Could you say what you wanted to say?
card-worth-it = Was today worth your time?
card-yes = yes
card-partly = partly
card-no = no
card-skip = skip
count-group = { $question } ({ $group })
# Below the question, where the cards are counted.
count-how = Count: yes partly no skip (like 6 2 0 1)
not-numbers = Type up to four whole numbers: yes, partly, no, skip. Like: 6 2 0 1
counted = yes { NUMBER($yes) }, partly { NUMBER($partly) }, no { NUMBER($no) }
counted-skipped = yes { NUMBER($yes) }, partly { NUMBER($partly) }, no { NUMBER($no) }, skipped { NUMBER($skipped) }
cards-and-people = { $cards ->
    [one] That is 1 card, and { NUMBER($people) } people are here. It is kept as you typed it.
   *[other] That is { $cards } cards, and { NUMBER($people) } people are here. It is kept as you typed it.
}
one-pile-only = Kept as one pile. If there are few cards, or all are the same, a group's pile could show what each person thinks.

on-phones-none = The page for phones asks these questions too. Nobody has answered there yet.
on-phones-added = { $n ->
    [one] { NUMBER($n) } person has answered on their phone. When the meeting ends, the answers are added to the cards.
   *[other] { NUMBER($n) } people have answered on their phones. When the meeting ends, their answers are added to the cards.
}
on-phones-too-many = { NUMBER($n) } people have answered on phones, and { NUMBER($people) } people are here. When the meeting ends, the answers are added to the cards.
on-phones-too-few = { $n ->
    [one] 1 person has answered on their phone. Answers from phones are kept from three on, so that nobody can tell whose they are. Offer a paper card.
   *[other] { $n } people have answered on their phones. Answers from phones are kept from three on, so that nobody can tell whose they are. Offer paper cards.
}

## Aloud

aloud-one-word = One word for how you feel now
aloud-who-was-missing = Who was missing? Who decided that?

## The record

keep-question = Shall we keep this record, keep only the totals, or delete it?
keep-record = keep it
keep-totals = only the totals
keep-bin = delete it
chosen-record = The record is kept, as we agreed.
chosen-totals = When the meeting ends, only the totals of each group are kept.
chosen-bin = When the meeting ends, the record is deleted.
bin-sure = Delete it? When the meeting ends, airtime deletes the record from this computer. It cannot be brought back. Parts of it may stay on the disk for a while, and in backups, which airtime cannot reach.
totals-sure = Only the totals? When the meeting ends, airtime keeps the title, how much each group talked and other counts. It deletes every word (decisions, actions, notes) and every turn. Parts of them may stay on the disk for a while, and in backups.
sure-yes = yes
sure-no = no, ask again
binned = The record was deleted from this computer. Parts of it may stay on the disk for a while, and in backups.
# It was to be deleted, and was already gone.
not-there = There was nothing left to delete at { $path }.
totals-kept = Only the totals are kept. The rest was deleted. To read them: airtime report { $id }

## Guess, then look

guess-question = Show of hands: who do you think talked more?
even = about even
guessed = You guessed: { $group }.
no-guess = There was no guess.
shown = This is how the time was shared. Talk time is not power. It is one thing to notice.

## Thinking back

reflect-first = People with lived experience go first. You can pass.
reflect-surprised = What surprised you?
reflect-changed-decision = When did lived experience change what we decided? When did it not?
reflect-hard-to-speak = Who found it hard to speak, and what in the way we met made it hard?
reflect-hand-over = What could staff give up or hand over next time?
reflect-do-differently = What will we do differently, who will do it, and how will everyone hear?
meeting-goes-on = The meeting goes on.
ending-keys = press a letter   Tab then a key: who speaks   Esc go on with the meeting
end-question = That was the last question. End the meeting?
end = end it
stay = stay
