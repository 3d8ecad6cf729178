//! `oneOf` and `anyOf`: one of several shapes.

use super::pointer::escape;
use indexmap::IndexMap;
use openapiv3::Discriminator;
use serde_json::Value;

use super::{
    context::Lowering,
    extension,
    facets::{Facets, Kind},
};
use crate::extension::Extension;
use crate::model::{Absent, Branch, Edge, ShapeId, ShapeKind, Tag, Union};
use crate::spec::canon::keys;

impl Lowering<'_> {
    /// The shape of a schema with `oneOf` or `anyOf`.
    pub(super) fn union_kind(&mut self, id: ShapeId, pointer: &str, facets: &Facets) -> ShapeKind {
        let mut base = facets.clone();
        let branches = std::mem::take(&mut base.one_of);
        let discriminator = base.discriminator.take();
        base.values.clear();
        let formed = branches.iter().any(|branch| !self.facets(branch).is_annotation());
        if !formed {
            // Branches that only demand fields say nothing about the form.
            return self.kind_of_merged(id, pointer, &base);
        }
        let mut union = if base.properties.is_empty() {
            Union { branches: branches.iter().map(|branch| self.branch(pointer, branch, &base)).collect(), tag: None }
        } else {
            self.distribute(pointer, &base, &branches)
        };
        if let Some(discriminator) = discriminator {
            self.apply_discriminator(&mut union, &branches, &discriminator);
        }
        ShapeKind::Union(union)
    }

    fn branch(&mut self, owner: &str, pointer: &str, base: &Facets) -> Branch {
        let facets = self.facets(pointer);
        let inline = pointer.starts_with(&format!("{owner}/"));
        let typeless = facets.kind().is_none()
            && facets.reference.is_none()
            && facets.all_of.is_empty()
            && facets.one_of.is_empty();
        let typed = base.ty.filter(|_| typeless && facets.constant.is_none() && facets.types.is_empty());
        // A format beside the branches holds for the texts among them.
        let is_text = typed.or(facets.kind()) == Some(Kind::String) && facets.is_scalar();
        let bare = is_text && facets.format.is_none() && facets.constant.is_none() && facets.values.is_empty();
        let format = base.format.clone().filter(|_| bare);
        let edge = if inline && (typed.is_some() || format.is_some()) {
            let mut said = facets.as_ref().clone();
            said.ty = typed.or(said.ty);
            said.format = format.or(said.format);
            Edge::to(self.synthetic(pointer, said))
        } else {
            self.edge(pointer)
        };
        Branch { edge, own: None, title: if inline { facets.title.clone() } else { None }, values: Vec::new() }
    }

    /// Gives the branches the values of a written discriminator.
    fn apply_discriminator(&mut self, union: &mut Union, pointers: &[String], discriminator: &Discriminator) {
        for (branch, pointer) in union.branches.iter_mut().zip(pointers) {
            branch.values = self.mapped_values(pointer, &discriminator.mapping);
        }
        let fallback = self.fallback(discriminator);
        let fallback = fallback.and_then(|target| pointers.iter().position(|pointer| *pointer == target));
        let absent = if fallback.is_some() { Absent::Fallback } else { Absent::Unknown };
        let mapped = discriminator.mapping.keys().cloned().collect();
        union.tag =
            Some(Tag { wire: discriminator.property_name.clone(), fallback, mapped, absent, shared: Vec::new() });
    }

    /// The schema for objects whose tag is not mapped, and for those without one.
    pub(super) fn fallback(&self, discriminator: &Discriminator) -> Option<String> {
        extension::kept(&discriminator.extensions, keys::DEFAULT_MAPPING)
            .or_else(|| extension::text(&discriminator.extensions, &[Extension::DefaultMapping]))
            .map(|target| self.mapping_target(&target))
    }

    /// The mapped values of a branch; unmapped: none, for a pass reads them off constants, else off the component's name.
    pub(super) fn mapped_values(&mut self, pointer: &str, mapping: &IndexMap<String, String>) -> Vec<Value> {
        let mut values = Vec::new();
        for (value, target) in mapping {
            if self.mapping_target(target) == pointer {
                values.push(Value::String(value.clone()));
            }
        }
        values
    }

    /// A mapping names its target by reference or by the bare name of a component.
    pub(super) fn mapping_target(&self, target: &str) -> String {
        let bare = !target.contains('#') && !target.contains('/');
        let reference = if bare { format!("#/components/schemas/{}", escape(target)) } else { target.to_owned() };
        self.document.follow(&reference).map_or(reference, |pointer| pointer.to_string())
    }
}

/// A union without titles or tags.
pub(super) fn plain(edges: Vec<Edge>) -> Union {
    Union {
        branches: edges.into_iter().map(|edge| Branch { edge, own: None, title: None, values: Vec::new() }).collect(),
        tag: None,
    }
}
