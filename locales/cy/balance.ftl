# Welsh: a draft, to be read by a Welsh speaker.

lived-experience-a-little-more = profiad bywyd yn siarad ychydig mwy
staff-a-little-more = staff yn siarad ychydig mwy
a-little-more = { $group } yn siarad ychydig mwy
of-time = { $time }: { $words }
share-and-time = { PERCENT($share) } o'r siarad, { PERCENT($time) } o'r amser roedd pobl yma
aim-twice = Mae "{ $group }" yno ddwywaith. Rhowch un gyfran i bob grŵp, fel staff=40,lived_experience=60.
