//! Configurations that somebody could write for a document: ours, other generators', and overlays.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::choices::Choices;
use crate::mutator;
use crate::words::{Words, word};

/// A table of `oasmith.toml` with as many keys as there are choices for, at most twelve.
pub(crate) fn target(document: &Value, choices: &mut Choices<'_>) -> Value {
    let words = Words::of(document);
    let mut table = json!({ "spec": "openapi.yaml", "output": "out" });
    for _ in 0..12 {
        if choices.is_over() {
            break;
        }
        let (way, value) = key(&words, choices);
        let mut at = &mut table;
        for step in way {
            if !at.is_object() {
                *at = json!({});
            }
            at = &mut at[step];
        }
        *at = value;
    }
    table
}

fn way(steps: &[&str]) -> Vec<String> {
    steps.iter().map(|step| (*step).to_owned()).collect()
}

/// A key, as the steps to it, and its value.
fn key(words: &Words, choices: &mut Choices<'_>) -> (Vec<String>, Value) {
    let any = |choices: &mut Choices<'_>| match choices.below(4) {
        0 => word(&words.fields, choices),
        1 => word(&words.types, choices),
        2 => word(&words.tags, choices),
        _ => word(&words.ids, choices),
    };
    match choices.below(26) {
        0 => (way(&["calls"]), json!("request")),
        1 => (way(&["max_positional"]), json!(choices.below(17))),
        2 => (way(&["docs"]), json!(choices.of(&["2024", "2025", "2026"]))),
        3 => (way(&["cli"]), json!(true)),
        4 => (way(&["cli", "name"]), json!(any(choices))),
        5 => (way(&["samples"]), json!(true)),
        6 => (way(&["site"]), json!("/sdk/rust")),
        7 => (way(&["env_prefix"]), json!(any(choices).to_uppercase())),
        8 => (way(&["auth", &word(&words.schemes, choices)]), credential(&any(choices), choices)),
        9 => (
            way(&["servers", &any(choices)]),
            json!(choices.of(&["https://a.example", "https://b.example/{x}", "/v1"])),
        ),
        10 => (way(&["default_error"]), json!(any(choices))),
        11 => (way(&["request_id_headers"]), json!([any(choices)])),
        12 => (way(&["user_agent"]), json!(any(choices))),
        13 => (way(&["lenient"]), json!(true)),
        14 | 15 => filter(words, choices),
        16 => (way(&["hidden"]), json!(true)),
        17 => (way(&["plain_ids"]), json!(false)),
        18 | 19 => (way(&["names", "operations", &word(&words.ids, choices)]), json!(place(&any(choices), choices))),
        20 => (way(&["names", "resources", &word(&words.tags, choices)]), json!(place(&any(choices), choices))),
        21 | 22 => (way(&["names", "types", &word(&words.types, choices)]), json!(any(choices))),
        23 => (way(&["pages", &word(&words.ids, choices)]), pages(words, choices)),
        24 => (way(&["links_base"]), json!("https://docs.example.com/")),
        _ => (way(&["package", choices.of(&["description", "homepage"]).unwrap()]), json!(any(choices))),
    }
}

fn place(name: &str, choices: &mut Choices<'_>) -> String {
    match choices.below(4) {
        0 => name.to_owned(),
        1 => format!(".{name}"),
        2 => format!("zoo.{name}"),
        _ => format!("{name}.{name}.{name}"),
    }
}

fn credential(name: &str, choices: &mut Choices<'_>) -> Value {
    let mut keys = json!({});
    if let Some(kind) =
        choices.of(&["", "bearer", "basic", "header", "query", "cookie"]).filter(|kind| !kind.is_empty())
    {
        keys["kind"] = json!(kind);
    }
    match choices.below(6) {
        0 => keys["name"] = json!(name),
        1 => keys["prefix"] = json!(name),
        2 => keys["env"] = json!("ZOO_KEY"),
        3 => keys["pair"] = json!([name, "word"]),
        4 => keys["setter"] = json!(name),
        _ => {}
    }
    keys
}

fn filter(words: &Words, choices: &mut Choices<'_>) -> (Vec<String>, Value) {
    let side = choices.of(&["include", "exclude"]).unwrap();
    let (key, value) = match choices.below(6) {
        0 => ("tags", word(&words.tags, choices)),
        1 => ("paths", word(&words.paths, choices)),
        2 => ("paths", "/**".to_owned()),
        3 => ("operations", word(&words.ids, choices)),
        4 => ("operations", word(&words.routes, choices)),
        _ => ("extensions", "x-internal=true".to_owned()),
    };
    (way(&[side, key]), json!([value]))
}

fn pages(words: &Words, choices: &mut Choices<'_>) -> Value {
    if choices.below(4) == 0 {
        return json!(false);
    }
    let mut keys = json!({});
    for _ in 0..4 {
        let key = choices.of(&["cursor", "next", "more", "page", "offset", "size", "pages", "total", "items"]).unwrap();
        keys[key] = json!(word(&words.fields, choices));
    }
    keys
}

/// An overlay with as many actions as there are choices for, at most four.
pub(crate) fn overlay(document: &Value, donors: &[Value], choices: &mut Choices<'_>) -> Value {
    let mut actions = Vec::new();
    while actions.len() < 4 && !choices.is_over() {
        let target = path(document, choices);
        actions.push(match choices.below(4) {
            0 => json!({ "target": target, "remove": true }),
            1 => json!({ "target": target, "copy": path(document, choices) }),
            2 => json!({ "target": target, "update": mutator::piece(document, choices) }),
            _ => json!({ "target": target, "update": choices.of(donors).map(|donor| mutator::piece(donor, choices)) }),
        });
    }
    json!({ "overlay": "1.1.0", "info": { "title": "o", "version": "1" }, "actions": actions })
}

/// A path of JSON (RFC 9535) to values of the document.
fn path(document: &Value, choices: &mut Choices<'_>) -> String {
    let steps = mutator::steps(document, choices);
    let mut path = "$".to_owned();
    for (index, step) in steps.iter().enumerate() {
        let last = index + 1 == steps.len();
        let _ = match (last, choices.below(24)) {
            (_, 0) => write!(path, ".*"),
            (true, 1) => write!(path, "..[{step}]"),
            (true, 2) => write!(path, "[?@.name]"),
            (true, 3) => write!(path, "[?@['x-internal'] == true || length(@) > 2]"),
            (true, 4) => write!(path, "[0:-1:2]"),
            _ => write!(path, "[{step}]"),
        };
    }
    path
}

/// The configuration of another generator, of four kinds, changed by structure.
pub(crate) fn foreign(document: &Value, choices: &mut Choices<'_>) -> Value {
    let words = Words::of(document);
    let config = match choices.below(5) {
        0 | 1 => stainless(&words),
        2 => json!({
            "configVersion": "2.0.0",
            "generation": { "sdkClassName": "zoo-keeper", "auth": { "oAuth2ClientCredentialsEnabled": true } },
            "rust": { "packageName": "zoo", "envVarPrefix": "ZOO", "maxMethodParams": 2, "defaultErrorName": "ZooError",
                "author": "Ann", "version": "1.0.0", "license": "MIT", "keywords": ["a", "b"] },
            "typescript": { "version": "1.2.3" },
        }),
        3 => json!({
            "default-group": "a",
            "api": { "specs": [{ "openapi": "openapi.yaml", "overrides": "o.yaml" }], "auth": words.schemes.first(),
                "auth-schemes": { "key": { "scheme": "bearer", "token": { "name": "token", "env": "ZOO" } } },
                "environments": { "production": "https://a.example" } },
            "groups": { "a": { "audiences": words.tags, "generators": [{ "name": "fernapi/fern-rust-sdk",
                "version": "1", "config": { "package-name": "zoo" }, "output": {}, "github": { "repository": "a/b" } }] } },
        }),
        _ => json!({
            "generatorName": "rust",
            "inputSpec": "openapi.yaml",
            "packageName": "zoo",
            "additionalProperties": { "packageVersion": "1.0.0", "useSingleRequestParameter": true },
            "operationIdNameMappings": pairs(&words.ids, "do_"),
            "modelNameMappings": pairs(&words.types, "A"),
            "inlineSchemaNameMappings": pairs(&words.fields, "In"),
            "openapiNormalizer": { "FILTER": "tag:a" },
        }),
    };
    mutator::mutate(config, std::slice::from_ref(document), choices)
}

/// Every word with a name made of it.
fn pairs(words: &[String], prefix: &str) -> Value {
    words.iter().map(|word| (word.clone(), json!(format!("{prefix}{word}")))).collect::<serde_json::Map<_, _>>().into()
}

fn stainless(words: &Words) -> Value {
    let methods = words.routes.iter().enumerate().map(|(index, route)| match index % 3 {
        0 => (format!("list{index}"), json!({ "endpoint": route, "paginated": true })),
        1 => (format!("get_{index}"), json!({ "type": "http", "endpoint": route, "body_param_name": "body" })),
        _ => (format!("make{index}"), json!(route)),
    });
    let methods: Vec<(String, Value)> = methods.collect();
    let table = |from: usize, step: usize| -> Value {
        methods.iter().skip(from).step_by(step).cloned().collect::<serde_json::Map<_, _>>().into()
    };
    let models: Value = pairs(&words.types, "the_");
    json!({
        "organization": { "name": "zoo", "docs": "https://docs.example" },
        "targets": { "rust": { "package_name": "zoo", "production_repo": "a/b" }, "cli": { "binary_name": "zoo" } },
        "environments": { "production": "https://a.example" },
        "settings": { "license": "MIT" },
        "resources": {
            "$client": { "methods": table(0, 4) },
            "$shared": { "models": models },
            "animals": { "methods": table(1, 2), "models": models, "subresources": { "cats": { "methods": table(2, 4) } } },
        },
        "pagination": [{ "name": "p", "type": "cursor",
            "request": {
                "after": { "type": "string", "x-stainless-pagination-property": { "purpose": "next_cursor_param" } } },
            "response": { "data": { "type": "array", "x-stainless-pagination-property": { "purpose": "items" } },
                "next": { "type": "string", "x-stainless-pagination-property": { "purpose": "next_cursor_field" } } } }],
        "client_settings": { "opts": { "api_key": { "type": "string", "read_env": "ZOO",
            "auth": { "security_scheme": words.schemes.first() } } } },
        "security_schemes": {},
        "readme": {},
    })
}
