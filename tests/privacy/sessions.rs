//! Sessions with a name that must not be found again, and what looks for it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use unicode_normalization::UnicodeNormalization as _;

use crate::support::{House, Said};

pub const CANARY: &str = "Canary N\u{e4}me";

/// A meeting in which somebody with a name speaks, is given things to do, and stands in what is written.
pub const SCRIPT: &str = "\
0 !add Canary N\u{e4}me @staff
0 !add Bea l
0 !add Kai l
0 !add Jo staff
0 !add Lee l
0 !add Sam staff
0 !keeper canary
1000 !floor canary
61000 !floor bea
70000 !hand canary
75000 !note CANARY NA\u{308}ME asked for a ramp
76000 !decision We ask canary n\u{e4}me again
80000 !floor canary
90000 !left canary
95000 !someone
99000 !rename jo = Joe
100000 <end>
";

/// Three of a group and more in each: nobody has to be shown together with others.
pub const LARGE: &str = "\
0 !add Canary N\u{e4}me staff
0 !add Bea l
0 !add Kai l
0 !add Jo staff
0 !add Lee l
0 !add Sam staff
0 !item-add The ramp of Canary
1000 !floor canary
61000 !floor bea
62000 !item 1
70000 !note Canary N\u{e4}me asked for a ramp
80000 !floor sam
90000 !left canary
95000 !someone
97000 !red-card
100000 <end>
";

/// Every byte in a folder that names them, whatever the case and the accents.
pub fn naming(folder: &Path, what: &str) -> Vec<PathBuf> {
    let fold = |text: &str| text.nfd().filter(|c| c.is_alphanumeric() && c.is_ascii()).collect::<String>();
    let wanted = fold(&what.to_lowercase());
    let mut found = Vec::new();
    for path in files(folder) {
        let bytes = fs::read(&path).unwrap();
        let text = String::from_utf8_lossy(&bytes).replace("\\u00e4", "\u{e4}").replace("\\u0308", "");
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if fold(&text.to_lowercase()).contains(&wanted) || fold(&name.to_lowercase()).contains(&wanted) {
            found.push(path);
        }
    }
    found
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return vec![] };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

pub fn forget(house: &House, args: &[&str]) -> Said {
    house.run([&["forget"], args].concat())
}
