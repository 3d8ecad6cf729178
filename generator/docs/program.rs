//! `docs/cli.md`: the command-line program, for crates that have one.
//!
//! Its examples are commands of the crate with the values that the other pages show.

use std::collections::BTreeSet;

use askama::Template;

use crate::snippet;
use crate::surface::{Command, CommandBody, Crate, FlagKind, Operation, Program, Receives, favorite};

use super::context::Context;
use super::view::ProgramView;
use super::{fence, table};

/// Where the page is in the crate's folder.
pub(super) const PATH: &str = "docs/cli.md";

/// The page; none without a program.
pub(super) fn page(context: &Context<'_>) -> Option<String> {
    let krate = context.krate;
    let program = krate.program.as_ref()?;
    let name = &program.name;
    let find = |wanted: &dyn Fn(&Command, &Operation) -> bool| find(krate, program, wanted);
    let typed = |command: &Command, more: &str| fence::shell(&format!("{}{more}", snippet::typed_lines(name, command)));
    let listed = find(&|command, operation| command.pages.is_some() && operation.deprecated.is_none());
    let list = listed.or_else(|| find(&|command, operation| operation.verb == "GET" && command.example.is_empty()));
    let stream = find(&|_, operation| operation.streams.is_some());
    let streams = stream.and_then(|command| krate.operations.get(command.operation));
    let may_be_whole = streams.is_some_and(|operation| operation.receives.is_some());
    let stream_words = if may_be_whole {
        "With `--stream` an answer is printed as it comes, piece by piece, a line of JSON for each:"
    } else {
        "A stream is printed as it comes, a line of JSON for each event:"
    };
    let view = ProgramView {
        name,
        installation: fence::shell(&format!("cargo install {} --features cli", snippet::source(&krate.package))),
        completions: completions(krate, name),
        authentication: authentication(context, name),
        example: example(krate, program).map(|command| typed(command, "")),
        body: find(&|command, _| command.body == Some(CommandBody::Fields)).map(|command| body(name, command)),
        list: list.map(|command| typed(command, " --output table")),
        all: listed.map(|command| typed(command, " --all")),
        stream_words,
        stream: stream.map(|command| typed(command, if may_be_whole { " --stream" } else { "" })),
        upload: find(&|command, _| command.flags.iter().any(|flag| flag.kind == FlagKind::File && flag.required))
            .map(|command| typed(command, "")),
        download: find(&|_, operation| operation.receives.as_ref().is_some_and(Receives::is_file))
            .map(|command| typed(command, " --save-to answer.bin")),
        commands: commands(context, program),
    };
    Some(view.render().unwrap_or_default() + "\n")
}

/// The first command that is wanted.
fn find<'a>(krate: &Crate, program: &'a Program, wanted: &dyn Fn(&Command, &Operation) -> bool) -> Option<&'a Command> {
    let calls = |command: &&Command| {
        krate.operations.get(command.operation).is_some_and(|operation| wanted(command, operation))
    };
    program.commands.iter().find(calls)
}

/// The command of the operation that introduces the crate.
pub(super) fn example<'a>(krate: &'a Crate, program: &'a Program) -> Option<&'a Command> {
    favorite(krate).and_then(|operation| program.command_of(krate, operation)).or(program.commands.first())
}

fn body(name: &str, command: &Command) -> String {
    let words = command.words.join(" ");
    fence::shell(&format!("{name} {words} --body @request.json\n{name} {words} --body - < request.json"))
}

/// The word is another where a resource has it.
fn completions(krate: &Crate, name: &str) -> String {
    let taken = krate.program.iter().flat_map(|program| &program.commands);
    let mut taken = taken.filter_map(|command| command.words.first());
    let word = if taken.any(|word| word == "completions") { "cli-completions" } else { "completions" };
    fence::shell(&format!(
        "{name} {word} bash > ~/.local/share/bash-completion/completions/{name}\n\
         {name} {word} zsh > ~/.zfunc/_{name}\n\
         {name} {word} fish > ~/.config/fish/completions/{name}.fish"
    ))
}

fn authentication(context: &Context<'_>, program: &str) -> String {
    let client = &context.krate.client;
    let file = format!("`~/.config/{program}/credentials`");
    let address = fence::inline(&format!("{}_BASE_URL", client.env_prefix));
    let variables: Vec<String> = client
        .schemes
        .iter()
        .map(|scheme| scheme.variables().into_iter().map(fence::inline).collect::<Vec<_>>().join(" with "))
        .collect();
    let mut seen = BTreeSet::new();
    let variables: Vec<String> = variables.into_iter().filter(|names| seen.insert(names.clone())).collect();
    let what = match variables.as_slice() {
        [] => "The API wants no credential.".to_owned(),
        [only] => format!("The credential comes from the environment: {only}."),
        several => format!("Credentials come from the environment: {}.", several.join(", ")),
    };
    format!(
        "{what} {address} says where the API is, as `--base-url` does. What should not be in the environment stands in \
         {file}, a line `NAME=value` for each variable. The program refuses the file where others may read it: \
         `chmod 600` keeps it to yourself. `--credentials` names another one."
    )
}

/// All commands with what they do.
fn commands(context: &Context<'_>, program: &Program) -> String {
    let row = |command: &Command| {
        let operation = context.krate.operations.get(command.operation)?;
        let about = operation.prose.summary.first_sentence();
        let about = if about.is_empty() { operation.prose.body.first_sentence() } else { about };
        let about = if about.is_empty() { operation.place() } else { about.into_owned() };
        let name = fence::inline(&command.words.join(" "));
        let name = if operation.deprecated.is_some() { format!("~~{name}~~") } else { name };
        Some(vec![name, about])
    };
    let rows: Vec<Vec<String>> = program.commands.iter().filter_map(row).collect();
    table::fitted(&["Command", "What it does"], &rows)
}

/// The section of the README.
pub(super) fn section(context: &Context<'_>) -> Option<String> {
    let krate = context.krate;
    let program = krate.program.as_ref()?;
    let mut lines = vec![format!("cargo install {} --features cli", snippet::source(&krate.package))];
    lines.extend(example(krate, program).map(|command| snippet::typed_lines(&program.name, command)));
    Some(format!(
        "The crate is a program as well, with a command for each operation:\n\n{}\n\n[The page of the program]({PATH}) \
         says where credentials come from, what is printed, and which commands there are.",
        fence::shell(&lines.join("\n"))
    ))
}
