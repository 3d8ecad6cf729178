//! Plans examples: calls, values, answers for tests.
//!
//! Values come from the document where it has any that fit the type, else they are made up by name and kind, the same on every run.

mod by_document;
mod by_name;
mod express;
mod invent;
mod json;

use serde_json::Value;

use crate::{
    model::{Answer, Failure, NamedExample, Operation as Source},
    surface::{
        Argument, CallExample, Crate, ErrorUse, Example, InputPath, ItemId, ItemKind, Location, Operation, Outcome,
        SampleAnswer, Setter, Status, Step, Type,
    },
};

use crate::plan::{planner::Planner, words};

use express::express;
use invent::{invent, named, optional};

/// Fills in every example of the crate.
pub(super) fn plan_examples(planner: &Planner, krate: &mut Crate) {
    let filled: Vec<Option<Filled>> =
        krate.operations.iter().map(|operation| Some(filled(krate, operation, planner.source(operation)?))).collect();
    for (operation, filled) in krate.operations.iter_mut().zip(filled) {
        if let Some(filled) = filled {
            fill(operation, filled);
        }
    }
    let globals = krate.client.globals.iter().map(|global| invent(krate, &global.ty, &global.wire, 0));
    let globals: Vec<Option<Example>> = globals.collect();
    for (global, example) in krate.client.globals.iter_mut().zip(globals) {
        global.example = example;
    }
    let items = (0..krate.items.len()).map(|index| item_example(planner, krate, ItemId::new(index)));
    let items: Vec<Option<Example>> = items.collect();
    for (item, example) in krate.items.iter_mut().zip(items) {
        match &mut item.kind {
            ItemKind::Struct(record) => record.example = example,
            ItemKind::Union(union) => union.example = example,
            ItemKind::Enumeration(_) | ItemKind::Alias(_) | ItemKind::Answer(_) => {}
        }
    }
}

/// The examples of an operation, and what test servers answer to it.
struct Filled {
    calls: Vec<CallExample>,
    answer: Option<SampleAnswer>,
    /// An event of its stream.
    event: Option<Value>,
    /// An item of its pages.
    item: Option<Value>,
    /// One of its pages.
    page: Option<Value>,
    /// The bodies of its errors.
    errors: Vec<Option<Value>>,
}

fn filled(krate: &Crate, operation: &Operation, source: &Source) -> Filled {
    let value = |ty: &Type| json::json(krate, ty, "", 0);
    let answer = sample_answer(krate, operation, source);
    Filled {
        calls: call_examples(krate, operation, source),
        page: answer.as_ref().and_then(|answer| page(krate, operation, answer.body.clone()?)),
        answer,
        event: operation.streams.as_ref().map(|streams| value(&streams.ty)),
        item: operation.paging.as_ref().map(|paging| value(&paging.item)),
        errors: operation.errors.iter().map(|row| error_sample(krate, row, source)).collect(),
    }
}

fn fill(operation: &mut Operation, filled: Filled) {
    operation.examples = filled.calls;
    operation.sample = filled.answer;
    if let Some(streams) = &mut operation.streams {
        streams.samples = filled.event.into_iter().collect();
    }
    if let (Some(paging), Some(item)) = (&mut operation.paging, filled.item) {
        paging.sample = item;
        paging.page = filled.page;
    }
    for (row, sample) in operation.errors.iter_mut().zip(filled.errors) {
        row.sample = sample;
    }
}

/// What a body is about, where it has one of these.
const TELLING: &[&str] = &["model", "messages", "input", "prompt", "query", "text", "name"];

/// One example for each of the body that the document names, else one made of the parts.
fn call_examples(krate: &Crate, operation: &Operation, source: &Source) -> Vec<CallExample> {
    let kind = operation.body.as_ref().map(|body| body.kind);
    let media = source.body.iter().flat_map(|body| &body.media);
    let media = media.into_iter().find(|media| Some(words::body_kind(media.kind)) == kind);
    let bodies: Vec<&NamedExample> = media.map(|media| media.examples.iter().collect()).unwrap_or_default();
    let mut list: Vec<CallExample> =
        bodies.into_iter().filter_map(|body| call_example(krate, operation, Some(body))).collect();
    if list.is_empty() {
        list.extend(call_example(krate, operation, None));
    }
    list
}

fn is_in_path(operation: &Operation, argument: &Argument) -> bool {
    let InputPath::Parameter(name) = &argument.target else { return false };
    operation
        .parameters
        .iter()
        .any(|parameter| parameter.location == Location::Path && parameter.input.as_ref() == Some(name))
}

/// A value with something set, where nothing is required: a part of a path cannot be empty.
fn said_something(krate: &Crate, value: Example) -> Example {
    match value {
        Example::Struct { item, arguments, setters } if arguments.is_empty() && setters.is_empty() => {
            let setters = first_field(krate, item).into_iter().collect();
            Example::Struct { item, arguments, setters }
        }
        other => other,
    }
}

fn first_field(krate: &Crate, id: ItemId) -> Option<(String, Example)> {
    let record = krate.item(id)?.record()?;
    let field = record.fields.get(*record.constructor.as_ref()?.setters.first()?)?;
    Some((field.setter.clone(), invent(krate, &field.ty, &field.wire, 1)?))
}

/// A call with the values of a whole body's example; none when the example does not fit.
fn call_example(krate: &Crate, operation: &Operation, body: Option<&NamedExample>) -> Option<CallExample> {
    let flattened = operation.body.as_ref().is_some_and(|body| body.flattened);
    let whole = body.map(|body| &body.value);
    if whole.is_some_and(|value| flattened && !value.is_object()) {
        return None;
    }
    let mut arguments = Vec::new();
    for argument in &operation.arguments {
        let value = given(whole, argument).and_then(|value| express(krate, &argument.ty, value));
        let value = value.or_else(|| made_up(krate, operation, argument))?;
        arguments.push(if is_in_path(operation, argument) { said_something(krate, value) } else { value });
    }
    let mut setters = Vec::new();
    // Nobody should copy what is discouraged.
    let shown = |setter: &&Setter| {
        setter.needed || setter.argument.deprecated.is_none() && operation.global(&setter.argument).is_none()
    };
    // A body of which nothing is required still has something to say.
    let bare = whole.is_none() && operation.body.is_some() && operation.arguments.is_empty();
    for setter in operation.setters.iter().filter(shown) {
        let telling = bare && TELLING.contains(&setter.argument.wire.as_str());
        let value = setter_value(krate, setter, whole);
        let value =
            value.or_else(|| if makes(operation, setter) { made_up(krate, operation, &setter.argument) } else { None });
        let value = value.or_else(|| if telling { said(krate, operation, &setter.argument) } else { None });
        let value = value.or_else(|| if setter.needed { made_up(krate, operation, &setter.argument) } else { None });
        if let Some(value) = value {
            setters.push((setter.argument.name.clone(), value));
        }
    }
    Some(CallExample { name: body.and_then(|body| body.name.clone()), arguments, setters })
}

/// Whether a setter takes the body of what makes or changes something, which without it has nothing to say.
fn makes(operation: &Operation, setter: &Setter) -> bool {
    setter.argument.target == InputPath::Body && matches!(operation.verb.as_str(), "POST" | "PUT" | "PATCH")
}

/// What a call sets, if it sets it: what an example of the whole body has for it, else what the document has.
fn setter_value(krate: &Crate, setter: &Setter, whole: Option<&Value>) -> Option<Example> {
    let Setter { argument, null, default, .. } = setter;
    let in_body = !matches!(argument.target, InputPath::Parameter(_));
    if in_body && whole.is_some() {
        return match (given(whole, argument)?, null) {
            // Null says what is said by nothing, unless the example is about it.
            (Value::Null, Some(_)) if setter.needed || whole.is_some_and(says_only_null) => Some(Example::Null),
            (Value::Null, _) => None,
            (value, _) => express(krate, &argument.ty, value),
        };
    }
    optional(krate, &argument.ty, &argument.wire, (argument.example.as_ref(), default.as_ref()), 0)
}

/// Whether an example has no other values than null.
fn says_only_null(value: &Value) -> bool {
    value.as_object().is_some_and(|fields| fields.values().all(Value::is_null))
}

/// What an example of the whole body, or the document, gives for an argument.
fn given<'a>(whole: Option<&'a Value>, argument: &'a Argument) -> Option<&'a Value> {
    match &argument.target {
        InputPath::BodyField(_) => whole.and_then(|value| value.get(&argument.wire)),
        InputPath::Body => whole,
        InputPath::Parameter(_) => argument.example.as_ref(),
    }
}

/// A value that is said in one word, or in messages.
fn said(krate: &Crate, operation: &Operation, argument: &Argument) -> Option<Example> {
    made_up(krate, operation, argument).filter(|value| !matches!(value, Example::Struct { .. } | Example::Json(_)))
}

/// The argument's own example, else one of its allowed values, else an invented one.
fn made_up(krate: &Crate, operation: &Operation, argument: &Argument) -> Option<Example> {
    let own = argument.example.iter().chain(argument.allowed.first());
    let own = own.into_iter().find_map(|value| express(krate, &argument.ty, value));
    let name = argument.looks.map_or(argument.wire.as_str(), |looks| looks.word());
    // What may be anything is a text where it is part of an address.
    let in_address = matches!(argument.target, InputPath::Parameter(_));
    let text = in_address && *argument.ty.inner() == Type::Json;
    let own = own.or_else(|| text.then(|| Example::Text(by_document::text(krate, name))));
    let own = own.or_else(|| named(owner(krate, operation, argument), &argument.wire, &argument.ty));
    own.or_else(|| invent(krate, &argument.ty, name, 0))
}

/// What a value of a call belongs to: the type of the body, or the resource.
fn owner<'a>(krate: &'a Crate, operation: &Operation, argument: &Argument) -> &'a str {
    let resource = || krate.resources.get(*operation.resources.first()?)?.path.last();
    let owner = match &argument.target {
        InputPath::Parameter(_) => resource(),
        InputPath::Body | InputPath::BodyField(_) => {
            operation.body.as_ref().and_then(|body| krate.item_of(&body.ty)).map(|item| &item.name)
        }
    };
    owner.map(String::as_str).unwrap_or_default()
}

/// What a test server answers: the document's example where it fits.
fn sample_answer(krate: &Crate, operation: &Operation, source: &Source) -> Option<SampleAnswer> {
    let receives = operation.receives.as_ref()?;
    let (ty, outcome, status, media_type) =
        match receives.variants.iter().find(|variant| variant.ty.is_some()).or_else(|| receives.variants.first()) {
            Some(variant) => (variant.ty.clone(), variant.outcome, variant.status, variant.media_type.clone()),
            None => (Some(receives.ty.clone()), receives.outcome, None, None),
        };
    let meant = |answer: &&Answer| status.is_none() || words::status(answer.statuses) == status;
    let answer = source.answers.iter().find(meant);
    let declared = answer.and_then(|answer| {
        answer.media.iter().find(|media| {
            !matches!(media.kind, crate::model::AnswerKind::Stream(_))
                && media_type.as_ref().is_none_or(|wanted| media.media_type.starts_with(wanted.as_str()))
        })
    });
    let code = match answer.and_then(|answer| words::status(answer.statuses)) {
        Some(Status::Code(code)) => code,
        Some(Status::Range(_)) | None => 200,
    };
    let body = match (outcome, ty) {
        (Outcome::Nothing, _) | (_, None) => None,
        (Outcome::Text, _) => Some(Value::String("Hello".to_owned())),
        (Outcome::Bytes, _) => Some(Value::String("bytes".to_owned())),
        (Outcome::Json | Outcome::Any, Some(ty)) => {
            let given = declared.iter().flat_map(|media| &media.examples).map(|example| &example.value);
            let made = || Some(json::json(krate, &ty, "", 0));
            let fits = |value: &Value| json::fits(krate, &ty, value, 0);
            // Of a type that holds itself without end there is no value.
            Some(given.into_iter().find(|value| fits(value)).cloned().or_else(|| made().filter(fits))?)
        }
    };
    let content_type =
        declared.map(|media| media.media_type.clone()).filter(|_| body.is_some()).map(|text| concrete(&text, outcome));
    Some(SampleAnswer { status: code, media_type: content_type, body })
}

/// An answer with all objects that stand on the ways into it.
fn page(krate: &Crate, operation: &Operation, body: Value) -> Option<Value> {
    let (ty, _) = operation.receives.as_ref()?.page()?;
    let mut page = body;
    for way in operation.paging.as_ref()?.ways() {
        let (mut place, mut ty) = (&mut page, ty);
        for step in way.split_last().map(|(_, way)| way).unwrap_or_default() {
            let Step::Field { name, .. } = step else { return None };
            let field = krate.record(ty.inner())?.fields.iter().find(|field| field.name == *name)?;
            place = place.as_object_mut()?.entry(field.wire.clone()).or_insert(Value::Null);
            if place.is_null() {
                *place = json::json(krate, field.ty.inner(), &field.wire, 0);
            }
            ty = &field.ty;
        }
    }
    Some(page)
}

/// A content type that a server can send: no wildcards.
fn concrete(media_type: &str, outcome: Outcome) -> String {
    match outcome {
        _ if !media_type.contains('*') => media_type.to_owned(),
        Outcome::Json | Outcome::Any => "application/json".to_owned(),
        Outcome::Text => "text/plain".to_owned(),
        Outcome::Bytes | Outcome::Nothing => "application/octet-stream".to_owned(),
    }
}

fn error_sample(krate: &Crate, row: &ErrorUse, source: &Source) -> Option<Value> {
    let ty = &krate.errors.variants.get(row.variant)?.ty;
    let meant =
        |failure: &&Failure| words::status(failure.statuses).is_some_and(|status| row.statuses.contains(&status));
    let declared = source.failures.iter().filter(meant);
    let given = declared
        .flat_map(|failure| &failure.examples)
        .map(|example| &example.value)
        .find(|value| json::fits(krate, ty, value, 0) && json::has_own_key(krate, ty, value));
    given.cloned().or_else(|| json::telling(krate, ty))
}

/// An example of an item that is sent: the document's where it fits.
fn item_example(planner: &Planner, krate: &Crate, id: ItemId) -> Option<Example> {
    let shape = planner.shapes.get(id.index()).map(|shape| planner.api.shapes.get(*shape))?;
    if !shape.usage.sent {
        return None;
    }
    let given = shape.examples.iter().find_map(|value| express(krate, &Type::Item(id), value));
    given.or_else(|| invent(krate, &Type::Item(id), "", 0))
}
