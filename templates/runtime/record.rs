//! Records: structs with named fields that are JSON objects.
//!
//! The macro `record!` writes `Serialize` and `Deserialize` of a struct from one line per field.
//! It does the work of a derive, without a procedural macro and with less code per field, so that
//! hundreds of models compile in a second or two: a field is two calls of methods that keep the
//! first error to themselves, without `?`, whose expansion would cost more than the call.
//!
//! Reading is lenient where the wire is: unknown keys are ignored (or kept in the field after
//! `..`), the order of keys does not matter, and of a key that comes twice the last one counts.
//!
//! How a field is present is one of six words; each is a method of [`Entries`] and [`Writer`]:
//!
//! | word | field | absent | null | written |
//! | --- | --- | --- | --- | --- |
//! | `required` | `T` | error | error | always |
//! | `nullable` | `Option<T>` | `None` | `None` | always |
//! | `optional` | `Option<T>` | `None` | `None` | when there is a value |
//! | `optional_nullable` | `Option<Option<T>>` | `None` | `Some(None)` | when not `None` |
//! | `lenient` | `T` | the empty value | the empty value | always |
//! | `read_only` | `T` | the empty value | the empty value | when not empty |

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::empty::Empty;

/// A struct that can be read from the entries of a map.
pub trait Record<'de>: Sized {
    /// Reads all entries.
    ///
    /// # Errors
    ///
    /// A required key is missing, or a value does not have its type.
    fn read<A: MapAccess<'de>>(entries: Entries<'de, A>) -> Result<Self, A::Error>;
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
        R::read(Entries { map, error: None, key: String::new(), lifetime: PhantomData })
    }
}

/// The entries of a map, up to the first error.
pub struct Entries<'de, A: MapAccess<'de>> {
    map: A,
    error: Option<A::Error>,
    /// A key that could not be borrowed from the input.
    key: String,
    lifetime: PhantomData<&'de ()>,
}

impl<'de, A: MapAccess<'de>> Entries<'de, A> {
    /// The next key; `None` at the end and after an error.
    #[inline]
    pub fn key(&mut self) -> Option<&str> {
        if self.error.is_some() {
            return None;
        }
        match self.map.next_key_seed(KeyInto(&mut self.key)) {
            Ok(Some(Some(key))) => Some(key),
            Ok(Some(None)) => Some(&self.key),
            Ok(None) => None,
            Err(error) => {
                self.fail(error);
                None
            }
        }
    }

    /// Passes over a value.
    #[inline]
    pub fn skip(&mut self) {
        if let Err(error) = self.map.next_value::<IgnoredAny>() {
            self.fail(error);
        }
    }

    /// Reads a value that must not be null.
    #[inline]
    pub fn required<T: Deserialize<'de>>(&mut self, slot: &mut Option<T>) {
        if let Err(error) = self.map.next_value_seed(Value(slot)) {
            self.fail(error);
        }
    }

    /// Reads a value or null.
    #[inline]
    pub fn nullable<T: Deserialize<'de>>(&mut self, slot: &mut Option<T>) {
        self.optional(slot);
    }

    /// Reads a value or null.
    #[inline]
    pub fn optional<T: Deserialize<'de>>(&mut self, slot: &mut Option<T>) {
        if let Err(error) = self.map.next_value_seed(ValueOrNull(slot)) {
            self.fail(error);
        }
    }

    /// Reads a value or null, told apart from an absent one.
    #[inline]
    pub fn optional_nullable<T: Deserialize<'de>>(&mut self, slot: &mut Option<Option<T>>) {
        self.required(slot);
    }

    /// Reads a value or null, which is the empty value.
    #[inline]
    pub fn lenient<T: Deserialize<'de>>(&mut self, slot: &mut Option<T>) {
        self.optional(slot);
    }

    /// Reads a value or null, which is the empty value.
    #[inline]
    pub fn read_only<T: Deserialize<'de>>(&mut self, slot: &mut Option<T>) {
        self.optional(slot);
    }

    /// Reads a value that no field is for.
    pub fn rest<T: Deserialize<'de>>(&mut self, key: String, rest: &mut BTreeMap<String, T>) {
        match self.map.next_value() {
            Ok(value) => {
                rest.insert(key, value);
            }
            Err(error) => self.fail(error),
        }
    }

    #[cold]
    fn fail(&mut self, error: A::Error) {
        self.error = Some(error);
    }

    /// Ends the reading.
    ///
    /// # Errors
    ///
    /// There was an error.
    pub fn end(self) -> Result<(), A::Error> {
        self.error.map_or(Ok(()), Err)
    }
}

/// Reads a value to where it belongs, so that large ones are not moved about.
struct Value<'a, T>(&'a mut Option<T>);

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for Value<'_, T> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        *self.0 = Some(T::deserialize(deserializer)?);
        Ok(())
    }
}

/// Reads a value or null to where it belongs.
struct ValueOrNull<'a, T>(&'a mut Option<T>);

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for ValueOrNull<'_, T> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for ValueOrNull<'_, T> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value or null")
    }

    #[inline]
    fn visit_unit<E: Error>(self) -> Result<(), E> {
        *self.0 = None;
        Ok(())
    }

    #[inline]
    fn visit_none<E: Error>(self) -> Result<(), E> {
        *self.0 = None;
        Ok(())
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        *self.0 = Some(T::deserialize(deserializer)?);
        Ok(())
    }
}

/// Reads a key: gives it back if it can be borrowed from the input, else it is in the text.
struct KeyInto<'a>(&'a mut String);

impl<'de> DeserializeSeed<'de> for KeyInto<'_> {
    type Value = Option<&'de str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for KeyInto<'_> {
    type Value = Option<&'de str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<Self::Value, E> {
        Ok(Some(key))
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        self.0.clear();
        self.0.push_str(key);
        Ok(None)
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

/// Writes the entries of a map, up to the first error.
pub struct Writer<S: Serializer>(Result<S::SerializeMap, S::Error>);

impl<S: Serializer> Writer<S> {
    /// Begins a map.
    pub fn begin(serializer: S) -> Self {
        Self(serializer.serialize_map(None))
    }

    /// Writes an entry.
    pub fn entry<T: Serialize>(&mut self, key: &str, value: &T) {
        if let Ok(map) = &mut self.0
            && let Err(error) = map.serialize_entry(key, value)
        {
            self.0 = Err(error);
        }
    }

    /// Writes an entry.
    pub fn required<T: Serialize>(&mut self, key: &str, value: &T) {
        self.entry(key, value);
    }

    /// Writes an entry.
    pub fn nullable<T: Serialize>(&mut self, key: &str, value: &Option<T>) {
        self.entry(key, value);
    }

    /// Writes an entry if there is a value.
    pub fn optional<T: Serialize>(&mut self, key: &str, value: &Option<T>) {
        if let Some(value) = value {
            self.entry(key, value);
        }
    }

    /// Writes an entry if there is a value, which may be null.
    pub fn optional_nullable<T: Serialize>(&mut self, key: &str, value: &Option<Option<T>>) {
        if let Some(value) = value {
            self.entry(key, value);
        }
    }

    /// Writes an entry.
    pub fn lenient<T: Serialize>(&mut self, key: &str, value: &T) {
        self.entry(key, value);
    }

    /// Writes an entry that the API has set; a client has none to send.
    pub fn read_only<T: Serialize + Empty + PartialEq>(&mut self, key: &str, value: &T) {
        if *value != T::empty() {
            self.entry(key, value);
        }
    }

    /// Ends the map.
    ///
    /// # Errors
    ///
    /// There was an error.
    pub fn end(self) -> Result<S::Ok, S::Error> {
        self.0?.end()
    }
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
                #[allow(unused_mut, reason = "a record may have nothing to write")]
                let mut entries = $crate::runtime::record::Writer::begin(serializer);
                $(entries.entry($constant, &$value);)*
                $(entries.$presence($key, &self.$field);)*
                $(
                    for (key, value) in &self.$extra {
                        entries.entry(key, value);
                    }
                )?
                entries.end()
            }
        }

        impl<'de> $crate::runtime::record::Record<'de> for $name {
            fn read<A: serde::de::MapAccess<'de>>(
                mut entries: $crate::runtime::record::Entries<'de, A>,
            ) -> Result<Self, A::Error> {
                $(let mut $field = None;)*
                $(let mut $extra = std::collections::BTreeMap::new();)?
                while let Some(key) = entries.key() {
                    match key {
                        $($constant => entries.skip(),)*
                        $($key => entries.$presence(&mut $field),)*
                        $(key if true => {
                            let key = key.to_owned();
                            entries.rest(key, &mut $extra);
                        })?
                        _ => entries.skip(),
                    }
                }
                entries.end()?;
                Ok(Self {
                    $($field: $crate::runtime::record_field!($presence $field $key),)*
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

/// Makes the field of what was read.
macro_rules! record_field {
    (required $field:ident $key:literal) => {
        match $field {
            Some(value) => value,
            None => return Err(serde::de::Error::missing_field($key)),
        }
    };
    (lenient $field:ident $key:literal) => {
        $field.unwrap_or_else($crate::runtime::empty::Empty::empty)
    };
    (read_only $field:ident $key:literal) => {
        $field.unwrap_or_else($crate::runtime::empty::Empty::empty)
    };
    ($presence:ident $field:ident $key:literal) => {
        $field
    };
}
pub(crate) use record_field;
