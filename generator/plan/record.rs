//! Plans structs.

use crate::prose::{Prose, Text};
use serde_json::Value;

use super::{case, keyword, planner::Planner, scope, words};
use crate::model::{
    Access, Extra, Field as Source, Presence, Record, Scalar, Shape, ShapeId, ShapeKind, is_secret_name,
};
use crate::snapshot::Item;
use crate::surface::{Computed, Constant, Constructor, Field, Mode, Rest, Struct, Type};

/// The struct of a record.
pub(super) fn plan_record(planner: &Planner, id: ShapeId, shape: &Shape, record: &Record) -> Struct {
    let upload_parts = planner.is_multipart(id);
    let mut fields = Vec::new();
    let mut constants = Vec::new();
    let mut computed = Vec::new();
    let open: Vec<&Source> = record
        .fields
        .iter()
        .filter(|field| constant(planner, field).is_none() && field.access != Access::Computed)
        .collect();
    let earlier = planner.names.kept(id);
    let mut names = kept_names(&open, earlier).into_iter();
    for field in &record.fields {
        if let Some(value) = constant(planner, field) {
            constants.push(Constant {
                wire: field.wire.clone(),
                value,
                prose: planner.described(None, field.prose.description.as_deref()),
                position: fields.len(),
                required: field.presence == Presence::Required,
            });
        } else if field.access == Access::Computed {
            computed.push(computed_text(planner, field));
        } else {
            let name = names.next().unwrap_or_default();
            fields.push(plan_field(planner, (shape, earlier), field, name, upload_parts));
        }
    }
    let extra = record.extra.edge().map(|edge| Rest {
        name: extra_name(&fields),
        ty: if upload_parts && is_binary(planner, edge.target) { Type::Upload } else { planner.types.edge(edge) },
        fitting: matches!(record.extra, Extra::Patterned(_)),
    });
    let upload = fields.iter().map(|field| &field.ty).chain(extra.iter().map(|rest| &rest.ty)).any(holds_upload)
        || (upload_parts && record.fields.iter().any(|field| planner.is_choice(field.edge.target)));
    let is_kept = !constants.is_empty()
        || !computed.is_empty()
        || fields.iter().any(|field| matches!(field.mode, Mode::NullKept | Mode::ReadOnly));
    let kept = (is_kept && !upload).then(|| kept_name(&fields, extra.as_ref()));
    let sent = shape.usage.sent || earlier.is_some_and(|earlier| earlier.new.is_some());
    let constructor = sent.then(|| kept_order(constructor(&fields), &fields, earlier));
    let default = constructor.as_ref().is_some_and(|constructor| constructor.arguments.is_empty());
    Struct {
        constants,
        kept,
        extra,
        aside: computed.iter().map(|computed: &Computed| computed.wire.clone()).collect(),
        computed,
        default,
        constructor,
        upload,
        fit: planner.weighing(id),
        lenient: shape.usage.streamed,
        message: None,
        example: None,
        fields,
    }
}

/// The value of a field that never changes. One that may be left out is a constant where it tells a union's branches
/// apart; a pass has made a value of any other.
fn constant(planner: &Planner, field: &Source) -> Option<Value> {
    match &planner.api.shapes.get(field.edge.target).kind {
        ShapeKind::Constant(value) if !field.edge.nullable => Some(value.clone()),
        _ => None,
    }
}

/// What libraries make of the other fields; a later step finds of which.
fn computed_text(planner: &Planner, field: &Source) -> Computed {
    Computed {
        name: case::raw(&case::plain_snake(field.name.as_deref().unwrap_or(&field.wire))),
        wire: field.wire.clone(),
        prose: said(planner, field, planner.api.shapes.get(field.edge.target)),
        list: String::new(),
        parts: Vec::new(),
    }
}

/// Identifiers of fields, by their names in the document.
fn field_names(fields: &[&Source]) -> Vec<String> {
    let wires: Vec<&str> = fields.iter().map(|field| field.name.as_deref().unwrap_or(&field.wire)).collect();
    scope::tell_apart(&wires, case::plain_snake, |wire, name| {
        let cased = if wire.chars().any(char::is_uppercase) { format!("{name}_upper") } else { name.to_owned() };
        let spelled = case::plain_snake(&case::spelled(wire));
        if wire.chars().all(|c| c.is_alphanumeric() || c == '_') { vec![cased, spelled] } else { vec![spelled, cased] }
    })
}

/// Identifiers of fields: those that they had, and those of new ones.
fn kept_names(fields: &[&Source], kept: Option<&Item>) -> Vec<String> {
    let names = field_names(fields).into_iter();
    let named = |name: String| if keyword::is_model_method(&name) { format!("{name}_") } else { case::raw(&name) };
    let names: Vec<String> = names.map(named).collect();
    let Some(kept) = kept else { return names };
    let earlier = |field: &&Source| {
        let mut all = kept.fields.iter();
        all.find(|(_, one)| one.wire.as_ref() == Some(&field.wire)).map(|(name, _)| name.as_str())
    };
    scope::with_kept(names, &fields.iter().map(earlier).collect::<Vec<_>>(), "_value")
}

/// What a constructor took it takes in the same order.
fn kept_order(mut constructor: Constructor, fields: &[Field], kept: Option<&Item>) -> Constructor {
    if let Some(earlier) = kept.and_then(|kept| kept.new.as_ref()) {
        let place = |index: &usize| {
            let wire = fields.get(*index).map(|field| &field.wire);
            earlier.iter().position(|argument| Some(&argument.wire) == wire).unwrap_or(usize::MAX)
        };
        constructor.arguments.sort_by_key(place);
    }
    constructor
}

/// How a field is present where an earlier version has published it: its type stays, and so does what `new` takes.
fn kept_mode(mode: Mode, field: &Source, value: &Type, kept: Option<&Item>, in_parts: bool) -> Mode {
    let Some(kept) = kept.filter(|_| mode != Mode::ReadOnly && !holds_upload(value)) else { return mode };
    let earlier = kept.fields.values().find(|one| one.wire.as_ref() == Some(&field.wire));
    let told = earlier.is_some_and(|one| one.null.is_some());
    match (earlier.map(|one| leading_options(&one.ty)), mode) {
        (Some(1), Mode::Required | Mode::Lenient | Mode::Optional | Mode::Nullable) if told => Mode::NullKept,
        (Some(0), Mode::Optional | Mode::NullKept | Mode::Nullable | Mode::OptionalNullable) => Mode::Lenient,
        (Some(1), Mode::Required | Mode::Lenient) => Mode::Optional,
        // No part of a form is null.
        (Some(1), Mode::OptionalNullable) if in_parts => Mode::Optional,
        (Some(1), Mode::OptionalNullable) => Mode::NullKept,
        (Some(2), Mode::Optional | Mode::NullKept | Mode::Required | Mode::Lenient | Mode::Nullable) => {
            Mode::OptionalNullable
        }
        // What is new cannot be asked of those who call `new` already.
        (None, Mode::Required | Mode::Lenient) if kept.new.is_some() && field.access != Access::ReadOnly => {
            Mode::Optional
        }
        (None, Mode::Nullable) if kept.new.is_some() => Mode::OptionalNullable,
        (_, mode) => mode,
    }
}

/// How many `Option`s are around a written type.
fn leading_options(ty: &str) -> usize {
    ty.strip_prefix("Option<").map_or(0, |rest| 1 + leading_options(rest))
}

fn plan_field(
    planner: &Planner,
    (owner, kept): (&Shape, Option<&Item>),
    field: &Source,
    name: String,
    upload_parts: bool,
) -> Field {
    let mut value = planner.types.value(field.edge);
    if upload_parts {
        value = uploads(planner, field, value);
    }
    let required = field.presence == Presence::Required;
    let mode = match (required, field.edge.nullable) {
        (true, false) if field.access == Access::ReadOnly && owner.usage.sent && !holds_upload(&value) => {
            Mode::ReadOnly
        }
        (true, false) if owner.usage.streamed => Mode::Lenient,
        (true, false) if field.access == Access::WriteOnly && owner.usage.received => Mode::Lenient,
        (true, false) => Mode::Required,
        (true, true) => Mode::Nullable,
        // Null is a value of what may be anything, and no other than nothing to who reads it.
        (false, false) if value == Type::Json => Mode::NullKept,
        (false, false) => Mode::Optional,
        // No part is null.
        (false, true) if upload_parts => Mode::Optional,
        // Who only receives it has no use for the difference between null and nothing, but may send it on.
        (false, true) if !owner.usage.sent => Mode::NullKept,
        (false, true) => Mode::OptionalNullable,
    };
    let mode = kept_mode(mode, field, &value, kept, upload_parts);
    let may_be_absent = matches!(mode, Mode::Optional | Mode::NullKept | Mode::OptionalNullable);
    let option = |ty| Type::Option(Box::new(ty));
    let ty = match mode {
        Mode::Required | Mode::Lenient | Mode::ReadOnly => value,
        Mode::Optional | Mode::NullKept | Mode::Nullable => option(value),
        Mode::OptionalNullable => option(option(value)),
    };
    let secret = *ty.inner() == Type::String && is_secret_name(&field.wire);
    let target = planner.api.shapes.get(field.edge.target);
    let examples = field.examples.iter().chain(if is_component(target) { &[] } else { target.examples.as_slice() });
    Field {
        setter: name.clone(),
        name,
        wire: field.wire.clone(),
        ty,
        mode,
        prose: said(planner, field, target),
        deprecated: field.deprecated.as_ref().map(|deprecation| planner.deprecation(deprecation)),
        default: match &field.presence {
            Presence::Defaulted(value) => Some(value.clone()),
            Presence::Required | Presence::Optional => None,
        },
        example: examples.into_iter().find(|value| !value.is_null()).cloned(),
        needed: required
            && may_be_absent
            && field.access != Access::ReadOnly
            && !(mode == Mode::NullKept && field.edge.nullable),
        absent: !required && mode == Mode::Lenient,
        secret,
        read_only: field.access == Access::ReadOnly,
        write_only: field.access == Access::WriteOnly,
        allowed: target.allowed.clone(),
        looks: words::looks(&planner.api.shapes, field.edge.target),
    }
}

/// What a field says, else what its value says of itself; of a type with a page of its own the beginning is enough.
fn said(planner: &Planner, field: &Source, target: &Shape) -> Prose {
    let own = planner.prose(&field.prose);
    if !own.is_empty() {
        return own;
    }
    let of_value = planner.prose(&target.prose);
    if planner.types.item(field.edge.target).is_none() {
        return of_value;
    }
    let body = if of_value.summary.is_empty() { of_value.body.beginning() } else { Text::default() };
    Prose { summary: of_value.summary, body }
}

fn is_component(shape: &Shape) -> bool {
    matches!(shape.name, crate::model::Name::Component(_))
}

/// Bytes in a multipart body are uploads, alone or in a list.
fn uploads(planner: &Planner, field: &Source, ty: Type) -> Type {
    match &planner.api.shapes.get(field.edge.target).kind {
        ShapeKind::Scalar(Scalar::Binary) => Type::Upload,
        ShapeKind::List(item) if is_binary(planner, item.target) => Type::List(Box::new(Type::Upload)),
        _ => ty,
    }
}

pub(super) fn is_binary(planner: &Planner, id: ShapeId) -> bool {
    matches!(planner.api.shapes.get(id).kind, ShapeKind::Scalar(Scalar::Binary))
}

/// Whether a value of the type holds an upload in place.
pub(super) fn holds_upload(ty: &Type) -> bool {
    match ty {
        Type::Upload => true,
        Type::List(inner) | Type::Map(_, inner) | Type::Option(inner) | Type::Boxed(inner) => holds_upload(inner),
        _ => false,
    }
}

/// Arguments are what must be there, if only as null; what only the API sets is neither argument nor setter.
fn constructor(fields: &[Field]) -> Constructor {
    let sent = || fields.iter().enumerate().filter(|(_, field)| !field.read_only);
    let required = |field: &Field| matches!(field.mode, Mode::Required | Mode::Lenient | Mode::Nullable);
    Constructor {
        arguments: sent().filter(|(_, field)| required(field)).map(|(index, _)| index).collect(),
        setters: sent().filter(|(_, field)| !required(field)).map(|(index, _)| index).collect(),
    }
}

/// The field for keys that are not declared.
fn extra_name(fields: &[Field]) -> String {
    free_name(fields, None, ["extra", "extra_fields", "additional_properties", "extra_"])
}

/// The private field for what the others cannot say.
fn kept_name(fields: &[Field], extra: Option<&Rest>) -> String {
    free_name(fields, extra, ["kept", "kept_values", "as_it_came", "kept_"])
}

/// The first name that no field has, else the last.
fn free_name(fields: &[Field], extra: Option<&Rest>, [one, two, three, last]: [&str; 4]) -> String {
    let taken =
        |name: &str| fields.iter().any(|field| field.name == name) || extra.is_some_and(|rest| rest.name == name);
    [one, two, three].into_iter().find(|name| !taken(name)).unwrap_or(last).to_owned()
}
