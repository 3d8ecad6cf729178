//! A schema that is being read: everything the 3.0 types can hold at once, and what is still undecided.

use openapiv3::{
    AnySchema, ArrayType, BooleanType, IntegerType, NumberType, ObjectType, ReferenceOr, Schema, SchemaData,
    SchemaKind, StringType, Type,
};
use serde_json::{Map, Number, Value};

use crate::spec::canon::keys;

/// A schema that is being read.
#[derive(Default)]
pub(crate) struct Draft {
    pub(crate) data: SchemaData,
    pub(crate) any: AnySchema,
    /// `type` as written.
    pub(crate) types: Vec<String>,
    pub(crate) minimum: Option<Number>,
    pub(crate) maximum: Option<Number>,
    pub(crate) multiple_of: Option<Number>,
    /// Exclusive bounds in the way of 3.1.
    pub(crate) above: Option<Number>,
    pub(crate) below: Option<Number>,
    /// `const`
    pub(crate) constant: Option<Value>,
    /// `contentEncoding` and `contentMediaType`.
    pub(crate) content_encoding: Option<String>,
    pub(crate) content_media_type: Option<String>,
    /// Whether `enum` stands there, with values or without.
    pub(crate) enumerated: bool,
}

impl Draft {
    /// Sets a private key.
    pub(crate) fn extend(&mut self, key: &str, value: impl Into<Value>) {
        self.data.extensions.insert(key.to_owned(), value.into());
    }

    /// The finished schema: of the narrowest kind that holds all of it.
    pub(crate) fn into_schema(mut self) -> Schema {
        self.any.minimum = self.minimum.as_ref().and_then(Number::as_f64);
        self.any.maximum = self.maximum.as_ref().and_then(Number::as_f64);
        self.any.multiple_of = self.multiple_of.as_ref().and_then(Number::as_f64);
        let schema_kind = self.narrow().unwrap_or_else(|| SchemaKind::Any(std::mem::take(&mut self.any)));
        Schema { schema_data: self.data, schema_kind }
    }

    /// The kind that holds exactly what is there, if there is one besides `Any`.
    fn narrow(&mut self) -> Option<SchemaKind> {
        let any = &self.any;
        let text = any.pattern.is_none() && any.min_length.is_none() && any.max_length.is_none();
        let number = any.minimum.is_none()
            && any.maximum.is_none()
            && any.multiple_of.is_none()
            && any.exclusive_minimum.is_none()
            && any.exclusive_maximum.is_none();
        let object = any.properties.is_empty()
            && any.required.is_empty()
            && any.additional_properties.is_none()
            && any.min_properties.is_none()
            && any.max_properties.is_none();
        let list =
            any.items.is_none() && any.min_items.is_none() && any.max_items.is_none() && any.unique_items.is_none();
        let plain = any.enumeration.is_empty();
        let format = any.format.is_none();
        let composed = usize::from(!any.one_of.is_empty())
            + usize::from(!any.any_of.is_empty())
            + usize::from(!any.all_of.is_empty())
            + usize::from(any.not.is_some());
        if let Some(typ) = any.typ.as_deref() {
            if composed > 0 {
                return None;
            }
            return match typ {
                "string" if number && object && list => self.string(),
                "integer" if text && object && list => self.integer(),
                "number" if text && object && list => self.float(),
                "boolean" if text && number && object && list && format => self.boolean(),
                "object" if text && number && list && plain && format => Some(self.object()),
                "array" if text && number && object && plain && format => Some(self.array()),
                _ => None,
            };
        }
        if composed != 1 || !(text && number && object && list && plain && format) {
            return None;
        }
        let any = &mut self.any;
        Some(if let Some(not) = any.not.take() {
            SchemaKind::Not { not }
        } else if !any.one_of.is_empty() {
            SchemaKind::OneOf { one_of: std::mem::take(&mut any.one_of) }
        } else if !any.any_of.is_empty() {
            SchemaKind::AnyOf { any_of: std::mem::take(&mut any.any_of) }
        } else {
            SchemaKind::AllOf { all_of: std::mem::take(&mut any.all_of) }
        })
    }

    fn string(&mut self) -> Option<SchemaKind> {
        let enumeration = values(&self.any.enumeration, |it| it.as_str().map(str::to_owned))?;
        let any = &mut self.any;
        Some(SchemaKind::Type(Type::String(StringType {
            format: any.format.take().into(),
            pattern: any.pattern.take(),
            enumeration,
            min_length: any.min_length,
            max_length: any.max_length,
        })))
    }

    fn integer(&mut self) -> Option<SchemaKind> {
        let bound = |bound: &Option<Number>| match bound {
            None => Some(None),
            Some(number) => number.as_i64().map(Some),
        };
        let enumeration = values(&self.any.enumeration, Value::as_i64)?;
        let (minimum, maximum) = (bound(&self.minimum)?, bound(&self.maximum)?);
        let multiple_of = bound(&self.multiple_of)?;
        let any = &mut self.any;
        Some(SchemaKind::Type(Type::Integer(IntegerType {
            format: any.format.take().into(),
            multiple_of,
            exclusive_minimum: any.exclusive_minimum.unwrap_or_default(),
            exclusive_maximum: any.exclusive_maximum.unwrap_or_default(),
            minimum,
            maximum,
            enumeration,
        })))
    }

    fn float(&mut self) -> Option<SchemaKind> {
        let enumeration = values(&self.any.enumeration, Value::as_f64)?;
        let any = &mut self.any;
        Some(SchemaKind::Type(Type::Number(NumberType {
            format: any.format.take().into(),
            multiple_of: any.multiple_of,
            exclusive_minimum: any.exclusive_minimum.unwrap_or_default(),
            exclusive_maximum: any.exclusive_maximum.unwrap_or_default(),
            minimum: any.minimum,
            maximum: any.maximum,
            enumeration,
        })))
    }

    fn boolean(&mut self) -> Option<SchemaKind> {
        let enumeration = values(&self.any.enumeration, Value::as_bool)?;
        Some(SchemaKind::Type(Type::Boolean(BooleanType { enumeration })))
    }

    fn object(&mut self) -> SchemaKind {
        let any = &mut self.any;
        SchemaKind::Type(Type::Object(ObjectType {
            properties: std::mem::take(&mut any.properties),
            required: std::mem::take(&mut any.required),
            additional_properties: any.additional_properties.take(),
            min_properties: any.min_properties,
            max_properties: any.max_properties,
        }))
    }

    fn array(&mut self) -> SchemaKind {
        let any = &mut self.any;
        SchemaKind::Type(Type::Array(ArrayType {
            items: any.items.take(),
            min_items: any.min_items,
            max_items: any.max_items,
            unique_items: any.unique_items.unwrap_or_default(),
        }))
    }

    /// Whether nothing says what the values are: no type, no structure, no composition, no enumeration.
    pub(crate) fn says_nothing(&self) -> bool {
        let any = &self.any;
        any.typ.is_none()
            && any.properties.is_empty()
            && any.required.is_empty()
            && any.additional_properties.is_none()
            && any.items.is_none()
            && any.enumeration.is_empty()
            && any.one_of.is_empty()
            && any.any_of.is_empty()
            && any.all_of.is_empty()
            && any.not.is_none()
            && self.constant.is_none()
            && self.content_encoding.is_none()
            && self.content_media_type.is_none()
            && any.format.is_none()
            && any.pattern.is_none()
            && self.data.discriminator.is_none()
            && !self.data.extensions.keys().any(|key| key.starts_with(keys::PREFIX) && key != keys::EXAMPLES)
    }
}

/// Values that all are of one type, or null.
fn values<T>(list: &[Value], read: impl Fn(&Value) -> Option<T>) -> Option<Vec<Option<T>>> {
    list.iter().map(|value| if value.is_null() { Some(None) } else { read(value).map(Some) }).collect()
}

/// A reference to a schema.
pub(crate) fn refer<T>(pointer: String) -> ReferenceOr<T> {
    ReferenceOr::Reference { reference: pointer }
}

/// Names → texts, as a JSON object.
pub(crate) fn object_of(entries: impl Iterator<Item = (String, Value)>) -> Value {
    Value::Object(entries.collect::<Map<String, Value>>())
}
