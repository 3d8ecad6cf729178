//! The commands as clap knows them: groups by resource, a flag for each input, and the program's own flags.
//!
//! Where an input of the API is called like a flag of the program, the input has the name, and the program's own is
//! `--cli-…` there.

use clap::builder::{PossibleValue, PossibleValuesParser, StyledStr, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, Command as Words};

use super::grid;
use super::layout;
use super::lists::OrWhole;
use super::own::{self, ALL, BODY, HELP, SAVE_TO, SET, STREAM, switch, valued};
use super::settings;
use super::table::{BodyKind, Command, Flag, Kind, Place, Program};

/// What prints the completions of a shell, and what it is called where a resource has its name.
const COMPLETIONS: [&str; 2] = ["completions", "cli-completions"];

/// More values than these are not listed in the help.
const LISTED: usize = 16;

/// So many words are shown of a group of which nothing is said.
const SHOWN: usize = 5;

/// What a word shows of which nothing is said: its commands are listed below.
const BARE: &str = "{usage-heading} {usage}\n\n{all-args}";

const LEAF: &str =
    "{about-with-newline}\n{before-help}{usage-heading} {usage}\n\n{all-args}{after-help}";

/// The whole tree.
#[must_use]
pub fn build(program: &'static Program) -> Words {
    let commands: Vec<&Command> = program.commands.iter().copied().flatten().collect();
    let root = Words::new(program.name)
        .version(program.version)
        .about(program.about)
        .after_help(settings::environment(program))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .args(own::everywhere().map(|(_, arg)| arg));
    let taken = commands
        .iter()
        .any(|command| command.words.first() == Some(&COMPLETIONS[0]));
    let completions = Words::new(COMPLETIONS[usize::from(taken)])
        .about("Prints what a shell needs to complete commands")
        .arg(
            Arg::new("shell")
                .required(true)
                .value_parser(clap::value_parser!(clap_complete::Shell)),
        );
    group(program, root, &commands, 0).subcommand(completions)
}

/// Whether a word is the one that prints completions.
#[must_use]
pub fn is_completions(program: &Program, word: &str) -> bool {
    let mut commands = program.commands.iter().copied().flatten();
    let taken = commands.any(|command| command.words.first() == Some(&COMPLETIONS[0]));
    word == COMPLETIONS[usize::from(taken)]
}

/// Puts commands below a word, those of a resource below one of their own.
fn group(
    program: &'static Program,
    above: Words,
    commands: &[&'static Command],
    depth: usize,
) -> Words {
    let mut words: Vec<&'static str> = Vec::new();
    for word in commands
        .iter()
        .filter_map(|command| command.words.get(depth))
    {
        if !words.contains(word) {
            words.push(word);
        }
    }
    words.into_iter().fold(above, |above, word| {
        let has_word = |command: &&&Command| command.words.get(depth) == Some(&word);
        let within: Vec<&'static Command> = commands.iter().filter(has_word).copied().collect();
        match within.as_slice() {
            [only] if only.words.len() == depth + 1 => above.subcommand(leaf(program, word, only)),
            _ => {
                let path = within
                    .first()
                    .and_then(|command| command.words.get(..=depth));
                let about = program
                    .groups
                    .iter()
                    .find(|(words, _)| Some(*words) == path);
                let node = match about {
                    Some((_, about)) => Words::new(word).about(*about),
                    None => Words::new(word)
                        .about(listed(&within, depth + 1))
                        .help_template(BARE),
                };
                let node = node
                    .subcommand_required(true)
                    .arg_required_else_help(true)
                    .disable_help_subcommand(true);
                above.subcommand(group(program, node, &within, depth + 1))
            }
        }
    })
}

/// What is below a word of which nothing is said.
fn listed(commands: &[&Command], depth: usize) -> String {
    let mut words: Vec<&str> = Vec::new();
    for word in commands
        .iter()
        .filter_map(|command| command.words.get(depth))
    {
        if !words.contains(word) {
            words.push(word);
        }
    }
    let more = if words.len() > SHOWN { ", …" } else { "" };
    words.truncate(SHOWN);
    format!("{}{more}", words.join(", "))
}

/// A command with its flags.
fn leaf(program: &Program, word: &'static str, command: &'static Command) -> Words {
    let flags = command.flags.iter().filter(|flag| !flag.name.is_empty());
    let has_fields = command
        .flags
        .iter()
        .any(|flag| matches!(flag.place, Place::Field) && !flag.name.is_empty());
    let mut leaf = Words::new(word)
        .about(command.about)
        .override_usage(usage(program, command))
        .help_template(LEAF)
        .disable_help_flag(true)
        .args(flags.map(input));
    if !command.more.is_empty() {
        leaf = leaf.before_help(format!("{}\n\n", command.more));
    }
    if !command.example.is_empty() {
        leaf = leaf.after_help(example(program, command));
    }
    let mut own = Vec::new();
    if let Some(body) = &command.body {
        let (about, value) = of_body(body.kind);
        let required = body.required && !has_fields && body.kind != BodyKind::Form;
        let arg = valued(BODY, about, value)
            .required(required)
            .allow_hyphen_values(true);
        own.push((BODY, arg.help_heading("Body")));
        if matches!(
            body.kind,
            BodyKind::Json | BodyKind::Multipart | BodyKind::Form
        ) {
            let about = "Sets what is deeper in the body, or has no flag: `a.b.0=VALUE`, with JSON or a text";
            let arg = valued(SET, about, "PATH=VALUE").action(ArgAction::Append);
            own.push((SET, arg.help_heading("Body")));
        }
    }
    if command.stream.is_some() && command.whole {
        own.push((
            STREAM,
            switch(STREAM, "Prints the answer piece by piece, a line for each"),
        ));
    }
    if command.pages.is_some() {
        own.push((
            ALL,
            switch(
                ALL,
                "Asks for all pages, and prints their items, a line for each",
            ),
        ));
    }
    own.push((
        SAVE_TO,
        valued(
            SAVE_TO,
            "Writes the answer into a file as it comes; `-` is standard output",
            "FILE",
        ),
    ));
    let help = Arg::new(HELP.id)
        .short('h')
        .action(ArgAction::Help)
        .help("Print help");
    own.push((HELP, help));
    let own = own.into_iter().map(|(own, arg)| (own, arg.long(own.name)));
    for (own, arg) in own.chain(own::everywhere()) {
        let arg = if command.flag(own.name).is_some() {
            arg.long(own.other)
        } else {
            arg
        };
        leaf = leaf.arg(if arg.get_help_heading().is_none() {
            arg.help_heading("Options")
        } else {
            arg
        });
    }
    leaf
}

/// What a whole body is, and what is typed for it.
fn of_body(kind: BodyKind) -> (&'static str, &'static str) {
    match kind {
        BodyKind::File | BodyKind::Bytes => {
            ("The file that is sent; `-` is standard input", "@FILE")
        }
        BodyKind::Text => (
            "The text that is sent; `@FILE` is that of a file, `-` standard input",
            "TEXT",
        ),
        BodyKind::Json | BodyKind::Multipart | BodyKind::Form => (
            "The whole body; `@FILE` is that of a file, `-` standard input",
            "JSON",
        ),
    }
}

/// What has to be typed, fields of the body included, though the whole body can stand for them.
fn usage(program: &Program, command: &Command) -> StyledStr {
    let mut usage = format!("{} {} [OPTIONS]", program.name, command.words.join(" "));
    let flags = command.flags.iter().filter(|flag| !flag.name.is_empty());
    let has_fields = flags.clone().any(|flag| matches!(flag.place, Place::Field));
    for flag in flags.filter(|flag| flag.required) {
        usage += &needs(flag);
    }
    if let Some(body) = command.body
        && body.required
        && !has_fields
        && body.kind != BodyKind::Form
    {
        let name = BODY.called(command);
        usage += &format!(" --{name} <{}>", of_body(body.kind).1);
    }
    let needed = command
        .flags
        .iter()
        .any(|flag| flag.required && matches!(flag.place, Place::Field) && !flag.name.is_empty());
    if needed && let Some(body) = command.body {
        let name = BODY.called(command);
        let path = command.flags.iter().filter(|flag| {
            flag.required && !matches!(flag.place, Place::Field) && !flag.name.is_empty()
        });
        usage += &format!(
            "\n       {} {} [OPTIONS]",
            program.name,
            command.words.join(" ")
        );
        for flag in path {
            usage += &needs(flag);
        }
        usage += &format!(" --{name} <{}>", of_body(body.kind).1);
    }
    usage.into()
}

/// A flag that has to be typed.
fn needs(flag: &Flag) -> String {
    let between = if matches!(flag.kind, Kind::Boolean) {
        '='
    } else {
        ' '
    };
    format!(" --{}{between}<{}>", flag.name, value_name(flag))
}

fn example(program: &Program, command: &Command) -> StyledStr {
    let line = format!("{} {}", program.name, command.example);
    format!(
        "\x1b[1;4mExample:\x1b[0m\n  {}",
        layout::shell(&line, grid::room().min(100))
    )
    .into()
}

/// The flag of an input.
fn input(flag: &'static Flag) -> Arg {
    let is_field = matches!(flag.place, Place::Field);
    let arg = Arg::new(flag.name)
        .long(flag.name)
        .value_name(value_name(flag))
        .help(about(flag))
        .help_heading(if is_field { "Body" } else { "Parameters" })
        .action(if flag.many {
            ArgAction::Append
        } else {
            ArgAction::Set
        });
    let arg = match (flag.required, is_field) {
        (true, true) => arg.required_unless_present_any([BODY.id, SET.id]),
        (required, _) => arg.required(required),
    };
    // What begins with a hyphen is a flag, unless a value that is known does.
    let listed = |arg: Arg, known: &[&str]| {
        arg.hide_possible_values(known.len() > LISTED)
            .allow_hyphen_values(known.iter().any(|value| value.starts_with('-')))
    };
    match flag.kind {
        Kind::Text | Kind::Json => arg,
        Kind::Integer => parsed(arg.allow_negative_numbers(true), flag, integer),
        Kind::Number => parsed(arg.allow_negative_numbers(true), flag, number),
        Kind::NumberOrText => arg.allow_negative_numbers(true),
        Kind::Boolean => parsed(arg, flag, PossibleValuesParser::new(["true", "false"]))
            .num_args(0..=1)
            .require_equals(true)
            .default_missing_value("true")
            .hide_possible_values(true),
        Kind::Choice(known) => {
            let arg = parsed(arg, flag, PossibleValuesParser::new(known));
            listed(arg, known)
        }
        Kind::Code(known) => {
            let arg = parsed(arg, flag, PossibleValuesParser::new(known));
            listed(arg, known).allow_negative_numbers(true)
        }
        Kind::Known(known) => listed(arg.value_parser(AnyText(known)), known),
        Kind::File => arg.value_hint(clap::ValueHint::FilePath),
        Kind::TextOrJson | Kind::Any => arg.allow_negative_numbers(true),
    }
}

/// The flag with what reads an item of it, or the whole list.
fn parsed(arg: Arg, flag: &'static Flag, item: impl TypedValueParser<Value = String>) -> Arg {
    if flag.many {
        arg.value_parser(OrWhole { flag, item })
    } else {
        arg.value_parser(item)
    }
}

/// What stands for the value of a flag in the help.
fn value_name(flag: &Flag) -> &'static str {
    match flag.kind {
        _ if !flag.form.is_empty() => flag.form,
        Kind::Text | Kind::Known(_) => "TEXT",
        Kind::Integer | Kind::Code(_) => "INTEGER",
        Kind::Number => "NUMBER",
        Kind::Boolean => "BOOL",
        Kind::Choice(_) => "CHOICE",
        Kind::File => "FILE",
        Kind::Json => "JSON",
        Kind::TextOrJson | Kind::NumberOrText | Kind::Any => "VALUE",
    }
}

/// What a flag is for, and how a list is typed.
fn about(flag: &Flag) -> String {
    let list = match (flag.many, flag.depth) {
        (false, _) => "",
        (true, 0) => "[once for each item, or all as JSON: `[…]`]",
        (true, _) => "[once for each item, which is a list: `[…]`, or all as JSON: `[[…]]`]",
    };
    [flag.about, list].join(" ").trim().to_owned()
}

fn integer(text: &str) -> Result<String, String> {
    let parsed = text.parse::<i128>().map(|_| text.to_owned());
    parsed.map_err(|_| "it is not a whole number".to_owned())
}

fn number(text: &str) -> Result<String, String> {
    let parsed = serde_json::from_str::<serde_json::Number>(text).map(|_| text.to_owned());
    parsed.map_err(|_| "it is not a number".to_owned())
}

/// Any text, of which some are known.
#[derive(Debug, Clone, Copy)]
struct AnyText(&'static [&'static str]);

impl TypedValueParser for AnyText {
    type Value = String;

    fn parse_ref(
        &self,
        command: &Words,
        _: Option<&Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<String, clap::Error> {
        let text = value.to_str().map(str::to_owned);
        text.ok_or_else(|| clap::Error::new(ErrorKind::InvalidUtf8).with_cmd(command))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(
            self.0.iter().map(|text| PossibleValue::new(*text)),
        ))
    }
}
