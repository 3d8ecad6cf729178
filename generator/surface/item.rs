//! Named types: records, enumerations, unions and aliases.
//!
//! An inline type lives in the file of the component that owns it ([`Item::file`]).
//! Every item has a page of its own ([`Item::page`]) in `docs/models` or `docs/errors`.

use crate::prose::Prose;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Example, Field, ItemId, Type, Union};

/// A named type.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// The Rust name.
    pub name: String,
    /// Whether it is `models::X` or `errors::X`.
    pub namespace: Namespace,
    /// The stem of its source file, which is also the module's name as an identifier.
    pub file: String,
    /// The stem of its page.
    pub page: String,
    /// Clean Markdown.
    pub prose: Prose,
    /// What it is for, as Markdown in one line; of a type that the document neither names nor describes.
    pub role: Option<String>,
    /// What it is.
    pub kind: ItemKind,
    /// The features that need it; empty: always compiled.
    pub features: Vec<String>,
    /// What events of this type are pieces of.
    pub accumulates: Option<Accumulation>,
    /// Whether a required argument takes it or null.
    pub nullable: bool,
    /// Other names of the same type, each printed as a `pub type` in the file named.
    pub aliases: Vec<AliasName>,
    /// The source pointer, for `explain`.
    pub origin: String,
}

impl Item {
    /// The struct, if it is one.
    #[must_use]
    pub fn record(&self) -> Option<&Struct> {
        match &self.kind {
            ItemKind::Struct(record) => Some(record),
            ItemKind::Enumeration(_) | ItemKind::Union(_) | ItemKind::Alias(_) | ItemKind::Answer(_) => None,
        }
    }

    /// The enum of strings, if it is one.
    #[must_use]
    pub fn enumeration(&self) -> Option<&Enumeration> {
        match &self.kind {
            ItemKind::Enumeration(enumeration) => Some(enumeration),
            ItemKind::Struct(_) | ItemKind::Union(_) | ItemKind::Alias(_) | ItemKind::Answer(_) => None,
        }
    }

    /// The enum of branches, if it is one.
    #[must_use]
    pub fn union(&self) -> Option<&Union> {
        match &self.kind {
            ItemKind::Union(union) => Some(union),
            ItemKind::Struct(_) | ItemKind::Enumeration(_) | ItemKind::Alias(_) | ItemKind::Answer(_) => None,
        }
    }
}

/// Another name for an item, after another owner.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AliasName {
    /// The Rust name.
    pub name: String,
    /// The stem of the source file.
    pub file: String,
}

/// The module an item is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Namespace {
    /// `models`.
    Models,
    /// `errors`.
    Errors,
}

impl Namespace {
    /// The module's name, which is also that of its folder.
    #[must_use]
    pub fn module(self) -> &'static str {
        match self {
            Self::Models => "models",
            Self::Errors => "errors",
        }
    }
}

/// The kinds of items.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ItemKind {
    /// A struct with public fields.
    Struct(Struct),
    /// An enum of strings.
    Enumeration(Enumeration),
    /// An enum of branches.
    Union(Union),
    /// A `pub type`.
    Alias(Alias),
    /// An enum of the forms that an answer has, by status or media type; it is only received.
    Answer(Vec<super::AnswerVariant>),
}

/// How closely an object is weighed that may be one of several types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Weighing {
    /// By its keys and constants alone.
    Keys,
    /// By all that is in it.
    Whole,
}

/// A struct with public fields.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Struct {
    /// The fields, in document order.
    pub fields: Vec<Field>,
    /// Constants that are always sent; they are no fields.
    pub constants: Vec<Constant>,
    /// The private field that keeps what the others cannot say: constants that came otherwise, fields that came empty, texts that
    /// are computed.
    pub kept: Option<String>,
    /// The field that holds the keys that are not declared.
    pub extra: Option<Rest>,
    /// Texts that no server sends, and that are made of the fields.
    pub computed: Vec<Computed>,
    /// Names as sent of what has no field and goes back if it comes.
    pub aside: Vec<String>,
    /// `new` with its arguments and setters; none where the type is only received.
    pub constructor: Option<Constructor>,
    /// Whether nothing is required, so that there is a `Default`.
    pub default: bool,
    /// Whether it holds an `Upload`: then it is only `Debug`.
    pub upload: bool,
    /// How closely unions weigh it where nothing names the branch; none where they do not.
    pub fit: Option<Weighing>,
    /// Whether it has an empty value, which something takes that is missing.
    pub lenient: bool,
    /// The way to the message of an error.
    pub message: Option<Vec<MessageStep>>,
    /// An example value of the whole type.
    pub example: Option<Example>,
}

/// The field that holds the keys that are not declared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rest {
    /// The Rust identifier.
    pub name: String,
    /// What each of them holds.
    pub ty: Type,
    /// Whether only those are kept that hold such a value; else another value is an error.
    pub fitting: bool,
}

/// A text that no server sends: a method that puts it together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Computed {
    /// The method.
    pub name: String,
    /// The name that it has in the document.
    pub wire: String,
    /// Clean Markdown.
    pub prose: Prose,
    /// The field with the list that it begins at.
    pub list: String,
    /// From an item of the list to the text.
    pub parts: Vec<Part>,
}

/// A step of the way to a part of a computed text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The union that an item is one form of.
    pub union: ItemId,
    /// The method that gives this form.
    pub accessor: String,
    /// The field of the form: the next list, or at the end the text.
    pub field: String,
}

/// A step of the way to a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageStep {
    /// The field's identifier.
    pub field: String,
    /// How many `Option`s its type has.
    pub options: usize,
    /// Whether it is a list, whose first item is meant.
    pub list: bool,
}

/// How the events of a stream are put together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Accumulation {
    /// What the same call answers without a stream.
    pub whole: ItemId,
    /// What an event is of the whole.
    pub fold: Fold,
}

/// What an event is of the whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Fold {
    /// A piece of the same form.
    Piece {
        /// The name of what is new in a list's item, and the name that it has in the whole.
        delta: Option<(String, String)>,
        /// The names of texts that continue each other.
        texts: Vec<String>,
    },
    /// It may hold the whole as it is by then, under this name.
    Snapshot(String),
    /// It may hold the beginning of the whole, an item of its list by index, or what is new in one of the two.
    Parts {
        /// The name of the beginning.
        start: String,
        /// The name of the list in the whole.
        list: String,
        /// The name of an item.
        part: String,
    },
}

/// A value that is always sent and has no public field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Constant {
    /// The name as sent.
    pub wire: String,
    /// A string, an integer, a number or a boolean.
    pub value: Value,
    /// Clean Markdown.
    pub prose: Prose,
    /// Where it stands among the fields: before the field with this index.
    pub position: usize,
    /// Whether the document requires it.
    pub required: bool,
}

/// `new(required…)`: names of fields, in order. Setters exist for all other fields that are sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Constructor {
    /// Indices into [`Struct::fields`].
    pub arguments: Vec<usize>,
    /// Indices into [`Struct::fields`].
    pub setters: Vec<usize>,
}

/// An enum of strings, or a number with constants.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Enumeration {
    /// The variants or constants.
    pub values: Vec<EnumerationValue>,
    /// Whether the document itself says that any other text may stand there.
    pub any: bool,
    /// Whether maps have it for their keys, for which it is ordered by its texts.
    pub key: bool,
    /// What it is in Rust.
    pub form: EnumerationForm,
}

/// What an enumeration is in Rust.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum EnumerationForm {
    /// An enum with `Unknown(String)`.
    Open,
    /// An enum of these strings and no others.
    Closed,
    /// A newtype around this integer, with a constant for each value.
    Integer(Type),
}

impl Enumeration {
    /// The value that a text is.
    #[must_use]
    pub fn known(&self, wire: &str) -> Option<&EnumerationValue> {
        self.values.iter().find(|value| value.wire == wire)
    }

    /// One of the values, as it is sent.
    #[must_use]
    pub fn json(&self, value: &EnumerationValue) -> Value {
        let number =
            || value.wire.parse::<i64>().map(Value::from).or_else(|_| value.wire.parse::<u64>().map(Value::from));
        match self.form {
            EnumerationForm::Open | EnumerationForm::Closed => Value::String(value.wire.clone()),
            EnumerationForm::Integer(_) => number().unwrap_or(Value::Null),
        }
    }
}

/// A variant of an enum of strings, or a constant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EnumerationValue {
    /// The Rust identifier.
    pub name: String,
    /// The string; of a number its decimal digits.
    pub wire: String,
    /// Clean Markdown.
    pub prose: Prose,
    /// Whether its use is discouraged.
    pub deprecated: bool,
}

/// Another name for a type.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Alias {
    /// The type.
    pub ty: Type,
}

impl Struct {
    /// The setter that sends null for a field.
    #[must_use]
    pub fn null_setter(&self, field: &Field) -> String {
        self.method(field, "null", "set_null")
    }

    /// The method that gives the value of a field that is neither missing nor null.
    #[must_use]
    pub fn value_method(&self, field: &Field) -> String {
        self.method(field, "value", "as_value")
    }

    /// A method named after a field, unless another field has that name.
    fn method(&self, field: &Field, suffix: &str, other: &str) -> String {
        let plain = field.setter.trim_start_matches("r#").trim_end_matches('_');
        let name = format!("{plain}_{suffix}");
        let taken = self.fields.iter().any(|field| field.setter == name);
        if taken { format!("{plain}_{other}") } else { name }
    }
}
