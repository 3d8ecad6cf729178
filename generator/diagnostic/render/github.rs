//! Diagnostics as workflow commands, which GitHub shows beside the lines of a pull request.
//!
//! One line each; the escapes are those that GitHub documents for workflow commands.

use std::fmt::Write as _;

use super::located;
use crate::diagnostic::{Diagnostics, Places, Severity};

/// Renders one workflow command per diagnostic.
pub fn render_github(diagnostics: &Diagnostics, places: &dyn Places) -> String {
    let mut text = String::new();
    for it in located(diagnostics, places) {
        text.push_str(match it.diagnostic.severity() {
            Severity::Error => "::error",
            Severity::Warning => "::warning",
            Severity::Note => "::notice",
        });
        text.push(' ');
        if let Some(location) = &it.location {
            let name = property(places.name(location.file));
            let _ = write!(text, "file={name},line={},col={},", location.line, location.column);
        }
        let _ = write!(text, "title={}::", property(it.diagnostic.code.name()));
        text.push_str(&message(&it.diagnostic.message));
        if let Some(help) = &it.diagnostic.help {
            text.push_str(&message(&format!("\nhelp: {help}")));
        }
        text.push('\n');
    }
    text
}

fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
