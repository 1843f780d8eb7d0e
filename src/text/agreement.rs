//! Tells names in an agreement from the shipped defaults (*The note-taker*, *this group*), for which each language has
//! its own sentence.

/// The defaults in the shipped settings.
const SHIPPED_HOLDER: &str = "The note-taker";
const SHIPPED_VIEWERS: &str = "this group";

/// Who keeps the record, if somebody was named.
#[must_use]
pub fn named_holder(holder: Option<&str>) -> Option<&str> {
    holder.filter(|name| *name != SHIPPED_HOLDER)
}

/// Who may see the record, if somebody other than this group was named.
#[must_use]
pub fn named_viewers(viewers: Option<&str>) -> Option<&str> {
    let viewers = viewers.map(|viewers| viewers.strip_prefix("only ").unwrap_or(viewers));
    viewers.filter(|viewers| *viewers != SHIPPED_VIEWERS)
}
