//! Plans resources and their methods.

use crate::prose;
use std::collections::BTreeMap;

use heck::{ToSnakeCase, ToUpperCamelCase};

use crate::{
    model::{Api, Words},
    surface::{Method, Operation, Resource},
};

use super::{case, keyword, planner::Planner, scope::ExactScope, stems::Stems};

/// Resources without their methods, parents before children.
pub(super) fn plan_resources(planner: &Planner) -> Vec<Resource> {
    let mut list: Vec<Resource> = Vec::new();
    let mut files = Stems::default();
    let mut structs = ExactScope::default();
    for source in &planner.api.resources {
        let path: Vec<String> = source.path.iter().map(|part| part.to_snake_case()).collect();
        let parent = path.split_last().and_then(|(_, head)| list.iter().position(|other| other.path == head));
        let joined = path.join("_");
        let last = source.path.last().map(String::as_str).unwrap_or_default();
        let name = case::plain_snake(last);
        let accessor =
            if parent.is_none() && keyword::is_client_method(&name) { format!("{name}_") } else { case::raw(&name) };
        let index = list.len();
        list.push(Resource {
            name: structs.take([case::camel_text(&joined), format!("{}Resource", joined.to_upper_camel_case())]),
            accessor,
            file: files.take(&joined),
            page: String::new(),
            path,
            parent,
            children: Vec::new(),
            prose: prose::clean(source.prose.summary.as_deref(), source.prose.description.as_deref()),
            methods: Vec::new(),
            feature: None,
            deprecated: false,
        });
        if let Some(parent) = parent.and_then(|parent| list.get_mut(parent)) {
            parent.children.push(index);
        }
    }
    for resource in &mut list {
        resource.page.clone_from(&resource.file);
    }
    list
}

/// The index of a resource by its path in the document.
pub(super) fn find(resources: &[Resource], path: &[String]) -> Option<usize> {
    let path: Vec<String> = path.iter().map(|part| part.to_snake_case()).collect();
    resources.iter().position(|resource| resource.path == path)
}

/// Gives resources their methods; what belongs to none is a method of the client.
pub(super) fn attach(
    planner: &Planner,
    mut resources: Vec<Resource>,
    operations: &[Operation],
) -> (Vec<Resource>, Vec<Method>) {
    let mut owned: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut root = Vec::new();
    for (index, operation) in operations.iter().enumerate() {
        for resource in &operation.resources {
            owned.entry(*resource).or_default().push(index);
        }
        if operation.resources.is_empty() {
            root.push(index);
        }
    }
    let accessors: Vec<String> = resources
        .iter()
        .filter(|resource| resource.parent.is_none())
        .map(|resource| resource.accessor.clone())
        .collect();
    let root = methods(&root, operations, &accessors, true);
    let _ = planner;
    for index in 0..resources.len() {
        let children: Vec<String> = resources
            .get(index)
            .map(|resource| {
                resource
                    .children
                    .iter()
                    .filter_map(|child| resources.get(*child))
                    .map(|child| child.accessor.clone())
                    .collect()
            })
            .unwrap_or_default();
        let list = owned.remove(&index).unwrap_or_default();
        let methods = methods(&list, operations, &children, false);
        if let Some(resource) = resources.get_mut(index) {
            resource.deprecated = !list.is_empty()
                && list.iter().all(|at| operations.get(*at).is_some_and(|operation| operation.deprecated.is_some()));
            resource.methods = methods;
        }
    }
    (resources, root)
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

/// How each operation is called, by its id: `client.chat().create`.
pub(super) fn calls(api: &Api) -> BTreeMap<String, String> {
    let call = |path: Option<&Vec<String>>, method: &Words| {
        let accessors = path.into_iter().flatten().map(|part| part.to_snake_case() + "()");
        let parts: Vec<String> = accessors.chain([method.snake() + "()"]).collect();
        format!("client.{}", parts.join("."))
    };
    api.operations
        .iter()
        .map(|operation| (operation.id.clone(), call(operation.resources.first(), &operation.method)))
        .collect()
}
