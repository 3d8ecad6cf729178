//! Examples cut down to what a call needs, where the README shows something other than the call.

use crate::surface::{CallExample, Crate, Expression, Field, Item, ItemId, Mode};

/// The example without what may be left out of it.
pub(super) fn shortened(krate: &Crate, example: &CallExample) -> CallExample {
    let arguments = example.arguments.iter().map(|value| whole(krate, value)).collect();
    CallExample { arguments, setters: Vec::new(), ..example.clone() }
}

/// A record keeps the setters of what would be null without them.
fn whole(krate: &Crate, value: &Expression) -> Expression {
    match value {
        Expression::Struct { item, arguments, setters } => {
            let needed = setters.iter().filter(|(name, _)| is_needed(krate, *item, name));
            Expression::Struct { item: *item, arguments: arguments.clone(), setters: needed.cloned().collect() }
        }
        value => value.clone(),
    }
}

fn is_needed(krate: &Crate, id: ItemId, setter: &str) -> bool {
    let Some(record) = krate.item(id).and_then(Item::record) else { return true };
    let field: Option<&Field> = record.fields.iter().find(|field| field.setter == setter);
    field.is_none_or(|field| field.mode == Mode::Nullable)
}
