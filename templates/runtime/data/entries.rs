//! Reading a record: the entries of a map, one after the other, up to the first error.
//!
//! What `record!` writes calls a method of [`Entries`] for each key; how a field is present is the method's name, see
//! [`record`](super::record). Values are read to where they belong, so that large ones are not moved about.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{
    Deserialize, DeserializeOwned, DeserializeSeed, Deserializer, Error, MapAccess, Visitor,
};

use super::drift::UnknownField;
use super::empty::Empty;
use super::kept::{Came, Kept};
use super::tree;

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
        R::read(Entries {
            map,
            error: None,
            key: String::new(),
            lifetime: PhantomData,
        })
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

    /// Reads a constant, and keeps it if it is another one than declared.
    pub fn constant<T: 'static>(&mut self, key: &'static str, declared: &T, kept: &mut Kept)
    where
        serde_json::Value: PartialEq<T>,
    {
        let came = Came {
            key,
            declared,
            kept,
        };
        if let Err(error) = self.map.next_value_seed(came) {
            self.fail(error);
        }
    }

    /// Keeps the value of a key that the record declares and has no field for.
    pub fn aside(&mut self, key: &'static str, kept: &mut Kept) {
        match self.map.next_value() {
            Ok(value) => kept.aside(key, value),
            Err(error) => self.fail(error),
        }
    }

    /// Passes over the value of a key that the record does not declare.
    #[inline]
    pub fn unknown(&mut self) {
        if let Err(error) = self.map.next_value::<UnknownField>() {
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

    /// Reads a value or null, and keeps that it is null.
    #[inline]
    pub fn null_kept<T: Deserialize<'de>>(
        &mut self,
        slot: &mut Option<T>,
        key: &'static str,
        kept: &mut Kept,
    ) {
        self.optional(slot);
        kept.empty(key, slot.is_none());
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

    /// Reads a value or null, which is the empty value, and keeps that it came empty.
    #[inline]
    pub fn read_only<T>(&mut self, slot: &mut Option<T>, key: &'static str, kept: &mut Kept)
    where
        T: Deserialize<'de> + Empty + PartialEq,
    {
        self.optional(slot);
        kept.empty(key, slot.as_ref().is_some_and(|value| *value == T::empty()));
    }

    /// Reads a value or null, which is the empty value.
    #[inline]
    pub fn write_only<T: Deserialize<'de>>(&mut self, slot: &mut Option<T>) {
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

    /// Reads a value that no field is for, and keeps it if it is such a one.
    pub fn fitting<T: DeserializeOwned>(&mut self, key: String, rest: &mut BTreeMap<String, T>) {
        match self.map.next_value::<serde_json::Value>() {
            Ok(value) => {
                if let Ok(value) = tree::decode::<T, serde_json::Error>(value) {
                    rest.insert(key, value);
                }
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
