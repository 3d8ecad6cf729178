//! What changed between two surfaces, and what that means for users.
//!
//! `rust` compares what programs can name and call, `wire` what the documents promise; both find facts at places of the
//! documents. Here the facts of one place become one change of one item, under the name by which a user of the crate
//! knows it, with a verdict for Rust and one for the wire.

mod approval;
mod bump;
mod change;
mod changelog;
mod findings;
mod html;
mod index;
mod markdown;
mod place;
mod published;
mod render;
mod rules;
mod rust;
mod sarif;
mod sentence;
mod wire;

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

pub use approval::Approvals;
pub use bump::{Bump, bumped};
pub use change::{Change, Fact, Kind, Side, Verdict};
pub use changelog::{changelog, with_entry};
pub use findings::findings;
pub use html::{Side as Texts, html};
pub use markdown::markdown;
pub use published::{json, json_schema};
pub use render::{text, verdict};
pub use rules::{Rule, catalogue, rule, rules};
pub use sarif::sarif;

use self::change::Found;
use self::index::Index;
use crate::snapshot::{self, Snapshot};

/// What changed between two surfaces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// The heaviest verdict for programs that use the crate.
    pub rust: Verdict,
    /// The heaviest verdict between an old client and the new server.
    pub wire: Verdict,
    /// The changes, those that break first, then by item.
    pub changes: Vec<Change>,
}

/// Compares two surfaces. What was announced to go may be gone when its date has come, so that it matters which day it
/// is, as `2026-11-28`.
#[must_use]
pub fn compare(old: &Snapshot, new: &Snapshot, today: Option<&str>) -> Comparison {
    let promise = |surface: &Snapshot| serde_json::from_str::<Value>(surface.wire.get()).unwrap_or_default();
    let mut found = rust::compare(old, new);
    found.extend(wire::compare(&promise(old), &promise(new), today));
    let index = Index::new(old, new);
    let mut places: BTreeMap<(String, Option<String>), Vec<Found>> = BTreeMap::new();
    for one in found {
        let place = one.new.clone().or_else(|| one.old.clone()).or_else(|| one.item.clone());
        let place = place.unwrap_or_default();
        let answer = one.item.as_deref().filter(|item| index.is_answer(item, &place)).map(str::to_owned);
        places.entry((place, answer)).or_default().push(one);
    }
    let changes = places.into_iter().map(|((place, answer), found)| change(&place, answer, found, &index));
    let mut changes: Vec<Change> = changes.collect();
    changes.sort_by(|one, other| {
        other
            .verdict()
            .cmp(&one.verdict())
            .then_with(|| one.group.cmp(&other.group))
            .then_with(|| one.item.cmp(&other.item))
    });
    let heaviest = |of: fn(&Change) -> Verdict| changes.iter().map(of).max().unwrap_or_default();
    Comparison { rust: heaviest(|change| change.rust), wire: heaviest(|change| change.wire), changes }
}

/// All facts of a place as one change, of the type that an operation there answers with if that is meant.
fn change(place: &str, answer: Option<String>, found: Vec<Found>, index: &Index) -> Change {
    let own = found.iter().find_map(|one| one.item.clone());
    let item = answer.or_else(|| index.item(place)).or(own).unwrap_or_else(|| index.nearest(place));
    let first = |of: fn(&Found) -> &Option<String>| found.iter().find_map(|one| of(one).clone());
    let (old, new) = (first(|one| &one.old), first(|one| &one.new));
    let kind = found.iter().map(|one| one.kind).min().unwrap_or(Kind::Changed);
    let mut facts: Vec<Fact> = Vec::new();
    for Found { item: at, mut fact, .. } in found {
        // A setter of a call is told beside the field of the body that it sets.
        if let Some(setter) = at.filter(|at| at.ends_with("(…)") && *at != item) {
            fact.text = format!("`{setter}` {}", fact.text);
        }
        if !facts.contains(&fact) {
            facts.push(fact);
        }
    }
    facts.sort_by(|one, other| other.verdict.cmp(&one.verdict).then_with(|| one.side.cmp(&other.side)));
    let heaviest = |rust: bool| {
        let of_side = facts.iter().filter(|fact| (fact.side == Side::Rust) == rust);
        of_side.map(|fact| fact.verdict).max().unwrap_or_default()
    };
    let fingerprint = fingerprint(&item, &facts);
    Change {
        group: group(&item),
        item,
        kind,
        rust: heaviest(true),
        wire: heaviest(false),
        old,
        new,
        facts,
        fingerprint,
        approved: None,
    }
}

/// The first accessor, or the module.
fn group(item: &str) -> String {
    let end = |text: &str| text.find(['(', '.', ':', ' ']).unwrap_or(text.len());
    let rest = item.strip_prefix("client.").unwrap_or(item);
    rest.get(..end(rest)).unwrap_or(rest).to_owned()
}

/// The same for the same change, whatever else changes.
fn fingerprint(item: &str, facts: &[Fact]) -> String {
    let parts = facts.iter().flat_map(|fact| [fact.rule.as_str(), fact.text.as_str()]);
    snapshot::digest(std::iter::once(item).chain(parts))
}
