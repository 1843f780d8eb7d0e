//! The one loop: wait for the next thing that happens, take it in, do what is asked, draw if it changed.

use std::{
    sync::mpsc::{Receiver, Sender, channel},
    time::Duration,
};

use crate::{
    domain::{History, Moment, Record, closing::answers::Keep, record::continuity::Interruption},
    error::{AppError, Exit},
    journal::{
        codec,
        file::is_locked,
        library::Library,
        scan,
        writer::{NotClosed, Report},
    },
    shell::{
        before,
        clock::Clock,
        desk::Desk,
        happening::{self, Alarm, Happening, Signal},
        lists::{self, Reading},
        painter::{self, Painter},
        parting, review, terminal,
    },
    text::{screen as screen_words, shell as words},
    tui::{
        self, Effect, Model, Msg,
        model::{Home, Listed, Screen},
    },
};

/// The example meeting that ships with the program.
const DEMO: &[u8] = include_bytes!("../../sessions/demo.jsonl");
/// Most happenings between two pictures.
const AT_ONCE: usize = 256;
/// How many sessions the home screen lists.
const LISTED: usize = 50;

/// What to show first.
#[derive(Debug)]
pub enum First {
    /// The model as it is.
    AsIs,
    /// Ask for this at once.
    Do(Effect),
}

pub struct App<'a> {
    model: Model,
    clock: &'a dyn Clock,
    library: Library,
    desk: Option<Desk>,
    /// The sessions of the list are being read.
    reading: Option<Reading>,
    painter: Painter,
    inbox: Receiver<Happening>,
    alarms: Receiver<Happening>,
    tell: Sender<Happening>,
    /// What became of a record that was not to be kept.
    parting: Option<String>,
    /// How long the last wait was meant to be at the most, ms.
    meant_ms: u64,
    demo_speed: f64,
    play_speed: f64,
    over: Option<Over>,
    /// Taken in, and not handed to the journal yet.
    recorded: Vec<Record>,
    /// Since the last picture nothing happened but that events were saved.
    only_saved: bool,
    #[cfg(debug_assertions)]
    test_panic: Option<crate::cli::TestPanic>,
}

/// How it ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Over {
    Left,
    Died(Signal),
    TerminalGone,
    Fault,
}

/// How fast saved sessions play.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Speeds {
    pub demo: f64,
    pub play: f64,
}

/// Run the screens until the person leaves. Returns the session they left for now, if they did.
///
/// # Errors
/// No terminal, or something could not be saved at the end.
pub fn run(
    model: Model,
    first: First,
    library: Library,
    clock: &dyn Clock,
    speeds: Speeds,
    #[cfg(debug_assertions)] test_panic: Option<crate::cli::TestPanic>,
) -> Result<Option<String>, AppError> {
    terminal::check()?;
    happening::leave_no_core_dump();
    let no_room = |e: std::io::Error| AppError::new(Exit::CouldNot, words::cannot_start(), e.to_string());
    let (tell, inbox) = channel();
    let (alarm, alarms) = Alarm::new(tell.clone());
    let fault = std::sync::Mutex::new(alarm.clone());
    terminal::install_panic_hook(move || {
        if let Ok(alarm) = fault.lock() {
            alarm.ring(Happening::Fault);
        }
    });
    happening::listen_to_signals(alarm.clone()).map_err(no_room)?;
    let guard = terminal::Guard::enter()?;
    let painter = Painter::new(terminal::output().map_err(no_room)?, tell.clone()).map_err(no_room)?;
    happening::watch_terminal(alarm).map_err(no_room)?;
    happening::listen_to_keys(tell.clone()).map_err(no_room)?;
    let mut app = App {
        model,
        clock,
        library,
        desk: None,
        reading: None,
        painter,
        inbox,
        alarms,
        tell,
        parting: None,
        meant_ms: 0,
        demo_speed: speeds.demo,
        play_speed: speeds.play,
        over: None,
        recorded: Vec::new(),
        only_saved: false,
        #[cfg(debug_assertions)]
        test_panic,
    };
    let (width, height) = terminal::size();
    (app.model.width, app.model.height) = (width, height);
    if let First::Do(effect) = first {
        // What was asked for on the command line is refused there, with its exit code.
        app.one(effect)?;
    }
    app.turn_until_over();
    app.hand_over();
    let left = app.desk.as_ref().map(|desk| desk.id.clone());
    let closed = app.desk.take().map_or(Ok(()), Desk::close);
    drop(guard);
    app.farewell(closed).map(|()| left)
}

impl App<'_> {
    fn turn_until_over(&mut self) {
        while self.over.is_none() {
            if !(self.only_saved && self.paint_save_word()) {
                self.paint();
            }
            self.hand_over();
            let wait = tui::next_wake(&self.model, self.now());
            self.meant_ms = wait.unwrap_or(u64::MAX);
            let first = self.wait(wait);
            self.only_saved = true;
            self.notice_clocks();
            match first {
                Some(happening) => {
                    self.take_in(happening);
                    self.take_in_all();
                }
                None => self.tell_model(Msg::Tick),
            }
        }
    }

    fn wait(&self, ms: Option<u64>) -> Option<Happening> {
        match ms {
            None => self.inbox.recv().ok(),
            // Late or closed: either way it is time to look again.
            Some(ms) => self.inbox.recv_timeout(Duration::from_millis(ms)).ok(),
        }
    }

    /// What is queued already shares one picture and one sync; a flood gets one every so often.
    fn take_in_all(&mut self) {
        for _ in 0..AT_ONCE {
            let next = self.alarms.try_recv().or_else(|_| self.inbox.try_recv());
            let (Ok(happening), None) = (next, self.over) else { return };
            self.take_in(happening);
        }
    }

    fn take_in(&mut self, happening: Happening) {
        match happening {
            Happening::Terminal(event) => {
                if let Some(msg) = happening::message(event) {
                    self.tell_model(msg);
                }
            }
            Happening::Journal(report) => self.tell_model(happening::told(report)),
            Happening::Told(batch) => self.tell_model(Msg::Told(batch)),
            Happening::Signal(Signal::Suspend) => self.suspend(),
            Happening::Signal(signal) => self.stop(why(signal), Over::Died(signal)),
            Happening::Gone => self.stop(Interruption::TerminalGone, Over::TerminalGone),
            Happening::Fault => self.stop(Interruption::Fault, Over::Fault),
            Happening::ScreenReady => self.only_saved = false,
            Happening::Look => {}
        }
    }

    /// Keys that were pressed before still count, as far as they do not hold up the end.
    fn stop(&mut self, why: Interruption, over: Over) {
        for _ in 0..AT_ONCE {
            match self.inbox.try_recv() {
                Ok(happening @ Happening::Terminal(_)) => self.take_in(happening),
                Ok(_) => {}
                Err(_) => break,
            }
        }
        self.tell_model(Msg::Stop(why));
        self.over = Some(over);
    }

    fn tell_model(&mut self, msg: Msg) {
        self.only_saved &= matches!(msg, Msg::Saved(_));
        #[cfg(debug_assertions)]
        self.panic_if_asked(&msg);
        let now = self.now();
        let effects = tui::update(&mut self.model, msg, now);
        self.perform(effects);
    }

    /// The session's time; without a session, the machine's.
    fn now(&self) -> Moment {
        let reading = self.clock.read();
        self.desk.as_ref().map_or(Moment::from_ms(reading.boot_ms), |d| d.clock.at(&reading))
    }

    fn notice_clocks(&mut self) {
        let reading = self.clock.read();
        let Some(desk) = &mut self.desk else { return };
        let surprises = desk.clock.look(reading, self.meant_ms);
        if let Some((since, why)) = surprises.away {
            self.tell_model(Msg::Away { since, why });
        }
        if let Some(by_ms) = surprises.stepped_ms {
            self.tell_model(Msg::ClockStepped { by_ms, wall: reading.wall });
        }
    }

    fn paint(&mut self) {
        #[cfg(debug_assertions)]
        assert!(self.test_panic != Some(crate::cli::TestPanic::Draw), "asked for a fault while drawing");
        let now = self.now();
        let Self { painter, model, .. } = self;
        painter.paint(model.width, model.height, |area, buf| tui::draw(model, now, area, buf));
    }

    /// When all that happened is that an event was saved, only that word is drawn.
    fn paint_save_word(&mut self) -> bool {
        let area = painter::area(self.model.width, self.model.height);
        let Some((at, word)) = tui::save_word(&self.model, area) else { return false };
        self.painter.replace(at, screen_words::saving(), |at, buf| {
            buf.set_line(at.x, at.y, &word, at.width);
        })
    }

    /// What was recorded since goes to the journal: after the picture, so that a key is answered first,
    /// and all of it at once, so that it shares one sync.
    fn hand_over(&mut self) {
        let records = std::mem::take(&mut self.recorded);
        if !records.is_empty() {
            self.with_desk(|desk| desk.append(records));
        }
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if !matches!(effect, Effect::Append(_)) {
                self.hand_over();
            }
            if let Err(error) = self.one(effect) {
                let text = format!("{error}. {}", error.hint);
                self.tell_model(Msg::Failed(text));
            }
        }
    }

    fn one(&mut self, effect: Effect) -> Result<(), AppError> {
        match effect {
            Effect::Open(draft) => {
                let today = self.clock.read().wall.date_naive();
                let (draft, last_time) = before::prepare(&self.library, *draft, today)?;
                let report = self.reporter();
                let (desk, records) = Desk::open(&self.library, &draft, self.clock, report, true)?;
                self.desk = Some(desk);
                self.tell_model(Msg::Opened(records));
                self.tell_model(Msg::LastTime(last_time));
            }
            Effect::Resume(session) => {
                let report = self.reporter();
                let (desk, records) = Desk::resume(&self.library, &session, self.clock, report)?;
                self.desk = Some(desk);
                self.tell_model(Msg::Resumed(records));
                if let Screen::Live(live) = &self.model.screen {
                    let last_time = before::last_time(&self.library, live.session());
                    self.tell_model(Msg::LastTime(last_time));
                }
            }
            Effect::Play(session) => {
                let path = self.library.find(&session)?;
                let records = self.library.read(&path)?.scan.records;
                self.tell_model(Msg::Playing { records, speed: self.play_speed });
            }
            Effect::Review(session) => {
                let (source, records, sealed) = review::open(&self.library, &session)?;
                self.tell_model(Msg::Reviewing { source, records, sealed });
            }
            Effect::List => {
                let tell = self.tell.clone();
                let send = move |batch| {
                    // The loop is gone only when nobody is left to be told.
                    let _ = tell.send(Happening::Told(batch));
                };
                let (found, reading) = lists::read(&self.library, send)?;
                let today = self.clock.read().wall.date_naive();
                self.tell_model(Msg::Listed { found, today });
                self.reading = Some(reading);
            }
            Effect::CloseSaid(close) => {
                review::close_said(&self.library, &close, self.clock)?;
                let (id, told) = lists::again(&self.library, &close.session)?;
                self.tell_model(Msg::Said { id, told });
            }
            Effect::LetGo => self.let_go(),
            Effect::SitDown { session, by } => {
                let report = self.reporter();
                let (desk, records) = review::sit_down(&self.library, &session, by, self.clock, report)?;
                self.desk = Some(desk);
                self.tell_model(Msg::SatDown(records));
            }
            Effect::Demo => {
                let speed = self.demo_speed;
                self.tell_model(Msg::Playing { records: demo(), speed });
            }
            // Handed over with the next picture.
            Effect::Append(records) => self.recorded.extend(records),
            Effect::Rescue(all) => self.with_desk(|d| d.rescue(all)),
            Effect::Rewrite(all) => self.with_desk(|d| d.rewrite(all)),
            Effect::Retry => self.with_desk(Desk::retry),
            Effect::Dispose(keep) => self.dispose(keep),
            Effect::GoHome => self.go_home(),
            Effect::Suspend => self.suspend(),
            Effect::Quit => self.over = Some(Over::Left),
            Effect::Die(_) => {}
        }
        Ok(())
    }

    fn with_desk(&self, act: impl FnOnce(&Desk)) {
        if let Some(desk) = &self.desk {
            act(desk);
        }
    }

    fn reporter(&self) -> impl Fn(Report) + Send + 'static {
        let tell = self.tell.clone();
        move |report| {
            // The loop is gone only when nobody is left to be told.
            let _ = tell.send(Happening::Journal(report));
        }
    }

    /// The meeting is over, and the room did not want all of it kept.
    fn dispose(&mut self, keep: Keep) {
        let (Some(desk), Screen::Live(live)) = (self.desk.take(), &self.model.screen) else { return };
        let (id, home) = (desk.id.clone(), desk.home.clone());
        // What could not be saved is no loss here.
        let _ = desk.close();
        let done = parting::dispose(&self.library, &id, &home, live.session(), keep);
        self.parting = Some(done.unwrap_or_else(|error| format!("{error}. {}", error.hint)));
    }

    fn go_home(&mut self) {
        self.reading = None;
        let disposed = self.parting.take();
        let meeting = matches!(self.model.screen, Screen::Live(_));
        let closed = self.desk.take().map(|desk| (desk.id.clone(), desk.close()));
        let over = closed.as_ref().map(|(id, _)| id.clone());
        let notice = closed.and_then(|(id, closed)| match closed {
            Ok(()) => meeting.then(|| screen_words::ended(&id)),
            Err(problem) => Some(not_closed(problem).to_owned()),
        });
        let home = home(&self.library);
        // What has just ended, or was looked at, is one key away.
        let cursor = over.and_then(|id| home.sessions.iter().position(|s| s.id == id)).unwrap_or(0);
        self.tell_model(Msg::Home(Home {
            cursor,
            notice: disposed.or(notice).or(home.notice.clone()),
            ..home
        }));
    }

    /// Save what is pending in the session that was put right, and let its file go.
    fn let_go(&mut self) {
        if let Some(Err(problem)) = self.desk.take().map(Desk::close) {
            self.tell_model(Msg::Failed(not_closed(problem).to_owned()));
        }
    }

    /// To the shell and back: leave the screen, stop, and take it again when we are let go on.
    fn suspend(&mut self) {
        terminal::restore();
        happening::stop_for_now();
        if terminal::enter().is_err() {
            self.stop(Interruption::TerminalGone, Over::TerminalGone);
            return;
        }
        self.painter.forget();
        if let Ok((width, height)) = crossterm::terminal::size() {
            self.tell_model(Msg::Resize { width, height });
        }
    }

    fn farewell(&self, closed: Result<(), NotClosed>) -> Result<(), AppError> {
        if let Some(Over::Died(signal)) = self.over {
            happening::die(signal);
        }
        if self.over == Some(Over::Fault) {
            return Err(AppError::new(Exit::CouldNot, words::fault(), ""));
        }
        match closed {
            Ok(()) => Ok(()),
            Err(problem) => {
                Err(AppError::new(Exit::CouldNot, not_closed(problem), words::not_all_saved_hint()))
            }
        }
    }

    #[cfg(debug_assertions)]
    fn panic_if_asked(&self, msg: &Msg) {
        use crate::cli::TestPanic;
        match self.test_panic {
            Some(TestPanic::Ui) if matches!(msg, Msg::Key(_)) => panic!("asked for a fault"),
            Some(TestPanic::Worker) if matches!(msg, Msg::Key(_)) => self.with_desk(Desk::test_panic),
            _ => {}
        }
    }
}

fn not_closed(problem: NotClosed) -> &'static str {
    match problem {
        NotClosed::StillSaving => words::still_saving(),
        NotClosed::Unsaved { .. } | NotClosed::Stopped => words::not_all_saved(),
    }
}

fn why(signal: Signal) -> Interruption {
    match signal {
        Signal::Hangup => Interruption::Hangup,
        Signal::Interrupt => Interruption::Interrupt,
        Signal::Quit => Interruption::Quit,
        Signal::Terminate | Signal::Suspend => Interruption::Terminate,
    }
}

/// The example meeting's records.
#[must_use]
pub fn demo() -> Vec<Record> {
    debug_assert!(DEMO.len() < codec::MAX_LINE * 1000);
    scan::scan(DEMO).records
}

/// The home screen's list, newest first.
#[must_use]
pub fn home(library: &Library) -> Home {
    let (found, notice) = match library.list() {
        Ok(listing) => (listing.sessions, None),
        Err(error) => (vec![], Some(AppError::from(error).to_string())),
    };
    let sessions = found.into_iter().take(LISTED).filter_map(|found| {
        let read = library.read(&found.path).ok()?;
        let history = History::from_records(read.scan.records);
        let session = history.session();
        session.opened_at?;
        Some(Listed {
            title: session.title.clone(),
            length_ms: session.now().ms(),
            source: session.source,
            ended: session.ended,
            running: is_locked(&found.path),
            id: found.id,
        })
    });
    Home { sessions: sessions.collect(), cursor: 0, notice }
}

/// A model whose first screen is the home screen.
#[must_use]
pub fn home_screen(library: &Library) -> Screen {
    Screen::Home(home(library))
}
