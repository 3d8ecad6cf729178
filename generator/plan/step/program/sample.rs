//! Example flags: the values of the example call, as they are typed.

use serde_json::{Map, Value};

use crate::surface::{
    CallExample, Crate, Expression, Field, Flag, FlagKind, FlagTarget, InputPath, Operation, RequestBody, wire,
};

/// How many flags that nobody has to give an example has.
const OPTIONAL: usize = 2;

/// The flags of the operation's first example.
pub(super) fn flags(krate: &Crate, operation: &Operation, flags: &[Flag]) -> Vec<(String, String)> {
    let Some(example) = operation.examples.first() else { return Vec::new() };
    let mut typed = Vec::new();
    let mut optional = 0;
    for (target, value) in given(operation, example) {
        let found = flag_of(krate, operation, flags, target);
        match (target, found) {
            (InputPath::Body, _) => typed.extend(whole(krate, operation, flags, value)),
            (_, Some(flag)) => {
                optional += usize::from(!flag.required);
                if flag.required || optional <= OPTIONAL {
                    typed.extend(values(krate, flag, value));
                }
            }
            (_, None) => {}
        }
    }
    if operation.verb == "PATCH" && !changes_something(flags, &typed) {
        typed.extend(change(krate, operation, flags));
    }
    typed
}

/// Whether any of the flags is of the body.
fn changes_something(flags: &[Flag], typed: &[(String, String)]) -> bool {
    typed.iter().any(|(name, _)| match flags.iter().find(|flag| flag.name == *name) {
        Some(flag) => matches!(flag.target, FlagTarget::Field(_)),
        None => name == "body",
    })
}

/// A flag that changes something, with a value: what the document has one for comes first.
fn change(krate: &Crate, operation: &Operation, flags: &[Flag]) -> Option<(String, String)> {
    let record = krate.record(&operation.body.as_ref()?.ty)?;
    let of_body = flags.iter().filter(|flag| !flag.many && !flag.deprecated);
    let candidates: Vec<(&Flag, &Field)> = of_body
        .filter_map(|flag| {
            let FlagTarget::Field(wire) = &flag.target else { return None };
            Some((flag, record.fields.iter().find(|field| field.wire == *wire)?))
        })
        .collect();
    let shown = candidates.iter().find_map(|(flag, field)| {
        let value = field.example.iter().chain(field.allowed.first()).find(|value| !value.is_null());
        Some((flag.name.clone(), text(value.filter(|_| flag.kind != FlagKind::File)?)))
    });
    let made_up = |(flag, _): &(&Flag, &Field)| {
        let value = match &flag.kind {
            FlagKind::Text => "text",
            FlagKind::Integer | FlagKind::Number | FlagKind::NumberOrText => "1",
            FlagKind::Boolean => "true",
            FlagKind::Choice(values) | FlagKind::Known(values) | FlagKind::Code(values) => values.first()?,
            FlagKind::File | FlagKind::Json | FlagKind::TextOrJson | FlagKind::Any => return None,
        };
        Some((flag.name.clone(), value.to_owned()))
    };
    shown.or_else(|| candidates.iter().find_map(made_up))
}

/// The example's values with their targets.
fn given<'a>(operation: &'a Operation, example: &'a CallExample) -> Vec<(&'a InputPath, &'a Expression)> {
    let arguments = operation.arguments.iter().map(|argument| &argument.target).zip(&example.arguments);
    let setters = example.setters.iter().filter_map(|(name, value)| {
        let setter = operation.setters.iter().find(|setter| setter.argument.name == *name)?;
        Some((&setter.argument.target, value))
    });
    arguments.chain(setters).collect()
}

fn flag_of<'a>(krate: &Crate, operation: &Operation, flags: &'a [Flag], target: &InputPath) -> Option<&'a Flag> {
    let target = match target {
        InputPath::Parameter(name) => {
            let mut parameters = operation.parameters.iter();
            FlagTarget::Parameter(parameters.position(|parameter| parameter.input.as_ref() == Some(name))?)
        }
        InputPath::Body => return None,
        InputPath::BodyField(name) => {
            let record = krate.record(&operation.body.as_ref()?.ty)?;
            FlagTarget::Field(record.fields.iter().find(|field| field.name == *name)?.wire.clone())
        }
    };
    flags.iter().find(|flag| flag.target == target)
}

/// A body that is given as a whole: the flags of its fields, else `--body`.
fn whole(krate: &Crate, operation: &Operation, flags: &[Flag], value: &Expression) -> Vec<(String, String)> {
    if let Expression::Upload(path) = value {
        return vec![("body".to_owned(), format!("@{path}"))];
    }
    let mut body = wire::value(krate, value);
    if let (Some(object), Some(RequestBody { ty, .. })) = (body.as_object_mut(), &operation.body)
        && let Some(record) = krate.record(ty)
    {
        let unset = wire::unset(record);
        object.retain(|key, _| !unset.contains_key(key));
    }
    let by_flag = |object: &Map<String, Value>| {
        let mut typed = Vec::new();
        for (key, value) in object {
            let flag = flags.iter().find(|flag| flag.target == FlagTarget::Field(key.clone()))?;
            typed.extend(texts(flag, value).into_iter().map(|text| (flag.name.clone(), text)));
        }
        Some(typed)
    };
    match body.as_object().and_then(by_flag) {
        Some(typed) => typed,
        None => vec![("body".to_owned(), body.as_str().map_or_else(|| body.to_string(), str::to_owned))],
    }
}

fn values(krate: &Crate, flag: &Flag, value: &Expression) -> Vec<(String, String)> {
    let texts = match (file(value), &flag.kind) {
        (Some(path), FlagKind::File) => vec![path.to_owned()],
        _ => texts(flag, &wire::value(krate, value)),
    };
    texts.into_iter().map(|text| (flag.name.clone(), text)).collect()
}

/// The path of a file, however it is wrapped.
fn file(value: &Expression) -> Option<&str> {
    match value {
        Expression::Upload(path) => Some(path),
        Expression::Branch { value, .. } | Expression::Into(value) => file(value),
        Expression::List(items) => items.first().and_then(file),
        _ => None,
    }
}

/// A value as it is typed, once for each item of a list.
fn texts(flag: &Flag, value: &Value) -> Vec<String> {
    match (value, flag.many) {
        (Value::Null, _) => Vec::new(),
        // Nothing, and a single list, would be taken for something else.
        (Value::Array(items), true) if !matches!(items.as_slice(), [] | [Value::Array(_)]) => {
            items.iter().map(text).collect()
        }
        (value, _) => vec![text(value)],
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
