//! Whole numbers with names.
//!
//! `open_integer!` implements a newtype around an integer, with a constant for each value that the API names. Another
//! number is a value like any other: it is kept, and goes back to the wire as it came.

use std::any::type_name;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, Unexpected, Visitor};

use super::drift;

/// Reads a number. One without a name is noted while it is read, so that the decoder knows its place.
///
/// # Errors
///
/// What comes is no number, or none of this range.
pub fn read<'de, N, D>(deserializer: D, is_known: fn(&N) -> bool) -> Result<N, D::Error>
where
    N: TryFrom<i64> + TryFrom<u64> + fmt::Display,
    D: Deserializer<'de>,
{
    deserializer.deserialize_i64(NumberVisitor(is_known, PhantomData))
}

struct NumberVisitor<N>(fn(&N) -> bool, PhantomData<N>);

impl<N: fmt::Display> NumberVisitor<N> {
    fn take<E: Error>(self, number: Option<N>, came: Unexpected<'_>) -> Result<N, E>
    where
        N: TryFrom<i64> + TryFrom<u64>,
    {
        let Some(number) = number else {
            return Err(E::invalid_value(came, &self));
        };
        if !(self.0)(&number) {
            drift::value(&number.to_string()).map_err(E::custom)?;
        }
        Ok(number)
    }
}

impl<N: TryFrom<i64> + TryFrom<u64> + fmt::Display> Visitor<'_> for NumberVisitor<N> {
    type Value = N;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(type_name::<N>())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<N, E> {
        self.take(N::try_from(number).ok(), Unexpected::Signed(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<N, E> {
        self.take(N::try_from(number).ok(), Unexpected::Unsigned(number))
    }
}

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
                let is_known = |number: &$number| Self(*number).name().is_some();
                $crate::runtime::data::code::read(deserializer, is_known).map(Self)
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
