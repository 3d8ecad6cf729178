//! What was read, as rules that make and ninja understand.
//!
//! A rule says that the lock of a crate, which changes whenever the crate does, depends on what was read.

use std::fs;
use std::path::Path;

use oasmith::output::LOCK;

use super::error::Error;

/// Writes a rule for each crate.
pub(crate) fn write<'path, I>(file: &Path, crates: impl Iterator<Item = (&'path Path, I)>) -> Result<(), Error>
where
    I: Iterator<Item = &'path Path>,
{
    let mut text = String::new();
    for (folder, inputs) in crates {
        text.push_str(&escaped(&folder.join(LOCK)));
        text.push(':');
        for input in inputs {
            text.push(' ');
            text.push_str(&escaped(input));
        }
        text.push('\n');
    }
    fs::write(file, text).map_err(|source| Error::File { action: "write", path: file.to_owned(), source })
}

fn escaped(path: &Path) -> String {
    let text = path.display().to_string().replace('\\', "/");
    text.replace('$', "$$").replace(' ', "\\ ").replace('#', "\\#")
}
