# Help in groups, examples, and what is on the manual pages only.

## Groups of commands

group-meeting = In the meeting
group-afterwards = Afterwards
group-records = Records in and out
group-learning = Watch and practise
group-program = airtime itself
more-help = `airtime help COMMAND` explains a command, and `airtime man COMMAND` is its manual page.

## Examples. Each line is a command in back quotes, and what it does.

examples-heading = Examples:
program-examples = { "" }
    `airtime` opens the first screen
    `airtime demo` plays an example meeting
    `airtime report latest` says how talk was shared in the newest meeting
start-examples = { "" }
    `airtime start` opens the form to set up a meeting
    `airtime start --people people.csv --agenda agenda.csv --title "Evenings on the ward"` takes them from files
    `airtime start --protocol ward.toml` begins as your group has agreed to meet
    `airtime start --groups` starts at once, with a key for each group and no people in the record
    `airtime start --people people.csv --show-keys` prints the card of letters for the table
resume-examples = { "" }
    `airtime resume` goes on with the meeting that was cut off
glance-examples = { "" }
    `airtime glance` shows the room what the meeting is on, the balance and the hands
    `airtime glance --view facilitator` shows who talks more, and who is next
serve-examples = { "" }
    `airtime serve` shows a page on this computer only
    `airtime serve --listen 0.0.0.0` shows it to everyone on the network who has the link
publish-examples = { "" }
    `airtime publish --to nats://192.168.1.20:4222 --room Garden` sends the running meeting to the lead, as the table Garden
rooms-examples = { "" }
    `airtime rooms --from nats://192.168.1.20:4222` shows the lead all tables
    `airtime rooms --from nats://192.168.1.20:4222 --once --save day` saves the tables' records in the folder day
review-examples = { "" }
    `airtime review latest` opens the newest meeting
    `airtime review` opens the list of meetings
play-examples = { "" }
    `airtime play latest --speed 10` plays the newest meeting, ten times faster
list-examples = { "" }
    `airtime list` lists your meetings, the newest first
    `airtime list --format json` writes the list for other programs
report-examples = { "" }
    `airtime report latest` one page of text, by group
    `airtime report latest -o page.pdf` pages with pictures, to print or send
    `airtime report latest --easy-read -o easy.html` short sentences and large type
    `airtime report latest --summary -o board.pdf` one page for a board
    `airtime report latest --slip Bea` one person's own time, to give to them
trend-examples = { "" }
    `airtime trend --series "Nights on the ward"` how it went from meeting to meeting
    `airtime trend latest -o ward.html` the series of the newest meeting, as a page with a picture
digest-examples = { "" }
    `airtime digest latest -o news.txt` what was said and what came of it, as a text to send
compare-examples = { "" }
    `airtime compare latest other.jsonl` says how far two records of one meeting agree
    `airtime compare latest other.jsonl -o both.html` shows both, and where they differ
hours-examples = { "" }
    `airtime hours latest` how long each person was at the newest meeting
import-examples = { "" }
    `airtime import meeting.vtt --people people.csv --date 2026-05-01` imports subtitles with the names of the speakers
    `airtime import meeting.rttm --dry-run` says what would be imported, and writes nothing
export-examples = { "" }
    `airtime export latest -o meeting.eaf` a tier for each group, for ELAN
    `airtime export latest --format rttm` speaker lines, for other programs
share-examples = { "" }
    `airtime share latest -o copy.jsonl` shows a copy without names, asks, and writes it
forget-examples = { "" }
    `airtime forget latest Bea --show` lists every line about Bea, and changes nothing
    `airtime forget latest Bea` takes Bea out. There is no way back
archive-examples = { "" }
    `airtime archive latest --encrypt` asks for a passphrase, and writes an encrypted archive
    `airtime archive --open ward.age` takes the meetings out again
check-examples = { "" }
    `airtime check latest` says whether the file of the newest meeting is whole
demo-examples = { "" }
    `airtime demo` plays the example
    `airtime demo --speed 5` plays it slower
practise-examples = { "" }
    `airtime practise` two minutes with an invented meeting
rehearse-examples = { "" }
    `airtime rehearse script.txt --people people.csv --print` runs the keys, and prints the last screen
config-examples = { "" }
    `airtime config` prints the settings, and says where yours go
    `airtime config --keys` lists every command with its keys
    `airtime config --export --template first-meeting` prints a protocol: how your group meets
    `airtime config --check ward.toml` says whether a protocol can be used
completions-examples = { "" }
    `airtime completions bash` prints what completes commands, meetings, series and people. Put it in a file that your shell reads
man-examples = { "" }
    `airtime man` prints the manual page of airtime
    `airtime man report` prints that of a command
    `airtime man --output man1` writes them all into a folder
help-examples = { "" }
    `airtime help report` explains `airtime report`

## Sections of the manual pages

section-commands = COMMANDS
section-examples = EXAMPLES
section-files = FILES
section-environment = ENVIRONMENT
section-exit = EXIT STATUS
section-see-also = SEE ALSO
files = { "" }
    `~/.local/share/airtime/sessions/` your meetings, one file each. On macOS they are in ~/Library/Application Support/airtime
    `~/.local/share/airtime/totals/` meetings of which the group kept only the totals
    `~/.local/share/airtime/cache/` what was worked out already. It has no names, and you can delete it at any time
    `~/.config/airtime/airtime.toml` your settings. `airtime config` says where they are on this computer
    `~/.config/airtime/templates/` your own templates for meetings
    `~/.config/airtime/themes/` your own colours
environment = { "" }
    `AIRTIME_DATA_DIR` the folder of your meetings, as --data-dir
    `AIRTIME_CONFIG` your settings file, as --config
    `AIRTIME_LANGUAGE` the language, as --language. Without it: LC_ALL, LC_MESSAGES or LANG
    `NO_COLOR` if it is set, no colour is used
    `COLORTERM` truecolor or 24bit: the terminal shows 24-bit colour
exit-codes = { "" }
    `0` done
    `1` there was a problem with a file or the disk, there is no such meeting or series, or `forget` left words that may be a name
    `2` something is damaged; everything that is whole was shown
    `3` there is no terminal to show the meeting in, or to ask for a passphrase
    `4` a newer airtime wrote it; nothing was changed
    `5` another airtime is recording this meeting
    `6` something in the input cannot be used; each line is named
    `64` the command was not understood
    `128 + n` ended by signal n
