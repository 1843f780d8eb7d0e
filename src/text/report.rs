//! Words of the report room.
