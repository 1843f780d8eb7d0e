//! No Word document ends the program, whatever its XML says. The zip file around it is that of `import`.
#![no_main]

use airtime_fuzz::{readers, word_file};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let (choice, xml) = data.split_first().unwrap_or((&0, data));
    let mut input = vec![choice & !8];
    input.extend(word_file::with_document(xml));
    readers::check(&input, "docx");
});
