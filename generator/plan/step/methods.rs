//! Plans the methods of resources and of the client, by the names that operations ask for.

use std::collections::BTreeMap;

use heck::ToSnakeCase;

use crate::plan::{case, keyword, planner::Planner, scope::ExactScope, stems::Stems};
use crate::surface::{Crate, Method, Operation};

/// Gives resources their methods; what belongs to none is a method of the client.
pub(super) fn plan_methods(planner: &Planner, krate: &mut Crate) {
    let kept = kept_methods(planner, krate);
    let mut owned: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut root = Vec::new();
    for (index, operation) in krate.operations.iter().enumerate() {
        for resource in &operation.resources {
            owned.entry(*resource).or_default().push(index);
        }
        if operation.resources.is_empty() {
            root.push(index);
        }
    }
    let roots = krate.resources.iter().filter(|resource| resource.parent.is_none());
    let accessors: Vec<String> = roots.map(|resource| resource.accessor.clone()).collect();
    krate.client.methods = methods(&root, &krate.operations, &accessors, Owner { kept: &kept, path: "", client: true });
    for index in 0..krate.resources.len() {
        let children = krate.resources.get(index).map(|resource| resource.children.as_slice()).unwrap_or_default();
        let children = children.iter().filter_map(|child| krate.resources.get(*child));
        let accessors: Vec<String> = children.map(|child| child.accessor.clone()).collect();
        let list = owned.remove(&index).unwrap_or_default();
        let is_deprecated = |at: &usize| krate.operations.get(*at).is_some_and(|it| it.deprecated.is_some());
        let deprecated = !list.is_empty() && list.iter().all(is_deprecated);
        let path = krate.resources.get(index).map(|resource| resource.path.join(".")).unwrap_or_default();
        let owner = Owner { kept: &kept, path: &path, client: false };
        let methods = methods(&list, &krate.operations, &accessors, owner);
        if let Some(resource) = krate.resources.get_mut(index) {
            resource.deprecated = deprecated;
            resource.methods = methods;
        }
    }
}

/// Calls operations what they are called where they are called first, whatever they asked for.
pub(super) fn call_as_named(krate: &mut Crate) {
    let Crate { client, resources, operations, .. } = krate;
    let lists = resources.iter().map(|resource| &resource.methods);
    for method in std::iter::once(&client.methods).chain(lists).rev().flatten() {
        if let Some(operation) = operations.get_mut(method.operation) {
            operation.method.clone_from(&method.name);
        }
    }
}

/// What has methods.
#[derive(Clone, Copy)]
struct Owner<'k> {
    /// Methods that were published, by operation and path.
    kept: &'k BTreeMap<(usize, String), String>,
    path: &'k str,
    client: bool,
}

/// The methods that an earlier version had, by operation and by the path of the resource.
fn kept_methods(planner: &Planner, krate: &Crate) -> BTreeMap<(usize, String), String> {
    let mut kept = BTreeMap::new();
    for (index, operation) in krate.operations.iter().enumerate() {
        let Some(earlier) = planner.kept_operation(operation) else { continue };
        for method in &earlier.methods {
            let (path, name) = method.rsplit_once('.').unwrap_or(("", method));
            kept.insert((index, path.to_owned()), name.to_owned());
        }
    }
    kept
}

/// The methods of one owner. Names that fall together give way to the operation's own name.
fn methods(list: &[usize], operations: &[Operation], accessors: &[String], owner: Owner<'_>) -> Vec<Method> {
    let mut scope = ExactScope::default();
    for accessor in accessors {
        scope.take([accessor.clone()]);
    }
    let kept =
        |index: &usize| owner.kept.get(&(*index, owner.path.to_owned())).filter(|name| !accessors.contains(name));
    for name in list.iter().filter_map(kept) {
        scope.take([name.clone()]);
    }
    let client = owner.client;
    let wanted: Vec<(usize, &Operation)> =
        list.iter().filter_map(|index| Some((*index, operations.get(*index)?))).collect();
    let mut stems = Stems::default();
    // The page of the resource is in the same folder.
    stems.take("README");
    let mut name_of = |index: &usize, operation: &Operation| {
        if let Some(name) = kept(index) {
            return name.clone();
        }
        let taken = |name: &String| client && keyword::is_client_method(name);
        let full = case::snake(&operation.name.to_snake_case());
        let alone = wanted.iter().filter(|(_, other)| other.method == operation.method).count() == 1;
        let short = alone.then(|| operation.method.clone());
        let free = short.into_iter().chain([full]).filter(|name| !taken(name));
        scope.take(free.chain([format!("{}_", operation.method.trim_start_matches("r#"))]))
    };
    wanted
        .iter()
        .map(|(index, operation)| {
            let name = name_of(index, operation);
            Method { page: stems.take(name.trim_start_matches("r#")), name, operation: *index }
        })
        .collect()
}
