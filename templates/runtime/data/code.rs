//! Whole numbers with names.
//!
//! `open_integer!` implements a newtype around an integer, with a constant for each value that the API names. Another
//! number is a value like any other: it is kept, and goes back to the wire as it came.

/// Implements a number with constants; see the module's documentation.
macro_rules! open_integer {
    ($name:ident($number:ident) { $($(#[$meta:meta])* $constant:ident = $value:literal),* $(,)? }) => {
        impl $name {
            $($(#[$meta])* pub const $constant: Self = Self($value);)*

            /// What the value is called, if this version of the crate knows it.
            #[must_use]
            pub fn name(self) -> Option<&'static str> {
                match self.0 {
                    $($value => Some(stringify!($constant)),)*
                    _ => None,
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&self.0, formatter)
            }
        }

        impl From<$number> for $name {
            fn from(number: $number) -> Self {
                Self(number)
            }
        }

        impl From<$name> for $number {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl PartialEq<$number> for $name {
            fn eq(&self, other: &$number) -> bool {
                self.0 == *other
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&self.0, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = Self(serde::Deserialize::deserialize(deserializer)?);
                if value.name().is_none() {
                    $crate::runtime::data::drift::value(&value.to_string())
                        .map_err(serde::de::Error::custom)?;
                }
                Ok(value)
            }
        }

        impl $crate::runtime::data::fit::Fit for $name {
            fn fit(value: &serde_json::Value) -> Option<$crate::runtime::data::fit::Score> {
                use $crate::runtime::data::fit::{Fit, Score};
                let score = <$number as Fit>::fit(value)?;
                let known: &[$number] = &[$($value),*];
                Some(if known.iter().any(|known| value == known) { score } else { Score::GUESS })
            }
        }

        impl $crate::runtime::data::empty::Empty for $name {
            fn empty() -> Self {
                Self(0)
            }
        }
    };
}
pub(crate) use open_integer;
