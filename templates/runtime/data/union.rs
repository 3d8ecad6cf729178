//! Unions whose branches nothing names.
//!
//! `union!` implements such a union: the value is read as a tree, every branch says how well it
//! fits ([`Fit`](super::fit::Fit)), and the best one decodes it. A value that fits no branch is not
//! an error: it is kept as it came in `Unknown`.

use std::cell::Cell;
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

thread_local! {
    /// How many unions the one whose branches are tried lies within.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// An object as the branch that it fits best, of those that it can be: they are tried one after the other.
///
/// Each trial decodes what lies within as well, so that with every level of such unions the work is multiplied by the
/// number of branches that fail. Some levels down only the best one is tried.
pub fn choose<U, E>(
    object: &Value,
    scorers: &[Scorer],
    decoders: &[Decoder<U, E>],
) -> Option<Result<U, E>> {
    const LIMIT: u32 = 6;
    let mut fitting: Vec<(Score, Decoder<U, E>)> = scorers
        .iter()
        .zip(decoders)
        .filter_map(|(score, decode)| Some((score(object)?, *decode)))
        .collect();
    fitting.sort_by_key(|(score, _)| Reverse(*score));
    let depth = DEPTH.get();
    if depth >= LIMIT {
        fitting.truncate(1);
    }
    DEPTH.set(depth.saturating_add(1));
    // A union that knows the tag may miss what else its branch needs.
    let found = fitting.into_iter().find_map(|(_, decode)| {
        let branch = drift::unwatched(|| decode(object.clone()));
        Some((decode, branch.ok()?))
    });
    let found = found.map(|(decode, branch)| {
        // Who watches is told of the branch that it is, and of no other.
        if drift::is_watched() {
            decode(object.clone())
        } else {
            Ok(branch)
        }
    });
    DEPTH.set(depth);
    found
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
                $crate::runtime::union_best!($($tried)? value, scorers, decoders);
                drift::branch().map(|()| Self::Unknown(value))
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

/// Returns the value as a branch, if it is one.
macro_rules! union_best {
    (tried $value:expr, $scorers:expr, $decoders:expr) => {
        if let Some(found) = union::choose(&$value, $scorers, $decoders) {
            return found;
        }
    };
    ($value:expr, $scorers:expr, $decoders:expr) => {
        if let Some(decode) = fit::best(&$value, $scorers).and_then(|index| $decoders.get(index)) {
            return decode($value);
        }
    };
}
pub(crate) use union_best;
