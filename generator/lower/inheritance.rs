//! Inheritance: a parent with a discriminator, and the schemas that have it among the members of their `allOf`.
//!
//! ```text
//! Pet {kind} by `kind`, Cat = allOf(Pet, {lives})   →   Pet = union by `kind` | Cat "cat" | Pet's own record, all others
//! ```
//!
//! Where such a parent is used, any schema that extends it may stand ("all schemas comprising the parent schema in an
//! `allOf` construct may be used as an alternate schema", says OpenAPI of its Discriminator Object), so it is a union of
//! the schemas that its mapping names, of those that extend it, however many steps away, and of its own record.
//! A schema between a parent and its heirs inherits the discriminator, and is such a union of its own heirs.

use std::collections::BTreeMap;
use std::rc::Rc;

use openapiv3::Discriminator;
use serde_json::Value;

use super::context::Lowering;
use super::facets::{self, Additional, Facets, Kind};
use super::pointer::canonical;
use crate::diagnostic::Diagnostics;
use crate::model::{Absent, Branch, Edge, Name, ShapeKind, Tag, Union, Words};

/// The schemas that extend a component directly, by its pointer, in the order of the document.
pub(super) type Heirs = BTreeMap<String, Vec<String>>;

impl Lowering<'_> {
    /// The union that a component stands for when others extend it.
    pub(super) fn inherited_kind(&mut self, pointer: &str, facets: &Facets) -> Option<ShapeKind> {
        let discriminator = self.discriminator_of(pointer, facets)?;
        let kinds = self.kinds(pointer, facets, &discriminator);
        if kinds.is_empty() {
            return None;
        }
        let mut branches: Vec<Branch> = kinds.iter().map(|kind| self.kind_branch(kind, &discriminator)).collect();
        let values = self.mapped_values(pointer, &discriminator.mapping);
        // An object of a kind that is not declared has what any of them has, where no value means the parent alone.
        let open = values.is_empty();
        branches.push(Branch {
            edge: self.own_record(pointer, open),
            own: None,
            title: open.then(|| "base".to_owned()),
            values,
        });
        let fallback = self.fallback(&discriminator);
        let fallback = fallback.and_then(|target| kinds.iter().position(|kind| *kind == target));
        let absent = if fallback.is_some() { Absent::Fallback } else { Absent::Unknown };
        let fallback = fallback.or_else(|| open.then_some(kinds.len()));
        let tag = Tag { wire: discriminator.property_name, fallback, mapped: Vec::new(), absent, shared: Vec::new() };
        Some(ShapeKind::Union(Union { branches, tag: Some(tag) }))
    }

    /// Whether a component is one of the kinds of a parent, and not another name for the parent.
    pub(super) fn is_heir(&mut self, pointer: &str, facets: &Facets) -> bool {
        if !self.is_component(pointer) || (facets.all_of.is_empty() && facets.reference.is_none()) {
            return false;
        }
        let inherited = self.inherited_discriminator(pointer);
        inherited.is_some_and(|discriminator| !self.is_wrapper(pointer, facets, &discriminator))
    }

    /// A branch of a parent's union: of a kind that is a parent itself, its own record.
    fn kind_branch(&mut self, kind: &str, discriminator: &Discriminator) -> Branch {
        let mut values = self.mapped_values(kind, &discriminator.mapping);
        let facets = self.facets(kind);
        let own = self.discriminator_of(kind, &facets);
        let Some(own) =
            own.filter(|own| !has_other_tag(&facets, discriminator) && !self.kinds(kind, &facets, own).is_empty())
        else {
            return Branch { edge: self.edge(kind), own: None, title: None, values };
        };
        if let (true, Name::Component(name)) = (values.is_empty(), self.name(kind)) {
            values.push(Value::String(name));
        }
        let open = self.mapped_values(kind, &own.mapping).is_empty();
        Branch { edge: self.own_record(kind, open), own: None, title: None, values }
    }

    /// The record of a parent itself; of kinds that are not declared it keeps all keys.
    fn own_record(&mut self, pointer: &str, open: bool) -> Edge {
        let at = format!("{pointer}/base");
        let facets = self.facets(pointer);
        let mut own = self.flatten(pointer, &facets, &mut Vec::new());
        own.discriminator = None;
        own.nullable = false;
        own.ty = Some(Kind::Object);
        if open && !matches!(own.additional, Additional::Schema(_)) {
            own.additional = Additional::Any;
        }
        let own_name = self.name(pointer).inline().extended(&Words::new("base"));
        self.names.insert(at.clone(), own_name);
        Edge::to(self.synthetic(&at, own))
    }

    /// The discriminator by which the schemas that extend a component are told apart: its own, else an ancestor's.
    fn discriminator_of(&mut self, pointer: &str, facets: &Facets) -> Option<Discriminator> {
        if !self.is_component(pointer) || !facets.one_of.is_empty() {
            return None;
        }
        match &facets.discriminator {
            Some(own) => Some(own.clone()),
            None if facets.all_of.is_empty() && facets.reference.is_none() => None,
            None => self.inherited_discriminator(pointer),
        }
    }

    /// The discriminator of the nearest ancestor that has one.
    fn inherited_discriminator(&mut self, pointer: &str) -> Option<Discriminator> {
        let mut ancestors = self.parents(pointer, Self::facets);
        let mut index = 0;
        while let Some(ancestor) = ancestors.get(index).cloned() {
            let facets = self.facets(&ancestor);
            if let (Some(discriminator), true) = (&facets.discriminator, facets.one_of.is_empty()) {
                return Some(discriminator.clone());
            }
            for parent in self.parents(&ancestor, Self::facets) {
                if !ancestors.contains(&parent) {
                    ancestors.push(parent);
                }
            }
            index += 1;
        }
        None
    }

    /// The schemas that may stand for a parent: those of its own mapping, then the others that extend it.
    fn kinds(&mut self, pointer: &str, facets: &Facets, discriminator: &Discriminator) -> Vec<String> {
        let mut kinds: Vec<String> = Vec::new();
        for target in discriminator.mapping.values() {
            let target = self.mapping_target(target);
            let own = facets.discriminator.is_some() || self.derives(&target, pointer);
            if own && target != pointer && !kinds.contains(&target) && self.document.follow(&target).is_some() {
                kinds.push(target);
            }
        }
        let heirs = self.heirs();
        let mut work: Vec<&String> = heirs.get(pointer).into_iter().flatten().rev().collect();
        let mut seen: Vec<&String> = Vec::new();
        while let Some(heir) = work.pop() {
            if seen.contains(&heir) || heir == pointer {
                continue;
            }
            seen.push(heir);
            let facets = self.facets(heir);
            if !has_other_tag(&facets, discriminator) {
                work.extend(heirs.get(heir).into_iter().flatten().rev());
            }
            if !kinds.contains(heir) && !self.is_wrapper(heir, &facets, discriminator) {
                kinds.push(heir.clone());
            }
        }
        kinds
    }

    /// Whether an heir adds nothing and is meant by no value: it is the parent by another name, or the parent or null.
    fn is_wrapper(&mut self, pointer: &str, facets: &Facets, discriminator: &Discriminator) -> bool {
        let members: Vec<Rc<Facets>> = facets.all_of.iter().map(|member| self.facets(member)).collect();
        let adds = members.iter().filter(|member| !member.is_bare()).count() > 1
            || members.iter().any(|member| member.is_bare() && !member.required.is_empty())
            || !Facets { all_of: Vec::new(), reference: None, ..facets.clone() }.is_bare()
            || !facets.required.is_empty();
        let open = facets.alias || facets.nullable || !discriminator.mapping.is_empty();
        !adds && open && self.mapped_values(pointer, &discriminator.mapping).is_empty()
    }

    fn heirs(&mut self) -> Rc<Heirs> {
        if let Some(heirs) = &self.heirs {
            return Rc::clone(heirs);
        }
        let root = Rc::clone(&self.root);
        let schemas = root.components.iter().flat_map(|components| components.schemas.values());
        let mut heirs = Heirs::new();
        for child in schemas.cloned().filter_map(facets::pointer) {
            for parent in self.parents(&child, Self::glance) {
                heirs.entry(parent).or_default().push(child.clone());
            }
        }
        let heirs = Rc::new(heirs);
        self.heirs = Some(Rc::clone(&heirs));
        heirs
    }

    /// The components among the members of a schema's `allOf`.
    fn parents(&mut self, pointer: &str, read: fn(&mut Self, &str) -> Rc<Facets>) -> Vec<String> {
        let mut parents = Vec::new();
        let facets = read(self, pointer);
        let reference = facets.reference.iter().filter(|_| !facets.alias);
        let mut work: Vec<String> = reference.chain(&facets.all_of).cloned().collect();
        let mut index = 0;
        while let Some(member) = work.get(index).cloned() {
            index += 1;
            if self.is_component(&member) {
                parents.push(member);
            } else if work.len() < 256 {
                let facets = read(self, &member);
                work.extend(facets.reference.iter().chain(&facets.all_of).cloned());
            }
        }
        parents
    }

    /// Facets of what may never be used: what is wrong with it is told when it is.
    fn glance(&mut self, pointer: &str) -> Rc<Facets> {
        if let Some(facets) = self.known_facets(pointer) {
            return facets;
        }
        let schema = self.document.schema(&canonical(pointer), &mut Diagnostics::default());
        Rc::new(schema.map(Facets::from_schema).unwrap_or_default())
    }
}

/// Whether the heirs of a schema are told apart by another field than those of its parent.
fn has_other_tag(facets: &Facets, discriminator: &Discriminator) -> bool {
    facets.discriminator.as_ref().is_some_and(|own| own.property_name != discriminator.property_name)
}
