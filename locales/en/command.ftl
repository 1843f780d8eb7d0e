signs-title = The signs beside people
sign-speaking = speaking now
sign-hand = hand up
sign-not-yet = not come in yet
sign-come-in = has come in
sign-away = not here
sign-not-timed = not timed
