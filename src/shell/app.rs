//! The event loop: waits for the next event, updates the model, runs the effects, and draws if the screen changed.

mod effects;

use std::{
    path::PathBuf,
    sync::mpsc::{Receiver, Sender},
    time::Duration,
};

use crate::{
    domain::{Moment, Record, record::continuity::Interruption},
    error::{AppError, Exit},
    journal::library::Library,
    shell::{
        clock::Clock,
        event::{AppEvent, Signal, message_from_report, message_from_terminal},
        lead::{LOOK_MS, LeadNews, LeadWatch},
        painter,
        phone_page::PhonePage,
        process,
        recorder::Recorder,
        session_list::ListReader,
        terminal,
        terminal_session::{LINE_MODE_SIZE, TerminalSession},
        view::View,
    },
    text::{screen as screen_words, shell as words},
    tui::{self, Effect, Key, Model, Msg, keymap::Code, typed_keys},
};

/// Maximum number of events handled per frame.
const MAX_EVENTS_PER_FRAME: usize = 256;

/// What the program does before the first frame.
#[derive(Debug)]
pub enum StartupAction {
    /// Show the model as it is.
    None,
    /// Run this effect.
    Run(Effect),
}

pub struct App<'a> {
    model: Model,
    clock: &'a dyn Clock,
    library: Library,
    /// The folder of personal settings.
    config_dir: PathBuf,
    /// The open session, if any.
    recorder: Option<Recorder>,
    /// Where a lead of several tables says something to this one.
    lead: Option<LeadWatch>,
    /// The thread that reads sessions for the list screen.
    list_reader: Option<ListReader>,
    view: View,
    /// The page for phones, if it is open.
    phone_page: PhonePage,
    inbox: Receiver<AppEvent>,
    urgent: Receiver<AppEvent>,
    sender: Sender<AppEvent>,
    /// What was done with a session that was not to be kept, for the home screen.
    disposal_notice: Option<String>,
    /// Maximum length of the current wait, ms.
    planned_wait_ms: u64,
    speeds: PlaybackSpeeds,
    exit: Option<ExitReason>,
    /// When what was handled last had happened, ms of the boot clock.
    updated_ms: u64,
    /// Records that the model has applied and the recorder does not have yet.
    pending: Vec<Record>,
    /// All messages since the last frame were [`Msg::Saved`].
    only_saved: bool,
    #[cfg(debug_assertions)]
    test_panic: Option<crate::cli::TestPanic>,
}

/// Why the loop ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum ExitReason {
    Quit,
    Signal(Signal),
    TerminalGone,
    /// No more keys come from a pipe or a file.
    InputEnded,
    Panic,
}

/// How many times faster than real time sessions are played.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct PlaybackSpeeds {
    pub demo: f64,
    pub play: f64,
}

/// How the model is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// On the whole terminal.
    Screen,
    /// Line by line.
    Lines,
}

/// Runs the screens until the person leaves. Returns the id of the session that was left unfinished, if any.
///
/// # Errors
/// There is no terminal, or something could not be saved at the end.
pub fn run(
    model: Model,
    (mode, startup): (Mode, StartupAction),
    (library, config_dir): (Library, PathBuf),
    clock: &dyn Clock,
    speeds: PlaybackSpeeds,
    #[cfg(debug_assertions)] test_panic: Option<crate::cli::TestPanic>,
) -> Result<Option<String>, AppError> {
    let TerminalSession { view, inbox, urgent, sender, guard } = open_view(mode, &model)?;
    let phone_page = PhonePage::new(library.clone());
    let mut app = App {
        model,
        clock,
        library,
        config_dir,
        recorder: None,
        lead: None,
        list_reader: None,
        view,
        phone_page,
        inbox,
        urgent,
        sender,
        disposal_notice: None,
        planned_wait_ms: 0,
        speeds,
        exit: None,
        updated_ms: clock.boot_ms(),
        pending: Vec::new(),
        only_saved: false,
        #[cfg(debug_assertions)]
        test_panic,
    };
    (app.model.width, app.model.height) = match mode {
        Mode::Screen => terminal::size(),
        Mode::Lines => LINE_MODE_SIZE,
    };
    if let StartupAction::Run(effect) = startup {
        // What was asked for on the command line fails there, with an exit code.
        app.run_effect(effect)?;
    }
    app.run_loop();
    app.flush_pending();
    app.phone_page.close();
    let unfinished = app.recorder.as_ref().map(|recorder| recorder.id.clone());
    let closed = app.recorder.take().map_or(Ok(()), Recorder::close);
    if let View::Lines(lines) = &mut app.view {
        lines.end();
    }
    drop(guard);
    app.finish(closed).map(|()| unfinished)
}

/// Takes the terminal, or the line mode takes what there is.
fn open_view(mode: Mode, model: &Model) -> Result<TerminalSession<View>, AppError> {
    match mode {
        Mode::Screen => {
            terminal::check()?;
            process::disable_core_dumps();
            let session = TerminalSession::open(model.settings.screen.mouse)?;
            Ok(session.map(|painter| View::Picture(Box::new(painter))))
        }
        Mode::Lines => {
            process::disable_core_dumps();
            TerminalSession::open_lines().map(|session| session.map(View::Lines))
        }
    }
}

impl App<'_> {
    fn run_loop(&mut self) {
        while self.exit.is_none() {
            if !(self.only_saved && self.paint_save_state()) {
                self.paint();
            }
            self.flush_pending();
            self.update_page();
            let wait = self.wait_for_lead(tui::next_wake(&self.model, self.now()));
            self.planned_wait_ms = wait.unwrap_or(u64::MAX);
            let event = self.next_event(wait);
            self.only_saved = true;
            self.check_clocks();
            if let Some(event) = event {
                self.handle(event);
                self.handle_queued();
            } else {
                self.update(Msg::Tick);
                // Not after every key, which somebody waits for.
                self.hear_lead();
            }
        }
    }

    /// A wait in which a lead is heard, if one listens.
    fn wait_for_lead(&self, wait: Option<u64>) -> Option<u64> {
        match &self.lead {
            Some(lead) if lead.is_there() => Some(wait.unwrap_or(u64::MAX).min(LOOK_MS)),
            Some(_) | None => wait,
        }
    }

    /// Looks whether a lead of several tables said something.
    fn hear_lead(&mut self) {
        let Some(recorder) = &self.recorder else {
            self.lead = None;
            return;
        };
        if self.lead.as_ref().is_none_or(|lead| !lead.is_of(&recorder.id)) {
            self.lead = Some(LeadWatch::new(self.library.data_dir(), &recorder.id));
        }
        if let Some(LeadNews { listens, lines }) = self.lead.as_mut().and_then(LeadWatch::look) {
            self.update(Msg::FromLead { listens, lines });
        }
    }

    /// Waits for an event, at most `ms`. Returns `None` when the time is up or no sender is left.
    fn next_event(&self, ms: Option<u64>) -> Option<AppEvent> {
        match ms {
            None => self.inbox.recv().ok(),
            Some(ms) => self.inbox.recv_timeout(Duration::from_millis(ms)).ok(),
        }
    }

    /// Handles what is queued already, so that it shares one frame and one sync. The limit keeps a flood of
    /// events from delaying the next frame.
    fn handle_queued(&mut self) {
        for _ in 0..MAX_EVENTS_PER_FRAME {
            let next = self.urgent.try_recv().or_else(|_| self.inbox.try_recv());
            let (Ok(event), None) = (next, self.exit) else { return };
            self.handle(event);
        }
    }

    fn handle(&mut self, event: AppEvent) {
        match event {
            AppEvent::Terminal { event, boot_ms } => {
                if let Some(msg) = message_from_terminal(event, &self.view.places()) {
                    self.update_at(msg, boot_ms);
                }
            }
            AppEvent::Line { text, boot_ms, taken } => {
                self.press_line(&text, boot_ms);
                drop(taken);
            }
            AppEvent::InputEnded => self.stop(Interruption::TerminalGone, ExitReason::InputEnded),
            AppEvent::Journal(report) => self.update(message_from_report(report)),
            AppEvent::List(update) => self.update(Msg::SessionsRead(update)),
            AppEvent::FromPhone(said) => self.update(Msg::FromPhone(said)),
            AppEvent::Suspend => self.suspend(),
            AppEvent::Continued => self.take_terminal_back(),
            AppEvent::Signal(signal) => {
                self.stop(interruption_from_signal(signal), ExitReason::Signal(signal));
            }
            AppEvent::TerminalGone => self.stop(Interruption::TerminalGone, ExitReason::TerminalGone),
            AppEvent::Panicked => self.stop(Interruption::Fault, ExitReason::Panic),
            AppEvent::ScreenReady => self.only_saved = false,
            AppEvent::Wake => {}
        }
    }

    /// Presses the keys of a line.
    fn press_line(&mut self, text: &str, boot_ms: u64) {
        let keys = typed_keys::keys(text);
        for key in &keys {
            if self.exit.is_some() {
                return;
            }
            self.update_at(Msg::Key(*key), boot_ms);
        }
        if typed_keys::ends_with_enter(&self.model, &keys) {
            self.update_at(Msg::Key(Key::plain(Code::Enter)), boot_ms);
        }
    }

    /// Ends the loop. Keys that were pressed earlier still count, up to a limit so that they do not delay the end.
    fn stop(&mut self, why: Interruption, reason: ExitReason) {
        for _ in 0..MAX_EVENTS_PER_FRAME {
            match self.inbox.try_recv() {
                Ok(event @ AppEvent::Terminal { .. }) => self.handle(event),
                Ok(_) => {}
                Err(_) => break,
            }
        }
        self.update(Msg::Stop(why));
        self.exit = Some(reason);
    }

    /// Updates the model with a message and runs the effects.
    fn update(&mut self, msg: Msg) {
        self.update_at(msg, self.clock.boot_ms());
    }

    /// Updates the model with what came of its last message, at the same time, however long that took.
    fn follow_up(&mut self, msg: Msg) {
        self.update_at(msg, self.updated_ms);
    }

    /// As [`Self::update`], for something that happened at `boot_ms`: a key counts from when it was pressed, also when
    /// the disk kept the loop waiting. Time does not go back: what is handled later is not earlier.
    fn update_at(&mut self, msg: Msg, boot_ms: u64) {
        self.only_saved &= matches!(msg, Msg::Saved(_));
        #[cfg(debug_assertions)]
        self.panic_if_requested(&msg);
        self.updated_ms = self.updated_ms.max(boot_ms);
        let now = self.moment(self.updated_ms);
        let key = if let Msg::Key(key) = &msg { Some(*key) } else { None };
        let effects = tui::update(&mut self.model, msg, now);
        self.view.updated(&self.model, key, now);
        self.run_effects(effects);
    }

    /// The session's moment; without a session, the machine's clock.
    fn now(&self) -> Moment {
        self.moment(self.clock.boot_ms())
    }

    fn moment(&self, boot_ms: u64) -> Moment {
        self.recorder.as_ref().map_or(Moment::from_ms(boot_ms), |recorder| recorder.clock.at(boot_ms))
    }

    /// Reports gaps and a changed wall clock to the model.
    fn check_clocks(&mut self) {
        let reading = self.clock.read();
        let Some(recorder) = &mut self.recorder else { return };
        let anomalies = recorder.clock.observe(reading, self.planned_wait_ms);
        if let Some((since, why)) = anomalies.gap {
            self.update(Msg::Unattended { since, why });
        }
        if let Some(by_ms) = anomalies.stepped_ms {
            self.update(Msg::ClockStepped { by_ms, wall: reading.wall });
        }
    }

    /// Tells the page for phones what the screen shows by now.
    fn update_page(&mut self) {
        if self.phone_page.update(&self.model, self.now()) {
            self.update(Msg::PageFailed);
        }
    }

    fn paint(&mut self) {
        #[cfg(debug_assertions)]
        assert!(self.test_panic != Some(crate::cli::TestPanic::Draw), "asked for a fault while drawing");
        let boot_ms = self.clock.boot_ms();
        let now = self.moment(boot_ms);
        self.view.show(&self.model, boot_ms, now);
    }

    /// Draws only the word *saved*. Returns whether that was enough.
    fn paint_save_state(&mut self) -> bool {
        let area = painter::area(self.model.width, self.model.height);
        let Some((at, word)) = tui::save_word(&self.model, area) else { return false };
        let View::Picture(painter) = &mut self.view else { return false };
        painter.replace(at, screen_words::saving(), |at, buf| {
            buf.set_line(at.x, at.y, &word, at.width);
            self.model.theme.fill(buf);
        })
    }

    fn finish(&self, closed: Result<(), AppError>) -> Result<(), AppError> {
        if let Some(ExitReason::Signal(signal)) = self.exit {
            if let Err(error) = &closed {
                terminal::write_error(error);
            }
            process::exit_by_signal(signal);
        }
        if self.exit == Some(ExitReason::Panic) {
            return Err(AppError::new(Exit::Failed, words::fault(), ""));
        }
        closed
    }

    #[cfg(debug_assertions)]
    fn panic_if_requested(&self, msg: &Msg) {
        use crate::cli::TestPanic;
        match self.test_panic {
            Some(TestPanic::Ui) if matches!(msg, Msg::Key(_)) => panic!("asked for a fault"),
            Some(TestPanic::Worker) if matches!(msg, Msg::Key(_)) => {
                self.with_recorder(Recorder::test_panic);
            }
            None | Some(TestPanic::Ui | TestPanic::Worker | TestPanic::Draw) => {}
        }
    }
}

fn interruption_from_signal(signal: Signal) -> Interruption {
    match signal {
        Signal::Hangup => Interruption::Hangup,
        Signal::Interrupt => Interruption::Interrupt,
        Signal::Quit => Interruption::Quit,
        Signal::Terminate => Interruption::Terminate,
    }
}
