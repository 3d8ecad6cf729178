//! The request that an example call makes.

use serde_json::{Map, Value};

use crate::surface::{
    BodyKind, CallExample, Crate, Expression, InputPath, KeyLocation, Location, Operation, ParameterUse, RequestBody,
    SchemeKind, StreamSwitch, Style, Type, wire,
};

/// What a test can say of a request.
pub(super) struct Expected {
    /// The path, decoded; none where a style makes it hard to say.
    pub path: Option<String>,
    /// All pairs of the query; none where a style makes it hard to say.
    pub query: Option<Vec<(String, String)>>,
    /// Some headers.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Body,
}

/// What a test can say of a body.
pub(super) enum Body {
    /// Nothing.
    Unsaid,
    /// It is this JSON.
    Json(Value),
    /// It is this form.
    Form(Vec<(String, String)>),
    /// It has these parts.
    Parts(Vec<(String, String)>),
    /// It is this text.
    Text(String),
}

/// The request of an example; `stream` is what the field that selects streaming holds.
pub(super) fn request(krate: &Crate, operation: &Operation, example: &CallExample, stream: bool) -> Expected {
    let given = given(operation, example);
    let input = |name: &str| {
        let found = given.iter().find(|(target, _)| matches!(target, InputPath::Parameter(other) if other == name));
        found.map(|(_, expression)| wire::value(krate, expression)).filter(|value| !value.is_null())
    };
    let mut path = Some(operation.path.clone());
    let mut query: Option<Vec<(String, String)>> =
        Some([operation.fixed_query.clone(), secrets(krate, operation)].concat());
    let mut headers = Vec::new();
    for parameter in &operation.parameters {
        let value = match &parameter.input {
            Some(name) => input(name).or_else(|| global(krate, parameter)),
            None => parameter.constant.clone(),
        };
        let Some(value) = value else { continue };
        match parameter.location {
            Location::Path => path = fill(path, parameter, &value),
            Location::Query => {
                query = query.zip(pairs(parameter, &value)).map(|(query, pairs)| [query, pairs].concat());
            }
            Location::Header if scalar(&value).is_some() && parameter.style != Style::Content => {
                headers.extend(scalar(&value).map(|text| (parameter.wire.clone(), text)));
            }
            Location::QueryString => query = None,
            Location::Header | Location::Cookie => {}
        }
    }
    let body = operation.body.as_ref().map_or(Body::Unsaid, |body| body_of(krate, operation, body, &given, stream));
    Expected { path, query, headers, body }
}

/// The credentials that go into the query: those of the first alternative, since the client of the tests has them all.
fn secrets(krate: &Crate, operation: &Operation) -> Vec<(String, String)> {
    let security = operation.security.as_ref().unwrap_or(&krate.client.security);
    let needed = security.iter().find(|needed| !needed.is_empty()).into_iter().flatten();
    let schemes = needed.filter_map(|need| krate.client.schemes.iter().find(|scheme| scheme.wire == need.wire));
    let in_query = schemes.filter_map(|scheme| match &scheme.kind {
        SchemeKind::ApiKey { location: KeyLocation::Query, name, .. } => Some((name.clone(), "secret".to_owned())),
        SchemeKind::ApiKey { location: KeyLocation::Header | KeyLocation::Cookie, .. }
        | SchemeKind::Bearer
        | SchemeKind::Basic
        | SchemeKind::Http(_)
        | SchemeKind::OpenIdConnect
        | SchemeKind::OAuth2 { .. } => None,
    });
    in_query.collect()
}

/// What the client of the tests has for all calls.
fn global(krate: &Crate, parameter: &ParameterUse) -> Option<Value> {
    let setter = parameter.global.as_ref()?;
    let found = krate.client.globals.iter().find(|global| global.setter == *setter)?;
    found.example.as_ref().map(|example| wire::value(krate, example))
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

fn fill(path: Option<String>, parameter: &ParameterUse, value: &Value) -> Option<String> {
    let text = scalar(value).filter(|_| parameter.style == Style::Simple)?;
    Some(path?.replace(&format!("{{{}}}", parameter.wire), &text))
}

/// The pairs of a query parameter in the styles that are easy to say.
fn pairs(parameter: &ParameterUse, value: &Value) -> Option<Vec<(String, String)>> {
    let key = &parameter.wire;
    match (parameter.style, value) {
        (Style::Form, Value::Array(items)) if parameter.explode => {
            items.iter().map(|item| Some((key.clone(), scalar(item)?))).collect()
        }
        (Style::DeepObject, Value::Object(object)) => {
            object.iter().map(|(name, item)| Some((format!("{key}[{name}]"), scalar(item)?))).collect()
        }
        (Style::Form, value) => Some(vec![(key.clone(), scalar(value)?)]),
        _ => None,
    }
}

/// The text of a value that is no list and no object.
fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Bool(value) => Some(value.to_string()),
        Value::Number(number) => match number.as_f64() {
            Some(float) if number.is_f64() && float.fract() == 0.0 && float.abs() < 1e15 => Some(format!("{float:.0}")),
            _ => Some(number.to_string()),
        },
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

fn body_of(
    krate: &Crate,
    operation: &Operation,
    body: &RequestBody,
    given: &[(&InputPath, &Expression)],
    stream: bool,
) -> Body {
    let whole = given.iter().find(|(target, _)| **target == InputPath::Body);
    let mut value = match whole {
        Some((_, expression)) => wire::value(krate, expression),
        None => match flattened(krate, body, given) {
            Some(object) => Value::Object(object),
            None => return Body::Unsaid,
        },
    };
    if let (Some((field, asked)), Value::Object(object)) = (switched(operation, stream), &mut value) {
        let record = krate.record(&body.ty);
        let field = record.and_then(|record| record.fields.iter().find(|other| other.name == *field));
        object.extend(field.map(|field| (field.wire.clone(), asked)));
    }
    match (body.kind, value) {
        (BodyKind::Json, value) => Body::Json(value),
        (BodyKind::Form, Value::Object(object)) if body.encodings.is_empty() => {
            form(&object).map_or(Body::Unsaid, Body::Form)
        }
        (BodyKind::Multipart, Value::Object(object)) => Body::Parts(parts(krate, body, &object)),
        (BodyKind::Text, Value::String(text)) => Body::Text(text),
        (BodyKind::Octets, Value::String(text)) if *body.ty.inner() == Type::Upload => Body::Text(text),
        (BodyKind::Form | BodyKind::Multipart | BodyKind::Text | BodyKind::Octets, _) => Body::Unsaid,
    }
}

/// The field of the body that says whether the answer is a stream, and what it says.
fn switched(operation: &Operation, stream: bool) -> Option<(&String, Value)> {
    match operation.stream_switch.as_ref()? {
        StreamSwitch::Flag(flag) => Some((&flag.field, Value::Bool(stream))),
        StreamSwitch::Value(value) => stream.then(|| (&value.field, Value::String(value.wire.clone()))),
    }
}

/// The object of a body whose fields are arguments and setters; none when nothing is set and it may be left out.
fn flattened(krate: &Crate, body: &RequestBody, given: &[(&InputPath, &Expression)]) -> Option<Map<String, Value>> {
    let record = krate.record(&body.ty)?;
    let fields: Vec<(&String, &Expression)> = given
        .iter()
        .filter_map(|(target, expression)| match target {
            InputPath::BodyField(field) => Some((field, *expression)),
            InputPath::Parameter(_) | InputPath::Body => None,
        })
        .collect();
    if fields.is_empty() && !body.required {
        return None;
    }
    let mut object = wire::unset(record);
    for (name, expression) in fields {
        let field = record.fields.iter().find(|field| field.name == *name)?;
        object.insert(field.wire.clone(), wire::value(krate, expression));
    }
    Some(object)
}

/// A form without anything nested in it.
fn form(object: &Map<String, Value>) -> Option<Vec<(String, String)>> {
    let mut pairs = Vec::new();
    for (key, value) in object {
        match value {
            Value::Null => {}
            Value::Array(items) => {
                for item in items {
                    pairs.push((key.clone(), scalar(item)?));
                }
            }
            value => pairs.push((key.clone(), scalar(value)?)),
        }
    }
    Some(pairs)
}

/// The parts whose content is a text or a file.
fn parts(krate: &Crate, body: &RequestBody, object: &Map<String, Value>) -> Vec<(String, String)> {
    let known = |key: &str| {
        let record = krate.record(&body.ty);
        record.is_some_and(|record| {
            record.fields.iter().any(|field| field.wire == key)
                || record.constants.iter().any(|constant| constant.wire == key)
        })
    };
    object.iter().filter(|(key, _)| known(key)).filter_map(|(key, value)| Some((key.clone(), scalar(value)?))).collect()
}
