//! Patterns that no engine compiles: JSON Schema wants regular expressions of ECMA-262.

use crate::diagnostic::Code;
use crate::spec::canon::Canon;
use crate::spec::canon::value::At;

use super::regexp::fault;

impl Canon<'_, '_> {
    /// Reports a pattern that does not compile.
    pub(crate) fn check_pattern(&mut self, at: impl At, pattern: &str) {
        if let Some(fault) = fault(pattern) {
            let message = format!("the pattern does not compile: {fault}");
            self.diagnostics
                .report(Code::PatternForm, at.pointer(), message)
                .help("patterns are regular expressions as JavaScript has them; clients do not look at this one");
        }
    }
}
