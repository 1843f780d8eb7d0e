# Help of the command line, and what is said when a command is typed wrongly.

about = See whose voices fill a meeting, and whose are missing.
about-long = { "" }
    See whose voices fill a meeting, and whose are missing.

    A note-taker taps one key each time someone else starts to speak. No sound is recorded, and nothing leaves this computer. Type `airtime demo` to see an example, or `airtime` to begin.

## Headings and notes

usage-heading = Usage:
commands-heading = Commands
arguments-heading = Arguments
options-heading = Options
common-options-heading = Options of every command
note-default = [default: { $value }]
note-values = [one of: { $values }]
note-env = [also: { $name }]
values-heading = You can choose:

written-heading = How it is written

## Options of every command

data-dir = Folder for your meetings
config-file = Your settings file
plain = Line by line, for a screen reader: no pictures, nothing moves
language = Language of screens and reports, like en
now = Set the clock, for tests and demos, like 2026-05-01T10:00:00+01:00
help-flag = Show help
version-flag = Show the version

## Commands

start = Start a meeting
resume = Go on with a meeting that was interrupted, such as by a crash or a flat battery
demo = Watch an example meeting; there is nothing to set up
practise = Practise the keys for two minutes, with an invented meeting
practise-long = { "" }
    Practise the keys for two minutes, with an invented meeting.

    Its lines run by as fast as people talk, and you press the key of each person who speaks. At the end you see how late your keys were, what you missed, and how far off the shares would be. No meeting is recorded.

    Example: `airtime practise`
play = Play a meeting again, as it happened
review = Review a meeting: guess first, then see who spoke when and what was decided
rehearse = Run keys from a file on a pretend clock, and write a real meeting
glance = Follow a running meeting in a second terminal (it only reads)
publish = Send a running meeting to a lead who looks after several tables: groups and totals, no names
rooms = See all tables of a day on one screen: for the lead who looks after them
serve = Show a running meeting on phones and a projector: a page with groups and totals, no names
list = List your meetings
report = Show how talk was shared in a meeting
trend = Show how a series of meetings went: the balance, who spoke, what was decided and done
digest = Write what was said and what came of it, to send between meetings
compare = Compare two records of one meeting, made by two note-takers
hours = Add up how long each person was at meetings, to thank or pay them (it names people, so do not share it)
import = Import a meeting: subtitles, a transcript, RTTM, or a CSV of turns
export = Write who spoke when for other programs: RTTM, WebVTT, Praat, ELAN, BORIS or ConvoKit
share = Make a copy to share, without names unless you ask for them; you see it first
forget = Take a person out of a meeting, or list every line about them
archive = Keep meetings in an encrypted archive, or take them out of one (needs an airtime built with encryption)
check = Check that the file of a meeting is whole
config = Print your settings or the keys
completions = Print completions for your shell
man = Print a manual page
help = Show help for a command

## Their arguments

session = A meeting: its id, the start of its id, a file, or `latest` (the newest meeting)
session-or-list = A meeting: its id, the start of its id, a file, or `latest` (the newest meeting); without one, a list of them all
first-record = The first record: its id, the start of its id, a file, or `latest`
second-record = The second record of the same meeting
export-format = The form of the file; without it, the end of the file’s name says (.rttm, .vtt, .TextGrid, .eaf, .tsv, .jsonl), or it is RTTM
rttm-format = Speaker lines, as pyannote and other diarization programs read them
webvtt-format = Subtitles that show who speaks
textgrid-format = Praat, with a tier for each voice
eaf-format = ELAN, with a tier for each voice
boris-format = The tabular events of BORIS, with tabs
convokit-format = Utterances of ConvoKit, without words
offset = How many seconds after the first record the second one began, like 12.5 or -3; without it, airtime finds out
sessions = Meetings: ids, starts of ids, files, or `latest` (the newest meeting)
sessions-or-series = Meetings: ids, starts of ids, files, or `latest` (the newest meeting); if you give one, its whole series is used
title = What the meeting is called
people = People, from a CSV file with the columns id,name,role,group,key,place (only id is needed)
agenda = Agenda, from a CSV file with the columns title,kind,minutes,asked_by (only title is needed)
protocol = A protocol: how your group meets, from a file (`airtime config --export` prints one)
template = Start from a template: quick, first-meeting, working-session, story-session, review-of-actions or your own
target = The aim: equal, headcount, none, or shares like lived_experience=60,staff=40
series-of-meeting = The series this meeting belongs to: it brings the ground rules and what came of last time
rules = Ground rules, from a text file with one on each line
groups = A key for each group and no people in the record; it starts at once
show-keys = Print the card of keys to lay on the table, and stop
speed = How many times faster than it happened
script = The script: lines of `<ms> <key>`
size = Size of the screen
print = Print the last screen as text
pace = Press the keys when they are due, this many times faster [default: all at once]
acks = Print `ack SEQ` as soon as each event is safe on the disk
view = What to show; `room` is safe where others can see
once = Print one screen as text and stop
listen = Address of this computer to show the page on; 0.0.0.0 for everyone on the network who has the link
rooms-to = Address of the server, like nats://192.168.1.20:4222
table-order = Which tables come first
order-by-table = By their names
order-by-look = Those that need a look first
rooms-once = Print the tables once and leave
rooms-serve = Show the tables in a browser too: a page with a link, which can only be looked at. On this computer, or on this address
rooms-save = When you leave, save each table's record in this folder
room-name = The table's name, as the lead reads it
publish-level = How much to send: groups, or each person as a letter, if the group agreed to that
replace-table = Take the place of another meeting that has the table's name
creds = File with a name and a key for the server (.creds)
nkey = File with a key for the server (the seed of an nkey)
ca = Certificate of whoever signed the server's, if the system does not trust them
titles = Show the title of the meeting and of the item too
phone-codes = With --show-keys: each person's code too, for hands and cards from their phone
facilitator-link = Make a second link, for whoever facilitates: the balance at any time, and who could speak next
facilitator-names = Show names to whoever facilitates
format = How to write it [default: as the name of the --output file ends, else text]
by-person = Show each person's own figures, if the group agreed to it (imports: see `import --agreed`)
day = One report on several tables of a day: each of them and all together, by group
easy-read = Short sentences and large type, with a picture beside each (text, html and pdf)
summary = One page for a board: what was found and decided, and what came of last time
rows = What one row of a CSV stands for [default: turns]
plain-csv = CSV without the lines before the column names, for programs that expect the heads first. (For the line mode, write --plain before the command: `airtime --plain report`)
excel-csv = CSV that Excel opens with accents and other scripts intact (it begins with a byte order mark)
slip = One person's own time only, to give to them: a name, an id, or a handle like p3 (text, html and pdf)
series = The series
all = All the meetings there are
same-people = These two names or ids are the same person (you can give this more than once)
width = Columns of a line of text. Sentences stay at most 72 columns wide, tables use them all [default: as wide as the terminal; in a file or a pipe, no table, title or name is cut]
bad-width = Write a number of columns from 20 to 10000.
output = Write to a file instead of the screen
force = Replace the file if it exists
small-groups = Show groups of one or two people too, if every group agreed to figures for each person
files = Files to import: subtitles (WebVTT, SRT, SBV), a transcript as JSON, text or Word document, RTTM, CTM, STM, TextGrid, ELAN, Audacity labels, a CSV with the columns start,end,person, or a CSV of turns that airtime wrote
date = When the meeting was: 2026-05-01, or with a time, 2026-05-01T10:00:00+01:00
series-of-import = The series this meeting belongs to
same-labels = These two labels are the same person; the second is used (you can give this more than once)
someone = This label is a shared microphone: what it says counts as someone (you can give this more than once)
unnamed = Who a caption without a name counts for [default: as the file looks, and airtime says so]
unnamed-someone = someone (not named)
unnamed-before = the person named before it
agreed = The people in it agreed that pages show each person's own figures. This is kept with the meeting
keep-silent = Count everyone on the list as present, even if they do not speak in the file
keep-text = Keep the words that were spoken (usually only times are kept)
skip-bad = Leave out lines that cannot be read, instead of stopping
dry-run = Say what would be imported, and write nothing
large = Import files over 16 MiB too, up to 1 GiB, or up to the size you give, like --large=4G
no-size = Write a size like 200M or 4G.
level = How much the copy contains; `pseudonyms` and `full` only if the group agreed to figures for each person
yes = Write the copy without asking
person = Who: a handle like p3, their id, or any name they had there
show-lines = List every line about them, and change nothing
keep-in-group = Keep their time in the total of their group, if they agreed
everywhere = Take them out of every other meeting that has the same name or id
encrypt = Encrypt the archive, in the age format
archive-to = Write the archive to this file; with --open, the folder for the meetings
recipient = Encrypt for whoever has this key, like age1..., instead of with a passphrase (you can give this more than once)
passphrase-stdin = Read the passphrase from the first line of the input, instead of asking for it
open = Take the meetings out of this archive
identity = The file with your key, for an archive made with --recipient
seqs = Print the number of each event that can be read
config-keys = List every command with its keys
config-export = Print a protocol: how your group meets, from your settings. It names nobody
config-template = Put the purpose, agenda and ground rules of this template into the protocol
config-check = Say whether a protocol can be used, and whether it was changed after it was locked
config-lock = Print a protocol with its fingerprint in it, so that a later change is noticed
shell = Your shell
man-command = The command whose page to print [default: the page of airtime itself]
man-output = Write all manual pages into this folder
help-command = The command

## Choices

text-format = one page, for an email
json-format = for other programs
csv-format = for a spreadsheet; the column names are on line 5, or on line 1 with --plain
markdown-format = for minutes
html-format = one file with pictures, to read, print or send
pdf-format = pages with pictures, to print, send or have read out; needs a font on this computer
xlsx-format = a workbook for a spreadsheet, with a sheet for each table (needs --output)
rows-people = needs --by-person
share-groups = one row for each group; nothing anyone typed
share-pseudonyms = each person by a letter; nothing anyone typed
share-full = everything except dates and clock times

## What went wrong with a command

unknown-argument = there is no option or argument `{ $argument }` here
unknown-command = there is no command `{ $command }`
no-value = `{ $argument }` needs a value
bad-value = `{ $value }` cannot be used for `{ $argument }`
one-of = It can be: { LIST($values) }.
missing = something is missing: { LIST($arguments) }
conflict = `{ $argument }` cannot be used together with { LIST($others) }
twice = `{ $argument }` can be given only once
not-understood = this command could not be understood
did-you-mean = Did you mean `{ $suggestion }`?
see-help = `{ $command } --help` shows what you can type.
unknown-language = there is no language `{ $language }`
languages = There are: { LIST($languages) }.
