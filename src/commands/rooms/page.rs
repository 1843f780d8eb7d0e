//! The page on which the lead's tables are seen in a browser: what the tiles of the screen show, and nothing can be done
//! there. The server, its links and its guard are those of a meeting's page.

use crate::{
    error::AppError,
    page::{
        Inbox, OpenPage, address, open,
        picture::{GroupPicture, Pictures, TablePicture},
    },
    text::rooms as words,
    tui::screens::tables::state::{BarPart, Look, Tables, Tile},
};

/// Pause between two pictures, ms. Their clocks go by seconds.
const PAUSE_MS: u64 = 1_000;

/// While it lives, whoever has the link sees the tables.
pub(super) struct LeadPage {
    page: OpenPage,
    shown_ms: u64,
}

impl LeadPage {
    /// Opens it on this address.
    ///
    /// # Errors
    /// It is no address, or cannot be used.
    pub(super) fn open(listen: &str) -> Result<Self, AppError> {
        let address = address::parse(listen).ok_or_else(|| open::bad_address(listen))?;
        let page = OpenPage::open(address, false, Inbox::none(), pictures(&Tables::default()))?;
        Ok(Self { page, shown_ms: 0 })
    }

    /// Where it is, and who can open it.
    pub(super) fn announcement(&self) -> String {
        let link = self.page.room_link();
        if self.page.is_local() { words::page_here(&link) } else { words::page_on_network(&link) }
    }

    /// Shows the tables as they are, at this moment of this computer's clock.
    pub(super) fn show(&mut self, tables: &Tables, boot_ms: u64) {
        if boot_ms.saturating_sub(self.shown_ms) >= PAUSE_MS {
            self.shown_ms = boot_ms;
            self.page.show(pictures(tables));
        }
    }
}

fn pictures(tables: &Tables) -> Pictures {
    let headline = if tables.tiles.is_empty() {
        words::page_no_tables().to_owned()
    } else {
        format!("{} · {}", words::tables(tables.tiles.len()), words::looks(tables.looks()))
    };
    let notes = Some(tables.trouble.clone()).filter(|trouble| !trouble.is_empty());
    Pictures::of_tables(headline, notes.into_iter().collect(), tables.tiles.iter().map(table).collect())
}

fn table(tile: &Tile) -> TablePicture {
    let state = tile.state();
    let people = [&tile.spoken, &tile.item].map(String::as_str);
    let people: Vec<&str> = people.into_iter().filter(|text| !text.is_empty()).collect();
    let reason = tile.look.as_ref().map(Look::words).unwrap_or_default();
    let since = if reason == tile.since { String::new() } else { tile.since.clone() };
    TablePicture {
        name: tile.name.clone(),
        state: state.to_owned(),
        word: if state == tile.word { String::new() } else { tile.word.clone() },
        groups: tile.bar.iter().map(group).collect(),
        aim: tile.aim,
        lines: [people.join(" · "), since, tile.sign.clone()]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect(),
        reason,
    }
}

fn group(part: &BarPart) -> GroupPicture {
    let BarPart { label, percent, share, pattern } = part.clone();
    GroupPicture { label, percent, share, pattern }
}
