//! `airtime config`, `airtime completions`, `airtime man`: what the program says of itself.

use std::{ffi::OsString, path::Path};

use crate::{
    cli,
    commands::{Context, people, screens, usage},
    error::{AppError, Exit, Outcome},
    settings,
    setup::template,
    text::{messages::template as template_words, shell as words, store},
    tui::{command::COMMANDS, model::Screen, screens::home::state::Home},
};

/// `airtime config [--keys]`
///
/// # Errors
/// The key settings cannot be used.
pub fn config(args: &cli::Config, file: &Path, ctx: &mut Context<'_>) -> Outcome {
    if args.keys {
        let text = keys(ctx)?;
        ctx.result(&text)?;
    } else {
        let own: Vec<String> = people::templates(ctx).own.into_iter().map(|(name, _)| name).collect();
        let shipped = template::Templates::default().names();
        let folder = store::path(&people::templates_folder(ctx));
        ctx.notice(&if own.is_empty() {
            template_words::folder_empty(&folder, &shipped)
        } else {
            template_words::folder(&own, &folder, &shipped)
        });
        ctx.notice(&words::settings_file(&store::path(file)));
        ctx.result(settings::DEFAULTS)?;
    }
    Ok(Exit::Done)
}

fn keys(ctx: &Context<'_>) -> Result<String, AppError> {
    let model = screens::model(&ctx.settings, Screen::Home(Home::default()))?;
    let row = |row: &crate::tui::command::Row| {
        let keys: Vec<String> = model.keymap.keys(row.command).iter().map(ToString::to_string).collect();
        format!("{:<16} {:<18} {}\n", row.id, keys.join(" "), (row.title)())
    };
    Ok(COMMANDS.iter().map(row).collect())
}

/// `airtime completions SHELL`
///
/// # Errors
/// The output cannot be written.
pub fn completions(args: &cli::Completions, ctx: &mut Context<'_>) -> Outcome {
    let mut text = Vec::new();
    clap_complete::generate(args.shell, &mut usage::definition(), "airtime", &mut text);
    ctx.result(&String::from_utf8_lossy(&text))?;
    Ok(Exit::Done)
}

/// `airtime man`
///
/// # Errors
/// The output cannot be written.
pub fn man(ctx: &mut Context<'_>) -> Outcome {
    let mut text = Vec::new();
    clap_mangen::Man::new(usage::definition())
        .render(&mut text)
        .map_err(|e| AppError::new(Exit::CouldNot, words::cannot_write_output(&e.to_string()), ""))?;
    ctx.result(&String::from_utf8_lossy(&text))?;
    Ok(Exit::Done)
}

/// `airtime help [COMMAND]`
///
/// # Errors
/// There is no such command.
pub fn help(args: &cli::Help, ctx: &mut Context<'_>) -> Outcome {
    let words = ["airtime"].into_iter().chain(args.command.as_deref()).chain(["--help"]);
    let words: Vec<OsString> = words.map(OsString::from).collect();
    match usage::parse(&words) {
        Err(usage::Stopped::Shown(text)) => ctx.result(&text)?,
        Err(usage::Stopped::Wrong(error)) => return Err(error),
        Ok(_) => {}
    }
    Ok(Exit::Done)
}
