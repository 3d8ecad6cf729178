//! The command-line program: it reads a table of commands, and calls operations as the client does.
//!
//! Nothing here is made for an operation: flags become values, and values go the way that those of the crate's own types
//! go, through the same serializers, credentials, retries and errors.

pub mod digits;
#[cfg(test)]
pub mod examples;
pub mod failure;
pub mod grid;
pub mod layout;
pub mod lists;
pub mod operation;
pub mod out;
pub mod own;
pub mod pages;
pub mod print;
pub mod settings;
pub mod table;
pub mod tips;
pub mod trail;
pub mod tree;
pub mod values;

use std::io::{self, IsTerminal as _};
use std::process::ExitCode;

use clap::ArgMatches;
use serde_json::Value;

use self::failure::Failure;
use self::operation::Prepared;
use self::out::Out;
use self::print::Form;
use self::settings::Typed;
use self::table::{Command, Program};
use crate::runtime::client::call::{self, Call};
use crate::runtime::client::exchange::Expects;
use crate::runtime::client::handle::Client;
use crate::runtime::client::operation::{EventShape, StreamInfo};
use crate::runtime::pagination::Next;
use crate::runtime::stream::event_stream;

/// Runs the program with the arguments of the process.
#[must_use]
pub fn run(program: &'static Program) -> ExitCode {
    let typed = tips::words(program, std::env::args_os());
    let root = match tree::build(program).try_get_matches_from(&typed) {
        Ok(root) => root,
        Err(error) if error.use_stderr() => {
            // There is nobody to tell when this cannot be printed.
            let _ = tips::explained(program, &typed, error).print();
            return ExitCode::from(2);
        }
        Err(error) => {
            help(&error);
            return ExitCode::SUCCESS;
        }
    };
    if let Some((word, matches)) = root.subcommand()
        && tree::is_completions(program, word)
    {
        return completions(program, matches);
    }
    let mut words = Vec::new();
    let mut leaf = &root;
    while let Some((word, below)) = leaf.subcommand() {
        words.push(word);
        leaf = below;
    }
    let mut commands = program.commands.iter().copied().flatten();
    // clap has let through nothing else.
    let Some(command) = commands.find(|command| command.words == words) else {
        return ExitCode::from(2);
    };
    let typed = Typed { root: &root, leaf };
    let (done, hint) = match settings::client(program, command, typed) {
        Ok((client, hint)) => (begin(&client, command, typed), hint),
        Err(failure) => (Err(failure), None),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let form = Form::named(typed.one::<String>(own::OUTPUT).as_deref());
            failure.report(program, &words, form == Form::Raw, hint.as_deref())
        }
    }
}

/// Prints the help: without blanks at the ends of lines where no terminal needs them.
fn help(help: &clap::Error) {
    // There is nobody to tell when this cannot be printed.
    if io::stdout().is_terminal() {
        let _ = help.print();
        return;
    }
    let text = help.render().to_string();
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let _ = Out::Standard.line(&lines.join("\n"));
}

/// Prints what a shell needs to complete commands.
fn completions(program: &'static Program, matches: &ArgMatches) -> ExitCode {
    let Some(shell) = matches.get_one::<clap_complete::Shell>("shell").copied() else {
        return ExitCode::from(2);
    };
    let script = script(shell, &mut tree::build(program), program.name);
    match Out::Standard.bytes(script.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(program, &[], false, None),
    }
}

/// What a shell needs to complete the commands of a program.
///
/// clap's script for bash takes a hyphen in the name for the border between two commands: it is made for a name without,
/// and registered for the one that there is.
#[must_use]
pub fn script(shell: clap_complete::Shell, commands: &mut clap::Command, name: &str) -> String {
    let plain = match shell {
        clap_complete::Shell::Bash => name.replace('-', "_"),
        _ => name.to_owned(),
    };
    let mut script = Vec::new();
    clap_complete::generate(shell, commands, plain.as_str(), &mut script);
    let mut text = String::new();
    for line in String::from_utf8_lossy(&script).lines() {
        match line.strip_suffix(&plain) {
            Some(registered) if line.trim_start().starts_with("complete ") => {
                text.push_str(registered);
                text.push_str(name);
            }
            _ => text.push_str(line),
        }
        text.push('\n');
    }
    text
}

/// Makes the call on a runtime of its own.
fn begin(client: &Client, command: &'static Command, typed: Typed<'_>) -> Result<(), Failure> {
    let operation = values::prepare(command, typed)?;
    let typed_form = typed.one::<String>(own::OUTPUT);
    let form = Form::named(typed_form.as_deref());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let runtime =
        runtime.map_err(|error| Failure::Machine(format!("there is no runtime: {error}")))?;
    let save_to = typed.one::<String>(own::SAVE_TO);
    // What is kept, and what is a file, stays as it comes unless something else is asked for.
    let as_comes = save_to.is_some() && matches!(typed_form.as_deref(), None | Some("raw"));
    let all = typed.is_given(own::ALL);
    let call = client.call(operation);
    let mut out = Out::open(save_to.clone())?;
    runtime.block_on(async {
        match &command.stream {
            _ if all => pages(call, &mut out, form).await?,
            _ if as_comes || (command.download && save_to.is_some()) => {
                save(call, &mut out).await?;
            }
            Some(stream) if call.operation.stream => events(call, &mut out, *stream, form).await?,
            _ if command.download => download(call, &mut out).await?,
            _ => {
                let items = command.pages.map(|pages| pages.items);
                let operation = call.operation.clone();
                let answer = call.send_raw().await?;
                print::answer(&mut out, form, &answer.headers, &answer.data, items)?;
                let next = pages::following(&operation, &answer.headers, &answer.data);
                if form == Form::Table && !matches!(next, Next::Done) {
                    let all = own::ALL.called(command);
                    eprintln!("hint: there may be another page; `--{all}` asks for all");
                }
            }
        }
        out.finish()
    })
}

/// Passes an answer on as it comes.
async fn save(call: Call<Prepared>, out: &mut Out) -> Result<(), Failure> {
    let mut download = call.download().await?;
    while let Some(chunk) = download.next().await {
        out.bytes(&chunk?)?;
    }
    Ok(())
}

/// Passes a file on.
async fn download(call: Call<Prepared>, out: &mut Out) -> Result<(), Failure> {
    if out.is_terminal() {
        let message = "the answer is a file; `--save-to FILE` keeps it, `--save-to -` shows it";
        return Err(Failure::Usage(message.to_owned()));
    }
    save(call, out).await
}

/// Prints the events of a stream, a line for each.
async fn events(
    call: Call<Prepared>,
    out: &mut Out,
    stream: StreamInfo,
    form: Form,
) -> Result<(), Failure> {
    let arrived = call::start(call, stream.accept, Expects::Events(stream.format), Ok).await?;
    let mut events = event_stream::open::<Value>(arrived, stream).with_envelope();
    while let Some(event) = events.next().await {
        let event = event?;
        let is_whole = match stream.shape {
            EventShape::Payload | EventShape::Envelope => true,
            EventShape::Any => !event.data.is_string(),
            EventShape::Text | EventShape::Event => false,
        };
        let as_came = form == Form::Raw || (is_whole && !event.raw.contains('\n'));
        if as_came {
            out.line(event.raw.trim())?;
        } else {
            print::item(out, &event.data)?;
        }
    }
    Ok(())
}

/// Prints the items of all pages, a line for each; a table when all are there.
async fn pages(call: Call<Prepared>, out: &mut Out, form: Form) -> Result<(), Failure> {
    let operation = call.operation.clone();
    let mut pages = call.pages();
    let mut rows = Vec::new();
    while let Some(page) = pages.next().await {
        let items = pages::raw_items(&operation, &page?.raw);
        if form == Form::Table {
            rows.extend(items);
        } else {
            for item in items {
                out.line(&layout::on_a_line(item.get()))?;
            }
        }
    }
    if form == Form::Table {
        print::table(out, &rows)
    } else {
        Ok(())
    }
}
