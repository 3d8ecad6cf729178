//! Sections of README.md that speak of the client: credentials, retries, servers, the HTTP client below it.

use std::fmt::Write;

use crate::snippet;
use crate::surface::{ClientSurface, GlobalUse, SchemeKind, SchemeUse, ServerUse, ServerVariable};

use super::super::context::Context;
use super::super::retry;
use super::super::{cell, escape, fence, table};

/// The credentials, their environment variables, and how one is given.
pub(super) fn security(context: &Context<'_>) -> Option<String> {
    let client = &context.krate.client;
    let row = |scheme: &SchemeUse| {
        let (kind, scheme_name) = kind(&scheme.kind);
        let variables: Vec<String> = variables(scheme).into_iter().map(fence::inline).collect();
        vec![cell::name(&scheme.setter, false), kind.to_owned(), scheme_name, variables.join("<br/>")]
    };
    let rows: Vec<Vec<String>> = client.schemes.iter().map(row).collect();
    let table = table::fitted(&["Name", "Type", "Scheme", "Environment Variable"], &rows);
    let single = client.single.and_then(|index| client.schemes.get(index)).or_else(|| client.schemes.first())?;
    let mut blocks = vec![
        "The client builder has a setter for each credential, which takes a value, or `Credential::provider` with a \
         function that gets one when it is needed. `Client::from_env()` reads the environment. "
            .to_owned()
            + missing(client),
        table,
        security_program(context, single),
    ];
    let of_password = client.schemes.iter().find(|scheme| takes_password(&scheme.kind));
    if let Some(scheme) = of_password {
        blocks.push(
            "`OAuth::password(user, password)` fetches a token when one is needed, keeps it until it expires, and \
             fetches another when the API does not take it any more. Where the server gives none, as for a wrong \
             password, the call ends with `Error::Config`, which has the server's answer: `error.status()`, \
             `error.message()` and `error.raw()`."
                .to_owned(),
        );
        if scheme.wire != single.wire {
            blocks.push(security_program(context, scheme));
        }
    }
    if let Some(scheme) = client.schemes.iter().find(|scheme| matches!(scheme.kind, SchemeKind::OAuth2 { .. })) {
        blocks.push("A token that you have already is given as it is, and nothing fetches another:".to_owned());
        blocks.push(credential_program(context, scheme, "Client", "\"<YOUR_TOKEN_HERE>\""));
    }
    if let Some(scheme) = client.schemes.iter().find(|scheme| scheme.kind == SchemeKind::Basic)
        && single.kind != SchemeKind::Basic
    {
        blocks.push("A name and a password for HTTP Basic are `Credential::basic(user, password)`:".to_owned());
        blocks.push(security_program(context, scheme));
    }
    Some(blocks.join("\n\n"))
}

/// What becomes of a client without a credential.
fn missing(client: &ClientSurface) -> &'static str {
    if client.security.is_empty() || client.security.iter().any(Vec::is_empty) {
        "It does not report that there is no credential: calls are sent without one, and where the server wants one, \
         it answers with 401."
    } else {
        "Where it has no credential that calls are made with, that is an error, which names the variables."
    }
}

/// The environment variables of a credential: of its parts, once for each kind of them, or of the whole.
fn variables(scheme: &SchemeUse) -> Vec<&str> {
    let pairs = scheme.common_pairs();
    let parts: Vec<&str> = pairs.iter().flat_map(|pair| [pair.first.as_str(), pair.second.as_str()]).collect();
    if parts.is_empty() { scheme.env.iter().map(String::as_str).collect() } else { parts }
}

/// The kind of a scheme as the specification calls it, and what people call it.
fn kind(kind: &SchemeKind) -> (&'static str, String) {
    let (kind, name) = match kind {
        SchemeKind::Bearer => ("http", "HTTP Bearer"),
        SchemeKind::Basic => ("http", "HTTP Basic"),
        SchemeKind::Http(word) => return ("http", format!("HTTP {}", escape::text(word))),
        SchemeKind::OAuth2 { .. } => ("oauth2", "OAuth2 token"),
        SchemeKind::OpenIdConnect => ("openIdConnect", "OpenID Connect"),
        SchemeKind::ApiKey { .. } => ("apiKey", "API key"),
    };
    (kind, name.to_owned())
}

/// Whether a user's name and password are what there are tokens for.
fn takes_password(kind: &SchemeKind) -> bool {
    matches!(kind, SchemeKind::OAuth2 { client_credentials: None, password: Some(_) })
}

fn security_program(context: &Context<'_>, scheme: &SchemeUse) -> String {
    let (import, value) = match &scheme.kind {
        SchemeKind::Bearer | SchemeKind::Http(_) | SchemeKind::OpenIdConnect | SchemeKind::ApiKey { .. } => {
            ("Client", "\"<YOUR_SECRET_HERE>\"")
        }
        SchemeKind::Basic => ("{Client, Credential}", "Credential::basic(\"<USER>\", \"<PASSWORD>\")"),
        kind if takes_password(kind) => ("{Client, OAuth}", "OAuth::password(\"<USER>\", \"<PASSWORD>\")"),
        SchemeKind::OAuth2 { .. } => {
            ("{Client, OAuth}", "OAuth::client_credentials(\"<CLIENT_ID>\", \"<CLIENT_SECRET>\")")
        }
    };
    credential_program(context, scheme, import, value)
}

/// A program that gives a credential to its setter.
fn credential_program(context: &Context<'_>, scheme: &SchemeUse, import: &str, value: &str) -> String {
    let library = &context.krate.package.library;
    let setter = &scheme.setter;
    let client = match import {
        "Client" => format!("Client::builder().{setter}({value}).build()?"),
        _ => format!("Client::builder()\n        .{setter}({value})\n        .build()?"),
    };
    fence::rust(&format!(
        "use {library}::{import};\n\nfn main() -> Result<(), {library}::Error> {{\n    let client = {client};\n    \
         println!(\"{{client:?}}\"); // Secrets are not shown.\n    Ok(())\n}}"
    ))
}

/// What is set once for all calls.
pub(super) fn globals(context: &Context<'_>) -> Option<String> {
    let globals = &context.krate.client.globals;
    let row = |global: &GlobalUse| {
        let mut about = global.prose.text().cell().into_owned();
        if let Some(default) = &global.default {
            let gap = if about.is_empty() { "" } else { " " };
            let _ = write!(about, "{gap}Default: {}.", fence::inline(default));
        }
        vec![
            cell::name(&global.setter, false),
            cell::input_ty(context, context.from, &global.ty),
            if about.is_empty() { "N/A".to_owned() } else { about },
            fence::inline(&global.env),
        ]
    };
    let rows: Vec<Vec<String>> = globals.iter().map(row).collect();
    let table = table::fitted(&["Name", "Type", "Description", "Environment"], &rows);
    let (first, example) = globals.iter().find_map(|global| Some((global, global.example.as_ref()?)))?;
    let value = snippet::value(context.krate, example);
    let library = &context.krate.package.library;
    let mut uses = value.uses;
    uses.insert(format!("{library}::ClientBuilder"));
    let program = fence::rust(&format!(
        "{}\nfn main() -> Result<(), {library}::Error> {{\n    let client = ClientBuilder::from_env()\n        \
         .{}({})\n        .build()?;\n    println!(\"{{client:?}}\");\n    Ok(())\n}}",
        snippet::use_lines(&uses),
        first.setter,
        value.code.replace('\n', "\n        "),
    ));
    Some(format!(
        "What calls have in common is set once, on the client builder or in the environment. A call that has a setter \
         of the same name can differ.\n\n{table}\n\n{program}"
    ))
}

/// How failed attempts are repeated.
pub(super) fn retries(context: &Context<'_>) -> Option<String> {
    if !context.layout.retries() {
        return None;
    }
    let program = builder_program(
        context,
        "RetryConfig",
        "ClientBuilder::from_env()\n        .retries(RetryConfig::new().max_retries(5))\n        .build()?",
    );
    let asked = context.krate.client.retries.as_ref().map(retry::asked).unwrap_or_default();
    Some(format!(
        "Attempts that failed for a reason that may pass are repeated, with growing waits between them, as long as \
         repeating can do no harm: a `POST` only if it never arrived, if the API refused it (429, 503), or if it has an \
         idempotency key. [RetryConfig]({}) says how; give one to the client, or to a single call with \
         `.with_retries(…)`. `RetryConfig::none()` tries once.{asked}\n\n{program}",
        format_args!("{}{}", context.from.to_docs(), retry::PATH)
    ))
}

/// The servers and their variables.
pub(super) fn servers(context: &Context<'_>) -> String {
    let client = &context.krate.client;
    let servers = &client.servers;
    let base_url = "ClientBuilder::from_env()\n        .base_url(\"https://api.example.com\")\n        .build()?";
    let program = builder_program(context, "", base_url);
    if servers.is_empty() {
        let prefix = &client.env_prefix;
        return format!(
            "The API's description names no server, so every client is told where the API is: with `.base_url(…)` on \
             the builder, or with `{prefix}_BASE_URL` in the environment.\n\n{program}"
        );
    }
    let row = |server: &ServerUse| {
        let prose = server.prose.text().cell().into_owned();
        vec![
            format!("`Server::{}`", server.variant),
            fence::inline(&server.url),
            if prose.is_empty() { "N/A".to_owned() } else { prose },
        ]
    };
    let rows: Vec<Vec<String>> = servers.iter().map(row).collect();
    let mut blocks = vec![server_choice(client), table::fitted(&["Name", "Server", "Description"], &rows)];
    blocks.extend(server_variables(servers));
    blocks.push(program);
    blocks.join("\n\n")
}

/// How a server is chosen.
fn server_choice(client: &ClientSurface) -> String {
    let prefix = &client.env_prefix;
    let any = format!("`.base_url(…)` on the builder, or with `{prefix}_BASE_URL` in the environment");
    let many = client.servers.len() > 1;
    match (client.has_address(), many) {
        (true, false) => format!("There is one server, which is the default. Any other address is given with {any}."),
        (true, true) => {
            format!("The first server is the default. Another one is chosen with `.server(…)`, any address with {any}.")
        }
        (false, _) => {
            let choice = if many { " Another of these is chosen with `.server(…)`." } else { "" };
            format!(
                "The API's description does not say on which host the API is, so every client is told: with {any}. An \
                 address without a path comes before the one of the table; one with a path stands in its place.{choice}"
            )
        }
    }
}

/// The placeholders of addresses, once each.
fn server_variables(servers: &[ServerUse]) -> Option<String> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for ServerVariable { name, default, allowed, said } in servers.iter().flat_map(|server| &server.variables) {
        let values: Vec<String> = allowed.iter().map(|value| fence::inline(value)).collect();
        let mut about = escape::text(said.trim());
        if !values.is_empty() {
            let gap = if about.is_empty() { "" } else { " " };
            let _ = write!(about, "{gap}One of {}.", values.join(", "));
        }
        let about = if about.is_empty() { "N/A".to_owned() } else { about };
        let row = vec![cell::name(name, false), fence::inline(default), about];
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    let table = || table::fitted(&["Variable", "Default", "Description"], &rows);
    (!rows.is_empty())
        .then(|| format!("Addresses have variables, set with `.server_variable(name, value)`:\n\n{}", table()))
}

/// How a `reqwest::Client` of one's own is used.
pub(super) fn http_client(context: &Context<'_>) -> String {
    let library = &context.krate.package.library;
    let program = fence::rust(&format!(
        "use {library}::{{ClientBuilder, reqwest}};\n\nfn main() -> Result<(), Box<dyn std::error::Error>> {{\n    \
         let builder = ClientBuilder::from_env();\n    \
         let http = reqwest::Client::builder()\n        .pool_max_idle_per_host(4)\n        .build()?;\n    \
         let client = builder.http_client(http).build()?;\n    \
         println!(\"{{client:?}}\");\n    Ok(())\n}}"
    ));
    format!(
        "Proxies, certificates and pools are set on a `reqwest::Client`, which the builder takes. Redirects are then \
         followed by the rules of that client. With the feature `rustls-ring`, the builder has to be there first: it \
         chooses ring for the whole process, unless the program has chosen.\n\n{program}\n\nCode around each request is a middleware, which may \
         change the request, wait, answer itself, or look at what comes. What it is put around may be another \
         `.transport(…)`, too.\n\n{}",
        middleware(library)
    )
}

/// A program that looks at each request.
fn middleware(library: &str) -> String {
    fence::rust(&format!(
        "use {library}::ClientBuilder;\n\nfn main() -> Result<(), {library}::Error> {{\n    \
         let client = ClientBuilder::from_env()\n        .middleware(|request, next| async move {{\n            \
         let path = request.url.path().to_owned();\n            \
         let answer = next.send(request).await?;\n            \
         println!(\"{{path}}: {{}}\", answer.status);\n            Ok(answer)\n        }})\n        \
         .build()?;\n    println!(\"{{client:?}}\");\n    Ok(())\n}}"
    ))
}

/// What helps when a call does not do what it should.
pub(super) fn debugging() -> String {
    "Errors keep what the server said: `error.raw()` is the body as it came, `error.request_id()` is what the API's \
     support will ask for. `.send_with_response()` gives the same for calls that succeed, and `.send_raw()` the answer as it \
     came, decoded by nobody. `ClientBuilder::on_drift` is told where an answer is not what the API describes. Secrets never show in `Debug`. \
     With the feature `tracing` every call and attempt is seen by the subscriber of your program."
        .to_owned()
}

/// A program that builds a client.
fn builder_program(context: &Context<'_>, import: &str, client: &str) -> String {
    let library = &context.krate.package.library;
    let imports = if import.is_empty() { "ClientBuilder".to_owned() } else { format!("{{ClientBuilder, {import}}}") };
    fence::rust(&format!(
        "use {library}::{imports};\n\nfn main() -> Result<(), {library}::Error> {{\n    let client = {client};\n    \
         println!(\"{{client:?}}\");\n    Ok(())\n}}"
    ))
}
