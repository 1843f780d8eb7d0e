no-terminal-here = there is no terminal to show the meeting in
no-terminal-hint = Open a terminal window and run airtime there. The commands report, list, import and check work without one.
cannot-start = there is not enough memory to start
no-home = airtime could not find a folder for your meetings
no-home-hint = Give one with --data-dir DIR.
fault = Something went wrong in airtime. What was saved is safe. To go on, type: airtime resume
config-hint = Correct these lines, or move the file away to use the settings that come with airtime.
nothing-to-resume = no meeting was interrupted
nothing-to-resume-hint = To start one, type: airtime start
bad-speed = the speed must be a number above 0
speed-hint = Like: --speed 10
script-hint = Nothing was written. Correct these lines and run it again.
saved-is-in = What was saved is in { $path }. To read it, type: airtime report latest
follow-restarted = The file of this meeting was replaced or cut. It is read again from the start.
follow-missing = This meeting has no file yet. Waiting for it.
follow-gone = The file of this meeting is gone. This is how it was. Waiting for it to come back.
script-no-time = a line is a time in milliseconds, a space, and a key
script-no-key = there is no key after the time
script-too-late = the time is over 100 hours, 360000000
script-open-quote = the text has no closing "
script-after-end = nothing can come after <end>

# After leaving a meeting for now.
left-for-now = Saved. To go on, type: airtime resume { $id }
no-terminal = the terminal could not be set up: { $why }
cannot-write-output = could not write the result: { $why }

## Keys in the settings.

no-such-command-key = keys.{ $command }: there is no such command; see `airtime config --keys`
no-such-key = keys.{ $command }: "{ $key }" is not a key
key-reserved = keys.{ $command }: { $key } is taken, because letters are people and digits are agenda items
key-conflict = keys: { $key } is given to both { $command } and { $command-too }

## A line of a rehearsal script that cannot be used.

# $before: the time on the line before.
script-goes-back = the time goes back; the line before is at { NUMBER($before) }
script-no-key-called = "{ $key }" is not a key
script-no-command = there is no command called { $command }; see `airtime config --keys`
option-too-long = { $option } is longer than { NUMBER($most) } characters
script-takes-no-words = { $command } takes no words
# $time: into the meeting. $what: a sentence of the screen.
script-says = { $time }: { $what }
script-bad-size = "{ $size }" is not a size; write it like 80x24

## Notices, and the card of letters.

unknown-groups = the aim names groups that have nobody in them: { LIST($groups) }
# The card of letters that lies on the table; between them the letters.
key-card = Whose letter is it?
key-card-keys = Space quiet   . someone   ; over each other   , then a letter: a hand   0 the note-taker   ? help
more-like-these = and { NUMBER($n) } more like these
theme = you use the theme { $name }; there are: { LIST($known) }; your own themes go in { $path }
settings-file = your own settings go in { $path }. These come with airtime:
