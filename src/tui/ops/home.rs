//! Operations of the home screen.

use crate::{
    settings::Settings,
    setup::template,
    tui::{
        msg::Effect,
        navigation::{Next, Opening},
        ops::operation::{Operation, Run::Home, operation},
        screens::{home::state::Home as HomeState, setup::state},
    },
};

pub(super) const OPERATIONS: [Operation; 8] = [
    operation!(New, new, Home(|_, settings| begin(template::quick_draft(settings))), ["n"], 1),
    operation!(
        GroupsOnly,
        groups,
        Home(|_, settings| begin(template::groups_only_draft(settings))),
        ["g"],
        4
    ),
    operation!(SetUp, set_up, Home(set_up), ["s"], 1),
    operation!(GoOn, go_on, Home(|home, _| resume(home)), ["r"], 4),
    operation!(Watch, watch, Home(|_, _| Next::Stay(vec![Effect::Demo])), ["d"], 5),
    operation!(Practise, practise, Home(|_, _| Next::Open(Opening::Practise)), ["p"], 5),
    operation!(LookBack, look_back, Home(|_, _| Next::Stay(vec![Effect::List])), ["v"], 3),
    operation!(Quit, quit, Home(|_, _| Next::Stay(vec![Effect::Quit])), ["q", "esc", "ctrl-c"], 2),
];

fn begin(draft: crate::setup::Draft) -> Next {
    Next::Stay(vec![Effect::Open(Box::new(draft))])
}

fn set_up(_home: &HomeState, settings: &Settings) -> Next {
    Next::Open(Opening::Setup(Box::new(state::begin(settings))))
}

/// Goes on with the session under the cursor if it can be, else with the latest that was cut off.
fn resume(home: &HomeState) -> Next {
    let chosen = home.sessions.get(home.cursor).filter(|s| s.can_resume());
    let session = chosen.or_else(|| home.sessions.iter().find(|s| s.can_resume()));
    Next::Stay(session.map(|s| vec![Effect::Resume(s.id.clone())]).unwrap_or_default())
}
