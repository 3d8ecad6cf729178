//! Findings as SARIF 2.1.0, which code scanning services read: one log with one run.
//!
//! The rules are the codes that occur, in the order of the catalogue, with title and explanation.
//! Columns count characters (`unicodeCodePoints`).

use serde_json::{Value, json};

use super::{Finding, Spot};
use crate::diagnostic::{Code, Severity};

/// Renders all findings as one SARIF log with one run. A service that gets several logs of a commit knows by `about` which
/// one takes the place of which.
#[must_use]
pub fn render_sarif(findings: &[Finding], about: Option<&str>) -> String {
    let codes: Vec<Code> =
        Code::ALL.iter().copied().filter(|code| findings.iter().any(|it| it.code == *code)).collect();
    let rules: Vec<Value> = codes.iter().map(|code| rule(*code)).collect();
    let results: Vec<Value> = findings.iter().map(|it| result(it, &codes)).collect();
    render_sarif_log(&rules, &results, about)
}

/// Renders rules and results as one SARIF log with one run.
#[must_use]
pub fn render_sarif_log(rules: &[Value], results: &[Value], about: Option<&str>) -> String {
    let mut log = json!({
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
    if let (Some(about), Some(run)) = (about, log.pointer_mut("/runs/0").and_then(Value::as_object_mut)) {
        // The category ends with a slash (3.17.3).
        run.insert("automationDetails".to_owned(), json!({ "id": format!("{}/{about}/", env!("CARGO_PKG_NAME")) }));
    }
    super::json_text(&log)
}

fn rule(code: Code) -> Value {
    json!({
        "id": code.name(),
        "shortDescription": {"text": code.title()},
        "fullDescription": {"text": code.explanation()},
        "defaultConfiguration": {"level": level(code.severity())},
    })
}

fn result(it: &Finding, codes: &[Code]) -> Value {
    let message = match &it.help {
        Some(help) => format!("{}\nhelp: {help}", it.message),
        None => it.message.clone(),
    };
    let mut result = json!({
        "ruleId": it.code.name(),
        "ruleIndex": codes.iter().position(|code| *code == it.code),
        "level": level(it.severity),
        "message": {"text": message},
    });
    let Some(object) = result.as_object_mut() else {
        return result;
    };
    if let Some(spot) = &it.spot {
        object.insert("locations".into(), json!([physical(spot)]));
    }
    let related: Vec<Value> = it
        .related
        .iter()
        .filter_map(|(spot, label)| {
            let mut at = physical(spot.as_ref()?);
            at.as_object_mut()?.insert("message".into(), json!({"text": label}));
            Some(at)
        })
        .collect();
    if !related.is_empty() {
        object.insert("relatedLocations".into(), related.into());
    }
    result
}

/// A place as SARIF writes it.
#[must_use]
pub fn physical(spot: &Spot) -> Value {
    let uri = json!({"uri": spot.file.replace('\\', "/")});
    match &spot.position {
        Some(position) => json!({"physicalLocation": {
            "artifactLocation": uri,
            "region": {"startLine": position.line, "startColumn": position.column},
        }}),
        None => json!({"physicalLocation": {"artifactLocation": uri}}),
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}
