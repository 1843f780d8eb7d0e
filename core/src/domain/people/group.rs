//! The sides of the balance.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::record::plain_text;

/// A side of the balance, or the people not counted beside it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Group {
    pub id: String,
    /// What screens and reports call it.
    pub label: String,
    /// Whether it is in the balance. `false`: not counted.
    #[serde(rename = "weighed")]
    pub in_balance: bool,
}

pub const LIVED_EXPERIENCE: &str = "lived_experience";
pub const STAFF: &str = "staff";
pub const UNCOUNTED: &str = "apart";
pub const UNASSIGNED: &str = "unassigned";

impl Group {
    #[must_use]
    pub fn new(id: &str) -> Self {
        Self { id: id.to_owned(), label: plain_text::words(id), in_balance: id != UNCOUNTED }
    }
}
