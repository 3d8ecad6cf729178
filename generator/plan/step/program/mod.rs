//! Plans the command-line program: a command for each method, a flag for each parameter and each field of a body.
//!
//! Words and flags are the crate's names in the manner of the shell: `client.chat().completions().create()` is
//! `chat completions create`, and `max_tokens` is `--max-tokens`.

mod kind;
mod pages;
mod sample;

use serde_json::Value;

use self::kind::Taken;
use crate::config::Target;
use crate::plan::scope::Scope;
use crate::prose::Prose;
use crate::surface::{
    Argument, BodyKind, Command, CommandBody, CommandSwitch, Crate, Field, Flag, FlagTarget, InputPath, Method, Mode,
    Operation, Program, RequestBody, StreamSwitch, Struct, wire,
};

/// Gives the crate its program, if the configuration wants one.
pub(super) fn plan_program(target: &Target, krate: &mut Crate) {
    if target.cli.is_off() {
        return;
    }
    let root = commands(krate, &[], &krate.client.methods);
    let resources = krate.resources.iter();
    let below = resources.flat_map(|resource| commands(krate, &kebab_path(&resource.path), &resource.methods));
    let name = target.cli.name().unwrap_or(&krate.package.name).to_owned();
    krate.program = Some(Program { name, commands: root.into_iter().chain(below).collect() });
}

/// The commands of a resource, whose own resources are words there already.
fn commands(krate: &Crate, path: &[String], methods: &[Method]) -> Vec<Command> {
    let mut scope = Scope::default();
    for below in krate.resources.iter().filter(|below| below.path.len() == path.len() + 1) {
        if let Some((word, above)) = kebab_path(&below.path).split_last()
            && above == path
        {
            scope.take([word.clone()]);
        }
    }
    let planned = methods.iter().filter_map(|method| {
        let operation = krate.operations.get(method.operation)?;
        let word = scope.take([kebab(&method.name), method.name.clone()]);
        Some(command(krate, (method.operation, operation), [path, &[word]].concat()))
    });
    planned.collect()
}

fn command(krate: &Crate, (index, operation): (usize, &Operation), words: Vec<String>) -> Command {
    let mut scope = Scope::default();
    let mut flags = parameters(krate, operation, &mut scope);
    let record = operation.body.as_ref().and_then(|body| Some((body, krate.record(&body.ty)?)));
    let switch = record.and_then(|(_, record)| switch(operation, record));
    if let Some((body, record)) = record {
        let hidden = switch.as_ref().map(|switch| switch.wire.as_str());
        let fields = record.fields.iter().filter(|field| !field.read_only && Some(field.wire.as_str()) != hidden);
        flags.extend(fields.map(|field| of_field(krate, body, field, &mut scope)));
    }
    Command {
        operation: index,
        words,
        constants: record.map(|(_, record)| wire::unset(record).into_iter().collect()).unwrap_or_default(),
        body: operation.body.as_ref().map(|body| read_as(body, record.is_some())),
        stream_switch: switch,
        pages: pages::pages(krate, operation, &flags),
        example: sample::flags(krate, operation, &flags),
        flags,
    }
}

fn parameters(krate: &Crate, operation: &Operation, scope: &mut Scope) -> Vec<Flag> {
    let mut flags = Vec::new();
    for (index, parameter) in operation.parameters.iter().enumerate() {
        let Some(input) = &parameter.input else { continue };
        let said = said(operation, input);
        let Taken { kind, many, depth } = kind::taken(krate, &parameter.ty);
        flags.push(Flag {
            name: scope.take([kebab(input), input.clone()]),
            target: FlagTarget::Parameter(index),
            kind,
            many,
            depth,
            required: parameter.global.is_none() && (parameter.ty.options() == 0 || said.needed),
            default: said.default,
            prose: said.prose,
            deprecated: said.deprecated,
        });
    }
    flags
}

/// What is said of a parameter.
#[derive(Default)]
struct Said {
    prose: Prose,
    default: Option<Value>,
    needed: bool,
    deprecated: bool,
}

fn said(operation: &Operation, input: &str) -> Said {
    let is_it = |argument: &Argument| matches!(&argument.target, InputPath::Parameter(name) if name == input);
    let setter = operation.setters.iter().find(|setter| is_it(&setter.argument));
    let argument = operation.arguments.iter().find(|argument| is_it(argument));
    let Some(argument) = argument.or(setter.map(|setter| &setter.argument)) else { return Said::default() };
    Said {
        prose: argument.prose.clone(),
        default: setter.and_then(|setter| setter.default.clone()),
        needed: setter.is_some_and(|setter| setter.needed),
        deprecated: argument.deprecated.is_some(),
    }
}

fn of_field(krate: &Crate, body: &RequestBody, field: &Field, scope: &mut Scope) -> Flag {
    let Taken { kind, many, depth } = kind::taken(krate, &field.ty);
    let name = kebab(&field.name);
    let must = match field.mode {
        Mode::Required | Mode::Lenient => true,
        Mode::ReadOnly | Mode::Optional | Mode::NullKept | Mode::Nullable | Mode::OptionalNullable => field.needed,
    };
    Flag {
        name: scope.take([name.clone(), format!("body-{name}")]),
        target: FlagTarget::Field(field.wire.clone()),
        kind,
        many,
        depth,
        required: body.required && must,
        default: field.default.clone(),
        prose: field.prose.clone(),
        deprecated: field.deprecated.is_some(),
    }
}

fn read_as(body: &RequestBody, has_fields: bool) -> CommandBody {
    match body.kind {
        BodyKind::Octets => CommandBody::File,
        BodyKind::Text => CommandBody::Text,
        BodyKind::Json | BodyKind::Multipart | BodyKind::Form if has_fields => CommandBody::Fields,
        BodyKind::Json | BodyKind::Multipart | BodyKind::Form => CommandBody::Whole,
    }
}

/// The field that asks for a stream, by its name on the wire.
fn switch(operation: &Operation, record: &Struct) -> Option<CommandSwitch> {
    operation.streams.as_ref()?;
    let (name, value, is_flag) = match operation.stream_switch.as_ref()? {
        StreamSwitch::Flag(flag) => (&flag.field, Value::Bool(true), true),
        StreamSwitch::Value(value) => (&value.field, Value::String(value.wire.clone()), false),
    };
    let field = record.fields.iter().find(|field| field.name == *name)?;
    Some(CommandSwitch { wire: field.wire.clone(), value, is_flag })
}

fn kebab_path(path: &[String]) -> Vec<String> {
    path.iter().map(|part| kebab(part)).collect()
}

/// `r#type` is `type`, and `max_tokens` is `max-tokens`.
fn kebab(name: &str) -> String {
    name.trim_start_matches("r#").trim_matches('_').replace('_', "-")
}
