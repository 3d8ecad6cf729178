//! `generators.yml`: audiences, the package, credentials; names of such vendors stand in the document or its overrides.

use serde_json::{Value, json};

use super::credential::{self, Found, Part};
use super::{Reading, overrides, text};
use crate::config::crate_name;
use crate::surface::Crate;

/// Reads it.
pub(super) fn read(config: &Value, krate: &Crate, reading: &mut Reading) {
    let groups = config.get("groups").and_then(Value::as_object);
    let mut all = groups.into_iter().flatten().collect::<Vec<(&String, &Value)>>();
    // A group that makes a crate says more than any other.
    all.sort_by_key(|(_, group)| !generators(group).any(is_rust));
    for (index, (name, group)) in all.iter().enumerate() {
        if index == 0 {
            let audiences = group.get("audiences").and_then(Value::as_array).into_iter().flatten();
            reading.target.audiences = audiences.filter_map(Value::as_str).map(str::to_owned).collect();
        }
        for generator in generators(group) {
            let title = text(generator, &["name"]).unwrap_or("a generator");
            if is_rust(generator) || index == 0 && reading.crate_name.is_none() {
                package(generator, reading);
            }
            if !is_rust(generator) {
                reading.lose(format!("`groups.{name}`: `{title}`"), "it makes something else than a crate");
            }
        }
    }
    credentials(config, krate, reading);
    environments(config, krate, reading);
    documents(config, reading);
}

fn generators(group: &Value) -> impl Iterator<Item = &Value> {
    group.get("generators").and_then(Value::as_array).into_iter().flatten()
}

fn is_rust(generator: &Value) -> bool {
    text(generator, &["name"]).is_some_and(|name| name.contains("rust"))
}

fn package(generator: &Value, reading: &mut Reading) {
    let config = generator.get("config").unwrap_or(&Value::Null);
    let names = ["crateName", "packageName", "package_name", "package-name", "client_class_name", "clientClassName"];
    let named = text(generator, &["output", "package-name"]);
    let named = names.iter().find_map(|key| text(config, &[key])).or(named);
    let bare = |name: &str| name.rsplit('/').next().unwrap_or(name).to_owned();
    reading.crate_name = named.map(|name| crate_name(&bare(name)));
    let package = &mut reading.target.package;
    let repository = text(generator, &["github", "repository"]).filter(|_| is_rust(generator));
    package.repository = repository.map(|name| format!("https://github.com/{name}"));
    let license = text(generator, &["github", "license"]).or_else(|| text(generator, &["metadata", "license"]));
    package.license = license.map(str::to_owned);
}

/// `auth-schemes` with the names and the environment variables of their credentials.
fn credentials(config: &Value, krate: &Crate, reading: &mut Reading) {
    let schemes = config.get("auth-schemes").or_else(|| config.get("api").and_then(|api| api.get("auth-schemes")));
    for (name, scheme) in schemes.and_then(Value::as_object).into_iter().flatten() {
        let what = format!("`auth-schemes.{name}`");
        let is_known = krate.client.schemes.iter().any(|known| known.wire == *name);
        let declared = as_openapi(scheme);
        if !is_known && !credential::is_usable(&declared) {
            reading.credentials.of += 1;
            reading.lose(what, "the document has no such scheme: `auth` of the target can say what it is");
            continue;
        }
        let mut found = Found::default();
        found.declared = Some(&declared).filter(|_| !is_known);
        let parts = [("username", Part::First), ("client-id", Part::First), ("password", Part::Second)];
        let parts = parts.into_iter().chain([("client-secret", Part::Second), ("token", Part::Whole)]);
        let mut options = 0;
        for (key, part) in parts {
            let Some(said) = scheme.get(key).filter(|said| said.is_object()) else { continue };
            found.add(part, format!("{what}.{key}"), text(said, &["name"]), text(said, &["env"]));
            options += 1;
        }
        if options == 0 {
            found.add(Part::Whole, what, text(scheme, &["name"]), text(scheme, &["env"]));
            options = 1;
        }
        reading.credentials.of += options;
        found.keep(name, krate, reading);
    }
}

/// A scheme as OpenAPI would write it.
fn as_openapi(scheme: &Value) -> Value {
    let word = text(scheme, &["scheme"]).or_else(|| text(scheme, &["type"])).unwrap_or_default();
    match (word, text(scheme, &["header"])) {
        ("bearer" | "basic", _) => json!({ "type": "http", "scheme": word }),
        ("oauth", _) => json!({ "type": "oauth2" }),
        (_, Some(header)) => json!({ "type": "apiKey", "in": "header", "name": header }),
        _ => Value::Null,
    }
}

/// Servers by name; one with several addresses has one for each part of the API.
fn environments(config: &Value, krate: &Crate, reading: &mut Reading) {
    let api = config.get("api").unwrap_or(&Value::Null);
    let said = |key: &str| config.get(key).or_else(|| api.get(key));
    for (name, server) in said("environments").and_then(Value::as_object).into_iter().flatten() {
        let what = format!("`environments.{name}`");
        match server.as_str().or_else(|| text(server, &["url"])) {
            Some(address) => credential::server(&what, name, address, krate, reading),
            None => reading.lose(what, "it has several addresses: `servers` of operations say them, in an overlay"),
        }
    }
    if said("default-environment").is_some() {
        reading.lose("`default-environment`", "the first server of the document is asked unless callers say otherwise");
    }
    if said("default-url").is_some() {
        reading.lose("`default-url`", "`servers` of operations say it in the document, or in an overlay");
    }
}

/// What stands in other documents.
fn documents(config: &Value, reading: &mut Reading) {
    if overrides::documents(config).len() > 1 {
        reading.lose("`api`", "a target has one document; another one is another target");
    }
}
