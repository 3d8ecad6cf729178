//! `oasmith targets`: the crates of a configuration, for scripts.

use super::arguments::Targets;
use super::error::Error;
use super::exit::Exit;
use super::screen;
use super::selection::listed;

/// Runs the command.
pub(crate) fn run(arguments: &Targets) -> Result<Exit, Error> {
    for target in listed(arguments.config.as_deref())? {
        screen::print(&format!("{}\t{}\n", target.name, target.output.display()));
    }
    Ok(Exit::Done)
}
