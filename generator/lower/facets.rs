//! Everything that one schema says, in one flat record.
//!
//! The typed document tells a string from an object by an enum; real schemas mix them.
//! So the typed kinds and the untyped one are flattened into one set of facets before anything is decided.

use indexmap::{IndexMap, IndexSet};
use openapiv3::{
    AdditionalProperties, AnySchema, ArrayType, Discriminator, ObjectType, ReferenceOr, Schema, SchemaKind, Type,
    VariantOrUnknownOrEmpty,
};
use rustc_hash::FxBuildHasher;
use serde::Serialize;
use serde_json::Value;

use super::body::{essence, is_json};
use super::extension;
use crate::model::Deprecation;
use crate::spec::canon::keys;

/// The facets of a schema. Children are pointers.
#[derive(Debug, Clone, Default)]
pub(super) struct Facets {
    /// The type, when there is one.
    pub(super) ty: Option<Kind>,
    /// More types, when there are several.
    pub(super) types: Vec<Kind>,
    pub(super) format: Option<String>,
    /// What its texts look like, where it may be of several types.
    pub(super) pattern: Option<String>,
    pub(super) values: Vec<Value>,
    /// Where in their list those stood that are no values of their own.
    pub(super) left_out: Vec<usize>,
    /// Titles and descriptions of the values, where they are schemas of their own.
    pub(super) notes: Vec<(Option<String>, Option<String>)>,
    pub(super) constant: Option<Value>,
    /// More than one pointer when an `allOf` says a property twice.
    pub(super) properties: IndexMap<String, Vec<String>, FxBuildHasher>,
    pub(super) required: IndexSet<String, FxBuildHasher>,
    pub(super) additional: Additional,
    pub(super) patterns: Vec<String>,
    /// The schema of the names of properties.
    pub(super) names: Option<String>,
    pub(super) items: Option<String>,
    pub(super) prefix_items: Vec<String>,
    /// Of a text that holds JSON: what the JSON is.
    pub(super) content: Option<String>,
    pub(super) all_of: Vec<String>,
    pub(super) one_of: Vec<String>,
    /// What holds of some of the values: `then`, `else`, `dependentSchemas`.
    pub(super) conditions: Vec<String>,
    pub(super) discriminator: Option<Discriminator>,
    pub(super) minimum: Option<f64>,
    pub(super) maximum: Option<f64>,
    /// The schema is another one, with annotations beside it.
    pub(super) reference: Option<String>,
    /// The schema is another one and says nothing itself: it is that one by another name.
    pub(super) alias: bool,
    pub(super) nullable: bool,
    pub(super) read_only: bool,
    pub(super) write_only: bool,
    pub(super) deprecated: Option<Deprecation>,
    pub(super) title: Option<String>,
    pub(super) description: Option<String>,
    pub(super) default: Option<Value>,
    pub(super) examples: Vec<Value>,
    pub(super) extensions: IndexMap<String, Value>,
}

/// The types of JSON Schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Boolean,
    Integer,
    Number,
    String,
    Array,
    Object,
    Null,
}

/// What `additionalProperties` says.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) enum Additional {
    /// Nothing.
    #[default]
    Unsaid,
    /// Anything, expressly.
    Any,
    /// Nothing else is allowed.
    Closed,
    /// A schema.
    Schema(String),
}

impl Kind {
    pub(super) fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "boolean" => Self::Boolean,
            "integer" => Self::Integer,
            "number" => Self::Number,
            "string" => Self::String,
            "array" => Self::Array,
            "object" => Self::Object,
            "null" => Self::Null,
            _ => return None,
        })
    }

    /// The type of a value.
    pub(super) fn of(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(_) => Self::Boolean,
            Value::Number(number) if number.is_f64() => Self::Number,
            Value::Number(_) => Self::Integer,
            Value::String(_) => Self::String,
            Value::Array(_) => Self::Array,
            Value::Object(_) => Self::Object,
        }
    }
}

impl Facets {
    /// Flattens a typed schema.
    pub(super) fn from_schema(schema: Schema) -> Self {
        let data = schema.schema_data;
        let mut facets = Self {
            nullable: data.nullable,
            read_only: data.read_only,
            write_only: data.write_only,
            title: data.title,
            description: data.description,
            discriminator: data.discriminator,
            default: data.default,
            examples: data.example.into_iter().collect(),
            extensions: data.extensions,
            ..Self::default()
        };
        facets.read_kind(schema.schema_kind);
        facets.read_private_keys();
        facets.deprecated = extension::deprecation(data.deprecated, &facets.extensions);
        facets
    }

    fn read_kind(&mut self, kind: SchemaKind) {
        match kind {
            SchemaKind::Type(ty) => self.read_type(ty),
            SchemaKind::OneOf { one_of } => self.one_of = pointers(one_of),
            SchemaKind::AnyOf { any_of } => {
                self.one_of = pointers(any_of);
            }
            SchemaKind::AllOf { all_of } => self.all_of = pointers(all_of),
            SchemaKind::Not { .. } => {}
            SchemaKind::Any(any) => self.read_any(any),
        }
    }

    fn read_type(&mut self, ty: Type) {
        match ty {
            Type::String(string) => {
                self.ty = Some(Kind::String);
                self.format = format_name(&string.format);
                self.values =
                    string.enumeration.into_iter().map(|value| value.map_or(Value::Null, Value::String)).collect();
            }
            Type::Number(number) => {
                self.ty = Some(Kind::Number);
                self.format = format_name(&number.format);
                self.values = number.enumeration.into_iter().map(number_value).collect();
                self.minimum = number.minimum;
                self.maximum = number.maximum;
            }
            Type::Integer(integer) => {
                self.ty = Some(Kind::Integer);
                self.format = format_name(&integer.format);
                self.values = integer.enumeration.into_iter().map(Value::from).collect();
                self.minimum = integer.minimum.map(float);
                self.maximum = integer.maximum.map(float);
            }
            Type::Boolean(boolean) => {
                self.ty = Some(Kind::Boolean);
                self.values = boolean.enumeration.into_iter().map(Value::from).collect();
            }
            Type::Object(ObjectType { properties, required, additional_properties, .. }) => {
                self.ty = Some(Kind::Object);
                self.properties = named_pointers(properties);
                self.required = required.into_iter().collect();
                self.additional = additional(additional_properties);
            }
            Type::Array(ArrayType { items, .. }) => {
                self.ty = Some(Kind::Array);
                self.items = items.and_then(pointer);
            }
        }
    }

    fn read_any(&mut self, any: AnySchema) {
        self.ty = any.typ.as_deref().and_then(Kind::parse);
        self.format = any.format;
        self.pattern = any.pattern;
        self.values = any.enumeration;
        self.properties = named_pointers(any.properties);
        self.required = any.required.into_iter().collect();
        self.additional = additional(any.additional_properties);
        self.items = any.items.and_then(pointer);
        self.minimum = any.minimum;
        self.maximum = any.maximum;
        self.all_of = pointers(any.all_of);
        self.one_of = pointers(any.one_of);
        let any_of = pointers(any.any_of);
        if self.one_of.is_empty() {
            self.one_of = any_of;
        }
    }

    /// Takes in what `canon` could not say in the words of the typed document.
    fn read_private_keys(&mut self) {
        let extensions = &mut self.extensions;
        self.constant = extensions.shift_remove(keys::CONST);
        if let Some(Value::Array(list)) = extensions.shift_remove(keys::LEFT_OUT) {
            self.left_out = list.iter().filter_map(Value::as_u64).filter_map(|it| usize::try_from(it).ok()).collect();
        }
        let alias = text(extensions.shift_remove(keys::ALIAS));
        self.alias = alias.is_some();
        self.reference = text(extensions.shift_remove(keys::REF)).or(alias);
        self.types = texts(extensions.shift_remove(keys::TYPES)).iter().filter_map(|name| Kind::parse(name)).collect();
        self.prefix_items = texts(extensions.shift_remove(keys::PREFIX_ITEMS));
        let holds_json =
            text(extensions.shift_remove(keys::CONTENT_MEDIA_TYPE)).is_some_and(|it| is_json(&essence(&it)));
        self.content = text(extensions.shift_remove(keys::CONTENT_SCHEMA)).filter(|_| holds_json);
        self.names = text(extensions.shift_remove(keys::PROPERTY_NAMES));
        if let Some(Value::Object(patterns)) = extensions.shift_remove(keys::PATTERN_PROPERTIES) {
            self.patterns = patterns.into_iter().filter_map(|(_, value)| text(Some(value))).collect();
        }
        let dependent = match extensions.shift_remove(keys::DEPENDENT_SCHEMAS) {
            Some(Value::Object(schemas)) => schemas.into_iter().map(|(_, value)| value).collect(),
            _ => Vec::new(),
        };
        let branches = [keys::THEN, keys::ELSE].into_iter().filter_map(|key| extensions.shift_remove(key));
        self.conditions = branches.chain(dependent).filter_map(|value| text(Some(value))).collect();
        // Of an object that is made of several it says the same as `additionalProperties` of the whole.
        match extensions.shift_remove(keys::UNEVALUATED_PROPERTIES) {
            Some(Value::String(pointer)) if self.additional == Additional::Unsaid => {
                self.additional = Additional::Schema(pointer);
            }
            Some(Value::Bool(true)) if self.additional == Additional::Unsaid => self.additional = Additional::Any,
            _ => {}
        }
        if let Some(Value::Array(examples)) = extensions.shift_remove(keys::EXAMPLES) {
            self.examples.extend(examples);
        }
        if self.types.len() == 1 {
            self.ty = self.types.pop();
        }
    }

    /// Whether the schema says nothing about the form of a value.
    pub(super) fn is_annotation(&self) -> bool {
        self.ty.is_none() && self.is_untyped_annotation()
    }

    fn is_untyped_annotation(&self) -> bool {
        self.types.is_empty()
            && self.values.is_empty()
            && self.constant.is_none()
            && self.properties.is_empty()
            && self.additional == Additional::Unsaid
            && self.patterns.is_empty()
            && self.items.is_none()
            && self.prefix_items.is_empty()
            && self.all_of.is_empty()
            && self.one_of.is_empty()
            && self.reference.is_none()
            && self.format.is_none()
    }

    /// Whether the schema says of a value's form at most that it is an object.
    pub(super) fn is_bare(&self) -> bool {
        matches!(self.ty, None | Some(Kind::Object)) && self.is_untyped_annotation()
    }

    /// The type, written or shown by other keywords.
    pub(super) fn kind(&self) -> Option<Kind> {
        if self.ty.is_some() {
            return self.ty;
        }
        if !self.properties.is_empty()
            || matches!(self.additional, Additional::Schema(_) | Additional::Any)
            || !self.patterns.is_empty()
        {
            return Some(Kind::Object);
        }
        if self.items.is_some() || !self.prefix_items.is_empty() {
            return Some(Kind::Array);
        }
        let mut kinds = self.values.iter().map(Kind::of).filter(|kind| *kind != Kind::Null);
        let first = kinds.next();
        if first.is_some() && kinds.clone().all(|kind| Some(kind) == first) {
            return first;
        }
        if !self.values.is_empty() {
            let is_number = |kind: Kind| matches!(kind, Kind::Integer | Kind::Number);
            return first.filter(|first| is_number(*first) && kinds.all(is_number)).map(|_| Kind::Number);
        }
        if self.minimum.is_some() || self.maximum.is_some() {
            return Some(Kind::Number);
        }
        match self.format.as_deref() {
            Some("int32" | "int64") => Some(Kind::Integer),
            Some("float" | "double") => Some(Kind::Number),
            Some(_) => Some(Kind::String),
            None => None,
        }
    }
}

/// A bound as a number; bounds beyond 2^53 only tell that they are large.
#[expect(clippy::cast_precision_loss, reason = "bounds choose between widths of integers")]
fn float(bound: i64) -> f64 {
    bound as f64
}

fn text(value: Option<Value>) -> Option<String> {
    match value {
        Some(Value::String(text)) => Some(text),
        _ => None,
    }
}

fn texts(value: Option<Value>) -> Vec<String> {
    match value {
        Some(Value::Array(list)) => list.into_iter().filter_map(|value| text(Some(value))).collect(),
        Some(Value::String(one)) => vec![one],
        _ => Vec::new(),
    }
}

/// `canon` leaves no child written out, so what is not a reference is nothing.
pub(super) fn pointer<T>(child: ReferenceOr<T>) -> Option<String> {
    match child {
        ReferenceOr::Reference { reference } => Some(reference),
        ReferenceOr::Item(_) => None,
    }
}

fn pointers<T>(children: Vec<ReferenceOr<T>>) -> Vec<String> {
    children.into_iter().filter_map(pointer).collect()
}

fn named_pointers<T>(children: IndexMap<String, ReferenceOr<T>>) -> IndexMap<String, Vec<String>, FxBuildHasher> {
    children.into_iter().filter_map(|(name, child)| Some((name, vec![pointer(child)?]))).collect()
}

fn additional(value: Option<AdditionalProperties>) -> Additional {
    match value {
        None => Additional::Unsaid,
        Some(AdditionalProperties::Any(true)) => Additional::Any,
        Some(AdditionalProperties::Any(false)) => Additional::Closed,
        Some(AdditionalProperties::Schema(schema)) => pointer(*schema).map_or(Additional::Any, Additional::Schema),
    }
}

/// The name of a format, known to the typed document or not.
fn format_name<T: Serialize>(format: &VariantOrUnknownOrEmpty<T>) -> Option<String> {
    match format {
        VariantOrUnknownOrEmpty::Item(known) => text(serde_json::to_value(known).ok()),
        VariantOrUnknownOrEmpty::Unknown(name) => Some(name.clone()),
        VariantOrUnknownOrEmpty::Empty => None,
    }
}

/// A number of a list as whoever wrote it would: whole where it has no fraction.
fn number_value(number: Option<f64>) -> Value {
    let whole = |number: f64| (number.fract() == 0.0).then(|| format!("{number:.0}").parse::<i64>().ok()).flatten();
    number.map_or(Value::Null, |number| whole(number).map_or_else(|| Value::from(number), Value::from))
}
