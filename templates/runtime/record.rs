//! Records: structs with named fields that are JSON objects.
//!
//! The macro `record!` writes `Serialize` and `Deserialize` of a struct from one line per field.
//! It does the work of a derive, without a procedural macro and with less code per field, so that
//! hundreds of models compile in a second or two.
//!
//! Reading is lenient where the wire is: unknown keys are ignored (or kept in the field after
//! `..`), the order of keys does not matter, and of a key that comes twice the last one counts.
//!
//! How a field is present is one of five words; each is a function in [`take`], [`fill`], [`put`]:
//!
//! | word | field | absent | null | written |
//! | --- | --- | --- | --- | --- |
//! | `required` | `T` | error | error | always |
//! | `nullable` | `Option<T>` | `None` | `None` | always |
//! | `optional` | `Option<T>` | `None` | `None` | when there is a value |
//! | `optional_nullable` | `Option<Option<T>>` | `None` | `Some(None)` | when not `None` |
//! | `lenient` | `T` | the empty value | the empty value | always |

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

/// A struct that can be read from the entries of a map.
pub trait Record<'de>: Sized {
    /// Reads all entries of `map`.
    ///
    /// # Errors
    ///
    /// A required key is missing, or a value does not have its type.
    fn read<A: MapAccess<'de>>(map: A) -> Result<Self, A::Error>;
}

/// Reads a record from a map of any format.
///
/// # Errors
///
/// What comes is no map, or [`Record::read`] fails.
pub fn read<'de, R: Record<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<R, D::Error> {
    deserializer.deserialize_map(RecordVisitor(PhantomData))
}

struct RecordVisitor<R>(PhantomData<R>);

impl<'de, R: Record<'de>> Visitor<'de> for RecordVisitor<R> {
    type Value = R;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<R, A::Error> {
        R::read(map)
    }
}

/// The key of an entry: borrowed from the input unless it holds escapes.
pub struct Key<'de>(pub Cow<'de, str>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(KeyVisitor)
    }
}

struct KeyVisitor;

impl<'de> Visitor<'de> for KeyVisitor {
    type Value = Key<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<Key<'de>, E> {
        Ok(Key(Cow::Borrowed(key)))
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Key<'de>, E> {
        Ok(Key(Cow::Owned(key.to_owned())))
    }

    fn visit_string<E: Error>(self, key: String) -> Result<Key<'de>, E> {
        Ok(Key(Cow::Owned(key)))
    }
}

/// Passes over the value of an entry.
///
/// # Errors
///
/// The input is malformed.
pub fn skip<'de, A: MapAccess<'de>>(map: &mut A) -> Result<(), A::Error> {
    map.next_value::<serde::de::IgnoredAny>().map(drop)
}

/// Reads the value of an entry into its slot.
pub mod take {
    use serde::de::{Deserialize, MapAccess};

    /// A value that must not be null.
    pub fn required<'de, T, A>(map: &mut A) -> Result<Option<T>, A::Error>
    where
        T: Deserialize<'de>,
        A: MapAccess<'de>,
    {
        map.next_value().map(Some)
    }

    /// A value or null.
    pub fn nullable<'de, T, A>(map: &mut A) -> Result<Option<T>, A::Error>
    where
        T: Deserialize<'de>,
        A: MapAccess<'de>,
    {
        map.next_value()
    }

    pub use nullable as optional;
    pub use nullable as lenient;

    /// A value or null, told apart from an absent one.
    pub fn optional_nullable<'de, T, A>(map: &mut A) -> Result<Option<Option<T>>, A::Error>
    where
        T: Deserialize<'de>,
        A: MapAccess<'de>,
    {
        map.next_value().map(Some)
    }
}

/// Turns a slot into the field when all entries have been read.
pub mod fill {
    use serde::de::Error;

    use super::super::empty::Empty;

    /// The value, or an error that names the missing key.
    pub fn required<T, E: Error>(slot: Option<T>, key: &'static str) -> Result<T, E> {
        slot.ok_or_else(|| E::missing_field(key))
    }

    /// The value if there was one.
    pub fn nullable<T, E>(slot: Option<T>, _key: &'static str) -> Result<Option<T>, E> {
        Ok(slot)
    }

    pub use nullable as optional;
    pub use nullable as optional_nullable;

    /// The value, or the empty one.
    pub fn lenient<T: Empty, E>(slot: Option<T>, _key: &'static str) -> Result<T, E> {
        Ok(slot.unwrap_or_else(T::empty))
    }
}

/// Writes a field as an entry.
pub mod put {
    use serde::ser::{Serialize, SerializeMap};

    /// Always.
    pub fn required<T, S>(map: &mut S, key: &'static str, value: &T) -> Result<(), S::Error>
    where
        T: Serialize,
        S: SerializeMap,
    {
        map.serialize_entry(key, value)
    }

    pub use required as nullable;
    pub use required as lenient;

    /// When there is something to write.
    pub fn optional<T, S>(map: &mut S, key: &'static str, value: &Option<T>) -> Result<(), S::Error>
    where
        T: Serialize,
        S: SerializeMap,
    {
        match value {
            Some(value) => map.serialize_entry(key, value),
            None => Ok(()),
        }
    }

    pub use optional as optional_nullable;
}

/// Implements `Serialize` and `Deserialize` for a struct; see the module's documentation.
///
/// Constants come first, then the fields, then the field for the remaining entries. Of the
/// markers after the braces `fit;` adds [`Fit`](super::fit::Fit), `empty;`
/// [`Empty`](super::empty::Empty) and `default;` [`Default`].
macro_rules! record {
    ($name:ident $body:tt $($marker:ident;)*) => {
        $crate::runtime::record_part! { serde $name $body }
        $($crate::runtime::record_part! { $marker $name $body })*
    };
}
pub(crate) use record;

/// Implements one part of what `record!` is asked for.
macro_rules! record_part {
    (serde $name:ident {
        $($constant:literal = $value:literal,)*
        $($field:ident: $presence:ident $key:literal,)*
        $(..$extra:ident,)?
    }) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap as _;
                #[allow(unused_mut, reason = "a record may have nothing to write")]
                let mut map = serializer.serialize_map(None)?;
                $(map.serialize_entry($constant, &$value)?;)*
                $($crate::runtime::record::put::$presence(&mut map, $key, &self.$field)?;)*
                $(
                    for (key, value) in &self.$extra {
                        map.serialize_entry(key, value)?;
                    }
                )?
                map.end()
            }
        }

        impl<'de> $crate::runtime::record::Record<'de> for $name {
            fn read<A: serde::de::MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
                $(let mut $field = None;)*
                $(let mut $extra = std::collections::BTreeMap::new();)?
                while let Some(key) = map.next_key::<$crate::runtime::record::Key<'de>>()? {
                    match &*key.0 {
                        $($constant => $crate::runtime::record::skip(&mut map)?,)*
                        $($key => $field = $crate::runtime::record::take::$presence(&mut map)?,)*
                        $(
                            _ if true => {
                                $extra.insert(key.0.into_owned(), map.next_value()?);
                            }
                        )?
                        _ => $crate::runtime::record::skip(&mut map)?,
                    }
                }
                Ok(Self {
                    $($field: $crate::runtime::record::fill::$presence($field, $key)?,)*
                    $($extra,)?
                })
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::runtime::record::read(deserializer)
            }
        }
    };
    (fit $name:ident {
        $($constant:literal = $value:literal,)*
        $($field:ident: $presence:ident $key:literal,)*
        $(..$extra:ident,)?
    }) => {
        impl $crate::runtime::fit::Fit for $name {
            fn fit(value: &serde_json::Value) -> Option<$crate::runtime::fit::Score> {
                use $crate::runtime::fit;
                fit::record(
                    value,
                    &[
                        $(($constant, fit::constant(|value| fit::equal(value == &$value))),)*
                        $(($key, fit::field::$presence(|record: &Self| &record.$field)),)*
                    ],
                    &[$(fit::rest(|record: &Self| &record.$extra))?],
                )
            }
        }
    };
    (empty $name:ident {
        $($constant:literal = $value:literal,)*
        $($field:ident: $presence:ident $key:literal,)*
        $(..$extra:ident,)?
    }) => {
        impl $crate::runtime::empty::Empty for $name {
            fn empty() -> Self {
                Self {
                    $($field: $crate::runtime::empty::Empty::empty(),)*
                    $($extra: std::collections::BTreeMap::new(),)?
                }
            }
        }
    };
    (default $name:ident {
        $($constant:literal = $value:literal,)*
        $($field:ident: $presence:ident $key:literal,)*
        $(..$extra:ident,)?
    }) => {
        impl Default for $name {
            fn default() -> Self {
                Self {
                    $($field: Default::default(),)*
                    $($extra: std::collections::BTreeMap::new(),)?
                }
            }
        }
    };
}
pub(crate) use record_part;
