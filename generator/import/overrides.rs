//! Pieces of a document that Fern lays over it: objects are merged, lists of objects item by item, all else is replaced,
//! and null takes away.

use serde_json::{Map, Value, json};

use super::overlay::{Action, Change, Changes, Ground, replace};
use super::text;
use crate::diagnostic::Pointer;

/// The documents that a `generators.yml` lists, each as the object that says where it is.
pub(super) fn documents(config: &Value) -> Vec<&Value> {
    let api = config.get("api").unwrap_or(&Value::Null);
    match api.as_array().or_else(|| api.get("specs").and_then(Value::as_array)) {
        Some(list) => list.iter().collect(),
        None => vec![api],
    }
}

/// Files of the first document that a key names, one or several.
#[must_use]
pub fn files<'a>(config: &'a Value, key: &str) -> Vec<&'a str> {
    let Some(said) = documents(config).first().and_then(|first| first.get(key)) else { return Vec::new() };
    match said {
        Value::Array(list) => list.iter().filter_map(Value::as_str).collect(),
        _ => text(said, &[]).into_iter().collect(),
    }
}

/// Reads them, as far as the pieces are there.
pub(super) fn read(config: &Value, pieces: &[(String, Value)], ground: &mut Ground) -> Changes {
    let mut changes = Changes::default();
    for name in files(config, "overrides") {
        let what = format!("`overrides: {name}`");
        match pieces.iter().find(|(piece, _)| piece == name) {
            Some((_, piece)) => {
                let made = actions(piece, ground);
                changes.keep(what, &format!("what {name} says"), made, ground);
            }
            None => changes.lose(what, "there is no such file"),
        }
    }
    changes
}

fn actions(piece: &Value, ground: &Ground) -> Result<Vec<Action>, String> {
    let mut rest = Vec::new();
    let root = Pointer::root();
    let mut made = Vec::new();
    match merged(piece, &root, ground, &mut rest)? {
        Some(Value::Object(mut update)) => {
            made.extend(each(&mut update, "paths", &root, ground));
            if let Some(Value::Object(components)) = update.get_mut("components") {
                let at = root.child("components");
                for kind in components.keys().cloned().collect::<Vec<String>>() {
                    made.extend(each(components, &kind, &at, ground));
                }
            }
            update.retain(|key, member| key != "components" || *member != json!({}));
            if !update.is_empty() {
                made.insert(0, Action::new("$", Change::Update(Value::Object(update))));
            }
        }
        update => made.extend(update.map(|update| Action::new("$", Change::Update(update)))),
    }
    Ok(made.into_iter().chain(rest).collect())
}

/// An action for each path or component that the document has, since people read them; what is new stays.
fn each(update: &mut Map<String, Value>, key: &str, above: &Pointer, ground: &Ground) -> Vec<Action> {
    let Some(Value::Object(members)) = update.get_mut(key) else { return Vec::new() };
    let at = above.child(key);
    let known = |name: &String| !ground.node(&at.child(name)).is_null();
    let (known, new): (Map<String, Value>, Map<String, Value>) =
        std::mem::take(members).into_iter().partition(|(name, _)| known(name));
    *members = new;
    if members.is_empty() {
        update.remove(key);
    }
    known.into_iter().map(|(name, said)| Action::new(ground.path(&at.child(&name)), Change::Update(said))).collect()
}

/// What of a piece can be merged into the node at a place; what cannot is an action of its own. As deep as the piece.
fn merged(piece: &Value, at: &Pointer, ground: &Ground, made: &mut Vec<Action>) -> Result<Option<Value>, String> {
    match (piece, at.find(&ground.document)) {
        (Value::Null, Some(_)) => {
            made.push(Action::new(ground.path(at), Change::Remove));
            Ok(None)
        }
        (Value::Object(members), Some(Value::Object(_))) => {
            let mut update = Map::new();
            for (key, member) in members {
                if let Some(member) = merged(member, &at.child(key), ground, made)? {
                    update.insert(key.clone(), member);
                }
            }
            Ok((!update.is_empty()).then_some(Value::Object(update)))
        }
        (Value::Array(items), Some(Value::Array(now))) if items.iter().chain(now).all(Value::is_object) => {
            for (index, item) in items.iter().enumerate() {
                let target = if index < now.len() { at.item(index) } else { at.clone() };
                let update = if index < now.len() { merged(item, &target, ground, made)? } else { Some(item.clone()) };
                made.extend(update.map(|update| Action::new(ground.path(&target), Change::Update(update))));
            }
            Ok(None)
        }
        (piece, Some(now)) if piece.is_object() || piece.is_array() || now.is_object() || now.is_array() => {
            made.extend(replace(ground, at, piece.clone())?);
            Ok(None)
        }
        (piece, _) => Ok(Some(piece.clone())),
    }
}
