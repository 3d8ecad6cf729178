//! Operations that lack a part: a parameter, the body or an answer that refers to nothing.
//!
//! Such an operation could not be called or understood as it is meant, so it is left out, with a warning that names
//! it. What is lost elsewhere costs less: an example is left out, and any value fits a schema.

use super::context::Lowering;
use super::pointer::canonical;
use crate::diagnostic::Code;

impl Lowering<'_> {
    /// Whether an operation lacks a part; then it is reported.
    pub(super) fn lacks_a_part(&mut self, verb: &str, path: &str, at: &str) -> bool {
        let Some(part) = self.document.missing_part(&canonical(at)) else { return false };
        let message = format!("`{} {path}` is left out: {part} refers to nothing", verb.to_uppercase());
        self.report(Code::OperationLeftOut, at, message);
        true
    }
}
