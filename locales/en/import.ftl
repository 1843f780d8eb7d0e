hint-problems = put these right, or leave out the lines that cannot be read with --skip-bad
hint-choices = copy the label as it stands in the file, in quotes
hint-date = write a day, 2026-05-01, or a day and time, 2026-05-01T10:00:00+01:00
hint-target = write equal, headcount, none, or shares like lived_experience=60,staff=40
hint-large = if it is meant to be this large, add --large
hint-people = put these right in the list of people and try again
