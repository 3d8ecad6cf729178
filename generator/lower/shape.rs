//! What a schema is: the one place that decides.

use serde_json::Value;

use super::{
    context::Lowering,
    facets::{Additional, Facets, Kind},
    scalar::{looks, scalar},
};
use crate::model::{Edge, Extra, Prose, Scalar, ShapeId, ShapeKind};

impl Lowering<'_> {
    /// Reads a schema into the shape that was promised for it.
    pub(super) fn lower_shape(&mut self, id: ShapeId, pointer: &str, facets: &Facets) {
        let listed = self.listed(facets);
        let facets = listed.as_ref().unwrap_or(facets);
        let kind = self.shape_kind(id, pointer, facets);
        if facets.nullable || facets.values.contains(&Value::Null) {
            self.set_nullable(id);
        }
        let allowed = match kind {
            ShapeKind::Scalar(_) => facets.values.iter().filter(|value| !value.is_null()).cloned().collect(),
            _ => Vec::new(),
        };
        if let Some(shape) = self.api.shapes.get_mut(id) {
            shape.kind = kind;
            shape.prose = Prose::description(facets.description.clone());
            shape.examples.clone_from(&facets.examples);
            shape.allowed = allowed;
            shape.looks = facets.format.as_deref().and_then(looks);
        }
    }

    fn shape_kind(&mut self, id: ShapeId, pointer: &str, facets: &Facets) -> ShapeKind {
        let heir = self.is_heir(pointer, facets);
        if let (Some(reference), false) = (&facets.reference, heir) {
            return ShapeKind::Alias(self.edge(reference));
        }
        if let Some(constant) = &facets.constant {
            return constant_kind(constant);
        }
        if let Some(union) = self.inherited_kind(pointer, facets) {
            return union;
        }
        if !facets.all_of.is_empty() || facets.reference.is_some() || !facets.conditions.is_empty() {
            return self.merged_kind(id, pointer, facets);
        }
        if !facets.one_of.is_empty() {
            return self.union_kind(id, pointer, facets);
        }
        if facets.types.len() > 1 {
            if let Some(kind) = facets.numeral() {
                self.api.numerals = true;
                return ShapeKind::Scalar(scalar(Some(kind), facets));
            }
            return self.mixed_kind(pointer, facets);
        }
        if let (Some(Kind::Integer | Kind::Number), Some(codes)) = (facets.kind(), Self::codes_kind(facets)) {
            return codes;
        }
        match facets.kind() {
            Some(Kind::String) if !facets.values.is_empty() => Self::enumeration_kind(facets),
            Some(Kind::Object) => self.object_kind(pointer, facets),
            Some(Kind::Array) => self.list_kind(facets),
            kind => ShapeKind::Scalar(scalar(kind, facets)),
        }
    }

    /// An object: declared fields, a map, or anything.
    pub(super) fn object_kind(&mut self, pointer: &str, facets: &Facets) -> ShapeKind {
        if !facets.properties.is_empty() {
            return ShapeKind::Record(self.lower_record(pointer, facets));
        }
        let any = matches!(facets.additional, Additional::Unsaid | Additional::Closed | Additional::Any);
        let key = self.key(facets);
        match self.extra(pointer, facets) {
            Extra::Ignored | Extra::Of(_) if any && (key.is_none() || facets.additional == Additional::Closed) => {
                ShapeKind::Scalar(Scalar::AnyObject)
            }
            Extra::Ignored => ShapeKind::Map { key, value: self.implied(Scalar::Any) },
            Extra::Of(value) | Extra::Patterned(value) => ShapeKind::Map { key, value },
        }
    }

    /// What the keys of an object are, where they are some of few texts.
    fn key(&mut self, facets: &Facets) -> Option<Edge> {
        let names = facets.names.as_ref()?;
        self.lists_texts(names, 0).then(|| self.edge(names))
    }

    /// Whether a schema lists texts: in an `enum`, as constants, or as a choice between such; a text beside them may be
    /// any other.
    fn lists_texts(&mut self, pointer: &str, depth: usize) -> bool {
        let facets = self.expanded(pointer);
        if depth > 8 || matches!(facets.kind(), Some(kind) if kind != Kind::String) {
            return false;
        }
        if let Some(constant) = &facets.constant {
            return constant.is_string();
        }
        if !facets.values.is_empty() {
            return facets.values.iter().any(Value::is_string);
        }
        let mut listed = false;
        let textual = facets.one_of.iter().all(|branch| {
            let lists = self.lists_texts(branch, depth + 1);
            listed |= lists;
            lists || matches!(self.expanded(branch).kind(), Some(Kind::String | Kind::Null))
        });
        listed && textual
    }

    /// A list; a tuple is a list of its one item type, or of anything.
    fn list_kind(&mut self, facets: &Facets) -> ShapeKind {
        let items: Vec<String> = facets.prefix_items.iter().chain(&facets.items).cloned().collect();
        let edge = match items.as_slice() {
            [only] => self.edge(only),
            [first, rest @ ..] => {
                let same = self.facets(first);
                let alike = rest.iter().all(|other| {
                    let other = self.facets(other);
                    other.kind() == same.kind() && other.is_scalar() && same.is_scalar()
                });
                if alike { self.edge(first) } else { self.implied(Scalar::Any) }
            }
            [] => self.implied(Scalar::Any),
        };
        ShapeKind::List(edge)
    }

    /// Several types: a union with a branch for each, in the order written.
    fn mixed_kind(&mut self, pointer: &str, facets: &Facets) -> ShapeKind {
        let kinds = facets.types.clone();
        // Anything that may be everything is anything.
        if kinds.len() >= 5 {
            return ShapeKind::Scalar(Scalar::Any);
        }
        let edges = kinds.iter().map(|&kind| {
            let branch = facets.only(kind);
            Edge::to(self.synthetic(&format!("{pointer}/x-oasmith-types/{}", kind.name()), branch))
        });
        let edges: Vec<Edge> = edges.collect();
        ShapeKind::Union(super::union::plain(edges))
    }
}

impl Facets {
    /// The kind of number that a value says which may also be written as a text: .NET 10 describes its numbers so, since
    /// it reads both. The pattern must leave nothing but numerals.
    fn numeral(&self) -> Option<Kind> {
        let &[one, other] = self.types.as_slice() else { return None };
        let number = if one == Kind::String { other } else { one };
        let is_pair = [one, other].contains(&Kind::String) && matches!(number, Kind::Integer | Kind::Number);
        let pattern = self.pattern.as_deref()?.replace("\\d", "0").replace("0-9", "0").replace("1-9", "0");
        // A sign, a point and an exponent may stand where a numeral has them; nothing else but digits does.
        let bare = ["-?", "[+-]?", "\\.", "[eE]"].iter().fold(pattern.clone(), |bare, part| bare.replace(part, ""));
        let of_numerals = bare.chars().all(|sign| "^$()[]?:*+|0".contains(sign));
        (is_pair && of_numerals && pattern.contains('0') && self.values.is_empty()).then_some(number)
    }

    /// The same schema for one of its types.
    fn only(&self, kind: Kind) -> Self {
        let mut facets = Self { ty: Some(kind), ..Self::default() };
        facets.values = self.values.iter().filter(|value| Kind::of(value) == kind).cloned().collect();
        match kind {
            Kind::Object => {
                facets.properties.clone_from(&self.properties);
                facets.required.clone_from(&self.required);
                facets.additional.clone_from(&self.additional);
                facets.patterns.clone_from(&self.patterns);
                facets.names.clone_from(&self.names);
            }
            Kind::Array => {
                facets.items.clone_from(&self.items);
                facets.prefix_items.clone_from(&self.prefix_items);
            }
            _ => {
                facets.format.clone_from(&self.format);
                facets.minimum = self.minimum;
                facets.maximum = self.maximum;
            }
        }
        facets
    }

    /// Whether a value of the schema has no parts.
    pub(super) fn is_scalar(&self) -> bool {
        self.reference.is_none()
            && self.all_of.is_empty()
            && self.one_of.is_empty()
            && self.values.is_empty()
            && matches!(self.kind(), Some(Kind::Boolean | Kind::Integer | Kind::Number | Kind::String))
    }
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::String => "string",
            Self::Array => "array",
            Self::Object => "object",
            Self::Null => "null",
        }
    }
}

/// A constant without parts; an object or a list that never changes is any value.
fn constant_kind(constant: &Value) -> ShapeKind {
    match constant {
        Value::Null => ShapeKind::Scalar(Scalar::Null),
        Value::Array(_) => ShapeKind::Scalar(Scalar::Any),
        Value::Object(_) => ShapeKind::Scalar(Scalar::AnyObject),
        scalar => ShapeKind::Constant(scalar.clone()),
    }
}
