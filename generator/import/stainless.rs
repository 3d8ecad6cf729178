//! `stainless.yml`: resources with their methods and models, pages, what a manifest says.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::trial::lost_type;
use super::{Reading, client_settings, pages, place_of, text};
use crate::config::{Cli, CliSettings, OperationName, Pages, crate_name, is_crate_name, squeezed};
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
    "openapi",
];

/// Keys that are not, and what to do about them.
const REASONS: &[(&str, &str)] = &[
    (
        "readme",
        "examples of pages are made from the document; a README's text outside of the marked regions is the vendor's",
    ),
    ("query_settings", "`style` and `explode` of parameters say it in the document, or in an overlay"),
    ("streaming", "streams are known by their media types, and `[DONE]` ends one"),
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
    client_settings::read(config, krate, reading);
    for (key, _) in object(config.get("openapi")).filter(|(key, _)| !key.starts_with("transform")) {
        reading.lose(format!("`openapi.{key}`"), "it is about that generator");
    }
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
    for (table, known) in [("organization", ["name", "docs", "github_org"].as_slice()), ("settings", &["license"])] {
        let says = |value: &Value| !value.is_null() && *value != "";
        let others = object(config.get(table)).filter(|(key, value)| !known.contains(&key.as_str()) && says(value));
        for (key, _) in others {
            let why = match key.as_str() {
                "unwrap_response_fields" => "calls give the whole answer, whose fields are as the document has them",
                "contact" => "`package.authors` says whom to ask",
                "file_header" => "generated files have a head of their own, which says that they are generated",
                "idempotency_header" => "callers set the header of a call",
                _ => "it is about that generator",
            };
            reading.lose(format!("`{table}.{key}`"), why);
        }
    }
    if let Some(program) = text(config, &["targets", "cli", "binary_name"]).filter(|name| is_crate_name(name)) {
        let settings = CliSettings { name: Some(program.to_owned()) };
        reading.target.cli = Cli::Named(Box::new(settings));
    }
    let is_ours = |language: &str| language == "rust" || language == "cli" && !reading.target.cli.is_off();
    let others: Vec<&String> =
        object(config.get("targets")).map(|(name, _)| name).filter(|name| !is_ours(name)).collect();
    for language in others {
        reading.lose(format!("`targets.{language}`"), "it is about another language");
    }
}

/// A walk through the resources.
struct Walk<'a> {
    krate: &'a Crate,
    reading: &'a mut Reading,
    schemes: BTreeMap<String, pages::Scheme>,
    /// Places of operations, by their ids: a body in two media types makes two methods of one.
    listed: BTreeMap<String, String>,
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
        let Some(endpoint) = method.as_str().or_else(|| text(method, &["endpoint"])) else {
            self.reading.lose(format!("`{place}`"), no_endpoint(self.krate, method));
            return;
        };
        let Some(operation) = operation(self.krate, endpoint) else {
            self.reading.methods.push((endpoint.to_owned(), place.clone()));
            self.reading.lose(
                format!("`{place}`"),
                format!("the document has no `{endpoint}`, or `lint` says why it cannot be built"),
            );
            return;
        };
        if !is_for_us(method) {
            return;
        }
        self.page(operation, name, method);
        match self.listed.get(&operation.id) {
            Some(first) => {
                let why = format!("the same endpoint is called `{first}`, and has one name");
                self.reading.lose(format!("`{place}`"), why);
            }
            None => drop(self.listed.insert(operation.id.clone(), place)),
        }
        if method.get("streaming").is_some_and(|said| said.get("stream_event_model").is_some()) {
            let why = "the schema of the stream in the document says what its events are";
            self.reading.lose("`streaming.stream_event_model` of methods", why);
        }
        // What `streams` reads is not lost.
        let known = ["endpoint", "type", "paginated", "skip", "only", "deprecated", "streaming"];
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
        let fitting = || self.schemes.values().filter(|scheme| asks && scheme.fits(operation));
        // Schemes may ask for the same, and find it in other answers.
        let answered = || fitting().find(|scheme| scheme.is_answered(self.krate, operation));
        let scheme = named.or_else(answered).or_else(|| fitting().next());
        if let Some(scheme) = scheme {
            self.reading.target.pages.insert(operation.id.clone(), Pages::Way(Box::new(scheme.way.clone())));
        }
    }
}

/// Names of operations and types that differ from those that the crate has anyway; what is not listed is left out.
fn choose(krate: &Crate, reading: &mut Reading, listed: &BTreeMap<String, String>) {
    let mut seen = BTreeSet::new();
    let mut included = Vec::new();
    for operation in krate.operations.iter().filter(|operation| seen.insert(&operation.id)) {
        let Some(place) = listed.get(&operation.id) else { continue };
        reading.methods.push((operation.id.clone(), place.clone()));
        let mut forms = krate.operations.iter().filter(|other| other.id == operation.id);
        let same = forms.any(|one| place_of(krate, one).iter().any(|now| squeezed(now) == squeezed(place)));
        if let (false, Some(name)) = (same, OperationName::parse(place)) {
            reading.target.names.operations.insert(operation.id.clone(), name);
        }
        // An id that the document does not declare is made of the route.
        let made = operation.id == format!("{}_{}", operation.verb.to_lowercase(), operation.path);
        included.push(if made { format!("{} {}", operation.verb, operation.path) } else { operation.id.clone() });
    }
    if included.len() < seen.len() {
        reading.target.include.operations = included;
    }
    choose_types(krate, reading);
}

/// A type has one name here, and a name one type, whatever the resources are.
fn choose_types(krate: &Crate, reading: &mut Reading) {
    let mut owners: BTreeMap<String, String> = BTreeMap::new();
    let mut named: BTreeMap<String, String> = BTreeMap::new();
    for (key, name) in reading.types.clone() {
        let owner = owners.entry(squeezed(&name)).or_insert_with(|| key.clone()).clone();
        let first = named.entry(key.clone()).or_insert_with(|| name.clone()).clone();
        if owner != key {
            reading.lose(
                lost_type(&key, &name),
                format!("`{owner}` has that name, and types of all resources are one set"),
            );
            continue;
        }
        if squeezed(&first) != squeezed(&name) {
            reading.lose(lost_type(&key, &name), format!("it is called `{first}`, and has one name"));
            continue;
        }
        let pointer = format!("#/components/schemas/{key}");
        let mut items = krate.items.iter().filter(|item| item.origin == pointer || item.origin == key);
        if !items.any(|item| squeezed(&item.name) == squeezed(&name)) {
            reading.target.names.types.insert(key, name);
        }
    }
}

/// Why a method that names no endpoint is none.
fn no_endpoint(krate: &Crate, method: &Value) -> &'static str {
    let unwraps = text(method, &["type"]).is_some_and(|kind| kind.starts_with("webhook"));
    match (unwraps, krate.webhooks.is_empty()) {
        (true, false) => "it calls nothing: `Webhook` of the crate checks and reads what the API sends",
        (true, true) => "it calls nothing, and the document has no `webhooks` that a crate could read",
        (false, _) => "it names no endpoint",
    }
}

/// The operation of `get /path`; names of what stands in braces do not count.
fn operation<'a>(krate: &'a Crate, endpoint: &str) -> Option<&'a Operation> {
    let (verb, path) = endpoint.trim().split_once(' ')?;
    let plain = |path: &str| -> Vec<String> {
        let parts = path.trim().trim_end_matches('/').split('/');
        parts.map(|part| if part.starts_with('{') { "{}".to_owned() } else { part.to_owned() }).collect()
    };
    let wanted = plain(path);
    let is_it = |one: &Operation| one.verb.eq_ignore_ascii_case(verb) && plain(&one.path) == wanted;
    krate.operations.iter().find(|one| is_it(one))
}

/// Whether `skip` and `only` of a method leave it to a crate of Rust.
fn is_for_us(method: &Value) -> bool {
    let names = |key: &str| method.get(key).and_then(Value::as_array);
    let rust = |list: &Vec<Value>| list.iter().any(|name| name.as_str() == Some("rust"));
    let skipped = method.get("skip") == Some(&Value::Bool(true)) || names("skip").is_some_and(rust);
    !skipped
}

/// The members of an object, if it is one.
pub(super) fn object(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flat_map(Map::iter)
}
