# Lines that stand before the rows for a spreadsheet.

share-error = The column share_error_points says by how many points a share may be too high or too low. It is empty where nobody pressed keys, as in an import.
no-draft = No longer a draft. You can still ask for something to be taken out.
agreed-each = What each group agreed is in its own report.
draft-each = For a meeting less than a week old, this is a draft.
turns = One row for each turn. Times are in seconds from the start. Groups are left out if a group in the balance has fewer than three people. Other means quiet, or someone who is not counted in the balance.
people = One row for each person, in the order they were added. Times are in seconds.
sessions = One row for each meeting. Times are in seconds, shares from 0 to 1. { share-error } Shares are left out if a group has fewer than three people.
list = One row for each meeting, the newest first. Times are in seconds. People are those who are counted in the balance.
workbook = A sheet for each table: meetings, groups, agenda items, turns, and people if they were asked for. Lengths are durations, shares are percentages. { share-error }
series = One row for each meeting. Times are in seconds, shares from 0 to 1. { share-error } Shares are left out if a group has fewer than three people.
