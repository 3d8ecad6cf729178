//! The command line: one file per command.
//!
//! A command reads what it needs, asks the library, prints and returns an [`Exit`]. What ends it before it has
//! printed its findings is an [`Error`], which is printed here as a finding in the format that was asked for.

mod allowed;
mod arguments;
mod check;
mod choice;
mod codes;
mod compared;
mod completions;
mod day;
mod depfile;
mod diff;
mod error;
mod exit;
mod explain;
mod findings;
mod generate;
mod import;
mod init;
mod inspect;
mod lint;
mod man;
mod own;
mod progress;
mod published;
mod revision;
mod screen;
mod selection;
mod settings;
mod skeleton;
mod stamps;
mod targets;
mod version;
mod watch;

use clap::Parser;

use arguments::{Arguments, Command, Format};
use error::Error;
use exit::Exit;
use findings::Report;
use screen::{Saying, Screen};

/// Deep documents are walked on the stack to a limited depth; this is enough for that depth in debug builds too.
const STACK: usize = 32 << 20;

/// Runs the program.
pub(crate) fn run() -> std::process::ExitCode {
    // An error here means that a pool exists already, which is as good.
    let _ = rayon::ThreadPoolBuilder::new().stack_size(STACK).build_global();
    let arguments = Arguments::parse();
    let screen = Screen::new(arguments.color, Saying::of(arguments.quiet, arguments.verbose));
    let exit = match rayon::scope(|_| dispatch(&arguments.command, &screen)) {
        Ok(exit) => exit,
        Err(error) => {
            let mut report = report(&arguments.command, &screen);
            report.fail(&error);
            report.finish();
            error.exit()
        }
    };
    exit.into()
}

/// How the findings of a command are shown; as text where there is no choice.
fn report<'screen>(command: &Command, screen: &'screen Screen) -> Report<'screen> {
    match command {
        Command::Generate(arguments) => Report::new(arguments.selection.findings.format, screen),
        Command::Check(arguments) => Report::new(arguments.selection.findings.format, screen),
        Command::Lint(arguments) => Report::new(arguments.document.findings.format, screen),
        Command::Inspect(arguments) => Report::new(arguments.document.findings.format, screen).beside_a_result(),
        Command::Watch(arguments) => Report::new(arguments.selection.findings.format, screen),
        Command::Explain(arguments) => Report::new(arguments.document.findings.format, screen).beside_a_result(),
        Command::Import(_)
        | Command::Diff(_)
        | Command::Init(_)
        | Command::Targets(_)
        | Command::Completions(_)
        | Command::Man(_) => Report::new(Format::Text, screen),
    }
}

fn dispatch(command: &Command, screen: &Screen) -> Result<Exit, Error> {
    match command {
        Command::Generate(arguments) => generate::run(arguments, screen),
        Command::Check(arguments) => check::run(arguments, screen),
        Command::Diff(arguments) => diff::run(arguments, screen),
        Command::Lint(arguments) => lint::run(arguments, screen),
        Command::Targets(arguments) => targets::run(arguments),
        Command::Inspect(arguments) => inspect::run(arguments, screen),
        Command::Explain(arguments) => explain::run(arguments, screen),
        Command::Watch(arguments) => watch::run(arguments, screen),
        Command::Import(arguments) => import::run(arguments, screen),
        Command::Init(arguments) => init::run(arguments, screen),
        Command::Completions(arguments) => completions::run(arguments),
        Command::Man(arguments) => man::run(arguments),
    }
}
