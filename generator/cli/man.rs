//! `oasmith man`: manual pages, made from the help texts.

use clap::CommandFactory as _;

use super::arguments::{Arguments, Man};
use super::error::Error;
use super::exit::Exit;
use super::screen;

/// Runs the command.
pub(crate) fn run(arguments: &Man) -> Result<Exit, Error> {
    let mut program = Arguments::command();
    program.build();
    let page = match &arguments.command {
        None => program,
        Some(name) => match program.find_subcommand(name) {
            Some(command) => command.clone().name(format!("oasmith-{name}")),
            None => return Err(unknown(&program, name)),
        },
    };
    let mut text = Vec::new();
    let rendered = clap_mangen::Man::new(page).render(&mut text);
    rendered.map_err(|source| Error::File { action: "write", path: "standard output".into(), source })?;
    screen::print(&String::from_utf8_lossy(&text));
    Ok(Exit::Done)
}

fn unknown(program: &clap::Command, name: &str) -> Error {
    let known: Vec<&str> = program.get_subcommands().map(clap::Command::get_name).collect();
    let help = match oasmith::config::nearest(name, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("there are `{}`", known.join("`, `")),
    };
    Error::Usage { message: format!("there is no command `{name}`"), help }
}
