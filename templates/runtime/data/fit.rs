//! Which branch of a union a JSON value belongs to, where nothing names the branch.
//!
//! Each type says whether a value can be one of its own and how well it fits: the kind of value,
//! required keys, constants and enumerations must fit, then the branch that loses the fewest keys
//! wins (those of the object itself before those of objects in it), then the one that declares most
//! of them, then the order of the branches.
//! Nothing is decoded here; the winner decodes the value afterwards.

use std::cell::Cell;
use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde_json::{Map, Number, Value};

use super::json;

/// A type that can tell whether a JSON value is one of its own.
pub trait Fit {
    /// How well `value` fits, or `None` when it cannot be decoded as this type.
    fn fit(value: &Value) -> Option<Score>;
}

/// How well a value fits a type; the greater score fits better.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    /// Values that only an open enumeration accepts, since it accepts all strings.
    pub guesses: u32,
    /// Keys that the type neither declares nor keeps.
    pub lost: u32,
    /// The guesses in lists and objects below.
    pub guesses_below: u32,
    /// The keys lost below.
    pub lost_below: u32,
    /// Keys that the type declares.
    pub known: u32,
    /// Keys that it does not declare and keeps.
    pub unknown: u32,
    /// Values whose type says more than their JSON kind: an integer, a known name, a date.
    pub exact: u32,
}

impl Score {
    /// A value that says nothing but its kind.
    pub const PLAIN: Self = Self {
        guesses: 0,
        lost: 0,
        guesses_below: 0,
        lost_below: 0,
        known: 0,
        unknown: 0,
        exact: 0,
    };
    /// A value that matches exactly: a known name, an integer.
    pub const EXACT: Self = Self {
        exact: 1,
        ..Self::PLAIN
    };
    /// A key that its map names.
    pub const NAMED: Self = Self {
        known: 1,
        ..Self::PLAIN
    };
    /// A key that nothing names and that is kept.
    pub const KEPT: Self = Self {
        unknown: 1,
        ..Self::PLAIN
    };
    /// A value that fits only because everything does.
    pub const GUESS: Self = Self {
        guesses: 1,
        ..Self::PLAIN
    };

    /// The score of a whole that has a further part.
    #[must_use]
    pub fn with(self, part: Self) -> Self {
        Self {
            guesses: self.guesses.saturating_add(part.guesses),
            lost: self.lost.saturating_add(part.lost),
            guesses_below: self.guesses_below.saturating_add(part.guesses_below),
            lost_below: self.lost_below.saturating_add(part.lost_below),
            known: self.known.saturating_add(part.known),
            unknown: self.unknown.saturating_add(part.unknown),
            exact: self.exact.saturating_add(part.exact),
        }
    }

    /// The score of a list or an object, as a part of the object that it is in.
    fn below(self) -> Self {
        Self {
            guesses: 0,
            lost: 0,
            guesses_below: self.guesses_below.saturating_add(self.guesses),
            lost_below: self.lost_below.saturating_add(self.lost),
            ..self
        }
    }
}

impl Ord for Score {
    fn cmp(&self, other: &Self) -> Ordering {
        other
            .guesses
            .cmp(&self.guesses)
            .then(other.lost.cmp(&self.lost))
            .then(other.guesses_below.cmp(&self.guesses_below))
            .then(other.lost_below.cmp(&self.lost_below))
            .then(self.known.cmp(&other.known))
            .then(other.unknown.cmp(&self.unknown))
            .then(self.exact.cmp(&other.exact))
    }
}

impl PartialOrd for Score {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The index of the branch that fits best, the first of several.
#[must_use]
pub fn best(value: &Value, branches: &[Scorer]) -> Option<usize> {
    let mut best: Option<(usize, Score)> = None;
    for (index, score) in branches.iter().enumerate() {
        if let Some(score) = score(value)
            && best.is_none_or(|(_, greatest)| score > greatest)
        {
            best = Some((index, score));
        }
    }
    best.map(|(index, _)| index)
}

/// A function that scores one value.
pub type Scorer = fn(&Value) -> Option<Score>;

/// What a record asks of one of its entries.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Whether there must be one.
    pub needed: bool,
    /// What scores its value.
    pub score: Scorer,
}

pub use super::fit_field::{field, key};

/// Scores an object by its entries; `rest` holds what scores undeclared entries, if any.
#[must_use]
pub fn record(value: &Value, fields: &[(&str, Field)], rest: &[Scorer]) -> Option<Score> {
    let object = value.as_object()?;
    let mut total = Score::PLAIN;
    for (key, field) in fields {
        match object.get(*key) {
            Some(value) => {
                let part = (field.score)(value)?;
                let is_whole = !value.is_object() && !value.is_array();
                total = total.with(if is_whole { part } else { part.below() });
                total.known = total.known.saturating_add(1);
            }
            None if field.needed => return None,
            None => {}
        }
    }
    for (key, value) in object {
        if fields.iter().all(|(declared, _)| declared != key) {
            for score in rest {
                score(value)?;
            }
            let count = if rest.is_empty() {
                &mut total.lost
            } else {
                &mut total.unknown
            };
            *count = count.saturating_add(1);
        }
    }
    Some(total)
}

/// An entry with a constant value.
#[must_use]
pub fn constant(score: Scorer) -> Field {
    Field {
        needed: false,
        score,
    }
}

/// The score of a value that was compared with a constant.
#[must_use]
pub fn equal(equal: bool) -> Option<Score> {
    equal.then_some(Score::EXACT)
}

/// Scores the entries that a record does not declare.
pub fn rest<R, T: Fit>(_field: fn(&R) -> &BTreeMap<String, T>) -> Scorer {
    T::fit
}

/// Scores the entries that a record does not declare, of which it passes over those that are no such value.
pub fn fitting<R, T: Fit>(_field: fn(&R) -> &BTreeMap<String, T>) -> Scorer {
    |value| Some(T::fit(value).unwrap_or(Score::PLAIN))
}

/// The score of an object that a tag has assigned to a branch.
#[must_use]
pub fn tagged(value: &Value, known: bool) -> Option<Score> {
    let keys = u32::try_from(value.as_object()?.len()).unwrap_or(u32::MAX);
    Some(if known {
        Score {
            known: keys,
            ..Score::EXACT
        }
    } else {
        Score {
            unknown: keys,
            ..Score::GUESS
        }
    })
}

thread_local! {
    /// How many unions the one that is being scored lies within.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// The score of the branch that fits best, for a union within what is being scored.
///
/// Each branch scores what lies within it, so that with every level of unions the work is
/// multiplied by the number of branches. A few levels down nothing is learnt any more, and all
/// values fit.
#[must_use]
pub fn any(value: &Value, branches: &[Scorer]) -> Option<Score> {
    const LIMIT: u32 = 3;
    let depth = DEPTH.get();
    if depth >= LIMIT {
        return Some(Score::PLAIN);
    }
    DEPTH.set(depth + 1);
    let best = branches.iter().filter_map(|score| score(value)).max();
    DEPTH.set(depth);
    best
}

impl<T: Fit> Fit for Option<T> {
    fn fit(value: &Value) -> Option<Score> {
        if value.is_null() {
            Some(Score::PLAIN)
        } else {
            T::fit(value)
        }
    }
}

impl<T: Fit> Fit for Box<T> {
    fn fit(value: &Value) -> Option<Score> {
        T::fit(value)
    }
}

impl<T: Fit> Fit for Vec<T> {
    fn fit(value: &Value) -> Option<Score> {
        value
            .as_array()?
            .iter()
            .try_fold(Score::PLAIN, |total, item| Some(total.with(T::fit(item)?)))
    }
}

impl<K: Key, T: Fit> Fit for BTreeMap<K, T> {
    fn fit(value: &Value) -> Option<Score> {
        value
            .as_object()?
            .iter()
            .try_fold(Score::PLAIN, |total, (key, item)| {
                Some(total.with(K::fit_key(key)?).with(T::fit(item)?))
            })
    }
}

/// A key of a map, which can tell whether a text is one of its own.
pub trait Key: Ord {
    /// How well `key` fits, or `None` when it cannot be decoded as this type.
    fn fit_key(key: &str) -> Option<Score>;
}

impl Key for String {
    fn fit_key(_key: &str) -> Option<Score> {
        Some(Score::KEPT)
    }
}

/// Implements `Fit` from a test of the value.
macro_rules! fit {
    ($($ty:ty: $value:ident => $test:expr, $score:expr;)*) => {$(
        impl Fit for $ty {
            fn fit($value: &Value) -> Option<Score> {
                ($test).then_some($score)
            }
        }
    )*};
}

fit! {
    String: value => value.is_string(), Score::PLAIN;
    bool: value => value.is_boolean(), Score::PLAIN;
    Number: value => value.is_number(), Score::PLAIN;
    (): value => value.is_null(), Score::PLAIN;
    Map<String, Value>: value => value.is_object(), Score::PLAIN;
}

impl Fit for f64 {
    /// A number without a fraction says more of an integer beside it, however it is written.
    fn fit(value: &Value) -> Option<Score> {
        let is_whole = !value.is_f64() || value.as_f64().and_then(json::whole).is_some();
        let score = if is_whole { Score::PLAIN } else { Score::EXACT };
        value.is_number().then_some(score)
    }
}

/// Implements `Fit` for integers, also those that are written with a fraction or an exponent: `1.0` is the value that `1`
/// is (JSON Schema 2020-12, 4.2.2), so that both are the same branch.
macro_rules! fit_integers {
    ($($ty:ty)*) => {$(
        impl Fit for $ty {
            fn fit(value: &Value) -> Option<Score> {
                let written = || value.as_f64().and_then(json::whole);
                let fits = value.as_u64().is_some_and(|number| Self::try_from(number).is_ok())
                    || value.as_i64().or_else(written).is_some_and(|number| Self::try_from(number).is_ok());
                fits.then_some(Score::EXACT)
            }
        }
    )*};
}

fit_integers! { i32 i64 u32 u64 }

impl Fit for Value {
    fn fit(_value: &Value) -> Option<Score> {
        Some(Score::PLAIN)
    }
}
