//! Settings: those that ship in `config/`, overridden by the personal settings file. Pure: text in, settings out.
//!
//! Every problem in a settings file is reported at once, with its line.

mod problem;
mod reader;

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

pub use problem::{SettingsFault, SettingsProblem};
pub use reader::line_of;

use crate::{
    domain::{Aim, Group, Hat, measures::prompts::PromptKind, people::group::UNASSIGNED, record::plain_text},
    text::{language::Language, people},
};

/// The settings file that ships with the program.
pub const DEFAULTS: &str = include_str!("../config/airtime.toml");

/// A role and the group that it counts for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Role {
    pub id: String,
    pub group: String,
    /// The abbreviation typed for it at set-up.
    pub short: String,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Settings {
    /// The language of screens and reports; `None`: that of the system.
    pub language: Option<Language>,
    /// Screens are told line by line, for a screen reader.
    pub plain: bool,
    pub groups: Vec<Group>,
    pub roles: Vec<Role>,
    /// The id of the group that the display is about.
    pub centred: String,
    pub aim: Aim,
    pub agreement: AgreementDefaults,
    pub screen: ScreenSettings,
    pub theme: ThemeSetting,
    /// Reports and the review say how a saved practice went.
    pub show_practice: bool,
    /// The prompts that are shown.
    pub prompts: BTreeSet<PromptKind>,
    /// Keys by command id, as written in the file. The key map validates them.
    pub keys: BTreeMap<String, Vec<String>>,
}

/// What a new meeting's agreement says unless it is changed at set-up.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementDefaults {
    pub holder: String,
    pub viewers: String,
}

/// How screens are drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScreenSettings {
    pub ascii: bool,
    pub colour: bool,
    /// Clicks and the wheel do what keys do.
    pub mouse: bool,
}

/// The theme of the screens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ThemeSetting {
    /// Its name, or the path of its file.
    pub name: String,
    /// Where the settings file says so.
    pub line: usize,
}

impl Settings {
    /// The shipped settings.
    #[must_use]
    pub fn shipped() -> Self {
        let mut settings = Self::empty();
        let problems = reader::read_over(&mut settings, DEFAULTS);
        debug_assert!(problems.is_empty(), "{problems:?}");
        settings
    }

    /// The shipped settings, overridden by the text of a personal file.
    ///
    /// # Errors
    /// Every problem in the text, with its line.
    pub fn with(personal: &str) -> Result<Self, Vec<SettingsProblem>> {
        let (settings, problems) = Self::read(personal);
        if problems.is_empty() { Ok(settings) } else { Err(problems) }
    }

    /// As [`Settings::with`], but returns what could be read along with the problems, so that the keys can be
    /// validated too.
    #[must_use]
    pub fn read(personal: &str) -> (Self, Vec<SettingsProblem>) {
        let mut settings = Self::shipped();
        let problems = reader::read_over(&mut settings, personal);
        (settings, problems)
    }

    /// These settings, overridden by a text that may have only some of the sections. Returns what could be read along
    /// with the problems.
    #[must_use]
    pub fn overridden(&self, text: &str, sections: &'static [&'static str]) -> (Self, Vec<SettingsProblem>) {
        let mut settings = self.clone();
        let problems = reader::read_sections_over(&mut settings, text, sections);
        (settings, problems)
    }

    fn empty() -> Self {
        Self {
            language: None,
            plain: false,
            groups: Vec::new(),
            roles: Vec::new(),
            centred: String::new(),
            aim: Aim::default(),
            agreement: AgreementDefaults { holder: String::new(), viewers: String::new() },
            screen: ScreenSettings { ascii: false, colour: true, mouse: true },
            theme: ThemeSetting { name: String::new(), line: 1 },
            show_practice: false,
            prompts: PromptKind::ALL.iter().copied().collect(),
            keys: BTreeMap::new(),
        }
    }

    /// The role with this id or abbreviation, or with this name in the language of the screens.
    #[must_use]
    pub fn role(&self, text: &str) -> Option<&Role> {
        let text = text.trim().to_lowercase();
        let id = text.replace([' ', '-'], "_");
        let is_named = |r: &&Role| people::role(&r.id).to_lowercase() == text;
        let is_role = |r: &&Role| r.id == id || (!r.short.is_empty() && r.short == text);
        self.roles.iter().find(is_role).or_else(|| self.roles.iter().find(is_named))
    }

    /// A role with its group. An unknown role is in the group `unassigned`.
    #[must_use]
    pub fn hat(&self, role: &str) -> Hat {
        match self.role(role) {
            Some(r) => Hat { role: r.id.clone(), group: r.group.clone() },
            None => Hat { role: identifier(role), group: UNASSIGNED.to_owned() },
        }
    }

    /// The group with this id. An unknown group gets its label from the id.
    #[must_use]
    pub fn group(&self, id: &str) -> Group {
        self.groups.iter().find(|g| g.id == id).cloned().unwrap_or_else(|| Group::new(id))
    }

    /// The id of the group that a text names by its id, its label, or one of its roles.
    #[must_use]
    pub fn group_named(&self, text: &str) -> Option<String> {
        let folded = plain_text::fold(text.trim());
        let id = folded.replace([' ', '-'], "_");
        let is_label = |label: &str| plain_text::fold(label) == folded;
        let is_named =
            |g: &&Group| g.id == id || is_label(&g.label) || is_label(&people::in_this_language(g).label);
        let group = self.groups.iter().find(is_named);
        group.map(|g| g.id.clone()).or_else(|| self.role(text).map(|r| r.group.clone()))
    }
}

/// Makes an id from typed text: lower case, words joined by `_`.
#[must_use]
pub fn identifier(text: &str) -> String {
    plain_text::clean_name(text).to_lowercase().replace([' ', '-'], "_")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::people::group::{LIVED_EXPERIENCE, STAFF},
        text::{language, messages::people as words},
    };

    #[test]
    fn what_ships_has_words_in_each_language() {
        let shipped = Settings::shipped();
        for group in &shipped.groups {
            assert_eq!(people::in_this_language(group), *group, "in English it stays as it is");
            let welsh = language::within(Language::Cy, || people::in_this_language(group));
            assert!(welsh.label != group.label || group.id == STAFF, "{welsh:?}");
        }
        for Role { id, .. } in &shipped.roles {
            assert!(words::role::by_id(id).is_some(), "{id}");
            assert_eq!(people::role(id), plain_text::words(id));
        }
        assert_eq!(people::role("peer_worker"), "peer worker");
        let typed = |text: &str| language::within(Language::Cy, || shipped.hat(text));
        assert_eq!((typed("gofalwr"), typed("carer")), (shipped.hat("carer"), shipped.hat("carer")));
        let group = language::within(Language::Cy, || shipped.group_named("profiad bywyd"));
        assert_eq!(group.as_deref(), Some(LIVED_EXPERIENCE));
        assert_eq!(language::within(Language::Cy, || people::role("carer")), "gofalwr");
    }

    #[test]
    fn the_shipped_settings_have_no_problem() {
        assert_eq!(reader::read_over(&mut Settings::empty(), DEFAULTS), []);
        assert_eq!(Settings::shipped().hat("l").group, "lived_experience");
        assert_eq!(Settings::shipped().hat("Peer worker").group, "unassigned");
    }

    #[test]
    fn every_problem_is_reported_at_once_with_its_line() {
        let own = "[screen]\nasci = true\ncolour = 3\n\n[scren]\nx = 1\n[roles.peer]\ngroup = \"nobody\"\n";
        let problems = Settings::with(own).unwrap_err();
        let lines: Vec<usize> = problems.iter().map(|p| p.line).collect();
        assert_eq!(lines, [2, 3, 5, 7], "{problems:?}");
    }

    #[test]
    fn a_syntax_error_is_reported_with_its_line() {
        let problems = Settings::with("[screen]\nascii =\n").unwrap_err();
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].line, 2);
    }

    #[test]
    fn a_language_is_chosen_by_its_tag() {
        assert_eq!(Settings::with("language = \"cy\"\n").unwrap().language, Some(Language::Cy));
        assert_eq!(Settings::with("language = \"\"\n").unwrap().language, None);
        let problems = Settings::with("\nlanguage = \"xx\"\n").unwrap_err();
        assert_eq!(
            problems,
            [SettingsProblem { line: 2, fault: SettingsFault::UnknownLanguage("xx".to_owned()) }]
        );
    }

    #[test]
    fn a_personal_role_is_added() {
        let own = "[groups.volunteers]\n[roles.volunteer]\ngroup = \"volunteers\"\nshort = \"vo\"\n";
        let settings = Settings::with(own).unwrap();
        assert_eq!(settings.hat("vo"), Hat { role: "volunteer".into(), group: "volunteers".into() });
        assert!(settings.group("volunteers").in_balance);
    }
}
