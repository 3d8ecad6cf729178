//! What an argument takes that must be given and may be null: a value, what becomes one, `Some` of it, or `None`.
//!
//! `impl Into<Option<T>>` would not take a text for a `String`, and `impl Into<T>` no `None`.

use std::collections::{BTreeMap, HashMap};

use serde::de::DeserializeOwned;
use serde_json::{Map, Number, Value};

use super::empty::Empty;
use super::given;
use super::text::{Base64, Date, DateTime, Duration, Password, Time};

/// A value, or what stands for null.
pub trait IntoNullable<T> {
    /// The value, or `None` for null.
    fn into_nullable(self) -> Option<T>;
}

impl<T> IntoNullable<T> for Option<T> {
    fn into_nullable(self) -> Option<T> {
        self
    }
}

/// Takes for a type of this crate whatever becomes it.
macro_rules! nullable {
    ($($name:ident)* $(,)?) => {$(
        impl<V: ::std::convert::Into<$name>> $crate::runtime::data::nullable::IntoNullable<$name> for V {
            fn into_nullable(self) -> ::std::option::Option<$name> {
                ::std::option::Option::Some(self.into())
            }
        }
    )*};
}

pub(crate) use nullable;

nullable! { Base64 Date DateTime Duration Password Time }

/// Takes for types of other crates what is listed: whatever becomes them could be an `Option` one day.
macro_rules! listed {
    ($($name:ty: $($from:ty)*;)*) => {$($(
        impl IntoNullable<$name> for $from {
            fn into_nullable(self) -> Option<$name> {
                Some(self.into())
            }
        }
    )*)*};
}

listed! {
    bool: bool;
    i32: i32;
    i64: i64;
    u32: u32;
    u64: u64;
    f64: f64;
    String: String &str &String;
    Number: Number i64 u64;
    Value: Value Map<String, Value> String &str bool i64 f64;
}

impl<T, V: Into<T>> IntoNullable<Vec<T>> for Vec<V> {
    fn into_nullable(self) -> Option<Vec<T>> {
        Some(self.into_iter().map(V::into).collect())
    }
}

impl<T, V: Into<T>, const N: usize> IntoNullable<Vec<T>> for [V; N] {
    fn into_nullable(self) -> Option<Vec<T>> {
        Some(self.into_iter().map(V::into).collect())
    }
}

impl<L: Ord, T, K: Into<L>, V: Into<T>> IntoNullable<BTreeMap<L, T>> for BTreeMap<K, V> {
    fn into_nullable(self) -> Option<BTreeMap<L, T>> {
        Some(
            self.into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        )
    }
}

impl<L: Ord, T, K: Into<L>, V: Into<T>, const N: usize> IntoNullable<BTreeMap<L, T>>
    for [(K, V); N]
{
    fn into_nullable(self) -> Option<BTreeMap<L, T>> {
        Some(
            self.into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        )
    }
}

impl<K, T> IntoNullable<BTreeMap<K, T>> for Value
where
    K: Ord + From<String> + DeserializeOwned,
    T: Empty + DeserializeOwned,
{
    fn into_nullable(self) -> Option<BTreeMap<K, T>> {
        Some(given::read(self))
    }
}

/// Takes for free JSON the entries of an object.
macro_rules! objects {
    ($(($($parameter:tt)*) $collection:ty;)*) => {$(
        impl<K: Into<String>, V: Into<Value>, $($parameter)*> IntoNullable<Value> for $collection {
            fn into_nullable(self) -> Option<Value> {
                Some(Value::from_iter(self))
            }
        }
    )*};
}

objects! {
    (const N: usize) [(K, V); N];
    () Vec<(K, V)>;
    () BTreeMap<K, V>;
    (S) HashMap<K, V, S>;
}
