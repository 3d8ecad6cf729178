//! The surface as text, for `inspect` and for snapshots: what a user of the crate can name and call, a line each.
//!
//! It shows names, types and how things are sent. Prose, examples and test answers are left out: they have pages of
//! their own. Nothing reads it back; the surface's form in files is its JSON.

mod item;
mod ty;

use std::fmt::Write as _;

pub use self::ty::{argument_type, required_type, type_name};

use self::item::item;
use super::{
    Argument, BodyForm, Crate, ErrorUse, EventShape, Input, KeyLocation, Method, Operation, ParameterUse, PartEncoding,
    Receives, Resource, RetryLimit, RetryUse, SchemeKind, SchemeNeed, ServerVariable, Setter, SignatureUse, Status,
    StreamSwitch, StreamUse,
};

/// The whole surface as text.
#[must_use]
pub fn signatures(krate: &Crate) -> String {
    let mut text = client(krate);
    for resource in &krate.resources {
        text.push_str(&self::resource(krate, resource));
    }
    for operation in &krate.operations {
        text.push_str(&self::operation(krate, operation));
    }
    for webhook in &krate.webhooks {
        let _ = writeln!(text, "\nwebhook {}: {}", webhook.name, type_name(krate, &webhook.ty));
    }
    if let Some(event) = &krate.webhook_event {
        let _ = writeln!(text, "\nany webhook: {}", type_name(krate, event));
    }
    if krate.signature != SignatureUse::Standard {
        let _ = writeln!(text, "\nsigned {:?}", krate.signature);
    }
    for item in &krate.items {
        text.push_str(&self::item(krate, item));
    }
    text.push_str(&errors(krate));
    text
}

fn client(krate: &Crate) -> String {
    let client = &krate.client;
    let mut text = format!("crate {}\n", krate.package.library);
    for (index, scheme) in client.schemes.iter().enumerate() {
        let single = if client.single == Some(index) { ", alone in `new`" } else { "" };
        let pairs = scheme.pairs.iter().map(|pair| format!("{} with {}", pair.first, pair.second));
        let env = pairs.chain(scheme.env.iter().cloned()).collect::<Vec<_>>().join(", ");
        let (setter, kind) = (&scheme.setter, scheme_kind(&scheme.kind));
        let _ = writeln!(text, "  scheme {setter}: {kind}, {env}{single}");
    }
    if !client.security.is_empty() {
        let _ = writeln!(text, "  security {}", security(&client.security));
    }
    for server in &client.servers {
        let _ = writeln!(text, "  server {}: {}", server.variant, server.url);
        variables(&mut text, &server.variables);
    }
    for global in &client.globals {
        let ty = argument_type(krate, &global.ty);
        let _ = writeln!(text, "  global {}: {ty}, {}", global.setter, global.env);
    }
    if let Some(retries) = &client.retries {
        text.push_str(&self::retries(retries));
    }
    methods(&mut text, krate, &client.methods);
    if !krate.features.is_empty() {
        let _ = writeln!(text, "  features {}", krate.features.join(", "));
    }
    text
}

fn variables(text: &mut String, variables: &[ServerVariable]) {
    for ServerVariable { name, default, allowed, .. } in variables {
        let _ = writeln!(text, "    {name} = {default} {}", allowed.join(" | "));
    }
}

/// What a credential is, and where it goes.
#[must_use]
pub fn scheme_kind(kind: &SchemeKind) -> String {
    match kind {
        SchemeKind::Bearer => "bearer".to_owned(),
        SchemeKind::Basic => "basic".to_owned(),
        SchemeKind::OpenIdConnect => "openid".to_owned(),
        SchemeKind::Http(scheme) => format!("http {scheme}"),
        SchemeKind::OAuth2 { client_credentials, password } => {
            let flow = |name: &str, url: &Option<String>| url.as_ref().map(|url| format!(" {name} {url}"));
            let flows = [flow("client", client_credentials), flow("password", password)];
            format!("oauth2{}", flows.into_iter().flatten().collect::<Vec<_>>().join(","))
        }
        SchemeKind::ApiKey { location, name, prefix } => {
            let place = match location {
                KeyLocation::Header => "header",
                KeyLocation::Query => "query",
                KeyLocation::Cookie => "cookie",
            };
            let prefix = prefix.as_ref().map_or(String::new(), |prefix| format!(" behind {prefix}"));
            format!("{place} {name}{prefix}")
        }
    }
}

/// Alternatives of combinations: `key + team | token(read, write)`.
fn security(alternatives: &[Vec<SchemeNeed>]) -> String {
    let scheme = |SchemeNeed { wire, scopes }: &SchemeNeed| match scopes.as_slice() {
        [] => wire.clone(),
        scopes => format!("{wire}({})", scopes.join(", ")),
    };
    let combination = |schemes: &Vec<SchemeNeed>| match schemes.as_slice() {
        [] => "none".to_owned(),
        schemes => schemes.iter().map(scheme).collect::<Vec<_>>().join(" + "),
    };
    match alternatives {
        [] => "none".to_owned(),
        some => some.iter().map(combination).collect::<Vec<_>>().join(" | "),
    }
}

fn retries(retries: &RetryUse) -> String {
    let mut text = "  retries".to_owned();
    if !retries.statuses.is_empty() {
        let numbers: Vec<u16> = retries.statuses.iter().map(|status| status.number()).collect();
        let _ = write!(text, " after {numbers:?}");
    }
    if let Some(RetryLimit::Count(count)) = retries.max_retries {
        let _ = write!(text, ", at most {count}");
    }
    let waits = [retries.initial_interval_ms, retries.max_interval_ms, retries.max_elapsed_ms];
    let waits = waits.map(|wait| wait.map_or("-".to_owned(), |wait| wait.to_string()));
    let _ = write!(text, ", waits {} ms", waits.join(" / "));
    if retries.repeatable { text + ", whatever the method\n" } else { text + "\n" }
}

fn methods(text: &mut String, krate: &Crate, methods: &[Method]) {
    for method in methods {
        let name = krate.operations.get(method.operation).map_or("", |operation| operation.name.as_str());
        let _ = writeln!(text, "  fn {} = {name}", method.name);
    }
}

fn resource(krate: &Crate, resource: &Resource) -> String {
    let feature = resource.feature.as_ref().map_or(String::new(), |feature| format!(", feature {feature}"));
    let path = resource.path.join(".");
    let mut text = format!("\nresource {path}: {} in {}.rs{feature}\n", resource.name, resource.file);
    methods(&mut text, krate, &resource.methods);
    text
}

fn operation(krate: &Crate, operation: &Operation) -> String {
    let mut text = format!("\noperation {}: {} {}\n", operation.name, operation.verb, operation.path);
    if let Some(note) = &operation.deprecated {
        let _ = writeln!(text, "  deprecated {note:?}");
    }
    for Input { name, ty, .. } in &operation.inputs {
        let _ = writeln!(text, "  pub {name}: {}", type_name(krate, ty));
    }
    let arguments = operation.arguments.iter().map(|argument| self::argument(krate, argument));
    let _ = writeln!(text, "  fn {}({})", operation.method, arguments.collect::<Vec<_>>().join(", "));
    for setter in &operation.setters {
        text.push_str(&self::setter(krate, setter));
    }
    for parameter in &operation.parameters {
        text.push_str(&self::parameter(parameter));
    }
    if let Some(body) = &operation.body {
        let form = if body.flattened { ", flattened" } else { "" };
        let need = if body.required { "" } else { ", optional" };
        let _ =
            writeln!(text, "  sends {} as {} ({}{form}{need})", type_name(krate, &body.ty), body.media_type, body.kind);
        for PartEncoding { wire, content_type, style } in &body.encodings {
            let style = style.map_or(String::new(), |part| format!(" {}, explode {}", part.style, part.explode));
            let _ = writeln!(text, "    part {wire}: {}{style}", content_type.as_deref().unwrap_or_default());
        }
    }
    for BodyForm { setter, body } in &operation.forms {
        let _ = writeln!(text, "  .{setter}(), as {} ({})", body.media_type, body.kind);
    }
    if let Some(receives) = &operation.receives {
        text.push_str(&self::receives(krate, receives));
    }
    if let Some(streams) = &operation.streams {
        text.push_str(&self::streams(krate, streams, operation));
    }
    for error in &operation.errors {
        text.push_str(&error_use(krate, error));
    }
    text.push_str("  else Error::Api (*/*)\n");
    if let Some(alternatives) = &operation.security {
        let _ = writeln!(text, "  security {}", security(alternatives));
    }
    for server in &operation.servers {
        let _ = writeln!(text, "  server {}", server.url);
        variables(&mut text, &server.variables);
    }
    if let Some(retries) = &operation.retries {
        text.push_str(&self::retries(retries));
    }
    if let Some(header) = &operation.idempotency_header {
        let _ = writeln!(text, "  idempotent by {header}");
    }
    text
}

fn argument(krate: &Crate, argument: &Argument) -> String {
    format!("{}: {}", argument.name, required_type(krate, &argument.ty))
}

fn setter(krate: &Crate, setter: &Setter) -> String {
    let Setter { argument, null, default, needed } = setter;
    let mut text = format!("  .{}({})", argument.name, argument_type(krate, &argument.ty));
    if let Some(null) = null {
        let _ = write!(text, ", .{null}()");
    }
    if let Some(default) = default {
        let _ = write!(text, ", default {default}");
    }
    if *needed {
        text.push_str(", needed");
    }
    if let Some(note) = &argument.deprecated {
        let _ = write!(text, ", deprecated {note:?}");
    }
    text + "\n"
}

fn parameter(parameter: &ParameterUse) -> String {
    let ParameterUse { wire, location, style, .. } = parameter;
    let explode = if parameter.explode { ", explode" } else { "" };
    let reserved = if parameter.allow_reserved { ", reserved" } else { "" };
    let global = parameter.global.as_ref().map_or(String::new(), |global| format!(", or the client's {global}"));
    let constant = parameter.constant.as_ref().map_or(String::new(), |value| format!(" = {value}"));
    format!("  {location} {wire}{constant} ({style}{explode}{reserved}){global}\n")
}

fn receives(krate: &Crate, receives: &Receives) -> String {
    let download = match &receives.files {
        Some(files) => format!(", download of {files}"),
        None if receives.download => ", download".to_owned(),
        None => String::new(),
    };
    let accept = if receives.accept.is_empty() { "nothing" } else { &receives.accept };
    format!("  -> {} ({:?}{download}), accepts {accept}\n", type_name(krate, &receives.ty), receives.outcome)
}

fn streams(krate: &Crate, streams: &StreamUse, operation: &Operation) -> String {
    let lines = if streams.lines { "lines" } else { "events" };
    let end = streams.sentinel.as_ref().map_or(String::new(), |end| format!(", ends with {end}"));
    let field = match &operation.stream_switch {
        Some(StreamSwitch::Flag(flag)) => format!(", set by {}", flag.field),
        Some(StreamSwitch::Value(value)) => format!(", set by {} = {:?}", value.field, value.wire),
        None => String::new(),
    };
    let shape = match streams.shape {
        EventShape::Payload => "payload",
        EventShape::Envelope => "envelope",
        EventShape::Text => "text",
        EventShape::Any => "any",
        EventShape::Event => "event",
    };
    format!("  -> stream of {} ({lines}, {shape}{end}{field})\n", type_name(krate, &streams.ty))
}

fn error_use(krate: &Crate, error: &ErrorUse) -> String {
    let name = krate.errors.variants.get(error.variant).map_or("?", |variant| variant.name.as_str());
    let statuses: Vec<String> = error.statuses.iter().map(Status::to_string).collect();
    format!("  {} Error::{name} ({})\n", statuses.join(", "), error.media_type)
}

fn errors(krate: &Crate) -> String {
    let mut text = "\nerror\n".to_owned();
    for variant in &krate.errors.variants {
        let body = type_name(krate, &variant.ty);
        let _ = writeln!(text, "  {}(errors::{}) = {body}", variant.name, variant.type_name);
    }
    let body = type_name(krate, &krate.errors.default_ty);
    let _ = writeln!(text, "  Api(errors::{}) = {body}", krate.errors.default_name);
    text
}
