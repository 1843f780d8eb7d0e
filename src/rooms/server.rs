//! A connection to the server: made once, kept up by the client, with every failure turned into a [`Trouble`].

use std::{
    error::Error as _,
    io,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use async_nats::{
    Client, ConnectErrorKind, ConnectOptions, Event, ServerAddr, ServerError,
    connection::State,
    jetstream::{
        self, Context, ErrorCode,
        context::{CreateStreamError, CreateStreamErrorKind, GetStreamErrorKind, PublishErrorKind},
        message::{PublishMessage, StreamMessage},
        stream::{self, DirectGetErrorKind, DiscardPolicy, StorageType},
    },
};
use nkeys::KeyPair;
use tokio::time::timeout;

use crate::rooms::{
    place::{ALL, ROLLUP_HEADER, ROLLUP_SUBJECT, STREAM},
    trouble::Trouble,
};

/// How long an answer may take. A table that waits longer asks what arrived, so a short wait costs little.
const ANSWER_LIMIT: Duration = Duration::from_millis(600);
/// How long it may take to connect, with TLS and login.
const CONNECT_LIMIT: Duration = Duration::from_secs(3);
/// How long the client waits until it connects again.
const RECONNECT_PAUSE: Duration = Duration::from_millis(250);
/// A connection over which two of these pings get no answer is given up. TCP by itself would wait for minutes.
const PING_INTERVAL: Duration = Duration::from_secs(4);
/// The oldest server that has what is used here: headers, direct reads, and messages that replace others.
const OLDEST: (i64, i64, i64) = (2, 9, 0);

/// How to get in.
#[derive(Clone, Default)]
pub struct Login {
    /// A credentials file.
    pub credentials: Option<KeyFile>,
    /// A file with the seed of an nkey.
    pub nkey: Option<KeyFile>,
    /// A file with the certificate of whoever signed the server's, beside those the system trusts.
    pub authority: Option<PathBuf>,
}

/// A file with a key.
#[derive(Clone)]
pub struct KeyFile {
    /// As it was typed.
    pub path: String,
    /// What is in it.
    pub text: String,
}

impl KeyFile {
    fn unusable(&self) -> Trouble {
        Trouble::KeyFile(self.path.clone())
    }

    /// The seed of the user's nkey that is in the file; the public key may stand beside it.
    fn seed(&self) -> Option<&str> {
        let is_seed = |line: &&str| line.starts_with("SU") && KeyPair::from_seed(line).is_ok();
        self.text.lines().map(str::trim).find(is_seed)
    }
}

/// A connection.
#[derive(Clone, Debug)]
pub struct Server {
    client: Client,
    context: Context,
    /// The server said that something is not allowed.
    forbidden: Arc<AtomicBool>,
}

/// An address of a server, as people type it.
#[derive(Clone, Debug)]
pub struct Address(ServerAddr);

impl Address {
    /// # Errors
    /// [`Trouble::Address`].
    pub fn parse(text: &str) -> Result<Self, Trouble> {
        let bad = || Trouble::Address(text.to_owned());
        let address: ServerAddr = text.trim().parse().map_err(|_| bad())?;
        let known = matches!(address.scheme(), "nats" | "tls") && !address.host().is_empty();
        if known { Ok(Self(address)) } else { Err(bad()) }
    }

    /// Without the name and password that may be in it.
    #[must_use]
    pub fn shown(&self) -> String {
        format!("{}://{}:{}", self.0.scheme(), self.0.host(), self.0.port())
    }
}

impl Server {
    /// Connects. `inbox`: the word under which answers come back; a table's rights name it.
    ///
    /// # Errors
    /// Why it cannot.
    pub async fn connect(address: &Address, login: &Login, inbox: &str) -> Result<Self, Trouble> {
        let forbidden = Arc::new(AtomicBool::new(false));
        let options = named(options(login, inbox, Arc::clone(&forbidden))?, address);
        let connecting = timeout(CONNECT_LIMIT, options.connect(address.0.clone()));
        let client = match connecting.await {
            Err(_) => return Err(Trouble::Unreachable),
            Ok(Err(error)) => return Err(from_connecting(&error)),
            Ok(Ok(client)) => client,
        };
        let mut context = jetstream::new(client.clone());
        context.set_timeout(ANSWER_LIMIT);
        let server = Self { client, context, forbidden };
        server.check_kind()?;
        Ok(server)
    }

    /// Whether the server is one that this can work with. After it was away it may be another.
    fn check_kind(&self) -> Result<(), Trouble> {
        let info = self.client.server_info();
        let (major, minor, patch) = OLDEST;
        if !self.client.is_server_compatible(major, minor, patch) {
            return Err(Trouble::TooOld(info.version));
        }
        if info.jetstream { Ok(()) } else { Err(Trouble::NoJetStream) }
    }

    #[must_use]
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// The last message of a subject. `None`: there is none.
    ///
    /// # Errors
    /// The server cannot say. Makes the stream if there is none.
    pub async fn last(&self, subject: &str) -> Result<Option<StreamMessage>, Trouble> {
        let stream = self.context.get_stream_no_info(STREAM).await.map_err(|_| Trouble::OtherStream)?;
        match stream.direct_get_last_for_subject(subject).await {
            Ok(message) => Ok(Some(message)),
            Err(error) => match error.kind() {
                DirectGetErrorKind::NotFound => Ok(None),
                // Nobody answers for a stream that is not there.
                DirectGetErrorKind::ErrorResponse(..)
                | DirectGetErrorKind::TimedOut
                | DirectGetErrorKind::InvalidSubject
                | DirectGetErrorKind::Request
                | DirectGetErrorKind::Other => self.make_missing_stream().await.map(|()| None),
            },
        }
    }

    /// Makes the stream if it is missing.
    ///
    /// # Errors
    /// It is there, and does not answer; or it cannot be made.
    async fn make_missing_stream(&self) -> Result<(), Trouble> {
        self.check_kind()?;
        match self.context.get_stream(STREAM).await.map_err(|error| error.kind()) {
            Ok(stream) if !stream.cached_info().config.allow_direct => Err(Trouble::OtherStream),
            Ok(_) => Err(Trouble::Silent),
            Err(GetStreamErrorKind::JetStream(error))
                if error.error_code() == ErrorCode::STREAM_NOT_FOUND =>
            {
                self.make_stream().await
            }
            Err(_) => Err(self.why_silent()),
        }
    }

    /// Stores a message, if the last of its subject is still the one that is expected. Returns its sequence.
    ///
    /// # Errors
    /// It was not stored, or nobody knows. [`Trouble::Raced`]: another message came in between.
    pub async fn store(&self, subject: String, message: Message, expected: u64) -> Result<u64, Trouble> {
        let mut publish =
            PublishMessage::build().payload(message.payload.into()).expected_last_subject_sequence(expected);
        for (name, value) in message.headers {
            publish = publish.header(name, value.as_str());
        }
        if message.replaces_all {
            publish = publish.header(ROLLUP_HEADER, ROLLUP_SUBJECT);
        }
        let sent = self.context.send_publish(subject, publish).await;
        let stored = match sent {
            Ok(stored) => stored.await,
            Err(error) => Err(error),
        };
        stored.map(|stored| stored.sequence).map_err(|error| match error.kind() {
            // Without a stream: it is made again when the last message is asked for.
            PublishErrorKind::WrongLastSequence | PublishErrorKind::StreamNotFound => Trouble::Raced,
            PublishErrorKind::TimedOut | PublishErrorKind::BrokenPipe | PublishErrorKind::MaxAckPending => {
                self.why_silent()
            }
            PublishErrorKind::WrongLastMessageId
            | PublishErrorKind::MaxPayloadExceeded
            | PublishErrorKind::Other => from_server(error.source().map(ToString::to_string)),
        })
    }

    /// A subject under which only this connection listens.
    #[must_use]
    pub fn new_inbox(&self) -> String {
        self.client.new_inbox()
    }

    /// What the stream holds.
    ///
    /// # Errors
    /// The server does not say.
    pub async fn stream_state(&self) -> Result<StreamState, Trouble> {
        let stream = self.context.get_stream(STREAM).await.map_err(|_| self.why_silent())?;
        let info = stream.cached_info();
        Ok(StreamState {
            created: info.created.unix_timestamp_nanos(),
            first: info.state.first_sequence,
            last: info.state.last_sequence,
        })
    }

    /// Stores what the lead says.
    ///
    /// # Errors
    /// It was not stored, or nobody knows.
    pub async fn say(&self, subject: String, payload: Vec<u8>) -> Result<(), Trouble> {
        let stored = match self.context.publish(subject, payload.into()).await {
            Ok(stored) => stored.await,
            Err(error) => Err(error),
        };
        stored.map(drop).map_err(|error| match error.kind() {
            PublishErrorKind::Other => from_server(error.source().map(ToString::to_string)),
            PublishErrorKind::StreamNotFound
            | PublishErrorKind::WrongLastMessageId
            | PublishErrorKind::WrongLastSequence
            | PublishErrorKind::TimedOut
            | PublishErrorKind::BrokenPipe
            | PublishErrorKind::MaxAckPending
            | PublishErrorKind::MaxPayloadExceeded => self.why_silent(),
        })
    }

    /// Makes the stream, unless it is there.
    ///
    /// # Errors
    /// Why it cannot.
    pub async fn make_stream(&self) -> Result<(), Trouble> {
        self.check_kind()?;
        match self.context.create_stream(stream_config()).await {
            Ok(_) => Ok(()),
            Err(error) => Err(self.why_not_made(&error)),
        }
    }

    fn why_not_made(&self, error: &CreateStreamError) -> Trouble {
        match error.kind() {
            CreateStreamErrorKind::TimedOut => match self.why_silent() {
                Trouble::NoRights => Trouble::NoStream,
                other => other,
            },
            CreateStreamErrorKind::JetStreamUnavailable => Trouble::NoJetStream,
            CreateStreamErrorKind::JetStream(error) => match error.error_code() {
                ErrorCode::STREAM_NAME_EXIST | ErrorCode::STREAM_SUBJECT_OVERLAP => Trouble::OtherStream,
                ErrorCode::JETSTREAM_NOT_ENABLED | ErrorCode::JETSTREAM_NOT_ENABLED_FOR_ACCOUNT => {
                    Trouble::NoJetStream
                }
                _ => from_server(Some(error.to_string())),
            },
            CreateStreamErrorKind::EmptyStreamName
            | CreateStreamErrorKind::InvalidStreamName
            | CreateStreamErrorKind::DomainAndExternalSet
            | CreateStreamErrorKind::ResponseParse
            | CreateStreamErrorKind::Response
            | CreateStreamErrorKind::NotFound => from_server(Some(error.to_string())),
        }
    }

    /// Why there was no answer.
    #[must_use]
    pub fn why_silent(&self) -> Trouble {
        let forbidden = self.forbidden.swap(false, Ordering::SeqCst);
        match self.client.connection_state() {
            State::Pending | State::Disconnected => Trouble::Unreachable,
            State::Connected if forbidden => Trouble::NoRights,
            State::Connected => match self.check_kind() {
                Err(trouble) => trouble,
                Ok(()) => Trouble::Silent,
            },
        }
    }
}

/// What a stream holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StreamState {
    /// When it was made, ns: another moment is another stream.
    pub created: i128,
    /// The first and the last sequence.
    pub first: u64,
    pub last: u64,
}

/// A message to be stored.
#[derive(Clone, Debug, Default)]
pub struct Message {
    pub payload: Vec<u8>,
    pub headers: Vec<(&'static str, String)>,
    /// It takes the place of all earlier messages of its subject.
    pub replaces_all: bool,
}

/// One stream for all tables. It keeps everything until it is full, and then takes nothing more: no line is ever
/// dropped to make room for another.
fn stream_config() -> stream::Config {
    stream::Config {
        name: STREAM.to_owned(),
        subjects: vec![ALL.to_owned()],
        storage: StorageType::File,
        discard: DiscardPolicy::New,
        allow_direct: true,
        allow_rollup: true,
        ..stream::Config::default()
    }
}

fn options(login: &Login, inbox: &str, forbidden: Arc<AtomicBool>) -> Result<ConnectOptions, Trouble> {
    let mut options = ConnectOptions::new()
        .name("airtime")
        .connection_timeout(CONNECT_LIMIT)
        .ping_interval(PING_INTERVAL)
        .request_timeout(Some(ANSWER_LIMIT))
        .reconnect_delay_callback(|_| RECONNECT_PAUSE)
        .custom_inbox_prefix(format!("_INBOX_{inbox}"))
        .event_callback(move |event| {
            let forbidden = Arc::clone(&forbidden);
            async move {
                if let Event::ServerError(ServerError::Other(text)) = event
                    && text.to_lowercase().contains("permissions violation")
                {
                    forbidden.store(true, Ordering::SeqCst);
                }
            }
        });
    if let Some(credentials) = &login.credentials {
        options = options.credentials(&credentials.text).map_err(|_| credentials.unusable())?;
    }
    if let Some(nkey) = &login.nkey {
        options = options.nkey(nkey.seed().ok_or_else(|| nkey.unusable())?.to_owned());
    }
    if let Some(authority) = &login.authority {
        options = options.add_root_certificates(authority.clone());
    }
    Ok(options)
}

/// With the name and password of the address, or the token: the client takes them from its options only.
fn named(options: ConnectOptions, address: &Address) -> ConnectOptions {
    match (address.0.username(), address.0.password()) {
        (Some(name), Some(password)) => options.user_and_password(name.to_owned(), password.to_owned()),
        (Some(token), None) => options.token(token.to_owned()),
        (None, _) => options,
    }
}

fn from_connecting(error: &async_nats::ConnectError) -> Trouble {
    let why = || error.source().map_or_else(|| error.to_string(), ToString::to_string);
    match error.kind() {
        ConnectErrorKind::ServerParse => Trouble::Address(why()),
        ConnectErrorKind::Authentication | ConnectErrorKind::AuthorizationViolation => Trouble::Refused,
        ConnectErrorKind::Tls => Trouble::Tls(why()),
        ConnectErrorKind::Io => match from_handshake(error) {
            Some(why) => Trouble::Tls(why),
            None => Trouble::Unreachable,
        },
        ConnectErrorKind::Dns | ConnectErrorKind::TimedOut | ConnectErrorKind::MaxReconnects => {
            Trouble::Unreachable
        }
    }
}

/// Why no secure connection came about, if that is why. TLS says it as data that are not valid.
fn from_handshake(error: &async_nats::ConnectError) -> Option<String> {
    let mut source = error.source();
    while let Some(cause) = source {
        let io = cause.downcast_ref::<io::Error>();
        if let Some(io) = io.filter(|io| io.kind() == io::ErrorKind::InvalidData) {
            return Some(io.to_string());
        }
        source = cause.source();
    }
    None
}

/// What the server says in its own words.
fn from_server(text: Option<String>) -> Trouble {
    let text = text.unwrap_or_default();
    let lower = text.to_lowercase();
    let is_full = ["maximum", "insufficient", "exceeded", "no space"].iter().any(|word| lower.contains(word));
    if is_full { Trouble::Full } else { Trouble::Other(text) }
}
