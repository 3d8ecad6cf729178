//! One schema, of any version, in the shape of 3.0.
//!
//! A schema is read in one pass over its keys into a [`Draft`], children become references that carry their
//! pointers, and then rules of one file each rewrite what 3.0 has no words for. There are very many schemas, so they
//! are built directly and not by way of a JSON object; a test holds that the result is what reading such an object
//! would give.

mod alias;
mod bounds;
mod content;
mod discriminator;
mod draft;
mod enumeration;
mod keyword;
mod newer;
mod node;
mod null_branch;
mod pattern;
mod regexp;
mod type_name;

use openapiv3::Schema;
use serde_json::Value;

use super::{Canon, keys};
use crate::diagnostic::{Code, Pointer};
use crate::spec::sources::describe;
use draft::Draft;

impl<'a> Canon<'a, '_> {
    /// The canonical schema at a pointer, where this node stands.
    pub(crate) fn schema(&mut self, at: &Pointer, node: Option<&'a Value>) -> Option<Schema> {
        match node {
            Some(node) => Some(self.schema_of(at, node)),
            None => self.synthetic(at),
        }
    }

    /// What stands beside a reference, and the keywords of a schema in a parameter: schemas without a node.
    fn synthetic(&mut self, at: &Pointer) -> Option<Schema> {
        let above = at.parent()?;
        let Some(Value::Object(members)) = self.document.get(&above) else {
            return None;
        };
        let mut draft = Draft::default();
        match at.last()?.as_ref() {
            keys::REST => {
                for (key, value) in members.iter().filter(|(key, _)| node::is_rest(key)) {
                    self.keyword(&mut draft, &above, key, value);
                }
            }
            keys::SCHEMA => {
                let own = super::rule::own_schema_keys();
                for (key, value) in members.iter().filter(|(key, _)| own.contains(&key.as_str())) {
                    self.keyword(&mut draft, &above, key, value);
                }
                if !members.keys().any(|key| own.contains(&key.as_str())) {
                    draft.any.typ = Some("string".to_owned());
                }
            }
            _ => return None,
        }
        Some(self.finish(draft, &above))
    }

    fn schema_of(&mut self, at: &Pointer, node: &'a Value) -> Schema {
        let mut draft = Draft::default();
        let members = match node {
            Value::Object(members) => members,
            // `false` allows nothing, and no value of an API is nothing.
            Value::Bool(_) => return draft.into_schema(),
            Value::Null | Value::Number(_) | Value::String(_) | Value::Array(_) => {
                let message = format!("a schema must stand here, but this is {}", describe(node));
                self.diagnostics.report(Code::UnreadablePiece, at, message);
                return draft.into_schema();
            }
        };
        if let Some(Value::String(target)) = members.get("$ref") {
            return self.beside_reference(at, members, target);
        }
        for (key, value) in members {
            self.keyword(&mut draft, at, key, value);
        }
        self.finish(draft, at)
    }

    /// Applies the rules, in the order in which they rely on each other.
    fn finish(&mut self, mut draft: Draft, at: &Pointer) -> Schema {
        self.settle_types(&mut draft, at);
        self.check_bounds(&draft, at);
        bounds::settle_bounds(&mut draft);
        self.settle_enumeration(&mut draft, at);
        content::settle_content(&mut draft);
        self.settle_null_branches(&mut draft);
        self.settle_alias(&mut draft);
        draft.into_schema()
    }
}
