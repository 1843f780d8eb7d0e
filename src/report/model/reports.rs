//! What a file of reports holds.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{report::model::session::SessionReport, text::report::first};

/// One session, or several.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "Report")]
pub enum Reports {
    One(Box<SessionReport>),
    Several {
        /// What no report shows. Always the first member.
        notice: std::borrow::Cow<'static, str>,
        sessions: Vec<SessionReport>,
    },
}

impl Reports {
    /// One session stands for itself; none or several stand in a list.
    #[must_use]
    pub fn of(mut sessions: Vec<SessionReport>) -> Self {
        match sessions.pop() {
            Some(only) if sessions.is_empty() => Self::One(Box::new(only)),
            last => {
                sessions.extend(last);
                Self::Several { notice: first().into(), sessions }
            }
        }
    }

    #[must_use]
    pub fn sessions(&self) -> &[SessionReport] {
        match self {
            Self::One(session) => std::slice::from_ref(session),
            Self::Several { sessions, .. } => sessions,
        }
    }
}
