//! The configuration of openapi-generator: the package, mappings of names, filters.

use serde_json::Value;

use super::{Reading, text};
use crate::config::{Calls, OperationName, crate_name};

/// Keys that are read, or that only that generator needs.
const KNOWN: &[&str] = &[
    "generatorName",
    "inputSpec",
    "outputDir",
    "packageName",
    "packageVersion",
    "licenseInfo",
    "infoName",
    "infoEmail",
    "modelNameMappings",
    "schemaMappings",
    "operationIdNameMappings",
    "useSingleRequestParameter",
    "additionalProperties",
    "openapiNormalizer",
    "gitUserId",
    "gitRepoId",
];

/// Reads it; what stands in `additionalProperties` counts as if it stood beside it.
pub(super) fn read(config: &Value, reading: &mut Reading) {
    let more = config.get("additionalProperties").unwrap_or(&Value::Null);
    let said = |key: &str| text(config, &[key]).or_else(|| text(more, &[key]));
    reading.crate_name = said("packageName").map(crate_name);
    let package = &mut reading.target.package;
    package.version = said("packageVersion").map(str::to_owned);
    package.license = said("licenseInfo").map(str::to_owned);
    package.authors = match (said("infoName"), said("infoEmail")) {
        (Some(name), Some(email)) => vec![format!("{name} <{email}>")],
        (Some(one), None) | (None, Some(one)) => vec![one.to_owned()],
        (None, None) => Vec::new(),
    };
    let repository = said("gitUserId").zip(said("gitRepoId"));
    package.repository = repository.map(|(user, name)| format!("https://github.com/{user}/{name}"));
    let single = config.get("useSingleRequestParameter").or_else(|| more.get("useSingleRequestParameter"));
    if single.is_some_and(|single| single == true || single == "true") {
        reading.target.calls = Calls::Request;
    }
    mappings(config, reading);
    filter(config, reading);
    for key in [config, more].iter().filter_map(|part| part.as_object()).flat_map(|part| part.keys()) {
        if !KNOWN.contains(&key.as_str()) {
            reading.lose(format!("`{key}`"), why(key));
        }
    }
}

fn mappings(config: &Value, reading: &mut Reading) {
    let pairs = |key: &str| -> Vec<(String, String)> {
        let mapping = config.get(key).and_then(Value::as_object).into_iter().flatten();
        mapping.filter_map(|(from, to)| Some((from.clone(), to.as_str()?.to_owned()))).collect()
    };
    for (id, name) in pairs("operationIdNameMappings") {
        if let Some(name) = OperationName::parse(&name) {
            reading.target.names.operations.insert(id, name);
        }
    }
    for key in ["modelNameMappings", "schemaMappings"] {
        for (component, name) in pairs(key) {
            reading.types.push((component.clone(), name.clone()));
            reading.target.names.types.insert(component, name);
        }
    }
}

/// `FILTER: "tag:a|b"`, `operationId:a|b`, `path:/a`, `method:get`.
fn filter(config: &Value, reading: &mut Reading) {
    let Some(filter) = text(config, &["openapiNormalizer", "FILTER"]) else { return };
    let (kind, names) = filter.split_once(':').unwrap_or((filter, ""));
    let names = names.split('|').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    match kind.trim() {
        "tag" => reading.target.include.tags = names.collect(),
        "operationId" => reading.target.include.operations = names.collect(),
        "path" => reading.target.include.paths = names.map(|path| format!("{path}**")).collect(),
        _ => reading.lose(format!("`FILTER: {filter}`"), "`include` has tags, paths, operations and extensions"),
    }
}

fn why(key: &str) -> &'static str {
    match key {
        "enumNameMappings" => "`x-enum-varnames` in the document, or in an overlay, names values",
        "parameterNameMappings" | "nameMappings" => "`x-fern-property-name` and the like, in an overlay, name them",
        "inlineSchemaNameMappings" => {
            "inline types are named otherwise here: `names.types` reaches them by their pointers"
        }
        "templateDir" | "files" => "there are no templates of users: what a vendor may choose is a key",
        "typeMappings" | "importMappings" => "types are those of the document; an overlay can change a schema",
        _ => "it is about that generator",
    }
}
