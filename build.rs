//! Compiles the texts in `locales/` to Rust functions in `text::messages`.

#![expect(clippy::disallowed_methods, reason = "a build script reads source files")]

#[path = "build/arguments.rs"]
mod arguments;
#[path = "build/body.rs"]
mod body;
#[path = "build/catalog.rs"]
mod catalog;
#[path = "build/codegen.rs"]
mod codegen;
#[path = "build/pseudo.rs"]
mod pseudo;

use std::{env, fs, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=build");
    let code = catalog::read(Path::new("locales")).and_then(|catalog| codegen::generate(&catalog));
    match code {
        Ok(code) => write(&code),
        Err(problems) => problems.iter().for_each(|problem| println!("cargo::error={problem}")),
    }
}

fn write(code: &str) {
    let folder = env::var_os("OUT_DIR").unwrap_or_default();
    if let Err(error) = fs::write(Path::new(&folder).join("messages.rs"), code) {
        println!("cargo::error=messages.rs: {error}");
    }
}
