//! ELAN's annotation file (EAF 3.0): a tier for each voice, times in milliseconds.

use askama::Template;

use super::{source::Source, tiers};
use crate::{domain::order::Ordered as _, report::format::RenderError};

#[derive(Template)]
#[template(path = "export/session.eaf", escape = "html")]
struct Page {
    date: String,
    /// In order of time.
    slots: Vec<(usize, u64)>,
    tiers: Vec<Tier>,
}

struct Tier {
    name: String,
    annotations: Vec<Annotation>,
}

struct Annotation {
    id: usize,
    from: usize,
    to: usize,
    text: String,
}

/// Where the day is not known, as in a shared copy.
const NO_DATE: &str = "1970-01-01T00:00:00+00:00";

pub(super) fn file(source: &Source) -> Result<String, RenderError> {
    let mut slots = Vec::new();
    let mut id = 0;
    let mut tiers_of_page = Vec::new();
    for tier in tiers::tiers(source) {
        let mut annotations = Vec::new();
        for (start, end, text) in tier.intervals {
            id += 1;
            let (from, to) = (2 * id - 1, 2 * id);
            slots.extend([(from, start), (to, end)]);
            annotations.push(Annotation { id, from, to, text: legal(&text) });
        }
        tiers_of_page.push(Tier { name: legal(&tier.name), annotations });
    }
    slots.order_by_key(|(id, at)| (*at, *id));
    let date = source.opened_at.map_or_else(|| NO_DATE.to_owned(), |at| at.to_rfc3339());
    Ok(Page { date, slots, tiers: tiers_of_page }.render()?)
}

/// Without the characters that no XML file may have, however they are written.
fn legal(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}
