//! Reads everything that tables say, on a thread of its own, and stores what the lead says.
//!
//! After a cut it goes on after the last message it has; if the server has lost everything, it says so and begins anew.

use std::{
    io,
    sync::mpsc::{Receiver, Sender, channel},
    thread,
    time::Duration,
};

use async_nats::jetstream::{
    Message as StreamedMessage,
    consumer::{DeliverPolicy, push},
};
use tokio::{runtime, sync::mpsc as async_mpsc, time};
use tokio_stream::StreamExt as _;

use crate::rooms::{
    board::Received,
    place::{ALL, LINE_HEADER, ROLLUP_HEADER, STREAM},
    server::{Address, Login, Server},
    trouble::Trouble,
};

/// How long until something that failed is tried again.
const RETRY_PAUSE: Duration = Duration::from_millis(500);
/// After so long without a message it is asked whether the stream is still the same.
const QUIET: Duration = Duration::from_secs(2);
/// The word under which answers come back.
const INBOX: &str = "lead";

/// What comes from the server.
#[derive(Clone, Debug)]
pub enum Incoming {
    /// Connected. It follows what was said so far.
    Connected,
    /// A message, and how old it is by the server's clock and this one's, ms. `None`: it has just been sent.
    Message {
        received: Received,
        sent_unix_ms: Option<i64>,
    },
    /// Everything that was said before has been received.
    CaughtUp,
    /// The server has lost what it had: forget it too.
    Forget,
    Trouble(Trouble),
    /// What the lead said was stored.
    Said,
}

/// What the lead says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outgoing {
    pub subject: String,
    pub payload: Vec<u8>,
}

/// The two ends of the thread.
pub struct Listener {
    pub incoming: Receiver<Incoming>,
    outgoing: async_mpsc::UnboundedSender<Outgoing>,
}

impl Listener {
    /// Starts the thread. It ends when this is dropped.
    ///
    /// # Errors
    /// The system has no thread for it.
    pub fn start(address: Address, login: Login) -> io::Result<Self> {
        let (sender, incoming) = channel();
        let (outgoing, to_store) = async_mpsc::unbounded_channel();
        let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
        let mut thread =
            ListenerThread { address, login, sender, to_store, last: 0, created: None, is_caught_up: false };
        thread::Builder::new().name("rooms".to_owned()).spawn(move || runtime.block_on(thread.run()))?;
        Ok(Self { incoming, outgoing })
    }

    /// Stores what the lead says, as soon as the server can be reached.
    pub fn say(&self, outgoing: Outgoing) {
        // The thread ends only when this is dropped, or when nothing can help.
        let _ = self.outgoing.send(outgoing);
    }
}

struct ListenerThread {
    address: Address,
    login: Login,
    sender: Sender<Incoming>,
    to_store: async_mpsc::UnboundedReceiver<Outgoing>,
    /// Sequence of the last message that was received.
    last: u64,
    /// When the stream was made: another moment is another stream.
    created: Option<i128>,
    is_caught_up: bool,
}

/// Nobody listens any more.
struct Gone;

impl ListenerThread {
    async fn run(&mut self) {
        let mut server: Option<Server> = None;
        loop {
            let connected = match server.take() {
                Some(server) => Ok(server),
                None => Server::connect(&self.address, &self.login, INBOX).await,
            };
            let outcome = match connected {
                Ok(connected) => {
                    let outcome = self.listen(&connected).await;
                    server = Some(connected);
                    outcome
                }
                Err(trouble) => Ok(trouble),
            };
            let Ok(trouble) = outcome else { return };
            let is_final = trouble.is_final();
            // Raced: nothing is wrong, only the consumer has to be made anew.
            if trouble != Trouble::Raced && self.send(Incoming::Trouble(trouble)).is_err() || is_final {
                return;
            }
            time::sleep(RETRY_PAUSE).await;
        }
    }

    fn send(&self, incoming: Incoming) -> Result<(), Gone> {
        self.sender.send(incoming).map_err(|_| Gone)
    }

    /// Listens until something stands in the way.
    async fn listen(&mut self, server: &Server) -> Result<Trouble, Gone> {
        let (first, last) = match self.stream_state(server).await? {
            Ok(state) => state,
            Err(trouble) => return Ok(trouble),
        };
        let policy = DeliverPolicy::ByStartSequence { start_sequence: (self.last + 1).max(first).max(1) };
        let config = push::OrderedConfig {
            deliver_subject: server.new_inbox(),
            filter_subject: ALL.to_owned(),
            deliver_policy: policy,
            ..push::OrderedConfig::default()
        };
        let Ok(consumer) = server.context().create_consumer_on_stream(config, STREAM).await else {
            return Ok(server.why_silent());
        };
        let Ok(mut messages) = consumer.messages().await else { return Ok(server.why_silent()) };
        self.send(Incoming::Connected)?;
        if self.last >= last {
            self.caught_up()?;
        }
        loop {
            tokio::select! {
                message = time::timeout(QUIET, messages.next()) => match message {
                    Ok(Some(Ok(message))) => self.received(&message)?,
                    Ok(Some(Err(_)) | None) => return Ok(silent_or_again(server)),
                    Err(_) => match self.is_same_stream(server).await {
                        Ok(true) => {}
                        Ok(false) => return Ok(Trouble::Raced),
                        Err(trouble) => return Ok(trouble),
                    },
                },
                outgoing = self.to_store.recv() => {
                    let Some(outgoing) = outgoing else { return Err(Gone) };
                    if let Err(trouble) = server.say(outgoing.subject.clone(), outgoing.payload).await {
                        return Ok(trouble);
                    }
                    self.send(Incoming::Said)?;
                }
            }
        }
    }

    fn caught_up(&mut self) -> Result<(), Gone> {
        if !self.is_caught_up {
            self.is_caught_up = true;
            self.send(Incoming::CaughtUp)?;
        }
        Ok(())
    }

    /// The first and last sequence of the stream, which is made if it is missing.
    async fn stream_state(&mut self, server: &Server) -> Result<Result<(u64, u64), Trouble>, Gone> {
        if let Err(trouble) = server.make_stream().await
            && trouble != Trouble::OtherStream
        {
            return Ok(Err(trouble));
        }
        let state = match server.stream_state().await {
            Ok(state) => state,
            Err(trouble) => return Ok(Err(trouble)),
        };
        if self.created.is_some_and(|created| created != state.created) || state.last < self.last {
            self.last = 0;
            self.send(Incoming::Forget)?;
        }
        self.created = Some(state.created);
        Ok(Ok((state.first, state.last)))
    }

    async fn is_same_stream(&self, server: &Server) -> Result<bool, Trouble> {
        let state = server.stream_state().await?;
        Ok(self.created == Some(state.created) && state.last <= self.last)
    }

    fn received(&mut self, message: &StreamedMessage) -> Result<(), Gone> {
        let info = message.info().ok();
        let header = |name: &str| message.headers.as_ref()?.get(name).map(ToString::to_string);
        let received = Received {
            subject: message.subject.to_string(),
            line: header(LINE_HEADER).and_then(|text| text.parse().ok()),
            replaces_all: header(ROLLUP_HEADER).is_some(),
            payload: message.payload.to_vec(),
            at_ms: 0,
        };
        let sent = info.as_ref().map(|info| info.published.unix_timestamp_nanos() / 1_000_000);
        let sent_unix_ms = sent.filter(|_| !self.is_caught_up).and_then(|ms| i64::try_from(ms).ok());
        self.send(Incoming::Message { received, sent_unix_ms })?;
        if let Some(info) = info {
            self.last = self.last.max(info.stream_sequence);
            if info.pending == 0 {
                self.caught_up()?;
            }
        }
        Ok(())
    }
}

/// The reading ended: the server is away, or the consumer has to be made again.
fn silent_or_again(server: &Server) -> Trouble {
    match server.why_silent() {
        Trouble::Silent => Trouble::Raced,
        trouble => trouble,
    }
}
