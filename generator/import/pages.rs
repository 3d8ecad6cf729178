//! Pages as `stainless.yml` describes them: schemes, whose inputs and fields say what they are for.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::config::PagesWay;
use crate::surface::{Crate, Operation};

/// A way in which pages follow each other.
pub(super) struct Scheme {
    pub(super) way: PagesWay,
    /// The input by which operations that have it are known.
    input: String,
}

impl Scheme {
    /// Whether an operation has the input.
    pub(super) fn fits(&self, operation: &Operation) -> bool {
        let parameters = operation.parameters.iter().map(|parameter| &parameter.wire);
        let setters = operation.setters.iter().map(|setter| &setter.argument.wire);
        parameters.chain(setters).any(|wire| *wire == self.input)
    }
}

impl Scheme {
    /// Whether an operation answers with the field that has the items.
    pub(super) fn is_answered(&self, krate: &Crate, operation: &Operation) -> bool {
        let mut ty = operation.receives.as_ref().map(|receives| &receives.ty);
        for step in self.way.items.iter().flat_map(|items| items.split('.')) {
            let record = ty.and_then(|ty| krate.record(ty));
            let field = record.and_then(|record| record.fields.iter().find(|field| field.wire == step));
            let Some(field) = field else { return false };
            ty = Some(&field.ty);
        }
        true
    }
}

/// The schemes of a configuration, by name.
pub(super) fn schemes(config: &Value) -> BTreeMap<String, Scheme> {
    let list = config.get("pagination").and_then(Value::as_array).into_iter().flatten();
    list.filter_map(|scheme| Some((scheme.get("name")?.as_str()?.to_owned(), scheme_of(scheme)?))).collect()
}

fn scheme_of(scheme: &Value) -> Option<Scheme> {
    let mut way = PagesWay::default();
    for (name, input) in scheme.get("request").and_then(Value::as_object).into_iter().flatten() {
        let name = Some(name.clone());
        match purpose(input) {
            Some(purpose) if purpose.contains("cursor") && !purpose.contains("previous") => way.cursor = name,
            Some(purpose) if purpose.contains("offset") => way.offset = name,
            Some(purpose) if purpose.contains("page_number") => way.page = name,
            None if name.as_deref().is_some_and(is_size) => way.size = name,
            Some(_) | None => {}
        }
    }
    fields(scheme.get("response")?, "", &mut way);
    let input = way.cursor.clone().or_else(|| way.page.clone()).or_else(|| way.offset.clone())?;
    Some(Scheme { way, input })
}

/// Looks through the fields of an answer, whose names are joined by dots.
fn fields(node: &Value, path: &str, way: &mut PagesWay) {
    for (name, field) in node.as_object().into_iter().flatten() {
        let here = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        match purpose(field) {
            Some("items") => way.items = Some(here.clone()),
            Some(purpose) if purpose.contains("item_id") => way.next = Some(here.clone()),
            Some(purpose) if purpose.contains("has_") => way.more = Some(here.clone()),
            Some(purpose) if purpose.contains("total_page") => way.pages = Some(here.clone()),
            Some(purpose) if purpose.contains("total") => way.total = Some(here.clone()),
            Some(purpose) if purpose.contains("next") => way.next = Some(here.clone()),
            None if says_more(name, field) && way.more.is_none() => way.more = Some(here.clone()),
            Some(_) | None => {}
        }
        let item = field.get("items").and_then(|items| items.get("properties"));
        if let Some(item) = item {
            fields(item, &format!("{here}.-1"), way);
        }
        if let Some(below) = field.get("properties") {
            fields(below, &here, way);
        }
    }
}

fn purpose(node: &Value) -> Option<&str> {
    node.get("x-stainless-pagination-property")?.get("purpose")?.as_str()
}

/// What nobody need say: a boolean that is called so.
fn says_more(name: &str, field: &Value) -> bool {
    let names = ["has_more", "hasMore", "has_next", "hasNext", "has_next_page", "hasNextPage"];
    names.contains(&name) && field.get("type").and_then(Value::as_str) == Some("boolean")
}

fn is_size(name: &str) -> bool {
    ["limit", "page_size", "pageSize", "per_page", "size"].contains(&name)
}
