//! Plans how texts are put together that no server sends: a text is called as a form of the record's items is, and
//! holds the texts of all items of that form. Where the document does not show it, there is nothing.

use crate::surface::{Computed, Crate, ItemId, ItemKind, Mode, Part, Struct, Type};

/// How far below a record is looked.
const DEEPEST: usize = 3;

/// Finds the parts of what is computed, and drops what has none.
pub(super) fn plan_computed(krate: &mut Crate) {
    for index in 0..krate.items.len() {
        let Some(record) = krate.items.get(index).and_then(|item| item.record()) else { continue };
        if record.computed.is_empty() {
            continue;
        }
        let mut computed = record.computed.clone();
        for one in &mut computed {
            if let Some((list, parts)) = parts(krate, record, &one.wire, 0) {
                (one.list, one.parts) = (list, parts);
            }
        }
        let free = |one: &Computed| record.fields.iter().all(|field| field.setter != one.name);
        computed.retain(|one| !one.parts.is_empty() && free(one));
        if let Some(ItemKind::Struct(record)) = krate.items.get_mut(index).map(|item| &mut item.kind) {
            record.computed = computed;
        }
    }
}

/// The list of a record, and the way from its items to the texts of the form that has this tag.
fn parts(krate: &Crate, record: &Struct, tag: &str, depth: usize) -> Option<(String, Vec<Part>)> {
    let lists = record.fields.iter().filter_map(|field| match &field.ty {
        Type::List(item) => item.item().map(|id| (field, id)),
        _ => None,
    });
    lists.into_iter().find_map(|(field, id)| Some((field.name.clone(), within(krate, id, tag, depth)?)))
}

/// The way from an item of a list to its texts.
fn within(krate: &Crate, id: ItemId, tag: &str, depth: usize) -> Option<Vec<Part>> {
    let branches = || krate.item(id)?.union().map(|union| &union.branches);
    let records = branches()?.iter().filter_map(|branch| Some((branch, krate.record(&branch.ty)?)));
    for (branch, record) in records.clone() {
        let own = record.constants.iter().map(|constant| &constant.value).chain(&branch.values);
        let text = record.fields.iter().find(|field| {
            field.wire == "text" && field.ty == Type::String && matches!(field.mode, Mode::Required | Mode::Lenient)
        });
        if let Some(text) = text.filter(|_| own.into_iter().any(|value| value == tag)) {
            return Some(vec![Part { union: id, accessor: branch.accessor.clone(), field: text.name.clone() }]);
        }
    }
    if depth >= DEEPEST {
        return None;
    }
    records.into_iter().find_map(|(branch, record)| {
        let (list, mut rest) = parts(krate, record, tag, depth + 1)?;
        rest.insert(0, Part { union: id, accessor: branch.accessor.clone(), field: list });
        Some(rest)
    })
}
