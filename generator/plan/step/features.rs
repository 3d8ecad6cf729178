//! Plans cargo features: one for each top-level resource, and which items each needs.
//!
//! An item that every feature needs, or that something without a feature needs, is always compiled.

use std::collections::BTreeSet;

use heck::ToKebabCase;

use crate::surface::{Crate, Item, ItemId, ItemKind, Operation, Type};

use crate::plan::scope::Scope;

/// Names that features have anyway.
const TAKEN: [&str; 18] = [
    "default",
    "client",
    "rustls",
    "rustls-ring",
    "native-tls",
    "blocking",
    "tracing",
    "testing",
    "chrono",
    "jiff",
    "time",
    "base64",
    "gzip",
    "brotli",
    "zstd",
    "webhooks",
    "schemars",
    "std",
];

/// With more resources than this there are no features for them.
const MOST: usize = 200;

/// Gives resources, operations and items their features.
pub(super) fn plan_features(cli: bool, krate: &mut Crate) {
    let top: Vec<usize> = (0..krate.resources.len())
        .filter(|index| krate.resources.get(*index).is_some_and(|resource| resource.parent.is_none()))
        .collect();
    if top.len() > MOST {
        return;
    }
    let mut scope = Scope::default();
    let program = cli.then_some("cli");
    for name in TAKEN.into_iter().chain(program) {
        scope.take([name.to_owned()]);
    }
    for index in 0..krate.resources.len() {
        let parent = krate.resources.get(index).and_then(|resource| resource.parent);
        let inherited = parent.and_then(|parent| krate.resources.get(parent)?.feature.clone());
        let Some(resource) = krate.resources.get_mut(index) else { continue };
        resource.feature = inherited.or_else(|| {
            let name = resource.path.first().map(|part| ascii_kebab(part)).unwrap_or_default();
            let feature = scope.take([name.clone(), format!("{name}-api")]);
            krate.features.push(feature.clone());
            Some(feature)
        });
    }
    let mut needed: Vec<Option<BTreeSet<String>>> = vec![Some(BTreeSet::new()); krate.items.len()];
    for operation in &mut krate.operations {
        let features: BTreeSet<String> =
            operation.resources.iter().filter_map(|index| krate.resources.get(*index)?.feature.clone()).collect();
        operation.feature = match features.len() {
            1 => features.first().cloned(),
            _ => None,
        };
        let features = if operation.feature.is_some() { features } else { BTreeSet::new() };
        reach(&krate.items, operation_items(operation), &features, &mut needed);
    }
    // The error enum is always compiled, and so is what no operation reaches.
    let errors = krate.errors.variants.iter().map(|variant| &variant.ty).chain([&krate.errors.default_ty]);
    let mut always = ids(errors);
    let unreached = (0..).zip(&needed).filter(|(_, needed)| needed.as_ref().is_some_and(BTreeSet::is_empty));
    always.extend(unreached.map(|(id, _)| ItemId::new(id)));
    reach(&krate.items, always, &BTreeSet::new(), &mut needed);
    let all = krate.features.len();
    for (item, features) in krate.items.iter_mut().zip(needed) {
        item.features = features.filter(|features| features.len() < all).unwrap_or_default().into_iter().collect();
    }
}

/// The items that an operation names.
fn operation_items(operation: &Operation) -> Vec<ItemId> {
    let inputs = operation.inputs.iter().map(|input| &input.ty);
    let receives = operation.receives.iter().map(|receives| &receives.ty);
    ids(inputs.chain(receives).chain(operation.streams.iter().map(|stream| &stream.ty)))
}

fn ids<'a>(types: impl Iterator<Item = &'a Type>) -> Vec<ItemId> {
    types.flat_map(|ty| ty.keys().into_iter().chain(ty.innermost_item())).collect()
}

/// Marks everything that these items reach; without features it is always compiled.
fn reach(items: &[Item], mut work: Vec<ItemId>, features: &BTreeSet<String>, needed: &mut [Option<BTreeSet<String>>]) {
    while let Some(id) = work.pop() {
        let Some(slot) = needed.get_mut(id.index()) else { continue };
        let changed = match slot {
            None => false,
            Some(_) if features.is_empty() => {
                *slot = None;
                true
            }
            Some(known) => {
                let before = known.len();
                known.extend(features.iter().cloned());
                known.len() > before
            }
        };
        if changed && let Some(item) = items.get(id.index()) {
            work.extend(children(&item.kind));
        }
    }
}

/// The items that an item holds, or is made from.
fn children(kind: &ItemKind) -> Vec<ItemId> {
    let types: Vec<&Type> = match kind {
        ItemKind::Struct(record) => {
            record.fields.iter().map(|field| &field.ty).chain(record.extra.iter().map(|rest| &rest.ty)).collect()
        }
        ItemKind::Union(union) => union
            .branches
            .iter()
            .map(|branch| &branch.ty)
            .chain(union.received.iter().map(|received| &received.ty))
            .collect(),
        ItemKind::Alias(alias) => vec![&alias.ty],
        ItemKind::Answer(variants) => variants.iter().filter_map(|variant| variant.ty.as_ref()).collect(),
        ItemKind::Enumeration(_) => Vec::new(),
    };
    ids(types.into_iter())
}

/// A feature's name: cargo takes letters, digits, dashes and underscores.
fn ascii_kebab(part: &str) -> String {
    let name: String = part.to_kebab_case().chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit() || c == '-') {
        format!("resource-{}", name.trim_start_matches('-'))
    } else {
        name
    }
}
