ask-referred-to = who it is taken to
ask-by = by when they answer (1 dec, +2w)
ask-summary = what we came to, in one line
