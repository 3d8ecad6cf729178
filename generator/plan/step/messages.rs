//! Plans where the bodies of errors have their message.

use std::collections::BTreeSet;

use crate::surface::{Crate, Field, ItemId, ItemKind, MessageStep, Type};

/// Finds the message in the body of every error.
pub(super) fn plan_messages(krate: &mut Crate) {
    let declared = krate.errors.variants.iter().map(|variant| variant.item);
    let ids: BTreeSet<ItemId> = declared.chain(krate.errors.default_ty.item()).collect();
    for id in ids {
        let path = message_path(krate, id, 0);
        if let Some(ItemKind::Struct(body)) = krate.items.get_mut(id.index()).map(|item| &mut item.kind) {
            body.message = path;
        }
    }
}

/// The way to the text that says what went wrong, at most two records deep.
fn message_path(krate: &Crate, id: ItemId, depth: usize) -> Option<Vec<MessageStep>> {
    let fields = &krate.item(id)?.record()?.fields;
    let texts = [
        "message",
        "error_message",
        "error_description",
        "detail",
        "description",
        "title",
        "error",
        "msg",
        "reason",
        "code",
    ];
    for wire in texts {
        if let Some(field) = fields.iter().find(|field| field.wire == wire && *field.ty.inner() == Type::String) {
            return Some(vec![step(field, false)]);
        }
    }
    if depth >= 2 {
        return None;
    }
    ["error", "errors", "detail", "data"].iter().find_map(|wire| {
        let field = fields.iter().find(|field| field.wire == *wire)?;
        let (inner, list) = match field.ty.inner() {
            Type::Item(inner) => (inner, false),
            Type::List(item) => match item.as_ref() {
                Type::Item(inner) => (inner, true),
                _ => return None,
            },
            _ => return None,
        };
        let mut path = vec![step(field, list)];
        path.extend(message_path(krate, *inner, depth + 1)?);
        Some(path)
    })
}

fn step(field: &Field, list: bool) -> MessageStep {
    MessageStep { field: field.name.clone(), options: field.ty.options(), list }
}
