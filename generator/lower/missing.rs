//! Operations that lack a part: a parameter, the body or an answer that refers to nothing.
//!
//! Such an operation could not be called or understood as it is meant, so it is left out, with a warning that names
//! it. Where the reference stands, in the operation, its path or a component, makes no difference.

use openapiv3::{Operation, ReferenceOr};

use super::context::Lowering;
use super::path_item::PathItem;
use crate::diagnostic::Code;

impl Lowering<'_> {
    /// Whether an operation lacks a part; then it is reported.
    pub(super) fn lacks_a_part(
        &mut self,
        operation: &Operation,
        item: &PathItem,
        verb: &str,
        path: &str,
        at: &str,
    ) -> bool {
        let Some(part) = self.missing_part(operation, item) else { return false };
        let message = format!("`{} {path}` is left out: {part} refers to nothing", verb.to_uppercase());
        self.report(Code::OperationLeftOut, at, message);
        true
    }

    /// What it is that an operation lacks.
    fn missing_part(&self, operation: &Operation, item: &PathItem) -> Option<&'static str> {
        let responses = &operation.responses;
        let mut answers = responses.responses.values().chain(&responses.default);
        if item.parameters.iter().any(|parameter| self.document.follow(parameter).is_none()) {
            Some("a parameter of its path")
        } else if operation.parameters.iter().any(|parameter| self.is_missing(parameter)) {
            Some("a parameter")
        } else if operation.request_body.iter().any(|body| self.is_missing(body)) {
            Some("its body")
        } else if answers.any(|answer| self.is_missing(answer)) {
            Some("an answer")
        } else {
            None
        }
    }

    /// Whether a part is a reference that leads to nothing.
    fn is_missing<T>(&self, part: &ReferenceOr<T>) -> bool {
        match part {
            ReferenceOr::Reference { reference } => self.document.follow(reference).is_none(),
            ReferenceOr::Item(_) => false,
        }
    }
}
