//! `allOf`: several schemas that all hold become one set of facets.
//!
//! A property that two members declare keeps both pointers, and its shape is their merger.
//! A union among the members is given the other members' fields in each of its branches.

use std::rc::Rc;

use indexmap::IndexMap;

use super::{
    context::Lowering,
    facets::{Additional, Facets, Kind},
};
use crate::model::{Branch, Edge, ShapeId, ShapeKind, Union};

impl Lowering<'_> {
    /// The shape of a schema with `allOf`.
    pub(super) fn merged_kind(&mut self, id: ShapeId, pointer: &str, facets: &Facets) -> ShapeKind {
        let mut own = facets.clone();
        let members = std::mem::take(&mut own.all_of);
        let formed: Vec<String> = members.iter().filter(|member| !self.facets(member).is_bare()).cloned().collect();
        let annotates = |facets: &Facets| facets.is_annotation() || (!formed.is_empty() && facets.is_bare());
        if members.iter().map(|member| self.facets(member)).any(|facets| annotates(&facets) && facets.nullable) {
            self.set_nullable(id);
        }
        if let [only] = formed.as_slice()
            && own.is_bare()
            && own.required.is_empty()
            && own.conditions.is_empty()
            && members.iter().all(|member| member == only || self.facets(member).required.is_empty())
            && !self.is_heir(pointer, facets)
        {
            return ShapeKind::Alias(self.edge(only));
        }
        let merged = self.flatten(pointer, facets, &mut Vec::new());
        self.kind_of_merged(id, pointer, &merged)
    }

    /// What flattened facets are: never an `allOf`, never a reference.
    pub(super) fn kind_of_merged(&mut self, id: ShapeId, pointer: &str, merged: &Facets) -> ShapeKind {
        if merged.one_of.is_empty() {
            if merged.constant.is_none() && merged.kind() == Some(Kind::Object) {
                return self.object_kind(pointer, merged);
            }
            self.lower_shape(id, pointer, merged);
            return self.api.shapes.get(id).kind.clone();
        }
        self.union_kind(id, pointer, merged)
    }

    /// Several schemas as one.
    pub(super) fn merge_pointers(&mut self, pointers: &[String]) -> Facets {
        let mut merged = Facets::default();
        for pointer in pointers {
            let facets = self.expanded(pointer);
            merge(&mut merged, &facets);
        }
        merged
    }

    /// The facets at a pointer with references followed and `allOf` merged.
    pub(super) fn expanded(&mut self, pointer: &str) -> Rc<Facets> {
        self.expand(pointer, &mut Vec::new())
    }

    /// The same, inside of others that are being merged.
    ///
    /// A schema that many others are made of is merged once: what it is does not depend on who asks. Only what was cut
    /// since it leads into itself does, and is good for as long as the outermost question.
    fn expand(&mut self, pointer: &str, open: &mut Vec<String>) -> Rc<Facets> {
        let facets = self.facets(pointer);
        if facets.reference.is_none() && facets.all_of.is_empty() && facets.conditions.is_empty() {
            return facets;
        }
        if let Some(known) = self.expanded.get(pointer).cloned() {
            // What is made of one that was cut is cut as well.
            self.cuts += usize::from(self.cut.contains(pointer));
            return known;
        }
        // A schema that is part of itself adds nothing to itself.
        if open.iter().any(|other| other == pointer) || open.len() > 64 {
            self.cuts += 1;
            return Rc::default();
        }
        let cuts = self.cuts;
        open.push(pointer.to_owned());
        let flat = Rc::new(self.flatten(pointer, &facets, open));
        open.pop();
        self.expanded.insert(pointer.to_owned(), flat.clone());
        if self.cuts > cuts {
            self.cut.insert(pointer.to_owned());
        }
        if open.is_empty() {
            self.forget_what_was_cut();
        }
        flat
    }

    fn forget_what_was_cut(&mut self) {
        for pointer in std::mem::take(&mut self.cut) {
            self.expanded.remove(&pointer);
        }
    }

    /// A schema with references followed and the members of its `allOf` in it.
    pub(super) fn flatten(&mut self, pointer: &str, facets: &Facets, open: &mut Vec<String>) -> Facets {
        let mut own = facets.clone();
        let members: Vec<String> = own.reference.take().into_iter().chain(std::mem::take(&mut own.all_of)).collect();
        let mut merged = Facets::default();
        open.push(pointer.to_owned());
        for member in members {
            if open.contains(&member) {
                self.cuts += 1;
                continue;
            }
            let mut facets = self.expand(&member, open);
            if self.lists_its_kinds(&member, &facets) {
                // Of a union of its own kinds, each kind takes the fields and not the union.
                let facets = Rc::make_mut(&mut facets);
                facets.one_of.clear();
                facets.discriminator = None;
            }
            merge(&mut merged, &facets);
        }
        let conditional = self.conditional(std::mem::take(&mut own.conditions), open);
        open.pop();
        if open.is_empty() {
            self.forget_what_was_cut();
        }
        // What the whole says of itself is not what its parts say of themselves.
        let (title, description, nullable) = (own.title.take(), own.description.take(), own.nullable);
        merge(&mut merged, &own);
        if merged.kind() == Some(Kind::Object) {
            for (name, pointers) in conditional {
                merged.properties.entry(name).or_insert(pointers);
            }
        }
        Facets { title, description: description.or(merged.description), nullable, examples: own.examples, ..merged }
    }

    /// The properties that only some of the values have, each declared once.
    ///
    /// One that several conditions declare is left out: it is not known what it holds.
    fn conditional(&mut self, conditions: Vec<String>, open: &mut Vec<String>) -> IndexMap<String, Vec<String>> {
        let mut properties: IndexMap<String, Vec<String>> = IndexMap::new();
        for condition in conditions {
            if open.contains(&condition) {
                continue;
            }
            for (name, pointers) in &self.expand(&condition, open).properties {
                properties.entry(name.clone()).or_default().extend(pointers.iter().cloned());
            }
        }
        properties.retain(|_, pointers| pointers.len() == 1);
        properties
    }

    /// Whether a schema is a union of schemas that have it among the members of their `allOf`.
    fn lists_its_kinds(&mut self, pointer: &str, facets: &Facets) -> bool {
        if facets.one_of.is_empty() {
            return false;
        }
        let end = self.end(pointer);
        facets.one_of.iter().any(|branch| self.derives(branch, &end))
    }

    /// Where references lead from a schema.
    pub(super) fn end(&mut self, pointer: &str) -> String {
        let mut end = pointer.to_owned();
        for _ in 0..16 {
            let Some(next) = self.facets(&end).reference.clone() else { break };
            end = next;
        }
        end
    }

    /// The shape at a place where several schemas hold.
    pub(super) fn merged_shape(&mut self, at: &str, pointers: &[String]) -> ShapeId {
        let ends: Vec<String> = pointers.iter().map(|pointer| self.end(pointer)).collect();
        // One that is made of all the others says it all.
        for (one, pointer) in ends.iter().zip(pointers).rev() {
            if ends.iter().all(|other| other == one || self.derives(one, other)) {
                return self.shape(pointer);
            }
        }
        // The same inside of itself.
        let outer =
            self.merged.get(&ends).and_then(|places| places.iter().find(|place| at.starts_with(&format!("{place}/"))));
        if let Some(outer) = outer.cloned() {
            return self.shape(&outer);
        }
        self.merged.entry(ends).or_default().push(at.to_owned());
        let merged = self.merge_pointers(pointers);
        self.synthetic(at, merged)
    }

    /// Whether references and `allOf` lead from one schema to another one.
    pub(super) fn derives(&mut self, pointer: &str, from: &str) -> bool {
        let mut seen = vec![pointer.to_owned()];
        let mut index = 0;
        while let Some(pointer) = seen.get(index).cloned() {
            let facets = self.facets(&pointer);
            for next in facets.reference.iter().chain(&facets.all_of) {
                if next == from {
                    return true;
                }
                if !seen.contains(next) && seen.len() < 256 {
                    seen.push(next.clone());
                }
            }
            index += 1;
        }
        false
    }

    /// The branches of a union, each with the fields that stand beside the union.
    pub(super) fn distribute(&mut self, pointer: &str, base: &Facets, branches: &[String]) -> Union {
        let owner = self.name(pointer).inline();
        let mut list = Vec::new();
        for (index, branch) in branches.iter().enumerate() {
            let at = format!("{pointer}/oneOf/{index}");
            let known = self.sources.get(pointer).cloned().unwrap_or_default();
            if known.contains(branch) || branch == pointer || known.len() > 4 || self.derives(branch, pointer) {
                // The branch has the fields already, or has the union inside it again.
                list.push(Branch { edge: self.edge(branch), own: None, title: None, values: Vec::new() });
                continue;
            }
            self.sources.insert(at.clone(), [known, vec![branch.clone()]].concat());
            let expanded = self.expand(branch, &mut Vec::new());
            let mut merged = base.clone();
            merge(&mut merged, &expanded);
            merged.title.clone_from(&expanded.title);
            merged.description.clone_from(&expanded.description);
            if branch.starts_with("#/components/schemas/") && !branch.starts_with(&format!("{pointer}/")) {
                let words = self.name(branch).words();
                self.names.insert(at.clone(), owner.step(words));
            }
            let id = self.synthetic(&at, merged);
            list.push(Branch { edge: Edge::to(id), own: None, title: expanded.title.clone(), values: Vec::new() });
        }
        Union { branches: list, tag: None }
    }
}

/// Adds what another schema says.
fn merge(into: &mut Facets, other: &Facets) {
    // Of a value that is one of few and one of several forms, the few say all.
    let takes_forms = !is_closed(into) && into.one_of.is_empty();
    if is_closed(other) && other.one_of.is_empty() {
        into.one_of.clear();
    }
    into.ty = narrower(into.ty, other.ty);
    if into.types.is_empty() {
        into.types.clone_from(&other.types);
    }
    into.format = other.format.clone().or_else(|| into.format.take());
    if into.values.is_empty() {
        into.values.clone_from(&other.values);
    } else if !other.values.is_empty() {
        let both: Vec<_> = into.values.iter().filter(|value| other.values.contains(value)).cloned().collect();
        into.values = if both.is_empty() { other.values.clone() } else { both };
    }
    into.constant = other.constant.clone().or_else(|| into.constant.take());
    for (name, pointers) in &other.properties {
        let known = into.properties.entry(name.clone()).or_default();
        for pointer in pointers {
            if !known.contains(pointer) {
                known.push(pointer.clone());
            }
        }
    }
    into.required.extend(other.required.iter().cloned());
    into.additional = match (std::mem::take(&mut into.additional), &other.additional) {
        (Additional::Schema(schema), _) => Additional::Schema(schema),
        (_, Additional::Schema(schema)) => Additional::Schema(schema.clone()),
        (mine, Additional::Unsaid) => mine,
        (_, theirs) => theirs.clone(),
    };
    into.patterns.extend(other.patterns.iter().cloned());
    into.names = other.names.clone().or_else(|| into.names.take());
    into.items = other.items.clone().or_else(|| into.items.take());
    if into.prefix_items.is_empty() {
        into.prefix_items.clone_from(&other.prefix_items);
    }
    if takes_forms {
        into.one_of.clone_from(&other.one_of);
    }
    if into.discriminator.is_none() && !other.one_of.is_empty() {
        into.discriminator.clone_from(&other.discriminator);
    }
    into.minimum = other.minimum.or(into.minimum);
    into.maximum = other.maximum.or(into.maximum);
    into.nullable |= other.nullable;
    into.read_only |= other.read_only;
    into.write_only |= other.write_only;
    into.deprecated = other.deprecated.clone().or_else(|| into.deprecated.take());
    into.title = other.title.clone().or_else(|| into.title.take());
    into.description = other.description.clone().or_else(|| into.description.take());
    into.default = other.default.clone().or_else(|| into.default.take());
    if into.examples.is_empty() {
        into.examples.clone_from(&other.examples);
    }
    for (key, value) in &other.extensions {
        into.extensions.insert(key.clone(), value.clone());
    }
}

/// Whether the values are listed.
fn is_closed(facets: &Facets) -> bool {
    facets.constant.is_some() || !facets.values.is_empty()
}

fn narrower(one: Option<Kind>, other: Option<Kind>) -> Option<Kind> {
    match (one, other) {
        (Some(Kind::Number), Some(Kind::Integer)) | (Some(Kind::Integer), Some(Kind::Number)) => Some(Kind::Integer),
        (one, other) => other.or(one),
    }
}
