//! Why an operation of the document is not in the crate.

use serde_json::Value;

use super::Subject;
use super::show::Text;
use crate::diagnostic::{Diagnostic, Place};

/// Explains an operation that is not in the crate, by its route, its id or its pointer, with what was found of such ones.
pub fn explain_hidden<'found>(
    subject: Subject<'_>,
    mut hidden: impl Iterator<Item = &'found Diagnostic>,
    name: &str,
) -> Option<String> {
    let (found, pointer, route) = hidden.find_map(|found| {
        let Place::Pointer(pointer) = &found.place else { return None };
        let route = found.names().next()?;
        let id = pointer.find(subject.document).and_then(id_of);
        let is_it = route == name || id == Some(name) || pointer.as_str() == name;
        is_it.then_some((found, pointer, route))
    })?;
    let mut text = Text::default();
    text.head(route);
    text.document(subject, pointer.as_str());
    let reasons: Vec<String> = [&found.message].into_iter().chain(&found.help).cloned().collect();
    text.list("Why it is not there", &reasons);
    Some(text.into_text())
}

fn id_of(operation: &Value) -> Option<&str> {
    operation.get("operationId")?.as_str()
}
