//! What comes and is not described: unknown values, unknown branches, unknown fields.
//!
//! None of these is an error, so that nothing in the answer says where they were. Whoever wants to know decodes with
//! [`observe`]: it counts what is met, and for each of them decodes once more up to there, where it is made an error,
//! since errors know their path. Decoding that nobody observes only pays where something unknown is met, one look at a
//! flag.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, Visitor};

use super::json::JsonError;

/// How what came differs from what is described.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DriftKind {
    /// A value that an open enumeration does not name.
    UnknownValue,
    /// A value that no branch of a union is for.
    UnknownBranch,
    /// A field that a record does not declare.
    UnknownField,
    /// Null where there must be a value; the empty value was taken.
    Null,
    /// Nothing where there must be a value; the empty value was taken.
    Missing,
    /// A value of another kind that says the same: `"1"` for `1`.
    OtherKind,
}

/// Something that came and is not described.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met {
    /// Where, as in `choices[0].message.role`; empty when it is the whole.
    pub path: String,
    /// What it is.
    pub kind: DriftKind,
    /// The text that an enumeration does not name.
    pub value: Option<String>,
}

/// What an error says that is none but for the place.
pub(crate) const UNDESCRIBED: &str = "something that is described";

/// How many of one text are told.
const LIMIT: u32 = 64;

/// What decoding takes note of.
#[derive(Clone, Copy)]
struct Watch {
    /// Whether unknown fields count.
    fields: bool,
    /// How many have been met.
    met: u32,
    /// The one that is made an error, counted from 1.
    wanted: u32,
}

thread_local! {
    static WATCH: Cell<Option<Watch>> = const { Cell::new(None) };
    static FOUND: RefCell<Option<(DriftKind, Option<String>)>> = const { RefCell::new(None) };
}

/// Decodes something, and gives back why it cannot be.
pub type Attempt<'f> = dyn FnMut() -> Option<JsonError> + 'f;

/// Decodes, and says what was met that is not described. `attempt` is called again for each of them and must do the
/// same every time. Gives back the error of the first time.
pub fn observe(
    fields: bool,
    attempt: &mut Attempt<'_>,
    tell: &mut dyn FnMut(Met),
) -> Option<JsonError> {
    let (error, met) = watched(fields, 0, attempt);
    if error.is_some() {
        return error;
    }
    let mut told = Vec::new();
    for wanted in 1..=met.min(LIMIT) {
        let (error, _) = watched(fields, wanted, attempt);
        let (Some(error), Some((kind, value))) = (error, FOUND.take()) else {
            continue;
        };
        let met = Met {
            path: error.path,
            kind,
            value,
        };
        if !told.contains(&met) {
            tell(met.clone());
            told.push(met);
        }
    }
    None
}

/// Decodes with a watch; how many have been met.
fn watched(fields: bool, wanted: u32, attempt: &mut Attempt<'_>) -> (Option<JsonError>, u32) {
    let watch = Watch {
        fields,
        met: 0,
        wanted,
    };
    let before = WATCH.replace(Some(watch));
    let error = attempt();
    let after = WATCH.replace(before);
    (error, after.map_or(0, |watch| watch.met))
}

/// What makes decoding stop at the one that is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Undescribed;

impl fmt::Display for Undescribed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(UNDESCRIBED)
    }
}

impl std::error::Error for Undescribed {}

/// Takes note of something; an error if it is the one that is looked for.
#[cold]
fn note(kind: DriftKind, value: Option<&str>) -> Result<(), Undescribed> {
    let Some(mut watch) = WATCH.get() else {
        return Ok(());
    };
    watch.met = watch.met.saturating_add(1);
    WATCH.set(Some(watch));
    if watch.met != watch.wanted {
        return Ok(());
    }
    FOUND.set(Some((kind, value.map(str::to_owned))));
    Err(Undescribed)
}

/// A text that an open enumeration does not name.
///
/// # Errors
///
/// It is the one that is looked for.
pub fn value(text: &str) -> Result<(), Undescribed> {
    note(DriftKind::UnknownValue, Some(text))
}

/// A value that no branch of a union is for.
///
/// # Errors
///
/// It is the one that is looked for.
pub fn branch<E: Error>() -> Result<(), E> {
    note(DriftKind::UnknownBranch, None).map_err(E::custom)
}

/// Whether somebody watches.
pub(crate) fn is_watched() -> bool {
    WATCH.get().is_some()
}

/// Reads what is described elsewhere, as the tag of a union that its branch does not declare: nothing is told of it.
pub(crate) fn unwatched<T>(read: impl FnOnce() -> T) -> T {
    let watch = WATCH.replace(None);
    let result = read();
    WATCH.set(watch);
    result
}

/// The value of a field that a record does not declare: passed over.
pub struct UnknownField;

impl<'de> Deserialize<'de> for UnknownField {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let counts = WATCH.get().is_some_and(|watch| watch.fields);
        if counts && note(DriftKind::UnknownField, None).is_err() {
            // The decoder knows the place of an error only while it reads the value. It does not go into one that is
            // to be a bool and is none.
            return deserializer.deserialize_bool(Refusing);
        }
        IgnoredAny::deserialize(deserializer).map(|_| Self)
    }
}

/// Refuses every value.
struct Refusing;

impl Visitor<'_> for Refusing {
    type Value = UnknownField;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&Undescribed, formatter)
    }

    fn visit_bool<E: Error>(self, _value: bool) -> Result<UnknownField, E> {
        Err(E::custom(Undescribed))
    }
}
