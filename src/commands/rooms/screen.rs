//! What has been received, as the lead's screen shows it. Must not know the server.

use std::mem;

use crate::{
    commands::{Context, screens},
    domain::{Moment, Record},
    rooms::board::{Board, Received, Table},
    tui::{
        Model,
        meeting::{
            state::{Live, View},
            view::MeetingView,
        },
        screen::Screen,
        screens::tables::state::{Known, Tables, Tile},
    },
};

/// How far past the last line the clock of a table is shown, ms: as far as a follower of a file shows it.
const MAX_AHEAD_MS: u64 = 35_000;

/// The board and the screen over it.
pub(super) struct LeadScreen {
    pub(super) board: Board,
    pub(super) tables: Tables,
    /// Draws one meeting after another.
    model: Model,
}

impl LeadScreen {
    pub(super) fn new(server: String, ctx: &Context<'_>) -> Self {
        let mut model = screens::create_model(ctx, Screen::Home(Box::default()));
        let mut live = Live::new(vec![], &ctx.settings, &model.keymap);
        live.is_followed = true;
        live.view = View::Room;
        model.show(Screen::Live(Box::new(live)));
        let tables = Tables { server, ..Tables::default() };
        Self { board: Board::default(), tables, model }
    }

    pub(super) fn receive(&mut self, received: &Received) {
        self.board.receive(received);
    }

    pub(super) fn records(&self) -> impl Iterator<Item = (&str, &[Record])> {
        self.board.records()
    }

    /// Makes the tiles as they are at this moment of this computer's clock.
    pub(super) fn refresh(&mut self, boot_ms: u64) {
        let Self { board, tables, model } = self;
        let Screen::Live(live) = &mut model.screen else { return };
        let (keymap, theme) = (&model.keymap, model.theme);
        let tiles = board.tables().map(|(token, table)| {
            let now = now(table, boot_ms);
            let known = Known {
                spoken: table.status.spoken,
                silent_ms: boot_ms.saturating_sub(table.seen_ms),
                calls: table.open_call().is_some(),
                unreadable: table.unreadable > 0,
                ended: table.status.ended,
            };
            let name = table.status.room.clone();
            // Lent for as long as the tile is made: a meeting view shows a whole screen's meeting.
            mem::swap(&mut live.history, table.history());
            let tile = Tile::of(token, &name, &MeetingView::new(live, keymap, theme, now), known);
            mem::swap(&mut live.history, table.history());
            tile
        });
        tables.show(tiles.collect());
    }

    /// Draws what is open: the grid, or the room view of one table.
    pub(super) fn draw(&mut self, boot_ms: u64, draw: impl FnOnce(Picture<'_>)) {
        let Self { board, tables, model } = self;
        let opened = tables.marked.as_ref().filter(|_| tables.is_open).and_then(|token| board.table(token));
        let Some(table) = opened else { return draw(Picture::Grid(tables, model.theme)) };
        let now = now(table, boot_ms);
        if let Screen::Live(live) = &mut model.screen {
            mem::swap(&mut live.history, table.history());
            live.view = if tables.shows_facilitator { View::Facilitator } else { View::Room };
        }
        draw(Picture::Room(tables, model, now));
        if let Screen::Live(live) = &mut model.screen {
            mem::swap(&mut live.history, table.history());
        }
    }

    pub(super) fn resize(&mut self, width: u16, height: u16) {
        (self.model.width, self.model.height) = (width, height);
    }

    pub(super) fn size(&self) -> (u16, u16) {
        (self.model.width, self.model.height)
    }
}

/// What is drawn.
pub(super) enum Picture<'a> {
    Grid(&'a Tables, crate::tui::theme::Theme),
    /// The view of the marked table.
    Room(&'a Tables, &'a Model, Moment),
}

/// The moment that a table's meeting is at, for display only.
fn now(table: &mut Table, boot_ms: u64) -> Moment {
    let ahead = boot_ms.saturating_sub(table.seen_ms).min(MAX_AHEAD_MS);
    let session = table.history().session();
    let is_running = !session.ended && session.interrupted.is_none();
    session.now().plus(if is_running { ahead } else { 0 })
}
