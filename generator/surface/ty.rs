//! Rust types as data, and what arguments and setters of each type take.

use serde::{Deserialize, Serialize};

/// The number of an item in [`super::Crate::items`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ItemId(u32);

impl ItemId {
    /// The item at an index.
    #[must_use]
    pub const fn new(index: usize) -> Self {
        Self(index as u32)
    }

    /// The index into [`super::Crate::items`].
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A Rust type.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Type {
    /// `()`.
    Unit,
    /// `bool`.
    Bool,
    /// `i32`.
    I32,
    /// `i64`.
    I64,
    /// `u32`.
    U32,
    /// `u64`.
    U64,
    /// `f64`.
    F64,
    /// `serde_json::Number`.
    BigNumber,
    /// `String`.
    String,
    /// `serde_json::Value`.
    Json,
    /// A newtype of the run-time part that keeps its text: `DateTime`, `Date`, `Time`, `Duration`, `Base64`.
    Text(TextType),
    /// `bytes::Bytes`.
    Bytes,
    /// `Upload`: a part of a multipart body, or a whole body.
    Upload,
    /// An item of this crate.
    Item(ItemId),
    /// `Vec<T>`.
    List(Box<Type>),
    /// `BTreeMap<K, T>`.
    Map(Key, Box<Type>),
    /// `Option<T>`.
    Option(Box<Type>),
    /// `Box<T>`.
    Boxed(Box<Type>),
}

/// What the keys of a map are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Key {
    /// `String`.
    Text,
    /// An enum of strings of this crate.
    Item(ItemId),
}

impl Key {
    /// The type of the keys.
    #[must_use]
    pub fn ty(self) -> Type {
        match self {
            Self::Text => Type::String,
            Self::Item(id) => Type::Item(id),
        }
    }

    /// The enum that they are.
    #[must_use]
    pub fn item(self) -> Option<ItemId> {
        match self {
            Self::Text => None,
            Self::Item(id) => Some(id),
        }
    }
}

/// The newtypes that keep the text as it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TextType {
    /// `DateTime`.
    DateTime,
    /// `Date`.
    Date,
    /// `Time`.
    Time,
    /// `Duration`.
    Duration,
    /// `Base64`.
    Base64,
    /// `Secret`-like text that `Debug` does not show.
    Password,
}

/// What an argument or a setter takes for a value of a type, by the rules of the contract.
///
/// `Option` and `Box` are looked through: the form is that of the value inside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accepts<'a> {
    /// The value itself: `bool`, integers, `f64` (arguments); `impl Into<Option<T>>` in setters.
    Copy(&'a Type),
    /// `impl Into<T>`: strings, enums, unions, records.
    Into(&'a Type),
    /// Free JSON: `impl Into<serde_json::Value>`, or the entries of an object in any map.
    Json,
    /// `impl IntoIterator<Item = T>`: lists of numbers and booleans.
    Copies(&'a Type),
    /// `impl IntoIterator<Item = impl Into<T>>`: lists of strings, enums and other scalars.
    Each(&'a Type),
    /// `impl Into<Vec<T>>`: lists of records, unions and everything else.
    IntoList(&'a Type),
    /// `impl IntoIterator<Item = (impl Into<K>, T)>` or JSON: maps of integers and booleans, whose literals would not
    /// know their type.
    CopyEntries(Key, &'a Type),
    /// `impl IntoIterator<Item = (impl Into<K>, impl Into<T>)>` or JSON: all other maps.
    Entries(Key, &'a Type),
}

impl Type {
    /// The type without `Option` and `Box` around it.
    #[must_use]
    pub fn inner(&self) -> &Self {
        match self {
            Self::Option(inner) | Self::Boxed(inner) => inner.inner(),
            other => other,
        }
    }

    /// The item that the type names, alone or within `Option` and `Box`.
    #[must_use]
    pub fn item(&self) -> Option<ItemId> {
        match self.inner() {
            Self::Item(id) => Some(*id),
            _ => None,
        }
    }

    /// The item within everything that can be around one.
    #[must_use]
    pub fn innermost_item(&self) -> Option<ItemId> {
        match self.innermost() {
            Self::Item(id) => Some(*id),
            _ => None,
        }
    }

    /// The type within everything that can be around one: lists and maps too.
    #[must_use]
    pub fn innermost(&self) -> &Self {
        match self {
            Self::List(inner) | Self::Map(_, inner) | Self::Option(inner) | Self::Boxed(inner) => inner.innermost(),
            other => other,
        }
    }

    /// The enums that are the keys of maps in the type.
    #[must_use]
    pub fn keys(&self) -> Vec<ItemId> {
        match self {
            Self::Map(key, inner) => key.item().into_iter().chain(inner.keys()).collect(),
            Self::List(inner) | Self::Option(inner) | Self::Boxed(inner) => inner.keys(),
            _ => Vec::new(),
        }
    }

    /// How many `Option`s are around the type.
    #[must_use]
    pub fn options(&self) -> usize {
        match self {
            Self::Option(inner) => 1 + inner.options(),
            _ => 0,
        }
    }

    /// `bool`, integers and `f64`.
    #[must_use]
    pub fn is_copy(&self) -> bool {
        matches!(self, Self::Bool | Self::I32 | Self::I64 | Self::U32 | Self::U64 | Self::F64)
    }
}
