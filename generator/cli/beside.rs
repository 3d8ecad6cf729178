//! Findings that are not about a document: faults of `oasmith.toml`, and drift.
//!
//! They have no code of the catalogue, which is about documents; theirs are `config` and `drift`. The machine
//! formats are those of diagnostics, so that a reader needs no second parser.

use serde_json::{Map, Value, json};

use super::arguments::Format;

/// A finding.
pub(crate) struct Beside {
    /// `config` or `drift`.
    pub(crate) code: &'static str,
    /// The fact.
    pub(crate) message: String,
    /// The file that is meant, or a folder.
    pub(crate) file: String,
    /// Line and column, from one.
    pub(crate) at: Option<(usize, usize)>,
    /// What to do about it.
    pub(crate) help: Option<String>,
}

/// Renders findings for a machine; text is the business of whoever found them.
pub(crate) fn render(findings: &[Beside], format: Format) -> String {
    match format {
        Format::Text => String::new(),
        Format::Json => Value::Array(findings.iter().map(for_programs).collect()).to_string(),
        Format::Github => findings.iter().map(for_github).collect(),
        Format::Sarif => for_scanners(findings).to_string(),
    }
}

fn for_programs(finding: &Beside) -> Value {
    let mut object = Map::new();
    object.insert("code".to_owned(), finding.code.into());
    object.insert("severity".to_owned(), "error".into());
    object.insert("message".to_owned(), finding.message.as_str().into());
    object.insert("file".to_owned(), finding.file.as_str().into());
    if let Some((line, column)) = finding.at {
        object.insert("line".to_owned(), line.into());
        object.insert("column".to_owned(), column.into());
    }
    if let Some(help) = &finding.help {
        object.insert("help".to_owned(), help.as_str().into());
    }
    Value::Object(object)
}

fn for_github(finding: &Beside) -> String {
    let escape = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let file = escape(&finding.file).replace(':', "%3A").replace(',', "%2C");
    let at = finding.at.map(|(line, column)| format!("line={line},col={column},")).unwrap_or_default();
    let help = finding.help.as_deref().map(|help| format!("%0Ahelp: {}", escape(help))).unwrap_or_default();
    format!("::error file={file},{at}title={}::{}{help}\n", finding.code, escape(&finding.message))
}

fn for_scanners(findings: &[Beside]) -> Value {
    let result = |finding: &Beside| {
        let mut physical = json!({ "artifactLocation": { "uri": finding.file.replace('\\', "/") } });
        if let (Some((line, column)), Some(object)) = (finding.at, physical.as_object_mut()) {
            object.insert("region".to_owned(), json!({ "startLine": line, "startColumn": column }));
        }
        json!({
            "ruleId": finding.code, "level": "error", "message": { "text": finding.message },
            "locations": [{ "physicalLocation": physical }],
        })
    };
    let rule = |id: &str, text: &str| json!({ "id": id, "shortDescription": { "text": text } });
    let rules = [
        rule("config", "a configuration that cannot be followed"),
        rule("drift", "a crate that is not what `oasmith generate` would make"),
    ];
    let driver = json!({ "name": "oasmith", "version": env!("CARGO_PKG_VERSION"), "rules": rules });
    let results: Vec<Value> = findings.iter().map(result).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
        "runs": [{ "tool": { "driver": driver }, "columnKind": "unicodeCodePoints", "results": results }],
    })
}
