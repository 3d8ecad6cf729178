//! The flags of a command, as expressions of the program's table.

use serde_json::Value;

use super::format;
use super::program::MODULE;
use super::request;
use super::scope::Scope;
use crate::prose::Text;
use crate::snippet::literal;
use crate::surface::{
    Command, Crate, Flag, FlagKind, FlagTarget, Location, Operation, ParameterUse, Style, TextType, Type,
};

/// So many fields of an object are named.
const FIELDS: usize = 5;

/// Those of parameters in the order in which they are sent, with what is always sent; then those of fields.
pub(super) fn all(scope: &Scope, command: &Command, operation: &Operation) -> Vec<String> {
    let mut flags = Vec::new();
    for (name, value) in &operation.fixed_query {
        let value = Value::String(value.clone()).to_string();
        let place =
            format!("{}::Query({})", scope.import(MODULE, "Place"), request::query_style(scope, Style::Form, true));
        flags.push(fixed(scope, name, &place, &value));
    }
    for (index, parameter) in operation.parameters.iter().enumerate() {
        let place = place(scope, parameter);
        let flag = command.flags.iter().find(|flag| flag.target == FlagTarget::Parameter(index));
        match (flag, &parameter.constant) {
            (Some(flag), _) => {
                let global = parameter.global.as_ref().map(|global| global.trim_start_matches("r#"));
                flags.push(typed(scope, flag, &parameter.ty, (&parameter.wire, &place), global));
            }
            (None, Some(constant)) => flags.push(fixed(scope, &parameter.wire, &place, &constant.to_string())),
            (None, None) => {}
        }
    }
    let record = operation.body.as_ref().and_then(|body| scope.krate.record(&body.ty));
    for flag in &command.flags {
        if let FlagTarget::Field(wire) = &flag.target {
            let field = record.and_then(|record| record.fields.iter().find(|field| field.wire == *wire));
            let ty = field.map_or(&Type::Unit, |field| &field.ty);
            flags.push(typed(scope, flag, ty, (wire, ""), None));
        }
    }
    flags
}

/// What is always sent.
fn fixed(scope: &Scope, wire: &str, place: &str, json: &str) -> String {
    let (ty, wire, json) = (scope.import(MODULE, "Flag"), literal::string(wire), literal::string(json));
    format!("{ty} {{ wire: {wire}, place: {place}, constant: {json}, ..{ty}::DEFAULT }}")
}

/// A flag for a wire name and a place; that of fields is nothing.
fn typed(scope: &Scope, flag: &Flag, sets: &Type, (wire, place): (&str, &str), global: Option<&str>) -> String {
    let ty = scope.import(MODULE, "Flag");
    let mut fields = vec![format!("name: {}", literal::string(&flag.name)), format!("wire: {}", literal::string(wire))];
    let mut field = |name: &str, value: String| fields.push(format!("{name}: {value}"));
    if !place.is_empty() {
        field("place", place.to_owned());
    }
    if flag.kind != FlagKind::Text {
        field("kind", kind(scope, &flag.kind));
    }
    if flag.many {
        field("many", "true".to_owned());
    }
    if flag.depth > 0 {
        field("depth", flag.depth.to_string());
    }
    if flag.required {
        field("required", "true".to_owned());
    }
    if let Some(global) = global {
        field("global", literal::string(global));
    }
    if let Some(form) = form(scope.krate, sets).filter(|_| flag.kind == FlagKind::Text) {
        field("form", literal::string(form));
    }
    let about = about(flag, &fields_of(scope.krate, sets));
    if !about.is_empty() {
        field("about", literal::string(&about));
    }
    fields.push(format!("..{ty}::DEFAULT"));
    format::literal(&ty, &fields)
}

/// What a text is, as the help names its value.
fn form(krate: &Crate, ty: &Type) -> Option<&'static str> {
    match krate.real(ty.inner()).inner() {
        Type::List(item) => form(krate, item),
        Type::Text(TextType::DateTime) => Some("DATE-TIME"),
        Type::Text(TextType::Date) => Some("DATE"),
        Type::Text(TextType::Time) => Some("TIME"),
        Type::Text(TextType::Duration) => Some("DURATION"),
        Type::Text(TextType::Base64) => Some("BASE64"),
        _ => None,
    }
}

/// The first fields of an object, or of those of a list.
fn fields_of(krate: &Crate, ty: &Type) -> String {
    let ty = krate.real(ty.inner()).inner();
    let ty = if let Type::List(item) = ty { item } else { ty };
    let Some(record) = krate.record(krate.real(ty.inner())) else { return String::new() };
    let fields: Vec<&str> =
        record.fields.iter().filter(|field| !field.read_only).map(|field| field.wire.as_str()).collect();
    let more = if fields.len() > FIELDS { ", …" } else { "" };
    let named: Vec<&str> = fields.into_iter().take(FIELDS).collect();
    if named.is_empty() { String::new() } else { format!("[fields: {}{more}]", named.join(", ")) }
}

/// What a flag is for, in a line; `fields` are those of what it takes.
fn about(flag: &Flag, fields: &str) -> String {
    let beginning: Text = flag.prose.beginning().into_owned();
    let mut parts = Vec::new();
    if flag.deprecated {
        parts.push("Deprecated.".to_owned());
    }
    parts.push(beginning.terminal_sentence().trim().to_owned());
    if let Some(default) = flag.default.as_ref().filter(|default| says_something(default)) {
        let default = default.as_str().map_or_else(|| default.to_string(), str::to_owned);
        parts.push(format!("[default: {default}]"));
    }
    if flag.kind == FlagKind::Json {
        parts.push(fields.to_owned());
    }
    if flag.required {
        parts.push("[required]".to_owned());
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

/// Whether it helps to know a default.
fn says_something(default: &Value) -> bool {
    match default {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => true,
    }
}

fn place(scope: &Scope, parameter: &ParameterUse) -> String {
    let ty = scope.import(MODULE, "Place");
    let explode = parameter.explode;
    let reserved = if parameter.allow_reserved { "Reserved" } else { "" };
    match parameter.location {
        Location::Path => format!("{ty}::Path{reserved}({})", request::path_style(scope, parameter.style, explode)),
        Location::Query | Location::QueryString => {
            format!("{ty}::Query{reserved}({})", request::query_style(scope, parameter.style, explode))
        }
        Location::Header if explode => format!("{ty}::HeaderExploded"),
        Location::Header => format!("{ty}::Header"),
        Location::Cookie => format!("{ty}::Cookie"),
    }
}

fn kind(scope: &Scope, kind: &FlagKind) -> String {
    let ty = scope.import(MODULE, "Kind");
    match kind {
        FlagKind::Text => format!("{ty}::Text"),
        FlagKind::Integer => format!("{ty}::Integer"),
        FlagKind::Number => format!("{ty}::Number"),
        FlagKind::NumberOrText => format!("{ty}::NumberOrText"),
        FlagKind::Boolean => format!("{ty}::Boolean"),
        FlagKind::Choice(values) => format!("{ty}::Choice(&[{}])", texts(values)),
        FlagKind::Known(values) => format!("{ty}::Known(&[{}])", texts(values)),
        FlagKind::Code(values) => format!("{ty}::Code(&[{}])", texts(values)),
        FlagKind::File => format!("{ty}::File"),
        FlagKind::Json => format!("{ty}::Json"),
        FlagKind::TextOrJson => format!("{ty}::TextOrJson"),
        FlagKind::Any => format!("{ty}::Any"),
    }
}

/// `"one", "other"`
pub(super) fn texts(texts: &[String]) -> String {
    texts.iter().map(|text| literal::string(text)).collect::<Vec<_>>().join(", ")
}
