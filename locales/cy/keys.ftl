# Welsh: a draft, to be read by a Welsh speaker.

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
left = Chwith
right = De
up = I fyny
down = I lawr

with-ctrl = Ctrl+{ $key }
with-alt = Alt+{ $key }
