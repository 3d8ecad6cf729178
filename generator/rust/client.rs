//! `client.rs`: what the crate knows of the API before any call, and the methods of `Client` and `ClientBuilder`
//! that depend on the API.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::accept;
use super::docs::Docs;
use super::format::{cfg, join, signature};
use super::operation::requirements;
use super::resource::emit_method;
use super::retry;
use super::scope::{Place, Scope};
use crate::snippet::literal;
use crate::surface::{
    ClientSurface, Crate, EnvPair, GlobalUse, KeyLocation, Parts, Resource, SchemeKind, SchemeUse, ServerUse,
    ServerVariable, inline,
};

/// The file.
pub(crate) fn emit(krate: &Crate) -> String {
    let scope = Scope::new(krate, Place::Elsewhere, BTreeSet::new());
    let client = &krate.client;
    scope.import("crate", "Client");
    if !(client.schemes.is_empty() && client.servers.is_empty() && client.globals.is_empty()) {
        scope.import("crate", "ClientBuilder");
    }
    if !new(client).is_empty() {
        scope.import("crate", "Result");
    }
    scope.import("crate::runtime::client", "api");
    if client.retries.is_some() {
        scope.import("crate::runtime::client", "retry");
    }
    let blocks = [client_methods(&scope), builder_methods(&scope), servers(client)];
    join(&[
        "//! The client: its credentials, its servers, and the way to the resources.\n".to_owned(),
        scope.use_lines(),
        api(krate),
        join(&blocks),
    ])
}

/// The static that the run-time part reads.
fn api(krate: &Crate) -> String {
    let client = &krate.client;
    let strings = |texts: &[String]| texts.iter().map(|text| literal::string(text)).collect::<Vec<_>>().join(", ");
    let mut out =
        "/// What is known of the API before any call.\npub(crate) static API: api::ApiInfo = api::ApiInfo {\n"
            .to_owned();
    let mut fact = |name: &str, value: &str| {
        let _ = writeln!(out, "    {name}: {value},");
    };
    fact("name", &literal::string(&krate.package.name));
    fact("env_prefix", &literal::string(&client.env_prefix));
    fact("servers", &list(client.servers.iter().map(server)));
    fact("schemes", &list(client.schemes.iter().map(scheme)));
    fact("security", &requirements(&client.security));
    if !client.globals.is_empty() {
        fact("globals", &list(client.globals.iter().map(global)));
    }
    if !client.request_id_headers.is_empty() {
        fact("request_id_headers", &format!("&[{}]", strings(&client.request_id_headers)));
    }
    fact("timeout", &format!("std::time::Duration::from_secs({})", client.timeout_seconds));
    if let Some(retries) = &client.retries {
        fact("retries", &format!("&{}", retry::policy("retry::RetryPolicy", retries)));
    }
    if client.lenient {
        fact("lenient", "true");
    }
    out + "    ..api::ApiInfo::DEFAULT\n};\n"
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

/// `new`, accessors and methods on the client itself.
fn client_methods(scope: &Scope) -> String {
    let krate = scope.krate;
    let mut methods = vec![new(&krate.client)];
    let roots = krate.resources.iter().filter(|resource| resource.parent.is_none());
    methods.extend(roots.map(accessor));
    methods.extend(krate.client.methods.iter().filter_map(|method| emit_method(scope, method, "self", None)));
    format!("impl Client {{\n{}}}\n", join(&methods))
}

fn new(client: &ClientSurface) -> String {
    let single = client.single.and_then(|index| client.schemes.get(index));
    let errors = "    ///\n    /// # Errors\n    ///\n    /// The credential is malformed, or there is no TLS.\n";
    match single {
        Some(scheme) => format!(
            "    /// A client that says who is calling with {name}.\n{errors}    pub fn new({setter}: impl Into<crate::Credential>) -> Result<Self> {{\n        Self::builder().{setter}({setter}).build()\n    }}\n",
            name = inline(&scheme.wire),
            setter = scheme.setter,
        ),
        None if client.security.is_empty() || client.security.iter().any(Vec::is_empty) => format!(
            "    /// A client without credentials.\n{errors}    pub fn new() -> Result<Self> {{\n        Self::builder().build()\n    }}\n"
        ),
        None => String::new(),
    }
}

fn accessor(resource: &Resource) -> String {
    let mut out = String::new();
    Docs::summary(&resource.prose, || format!("The resource {}.", inline(&resource.path.join(".")))).print(&mut out, 4);
    cfg(&mut out, 4, &resource.feature.iter().cloned().collect::<Vec<_>>());
    let _ = write!(
        out,
        "    #[must_use]\n    pub fn {}(&self) -> crate::resources::{name} {{\n        crate::resources::{name} {{\n            client: self.clone(),\n        }}\n    }}\n",
        resource.accessor,
        name = resource.name
    );
    out
}

/// A setter per scheme and per value for all calls, and the choice of a server.
fn builder_methods(scope: &Scope) -> String {
    let client = &scope.krate.client;
    let mut methods: Vec<String> = client.schemes.iter().map(scheme_setter).collect();
    methods.extend(client.globals.iter().map(|global| global_setter(scope, global)));
    if !client.servers.is_empty() {
        let arms = client.servers.iter().fold(String::new(), |mut arms, server| {
            let _ = writeln!(arms, "            Server::{} => {:?},", server.variant, server_id(server));
            arms
        });
        methods.push(format!(
            "    /// Chooses one of the API's servers; the first is the default.\n    pub fn server(self, server: Server) -> Self {{\n        self.server_id(match server {{\n{arms}        }})\n    }}\n"
        ));
    }
    if methods.is_empty() {
        return String::new();
    }
    format!("impl ClientBuilder {{\n{}}}\n", join(&methods))
}

fn scheme_setter(scheme: &SchemeUse) -> String {
    let mut out = String::new();
    let mut docs = Docs::of(&scheme.prose, || format!("Sets the credential {}.", inline(&scheme.wire)));
    let variables: Vec<String> = scheme.variables().iter().map(|name| format!("`{name}`")).collect();
    if !variables.is_empty() {
        docs.push(&format!("In the environment: {}.", variables.join(", ")));
    }
    docs.print(&mut out, 4);
    let _ = write!(
        out,
        "    pub fn {setter}(self, {setter}: impl Into<crate::Credential>) -> Self {{\n        self.credential({wire:?}, {setter})\n    }}\n",
        setter = scheme.setter,
        wire = scheme.wire,
    );
    out
}

fn global_setter(scope: &Scope, global: &GlobalUse) -> String {
    let mut out = String::new();
    let GlobalUse { setter, ty, .. } = global;
    let name = setter.trim_start_matches("r#");
    let mut docs = Docs::of(&global.prose, || format!("Sets {} for all calls.", inline(&global.wire)));
    if let Some(default) = &global.default {
        docs.push(&format!("Default: {}.", inline(default)));
    }
    docs.push(&format!("For all calls that say nothing else. In the environment: `{}`.", global.env));
    docs.print(&mut out, 4);
    let parameter = format!("{setter}: {}", accept::argument_type(scope, ty));
    signature(&mut out, 4, &format!("pub fn {setter}"), &["self".to_owned(), parameter], " -> Self {");
    if !ty.is_copy() {
        let _ = writeln!(out, "        let {setter}: {} = {};", scope.ty(ty), accept::value(scope, ty, setter));
    }
    let _ = write!(out, "        self.global({name:?}, &{setter})\n    }}\n");
    out
}

/// The enum of servers.
fn servers(client: &ClientSurface) -> String {
    if client.servers.is_empty() {
        return String::new();
    }
    let mut out = String::from(
        "/// The servers of the API.\n#[derive(Debug, Clone, Copy, PartialEq, Eq)]\n#[non_exhaustive]\npub enum Server {\n",
    );
    for server in &client.servers {
        let mut docs = Docs::of(&server.prose, || format!("The server {}.", inline(server_id(server))));
        docs.push(&inline(&server.url));
        for ServerVariable { name, default, allowed, said } in &server.variables {
            let allowed: Vec<String> = allowed.iter().map(|value| inline(value)).collect();
            let allowed = if allowed.is_empty() { String::new() } else { format!(", one of {}", allowed.join(", ")) };
            let said = if said.is_empty() { String::new() } else { format!(" {said}") };
            docs.push_lines(&format!("- {}, by default {}{allowed}.{said}", inline(name), inline(default)));
        }
        docs.print(&mut out, 4);
        let _ = writeln!(out, "    {},", server.variant);
    }
    out.push_str("}\n");
    out
}
