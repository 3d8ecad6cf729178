//! Which operations of the document the crate has.
//!
//! What the target excludes is out. What it includes is in, also where the document hides it. Then the audiences that
//! the target names decide, then what the document hides, and at last whether the target includes only others.
//! What nothing uses any more is left out with it: shapes are read when something reaches them, and credentials go here.

use std::collections::BTreeSet;

use serde_json::Value;

use super::context::Lowering;
use super::extension::{self, Extensions};
use super::glob::is_like;
use crate::config::{Filter, nearest};
use crate::diagnostic::{Code, Diagnostic};
use crate::extension::Extension;

/// An operation, as filters see it.
#[derive(Clone, Copy)]
pub(super) struct Candidate<'a> {
    pub(super) id: Option<&'a str>,
    pub(super) verb: &'a str,
    pub(super) path: &'a str,
    pub(super) tags: &'a [String],
    /// Its own extensions, and those of its path.
    pub(super) extensions: [&'a Extensions; 2],
}

/// What becomes of an operation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// The crate has it.
    Taken,
    /// The configuration leaves it out.
    LeftOut,
    /// The document hides it by this key, and nothing lets it in.
    Hidden(Extension),
}

/// What the filters of the target have met.
#[derive(Debug, Default)]
pub(super) struct Met {
    /// The list, by the keys that lead to it, and the entry.
    entries: BTreeSet<(&'static str, &'static str, String)>,
    /// What operations have that could have been meant.
    tags: BTreeSet<String>,
    ids: BTreeSet<String>,
    audiences: BTreeSet<String>,
    /// The credentials of operations that are left out.
    pub(super) credentials: BTreeSet<String>,
}

impl Lowering<'_> {
    /// Whether the crate has an operation.
    pub(super) fn choice(&mut self, candidate: Candidate<'_>) -> Choice {
        let target = self.target;
        let audiences = audiences(candidate);
        self.met.tags.extend(candidate.tags.iter().cloned());
        self.met.ids.extend(candidate.id.map(str::to_owned));
        self.met.audiences.extend(audiences.iter().cloned());
        // Every filter is asked, so that each entry that is good for something is met.
        let excluded = self.meets("exclude", &target.exclude, candidate);
        let included = self.meets("include", &target.include, candidate);
        let named: Vec<&String> = target.audiences.iter().filter(|audience| audiences.contains(audience)).collect();
        self.met.entries.extend(named.iter().map(|audience| ("audiences", "", (*audience).clone())));
        let taken = |is_taken| if is_taken { Choice::Taken } else { Choice::LeftOut };
        if excluded || included {
            return taken(!excluded);
        }
        if !target.audiences.is_empty() {
            return taken(!named.is_empty());
        }
        let hidden = candidate.extensions.iter().find_map(|extensions| extension::hidden_by(extensions));
        match hidden.filter(|_| !target.hidden) {
            Some(key) if target.include.is_empty() => Choice::Hidden(key),
            _ => taken(target.include.is_empty()),
        }
    }

    /// Whether a parameter or a property is to be hidden, which the target may want all the same.
    pub(super) fn hides(&self, extensions: &Extensions) -> bool {
        let hidden = !self.target.hidden && extension::hidden_by(extensions).is_some();
        hidden && !self.target.include.extensions.iter().any(|entry| has(extensions, entry))
    }

    /// Whether the target names a schema that the crate is to have whatever uses it.
    pub(super) fn wants_schema(&mut self, name: &str) -> bool {
        let target = self.target;
        let meant: Vec<&String> = target.schemas.iter().filter(|entry| is_like(entry, name)).collect();
        self.met.entries.extend(meant.iter().map(|entry| ("schemas", "", (*entry).clone())));
        !meant.is_empty()
    }

    fn meets(&mut self, key: &'static str, filter: &Filter, candidate: Candidate<'_>) -> bool {
        let mut any = false;
        for (list, entries) in filter.lists() {
            for entry in entries.iter().filter(|entry| is_meant(list, entry, candidate)) {
                any = true;
                self.met.entries.insert((key, list, entry.clone()));
            }
        }
        any
    }

    /// Reports what the filters of the target name and the document does not have.
    pub(super) fn report_unmet_filters(&mut self) {
        let target = self.target;
        let mut unmet = Vec::new();
        for (key, filter) in [("exclude", &target.exclude), ("include", &target.include)] {
            for (list, entries) in filter.lists() {
                unmet.extend(entries.iter().map(|entry| (key, list, entry)));
            }
        }
        unmet.extend(target.audiences.iter().map(|entry| ("audiences", "", entry)));
        unmet.extend(target.schemas.iter().map(|entry| ("schemas", "", entry)));
        unmet.retain(|(key, list, entry)| !self.met.entries.contains(&(*key, *list, (*entry).clone())));
        let found = unmet.into_iter().map(|(key, list, entry)| self.unmet(key, list, entry));
        let found: Vec<Diagnostic> = found.collect();
        self.diagnostics.extend(found.into_iter().collect());
    }

    fn unmet(&self, key: &'static str, list: &'static str, entry: &str) -> Diagnostic {
        let keys = if list.is_empty() { vec![key] } else { vec![key, list] };
        let place = self.target.place_in(&keys, entry);
        let known = |known: &BTreeSet<String>| nearest(entry, known.iter().map(String::as_str)).map(str::to_owned);
        let (what, near) = match (key, list) {
            ("schemas", _) => ("no component schema is called", known(&self.schema_names())),
            (_, "tags") => ("no operation has the tag", known(&self.met.tags)),
            (_, "operations") => ("no operation has the id or route", known(&self.met.ids)),
            (_, "paths") => ("no operation has a path like", None),
            (_, "extensions") => ("no operation has the extension", None),
            _ => ("no operation has the audience", known(&self.met.audiences)),
        };
        let mut found = Diagnostic::new(Code::ConfigFilter, place, format!("{what} `{entry}`"));
        match near {
            Some(near) => found.help(format!("did you mean `{near}`?")),
            None => found.help("remove it, or write what the document has now"),
        };
        found
    }

    /// Leaves out the credentials that only operations without a place in the crate asked for.
    pub(super) fn leave_out_credentials(&mut self) {
        let needed = self.api.operations.iter().filter_map(|operation| operation.security.as_ref()).flatten();
        let needed: BTreeSet<&String> = needed
            .chain(&self.api.security)
            .flat_map(|requirement| requirement.0.iter().map(|(name, _)| name))
            .collect();
        let gone = |name: &String| self.met.credentials.contains(name) && !needed.contains(name);
        let gone: BTreeSet<String> =
            self.api.schemes.iter().map(|scheme| &scheme.name).filter(|name| gone(name)).cloned().collect();
        self.api.schemes.retain(|scheme| !gone.contains(&scheme.name));
    }
}

/// Whether an entry of a list means an operation.
fn is_meant(list: &str, entry: &str, candidate: Candidate<'_>) -> bool {
    match list {
        "tags" => candidate.tags.iter().any(|tag| tag == entry),
        "paths" => is_like(entry, candidate.path),
        "operations" => {
            let route = entry.split_once(' ').map(|(verb, path)| (verb, path.trim()));
            candidate.id == Some(entry)
                || route.is_some_and(|(verb, path)| {
                    verb.eq_ignore_ascii_case(candidate.verb) && is_like(path, candidate.path)
                })
        }
        _ => candidate.extensions.iter().any(|extensions| has(extensions, entry)),
    }
}

/// Whether there is an extension, `x-beta`, or one with a value, `x-stability=beta`.
fn has(extensions: &Extensions, entry: &str) -> bool {
    let (key, wanted) = entry.split_once('=').map_or((entry, None), |(key, value)| (key, Some(value)));
    let Some(value) = extensions.get(key.trim()) else { return false };
    let Some(wanted) = wanted.map(str::trim) else { return !matches!(value, Value::Null | Value::Bool(false)) };
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let says = |value: &Value| text(value).as_str() == wanted;
    says(value) || value.as_array().is_some_and(|list| list.iter().any(says))
}

/// Who an operation is for.
fn audiences(candidate: Candidate<'_>) -> Vec<String> {
    let keys = [Extension::FernAudiences, Extension::Audiences, Extension::Audience];
    let said = candidate.extensions.iter().flat_map(|extensions| keys.map(|key| extension::texts(extensions, key)));
    said.flatten().collect()
}
