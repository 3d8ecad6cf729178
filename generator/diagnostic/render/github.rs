//! Findings as workflow commands, which GitHub shows beside the lines of a pull request.
//!
//! One line each, and one for what is said of many files: GitHub shows ten of a kind. The escapes are those that GitHub documents for workflow commands.

use std::fmt::Write as _;

use super::{Finding, finding::said_of_many};
use crate::diagnostic::Severity;

/// How many files are named when one thing is said of many.
const NAMED: usize = 10;

/// Renders one workflow command for each finding, or for those that say the same of several files.
#[must_use]
pub fn render_github(findings: &[Finding]) -> String {
    let mut text = String::new();
    for alike in findings.chunk_by(said_of_many) {
        let Some(it) = alike.first() else { continue };
        text.push_str(match it.severity {
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
        text.push_str(&message(&others(alike)));
        if let Some(help) = &it.help {
            text.push_str(&message(&format!("\nhelp: {help}")));
        }
        text.push('\n');
    }
    text
}

/// The other files of which the same is said.
fn others(alike: &[Finding]) -> String {
    let files: Vec<&str> =
        alike.iter().skip(1).filter_map(|it| it.spot.as_ref()).map(|spot| spot.file.as_str()).collect();
    let more = match files.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    if files.is_empty() {
        return String::new();
    }
    format!("\nalso {}{more}", files.iter().take(NAMED).copied().collect::<Vec<_>>().join(", "))
}

fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
