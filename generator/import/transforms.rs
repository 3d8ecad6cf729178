//! The transforms of `stainless.yml`, as far as an overlay can say the same.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::json_path::JsonPath;
use super::overlay::{Action, Change, Changes, Ground, replace};
use super::text;
use crate::diagnostic::{Pointer, path_member};

type Made = Result<Vec<Action>, String>;

/// The transforms that a configuration lists, in their order.
fn listed(config: &Value) -> impl Iterator<Item = &Value> {
    let openapi = config.get("openapi");
    let list = openapi.and_then(|openapi| openapi.get("transforms").or_else(|| openapi.get("transformations")));
    list.and_then(Value::as_array).into_iter().flatten()
}

/// Reads them.
pub(super) fn read(config: &Value, ground: &mut Ground) -> Changes {
    let mut changes = Changes::default();
    for (index, transform) in listed(config).enumerate() {
        let command = text(transform, &["command"]).unwrap_or_default();
        let why = text(transform, &["reason"]).unwrap_or(command);
        let made = actions(command, transform.get("args").unwrap_or(&Value::Null), ground);
        let what = format!("the transform `{command}`, number {}", index + 1);
        changes.keep(what, why, made, ground);
    }
    changes
}

fn actions(command: &str, args: &Value, ground: &Ground) -> Made {
    let value = || args.get("value").or_else(|| args.get("object")).cloned().ok_or("it has no value".to_owned());
    match command {
        "update" | "replaceProperties" => {
            let with = With { value: value()?, template: args.get("template") == Some(&Value::Bool(true)) };
            each(&targets(args)?, |path| update(path, &with, ground))
        }
        "append" | "merge" | "mergeObject" => {
            let value = value()?;
            each(&targets(args)?, |path| add(path, &value, ground))
        }
        "remove" => each(&targets(args)?, |path| remove(path, args.get("keys"), ground)),
        "copy" | "move" => copy(command == "move", args, ground),
        "oneOfToAnyOf" => Err("nothing is needed: a crate reads both alike".to_owned()),
        _ => Err("an overlay cannot say it".to_owned()),
    }
}

fn each(paths: &[JsonPath], made: impl Fn(&JsonPath) -> Made) -> Made {
    let made = paths.iter().map(made).collect::<Result<Vec<_>, _>>()?;
    Ok(made.into_iter().flatten().collect())
}

/// `target` with one path or several; `filter.only` is what it was called before.
fn targets(args: &Value) -> Result<Vec<JsonPath>, String> {
    let said = args.get("target").or_else(|| args.get("filter")?.get("only"));
    let list = match said {
        Some(Value::Array(list)) => list.iter().collect(),
        Some(one) => vec![one],
        None => return Err("it names no path".to_owned()),
    };
    list.into_iter().map(path).collect()
}

fn path(said: &Value) -> Result<JsonPath, String> {
    let text = said.as_str().ok_or("schemas that are alike have no path: name them one by one")?;
    JsonPath::read(text).ok_or_else(|| format!("`{text}` is no path of JSON as RFC 9535 has them"))
}

struct With {
    value: Value,
    /// Whether `{{value}}` in it is what stands there.
    template: bool,
}

fn update(path: &JsonPath, with: &With, ground: &Ground) -> Made {
    let nodes = ground.nodes(path.as_str())?;
    let is_plain = |value: &Value| !value.is_object() && !value.is_array();
    let mut kept = nodes.iter().map(|at| ground.node(at));
    if !with.template && is_plain(&with.value) && kept.all(is_plain) {
        return Ok(vec![Action::new(path.as_str(), Change::Update(with.value.clone()))]);
    }
    let all: BTreeSet<&Pointer> = nodes.iter().collect();
    let mut made = Vec::new();
    // What stands within something that is replaced goes with it.
    for at in nodes.iter().filter(|at| !above(at).any(|above| all.contains(&above))) {
        let value = match (&with.value, ground.node(at)) {
            (Value::String(text), Value::String(now)) if with.template => json!(text.replace("{{value}}", now)),
            (_, _) if with.template => return Err(format!("`{}` is no text", ground.path(at))),
            (value, _) => value.clone(),
        };
        made.extend(replace(ground, at, value)?);
    }
    Ok(made)
}

fn above(at: &Pointer) -> impl Iterator<Item = Pointer> {
    std::iter::successors(at.parent(), Pointer::parent)
}

fn add(path: &JsonPath, value: &Value, ground: &Ground) -> Made {
    for at in ground.nodes(path.as_str())? {
        match (ground.node(&at), value) {
            (Value::Array(_), _) => {}
            (node @ Value::Object(_), Value::Object(_)) if !joins_lists(node, value) => {}
            (Value::Object(_), Value::Object(_)) => {
                return Err("an overlay would append to the lists that are there".to_owned());
            }
            _ => return Err(format!("nothing can be added to `{}`", ground.path(&at))),
        }
    }
    Ok(vec![Action::new(path.as_str(), Change::Update(value.clone()))])
}

/// Whether a list meets another one when a value is merged into a node. No deeper than the value.
fn joins_lists(node: &Value, value: &Value) -> bool {
    match (node, value) {
        (Value::Array(_), Value::Array(_)) => true,
        (Value::Object(node), Value::Object(value)) => {
            value.iter().any(|(key, value)| node.get(key).is_some_and(|node| joins_lists(node, value)))
        }
        _ => false,
    }
}

fn remove(path: &JsonPath, keys: Option<&Value>, ground: &Ground) -> Made {
    let Some(keys) = keys.and_then(Value::as_array) else {
        ground.nodes(path.as_str())?;
        return Ok(vec![Action::new(path.as_str(), Change::Remove)]);
    };
    let keys = keys.iter().filter_map(Value::as_str);
    let paths = keys.map(|key| format!("{}{}", path.as_str(), path_member(key)));
    let there: Vec<String> = paths.filter(|path| ground.nodes(path).is_ok()).collect();
    if there.is_empty() {
        return Err(format!("`{}` has none of the keys", path.as_str()));
    }
    Ok(there.into_iter().map(|path| Action::new(path, Change::Remove)).collect())
}

/// The value comes from the document on each run: a node of its kind is made first, since a copy is laid over one.
fn copy(moves: bool, args: &Value, ground: &Ground) -> Made {
    let from = path(args.get("from").unwrap_or(&Value::Null))?;
    let [one] = ground.nodes(from.as_str())?.try_into().map_err(|_| "it moves several nodes at once".to_owned())?;
    let empty = match ground.node(&one) {
        Value::Object(_) => json!({}),
        Value::Array(_) => json!([]),
        _ => Value::Null,
    };
    let to = match args.get("to") {
        Some(Value::Array(list)) => list.iter().map(path).collect::<Result<Vec<_>, _>>()?,
        one => vec![path(one.unwrap_or(&Value::Null))?],
    };
    let mut made = Vec::new();
    for to in to {
        let name = to.last.as_deref().ok_or_else(|| format!("`{}` does not end with a name", to.as_str()))?;
        if ground.nodes(to.as_str()).is_ok() {
            return Err(format!("there is a `{}` already", to.as_str()));
        }
        if !ground.nodes(&to.above)?.iter().all(|at| ground.node(at).is_object()) {
            return Err(format!("`{}` is no object", to.above));
        }
        made.push(Action::new(&*to.above, Change::Update(json!({ name: empty.clone() }))));
        made.push(Action::new(to.as_str(), Change::Copy(from.as_str().to_owned())));
    }
    if moves {
        made.push(Action::new(from.as_str(), Change::Remove));
    }
    Ok(made)
}
