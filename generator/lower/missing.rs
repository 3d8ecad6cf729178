//! Operations that lack a part: a parameter, the body or an answer that refers to nothing.
//!
//! Such an operation could not be called or understood as it is meant, so it is left out, with a warning that names
//! it. Where the reference stands, in the operation, its path or a component, makes no difference.

use serde_json::Value;

use super::context::Lowering;
use crate::diagnostic::Code;

impl Lowering<'_> {
    /// Whether an operation lacks a part; then it is reported.
    pub(super) fn lacks_a_part(&mut self, verb: &str, path: &str, at: &str, shared: &[String]) -> bool {
        let part = shared
            .iter()
            .find(|parameter| self.value(parameter).is_some_and(|value| self.is_missing(value)))
            .map(|_| "a parameter of its path")
            .or_else(|| self.missing_part(at));
        let Some(part) = part else { return false };
        let message = format!("`{} {path}` is left out: {part} refers to nothing", verb.to_uppercase());
        self.report(Code::OperationLeftOut, at, message);
        true
    }

    /// What it is that an operation lacks.
    fn missing_part(&self, at: &str) -> Option<&'static str> {
        let operation = self.value(at)?;
        let parameters = operation.get("parameters").and_then(Value::as_array).into_iter().flatten();
        let answers = operation.get("responses").and_then(Value::as_object).into_iter().flatten();
        let mut answers = answers.filter(|(status, _)| !status.starts_with("x-"));
        if parameters.into_iter().any(|parameter| self.is_missing(parameter)) {
            Some("a parameter")
        } else if operation.get("requestBody").is_some_and(|body| self.is_missing(body)) {
            Some("its body")
        } else if answers.any(|(_, answer)| self.is_missing(answer)) {
            Some("an answer")
        } else {
            None
        }
    }

    /// Whether a part is a reference that leads to nothing.
    fn is_missing(&self, part: &Value) -> bool {
        let reference = part.get("$ref").and_then(Value::as_str);
        reference.is_some_and(|reference| self.document.follow(reference).is_none())
    }
}
