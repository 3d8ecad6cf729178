//! `oasmith explain`: what a code or a rule means, or why something in a crate is as it is.

use std::path::Path;

use oasmith::config::{Target, nearest};
use oasmith::diagnostic::{self, Code};
use oasmith::drift;

use super::arguments::Explain;
use super::error::Error;
use super::exit::Exit;
use super::findings::Report;
use super::screen::{self, Screen};
use super::selection::{configured_targets, located, looked_at};

/// Runs the command.
pub(crate) fn run(arguments: &Explain, screen: &Screen) -> Result<Exit, Error> {
    match arguments.what.as_slice() {
        [] => list(),
        [word] => match (Code::from_name(word), drift::rule(word)) {
            (Some(code), _) => screen::print_page(&diagnostic::page(code)),
            (None, Some(rule)) => screen::print_page(&rule.page()),
            (None, None) => return item(arguments, word, screen),
        },
        [spec, word, ..] => {
            let target = looked_at(Path::new(spec), &arguments.document, "client")?;
            return explain(std::slice::from_ref(&target), word, screen);
        }
    }
    Ok(Exit::Done)
}

/// Every code, with what it is.
fn list() {
    let lines =
        Code::ALL.iter().map(|code| format!("{:25} {:8} {}\n", code.name(), code.severity().name(), code.title()));
    screen::print(&lines.collect::<String>());
}

/// An item of the crates of the configuration; a word without one is most likely a code.
fn item(arguments: &Explain, word: &str, screen: &Screen) -> Result<Exit, Error> {
    let is_code = word.contains('-') || !located(arguments.config.as_deref()).is_file();
    if is_code && arguments.config.is_none() && !word.contains([':', '.', '#', ' ']) {
        let rules = drift::rules();
        let names = Code::ALL.iter().map(|code| code.name()).chain(rules.iter().map(|rule| rule.name.as_str()));
        let near = nearest(word, names);
        return Err(unknown(word, near.as_slice()));
    }
    let mut targets = configured_targets(arguments.config.as_deref(), &arguments.document)?;
    targets.retain(|target| arguments.target.is_empty() || arguments.target.contains(&target.name));
    explain(&targets, word, screen)
}

/// Explains it for every target that has it.
fn explain(targets: &[Target], word: &str, screen: &Screen) -> Result<Exit, Error> {
    let mut near = Vec::new();
    let mut known = false;
    for target in targets {
        let (told, outcome) = oasmith::explain(oasmith::read(target)?, target, word);
        match told {
            None => {
                let mut report = Report::new(super::arguments::Format::Text, screen);
                report.add(&outcome.diagnostics, &outcome.sources);
                return Ok(Exit::Input);
            }
            Some(Ok(text)) => {
                let head = if targets.len() > 1 { format!("In {}:\n\n", target.name) } else { String::new() };
                screen::print_quotes(&format!("{}{head}{text}", if known { "\n" } else { "" }));
                known = true;
            }
            Some(Err(unknown)) => near.extend(unknown.near),
        }
    }
    if known { Ok(Exit::Done) } else { Err(unknown(word, &near.iter().map(String::as_str).collect::<Vec<_>>())) }
}

fn unknown(word: &str, near: &[&str]) -> Error {
    let help = match near {
        [] => "`oasmith explain` lists the codes, `oasmith diff --rules` the rules; `oasmith inspect SPEC --stage surface` shows what a crate has"
            .to_owned(),
        [near] => format!("did you mean `{near}`?"),
        near => format!("there are `{}`", near.join("`, `")),
    };
    Error::Usage { message: format!("nothing is called `{word}`"), help }
}
