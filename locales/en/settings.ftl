### What is wrong with a line of the settings file. The file and the line stand before it.

# $why: what the reader of TOML says.
syntax = this is not TOML: { $why }
unknown-key = there is no setting called { $key }; there are: { LIST($known) }
# $why: what the reader of TOML says.
bad-value = { $key } cannot be used: { $why }
not-a-section = { $key } cannot be used: it must be a section, such as [screen]
unknown-group = the role { $role } belongs to the group { $group }, which is not described; add [groups.{ $group }]
# Two roles with the same short form.
same-short = { $role } and { $role-too } are both typed as { $short }
bad-aim = balance.aim: "{ $aim }" is not an aim
