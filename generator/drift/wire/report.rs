//! Where something is different on the wire, and the list of what is.

use crate::drift::change::Found;
use crate::drift::{Fact, Kind, Side, Verdict, rules};

use crate::drift::place;

/// A place in both documents.
///
/// The place is what readers look for: the property of a component, whatever `allOf` it stands in. The base is where
/// the schema really stands, from which the places of what lies in it are made.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    pub(super) old: Option<String>,
    pub(super) new: Option<String>,
    old_base: String,
    new_base: String,
}

impl Spot {
    /// A place that is the same in name and in truth.
    pub(super) fn new(old: impl Into<String>, new: impl Into<String>) -> Self {
        let (old, new) = (old.into(), new.into());
        Self { old: Some(old.clone()), new: Some(new.clone()), old_base: old, new_base: new }
    }

    /// The same place, with schemas that really stand elsewhere.
    pub(super) fn based(&self, old: &str, new: &str) -> Self {
        Self { old_base: old.to_owned(), new_base: new.to_owned(), ..self.clone() }
    }

    /// The place after references were followed: what is referred to has a place of its own.
    pub(super) fn entering(&self, old: &str, new: &str) -> Self {
        let mut spot = self.clone();
        if old != self.old_base {
            spot.old = Some(old.to_owned());
            old.clone_into(&mut spot.old_base);
        }
        if new != self.new_base {
            spot.new = Some(new.to_owned());
            new.clone_into(&mut spot.new_base);
        }
        spot
    }

    /// The place of a property.
    pub(super) fn property(&self, name: &str) -> Self {
        Self::new(place::property(&self.old_base, name), place::property(&self.new_base, name))
    }

    /// The place of what is only in the old document.
    pub(super) fn gone(&self) -> Self {
        Self { new: None, ..self.clone() }
    }

    /// The place of what is only in the new document.
    pub(super) fn come(&self) -> Self {
        Self { old: None, ..self.clone() }
    }
}

/// What is different.
#[derive(Debug, Default)]
pub(super) struct Report {
    pub(super) found: Vec<Found>,
}

impl Report {
    pub(super) fn add(
        &mut self,
        side: Side,
        spot: &Spot,
        kind: Kind,
        name: &str,
        verdict: Verdict,
        text: impl Into<String>,
    ) {
        let fact = Fact::new(format!("{}-{name}", side.word()), side, verdict, &text.into());
        debug_assert!(rules::rule(&fact.rule).is_some(), "{} has no entry in the catalogue", fact.rule);
        let found = Found { item: None, kind, old: spot.old.clone(), new: spot.new.clone(), fact };
        if !self.found.contains(&found) {
            self.found.push(found);
        }
    }

    /// Whether something is discouraged, and until when it works.
    pub(super) fn deprecation(
        &mut self,
        side: Side,
        spot: &Spot,
        (was, until): (bool, Option<&str>),
        (is, new_until): (bool, Option<&str>),
    ) {
        let mut add = |name: &str, verdict, text: String| self.add(side, spot, Kind::Changed, name, verdict, text);
        match (was, is) {
            (false, true) => {
                let until = new_until.map_or(String::new(), |date| format!(", and works until {date}"));
                add("deprecated", Verdict::Additive, format!("is deprecated now{until}"));
            }
            (true, false) => add("reactivated", Verdict::Additive, "is no longer deprecated".to_owned()),
            _ => {}
        }
        match (until, new_until) {
            // Dates of this form are in the order of their texts.
            (Some(old), Some(new)) if new < old => {
                add("sunset-earlier", Verdict::Breaking, format!("works until {new}, not until {old}"));
            }
            (Some(old), Some(new)) if new > old => {
                add("sunset-later", Verdict::Additive, format!("works until {new}, not until {old}"));
            }
            (Some(old), None) if is => {
                add("sunset-removed", Verdict::Behavior, format!("no longer says that it works until {old}"));
            }
            (None, Some(new)) if was => add("sunset-set", Verdict::Behavior, format!("works until {new}")),
            _ => {}
        }
    }
}
