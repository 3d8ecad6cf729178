//! Findings for programs: one JSON array, one object each.
//!
//! Every finding is there, none is summed up. Lines and columns count from 1; a finding that is about a file as a
//! whole has no `line` and `column`, and one that is nowhere has no `file` either.

use serde_json::{Map, Value};

use super::{Finding, Spot, harmless_json};

/// Renders all findings as one JSON array.
pub fn render_json(findings: &[Finding]) -> String {
    let list: Value = findings.iter().map(object).collect();
    json_text(&list)
}

/// JSON that is to be read by a person as well, where nothing turns its text.
#[must_use]
pub fn json_text(value: &Value) -> String {
    harmless_json(&format!("{value:#}\n"))
}

fn object(it: &Finding) -> Value {
    let mut object = Map::new();
    object.insert("code".into(), it.code.name().into());
    object.insert("severity".into(), it.severity.name().into());
    object.insert("message".into(), it.message.as_str().into());
    place(&mut object, it.spot.as_ref());
    if let Some(pointer) = &it.pointer {
        object.insert("pointer".into(), pointer.as_str().into());
    }
    if let Some(help) = &it.help {
        object.insert("help".into(), help.as_str().into());
    }
    if !it.related.is_empty() {
        let related = it.related.iter().map(|(spot, label)| {
            let mut object = Map::new();
            object.insert("message".into(), label.as_str().into());
            place(&mut object, spot.as_ref());
            Value::Object(object)
        });
        object.insert("related".into(), related.collect());
    }
    Value::Object(object)
}

fn place(object: &mut Map<String, Value>, spot: Option<&Spot>) {
    let Some(spot) = spot else { return };
    object.insert("file".into(), spot.file.as_str().into());
    if let Some(position) = &spot.position {
        object.insert("line".into(), position.line.into());
        object.insert("column".into(), position.column.into());
    }
}
