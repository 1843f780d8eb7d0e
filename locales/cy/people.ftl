# Welsh: a draft, to be read by a Welsh speaker.

role =
    .lived_experience = profiad bywyd
    .carer = gofalwr
    .staff = staff
    .manager = rheolwr
    .clinician = clinigwr
    .facilitator = hwylusydd
    .supporter = cefnogwr
    .interpreter = cyfieithydd
    .visitor = ymwelydd
    .observer = sylwedydd
    .not_counted = heb ei gyfrif
    .unassigned = heb rôl

role-and-number = { $role } { NUMBER($number) }

alike = { $name } ({ NUMBER($number) })

someone-of = rhywun, { $group }

no-group = heb grŵp

with-carers = { $group } a gofalwyr

group =
    .lived_experience = profiad bywyd
    .staff = staff
    .apart = eraill
