//! Constants of records: keys with the one value that the API declares, which have no field.
//!
//! Servers are free to send another value, or none. What comes otherwise than declared is kept beside the fields, so
//! that it goes back as it came.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error};
use serde_json::Value;

use super::drift;

/// The constants of a record that did not come as they are declared; nothing by default.
#[derive(Clone, PartialEq, Default)]
pub struct Constants(Vec<(&'static str, Option<Value>)>);

impl Constants {
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

    /// Takes note of what came.
    fn came(&mut self, key: &'static str, other: Option<Value>) {
        self.0.retain(|(kept, _)| *kept != key);
        if other.is_some() {
            self.0.push((key, other));
        }
    }
}

impl fmt::Debug for Constants {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entries = self.0.iter().map(|(key, value)| (key, value));
        formatter.debug_map().entries(entries).finish()
    }
}

/// Reads the value of a constant.
pub(crate) struct Came<'a, T> {
    pub(crate) key: &'static str,
    pub(crate) declared: &'a T,
    pub(crate) kept: &'a mut Constants,
}

impl<'de, T> DeserializeSeed<'de> for Came<'_, T>
where
    Value: PartialEq<T>,
{
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let value = Value::deserialize(deserializer)?;
        if value == *self.declared {
            self.kept.came(self.key, None);
            return Ok(());
        }
        drift::value(value.as_str().unwrap_or_default()).map_err(D::Error::custom)?;
        self.kept.came(self.key, Some(value));
        Ok(())
    }
}
