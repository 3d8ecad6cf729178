//! Decoding of a JSON value that is already in memory, with the place of an error.
//!
//! A union reads its value before it knows the branch. The branch is then decoded from the tree,
//! and since a tree has no lines and columns, an error says where it happened by its path:
//! ``at `content[0].text`: invalid type: null, expected a string``. The error keeps that form when
//! it passes through other decoders; [`json::decode`] takes it apart again.

use std::fmt;

use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use serde_json::{Map, Value};

use super::json;

/// Decodes a value.
///
/// # Errors
///
/// The value does not have the type; the message begins with the path if it is not empty.
pub fn decode<T: DeserializeOwned, E: Error>(value: Value) -> Result<T, E> {
    T::deserialize(Node {
        value,
        path: Path::Root,
    })
    .map_err(E::custom)
}

/// Decodes the value of an entry that was read before others. The decoder that reads on has come to
/// the entry `last` in the meantime, or to the end of the object, so that the path in the message
/// begins there: ``at `role/../content`: …``.
///
/// # Errors
///
/// The value does not have the type.
pub fn decode_beside<'de, T, E>(last: &str, key: &str, value: Value, seed: T) -> Result<T::Value, E>
where
    T: DeserializeSeed<'de>,
    E: Error,
{
    seed.deserialize(Node {
        value,
        path: Path::Key(&Path::Root, key),
    })
    .map_err(|error| {
        let path = error.path.as_deref().unwrap_or(key);
        E::custom(format_args!("at `{last}/../{path}`: {}", error.message))
    })
}

/// Takes a message of [`decode`] apart into path and rest.
#[must_use]
pub fn split(message: &str) -> (&str, &str) {
    message
        .strip_prefix("at `")
        .and_then(|rest| rest.split_once("`: "))
        .unwrap_or(("", message))
}

/// Joins two paths, the second of which is relative to the first.
#[must_use]
pub fn join(outer: &str, inner: &str) -> String {
    if let Some((last, sibling)) = inner.split_once("/../") {
        let parent = outer
            .strip_suffix(last)
            .map(|parent| parent.strip_suffix('.').unwrap_or(parent));
        return join(parent.unwrap_or(outer), sibling);
    }
    let dot = if outer.is_empty() || inner.is_empty() || inner.starts_with('[') {
        ""
    } else {
        "."
    };
    format!("{outer}{dot}{inner}")
}

#[derive(Clone, Copy)]
enum Path<'p> {
    Root,
    Key(&'p Path<'p>, &'p str),
    Index(&'p Path<'p>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Key(Self::Root, key) => formatter.write_str(key),
            Self::Key(parent, key) => write!(formatter, "{parent}.{key}"),
            Self::Index(parent, index) => write!(formatter, "{parent}[{index}]"),
        }
    }
}

/// What is wrong, and where.
#[derive(Debug)]
struct TreeError {
    path: Option<String>,
    message: String,
}

impl TreeError {
    /// Adds the place, unless a deeper one is known.
    fn at(self, path: &Path<'_>) -> Self {
        let inner = self.path;
        Self {
            path: Some(inner.unwrap_or_else(|| path.to_string())),
            message: self.message,
        }
    }

    /// Adds the place in front of what an inner union has said.
    fn below(message: &str, path: &Path<'_>) -> Self {
        let (inner, message) = split(message);
        // Here the place is that of the whole object, not of one of its entries.
        let inner = inner.split_once("/../").map_or(inner, |(_, inner)| inner);
        Self {
            path: Some(join(&path.to_string(), inner)),
            message: message.to_owned(),
        }
    }
}

impl fmt::Display for TreeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_deref() {
            None | Some("") => formatter.write_str(&self.message),
            Some(path) => write!(formatter, "at `{path}`: {}", self.message),
        }
    }
}

impl std::error::Error for TreeError {}

impl Error for TreeError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self {
            path: None,
            message: message.to_string(),
        }
    }
}

struct Node<'p> {
    value: Value,
    path: Path<'p>,
}

impl Node<'_> {
    fn visit<'de, V: Visitor<'de>>(
        value: Value,
        path: &Path<'_>,
        visitor: V,
    ) -> Result<V::Value, TreeError> {
        match value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(value),
            Value::Number(number) => match (number.as_u64(), number.as_i64(), number.as_f64()) {
                (Some(number), _, _) => visitor.visit_u64(number),
                (_, Some(number), _) => visitor.visit_i64(number),
                (_, _, Some(number)) => visitor.visit_f64(number),
                _ => Err(TreeError::custom("number out of range")),
            },
            Value::String(text) => visitor.visit_string(text),
            Value::Array(items) => visitor.visit_seq(Items {
                items: items.into_iter(),
                index: 0,
                path,
            }),
            Value::Object(entries) => visitor.visit_map(Entries {
                entries: entries.into_iter(),
                value: None,
                path,
            }),
        }
    }

    /// The same node with a number that has no fraction as an integer.
    fn written_out(self) -> Self {
        let whole = match &self.value {
            Value::Number(number) if number.is_f64() => number.as_f64().and_then(json::whole),
            _ => None,
        };
        Self {
            value: whole.map_or(self.value, Value::from),
            path: self.path,
        }
    }

    /// Gives an error of this node its place.
    fn locate(error: TreeError, path: &Path<'_>) -> TreeError {
        match error.path {
            Some(_) => error.at(path),
            None => TreeError::below(&error.message, path),
        }
    }
}

/// Reads integers, which may be written with a fraction or an exponent.
macro_rules! integers {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, TreeError> {
            self.written_out().deserialize_any(visitor)
        }
    )*};
}

impl<'de> Deserializer<'de> for Node<'_> {
    type Error = TreeError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, TreeError> {
        let Self { value, path } = self;
        Self::visit(value, &path, visitor).map_err(|error| Self::locate(error, &path))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, TreeError> {
        if self.value.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, TreeError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, TreeError> {
        let Self { value, path } = self;
        let (variant, value) = match value {
            Value::Object(entries) if entries.len() == 1 => match entries.into_iter().next() {
                Some((key, value)) => (key, Some(value)),
                None => (String::new(), None),
            },
            Value::String(variant) => (variant, None),
            _ => {
                return Err(
                    TreeError::custom("expected a string or an object with one entry").at(&path),
                );
            }
        };
        visitor
            .visit_enum(Variant {
                variant,
                value,
                path,
            })
            .map_err(|error| Self::locate(error, &path))
    }

    integers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8 deserialize_u16 deserialize_u32
        deserialize_u64
    }

    serde::forward_to_deserialize_any! {
        bool i128 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

struct Items<'p> {
    items: std::vec::IntoIter<Value>,
    index: usize,
    path: &'p Path<'p>,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = TreeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, TreeError> {
        let Some(value) = self.items.next() else {
            return Ok(None);
        };
        let path = Path::Index(self.path, self.index);
        self.index = self.index.saturating_add(1);
        seed.deserialize(Node { value, path }).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

struct Entries<'p> {
    entries: <Map<String, Value> as IntoIterator>::IntoIter,
    value: Option<(String, Value)>,
    path: &'p Path<'p>,
}

impl<'de> MapAccess<'de> for Entries<'_> {
    type Error = TreeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, TreeError> {
        let Some((key, value)) = self.entries.next() else {
            return Ok(None);
        };
        let path = Path::Key(self.path, &key);
        let name = seed.deserialize(Node {
            value: Value::String(key.clone()),
            path,
        })?;
        self.value = Some((key, value));
        Ok(Some(name))
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, TreeError> {
        let Some((key, value)) = self.value.take() else {
            return Err(TreeError::custom("a value was asked for before its key"));
        };
        seed.deserialize(Node {
            value,
            path: Path::Key(self.path, &key),
        })
    }
}

struct Variant<'p> {
    variant: String,
    value: Option<Value>,
    path: Path<'p>,
}

impl<'de, 'p> EnumAccess<'de> for Variant<'p> {
    type Error = TreeError;
    type Variant = Node<'p>;

    fn variant_seed<T: DeserializeSeed<'de>>(
        self,
        seed: T,
    ) -> Result<(T::Value, Node<'p>), TreeError> {
        let path = self.path;
        let variant = seed.deserialize(Node {
            value: Value::String(self.variant),
            path,
        })?;
        Ok((
            variant,
            Node {
                value: self.value.unwrap_or_default(),
                path,
            },
        ))
    }
}

impl<'de> VariantAccess<'de> for Node<'_> {
    type Error = TreeError;

    fn unit_variant(self) -> Result<(), TreeError> {
        serde::Deserialize::deserialize(self)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, TreeError> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        _len: usize,
        visitor: V,
    ) -> Result<V::Value, TreeError> {
        self.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, TreeError> {
        self.deserialize_any(visitor)
    }
}
