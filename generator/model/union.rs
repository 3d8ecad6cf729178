//! One of several shapes.

use super::{Edge, ShapeId};

/// A value that has one of several shapes.
#[derive(Debug, Clone, PartialEq)]
pub struct Union {
    /// The branches, in document order.
    pub branches: Vec<Branch>,
    /// What tells them apart, when a field does.
    pub tag: Option<Tag>,
}

/// One of the shapes.
#[derive(Debug, Clone, PartialEq)]
pub struct Branch {
    /// The shape.
    pub edge: Edge,
    /// The shape that stood here, where an equal one took its place: it is called what the union calls it.
    pub own: Option<ShapeId>,
    /// The document's title for an inline branch.
    pub title: Option<String>,
    /// The tag's values that mean this branch; more than one only with a written mapping.
    pub values: Vec<serde_json::Value>,
}

/// A field whose value tells the branches apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Tag {
    /// Its name as sent.
    pub wire: String,
    /// The branch for values that no branch has.
    pub fallback: Option<usize>,
    /// The values that the document maps. Of a branch that is left out, what it is called is only a guess at its value.
    pub mapped: Vec<String>,
    /// What an object without it is.
    pub absent: Absent,
    /// The values that several branches write; set by a pass.
    pub shared: Vec<Shared>,
}

/// A value of a tag that several branches write. The first of them is the one that has it among its values, and is meant
/// where none fits better.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Shared {
    /// The value.
    pub value: serde_json::Value,
    /// The branches, by index.
    pub branches: Vec<usize>,
}

/// What an object is that is without the tag of its union.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Absent {
    /// Nothing that the document knows.
    Unknown,
    /// The branch that its other fields fit, since some branch does not require the tag; set by a pass.
    Fitting,
    /// The branch for values that no branch has.
    Fallback,
}
