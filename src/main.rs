//! The program's door: everything is in the library.

fn main() -> std::process::ExitCode {
    airtime::run(std::env::args_os())
}
