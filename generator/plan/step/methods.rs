//! Plans the methods of resources and of the client, by the names that operations ask for.

use std::collections::BTreeMap;

use heck::ToSnakeCase;

use crate::plan::{case, keyword, scope::ExactScope};
use crate::surface::{Crate, Method, Operation};

/// Gives resources their methods; what belongs to none is a method of the client.
pub(super) fn plan_methods(krate: &mut Crate) {
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
    krate.client.methods = methods(&root, &krate.operations, &accessors, true);
    for index in 0..krate.resources.len() {
        let children = krate.resources.get(index).map(|resource| resource.children.as_slice()).unwrap_or_default();
        let children = children.iter().filter_map(|child| krate.resources.get(*child));
        let accessors: Vec<String> = children.map(|child| child.accessor.clone()).collect();
        let list = owned.remove(&index).unwrap_or_default();
        let is_deprecated = |at: &usize| krate.operations.get(*at).is_some_and(|it| it.deprecated.is_some());
        let deprecated = !list.is_empty() && list.iter().all(is_deprecated);
        let methods = methods(&list, &krate.operations, &accessors, false);
        if let Some(resource) = krate.resources.get_mut(index) {
            resource.deprecated = deprecated;
            resource.methods = methods;
        }
    }
}

/// The methods of one owner. Names that fall together give way to the operation's own name.
fn methods(list: &[usize], operations: &[Operation], accessors: &[String], client: bool) -> Vec<Method> {
    let mut scope = ExactScope::default();
    for accessor in accessors {
        scope.take([accessor.clone()]);
    }
    let wanted: Vec<(usize, &Operation)> =
        list.iter().filter_map(|index| Some((*index, operations.get(*index)?))).collect();
    wanted
        .iter()
        .map(|(index, operation)| {
            let taken = |name: &String| client && keyword::is_client_method(name);
            let full = case::snake(&operation.name.to_snake_case());
            let alone = wanted.iter().filter(|(_, other)| other.method == operation.method).count() == 1;
            let short = alone.then(|| operation.method.clone());
            let free = short.into_iter().chain([full]).filter(|name| !taken(name));
            let name = scope.take(free.chain([format!("{}_", operation.method.trim_start_matches("r#"))]));
            Method { name, operation: *index }
        })
        .collect()
}
