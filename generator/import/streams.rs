//! The field of a body that asks for a stream, where `stainless.yml` says it and it is not called `stream`.

use serde_json::{Value, json};

use super::overlay::{Action, Change, Changes, Ground};
use super::stainless::object;
use super::text;
use crate::diagnostic::Pointer;

/// Reads it off the methods of all resources.
pub(super) fn read(config: &Value, changes: &mut Changes, ground: &mut Ground) {
    for (_, resource) in object(config.get("resources")) {
        of_resource(resource, changes, ground);
    }
}

fn of_resource(resource: &Value, changes: &mut Changes, ground: &mut Ground) {
    for (_, method) in object(resource.get("methods")) {
        if let Some((endpoint, field)) = said(method) {
            let why = format!("`{endpoint}` streams where `{field}` says so");
            let made = action(endpoint, field, ground);
            changes.keep(format!("`{field}`, which asks for a stream"), &why, made, ground);
        }
    }
    for (_, below) in object(resource.get("subresources")) {
        of_resource(below, changes, ground);
    }
}

fn said(method: &Value) -> Option<(&str, &str)> {
    let field = text(method, &["streaming", "param_discriminator"])?;
    (field != "stream").then_some((text(method, &["endpoint"])?, field))
}

fn action(endpoint: &str, field: &str, ground: &Ground) -> Result<Vec<Action>, String> {
    let gone = || format!("the document has no `{endpoint}`");
    let (verb, path) = endpoint.split_once(' ').ok_or_else(gone)?;
    let at = Pointer::root().child("paths").child(path.trim()).child(&verb.to_lowercase());
    if !ground.node(&at).is_object() {
        return Err(gone());
    }
    let update = json!({ "x-speakeasy-stream-request-field": field });
    Ok(vec![Action::new(ground.path(&at), Change::Update(update))])
}
