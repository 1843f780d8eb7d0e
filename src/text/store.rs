//! Words of the store room.
