//! The theme that the settings choose: a shipped one, or a file of one's own.

use std::path::{Path, PathBuf};

use crate::{
    commands::{input, setup_files},
    settings::{Settings, SettingsFault},
    shell::terminal,
    text::shell as words,
    tui::theme::{Palette, Styles, Theme, file},
};

/// Reads the theme. `settings_file` is named if there is no such theme; `folder` holds it.
///
/// # Errors
/// There is no such theme, its file cannot be read, or is broken: each problem, with file and line.
pub fn read(settings: &Settings, settings_file: &Path, folder: &Path) -> Result<Theme, Vec<String>> {
    let palette = palette(settings, settings_file, folder)?;
    let ascii = settings.screen.ascii || !terminal::is_utf8();
    let coloured = settings.screen.colour && terminal::wants_colour();
    let palette = if coloured { with_colours_of_terminal(palette) } else { Palette::None };
    Ok(Theme { palette, ascii })
}

/// A terminal that does not say it has 24-bit colour gets the nearest of its 256.
fn with_colours_of_terminal(palette: Palette) -> Palette {
    let nearest = palette.styles().clone().in_256_colours();
    let unchanged = terminal::has_true_colour() || nearest == *palette.styles();
    if unchanged { palette } else { Palette::own(nearest) }
}

fn palette(settings: &Settings, settings_file: &Path, folder: &Path) -> Result<Palette, Vec<String>> {
    let name = settings.theme.name.as_str();
    let own = own_file(name, folder);
    if !own.exists()
        && let Some(shipped) = Palette::named(name)
    {
        return Ok(shipped);
    }
    if !own.exists() {
        let fault = SettingsFault::UnknownTheme { name: name.to_owned(), known: names(folder) };
        return Err(vec![words::in_file(settings_file, settings.theme.line, &fault.words())]);
    }
    read_styles(&own).map(Palette::own)
}

/// Where a personal theme would be. Paths begin at the folder of the settings file.
fn own_file(name: &str, folder: &Path) -> PathBuf {
    let path = Path::new(name);
    let is_path = path.components().count() > 1 || path.extension().is_some_and(|ext| ext == "toml");
    if is_path { folder.join(path) } else { themes_folder(folder).join(format!("{name}.toml")) }
}

fn read_styles(path: &Path) -> Result<Styles, Vec<String>> {
    let text = setup_files::read_small(path).map_err(|error| vec![error.message])?;
    file::read(&text)
        .map_err(|problems| problems.iter().map(|p| words::in_file(path, p.line, &p.fault.words())).collect())
}

/// The folder of personal themes.
#[must_use]
pub fn themes_folder(folder: &Path) -> PathBuf {
    folder.join("themes")
}

/// All names that a setting can use: the shipped themes, and the personal ones.
#[must_use]
pub fn names(folder: &Path) -> Vec<String> {
    let shipped = Palette::SHIPPED.iter().map(|palette| palette.name().to_owned());
    let own = input::files_in(&themes_folder(folder), "toml");
    let own = own.iter().filter_map(|path| path.file_stem()?.to_str().map(str::to_owned));
    let mut names: Vec<String> = shipped.collect();
    for name in own {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
