//! Who speaks: turns, and the totals they add up to.

mod apply;
pub mod correct;
pub mod decide;
pub mod last_turn;
pub mod recent;
pub mod state;
pub mod tally;
pub mod timeline;
pub mod trail;
pub mod turn_events;
pub mod turns;
pub mod under_aim;
pub mod voices;
