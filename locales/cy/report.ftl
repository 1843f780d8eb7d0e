# Welsh: a first trial of its plural forms, to be read by a Welsh speaker.
people = { $n ->
    [zero] neb
    [one] 1 person
    [two] 2 berson
    [few] { $n } pherson
    [many] { $n } pherson
   *[other] { $n } o bobl
}
