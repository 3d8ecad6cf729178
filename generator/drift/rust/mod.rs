//! What programs that use the old crate have to say to the new one.
//!
//! Every public type of a crate is `#[non_exhaustive]`, so that more fields, variants and setters break nobody. What
//! breaks is what a program can have written: a name, a type, the arguments of a call, an end of it.

mod client;
mod item;
mod names;
mod operation;
mod variant;

use std::collections::BTreeMap;

use crate::snapshot::Snapshot;

use super::change::Found;
use super::{Fact, Kind, Side, Verdict, rules};

/// What two surfaces differ in.
pub(super) fn compare(old: &Snapshot, new: &Snapshot) -> Vec<Found> {
    let mut report = Report::default();
    let names = Names::new(old, new);
    item::compare(old, new, &names, &mut report);
    operation::compare(old, new, &names, &mut report);
    client::compare(old, new, &names, &mut report);
    report.found
}

/// What each old type is called now, and what aliases stand for.
pub(super) struct Names<'surface> {
    /// Old names, with their modules, and new ones.
    renamed: BTreeMap<String, String>,
    old: &'surface Snapshot,
    new: &'surface Snapshot,
}

/// What is different.
#[derive(Default)]
pub(super) struct Report {
    found: Vec<Found>,
}

/// An item in two surfaces.
pub(super) struct Spot {
    item: String,
    old: Option<String>,
    new: Option<String>,
}

impl Spot {
    fn new(item: impl Into<String>, old: &str, new: &str) -> Self {
        let place = |place: &str| (!place.is_empty()).then(|| place.to_owned());
        Self { item: item.into(), old: place(old), new: place(new) }
    }
}

impl Report {
    fn add(&mut self, spot: &Spot, kind: Kind, rule: &str, verdict: Verdict, text: impl Into<String>) {
        let fact = Fact::new(format!("rust-{rule}"), Side::Rust, verdict, &text.into());
        debug_assert!(rules::rule(&fact.rule).is_some(), "{} has no entry in the catalogue", fact.rule);
        let (old, new) = (spot.old.clone(), spot.new.clone());
        self.found.push(Found { item: Some(spot.item.clone()), kind, old, new, fact });
    }

    fn changed(&mut self, spot: &Spot, rule: &str, verdict: Verdict, text: impl Into<String>) {
        self.add(spot, Kind::Changed, rule, verdict, text);
    }

    /// Prose is only told where there was some or is some.
    fn prose(&mut self, spot: &Spot, old: Option<&String>, new: Option<&String>) {
        if old != new {
            self.changed(spot, "docs-changed", Verdict::Docs, "is described in other words");
        }
    }

    fn deprecation(&mut self, spot: &Spot, old: bool, new: bool) {
        match (old, new) {
            (false, true) => self.changed(spot, "deprecated", Verdict::Additive, "is deprecated now"),
            (true, false) => self.changed(spot, "reactivated", Verdict::Additive, "is no longer deprecated"),
            _ => {}
        }
    }
}
