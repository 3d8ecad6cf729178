//! Findings of a run in one format.
//!
//! Text goes to standard error as soon as it is known, where a person looks; the other formats go to standard output
//! as one document, whatever happens and however many targets there are.

use std::path::Path;

use oasmith::config::Target;
use oasmith::diagnostic::{Diagnostics, Places, Severity, render};

use super::arguments::Format;
use super::error::Error;
use super::screen::{self, Screen};

/// Collects what was found and prints it.
pub(crate) struct Report<'screen> {
    pub(crate) screen: &'screen Screen,
    format: Format,
    detail: render::Detail,
    print: fn(&str),
    findings: Vec<render::Finding>,
    /// The target that all of it is about, where it is one.
    about: Option<String>,
}

impl<'screen> Report<'screen> {
    /// Nothing found yet.
    pub(crate) fn new(format: Format, screen: &'screen Screen) -> Self {
        let detail = if screen.is_verbose() { render::Detail::All } else { render::Detail::InPassing };
        Self { screen, format, detail, print: screen::print, findings: Vec::new(), about: None }
    }

    /// The same about some targets.
    pub(crate) fn about(self, targets: &[Target]) -> Self {
        let about = if let [target] = targets { Some(target.name.clone()) } else { None };
        Self { about, ..self }
    }

    /// The same on standard error, for a command whose result is on standard output.
    pub(crate) fn beside_a_result(self) -> Self {
        Self { print: screen::say, ..self }
    }

    /// The same, with all that was found as text too.
    pub(crate) fn in_full(self) -> Self {
        Self { detail: render::Detail::All, ..self }
    }

    /// Adds what was found in one document. Text is printed at once.
    pub(crate) fn add(&mut self, diagnostics: &Diagnostics, places: &dyn Places) {
        self.add_in(self.detail, diagnostics, places);
    }

    /// The same with every note, whatever else is shown.
    pub(crate) fn add_in_full(&mut self, diagnostics: &Diagnostics, places: &dyn Places) {
        self.add_in(render::Detail::All, diagnostics, places);
    }

    fn add_in(&mut self, detail: render::Detail, diagnostics: &Diagnostics, places: &dyn Places) {
        if self.format != Format::Text {
            self.findings.extend(render::find(diagnostics, places));
            return;
        }
        let found = match detail {
            render::Detail::All => render::find(diagnostics, places),
            // Nobody sees the notes, and to find all of their places takes a while.
            render::Detail::InPassing => {
                let mut shown = diagnostics.clone();
                shown.retain(|found| found.severity() != Severity::Note);
                render::find(&shown, places)
            }
        };
        let look = if self.screen.color { render::Look::Color } else { render::Look::Plain };
        screen::say(&render::findings(&found, look, self.screen.width, detail));
    }

    /// Says more about what was added, where a person reads it.
    pub(crate) fn say(&self, text: &str) {
        if self.format == Format::Text {
            screen::say(text);
        }
    }

    /// Adds what ended something before its work was done.
    pub(crate) fn fail(&mut self, error: &Error) {
        self.add(&error.diagnostics(), &());
    }

    /// Prints what is one document for the whole run.
    pub(crate) fn finish(self) {
        match self.format {
            Format::Text => {}
            Format::Json => (self.print)(&render::json(&self.findings)),
            Format::Github => (self.print)(&render::github(&self.findings)),
            Format::Sarif => (self.print)(&render::sarif(&self.findings, self.about.as_deref())),
        }
    }
}

/// Counts by severity, such as `1 error, 3 warnings`, and why warnings stop the run where they do.
pub(crate) fn summary(diagnostics: &Diagnostics, target: &Target) -> String {
    let counts = render::summary(diagnostics);
    if diagnostics.has_errors() || !oasmith::stops(diagnostics, target) {
        return counts;
    }
    let who = match (target.strict, target.strict_by_argument) {
        (true, true) => "`--strict`",
        (true, false) => "`strict` in the configuration",
        (false, _) => return format!("{counts}, and `--sandboxed` wants every file to be there"),
    };
    format!("{counts}, and {who} makes warnings errors")
}

/// How many notes there are that are not shown in passing, such as `; 2 notes, which oasmith lint shows`; of a document
/// that no configuration names, `lint` must be told.
pub(crate) fn notes(diagnostics: &Diagnostics, document: Option<&Path>, screen: &Screen) -> String {
    if screen.is_verbose() {
        return String::new();
    }
    let document = document.map(|path| format!(" {}", path.display())).unwrap_or_default();
    match diagnostics.iter().filter(|it| it.severity() == Severity::Note).count() {
        0 => String::new(),
        1 => format!("; 1 note, which `oasmith lint{document}` shows"),
        count => format!("; {count} notes, which `oasmith lint{document}` shows"),
    }
}

/// Which operations a crate lacks, such as `; 1 operation is missing: GET /pets`.
pub(crate) fn missing(operations: &[String]) -> String {
    const SHOWN: usize = 12;
    let names: Vec<String> = operations.iter().take(SHOWN).map(|operation| format!("`{operation}`")).collect();
    let rest = match operations.len().saturating_sub(SHOWN) {
        0 => String::new(),
        count => format!(" and {count} more"),
    };
    match operations.len() {
        0 => String::new(),
        1 => format!("; 1 operation is missing: {}", names.join(", ")),
        count => format!("; {count} operations are missing: {}{rest}", names.join(", ")),
    }
}
