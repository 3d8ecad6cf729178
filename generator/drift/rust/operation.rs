//! Operations of two surfaces.

use std::collections::BTreeMap;

use crate::snapshot::{Operation, Setter, Snapshot};

use super::item::arguments;
use super::{Names, Report, Spot};
use crate::drift::wire::path_names;
use crate::drift::{Kind, Verdict, place};

const BREAKING: Verdict = Verdict::Breaking;
const ADDITIVE: Verdict = Verdict::Additive;

/// What is said of what the document requires now, and a program need not say to compile.
const NEEDED: &str = "must be set now: a call without it is refused";

pub(super) fn compare(old: &Snapshot, new: &Snapshot, names: &Names<'_>, report: &mut Report) {
    let mut known: Vec<&str> = Vec::new();
    for (name, one) in &old.operations {
        let Some((now, other)) = find(name, one, new, old) else {
            let spot = Spot::new(called(one), &one.at, "");
            report.add(&spot, Kind::Removed, "operation-removed", BREAKING, gone(one, old, new));
            continue;
        };
        known.push(now);
        let spot = Spot::new(called(one), &one.at, &other.at);
        for method in one.methods.iter().filter(|method| !other.methods.contains(method)) {
            let text = match other.methods.first() {
                Some(now) => format!("is now `client.{}`", shown(now)),
                None => "is gone".to_owned(),
            };
            report.add(
                &Spot::new(format!("client.{}", shown(method)), &one.at, &other.at),
                Kind::Renamed,
                "method-moved",
                BREAKING,
                text,
            );
        }
        if now != name {
            let text = format!("`operations::{name}` is now `operations::{now}`");
            report.add(&spot, Kind::Renamed, "operation-renamed", BREAKING, text);
        }
        Operations { names, old: one, new: other, surfaces: (old, new) }.compare(&spot, report);
    }
    for (_, one) in new.operations.iter().filter(|(name, _)| !known.contains(&name.as_str())) {
        report.add(&Spot::new(called(one), "", &one.at), Kind::Added, "operation-added", ADDITIVE, "is new");
    }
}

/// That an operation is gone, and what is known of what takes its place: a new one with the same path, or what its
/// deprecation said.
fn gone(one: &Operation, old: &Snapshot, new: &Snapshot) -> String {
    let path = |operation: &Operation| operation.http.split_once(' ').map(|(_, path)| path.to_owned());
    let is_new = |other: &&Operation| old.operations.values().all(|known| known.http != other.http);
    let other = new.operations.values().filter(is_new).find(|other| path(other) == path(one));
    let said = one.deprecated.as_deref().map(|note| note.trim().trim_end_matches('.')).filter(|note| replaces(note));
    match (other, said) {
        (Some(other), _) => format!("is gone; `{}` has its path", called(other)),
        (None, Some(note)) => format!("is gone; it was deprecated: {note}"),
        (None, None) => "is gone".to_owned(),
    }
}

/// Whether a note of a deprecation says what to use instead.
fn replaces(note: &str) -> bool {
    let note = note.to_lowercase();
    ["use ", "instead", "replaced", "in favor"].iter().any(|word| note.contains(word))
}

/// The operation of a surface that another one's is now.
fn find<'new>(
    name: &str,
    one: &Operation,
    new: &'new Snapshot,
    old: &Snapshot,
) -> Option<(&'new str, &'new Operation)> {
    let all = || new.operations.iter().map(|(name, operation)| (name.as_str(), operation));
    let same_http = |other: &Operation| other.http == one.http && other.media_type == one.media_type;
    let free = |name: &str| !old.operations.contains_key(name);
    all()
        .find(|(other, operation)| *other == name && operation.http == one.http)
        .or_else(|| all().find(|(_, operation)| same_http(operation)))
        .or_else(|| all().find(|(other, operation)| *other == name && operation.id == one.id))
        .or_else(|| all().find(|(other, operation)| operation.http == one.http && free(other)))
}

/// `client.pets().list()`.
fn called(operation: &Operation) -> String {
    let method = operation.methods.first().map_or(operation.id.as_str(), String::as_str);
    format!("client.{}", shown(method))
}

fn shown(method: &str) -> String {
    let parts: Vec<String> = method.split('.').map(|part| format!("{part}()")).collect();
    parts.join(".")
}

struct Operations<'a> {
    names: &'a Names<'a>,
    old: &'a Operation,
    new: &'a Operation,
    surfaces: (&'a Snapshot, &'a Snapshot),
}

impl Operations<'_> {
    fn compare(&self, spot: &Spot, report: &mut Report) {
        let (old, new) = (self.old, self.new);
        let method = new.methods.first().and_then(|method| method.rsplit('.').next()).unwrap_or("new");
        arguments(self.names, method, &old.arguments, &new.arguments, spot, report);
        self.setters(report);
        self.inputs(spot, report);
        self.path(spot, report);
        let ends = [
            (".send()", "answer", &old.answer, &new.answer),
            (".stream()", "stream", &old.stream, &new.stream),
            (".items()", "pages", &old.item, &new.item),
        ];
        for (end, rule, was, is) in ends {
            match (was, is) {
                (Some(_), None) => {
                    report.changed(spot, &format!("{rule}-removed"), BREAKING, format!("`{end}` is gone"));
                }
                (None, Some(_)) => report.changed(spot, &format!("{rule}-added"), ADDITIVE, format!("`{end}` is new")),
                (Some(was), Some(is)) if !self.names.same(was, is) => {
                    let text = format!("`{end}` gave `{was}`, gives `{is}`");
                    report.changed(spot, &format!("{rule}-type-changed"), BREAKING, text);
                }
                _ => {}
            }
        }
        if old.download && !new.download {
            report.changed(spot, "download-removed", BREAKING, "`.download()` is gone");
        }
        if old.errors != new.errors {
            report.changed(spot, "errors-changed", Verdict::Behavior, errors(&old.errors, &new.errors));
        }
        report.deprecation(spot, old.deprecated.is_some(), new.deprecated.is_some());
        report.prose(spot, old.prose.as_ref(), new.prose.as_ref());
    }

    fn setters(&self, report: &mut Report) {
        let is_argument = |wire: &str| self.new.arguments.iter().any(|argument| argument.wire == wire);
        let by_wire = |one: &Setter| {
            let found = self.new.setters.iter().find(|(_, other)| other.wire == one.wire);
            found.filter(|(name, _)| !self.old.setters.contains_key(*name))
        };
        for (name, one) in &self.old.setters {
            let item = |name: &str| format!("{}.{name}(…)", called(self.old));
            let (old_place, new_place) = (self.place(&one.wire, true), self.place(&one.wire, false));
            let Some((now, other)) = self.new.setters.get_key_value(name).or_else(|| by_wire(one)) else {
                let (kind, rule, text) = if is_argument(&one.wire) {
                    (Kind::Changed, "setter-became-argument", "is an argument now")
                } else {
                    (Kind::Removed, "setter-removed", "is gone")
                };
                report.add(&Spot::new(item(name), &old_place, ""), kind, rule, BREAKING, text);
                continue;
            };
            let spot = Spot::new(item(name), &old_place, &new_place);
            if now != name {
                report.add(&spot, Kind::Renamed, "setter-renamed", BREAKING, format!("is now `.{now}(…)`"));
            }
            if !self.names.same(&one.takes, &other.takes) {
                let text = format!("took `{}`, takes `{}`", one.takes, other.takes);
                report.changed(&spot, "setter-type-changed", BREAKING, text);
            }
            if let Some(null) = &one.null
                && other.null.as_ref() != Some(null)
            {
                report.changed(&spot, "null-setter-removed", BREAKING, format!("`.{null}()` is gone"));
            }
            if other.needed && !one.needed {
                report.changed(&spot, "setter-needed", Verdict::Behavior, NEEDED);
            }
            report.deprecation(&spot, one.deprecated, other.deprecated);
            report.prose(&spot, one.prose.as_ref(), other.prose.as_ref());
        }
        let was_argument = |wire: &str| self.old.arguments.iter().any(|argument| argument.wire == wire);
        for (name, one) in self.new.setters.iter().filter(|(name, _)| !self.old.setters.contains_key(*name)) {
            if !was_argument(&one.wire) && !self.old.setters.values().any(|other| other.wire == one.wire) {
                let spot = Spot::new(format!("{}.{name}(…)", called(self.new)), "", &self.place(&one.wire, false));
                report.add(&spot, Kind::Added, "setter-added", ADDITIVE, "is new");
                if one.needed {
                    report.add(&spot, Kind::Added, "setter-needed", Verdict::Behavior, NEEDED);
                }
            }
        }
    }

    /// The place of what a setter sets: a parameter of the operation, or a field of its body.
    fn place(&self, wire: &str, old: bool) -> String {
        let (operation, surface) = if old { (self.old, self.surfaces.0) } else { (self.new, self.surfaces.1) };
        let Some(field) = wire.strip_prefix("body ") else { return format!("{} {wire}", operation.at) };
        let name = operation.inputs.get("body").map(|ty| ty.trim_start_matches("Option<").trim_end_matches('>'));
        let body = name.and_then(|name| surface.types.get(name)).map_or(operation.at.as_str(), |item| item.at.as_str());
        place::property(body, field)
    }

    /// Arguments keep their order, also where those of the path change places.
    fn path(&self, spot: &Spot, report: &mut Report) {
        let (was, is) = (path_names(&self.old.http), path_names(&self.new.http));
        let mut sorted = (was.clone(), is.clone());
        sorted.0.sort_unstable();
        sorted.1.sort_unstable();
        if was != is && sorted.0 == sorted.1 {
            let text = format!("the path is `{}`, was `{}`", self.new.http, self.old.http);
            report.changed(spot, "path-order-changed", Verdict::Behavior, text);
        }
    }

    fn inputs(&self, spot: &Spot, report: &mut Report) {
        for (name, was) in &self.old.inputs {
            match self.new.inputs.get(name) {
                None => report.changed(spot, "input-removed", BREAKING, format!("its field `{name}` is gone")),
                Some(is) if !self.names.same(was, is) => {
                    let text = format!("its field `{name}` was `{was}`, is `{is}`");
                    report.changed(spot, "input-type-changed", BREAKING, text);
                }
                Some(_) => {}
            }
        }
    }
}

/// Which statuses have another error now.
fn errors(old: &BTreeMap<String, Vec<String>>, new: &BTreeMap<String, Vec<String>>) -> String {
    let of = |errors: &BTreeMap<String, Vec<String>>| -> BTreeMap<String, String> {
        let each = errors.iter().flat_map(|(name, all)| all.iter().map(move |status| (status.clone(), name.clone())));
        each.collect()
    };
    let (old, new) = (of(old), of(new));
    let statuses: std::collections::BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let differ = statuses.into_iter().filter(|status| old.get(*status) != new.get(*status));
    let said = |name: Option<&String>| name.map_or("Error::Api".to_owned(), |name| format!("Error::{name}"));
    let each = differ.map(|status| format!("{status} is `{}`, was `{}`", said(new.get(status)), said(old.get(status))));
    each.collect::<Vec<_>>().join("; ")
}
