//! What a session comes to, for people and for other programs. Pure: session → view model → text, JSON.
