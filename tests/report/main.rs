//! The report room, from the outside: sessions made from events, figures worked out by hand.

mod docs;
mod imports;
mod live;
mod meeting;
mod page;
mod schema;
mod verbs;
