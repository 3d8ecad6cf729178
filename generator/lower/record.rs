//! Objects with declared fields.

use super::pointer::escape;
use super::{
    context::Lowering,
    extension,
    facets::{Additional, Facets},
};
use crate::model::{Access, Edge, Extra, Field, Presence, Prose, Record};

impl Lowering<'_> {
    /// The record of a schema that declares properties.
    pub(super) fn lower_record(&mut self, pointer: &str, facets: &Facets) -> Record {
        let mut fields = Vec::with_capacity(facets.properties.len());
        for (wire, pointers) in &facets.properties {
            if let Some(field) = self.lower_field(pointer, wire, pointers, facets) {
                fields.push(field);
            }
        }
        let extra = match &facets.additional {
            Additional::Schema(value) => Extra::Of(self.edge(value)),
            Additional::Any => Extra::Of(self.implied(crate::model::Scalar::Any)),
            Additional::Unsaid | Additional::Closed => Extra::Ignored,
        };
        Record { fields, extra }
    }

    fn lower_field(&mut self, owner: &str, wire: &str, pointers: &[String], facets: &Facets) -> Option<Field> {
        let (last, inline) = match pointers {
            [] => return None,
            [only] => (only.clone(), is_inline(only, wire)),
            // Said twice by an `allOf`: both hold.
            [.., last] => (last.clone(), true),
        };
        let edge = match pointers {
            [only] => self.edge(only),
            several => {
                let at = format!("{owner}/properties/{}", escape(wire));
                Edge::to(self.merged_shape(&at, several))
            }
        };
        let said = self.facets(&last);
        let empty = Facets::default();
        // What stands behind a bare reference describes the type, not the field.
        let said = if inline { &self.annotated(&said) } else { &empty };
        let required = facets.required.contains(wire);
        // What a server asks for is sent, whoever it is shown to.
        if !required && self.hides(&said.extensions) {
            return None;
        }
        Some(Field {
            wire: wire.to_owned(),
            name: extension::name(&said.extensions),
            edge,
            presence: presence(required, said),
            access: access(said),
            prose: Prose::description(said.description.clone()),
            deprecated: said.deprecated.clone(),
            examples: said.examples.clone(),
        })
    }

    /// What a schema says of itself, and what the members of its `allOf` say that say nothing else.
    fn annotated(&mut self, said: &Facets) -> Facets {
        let mut whole = said.clone();
        for member in &said.all_of {
            let beside = self.facets(member);
            if beside.is_bare() {
                whole.description = whole.description.or_else(|| beside.description.clone());
                whole.default = whole.default.or_else(|| beside.default.clone());
                whole.deprecated = whole.deprecated.or_else(|| beside.deprecated.clone());
                whole.read_only |= beside.read_only;
                whole.write_only |= beside.write_only;
                whole.examples.extend(beside.examples.iter().cloned());
            }
        }
        whole
    }
}

/// Whether the pointer is that of a property and not of something that a property refers to.
fn is_inline(pointer: &str, wire: &str) -> bool {
    pointer.strip_suffix(&*escape(wire)).is_some_and(|head| head.ends_with("/properties/"))
}

fn presence(required: bool, said: &Facets) -> Presence {
    match (&said.default, required) {
        (_, true) => Presence::Required,
        (Some(default), false) => Presence::Defaulted(default.clone()),
        (None, false) => Presence::Optional,
    }
}

fn access(said: &Facets) -> Access {
    match (said.read_only, said.write_only) {
        (true, false) => Access::ReadOnly,
        (false, true) => Access::WriteOnly,
        _ => Access::Both,
    }
}
