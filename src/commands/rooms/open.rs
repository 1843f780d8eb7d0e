//! The lead's screen while it is open, or once as text.

use std::{
    path::Path,
    sync::{atomic::Ordering, mpsc::RecvTimeoutError},
    thread,
    time::Duration,
};

use crate::{
    cli::{self, TableOrder},
    commands::{
        Context,
        rooms::{
            login,
            page::LeadPage,
            screen::{LeadScreen, Picture},
        },
    },
    error::{AppError, CommandResult, Exit},
    journal::{folder, mirrored},
    rooms::{
        board::{Answer, LeadLine},
        listener::{Incoming, Listener, Outgoing},
        place::{LEAD_LINE, answer_subject},
        server::Address,
    },
    shell::{
        event::{AppEvent, message_from_terminal},
        interrupt, process, terminal,
        terminal_session::{self, TerminalSession},
        view::View,
    },
    text::rooms as words,
    tui::{
        draw,
        msg::Msg,
        screens::tables::{
            state::Order,
            update::{self, Asked},
            view as tables_view,
        },
        surface::Places,
    },
};

/// How often it is checked what came.
const POLL_INTERVAL: Duration = Duration::from_millis(250);
/// After so long without everything that was said before, `--once` gives up.
const ONCE_LIMIT: Duration = Duration::from_secs(10);
/// How long the page has to hear that it is closed.
const FAREWELL: Duration = Duration::from_secs(2);

/// Shows the tables until the lead leaves.
///
/// # Errors
/// The address is none; the server cannot be used; there is no terminal; a record cannot be written.
pub fn rooms(args: &cli::RoomsArgs, ctx: &mut Context<'_>) -> CommandResult {
    let address = Address::parse(&args.from).map_err(|trouble| login::as_error(&trouble, &args.from))?;
    let mut lead = Lead {
        screen: LeadScreen::new(address.shown(), ctx),
        server: address.shown(),
        listener: Listener::start(address, login::login(&args.server)?)
            .map_err(|error| AppError::new(Exit::Failed, error.to_string(), ""))?,
        is_caught_up: false,
        has_failed: None,
        page: args.serve.as_deref().map(LeadPage::open).transpose()?,
    };
    lead.screen.tables.order = match args.order {
        TableOrder::Table => Order::Table,
        TableOrder::Look => Order::NeedsALook,
    };
    if let Some(folder) = &args.save {
        folder::make(folder)?;
    }
    // Line by line, the tables are printed once: a grid that changes by itself cannot be read aloud. A page can.
    match (args.once || ctx.settings.plain, lead.page.is_some()) {
        (true, true) => serve(&mut lead, ctx)?,
        (true, false) => once(&mut lead, ctx)?,
        (false, true | false) => show(&mut lead, ctx)?,
    }
    if let Some(page) = lead.page.take() {
        drop(page);
        thread::park_timeout(FAREWELL);
    }
    if let Some(folder) = &args.save {
        save(&lead.screen, folder, ctx)?;
    }
    Ok(Exit::Done)
}

struct Lead {
    screen: LeadScreen,
    server: String,
    listener: Listener,
    is_caught_up: bool,
    has_failed: Option<AppError>,
    page: Option<LeadPage>,
}

impl Lead {
    /// Takes in what came. Returns whether there was anything.
    fn take_in(&mut self, ctx: &Context<'_>) -> bool {
        let mut is_new = false;
        while let Ok(incoming) = self.listener.incoming.try_recv() {
            self.take(incoming, ctx);
            is_new = true;
        }
        is_new
    }

    /// Makes the tiles as they are now, for the screen and the page.
    fn refresh(&mut self, boot_ms: u64) {
        self.screen.refresh(boot_ms);
        if let Some(page) = &mut self.page {
            page.show(&self.screen.tables, boot_ms);
        }
    }

    fn take(&mut self, incoming: Incoming, ctx: &Context<'_>) {
        match incoming {
            Incoming::Connected => self.screen.tables.trouble.clear(),
            Incoming::CaughtUp => self.is_caught_up = true,
            Incoming::Forget => self.screen.board.clear(),
            Incoming::Said => words::said().clone_into(&mut self.screen.tables.notice),
            Incoming::Trouble(trouble) => {
                self.screen.tables.trouble = trouble.words(&self.server);
                if trouble.is_final() {
                    self.has_failed = Some(login::as_error(&trouble, &self.server));
                }
            }
            Incoming::Message { mut received, sent_unix_ms } => {
                let reading = ctx.clock.read();
                let age = sent_unix_ms.map_or(0, |sent| reading.wall.timestamp_millis().saturating_sub(sent));
                received.at_ms = reading.boot_ms.saturating_sub(u64::try_from(age).unwrap_or(0));
                self.screen.receive(&received);
            }
        }
    }

    fn run(&mut self, asked: Asked) -> bool {
        match asked {
            Asked::Nothing => {}
            Asked::Leave => return false,
            Asked::SayToAll(text) => self.say(LEAD_LINE.to_owned(), &LeadLine { text }),
            Asked::Answer(token) => {
                let table = self.screen.board.table(&token);
                let answer = table.and_then(|table| {
                    Some(Answer { session: table.status.session.clone(), call: table.open_call()? })
                });
                if let Some(answer) = answer {
                    self.say(answer_subject(&token), &answer);
                }
            }
        }
        true
    }

    fn say(&mut self, subject: String, what: &impl serde::Serialize) {
        let payload = serde_json::to_vec(what).unwrap_or_default();
        words::saying().clone_into(&mut self.screen.tables.notice);
        self.listener.say(Outgoing { subject, payload });
    }
}

/// Prints the tables as they are, and ends.
fn once(lead: &mut Lead, ctx: &mut Context<'_>) -> Result<(), AppError> {
    let begun = ctx.clock.boot_ms();
    while !lead.is_caught_up {
        match lead.listener.incoming.recv_timeout(POLL_INTERVAL) {
            Ok(incoming) => lead.take(incoming, ctx),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        let waited = u128::from(ctx.clock.boot_ms().saturating_sub(begun));
        if lead.has_failed.is_some() || waited >= ONCE_LIMIT.as_millis() {
            break;
        }
    }
    if let Some(error) = lead.has_failed.take() {
        return Err(error);
    }
    if !lead.is_caught_up {
        let why = mem_or(&lead.screen.tables.trouble, words::not_caught_up());
        return Err(AppError::new(Exit::Failed, why, ""));
    }
    lead.screen.refresh(ctx.clock.boot_ms());
    for tile in &lead.screen.tables.tiles {
        let groups: Vec<String> =
            tile.bar.iter().map(|part| format!("{} {}", part.label, part.percent)).collect();
        let look = tile.look.as_ref().map(|look| format!("{}: {}", words::state_look(), look.words()));
        let groups = groups.join(", ");
        let parts = [
            tile.name.as_str(),
            &tile.word,
            &groups,
            &tile.spoken,
            &tile.item,
            look.as_deref().unwrap_or_default(),
        ];
        let parts: Vec<&str> = parts.into_iter().filter(|text| !text.is_empty()).collect();
        ctx.result(&format!("{}\n", parts.join(" · ")))?;
    }
    Ok(())
}

fn mem_or(text: &str, otherwise: &str) -> String {
    if text.is_empty() { otherwise.to_owned() } else { text.to_owned() }
}

/// Only the page, until Ctrl+C.
fn serve(lead: &mut Lead, ctx: &mut Context<'_>) -> Result<(), AppError> {
    let interrupted = interrupt::interrupt_flag();
    let announcement = lead.page.as_ref().map(LeadPage::announcement).unwrap_or_default();
    ctx.result(&format!("{announcement}\n"))?;
    let mut trouble = String::new();
    while !interrupted.load(Ordering::SeqCst) && lead.has_failed.is_none() {
        lead.take_in(ctx);
        lead.refresh(ctx.clock.boot_ms());
        if trouble != lead.screen.tables.trouble {
            trouble.clone_from(&lead.screen.tables.trouble);
            if !trouble.is_empty() {
                ctx.notice(&trouble);
            }
        }
        thread::park_timeout(POLL_INTERVAL);
    }
    lead.has_failed.take().map_or(Ok(()), Err)
}

/// The screen, until the lead leaves.
fn show(lead: &mut Lead, ctx: &mut Context<'_>) -> Result<(), AppError> {
    let page = lead.page.as_ref().map(LeadPage::announcement).unwrap_or_default();
    lead.screen.tables.notice.clone_from(&page);
    lead.screen.tables.page = page;
    let session = TerminalSession::open(false)?.map(|painter| View::Picture(Box::new(painter)));
    let TerminalSession { mut view, inbox, urgent, guard, .. } = session;
    let (width, height) = terminal::size();
    lead.screen.resize(width, height);
    let signal = loop {
        lead.take_in(ctx);
        let boot_ms = ctx.clock.boot_ms();
        let (width, height) = lead.screen.size();
        lead.refresh(boot_ms);
        let tiles = lead.screen.tables.tiles.len();
        lead.screen.tables.columns = tables_view::columns(tiles, width, height);
        if let View::Picture(painter) = &mut view {
            painter.repair_if_due(boot_ms);
            lead.screen.draw(boot_ms, |picture| {
                painter.paint(width, height, |area, buf| match picture {
                    Picture::Grid(tables, theme) => {
                        tables_view::draw(tables, theme, area, buf);
                        Places::default()
                    }
                    Picture::Room(tables, model, now) => {
                        let view = tables_view::draw_around(tables, model.theme, area, buf);
                        draw(model, now, view, buf)
                    }
                });
            });
        }
        if lead.has_failed.is_some() {
            break None;
        }
        let next = inbox.recv_timeout(POLL_INTERVAL);
        match urgent.try_recv().or(next) {
            Ok(AppEvent::Terminal { event, .. }) => match message_from_terminal(event, &view.places()) {
                Some(Msg::Key(key)) => {
                    let asked = update::key(&mut lead.screen.tables, key);
                    if !lead.run(asked) {
                        break None;
                    }
                }
                Some(Msg::Resize { width, height }) => lead.screen.resize(width, height),
                // Pasted text and events without a meaning.
                Some(_) | None => {}
            },
            Ok(AppEvent::Signal(signal)) => break Some(signal),
            Ok(AppEvent::Suspend) => match terminal_session::suspend(&mut view) {
                Ok((width, height)) => lead.screen.resize(width, height),
                Err(_) => break None,
            },
            Ok(AppEvent::Continued) => match terminal_session::take_back(&mut view) {
                Ok((width, height)) => lead.screen.resize(width, height),
                Err(_) => break None,
            },
            Ok(AppEvent::TerminalGone) | Err(RecvTimeoutError::Disconnected) => break None,
            Ok(
                AppEvent::Journal(_)
                | AppEvent::List(_)
                | AppEvent::FromPhone(_)
                | AppEvent::Line { .. }
                | AppEvent::InputEnded
                | AppEvent::ScreenReady
                | AppEvent::Panicked
                | AppEvent::Wake,
            )
            | Err(RecvTimeoutError::Timeout) => {}
        }
    };
    drop(guard);
    if let Some(signal) = signal {
        process::exit_by_signal(signal);
    }
    lead.has_failed.take().map_or(Ok(()), Err)
}

/// Writes each record as a file of its own, which `report` and `trend` read.
fn save(screen: &LeadScreen, folder: &Path, ctx: &mut Context<'_>) -> Result<(), AppError> {
    let mut saved = 0_usize;
    for (id, records) in screen.records() {
        mirrored::save(folder, id, records)?;
        saved += 1;
    }
    ctx.notice(&words::saved(&folder.display().to_string(), saved));
    Ok(())
}
