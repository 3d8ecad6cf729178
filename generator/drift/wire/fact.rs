//! What can be different about a value on the wire, and on which side that breaks.
//!
//! A schema is a set of values. What clients send must stay within what the server takes, so a request breaks when its
//! set narrows; what the server answers must stay within what clients expect, so an answer breaks when its set widens.
//! So every fact says in which direction it moves the set, and every rule about requests has its mirror for answers.

use crate::drift::{Side, Verdict};

/// In which direction a set of values moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::drift) enum Move {
    /// Fewer values than before.
    Narrows,
    /// More values than before.
    Widens,
    /// Others than before.
    Shifts,
    /// More values than before, of a kind that clients expect: a new value of an open enum, a new branch of `anyOf`.
    Opens,
    /// The same values, which mean something else.
    Means,
    /// More can be said or is said, and nobody must know it.
    Adds,
    /// What was said is no longer said; who says it is not refused.
    Drops,
    /// The same values.
    Stays,
}

impl Move {
    /// What it means on a side.
    pub(in crate::drift) fn verdict(self, side: Side) -> Verdict {
        let request = side == Side::Request;
        match self {
            Self::Shifts => Verdict::Breaking,
            Self::Narrows if request => Verdict::Breaking,
            Self::Widens if !request => Verdict::Breaking,
            Self::Opens if !request => Verdict::Behavior,
            Self::Means | Self::Drops => Verdict::Behavior,
            Self::Narrows | Self::Widens | Self::Opens | Self::Adds => Verdict::Additive,
            Self::Stays => Verdict::Docs,
        }
    }
}

/// A limit of numbers, lengths or counts.
#[derive(Debug, Clone, Copy)]
pub(in crate::drift) struct Limit {
    /// The keyword.
    pub(in crate::drift) word: &'static str,
    /// How rules name it.
    pub(in crate::drift) name: &'static str,
    /// Whether larger numbers allow more.
    pub(in crate::drift) upper: bool,
}

const fn limit(word: &'static str, name: &'static str, upper: bool) -> Limit {
    Limit { word, name, upper }
}

/// All limits.
pub(in crate::drift) const LIMITS: &[Limit] = &[
    limit("maximum", "max", true),
    limit("exclusiveMaximum", "exclusive-max", true),
    limit("maxLength", "max-length", true),
    limit("maxItems", "max-items", true),
    limit("maxProperties", "max-properties", true),
    limit("maxContains", "max-contains", true),
    limit("minimum", "min", false),
    limit("exclusiveMinimum", "exclusive-min", false),
    limit("minLength", "min-length", false),
    limit("minItems", "min-items", false),
    limit("minProperties", "min-properties", false),
    limit("minContains", "min-contains", false),
];

/// A keyword whose presence rules values out; what it holds is looked at as a whole or compared as a schema.
pub(in crate::drift) const CONDITIONS: &[(&str, &str)] = &[
    ("contains", "contains"),
    ("contentSchema", "content-schema"),
    ("else", "else"),
    ("if", "if"),
    ("not", "not"),
    ("propertyNames", "property-names"),
    ("then", "then"),
    ("unevaluatedItems", "unevaluated-items"),
    ("unevaluatedProperties", "unevaluated-properties"),
];

/// Choices whose branches are conditions, and how rules name them.
pub(in crate::drift) const ALTERNATIVES: (&str, &str) = ("alternatives", "anyOf");

/// Keywords whose members each rule values out.
pub(in crate::drift) const CONDITION_MAPS: &[(&str, &str)] = &[
    ("dependentRequired", "dependent-required"),
    ("dependentSchemas", "dependent-schema"),
    ("patternProperties", "pattern-property"),
];
