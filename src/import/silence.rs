//! Texts that stand for no speech: aligners and annotators write them where it is silent.

const WORDS: [&str; 11] =
    ["sil", "sp", "silent", "silence", "<sil>", "<eps>", "<p:>", "[silence]", "[noise]", "#", "##"];

#[must_use]
pub fn is_silence(text: &str) -> bool {
    WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}
