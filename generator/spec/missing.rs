//! Parts of operations that refer to nothing: parameters, bodies and answers.
//!
//! Pieces are without them, since nothing can be said of them; this is where one sees that there should be more.

use serde_json::Value;

use super::canon::is_misspelled_method;
use super::document::Document;
use crate::diagnostic::Pointer;

impl Document {
    /// What the operation at a pointer lacks, in words; nothing when it is whole. Where the reference stands, in the
    /// operation, its path or a component, makes no difference.
    pub(crate) fn missing_part(&self, at: &Pointer) -> Option<&'static str> {
        let operation = self.get(at)?;
        let item = at.parent().and_then(|parent| match parent.segments().last().as_deref() {
            Some("additionalOperations") => parent.parent(),
            _ => Some(parent),
        });
        let shared = item.and_then(|item| self.get(&item)).and_then(|item| item.get("parameters"));
        let own = operation.get("parameters");
        let answers = operation.get("responses").and_then(Value::as_object).into_iter().flatten();
        // Without what an error says, the answer is as it should be, and the error is one like all others.
        let is_success = |status: &str| status.starts_with(['1', '2', '3']);
        let alone = !answers.clone().any(|(status, _)| is_success(status));
        let mut answers = answers.filter(|(status, _)| is_success(status) || (alone && *status == "default"));
        if self.lacks_one_of(shared) {
            Some("a parameter of its path")
        } else if self.lacks_one_of(own) {
            Some("a parameter")
        } else if operation.get("requestBody").is_some_and(|body| self.leads_nowhere(body)) {
            Some("its body")
        } else if answers.any(|(_, answer)| self.leads_nowhere(answer)) {
            Some("an answer")
        } else {
            None
        }
    }

    /// The keys of a path item that are no methods and have operations all the same, as in `gett`.
    pub(crate) fn misspelled_methods(&self, item: &Pointer) -> Vec<String> {
        let item = self.follow(item.as_str()).and_then(|item| self.get(&item));
        let members = item.and_then(Value::as_object).into_iter().flatten();
        let misspelled = members.filter(|(key, value)| is_misspelled_method(key, value));
        misspelled.map(|(key, _)| key.clone()).collect()
    }

    fn lacks_one_of(&self, parts: Option<&Value>) -> bool {
        parts.and_then(Value::as_array).into_iter().flatten().any(|part| self.leads_nowhere(part))
    }

    /// Whether a part is a reference that leads to nothing.
    fn leads_nowhere(&self, part: &Value) -> bool {
        let reference = part.get("$ref").and_then(Value::as_str);
        reference.is_some_and(|reference| self.follow(reference).is_none())
    }
}
