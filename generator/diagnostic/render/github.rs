//! Findings as workflow commands, which GitHub shows beside the lines of a pull request.
//!
//! One line each; the escapes are those that GitHub documents for workflow commands.

use std::fmt::Write as _;

use super::Finding;
use crate::diagnostic::Severity;

/// Renders one workflow command for each finding.
#[must_use]
pub fn render_github(findings: &[Finding]) -> String {
    let mut text = String::new();
    for it in findings {
        text.push_str(match it.severity() {
            Severity::Error => "::error ",
            Severity::Warning => "::warning ",
            Severity::Note => "::notice ",
        });
        if let Some(spot) = &it.spot {
            let _ = write!(text, "file={},", property(&spot.file));
            if let Some(position) = &spot.position {
                let _ = write!(text, "line={},col={},", position.line, position.column);
            }
        }
        let _ = write!(text, "title={}::", property(it.code.name()));
        text.push_str(&message(&it.message));
        if let Some(help) = &it.help {
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
