//! Follows a session's file, as `glance` does, and sends what is new until the meeting ends. Whatever the network does,
//! the meeting does not hear of it.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use tokio::{runtime, time};

use crate::{
    cli::{self, PublishLevel},
    commands::{Context, rooms::login},
    domain::{
        History, Session,
        privacy::{
            share::{self, MirrorLevel},
            shared_copy::ShareTexts,
        },
        record::plain_text,
    },
    error::{AppError, CommandResult, Exit},
    journal::{
        Library,
        lead_lines::{self, LeadFile, LeadLines},
        names,
    },
    rooms::{
        self,
        board::{Answer, LeadLine},
        outbox::Outbox,
        place::Place,
        publisher::{FromLead, Publisher},
        server::{Address, Login, Server},
        table_status::TableStatus,
        trouble::Trouble,
    },
    shell::{
        follower::{FileState, Follower},
        interrupt,
    },
    text::{people, privacy as privacy_words, rooms as words},
};

/// How often the file is checked for new records.
const POLL_INTERVAL: Duration = Duration::from_millis(100);
/// Every so many checks of the file the server is asked whether it still has everything, and what the lead says.
const POLLS_A_CHECK: u32 = 20;
/// Longest line of the lead that the meeting shows, bytes.
const LINE_BYTES: usize = 300;
/// How long until something that failed is tried again.
const RETRY_PAUSE: Duration = Duration::from_secs(1);

/// Sends a meeting until it ends or Ctrl+C is pressed.
///
/// # Errors
/// The session does not exist; the address or a key file cannot be used; its group did not agree to be told of by person.
pub fn publish(args: &cli::PublishArgs, ctx: &mut Context<'_>) -> CommandResult {
    let library = Library::new(ctx.data_dir.clone());
    let path = library.find_to_follow(&args.session)?;
    let id = names::stem(&path).unwrap_or_default();
    let name = args.room.clone().unwrap_or_else(|| id.clone());
    let place = Place::new(&name)
        .ok_or_else(|| AppError::new(Exit::BadInput, words::bad_name(&name), words::bad_name_hint()))?;
    let login = login::login(&args.server)?;
    let address = Address::parse(&args.to).map_err(|trouble| login::as_error(&trouble, &args.to))?;
    let mut follower = Follower::new(path);
    follower.read_appended();
    let level = chosen_level(args.level, follower.history.session(), &id)?;
    let runtime = runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| AppError::new(Exit::Failed, error.to_string(), ""))?;
    let mut table = Table {
        follower,
        level,
        place,
        address,
        login,
        replace: args.replace,
        lead_file: LeadFile::new(lead_lines::path(&ctx.data_dir, &id)),
        is_handed_on: false,
        lead_lines: LeadLines::default(),
        outbox: Outbox::default(),
        status: TableStatus::default(),
        trouble: None,
        is_told: false,
    };
    runtime.block_on(table.run(ctx))
}

fn chosen_level(level: PublishLevel, session: &Session, id: &str) -> Result<MirrorLevel, AppError> {
    match level {
        PublishLevel::Groups => Ok(MirrorLevel::Groups),
        PublishLevel::Pseudonyms if session.may_show_individuals() => Ok(MirrorLevel::Pseudonyms),
        PublishLevel::Pseudonyms => {
            Err(AppError::new(Exit::BadInput, privacy_words::not_agreed(id), words::not_agreed_hint()))
        }
    }
}

/// A table's meeting, and how far it has been sent.
struct Table {
    follower: Follower,
    level: MirrorLevel,
    place: Place,
    address: Address,
    login: Login,
    replace: bool,
    /// What the lead says, for the meeting.
    lead_file: LeadFile,
    lead_lines: LeadLines,
    /// The file says what the lead has said so far.
    is_handed_on: bool,
    outbox: Outbox,
    status: TableStatus,
    /// What stands in the way, as it was last said.
    trouble: Option<Trouble>,
    /// It was said where the meeting is being sent.
    is_told: bool,
}

impl Table {
    async fn run(&mut self, ctx: &mut Context<'_>) -> CommandResult {
        let interrupted = interrupt::interrupt_flag();
        self.prepare(ctx);
        let Some(mut publisher) = self.connect(&interrupted, ctx).await? else {
            ctx.notice(words::never_connected());
            return Ok(Exit::Done);
        };
        let mut sent = 0;
        for poll in 1_u32.. {
            if interrupted.load(Ordering::SeqCst) {
                break;
            }
            if self.read(ctx) {
                publisher.start_again();
            }
            let checks = poll.is_multiple_of(POLLS_A_CHECK);
            if checks {
                self.status = self.status_now(ctx);
            }
            match self.advance(&mut publisher, checks).await {
                Ok(lines) => {
                    sent = lines;
                    self.told_all_is_well(lines, ctx)?;
                    if self.status.ended && lines == self.outbox.len() {
                        ctx.result(&format!("{}\n", words::over(lines)))?;
                        return Ok(Exit::Done);
                    }
                    time::sleep(POLL_INTERVAL).await;
                }
                Err(trouble) => {
                    self.told_trouble(trouble, ctx)?;
                    self.wait(&interrupted).await;
                }
            }
        }
        ctx.result(&format!("{}\n", words::stopped(self.outbox.len(), sent)))?;
        Ok(Exit::Done)
    }

    /// Connects, however long that takes. `None`: Ctrl+C was pressed before.
    async fn connect(
        &mut self,
        interrupted: &Arc<AtomicBool>,
        ctx: &mut Context<'_>,
    ) -> Result<Option<Publisher>, AppError> {
        while !interrupted.load(Ordering::SeqCst) {
            match Server::connect(&self.address, &self.login, &self.place.token).await {
                Ok(server) => {
                    let session = self.status.session.clone();
                    return Ok(Some(Publisher::new(server, self.place.clone(), session, self.replace)));
                }
                Err(trouble) => self.told_trouble(trouble, ctx)?,
            }
            self.wait(interrupted).await;
        }
        Ok(None)
    }

    /// A pause before the next try, which Ctrl+C cuts short.
    async fn wait(&self, interrupted: &Arc<AtomicBool>) {
        let waited = async {
            while !interrupted.load(Ordering::SeqCst) {
                time::sleep(POLL_INTERVAL).await;
            }
        };
        let _ = time::timeout(RETRY_PAUSE, waited).await;
    }

    async fn advance(&mut self, publisher: &mut Publisher, checks: bool) -> Result<usize, Trouble> {
        if checks {
            publisher.check().await?;
        }
        let lines = publisher.send(&self.outbox, &self.status).await?;
        if checks || !self.is_told {
            let said = publisher.from_lead().await?;
            self.hand_on(&said);
        }
        Ok(lines)
    }

    /// Puts what the lead said where the meeting looks for it.
    fn hand_on(&mut self, said: &[FromLead]) {
        for said in said {
            if let Some(text) = self.in_words(said) {
                self.lead_lines.push(said.number, text);
                self.is_handed_on = false;
            }
        }
        if !self.is_handed_on {
            // A meeting that cannot be told goes on all the same; the record does not depend on it.
            self.is_handed_on = self.lead_file.write(&self.lead_lines).is_ok();
        }
    }

    /// What the meeting shows of what the lead said. `None`: it is not for this meeting, or cannot be read.
    fn in_words(&self, said: &FromLead) -> Option<String> {
        if said.is_answer {
            let answer: Answer = rooms::read_message(&said.payload)?;
            return (answer.session == self.status.session).then(|| words::lead_answers().to_owned());
        }
        let line: LeadLine = rooms::read_message(&said.payload)?;
        let text = plain_text::clean(&line.text, LINE_BYTES);
        (!text.trim().is_empty()).then(|| words::lead_says(text.trim()))
    }

    /// Reads what was recorded since the last call. Returns whether the file is another than before: somebody was
    /// removed from it, and nothing of what was sent may stay.
    fn read(&mut self, ctx: &Context<'_>) -> bool {
        let before = (self.follower.history.next_seq(), self.follower.file);
        self.follower.read_appended();
        if before == (self.follower.history.next_seq(), self.follower.file) {
            return false;
        }
        self.prepare(ctx);
        self.follower.file == FileState::Restarted
    }

    /// Makes what has to be sent.
    fn prepare(&mut self, ctx: &Context<'_>) {
        self.status = self.status_now(ctx);
        self.outbox = outbox(&self.follower.history, self.level, &self.place).unwrap_or_default();
    }

    fn status_now(&self, ctx: &Context<'_>) -> TableStatus {
        TableStatus::of(self.follower.history.session(), self.follower.now(ctx.clock), &self.place)
    }

    fn told_all_is_well(&mut self, lines: usize, ctx: &mut Context<'_>) -> Result<(), AppError> {
        if self.trouble.take().is_some() && self.is_told {
            return ctx.result(&format!("{}\n", words::goes_on(lines)));
        }
        if !self.is_told {
            self.is_told = true;
            let what = match self.level {
                MirrorLevel::Groups => words::sends_groups(),
                MirrorLevel::Pseudonyms => words::sends_pseudonyms(),
            };
            let here = words::sending(&self.address.shown(), &self.place.name);
            return ctx.result(&format!("{here}\n{what}\n"));
        }
        Ok(())
    }

    /// Says what stands in the way, once. Goes on trying, unless that cannot help.
    fn told_trouble(&mut self, trouble: Trouble, ctx: &mut Context<'_>) -> Result<(), AppError> {
        if trouble.is_final() {
            return Err(login::as_error(&trouble, &self.address.shown()));
        }
        if self.trouble.as_ref() != Some(&trouble) {
            ctx.notice(&trouble.words(&self.address.shown()));
            self.trouble = Some(trouble);
        }
        Ok(())
    }
}

/// What there is to send of a meeting. By person only as long as the group agrees to that.
fn outbox(history: &History, level: MirrorLevel, place: &Place) -> Option<Outbox> {
    let level = match level {
        MirrorLevel::Pseudonyms if history.session().may_show_individuals() => MirrorLevel::Pseudonyms,
        MirrorLevel::Pseudonyms | MirrorLevel::Groups => MirrorLevel::Groups,
    };
    let item = |number: u16| privacy_words::item(number);
    let together = privacy_words::group_of_groups;
    let texts = ShareTexts {
        item: &item,
        together: &together,
        somebody: privacy_words::somebody(),
        group: people::group_label,
    };
    share::mirror(history, level, &place.name, &texts).map(|mirror| Outbox::new(&mirror))
}
