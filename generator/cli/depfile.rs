//! What was read, as rules that make and ninja understand.
//!
//! A rule says that the lock of a crate, which changes whenever the crate does, depends on what was read. Make looks
//! at times alone: a lock that holds what it should gets the time of the run, or an input that was touched and says the
//! same would be read on every run from then on. An input that is gone asks for nothing but a new run.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::Path;
use std::time::SystemTime;

use oasmith::output::LOCK;

use super::error::Error;

/// Writes a rule for each crate.
pub(crate) fn write<'path, I>(file: &Path, crates: impl Iterator<Item = (&'path Path, I)>) -> Result<(), Error>
where
    I: Iterator<Item = &'path Path>,
{
    let mut text = String::new();
    let mut read = BTreeSet::new();
    for (folder, inputs) in crates {
        let lock = folder.join(LOCK);
        text.push_str(&escaped(&lock));
        text.push(':');
        for input in inputs.map(escaped) {
            text.push(' ');
            text.push_str(&input);
            read.insert(input);
        }
        text.push('\n');
        let touched = File::options().write(true).open(&lock).and_then(|lock| lock.set_modified(SystemTime::now()));
        touched.map_err(|source| Error::File { action: "touch", path: lock, source })?;
    }
    for input in read {
        text.push_str(&input);
        text.push_str(":\n");
    }
    fs::write(file, text).map_err(|source| Error::File { action: "write", path: file.to_owned(), source })
}

/// A path as make and ninja read it.
fn escaped(path: &Path) -> String {
    let text = path.display().to_string().replace('\\', "/");
    text.replace('$', "$$").replace(' ', "\\ ").replace('#', "\\#")
}
