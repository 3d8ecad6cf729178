//! Example values as expressions of the surface: data that `snippet` prints as Rust.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::ItemId;

/// An example value.
pub type Example = Expression;

/// An expression that makes a value with the crate's public constructors.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Expression {
    /// `true`.
    Bool(bool),
    /// `42`.
    Integer(i128),
    /// `0.7`.
    Float(f64),
    /// `"text"`.
    Text(String),
    /// `serde_json::json!({…})`.
    Json(Value),
    /// A setter's null.
    Null,
    /// `MessageRole::User`.
    Variant(ItemId, String),
    /// `Message::new(…).content(…)`.
    Struct {
        /// The record.
        item: ItemId,
        /// The arguments of `new`.
        arguments: Vec<Expression>,
        /// Setters with their values.
        setters: Vec<(String, Expression)>,
    },
    /// `Message::system("…")`: a tagged union's constructor, then setters of… none: the arguments are those of the record's `new`.
    Constructor {
        /// The union.
        item: ItemId,
        /// The constructor's name.
        name: String,
        /// The arguments.
        arguments: Vec<Expression>,
    },
    /// `Message::System(…)`: a branch written out; `boxed` adds `Box::new`.
    Branch {
        /// The union.
        item: ItemId,
        /// The variant.
        variant: String,
        /// What it holds.
        value: Box<Expression>,
        /// Whether the variant holds a `Box`.
        boxed: bool,
    },
    /// `[a, b]`.
    List(Vec<Expression>),
    /// `[("key", value)]`.
    Map(Vec<(String, Expression)>),
    /// `Upload::path("image.png")`.
    Upload(String),
    /// A value that goes through `.into()` by the argument's own rule (a string for a union's string branch).
    Into(Box<Expression>),
}
