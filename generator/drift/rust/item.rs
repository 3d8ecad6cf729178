//! Types of two surfaces.

use crate::snapshot::{Argument, Field, Item, Kind as ItemKind, Snapshot, Variant};

use super::{Names, Report, Spot};
use crate::drift::{Kind, Verdict, place};

const BREAKING: Verdict = Verdict::Breaking;
const ADDITIVE: Verdict = Verdict::Additive;

pub(super) fn compare(old: &Snapshot, new: &Snapshot, names: &Names<'_>, report: &mut Report) {
    for (name, item) in &old.types {
        let Some((now, other)) = names.now(name).and_then(|now| new.types.get_key_value(now)) else {
            report.add(&Spot::new(name, &item.at, ""), Kind::Removed, "type-removed", BREAKING, "is gone");
            continue;
        };
        let spot = Spot::new(name, &item.at, &other.at);
        if now != name {
            renamed(item, now, is_alias(name, now, new), &spot, report);
        }
        if now == name
            && let Some((was, is)) = place::renamed(&item.at, &other.at)
            && !new.types.values().any(|one| one.at == item.at)
        {
            let text = format!("is `{is}` in the document, was `{was}`; in Rust it keeps its name");
            report.add(&spot, Kind::Renamed, "component-renamed", Verdict::Docs, text);
        }
        Types { names, name, now, old: item, new: other }.compare(&spot, report);
    }
    for (name, item) in new.types.iter().filter(|(name, _)| !names.is_known(name)) {
        report.add(&Spot::new(name, "", &item.at), Kind::Added, "type-added", ADDITIVE, "is new");
    }
}

/// Whether a name stands for a type of another one: as one that it had, or in `errors` for what is a model too.
fn is_alias(name: &str, now: &str, new: &Snapshot) -> bool {
    let module = |name: &str| name.split("::").next().unwrap_or_default().to_owned();
    let kept = || new.types.get(now).is_some_and(|item| item.aliases.iter().any(|alias| alias == bare(name)));
    let of_error = || bare(name) == bare(now) && new.errors.values().any(|ty| ty == now);
    if module(name) == module(now) { kept() } else { module(name) == "errors" && of_error() }
}

/// Tells that a type has another name. Its old one may stand for it still, as what `pub type` declares: that is enough
/// for all but the variants, which cannot be imported from it, and for the call that makes a number with names.
fn renamed(old: &Item, now: &str, is_alias: bool, spot: &Spot, report: &mut Report) {
    let lost = match old.kind {
        _ if !is_alias => return report.add(spot, Kind::Renamed, "type-renamed", BREAKING, format!("is now `{now}`")),
        ItemKind::OpenEnum | ItemKind::ClosedEnum | ItemKind::Union | ItemKind::Answer => {
            "variants cannot be imported from it"
        }
        ItemKind::Integer => "it can no longer be called with a number",
        ItemKind::Struct | ItemKind::Alias => return,
    };
    report.changed(spot, "type-became-alias", BREAKING, format!("is another name of `{now}`: {lost}"));
}

/// A type in both surfaces.
pub(super) struct Types<'a> {
    pub(super) names: &'a Names<'a>,
    /// What it was called, by which people know it.
    pub(super) name: &'a str,
    /// What it is called.
    pub(super) now: &'a str,
    pub(super) old: &'a Item,
    pub(super) new: &'a Item,
}

impl Types<'_> {
    fn compare(&self, spot: &Spot, report: &mut Report) {
        let (old, new) = (self.old, self.new);
        if old.kind != new.kind {
            let text = format!("was {}, is {}", said(old), said(new));
            report.changed(spot, "kind-changed", BREAKING, text);
            return;
        }
        for alias in old.aliases.iter().filter(|alias| !new.aliases.contains(alias)) {
            let module = self.now.split("::").next().unwrap_or_default();
            if self.names.now(&format!("{module}::{alias}")).is_none() && !self.now.ends_with(&format!("::{alias}")) {
                report.changed(spot, "alias-removed", BREAKING, format!("is no longer called `{alias}` as well"));
            }
        }
        if let (Some(was), Some(is)) = (&old.is, &new.is)
            && !self.names.same(was, is)
        {
            report.changed(spot, "type-changed", BREAKING, format!("was `{was}`, is `{is}`"));
        }
        let lost = [
            (old.default && !new.default, "default-removed", "has no `Default` any more"),
            (!old.upload && new.upload, "upload-added", "holds a file, and can no longer be cloned or compared"),
            (old.accumulates.is_some() && new.accumulates.is_none(), "accumulate-removed", "has no whole any more"),
        ];
        for (_, rule, text) in lost.into_iter().filter(|(lost, ..)| *lost) {
            report.changed(spot, rule, BREAKING, text);
        }
        if let (Some(was), Some(is)) = (&old.accumulates, &new.accumulates)
            && !self.names.same(was, is)
        {
            report.changed(spot, "accumulate-type-changed", BREAKING, format!("becomes `{is}`, became `{was}`"));
        }
        self.constructor(spot, report);
        self.fields(report);
        self.variants(report);
        if old.tag != new.tag {
            let text = "branches are told apart by another field";
            report.changed(spot, "tag-changed", Verdict::Behavior, text);
        }
        for (wire, value) in &old.constants {
            if new.constants.get(wire).is_some_and(|other| other != value) {
                report.changed(spot, "constant-changed", Verdict::Behavior, format!("another `{wire}` is sent"));
            }
        }
        // What `new` sent by itself is a field that nobody has set.
        let is_left_out = |wire: &String| {
            let mut fields = self.new.fields.values();
            fields.any(|field| field.optional && field.wire.as_ref() == Some(wire))
        };
        for wire in old.constants.keys().filter(|wire| !new.constants.contains_key(*wire) && is_left_out(wire)) {
            if old.new.is_some() && new.new.is_some() {
                let text = format!("`{wire}` was always sent, and is sent only if it is set");
                report.changed(spot, "constant-not-sent", Verdict::Behavior, text);
            }
        }
        self.conversions(spot, report);
        report.prose(spot, old.prose.as_ref(), new.prose.as_ref());
    }

    /// What converts into the type, and what it can do, besides what its fields and variants are for.
    fn conversions(&self, spot: &Spot, report: &mut Report) {
        let (old, new) = (self.old, self.new);
        for was in &old.takes {
            let holds = |one: &Variant| {
                let ty = one
                    .ty
                    .as_deref()
                    .map(|ty| ty.strip_prefix("Box<").and_then(|ty| ty.strip_suffix('>')).unwrap_or(ty));
                one.from.iter().any(|from| from == "value") && ty.is_some_and(|ty| self.names.same(was, ty))
            };
            if !new.takes.iter().any(|is| self.names.same(was, is)) && !new.variants.values().any(holds) {
                let text = format!("is no longer made from `{was}` by `From`");
                report.changed(spot, "conversion-removed", BREAKING, text);
            }
        }
        for method in old.methods.iter().filter(|method| !new.methods.contains(method)) {
            let is_constructor = |one: &Variant| one.constructor.as_ref() == Some(method);
            if !new.variants.values().any(is_constructor) {
                report.changed(spot, "type-method-removed", BREAKING, format!("`{method}()` is gone"));
            }
        }
        for method in new.methods.iter().filter(|method| !old.methods.contains(method)) {
            report.changed(spot, "type-method-added", ADDITIVE, format!("`{method}()` is new"));
        }
    }

    fn constructor(&self, spot: &Spot, report: &mut Report) {
        match (&self.old.new, &self.new.new) {
            (Some(_), None) => report.changed(spot, "constructor-removed", BREAKING, "has no `new` any more"),
            (None, Some(_)) => report.changed(spot, "constructor-added", ADDITIVE, "has a `new`"),
            (Some(old), Some(new)) => arguments(self.names, "new", old, new, spot, report),
            (None, None) => {}
        }
    }

    fn fields(&self, report: &mut Report) {
        let by_wire = |wire: &Option<String>| {
            let same = |(_, field): &(&String, &Field)| field.wire == *wire;
            self.new.fields.iter().find(same).filter(|(name, _)| !self.old.fields.contains_key(*name))
        };
        for (name, field) in &self.old.fields {
            let found = self.new.fields.get_key_value(name).or_else(|| by_wire(&field.wire));
            let Some((now, other)) = found else {
                let spot = self.field_spot(name, Some(field), None);
                report.add(&spot, Kind::Removed, "field-removed", BREAKING, "is gone");
                continue;
            };
            let spot = self.field_spot(name, Some(field), Some(other));
            if now != name {
                report.add(&spot, Kind::Renamed, "field-renamed", BREAKING, format!("is now `{now}`"));
            }
            self.field(field, other, &spot, report);
            for (was, is) in methods(self.old, name, field).into_iter().zip(methods(self.new, now, other)) {
                if was != is && now == name {
                    let text = format!("`{was}()` is now `{is}()`");
                    report.changed(&spot, "method-of-field-renamed", BREAKING, text);
                }
            }
        }
        let old_wires: Vec<&Option<String>> = self.old.fields.values().map(|field| &field.wire).collect();
        for (name, field) in &self.new.fields {
            if !self.old.fields.contains_key(name) && !old_wires.contains(&&field.wire) {
                let spot = self.field_spot(name, None, Some(field));
                report.add(&spot, Kind::Added, "field-added", ADDITIVE, "is new");
            }
        }
    }

    fn field(&self, old: &Field, new: &Field, spot: &Spot, report: &mut Report) {
        if !self.names.same(&old.ty, &new.ty) {
            let rule = if optional(&old.ty) == new.ty {
                "field-became-optional"
            } else if optional(&new.ty) == old.ty {
                "field-became-required"
            } else {
                "field-type-changed"
            };
            report.changed(spot, rule, BREAKING, format!("was `{}`, is `{}`", old.ty, new.ty));
        }
        if new.absent && !old.absent {
            let text = "keeps its type; a missing value becomes its empty value";
            report.changed(spot, "field-may-be-absent", Verdict::Behavior, text);
        }
        match (&old.setter, &new.setter) {
            (Some(setter), None) => report.changed(spot, "setter-removed", BREAKING, format!("`.{setter}(…)` is gone")),
            (Some(was), Some(is)) if was != is => {
                report.changed(spot, "setter-renamed", BREAKING, format!("`.{was}(…)` is now `.{is}(…)`"));
            }
            _ => {}
        }
        if let (Some(was), Some(is)) = (&old.takes, &new.takes)
            && !self.names.same(was, is)
            && self.names.same(&old.ty, &new.ty)
        {
            report.changed(spot, "setter-type-changed", BREAKING, format!("took `{was}`, takes `{is}`"));
        }
        if let Some(null) = &old.null
            && new.null.as_ref() != Some(null)
            && self.names.same(&old.ty, &new.ty)
        {
            report.changed(spot, "null-setter-removed", BREAKING, format!("`.{null}()` is gone"));
        }
        report.deprecation(spot, old.deprecated, new.deprecated);
        if old.default != new.default {
            report.changed(spot, "default-documented", Verdict::Docs, "another default is documented");
        }
        report.prose(spot, old.prose.as_ref(), new.prose.as_ref());
    }

    fn field_spot(&self, name: &str, old: Option<&Field>, new: Option<&Field>) -> Spot {
        let at = |item: &Item, field: Option<&Field>| match field.map(|field| &field.wire) {
            Some(Some(wire)) => place::property(&item.at, wire),
            Some(None) => item.at.clone(),
            None => String::new(),
        };
        let owner = if old.is_some() { self.name } else { self.now };
        Spot::new(format!("{owner}::{name}"), &at(self.old, old), &at(self.new, new))
    }
}

/// Compares the arguments of a constructor or a method.
pub(super) fn arguments(
    names: &Names<'_>,
    method: &str,
    old: &[Argument],
    new: &[Argument],
    spot: &Spot,
    report: &mut Report,
) {
    let same = |(one, other): (&Argument, &Argument)| one.wire == other.wire && names.same(&one.takes, &other.takes);
    if old.len() == new.len() && old.iter().zip(new).all(same) {
        return;
    }
    let list = |arguments: &[Argument]| {
        let one = |argument: &Argument| argument.name.clone();
        format!("`{method}({})`", arguments.iter().map(one).collect::<Vec<_>>().join(", "))
    };
    let (was, is) = (list(old), list(new));
    let text = if was == is {
        let changed = old.iter().zip(new).find(|pair| !same(*pair));
        changed.map_or(String::new(), |(one, other)| {
            format!("`{}` took `{}`, takes `{}`", one.name, one.takes, other.takes)
        })
    } else {
        format!("was {was}, is {is}")
    };
    report.changed(spot, "arguments-changed", BREAKING, text);
}

/// The methods that are named after a field that may be null or missing, as [`crate::surface::Struct`] names them.
fn methods(item: &Item, name: &str, field: &Field) -> Vec<String> {
    if !field.ty.starts_with("Option<Option<") {
        return Vec::new();
    }
    let plain = name.trim_start_matches("r#").trim_end_matches('_');
    let named = |suffix: &str, other: &str| {
        let short = format!("{plain}_{suffix}");
        if item.fields.contains_key(&short) { format!("{plain}_{other}") } else { short }
    };
    let null = field.setter.as_ref().map(|_| named("null", "set_null"));
    std::iter::once(named("value", "as_value")).chain(null).collect()
}

/// `Kind` of `models::Kind`.
pub(super) fn bare(name: &str) -> &str {
    name.rsplit("::").next().unwrap_or(name)
}

/// The type in an `Option`.
fn optional(ty: &str) -> String {
    format!("Option<{ty}>")
}

fn said(item: &Item) -> &'static str {
    match item.kind {
        ItemKind::Struct => "a struct",
        ItemKind::OpenEnum => "an open enum",
        ItemKind::ClosedEnum => "a closed enum",
        ItemKind::Integer => "an integer with constants",
        ItemKind::Union => "an enum of branches",
        ItemKind::Alias => "another name of a type",
        ItemKind::Answer => "an enum of answers",
    }
}
