//! Changes of a document as the actions of an overlay (Overlay Specification 1.1), tried one after the other.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::Lost;
use crate::diagnostic::Pointer;

/// The document that changes are tried on, and what one needs for that.
pub(crate) struct Ground<'a> {
    pub(crate) document: Value,
    /// The nodes that a path of JSON selects; none when it is no such path.
    pub(crate) select: &'a dyn Fn(&Value, &str) -> Option<Vec<Pointer>>,
    /// Lays an overlay over a document.
    pub(crate) lay: &'a dyn Fn(&mut Value, &Value),
}

impl Ground<'_> {
    /// The nodes of a path; a path that selects nothing is told.
    pub(super) fn nodes(&self, path: &str) -> Result<Vec<Pointer>, String> {
        match (self.select)(&self.document, path) {
            None => Err(format!("`{path}` is no path of JSON as RFC 9535 has them")),
            Some(nodes) if nodes.is_empty() => Err(format!("`{path}` matches nothing in the document")),
            Some(nodes) => Ok(nodes),
        }
    }

    pub(super) fn node(&self, at: &Pointer) -> &Value {
        at.find(&self.document).unwrap_or(&Value::Null)
    }

    /// A pointer as a path: `$.info["x-names"].list[0]`.
    pub(super) fn path(&self, at: &Pointer) -> String {
        at.path_in(&self.document)
    }
}

/// What is done with each node of a path.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Change {
    Update(Value),
    Copy(String),
    Remove,
}

/// One action.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Action {
    pub(super) target: String,
    pub(super) change: Change,
}

impl Action {
    pub(super) fn new(target: impl Into<String>, change: Change) -> Self {
        Self { target: target.into(), change }
    }

    fn member(&self) -> (&str, Value) {
        match &self.change {
            Change::Update(update) => ("update", update.clone()),
            Change::Copy(from) => ("copy", json!(from)),
            Change::Remove => ("remove", json!(true)),
        }
    }
}

/// What was made of the changes that a configuration asks for.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    /// What each is for, with its actions.
    done: Vec<(String, Vec<Action>)>,
    pub(crate) lost: Vec<Lost>,
}

impl Changes {
    /// Keeps a change, which is laid over the ground so that the next one finds it, or says why there is none.
    pub(super) fn keep(&mut self, what: String, why: &str, made: Result<Vec<Action>, String>, ground: &mut Ground) {
        match made {
            Ok(actions) => {
                (ground.lay)(&mut ground.document, &overlay(&actions));
                self.done.push((why.to_owned(), actions));
            }
            Err(why) => self.lost.push(Lost { what, why }),
        }
    }

    pub(super) fn lose(&mut self, what: String, why: &str) {
        self.lost.push(Lost { what, why: why.to_owned() });
    }

    /// How many there are.
    pub(crate) fn carried(&self) -> usize {
        self.done.len()
    }

    /// The overlay as a file, if it does something.
    pub(crate) fn text(&self, title: &str) -> Option<String> {
        let title = json!(title);
        let mut text = format!("overlay: 1.1.0\ninfo: {{ title: {title}, version: \"1\" }}\nactions:\n");
        for (why, actions) in &self.done {
            let _ = writeln!(text, "  # {}", why.split_whitespace().collect::<Vec<_>>().join(" "));
            for action in actions {
                let (key, value) = action.member();
                let _ = writeln!(text, "  - target: {}\n    {key}: {value}", json!(action.target));
            }
        }
        (!self.done.is_empty()).then_some(text)
    }
}

fn overlay(actions: &[Action]) -> Value {
    let actions = actions.iter().map(|action| {
        let (key, value) = action.member();
        json!({ "target": action.target, key: value })
    });
    json!({ "overlay": "1.1.0", "actions": actions.collect::<Vec<_>>() })
}

/// The actions that put a value in the place of a node, whatever stood there.
pub(super) fn replace(ground: &Ground, at: &Pointer, value: Value) -> Result<Vec<Action>, String> {
    let path = ground.path(at);
    let (Some(above), Some(name)) = (at.parent(), at.last()) else {
        return Err("the whole document would be replaced".to_owned());
    };
    match (ground.node(at), &value) {
        (Value::Object(_) | Value::Array(_), _) | (_, Value::Object(_) | Value::Array(_)) => {}
        _ => return Ok(vec![Action::new(path, Change::Update(value))]),
    }
    if ground.node(&above).is_array() {
        return Err(format!("`{path}` is an item of a list, which an overlay cannot replace in its place"));
    }
    let member = json!({ name.as_ref(): value });
    let put = Action::new(ground.path(&above), Change::Update(member));
    Ok(vec![Action::new(path, Change::Remove), put])
}
