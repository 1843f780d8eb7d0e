//! Whether a file of cues shows that two people spoke at once.

use crate::{domain::order::Ordered as _, import::speech::Segment};

/// Whether two cues of different speakers overlap. One speaker's own cues may (Zoom writes such), and two
/// voices in one cue share its time because the file does not say more: neither shows that two spoke at once.
pub fn shows_overlap(segments: &[Segment]) -> bool {
    let mut ordered: Vec<&Segment> = segments.iter().collect();
    ordered.order_by_key(|s| (s.start_ms, s.end_ms));
    // Of two different speakers, those who end last so far: if anybody is cut into, it is one of them.
    let mut latest: Vec<&Segment> = Vec::new();
    for s in ordered {
        if latest.iter().any(|l| l.end_ms > s.start_ms && l.label != s.label && l.line != s.line) {
            return true;
        }
        latest.push(s);
        latest.order_by_key(|l| std::cmp::Reverse(l.end_ms));
        let first = latest[0].label.as_deref();
        let second = latest.iter().position(|l| l.label.as_deref() != first);
        latest = [Some(0), second].into_iter().flatten().map(|at| latest[at]).collect();
    }
    false
}
