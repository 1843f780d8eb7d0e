hint-problems = Correct these lines, or add --skip-bad to leave them out.
hint-choices = Copy the label as it is in the file, in quotes.
hint-date = Write a day, 2026-05-01, or a day and time, 2026-05-01T10:00:00+01:00.
hint-target = Write the aim as equal, headcount, none, or shares like lived_experience=60,staff=40.
hint-changed = Wait until the other program has finished with it, and try again.
hint-large = If it is meant to be this large, add --large, or a size, like --large=4G.
hint-people = Correct these in the list of people and try again.
hint-agenda = Correct these in the agenda and try again.

## What is wrong with a file. The file and the line stand before it.
wrong-empty = there is nothing in it
wrong-gzip = this is a gzip file; unpack it first
wrong-zip = this is a zip file without a Word document in it; unpack it, or download the transcript as .vtt instead
wrong-zip-damaged = this Word document or zip file is damaged or was cut off; download it again, or download the transcript as .vtt
# $most: a size, like 16 MiB.
wrong-zip-too-large = this Word document or zip file is over { $most } or unpacks to more; download the transcript as .vtt instead
wrong-xml-syntax = this is not valid XML, or it was cut off
wrong-old-office = this is an old Word or Excel document; download the transcript as .vtt instead
wrong-pdf = this is a PDF; ask for the transcript itself (.vtt or .srt)
wrong-picture = this is a picture
wrong-sound = this is an audio or video file; airtime imports who spoke when, not the recording
wrong-archive = this is an archive; unpack it first
wrong-utf16 = the text is UTF-16 without its mark, or cut off; save it as UTF-8, or: iconv -f UTF-16 -t UTF-8 OLD > NEW
# $byte: like 0xE9.
wrong-not-utf8 = byte { $byte } is not UTF-8; the text may be Windows-1252: save it as UTF-8, or: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW
wrong-nul = there is a NUL byte, so this is not text or it was damaged
wrong-line-too-long = the line is longer than 64 KiB
wrong-unknown-format = this is not RTTM, CTM, STM, WebVTT, SRT, SBV, a transcript as JSON or text, a TextGrid, an ELAN file, Audacity labels, or a CSV with columns start,end,person
wrong-praat = this is a Praat file, but not one with turns; save the TextGrid as a text file or a short text file
wrong-web-page = this is a web page, perhaps of a sign-in; download the transcript again as .vtt
wrong-attendance = this is an attendance list: it says who was there, not who spoke when; import the transcript (.vtt), and give this list with --people
wrong-chat = this is a meeting chat: it says what was written, not who spoke when; import the transcript (.vtt) instead
wrong-nobody-speaks = nobody speaks in it
wrong-too-many-sessions = more than 1000 file ids in one file
wrong-too-many-labels = more than 1000 different speakers in one meeting
# $most: like 100000.
wrong-too-many-segments = more than { NUMBER($most) } stretches of speech in one file; cut it into smaller files
# $why: what the reader of JSON says.
wrong-json-syntax = this is not valid JSON, or it was cut off (column { NUMBER($column) }): { $why }
wrong-unknown-json = this is JSON, but not a transcript that airtime can read; it reads Whisper, WhisperX, AssemblyAI, Deepgram, AWS Transcribe, Rev, Fireflies and SegLST
# $entry: which one of the list in a JSON file, from 1. $what: what is wrong with it.
wrong-in-entry = entry { NUMBER($entry) }: { $what }
wrong-not-an-entry = this is not an object with a start and an end
wrong-missing-field = `{ $field }` is missing
wrong-bad-field = `{ $field }` is neither text nor a number
wrong-time-not-a-number = `{ $text }` is not a number of seconds
wrong-time-comma = `{ $text }` has a comma; write seconds with a point, like 1.5
wrong-time-negative = `{ $text }` is below zero
wrong-time-too-long = `{ $text }` is over 1000 hours
wrong-timing = these times cannot be read: `{ $line }`
wrong-end-before-start = it ends before it starts
# $n: how many fields were found; no more than 12 are looked at.
wrong-field-count = a SPEAKER line has 8 to 10 fields; this one has { $n ->
    [12] 12 or more
   *[other] { $n }
}
# $found: how many fields the line has. $least: how many it needs.
wrong-too-few-fields = the line has { NUMBER($found) } fields and needs at least { NUMBER($least) }
wrong-praat-cut = this Praat TextGrid was cut off or changed: it does not go on here as it should
wrong-not-milliseconds = the times of this ELAN file are not in milliseconds
wrong-unknown-record = `{ $kind }` is not a type of RTTM line
wrong-no-speaker = the line does not name a speaker
wrong-no-header = a WebVTT file begins with WEBVTT
wrong-no-timing = there is no line of times above `{ $text }`
wrong-unclosed-tag = a voice tag `<v Name` has no `>`
wrong-goes-back = its time is more than 30 seconds before one above it; are there two transcripts in one file?
wrong-after-end = `{ $line }` stands after the line that says when the meeting ended; are there two transcripts in one file?
# $why: what the reader of CSV says.
wrong-csv-syntax = this is not a CSV: { $why }
wrong-unknown-column = there is no column `{ $column }`; there are: { LIST($known) }
wrong-same-column = the column `{ $column }` is there twice
wrong-missing-column = the column `{ $column }` is missing
wrong-too-many-cells = there are more cells than columns
wrong-empty-cell = `{ $column }` is empty
wrong-same-id = the id `{ $id }` is already on line { NUMBER($line) }
wrong-same-key = the key `{ $key }` is already on line { NUMBER($line) }
wrong-bad-place = `{ $text }` is not a place; a place is room or online
wrong-bad-state = `{ $text }` is not what the floor can be, like held, open or break
wrong-bad-key = `{ $text }` cannot be a key; a key is one letter from a to z
wrong-too-long = `{ $column }` is longer than 200 characters or 1 KiB
wrong-too-many-people = there are more than 1000 people
wrong-nobody-came = this is an attendance list, but it names nobody
wrong-too-many-roles = there are more than 64 roles
wrong-too-many-items = there are more than 1000 items
wrong-bad-kind = `{ $text }` is not a kind of item; there are: discussion, presentation, story, go-round, small groups, prioritise, check-in, check-out, break
wrong-bad-group = `{ $text }` is not a group; write one like lived_experience or staff, or a role in it
wrong-bad-minutes = `{ $text }` is not a number of minutes
# After the first problems of a file. $listed: how many those were; $n: how many more there are.
problems-more = { $file }: and { NUMBER($n) } more like these (the first { NUMBER($listed) } are listed)

## What is wrong with the command, and with the files it names.

# First line of an error; the problems follow, one a line.
nothing-taken-in = nothing was imported
choice-no-equals = --same { $text }: write it as --same "A=B"
# $labels: a list of labels.
choice-unknown-label = no file has the label `{ $label }`; there are: { $labels }
target-unknown = --target: there is no aim `{ $text }`
target-bad-share = --target: `{ $text }` is not a share
target-twice = --target: the group `{ $group }` is there twice
target-sum = --target: the shares add up to { NUMBER($percent) }, not to 100
bad-date = --date: `{ $text }` is not a date
file-not-found = { $file }: there is no such file
file-not-regular = { $file }: this is not a regular file
# $most: a size, like 16 MiB.
file-too-large = { $file }: the file is over { $most }
file-changed = { $file }: the file changed while it was read
file-cannot-read = { $file }: could not be read: { $why }
file-too-many-people = { $file }: with the silent people kept, there are more than 1000

## Notices. Before those about a file stands its name. $labels and $people: a list.
notice-not-in-list = not in the list of people, so added without a group: { $labels }
notice-no-list = there is no list of people (--people), so these people have no group: { $labels }
notice-not-mentioned-kept = in the list of people but not in this meeting; kept as present, but they did not speak: { $people }
notice-not-mentioned-left-out = in the list of people but not in this meeting; left out (--keep-silent keeps them): { $people }
# $option: `LABEL=OTHER`, in quotes for a shell.
notice-likely-same = `{ $label }` and `{ $other }` look like one person; if they are, add: --same { $option }
# $option: the label, in quotes for a shell.
notice-room-or-device = is `{ $label }` a room or a device with several people? If so, add: --someone { $option }
# $option: `LABEL=NAME`, in quotes for a shell.
notice-names-nobody = `{ $label }` names nobody, so it counts as someone; if you know who it is, add: --same { $option }
notice-nobody-named = nobody is named in it, so all speech counts as someone; if there is a transcript with the names of the speakers, import that instead
notice-no-name = { $n ->
    [one] 1 stretch of speech has no name, so it counts as someone
   *[other] { $n } stretches of speech have no name, so they count as someone
}
notice-no-name-go-on = { $n ->
    [one] 1 stretch of speech has no name, so it counts as someone; if whoever was named before goes on, add: --unnamed before
   *[other] { $n } stretches of speech have no name, so they count as someone; if whoever was named before goes on, add: --unnamed before
}
# $labels: a list of labels. $option: the first of them, in quotes for a shell.
notice-doubtful = { $n ->
    [one] is this a person: { $labels }? It may be part of the text. If it is not a person, add: --someone { $option }
   *[other] are these people: { $labels }? Some may be part of the text. If one is not a person, add: --someone { $option }
}
notice-no-overlap = it shows one speaker at a time, so it cannot show people talking over each other
notice-default-target = the aim is equal, because no --target was given
notice-default-date = the file does not say the day of the meeting, so it has none, and lists put it last; --date sets it
notice-lacks-all-but-turns = a table of turns has only who spoke when. The agenda, notes, hands, names, people who did not speak, contributions by card, chat or sign, and when people came and left are not in it, so figures that need them differ
notice-lacks-people = a table of turns by group has only which group spoke when, so each group counts as one voice, and a turn without a group as someone. The agenda, notes, hands, and how many people there were are not in it
notice-skipped = left out because it is not speech: { LIST($parts) }
# $parts: a list of what follows.
notice-attendance = { $people ->
    [one] this is an attendance list, so only the name of 1 person was used
   *[other] this is an attendance list, so only the names of { $people } people were used
}; left out: { LIST($parts) }
attendance-rows = the rest of each row, like times
attendance-rows-with-roles = the rest of each row, like times and roles (an Organizer is no group)
attendance-summary = the summary
attendance-activities = the list of who came and went
attendance-again = { $n ->
    [one] 1 row of someone who joined again
   *[other] { $n } rows of people who joined again
}
attendance-absent = { $n ->
    [one] 1 person who did not come
   *[other] { $n } people who did not come
}

## Rules that guess, where they were applied. The file stands before it.

assumed-millisecond-numbers = its times have no leading zeros, so .90 counts as 90 milliseconds
# $first: the first time, like 18:16:56.
assumed-times-of-day = its times look like times of day, so the meeting starts with the first of them, at { $first }
assumed-past-midnight = its times pass midnight, so what comes after it counts as the next day
assumed-blank-line-in-cue = there are blank lines inside cues, so text without times counts with the cue above it
assumed-space-in-field = a file id or a speaker has a space in it, so fields were told apart by the times and <NA>
assumed-channel-is-speaker = speakers have no names in it, but channels do, so each channel counts as one speaker
assumed-no-ends = it does not say when anyone stops, so each turn counts until the next begins, for at most 2 seconds a word; the last counts 0.4 seconds a word. A file with both times (.vtt or .srt) is more exact
assumed-names-at-changes = names stand only where the speaker changes, so { $captions ->
    [one] 1 caption without a name counts
   *[other] { $captions } captions without a name count
} with the person named before ({ TIME($time) } in all); --unnamed someone turns this off
unnamed-go-on = as you asked (--unnamed before), { $captions ->
    [one] 1 caption without a name counts
   *[other] { $captions } captions without a name count
} with the person named before ({ TIME($time) } in all)
assumed-names-in-brackets = names stand in brackets without a colon
assumed-names-beside-tags = most names are in voice tags, but those before a colon count too
assumed-several-in-caption = { $captions ->
    [one] 1 caption names several people, so each of them has its whole time
   *[other] { $captions } captions name several people, so each of them has the whole time
}
# $labels: a list of labels.
assumed-headings = these look like headings, so they name nobody: { $labels }

## What was left out, and how many of them.

skipped-comments = comments ({ NUMBER($n) })
# $kind: the type of an RTTM line.
skipped-records = { $kind } ({ NUMBER($n) })
skipped-alternatives = other readings of words ({ NUMBER($n) })
skipped-silences = silences ({ NUMBER($n) })
skipped-tiers = other tiers ({ NUMBER($n) })
skipped-no-length = no length ({ NUMBER($n) })
skipped-empty-cues = empty cues ({ NUMBER($n) })
skipped-other-lines = other lines ({ NUMBER($n) })
skipped-notes = NOTE ({ NUMBER($n) })
skipped-styles = STYLE ({ NUMBER($n) })
skipped-regions = REGION ({ NUMBER($n) })

## What was imported, or would be.

# First line; the problems follow, one a line.
left-out = left out, as you asked (--skip-bad):
already-imported = { $about }: already imported as { $id }
would-take-in = { $about }: would import a meeting of { TIME($length) } with { $people ->
    [one] 1 person
   *[other] { $people } people
}
would-take-in-again = { $about }: would import a meeting of { TIME($length) } with { $people ->
    [one] 1 person
   *[other] { $people } people
} (already imported as { $id })
# Last part of a list that is too long to be given whole.
labels-more = { NUMBER($n) } more
