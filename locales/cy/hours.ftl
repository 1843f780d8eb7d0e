# Welsh: a draft, to be read by a Welsh speaker.

name = enw
meetings = cyfarfodydd
hours = oriau:munudau
total = cyfanswm
dates = Dyddiadau
days-of = { $name }: { LIST($days) }
without-day = { $n ->
    [zero] { $n } cyfarfod heb ddiwrnod
    [one] 1 cyfarfod heb ddiwrnod
    [two] 2 gyfarfod heb ddiwrnod
    [few] { $n } chyfarfod heb ddiwrnod
    [many] { $n } chyfarfod heb ddiwrnod
   *[other] { $n } cyfarfod heb ddiwrnod
}
purpose = Oriau cymryd rhan, ar gyfer y rhai sy'n diolch i bobl neu'n eu talu am eu hamser, ac nid i neb arall.
names-people = Mae'n enwi pobl, felly rhaid peidio â'i roi mewn unrhyw beth sy'n cael ei rannu.
what-counts = O gyrraedd hyd at adael. Mae egwyliau'n cyfrif, am fod pobl wedi dod. Dydy amser na chafodd ei gofnodi ddim yn cyfrif.
left-out = { $n ->
    [0] Does neb wedi'i adael allan.
    [one] Wedi'i adael allan: 1 person a ofynnodd am beidio â chael ei amseru. Gofynnwch beth hoffai ei gael wedi'i gyfrif.
    [two] Wedi'u gadael allan: 2 berson a ofynnodd am beidio â chael eu hamseru. Gofynnwch iddyn nhw beth hoffen nhw ei gael wedi'i gyfrif.
    [few] Wedi'u gadael allan: { $n } pherson a ofynnodd am beidio â chael eu hamseru. Gofynnwch iddyn nhw beth hoffen nhw ei gael wedi'i gyfrif.
    [many] Wedi'u gadael allan: { $n } pherson a ofynnodd am beidio â chael eu hamseru. Gofynnwch iddyn nhw beth hoffen nhw ei gael wedi'i gyfrif.
   *[other] Wedi'u gadael allan: { $n } o bobl a ofynnodd am beidio â chael eu hamseru. Gofynnwch iddyn nhw beth hoffen nhw ei gael wedi'i gyfrif.
}
of-rehearsals = { $all ->
    [zero] Mae ymarferion yn cyfrif hefyd: { NUMBER($n) } o'r { $all } cyfarfod.
    [one] Ymarfer oedd y cyfarfod hwn.
    [two] Mae ymarferion yn cyfrif hefyd: { NUMBER($n) } o'r 2 gyfarfod.
    [few] Mae ymarferion yn cyfrif hefyd: { NUMBER($n) } o'r { $all } chyfarfod.
    [many] Mae ymarferion yn cyfrif hefyd: { NUMBER($n) } o'r { $all } chyfarfod.
   *[other] Mae ymarferion yn cyfrif hefyd: { NUMBER($n) } o'r { $all } cyfarfod.
}
of-imports = { $all ->
    [zero] Mae cyfarfodydd o ffeiliau yn cyfrif hefyd: { NUMBER($n) } o'r { $all } cyfarfod.
    [one] Cafodd y cyfarfod hwn ei fewnforio o ffeil.
    [two] Mae cyfarfodydd o ffeiliau yn cyfrif hefyd: { NUMBER($n) } o'r 2 gyfarfod.
    [few] Mae cyfarfodydd o ffeiliau yn cyfrif hefyd: { NUMBER($n) } o'r { $all } chyfarfod.
    [many] Mae cyfarfodydd o ffeiliau yn cyfrif hefyd: { NUMBER($n) } o'r { $all } chyfarfod.
   *[other] Mae cyfarfodydd o ffeiliau yn cyfrif hefyd: { NUMBER($n) } o'r { $all } cyfarfod.
}
may-be-one = Yn y rhestr fwy nag unwaith: { LIST($names) }. Cawson nhw eu hychwanegu mewn ffyrdd gwahanol (drwy ddynodwr mewn rhestr, drwy enw, neu gyda sillafiad arall). Os un person ydyn nhw, adiwch yr oriau.
