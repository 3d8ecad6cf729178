//! `client.rs`: what the crate knows of the API before any call, and the methods of `Client` and `ClientBuilder`
//! that depend on the API.

use std::collections::BTreeSet;

use askama::Template;

use super::accept::{self, Arguments};
use super::docs::Docs;
use super::format;
use super::operation::requirements;
use super::resource::{self, Accessor, MethodView};
use super::retry;
use super::scope::{Place, Scope};
use crate::snippet::literal;
use crate::surface::{
    ClientSurface, Crate, EnvPair, GlobalUse, KeyLocation, Leniency, Parts, SchemeKind, SchemeUse, ServerUse,
    ServerVariable, SignatureUse, inline,
};

/// The file.
#[derive(Template)]
#[template(path = "crate/client/client.rs.txt", escape = "none")]
struct View<'a> {
    uses: String,
    info: Info,
    new: New<'a>,
    resources: Vec<Accessor<'a>>,
    methods: Vec<MethodView<'a>>,
    schemes: Vec<SchemeSetter<'a>>,
    globals: Vec<GlobalSetter<'a>>,
    servers: Vec<ServerView<'a>>,
}

/// The static that the run-time part reads: literals and expressions.
struct Info {
    name: String,
    env_prefix: String,
    servers: String,
    schemes: String,
    security: String,
    globals: Option<String>,
    request_id_headers: Option<String>,
    user_agent: Option<String>,
    timeout_seconds: u64,
    retries: Option<String>,
    leniency: Option<&'static str>,
    /// How webhooks are signed, if not by the standard.
    signature: Option<String>,
}

/// How a client is made in one step.
enum New<'a> {
    /// It is not: there are several ways to say who is calling.
    Nothing,
    Credential {
        scheme: String,
        setter: &'a str,
    },
    Anonymous,
}

impl New<'_> {
    fn is_there(&self) -> bool {
        !matches!(self, Self::Nothing)
    }
}

/// The builder's method for a credential.
struct SchemeSetter<'a> {
    docs: String,
    setter: &'a str,
    wire: String,
}

/// The builder's method for a value of all calls.
struct GlobalSetter<'a> {
    docs: String,
    setter: &'a str,
    /// What it takes, behind the name and between the parentheses.
    generics: String,
    arguments: String,
    ty: String,
    /// What is made of the argument, if it is not taken as it is.
    value: Option<String>,
    name: String,
}

/// A server that one can choose.
struct ServerView<'a> {
    docs: String,
    variant: &'a str,
    id: String,
}

/// The file.
pub(crate) fn emit(krate: &Crate) -> String {
    let scope = Scope::new(krate, Place::Elsewhere, BTreeSet::new());
    let client = &krate.client;
    let roots = krate.resources.iter().filter(|resource| resource.parent.is_none());
    let mut view = View {
        uses: String::new(),
        info: info(krate),
        new: new(client),
        resources: roots.map(|root| resource::accessor(krate, root)).collect(),
        methods: client.methods.iter().filter_map(|method| resource::method(&scope, method, "self", None)).collect(),
        schemes: client.schemes.iter().map(scheme_setter).collect(),
        globals: client.globals.iter().map(|global| global_setter(&scope, global)).collect(),
        servers: client.servers.iter().map(server_view).collect(),
    };
    scope.import("crate", "Client");
    if !(client.schemes.is_empty() && client.servers.is_empty() && client.globals.is_empty()) {
        scope.import("crate", "ClientBuilder");
    }
    if view.new.is_there() {
        scope.import("crate", "Result");
    }
    scope.import("crate::runtime::client", "api");
    if client.retries.is_some() {
        scope.import("crate::runtime::client", "retry");
    }
    if view.info.signature.is_some() {
        scope.import("crate::runtime::client", "signature");
    }
    view.uses = scope.use_lines();
    format::print(&view)
}

fn info(krate: &Crate) -> Info {
    let client = &krate.client;
    let some = |text: String, is_empty: bool| (!is_empty).then_some(text);
    let headers = client.request_id_headers.iter().map(|header| literal::string(header));
    Info {
        name: literal::string(&krate.package.name),
        env_prefix: literal::string(&client.env_prefix),
        servers: list(client.servers.iter().map(server)),
        schemes: list(client.schemes.iter().map(scheme)),
        security: requirements(&client.security),
        globals: some(list(client.globals.iter().map(global)), client.globals.is_empty()),
        request_id_headers: some(list(headers), client.request_id_headers.is_empty()),
        user_agent: client.user_agent.as_deref().map(literal::string),
        timeout_seconds: client.timeout_seconds,
        retries: client.retries.as_ref().map(|retries| retry::policy("retry::RetryPolicy", retries)),
        leniency: match client.leniency {
            Leniency::Exact => None,
            Leniency::Numerals => Some("Numerals"),
            Leniency::All => Some("All"),
        },
        signature: signature(krate),
    }
}

/// How webhooks are signed, where the crate can check it and the default is not right.
fn signature(krate: &Crate) -> Option<String> {
    if krate.webhooks.is_empty() {
        return None;
    }
    match &krate.signature {
        SignatureUse::Standard | SignatureUse::Own => None,
        SignatureUse::Timed { header } => {
            Some(format!("signature::Signature::Timed {{ header: {} }}", literal::string(header)))
        }
        SignatureUse::Body { header, prefix, algorithm, encoding } => Some(format!(
            "signature::Signature::Body {{ header: {}, prefix: {}, algorithm: signature::SignatureAlgorithm::{algorithm:?}, \
             encoding: signature::SignatureEncoding::{encoding:?} }}",
            literal::string(header),
            literal::string(prefix),
        )),
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("&[{}]", items.collect::<Vec<_>>().join(", "))
}

fn server(server: &ServerUse) -> String {
    format!(
        "api::Server {{ id: {}, url: {}, variables: {}, description: {} }}",
        literal::string(server_id(server)),
        literal::string(&server.url),
        variables(&server.variables),
        literal::string(&server.prose.text().markdown()),
    )
}

/// The placeholders of a server's address with their values.
pub(crate) fn variables(variables: &[ServerVariable]) -> String {
    list(variables.iter().map(|ServerVariable { name, default, allowed, .. }| {
        let allowed = list(allowed.iter().map(|value| literal::string(value)));
        format!("({}, {}, {allowed})", literal::string(name), literal::string(default))
    }))
}

fn server_id(server: &ServerUse) -> &str {
    server.id.as_deref().unwrap_or(&server.variant)
}

fn global(global: &GlobalUse) -> String {
    format!(
        "api::Global {{ name: {}, env: {}, header: {}, default: {} }}",
        literal::string(global.setter.trim_start_matches("r#")),
        literal::string(&global.env),
        optional(global.header.as_deref().map(literal::string)),
        optional(global.default.as_deref().map(literal::string)),
    )
}

fn optional(value: Option<String>) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({value})"))
}

fn scheme(scheme: &SchemeUse) -> String {
    format!(
        "api::Scheme {{ name: {}, env: {}, pairs: {}, kind: api::SchemeKind::{} }}",
        literal::string(&scheme.wire),
        list(scheme.env.iter().map(|name| literal::string(name))),
        list(scheme.pairs.iter().map(|parts| pair(scheme, parts))),
        scheme_kind(scheme),
    )
}

/// A credential of two parts, from two environment variables.
fn pair(scheme: &SchemeUse, pair: &EnvPair) -> String {
    let (first, second) = (literal::string(&pair.first), literal::string(&pair.second));
    let credential = match pair.parts {
        Parts::Basic => "|name, password| crate::Credential::basic(name, password)".to_owned(),
        Parts::ClientCredentials => "|id, secret| crate::OAuth::client_credentials(id, secret).into()".to_owned(),
        Parts::Password => format!("|name, password| crate::OAuth::password(name, password){}.into()", own_url(scheme)),
    };
    format!("api::Pair {{ env: ({first}, {second}), credential: {credential} }}")
}

/// Where tokens for a password come from, if not from where the others do.
fn own_url(scheme: &SchemeUse) -> String {
    match &scheme.kind {
        SchemeKind::OAuth2 { client_credentials: Some(one), password: Some(other) } if one != other => {
            format!(".token_url({})", literal::string(other))
        }
        _ => String::new(),
    }
}

fn scheme_kind(scheme: &SchemeUse) -> String {
    match &scheme.kind {
        SchemeKind::Bearer => "Bearer".to_owned(),
        SchemeKind::Basic => "Basic".to_owned(),
        SchemeKind::Http(word) => format!("Http({})", literal::string(word)),
        SchemeKind::OpenIdConnect => "OpenIdConnect".to_owned(),
        SchemeKind::OAuth2 { client_credentials, password } => {
            let url = client_credentials.as_ref().or(password.as_ref()).map(String::as_str).unwrap_or_default();
            format!("OAuth2 {{ token_url: {} }}", literal::string(url))
        }
        SchemeKind::ApiKey { name, prefix: Some(prefix), .. } => {
            format!("Prefixed {{ name: {}, prefix: {} }}", literal::string(name), literal::string(prefix))
        }
        SchemeKind::ApiKey { location, name, prefix: None } => {
            let place = match location {
                KeyLocation::Header => "Header",
                KeyLocation::Query => "Query",
                KeyLocation::Cookie => "Cookie",
            };
            format!("ApiKey {{ location: api::Location::{place}, name: {} }}", literal::string(name))
        }
    }
}

fn new(client: &ClientSurface) -> New<'_> {
    match client.single.and_then(|index| client.schemes.get(index)) {
        Some(scheme) => New::Credential { scheme: inline(&scheme.wire), setter: &scheme.setter },
        None if client.security.is_empty() || client.security.iter().any(Vec::is_empty) => New::Anonymous,
        None => New::Nothing,
    }
}

fn scheme_setter(scheme: &SchemeUse) -> SchemeSetter<'_> {
    let mut docs = Docs::of(&scheme.prose, || format!("Sets the credential {}.", inline(&scheme.wire)));
    let variables: Vec<String> = scheme.variables().iter().map(|name| format!("`{name}`")).collect();
    if !variables.is_empty() {
        docs.push(&format!("In the environment: {}.", variables.join(", ")));
    }
    SchemeSetter { docs: docs.hole(4), setter: &scheme.setter, wire: format!("{:?}", scheme.wire) }
}

fn global_setter<'a>(scope: &Scope, global: &'a GlobalUse) -> GlobalSetter<'a> {
    let GlobalUse { setter, ty, .. } = global;
    let mut docs = Docs::of(&global.prose, || format!("Sets {} for all calls.", inline(&global.wire)));
    if let Some(default) = &global.default {
        docs.push(&format!("Default: {}.", inline(default)));
    }
    docs.push(&format!("For all calls that say nothing else. In the environment: `{}`.", global.env));
    let argument = Arguments::of_setter(scope, setter, ty);
    GlobalSetter {
        docs: docs.hole(4),
        setter,
        generics: argument.generics(),
        arguments: argument.list(Some("self")),
        ty: scope.ty(ty),
        value: (!ty.is_copy()).then(|| accept::value(scope, ty, setter).to_string()),
        name: format!("{:?}", setter.trim_start_matches("r#")),
    }
}

fn server_view(server: &ServerUse) -> ServerView<'_> {
    let mut docs = Docs::of(&server.prose, || format!("The server {}.", inline(server_id(server))));
    docs.push(&inline(&server.url));
    for ServerVariable { name, default, allowed, said } in &server.variables {
        let allowed: Vec<String> = allowed.iter().map(|value| inline(value)).collect();
        let allowed = if allowed.is_empty() { String::new() } else { format!(", one of {}", allowed.join(", ")) };
        let said = if said.is_empty() { String::new() } else { format!(" {said}") };
        docs.push_lines(&format!("- {}, by default {}{allowed}.{said}", inline(name), inline(default)));
    }
    ServerView { docs: docs.hole(4), variant: &server.variant, id: format!("{:?}", server_id(server)) }
}
