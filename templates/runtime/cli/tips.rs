//! What helps somebody who typed something else: `help` as a word, and tips with errors.

use std::ffi::OsString;

use clap::Error;
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::table::{Command, Flag, Kind, Program};

/// The words of the process, in which `help items create` is `items create -h`.
#[must_use]
pub fn words(program: &Program, typed: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut words: Vec<OsString> = typed.collect();
    let mut commands = program.commands.iter().copied().flatten();
    let asks = words.get(1).is_some_and(|word| word == "help");
    if asks && !commands.any(|command| command.words.first() == Some(&"help")) {
        words.remove(1);
        words.push(OsString::from("-h"));
    }
    words
}

/// The error with a tip, where a value has no flag in front.
#[must_use]
pub fn explained(program: &Program, typed: &[OsString], mut error: Error) -> Error {
    let stray = match (error.kind(), error.get(ContextKind::InvalidArg)) {
        (ErrorKind::UnknownArgument, Some(ContextValue::String(stray)))
            if !stray.starts_with('-') =>
        {
            stray.clone()
        }
        _ => return error,
    };
    let words: Vec<&str> = typed.iter().filter_map(|word| word.to_str()).collect();
    if let Some(tip) = tip(program, &words, &stray) {
        let tip = ContextValue::StyledStrs(vec![StyledStr::from(tip)]);
        error.insert(ContextKind::Suggested, tip);
    }
    error
}

fn tip(program: &Program, words: &[&str], stray: &str) -> Option<String> {
    let command = called(program, words)?;
    let at = words.iter().position(|word| *word == stray)?;
    let before = words.get(at.checked_sub(1)?)?.strip_prefix("--");
    if let Some(flag) = before.and_then(|name| command.flag(name))
        && matches!(flag.kind, Kind::Boolean)
    {
        return Some(format!("`--{}={stray}` sets it", flag.name));
    }
    let is_typed = |flag: &Flag| {
        let mut names = words.iter().filter_map(|word| word.strip_prefix("--"));
        names.any(|word| word.split('=').next() == Some(flag.name))
    };
    let mut flags = command.flags.iter();
    let flag = flags.find(|flag| flag.required && !flag.name.is_empty() && !is_typed(flag))?;
    Some(format!(
        "each value follows its flag: `--{} {stray}`",
        flag.name
    ))
}

/// The command that is typed, whatever flags stand in front of it or between.
fn called(program: &Program, words: &[&str]) -> Option<&'static Command> {
    let commands = program.commands.iter().copied().flatten();
    let is_typed = |command: &&Command| {
        let mut typed = words.iter();
        command
            .words
            .iter()
            .all(|word| typed.any(|typed| typed == word))
    };
    commands
        .filter(is_typed)
        .max_by_key(|command| command.words.len())
}
