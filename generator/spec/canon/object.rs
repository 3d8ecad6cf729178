//! Reads an object of any kind but a schema into the 3.0 shape, key by key, after the table of its kind.
//!
//! Children that can nest become references that carry their pointer, so that no piece nests. References to the
//! object are followed; `summary` and `description` beside a reference win over the target's (3.1).
//! The rule of the kind runs last and mends what concerns several keys.

use serde_json::{Map, Value};

use super::kind::{Form, Kind};
use super::{Canon, keys, rule};
use crate::diagnostic::{Code, Pointer};
use crate::spec::sources::describe;

impl<'a> Canon<'a, '_> {
    /// The canonical object at a pointer, through references.
    pub(crate) fn object(&mut self, kind: Kind, at: &Pointer) -> Option<Map<String, Value>> {
        let target = self.document.follow(at.as_str())?;
        let node = self.document.get(&target)?;
        let mut object = self.object_of(kind, &target, node)?;
        if target != *at
            && let Some(Value::Object(beside)) = self.document.get(at)
        {
            self.lay_over(kind, at, beside, &mut object);
        }
        Some(object)
    }

    /// What stands beside a reference wins over its target: texts, and all of a path item.
    fn lay_over(&mut self, kind: Kind, at: &Pointer, beside: &'a Map<String, Value>, object: &mut Map<String, Value>) {
        if kind == Kind::PathItem {
            rule::lay_over_path_item(self, at, beside, object);
            return;
        }
        for key in ["summary", "description"] {
            let text = beside.get(key).and_then(|value| self.text(&at.child(key), value));
            let known = kind.table().iter().find(|(name, _)| *name == key);
            if let (Some(text), Some((_, form))) = (text, known) {
                let key = if let Form::Moved(moved) = form { moved } else { key };
                object.insert(key.to_owned(), Value::String(text));
            }
        }
    }

    /// The canonical object of a value that stands at a pointer.
    pub(crate) fn object_of(&mut self, kind: Kind, at: &Pointer, node: &'a Value) -> Option<Map<String, Value>> {
        let members = match node {
            Value::Object(members) => members,
            Value::Null => self.nothing,
            Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
                if let Some(object) = rule::instead(kind, node) {
                    self.wrong_form(at, "an object", node);
                    return Some(object);
                }
                let found = describe(node);
                let message = format!("{} must stand here, but this is {found}", kind.name());
                let found = self.diagnostics.report(Code::UnreadablePiece, at, message);
                // `description Done`, which YAML takes for a text.
                let words = node.as_str().and_then(|text| text.split_once(' '));
                if let Some((key, rest)) = words.filter(|(key, _)| kind.table().iter().any(|(name, _)| name == key)) {
                    found.help(format!("is a colon missing? write `{key}: {rest}`"));
                }
                return None;
            }
        };
        let mut object = Map::new();
        for (key, value) in members {
            if key.starts_with("x-") && !key.starts_with(keys::PREFIX) {
                object.insert(key.clone(), value.clone());
                continue;
            }
            match kind.table().iter().find(|(name, _)| name == key) {
                Some((name, form)) => {
                    let at = at.child(key);
                    if let Some((key, value)) = self.member(name, *form, &at, value) {
                        object.insert(key.to_owned(), value);
                    }
                }
                None if rule::knows(kind, key, members) => {}
                None if kind == Kind::PathItem && rule::is_misspelled_method(key, value) => {
                    self.unknown_method(at, key);
                }
                None => {
                    let known: Vec<&str> = kind.table().iter().map(|(name, _)| *name).collect();
                    self.unknown_key(at, key, kind.name(), &known);
                }
            }
        }
        rule::apply(self, kind, at, members, &mut object)?;
        Some(object)
    }

    fn member(
        &mut self,
        key: &'static str,
        form: Form,
        at: &Pointer,
        value: &'a Value,
    ) -> Option<(&'static str, Value)> {
        let canonical = match form {
            Form::Special | Form::Ignored => return None,
            Form::Text => self.text(at, value).map(Value::String),
            Form::Flag => self.flag(at, value).map(Value::Bool),
            Form::Texts => self.texts(at, value).map(Value::from),
            Form::Any => Some(value.clone()),
            Form::Object => self.entries(at, value).map(|_| value.clone()),
            Form::Moved(moved) => return self.text(at, value).map(|text| (moved, Value::String(text))),
            Form::One(kind) => self.inline(kind, at, value),
            Form::List(kind) if value.is_object() => {
                self.wrong_form(at, "a list", value);
                self.inline(kind, at, value).map(|it| vec![it].into())
            }
            Form::List(kind) => {
                self.items(at, value).map(|items| items.filter_map(|(at, item)| self.inline(kind, &at, item)).collect())
            }
            Form::Map(kind) => self.entries(at, value).map(|members| {
                let inline =
                    members.filter_map(|(name, at, value)| Some((name.clone(), self.inline(kind, &at, value)?)));
                Value::Object(inline.collect())
            }),
            Form::Reference => (!value.is_null()).then(|| reference(self.reference_to(at, value))),
            Form::References => self
                .items(at, value)
                .map(|items| items.map(|(at, item)| reference(self.reference_to(&at, item))).collect()),
            Form::ReferenceMap => self.entries(at, value).map(|members| {
                let references =
                    members.map(|(name, at, value)| (name.clone(), reference(self.reference_to(&at, value))));
                Value::Object(references.collect())
            }),
            Form::Schema => (!value.is_null()).then(|| reference(schema_reference(at, value))),
            Form::SchemaPointer(moved) => {
                return (!value.is_null()).then(|| (moved, schema_reference(at, value).into()));
            }
            Form::Pointers(moved) => {
                let members = self.entries(at, value)?;
                let pointers = members.map(|(name, at, value)| (name.clone(), self.reference_to(&at, value).into()));
                return Some((moved, Value::Object(pointers.collect())));
            }
            Form::TextMap => self.entries(at, value).map(|members| {
                let texts =
                    members.map(|(name, at, value)| (name.clone(), self.text(&at, value).unwrap_or_default().into()));
                Value::Object(texts.collect())
            }),
            Form::Security => rule::security_requirements(self, at, value),
        };
        canonical.map(|value| (key, value))
    }

    fn inline(&mut self, kind: Kind, at: &Pointer, value: &'a Value) -> Option<Value> {
        if value.is_null() && kind != Kind::MediaType {
            return None;
        }
        let object = if value.get("$ref").is_some_and(Value::is_string) {
            self.object(kind, at)
        } else {
            self.object_of(kind, at, value)
        };
        object.map(Value::Object)
    }

    /// The members of an object of names, which may stand elsewhere.
    pub(crate) fn entries(
        &mut self,
        at: &Pointer,
        value: &'a Value,
    ) -> Option<impl Iterator<Item = (&'a String, Pointer, &'a Value)> + use<'a>> {
        let (value, at) = self.through(at, value);
        match value {
            Value::Object(members) => Some(members.iter().map(move |(name, value)| (name, at.child(name), value))),
            Value::Null => None,
            Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
                self.wrong_form(&at, "an object", value);
                None
            }
        }
    }

    /// What stands at a place, or at the end of the references that stand there.
    fn through(&self, at: &Pointer, value: &'a Value) -> (&'a Value, Pointer) {
        let target = value.get("$ref").and_then(Value::as_str);
        let target = target.and_then(|target| self.document.follow(target));
        match target.as_ref().and_then(|target| self.document.get(target)) {
            Some(value) => (value, target.unwrap_or_else(|| at.clone())),
            None => (value, at.clone()),
        }
    }

    /// The items of a list.
    pub(crate) fn items(
        &mut self,
        at: &Pointer,
        value: &'a Value,
    ) -> Option<impl Iterator<Item = (Pointer, &'a Value)> + use<'a>> {
        match value {
            Value::Array(items) => {
                let at = at.clone();
                Some(items.iter().enumerate().map(move |(index, item)| (at.item(index), item)))
            }
            Value::Null => None,
            Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_) => {
                self.wrong_form(at, "a list", value);
                None
            }
        }
    }

    /// The pointer that stands for a child: the end of its references, or itself if something stands beside one.
    pub(crate) fn reference_to(&mut self, at: &Pointer, value: &Value) -> String {
        match value {
            Value::Object(members) if !beside(members) => match members.get("$ref") {
                Some(Value::String(target)) => {
                    self.document.follow(target).map_or_else(|| target.clone(), |it| it.as_str().to_owned())
                }
                Some(_) | None => at.as_str().to_owned(),
            },
            _ => at.as_str().to_owned(),
        }
    }
}

/// Whether a reference has a text beside it that wins over the target's.
fn beside(members: &Map<String, Value>) -> bool {
    members.contains_key("summary") || members.contains_key("description")
}

/// The pointer that stands for a schema: the target of a plain reference, else its own.
pub(crate) fn schema_reference(at: &Pointer, value: &Value) -> String {
    if let Value::Object(members) = value
        && let (1, Some(Value::String(target))) = (members.len(), members.get("$ref"))
    {
        return target.clone();
    }
    at.as_str().to_owned()
}

/// A reference object.
pub(crate) fn reference(target: String) -> Value {
    let mut members = Map::new();
    members.insert("$ref".to_owned(), Value::String(target));
    Value::Object(members)
}
