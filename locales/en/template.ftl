### What is wrong with a template. Its name or file, and the line, stand before it.

unknown = there is no template with that name; there are: { LIST($known) }
bad-kind = "{ $kind }" is not a kind; there are: joint, one_group, groups_only
bad-hands = "{ $hands }" is no order of hands; there are: { LIST($known) }
bad-question = "{ $question }" is no question that airtime asks at the end; there are: { LIST($known) }
same-question = "{ $question }" is there twice
no-title = an item of the agenda has no title
too-long = this is longer than { NUMBER($most) } characters
# $round: names of templates, from one round to itself again, like a > b > a.
cycle = templates extend each other in a circle: { $round }
too-deep = too many templates extend one another
# $own and $shipped: names of templates.
folder = your own templates go in { $path } (yours: { LIST($own) }; included: { LIST($shipped) })
folder-empty = your own templates go in { $path } (none yet; included: { LIST($shipped) })
