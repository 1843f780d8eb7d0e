# The first screen, the set-up form and the screens of a running meeting.

## The first screen

home-title = airtime
home-line = See whose voices fill the room, and whose are missing.
home-none = No meetings yet.
cut-off = cut off
running = running in another window
imported = imported
rehearsed = a rehearsal
untitled = no title
# In place of the title of the command, when the form was left with something in it.
kept-form = set up a meeting: what you typed is still here
# After a meeting was ended. $id: of the meeting.
ended = The meeting is over and saved. Press Enter to review it. To read it: airtime report { $id }

## Set-up

setup-title = Set up a meeting
yes = yes
no = no
agreed = yes, the group agreed it
suggested = not yet, only suggested
read-out-yes = done
read-out-no = not yet (press Space when you have)
start = Start the meeting
too-many = A meeting can have up to 1000 people. The rest were left out.
name-too-long = { $name }… is over 200 characters, so it was cut.
too-long = This is longer than { NUMBER($most) } characters. Please make it shorter.
item-too-long = An item is longer than { NUMBER($most) } characters. Please make it shorter.
# After something typed in a meeting that was cut.
was-cut = That was too long to keep all of it. It now ends in “…”. Put the rest in a note.
two-keepers = Only one person can be "me", so { $name } is not.
same-name = Two people are called { $name }. The second is shown with a number.
aim-unknown = There is no aim "{ $text }". Use equal, headcount, none, or shares like staff=40,lived_experience=60.
aim-bad-share = "{ $text }" is not a share. Use whole numbers, like staff=40,lived_experience=60.
aim-sum = The shares add up to { $sum }. They need to add up to 100.

## The words that are read out

consent-time = We will time how long each of us talks, so that everyone gets a fair chance.
consent-time-groups = We will time how long each group talks, not each person, so that every group gets a fair chance.
consent-by-person = Reports can show how long each person talked.
consent-facilitator-hidden = How long the facilitator talks is not shown.
consent-recognition-yes = We have agreed how people are thanked or paid for taking part.
consent-recognition-no = We have not agreed how people are thanked or paid for taking part.
consent-agreed-by = Agreed by: { $who }.
consent-no-sound = No sound is recorded.
consent-decisions = We write down what we decide and who will do what.
consent-phones = Whoever likes can put up their hand and show a card from their phone, with the code on their card. We write down the hand as if it had been put up here, and that it came from a phone. Nobody writes down whose card it was.
consent-holder = { $holder } keeps it on this computer.
consent-holder-note-taker = The note-taker keeps it on this computer.
consent-until = It is kept until { LONGDAY($date) }.
consent-until-open = We have not yet agreed for how long.
consent-viewers = Only { $viewers } can see it.
consent-viewers-group = Only this group can see it.
consent-observers = { $people ->
    [one] 1 observer is here, and is not counted. You can say if you would rather not be observed.
   *[other] { $people } observers are here, and are not counted. You can say if you would rather not be observed.
}
consent-no = You can say no now or later, out loud or quietly. Nobody will ask why.
late-comer = Hello. We are timing how long people talk, to share it fairly. No sound is recorded. Is that OK for you, or would you rather not be timed?

## What the floor is

quiet = quiet: thinking time
someone = someone is speaking
several = people are talking over each other
several-short = over each other
small-groups = in small groups
break = break
break-back = any letter, or Space, ends the break
small-groups-back = any letter, or Space, brings us back together
off-record = off the record
off-record-back = Nothing is timed or written down. Press { $key-off-record } to come back.
unattended = nobody was recording
meeting-over = the meeting is over
reports-back = { $name } reports back
speaking-now = (speaking now)
to-fill-label = someone: to fill in later
someone-short = someone
no-name = no name
keeper-mark = you
nobody = nobody

# A meeting without names. $left and $right: letters of the keyboard's two sides.
two-sides = Left hand { $left }: lived experience. Right hand { $right }: staff. A new letter adds a person. { $key-leave } ends.
# While an item of the kind *prioritise* is open. Where there are groups, each has its own priorities.
priorities-of-groups = Hear what matters most to each group, then agree. { $key-item-close } notes the result.
priorities = Hear what matters most to everyone, then agree. { $key-item-close } notes the result.
# Nothing was pressed for ten minutes. $key: of the person.
still-speaking = Is { $name } still speaking? { $key }: yes. { $key-open }: nobody is.

## The balance

so-far = whole meeting
lately = last few minutes
too-early = too little talk so far
# Of the share of a group, in its place while there is too little talk.
shares-after = { $minutes ->
    [one] shown after a minute of talk
   *[other] shown after { $minutes } minutes of talk
}
too-few = too few people to show
about-even = about even
close-to-aim = close to the aim
lived-experience-more = lived experience talking more
staff-more = staff talking more
talking-more = { $group } talking more
uncounted-speaking = { $role } speaking
share-and-people = { PERCENT($share) } of talk, { PERCENT($people) } of people
share-of-talk = { PERCENT($share) } of talk
aim-is = aim { PERCENT($aim) }
lately-share = last few minutes { PERCENT($share) }
whole-share = whole meeting { PERCENT($share) }
of-people = { PERCENT($part) } of people
of-time-here = { PERCENT($part) } of the time people were here
# Before each group's sign and percent.
parts-of-people = Of people:
parts-of-time = Of the time people were here:
# $who: `facilitator and supporter`. They are not counted in the balance.
uncounted-share = { $who } { PERCENT($share) } of all talk
# $time: how long others have talked; $group: the group that the display is about.
since-start = Others have talked { $time }. Not spoken yet: { $group }
since = Others have talked { $time } since { $group } last spoke
# $n: how many people are in the group. Nobody is named.
spread = In { $group }, one of { NUMBER($n) } people did about { PERCENT($share) } of the talking
spread-all = In { $group }, one of { NUMBER($n) } people did all the talking
spoken = { NUMBER($spoken) } of { NUMBER($total) } have spoken
spoken-on-item = { NUMBER($spoken) } of { NUMBER($total) } have spoken on this item
not-spoken-on-item = not spoken on this item
# People that there is no room for.
more-people = +{ NUMBER($n) } more
not-spoken = not spoken yet
everyone = everyone has spoken
headcount = { $n ->
    [one] 1 person
   *[other] { $n } people
}
room-shows-end = The balance is shown at the end.
room-shows-half-time = The balance is shown from half-time on.
room-shows-always = The balance is shown all the time.
room-shows-never = We chose not to show the balance here.
room-shows-no-groups = This screen shows people, not groups.
room-shows-how = Type when the room sees the balance: end, half-time, always or never. Type no-groups to hide groups too.

## Items, hands and notes beside the floor

# Titles of the parts of the screen.
# Titles of the three parts of the facilitator's view.
tile-since = Others have talked
since-tile = since { $group } last spoke
not-spoken-tile = { $group }: not spoken yet
tile-not-spoken = Not spoken yet
tile-next = Next
one-thing = Talk time is not power. It is one thing to notice.
panel-speaking = Speaking
# How far off the shares on the screen may be: after *Balance*, and below a large figure.
shares-error = { $n ->
    [one] give or take 1 point
   *[other] give or take { NUMBER($n) } points
}
# In the room's view, before *Talk time is not power*.
shares-error-sentence = { $n ->
    [one] Give or take 1 point.
   *[other] Give or take { NUMBER($n) } points.
}
panel-balance = Balance
panel-ribbon = Who spoke when
panel-people = People
panel-hands = Hands
panel-agenda = Agenda
panel-notes = Notes
panel-rules = Ground rules
panel-purpose = What this meeting is for
ribbon-last = last { NUMBER($n) } minutes
ribbon-whole = whole meeting
ribbon-other = not counted
ribbon-now = now
quiet-short = quiet
last-spoke = spoke { $time } ago
spent-of = { $spent } of { NUMBER($n) } min
rows-of = { NUMBER($from) } to { NUMBER($to) } of { NUMBER($total) }
row-of = { NUMBER($n) } of { NUMBER($total) }
more-hands = More: { $key-hands }
more-notes = More: { $key-notes }
no-items = No items yet. Add one with { $key-item-add }.
no-notes = Nothing written down yet. Press { $key-note } to write a note.
no-rules = No ground rules yet. Add one with { $key-rule-add }.
no-purpose = Not said yet. Add it with { $key-purpose }.
rules-agreed = agreed
people = people
next = next
no-item = no item
planned = of about { NUMBER($n) } min
minutes = { NUMBER($n) } min
hands-up = { $n ->
    [0] no hands up
    [one] 1 hand up
   *[other] { $n } hands up
}
to-fill = { $n ->
    [one] 1 turn to fill in ({ $key-fill })
   *[other] { $n } turns to fill in ({ $key-fill })
}
last-time = Last time
timeline = Turns
list-empty = nothing yet

## Keys in a list or a question

# In the key row of a glance view, of a break and of small groups.
key-view-back = note-taker's view
key-go-on = go on
followed-room-keys = { $key-room } facilitator's view   Esc close
followed-keys = { $key-room } room view   Esc close
turn-what = correct this turn
choice-keys = Enter skip   Tab then a key: who speaks   Esc back
detail-keys = Enter done, or skip   Tab then a key: who speaks   Esc close
rest-keys = Enter done, or skip   Tab then a key: who speaks   Esc leave the rest
rest-digit-keys = Enter skip   letters and Space: who speaks   Esc leave the rest
close-keys = Enter close it and add nothing   letters and Space: who speaks   Esc leave it open
digit-keys = Enter skip   letters and Space: who speaks   Esc back
list-keys = Up and Down choose   Right more   Esc back
closing-keys = Enter next   Up, Down: other questions   Tab + key: who speaks   Esc back
typing-keys = Enter done   Tab then a key: who speaks   Esc keep for later
typing-floor = press one key to say who speaks; Tab again to leave the note
read-out-keys = Enter: I have read it out   Esc: not now   Other keys still say who speaks
palette-help = a name, or what you want to do
who = whose letter?
help-title = Keys

## Correcting a turn

turn-choice-give = give it to
turn-choice-fill-later = not sure who: fill in later
turn-choice-earlier = began earlier
turn-choice-later = began later
turn-choice-split = split
turn-choice-join = join to the one before
turn-choice-drop = nobody spoke
turn-choice-missed = I missed a turn

## Leaving

leave-question = Leave the meeting?
leave-keys = Choose with the arrows, then press Enter.
leave-stay = Stay
leave-for-now = Leave for now, go on later
leave-close = Close together
leave-end = End now
leave-end-totals = End now and keep only totals
leave-end-bin = End now and delete the record
closing-waits = You can go on with the closing later: press { $key-leave }, then choose Close together.

## Saving

saved = saved
saving = saving
not-saved-flag = NOT SAVED
not-saved = Not saved: { $reason }. airtime keeps it here and tries again every second.
carried-on = The meeting is now saved in a new file: { $path }. The old file is left as it is.

## Playing a meeting

playing = playing
paused = paused

## What was done

noted = Noted.
paste-nowhere = Nothing was pasted. Press { $key-note } to write a note, then paste.
note-aside = Your note is kept. Press { $key-note } to go on with it.
read-out-done = Read out.
aim-set = The aim is set. When the group agrees it, press { $key-agree-aim }.
agreement-set = Agreement saved. If you have already read it out, read it out again: { $key-read-out }.
no-date = Write the date like 2026-06-01.
done-heard = { $name } spoke by card, chat or sign.
done-give = That turn was { $name }'s.
done-fill = Filled in: { $name }.
done-arrive = { $name } is here.
done-left = { $name } has left.
done-keeper = { $name } is the note-taker now.
done-online = { $name } is online now.
done-in-room = { $name } is in the room now.
observers-accepted = Saved: the group accepts the observers.
observers-not-accepted = Saved: the group has not accepted the observers.
observers-how = Type yes or no: does the group accept the observers?
done-chair = { $name } facilitates now.
# Asked about one person: which role they speak in from here on.
speaks-as = What role does { $name } speak in now, like staff
done-mark-support = Changed whether support is marked for { $name }.
done-fill-later = That turn has no name yet. Fill it in later with { $key-fill }.
done-earlier = The turn began 2 seconds earlier.
done-later = The turn began 2 seconds later.
done-hand-later = { $name } goes to the end.
done-last-word = { $name } has the last word on this. No more hands.
done-pass = { $name } passes.
done-report-back = { $name } reports back. It counts for no group. If it was their own view, press { $key-give } and their letter.
done-split = The second half was { $name }'s. { $key-earlier } and { $key-later } move where it begins.
done-join = Joined to the turn before.
done-drop = Counted as quiet.
done-missed = The end of that turn was { $name }'s. { $key-earlier } and { $key-later } move where it begins.
done-spoke-just-now = The end of that turn is yours.
done-hands-to-turns = Those were turns. Caps Lock may still be on.
done-agree-aim = The group agreed it.
done-redo = Put back.
keeper-left = { $name } was the note-taker and has left. Who is the note-taker now? Press { $key-keeper } and type a name.
added = { $name } is on { $letter }.
added-without-letter = { $name } has no letter, because all are taken. Use { $key-palette } and the name.
nobody-on-letter = Nobody is on { $letter }. Press { $key-add } to add someone, or { $key-someone } for someone you do not name.
nobody-on-choice = Nobody is on { $letter }. Press a number to answer, Enter to skip, or Esc to close the question.
item-added = Item { NUMBER($n) }: { $title }.
support-marked = With support, and marked, as { $name } asked. The time is { $name }'s.
support-not-marked = With support. The time is { $name }'s. No mark is kept.
wears = { $name } now speaks as { $role }.
nothing-found = Nothing is called "{ $text }". Press { $key-help } to see all the keys.
away-slept = The computer slept for { $time }. That time is not counted. Who is speaking now?
away-held = airtime was paused for { $time }. That time is not counted. Who is speaking now?
resumed = Going on. Nobody was recording for { TIME($gap) }, so that time is not counted. Who is speaking now?
clock-set-back = The computer's clock was put back by { TIME($by) }. Times here do not change.
clock-set-on = The computer's clock was put forward by { TIME($by) }. Times here do not change.
