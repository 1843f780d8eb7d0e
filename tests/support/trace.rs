//! What the system sees of the program: the lines that `strace -f` writes.

#![allow(dead_code, reason = "no test uses all of it")]

use std::process::Command;

/// The calls by which a network is reached.
pub const NETWORK: [&str; 6] = ["socket", "connect", "bind", "listen", "accept", "accept4"];

/// Whether `strace` is here and may trace.
pub fn can_trace() -> bool {
    let traced = Command::new("strace").args(["-o", "/dev/null", "true"]).status();
    traced.is_ok_and(|status| status.success())
}

/// The call that begins on this line. `None` where one only ends that began on an earlier line, and where a thread ended
/// before its call was known: `strace` writes `???( <detached ...>` there.
pub fn call(line: &str) -> Option<&str> {
    let (_, said) = line.split_once(' ')?;
    let (name, _) = said.trim_start().split_once('(')?;
    let is_name = name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'));
    is_name.then_some(name)
}

pub fn reaches_network(line: &str) -> bool {
    call(line).is_some_and(|call| NETWORK.contains(&call))
}
