//! The published JSON Schema of `oasmith diff --format json`, and that the output keeps to it.

use std::fs;

use oasmith::drift::{json, json_schema};
use serde_json::Value;

use super::{read, surface};

const FILE: &str = "integrations/diff.schema.json";

#[test]
fn the_published_schema_is_that_of_the_output() {
    let now = format!("{:#}\n", json_schema());
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        fs::write(FILE, &now).unwrap();
    }
    let published = fs::read_to_string(FILE).unwrap_or_default();
    assert_eq!(published, now, "UPDATE_SCHEMA=1 writes {FILE} anew");
}

#[test]
fn the_output_keeps_to_the_published_schema() {
    let schema: Value = serde_json::from_str(&fs::read_to_string(FILE).unwrap()).unwrap();
    let base = || read("tests/drift/base.yaml".as_ref());
    let old = surface(base(), Vec::new());
    for overlay in ["breaking", "additive", "renamed", "prose"] {
        let path = format!("tests/drift/{overlay}.overlay.yaml");
        let new = surface(base(), vec![read(path.as_ref())]);
        let output = json(&oasmith::drift::compare(&old, &new, None));
        assert_ne!(output["changes"], Value::Array(Vec::new()));
        check(&schema, &schema, &output, "#");
    }
}

/// Checks a value by the words that the schema uses, and fails at any other: no value would then be refused for it.
fn check(root: &Value, schema: &Value, value: &Value, at: &str) {
    for (word, said) in schema.as_object().expect("an object") {
        match word.as_str() {
            "$schema" | "title" | "description" | "definitions" | "format" | "minimum" => {}
            "$ref" => {
                let target = said.as_str().unwrap().trim_start_matches('#');
                check(root, root.pointer(target).expect("a definition"), value, at);
            }
            "type" => {
                let allowed: Vec<&str> = said
                    .as_array()
                    .map_or_else(|| vec![said.as_str().unwrap()], |all| all.iter().filter_map(Value::as_str).collect());
                assert!(allowed.iter().any(|ty| is(value, ty)), "{at} is not {said}: {value}");
            }
            "const" => assert_eq!(value, said, "{at}"),
            "enum" => assert!(said.as_array().unwrap().contains(value), "{at}: {value}"),
            "oneOf" | "anyOf" => {
                let fits = |branch: &Value| {
                    branch["const"] == *value || branch["enum"].as_array().is_some_and(|all| all.contains(value))
                };
                assert!(said.as_array().unwrap().iter().any(fits), "{at} is none of {said}: {value}");
            }
            "allOf" => said.as_array().unwrap().iter().for_each(|one| check(root, one, value, at)),
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, said, item, &format!("{at}/{index}"));
                }
            }
            "required" => {
                for name in said.as_array().unwrap() {
                    assert!(value.get(name.as_str().unwrap()).is_some(), "{at} has no {name}");
                }
            }
            "properties" => {
                for (name, member) in value.as_object().into_iter().flatten() {
                    let schema = said.get(name).unwrap_or_else(|| panic!("{at}/{name} is not in the schema"));
                    check(root, schema, member, &format!("{at}/{name}"));
                }
            }
            other => panic!("{at}: the schema says `{other}`, which this test does not know"),
        }
    }
}

fn is(value: &Value, ty: &str) -> bool {
    match ty {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "null" => value.is_null(),
        _ => false,
    }
}
