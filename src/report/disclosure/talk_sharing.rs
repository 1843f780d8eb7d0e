//! Which side led as time went on, in words and as stretches. Nothing where shares may not be compared.

use crate::{
    domain::measures::tap_error::is_comparable,
    report::{
        disclosure::{Disclosure, short_label},
        model::{GroupPart, LedBy, TalkSharing, ms},
    },
    text::report as words,
};

/// What one window stands for, ms.
const STEP_MS: u64 = crate::domain::measures::talk_sharing::STEP_MS;
/// A side that led in this part of the windows led most of the time. Talk of this part leads a window, too.
const MOST: f64 = 0.6;
/// Sides that both led in this part of them led by turns.
const OFTEN: f64 = 0.2;

impl<'a> Disclosure<'a> {
    /// Nothing where there was too little talk to compare the sides.
    #[must_use]
    pub fn talk_sharing(&self) -> Option<&'a TalkSharing> {
        let told = self.shows_shares() && is_comparable(self.report.error_points);
        self.report.talk_sharing.as_ref().filter(|_| told)
    }

    /// The one group beside the centred one; None: there are several, or none.
    #[must_use]
    pub fn only_other(&self) -> Option<&'a GroupPart> {
        let others = self.in_balance().into_iter().filter(|group| !self.is_centred(group));
        match others.collect::<Vec<_>>().as_slice() {
            [other] => Some(other),
            _ => None,
        }
    }

    /// Who led most of the time, and for how long it was otherwise.
    #[must_use]
    pub fn who_led(&self) -> Option<String> {
        self.who_led_sentences().map(|sentences| sentences.join(" "))
    }

    /// The same, a sentence each.
    #[must_use]
    pub fn who_led_sentences(&self) -> Option<Vec<String>> {
        let sharing = self.talk_sharing()?;
        let parts = sharing.parts;
        let others = self.only_other().map_or_else(|| words::the_others_together().to_owned(), short_label);
        let centred = self.centred_label()?;
        let led_ms = |led_by| {
            let led = sharing.in_running_time.iter().filter(|stretch| stretch.led_by == led_by);
            // Where only totals were kept, nobody knows when there was a break.
            if sharing.in_running_time.is_empty() {
                windows_ms(parts.windows, parts.of(led_by))
            } else {
                led.map(|stretch| ms(stretch.end_s - stretch.start_s)).fold(0, u64::saturating_add)
            }
        };
        let minutes = |led_by| Some(rounded_minutes(led_ms(led_by))).filter(|n| *n > 0);
        let led = |led_by, label: &str| minutes(led_by).map(|n| words::led_for(label, n));
        let shared = || minutes(LedBy::Shared).map(words::shared_for);
        let most = |led_by| parts.of(led_by) >= MOST;
        let often = |led_by| parts.of(led_by) >= OFTEN;
        let [first, second, third] = match () {
            () if most(LedBy::Centred) => {
                [Some(words::led_most(&centred)), led(LedBy::Others, &others), shared()]
            }
            () if most(LedBy::Others) => {
                [Some(words::led_most(&others)), led(LedBy::Centred, &centred), shared()]
            }
            () if most(LedBy::Shared) => {
                let most = words::shared_most().to_owned();
                [Some(most), led(LedBy::Centred, &centred), led(LedBy::Others, &others)]
            }
            () if often(LedBy::Centred) && often(LedBy::Others) => {
                [Some(words::led_by_turns(&centred, &others)), None, shared()]
            }
            () if parts.of(LedBy::Shared) >= parts.of(LedBy::Centred).max(parts.of(LedBy::Others)) => {
                [shared(), led(LedBy::Centred, &centred), led(LedBy::Others, &others)]
            }
            () => [led(LedBy::Centred, &centred), led(LedBy::Others, &others), shared()],
        };
        Some([first, second, third].into_iter().flatten().collect())
    }
}

/// Whole minutes, halves up.
fn rounded_minutes(ms: u64) -> u64 {
    ms.saturating_add(30_000) / 60_000
}

/// What a part of so many windows stands for, ms.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a week at the most"
)]
fn windows_ms(windows: usize, part: f64) -> u64 {
    ((windows as f64 * part).round() as u64).saturating_mul(STEP_MS)
}
