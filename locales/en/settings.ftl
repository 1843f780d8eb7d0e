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
unknown-theme = screen.theme: there is no theme called "{ $name }"; there are: { LIST($known) }
### What is wrong with a line of a theme file.

# A role is what a colour is for, such as "quiet" or "warning".
unknown-role = there is no role called { $role }; there are: { LIST($known) }
not-a-style = { $role } cannot be used: it must be a table with colour, background or modifiers
bad-colour = { $key }: "{ $colour }" is not a colour; use "#rrggbb", a name such as "red", a number from 0 to 255, or "default"
bad-modifier = { $key } cannot be used: it must be a list of: { LIST($known) }
missing-roles = a theme needs every role; this one leaves out: { LIST($roles) }
