//! What the fields of a record cannot say, kept beside them, so that it goes back as it came.
//!
//! Constants are keys with the one value that the API declares; they have no field. Servers are free to send another
//! value, or none. And of what is received, a field that may be missing or null can be one `Option`, and a required one
//! that clients need not send is empty when it is missing: that such a field came all the same is kept here. So is what
//! has a method in place of a field.

use std::any::Any;
use std::fmt;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::drift;

/// The constants of a record that did not come as they are declared, and the fields that came without saying
/// anything; nothing by default.
#[derive(Clone, Default)]
pub struct Kept(Vec<(&'static str, Option<Value>)>);

impl Kept {
    /// How a constant came: `None` as declared, `Some(None)` not at all.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<Option<&Value>> {
        let found = self.0.iter().find(|(kept, _)| *kept == key);
        found.map(|(_, value)| value.as_ref())
    }

    /// Begins to read a constant that is always written, whether it comes or not.
    #[inline]
    pub fn required(&mut self, _key: &'static str) {}

    /// Begins to read a constant that goes back only if it comes.
    pub fn optional(&mut self, key: &'static str) {
        self.0.push((key, None));
    }

    /// Takes note of a value that has no field.
    pub fn aside(&mut self, key: &'static str, value: Value) {
        self.came(key, Some(value));
    }

    /// Takes note of a field that came, with a value that is what it would be had it not come, or with another one.
    #[inline]
    pub fn empty(&mut self, key: &'static str, is_empty: bool) {
        if is_empty || !self.0.is_empty() {
            self.came(key, is_empty.then_some(Value::Null));
        }
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

    /// Takes note of what came.
    fn came(&mut self, key: &'static str, other: Option<Value>) {
        self.0.retain(|(kept, _)| *kept != key);
        if other.is_some() {
            self.0.push((key, other));
        }
    }
}

/// In which order they came says nothing.
impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        self.0.len() == other.0.len()
            && self
                .0
                .iter()
                .all(|(key, value)| other.get(key) == Some(value.as_ref()))
    }
}

impl fmt::Debug for Kept {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entries = self.0.iter().map(|(key, value)| (key, value));
        formatter.debug_map().entries(entries).finish()
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
