//! `client.rs`: what the crate knows of the API before any call, and the methods of `Client` and `ClientBuilder`
//! that depend on the API.

use std::collections::BTreeSet;
use std::fmt::Write;

use proc_macro2::TokenStream;
use quote::quote;

use super::accept;
use super::docs::Docs;
use super::format::{cfg, join, signature, tokens};
use super::operation::requirements;
use super::resource::emit_method;
use super::retry;
use super::scope::{Place, Scope};
use crate::surface::{
    ClientSurface, Crate, GlobalUse, KeyLocation, Resource, SchemeKind, SchemeUse, ServerUse, ServerVariable, inline,
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
    let table = tokens(&[api(krate)]);
    let blocks = [client_methods(&scope), builder_methods(&scope), servers(client)];
    join(&[
        "//! The client: its credentials, its servers, and the way to the resources.\n".to_owned(),
        scope.use_lines(),
        format!("/// What is known of the API before any call.\n{table}"),
        join(&blocks),
    ])
}

/// The static that the run-time part reads.
fn api(krate: &Crate) -> TokenStream {
    let client = &krate.client;
    let name = &krate.package.name;
    let env_prefix = &client.env_prefix;
    let servers = client.servers.iter().map(server);
    let schemes = client.schemes.iter().map(scheme);
    let security: TokenStream = requirements(&client.security).parse().unwrap_or_default();
    let headers = (!client.request_id_headers.is_empty()).then(|| {
        let headers = &client.request_id_headers;
        quote!(request_id_headers: &[#(#headers),*],)
    });
    let timeout = proc_macro2::Literal::u64_unsuffixed(client.timeout_seconds);
    let retries = client.retries.as_ref().map(|retries| {
        let policy: TokenStream = retry::policy("retry::RetryPolicy", retries, 4).parse().unwrap_or_default();
        quote!(retries: &#policy,)
    });
    let lenient = client.lenient.then(|| quote!(lenient: true,));
    let globals = (!client.globals.is_empty()).then(|| {
        let globals = client.globals.iter().map(global);
        quote!(globals: &[#(#globals),*],)
    });
    quote! {
        pub(crate) static API: api::ApiInfo = api::ApiInfo {
            name: #name,
            env_prefix: #env_prefix,
            servers: &[#(#servers),*],
            schemes: &[#(#schemes),*],
            security: #security,
            #globals
            #headers
            timeout: std::time::Duration::from_secs(#timeout),
            #retries
            #lenient
            ..api::ApiInfo::DEFAULT
        };
    }
}

fn server(server: &ServerUse) -> TokenStream {
    let id = server_id(server);
    let url = &server.url;
    let description = server.prose.text();
    let variables = server
        .variables
        .iter()
        .map(|ServerVariable { name, default, allowed, .. }| quote!((#name, #default, &[#(#allowed),*])));
    quote! {
        api::Server { id: #id, url: #url, variables: &[#(#variables),*], description: #description }
    }
}

fn server_id(server: &ServerUse) -> &str {
    server.id.as_deref().unwrap_or(&server.variant)
}

fn global(global: &GlobalUse) -> TokenStream {
    let name = global.setter.trim_start_matches("r#");
    let env = &global.env;
    let text = |text: &Option<String>| text.as_ref().map_or_else(|| quote!(None), |text| quote!(Some(#text)));
    let (header, default) = (text(&global.header), text(&global.default));
    quote! {
        api::Global { name: #name, env: #env, header: #header, default: #default }
    }
}

fn scheme(scheme: &SchemeUse) -> TokenStream {
    let name = &scheme.wire;
    let env = scheme.whole_env.as_ref().or(scheme.env.first()).map(String::as_str).unwrap_or_default();
    let kind = scheme_kind(scheme);
    let pair = pair(scheme).map_or_else(|| quote!(None), |pair| quote!(Some(#pair)));
    quote! {
        api::Scheme { name: #name, env: #env, pair: #pair, kind: api::SchemeKind::#kind }
    }
}

/// A credential of two parts, from two environment variables.
fn pair(scheme: &SchemeUse) -> Option<TokenStream> {
    let both = |variables: &[String]| match variables {
        [first, second] => Some(quote!((#first, #second))),
        _ => None,
    };
    let first = both(&scheme.env)?;
    let other = both(&scheme.other_env).into_iter();
    let credential = match &scheme.kind {
        SchemeKind::OAuth2 { .. } => quote!(|id, secret| crate::OAuth::client_credentials(id, secret).into()),
        SchemeKind::Basic => quote!(|name, password| crate::Credential::basic(name, password)),
        SchemeKind::Bearer | SchemeKind::OpenIdConnect | SchemeKind::ApiKey { .. } => return None,
    };
    Some(quote!(api::Pair { env: &[#first #(, #other)*], credential: #credential }))
}

fn scheme_kind(scheme: &SchemeUse) -> TokenStream {
    match &scheme.kind {
        SchemeKind::Bearer => quote!(Bearer),
        SchemeKind::Basic => quote!(Basic),
        SchemeKind::OpenIdConnect => quote!(OpenIdConnect),
        SchemeKind::OAuth2 { token_url } => quote!(OAuth2 { token_url: #token_url }),
        SchemeKind::ApiKey { location, name } => {
            let place = match location {
                KeyLocation::Header => quote!(Header),
                KeyLocation::Query => quote!(Query),
                KeyLocation::Cookie => quote!(Cookie),
            };
            quote!(ApiKey { location: api::Location::#place, name: #name })
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
    if !scheme.env.is_empty() {
        let variables: Vec<String> = scheme.env.iter().map(|name| format!("`{name}`")).collect();
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
        let start = format!("        let {setter}: {} = ", scope.ty(ty));
        let value = accept::value(scope, ty, setter).print(8, start.chars().count(), 1);
        let _ = writeln!(out, "{start}{value};");
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
            docs.push(&format!("- {}, by default {}{allowed}.{said}", inline(name), inline(default)));
        }
        docs.print(&mut out, 4);
        let _ = writeln!(out, "    {},", server.variant);
    }
    out.push_str("}\n");
    out
}
