//! Faults of `oasmith.toml` in the formats of findings.
//!
//! The configuration is not a document, so its faults have no codes of the catalogue; their code is `config`.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use oasmith::config::Fault;
use serde_json::{Value, json};

use super::arguments::Format;
use super::exit::Exit;
use super::findings::Report;
use super::screen::Screen;

/// Prints faults.
pub(crate) fn report(text: &str, faults: &[Fault], format: Format, screen: &Screen) -> Exit {
    let mut report = Report::new(format, screen);
    report.add_rendered(match format {
        Format::Text => {
            let renderer = if screen.color { Renderer::styled() } else { Renderer::plain() };
            faults.iter().map(|fault| format!("{}\n\n", for_people(fault, text, &renderer))).collect()
        }
        Format::Json => Value::Array(faults.iter().map(for_programs).collect()).to_string(),
        Format::Github => faults.iter().map(for_github).collect(),
        Format::Sarif => for_scanners(faults).to_string(),
    });
    report.finish();
    Exit::Input
}

fn for_people(fault: &Fault, text: &str, renderer: &Renderer) -> String {
    let span = fault.span.start.min(text.len())..fault.span.end.min(text.len());
    let snippet = Snippet::source(text).path(&fault.file).annotation(AnnotationKind::Primary.span(span));
    let title = Level::ERROR.primary_title(&fault.message).id("config");
    let mut groups = vec![title.element(snippet)];
    if let Some(help) = &fault.help {
        groups.push(Group::with_title(Level::HELP.secondary_title(help)));
    }
    renderer.render(&groups)
}

fn for_programs(fault: &Fault) -> Value {
    json!({
        "code": "config", "severity": "error", "message": fault.message,
        "file": fault.file, "line": fault.line, "column": fault.column, "help": fault.help,
    })
}

fn for_github(fault: &Fault) -> String {
    let escape = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let file = escape(&fault.file).replace(':', "%3A").replace(',', "%2C");
    let help = fault.help.as_deref().map(|help| format!("%0Ahelp: {}", escape(help))).unwrap_or_default();
    let message = escape(&fault.message);
    format!("::error file={file},line={},col={},title=config::{message}{help}\n", fault.line, fault.column)
}

fn for_scanners(faults: &[Fault]) -> Value {
    let result = |fault: &Fault| {
        let region = json!({ "startLine": fault.line, "startColumn": fault.column });
        let location = json!({ "artifactLocation": { "uri": fault.file }, "region": region });
        json!({
            "ruleId": "config", "level": "error", "message": { "text": fault.message },
            "locations": [{ "physicalLocation": location }],
        })
    };
    let rule = json!({ "id": "config", "shortDescription": { "text": "a configuration that cannot be followed" } });
    let driver = json!({ "name": "oasmith", "version": env!("CARGO_PKG_VERSION"), "rules": [rule] });
    let results: Vec<Value> = faults.iter().map(result).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
        "runs": [{ "tool": { "driver": driver }, "columnKind": "unicodeCodePoints", "results": results }],
    })
}
