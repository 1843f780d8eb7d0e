# The first screen.

what-to-do = What to do
meetings = Your meetings
came-of-it = What came of it
shares = How talk was shared
no-shares = Nothing to show: too little talk, or a group was too small.
choose = Up and Down choose a meeting. Enter opens it.
others = { $n ->
    [one] There is one older meeting
   *[other] There are { NUMBER($n) } older meetings
}. Press { $key-look-back } to see all.
# In the key row, after Enter.
key-open = open
key-go-on = go on
choose-cut-off = Up and Down choose a meeting. Enter goes on with it.

## Before there is a meeting

first-meeting = Your first meeting
first-start = 1. Press { $key-new } to start. You need no names and no agenda.
first-letters = 2. Press the letter of whoever speaks, and Space when it is quiet.
first-end = 3. Press Ctrl+C to end. You then see how talk was shared.
first-demo = Would you like to see it first? Press { $key-watch } for an example.

## What a meeting looks like, in small

preview = What you will see
preview-state = an example
preview-speaks = Who speaks, and for how long.
preview-name = Rosa
preview-balance = Whose voices fill the last few minutes. The line is what you agreed to aim for.
preview-groups = lived experience 38%
preview-others = staff 62%
preview-letters = Everyone has a letter. Press it when they begin to speak.
preview-people = r Rosa    t Tunde    m Mei-Lin    h Helen    a Raj
preview-practise = You can practise for two minutes first: press { $key-practise }. Nothing is kept.
