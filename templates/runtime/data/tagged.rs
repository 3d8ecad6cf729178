//! Unions whose branch is named by one of the entries, the tag.
//!
//! `tagged_union!` implements such a union. Entries are kept until the tag comes, which most servers
//! write first; from there on the branch reads the rest of the object directly. A tag that no branch
//! has, or no tag at all, is not an error: the object is kept as it came in `Unknown`. A known tag
//! on something that does not fit its branch is. Where the tag need not be there and is not, the
//! branch is found as in a union without tags; so it is among the branches that write the same tag.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::vec;

use serde::de::value::{BorrowedStrDeserializer, MapAccessDeserializer, StringDeserializer};
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess,
    Visitor,
};
use serde_json::Value;

use super::drift;
use super::entries::Key;
use super::json;
use super::tree;

/// A union whose branches have tags.
pub trait Tagged<'de>: Sized {
    /// The key of the tag.
    const TAG: &'static str;

    /// What has this tag.
    fn meaning(tag: &Value) -> Meaning;

    /// Decodes the branch with this tag; of a tag that no branch has, the branch for all others.
    ///
    /// # Errors
    ///
    /// The object does not fit the branch.
    fn branch<D: Deserializer<'de>>(tag: &Value, object: D) -> Result<Self, D::Error>;

    /// Decodes an object that was read before its tag was known.
    ///
    /// # Errors
    ///
    /// The object does not fit the branch.
    fn tree<E: Error>(object: Value) -> Result<Self, E>;
}

/// What has a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// No branch.
    Nothing,
    /// One branch.
    Branch,
    /// Several branches, which the rest of the object tells apart.
    Branches,
}

/// Reads a union from an object of any format.
///
/// # Errors
///
/// What comes is no object, or does not fit the branch that its tag names.
pub fn read<'de, U: Tagged<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<U, D::Error> {
    deserializer.deserialize_any(UnionVisitor(PhantomData))
}

struct UnionVisitor<U>(PhantomData<U>);

impl<'de, U: Tagged<'de>> Visitor<'de> for UnionVisitor<U> {
    type Value = U;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an object with the key `{}`", U::TAG)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<U, E> {
        U::tree(Value::from(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<U, E> {
        U::tree(Value::from(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<U, E> {
        U::tree(Value::from(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<U, E> {
        U::tree(Value::from(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<U, E> {
        U::tree(Value::from(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<U, A::Error> {
        let mut array = Vec::new();
        while let Some(item) = items.next_element()? {
            array.push(item);
        }
        U::tree(Value::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<U, A::Error> {
        let mut entries = Vec::new();
        while let Some(Key(key)) = map.next_key::<Key<'de>>()? {
            let value = map.next_value::<Value>()?;
            let tag =
                (key == U::TAG && U::meaning(&value) == Meaning::Branch).then(|| value.clone());
            entries.push((key, value));
            if let Some(tag) = tag {
                let whole = Whole {
                    tag: U::TAG,
                    before: entries.into_iter(),
                    value: None,
                    rest: map,
                };
                return U::branch(&tag, MapAccessDeserializer::new(whole));
            }
        }
        U::tree(
            entries
                .into_iter()
                .map(|(key, value)| (key.into_owned(), value))
                .collect(),
        )
    }
}

/// The entries of an object, of which those up to the tag have been read already.
struct Whole<'de, A> {
    tag: &'static str,
    before: vec::IntoIter<(Cow<'de, str>, Value)>,
    value: Option<(Cow<'de, str>, Value)>,
    rest: A,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Whole<'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        let Some((key, value)) = self.before.next() else {
            return self.rest.next_key_seed(seed);
        };
        let name = match &key {
            Cow::Borrowed(key) => seed.deserialize(BorrowedStrDeserializer::new(key)),
            Cow::Owned(key) => {
                let key: StringDeserializer<A::Error> = key.clone().into_deserializer();
                seed.deserialize(key)
            }
        };
        self.value = Some((key, value));
        name.map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, A::Error> {
        match self.value.take() {
            // The union knows the tag, though the branch may not declare it or not with this value.
            Some((key, value)) if key == self.tag => {
                drift::unwatched(|| tree::decode_beside(self.tag, &key, value, seed))
            }
            Some((key, value)) => tree::decode_beside(self.tag, &key, value, seed),
            None => self.rest.next_value_seed(seed),
        }
    }
}

/// Writes a branch that does not write its tag itself.
///
/// # Errors
///
/// The branch cannot be written as JSON.
pub fn write_with_tag<T, S>(
    key: &str,
    tag: Value,
    branch: &T,
    serializer: S,
) -> Result<S::Ok, S::Error>
where
    T: serde::Serialize,
    S: serde::Serializer,
{
    use serde::ser::Error as _;
    let mut value = json::to_value(branch).map_err(S::Error::custom)?;
    if let Value::Object(object) = &mut value {
        object.insert(key.to_owned(), tag);
    }
    serde::Serialize::serialize(&value, serializer)
}

/// Reads a branch, to be made into its variant.
///
/// # Errors
///
/// The object does not fit the branch.
pub fn read_branch<'de, T: Deserialize<'de>, D: Deserializer<'de>, U>(
    object: D,
    make: fn(T) -> U,
) -> Result<U, D::Error> {
    T::deserialize(object).map(make)
}

/// Reads an object without a tag as the branch for all others; what that cannot be is kept as it came.
///
/// # Errors
///
/// Somebody watches for what the union does not know, and wants no more of it.
pub fn read_untagged<T, E, U>(object: Value, make: fn(T) -> U, keep: fn(Value) -> U) -> Result<U, E>
where
    T: for<'de> Deserialize<'de>,
    E: Error,
{
    match tree::decode::<T, serde_json::Error>(object.clone()) {
        Ok(branch) => Ok(make(branch)),
        Err(_) => drift::branch().map(|()| keep(object)),
    }
}

/// Implements a union with a tag; see the module's documentation.
///
/// A branch follows `=` when its type writes the tag itself, and `+=` when the union has to.
/// A branch after `_ =>` takes objects whose tag no other branch has. A tag in brackets is that of
/// several branches, of which the object is the one that it fits best, and the one that has the tag
/// above where it fits none. After the braces, `fit;` says that the tag need not be there.
macro_rules! tagged_union {
    ($name:ident, $key:literal {
        $($variant:ident($ty:ty) $op:tt $tag:literal $(| $more:literal)*,)*
        $(_ => $other:ident($other_ty:ty),)?
        $([$shared:literal] => $($among:ident($among_ty:ty))|+,)*
    } $($absent:ident;)?) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(branch) => {
                        $crate::runtime::write_tagged!($op branch, $key, $tag, serializer)
                    })*
                    $(Self::$other(branch) => serde::Serialize::serialize(branch, serializer),)?
                    Self::Unknown(value) => serde::Serialize::serialize(value, serializer),
                }
            }
        }

        impl<'de> $crate::runtime::data::tagged::Tagged<'de> for $name {
            const TAG: &'static str = $key;

            fn meaning(tag: &serde_json::Value) -> $crate::runtime::data::tagged::Meaning {
                use $crate::runtime::data::tagged::Meaning;
                $(if tag == &$shared {
                    return Meaning::Branches;
                })*
                if $((tag == &$tag $(|| tag == &$more)*) ||)* false {
                    Meaning::Branch
                } else {
                    Meaning::Nothing
                }
            }

            fn branch<D: serde::Deserializer<'de>>(
                tag: &serde_json::Value,
                object: D,
            ) -> Result<Self, D::Error> {
                use $crate::runtime::data::tagged::read_branch;
                $(if tag == &$tag $(|| tag == &$more)* {
                    return read_branch(object, Self::$variant);
                })*
                $(if true {
                    return read_branch(object, Self::$other);
                })?
                read_branch(object, Self::Unknown)
            }

            // The parameter's name must be none that a branch's type may have.
            fn tree<AnyError: serde::de::Error>(
                object: serde_json::Value,
            ) -> Result<Self, AnyError> {
                use $crate::runtime::data::tree::decode;
                let tag = object.get($key).unwrap_or(&serde_json::Value::Null);
                $(if tag == &$shared
                    && let Some(found) = $crate::runtime::data::union::choose(
                        &object,
                        &[$(<$among_ty as $crate::runtime::data::fit::Fit>::fit),+],
                        &[$(|object| decode(object).map(Self::$among)),+],
                    )
                {
                    return found;
                })*
                $(if tag == &$tag $(|| tag == &$more)* {
                    return decode(object).map(Self::$variant);
                })*
                $crate::runtime::tagged_part! {
                    $($absent)? tree object tag { $($variant($ty),)* $($other($other_ty),)? } $($other)?
                }
                $(if object.is_object() {
                    return decode(object).map(Self::$other);
                })?
                $crate::runtime::data::drift::branch().map(|()| Self::Unknown(object))
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::runtime::data::tagged::read(deserializer)
            }
        }

        impl $crate::runtime::data::fit::Fit for $name {
            fn fit(value: &serde_json::Value) -> Option<$crate::runtime::data::fit::Score> {
                use $crate::runtime::data::tagged::{Meaning, Tagged};
                let tag = value.get($key);
                $crate::runtime::tagged_part! {
                    $($absent)? fit value tag { $($ty,)* $($other_ty,)? }
                }
                let known = <Self as Tagged<'static>>::meaning(tag?) != Meaning::Nothing;
                $crate::runtime::data::fit::tagged(value, known)
            }
        }

        impl $crate::runtime::data::empty::Empty for $name {
            fn empty() -> Self {
                Self::Unknown(serde_json::Value::Null)
            }
        }
    };
}
pub(crate) use tagged_union;

/// What a union with a tag does with an object that has none.
macro_rules! tagged_part {
    (fit tree $object:ident $tag:ident { $($variant:ident($ty:ty),)* } $($other:ident)?) => {
        if $tag.is_null() && $object.is_object() {
            use $crate::runtime::data::{drift, fit};
            let best = fit::best(&$object, &[$(<$ty as fit::Fit>::fit),*]);
            let decoders: &[$crate::runtime::data::union::Decoder<Self, AnyError>] =
                &[$(|object| decode(object).map(Self::$variant)),*];
            return match best.and_then(|index| decoders.get(index)) {
                Some(decode) => decode($object),
                None => drift::branch().map(|()| Self::Unknown($object)),
            };
        }
    };
    (tree $object:ident $tag:ident { $($variant:ident($ty:ty),)* } $other:ident) => {
        if $tag.is_null() && $object.is_object() {
            use $crate::runtime::data::tagged::read_untagged;
            return read_untagged($object, Self::$other, Self::Unknown);
        }
    };
    (tree $object:ident $tag:ident { $($variant:ident($ty:ty),)* }) => {};
    (fit fit $value:ident $tag:ident { $($ty:ty,)* }) => {
        use $crate::runtime::data::fit;
        if $value.is_object() && $tag.is_none_or(serde_json::Value::is_null) {
            return fit::any($value, &[$(<$ty as fit::Fit>::fit),*]);
        }
    };
    (fit $value:ident $tag:ident { $($ty:ty,)* }) => {};
}
pub(crate) use tagged_part;

/// Writes a branch of a union with a tag.
macro_rules! write_tagged {
    (= $branch:ident, $key:literal, $tag:literal, $serializer:ident) => {
        serde::Serialize::serialize($branch, $serializer)
    };
    (+= $branch:ident, $key:literal, $tag:literal, $serializer:ident) => {
        $crate::runtime::data::tagged::write_with_tag($key, $tag.into(), $branch, $serializer)
    };
}
pub(crate) use write_tagged;
