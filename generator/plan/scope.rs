//! Names that must differ within one scope.

use std::collections::{BTreeMap, BTreeSet};

/// The names taken in a scope, compared without case.
#[derive(Debug, Default)]
pub(super) struct Scope {
    taken: BTreeSet<String>,
    /// The next number of each name that needs one.
    numbers: BTreeMap<String, u64>,
}

impl Scope {
    /// Takes the first of the candidates that is free; when all are taken, the last with a number.
    ///
    /// The candidates go from short to telling; a number is the last resort and is reached only by names that nothing tells apart.
    pub(super) fn take(&mut self, candidates: impl IntoIterator<Item = String>) -> String {
        let mut last = String::new();
        for candidate in candidates {
            if self.taken.insert(candidate.to_lowercase()) {
                return candidate;
            }
            last = candidate;
        }
        let next = self.numbers.entry(last.to_lowercase()).or_insert(2);
        loop {
            let name = format!("{last}{next}");
            *next += 1;
            if self.taken.insert(name.to_lowercase()) {
                return name;
            }
        }
    }

    /// Whether a name is free.
    pub(super) fn is_free(&self, name: &str) -> bool {
        !self.taken.contains(&name.to_lowercase())
    }
}

/// Gives each wire name its identifier; those that fall together are told apart by what differs.
///
/// Names that are alone with their identifier keep it whatever else there is.
pub(super) fn tell_apart(
    wires: &[&str],
    name: impl Fn(&str) -> String,
    telling: impl Fn(&str, &str) -> Vec<String>,
) -> Vec<String> {
    let first: Vec<String> = wires.iter().map(|wire| name(wire)).collect();
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for name in &first {
        *count.entry(name).or_default() += 1;
    }
    let mut scope = ExactScope::default();
    for name in first.iter().filter(|name| count.get(name.as_str()) == Some(&1)) {
        scope.take(std::iter::once(name.clone()));
    }
    wires
        .iter()
        .zip(&first)
        .map(
            |(wire, name)| {
                if count.get(name.as_str()) == Some(&1) { name.clone() } else { scope.take(telling(wire, name)) }
            },
        )
        .collect()
}

/// Which of the published names that it may have each thing has, where several may have the same: its own first.
pub(super) fn each_once<'n>(names: &[String], candidates: &[Vec<&'n str>]) -> Vec<Option<&'n str>> {
    let mut taken: BTreeSet<&str> = BTreeSet::new();
    let own = |(name, candidates): (&String, &Vec<&'n str>)| candidates.iter().find(|one| *one == name).copied();
    let mut chosen: Vec<Option<&'n str>> = names.iter().zip(candidates).map(own).collect();
    for one in &mut chosen {
        *one = one.filter(|name| taken.insert(name));
    }
    for (one, candidates) in chosen.iter_mut().zip(candidates) {
        if one.is_none() {
            *one = candidates.iter().find(|name| taken.insert(name)).copied();
        }
    }
    chosen
}

/// The names with those in place that were published; a new one that meets one of them takes a suffix.
pub(super) fn with_kept(names: Vec<String>, kept: &[Option<&str>], suffix: &str) -> Vec<String> {
    let mut scope = ExactScope::default();
    for name in kept.iter().flatten() {
        scope.take([(*name).to_owned()]);
    }
    let name = |(name, kept): (String, Option<&str>)| match kept {
        Some(kept) => kept.to_owned(),
        None => scope.take([name.clone(), format!("{name}{suffix}")]),
    };
    names.into_iter().zip(kept.iter().copied()).map(name).collect()
}

/// Like [`Scope`], with case: identifiers of fields and variants.
#[derive(Debug, Default)]
pub(super) struct ExactScope {
    taken: BTreeSet<String>,
    /// The next number of each name that needs one.
    numbers: BTreeMap<String, u64>,
}

impl ExactScope {
    /// Takes the first free candidate, else the last with a number.
    pub(super) fn take(&mut self, candidates: impl IntoIterator<Item = String>) -> String {
        let mut last = String::new();
        for candidate in candidates {
            if self.taken.insert(candidate.clone()) {
                return candidate;
            }
            last = candidate;
        }
        let next = self.numbers.entry(last.clone()).or_insert(2);
        loop {
            let name = format!("{last}{next}");
            *next += 1;
            if self.taken.insert(name.clone()) {
                return name;
            }
        }
    }
}
