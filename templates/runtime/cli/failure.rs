//! What ends the program early: what is said, and the code that it exits with.

use std::io;
use std::process::ExitCode;

use super::settings;
use super::table::Program;
use crate::runtime::Error;

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
    /// `words` are those of the command.
    #[must_use]
    pub fn report(self, program: &Program, words: &[&str], credentials: bool) -> ExitCode {
        match self {
            Self::Usage(message) => {
                let command = [&[program.name], words].concat().join(" ");
                eprintln!("error: {message}\n\nFor more information, try '{command} --help'.");
                ExitCode::from(2)
            }
            Self::Call(error) => {
                eprintln!("error: {error}");
                if error.is_unauthorized()
                    && !credentials
                    && let Some(hint) = settings::hint(program)
                {
                    eprintln!("{hint}");
                }
                match *error {
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
