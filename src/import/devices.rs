//! Labels that look like a room or a device rather than a person. Only ever asked about, never decided.

use crate::domain::record::plain_text;

/// Found anywhere in a label, spaces and signs left out.
const PARTS: [&str; 16] = [
    "meetingroom",
    "boardroom",
    "conference",
    "zoomroom",
    "trainingroom",
    "teamroom",
    "iphone",
    "ipad",
    "macbook",
    "samsung",
    "galaxy",
    "laptop",
    "chromebook",
    "speakerphone",
    "zoomuser",
    "microphone",
];
/// Found as a word of its own (digits after it do not matter).
const WORDS: [&str; 14] = [
    "room",
    "phone",
    "android",
    "tablet",
    "desktop",
    "pc",
    "computer",
    "mobile",
    "telephone",
    "landline",
    "polycom",
    "logitech",
    "oneplus",
    "huawei",
];

#[must_use]
pub fn looks_like_device(label: &str) -> bool {
    let folded = plain_text::fold(label);
    let squeezed: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
    let mut words = folded.split(|c: char| !c.is_alphabetic());
    PARTS.iter().any(|part| squeezed.contains(part)) || words.any(|word| WORDS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rooms_and_devices_in_several_spellings() {
        let devices = [
            "Meeting Room 3",
            "MeetingRoom",
            "Zoe's iPhone",
            "i-Phone (2)",
            "BOARD ROOM",
            "Boardroom",
            "Conference",
            "Zoom Room",
            "zoom-room-2",
            "Laptop",
            "LAPTOP-9X2",
            "Samsung SM-G991B",
            "Room2",
            "Galaxy S21",
            "my_phone",
            "Zoom user",
        ];
        for label in devices {
            assert!(looks_like_device(label), "{label}");
        }
    }

    #[test]
    fn people_are_not_devices() {
        for label in ["Bea", "Mr Roome", "Brooms", "Persephone"] {
            assert!(!looks_like_device(label), "{label}");
        }
    }
}
