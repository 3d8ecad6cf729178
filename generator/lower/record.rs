//! Objects with declared fields.

use std::rc::Rc;

use super::pointer::escape;
use super::{
    context::Lowering,
    extension,
    facets::{Additional, Facets},
};
use crate::diagnostic::Code;
use crate::extension::Extension;
use crate::model::{Access, Edge, Extra, Field, Presence, Prose, Record, Scalar};

impl Lowering<'_> {
    /// The record of a schema that declares properties.
    pub(super) fn lower_record(&mut self, pointer: &str, facets: &Facets) -> Record {
        let mut fields = Vec::with_capacity(facets.properties.len());
        for (wire, pointers) in &facets.properties {
            if let Some(field) = self.lower_field(pointer, wire, pointers, facets) {
                fields.push(field);
            }
        }
        for wire in facets.required.iter().filter(|name| !facets.properties.contains_key(*name)) {
            fields.push(self.undeclared_field(pointer, wire, facets));
        }
        Record { fields, extra: self.extra(pointer, facets) }
    }

    /// A field that must be there and is not declared: what additional ones hold, else anything.
    fn undeclared_field(&mut self, pointer: &str, wire: &str, facets: &Facets) -> Field {
        self.report(
            Code::UndeclaredField,
            pointer,
            format!("`{wire}` is required, but it is not among the properties"),
        )
        .help("declare it under `properties`, or take it off `required`");
        let edge = match &facets.additional {
            Additional::Schema(value) => self.edge(value),
            Additional::Any | Additional::Unsaid | Additional::Closed => self.implied(Scalar::Any),
        };
        Field {
            wire: wire.to_owned(),
            name: None,
            edge,
            presence: Presence::Required,
            access: Access::Both,
            prose: Prose::default(),
            deprecated: None,
            examples: Vec::new(),
        }
    }

    /// What other keys hold than those declared.
    pub(super) fn extra(&mut self, pointer: &str, facets: &Facets) -> Extra {
        let additional = match &facets.additional {
            Additional::Schema(value) => Some(value),
            Additional::Any => return self.extra_of_any(pointer, facets),
            Additional::Unsaid | Additional::Closed => None,
        };
        let Some((first, rest)) = facets.patterns.split_first() else {
            return additional.map_or(Extra::Ignored, |value| Extra::Of(self.edge(value)));
        };
        if rest.iter().chain(additional).any(|other| !self.is_alike(first, other)) {
            return self.extra_of_any(pointer, facets);
        }
        let edge = self.edge(first);
        if additional.is_some() { Extra::Of(edge) } else { Extra::Patterned(edge) }
    }

    /// Other keys hold anything; what patterns say about some of them is lost.
    fn extra_of_any(&mut self, pointer: &str, facets: &Facets) -> Extra {
        if !facets.patterns.is_empty() {
            self.report(
                Code::LostPattern,
                &format!("{pointer}/patternProperties"),
                "keys of different patterns hold different types, but a map has one",
            )
            .help("what these keys hold is any JSON value");
        }
        Extra::Of(self.implied(Scalar::Any))
    }

    /// Whether two schemas are one, or the same kind of scalar.
    fn is_alike(&mut self, one: &str, other: &str) -> bool {
        let (one, other) = (self.end(one), self.end(other));
        if one == other {
            return true;
        }
        let (one, other) = (self.facets(&one), self.facets(&other));
        one.is_scalar() && other.is_scalar() && one.kind() == other.kind() && one.format == other.format
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
        // What stands behind a bare reference describes the type, not the field.
        let said = if inline { self.annotated(said) } else { Rc::default() };
        let required = facets.required.contains(wire);
        // What a server asks for is sent, whoever it is shown to.
        if !required && self.hides(&said.extensions) {
            return None;
        }
        Some(Field {
            wire: wire.to_owned(),
            name: extension::name(&said.extensions),
            edge,
            presence: presence(required, &said),
            access: if self.is_computed(&last) { Access::Computed } else { access(&said) },
            prose: Prose::description(said.description.clone()),
            deprecated: said.deprecated.clone(),
            examples: said.examples.clone(),
        })
    }

    /// Whether libraries alone fill it in; a nullable one says so in its first form.
    fn is_computed(&mut self, pointer: &str) -> bool {
        self.extension_of_forms(pointer, Extension::SupportedSdks).is_some()
    }

    /// What a schema says of itself, and what the members of its `allOf` say that say nothing else; of a choice without
    /// words, what is said of the only form that has some.
    fn annotated(&mut self, said: Rc<Facets>) -> Rc<Facets> {
        let described = if said.description.is_none() { self.described_form(&said) } else { None };
        if said.all_of.is_empty() && described.is_none() {
            return said;
        }
        let mut whole = Facets::clone(&said);
        whole.description = whole.description.or(described);
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
        Rc::new(whole)
    }

    /// The description of the only form of a choice that has one, where all of them stand in place: a reference says
    /// something by what it leads to.
    fn described_form(&mut self, said: &Facets) -> Option<String> {
        let forms: Vec<Rc<Facets>> = said.one_of.iter().map(|form| self.facets(form)).collect();
        let mut described = forms.iter().filter_map(|form| form.description.as_ref());
        let only = described.next().filter(|_| forms.iter().all(|form| form.reference.is_none()))?;
        described.next().is_none().then(|| only.clone())
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
