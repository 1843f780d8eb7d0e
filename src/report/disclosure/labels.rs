//! What a page calls a group, in few words.

use crate::{
    report::{model::GroupPart, width},
    text::{format, people, report as words},
};

/// A label with how many people it stands for.
#[must_use]
pub fn heading_of(group: &GroupPart) -> String {
    words::group_heading(&short_label(group), group.people)
}

/// Who is not counted: their hats say more than the group's name.
#[must_use]
pub fn hats(group: &GroupPart) -> String {
    let roles: Vec<_> = group.roles.iter().map(|role| people::role(role)).collect();
    if roles.is_empty() { short_label(group) } else { cut_label(&format::list(&roles)) }
}

/// What a group is called, so short that there is room for the sentence around it.
#[must_use]
pub fn short_label(group: &GroupPart) -> String {
    label_of(&group.id, &group.label)
}

/// The same, by the group's id and label.
#[must_use]
pub fn label_of(id: &str, label: &str) -> String {
    if people::is_no_group(id, label) { words::without_group().to_owned() } else { cut_label(label) }
}

fn cut_label(label: &str) -> String {
    width::cut(label, 36)
}
