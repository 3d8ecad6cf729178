//! References: bare ones, ones with something beside them, and an `allOf` that is one in disguise.
//!
//! ```text
//! {$ref: A}                                        → x-oasmith-alias: A
//! {$ref: A, description: …}                        → x-oasmith-ref: A, description: …
//! {$ref: A, maxLength: 5}                          → x-oasmith-ref: A
//! {$ref: A, properties: …}                         → allOf: [A, <here>/x-oasmith-rest]
//! {allOf: [{$ref: A}, {nullable: true}], title: …} → x-oasmith-ref: A, nullable: true, title: …
//! ```

use openapiv3::{ReferenceOr, Schema};
use serde_json::{Map, Value};

use super::draft::{Draft, refer};
use super::node::{is_annotation, is_rest};
use crate::diagnostic::Pointer;
use crate::spec::canon::{Canon, keys};

impl<'a> Canon<'a, '_> {
    /// A schema that is a reference.
    pub(crate) fn beside_reference(&mut self, at: &Pointer, members: &'a Map<String, Value>, target: &str) -> Schema {
        let mut draft = Draft::default();
        if members.len() == 1 {
            draft.extend(keys::ALIAS, target);
            return draft.into_schema();
        }
        for (key, value) in members.iter().filter(|(key, _)| is_annotation(key) && *key != "required") {
            self.keyword(&mut draft, at, key, value);
        }
        let nullable = members.get("type").and_then(Value::as_array);
        draft.data.nullable |= nullable.is_some_and(|types| types.iter().any(|it| it == "null"));
        let rest = members.iter().any(|(key, value)| match key.as_str() {
            "required" => value.is_array(),
            "$id" | "$schema" | "$anchor" | "$defs" | "definitions" | "$dynamicAnchor" => false,
            key => is_rest(key),
        });
        if rest {
            let other = at.child(keys::REST).as_str().to_owned();
            draft.any.all_of = vec![refer(target.to_owned()), refer(other)];
        } else {
            draft.extend(keys::REF, target);
        }
        draft.into_schema()
    }

    /// `allOf` of one reference and nothing but annotations is that reference.
    pub(crate) fn settle_alias(&mut self, draft: &mut Draft) {
        if draft.any.all_of.len() < 2 && draft.any.all_of.is_empty() {
            return;
        }
        let mut branches = std::mem::take(&mut draft.any.all_of);
        if branches.len() > 1 {
            branches.retain(|branch| match self.annotations_of(branch) {
                Some((at, members)) => {
                    self.annotate(draft, &at, members);
                    false
                }
                None => true,
            });
        }
        let redundant = draft.any.typ.as_deref() == Some("object");
        let typ = if redundant { draft.any.typ.take() } else { None };
        if let ([ReferenceOr::Reference { reference }], true) = (branches.as_slice(), draft.says_nothing())
            && Self::is_elsewhere(reference)
        {
            draft.extend(keys::REF, reference.as_str());
            return;
        }
        draft.any.typ = typ.or_else(|| draft.any.typ.take());
        draft.any.all_of = branches;
    }

    /// The members of a branch that only annotates.
    fn annotations_of(&self, branch: &ReferenceOr<Schema>) -> Option<(Pointer, &'a Map<String, Value>)> {
        let ReferenceOr::Reference { reference } = branch else {
            return None;
        };
        let at = Pointer::parse(reference).filter(|_| !Self::is_elsewhere(reference))?;
        let members = self.document.get(&at)?.as_object()?;
        let only = members.keys().all(|key| is_annotation(key) && key != "required" && key != "$ref");
        only.then_some((at, members))
    }

    fn annotate(&mut self, draft: &mut Draft, at: &Pointer, members: &'a Map<String, Value>) {
        let mut other = Draft::default();
        for (key, value) in members {
            self.keyword(&mut other, at, key, value);
        }
        let (ours, theirs) = (&mut draft.data, other.data);
        ours.nullable |= theirs.nullable;
        ours.read_only |= theirs.read_only;
        ours.write_only |= theirs.write_only;
        ours.deprecated |= theirs.deprecated;
        ours.title = ours.title.take().or(theirs.title);
        ours.description = ours.description.take().or(theirs.description);
        ours.default = ours.default.take().or(theirs.default);
        ours.example = ours.example.take().or(theirs.example);
        ours.external_docs = ours.external_docs.take().or(theirs.external_docs);
        for (key, value) in theirs.extensions {
            ours.extensions.entry(key).or_insert(value);
        }
    }

    /// Whether the pointer of a branch came from a `$ref` and is not the branch's own.
    fn is_elsewhere(reference: &str) -> bool {
        let Some(at) = Pointer::parse(reference) else {
            return true;
        };
        let list = at.parent().and_then(|it| it.last().map(std::borrow::Cow::into_owned));
        !matches!(list.as_deref(), Some("allOf" | "oneOf" | "anyOf"))
    }
}
