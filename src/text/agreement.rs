//! Who keeps the record and who may see it, where the settings that ship were left as they are: these are not
//! names that somebody gave, so each language says them in its own sentence.

/// What the shipped settings write into an agreement.
const SHIPPED_HOLDER: &str = "The note-taker";
const SHIPPED_VIEWERS: &str = "this group";

/// Whoever keeps the record, if somebody was named.
#[must_use]
pub fn holder(holder: Option<&str>) -> Option<&str> {
    holder.filter(|name| *name != SHIPPED_HOLDER)
}

/// Who may see the record, if it is not just this group.
#[must_use]
pub fn viewers(viewers: Option<&str>) -> Option<&str> {
    let viewers = viewers.map(|viewers| viewers.strip_prefix("only ").unwrap_or(viewers));
    viewers.filter(|viewers| *viewers != SHIPPED_VIEWERS)
}
