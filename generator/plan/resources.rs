//! Plans resources and their methods.

use std::collections::BTreeMap;

use heck::{ToSnakeCase, ToUpperCamelCase};

use crate::{
    model::{Api, Words},
    surface::Resource,
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
        let accessor = case::raw(&accessor(last, parent.is_none()));
        let index = list.len();
        list.push(Resource {
            name: structs.take([case::camel_text(&joined), format!("{}Resource", joined.to_upper_camel_case())]),
            accessor,
            file: files.take(&joined),
            page: String::new(),
            path,
            parent,
            children: Vec::new(),
            prose: planner.prose(&source.prose),
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

/// The method that leads to a resource, from the client or from another one; keywords are not raw yet.
fn accessor(name: &str, from_client: bool) -> String {
    let name = case::plain_snake(name);
    if from_client && keyword::is_client_method(&name) { format!("{name}_") } else { name }
}

/// The index of a resource by its path in the document.
pub(super) fn find(resources: &[Resource], path: &[String]) -> Option<usize> {
    let path: Vec<String> = path.iter().map(|part| part.to_snake_case()).collect();
    resources.iter().position(|resource| resource.path == path)
}

/// How each operation is called, by its id: `client.chat().create`.
pub(super) fn calls(api: &Api) -> BTreeMap<String, String> {
    let call = |path: Option<&Vec<String>>, method: &Words| {
        let parts = path.into_iter().flatten().enumerate();
        let accessors = parts.map(|(index, part)| accessor(part, index == 0) + "()");
        let parts: Vec<String> = accessors.chain([method.snake() + "()"]).collect();
        format!("client.{}", parts.join("."))
    };
    api.operations
        .iter()
        .map(|operation| (operation.id.clone(), call(operation.resources.first(), &operation.method)))
        .collect()
}
