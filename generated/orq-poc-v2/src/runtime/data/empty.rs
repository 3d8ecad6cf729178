//! Values for what a delta leaves out.
//!
//! An event of a stream repeats only what changed, although its schema requires everything.
//! In the types that events reach, a required field that is missing or null takes the value that
//! its type has here: zero, the empty text, the empty list, an unknown name.

use std::collections::BTreeMap;

use serde_json::{Map, Number, Value};

/// A type with an empty value.
pub trait Empty {
    /// The value that stands for nothing.
    fn empty() -> Self;
}

impl<T> Empty for Option<T> {
    fn empty() -> Self {
        None
    }
}

impl<T> Empty for Vec<T> {
    fn empty() -> Self {
        Self::new()
    }
}

impl<K: Ord, T> Empty for BTreeMap<K, T> {
    fn empty() -> Self {
        Self::new()
    }
}

impl<T: Empty> Empty for Box<T> {
    fn empty() -> Self {
        Self::new(T::empty())
    }
}

impl Empty for Number {
    fn empty() -> Self {
        Self::from(0)
    }
}

impl Empty for () {
    fn empty() -> Self {}
}

/// Implements `Empty` by `Default`.
macro_rules! empty_is_default {
    ($($ty:ty),*) => {$(
        impl Empty for $ty {
            fn empty() -> Self {
                Self::default()
            }
        }
    )*};
}

empty_is_default!(String, bool, i32, i64, u32, u64, f64, Value, Map<String, Value>);
