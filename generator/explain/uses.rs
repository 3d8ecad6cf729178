//! Who uses a type.

use crate::snapshot::{Item, Operation, Snapshot};

/// Everything that names a type, in words.
pub(super) fn of(surface: &Snapshot, name: &str) -> Vec<String> {
    let mut uses = Vec::new();
    for (owner, item) in surface.types.iter().filter(|(owner, _)| owner.as_str() != name) {
        uses.extend(in_type(owner, item, name));
    }
    for operation in surface.operations.values() {
        uses.extend(in_operation(operation, name));
    }
    for (error, ty) in surface.errors.iter().filter(|(_, ty)| has(ty, name)) {
        uses.push(format!("`Error::{error}`, whose body it is{}", if ty == name { "" } else { " in" }));
    }
    for (webhook, _) in surface.webhooks.iter().filter(|(_, ty)| has(ty, name)) {
        uses.push(format!("the webhook `{webhook}`"));
    }
    uses
}

fn in_type(owner: &str, item: &Item, name: &str) -> Vec<String> {
    let fields = item.fields.iter().filter(|(_, field)| has(&field.ty, name));
    let variants = item.variants.iter().filter(|(_, variant)| variant.ty.as_deref().is_some_and(|ty| has(ty, name)));
    let mut uses: Vec<String> = fields.map(|(field, _)| format!("`{owner}::{field}`")).collect();
    uses.extend(variants.map(|(variant, _)| format!("`{owner}::{variant}`")));
    if item.is.as_deref().is_some_and(|is| has(is, name)) {
        uses.push(format!("`{owner}`, another name for it"));
    }
    uses
}

fn in_operation(operation: &Operation, name: &str) -> Vec<String> {
    let call = call(operation);
    let arguments = operation.arguments.iter().filter(|argument| has(&argument.takes, name));
    let setters = operation.setters.iter().filter(|(_, setter)| has(&setter.takes, name));
    let mut uses: Vec<String> =
        arguments.map(|argument| format!("`{call}`, which takes it as `{}`", argument.name)).collect();
    uses.extend(setters.map(|(setter, _)| format!("`{call}`, which takes it by `.{setter}(…)`")));
    let body = operation.inputs.iter().any(|(input, ty)| input == "body" && has(ty, name));
    if body && uses.is_empty() {
        uses.push(format!("`{call}`, whose body it is"));
    }
    let given = [(&operation.answer, "answers"), (&operation.stream, "streams"), (&operation.item, "lists")];
    for (_, verb) in given.iter().filter(|(ty, _)| ty.as_deref().is_some_and(|ty| has(ty, name))) {
        uses.push(format!("`{call}`, which {verb} it"));
    }
    uses
}

/// A call as it is written in a program, with the names of what it takes.
pub(super) fn call(operation: &Operation) -> String {
    call_by(operation, operation.methods.first().unwrap_or(&operation.id))
}

/// The same by one of the ways to its method.
pub(super) fn call_by(operation: &Operation, method: &str) -> String {
    let arguments: Vec<&str> = operation.arguments.iter().map(|argument| argument.name.as_str()).collect();
    format!("client.{}({})", method.replace('.', "()."), arguments.join(", "))
}

/// Whether the text of a type names another.
pub(super) fn has(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(start, _)| {
        let letter = |letter: Option<char>| letter.is_some_and(|it| it.is_alphanumeric() || it == '_' || it == ':');
        let before = text.get(..start).and_then(|text| text.chars().next_back());
        let after = text.get(start + name.len()..).and_then(|text| text.chars().next());
        !letter(before) && !letter(after)
    })
}
