//! `airtime config`, `completions`, `man` and `help`: information about the program itself.

use std::{ffi::OsString, io, path::Path};

use crate::{
    cli,
    commands::{Context, completion, manual, output, setup_files, theme, usage},
    error::{AppError, CommandResult, Exit},
    settings,
    setup::{Draft, protocol, template},
    text::{
        messages::protocol as protocol_words, messages::template as template_words, shell as words, store,
    },
    tui::ops::{self, operation::Operation},
};

/// `airtime config [--keys | --export | --check FILE | --lock FILE]`
///
/// # Errors
/// The key settings, the template or the protocol cannot be used.
pub fn config(args: &cli::ConfigArgs, file: &Path, ctx: &mut Context<'_>) -> CommandResult {
    if args.export {
        export_protocol(args.template.as_deref(), ctx)?;
    } else if let Some(path) = &args.check {
        check_protocol(path, ctx)?;
    } else if let Some(path) = &args.lock {
        let locked = protocol::lock(&setup_files::read_small(path)?);
        setup_files::parse_protocol(path, &locked, &ctx.settings)?;
        ctx.result(&locked)?;
    } else if args.keys {
        let text = list_keys(ctx);
        ctx.result(&text)?;
    } else {
        let personal: Vec<String> =
            setup_files::read_templates(ctx).personal.into_iter().map(|(name, _)| name).collect();
        let shipped = template::Templates::default().names();
        let folder = store::printable_path(&setup_files::templates_folder(ctx));
        ctx.notice(&if personal.is_empty() {
            template_words::folder_empty(&folder, &shipped)
        } else {
            template_words::folder(&personal, &folder, &shipped)
        });
        let themes = store::printable_path(&theme::themes_folder(&ctx.config_dir));
        ctx.notice(&words::theme(&theme::names(&ctx.config_dir), &ctx.settings.theme.name, &themes));
        ctx.notice(&words::settings_file(&store::printable_path(file)));
        ctx.result(settings::DEFAULTS)?;
    }
    Ok(Exit::Done)
}

fn export_protocol(template: Option<&str>, ctx: &mut Context<'_>) -> Result<(), AppError> {
    let draft = match template {
        Some(name) => setup_files::draft_from_template(name, ctx)?,
        None => Draft::new(&ctx.settings),
    };
    let text = protocol::export(&ctx.settings, &draft);
    ctx.result(&text)
}

fn check_protocol(path: &Path, ctx: &mut Context<'_>) -> Result<(), AppError> {
    let protocol = setup_files::read_protocol(path, &ctx.settings)?;
    let command = format!("airtime config --lock {}", store::printable_path(path));
    let lock = if protocol.locked {
        protocol_words::locked().to_owned()
    } else {
        protocol_words::not_locked(&command)
    };
    let fingerprint = protocol_words::fingerprint(&protocol.reference.fingerprint);
    let lines = [protocol_words::fine(), lock.as_str(), fingerprint.as_str()];
    ctx.result(&lines.map(|line| format!("{line}\n")).concat())
}

fn list_keys(ctx: &Context<'_>) -> String {
    let line = |operation: &Operation| {
        let keys: Vec<String> = ctx.keymap.keys(operation.command).iter().map(ToString::to_string).collect();
        format!("{:<16} {:<18} {}\n", operation.id(), keys.join(" "), (operation.title)())
    };
    ops::operations().map(line).collect()
}

/// `airtime completions SHELL`
///
/// # Errors
/// The result cannot be written.
pub fn completions(args: &cli::CompletionsArgs, ctx: &mut Context<'_>) -> CommandResult {
    let script = completion::registration(args.shell).map_err(|e| not_written(&e))?;
    ctx.result(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Done)
}

/// `airtime man [COMMAND] [--output FOLDER]`
///
/// # Errors
/// There is no such command, or the result cannot be written.
pub fn man(args: &cli::ManArgs, ctx: &mut Context<'_>) -> CommandResult {
    let mut program = usage::definition();
    program.build();
    if let Some(folder) = &args.output {
        for verb in manual::ENTRIES.iter().map(|entry| Some(entry.verb)).chain([None]) {
            let page = manual::page(&program, verb).map_err(|e| not_written(&e))?;
            output::write_into(folder, &format!("{}.1", manual::page_name(verb)), &page, ctx)?;
        }
        return Ok(Exit::Done);
    }
    let verb = args.command.as_deref();
    if let Some(unknown) = verb.filter(|verb| manual::ENTRIES.iter().all(|entry| entry.verb != *verb)) {
        return Err(usage::unknown_command(unknown));
    }
    let page = manual::page(&program, verb).map_err(|e| not_written(&e))?;
    ctx.result(&String::from_utf8_lossy(&page))?;
    Ok(Exit::Done)
}

fn not_written(error: &io::Error) -> AppError {
    AppError::new(Exit::Failed, words::cannot_write_output(&error.to_string()), "")
}

/// `airtime help [COMMAND]`
///
/// # Errors
/// There is no such command.
pub fn help(args: &cli::HelpArgs, ctx: &mut Context<'_>) -> CommandResult {
    let line = ["airtime"].into_iter().chain(args.command.as_deref()).chain(["--help"]);
    let line: Vec<OsString> = line.map(OsString::from).collect();
    match usage::parse(&line) {
        Err(usage::NotParsed::HelpShown(text)) => ctx.result(&text)?,
        Err(usage::NotParsed::Invalid(error)) => return Err(error),
        Ok(_) => {}
    }
    Ok(Exit::Done)
}
