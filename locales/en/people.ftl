# What the groups and roles that come with airtime are called. Others have the names that people give them.

# Each beside a name, in lists and in the middle of sentences.
role =
    .lived_experience = lived experience
    .carer = carer
    .staff = staff
    .manager = manager
    .clinician = clinician
    .facilitator = facilitator
    .supporter = supporter
    .interpreter = interpreter
    .visitor = visitor
    .observer = observer
    .not_counted = not counted

# Written into a meeting when it begins, unless the settings have another name. `apart` are those who are not counted.
group =
    .lived_experience = lived experience
    .staff = staff
    .apart = others
