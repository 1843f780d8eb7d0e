# The names of keys, as they stand on a keyboard.

space = Space
enter = Enter
escape = Esc
tab = Tab
back-tab = Shift+Tab
backspace = Backspace
delete = Delete
home = Home
end = End
page-up = Page Up
page-down = Page Down
left = Left
right = Right
up = Up
down = Down

with-ctrl = Ctrl+{ $key }
with-alt = Alt+{ $key }
