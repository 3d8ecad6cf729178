//! The parameters of an operation: a row per argument, then a row per setter, then the retries.
//!
//! The field that selects streaming is neither argument nor setter, but readers look for it: it has a row at its place
//! in the document's order, which says what sets it.

use crate::prose::Prose;
use crate::snippet;
use crate::surface::{Argument, BodyForm, Field, InputPath, Operation, Setter, StreamFlag, StreamSwitch, Type};

use super::cell;
use super::context::Context;
use super::fence;
use super::link::Place;
use super::row::{self, Row};
use super::table::Width;

/// The sentence above the table, and the table.
pub(super) fn section(context: &Context<'_>, operation: &Operation) -> (String, String) {
    (sentence(context, operation) + &forms(operation), table(context, operation))
}

/// How else the body can be sent.
fn forms(operation: &Operation) -> String {
    let way = |form: &BodyForm| format!("`.{}()` as {}", form.setter, fence::inline(&form.body.media_type));
    let ways: Vec<String> = operation.forms.iter().map(way).collect();
    let Some(body) = operation.body.as_ref().filter(|_| !ways.is_empty()) else { return String::new() };
    format!(" The body is sent as {}, with {}.", fence::inline(&body.media_type), ways.join(", with "))
}

/// How the rows are given in Rust, with one of the setters as an example.
fn sentence(context: &Context<'_>, operation: &Operation) -> String {
    let needed: Vec<String> = operation
        .setters
        .iter()
        .filter(|setter| setter.needed)
        .map(|setter| fence::inline(&setter.argument.name))
        .collect();
    let also = match needed.as_slice() {
        [] => String::new(),
        [one] => format!(" Of the required rows, {one} is such a setter."),
        more => format!(" Of the required rows, {} are such setters.", more.join(", ")),
    };
    ways(context, operation) + &also + &nulls(operation)
}

/// What the second `Option` of a row is for.
fn nulls(operation: &Operation) -> String {
    let mut twice = operation.setters.iter().filter(|setter| setter.argument.ty.options() > 1);
    let name = twice.find_map(|setter| setter.null.as_ref());
    name.map_or_else(String::new, |name| {
        format!(" A row with two `Option`s takes the value itself, and has a second setter for null, like `.{name}()`.")
    })
}

fn ways(context: &Context<'_>, operation: &Operation) -> String {
    let method = cell::plain(&operation.method);
    let setter = fence::inline(&example_setter(context, operation));
    match (operation.arguments.len(), operation.setters.is_empty()) {
        (0, true) => format!("`{method}` takes no arguments; {setter} sets up this one call."),
        (1, true) => format!("The required row is the argument of `{method}`; {setter} sets up this one call."),
        (0, false) => format!("`{method}` takes no arguments. Each row is a setter of the call, like {setter}."),
        (_, true) => format!("The required rows are the arguments of `{method}`; {setter} sets up this one call."),
        (1, false) => {
            format!(
                "The required row is the argument of `{method}`. The others are setters of the call, like {setter}."
            )
        }
        (_, false) => format!(
            "The required rows are the arguments of `{method}`, in this order. \
             The others are setters of the call, like {setter}."
        ),
    }
}

/// The first setter of an example whose value is short enough for a line of prose.
fn example_setter(context: &Context<'_>, operation: &Operation) -> String {
    let setters = operation.examples.iter().flat_map(|example| &example.setters);
    let printed = setters.filter(|(_, value)| *value != crate::surface::Expression::Null).map(|(name, value)| {
        let value = snippet::value(context.krate, value).code;
        format!(".{name}({value})")
    });
    let short = |code: &String| code.chars().count() <= 48 && !code.contains('\n');
    let shown = printed.into_iter().find(short).or_else(|| operation.setters.iter().find_map(plain_setter));
    shown.unwrap_or_else(|| ".with_retries(RetryConfig::none())".to_owned())
}

/// A setter of a plain type with some value, when no example has one.
fn plain_setter(setter: &Setter) -> Option<String> {
    let argument = &setter.argument;
    if argument.deprecated.is_some() || !argument.allowed.is_empty() {
        return None;
    }
    let default = setter.default.as_ref().and_then(serde_json::Value::as_i64).filter(|default| *default > 1);
    let value = match (argument.ty.inner(), default) {
        (Type::Bool, _) => "true".to_owned(),
        (Type::I32 | Type::I64 | Type::U32 | Type::U64, default) => default.unwrap_or(1).to_string(),
        (Type::F64, Some(default)) => format!("{default}.0"),
        (Type::F64, None) => "0.5".to_owned(),
        _ => return None,
    };
    Some(format!(".{}({value})", argument.name))
}

fn table(context: &Context<'_>, operation: &Operation) -> String {
    let mut rows: Vec<Row> = operation.arguments.iter().map(|argument| argument_row(context, argument)).collect();
    let mut stream = stream_row(context, operation);
    for setter in &operation.setters {
        if let Some((_, row)) = stream.take_if(|(position, _)| comes_before(context, operation, *position, setter)) {
            rows.push(row);
        }
        rows.push(setter_row(context, operation, setter));
    }
    rows.extend(stream.map(|(_, row)| row));
    if context.layout.retries() {
        rows.push(retries_row());
    }
    row::table("Parameter", rows, Width::of_pages(context.krate))
}

fn argument_row(context: &Context<'_>, argument: &Argument) -> Row {
    let deprecated = argument.deprecated.as_deref();
    let mut facts = cell::facts(None, &argument.allowed);
    facts.extend(sent_as(argument));
    Row {
        name: cell::name(&argument.name, deprecated.is_some()),
        ty: cell::input_ty(context, Place::Resource, &argument.ty),
        required: true,
        description: cell::description(&argument.prose, deprecated, &facts),
        example: cell::example(argument.example.as_ref()),
    }
}

fn setter_row(context: &Context<'_>, operation: &Operation, setter: &Setter) -> Row {
    let argument = &setter.argument;
    let mut facts = cell::facts(setter.default.as_ref(), &argument.allowed);
    facts.extend(
        operation
            .global(argument)
            .map(|global| format!("In place of what the client's {} says.", fence::inline(global))),
    );
    facts.extend(sent_as(argument));
    facts.extend(asks_for_stream(operation, argument));
    if setter.needed {
        facts.push("Must be set: a call without it is refused before it is sent.".to_owned());
    } else {
        facts.extend(needs_of_body(context, argument));
    }
    let deprecated = argument.deprecated.as_deref();
    Row {
        // It is called as it is written, with the mark of a keyword.
        name: cell::as_written(&argument.name, deprecated.is_some()),
        required: setter.needed,
        description: cell::description(&argument.prose, deprecated, &facts),
        ..argument_row(context, argument)
    }
}

/// What the API calls an argument whose name something else of the call has: `items_` of a call with `.items()`.
fn sent_as(argument: &Argument) -> Option<String> {
    let differs = argument.name.ends_with('_') && !argument.wire.ends_with('_');
    differs.then(|| format!("Sent as {}.", fence::inline(&argument.wire)))
}

/// What a body must have that may be left out as a whole.
fn needs_of_body(context: &Context<'_>, argument: &Argument) -> Option<String> {
    let record = context.krate.record(&argument.ty).filter(|_| argument.target == InputPath::Body)?;
    let needed = record.constructor.as_ref()?.arguments.iter().filter_map(|index| record.fields.get(*index));
    let needed: Vec<String> = needed.map(|field| fence::inline(&field.wire)).collect();
    if needed.is_empty() {
        return None;
    }
    Some(format!("May be left out; if sent, it must have {}.", needed.join(", ")))
}

/// What `.stream()` makes of the argument.
fn asks_for_stream(operation: &Operation, argument: &Argument) -> Option<String> {
    let StreamSwitch::Value(value) = operation.stream_switch.as_ref()? else { return None };
    let InputPath::BodyField(field) = &argument.target else { return None };
    (*field == value.field).then(|| format!("`.stream()` sends {}.", fence::inline(&value.wire)))
}

/// The row of the field that selects streaming, with its position in the body.
fn stream_row(context: &Context<'_>, operation: &Operation) -> Option<(usize, Row)> {
    let StreamSwitch::Flag(StreamFlag { field: name, options }) = operation.stream_switch.as_ref()? else {
        return None;
    };
    let fields = flattened_fields(context, operation)?;
    let position = fields.iter().position(|field| field.name == *name);
    let field = position.and_then(|position| fields.get(position));
    let ty = (0..*options).fold(Type::Bool, |ty, _| Type::Option(Box::new(ty)));
    let row = Row {
        name: cell::name(name, false),
        ty: cell::ty(context, Place::Resource, &ty),
        required: *options == 0,
        description: stream_description(field, operation),
        example: String::new(),
    };
    Some((position.unwrap_or(fields.len()), row))
}

fn stream_description(field: Option<&Field>, operation: &Operation) -> String {
    let set = match (&operation.receives, &operation.streams) {
        (Some(_), Some(_)) => "No setter: `.send()` sends `false`, `.stream()` sends `true`.",
        (None, _) => "No setter: `.stream()` sends `true`.",
        (Some(_), None) => "No setter: `.send()` sends `false`.",
    };
    let nothing = Prose::default();
    cell::description(field.map_or(&nothing, |field| &field.prose), None, &[set.to_owned()])
}

/// Whether the streaming field stands before the field of a setter.
fn comes_before(context: &Context<'_>, operation: &Operation, position: usize, setter: &Setter) -> bool {
    let InputPath::BodyField(field) = &setter.argument.target else {
        return false;
    };
    let Some(fields) = flattened_fields(context, operation) else {
        return false;
    };
    fields.iter().position(|candidate| candidate.name == *field).is_some_and(|other| position < other)
}

/// The fields of a body whose fields are arguments and setters.
fn flattened_fields<'a>(context: &'a Context<'_>, operation: &Operation) -> Option<&'a [Field]> {
    let body = operation.body.as_ref().filter(|body| body.flattened)?;
    Some(&context.krate.record(&body.ty)?.fields)
}

fn retries_row() -> Row {
    Row {
        name: cell::name("with_retries", false),
        ty: format!("[Option\\<RetryConfig\\>]({}models/utils/retryconfig.md)", Place::Resource.to_docs()),
        required: false,
        description: "How this call retries, in place of what the client does.".to_owned(),
        example: String::new(),
    }
}
