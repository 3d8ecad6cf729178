//! Structs: fields, `new`, setters, accessors, and the table for `record!`.

use std::fmt::Write;

use serde_json::Value;

use super::accept;
use super::docs::Docs;
use super::format;
use super::format::{join, literal_field, signature};
use super::scope::Scope;
use crate::snippet::layout::Layout;
use crate::snippet::literal;
use crate::surface::{Constructor, Field, Item, Mode, Rest, Struct, Type, inline};

/// The struct with all that belongs to it.
pub(crate) fn emit(scope: &Scope, item: &Item, record: &Struct) -> String {
    let mut blocks = vec![definition(scope, item, record)];
    if !record.upload {
        blocks.push(table(item, record));
    }
    blocks.push(methods(scope, item, record));
    if record.default && !is_derived(record) {
        blocks.push(default(item));
    }
    join(&blocks)
}

/// Whether `Default` is derived: what only the API sets is empty and may have a type without it.
fn is_derived(record: &Struct) -> bool {
    record.fields.iter().all(|field| matches!(field.ty, Type::Option(_)))
}

/// `Default` of a struct with nothing to ask for.
fn default(item: &Item) -> String {
    format!("impl Default for {} {{\n    fn default() -> Self {{\n        Self::new()\n    }}\n}}\n", item.name)
}

fn definition(scope: &Scope, item: &Item, record: &Struct) -> String {
    let mut out = String::new();
    Docs::of(&item.prose, || format!("The record `{}` of the API.", item.name)).print(&mut out, 0);
    out.push_str("#[derive(");
    out.push_str(if record.upload { "Debug" } else { "Debug, Clone, PartialEq" });
    out.push_str(if record.default && is_derived(record) { ", Default)]\n" } else { ")]\n" });
    out.extend(["#[non_exhaustive]\npub struct ", &item.name, " {"]);
    if record.fields.is_empty() && record.extra.is_none() && record.kept.is_none() {
        out.push_str("}\n");
        return out;
    }
    out.push('\n');
    for field in &record.fields {
        let mut docs = Docs::of(&field.prose, || format!("The field {}.", inline(&field.wire)));
        docs.push_facts(field.default.as_ref(), &field.allowed, field.deprecated.as_deref());
        docs.print(&mut out, 4);
        out.extend(["    pub ", &field.name, ": ", &scope.ty(&field.ty), ",\n"]);
    }
    if let Some(Rest { name, ty, .. }) = &record.extra {
        Docs::line("What else the object holds.").print(&mut out, 4);
        let ty = scope.ty(&Type::Map(Box::new(ty.clone())));
        out.extend(["    pub ", name, ": ", &ty, ",\n"]);
    }
    if let Some(name) = &record.kept {
        out.extend(["    ", name, ": ", &kept_type(scope), ",\n"]);
    }
    out.push_str("}\n");
    out
}

/// The type of the private field that keeps constants that came otherwise.
fn kept_type(scope: &Scope) -> String {
    scope.import("crate::runtime::data::constant", "Constants")
}

/// `record! { Name { field: required "field", … } }`.
fn table(item: &Item, record: &Struct) -> String {
    let mut out = format!("crate::runtime::record! {{\n    {} {{\n", item.name);
    if let Some(name) = &record.kept {
        let _ = writeln!(out, "        [{name}] {{");
        for constant in &record.constants {
            let way = if constant.required { "required" } else { "optional" };
            let wire = literal::string(&constant.wire);
            let _ = writeln!(out, "            {way} {wire} = {},", constant_literal(&constant.value));
        }
        out.push_str("        }\n");
    }
    for field in &record.fields {
        let wire = literal::string(&field.wire);
        let _ = writeln!(out, "        {}: {} {wire},", field.name, mode(field.mode));
    }
    if let Some(Rest { name, fitting, .. }) = &record.extra {
        let _ = writeln!(out, "        ..{name}{},", if *fitting { " fitting" } else { "" });
    }
    out.push_str("    }\n");
    for (wanted, marker) in [(record.fit, "fit"), (record.lenient, "empty")] {
        if wanted {
            let _ = writeln!(out, "    {marker};");
        }
    }
    out.push_str("}\n");
    out
}

fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Required => "required",
        Mode::Lenient => "lenient",
        Mode::ReadOnly => "read_only",
        Mode::Optional => "optional",
        Mode::Nullable => "nullable",
        Mode::OptionalNullable => "optional_nullable",
    }
}

/// A constant as a literal.
pub(crate) fn constant_literal(value: &Value) -> String {
    match value {
        Value::String(text) => literal::string(text),
        Value::Number(number) if number.as_i64().is_some_and(|value| i32::try_from(value).is_err()) => {
            format!("{number}i64")
        }
        Value::Number(number) if number.as_i64().is_none() && number.is_u64() => format!("{number}u64"),
        value => value.to_string(),
    }
}

fn methods(scope: &Scope, item: &Item, record: &Struct) -> String {
    let mut methods = Vec::new();
    if let Some(constructor) = &record.constructor {
        methods.push(new(scope, item, record, constructor));
        for field in fields(record, &constructor.setters) {
            methods.push(setter(scope, field));
            if field.ty.options() > 1 {
                methods.push(null_setter(record, field));
            }
        }
    }
    methods.extend(
        record
            .fields
            .iter()
            .filter(|field| field.mode == Mode::OptionalNullable)
            .map(|field| value(scope, record, field)),
    );
    if methods.is_empty() {
        return String::new();
    }
    format!("impl {} {{\n{}}}\n", item.name, join(&methods))
}

fn fields<'r>(record: &'r Struct, indices: &'r [usize]) -> impl Iterator<Item = &'r Field> {
    indices.iter().filter_map(|index| record.fields.get(*index))
}

fn new(scope: &Scope, item: &Item, record: &Struct, constructor: &Constructor) -> String {
    let required: Vec<&Field> = fields(record, &constructor.arguments).collect();
    let mut out = String::new();
    let what = if required.is_empty() { "nothing set" } else { "what it must have" };
    Docs::line(format!("A new `{}` with {what}.", item.name)).print(&mut out, 4);
    out.push_str("    #[must_use]\n");
    let arguments: Vec<String> =
        required.iter().map(|field| format!("{}: {}", field.name, accept::argument_type(scope, &field.ty))).collect();
    signature(&mut out, 4, "pub fn new", &arguments, " -> Self {");
    if record.default && is_derived(record) {
        out.push_str("        Self::default()\n    }\n");
        return out;
    }
    let mut values: Vec<String> = record
        .fields
        .iter()
        .map(|field| {
            let given = required.iter().any(|other| other.name == field.name);
            let value = if given { accept::value(scope, &field.ty, &field.name) } else { absent(&field.ty) };
            literal_field(&field.name, &value)
        })
        .collect();
    if let Some(Rest { name, .. }) = &record.extra {
        values.push(format!("{name}: {}::new()", scope.import("std::collections", "BTreeMap")));
    }
    if let Some(name) = &record.kept {
        values.push(format!("{name}: {}::default()", kept_type(scope)));
    }
    format::literal(&mut out, 8, "Self", &values);
    out.push_str("    }\n");
    out
}

/// The value of a field that is not given.
pub(crate) fn absent(ty: &Type) -> Layout {
    Layout::text(match ty {
        Type::Option(_) => "None",
        // A field that only the API sets, and always does.
        _ => "crate::runtime::data::empty::Empty::empty()",
    })
}

fn setter(scope: &Scope, field: &Field) -> String {
    let mut out = String::new();
    let mut docs = Docs::summary(&field.prose, || format!("Sets {}.", inline(&field.wire)));
    docs.push_facts(None, &[], None);
    docs.print(&mut out, 4);
    deprecation(&mut out, 4, field.deprecated.as_deref());
    out.push_str("    #[must_use]\n");
    let argument = format!("{}: {}", field.name, accept::argument_type(scope, &field.ty));
    let head = format!("pub fn {}", field.setter);
    signature(&mut out, 4, &head, &["mut self".to_owned(), argument], " -> Self {");
    let value = accept::value(scope, &field.ty, &field.name);
    assignment(&mut out, 8, &format!("self.{}", field.name), &value);
    out.push_str("        self\n    }\n");
    out
}

/// `place = value;`
pub(crate) fn assignment(out: &mut String, indent: usize, place: &str, value: &Layout) {
    out.extend([super::docs::spaces(indent), place, " = ", &value.to_string(), ";\n"]);
}

/// `#[deprecated(note = "…")]`, if there is a reason.
pub(crate) fn deprecation(out: &mut String, indent: usize, reason: Option<&str>) {
    if let Some(reason) = reason {
        let pad = super::docs::spaces(indent);
        if reason.is_empty() {
            let _ = writeln!(out, "{pad}#[deprecated]");
        } else {
            let note = format!("note = {}", literal::string(reason));
            let width = indent + "#[deprecated()]".len() + note.chars().count();
            let _ = if width <= 100 {
                writeln!(out, "{pad}#[deprecated({note})]")
            } else {
                writeln!(out, "{pad}#[deprecated(\n{pad}    {note}\n{pad})]")
            };
        }
    }
}

fn null_setter(record: &Struct, field: &Field) -> String {
    let name = record.null_setter(field);
    format!(
        "    /// Sends null for {}.\n    #[must_use]\n    pub fn {name}(mut self) -> Self {{\n        self.{} = Some(None);\n        self\n    }}\n",
        inline(&field.wire),
        field.name
    )
}

fn value(scope: &Scope, record: &Struct, field: &Field) -> String {
    let name = record.value_method(field);
    let inner = field.ty.inner();
    let boxed = matches!(&field.ty, Type::Option(one) if matches!(one.as_ref(), Type::Option(two) if matches!(two.as_ref(), Type::Boxed(_))));
    let tail = if boxed { "as_deref" } else { "as_ref" };
    format!(
        "    /// The value of {}, unless it is missing or null.\n    #[must_use]\n    pub fn {name}(&self) -> {}<&{}> {{\n        self.{}.as_ref()?.{tail}()\n    }}\n",
        inline(&field.wire),
        scope.option(),
        scope.ty(inner),
        field.name,
    )
}

/// An identifier as the beginning of another one.
pub(crate) fn bare(name: &str) -> &str {
    name.trim_start_matches("r#")
}
