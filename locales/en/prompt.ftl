no-prompt = Nothing is suggested just now.
how-to-switch = Write which one, and on or off, like: half-time off. There are half-time, under-aim, not-come-in and all.
