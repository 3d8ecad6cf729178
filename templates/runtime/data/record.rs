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
//! How a field is present is one of eight words; each is a method of
//! [`Entries`](super::entries::Entries) and [`Writer`]:
//!
//! | word | field | absent | null | written |
//! | --- | --- | --- | --- | --- |
//! | `required` | `T` | error | error | always |
//! | `nullable` | `Option<T>` | `None` | `None` | always |
//! | `optional` | `Option<T>` | `None` | `None` | when there is a value |
//! | `null_kept(kept)` | `Option<T>` | `None` | `None`, kept | when there is a value, or null was kept |
//! | `optional_nullable` | `Option<Option<T>>` | `None` | `Some(None)` | when not `None` |
//! | `lenient` | `T` | the empty value | the empty value | always |
//! | `read_only(kept)` | `T` | the empty value | the empty value | when not empty, or it came so |
//! | `write_only` | `T` | the empty value | the empty value | always |

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::empty::Empty;
use super::kept::Kept;

/// Writes the entries of a map, up to the first error.
pub struct Writer<S: Serializer>(Result<S::SerializeMap, S::Error>);

impl<S: Serializer> Writer<S> {
    /// Begins a map.
    pub fn begin(serializer: S) -> Self {
        Self(serializer.serialize_map(None))
    }

    /// Writes an entry.
    pub fn entry<T: Serialize>(&mut self, key: &str, value: &T) {
        if let Some(map) = self.key(key)
            && let Err(error) = map.serialize_value(value)
        {
            self.0 = Err(error);
        }
    }

    /// Writes the key of an entry; once for values of all types, which are many.
    #[inline(never)]
    fn key(&mut self, key: &str) -> Option<&mut S::SerializeMap> {
        let written = self.0.as_mut().ok()?.serialize_key(key);
        if let Err(error) = written {
            self.0 = Err(error);
        }
        self.0.as_mut().ok()
    }

    /// Writes a constant, as declared or as it came.
    pub fn constant<T: Serialize>(&mut self, key: &str, declared: &T, kept: &Kept) {
        match kept.get(key) {
            None => self.entry(key, declared),
            Some(Some(other)) => self.entry(key, other),
            Some(None) => {}
        }
    }

    /// Writes an entry that has no field, if it came.
    pub fn aside(&mut self, key: &str, kept: &Kept) {
        if let Some(Some(value)) = kept.get(key) {
            self.entry(key, value);
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

    /// Writes an entry if there is a value, or if it came as null.
    pub fn null_kept<T: Serialize>(&mut self, key: &str, value: &Option<T>, kept: &Kept) {
        if value.is_some() || kept.is_empty(key) {
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

    /// Writes an entry that does not come back.
    pub fn write_only<T: Serialize>(&mut self, key: &str, value: &T) {
        self.entry(key, value);
    }

    /// Writes an entry that the API has set; a client has none to send but what came.
    pub fn read_only<T>(&mut self, key: &str, value: &T, kept: &Kept)
    where
        T: Serialize + Empty + PartialEq,
    {
        if kept.is_empty(key) || *value != T::empty() {
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
/// Constants come first, with the private field that keeps those that come otherwise (see
/// [`kept`](super::kept)), then the fields, then the field for the remaining entries
/// (of which with `fitting` those are passed over that are no such value). A constant is `required`
/// and always written, or `optional`: then it is not written if it was read and did not come. After a semicolon are keys
/// that are no fields and go back if they come. Of the markers after the
/// braces `fit;` adds [`Fit`](super::fit::Fit), `keys;` one that looks at keys and constants alone, and `empty;`
/// [`Empty`](super::empty::Empty).
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
        $([$kept:ident] {
            $($way:ident $constant:literal = $value:literal,)*
            $(; $($aside:literal,)*)?
        })?
        $($field:ident: $presence:ident $(($beside:ident))? $key:literal,)*
        $(..$extra:ident $($fitting:ident)?,)?
    }) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                #[allow(unused_mut, reason = "a record may have nothing to write")]
                let mut entries = $crate::runtime::data::record::Writer::begin(serializer);
                $(
                    $(entries.constant($constant, &$value, &self.$kept);)*
                    $($(entries.aside($aside, &self.$kept);)*)?
                )?
                $(entries.$presence($key, &self.$field $(, &self.$beside)?);)*
                $(
                    for (key, value) in &self.$extra {
                        entries.entry(key, value);
                    }
                )?
                entries.end()
            }
        }

        impl<'de> $crate::runtime::data::entries::Record<'de> for $name {
            fn read<A: serde::de::MapAccess<'de>>(
                mut entries: $crate::runtime::data::entries::Entries<'de, A>,
            ) -> Result<Self, A::Error> {
                $(
                    let mut $kept = $crate::runtime::data::kept::Kept::default();
                    $($kept.$way($constant);)*
                )?
                $(let mut $field = None;)*
                $(let mut $extra = std::collections::BTreeMap::new();)?
                while let Some(key) = entries.key() {
                    match key {
                        $(
                            $($constant => entries.constant($constant, &$value, &mut $kept),)*
                            $($($aside => entries.aside($aside, &mut $kept),)*)?
                        )?
                        $($key => entries.$presence(&mut $field $(, $key, &mut $beside)?),)*
                        $(key if true => {
                            let key = key.to_owned();
                            $crate::runtime::record_rest!(entries key $extra $($fitting)?);
                        })?
                        _ => entries.unknown(),
                    }
                }
                entries.end()?;
                Ok(Self {
                    $($kept,)?
                    $($field: $crate::runtime::record_field!($presence $field $key),)*
                    $($extra,)?
                })
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::runtime::data::entries::read(deserializer)
            }
        }
    };
    (fit $name:ident {
        $([$kept:ident] {
            $($way:ident $constant:literal = $value:literal,)*
            $(; $($aside:literal,)*)?
        })?
        $($field:ident: $presence:ident $(($beside:ident))? $key:literal,)*
        $(..$extra:ident $($fitting:ident)?,)?
    }) => {
        impl $crate::runtime::data::fit::Fit for $name {
            fn fit(value: &serde_json::Value) -> Option<$crate::runtime::data::fit::Score> {
                use $crate::runtime::data::fit;
                fit::record(
                    value,
                    &[
                        $(
                            $(($constant, fit::constant(|value| fit::equal(value == &$value))),)*
                            $($(($aside, fit::constant(|_| fit::equal(true))),)*)?
                        )?
                        $(($key, fit::field::$presence(|record: &Self| &record.$field)),)*
                    ],
                    &[$($crate::runtime::record_rest!(fit $extra $($fitting)?))?],
                )
            }
        }
    };
    (keys $name:ident {
        $([$kept:ident] {
            $($way:ident $constant:literal = $value:literal,)*
            $(; $($aside:literal,)*)?
        })?
        $($field:ident: $presence:ident $(($beside:ident))? $key:literal,)*
        $(..$extra:ident $($fitting:ident)?,)?
    }) => {
        impl $crate::runtime::data::fit::Fit for $name {
            fn fit(value: &serde_json::Value) -> Option<$crate::runtime::data::fit::Score> {
                use $crate::runtime::data::fit;
                fit::record(
                    value,
                    &[
                        $(
                            $(($constant, fit::constant(|value| fit::equal(value == &$value))),)*
                            $($(($aside, fit::constant(|_| fit::equal(true))),)*)?
                        )?
                        $(($key, fit::key::$presence()),)*
                    ],
                    &[$({
                        let _ = stringify!($extra);
                        <serde_json::Value as fit::Fit>::fit
                    })?],
                )
            }
        }
    };
    (empty $name:ident {
        $([$kept:ident] {
            $($way:ident $constant:literal = $value:literal,)*
            $(; $($aside:literal,)*)?
        })?
        $($field:ident: $presence:ident $(($beside:ident))? $key:literal,)*
        $(..$extra:ident $($fitting:ident)?,)?
    }) => {
        impl $crate::runtime::data::empty::Empty for $name {
            fn empty() -> Self {
                Self {
                    $($kept: $crate::runtime::data::kept::Kept::default(),)?
                    $($field: $crate::runtime::data::empty::Empty::empty(),)*
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
        $field.unwrap_or_else($crate::runtime::data::empty::Empty::empty)
    };
    (write_only $field:ident $key:literal) => {
        $field.unwrap_or_else($crate::runtime::data::empty::Empty::empty)
    };
    (read_only $field:ident $key:literal) => {
        $field.unwrap_or_else($crate::runtime::data::empty::Empty::empty)
    };
    ($presence:ident $field:ident $key:literal) => {
        $field
    };
}
pub(crate) use record_field;

/// Reads or weighs an entry that no field is for.
macro_rules! record_rest {
    (fit $extra:ident) => {
        $crate::runtime::data::fit::rest(|record: &Self| &record.$extra)
    };
    (fit $extra:ident fitting) => {
        $crate::runtime::data::fit::fitting(|record: &Self| &record.$extra)
    };
    ($entries:ident $key:ident $extra:ident) => {
        $entries.rest($key, &mut $extra)
    };
    ($entries:ident $key:ident $extra:ident fitting) => {
        $entries.fitting($key, &mut $extra)
    };
}
pub(crate) use record_rest;
