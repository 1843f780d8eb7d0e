# Lines that stand before the rows for a spreadsheet.

no-draft = No longer a draft. You can still ask for something to be taken out.
agreed-each = What each group agreed is in its own report.
draft-each = For a meeting less than a week old, this is a draft.
turns = One row for each turn. Times are in seconds from the start. Groups are left out if a group in the balance has fewer than three people. Other means quiet, or someone who is not counted in the balance.
people = One row for each person, in the order they were added. Times are in seconds.
sessions = One row for each meeting. Times are in seconds, shares from 0 to 1. Shares are left out if a group has fewer than three people.
list = One row for each meeting, the newest first. Times are in seconds. People are those who are counted in the balance.
workbook = A sheet for each table: meetings, groups, agenda items, turns, and people if they were asked for. Lengths are durations, shares are percentages.
series = One row for each meeting. Times are in seconds, shares from 0 to 1. Each share may be up to 0.08 too high or too low. Shares are left out if a group has fewer than three people.
