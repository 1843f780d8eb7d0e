# The set-up form. Labels of its fields are in preparation.ftl.

form = About the meeting
who-and-what = Who comes, and what for
what-we-agreed = What we agreed
words-to-read-out = To read out
how-to-type = How to type it
nobody-yet = Nobody yet. One line of names is enough. You can also start without: then there is one key for each side.

## What is said of a field

title-help = What you call this meeting. You can leave it empty.
aim-help = equal: the same for each group. headcount: by how many people there are. none: no aim. Or shares, like staff=40,lived_experience=60.
aim-agreed-help = Press Space when the group has agreed the aim. Until then it is only suggested.
record-help = The words to read out are made from what you type here.
until-help = The last day the record is kept, like 2027-03-31. Leave it empty if that is not decided.
by-person-help = Press Space if everyone agrees that reports show how long each person talked.
facilitator-help = Press Space if whoever facilitates would rather not show how long they talk. It is theirs to say.
recognition-help = Press Space to say whether you have agreed how people are thanked or paid for taking part.
agreed-by-help = Like: everyone here. Or: the group at its first meeting. Leave it empty if nobody has agreed it yet.
start-help = Press Enter to start. You can change all of this while you meet.

## Leaving

ask-leave = Leave? What you typed will be lost. Ctrl+C again: leave. Esc: back to the first screen, and keep it. Or go on here.

## Keys

arrows = Up, Down
key-next = next
key-change = change
key-back = back, keeps all
key-move = move
key-start = start
key-start-now = start now
key-lines = read on
key-people = more people
key-leave = leave
