//! Sends what a table has to send, one line after the other, each only if the one before it is the last that arrived.
//!
//! After any failure nothing is assumed: the server is asked for the last message of each subject, and sending goes on
//! from there. So no line is missing and none stands twice, whatever was cut and whoever else sends the same meeting.

use crate::{
    domain::order::Ordered as _,
    rooms::{
        outbox::{OnServer, Outbox, ToSend},
        place::{DIGEST_HEADER, LEAD_LINE, LINE_HEADER, Place},
        server::{Message, Server},
        table_status::TableStatus,
        trouble::Trouble,
    },
};

/// A table's end of the connection.
#[derive(Debug)]
pub struct Publisher {
    server: Server,
    place: Place,
    session: String,
    /// Take the table from another meeting that has its name. Once: from then on it is ours.
    replace: bool,
    /// What is there of the record, and under `now`. `None`: it has to be asked for.
    known: Option<Known>,
    /// The sequence of the last that was read of what the lead says, to all and to this table.
    heard: Option<[u64; 2]>,
}

#[derive(Debug)]
struct Known {
    record: OnServer,
    now: (u64, TableStatus),
}

/// What the lead says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FromLead {
    /// Its number: it is never less than that of what was said before.
    pub number: u64,
    pub payload: Vec<u8>,
    /// To this table, as an answer; else to all.
    pub is_answer: bool,
}

impl Publisher {
    #[must_use]
    pub fn new(server: Server, place: Place, session: String, replace: bool) -> Self {
        Self { server, place, session, replace, known: None, heard: None }
    }

    /// Sends all that is missing on the server. Returns how many lines it has.
    ///
    /// # Errors
    /// Something was not stored. What was stored stays; the next call goes on.
    pub async fn send(&mut self, outbox: &Outbox, status: &TableStatus) -> Result<usize, Trouble> {
        // Another that sends the same meeting may be ahead each time; then asking again finds its lines.
        for _ in 0..RACES {
            match self.send_once(outbox, status).await {
                Err(Trouble::Raced) => self.known = None,
                Err(trouble) => {
                    self.known = None;
                    return Err(trouble);
                }
                Ok(lines) => return Ok(lines),
            }
        }
        Err(Trouble::Raced)
    }

    async fn send_once(&mut self, outbox: &Outbox, status: &TableStatus) -> Result<usize, Trouble> {
        let mut known = match self.known.take() {
            Some(known) => known,
            None => self.ask(outbox).await?,
        };
        if known.now.1 != *status {
            known.now.0 = self.store_status(status, known.now.0).await?;
            known.now.1 = status.clone();
        }
        while let Some(next) = known.record.next(outbox) {
            let sequence = self.store_line(&next, known.record.sequence).await?;
            known.record.stored(&next, sequence);
        }
        let lines = known.record.lines();
        self.known = Some(known);
        Ok(lines)
    }

    /// Asks what is there.
    async fn ask(&mut self, outbox: &Outbox) -> Result<Known, Trouble> {
        let now = self.ask_now().await?;
        let record = match self.server.last(&self.place.record(&self.session)).await? {
            None => OnServer::nothing(),
            Some(message) => {
                let header = |name: &str| message.headers.get(name).map(ToString::to_string);
                let number = header(LINE_HEADER).and_then(|text| text.parse().ok());
                let digest = header(DIGEST_HEADER).and_then(|text| u32::from_str_radix(&text, 16).ok());
                OnServer::after(message.sequence, number.zip(digest), outbox)
            }
        };
        Ok(Known { record, now })
    }

    /// What stands under `now`, if it is ours, over, or to be replaced.
    async fn ask_now(&mut self) -> Result<(u64, TableStatus), Trouble> {
        let Some(message) = self.server.last(&self.place.now()).await? else {
            return Ok((0, TableStatus::default()));
        };
        match TableStatus::read(&message.payload) {
            Some(status) if status.session == self.session => {
                self.replace = false;
                Ok((message.sequence, status))
            }
            Some(status) if !status.ended && !self.replace => {
                Err(Trouble::Taken { room: self.place.name.clone(), session: status.session })
            }
            Some(_) | None => Ok((message.sequence, TableStatus::default())),
        }
    }

    /// Whether what is there is still what is thought to be: another meeting may have taken the table, and a server may
    /// have lost everything.
    ///
    /// # Errors
    /// It cannot be asked; or another meeting has the table.
    pub async fn check(&mut self) -> Result<(), Trouble> {
        let now = self.ask_now().await;
        match (&now, &self.known) {
            (Ok((sequence, _)), Some(known)) if *sequence == known.now.0 => Ok(()),
            (Ok(_), _) => {
                self.known = None;
                Ok(())
            }
            (Err(_), _) => {
                self.known = None;
                now.map(drop)
            }
        }
    }

    async fn store_status(&self, status: &TableStatus, expected: u64) -> Result<u64, Trouble> {
        let message = Message { payload: status.to_json(), replaces_all: true, ..Message::default() };
        self.server.store(self.place.now(), message, expected).await
    }

    async fn store_line(&self, next: &ToSend<'_>, expected: u64) -> Result<u64, Trouble> {
        let message = Message {
            payload: next.line.bytes.clone(),
            headers: vec![
                (LINE_HEADER, next.number.to_string()),
                (DIGEST_HEADER, format!("{:08x}", next.line.digest)),
            ],
            replaces_all: next.starts_again,
        };
        self.server.store(self.place.record(&self.session), message, expected).await
    }

    /// Writes everything again with the next [`send`](Self::send): the file is another.
    pub fn start_again(&mut self) {
        if let Some(known) = &mut self.known {
            known.record.forget();
        }
    }

    /// What the lead has said since the last call, the earlier first. What was said before the first call is not told:
    /// it was for those who were there.
    ///
    /// # Errors
    /// The server cannot be asked.
    pub async fn from_lead(&mut self) -> Result<Vec<FromLead>, Trouble> {
        let mut told = Vec::new();
        let mut heard = [0; 2];
        for (at, subject) in [LEAD_LINE.to_owned(), self.place.answer()].into_iter().enumerate() {
            let before = self.heard.map_or(u64::MAX, |heard| heard[at]);
            if let Some(message) = self.server.last(&subject).await? {
                heard[at] = message.sequence;
                if message.sequence > before {
                    let payload = message.payload.to_vec();
                    told.push(FromLead { number: message.sequence, payload, is_answer: at == 1 });
                }
            }
        }
        self.heard = Some(heard);
        told.order_by_key(|said| said.number);
        Ok(told)
    }
}

/// How often in a row another may be ahead.
const RACES: usize = 20;
