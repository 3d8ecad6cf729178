//! Names that types had in an earlier version of the crate, and keep.
//!
//! A type is known by its place. One whose place is gone may still be used where it was, as a type that several shared
//! and that stands at another of their places now: then it is known by who uses it. Where several types have become
//! one, it keeps the name of one of them, and the others are aliases.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{
    pins::{Pins, item_in},
    scope::Scope,
};
use crate::model::{AnswerKind, Api, Edge, Operation as Source, ShapeId, ShapeKind};
use crate::snapshot::{Item, Kind, Operation};

/// Names that are kept.
pub(super) struct KeptNames<'a, 'p> {
    api: &'a Api,
    pins: &'a Pins<'p>,
    /// Items that the configuration names; all else of them stays as it was.
    given: BTreeSet<ShapeId>,
    /// Items of which it is not known yet what they were.
    open: BTreeSet<ShapeId>,
    /// What each item was.
    pub(super) kept: BTreeMap<ShapeId, (&'p str, &'p Item)>,
    /// Other names that it had.
    pub(super) aliases: BTreeMap<ShapeId, BTreeSet<&'p str>>,
}

impl<'a, 'p> KeptNames<'a, 'p> {
    /// Finds the earlier names of items, and takes them.
    pub(super) fn new(
        api: &'a Api,
        pins: &'a Pins<'p>,
        (given, open): (BTreeSet<ShapeId>, BTreeSet<ShapeId>),
        scope: &mut Scope,
    ) -> Self {
        let mut names = Self { api, pins, given, open, kept: BTreeMap::new(), aliases: BTreeMap::new() };
        if !pins.is_empty() {
            names.keep_answers(scope);
            names.keep_by_place(scope);
            names.keep_by_use(scope);
            names.keep_aliases(scope);
        }
        names
    }

    /// An enum of answers is made for an operation, of no shape: no shape takes its name.
    fn keep_answers(&self, scope: &mut Scope) {
        let several = self.api.operations.iter().filter(|source| answers_in_several_forms(source));
        for name in several.filter_map(|source| self.pins.answer(&source.origin.0)) {
            scope.take([name.to_owned()]);
        }
    }

    fn keep_by_place(&mut self, scope: &mut Scope) {
        for id in self.open.clone() {
            for (name, item) in self.pins.of_shape(self.api, self.api.shapes.get(id)) {
                self.keep(id, (name, item), scope);
            }
        }
    }

    /// Keeps the name, or makes it an alias where the item has another one.
    fn keep(&mut self, id: ShapeId, (name, item): (&'p str, &'p Item), scope: &mut Scope) {
        let aliases = item.aliases.iter().map(String::as_str);
        if self.given.contains(&id) && self.open.remove(&id) {
            // The name that it had goes: somebody chose another one.
            self.aliases.entry(id).or_default().extend(aliases);
            self.kept.insert(id, (name, item));
            return;
        }
        self.aliases.entry(id).or_default().extend(std::iter::once(name).chain(aliases));
        if self.open.contains(&id) && scope.is_free(name) {
            scope.take([name.to_owned()]);
            self.open.remove(&id);
            self.kept.insert(id, (name, item));
        }
    }

    /// Follows what is kept to what it uses.
    fn keep_by_use(&mut self, scope: &mut Scope) {
        let mut work: VecDeque<ShapeId> = self.kept.keys().copied().collect();
        let mut found: Vec<(ShapeId, &'p str)> = Vec::new();
        for source in &self.api.operations {
            let media = source.body.iter().flat_map(|body| &body.media);
            for one in media {
                let body = self.pins.operation(source, Some(one)).and_then(|(_, kept)| kept.inputs.get("body"));
                found.extend(body.and_then(|ty| self.used(one.edge, ty)));
            }
            let answer = |kept: &'p Operation| kept.answer.as_deref().into_iter().chain(kept.stream.as_deref());
            let first = source.body.as_ref().and_then(|body| body.media.first());
            let Some((_, kept)) = self.pins.operation(source, first) else { continue };
            let edges = || source.answers.iter().flat_map(|answer| &answer.media).map(|media| media.edge);
            for ty in answer(kept) {
                let forms = self.forms(ty);
                let pairs = forms.iter().flat_map(|ty| edges().map(move |edge| (edge, *ty)));
                let used = pairs.filter_map(|(edge, ty)| self.used(edge, ty));
                found.extend(used.filter(|(id, name)| forms.len() == 1 || self.has_fields(*id, name)));
            }
        }
        self.keep_found(&mut found, &mut work, scope);
        while let Some(id) = work.pop_front() {
            let Some((_, item)) = self.kept.get(&id).copied() else { continue };
            match &self.api.shapes.get(id).kind {
                ShapeKind::Record(record) => {
                    for field in &record.fields {
                        let earlier = item.fields.values().find(|one| one.wire.as_ref() == Some(&field.wire));
                        found.extend(earlier.and_then(|one| self.used(field.edge, &one.ty)));
                    }
                }
                ShapeKind::Union(union) => {
                    for branch in union.branches.iter().filter(|branch| !branch.values.is_empty()) {
                        let earlier = item.variants.values().find(|one| one.tags == branch.values);
                        found.extend(earlier.and_then(|one| self.used(branch.edge, one.ty.as_deref()?)));
                    }
                }
                _ => {}
            }
            self.keep_found(&mut found, &mut work, scope);
        }
    }

    fn keep_found(&mut self, found: &mut Vec<(ShapeId, &'p str)>, work: &mut VecDeque<ShapeId>, scope: &mut Scope) {
        for (id, name) in found.drain(..) {
            if let Some(earlier) = self.pins.named(name).filter(|_| self.open.contains(&id)) {
                self.keep(id, earlier, scope);
                work.extend(self.kept.contains_key(&id).then_some(id));
            }
        }
    }

    /// What an operation answered: of an enum of answers, each of its forms.
    fn forms(&self, ty: &'p str) -> Vec<&'p str> {
        match item_in(ty).and_then(|name| self.pins.named(name)) {
            Some((_, item)) if item.kind == Kind::Answer => {
                item.variants.values().filter_map(|one| one.ty.as_deref()).collect()
            }
            _ => vec![ty],
        }
    }

    /// Whether a shape has all the fields that a type had, which tells the forms of an answer apart.
    fn has_fields(&self, id: ShapeId, name: &str) -> bool {
        let (ShapeKind::Record(record), Some((_, item))) = (&self.api.shapes.get(id).kind, self.pins.named(name))
        else {
            return false;
        };
        let mut wires = item.fields.values().filter_map(|field| field.wire.as_ref()).peekable();
        wires.peek().is_some() && wires.all(|wire| record.fields.iter().any(|field| field.wire == *wire))
    }

    /// The item that an edge leads to, with the name of what it led to.
    fn used(&self, edge: Edge, ty: &'p str) -> Option<(ShapeId, &'p str)> {
        let mut target = edge.target;
        // Lists of lists of themselves have no item.
        for _ in 0..16 {
            match &self.api.shapes.get(target).kind {
                _ if self.open.contains(&target) => return Some((target, item_in(ty)?)),
                ShapeKind::List(inner) | ShapeKind::Map { value: inner, .. } | ShapeKind::Alias(inner) => {
                    target = inner.target;
                }
                _ => return None,
            }
        }
        None
    }

    /// What was a type of its own and is written as a reference now goes on as another name.
    fn keep_aliases(&mut self, scope: &mut Scope) {
        for (_, shape) in self.api.shapes.iter() {
            let ShapeKind::Alias(edge) = shape.kind else { continue };
            if let Some((name, _)) = self.pins.at(&shape.origin.0, &self.api.shapes.get(edge.target).kind)
                && scope.is_free(name)
            {
                self.aliases.entry(edge.target).or_default().insert(name);
            }
        }
        for aliases in self.aliases.values_mut() {
            aliases.retain(|alias| {
                let free = scope.is_free(alias);
                if free {
                    scope.take([(*alias).to_owned()]);
                }
                free
            });
        }
    }
}

/// Whether an operation answers in more than one form, streams aside.
fn answers_in_several_forms(source: &Source) -> bool {
    let mut forms: BTreeSet<Option<ShapeId>> = BTreeSet::new();
    for answer in &source.answers {
        let whole = answer.media.iter().filter(|media| !matches!(media.kind, AnswerKind::Stream(_)));
        forms.extend(whole.map(|media| Some(media.edge.target)));
        forms.extend(answer.media.is_empty().then_some(None));
    }
    forms.len() > 1
}
