//! Runs the effects that the screens ask for: opening and closing sessions, saving, and leaving the screen.

use super::{App, ExitReason};
use crate::{
    domain::{PersonId, closing::answers::Keep, measures::taps::Practised, record::continuity::Interruption},
    error::AppError,
    journal::{practice_file, writer::WriterEvent},
    setup::Draft,
    shell::{
        disposal,
        event::AppEvent,
        home, phone_page, preparation,
        recorder::Recorder,
        review::{self, ReviewedSession},
        session_list, terminal_session,
    },
    text::{screen as screen_words, store},
    tui::{Effect, Msg, screen::Screen, screens::home::state::Home},
};

impl App<'_> {
    pub(super) fn run_effects(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if !matches!(effect, Effect::Append(_)) {
                self.flush_pending();
            }
            if let Err(error) = self.run_effect(effect) {
                self.follow_up(Msg::Failed(error_line(&error)));
            }
        }
    }

    pub(super) fn run_effect(&mut self, effect: Effect) -> Result<(), AppError> {
        match effect {
            Effect::Open(draft) => self.open_session(*draft)?,
            Effect::Resume(session) => self.resume_session(&session)?,
            Effect::Play(session) => {
                let path = self.library.find(&session)?;
                let records = self.library.read(&path)?.contents.records;
                self.follow_up(Msg::Playing { records, speed: self.speeds.play });
            }
            Effect::Demo => {
                let speed = self.speeds.demo;
                self.follow_up(Msg::Playing { records: home::demo_records(), speed });
            }
            Effect::Review(session) => {
                let ReviewedSession { source, records, sealed } =
                    review::open_for_review(&self.library, &session)?;
                self.follow_up(Msg::Reviewing { source, records, sealed });
            }
            Effect::Compare { first, second } => {
                let found = review::compare(&self.library, &first, &second)?;
                self.follow_up(Msg::Compared(Box::new(found)));
            }
            Effect::List => self.list_sessions()?,
            Effect::CloseAction(close) => {
                review::record_outcome(&self.library, &close, self.clock)?;
                let (id, state) = session_list::reread(&self.library, &close.session)?;
                self.follow_up(Msg::ActionClosed { id, state });
            }
            Effect::SavePractice(accuracy) => {
                let today = self.clock.read().wall.date_naive();
                let path = practice_file::save(&self.config_dir, &accuracy, today)?;
                let shown = self.model.settings.show_practice;
                self.model.practised = Practised::of(&accuracy, today).filter(|_| shown);
                self.follow_up(Msg::PracticeSaved(store::printable_path(&path)));
            }
            Effect::CloseFile => self.close_recorder(),
            Effect::OpenForAmendment { session, by } => {
                let report = self.report_sender();
                let (recorder, records) =
                    review::open_for_amendment(&self.library, &session, by, self.clock, report)?;
                self.recorder = Some(recorder);
                self.follow_up(Msg::AmendmentOpened(records));
            }
            Effect::Append(records) => self.pending.extend(records),
            Effect::Rescue(all) => self.with_recorder(|r| r.rescue(all)),
            Effect::Rewrite(all) => self.with_recorder(|r| r.rewrite(all)),
            Effect::Retry => self.with_recorder(Recorder::retry),
            Effect::Dispose(keep) => self.dispose(keep),
            Effect::GoHome => self.go_home(),
            Effect::FindAddresses => self.follow_up(Msg::AddressesFound(phone_page::addresses())),
            Effect::OpenPage(address) => {
                let now = self.now();
                if let Some(links) = self.phone_page.open(&address, &self.model, now, self.sender.clone())? {
                    self.follow_up(Msg::PageOpened(Box::new(links)));
                }
            }
            Effect::ClosePage => self.phone_page.close(),
            Effect::PhoneCode { person, new } => self.show_phone_code(person, new)?,
            Effect::AllowCodes => self.phone_page.allow_codes(),
            Effect::Suspend => self.suspend(),
            Effect::Quit => self.exit = Some(ExitReason::Quit),
            // The loop is ending already: only `stop` causes this effect.
            Effect::ExitBySignal(_) => {}
        }
        Ok(())
    }

    fn show_phone_code(&mut self, person: PersonId, new: bool) -> Result<(), AppError> {
        let Screen::Live(live) = &self.model.screen else { return Ok(()) };
        if let Some(code) = self.phone_page.code(live, person, new)? {
            self.follow_up(Msg::PhoneCode { person, code, is_new: new });
        }
        Ok(())
    }

    /// Gives pending records to the recorder. Called after a frame is drawn, so that a key is answered before the
    /// disk is busy, and with all records at once, so that they share one sync.
    pub(super) fn flush_pending(&mut self) {
        let records = std::mem::take(&mut self.pending);
        if !records.is_empty() {
            self.with_recorder(|recorder| recorder.append(records));
        }
    }

    pub(super) fn with_recorder(&self, act: impl FnOnce(&Recorder)) {
        if let Some(recorder) = &self.recorder {
            act(recorder);
        }
    }

    /// A callback for the writer thread that sends its reports to the loop.
    fn report_sender(&self) -> impl Fn(WriterEvent) + Send + 'static {
        let sender = self.sender.clone();
        move |report| {
            // send() fails only after the event loop has exited; ignore it.
            let _ = sender.send(AppEvent::Journal(report));
        }
    }

    fn open_session(&mut self, draft: Draft) -> Result<(), AppError> {
        let today = self.clock.read().wall.date_naive();
        let (draft, carried) = preparation::prepare_draft(&self.library, draft, today)?;
        let report = self.report_sender();
        let (recorder, records) = Recorder::create(&self.library, &draft, self.clock, report, true)?;
        self.recorder = Some(recorder);
        self.follow_up(Msg::Opened(records));
        self.follow_up(Msg::LastTime(carried));
        Ok(())
    }

    fn resume_session(&mut self, session: &str) -> Result<(), AppError> {
        let report = self.report_sender();
        let (recorder, records) = Recorder::resume(&self.library, session, self.clock, report)?;
        self.recorder = Some(recorder);
        self.follow_up(Msg::Resumed(records));
        if let Screen::Live(live) = &self.model.screen {
            let carried = preparation::carried_into(&self.library, live.session());
            self.follow_up(Msg::LastTime(carried));
        }
        Ok(())
    }

    fn list_sessions(&mut self) -> Result<(), AppError> {
        let sender = self.sender.clone();
        let on_update = move |update| {
            // send() fails only after the event loop has exited; ignore it.
            let _ = sender.send(AppEvent::List(update));
        };
        let (found, reader) = session_list::start_reading(&self.library, on_update)?;
        let today = self.clock.read().wall.date_naive();
        self.follow_up(Msg::Listed { found, today });
        self.list_reader = Some(reader);
        Ok(())
    }

    /// Closes a session that the group does not keep, and deletes its file.
    fn dispose(&mut self, keep: Keep) {
        let (Some(recorder), Screen::Live(live)) = (self.recorder.take(), &self.model.screen) else { return };
        let (id, home) = (recorder.id.clone(), recorder.home.clone());
        // Unsaved records do not matter, since the file is deleted.
        let _ = recorder.close();
        let outcome = disposal::dispose(&self.library, &id, &home, live.session(), keep);
        self.disposal_notice = Some(outcome.unwrap_or_else(|error| error_line(&error)));
    }

    fn go_home(&mut self) {
        self.list_reader = None;
        let disposed = self.disposal_notice.take();
        let was_meeting = matches!(self.model.screen, Screen::Live(_));
        if was_meeting {
            self.phone_page.end();
        }
        let closed = self.recorder.take().map(|recorder| (recorder.id.clone(), recorder.close()));
        let closed_id = closed.as_ref().map(|(id, _)| id.clone());
        let notice = closed.and_then(|(id, closed)| match closed {
            Ok(()) => was_meeting.then(|| screen_words::ended(&id)),
            Err(error) => Some(error_line(&error)),
        });
        let home = home::read_home(&self.library);
        // Selects the session that was just closed.
        let cursor =
            closed_id.and_then(|id| home.sessions.iter().position(|s| s.id == id)).unwrap_or_default();
        self.follow_up(Msg::Home(Home {
            cursor,
            notice: disposed.or(notice).or(home.notice.clone()),
            ..home
        }));
    }

    /// Saves pending records of an amended session and closes its file.
    fn close_recorder(&mut self) {
        if let Some(Err(error)) = self.recorder.take().map(Recorder::close) {
            self.follow_up(Msg::Failed(error_line(&error)));
        }
    }

    /// Gives the terminal back to the shell, and takes it again when the process is continued.
    pub(super) fn suspend(&mut self) {
        let size = terminal_session::suspend(&mut self.view);
        self.is_back(size.ok());
    }

    pub(super) fn take_terminal_back(&mut self) {
        let size = terminal_session::take_back(&mut self.view);
        self.is_back(size.ok());
    }

    fn is_back(&mut self, size: Option<(u16, u16)>) {
        match size {
            Some((width, height)) => self.follow_up(Msg::Resize { width, height }),
            None => self.stop(Interruption::TerminalGone, ExitReason::TerminalGone),
        }
    }
}

fn error_line(error: &AppError) -> String {
    format!("{error}. {}", error.hint)
}
