//! `airtime rehearse`: replays a script of keys on a virtual clock, with the same update, journal and views as a
//! real meeting.

use std::{
    sync::mpsc::{Receiver, channel},
    thread,
    time::Duration,
};

use crate::{
    cli,
    commands::{Context, meeting, screens, setup_files, snapshot},
    domain::{
        Moment, Seq,
        preparation::charter::SessionKind,
        record::{moment::clock, opening::Source},
    },
    error::{AppError, CommandResult, Exit},
    journal::{library::Library, writer::WriterEvent},
    setup::template,
    shell::{clock::VirtualClock, event::message_from_report, preparation, recorder::Recorder},
    text::{screen, shell as words},
    tui::{
        self, Announcer, Effect, Model, Msg,
        screen::Screen,
        script::{self, Act, Step},
    },
};

/// `airtime rehearse SCRIPT`
///
/// # Errors
/// The script or the people cannot be used (with every bad line), or something could not be saved.
pub fn rehearse(args: &cli::RehearseArgs, ctx: &mut Context<'_>) -> CommandResult {
    let steps = read_script(args)?;
    let (width, height) = script::read_size(&args.size).ok_or_else(|| bad_size(&args.size))?;
    let mut draft = meeting::draft_from_args(&args.meeting, template::quick_draft(&ctx.settings), ctx)?;
    draft.source = Source::Rehearsal;
    if draft.kind == SessionKind::GroupsOnly {
        draft.keep_groups_only();
    }
    let mut model = screens::create_model(ctx, Screen::Home(Box::default()));
    (model.width, model.height) = (width, height);
    let start = ctx.clock.set_to().unwrap_or_else(|| ctx.clock.read().wall);
    let clock = VirtualClock::starting(start);
    let library = Library::new(ctx.data_dir.clone());
    let (sender, reports) = channel();
    let report = move |report| {
        // send() fails only after the rehearsal has ended; ignore it.
        let _ = sender.send(report);
    };
    let (draft, carried) = preparation::prepare_draft(&library, draft, start.date_naive())?;
    let (recorder, records) = Recorder::create(&library, &draft, &clock, report, !args.acks)?;
    let pace = args.pace.map(|times| Pace { times: u64::from(times), begun_ms: ctx.clock.boot_ms() });
    ctx.result(&format!("{}\n", recorder.id))?;
    let opened = records.last().map(|r| r.seq);
    let announcer = ctx.settings.plain.then(Announcer::default);
    let mut rehearsal =
        Rehearsal { model, recorder, reports, acks: args.acks, saved: opened, announcer, pace, ctx };
    if args.acks {
        for seq in 0..=opened.unwrap_or_default() {
            rehearsal.write_ack(seq)?;
        }
    }
    rehearsal.update(Msg::Opened(records), Moment::ZERO)?;
    rehearsal.update(Msg::LastTime(carried), Moment::ZERO)?;
    rehearsal.play(&steps, args.print)
}

fn read_script(args: &cli::RehearseArgs) -> Result<Vec<Step>, AppError> {
    script::parse(&setup_files::read_text(&args.script)?).map_err(|problems| {
        let line = |(n, p): &(usize, script::Problem)| words::in_file(&args.script, *n, &problem_words(p));
        let lines: Vec<String> = problems.iter().map(line).collect();
        AppError::new(Exit::BadInput, lines.join("\n"), words::script_hint())
    })
}

fn problem_words(problem: &script::Problem) -> String {
    use script::Problem;
    match problem {
        Problem::NoTime => words::script_no_time().to_owned(),
        Problem::NoKey => words::script_no_key().to_owned(),
        Problem::TooLate => words::script_too_late().to_owned(),
        Problem::OpenQuote => words::script_open_quote().to_owned(),
        Problem::AfterEnd => words::script_after_end().to_owned(),
        Problem::GoesBack { before } => words::script_goes_back(*before),
        Problem::UnknownKey(key) => words::script_no_key_called(key),
        Problem::UnknownCommand(id) => words::script_no_command(id),
        Problem::TakesNoWords(id) => words::script_takes_no_words(id),
        Problem::BadSize(size) => words::script_bad_size(size),
    }
}

fn bad_size(size: &str) -> AppError {
    AppError::new(Exit::Usage, words::script_bad_size(size), "")
}

/// The meeting being rehearsed.
struct Rehearsal<'a, 'c> {
    model: Model,
    recorder: Recorder,
    reports: Receiver<WriterEvent>,
    /// Wait for each event to be saved, and write a line for it.
    acks: bool,
    /// The last event that is known to be saved.
    saved: Option<Seq>,
    /// Writes what the line mode says, where that is wished.
    announcer: Option<Announcer>,
    /// `None`: the keys do not wait until they are due.
    pace: Option<Pace>,
    ctx: &'a mut Context<'c>,
}

/// How fast a rehearsal goes.
#[derive(Clone, Copy)]
struct Pace {
    /// How many times faster than a meeting; at least 1.
    times: u64,
    /// When it began, ms of this computer's clock.
    begun_ms: u64,
}

impl Rehearsal<'_, '_> {
    /// Waits until this moment has come.
    fn wait_for(&self, moment: Moment) {
        let Some(Pace { times, begun_ms }) = self.pace else { return };
        let due = begun_ms.saturating_add(moment.ms() / times.max(1));
        loop {
            let left = due.saturating_sub(self.ctx.clock.boot_ms());
            if left == 0 {
                return;
            }
            thread::park_timeout(Duration::from_millis(left));
        }
    }

    fn play(mut self, steps: &[Step], print: bool) -> CommandResult {
        let mut now = Moment::ZERO;
        let mut printed = false;
        for step in steps {
            now = self.advance_clock(now, Moment::from_ms(step.ms))?;
            if step.act == Act::End && print {
                self.print_screen(now)?;
                printed = true;
            }
            if self.run_step(&step.act, now)? {
                break;
            }
        }
        if print && !printed {
            self.print_screen(now)?;
        }
        self.recorder.close().map(|()| Exit::Done)
    }

    /// Updates the model, and writes what the line mode says of it.
    fn update(&mut self, msg: Msg, now: Moment) -> Result<Vec<Effect>, AppError> {
        let key = if let Msg::Key(key) = &msg { Some(*key) } else { None };
        let effects = tui::update(&mut self.model, msg, now);
        let lines = self.announcer.as_mut().map(|announcer| announcer.announce(&self.model, key, now));
        let text: String = lines.into_iter().flatten().map(|line| line + "\n").collect();
        if !text.is_empty() {
            self.ctx.result(&text)?;
        }
        Ok(effects)
    }

    /// Moves the clock to the next key, with the same ticks as in the event loop.
    fn advance_clock(&mut self, from: Moment, to: Moment) -> Result<Moment, AppError> {
        let mut now = from;
        while let Some(wait) = tui::next_wake(&self.model, now) {
            if now.plus(wait) > to {
                break;
            }
            now = now.plus(wait);
            self.wait_for(now);
            let effects = self.update(Msg::Tick, now)?;
            self.run_effects(effects)?;
        }
        self.wait_for(to);
        Ok(to)
    }

    /// Runs one step. Returns whether the meeting is over.
    fn run_step(&mut self, act: &Act, now: Moment) -> Result<bool, AppError> {
        let msg = match act {
            Act::Key(key) => Msg::Key(*key),
            Act::Run { command, argument } => Msg::Run { command: *command, argument: argument.clone() },
            Act::Size { width, height } => Msg::Resize { width: *width, height: *height },
            Act::End => Msg::End,
        };
        let effects = self.update(msg, now)?;
        self.notice_cut(act, now);
        let over = effects.iter().any(|e| matches!(e, Effect::GoHome | Effect::Quit));
        self.run_effects(effects)?;
        Ok(over)
    }

    /// Writes a notice where words of the script were cut, as the screen says it.
    fn notice_cut(&mut self, act: &Act, now: Moment) {
        let Screen::Live(live) = &self.model.screen else { return };
        let was_cut = live.notice.as_deref() == Some(screen::was_cut());
        if was_cut && matches!(act, Act::Run { argument: Some(_), .. }) {
            self.ctx.notice(&words::script_says(&clock(now.ms()), screen::was_cut()));
        }
    }

    /// Runs the effects that concern the record. A rehearsal opens no other session and never leaves the terminal.
    fn run_effects(&mut self, effects: Vec<Effect>) -> Result<(), AppError> {
        for effect in effects {
            match effect {
                Effect::Append(records) => {
                    let seqs: Vec<Seq> = records.iter().map(|r| r.seq).collect();
                    self.recorder.append(records);
                    if self.acks {
                        self.wait_for_saved(&seqs)?;
                    }
                }
                Effect::Rescue(all) => self.recorder.rescue(all),
                Effect::Rewrite(all) => {
                    let last: Vec<Seq> = all.records.last().map(|r| r.seq).into_iter().collect();
                    self.recorder.rewrite(all);
                    if self.acks {
                        self.wait_for_saved(&last)?;
                    }
                }
                Effect::Retry => self.recorder.retry(),
                Effect::Open(_)
                | Effect::Resume(_)
                | Effect::Play(_)
                | Effect::Demo
                | Effect::Review(_)
                | Effect::Compare { .. }
                | Effect::List
                | Effect::CloseAction(_)
                | Effect::SavePractice(_)
                | Effect::CloseFile
                | Effect::OpenForAmendment { .. }
                | Effect::Dispose(_)
                | Effect::GoHome
                | Effect::Suspend
                | Effect::Quit
                | Effect::FindAddresses
                | Effect::OpenPage(_)
                | Effect::ClosePage
                | Effect::PhoneCode { .. }
                | Effect::AllowCodes
                | Effect::ExitBySignal(_) => {}
            }
        }
        self.handle_pending_reports()
    }

    /// Waits until these events are saved, and acknowledges each; or until it is certain that they are not saved now.
    fn wait_for_saved(&mut self, seqs: &[Seq]) -> Result<(), AppError> {
        for seq in seqs {
            // A file that goes on elsewhere is saved as a whole: one report may be for several events.
            while self.saved < Some(*seq) {
                let Ok(report) = self.reports.recv() else { return Ok(()) };
                let failed = matches!(report, WriterEvent::NotSaved { .. });
                let goes_on_elsewhere = self.handle_report(report)?;
                if failed && !goes_on_elsewhere {
                    return Ok(());
                }
            }
            self.write_ack(*seq)?;
        }
        Ok(())
    }

    /// Waits until every record is saved, or cannot be saved.
    fn wait_until_durable(&mut self) -> Result<(), AppError> {
        while let Screen::Live(live) = &self.model.screen {
            if live.saving.durable >= live.saving.recorded || live.saving.trouble.is_some() {
                break;
            }
            let Ok(report) = self.reports.recv() else { break };
            self.handle_report(report)?;
        }
        Ok(())
    }

    fn handle_pending_reports(&mut self) -> Result<(), AppError> {
        while let Ok(report) = self.reports.try_recv() {
            self.handle_report(report)?;
        }
        Ok(())
    }

    /// Returns whether the session is now to go on in another file, which will be reported.
    fn handle_report(&mut self, report: WriterEvent) -> Result<bool, AppError> {
        if let WriterEvent::Saved(seq) = report {
            self.saved = Some(seq);
        }
        let msg = message_from_report(report);
        if let Msg::NotSaved { why, .. } = &msg {
            self.ctx.notice(&screen::not_saved(why));
        }
        // Saving happens in a meeting only.
        let now =
            if let Screen::Live(live) = &self.model.screen { live.session().now() } else { Moment::ZERO };
        let mut goes_on_elsewhere = false;
        for effect in self.update(msg, now)? {
            if let Effect::Rescue(all) = effect {
                self.recorder.rescue(all);
                goes_on_elsewhere = true;
            }
        }
        Ok(goes_on_elsewhere)
    }

    fn write_ack(&mut self, seq: Seq) -> Result<(), AppError> {
        self.ctx.result(&format!("ack {seq}\n"))
    }

    /// Writes the screen as text, once everything is saved.
    fn print_screen(&mut self, now: Moment) -> Result<(), AppError> {
        self.wait_until_durable()?;
        let text = snapshot::screen_text(&self.model, now);
        self.ctx.result(&text)
    }
}
