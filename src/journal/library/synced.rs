//! Whether a folder is one that a service copies to other computers.

use std::path::Path;

/// Services, by the names of their folders in lower case.
const FOLDERS: &[(&str, &str)] = &[
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("icloud", "iCloud"),
    ("mobile documents", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("onedrive", "OneDrive"),
    ("owncloud", "ownCloud"),
    ("pcloud drive", "pCloud"),
    ("syncthing", "Syncthing"),
];
/// What services put into the folders that they copy.
const MARKS: &[(&str, &str)] =
    &[(".dropbox.cache", "Dropbox"), (".stfolder", "Syncthing"), (".sync_folder", "Resilio Sync")];

/// The service that copies this folder elsewhere, as far as its path and the folders above it show.
pub(super) fn service(folder: &Path) -> Option<&'static str> {
    let folder = existing(folder);
    let mut above = folder.ancestors();
    above.find_map(|folder| {
        let name = folder.file_name().map(|name| name.to_string_lossy().to_lowercase());
        let named = FOLDERS.iter().find(|(start, _)| name.as_ref().is_some_and(|name| is_of(name, start)));
        let marked = || MARKS.iter().find(|(mark, _)| folder.join(mark).exists());
        named.or_else(marked).map(|(_, service)| *service)
    })
}

/// Where a folder is, without links; as it is named where it does not exist yet.
fn existing(folder: &Path) -> std::path::PathBuf {
    let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let real = |part: &Path| part.canonicalize().ok().map(|real| (real, part.to_owned()));
    match absolute.ancestors().find_map(real) {
        Some((real, part)) => absolute.strip_prefix(part).map_or(real.clone(), |rest| real.join(rest)),
        None => absolute,
    }
}

/// Whether a folder has this name, or it with something behind it: `OneDrive - The ward`.
fn is_of(name: &str, start: &str) -> bool {
    name.strip_prefix(start).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_known_by_a_name_above_it() {
        for (path, wanted) in [
            ("/nowhere/Dropbox/airtime", Some("Dropbox")),
            ("/nowhere/OneDrive - The ward/a/b", Some("OneDrive")),
            ("/nowhere/Library/Mobile Documents/airtime", Some("iCloud")),
            ("/nowhere/CloudStorage/GoogleDrive-bea@example.org/airtime", Some("Google Drive")),
            ("/nowhere/.local/share/airtime", None),
            ("/nowhere/dropboxes/airtime", None),
        ] {
            assert_eq!(service(Path::new(path)), wanted, "{path}");
        }
    }
}
