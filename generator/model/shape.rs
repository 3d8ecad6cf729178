//! Shapes of data and the arena that holds them.

use super::{Codes, Enumeration, Inline, Prose, Record, Scalar, Union, Words};

/// The number of a shape in its arena.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ShapeId(pub u32);

/// All shapes of an API.
#[derive(Debug, Clone, Default)]
pub struct Shapes {
    list: Vec<Shape>,
}

impl Shapes {
    /// Adds a shape.
    pub fn add(&mut self, shape: Shape) -> ShapeId {
        let id = ShapeId(self.list.len() as u32);
        self.list.push(shape);
        id
    }

    /// The number of shapes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All ids in order.
    pub fn ids(&self) -> impl Iterator<Item = ShapeId> + use<> {
        (0..self.list.len() as u32).map(ShapeId)
    }

    /// All shapes in order.
    pub fn iter(&self) -> impl Iterator<Item = (ShapeId, &Shape)> {
        self.list.iter().enumerate().map(|(index, shape)| (ShapeId(index as u32), shape))
    }

    /// A shape, to change it.
    pub fn get_mut(&mut self, id: ShapeId) -> Option<&mut Shape> {
        self.list.get_mut(id.0 as usize)
    }

    /// A shape.
    #[must_use]
    pub fn get(&self, id: ShapeId) -> &Shape {
        // Ids come from `add` alone and nothing is removed, so every id has its shape.
        self.list.get(id.0 as usize).unwrap_or(&NOTHING)
    }
}

/// What an id of another arena would name.
static NOTHING: Shape = Shape {
    name: Name::Owned,
    kind: ShapeKind::Scalar(Scalar::Any),
    prose: Prose { summary: None, description: None },
    origin: Origin(String::new()),
    usage: Usage { sent: false, received: false, streamed: false },
    examples: Vec::new(),
    allowed: Vec::new(),
    looks: None,
};

/// A shape of data.
#[derive(Debug, Clone)]
pub struct Shape {
    /// What it is called.
    pub name: Name,
    /// What it is.
    pub kind: ShapeKind,
    /// What it says.
    pub prose: Prose,
    /// Where it comes from.
    pub origin: Origin,
    /// Which way it travels; filled by a pass.
    pub usage: Usage,
    /// Example values, best first.
    pub examples: Vec<serde_json::Value>,
    /// The values that a number may have, for the documentation.
    pub allowed: Vec<serde_json::Value>,
    /// What a text looks like, for examples.
    pub looks: Option<Looks>,
}

/// What a text looks like that is any text to a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looks {
    /// A UUID.
    Uuid,
    /// An address of mail.
    Email,
    /// An address of a resource.
    Uri,
    /// The name of a host.
    Host,
    /// An IPv4 address.
    Ipv4,
    /// An IPv6 address.
    Ipv6,
}

/// What a shape is called.
#[derive(Debug, Clone, PartialEq)]
pub enum Name {
    /// The document names it.
    Component(String),
    /// It is named after its owner; a pass turns this into words.
    Owned,
    /// Its owners' names and what they call it.
    Inline(Inline),
}

impl Name {
    /// All the words of the name.
    #[must_use]
    pub fn words(&self) -> Words {
        match self {
            Self::Component(name) => Words::new(name),
            Self::Owned => Words::default(),
            Self::Inline(inline) => inline.words(),
        }
    }

    /// The way to what is written inside the shape of this name.
    #[must_use]
    pub fn inline(&self) -> Inline {
        match self {
            Self::Component(_) | Self::Owned => Inline::root(self.words()),
            Self::Inline(inline) => inline.clone(),
        }
    }
}

/// What a shape is.
#[derive(Debug, Clone, PartialEq)]
pub enum ShapeKind {
    /// A value without parts.
    Scalar(Scalar),
    /// Always this one value.
    Constant(serde_json::Value),
    /// A string from a list.
    Enumeration(Enumeration),
    /// A whole number from a list of names.
    Codes(Codes),
    /// An object with named fields.
    Record(Record),
    /// A list.
    List(Edge),
    /// An object with any keys.
    Map {
        /// What its keys are, where they are some of few texts.
        key: Option<Edge>,
        /// What they hold.
        value: Edge,
    },
    /// One of several shapes.
    Union(Union),
    /// Another name for a shape.
    Alias(Edge),
}

/// A use of a shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Edge {
    /// The shape.
    pub target: ShapeId,
    /// Whether null may stand in its place.
    pub nullable: bool,
    /// Whether the edge closes a cycle; set by a pass.
    pub cyclic: bool,
}

impl Edge {
    /// A plain use.
    #[must_use]
    pub fn to(target: ShapeId) -> Self {
        Self { target, nullable: false, cyclic: false }
    }

    /// The same use, with null allowed or not.
    #[must_use]
    pub fn nullable(self, nullable: bool) -> Self {
        Self { nullable, ..self }
    }
}

/// Where something comes from: an opaque address in the document that only diagnostics read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Origin(pub String);

impl Origin {
    /// How many steps from the root it is.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.0.bytes().filter(|byte| *byte == b'/').count()
    }
}

/// Which way a shape travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Usage {
    /// Clients send it.
    pub sent: bool,
    /// Clients receive it.
    pub received: bool,
    /// It is reached from an event of a stream.
    pub streamed: bool,
}
