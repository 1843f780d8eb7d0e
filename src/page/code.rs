//! A link as a picture for the camera of a phone.

use qrcode::{EcLevel, QrCode, render::unicode::Dense1x2};

/// The picture in half blocks, row by row: dark where a character is drawn. `None`: the link is too long for one.
///
/// A screen is neither torn nor dirty, so that the lowest correction of errors will do: the picture is small.
#[must_use]
pub fn rows(link: &str) -> Option<Vec<String>> {
    let code = QrCode::with_error_correction_level(link, EcLevel::L).ok()?;
    let picture = code.render::<Dense1x2>().build();
    Some(picture.lines().map(ToOwned::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_usual_link_fits_a_small_terminal() {
        let rows = rows(&format!("http://192.168.100.100:65535/join/{}", "0".repeat(32))).unwrap();
        assert!(rows.len() <= 21, "{}", rows.len());
        assert!(rows.iter().all(|row| row.chars().count() <= 41));
    }
}
