//! Which rules gave something its name, the strongest first: the configuration, the crate as it was, the keys of vendors,
//! the document.

use serde_json::Value;

use super::Subject;
use crate::config::squeezed;
use crate::diagnostic::Pointer;
use crate::extension::Extension;
use crate::snapshot::{Item, Operation, Snapshot};

/// The rules that named a type.
pub(super) fn of_type(subject: Subject<'_>, name: &str, item: &Item) -> Vec<String> {
    let short = last(name);
    let mut rules = Vec::new();
    let component = component(&item.at);
    let chosen = |key: &&String| **key == item.at || Some(key.as_str()) == component.as_deref();
    if let Some(key) = subject.target.names.types.keys().find(chosen) {
        rules.push(format!("`names.types` of the configuration names `{key}`"));
    }
    let same = |surface: &Snapshot| surface.type_at(&item.at).map(|(name, _)| last(name).to_owned());
    rules.extend(kept(subject, short, same));
    rules.extend(keys(subject, &item.at));
    rules.push(match &component {
        Some(component) if component == short => format!("after the component `{component}`"),
        Some(component) => format!("after the component `{component}`, as types are written in Rust"),
        None => "a type without a name of its own: after what owns it, as shortly as nothing else is called".to_owned(),
    });
    let mut rules = ranked(rules);
    for alias in &item.aliases {
        rules.push(format!("also `{alias}`, after another owner of the same type"));
    }
    rules
}

/// The rules that named a method.
pub(super) fn of_operation(subject: Subject<'_>, operation: &Operation) -> Vec<String> {
    let method = operation.methods.first().map(String::as_str).unwrap_or_default();
    let mut rules = Vec::new();
    if let Some(key) = subject.target.names.operations.keys().find(|key| **key == operation.id) {
        rules.push(format!("`names.operations` of the configuration names `{key}`"));
    }
    let same = |surface: &Snapshot| {
        let found = surface.operations.values().find(|other| other.at == operation.at);
        found.and_then(|found| found.methods.first().cloned())
    };
    rules.extend(kept(subject, method, same));
    rules.extend(keys(subject, &operation.at));
    let said = squeezed(&operation.id);
    let called = squeezed(&method.replace('.', ""));
    rules.push(if operation.id == operation.http {
        "without an id: after method and path".to_owned()
    } else if said == called || said == squeezed(last_part(method)) {
        format!("after the id `{}`", operation.id)
    } else if subject.target.plain_ids {
        format!(
            "after the id `{}`, its tags and its path, without what a framework or the resource says already \
             (`plain_ids = false` keeps it)",
            operation.id
        )
    } else {
        format!("after the id `{}` and its tags", operation.id)
    });
    ranked(rules)
}

/// The rules that named a field or a variant of a type.
pub(super) fn of_part(subject: Subject<'_>, place: &str, name: &str, wire: Option<&str>) -> Vec<String> {
    let mut rules = keys(subject, place);
    match wire {
        Some(wire) if wire == name => rules.push(format!("as it is sent, `{wire}`")),
        Some(wire) => rules.push(format!("as it is sent, `{wire}`, in the form that Rust wants")),
        None => rules.push("the generator's own: nothing of that name is sent".to_owned()),
    }
    ranked(rules)
}

/// What is kept of the crate as it was, where it would be called otherwise now.
fn kept(subject: Subject<'_>, name: &str, same: impl Fn(&Snapshot) -> Option<String>) -> Option<String> {
    let anew = same(subject.anew?)?;
    (anew != name).then(|| format!("kept from the crate as it was; chosen anew it would be `{anew}`"))
}

/// The keys of vendors at a place that say something of names.
fn keys(subject: Subject<'_>, place: &str) -> Vec<String> {
    let at = Pointer::parse(place);
    let Some(node) = at.as_ref().and_then(|at| at.find(subject.document)) else { return Vec::new() };
    let name = |extension: &&Extension| extension.meaning().contains("name");
    let said = Extension::ALL.iter().filter(name).filter_map(|extension| Some((extension, node.get(extension.key())?)));
    said.map(|(extension, value)| format!("the document says `{}: {}`", extension.key(), short(value))).collect()
}

/// The first rule decides; what the others say would be so without it.
fn ranked(rules: Vec<String>) -> Vec<String> {
    let rank = |(index, rule): (usize, String)| if index == 0 { rule } else { format!("else {rule}") };
    rules.into_iter().enumerate().map(rank).collect()
}

fn short(value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    if text.chars().count() > 60 { format!("{}…", text.chars().take(60).collect::<String>()) } else { text }
}

/// The name of the component at a place.
fn component(place: &str) -> Option<String> {
    let pointer = Pointer::parse(place)?;
    let parts: Vec<_> = pointer.segments().collect();
    match parts.as_slice() {
        [components, _, name] if components == "components" => Some(name.to_string()),
        _ => None,
    }
}

fn last(name: &str) -> &str {
    name.rsplit("::").next().unwrap_or(name)
}

fn last_part(method: &str) -> &str {
    method.rsplit('.').next().unwrap_or(method)
}
