no-draft = No draft: the days for saying that something should come out are over.
agreed-each = What each group agreed stands in its own report.
draft-each = Of a meeting less than a week old this is a draft.
turns = One row a turn, times in seconds from the opening. Groups are left out where one in the balance has fewer than three people. Other: quiet, or somebody who is not in the balance.
people = One row a person, in the order of their seats; times in seconds.
sessions = One row a session; times in seconds, shares from 0 to 1. Left out where a group has fewer than three people.
series = One row a meeting; times in seconds, shares from 0 to 1. Each share may be 0.08 off either way. Left out where a group has fewer than three people.
