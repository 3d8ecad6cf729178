//! Unions whose branches nothing names.
//!
//! `union!` implements such a union: the value is read as a tree, every branch says how well it
//! fits ([`Fit`](super::fit::Fit)), and the best one decodes it. A value that fits no branch is not
//! an error: it is kept as it came in `Unknown`.

use std::cmp::Reverse;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::drift;
use super::fit::{Score, Scorer};

/// A union whose branches nothing names.
pub trait Untagged: Sized {
    /// Decodes the branch that the value belongs to.
    ///
    /// # Errors
    ///
    /// The value is not one of that branch after all.
    fn choose<E: Error>(value: Value) -> Result<Self, E>;
}

/// Reads a union from a value of any format.
///
/// # Errors
///
/// Those of [`Untagged::choose`]. They arise while the value is read, so that the decoder knows their place.
pub fn read<'de, U: Untagged, D: Deserializer<'de>>(deserializer: D) -> Result<U, D::Error> {
    deserializer.deserialize_any(UnionVisitor(PhantomData))
}

struct UnionVisitor<U>(PhantomData<U>);

/// Reads values that are no list and no object.
macro_rules! scalars {
    ($($method:ident $ty:ty,)*) => {$(
        fn $method<E: Error>(self, value: $ty) -> Result<U, E> {
            U::choose(Value::from(value))
        }
    )*};
}

impl<'de, U: Untagged> Visitor<'de> for UnionVisitor<U> {
    type Value = U;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    scalars! {
        visit_bool bool, visit_i64 i64, visit_u64 u64, visit_f64 f64, visit_str &str, visit_string String,
    }

    fn visit_unit<E: Error>(self) -> Result<U, E> {
        U::choose(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<U, E> {
        U::choose(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<U, D::Error> {
        read(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<U, A::Error> {
        U::choose(Value::deserialize(SeqAccessDeserializer::new(items))?)
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<U, A::Error> {
        U::choose(Value::deserialize(MapAccessDeserializer::new(entries))?)
    }
}

/// A way to decode one branch.
pub type Decoder<U, E> = fn(Value) -> Result<U, E>;

/// How an object is decoded as the branch that it fits best, of those that it can be: it is tried, and decoded again
/// by who may be watching.
#[must_use]
pub fn choose<U, E>(
    object: &Value,
    scorers: &[Scorer],
    decoders: &[Decoder<U, E>],
) -> Option<Decoder<U, E>> {
    let mut fitting: Vec<(Score, Decoder<U, E>)> = scorers
        .iter()
        .zip(decoders)
        .filter_map(|(score, decode)| Some((score(object)?, *decode)))
        .collect();
    fitting.sort_by_key(|(score, _)| Reverse(*score));
    let mut decoders = fitting.into_iter().map(|(_, decode)| decode);
    // A union that knows the tag may miss what else its branch needs.
    decoders.find(|decode| drift::unwatched(|| decode(object.clone()).is_ok()))
}

/// Implements a union without a tag. After the braces, `tried;` says that branches are weighed by their keys alone: what
/// does not decode as the one that fits best may be another one, or none.
macro_rules! union {
    ($name:ident { $($variant:ident($ty:ty)),* $(,)? } $($tried:ident;)?) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(branch) => serde::Serialize::serialize(branch, serializer),)*
                    Self::Unknown(value) => serde::Serialize::serialize(value, serializer),
                }
            }
        }

        impl $crate::runtime::data::union::Untagged for $name {
            // The parameter's name must be none that a branch's type may have.
            fn choose<AnyError: serde::de::Error>(value: serde_json::Value) -> Result<Self, AnyError> {
                use $crate::runtime::data::{drift, fit, tree, union};
                let scorers: &[fit::Scorer] = &[$(<$ty as fit::Fit>::fit),*];
                let decoders: &[union::Decoder<Self, AnyError>] =
                    &[$(|value| tree::decode(value).map(Self::$variant)),*];
                match $crate::runtime::union_best!($($tried)? &value, scorers, decoders) {
                    Some(decode) => decode(value),
                    None => drift::branch().map(|()| Self::Unknown(value)),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<AnyDeserializer: serde::Deserializer<'de>>(
                deserializer: AnyDeserializer,
            ) -> Result<Self, AnyDeserializer::Error> {
                $crate::runtime::data::union::read(deserializer)
            }
        }

        impl $crate::runtime::data::fit::Fit for $name {
            fn fit(value: &serde_json::Value) -> Option<$crate::runtime::data::fit::Score> {
                use $crate::runtime::data::fit;
                fit::any(value, &[$(<$ty as fit::Fit>::fit),*])
            }
        }

        impl $crate::runtime::data::empty::Empty for $name {
            fn empty() -> Self {
                Self::Unknown(serde_json::Value::Null)
            }
        }
    };
}
pub(crate) use union;

/// How the value is decoded.
macro_rules! union_best {
    (tried $value:expr, $scorers:expr, $decoders:expr) => {
        $crate::runtime::data::union::choose($value, $scorers, $decoders)
    };
    ($value:expr, $scorers:expr, $decoders:expr) => {
        $crate::runtime::data::fit::best($value, $scorers).and_then(|index| $decoders.get(index))
    };
}
pub(crate) use union_best;
