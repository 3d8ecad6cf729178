//! What ends the program early: what is said, and the code that it exits with.

use std::io;
use std::process::ExitCode;

use serde::de::IgnoredAny;

use super::layout;
use super::table::Program;
use crate::runtime::Error;
use crate::runtime::client::message::printable;
use crate::runtime::data::json;

/// So many lines are shown of an answer that is an error.
const LINES: usize = 200;

/// Why a command did not end well.
#[derive(Debug)]
pub enum Failure {
    /// It was not typed as it should be.
    Usage(String),
    /// The call failed.
    Call(Box<Error>),
    /// Something of this machine cannot be read or written.
    Machine(String),
    /// Whoever read the output wants no more of it.
    Closed,
}

impl Failure {
    /// Tells what happened on standard error, and gives the code to exit with: 2 for what was typed, 1 for the rest.
    /// `words` are those of the command, `raw` says that answers are wanted as they come, and `hint` is for a server that
    /// wants to know who is calling.
    #[must_use]
    pub fn report(
        self,
        program: &Program,
        words: &[&str],
        raw: bool,
        hint: Option<&str>,
    ) -> ExitCode {
        match self {
            Self::Usage(message) => {
                let command = [&[program.name], words].concat().join(" ");
                eprintln!("error: {message}\n\nFor more information, try '{command} --help'.");
                ExitCode::from(2)
            }
            Self::Call(error) => {
                eprintln!("error: {error}");
                if let Some(body) = error.raw().filter(|_| raw || untold(&error)) {
                    body_on_standard_error(body);
                }
                if error.is_unauthorized()
                    && let Some(hint) = hint
                {
                    eprintln!("{hint}");
                }
                match *error {
                    // The server was asked, if for a token only.
                    Error::Config(ref config) if config.token().is_some() => ExitCode::FAILURE,
                    Error::Request(_) | Error::Config(_) => ExitCode::from(2),
                    _ => ExitCode::FAILURE,
                }
            }
            Self::Machine(message) => {
                eprintln!("error: {message}");
                ExitCode::FAILURE
            }
            Self::Closed => ExitCode::SUCCESS,
        }
    }
}

/// Whether there was an answer in which no message is found.
fn untold(error: &Error) -> bool {
    error.status().is_some() && error.message().is_none()
}

/// What an answer says, without what a terminal would take for a command.
fn body_on_standard_error(body: &[u8]) {
    let text = String::from_utf8_lossy(body);
    let text = if json::decode::<IgnoredAny>(body).is_ok() {
        layout::indented(text.trim_start_matches('\u{feff}'))
    } else {
        text.trim().to_owned()
    };
    for line in text.lines().take(LINES) {
        eprintln!("{}", printable(line));
    }
    if text.lines().nth(LINES).is_some() {
        eprintln!("…");
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        // What reads a download's bytes may have gone too.
        let mut source = std::error::Error::source(&error);
        while let Some(inner) = source {
            let closed = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
            if matches!(error, Error::Request(_)) && inner.downcast_ref().is_some_and(closed) {
                return Self::Closed;
            }
            source = inner.source();
        }
        Self::Call(Box::new(error))
    }
}

/// A failure to print.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::Closed,
            _ => Self::Machine(format!("the output cannot be written: {error}")),
        }
    }
}
