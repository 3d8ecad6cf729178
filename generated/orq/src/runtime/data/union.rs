//! Unions whose branches nothing names.
//!
//! `union!` implements such a union: the value is read as a tree, every branch says how well it
//! fits ([`Fit`](super::fit::Fit)), and the best one decodes it. A value that fits no branch is not
//! an error: it is kept as it came in `Unknown`.

/// Implements a union without a tag.
macro_rules! union {
    ($name:ident { $($variant:ident($ty:ty)),* $(,)? }) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(branch) => serde::Serialize::serialize(branch, serializer),)*
                    Self::Unknown(value) => serde::Serialize::serialize(value, serializer),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            // The parameter's name must be none that a branch's type may have.
            fn deserialize<AnyDeserializer: serde::Deserializer<'de>>(
                deserializer: AnyDeserializer,
            ) -> Result<Self, AnyDeserializer::Error> {
                use $crate::runtime::data::{fit, tree};
                let value = <serde_json::Value as serde::Deserialize>::deserialize(deserializer)?;
                let best = fit::best(&value, &[$(<$ty as fit::Fit>::fit),*]);
                let decoders: &[fn(serde_json::Value) -> Result<Self, AnyDeserializer::Error>] =
                    &[$(|value| tree::decode(value).map(Self::$variant)),*];
                match best.and_then(|index| decoders.get(index)) {
                    Some(decode) => decode(value),
                    None => Ok(Self::Unknown(value)),
                }
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
