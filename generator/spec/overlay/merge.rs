//! Merging an update into a node: objects member by member, lists by appending, everything else by replacing.

use serde_json::Value;

/// Merges an update into the node that an action selects. A list takes the update as a new item, or, if that is a
/// list itself, its items.
pub(super) fn merge(target: &mut Value, update: Value) {
    match (target, update) {
        (Value::Array(items), Value::Array(more)) => items.extend(more),
        (Value::Array(items), item) => items.push(item),
        (target, update) => merge_inside(target, update),
    }
}

/// Documents are never nested deeper than the loader's limit, so this cannot go deeper either.
fn merge_inside(target: &mut Value, update: Value) {
    match (target, update) {
        (Value::Object(members), Value::Object(more)) => {
            for (key, value) in more {
                match members.get_mut(&key) {
                    Some(member) => merge_inside(member, value),
                    None => {
                        members.insert(key, value);
                    }
                }
            }
        }
        (Value::Array(items), Value::Array(more)) => items.extend(more),
        (target, update) => *target = update,
    }
}
