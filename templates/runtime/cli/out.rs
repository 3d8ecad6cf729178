//! Where answers go: standard output, or the file that `--save-to` names.
//!
//! A file is opened before anything is sent, so that no answer is lost for want of a place. Until all of it is there it
//! has the suffix `.part`; what is there of an answer that breaks off is removed.

use std::fs::{self, File};
use std::io::{self, IsTerminal as _, Write as _};
use std::path::PathBuf;

use super::failure::Failure;
use crate::runtime::client::message::steers;

/// Where an answer goes.
#[derive(Debug)]
pub enum Out {
    /// Standard output.
    Standard,
    /// A file.
    Kept(Kept),
}

/// A file that is being written.
#[derive(Debug)]
pub struct Kept {
    file: File,
    /// What was typed.
    typed: String,
    /// What is written until all is there; none for what is no regular file, such as `/dev/null`.
    partial: Option<PathBuf>,
}

impl Out {
    /// Opens what `--save-to` says: `-`, and nothing, are standard output.
    ///
    /// # Errors
    ///
    /// The file cannot be written.
    pub fn open(typed: Option<String>) -> Result<Self, Failure> {
        let Some(typed) = typed.filter(|typed| typed != "-") else {
            return Ok(Self::Standard);
        };
        let found = fs::metadata(&typed).ok();
        if found.as_ref().is_some_and(fs::Metadata::is_dir) {
            return Err(unwritable(&typed, "it is a folder"));
        }
        let partial = match found {
            Some(found) if !found.is_file() => None,
            _ => Some(PathBuf::from(format!("{typed}.part"))),
        };
        let opened = match &partial {
            Some(partial) => File::create(partial),
            None => File::options().write(true).open(&typed),
        };
        match opened {
            Ok(file) => Ok(Self::Kept(Kept {
                file,
                typed,
                partial,
            })),
            Err(error) => Err(unwritable(&typed, error)),
        }
    }

    /// Whether somebody looks at it as it comes.
    #[must_use]
    pub fn is_terminal(&self) -> bool {
        matches!(self, Self::Standard) && io::stdout().is_terminal()
    }

    /// Writes a line, so that it is there at once. What would steer a terminal is shown there as JSON escapes it, and goes
    /// as it came to everything else.
    ///
    /// # Errors
    ///
    /// It cannot be written.
    pub fn line(&mut self, text: &str) -> Result<(), Failure> {
        if self.is_terminal() {
            return self.bytes(format!("{}\n", escaped(text)).as_bytes());
        }
        self.bytes(&[text.as_bytes(), b"\n"].concat())
    }

    /// Writes bytes.
    ///
    /// # Errors
    ///
    /// They cannot be written.
    pub fn bytes(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        match self {
            Self::Standard => {
                let mut out = io::stdout().lock();
                out.write_all(bytes)?;
                out.flush()?;
                Ok(())
            }
            Self::Kept(kept) => {
                let written = kept.file.write_all(bytes);
                written.map_err(|error| unwritable(&kept.typed, error))
            }
        }
    }

    /// Gives the file its name, now that all of it is there.
    ///
    /// # Errors
    ///
    /// It cannot be written.
    pub fn finish(mut self) -> Result<(), Failure> {
        let Self::Kept(kept) = &mut self else {
            return Ok(());
        };
        let Some(partial) = &kept.partial else {
            return Ok(());
        };
        let renamed = kept
            .file
            .sync_all()
            .and_then(|()| fs::rename(partial, &kept.typed));
        renamed.map_err(|error| unwritable(&kept.typed, error))?;
        kept.partial = None;
        Ok(())
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        if let Some(partial) = &self.partial {
            // What went wrong before is what is reported.
            let _ = fs::remove_file(partial);
        }
    }
}

fn unwritable(typed: &str, why: impl std::fmt::Display) -> Failure {
    Failure::Machine(format!("`{typed}` cannot be written: {why}"))
}

/// A text in which letters that would steer a terminal are escaped, but for ends of lines and tabs.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        if steers(letter) && !matches!(letter, '\n' | '\t') {
            out.push_str(&format!("\\u{:04x}", u32::from(letter)));
        } else {
            out.push(letter);
        }
    }
    out
}
