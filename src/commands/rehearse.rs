//! `airtime rehearse`: keys from a file on a virtual clock, through the same update, journal and views.

use std::{
    io::Write,
    sync::mpsc::{Receiver, channel},
};

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    cli,
    commands::{Context, meeting, people, screens},
    domain::{Moment, Seq, preparation::charter::SessionKind, record::opening::Source},
    error::{AppError, Exit, Outcome},
    journal::{library::Library, writer::Report},
    setup::template,
    shell::{clock::VirtualClock, event::message_from_report, preparation, recorder::Recorder},
    text::shell as words,
    tui::{
        self, Effect, Model, Msg,
        model::Screen,
        screens::home::state::Home,
        script::{self, Act, Step},
    },
};

/// `airtime rehearse SCRIPT`
///
/// # Errors
/// The script or the people cannot be read (every bad line is named), or something could not be saved.
pub fn rehearse(args: &cli::Rehearse, ctx: &mut Context<'_>) -> Outcome {
    let steps = steps(args)?;
    let (width, height) = script::read_size(&args.size).ok_or_else(|| bad_size(&args.size))?;
    let mut draft = meeting::draft(&args.meeting, template::quick(&ctx.settings), ctx)?;
    draft.source = Source::Rehearsal;
    if draft.kind == SessionKind::GroupsOnly {
        draft.keep_groups_only();
    }
    let mut model = screens::model(&ctx.settings, Screen::Home(Home::default()))?;
    (model.width, model.height) = (width, height);
    let start = ctx.clock.set_to().unwrap_or_else(|| ctx.clock.read().wall);
    let clock = VirtualClock::starting(start);
    let library = Library::new(ctx.data_dir.clone());
    let (tell, reports) = channel();
    let report = move |report| {
        let _ = tell.send(report);
    };
    let (draft, carried) = preparation::prepare_draft(&library, draft, start.date_naive())?;
    let (recorder, records) = Recorder::create(&library, &draft, &clock, report, !args.acks)?;
    ctx.result(&format!("{}\n", recorder.id))?;
    let opened = records.last().map(|r| r.seq);
    let mut stage = Stage { model, recorder, reports, acks: args.acks, ctx };
    if args.acks {
        for seq in 0..=opened.unwrap_or_default() {
            stage.ack(seq)?;
        }
    }
    tui::update(&mut stage.model, Msg::Opened(records), Moment::ZERO);
    tui::update(&mut stage.model, Msg::LastTime(carried), Moment::ZERO);
    stage.play(&steps, args.print)
}

fn steps(args: &cli::Rehearse) -> Result<Vec<Step>, AppError> {
    script::parse(&people::text(&args.script)?).map_err(|problems| {
        let line = |(n, p): &(usize, script::Problem)| words::in_file(&args.script, *n, &problem(p));
        let lines: Vec<String> = problems.iter().map(line).collect();
        AppError::new(Exit::BadInput, lines.join("\n"), words::script_hint())
    })
}

fn problem(problem: &script::Problem) -> String {
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
        Problem::BadSize(size) => words::script_bad_size(size),
    }
}

fn bad_size(size: &str) -> AppError {
    AppError::new(Exit::Usage, words::script_bad_size(size), "")
}

/// The meeting being rehearsed.
struct Stage<'a, 'c> {
    model: Model,
    recorder: Recorder,
    reports: Receiver<Report>,
    acks: bool,
    ctx: &'a mut Context<'c>,
}

impl Stage<'_, '_> {
    fn play(mut self, steps: &[Step], print: bool) -> Outcome {
        let mut now = Moment::ZERO;
        let mut printed = false;
        for step in steps {
            now = self.let_time_pass(now, Moment::from_ms(step.ms))?;
            if step.act == Act::End && print {
                self.print(now)?;
                printed = true;
            }
            if self.act(&step.act, now)? {
                break;
            }
        }
        if print && !printed {
            self.print(now)?;
        }
        match self.recorder.close() {
            Ok(()) => Ok(Exit::Done),
            Err(_) => Err(AppError::new(Exit::CouldNot, words::not_all_saved(), words::not_all_saved_hint())),
        }
    }

    /// Tick as the live loop would, up to the next key.
    fn let_time_pass(&mut self, from: Moment, to: Moment) -> Result<Moment, AppError> {
        let mut now = from;
        while let Some(wait) = tui::next_wake(&self.model, now) {
            if now.plus(wait) > to {
                break;
            }
            now = now.plus(wait);
            let effects = tui::update(&mut self.model, Msg::Tick, now);
            self.perform(effects)?;
        }
        Ok(to)
    }

    /// Whether the meeting is over.
    fn act(&mut self, act: &Act, now: Moment) -> Result<bool, AppError> {
        let msg = match act {
            Act::Key(key) => Msg::Key(*key),
            Act::Run { command, argument } => Msg::Run { command: *command, argument: argument.clone() },
            Act::Size { width, height } => Msg::Resize { width: *width, height: *height },
            Act::End => Msg::End,
        };
        let effects = tui::update(&mut self.model, msg, now);
        let over = effects.iter().any(|e| matches!(e, Effect::GoHome | Effect::Quit));
        self.perform(effects)?;
        Ok(over)
    }

    fn perform(&mut self, effects: Vec<Effect>) -> Result<(), AppError> {
        for effect in effects {
            match effect {
                Effect::Append(records) => {
                    let seqs: Vec<Seq> = records.iter().map(|r| r.seq).collect();
                    self.recorder.append(records);
                    if self.acks {
                        self.wait_for(&seqs)?;
                    }
                }
                Effect::Rescue(all) => self.recorder.rescue(all),
                Effect::Rewrite(all) => {
                    let last: Vec<Seq> = all.last().map(|r| r.seq).into_iter().collect();
                    self.recorder.rewrite(all);
                    if self.acks {
                        self.wait_for(&last)?;
                    }
                }
                Effect::Retry => self.recorder.retry(),
                _ => {}
            }
        }
        self.hear_reports();
        Ok(())
    }

    /// Each event is acknowledged before the next key.
    fn wait_for(&mut self, seqs: &[Seq]) -> Result<(), AppError> {
        for seq in seqs {
            loop {
                match self.reports.recv() {
                    Ok(Report::Saved(saved)) if saved >= *seq => {
                        self.hear(Report::Saved(saved));
                        break self.ack(*seq)?;
                    }
                    Ok(report @ Report::NotSaved { needs_all: false, .. }) => {
                        self.hear(report);
                        return Ok(());
                    }
                    Ok(report) => self.hear(report),
                    Err(_) => return Ok(()),
                }
            }
        }
        Ok(())
    }

    /// Wait until everything handed over is saved, or cannot be.
    fn catch_up(&mut self) {
        while let Screen::Live(live) = &self.model.screen {
            if live.saving.durable >= live.saving.recorded || live.saving.trouble.is_some() {
                break;
            }
            let Ok(report) = self.reports.recv() else { break };
            self.hear(report);
        }
    }

    fn hear_reports(&mut self) {
        while let Ok(report) = self.reports.try_recv() {
            self.hear(report);
        }
    }

    fn hear(&mut self, report: Report) {
        let msg = message_from_report(report);
        if let Msg::NotSaved { why, .. } = &msg {
            self.ctx.notice(&crate::text::screen::not_saved(why));
        }
        let now = match &self.model.screen {
            Screen::Live(live) => live.session().now(),
            _ => Moment::ZERO,
        };
        for effect in tui::update(&mut self.model, msg, now) {
            if let Effect::Rescue(all) = effect {
                self.recorder.rescue(all);
            }
        }
    }

    fn ack(&mut self, seq: Seq) -> Result<(), AppError> {
        self.ctx.result(&format!("ack {seq}\n"))
    }

    /// The screen as text, without colours, once the disk has caught up.
    fn print(&mut self, now: Moment) -> Result<(), AppError> {
        self.catch_up();
        let frame = frame(&self.model, now);
        self.ctx.result(&frame)
    }
}

/// What is on the screen, line by line.
#[must_use]
pub fn frame(model: &Model, now: Moment) -> String {
    let area = Rect::new(0, 0, model.width, model.height);
    let mut buf = Buffer::empty(area);
    tui::draw(model, now, area, &mut buf);
    picture(&buf)
}

/// A buffer as text; the second half of a wide character is no character of its own.
#[must_use]
pub fn picture(buf: &Buffer) -> String {
    use unicode_width::UnicodeWidthStr;
    let mut out = Vec::new();
    for y in buf.area.top()..buf.area.bottom() {
        let (mut line, mut x) = (String::new(), buf.area.left());
        while x < buf.area.right() {
            let symbol = buf[(x, y)].symbol();
            line.push_str(symbol);
            x += u16::try_from(symbol.width().max(1)).unwrap_or(1);
        }
        let _ = writeln!(out, "{}", line.trim_end());
    }
    String::from_utf8(out).unwrap_or_default()
}
