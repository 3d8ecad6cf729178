//! `stainless.yml`: resources with their methods and models, pages, credentials, environments.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{Reading, pages, place_of, text};
use crate::config::{Auth, OperationName, Pages, crate_name, squeezed};
use crate::surface::{Crate, Operation};

/// Keys that are read here, or that say nothing about a crate.
const KNOWN: &[&str] = &[
    "resources",
    "organization",
    "pagination",
    "client_settings",
    "environments",
    "settings",
    "targets",
    "package",
    "edition",
    "security",
    "security_schemes",
];

/// Keys that are not, and what to do about them.
const REASONS: &[(&str, &str)] = &[
    ("readme", "examples of pages are made from the document; `x-speakeasy-usage-example` chooses the first"),
    ("query_settings", "`style` and `explode` of parameters say it in the document, or in an overlay"),
    ("streaming", "streams are known by their media types; the event that ends one by `x-speakeasy-sse-sentinel`"),
    ("openapi", "changes of the document are an overlay: `overlays`"),
    ("transforms", "changes of the document are an overlay: `overlays`"),
    ("custom_casings", "`names` has names one by one"),
    ("diagnostics", "`ignore` has the codes of findings that are not to be told"),
    ("codeflow", "how a crate is published is up to the repository"),
];

/// Reads it.
pub(super) fn read(config: &Value, krate: &Crate, reading: &mut Reading) {
    about(config, reading);
    let mut walk = Walk { krate, reading, schemes: pages::schemes(config), listed: BTreeMap::new() };
    for (name, resource) in object(config.get("resources")) {
        walk.resource(&[], name, resource);
    }
    let listed = walk.listed;
    choose(krate, reading, &listed);
    credentials(config, krate, reading);
    environments(config, krate, reading);
    for (key, _) in object(Some(config)).filter(|(key, _)| !KNOWN.contains(&key.as_str())) {
        let why = REASONS.iter().find(|(name, _)| name == key).map(|(_, why)| *why);
        reading.lose(format!("`{key}`"), why.unwrap_or("there is nothing like it here"));
    }
}

/// What a manifest says.
fn about(config: &Value, reading: &mut Reading) {
    let named = text(config, &["targets", "rust", "package_name"]).or_else(|| text(config, &["organization", "name"]));
    reading.crate_name = named.map(crate_name);
    let package = &mut reading.target.package;
    package.license = text(config, &["settings", "license"]).map(str::to_owned);
    let address = |text: &&str| text.starts_with("http");
    package.documentation = text(config, &["organization", "docs"]).filter(address).map(str::to_owned);
    let repository = text(config, &["targets", "rust", "production_repo"]);
    package.repository = repository.map(|name| format!("https://github.com/{name}"));
    reading.target.env_prefix = text(config, &["client_settings", "default_env_prefix"]).map(str::to_owned);
    for (language, _) in object(config.get("targets")).filter(|(language, _)| *language != "rust") {
        reading.lose(format!("`targets.{language}`"), "it is about another language");
    }
}

/// A walk through the resources.
struct Walk<'a> {
    krate: &'a Crate,
    reading: &'a mut Reading,
    schemes: BTreeMap<String, pages::Scheme>,
    /// Places of operations, by index.
    listed: BTreeMap<usize, String>,
}

impl Walk<'_> {
    fn resource(&mut self, above: &[&str], name: &str, resource: &Value) {
        let mut path = above.to_vec();
        if !name.starts_with('$') {
            path.push(name);
        }
        for (name, model) in object(resource.get("models")) {
            self.model(name, model);
        }
        for (name, method) in object(resource.get("methods")) {
            self.method(&path, name, method);
        }
        for (name, below) in object(resource.get("subresources")) {
            self.resource(&path, name, below);
        }
    }

    /// `name: Schema`, or the same as a pointer.
    fn model(&mut self, name: &str, model: &Value) {
        let said = model.as_str().or_else(|| text(model, &["schema"])).or_else(|| text(model, &["openapi_uri"]));
        let Some(said) = said else {
            self.reading.lose(format!("the model `{name}`"), "it names no schema");
            return;
        };
        let component = said.strip_prefix("#/components/schemas/").unwrap_or(said);
        let key = if component.contains('/') { said } else { component };
        self.reading.types.push((key.to_owned(), name.to_owned()));
    }

    /// `name: get /path`, or the same as `endpoint` among other keys.
    fn method(&mut self, path: &[&str], name: &str, method: &Value) {
        let place = format!("{}.{}", path.join("."), name.trim_start_matches('_'));
        let endpoint = method.as_str().or_else(|| text(method, &["endpoint"])).unwrap_or_default();
        let Some(index) = operation(self.krate, endpoint) else {
            self.reading.methods.push((endpoint.to_owned(), place.clone()));
            self.reading.lose(format!("`{place}`"), format!("the document has no `{endpoint}`, or it cannot be built"));
            return;
        };
        if !is_for_us(method) {
            return;
        }
        if let Some(operation) = self.krate.operations.get(index) {
            self.page(operation, name, method);
        }
        self.listed.entry(index).or_insert(place);
        let known = ["endpoint", "type", "paginated", "skip", "only", "deprecated"];
        for (key, _) in object(Some(method)).filter(|(key, _)| !known.contains(&key.as_str())) {
            self.reading.lose(format!("`{key}` of methods"), "the document says it, or nothing needs it here");
        }
    }

    fn page(&mut self, operation: &Operation, name: &str, method: &Value) {
        let said = method.get("paginated");
        if said == Some(&Value::Bool(false)) {
            if operation.paging.is_some() {
                self.reading.target.pages.insert(operation.id.clone(), Pages::Declared(false));
            }
            return;
        }
        let asks = said.is_some() || (name.contains("list") || operation.verb == "GET");
        let named = said.and_then(Value::as_str).and_then(|name| self.schemes.get(name));
        let scheme = named.or_else(|| self.schemes.values().find(|scheme| asks && scheme.fits(operation)));
        if let Some(scheme) = scheme {
            self.reading.target.pages.insert(operation.id.clone(), Pages::Way(Box::new(scheme.way.clone())));
        }
    }
}

/// Names of operations and types that differ from those that the crate has anyway; what is not listed is left out.
fn choose(krate: &Crate, reading: &mut Reading, listed: &BTreeMap<usize, String>) {
    let mut unlisted = Vec::new();
    for (index, operation) in krate.operations.iter().enumerate() {
        let Some(place) = listed.get(&index) else {
            unlisted.push(operation.id.clone());
            continue;
        };
        reading.methods.push((operation.id.clone(), place.clone()));
        let same = place_of(krate, operation).iter().any(|now| squeezed(now) == squeezed(place));
        if let (false, Some(name)) = (same, OperationName::parse(place)) {
            reading.target.names.operations.insert(operation.id.clone(), name);
        }
    }
    if !listed.is_empty() {
        reading.target.exclude.operations = unlisted;
    }
    for (key, name) in &reading.types {
        let pointer = format!("#/components/schemas/{key}");
        let mut items = krate.items.iter().filter(|item| item.origin == pointer || item.origin == *key);
        if !items.any(|item| squeezed(&item.name) == squeezed(name)) {
            reading.target.names.types.insert(key.clone(), name.clone());
        }
    }
}

/// The operation of `get /path`; names of what stands in braces do not count.
fn operation(krate: &Crate, endpoint: &str) -> Option<usize> {
    let (verb, path) = endpoint.trim().split_once(' ')?;
    let plain = |path: &str| -> Vec<String> {
        let parts = path.trim().trim_end_matches('/').split('/');
        parts.map(|part| if part.starts_with('{') { "{}".to_owned() } else { part.to_owned() }).collect()
    };
    let wanted = plain(path);
    let is_it = |one: &Operation| one.verb.eq_ignore_ascii_case(verb) && plain(&one.path) == wanted;
    krate.operations.iter().position(is_it)
}

/// Whether `skip` and `only` of a method leave it to a crate of Rust.
fn is_for_us(method: &Value) -> bool {
    let names = |key: &str| method.get(key).and_then(Value::as_array);
    let rust = |list: &Vec<Value>| list.iter().any(|name| name.as_str() == Some("rust"));
    let skipped = method.get("skip") == Some(&Value::Bool(true)) || names("skip").is_some_and(rust);
    !skipped
}

fn credentials(config: &Value, krate: &Crate, reading: &mut Reading) {
    for (name, option) in object(config.get("client_settings").and_then(|settings| settings.get("opts"))) {
        let scheme = text(option, &["auth", "security_scheme"]);
        let known = scheme.filter(|scheme| krate.client.schemes.iter().any(|known| known.wire == **scheme));
        match (known, text(option, &["read_env"])) {
            (Some(scheme), Some(env)) => {
                let auth = Auth { env: Some(env.to_owned()), ..Auth::default() };
                reading.target.auth.insert(scheme.to_owned(), auth);
            }
            (Some(_), None) => {}
            (None, _) if scheme.is_some() => {
                reading.lose(format!("`client_settings.opts.{name}`"), "the crate uses no such security scheme");
            }
            (None, _) => reading.lose(
                format!("`client_settings.opts.{name}`"),
                "values for all calls are said by `x-speakeasy-globals` in the document or in an overlay",
            ),
        }
    }
    let settings = object(config.get("client_settings"));
    for (key, _) in settings.filter(|(key, _)| !["opts", "default_env_prefix"].contains(&key.as_str())) {
        let why = match key.as_str() {
            "default_timeout" => "`timeout` of the target says it, in seconds",
            "default_retries" => {
                "callers set it (`ClientBuilder::retries`), or the document does (`x-speakeasy-retries`)"
            }
            _ => "callers set it on the client",
        };
        reading.lose(format!("`client_settings.{key}`"), why);
    }
}

fn environments(config: &Value, krate: &Crate, reading: &mut Reading) {
    for (name, address) in object(config.get("environments")) {
        let address = address.as_str().unwrap_or_default().trim_end_matches('/');
        if !krate.client.servers.iter().any(|server| server.url.trim_end_matches('/') == address) {
            let why = format!("the document has no server `{address}`: an overlay can add it to `servers`");
            reading.lose(format!("the environment `{name}`"), why);
        }
    }
}

fn object(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flat_map(Map::iter)
}
