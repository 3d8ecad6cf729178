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
mod fragment;
mod html;
mod index;
mod markdown;
mod migration;
mod place;
mod published;
mod render;
mod rules;
mod rust;
mod sarif;
mod sentence;
mod settings;
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
pub use render::{heading, list, text, verdict};
pub use rules::{Rule, catalogue, rule, rules};
pub use sarif::sarif;

use self::change::Found;
use self::index::Index;
use crate::diagnostic::render::harmless_line;
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
    let promises = (promise(old), promise(new));
    found.extend(wire::compare(&promises.0, &promises.1, today));
    let index = Index::new(old, new);
    let mut places: BTreeMap<(String, Option<String>), Vec<Told>> = BTreeMap::new();
    for mut one in found {
        // What types have by `allOf` is told once, where it is written.
        let written = wire::inherited::written((&promises.0, &promises.1), one.old.as_deref(), one.new.as_deref());
        let inherited = written.is_some();
        if let Some((old, new)) = written {
            (one.old, one.new) = (old, new);
        }
        let place = one.new.clone().or_else(|| one.old.clone()).or_else(|| one.item.clone());
        let place = place.unwrap_or_default();
        let answer = one.item.as_deref().filter(|item| index.is_answer(item, &place)).map(str::to_owned);
        places.entry((place, answer)).or_default().push(Told { found: one, inherited });
    }
    let changes = places.into_iter().map(|((place, answer), found)| change(&place, answer, found, &index));
    let mut changes: Vec<Change> = changes.collect();
    for change in &mut changes {
        for (place, promise) in [(&mut change.old, &promises.0), (&mut change.new, &promises.1)] {
            let written = place.as_deref().and_then(|place| wire::parameter::written(promise, place));
            *place = written.or_else(|| place.take());
        }
    }
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

/// What is said with the name of what it is about, where that is not the item.
const NAMED: &[&str] = &["rust-method-moved", "rust-type-added", "rust-type-became-alias", "rust-type-removed"];

/// A fact at the place where it is told.
struct Told {
    found: Found,
    /// Whether the item has it by `allOf` from what stands there.
    inherited: bool,
}

/// All facts of a place as one change, of the type that an operation there answers with if that is meant.
fn change(place: &str, answer: Option<String>, told: Vec<Told>, index: &Index) -> Change {
    let found: Vec<&Found> = told.iter().map(|one| &one.found).collect();
    let own = found.iter().find_map(|one| one.item.clone());
    let renamed = found.iter().find(|one| one.kind == Kind::Renamed).and_then(|one| one.item.clone());
    let item = answer
        .or(renamed)
        .or_else(|| index.item(place))
        .or(own)
        .unwrap_or_else(|| harmless_line(&index.nearest(place)));
    let first = |of: fn(&Found) -> &Option<String>| found.iter().find_map(|one| of(one).clone());
    let (old, new) = (first(|one| &one.old), first(|one| &one.new));
    // A field stays though its inline type goes.
    let of_item = found.iter().filter(|one| !is_its_type(one, &item));
    let kind = of_item.map(|one| one.kind).min().unwrap_or(Kind::Changed);
    let mut facts = facts(&item, told);
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

/// Whether it is the inline type that comes or goes at the place of an item.
fn is_its_type(found: &Found, item: &str) -> bool {
    found.item.as_deref() != Some(item) && ["rust-type-added", "rust-type-removed"].contains(&found.fact.rule.as_str())
}

/// The facts of an item, each once; what holds for others that inherit from it is said of them in the same line.
fn facts(item: &str, told: Vec<Told>) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    let mut others: Vec<(Fact, Vec<String>)> = Vec::new();
    for Told { found: Found { item: at, mut fact, .. }, inherited } in told {
        match at.filter(|at| *at != item) {
            // A setter of a call is told beside the field of the body that it sets.
            Some(setter) if setter.ends_with("(…)") => fact.text = format!("`{setter}` {}", fact.text),
            Some(other) if inherited => {
                match others.iter_mut().find(|(same, _)| *same == fact) {
                    Some((_, items)) => items.push(other),
                    None => others.push((fact, vec![other])),
                }
                continue;
            }
            // Of what is called elsewhere too, and of its type, the text says what it is about.
            Some(other) if fact.text.starts_with("is ") && NAMED.contains(&fact.rule.as_str()) => {
                fact.text = format!("`{other}` {}", fact.text);
            }
            Some(_) | None => {}
        }
        if !facts.contains(&fact) {
            facts.push(fact);
        }
    }
    for (mut fact, items) in others {
        let items: Vec<String> = items.iter().map(|item| format!("`{item}`")).collect();
        let same = format!("the same in {}", sentence::shortened(&items));
        let own = facts.iter_mut().find(|one| **one == fact);
        let said = format!("{}; {same}", fact.text);
        if let Some(own) = own {
            own.text = said;
        } else {
            fact.text = said;
            facts.push(fact);
        }
    }
    facts
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
