//! What the fields of a record cannot say, kept beside them, so that it goes back as it came.
//!
//! Constants are keys with the one value that the API declares; they have no field. Servers are free to send another
//! value, or none. And of what is received, a field that may be missing or null can be one `Option`, and a required one
//! that clients need not send is empty when it is missing: that such a field came all the same is kept here. So is what
//! has a method in place of a field.

use std::any::Any;
use std::fmt;
use std::mem;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::drift;

/// The constants of a record that did not come as they are declared, and the fields that came without saying
/// anything; nothing by default.
#[derive(Clone, Default)]
pub struct Kept(Notes);

/// Most records have nothing to keep or one null, for which no memory is asked.
#[derive(Clone, Default)]
enum Notes {
    #[default]
    Nothing,
    Absent(&'static str),
    Null(&'static str),
    Several(Vec<(&'static str, Option<Value>)>),
}

impl Kept {
    /// How a constant came: `None` as declared, `Some(None)` not at all.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<Option<&Value>> {
        let found = self.notes().find(|(kept, _)| *kept == key);
        found.map(|(_, value)| value)
    }

    /// Begins to read a constant that is always written, whether it comes or not.
    #[inline]
    pub fn required(&mut self, _key: &'static str) {}

    /// Begins to read a constant that goes back only if it comes.
    pub fn optional(&mut self, key: &'static str) {
        self.note(key, None);
    }

    /// Takes note of a value that has no field.
    pub fn aside(&mut self, key: &'static str, value: Value) {
        self.came(key, Some(value));
    }

    /// Takes note of a field that came, with a value that is what it would be had it not come, or with another one.
    #[inline]
    pub fn empty(&mut self, key: &'static str, is_empty: bool) {
        self.came(key, is_empty.then_some(Value::Null));
    }

    /// Has a field sent as null that has no value.
    pub fn null(&mut self, key: &'static str) {
        self.came(key, Some(Value::Null));
    }

    /// Whether a field came, though its value does not say so.
    #[must_use]
    pub fn is_empty(&self, key: &str) -> bool {
        self.get(key) == Some(Some(&Value::Null))
    }

    fn notes(&self) -> impl Iterator<Item = (&'static str, Option<&Value>)> {
        let (one, several) = match &self.0 {
            Notes::Nothing => (None, [].as_slice()),
            Notes::Absent(key) => (Some((*key, None)), [].as_slice()),
            Notes::Null(key) => (Some((*key, Some(&Value::Null))), [].as_slice()),
            Notes::Several(notes) => (None, notes.as_slice()),
        };
        let several = several.iter().map(|(key, value)| (*key, value.as_ref()));
        one.into_iter().chain(several)
    }

    /// Takes note of what came.
    #[inline]
    fn came(&mut self, key: &'static str, other: Option<Value>) {
        if !matches!(self.0, Notes::Nothing) {
            self.forget(key);
        }
        if other.is_some() {
            self.note(key, other);
        }
    }

    fn forget(&mut self, key: &'static str) {
        match &mut self.0 {
            Notes::Absent(kept) | Notes::Null(kept) if *kept == key => self.0 = Notes::Nothing,
            Notes::Several(notes) => notes.retain(|(kept, _)| *kept != key),
            _ => {}
        }
    }

    fn note(&mut self, key: &'static str, value: Option<Value>) {
        self.0 = match (mem::take(&mut self.0), value) {
            (Notes::Nothing, None) => Notes::Absent(key),
            (Notes::Nothing, Some(Value::Null)) => Notes::Null(key),
            (Notes::Nothing, value) => Notes::Several(vec![(key, value)]),
            (Notes::Absent(first), value) => Notes::Several(vec![(first, None), (key, value)]),
            (Notes::Null(first), value) => {
                Notes::Several(vec![(first, Some(Value::Null)), (key, value)])
            }
            (Notes::Several(mut notes), value) => {
                notes.push((key, value));
                Notes::Several(notes)
            }
        };
    }
}

/// In which order they came says nothing.
impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        self.notes().count() == other.notes().count()
            && self
                .notes()
                .all(|(key, value)| other.get(key) == Some(value))
    }
}

impl fmt::Debug for Kept {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_map().entries(self.notes()).finish()
    }
}

/// Reads the value of a constant. It is the declared text nearly always, which is compared where it stands.
pub(crate) struct Came<'a, T> {
    pub(crate) key: &'static str,
    pub(crate) declared: &'a T,
    pub(crate) kept: &'a mut Kept,
}

impl<T: 'static> Came<'_, T>
where
    Value: PartialEq<T>,
{
    fn is(&self, text: &str) -> bool {
        let declared = (self.declared as &dyn Any).downcast_ref::<&str>();
        declared.is_some_and(|declared| *declared == text)
    }

    /// Takes note of a value.
    fn value<E: Error>(self, value: Value) -> Result<(), E> {
        if value == *self.declared {
            self.kept.came(self.key, None);
            return Ok(());
        }
        drift::value(value.as_str().unwrap_or_default()).map_err(E::custom)?;
        self.kept.came(self.key, Some(value));
        Ok(())
    }
}

impl<'de, T: 'static> DeserializeSeed<'de> for Came<'_, T>
where
    Value: PartialEq<T>,
{
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Reads values that are neither text, list nor object.
macro_rules! scalars {
    ($($method:ident $ty:ty,)*) => {$(
        fn $method<E: Error>(self, value: $ty) -> Result<(), E> {
            self.value(Value::from(value))
        }
    )*};
}

impl<'de, T: 'static> Visitor<'de> for Came<'_, T>
where
    Value: PartialEq<T>,
{
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    scalars! { visit_bool bool, visit_i64 i64, visit_u64 u64, visit_f64 f64, }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        if self.is(text) {
            self.kept.came(self.key, None);
            return Ok(());
        }
        self.value(Value::from(text))
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.value(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.value(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<(), A::Error> {
        self.value(Value::deserialize(SeqAccessDeserializer::new(items))?)
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<(), A::Error> {
        self.value(Value::deserialize(MapAccessDeserializer::new(entries))?)
    }
}
