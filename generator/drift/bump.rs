//! Which version a change asks for, by Cargo's rules.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Change, Comparison, Verdict};

/// Which part of a version goes up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Bump {
    /// None.
    None,
    /// The last.
    Patch,
    /// The second; before 1.0 the last.
    Minor,
    /// The first; before 1.0 the second.
    Major,
}

impl Comparison {
    /// What the changes ask for.
    ///
    /// Programs decide: what breaks them is major, and so is what the crate no longer sends for them. What only the wire
    /// knows cannot be held back by a version, but users should see it coming, so it is at least minor.
    #[must_use]
    pub fn bump(&self) -> Bump {
        if self.changes.iter().any(Change::refuses) {
            return Bump::Major;
        }
        match (self.rust, self.wire) {
            (Verdict::Breaking, _) => Bump::Major,
            (Verdict::Additive | Verdict::Behavior, _) | (_, Verdict::Breaking | Verdict::Behavior) => Bump::Minor,
            (Verdict::Docs, _) | (_, Verdict::Additive | Verdict::Docs) => Bump::Patch,
            (Verdict::None, Verdict::None) => Bump::None,
        }
    }
}

/// A version after a bump; nothing for one that is not three numbers, which somebody chose for a reason.
#[must_use]
pub fn bumped(version: &str, bump: Bump) -> Option<String> {
    let mut numbers = version.split('.').map(|part| part.parse::<u64>().ok());
    let (Some(Some(major)), Some(Some(minor)), Some(Some(patch)), None) =
        (numbers.next(), numbers.next(), numbers.next(), numbers.next())
    else {
        return None;
    };
    let (major, minor, patch) = match (major, minor, bump) {
        (_, _, Bump::None) => (major, minor, patch),
        // Of 0.0.x every version is its own.
        (0, 0, _) | (_, _, Bump::Patch) => (major, minor, patch + 1),
        (0, _, Bump::Minor) => (0, minor, patch + 1),
        (0, _, Bump::Major) => (0, minor + 1, 0),
        (_, _, Bump::Minor) => (major, minor + 1, 0),
        (_, _, Bump::Major) => (major + 1, 0, 0),
    };
    Some(format!("{major}.{minor}.{patch}"))
}
