//! What findings mean for a target: which of them it wants to hear of, and which keep its crate from being made.

use crate::Outcome;
use crate::config::Target;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};

/// Whether what was found keeps the crate of a target from being made: an error, or under `strict` a warning; a file that
/// is not there where all of them should be.
#[must_use]
pub fn stops(diagnostics: &Diagnostics, target: &Target) -> bool {
    let warned = |found: &Diagnostic| found.severity() == Severity::Warning;
    let lacks = target.sandboxed && diagnostics.iter().any(|found| found.code == Code::UnreadableFile);
    diagnostics.has_errors() || target.strict && diagnostics.iter().any(warned) || lacks
}

fn ignores(target: &Target, code: Code) -> bool {
    target.ignore.iter().any(|name| name == code.name())
}

impl Outcome {
    /// Without what the target does not want to hear of, and with nothing told twice.
    pub(crate) fn without_ignored(mut self, target: &Target) -> Self {
        self.diagnostics.retain(|found| found.severity() == Severity::Error || !ignores(target, found.code));
        self.diagnostics.dedup();
        self
    }
}
