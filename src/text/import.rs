//! Words of the import room.
