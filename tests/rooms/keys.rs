//! Secure connections, nkeys and credentials files, against the real server: what is right gets in, and what is wrong is
//! said in a sentence that says what to do.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use nkeys::KeyPair;
use serde_json::{Value, json};

use crate::{
    nats::{Nats, version},
    support::{House, put, read},
    table::Table,
    wait::Running,
};

/// Certificates of an authority, as `openssl` makes them.
struct Authority(PathBuf);

impl Authority {
    /// `None`, and the word *skipped*: there is no `openssl` on this computer.
    fn new(house: &House, name: &str) -> Option<Self> {
        let authority = Self(house.path(name));
        std::fs::create_dir(&authority.0).unwrap();
        let made = authority.openssl(&[
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=Tables",
            "-keyout",
            "ca.key",
            "-out",
            "ca.crt",
        ]);
        if made.is_none() {
            eprintln!("skipped: there is no openssl here");
        }
        made.map(|()| authority)
    }

    /// A certificate for a server of this name or address.
    fn certify(&self, name: &str) {
        put(self.0.join("names"), format!("subjectAltName={name}\n"));
        let request = [
            "req",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:P-256",
            "-nodes",
            "-subj",
            "/CN=rooms",
            "-keyout",
            "server.key",
            "-out",
            "server.csr",
        ];
        let sign = [
            "x509",
            "-req",
            "-in",
            "server.csr",
            "-CA",
            "ca.crt",
            "-CAkey",
            "ca.key",
            "-CAcreateserial",
            "-days",
            "2",
            "-extfile",
            "names",
            "-out",
            "server.crt",
        ];
        self.openssl(&request).unwrap();
        self.openssl(&sign).unwrap();
    }

    fn openssl(&self, args: &[&str]) -> Option<()> {
        let done = Command::new("openssl").args(args).current_dir(&self.0).output().ok()?;
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        Some(())
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }

    fn server(&self) -> Option<Nats> {
        let (cert, key) = (self.path("server.crt"), self.path("server.key"));
        Nats::start_with(&["--jetstream", "--tls", "--tlscert", &cert, "--tlskey", &key])
    }
}

fn whole(record: &str) -> Table {
    let mut table = Table::of(record);
    table.record_all();
    table
}

/// A table that sends to this address, with these options.
fn publish(table: &Table, url: &str, more: &[&str]) -> Running {
    let mut command = table.command(&["publish"]);
    Running::start(command.arg(&table.path).args(["--to", url, "--room", "Table 1"]).args(more))
}

#[test]
fn a_secure_connection_needs_a_certificate_that_is_trusted_and_has_the_name() {
    let house = House::new();
    let (Some(ours), Some(others)) = (Authority::new(&house, "ours"), Authority::new(&house, "others"))
    else {
        return;
    };
    ours.certify("IP:127.0.0.1");
    let Some(server) = ours.server() else { return };
    let (url, table) = (server.url().replace("nats://", "tls://"), whole("demo.jsonl"));
    let ca = ours.path("ca.crt");
    publish(&table, &url, &["--ca", &ca]).until_it_says("has been sent");
    // A server that asks for it gets a secure connection, whatever the address begins with.
    publish(&table, &server.url(), &["--ca", &ca]).until_it_says("has been sent");
    for more in [&[][..], &["--ca", &others.path("ca.crt")]] {
        let mut refused = publish(&table, &url, more);
        refused.until_it_says("There is no secure connection to tls://127.0.0.1");
        refused.until_it_says("Check --ca and the name in the address.");
    }
    let mut lead = Running::start(&mut table.command(&["rooms", "--once", "--from", &url, "--ca", &ca]));
    assert!(lead.end().success(), "{}", lead.said());
    lead.until_it_says("Table 1");

    ours.certify("DNS:rooms.example.org");
    let Some(server) = ours.server() else { return };
    let url = server.url().replace("nats://", "tls://");
    publish(&table, &url, &["--ca", &ca]).until_it_says("There is no secure connection");
}

#[test]
fn a_certificate_file_that_is_none_is_named() {
    let Some(server) = Nats::start() else { return };
    let table = whole("demo.jsonl");
    let garbage = table.house.put("ca.crt", "no certificate");
    for path in [garbage.to_str().unwrap(), "/nowhere/ca.crt"] {
        let mut refused = publish(&table, &server.url(), &["--ca", path]);
        refused.until_it_says(path);
        assert!(!refused.end().success());
    }
}

#[test]
fn an_nkey_that_the_server_knows_gets_in_and_no_other() {
    let house = House::new();
    let [lead, table_1, stranger] = [(); 3].map(|()| KeyPair::new_user());
    let Some(server) = Nats::start_with(&["--config", &keys_conf(&house, &lead, &table_1)]) else { return };
    let seed = |name: &str, key: &KeyPair| {
        house
            .put(name, format!("{}\n{}\n", key.seed().unwrap(), key.public_key()))
            .to_str()
            .unwrap()
            .to_owned()
    };
    let table = whole("demo.jsonl");
    let lead_key = seed("lead.nk", &lead);
    let see = || {
        let args = ["rooms", "--once", "--from", &server.url(), "--nkey", &lead_key];
        let mut lead = Running::start(&mut table.command(&args));
        assert!(lead.end().success(), "{}", lead.said());
        lead
    };
    see();
    let mut sent = publish(&table, &server.url(), &["--nkey", &seed("table-1.nk", &table_1)]);
    sent.until_it_says("has been sent");
    see().until_it_says("Table 1");
    let stranger = seed("stranger.nk", &stranger);
    publish(&table, &server.url(), &["--nkey", &stranger])
        .until_it_says("does not know this name, password or key");
    publish(&table, &server.url(), &[]).until_it_says("does not know this name, password or key");
    let public = house.put("public.nk", table_1.public_key());
    for path in [public.to_str().unwrap(), "/nowhere/table.nk"] {
        let mut refused = publish(&table, &server.url(), &["--nkey", path]);
        assert_eq!(refused.end().code(), Some(6));
        refused.until_it_says(path);
    }
}

/// The configuration that is shipped, with real keys; without TLS, which the test above has.
fn keys_conf(house: &House, lead: &KeyPair, table_1: &KeyPair) -> String {
    let keys = shipped("keys.conf")
        .replace("PUBLIC_KEY_OF_THE_LEAD", &lead.public_key())
        .replace("PUBLIC_KEY_OF_TABLE_1", &table_1.public_key())
        .replace("listen: \"0.0.0.0:4222\"\n", "")
        .replace("include jetstream.conf", "jetstream { max_file_store: 1GB }");
    let (before, rest) = keys.split_once("tls {").unwrap();
    let (_, after) = rest.split_once("}\n").unwrap();
    house.put("keys.conf", format!("{before}{after}")).to_str().unwrap().to_owned()
}

fn shipped(name: &str) -> String {
    read(Path::new(env!("CARGO_MANIFEST_DIR")).join("config/rooms").join(name))
}

#[test]
fn a_credentials_file_gets_in_and_one_of_another_operator_does_not() {
    let house = House::new();
    let [ours, others] = [(); 2].map(|()| Operator::new());
    let Some(server) = Nats::start_with(&["--config", &ours.config(&house)]) else { return };
    let table = whole("demo.jsonl");
    let creds = |name: &str, operator: &Operator| {
        house.put(name, operator.credentials()).to_str().unwrap().to_owned()
    };
    publish(&table, &server.url(), &["--creds", &creds("table.creds", &ours)]).until_it_says("has been sent");
    publish(&table, &server.url(), &["--creds", &creds("other.creds", &others)])
        .until_it_says("does not know this name, password or key");
    let garbage = house.put("garbage.creds", "no credentials");
    let mut refused = publish(&table, &server.url(), &["--creds", garbage.to_str().unwrap()]);
    assert_eq!(refused.end().code(), Some(6));
    refused.until_it_says("garbage.creds");
    refused.until_it_says("--creds takes a credentials file");
}

/// Whoever runs a server with accounts: signs accounts, which sign their users.
struct Operator {
    own: KeyPair,
    account: KeyPair,
    system: KeyPair,
}

impl Operator {
    fn new() -> Self {
        Self { own: KeyPair::new_operator(), account: KeyPair::new_account(), system: KeyPair::new_account() }
    }

    fn config(&self, house: &House) -> String {
        let operator = token(&self.own, &self.own, &json!({ "type": "operator", "version": 2 }));
        let (account, system) = (self.account(&self.account, true), self.account(&self.system, false));
        let config = format!(
            "operator: {operator}\nsystem_account: {}\nresolver: MEMORY\nresolver_preload: {{\n{}: {account}\n{}: \
             {system}\n}}\njetstream {{ max_file_store: 1GB }}\n",
            self.system.public_key(),
            self.account.public_key(),
            self.system.public_key(),
        );
        house.put("operator.conf", config).to_str().unwrap().to_owned()
    }

    fn account(&self, account: &KeyPair, has_jetstream: bool) -> String {
        let no_limit = -1;
        let mut limits = json!({
            "subs": no_limit, "data": no_limit, "payload": no_limit, "imports": no_limit, "exports": no_limit,
            "wildcards": true, "conn": no_limit, "leaf": no_limit,
        });
        if has_jetstream {
            for name in ["mem_storage", "disk_storage", "streams", "consumer"] {
                limits[name] = no_limit.into();
            }
        }
        token(&self.own, account, &json!({ "type": "account", "version": 2, "limits": limits }))
    }

    /// A credentials file, as `nsc` writes it.
    fn credentials(&self) -> String {
        let user = KeyPair::new_user();
        let claims = json!({ "type": "user", "version": 2, "subs": -1, "data": -1, "payload": -1 });
        let token = token(&self.account, &user, &claims);
        format!(
            "-----BEGIN NATS USER JWT-----\n{token}\n------END NATS USER JWT------\n\n\
             -----BEGIN USER NKEY SEED-----\n{}\n------END USER NKEY SEED------\n",
            user.seed().unwrap()
        )
    }
}

/// What `signer` says of `subject`, signed.
fn token(signer: &KeyPair, subject: &KeyPair, claims: &Value) -> String {
    let body = json!({
        "jti": "1", "iat": 1_700_000_000, "iss": signer.public_key(), "name": "tables", "sub": subject.public_key(),
        "nats": claims,
    });
    let head = json!({ "typ": "JWT", "alg": "ed25519-nkey" });
    let content = format!("{}.{}", base64(head.to_string().as_bytes()), base64(body.to_string().as_bytes()));
    let signature = signer.sign(content.as_bytes()).unwrap();
    format!("{content}.{}", base64(&signature))
}

/// Base64 for addresses, without padding.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let letters = |part: &[u8]| {
        let bits =
            part.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - part.len()));
        let letter = move |n: usize| char::from(LETTERS[(bits >> (18 - 6 * n) & 63) as usize]);
        (0..=part.len()).map(letter).collect::<String>()
    };
    bytes.chunks(3).map(letters).collect()
}

/// The configuration for a laptop as it is shipped: with it a server from 2.10 says that it has a line once the disk has.
#[test]
fn the_shipped_configuration_runs_and_loses_no_line() {
    let house = House::new();
    let open = shipped("open.conf").replace("listen: \"0.0.0.0:4222\"\n", "");
    let config = house.put("open.conf", open);
    // The folder is that of the test.
    let jetstream = shipped("jetstream.conf").replace("store_dir: \"./airtime-rooms\"\n", "");
    put(config.with_file_name("jetstream.conf"), jetstream);
    match version() {
        Some(version) if version >= (2, 10) => {}
        Some(version) => {
            return eprintln!("skipped: nats-server {version:?} is older than sync_interval: always");
        }
        None => return eprintln!("skipped: there is no nats-server here"),
    }
    let Some(mut server) = Nats::start_with(&["--config", config.to_str().unwrap()]) else { return };
    let mut table = Table::of("whole.jsonl");
    let mut publish = table.publish(&server, &[]);
    for part in 1..=4 {
        table.record_to(table.len() * part / 5);
        publish.until_it_says("is being sent");
        server.kill();
        server.restart();
    }
    table.record_all();
    publish.until_it_says("has been sent");
    assert_eq!(table.figures_of_mirror(&server).shared(), table.own_figures().shared());
}
