# Practice with the keys: two minutes of an invented meeting, and how it went.

title = Practise the keys
# Beside the clock. $now, $length: times.
clock = { TIME($now) } of { TIME($length) }
panel-about = How it works
panel-meeting = The meeting
panel-tapped = You tapped
panel-people = People
panel-result = How it went
panel-turns = Turn by turn
two-minutes = 2 minutes

## Before it begins

about-lines = The lines of an invented meeting run by, as fast as people talk.
about-keys = Each time someone else starts to speak, press their letter. The keys are those of a real meeting.
about-quiet = Press { $key-open } when nobody speaks, and { $key-someone } when you cannot see who speaks.
about-hands = Press { $key-hand } and then a letter when that person puts a hand up. { $key-undo } takes back your last key.
about-halves = In the first half, the key to press stands beside each line. In the second half it does not.
about-end = At the end you see how quick your keys were. No meeting is recorded.
key-start = start
key-leave = leave

## While it runs

nothing-yet = nothing yet
keys-shown = keys shown
keys-hidden = keys not shown
someone = someone
quiet = quiet
ask-hand = Whose hand? Press their letter.
hand-up = Hand up: { $name }
no-letter = Nobody here has the letter { $letter }.
taken-back = Your last key is taken back.
nothing-to-take-back = There is nothing to take back.

## How it went

seconds = { $seconds } s
usual-delay = usual delay
right = You pressed the right key for { $right } of { $turns } turns.
late = You were usually { $median } s late. Half of your keys were { $lower } to { $upper } s late.
halves = With the keys shown: { $shown } s. Without: { $hidden } s.
not-tapped = { $n ->
    [0] You missed no turns.
    [one] You missed { NUMBER($n) } turn.
   *[other] You missed { NUMBER($n) } turns.
}
wrong-key = { $n ->
    [0] No turn went to the wrong person.
    [one] { NUMBER($n) } turn went to the wrong person.
   *[other] { NUMBER($n) } turns went to the wrong person.
}
hands-seen = You put up { $seen } of { $of } hands.
groups-off = In a report, a group's share of talk would be off by { $points } points of 100.
person-off = The share that would be off most is { $name }'s, by { $points } points.
no-figures = You pressed no key, so there are no figures.
turn-missed = missed
turn-wrong = wrong person
ask-save = Save these figures in your settings folder? y: yes, n: no
saved = Saved in { $path }.
not-saved = Nothing was saved.
key-save = save
key-do-not-save = do not save
key-again = again

## Beside the figures of a real meeting, if the note-taker chose that

note-taker = The note-taker practised on { $day }. Their keys were usually { $late } s late.
note-taker-shares = The note-taker practised on { $day }. Their keys were usually { $late } s late, and { $points ->
    [0] shares were right.
    [one] shares were within 1 point of 100.
   *[other] shares were within { NUMBER($points) } points of 100.
}
# $why: what the reader of TOML says.
unusable = { $path } cannot be read, so your practice is not shown: { $why }

## The people of the meeting

rosa = Rosa
tunde = Tunde
mei = Mei
helen = Helen
karim = Karim
lived-experience = lived experience
staff = staff

## What they say: one breath at a time. It is about the opening hours of a drop-in.

said = { $name }: { $words }
someone-said = Someone at the back: { $words }
nobody-speaks = Nobody speaks.
raises-hand = { $name } puts a hand up.

line-01 = Hello, everyone. Thank you for coming in this rain.
line-02 = Today is about the drop-in, and when it is open.
line-03 = Can I start? I come most weeks.
line-04 = By the time I am off the bus, you are nearly closing.
line-05 = What time is that, more or less?
line-06 = Half past six. You close at seven.
line-07 = It is the same for me, after I pick up my children.
line-08 = I have never even seen the soup.
line-09 = The soup is good. The queue is not.
line-10 = It runs out by six!
line-11 = I did not know that. I leave at five.
line-12 = If it were open later, I would still come.
line-13 = I would not miss the mornings. Nobody is there.
line-14 = We counted. Four people on a good morning.
line-15 = So why open at nine?
line-16 = It has always been nine. It is when we start work.
line-17 = Could it be noon until nine, for one month?
line-18 = Then we all look at it again.
line-19 = I would need someone here until nine.
line-20 = I can do two evenings a week.
line-21 = I could help with the door on Thursdays.
line-22 = So could I.
line-23 = You would be paid for that, like anyone else.
line-24 = Good. Then yes.
line-25 = And please put the hours in the window.
line-26 = Not only on the website.
line-27 = My neighbour has no internet at all.
line-28 = I will paint them on the glass myself.
line-29 = What about winter? It is dark by four.
line-30 = There is no light at the bus stop.
line-31 = I can ask the council for a lamp.
line-32 = You asked last year.
line-33 = I did. I can ask again, with your names if you like.
line-34 = Use mine!
line-35 = Mine too. I will help you write the letter.
line-36 = So, noon until nine, from the first of the month.
line-37 = And the hours in the window by Friday.
line-38 = Thank you. Same place, in four weeks.
line-39 = With soup after six, please.
