//! Operations as plain values: the struct, `new`, and what the run-time part must know of them.

use askama::Template;

use super::accept::{self, Arguments};
use super::answer::{self, Decode};
use super::call::{self, Assignment};
use super::client;
use super::docs::Docs;
use super::format::{self, join, literal_field};
use super::paging;
use super::record::absent;
use super::request::{self, Request};
use super::retry;
use super::scope::Scope;
use crate::snippet::layout::Layout;
use crate::snippet::literal;
use crate::surface::{
    Argument, EventShape, Input, InputPath, Item, ItemKind, Operation, OwnServer, Receives, SchemeNeed, StreamFlag,
    StreamSwitch, StreamUse, StreamValue, Struct, Type,
};

const MODULE: &str = "crate::runtime::client::operation";

/// The operation with its implementations, but for pages and streams.
#[derive(Template)]
#[template(path = "crate/operation/operation.rs.txt", escape = "none")]
struct View<'a> {
    docs: String,
    name: &'a str,
    upload: bool,
    default: bool,
    inputs: Vec<InputView<'a>>,
    /// Those of `new`, between the parentheses, and what stands behind its name.
    arguments: String,
    generics: String,
    /// What `new` gives, an expression.
    value: String,
    names: Names,
    info: Info,
    request: Request,
    switch: Switch,
    sends: Option<Sends>,
    /// The trait of operations whose answer can be saved, if this is one.
    downloads: Option<String>,
    /// What is asked for then, where that is another thing.
    files: Option<String>,
    /// The trait of operations whose answer has a form that is asked for, if this is one.
    structured: Option<String>,
}

/// How the file calls what all operations have.
struct Names {
    operation: String,
    info: String,
    parts: String,
    result: String,
}

/// A field.
struct InputView<'a> {
    docs: String,
    name: &'a str,
    ty: String,
}

/// The constant `INFO`: literals, and expressions.
struct Info {
    id: String,
    method: String,
    path: String,
    accept: Option<String>,
    errors: Option<Declared>,
    security: Option<String>,
    servers: Vec<OwnServerView>,
    /// In milliseconds.
    timeout: Option<String>,
    retries: Option<String>,
    idempotency_header: Option<String>,
}

/// A server that only this operation has.
struct OwnServerView {
    url: String,
    variables: String,
}

/// The declared errors that have a type of their own.
struct Declared {
    macro_name: String,
    errors: Vec<DeclaredError>,
}

/// One of them, for a status or, below ten, for a range.
struct DeclaredError {
    status: u16,
    variant: String,
}

/// What asks for a stream.
enum Switch {
    None,
    /// A field that says yes or no.
    Flag(Assignment),
    /// The value of an enum; what it says otherwise is the caller's.
    Value(Assignment),
}

/// `impl Sends`.
struct Sends {
    name: String,
    output: String,
    answer: String,
    result: String,
    decode: Decode,
}

/// `impl Streams`.
#[derive(Template)]
#[template(path = "crate/operation/stream.rs.txt", escape = "none")]
struct Stream<'a> {
    streams: String,
    info: String,
    name: &'a str,
    event: String,
    shape: String,
    sentinel: Option<String>,
    accept: String,
    has_error_field: bool,
    lines: bool,
}

/// The operation with its implementations; its setters are in [`super::call`].
pub(crate) fn emit(scope: &Scope, operation: &Operation) -> String {
    let paging = operation.paging.as_ref().map(|paging| paging::emit(scope, operation, paging));
    let stream = operation.streams.as_ref().map(|streams| format::print(&stream(scope, operation, streams)));
    let blocks = [Some(format::print(&view(scope, operation))), paging, stream];
    join(&blocks.into_iter().flatten().collect::<Vec<_>>())
}

fn view<'a>(scope: &Scope, operation: &'a Operation) -> View<'a> {
    let place = operation.place();
    let mut docs = Docs::summary(&operation.prose, || format!("The operation {place}."));
    if !operation.prose.is_empty() {
        docs.push(&place);
    }
    let inputs = operation.inputs.iter().map(|input| InputView {
        docs: Docs::of(&input.prose, || input_words(input)).hole(4),
        name: &input.name,
        ty: scope.ty(&input.ty),
    });
    let arguments = arguments(scope, operation);
    let downloads = operation.receives.as_ref().filter(|receives| receives.download);
    View {
        docs: docs.hole(0),
        name: &operation.name,
        upload: operation.upload,
        default: is_default(scope, operation),
        inputs: inputs.collect(),
        arguments: arguments.list(None),
        generics: arguments.generics(),
        value: value(scope, operation),
        names: Names {
            operation: scope.import(MODULE, "Operation"),
            info: scope.import(MODULE, "OperationInfo"),
            parts: scope.import("crate::runtime::client::request", "RequestParts"),
            result: scope.import("crate", "Result"),
        },
        info: info(scope, operation),
        request: request::plan(scope, operation),
        switch: switch(scope, operation),
        sends: operation.receives.as_ref().map(|receives| sends(scope, receives)),
        downloads: downloads.map(|_| scope.import(MODULE, "Downloads")),
        files: downloads.and_then(|receives| receives.files.as_deref()).map(literal::string),
        structured: operation.structured.then(|| scope.import(MODULE, "Structured")),
    }
}

fn input_words(input: &Input) -> String {
    if input.is_body { "The body of the request.".to_owned() } else { format!("The parameter `{}`.", input.name) }
}

/// The arguments of `new` and of the method.
pub(crate) fn arguments(scope: &Scope, operation: &Operation) -> Arguments {
    let arguments = operation.arguments.iter();
    Arguments::of_method(scope, arguments.map(|argument| (argument.name.as_str(), &argument.ty)))
}

/// What `new` gives.
fn value(scope: &Scope, operation: &Operation) -> String {
    if is_default(scope, operation) {
        return "Self::default()".to_owned();
    }
    let field = |input: &Input| literal_field(&input.name, &initial(scope, operation, input, &input.ty));
    format::literal("Self", &operation.inputs.iter().map(field).collect::<Vec<_>>())
}

/// Whether nothing is required, so that the value has a `Default`.
fn is_default(scope: &Scope, operation: &Operation) -> bool {
    let has_default = |ty: &Type| match ty {
        Type::Option(_) => true,
        ty => scope.krate.record(ty).is_some_and(|record| record.default),
    };
    operation.arguments.is_empty() && operation.inputs.iter().all(|input| has_default(&input.ty))
}

/// The value of an input in `new`.
fn initial(scope: &Scope, operation: &Operation, input: &Input, ty: &Type) -> Layout {
    let whole = operation.arguments.iter().find(|argument| argument.target.fills(input));
    let is_of_body = |argument: &Argument| matches!(argument.target, InputPath::BodyField(_));
    let filled = input.is_body && operation.arguments.iter().any(is_of_body);
    match (whole, ty) {
        (Some(argument), ty) => accept::required_value(scope, ty, &argument.name),
        // A body that may be null, and has required fields.
        (None, Type::Option(inner)) if filled => Layout::call("Some", vec![initial(scope, operation, input, inner)]),
        (None, Type::Option(_)) => absent(ty),
        (None, ty) => body(scope, operation, ty),
    }
}

/// The body's record, made of the arguments that fill its fields.
fn body(scope: &Scope, operation: &Operation, ty: &Type) -> Layout {
    let constructor = scope.krate.record(ty).and_then(|record| Some((record, record.constructor.as_ref()?)));
    let Some((record, constructor)) = constructor else {
        return absent(ty);
    };
    let fields = constructor.arguments.iter().filter_map(|index| record.fields.get(*index));
    let arguments = fields
        .map(|field| filled_by(operation, &field.name).map_or("false", |argument| argument.name.as_str()))
        .map(Layout::text)
        .collect();
    let value = Layout::call(&format!("{}::new", scope.ty(ty.inner())), arguments);
    match ty {
        Type::Boxed(_) => Layout::call("Box::new", vec![value]),
        _ => value,
    }
}

/// The argument for a field of the body; the field that selects streaming has none.
fn filled_by<'o>(operation: &'o Operation, name: &str) -> Option<&'o Argument> {
    operation.arguments.iter().find(|argument| matches!(&argument.target, InputPath::BodyField(field) if field == name))
}

fn switch(scope: &Scope, operation: &Operation) -> Switch {
    match &operation.stream_switch {
        Some(StreamSwitch::Flag(StreamFlag { field, options })) => {
            Switch::Flag(assign(scope, operation, field, "stream", *options))
        }
        Some(StreamSwitch::Value(StreamValue { field, ty, wire })) => {
            let list = scope.krate.item_of(ty).and_then(Item::enumeration);
            let Some(variant) = list.and_then(|list| list.values.iter().find(|known| known.wire == *wire)) else {
                return Switch::None;
            };
            let written = format!("{}::{}", scope.ty(ty.inner()), variant.name);
            Switch::Value(assign(scope, operation, field, &written, ty.options()))
        }
        None => Switch::None,
    }
}

/// Puts a value into a field of the body, within so many options.
fn assign(scope: &Scope, operation: &Operation, field: &str, value: &str, options: usize) -> Assignment {
    let value = "Some(".repeat(options) + value + &")".repeat(options);
    call::body_place(scope, operation, "self", field).assign(&Layout::text(value))
}

fn own_server(server: &OwnServer) -> OwnServerView {
    OwnServerView { url: literal::string(&server.url), variables: client::variables(&server.variables) }
}

fn info(scope: &Scope, operation: &Operation) -> Info {
    let accept = operation.receives.as_ref().map(|receives| receives.accept.as_str());
    let policy = |retries| retry::policy(&scope.import("crate::runtime::client::retry", "RetryPolicy"), retries);
    Info {
        id: literal::string(&operation.id),
        method: literal::string(&operation.verb),
        path: literal::string(&operation.path),
        accept: accept.filter(|accept| *accept != "application/json").map(literal::string),
        errors: declared(scope, operation),
        security: operation.security.as_deref().map(requirements),
        servers: operation.servers.iter().map(own_server).collect(),
        timeout: operation.timeout_ms.map(|timeout| literal::integer(i128::from(timeout))),
        retries: operation.retries.as_ref().map(policy),
        idempotency_header: operation.idempotency_header.as_deref().map(literal::string),
    }
}

/// Alternatives of combinations of schemes with their scopes.
pub(crate) fn requirements(security: &[Vec<SchemeNeed>]) -> String {
    let alternatives = security.iter().map(|needed| {
        let schemes = needed.iter().map(|SchemeNeed { wire, scopes }| {
            let scopes: Vec<String> = scopes.iter().map(|scope| literal::string(scope)).collect();
            format!("({}, &[{}])", literal::string(wire), scopes.join(", "))
        });
        format!("&[{}]", schemes.collect::<Vec<_>>().join(", "))
    });
    format!("&[{}]", alternatives.collect::<Vec<_>>().join(", "))
}

fn declared(scope: &Scope, operation: &Operation) -> Option<Declared> {
    let mut errors = Vec::new();
    for declared in &operation.errors {
        let Some(variant) = scope.krate.errors.variants.get(declared.variant) else { continue };
        let statuses = declared.statuses.iter().map(|status| status.number());
        errors.extend(statuses.map(|status| DeclaredError { status, variant: variant.name.clone() }));
    }
    (!errors.is_empty()).then(|| Declared { macro_name: scope.import("crate::runtime", "declared"), errors })
}

fn sends(scope: &Scope, receives: &Receives) -> Sends {
    Sends {
        name: scope.import(MODULE, "Sends"),
        output: scope.ty(&receives.ty),
        answer: scope.import("crate::runtime::client::answer", "Answer"),
        result: scope.import("crate", "Result"),
        decode: answer::decode(scope, receives),
    }
}

fn stream<'a>(scope: &Scope, operation: &'a Operation, streams: &StreamUse) -> Stream<'a> {
    let variant = match streams.shape {
        EventShape::Payload => "Payload",
        EventShape::Envelope => "Envelope",
        EventShape::Text => "Text",
        EventShape::Any => "Any",
        EventShape::Event => "Event",
    };
    Stream {
        streams: scope.import(MODULE, "Streams"),
        info: scope.import(MODULE, "StreamInfo"),
        name: &operation.name,
        event: scope.ty(&streams.ty),
        shape: format!("{}::{variant}", scope.import(MODULE, "EventShape")),
        sentinel: streams.sentinel.as_deref().map(literal::string),
        accept: literal::string(&streams.accept),
        has_error_field: has_error_field(scope, &streams.ty),
        lines: streams.lines,
    }
}

/// Whether an event may have a key `error` by its schema.
fn has_error_field(scope: &Scope, ty: &Type) -> bool {
    let has_it = |record: &Struct| record.fields.iter().any(|field| field.wire == "error");
    let Some(item) = scope.krate.item_of(ty) else { return false };
    match &item.kind {
        ItemKind::Struct(record) => has_it(record),
        ItemKind::Union(union) => {
            union.branches.iter().any(|branch| scope.krate.record(&branch.ty).is_some_and(has_it))
        }
        ItemKind::Enumeration(_) | ItemKind::Alias(_) | ItemKind::Answer(_) => false,
    }
}
