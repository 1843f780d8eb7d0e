# The calm suggestions, and why each is there. They invite; nobody is named.

no-prompt = Nothing is suggested just now.
how-to-switch = Type the name of a suggestion, then on or off, like: half-time off. The names: half-time, under-aim, not-come-in, look-at-screen, all.

# $which: one of the names below.
turn-on = turn on: { $which }
turn-off = turn off: { $which }
name-half-time = half-time
name-under-aim = a group talks much less than its aim
name-not-spoken = some people have not spoken
name-look-at-screen = nobody online has spoken
name-all = all suggestions

## The suggestions

under-aim-staff = Staff have talked most for a while. You could ask: who else would like to speak?
# $group: the group that has talked most.
under-aim = For a while { $group } have talked most. You could ask: who else would like to speak?
not-everyone-spoke = Some people have not spoken yet. You could offer a go-round, and say that it is fine to pass.
look-at-screen = Nobody online has spoken on this yet. Look at the screen too.
half-time = Halfway. You could ask: are we talking about what matters to you?
# The key that says why, after a suggestion.
why-key = ({ $key-why }: why?)

## Why: these sentences follow one another

# $group: the group that the aim is for. No share is said finer than one tap a turn can tell.
why-hardly-any-time = In the last few minutes { $group } had hardly any time.
why-one-minute-in = In the last few minutes { $group } had about 1 minute in { NUMBER($minutes) }.
why-minutes-in-ten = In the last few minutes { $group } had about { NUMBER($minutes) } minutes in 10.
aim-half = The aim is about half.
aim-third = The aim is about a third.
aim-quarter = The aim is about a quarter.
aim-two-thirds = The aim is about two thirds.
aim-percent = The aim is about { PERCENT($share) }.
why-silent = Others have talked for { TIME($ms) } since { $group } last spoke.
why-spoken = { NUMBER($spoken) } of { NUMBER($total) } people have spoken.
why-half-time = { $minutes ->
    [one] We planned about 1 minute, and half of it has gone.
   *[other] We planned about { $minutes } minutes, and half of that has gone.
}
why-online = { $people ->
    [one] 1 person is online and has not spoken on this yet.
   *[other] { $people } people are online. None of them has spoken on this yet.
}
may-be-fine = It may be fine.
may-be-fine-to-go-on = It may be fine to go on.
how-to-close = Press Esc to close the suggestion.

## Which are given

none-given = No suggestions are shown on this screen.
# $prompts: as they are typed.
given = Suggestions shown on this screen: { LIST($prompts) }.
