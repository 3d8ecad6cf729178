//! Enumerations of strings.
//!
//! `open_enum!` implements an enumeration that accepts every string: a value that this version of
//! the crate does not know is kept in `Unknown` and goes back to the wire as it came. Two values are equal when their
//! texts are, so that nothing changes for who compared with a text that a later version has a variant for.
//! `closed_enum!` implements one that refuses what it does not know. `open_key!` and `closed_key!` make keys of maps of
//! them, in the order of their texts.

use std::fmt;

use serde::de::{Deserializer, Error, Visitor};

/// A text that is none of the values of a closed enumeration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownValue {
    /// The text.
    pub value: String,
    /// The values that would have been accepted.
    pub expected: &'static [&'static str],
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "unknown value `{}`, expected one of `{}`",
            self.value,
            self.expected.join("`, `")
        )
    }
}

impl std::error::Error for UnknownValue {}

/// Reads a string and makes a value of it.
///
/// # Errors
///
/// What comes is no string, or `make` refuses it.
pub fn read<'de, T, W: fmt::Display, D: Deserializer<'de>>(
    deserializer: D,
    make: fn(&str) -> Result<T, W>,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(TextVisitor(make))
}

struct TextVisitor<T, W>(fn(&str) -> Result<T, W>);

impl<T, W: fmt::Display> Visitor<'_> for TextVisitor<T, W> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.0)(text).map_err(E::custom)
    }
}

/// Implements what open and closed enumerations share.
macro_rules! any_enum {
    ($name:ident) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.pad(self.as_str())
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}
pub(crate) use any_enum;

/// Implements an enumeration with a variant `Unknown(String)` for all other strings.
macro_rules! open_enum {
    ($name:ident { $($variant:ident = $text:literal),* $(,)? }) => {
        impl $name {
            /// The value as it is on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)*
                    Self::Unknown(text) => text,
                }
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                match text {
                    $($text => Self::$variant,)*
                    _ => Self::Unknown(text.to_owned()),
                }
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self::from(text.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;

            // A value may be called `Err`.
            fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
                Ok(Self::from(text))
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.as_str() == other.as_str()
            }
        }

        impl Eq for $name {}

        impl std::hash::Hash for $name {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                self.as_str().hash(state);
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::runtime::data::enumeration::read(deserializer, |text| {
                    let value = Self::from(text);
                    match &value {
                        Self::Unknown(_) => $crate::runtime::data::drift::value(text).map(|()| value),
                        _ => Ok(value),
                    }
                })
            }
        }

        impl $crate::runtime::data::fit::Fit for $name {
            fn fit(value: &serde_json::Value) -> Option<$crate::runtime::data::fit::Score> {
                use $crate::runtime::data::fit::Score;
                value.as_str().map(|text| match Self::from(text) {
                    Self::Unknown(_) => Score::GUESS,
                    _ => Score::EXACT,
                })
            }
        }

        impl $crate::runtime::data::empty::Empty for $name {
            fn empty() -> Self {
                Self::from("")
            }
        }

        $crate::runtime::any_enum! { $name }
    };
}
pub(crate) use open_enum;

/// Implements an enumeration that has no other values than those named.
macro_rules! closed_enum {
    ($name:ident { $first:ident = $first_text:literal $(, $variant:ident = $text:literal)* $(,)? }) => {
        impl $name {
            /// The value as it is on the wire.
            #[must_use]
            pub fn as_str(&self) -> &'static str {
                match self {
                    Self::$first => $first_text,
                    $(Self::$variant => $text,)*
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::runtime::data::enumeration::UnknownValue;

            fn from_str(text: &str) -> Result<Self, $crate::runtime::data::enumeration::UnknownValue> {
                match text {
                    $first_text => Ok(Self::$first),
                    $($text => Ok(Self::$variant),)*
                    _ => Err($crate::runtime::data::enumeration::UnknownValue {
                        value: text.to_owned(),
                        expected: &[$first_text, $($text),*],
                    }),
                }
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::runtime::data::enumeration::UnknownValue;

            fn try_from(text: &str) -> Result<Self, $crate::runtime::data::enumeration::UnknownValue> {
                text.parse()
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::runtime::data::enumeration::read(deserializer, str::parse)
            }
        }

        impl $crate::runtime::data::fit::Fit for $name {
            fn fit(value: &serde_json::Value) -> Option<$crate::runtime::data::fit::Score> {
                value.as_str()?.parse::<Self>().ok().map(|_| $crate::runtime::data::fit::Score::EXACT)
            }
        }

        impl $crate::runtime::data::empty::Empty for $name {
            fn empty() -> Self {
                Self::$first
            }
        }

        $crate::runtime::any_enum! { $name }
    };
}
pub(crate) use closed_enum;

/// Implements what open and closed enumerations share that are keys of maps.
macro_rules! any_key {
    ($name:ident) => {
        impl std::cmp::PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        impl std::cmp::Ord for $name {
            fn cmp(&self, other: &Self) -> std::cmp::Ordering {
                self.as_str().cmp(other.as_str())
            }
        }
    };
}
pub(crate) use any_key;

/// Makes keys of an open enumeration; a map of them is asked by texts as well.
macro_rules! open_key {
    ($name:ident) => {
        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                self.as_str()
            }
        }

        impl $crate::runtime::data::fit::Key for $name {
            fn fit_key(key: &str) -> Option<$crate::runtime::data::fit::Score> {
                use $crate::runtime::data::fit::Score;
                Some(match Self::from(key) {
                    Self::Unknown(_) => Score::KEPT,
                    _ => Score::NAMED,
                })
            }
        }

        $crate::runtime::any_key! { $name }
    };
}
pub(crate) use open_key;

/// Makes keys of a closed enumeration.
macro_rules! closed_key {
    ($name:ident) => {
        impl $crate::runtime::data::fit::Key for $name {
            fn fit_key(key: &str) -> Option<$crate::runtime::data::fit::Score> {
                key.parse::<Self>()
                    .ok()
                    .map(|_| $crate::runtime::data::fit::Score::NAMED)
            }
        }

        $crate::runtime::any_key! { $name }
    };
}
pub(crate) use closed_key;
