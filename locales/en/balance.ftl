# The balance in words, and of which time they are.

lived-experience-a-little-more = lived experience talking a little more
staff-a-little-more = staff talking a little more
a-little-more = { $group } talking a little more
# $time: whole meeting, or last few minutes. $words: what the balance was in it.
of-time = { $time }: { $words }
# $time: the part of the time people were here, since some came late or left.
share-and-time = { PERCENT($share) } of talk, { PERCENT($time) } of the time people were here
# $group: as it was typed.
aim-twice = "{ $group }" is there twice. Give each group one share, like staff=40,lived_experience=60.
