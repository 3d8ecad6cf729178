//! From edges to Rust types.
//!
//! A type depends on the edge and its target alone, never on which operation uses it.

use std::collections::BTreeMap;

use crate::model::{Api, Edge, Integer, Scalar, ShapeId, ShapeKind, Text};
use crate::surface::{ItemId, Key, TextType, Type};

/// A value bigger than this is boxed in a branch of a union.
const LARGE: usize = 200;

/// Types of edges.
pub(super) struct Types<'a> {
    api: &'a Api,
    items: BTreeMap<ShapeId, ItemId>,
    sizes: BTreeMap<ShapeId, usize>,
}

impl<'a> Types<'a> {
    pub(super) fn new(api: &'a Api, items: BTreeMap<ShapeId, ItemId>) -> Self {
        let mut types = Self { api, items, sizes: BTreeMap::new() };
        for id in api.shapes.ids() {
            types.measure(id, 0);
        }
        types
    }

    /// The item of a shape, when it has one.
    pub(super) fn item(&self, id: ShapeId) -> Option<ItemId> {
        self.items.get(&id).copied()
    }

    /// The type of an edge: an `Option` where null may stand.
    pub(super) fn edge(&self, edge: Edge) -> Type {
        let ty = self.target(edge, 0);
        if edge.nullable { Type::Option(Box::new(ty)) } else { ty }
    }

    /// The type of what an edge leads to, without regard to null.
    pub(super) fn value(&self, edge: Edge) -> Type {
        self.target(edge, 0)
    }

    fn target(&self, edge: Edge, depth: usize) -> Type {
        let ty = self.shape(edge, depth);
        if edge.cyclic { Type::Boxed(Box::new(ty)) } else { ty }
    }

    fn shape(&self, edge: Edge, depth: usize) -> Type {
        let inner = |edge: &Edge| {
            let ty = self.shape(*edge, depth + 1);
            Box::new(if edge.nullable { Type::Option(Box::new(ty)) } else { ty })
        };
        match &self.api.shapes.get(edge.target).kind {
            // A list of lists of itself without end has no type.
            _ if depth > 16 => Type::Json,
            ShapeKind::Scalar(scalar) => scalar_type(*scalar),
            ShapeKind::Constant(value) => constant_type(value),
            ShapeKind::List(item) => Type::List(inner(item)),
            ShapeKind::Map { key, value } => Type::Map(self.key(*key), inner(value)),
            ShapeKind::Alias(edge) => self.shape(*edge, depth + 1),
            ShapeKind::Record(_) | ShapeKind::Enumeration(_) | ShapeKind::Codes(_) | ShapeKind::Union(_) => {
                self.item(edge.target).map_or(Type::Json, Type::Item)
            }
        }
    }

    /// What the keys of a map are: an enumeration of texts where that is what they say.
    fn key(&self, key: Option<Edge>) -> Key {
        let listed = key.filter(|key| matches!(self.api.shapes.get(key.target).kind, ShapeKind::Enumeration(_)));
        listed.and_then(|key| self.item(key.target)).map_or(Key::Text, Key::Item)
    }

    /// The type of a branch of a union: boxed when it is large. A free object takes objects only, so it is a map.
    pub(super) fn branch(&self, edge: Edge) -> Type {
        let ty = self.with_maps(edge, self.target(edge, 0));
        let large = self.sizes.get(&edge.target).is_some_and(|size| *size > LARGE);
        if large && !edge.cyclic { Type::Boxed(Box::new(ty)) } else { ty }
    }

    /// The type with a map for a free object, alone or in a list.
    fn with_maps(&self, edge: Edge, ty: Type) -> Type {
        match (&self.api.shapes.get(edge.target).kind, ty) {
            (ShapeKind::Scalar(Scalar::AnyObject), Type::Json) => Type::Map(Key::Text, Box::new(Type::Json)),
            (ShapeKind::List(item), Type::List(ty)) => Type::List(Box::new(self.with_maps(*item, *ty))),
            (ShapeKind::Map { value, .. }, Type::Map(key, ty)) => Type::Map(key, Box::new(self.with_maps(*value, *ty))),
            (_, Type::Option(ty)) => Type::Option(Box::new(self.with_maps(edge, *ty))),
            (_, Type::Boxed(ty)) => Type::Boxed(Box::new(self.with_maps(edge, *ty))),
            (_, ty) => ty,
        }
    }

    /// About how many bytes a value of the shape takes in place.
    fn measure(&mut self, id: ShapeId, depth: usize) -> usize {
        if let Some(size) = self.sizes.get(&id) {
            return *size;
        }
        if depth > 64 {
            return LARGE;
        }
        let api = self.api;
        let size = match &api.shapes.get(id).kind {
            ShapeKind::Scalar(Scalar::Boolean) => 1,
            ShapeKind::Scalar(Scalar::Any | Scalar::AnyObject | Scalar::Null | Scalar::Binary) => 72,
            ShapeKind::Scalar(Scalar::Text(_))
            | ShapeKind::List(_)
            | ShapeKind::Map { .. }
            | ShapeKind::Enumeration(_) => 24,
            ShapeKind::Scalar(Scalar::Number | Scalar::Integer(_)) | ShapeKind::Codes(_) | ShapeKind::Constant(_) => 8,
            ShapeKind::Alias(edge) => self.measure_edge(*edge, depth),
            ShapeKind::Record(record) => {
                record.fields.iter().map(|field| self.measure_edge(field.edge, depth).next_multiple_of(8) + 8).sum()
            }
            ShapeKind::Union(union) => {
                let sizes = union.branches.iter().map(|branch| self.measure_edge(branch.edge, depth));
                let largest = sizes.map(|size| if size > LARGE { 8 } else { size }).max();
                largest.unwrap_or_default().max(72) + 8
            }
        };
        self.sizes.insert(id, size);
        size
    }

    fn measure_edge(&mut self, edge: Edge, depth: usize) -> usize {
        if edge.cyclic { 8 } else { self.measure(edge.target, depth + 1) }
    }
}

/// The type of a scalar. Bytes are an upload only in a multipart body, which knows better.
pub(super) fn scalar_type(scalar: Scalar) -> Type {
    match scalar {
        Scalar::Boolean => Type::Bool,
        Scalar::Integer(Integer::I32) => Type::I32,
        Scalar::Integer(Integer::I64) => Type::I64,
        Scalar::Integer(Integer::U32) => Type::U32,
        Scalar::Integer(Integer::U64) => Type::U64,
        Scalar::Integer(Integer::Big) => Type::BigNumber,
        Scalar::Number => Type::F64,
        Scalar::Text(Text::Plain) | Scalar::Binary => Type::String,
        Scalar::Text(Text::Password) => Type::Text(TextType::Password),
        Scalar::Text(Text::DateTime) => Type::Text(TextType::DateTime),
        Scalar::Text(Text::Date) => Type::Text(TextType::Date),
        Scalar::Text(Text::Time) => Type::Text(TextType::Time),
        Scalar::Text(Text::Duration) => Type::Text(TextType::Duration),
        Scalar::Text(Text::Base64) => Type::Text(TextType::Base64),
        Scalar::Any | Scalar::AnyObject | Scalar::Null => Type::Json,
    }
}

/// The type of a constant where it cannot be left out: in a list, in a union, as a whole body.
fn constant_type(value: &serde_json::Value) -> Type {
    match value {
        serde_json::Value::Bool(_) => Type::Bool,
        serde_json::Value::Number(number) if number.is_f64() => Type::F64,
        serde_json::Value::Number(_) => Type::I64,
        serde_json::Value::String(_) => Type::String,
        _ => Type::Json,
    }
}
