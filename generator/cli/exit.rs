//! Exit statuses, the same for every command.

use std::process::ExitCode;

/// How a run ended. The greater wins when several targets end differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// All is well.
    Done,
    /// Something would change.
    Drift,
    /// The input is at fault: arguments, configuration or document.
    Input,
    /// The world is: files and folders.
    World,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Done => 0,
            Exit::Drift => 1,
            Exit::Input => 2,
            Exit::World => 3,
        })
    }
}
