//! Diagnostics as SARIF 2.1.0, which code scanning services read.
//!
//! The rules are the codes that occur, in the order of the catalogue, with title and explanation.
//! Columns count characters (`unicodeCodePoints`).

use serde_json::{Value, json};

use super::{Located, located};
use crate::diagnostic::{Code, Diagnostics, Location, Places, Severity};

/// Renders all diagnostics as one SARIF log with one run.
pub fn render_sarif(diagnostics: &Diagnostics, places: &dyn Places) -> String {
    let list = located(diagnostics, places);
    let codes: Vec<Code> =
        Code::ALL.iter().copied().filter(|code| list.iter().any(|it| it.diagnostic.code == *code)).collect();
    let rules: Vec<Value> = codes.iter().map(|code| rule(*code)).collect();
    let results: Vec<Value> = list.iter().map(|it| result(it, &codes, places)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn rule(code: Code) -> Value {
    json!({
        "id": code.name(),
        "shortDescription": {"text": code.title()},
        "fullDescription": {"text": code.explanation()},
        "defaultConfiguration": {"level": level(code.severity())},
    })
}

fn result(it: &Located<'_>, codes: &[Code], places: &dyn Places) -> Value {
    let message = match &it.diagnostic.help {
        Some(help) => format!("{}\nhelp: {help}", it.diagnostic.message),
        None => it.diagnostic.message.clone(),
    };
    let mut result = json!({
        "ruleId": it.diagnostic.code.name(),
        "ruleIndex": codes.iter().position(|code| *code == it.diagnostic.code),
        "level": level(it.diagnostic.severity()),
        "message": {"text": message},
    });
    let Some(object) = result.as_object_mut() else {
        return result;
    };
    if let Some(location) = &it.location {
        object.insert("locations".into(), json!([physical(location, places)]));
    }
    let related: Vec<Value> = it
        .related
        .iter()
        .filter_map(|(location, label)| {
            let mut at = physical(location.as_ref()?, places);
            at.as_object_mut()?.insert("message".into(), json!({"text": label}));
            Some(at)
        })
        .collect();
    if !related.is_empty() {
        object.insert("relatedLocations".into(), related.into());
    }
    result
}

fn physical(location: &Location, places: &dyn Places) -> Value {
    json!({"physicalLocation": {
        "artifactLocation": {"uri": places.name(location.file)},
        "region": {"startLine": location.line, "startColumn": location.column},
    }})
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}
