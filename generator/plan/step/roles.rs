//! Says what types are for that the document does not describe: what an operation takes or answers, what a field of
//! another type holds.

use std::collections::BTreeMap;

use crate::surface::{Crate, ItemId, ItemKind, Operation, Type};

/// Fills in the roles of types that have one.
pub(super) fn plan_roles(krate: &mut Crate) {
    let mut roles: BTreeMap<ItemId, Option<String>> = BTreeMap::new();
    let speechless: Vec<bool> = krate.items.iter().map(|item| item.prose.is_empty()).collect();
    let mut add = |ty: &Type, role: &dyn Fn() -> String| {
        let id = ty.innermost_item().filter(|id| speechless.get(id.index()) == Some(&true));
        if let Some(id) = id.filter(|id| !matches!(roles.get(id), Some(None))) {
            let role = role();
            // What is several things is called after none of them.
            roles.entry(id).and_modify(|one| *one = one.take().filter(|one| *one == role)).or_insert(Some(role));
        }
    };
    for operation in &krate.operations {
        let call = call(krate, operation);
        if let Some(body) = &operation.body {
            add(&body.ty, &|| format!("What `{call}` sends."));
        }
        if let Some(receives) = &operation.receives {
            add(&receives.ty, &|| format!("What `{call}` answers."));
            for ty in receives.variants.iter().filter_map(|variant| variant.ty.as_ref()) {
                add(ty, &|| format!("One of the answers of `{call}`."));
            }
        }
        if let Some(streams) = &operation.streams {
            add(&streams.ty, &|| format!("An event of what `{call}` streams."));
        }
    }
    for item in &krate.items {
        match &item.kind {
            ItemKind::Struct(record) => {
                for field in &record.fields {
                    let what = if field.ty.item().is_some() { "What is in" } else { "One of what is in" };
                    let place = || format!("`{}` of `{}`", field.name.trim_start_matches("r#"), item.name);
                    add(&field.ty, &|| format!("{what} {}.", place()));
                    for key in field.ty.keys() {
                        add(&Type::Item(key), &|| format!("A key of {}.", place()));
                    }
                }
            }
            ItemKind::Union(union) => {
                union.branches.iter().for_each(|branch| add(&branch.ty, &|| format!("A form of `{}`.", item.name)));
            }
            ItemKind::Enumeration(_) | ItemKind::Alias(_) | ItemKind::Answer(_) => {}
        }
    }
    for (id, role) in roles {
        if let Some(item) = krate.items.get_mut(id.index()) {
            item.role = role;
        }
    }
}

/// `actions().list_org_variables()`.
fn call(krate: &Crate, operation: &Operation) -> String {
    let path = operation.resources.first().and_then(|index| krate.resources.get(*index));
    let accessors = path.iter().flat_map(|resource| krate.accessors(resource)).map(|part| format!("{part}()."));
    format!("{}{}()", accessors.collect::<String>(), operation.method.trim_start_matches("r#"))
}
