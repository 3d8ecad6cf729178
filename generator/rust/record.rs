//! Structs: fields, `new`, setters, accessors, and the table for `record!`.

use std::borrow::Cow;
use std::fmt::Write as _;

use askama::Template;
use serde_json::Value;

use super::accept::{self, Arguments};
use super::docs::{Docs, spaces};
use super::format::{self, literal_field};
use super::scope::Scope;
use crate::snippet::layout::Layout;
use crate::snippet::literal;
use crate::surface::{Computed, Constructor, Field, Item, Key, Mode, Rest, Struct, Type, Weighing, inline};

/// The struct with all that belongs to it.
#[derive(Template)]
#[template(path = "crate/model/record.rs.txt", escape = "none")]
struct View<'a> {
    docs: String,
    name: &'a str,
    upload: bool,
    /// Whether a field is a secret, which `Debug` does not show.
    secret: bool,
    /// Whether `Default` is derived, or written out.
    derived: bool,
    default: bool,
    fields: Vec<FieldView<'a>>,
    /// What else the object holds.
    extra: Option<Extra<'a>>,
    /// The private field that keeps what the others cannot say.
    kept: Option<Kept<'a>>,
    constants: Vec<Constant>,
    /// Keys that have a method in place of a field, as literals.
    aside: Vec<String>,
    /// The marker that has unions weigh it.
    fit: Option<&'static str>,
    lenient: bool,
    methods: Vec<Method<'a>>,
}

/// A field, and what `record!` is told of it.
struct FieldView<'a> {
    docs: String,
    name: &'a str,
    /// The name without the mark of a keyword.
    bare: &'a str,
    secret: bool,
    ty: String,
    mode: Cow<'static, str>,
    /// A literal.
    wire: String,
}

impl FieldView<'_> {
    /// What `Debug` shows of it.
    fn shown(&self) -> String {
        if self.secret { "&format_args!(\"***\")".to_owned() } else { format!("&self.{}", self.name) }
    }

    /// Whether the call that shows it has a line for each argument: rustfmt has sixty columns between the parentheses.
    fn is_wide(&self) -> bool {
        self.bare.chars().count() + self.shown().chars().count() + "\"\", ".len() > 60
    }
}

/// The field for what has none.
struct Extra<'a> {
    name: &'a str,
    ty: String,
    /// Whether it takes only what its type can hold.
    fitting: bool,
}

/// The field for what the others cannot say.
struct Kept<'a> {
    name: &'a str,
    ty: String,
}

/// A key with a value that is always the same, both literals.
struct Constant {
    required: bool,
    wire: String,
    value: String,
}

/// What can be done with a record.
enum Method<'a> {
    New {
        docs: String,
        generics: String,
        arguments: String,
        value: String,
    },
    Set(Setter<'a>),
    /// `kept` is the statement by which one `Option` is null and not absent.
    SetNull {
        wire: String,
        name: String,
        field: &'a str,
        kept: Option<String>,
    },
    Value(Accessor<'a>),
    Text {
        docs: String,
        name: &'a str,
        string: String,
        value: String,
    },
}

/// A setter of a field.
struct Setter<'a> {
    docs: String,
    deprecated: Option<String>,
    name: &'a str,
    /// Behind the name, and between the parentheses.
    generics: String,
    arguments: String,
    field: &'a str,
    value: String,
}

/// What is in a field that can be left out and null.
struct Accessor<'a> {
    wire: String,
    name: String,
    option: &'static str,
    ty: String,
    field: &'a str,
    boxed: bool,
}

/// The struct with all that belongs to it.
pub(crate) fn emit<'a>(scope: &Scope, item: &'a Item, record: &'a Struct) -> String {
    let constants = record.constants.iter().map(|constant| Constant {
        required: constant.required,
        wire: literal::string(&constant.wire),
        value: constant_literal(&constant.value),
    });
    let extra = |Rest { name, ty, fitting }: &'a Rest| Extra {
        name,
        ty: scope.ty(&Type::Map(Key::Text, Box::new(ty.clone()))),
        fitting: *fitting,
    };
    format::print(&View {
        docs: Docs::of(&item.prose, || {
            item.role.clone().unwrap_or_else(|| format!("The record `{}` of the API.", item.name))
        })
        .hole(0),
        name: &item.name,
        upload: record.upload,
        secret: record.fields.iter().any(|field| field.secret),
        derived: record.default && is_derived(record),
        default: record.default,
        fields: record.fields.iter().map(|field| field_view(scope, record, field)).collect(),
        extra: record.extra.as_ref().map(extra),
        kept: record.kept.as_ref().map(|name| Kept { name, ty: kept_type(scope) }),
        constants: constants.collect(),
        aside: record.aside.iter().map(|wire| literal::string(wire)).collect(),
        fit: record.fit.map(|weighing| match weighing {
            Weighing::Keys => "keys",
            Weighing::Whole => "fit",
        }),
        lenient: record.lenient,
        methods: methods(scope, item, record),
    })
}

/// Whether `Default` is derived: what only the API sets is empty and may have a type without it.
fn is_derived(record: &Struct) -> bool {
    record.fields.iter().all(|field| matches!(field.ty, Type::Option(_)))
}

fn kept_type(scope: &Scope) -> String {
    scope.import("crate::runtime::data::kept", "Kept")
}

fn field_view<'a>(scope: &Scope, record: &Struct, field: &'a Field) -> FieldView<'a> {
    let mut docs = Docs::of(&field.prose, || format!("The field {}.", inline(&field.wire)));
    if field.absent {
        docs.push("May be missing, and is its empty value then.");
    }
    docs.push_facts(field.default.as_ref(), &field.allowed, field.deprecated.as_deref());
    FieldView {
        docs: docs.hole(4),
        name: &field.name,
        bare: bare(&field.name),
        secret: field.secret,
        ty: scope.ty(&field.ty),
        mode: mode(record, field),
        wire: literal::string(&field.wire),
    }
}

fn mode(record: &Struct, field: &Field) -> Cow<'static, str> {
    let kept = record.kept.as_deref().unwrap_or_default();
    let beside = |word| Cow::Owned(format!("{word}({kept})"));
    Cow::Borrowed(match field.mode {
        Mode::Required => "required",
        Mode::Lenient if field.write_only => "write_only",
        Mode::Lenient => "lenient",
        Mode::Optional => "optional",
        Mode::ReadOnly => return beside("read_only"),
        Mode::NullKept => return beside("null_kept"),
        Mode::Nullable => "nullable",
        Mode::OptionalNullable => "optional_nullable",
    })
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

fn methods<'a>(scope: &Scope, item: &Item, record: &'a Struct) -> Vec<Method<'a>> {
    let mut methods = Vec::new();
    if let Some(constructor) = &record.constructor {
        methods.push(new(scope, item, record, constructor));
        for field in fields(record, &constructor.setters) {
            methods.push(Method::Set(setter(scope, field)));
            if field.sends_null() {
                let kept = record.kept.as_deref().filter(|_| field.mode == Mode::NullKept);
                methods.push(Method::SetNull {
                    wire: inline(&field.wire),
                    name: record.null_setter(field),
                    field: &field.name,
                    kept: kept.map(|kept| format!("{kept}.null({})", literal::string(&field.wire))),
                });
            }
        }
        methods.extend(record.extra.as_ref().map(|rest| Method::Set(rest_setter(scope, rest))));
    }
    let optional = record.fields.iter().filter(|field| field.mode == Mode::OptionalNullable);
    methods.extend(optional.map(|field| Method::Value(accessor(scope, record, field))));
    methods.extend(record.computed.iter().map(|computed| text(scope, computed)));
    methods
}

/// A text that is put together of the texts of items.
fn text<'a>(scope: &Scope, computed: &'a Computed) -> Method<'a> {
    let mut value = format!("self.{}.iter()", computed.list);
    for (index, part) in computed.parts.iter().enumerate() {
        let step = if index + 1 == computed.parts.len() {
            format!("map(|item| item.{}.as_str())", part.field)
        } else {
            format!("flat_map(|item| &item.{})", part.field)
        };
        let _ = write!(value, ".filter_map({}::{}).{step}", scope.item(part.union), bare(&part.accessor));
    }
    Method::Text {
        docs: Docs::of(&computed.prose, || format!("All texts of {} in one.", inline(&computed.wire))).hole(4),
        name: &computed.name,
        string: scope.ty(&Type::String),
        value: value + ".collect()",
    }
}

fn fields<'r>(record: &'r Struct, indices: &'r [usize]) -> impl Iterator<Item = &'r Field> {
    indices.iter().filter_map(|index| record.fields.get(*index))
}

fn new<'a>(scope: &Scope, item: &Item, record: &Struct, constructor: &Constructor) -> Method<'a> {
    let required: Vec<&Field> = fields(record, &constructor.arguments).collect();
    let what = if required.is_empty() { "nothing set" } else { "what it must have" };
    // What is required since a later version is no argument, lest calls must change.
    let needed: Vec<String> = fields(record, &constructor.setters)
        .filter(|field| field.needed)
        .map(|field| format!("[`{}`](Self::{})", field.name, field.setter))
        .collect();
    let also = match needed.as_slice() {
        [] => String::new(),
        needed => format!("; what must be set too: {}", needed.join(", ")),
    };
    let arguments = Arguments::of_method(scope, required.iter().map(|field| (field.name.as_str(), &field.ty)));
    Method::New {
        docs: Docs::line(format!("A new `{}` with {what}{also}.", item.name)).hole(4),
        generics: arguments.generics(),
        arguments: arguments.list(None),
        value: if record.default && is_derived(record) {
            "Self::default()".to_owned()
        } else {
            value(scope, record, &required)
        },
    }
}

/// What `new` gives of the fields that it is given.
fn value(scope: &Scope, record: &Struct, required: &[&Field]) -> String {
    let field = |field: &Field| {
        let given = required.iter().any(|other| other.name == field.name);
        let value = if given { accept::required_value(scope, &field.ty, &field.name) } else { absent(&field.ty) };
        literal_field(&field.name, &value)
    };
    let mut values: Vec<String> = record.fields.iter().map(field).collect();
    if let Some(Rest { name, .. }) = &record.extra {
        values.push(format!("{name}: {}::new()", scope.import("std::collections", "BTreeMap")));
    }
    if let Some(name) = &record.kept {
        values.push(format!("{name}: {}::default()", kept_type(scope)));
    }
    format::literal("Self", &values)
}

/// The value of a field that is not given.
pub(crate) fn absent(ty: &Type) -> Layout {
    Layout::text(match ty {
        Type::Option(_) => "None",
        // A field that only the API sets, and always does.
        _ => "crate::runtime::data::empty::Empty::empty()",
    })
}

fn setter<'a>(scope: &Scope, field: &'a Field) -> Setter<'a> {
    let mut docs = Docs::summary(&field.prose, || format!("Sets {}.", inline(&field.wire)));
    if field.needed {
        docs.push("Must be set, though `new` does not take it.");
    }
    let argument = Arguments::of_setter(scope, &field.name, &field.ty);
    Setter {
        docs: docs.hole(4),
        deprecated: field.deprecated.as_deref().map(|reason| deprecation(4, reason)),
        name: &field.setter,
        generics: argument.generics(),
        arguments: argument.list(Some("mut self")),
        field: &field.name,
        value: accept::value(scope, &field.ty, &field.name).to_string(),
    }
}

/// The setter of what the object holds beside its fields.
fn rest_setter<'a>(scope: &Scope, rest: &'a Rest) -> Setter<'a> {
    let ty = Type::Map(Key::Text, Box::new(rest.ty.clone()));
    let argument = Arguments::of_setter(scope, &rest.name, &ty);
    Setter {
        docs: Docs::line("Sets what else the object holds.".to_owned()).hole(4),
        deprecated: None,
        name: &rest.name,
        generics: argument.generics(),
        arguments: argument.list(Some("mut self")),
        field: &rest.name,
        value: accept::value(scope, &ty, &rest.name).to_string(),
    }
}

/// `#[deprecated(note = "…")]` for a hole that is indented.
pub(crate) fn deprecation(indent: usize, reason: &str) -> String {
    if reason.is_empty() {
        return "#[deprecated]".to_owned();
    }
    let note = format!("note = {}", literal::string(reason));
    let width = indent + "#[deprecated()]".len() + note.chars().count();
    if width <= 100 {
        return format!("#[deprecated({note})]");
    }
    let pad = spaces(indent);
    ["#[deprecated(\n", pad, "    ", &note, "\n", pad, ")]"].concat()
}

fn accessor<'a>(scope: &Scope, record: &Struct, field: &'a Field) -> Accessor<'a> {
    let boxed = matches!(&field.ty, Type::Option(one) if matches!(one.as_ref(), Type::Option(two) if matches!(two.as_ref(), Type::Boxed(_))));
    Accessor {
        wire: inline(&field.wire),
        name: record.value_method(field),
        option: scope.option(),
        ty: scope.ty(field.ty.inner()),
        field: &field.name,
        boxed,
    }
}

/// An identifier as the beginning of another one.
pub(crate) fn bare(name: &str) -> &str {
    name.trim_start_matches("r#")
}
