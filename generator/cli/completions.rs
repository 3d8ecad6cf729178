//! `oasmith completions`: a script that lets a shell complete commands and options.

use clap::CommandFactory as _;

use super::arguments::{Arguments, Completions};
use super::error::Error;
use super::exit::Exit;
use super::screen;

/// Runs the command.
#[expect(clippy::unnecessary_wraps, reason = "all commands have one shape")]
pub(crate) fn run(arguments: &Completions) -> Result<Exit, Error> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Arguments::command(), "oasmith", &mut script);
    screen::print(&String::from_utf8_lossy(&script));
    Ok(Exit::Done)
}
