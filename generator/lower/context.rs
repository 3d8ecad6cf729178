//! What every part of lowering shares: the document, the model so far, and the worklist of shapes.

use super::pointer::canonical;
use std::collections::BTreeSet;
use std::rc::Rc;

use openapiv3::OpenAPI;
use rustc_hash::FxHashMap;
use serde_json::Value;

use super::extension;
use super::facets::Facets;
use super::framework_id::Ids;
use super::inheritance::Heirs;
use super::selection::Met;
use crate::extension::Extension;
use crate::{
    config::Target,
    diagnostic::{Code, Diagnostic, Diagnostics, Place},
    model::{
        Api, Edge, Failure, Inline, Name, Origin, Parameter, Presence, Prose, Scalar, Shape, ShapeId, ShapeKind, Words,
    },
    spec::{Document, Nodes},
};

/// Lowering in progress.
pub(super) struct Lowering<'a> {
    pub(super) document: &'a Document,
    /// What stands where in it.
    nodes: Nodes<'a>,
    pub(super) target: &'a Target,
    /// The document itself: what it says once, and the pointers of its parts.
    pub(super) root: Rc<OpenAPI>,
    pub(super) api: Api,
    pub(super) diagnostics: Diagnostics,
    /// The shape of each pointer that was met.
    shapes: FxHashMap<Rc<str>, ShapeId>,
    /// Shapes that were promised and not read yet.
    queue: Vec<(ShapeId, Work)>,
    /// Pieces that were read, by pointer.
    facets: FxHashMap<String, Rc<Facets>>,
    /// Schemas with references followed and `allOf` merged, by pointer.
    pub(super) expanded: FxHashMap<String, Rc<Facets>>,
    /// How often a schema was left out of itself.
    pub(super) cuts: usize,
    /// Those of `expanded` that were cut.
    pub(super) cut: BTreeSet<String>,
    /// Whether null may stand for the shape with this index.
    nullable: Vec<bool>,
    /// Names of pointers, by pointer.
    pub(super) names: FxHashMap<String, Inline>,
    /// Where several schemas hold, by the schemas.
    pub(super) merged: FxHashMap<Vec<String>, Vec<String>>,
    /// The branches that shapes are made of that stand at no pointer of their own, outermost first.
    pub(super) sources: FxHashMap<String, Vec<String>>,
    /// The schemas that extend others; read when the first parent with a discriminator is met.
    pub(super) heirs: Option<Rc<Heirs>>,
    /// Names of the files that the document consists of, by number.
    pub(super) files: Vec<String>,
    /// The names of operations, by the pointer of the operation.
    pub(super) operation_names: FxHashMap<String, Words>,
    /// The names of parameters whose schemas stand in them, by the pointer of the parameter.
    pub(super) parameter_names: FxHashMap<String, String>,
    /// Parameters and failures that are no part of one operation, by the pointer that stands for them.
    pub(super) parameters: FxHashMap<String, Option<Parameter>>,
    pub(super) failures: FxHashMap<String, Failure>,
    /// The titles of schemas that were read and are not kept.
    titles: FxHashMap<Rc<str>, Option<String>>,
    /// The names of types that documents say where no component has them.
    pub(super) given: FxHashMap<Rc<str>, String>,
    /// The tags that group operations.
    pub(super) tags: BTreeSet<String>,
    /// The ids of operations, and what is left of them.
    pub(super) ids: Ids,
    /// What the filters of the target have met.
    pub(super) met: Met,
}

/// What a promised shape is to be read from.
pub(super) enum Work {
    /// The schema at a pointer.
    Schema(Rc<str>),
    /// Facets that stand at no pointer of their own.
    Facets(Rc<Facets>),
}

impl<'a> Lowering<'a> {
    pub(super) fn new(document: &'a Document, target: &'a Target) -> Self {
        let mut diagnostics = Diagnostics::default();
        let root = document.openapi(&mut diagnostics).unwrap_or_default();
        Self {
            document,
            nodes: Nodes::of(document),
            target,
            root: Rc::new(root),
            api: Api::default(),
            diagnostics,
            shapes: FxHashMap::default(),
            queue: Vec::new(),
            expanded: FxHashMap::default(),
            cuts: 0,
            cut: BTreeSet::new(),
            facets: FxHashMap::default(),
            nullable: Vec::new(),
            names: FxHashMap::default(),
            merged: FxHashMap::default(),
            sources: FxHashMap::default(),
            heirs: None,
            files: super::files::names(&document.files),
            operation_names: FxHashMap::default(),
            parameter_names: FxHashMap::default(),
            parameters: FxHashMap::default(),
            failures: FxHashMap::default(),
            titles: FxHashMap::default(),
            given: FxHashMap::default(),
            tags: BTreeSet::new(),
            ids: Ids::default(),
            met: Met::default(),
        }
    }

    /// Reports something about a place of the document.
    pub(super) fn report(&mut self, code: Code, pointer: &str, message: impl Into<String>) -> &mut Diagnostic {
        self.diagnostics.report(code, Place::Pointer(canonical(pointer)), message)
    }

    /// What stands at a pointer.
    pub(super) fn node(&mut self, pointer: &str) -> Option<&'a Value> {
        self.nodes.get(&canonical(pointer))
    }

    /// The facets of the schema at a pointer; of what cannot be read: those of a schema that says nothing.
    pub(super) fn facets(&mut self, pointer: &str) -> Rc<Facets> {
        if let Some(facets) = self.facets.get(pointer) {
            return Rc::clone(facets);
        }
        let at = canonical(pointer);
        let schema = self.document.schema_at(&at, self.nodes.get(&at), &mut self.diagnostics);
        let facets = Rc::new(schema.map(Facets::from_schema).unwrap_or_default());
        self.facets.insert(pointer.to_owned(), Rc::clone(&facets));
        facets
    }

    /// The facets at a pointer, if they were read and are still at hand.
    pub(super) fn known_facets(&self, pointer: &str) -> Option<Rc<Facets>> {
        self.facets.get(pointer).cloned()
    }

    /// The title of the schema at a pointer.
    pub(super) fn title_of(&mut self, pointer: &str) -> Option<String> {
        match self.titles.get(pointer) {
            Some(title) => title.clone(),
            None => self.facets(pointer).title.clone(),
        }
    }

    /// The shape of a pointer; read later when it is new.
    pub(super) fn shape(&mut self, pointer: &str) -> ShapeId {
        if let Some(&id) = self.shapes.get(pointer) {
            return id;
        }
        let id = self.promise(pointer);
        let pointer: Rc<str> = pointer.into();
        self.shapes.insert(Rc::clone(&pointer), id);
        self.queue.push((id, Work::Schema(pointer)));
        id
    }

    /// A shape that stands at no pointer of its own, named and placed as if it stood at `pointer`.
    pub(super) fn synthetic(&mut self, pointer: &str, facets: Facets) -> ShapeId {
        if let Some(&id) = self.shapes.get(pointer) {
            return id;
        }
        let id = self.promise(pointer);
        self.shapes.insert(pointer.into(), id);
        self.queue.push((id, Work::Facets(Rc::new(facets))));
        id
    }

    /// Has the schema at a pointer read as another one, unless it was met already.
    pub(super) fn stand_for(&mut self, pointer: &str, other: &str) {
        let id = self.shape(other);
        self.shapes.entry(pointer.into()).or_insert(id);
    }

    /// An edge to the shape of a pointer.
    pub(super) fn edge(&mut self, pointer: &str) -> Edge {
        Edge::to(self.shape(pointer))
    }

    /// An edge to a scalar that the document does not spell out.
    pub(super) fn implied(&mut self, scalar: Scalar) -> Edge {
        let key = format!("{scalar:?}");
        if let Some(&id) = self.shapes.get(key.as_str()) {
            return Edge::to(id);
        }
        let id = self.promise("");
        if let Some(shape) = self.api.shapes.get_mut(id) {
            shape.kind = ShapeKind::Scalar(scalar);
        }
        self.shapes.insert(key.into(), id);
        Edge::to(id)
    }

    /// Says that null may stand for a shape.
    pub(super) fn set_nullable(&mut self, id: ShapeId) {
        if let Some(nullable) = self.nullable.get_mut(id.0 as usize) {
            *nullable = true;
        }
    }

    fn promise(&mut self, pointer: &str) -> ShapeId {
        self.nullable.push(false);
        self.api.shapes.add(Shape {
            name: Name::Owned,
            kind: ShapeKind::Scalar(Scalar::Any),
            prose: Prose::default(),
            origin: Origin(pointer.to_owned()),
            usage: crate::model::Usage::default(),
            examples: Vec::new(),
            allowed: Vec::new(),
            looks: None,
        })
    }

    /// Reads promised shapes until none is left.
    pub(super) fn drain(&mut self) {
        while let Some((id, work)) = self.queue.pop() {
            match work {
                Work::Schema(pointer) => {
                    let facets = self.facets(&pointer);
                    if let Some(given) = extension::text(&facets.extensions, &[Extension::FernTypeName]) {
                        self.given.insert(Rc::clone(&pointer), given);
                    }
                    self.lower_shape(id, &pointer, &facets);
                    // Few are looked at again, by a name or a union, and are read again then.
                    self.facets.remove(&*pointer);
                    self.titles.insert(pointer, facets.title.clone());
                }
                Work::Facets(facets) => {
                    let pointer = self.api.shapes.get(id).origin.0.clone();
                    self.lower_shape(id, &pointer, &facets);
                }
            }
        }
    }

    /// Constant texts that need not be there: a pass may make types of them.
    fn optional_texts(&self) -> BTreeSet<ShapeId> {
        let records = self.api.shapes.iter().filter_map(|(_, shape)| match &shape.kind {
            ShapeKind::Record(record) => Some(&record.fields),
            _ => None,
        });
        let fields = records.flatten().map(|field| (field.edge.target, &field.presence));
        let parameters = self.api.operations.iter().flat_map(|operation| &operation.parameters);
        let uses = fields.chain(parameters.map(|parameter| (parameter.edge.target, &parameter.presence)));
        let keys = self.api.shapes.iter().filter_map(|(_, shape)| match &shape.kind {
            ShapeKind::Map { key, .. } => key.map(|key| key.target),
            _ => None,
        });
        let is_text = |id: ShapeId| matches!(self.api.shapes.get(id).kind, ShapeKind::Constant(Value::String(_)));
        uses.filter(|(id, presence)| **presence != Presence::Required || self.is_nullable(*id))
            .map(|(id, _)| id)
            .chain(keys)
            .flat_map(|id| match &self.api.shapes.get(id).kind {
                // A choice between it and null will be it.
                ShapeKind::Union(union) => union.branches.iter().map(|branch| branch.edge.target).collect(),
                ShapeKind::Alias(edge) => vec![edge.target],
                _ => vec![id],
            })
            .filter(|id| is_text(*id))
            .collect()
    }

    fn is_nullable(&self, id: ShapeId) -> bool {
        self.nullable.get(id.0 as usize).copied().unwrap_or_default()
    }

    /// Names what is left without a name, unless it will be no type of its own, and moves null from shapes to the edges that use them.
    pub(super) fn finish(mut self) -> (Api, Diagnostics) {
        let optional = self.optional_texts();
        for id in self.api.shapes.ids() {
            let shape = self.api.shapes.get(id);
            let plain = matches!(shape.kind, ShapeKind::Scalar(_) | ShapeKind::Constant(_)) && !optional.contains(&id);
            if shape.name == Name::Owned && !shape.origin.0.is_empty() && (!plain || self.is_component(&shape.origin.0))
            {
                let pointer = shape.origin.0.clone();
                let name = self.name(&pointer);
                if let Some(shape) = self.api.shapes.get_mut(id) {
                    shape.name = name;
                }
            }
        }
        let nullable = self.nullable;
        crate::model::each_edge(&mut self.api, &mut |edge| {
            edge.nullable |= nullable.get(edge.target.0 as usize).copied().unwrap_or_default();
        });
        (self.api, self.diagnostics)
    }
}
