//! Findings of all targets in one format.
//!
//! Text goes to standard error, where a person looks; the other formats go to standard output as one document,
//! however many targets there are.

use oasmith::diagnostic::{Diagnostics, Places, Severity, render};
use serde_json::{Value, json};

use super::arguments::Format;
use super::beside::{self, Beside};
use super::screen::{self, Screen};

/// Collects what was found and prints it.
pub(crate) struct Report<'screen> {
    pub(crate) format: Format,
    pub(crate) screen: &'screen Screen,
    detail: render::Detail,
    /// What the whole document will be made of.
    parts: Vec<String>,
}

impl<'screen> Report<'screen> {
    /// Nothing found yet.
    pub(crate) fn new(format: Format, screen: &'screen Screen) -> Self {
        Self { format, screen, detail: render::Detail::InPassing, parts: Vec::new() }
    }

    /// The same, with all that was found as text too.
    pub(crate) fn in_full(self) -> Self {
        Self { detail: render::Detail::All, ..self }
    }

    /// Adds what was found in one document. Text is printed at once.
    pub(crate) fn add(&mut self, diagnostics: &Diagnostics, places: &dyn Places) {
        match self.format {
            Format::Text => {
                let look = if self.screen.color { render::Look::Color } else { render::Look::Plain };
                screen::say(&render::text(diagnostics, places, look, self.detail));
            }
            Format::Json => self.parts.push(render::json(diagnostics, places)),
            Format::Github => self.parts.push(render::github(diagnostics, places)),
            Format::Sarif => self.parts.push(render::sarif(diagnostics, places)),
        }
    }

    /// Adds what was found beside documents. As text it has been printed already.
    pub(crate) fn add_beside(&mut self, findings: &[Beside]) {
        if self.format != Format::Text && !findings.is_empty() {
            self.parts.push(beside::render(findings, self.format));
        }
    }

    /// Prints what is one document for all targets.
    pub(crate) fn finish(self) {
        let text = match self.format {
            Format::Text => return,
            Format::Github => self.parts.concat(),
            Format::Json => pretty(&Value::Array(parsed(&self.parts).flat_map(items).collect())),
            Format::Sarif => pretty(&merged(parsed(&self.parts))),
        };
        screen::print(&text);
    }
}

/// Counts by severity, such as `1 error, 3 warnings`.
pub(crate) fn summary(diagnostics: &Diagnostics) -> String {
    render::summary(diagnostics)
}

/// How many notes there are that are not shown in passing, such as `; 2 notes, which oasmith lint shows`.
pub(crate) fn notes(diagnostics: &Diagnostics) -> String {
    match diagnostics.iter().filter(|it| it.severity() == Severity::Note).count() {
        0 => String::new(),
        1 => "; 1 note, which `oasmith lint` shows".to_owned(),
        count => format!("; {count} notes, which `oasmith lint` shows"),
    }
}

fn parsed(parts: &[String]) -> impl Iterator<Item = Value> {
    parts.iter().filter_map(|part| serde_json::from_str(part).ok())
}

fn items(list: Value) -> Vec<Value> {
    match list {
        Value::Array(items) => items,
        other => vec![other],
    }
}

/// One log with the runs of all logs.
fn merged(logs: impl Iterator<Item = Value>) -> Value {
    let mut whole = json!({ "version": "2.1.0", "runs": [] });
    let mut runs = Vec::new();
    for mut log in logs {
        if let Some(found) = log.get_mut("runs") {
            runs.extend(items(found.take()));
        }
        whole = log;
    }
    if let Some(slot) = whole.get_mut("runs") {
        *slot = Value::Array(runs);
    }
    whole
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}
