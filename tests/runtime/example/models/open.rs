//! What others may add to: keys of a pattern, numbers with names.

use std::collections::BTreeMap;

/// A record whose other keys hold numbers, where a pattern says so.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Counters {
    /// What is counted.
    pub name: String,
    /// What else the object holds.
    pub extra: BTreeMap<String, i64>,
}

crate::runtime::record! {
    Counters {
        name: required "name",
        ..extra fitting,
    }
    fit;
    empty;
}

/// What somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kind(pub i64);

crate::runtime::open_integer! {
    Kind(i64) {
        /// A program.
        BOT = 1,
        /// A person.
        USER = -2,
    }
}

/// A number with a name, or a text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum KindOrText {
    /// A number.
    Kind(Kind),
    /// A text.
    String(String),
    /// Anything that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! { KindOrText { Kind(Kind), String(String) } }
