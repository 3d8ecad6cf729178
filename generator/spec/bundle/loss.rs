//! What a document loses by a reference that leads to nothing.

use super::walk::Found;

/// What is lost where a reference leads to nothing.
pub(super) enum Loss {
    /// What a schema would have said: any value fits.
    Schema,
    /// A part without which an operation cannot be called or understood.
    Part,
    /// Something that only helps: an example, a link, a header.
    Remark,
}

/// What a reference stands for, by the words of the specification around it.
pub(super) fn loss(found: &Found) -> Loss {
    let segments: Vec<_> = found.at.segments().collect();
    let words: Vec<&str> = segments.iter().rev().skip(1).map(AsRef::as_ref).collect();
    // The name or number of what refers, what it is one of, and what that belongs to.
    match words.as_slice() {
        ["requestBody", ..] | [_, "paths" | "requestBodies" | "pathItems"] => Loss::Part,
        [index, "parameters", ..] if index.bytes().all(|byte| byte.is_ascii_digit()) => Loss::Part,
        [_, "parameters" | "responses" | "requestBodies" | "pathItems", "components", ..] => Loss::Part,
        [_, "responses", verb, ..] if *verb != "properties" => Loss::Part,
        [_, "examples" | "links" | "headers" | "callbacks", owner, ..] if *owner != "properties" => Loss::Remark,
        _ => Loss::Schema,
    }
}
