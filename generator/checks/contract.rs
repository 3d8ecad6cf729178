//! The test modules: one per file of operations, with a module per operation.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::Value;

use super::expected::{Body, Expected, request};
use super::pages;
use crate::snippet::layout::Layout;
use crate::snippet::{self, Fragment, Setting, literal, unsent, use_lines};
use crate::surface::{
    CallExample, Crate, EventShape, Operation, Outcome, Receives, SampleAnswer, SchemeKind, SchemeUse, StreamUse, Type,
};

/// `main.rs`.
pub(super) fn root(krate: &Crate, modules: &[&str]) -> String {
    let library = &krate.package.library;
    let mut out = format!(
        "//! Every operation against a loopback server: what it sends, and what it makes of the answers.\n#![allow(\n    deprecated,\n    dead_code,\n    unused_imports,\n    reason = \"all operations are tested, also those that should not be used\"\n)]\n\nuse ::{library} as sdk;\n{}\n",
        use_lines(&global_uses(krate))
    );
    let mut sorted: Vec<&str> = modules.iter().copied().chain(["support"]).collect();
    sorted.sort_by(|one, other| snippet::compare_names(one, other));
    for module in sorted {
        if !module.is_ascii() {
            let _ = writeln!(out, "#[path = \"{module}.rs\"]");
        }
        let _ = writeln!(out, "mod {module};");
    }
    let credentials = krate.client.schemes.iter().fold(String::new(), |mut text, scheme| {
        let _ = write!(text, ".{}({})", scheme.setter, credential(scheme));
        text
    });
    let globals = krate.client.globals.iter().fold(String::new(), |mut text, global| {
        if let Some(example) = &global.example {
            let _ = write!(text, ".{}({})", global.setter, snippet::line(krate, example));
        }
        text
    });
    let _ = write!(
        out,
        "\n/// A client of the server at this address; it never tries twice.\nfn client(url: &str) -> sdk::Result<sdk::Client> {{\n    sdk::Client::builder().base_url(url).retries(sdk::RetryConfig::none()){credentials}{globals}.build()\n}}\n"
    );
    out
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
        SchemeKind::Bearer | SchemeKind::OpenIdConnect | SchemeKind::ApiKey { .. } | SchemeKind::OAuth2 { .. } => {
            "\"secret\""
        }
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
    let mut modules = Vec::new();
    let mut taken = BTreeSet::new();
    for operation in operations {
        let Some(example) = operation.examples.first() else { continue };
        let fragment = unsent(krate, operation, example, Setting { indent: 8, inline_uploads: true });
        let mut module = operation.method.clone();
        while !taken.insert(module.clone()) {
            module.push('_');
        }
        modules.push(emit_operation(krate, operation, &module, example, &fragment));
        uses.extend(fragment.uses);
    }
    format!("//! The operations of this resource, one by one.\n\n{}\n{}", use_lines(&uses), modules.join("\n"))
}

fn emit_operation(
    krate: &Crate,
    operation: &Operation,
    module: &str,
    example: &CallExample,
    fragment: &Fragment,
) -> String {
    let mut out = format!(
        "/// {}\nmod {} {{\n    use super::*;\n\n    fn call(client: &Client) -> Call<operations::{}> {{\n        {}\n    }}\n",
        operation.place(),
        module,
        operation.name,
        fragment.code
    );
    if let Some(receives) = &operation.receives
        && let Some(sample) = &operation.sample
    {
        out.push_str(&sends(krate, operation, example, receives, sample));
        out.extend(pages::test(krate, operation, example, sample, raw));
    }
    if let Some(streams) = &operation.streams
        && !streams.samples.is_empty()
    {
        out.push_str(&stream(krate, operation, example, streams));
    }
    out.push_str(&fails(krate, operation));
    out.push_str("}\n");
    out
}

fn sends(
    krate: &Crate,
    operation: &Operation,
    example: &CallExample,
    receives: &Receives,
    sample: &SampleAnswer,
) -> String {
    let answer = body_text(sample);
    let media_type = sample.media_type.as_deref().unwrap_or_default();
    let (binding, check) = match (&receives.ty, receives.outcome) {
        (Type::Unit, _) => ("", ""),
        _ if !receives.variants.is_empty() => ("let _ = ", ""),
        (_, Outcome::Json) => ("let result = ", "\n        agrees(&result, ANSWER)?;"),
        (_, Outcome::Text | Outcome::Bytes) => ("let result = ", "\n        assert_eq!(result, ANSWER);"),
        (_, Outcome::Nothing) => ("let _ = ", ""),
    };
    let (body, check_request) = assertions(operation, &request(krate, operation, example, false), &receives.accept);
    format!(
        "\n    #[tokio::test]\n    async fn sends() -> Outcome {{\n        const ANSWER: &str = {answer};\n{body}        let server = Server::answering({}, {}, ANSWER).await;\n        {binding}call(&server.client()?).await?;{check}\n{check_request}    }}\n",
        sample.status,
        literal::string(media_type),
    )
}

fn stream(krate: &Crate, operation: &Operation, example: &CallExample, streams: &StreamUse) -> String {
    let events = streams.samples.iter().map(|event| literal::string(&event_text(streams, event)));
    let items = streams.samples.iter().map(|event| literal::string(&event.to_string()));
    let (events, items): (Vec<String>, Vec<String>) = (events.collect(), items.collect());
    let end = match (&streams.sentinel, streams.lines) {
        (Some(sentinel), false) => format!("data: {sentinel}\n\n"),
        _ => String::new(),
    };
    let (body, check_request) = assertions(operation, &request(krate, operation, example, true), &streams.accept);
    let media_type = literal::string(&streams.media_type);
    format!(
        "\n    #[tokio::test]\n    async fn streams() -> Outcome {{\n        const EVENTS: &[&str] = &[{}];\n        const ITEMS: &[&str] = &[{}];\n{body}        let body = EVENTS.concat() + {};\n        let server = Server::answering(200, {media_type}, &body).await;\n        let mut events = call(&server.client()?).stream().await?;\n        for item in ITEMS {{\n            agrees(&events.next().await.ok_or(\"the stream ends early\")??, item)?;\n        }}\n        assert!(events.next().await.is_none());\n{check_request}    }}\n",
        events.join(", "),
        items.join(", "),
        literal::string(&end),
    )
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
fn fails(krate: &Crate, operation: &Operation) -> String {
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
    if rows.is_empty() {
        return String::new();
    }
    let ending = if operation.receives.is_some() { "" } else { ".stream()" };
    format!(
        "\n    #[tokio::test]\n    async fn fails() -> Outcome {{\n        let errors: &[Declared] = &[{}];\n        for (status, body, is_expected) in errors {{\n            let server = Server::answering(*status, \"application/json\", body).await;\n            let error = call(&server.client()?){ending}.await.err().ok_or(\"no error\")?;\n            assert!(is_expected(&error), \"{{status}}: {{error:?}}\");\n        }}\n        Ok(())\n    }}\n",
        rows.join(", ")
    )
}

/// The constant that it needs, and the expression that looks at the request; that is the test's result.
fn assertions(operation: &Operation, expected: &Expected, accept: &str) -> (String, String) {
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
    let mut body = String::new();
    links.push(match &expected.body {
        Body::Unsaid => method("anything", Vec::new()),
        Body::Json(value) => {
            let _ = writeln!(body, "        const BODY: &str = {};", raw(&format!("{value:#}")));
            method("json", vec![Layout::text("BODY")])
        }
        Body::Form(form) => method("form", vec![pairs(form)]),
        Body::Parts(parts) => method("parts", vec![pairs(parts)]),
        Body::Text(text) => method("text", vec![string(text)]),
    });
    let chain = Layout::text("server").chain(links);
    (body, format!("        {chain}\n"))
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
    // A carriage return cannot stand in a raw string.
    if text.contains('\r') {
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
