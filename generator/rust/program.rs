//! `src/cli/`: the commands of the program as data, and `src/main.rs`, which runs it.
//!
//! A file has the commands of a resource. What an operation is to the client is not said again: a command refers to
//! what its type has.

use std::collections::BTreeMap;

use askama::Template;

use super::flag::{self, texts};
use super::format::{self, join};
use super::request;
use super::scope::{Place, Scope};
use super::{Files, operations};
use crate::prose::Prose;
use crate::snippet::{self, literal};
use crate::surface::{
    BodyKind, Command, CommandNext, CommandPages, CommandSwitch, Crate, Operation, PartStyle, Program, Receives,
    RequestBody, Type, WireStep, inline,
};

pub(super) const MODULE: &str = "crate::runtime::cli::table";

/// `src/cli/mod.rs`.
#[derive(Template)]
#[template(path = "crate/client/program.rs.txt", escape = "none")]
struct ProgramView<'a> {
    name: String,
    about: String,
    groups: Vec<Group>,
    modules: Vec<Module<'a>>,
}

/// A word in front of commands.
struct Group {
    words: String,
    about: String,
}

/// A file of commands.
struct Module<'a> {
    cfg: Option<String>,
    /// The same where the file is named in a list.
    cfg_in_list: Option<String>,
    name: &'a str,
}

/// A file of commands.
#[derive(Template)]
#[template(path = "crate/client/commands.rs.txt", escape = "none")]
struct CommandsView {
    path: String,
    uses: String,
    command: String,
    commands: Vec<CommandView>,
}

struct CommandView {
    cfg: Option<String>,
    words: String,
    info: String,
    about: String,
    more: Option<String>,
    example: Option<String>,
    flags: Vec<String>,
    body: Option<String>,
    stream: Option<String>,
    /// Whether the answer is only ever a stream.
    streams_only: bool,
    download: bool,
    switch: Option<String>,
    pages: Option<String>,
}

/// `src/main.rs`.
#[derive(Template)]
#[template(path = "crate/client/main.rs.txt", escape = "none")]
struct Main<'a> {
    library: &'a str,
}

/// The files; none without a program.
pub(crate) fn emit(krate: &Crate) -> Files {
    let Some(program) = &krate.program else { return Files::new() };
    let mut by_file: BTreeMap<&str, Vec<(&Command, &Operation)>> = BTreeMap::new();
    for command in &program.commands {
        if let Some(operation) = krate.operations.get(command.operation) {
            by_file.entry(&operation.file).or_default().push((command, operation));
        }
    }
    let modules = by_file.iter().map(|(file, commands)| module(commands, file));
    let listing = ProgramView {
        name: literal::string(&program.name),
        about: literal::string(&krate.package.description),
        groups: groups(krate, program),
        modules: modules.collect(),
    };
    let mut files = Files::from([
        ("src/cli/mod.rs".to_owned(), format::print(&listing)),
        ("src/main.rs".to_owned(), format::print(&Main { library: &krate.package.library })),
    ]);
    for (file, commands) in by_file {
        files.insert(format!("src/cli/{file}.rs"), emit_file(krate, file, &commands));
    }
    files
}

fn module<'a>(commands: &[(&Command, &Operation)], name: &'a str) -> Module<'a> {
    let feature: Vec<String> = feature(commands).map(str::to_owned).into_iter().collect();
    Module { cfg: format::cfg(0, &feature), cfg_in_list: format::cfg(12, &feature), name }
}

/// The feature of a whole file.
fn feature<'a>(commands: &[(&Command, &'a Operation)]) -> Option<&'a str> {
    operations::feature(&commands.iter().map(|(_, operation)| *operation).collect::<Vec<_>>())
}

/// What is said of resources, by the words of their commands.
fn groups(krate: &Crate, program: &Program) -> Vec<Group> {
    let mut groups = Vec::new();
    for resource in &krate.resources {
        let depth = resource.path.len();
        let methods = resource.methods.iter().map(|method| method.operation);
        let below = resource.children.iter().filter_map(|child| krate.resources.get(*child));
        let first = methods.chain(below.flat_map(|child| child.methods.iter().map(|method| method.operation))).next();
        let command = program.commands.iter().find(|command| Some(command.operation) == first);
        let words = command.and_then(|command| command.words.get(..depth));
        let about = resource.prose.beginning().terminal_sentence().into_owned();
        if let (Some(words), false) = (words, about.is_empty()) {
            groups.push(Group { words: texts(words), about: literal::string(&about) });
        }
    }
    groups
}

fn emit_file(krate: &Crate, file: &str, commands: &[(&Command, &Operation)]) -> String {
    let scope = Scope::new(krate, Place::Elsewhere, std::collections::BTreeSet::new());
    let whole = feature(commands).is_some();
    let views = commands.iter().map(|(command, operation)| view(&scope, command, operation, whole)).collect();
    let path = commands.first().and_then(|(_, operation)| krate.resources.get(*operation.resources.first()?));
    let mut view = CommandsView {
        path: path.map_or_else(|| format!("`{file}`"), |resource| inline(&krate.accessors(resource).join("."))),
        uses: String::new(),
        command: scope.import(MODULE, "Command"),
        commands: views,
    };
    scope.import(MODULE, "commands");
    view.uses = scope.use_lines();
    join(&[format::print(&view)])
}

/// `whole` tells that the file as a whole has the operation's feature.
fn view(scope: &Scope, command: &Command, operation: &Operation, whole: bool) -> CommandView {
    let (about, more) = said(&operation.prose);
    let about = match (&operation.deprecated, about.is_empty()) {
        (Some(_), _) => format!("Deprecated. {about}"),
        (None, true) => operation.place(),
        (None, false) => about,
    };
    scope.import("crate::runtime::client::operation", "Operation");
    scope.import("crate", "operations");
    let streams = operation.streams.as_ref();
    if streams.is_some() {
        scope.import("crate::runtime::client::operation", "Streams");
    }
    let own = operation.feature.as_ref().filter(|_| !whole);
    CommandView {
        cfg: own.and_then(|feature| format::cfg(4, std::slice::from_ref(feature))),
        words: texts(&command.words),
        info: format!("operations::{}::INFO", operation.name),
        about: literal::string(&about),
        more: (!more.is_empty()).then(|| literal::string(&more)),
        example: Some(snippet::typed(command)).map(|line| literal::string(&line)),
        flags: flag::all(scope, command, operation),
        body: operation.body.as_ref().map(|body| of_body(scope, command, body)),
        stream: streams.map(|_| format!("operations::{}::STREAM", operation.name)),
        streams_only: operation.receives.is_none() && streams.is_some(),
        download: operation.receives.as_ref().is_some_and(Receives::is_file),
        switch: command.stream_switch.as_ref().map(|switch| of_switch(scope, switch)),
        pages: command.pages.as_ref().map(|pages| of_pages(scope, pages)),
    }
}

/// What there is to say in a line, and what else.
fn said(prose: &Prose) -> (String, String) {
    let about = prose.beginning().terminal_sentence().into_owned();
    let body = prose.body.terminal();
    let more = body.strip_prefix(about.as_str()).unwrap_or(&body);
    (about, more.trim_start_matches('.').trim().to_owned())
}

fn of_body(scope: &Scope, command: &Command, body: &RequestBody) -> String {
    let (ty, kinds) = (scope.import(MODULE, "Body"), scope.import(MODULE, "BodyKind"));
    let kind = match body.kind {
        BodyKind::Json => "Json",
        BodyKind::Multipart => "Multipart",
        BodyKind::Form => "Form",
        BodyKind::Octets if body.ty.inner() == &Type::Upload => "File",
        BodyKind::Octets => "Bytes",
        BodyKind::Text => "Text",
    };
    let pair = |name: &str, value: &str| format!("({}, {value})", literal::string(name));
    let constants = command.constants.iter().map(|(name, value)| pair(name, &literal::string(&value.to_string())));
    let types = body.encodings.iter().filter_map(|part| {
        let declared = part.content_type.as_deref().filter(|declared| !["*/*", "text/plain"].contains(declared))?;
        Some(pair(&part.wire, &literal::string(declared)))
    });
    let styles = body.encodings.iter().filter_map(|part| {
        let PartStyle { style, explode } = part.style?;
        Some(pair(&part.wire, &request::query_style(scope, style, explode)))
    });
    let list = |items: Vec<String>| format!("&[{}]", items.join(", "));
    let fields = [
        format!("kind: {kinds}::{kind}"),
        format!("media_type: {}", literal::string(&body.media_type)),
        format!("required: {}", body.required),
        format!("constants: {}", list(constants.collect())),
        format!("types: {}", list(types.collect())),
        format!("styles: {}", list(styles.collect())),
    ];
    format::literal(&ty, &fields)
}

fn of_switch(scope: &Scope, switch: &CommandSwitch) -> String {
    let off = if switch.is_flag { "false" } else { "" };
    let fields = [
        format!("wire: {}", literal::string(&switch.wire)),
        format!("on: {}", literal::string(&switch.value.to_string())),
        format!("off: {}", literal::string(off)),
    ];
    format::literal(&scope.import(MODULE, "Switch"), &fields)
}

fn of_pages(scope: &Scope, pages: &CommandPages) -> String {
    let ty = scope.import(MODULE, "NextPage");
    let way = |way: &[WireStep]| way_of(scope, way);
    let optional = |found: &Option<Vec<WireStep>>| {
        found.as_ref().map_or_else(|| "None".to_owned(), |found| format!("Some({})", way(found)))
    };
    let next = match &pages.next {
        CommandNext::Link => format!("{ty}::Link"),
        CommandNext::Url(url) => format!("{ty}::Url({})", way(url)),
        CommandNext::Cursor { flag, cursor, more, contrary } => {
            let flag = literal::string(flag);
            let (cursor, more) = (way(cursor), optional(more));
            format!("{ty}::Cursor {{ flag: {flag}, cursor: {cursor}, more: {more}, contrary: {contrary} }}")
        }
        CommandNext::Count { flag, start, pages, limit, last, total, echo } => {
            let limit = limit.as_ref().map_or_else(
                || "None".to_owned(),
                |(flag, default)| format!("Some(({}, {default:?}))", literal::string(flag)),
            );
            let (flag, echo) = (literal::string(flag), optional(echo));
            let (last, total) = (optional(last), optional(total));
            format!(
                "{ty}::Count {{ flag: {flag}, start: {start}, pages: {pages}, limit: {limit}, last: {last}, total: {total}, echo: {echo} }}"
            )
        }
    };
    format::literal(&scope.import(MODULE, "Pages"), &[format!("items: {}", way(&pages.items)), format!("next: {next}")])
}

fn way_of(scope: &Scope, way: &[WireStep]) -> String {
    let step = |step: &WireStep| {
        let ty = scope.import(MODULE, "Step");
        match step {
            WireStep::Field(name) => format!("{ty}::Field({})", literal::string(name)),
            WireStep::Last => format!("{ty}::Last"),
        }
    };
    format!("&[{}]", way.iter().map(step).collect::<Vec<_>>().join(", "))
}
