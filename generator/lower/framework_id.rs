//! The ids that frameworks write, and what is left of them when they say nothing twice.
//!
//! ```text
//! read_item_items__item_id__get  of GET /items/{item_id}  → read_item      FastAPI: path and method follow the name
//! CatsController_findOne                                  → Cats_findOne   NestJS: the class says what it is
//! list_1, where there is a list                           → list           springdoc: a number tells ids apart
//! findPetsUsingGET_1  of GET /pets                        → findPets       Springfox: the method, and a number
//! shop_api_list_orders, as all others                     → list_orders    django-ninja: the module comes first
//! the tag pet-controller                                  → pet            springdoc: the class of the controller
//! Documents_Get                  with the tag Documents   → Get            NSwag, and many people: the tag comes first
//! Widgets_list                   without a tag            → list           TypeSpec, AutoRest: the interface comes first
//! def-0                          with the title Pet       → Pet            Fastify: schemas that are numbered
//! Getspendlimit                  of GET /spend_limit      → get_spend_limit  whoever forgot the spaces (`joined_id`)
//! ```
//!
//! Everything here is a function of the document alone. A name for the whole crate is the plain one where nothing else
//! in the document is called so, a method's where nothing else in its resource is; else it stays the whole id.

use std::collections::{BTreeMap, BTreeSet};

use super::joined_id;
use crate::model::Words;

/// An id with the route that it belongs to.
#[derive(Clone, Copy)]
pub(super) struct Route<'a> {
    pub(super) id: &'a str,
    pub(super) verb: &'a str,
    pub(super) path: &'a str,
    pub(super) summary: &'a str,
}

/// The ids of a document.
#[derive(Debug, Default)]
pub(super) struct Ids {
    /// The plain name of each id, where it has one that is its own.
    names: BTreeMap<String, String>,
    /// Each id, and the part of it that its route does not say.
    methods: BTreeMap<String, String>,
}

impl Ids {
    /// Looks at the ids of a document.
    pub(super) fn new<'a>(routes: impl Iterator<Item = Route<'a>>) -> Self {
        let routes: Vec<Route<'a>> = routes.collect();
        let mut count: BTreeMap<Words, usize> = BTreeMap::new();
        // One id that begins so may be called so.
        let modular = routes.len() > 1 && routes.iter().all(|route| function(route.id).is_some());
        let bare = |route: &Route<'a>| without_route(*route).or_else(|| function(route.id).filter(|_| modular));
        let apart = |route: &Route<'a>, text: &str| {
            joined_id::spaced(text, route.summary, route.path).unwrap_or_else(|| text.to_owned())
        };
        let name = |route: &Route<'a>| apart(route, &bare(route).map_or_else(|| name(*route), str::to_owned));
        for route in &routes {
            *count.entry(Words::new(&name(route))).or_default() += 1;
        }
        let mut ids = Self::default();
        for route in &routes {
            let name = name(route);
            if name != route.id && count.get(&Words::new(&name)) == Some(&1) {
                ids.names.insert(route.id.to_owned(), name);
            }
        }
        let known: BTreeSet<&str> = routes.iter().map(|route| route.id).collect();
        for route in &routes {
            let first = without_number(route.id).filter(|first| known.contains(first));
            let said = bare(route).or(first).unwrap_or(route.id);
            ids.methods.insert(route.id.to_owned(), apart(route, said));
        }
        ids
    }

    /// What an operation is called in the whole crate.
    pub(super) fn name<'i>(&'i self, id: &'i str) -> &'i str {
        self.names.get(id).map_or(id, String::as_str)
    }

    /// What an operation is called in its resource, which goes by one of these names; of ids that were not looked at,
    /// the id.
    pub(super) fn method<'i>(&'i self, id: &'i str, resource: &[&str]) -> &'i str {
        let Some(said) = self.methods.get(id) else { return id };
        without_resource(said, resource).unwrap_or(said)
    }

    /// What a component is called that `FastAPI` makes of a form: `Body_` and the id of the operation.
    pub(super) fn body(&self, component: &str) -> Option<String> {
        let id = component.strip_prefix("Body_")?;
        self.names.get(id).map(|name| format!("Body_{name}"))
    }
}

/// The name without what a framework adds.
fn name(route: Route<'_>) -> String {
    if let Some(name) = without_route(route) {
        return name.to_owned();
    }
    match controller(route.id) {
        Some((class, method)) => format!("{class}_{method}"),
        None => route.id.to_owned(),
    }
}

/// `FastAPI` and `Springfox`: what stands before what they make of the route.
fn without_route(route: Route<'_>) -> Option<&str> {
    without_path(route).or_else(|| without_using(route))
}

/// `Springfox`: the name of the function, `Using` and the method, and a number where that is not enough.
fn without_using(route: Route<'_>) -> Option<&str> {
    let id = without_number(route.id).unwrap_or(route.id);
    let id = id.strip_suffix(&route.verb.to_ascii_uppercase())?.strip_suffix("Using")?;
    begins_a_name(id).then_some(id)
}

/// `django-ninja`: the path of the module, which ends with how such modules are called, and the name of the function.
fn function(id: &str) -> Option<&str> {
    const MODULES: [&str; 6] = ["_api_", "_endpoints_", "_router_", "_routers_", "_routes_", "_views_"];
    if let Some(function) = id.strip_prefix("__main___") {
        return Some(function);
    }
    let ends = MODULES.iter().filter_map(|module| Some(id.find(module)? + module.len()));
    let (module, function) = id.split_at_checked(ends.min()?)?;
    let first = module.split('_').next().unwrap_or_default();
    let is_verb =
        ["get", "post", "put", "patch", "delete", "head", "options", "list", "create", "update"].contains(&first);
    (!is_verb && begins_a_name(module) && begins_a_name(function)).then_some(function)
}

/// `FastAPI`: the name of the function, then the path with `_` in place of all that is no letter or digit, then the method.
fn without_path(route: Route<'_>) -> Option<&str> {
    let word = |sign: char| sign.is_alphanumeric() || sign == '_';
    let path: String = route.path.chars().map(|sign| if word(sign) { sign } else { '_' }).collect();
    let suffix = format!("{path}_{}", route.verb.to_ascii_lowercase());
    route.id.strip_suffix(&suffix).filter(|name| begins_a_name(name))
}

/// `NestJS`: the class of the controller without that word, and the method.
fn controller(id: &str) -> Option<(&str, &str)> {
    let (class, method) = id.split_once(['_', '.', '/'])?;
    let class = class.strip_suffix("Controller").filter(|class| !class.is_empty())?;
    begins_a_name(method).then_some((class, method))
}

/// `TypeSpec` and `AutoRest`: the interface, whose name begins with a capital, and the operation.
pub(super) fn interface(id: &str) -> Option<(&str, &str)> {
    let (interface, operation) = id.split_once('_')?;
    let capital = interface.starts_with(char::is_uppercase) && interface.chars().all(char::is_alphanumeric);
    (capital && begins_a_name(operation) && !operation.contains('_')).then_some((interface, operation))
}

/// springdoc: the second operation with the same name is called `list_1`.
fn without_number(id: &str) -> Option<&str> {
    let (bare, number) = id.rsplit_once('_')?;
    (!number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit())).then_some(bare)
}

/// The part after the name of the resource, whether it is said in the singular or the plural.
fn without_resource<'a>(id: &'a str, resource: &[&str]) -> Option<&'a str> {
    if let Some((_, method)) = controller(id) {
        return Some(method);
    }
    let resource: Vec<Words> = resource.iter().map(|name| Words::new(name).singular()).collect();
    id.match_indices(['/', '.', '_']).find_map(|(at, separator)| {
        let prefix = Words::new(id.get(..at)?).singular();
        let rest = id.get(at + separator.len()..)?;
        (begins_a_name(rest) && resource.contains(&prefix)).then_some(rest)
    })
}

/// Whether what is left begins as a name does.
fn begins_a_name(text: &str) -> bool {
    text.starts_with(|first: char| first.is_alphabetic()) && !Words::new(text).is_empty()
}

/// springdoc: the tag of operations without one is the class of the controller, `pet-controller`.
pub(super) fn plain_tag(tag: &str) -> &str {
    tag.strip_suffix("-controller").filter(|class| begins_a_name(class)).unwrap_or(tag)
}

/// Whether a component is numbered and not named: `def-0`, `Def1`, `__schema2`.
pub(super) fn is_numbered(component: &str) -> bool {
    let rest = component.trim_start_matches('_').to_ascii_lowercase();
    let rest = rest.strip_prefix("def").or_else(|| rest.strip_prefix("schema"));
    let number = rest.map(|rest| rest.trim_start_matches(['-', '_']));
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::{Ids, Route, interface, is_numbered};

    /// The ids are those of `FastAPI` 0.115 (`generate_unique_id`), `NestJS` 11, springdoc 2 and `NSwag` 14.
    #[test]
    fn what_frameworks_add_is_taken_off() {
        let routes = [
            ("read_item_items__item_id__get", "get", "/items/{item_id}"),
            ("create_item_items__post", "post", "/items/"),
            ("read_users_get", "get", "/users"),
            ("read_teams_get", "get", "/teams"),
            ("CatsController_findOne", "get", "/cats/{id}"),
            ("list", "get", "/pets"),
            ("list_1", "get", "/owners"),
            ("add_2", "post", "/owners"),
            ("Documents_Get", "get", "/d"),
        ];
        let ids = Ids::new(routes.into_iter().map(|(id, verb, path)| Route { id, verb, path, summary: "" }));
        let names = routes.map(|(id, _, _)| ids.name(id));
        let whole = ["read_users_get", "read_teams_get", "Cats_findOne", "list", "list_1", "add_2", "Documents_Get"];
        assert_eq!(names, [&["read_item", "create_item"][..], &whole].concat()[..]);
        let methods = routes.map(|(id, _, _)| ids.method(id, &["document"]));
        let plain = ["read_item", "create_item", "read", "read", "findOne", "list", "list", "add_2", "Get"];
        assert_eq!(methods, plain);
        assert_eq!(ids.body("Body_create_item_items__post").as_deref(), Some("Body_create_item"));
        assert_eq!(ids.body("Body_read_users_get"), None);
    }

    /// The ids are those of `Springfox` 3 and of `django-ninja` 1.4 (`get_openapi_operation_id`).
    #[test]
    fn methods_and_modules_are_taken_off() {
        let ids = |list: &[(&str, &str)]| -> Vec<String> {
            let ids = Ids::new(list.iter().map(|one| Route { id: one.0, verb: one.1, path: "/", summary: "" }));
            list.iter().map(|(id, _)| ids.name(id).to_owned()).collect()
        };
        assert_eq!(ids(&[("findPetsUsingGET", "get"), ("addUsingPOST_1", "post")]), ["findPets", "add"]);
        assert_eq!(ids(&[("saveUsingPUT", "post")]), ["saveUsingPUT"]);
        assert_eq!(ids(&[("shop_api_list_orders", "get"), ("users_api_me", "get")]), ["list_orders", "me"]);
        assert_eq!(ids(&[("__main___upload", "post"), ("__main___events", "get")]), ["upload", "events"]);
        // Others are called so by people, and two that would fall together keep all that they say.
        assert_eq!(ids(&[("shop_api_list", "get"), ("ping", "get")]), ["shop_api_list", "ping"]);
        assert_eq!(ids(&[("get_api_users", "get"), ("post_api_users", "post")]), ["get_api_users", "post_api_users"]);
        assert_eq!(ids(&[("a_api_list", "get"), ("b_api_list", "get")]), ["a_api_list", "b_api_list"]);
    }

    #[test]
    fn interfaces_of_ids() {
        assert_eq!(interface("Bytes_getNonNull"), Some(("Bytes", "getNonNull")));
        assert!(["list_users", "A_b_c", "Users", "Users_", "_list"].into_iter().all(|id| interface(id).is_none()));
    }

    #[test]
    fn numbered_components() {
        assert!(["def-0", "Def12", "__schema3"].into_iter().all(is_numbered));
        assert!(!["def", "default1", "Schema", "schema1a", "definition-0"].into_iter().any(is_numbered));
    }
}
