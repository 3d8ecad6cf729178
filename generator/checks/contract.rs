//! The test modules: one per file of operations, with a module per operation. Templates show what they look like,
//! `templates/crate/contract`; here is what stands in their holes.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt::Write;

use askama::Template;
use serde_json::Value;

use super::expected::{Body, Expected, request};
use super::pages::{self, TwoPages};
use crate::snippet::layout::Layout;
use crate::snippet::{self, Setting, literal, unsent, use_lines};
use crate::surface::{
    BodyKind, CallExample, Crate, EventShape, Operation, Outcome, Receives, SampleAnswer, SchemeKind, SchemeUse,
    StreamUse, Type,
};

/// `main.rs`.
#[derive(Template)]
#[template(path = "crate/contract/main.rs.txt", escape = "none")]
struct Main<'a> {
    library: &'a str,
    uses: String,
    modules: Vec<&'a str>,
    /// What the builder is told: credentials and values for all calls.
    settings: String,
}

/// A file of operations.
#[derive(Template)]
#[template(path = "crate/contract/resource.rs.txt", escape = "none")]
struct Resource<'a> {
    uses: String,
    operations: Vec<Tested<'a>>,
}

/// An operation, and which tests it has.
struct Tested<'a> {
    place: String,
    module: String,
    name: &'a str,
    /// The expression that makes the call.
    call: String,
    sends: Option<Sends>,
    pages: Option<TwoPages>,
    streams: Option<Streams>,
    fails: Option<Fails>,
}

/// What the server is to have received.
struct Request {
    /// The constant `BODY`, a literal.
    body: Option<String>,
    /// The expression that looks at the request; it is the test's result.
    checks: String,
}

/// The request, and the example's answer.
struct Sends {
    answer: String,
    status: u16,
    media_type: String,
    result: Answered,
    request: Request,
}

/// What becomes of an answer.
enum Answered {
    /// There is none.
    Nothing,
    /// It has several forms, and is not looked at.
    Unseen,
    /// It agrees with the JSON that was sent.
    Json,
    /// It is what was sent.
    Whole,
}

/// A stream of the sample's events.
struct Streams {
    /// Literals of the events as they are sent.
    events: String,
    /// Literals of the items that they give.
    items: String,
    end: String,
    media_type: String,
    request: Request,
}

/// Declared errors.
struct Fails {
    errors: String,
    /// Whether the operation only streams.
    streams: bool,
}

/// `main.rs`.
pub(super) fn root(krate: &Crate, modules: &[&str]) -> String {
    let mut modules: Vec<&str> = modules.iter().copied().chain(["support"]).collect();
    modules.sort_unstable();
    let mut settings = String::new();
    for scheme in &krate.client.schemes {
        let _ = write!(settings, ".{}({})", scheme.setter, credential(scheme));
    }
    for global in &krate.client.globals {
        if let Some(example) = &global.example {
            let _ = write!(settings, ".{}({})", global.setter, snippet::line(krate, example));
        }
    }
    let main = Main { library: &krate.package.library, uses: use_lines(&global_uses(krate)), modules, settings };
    // Templates fail only where a writer does, and a string never does.
    main.render().unwrap_or_default()
}

/// What the values for all calls import.
fn global_uses(krate: &Crate) -> BTreeSet<String> {
    let examples = krate.client.globals.iter().filter_map(|global| global.example.as_ref());
    let uses = examples.flat_map(|example| snippet::value(krate, example).uses);
    let own = format!("{}::", krate.package.library);
    uses.map(|path| if path.starts_with(&own) { format!("::{path}") } else { path }).collect()
}

fn credential(scheme: &SchemeUse) -> &'static str {
    match &scheme.kind {
        SchemeKind::Basic => "sdk::Credential::basic(\"user\", \"secret\")",
        SchemeKind::Bearer
        | SchemeKind::Http(_)
        | SchemeKind::OpenIdConnect
        | SchemeKind::ApiKey { .. }
        | SchemeKind::OAuth2 { .. } => "\"secret\"",
    }
}

/// The file for these operations.
pub(super) fn emit(krate: &Crate, operations: &[&Operation]) -> String {
    let library = &krate.package.library;
    let mut uses = BTreeSet::from([
        "super::support::Declared".to_owned(),
        "super::support::Outcome".to_owned(),
        "super::support::Server".to_owned(),
        "super::support::agrees".to_owned(),
        format!("{library}::Call"),
        format!("{library}::Client"),
        format!("{library}::Error"),
        format!("{library}::operations"),
    ]);
    let mut tested = Vec::new();
    let mut taken = BTreeSet::new();
    // A body that is sent in several ways is tested in each.
    let ways: Vec<(Cow<'_, Operation>, Option<BodyKind>)> = operations.iter().copied().flat_map(ways).collect();
    for (operation, form) in &ways {
        let Some(example) = operation.examples.first() else { continue };
        let fragment = unsent(krate, operation, example, Setting { indent: 8, inline_uploads: true, form: *form });
        uses.extend(fragment.uses);
        let mut module = match form {
            Some(form) => format!("{}_as_{form}", operation.method.trim_start_matches("r#")),
            None => operation.method.clone(),
        };
        while !taken.insert(module.clone()) {
            module.push('_');
        }
        tested.push(test(krate, operation, module, example, fragment.code));
    }
    // Templates fail only where a writer does, and a string never does.
    Resource { uses: use_lines(&uses), operations: tested }.render().unwrap_or_default()
}

/// An operation as it is, and with its body sent in each of the other ways.
fn ways(operation: &Operation) -> impl Iterator<Item = (Cow<'_, Operation>, Option<BodyKind>)> {
    let forms = operation.forms.iter().map(|form| {
        let sent = Operation { body: Some(form.body.clone()), ..operation.clone() };
        (Cow::Owned(sent), Some(form.body.kind))
    });
    std::iter::once((Cow::Borrowed(operation), None)).chain(forms)
}

fn test<'a>(
    krate: &Crate,
    operation: &'a Operation,
    module: String,
    example: &CallExample,
    call: String,
) -> Tested<'a> {
    let answered = operation.receives.as_ref().zip(operation.sample.as_ref());
    let streams = operation.streams.as_ref().filter(|streams| !streams.samples.is_empty());
    Tested {
        place: operation.place(),
        module,
        name: &operation.name,
        call,
        sends: answered.map(|(receives, sample)| sends(krate, operation, example, receives, sample)),
        pages: answered.and_then(|(_, sample)| pages::plan(krate, operation, example, sample, raw)),
        streams: streams.map(|streams| stream(krate, operation, example, streams)),
        fails: fails(krate, operation),
    }
}

fn sends(
    krate: &Crate,
    operation: &Operation,
    example: &CallExample,
    receives: &Receives,
    sample: &SampleAnswer,
) -> Sends {
    let result = match (&receives.ty, receives.outcome) {
        (Type::Unit, _) => Answered::Nothing,
        _ if !receives.variants.is_empty() => Answered::Unseen,
        (_, Outcome::Json | Outcome::Any) => Answered::Json,
        (_, Outcome::Text | Outcome::Bytes) => Answered::Whole,
        (_, Outcome::Nothing) => Answered::Unseen,
    };
    Sends {
        answer: body_text(sample),
        status: sample.status,
        media_type: literal::string(sample.media_type.as_deref().unwrap_or_default()),
        result,
        request: received(operation, &request(krate, operation, example, false), &receives.accept),
    }
}

fn stream(krate: &Crate, operation: &Operation, example: &CallExample, streams: &StreamUse) -> Streams {
    let events = streams.samples.iter().map(|event| literal::string(&event_text(streams, event)));
    let items = streams.samples.iter().map(|event| literal::string(&event.to_string()));
    let end = match (&streams.sentinel, streams.lines) {
        (Some(sentinel), false) => format!("data: {sentinel}\n\n"),
        _ => String::new(),
    };
    Streams {
        events: events.collect::<Vec<_>>().join(", "),
        items: items.collect::<Vec<_>>().join(", "),
        end: literal::string(&end),
        media_type: literal::string(&streams.media_type),
        request: received(operation, &request(krate, operation, example, true), &streams.accept),
    }
}

/// A sample as it stands in the stream.
fn event_text(streams: &StreamUse, event: &Value) -> String {
    if streams.lines {
        // RFC 7464 wants a record separator before each text.
        let separator = if streams.media_type.contains("json-seq") { "\u{1e}" } else { "" };
        return format!("{separator}{event}\n");
    }
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    };
    match event {
        Value::Object(fields) if streams.shape == EventShape::Event => {
            let name = fields.get("event").map(|name| format!("event: {}\n", text(name))).unwrap_or_default();
            let data = fields.get("data").map(text).unwrap_or_default();
            format!("{name}data: {data}\n\n")
        }
        event => format!("data: {}\n\n", text(event)),
    }
}

/// Each declared error that has a sample.
fn fails(krate: &Crate, operation: &Operation) -> Option<Fails> {
    let mut rows = Vec::new();
    for declared in &operation.errors {
        let variant = krate.errors.variants.get(declared.variant);
        let (Some(variant), Some(sample)) = (variant, &declared.sample) else { continue };
        let Some(status) = declared.statuses.first().map(|status| status.first()) else { continue };
        let row = Layout::tuple(vec![
            Layout::text(status.to_string()),
            string(&sample.to_string()),
            Layout::text(format!("|error| matches!(error, Error::{}(_))", variant.name)),
        ]);
        rows.push(row.to_string());
    }
    (!rows.is_empty()).then(|| Fails { errors: rows.join(", "), streams: operation.receives.is_none() })
}

/// What the server is to have received.
fn received(operation: &Operation, expected: &Expected, accept: &str) -> Request {
    let mut links = vec![Layout::text(".received()"), Layout::text(".await")];
    if let Some(path) = &expected.path {
        links.push(method("line", vec![string(&operation.verb), string(path)]));
    }
    if let Some(query) = &expected.query {
        links.push(method("query", vec![pairs(query)]));
    }
    let mut headers = vec![("accept".to_owned(), accept.to_owned())];
    headers.extend(expected.headers.iter().map(|(name, value)| (name.to_ascii_lowercase(), value.clone())));
    for (name, value) in headers {
        links.push(method("header", vec![string(&name), string(&value)]));
    }
    let mut body = None;
    links.push(match &expected.body {
        Body::Unsaid => method("anything", Vec::new()),
        Body::Json(value) => {
            body = Some(raw(&format!("{value:#}")));
            method("json", vec![Layout::text("BODY")])
        }
        Body::Form(form) => method("form", vec![pairs(form)]),
        Body::Parts(parts) => method("parts", vec![pairs(parts)]),
        Body::Text(text) => method("text", vec![string(text)]),
    });
    Request { body, checks: Layout::text("server").chain(links).to_string() }
}

fn method(name: &str, arguments: Vec<Layout>) -> Layout {
    Layout::call(&format!(".{name}"), arguments)
}

fn string(text: &str) -> Layout {
    Layout::text(literal::string(text))
}

fn pairs(pairs: &[(String, String)]) -> Layout {
    let pair = |(key, value): &(String, String)| Layout::tuple(vec![string(key), string(value)]);
    Layout::List { open: "&[".to_owned(), items: pairs.iter().map(pair).collect(), close: "]" }
}

/// A string literal with the text as it is.
fn raw(text: &str) -> String {
    // Carriage returns cannot stand in a raw string, and what changes the direction of text must not (rustc denies it).
    let turns = |sign| matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if text.chars().any(|sign| sign != '\n' && sign.is_control() || turns(sign)) {
        return literal::string(text);
    }
    let mut hashes = String::new();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    format!("r{hashes}\"{text}\"{hashes}")
}

fn body_text(sample: &SampleAnswer) -> String {
    let is_json = sample.media_type.as_deref().is_some_and(|media_type| media_type.contains("json"));
    match &sample.body {
        None => "\"\"".to_owned(),
        Some(Value::String(text)) if !is_json => raw(text),
        Some(value) => raw(&format!("{value:#}")),
    }
}
