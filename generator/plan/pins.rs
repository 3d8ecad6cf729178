//! What an earlier version of the crate offered, by the places that it came from: what still exists keeps it.

use std::collections::BTreeMap;

use crate::model::{Api, BodyMedia, Name, Operation as Source, Resource, Shape, ShapeKind, Words};
use crate::snapshot::{Item, Kind, Operation, Snapshot};

/// An earlier surface, ready to be asked.
#[derive(Default)]
pub(super) struct Pins<'p> {
    /// All of it.
    earlier: Option<&'p Snapshot>,
    /// Types by place: a union and what stands for all of it may have the same.
    places: BTreeMap<&'p str, Vec<(&'p str, &'p Item)>>,
    /// Types by name.
    types: BTreeMap<&'p str, &'p Item>,
    /// Operations by place; one that sends its body in several ways is several.
    routes: BTreeMap<&'p str, Vec<(&'p str, &'p Operation)>>,
    /// The same by id.
    ids: BTreeMap<&'p str, Vec<(&'p str, &'p Operation)>>,
}

impl<'p> Pins<'p> {
    pub(super) fn new(earlier: Option<&'p Snapshot>) -> Self {
        let mut pins = Self { earlier, ..Self::default() };
        let Some(earlier) = earlier else { return pins };
        for (name, item) in &earlier.types {
            let name = bare(name);
            pins.places.entry(&item.at).or_default().push((name, item));
            pins.types.insert(name, item);
        }
        for (name, operation) in &earlier.operations {
            pins.routes.entry(&operation.at).or_default().push((name, operation));
            pins.ids.entry(&operation.id).or_default().push((name, operation));
        }
        pins
    }

    /// The setter of an earlier credential.
    pub(super) fn credential(&self, wire: &str) -> Option<&'p str> {
        self.earlier?.client.schemes.get(wire).map(|scheme| scheme.setter.as_str())
    }

    /// Whether there was no earlier version.
    pub(super) fn is_empty(&self) -> bool {
        self.types.is_empty() && self.routes.is_empty()
    }

    /// An earlier type.
    pub(super) fn named(&self, name: &str) -> Option<(&'p str, &'p Item)> {
        self.types.get_key_value(name).map(|(name, item)| (*name, *item))
    }

    /// The earlier types of a shape: at its own place first, then at those of the equal shapes that became it.
    pub(super) fn of_shape(&self, api: &Api, shape: &Shape) -> Vec<(&'p str, &'p Item)> {
        let others = match &shape.name {
            Name::Inline(inline) => inline.others.as_slice(),
            Name::Component(_) | Name::Owned => &[],
        };
        let places = others.iter().map(|other| &api.shapes.get(*other).origin.0);
        std::iter::once(&shape.origin.0).chain(places).filter_map(|place| self.at(place, &shape.kind)).collect()
    }

    /// The earlier type at a place: the one of the same kind, where there are several.
    pub(super) fn at(&self, place: &str, kind: &ShapeKind) -> Option<(&'p str, &'p Item)> {
        let mut there = self.places.get(place)?.iter().filter(|(_, item)| item.kind != Kind::Answer);
        let same = there.clone().find(|(_, item)| is_kind(item.kind, kind));
        let only = there.next().filter(|_| there.next().is_none());
        same.or(only).copied()
    }

    /// The earlier enum of an operation's answers.
    pub(super) fn answer(&self, place: &str) -> Option<&'p str> {
        let there = self.places.get(place)?;
        there.iter().find(|(_, item)| item.kind == Kind::Answer).map(|(name, _)| *name)
    }

    /// An operation as it was, with one of its bodies.
    pub(super) fn operation(&self, source: &Source, media: Option<&BodyMedia>) -> Option<(&'p str, &'p Operation)> {
        let media_type = media.map(|media| media.media_type.as_str());
        let is_it = |(_, earlier): &&(&str, &Operation)| earlier.media_type.as_deref() == media_type;
        let all = self.of_operation(source)?;
        // A path that refers to another one has its operations at the same place.
        let path = source.path.split('?').next().unwrap_or_default();
        let http = format!("{} {path}", source.verb);
        let own: Vec<_> = all.iter().filter(|(_, earlier)| earlier.http == http).collect();
        let all = if own.is_empty() { all.iter().collect() } else { own };
        let media_types: Vec<&str> =
            source.body.iter().flat_map(|body| &body.media).map(|one| one.media_type.as_str()).collect();
        // What sent its body in a way that is gone sends it in the best one that is left.
        let is_lost = |(_, earlier): &&(&str, &Operation)| {
            all.len() == 1 && earlier.media_type.as_deref().is_none_or(|lost| !media_types.contains(&lost))
        };
        let is_best = media_type == media_types.first().copied();
        let found = all.iter().copied().find(is_it);
        found.or_else(|| all.first().copied().filter(is_lost).filter(|_| is_best)).copied()
    }

    fn of_operation(&self, source: &Source) -> Option<&[(&'p str, &'p Operation)]> {
        let by_place = self.routes.get(source.origin.0.as_str());
        by_place.or_else(|| self.ids.get(source.id.as_str())).map(Vec::as_slice)
    }
}

/// `Message` of `models::Message`.
fn bare(name: &str) -> &str {
    name.rsplit("::").next().unwrap_or(name)
}

/// The crate's own type that a written type names: `Message` of `Option<Vec<models::Message>>`.
pub(super) fn item_in(ty: &str) -> Option<&str> {
    let rest = ty.split_once("models::").or_else(|| ty.split_once("errors::"))?.1;
    rest.split(|c: char| !c.is_alphanumeric() && c != '_').next()
}

fn is_kind(kind: Kind, shape: &ShapeKind) -> bool {
    match shape {
        ShapeKind::Record(_) => kind == Kind::Struct,
        ShapeKind::Enumeration(_) => matches!(kind, Kind::OpenEnum | Kind::ClosedEnum),
        ShapeKind::Codes(_) => kind == Kind::Integer,
        ShapeKind::Union(_) => kind == Kind::Union,
        ShapeKind::List(_)
        | ShapeKind::Map { .. }
        | ShapeKind::Scalar(_)
        | ShapeKind::Alias(_)
        | ShapeKind::Constant(_) => kind == Kind::Alias,
    }
}

/// Puts operations where they were: the resources that they are called on, and their methods.
pub(super) fn keep_places(api: &mut Api, earlier: &Snapshot) {
    let pins = Pins::new(Some(earlier));
    let mut resources = std::mem::take(&mut api.resources);
    for operation in &mut api.operations {
        let mut media = operation.body.iter().flat_map(|body| &body.media);
        let kept = media.find_map(|media| pins.operation(operation, Some(media)));
        let Some((_, kept)) = kept.or_else(|| pins.operation(operation, None)) else { continue };
        let Some(method) = kept.methods.first() else { continue };
        let paths = kept.methods.iter().filter_map(|method| method.rsplit_once('.'));
        operation.resources = paths.map(|(path, _)| known(&mut resources, path)).collect();
        operation.method = Words::new(plain(method.rsplit('.').next().unwrap_or(method)));
    }
    let used = |resource: &Resource| {
        let mut paths = api.operations.iter().flat_map(|operation| &operation.resources);
        paths.any(|path| path.starts_with(&resource.path))
    };
    resources.retain(used);
    api.resources = resources;
}

/// A name without the mark that makes it raw where it is a keyword.
fn plain(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// The path of a resource as the document writes it; one that the document has no more comes back, with those above it.
fn known(resources: &mut Vec<Resource>, path: &str) -> Vec<String> {
    let mut written: Vec<String> = Vec::new();
    for part in path.split('.').map(plain) {
        let is_it = |resource: &&Resource| {
            resource.path.len() == written.len() + 1
                && resource.path.starts_with(&written)
                && resource.path.last().is_some_and(|last| Words::new(last) == Words::new(part))
        };
        if let Some(resource) = resources.iter().find(is_it) {
            written.clone_from(&resource.path);
        } else {
            written.push(part.to_owned());
            resources.push(Resource { path: written.clone(), prose: crate::model::Prose::default() });
        }
    }
    written
}
