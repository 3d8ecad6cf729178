//! Operations as plain values: the struct, `new`, and what the run-time part must know of them.

use std::fmt::Write;

use super::accept;
use super::answer;
use super::call;
use super::client;
use super::docs::Docs;
use super::format::{self, join, literal_field, signature};
use super::record::absent;
use super::request;
use super::retry;
use super::scope::Scope;
use crate::snippet::layout::Layout;
use crate::snippet::literal;
use crate::surface::{
    Argument, EventShape, Input, InputPath, Item, ItemKind, Operation, Receives, SchemeNeed, StreamFlag, StreamSwitch,
    StreamUse, StreamValue, Struct, Type,
};

/// The operation with its implementations; its setters are in [`super::call`].
pub(crate) fn emit(scope: &Scope, operation: &Operation) -> String {
    let mut blocks = vec![
        definition(scope, operation),
        format!("impl {} {{\n{}}}\n", operation.name, new(scope, operation)),
        implementation(scope, operation),
    ];
    if let Some(receives) = &operation.receives {
        blocks.push(sends(scope, operation, receives));
        if receives.download {
            let downloads = scope.import("crate::runtime::client::operation", "Downloads");
            blocks.push(format!("impl {downloads} for {} {{}}\n", operation.name));
        }
    }
    if let Some(paging) = &operation.paging {
        blocks.push(super::paging::emit(scope, operation, paging));
    }
    if let Some(streams) = &operation.streams {
        blocks.push(stream(scope, operation, streams));
    }
    join(&blocks)
}

fn definition(scope: &Scope, operation: &Operation) -> String {
    let mut out = String::new();
    let place = operation.place();
    let mut docs = Docs::summary(&operation.prose, || format!("The operation {place}."));
    if !operation.prose.is_empty() {
        docs.push(&place);
    }
    docs.print(&mut out, 0);
    out.push_str(if operation.upload { "#[derive(Debug" } else { "#[derive(Debug, Clone, PartialEq" });
    out.push_str(if is_default(scope, operation) { ", Default)]\n" } else { ")]\n" });
    out.extend(["#[non_exhaustive]\npub struct ", &operation.name, " {"]);
    if !operation.inputs.is_empty() {
        out.push('\n');
    }
    for input in &operation.inputs {
        Docs::of(&input.prose, || input_words(input)).print(&mut out, 4);
        out.extend(["    pub ", &input.name, ": ", &scope.ty(&input.ty), ",\n"]);
    }
    out.push_str("}\n");
    out
}

fn input_words(input: &Input) -> String {
    if input.is_body { "The body of the request.".to_owned() } else { format!("The parameter `{}`.", input.name) }
}

/// The arguments of `new` and of the method, as they stand in a signature.
pub(crate) fn arguments(scope: &Scope, operation: &Operation) -> Vec<String> {
    let arguments = operation.arguments.iter();
    arguments.map(|argument| format!("{}: {}", argument.name, accept::required_type(scope, &argument.ty))).collect()
}

fn new(scope: &Scope, operation: &Operation) -> String {
    let mut out = String::new();
    Docs::line("The operation with what it requires.").print(&mut out, 4);
    out.push_str("    #[must_use]\n");
    signature(&mut out, 4, "pub fn new", &arguments(scope, operation), " -> Self {");
    if is_default(scope, operation) {
        out.push_str("        Self::default()\n    }\n");
        return out;
    }
    let fields: Vec<String> = operation
        .inputs
        .iter()
        .map(|input| literal_field(&input.name, &initial(scope, operation, input, &input.ty)))
        .collect();
    format::literal(&mut out, 8, "Self", &fields);
    out.push_str("    }\n");
    out
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

fn implementation(scope: &Scope, operation: &Operation) -> String {
    let parts = scope.import("crate::runtime::client::request", "RequestParts");
    let result = scope.import("crate", "Result");
    let statements = request::prepare(scope, operation);
    let request = if statements.contains("request.") { "request" } else { "_request" };
    let mut out =
        format!("impl {} for {} {{\n", scope.import("crate::runtime::client::operation", "Operation"), operation.name);
    out.push_str(&info(scope, operation));
    let _ = write!(out, "\n    fn prepare(&self, {request}: &mut {parts}) -> {result}<()> {{\n{statements}    }}\n");
    match &operation.stream_switch {
        Some(StreamSwitch::Flag(StreamFlag { field, options })) => {
            let value = "Some(".repeat(*options) + "stream" + &")".repeat(*options);
            let place = call::body_place(scope, operation, "self", field);
            let assignment = place.assign(&Layout::text(value));
            let _ = write!(out, "\n    fn set_stream(&mut self, stream: bool) {{\n{assignment}    }}\n");
        }
        Some(StreamSwitch::Value(value)) => out.push_str(&ask_for_stream(scope, operation, value)),
        None => {}
    }
    out.push_str("}\n");
    out
}

/// The value of an enum that asks for a stream; what it says otherwise is the caller's.
fn ask_for_stream(scope: &Scope, operation: &Operation, value: &StreamValue) -> String {
    let list = scope.krate.item_of(&value.ty).and_then(Item::enumeration);
    let variant = list.and_then(|list| list.values.iter().find(|known| known.wire == value.wire));
    let Some(variant) = variant else { return String::new() };
    let options = value.ty.options();
    let written = format!("{}::{}", scope.ty(value.ty.inner()), variant.name);
    let written = "Some(".repeat(options) + &written + &")".repeat(options);
    let assignment = call::body_place(scope, operation, "self", &value.field).assign(&Layout::text(written));
    let mut out = "\n    fn set_stream(&mut self, stream: bool) {\n        if stream {\n".to_owned();
    for line in assignment.lines() {
        out.extend(["    ", line, "\n"]);
    }
    out.push_str("        }\n    }\n");
    out
}

/// The constant `INFO`.
fn info(scope: &Scope, operation: &Operation) -> String {
    let ty = scope.import("crate::runtime::client::operation", "OperationInfo");
    let mut out = format!("    const INFO: &'static {ty} = &{ty} {{\n");
    let mut fact = |name: &str, value: &str| {
        let _ = writeln!(out, "        {name}: {value},");
    };
    fact("id", &literal::string(&operation.id));
    fact("method", &literal::string(&operation.verb));
    fact("path", &literal::string(&operation.path));
    if let Some(receives) = &operation.receives
        && receives.accept != "application/json"
    {
        fact("accept", &literal::string(&receives.accept));
    }
    let errors = errors(scope, operation);
    if !errors.is_empty() {
        let declared = scope.import("crate::runtime", "declared");
        fact("errors", &format!("{declared}! {{\n{errors}        }}"));
    }
    if let Some(security) = &operation.security {
        fact("security", &format!("Some({})", requirements(security)));
    }
    if !operation.servers.is_empty() {
        let servers = operation.servers.iter().map(|server| {
            format!(
                "crate::runtime::client::api::Server {{ id: \"\", url: {}, variables: {}, description: \"\" }}",
                literal::string(&server.url),
                client::variables(&server.variables),
            )
        });
        fact("servers", &format!("&[{}]", servers.collect::<Vec<_>>().join(", ")));
    }
    if let Some(timeout) = operation.timeout_ms {
        fact("timeout", &format!("Some(std::time::Duration::from_millis({}))", literal::integer(i128::from(timeout))));
    }
    if let Some(retries) = &operation.retries {
        let policy = scope.import("crate::runtime::client::retry", "RetryPolicy");
        fact("retries", &format!("Some(&{})", retry::policy(&policy, retries)));
    }
    if let Some(header) = &operation.idempotency_header {
        fact("idempotency_header", &format!("Some({})", literal::string(header)));
    }
    let _ = write!(out, "        ..{ty}::DEFAULT\n    }};\n");
    out
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

/// The declared errors that have a type of their own, one per line.
fn errors(scope: &Scope, operation: &Operation) -> String {
    let mut out = String::new();
    for declared in &operation.errors {
        let Some(variant) = scope.krate.errors.variants.get(declared.variant) else { continue };
        for status in &declared.statuses {
            let _ = writeln!(out, "            {} => {},", status.number(), variant.name);
        }
    }
    out
}

fn sends(scope: &Scope, operation: &Operation, receives: &Receives) -> String {
    let decode = answer::decode(scope, receives);
    let answer = if decode.contains("answer.") { "answer" } else { "_answer" };
    format!(
        "impl {} for {} {{\n    type Output = {};\n\n    fn decode({answer}: &{}) -> {}<Self::Output> {{\n{decode}    }}\n}}\n",
        scope.import("crate::runtime::client::operation", "Sends"),
        operation.name,
        scope.ty(&receives.ty),
        scope.import("crate::runtime::client::answer", "Answer"),
        scope.import("crate", "Result"),
    )
}

fn stream(scope: &Scope, operation: &Operation, streams: &StreamUse) -> String {
    let info = scope.import("crate::runtime::client::operation", "StreamInfo");
    let shape = scope.import("crate::runtime::client::operation", "EventShape");
    let variant = match streams.shape {
        EventShape::Payload => "Payload",
        EventShape::Envelope => "Envelope",
        EventShape::Text => "Text",
        EventShape::Event => "Event",
    };
    let mut out = format!(
        "impl {} for {} {{\n    type Event = {};\n\n    const STREAM: {info} = {info} {{\n        shape: {shape}::{variant},\n",
        scope.import("crate::runtime::client::operation", "Streams"),
        operation.name,
        scope.ty(&streams.ty),
    );
    if let Some(sentinel) = &streams.sentinel {
        let _ = writeln!(out, "        sentinel: Some({}),", literal::string(sentinel));
    }
    let _ = writeln!(out, "        accept: {},", literal::string(&streams.accept));
    if has_error_field(scope, &streams.ty) {
        out.push_str("        has_error_field: true,\n");
    }
    let format = if streams.lines { "JSON_LINES" } else { "SSE" };
    let _ = write!(out, "        ..{info}::{format}\n    }};\n}}\n");
    out
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
