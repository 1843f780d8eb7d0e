# Welsh: a draft, to be read by a Welsh speaker.

syntax = nid TOML yw hyn: { $why }
unknown-key = does dim gosodiad o'r enw { $key }; y rhai sydd ar gael: { LIST($known) }
bad-value = does dim modd defnyddio { $key }: { $why }
not-a-section = does dim modd defnyddio { $key }: rhaid iddo fod yn adran, fel [screen]
unknown-group = mae'r rôl { $role } yn perthyn i'r grŵp { $group }, sydd heb ei ddisgrifio; ychwanegwch [groups.{ $group }]
same-short = mae'r ddwy rôl hyn yn cael eu teipio fel { $short }: { $role }, { $role-too }
bad-aim = balance.aim: dydy "{ $aim }" ddim yn nod
unknown-theme = screen.theme: does dim thema o'r enw "{ $name }"; y rhai sydd ar gael: { LIST($known) }

unknown-role = does dim rôl o'r enw { $role }; y rhai sydd ar gael: { LIST($known) }
not-a-style = does dim modd defnyddio { $role }: rhaid iddo fod yn dabl ac ynddo colour, background neu modifiers
bad-colour = { $key }: dydy "{ $colour }" ddim yn lliw; defnyddiwch "#rrggbb", enw fel "red", rhif o 0 i 255, neu "default"
bad-modifier = does dim modd defnyddio { $key }: rhaid iddo fod yn rhestr o'r rhain: { LIST($known) }
missing-roles = mae angen pob rôl ar thema; mae'r rhain ar goll: { LIST($roles) }
