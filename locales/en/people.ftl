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
    .unassigned = unassigned

# Beside a letter, in lists and in the middle of sentences, for somebody who gave no name: `staff 2`.
# $number: their number among those of this role.
role-and-number = { $role } { NUMBER($number) }

# Two people who are called the same: the second is `Zoe (2)`.
alike = { $name } ({ NUMBER($number) })

# Those of a group who are not timed, beside names. $group: what the group is called.
someone-of = someone, { $group }

# The group of people of whom nobody said which group they are in. In reports, see also `without-group` there.
no-group = unassigned

# A group some of whom are carers, in lists and in the middle of sentences. $group: its name, as under `group` below.
with-carers = { $group } and carers

# Written into a meeting when it begins, unless the settings have another name. `apart` are those who are not counted.
group =
    .lived_experience = lived experience
    .staff = staff
    .apart = others
