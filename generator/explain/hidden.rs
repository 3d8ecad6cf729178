//! Why an operation of the document is not in the crate.

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
        let mut names: Vec<&str> = found.names().collect();
        // The last one is what hides it.
        names.pop();
        let route = names.first().copied()?;
        let is_it = names.contains(&name) || pointer.as_str() == name;
        is_it.then_some((found, pointer, route))
    })?;
    let mut text = Text::default();
    text.head(route);
    text.document(subject, pointer.as_str());
    let reasons: Vec<String> = [&found.message].into_iter().chain(&found.help).cloned().collect();
    text.list("Why it is not there", &reasons);
    Some(text.into_text())
}
