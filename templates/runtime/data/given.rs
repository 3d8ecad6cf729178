//! What arguments take for free JSON and for maps: entries (`[("key", value)]`), whole maps, and `json!(…)`.
//!
//! Each trait has a parameter that says by which way a value is given. The compiler finds it, and nobody writes it: two
//! ways of one trait could be those of the same type one day, as far as the compiler knows.
//!
//! JSON that is no such map is no panic, and nothing is lost without a word: the map that is made of it says why, and a
//! request with it is refused before it is sent, as one with a number that JSON has no word for is.

use std::collections::{BTreeMap, HashMap};
use std::marker::PhantomData;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::empty::Empty;
use super::finite::REFUSED;
use super::tree;

/// Something is given as what becomes it.
#[derive(Debug)]
pub struct ByValue;

/// Something is given entry by entry.
#[derive(Debug)]
pub struct ByEntries<W = ()>(PhantomData<W>);

/// Free JSON: what becomes it, as `json!(…)`, a text or a number does, or the entries of an object.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no JSON",
    note = "JSON is given as `json!(…)`, as a text, a number or a list, as `[(\"key\", value)]`, or as a whole map"
)]
pub trait IntoJson<Way> {
    /// The value.
    fn into_json(self) -> Value;
}

impl<T: Into<Value>> IntoJson<ByValue> for T {
    fn into_json(self) -> Value {
        self.into()
    }
}

/// Makes an object of the entries of a collection.
macro_rules! objects {
    ($(($($parameter:tt)*) $collection:ty;)*) => {$(
        impl<K: Into<String>, T: IntoJson<W>, W, $($parameter)*> IntoJson<ByEntries<W>> for $collection {
            fn into_json(self) -> Value {
                Value::from_iter(self.into_iter().map(|(key, value)| (key, value.into_json())))
            }
        }
    )*};
}

objects! {
    (const N: usize) [(K, T); N];
    () Vec<(K, T)>;
    () BTreeMap<K, T>;
    (S) HashMap<K, T, S>;
}

/// A map of a type: entries that become its own, one by one or in any map, or `json!({…})`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no map from `{K}` to `{T}`",
    note = "a map is given as `[(\"key\", value)]`, as a whole map, or as `json!({{…}})`"
)]
pub trait IntoMap<K, T, Way> {
    /// The map.
    fn into_map(self) -> BTreeMap<K, T>;
}

impl<K, T, A, B, I> IntoMap<K, T, ByEntries> for I
where
    K: Ord,
    A: Into<K>,
    B: Into<T>,
    I: IntoIterator<Item = (A, B)>,
{
    fn into_map(self) -> BTreeMap<K, T> {
        self.into_iter()
            .map(|(key, value)| (key.into(), value.into()))
            .collect()
    }
}

impl<K, T> IntoMap<K, T, ByValue> for Value
where
    K: Ord + From<String> + DeserializeOwned,
    T: Empty + DeserializeOwned,
{
    fn into_map(self) -> BTreeMap<K, T> {
        read(self)
    }
}

/// A map of values that are literals as a rule, which would not know their type if they could be of several.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no map from `{K}` to `{T}`",
    note = "a map is given as `[(\"key\", value)]`, as a whole map, or as `json!({{…}})`"
)]
pub trait IntoMapOf<K, T, Way> {
    /// The map.
    fn into_map(self) -> BTreeMap<K, T>;
}

impl<K, T, A, I> IntoMapOf<K, T, ByEntries> for I
where
    K: Ord,
    A: Into<K>,
    I: IntoIterator<Item = (A, T)>,
{
    fn into_map(self) -> BTreeMap<K, T> {
        self.into_iter()
            .map(|(key, value)| (key.into(), value))
            .collect()
    }
}

impl<K, T> IntoMapOf<K, T, ByValue> for Value
where
    K: Ord + From<String> + DeserializeOwned,
    T: Empty + DeserializeOwned,
{
    fn into_map(self) -> BTreeMap<K, T> {
        read(self)
    }
}

/// The map that JSON is, or one that says why it is none.
pub(super) fn read<K, T>(value: Value) -> BTreeMap<K, T>
where
    K: Ord + From<String> + DeserializeOwned,
    T: Empty + DeserializeOwned,
{
    tree::decode(value).unwrap_or_else(|error: serde_json::Error| {
        BTreeMap::from([(K::from(format!("{REFUSED}{error}")), T::empty())])
    })
}
