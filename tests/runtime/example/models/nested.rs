//! Unions by numbers, a constant that need not come, and types that hold themselves.

use crate::runtime::data::kept::Kept;

use super::OldMessage;

/// A union with numbers as tags and a branch for all others.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    /// Tag 1.
    Circle(Circle),
    /// All others.
    Other(Box<OldMessage>),
    /// A branch that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! {
    Shape, "kind" {
        Circle(Circle) = 1,
        _ => Other(Box<OldMessage>),
    }
}

/// Something in something, as deep as one likes.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Nested {
    /// A box.
    Box(Box<NestedBox>),
    /// A branch that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::tagged_union! { Nested, "kind" { Box(Box<NestedBox>) = "box", } }

/// A box.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NestedBox {
    /// What is in it, told apart by a tag.
    pub tagged: Option<Nested>,
    /// What is in it, told apart by its keys.
    pub untagged: Option<NestedEither>,
    constants: Kept,
}

crate::runtime::record! {
    NestedBox {
        [constants] { required "kind" = "box", }
        tagged: optional "tagged",
        untagged: optional "untagged",
    }
    fit;
}

/// A text or a box.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum NestedEither {
    /// A text.
    String(String),
    /// A box.
    Box(Box<NestedBox>),
    /// Anything that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! { NestedEither { String(String), Box(Box<NestedBox>) } }

/// One of two records that both hold the union again.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Twin {
    /// The one.
    One(Box<One>),
    /// The other.
    Two(Box<Two>),
    /// Anything that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! { Twin { One(Box<One>), Two(Box<Two>) } }

/// The one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct One {
    /// What is in it.
    pub next: Option<Twin>,
    /// Only here.
    pub one: Option<bool>,
}

crate::runtime::record! { One { next: optional "next", one: optional "one", } fit; }

/// The other.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Two {
    /// What is in it.
    pub next: Option<Twin>,
    /// Only here.
    pub two: Option<bool>,
}

crate::runtime::record! { Two { next: optional "next", two: optional "two", } fit; }

/// A circle.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Circle {
    /// How large.
    pub radius: f64,
    /// A keyword as a name.
    pub r#type: Option<String>,
    constants: Kept,
}

crate::runtime::record! {
    Circle {
        [constants] { required "kind" = 1, }
        radius: required "radius",
        r#type: optional "type",
    }
}

/// A record whose constant need not come.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Note {
    /// The text.
    pub text: String,
    constants: Kept,
}

crate::runtime::record! {
    Note {
        [constants] { optional "type" = "text", }
        text: required "text",
    }
    empty;
}

/// A record that is only received, with fields that may be missing and null.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Receipt {
    /// The number.
    pub number: Option<i64>,
    /// What was written on it.
    pub note: Option<String>,
    kept: Kept,
}

crate::runtime::record! {
    Receipt {
        [kept] { required "object" = "receipt", ; "summary", }
        number: null_kept(kept) "number",
        note: null_kept(kept) "note",
    }
    fit;
    empty;
}
