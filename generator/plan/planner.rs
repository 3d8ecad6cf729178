//! What every part of planning shares: the model, the config, and the names and types that are decided already.

use std::collections::{BTreeMap, BTreeSet};

use super::{globals, names::Names, pins::Pins, resources, typing::Types, weighed};
use crate::prose::{self, Prose};
use crate::snapshot::Operation as Earlier;
use crate::surface::{ItemId, Operation, Weighing};
use crate::{
    config::Target,
    model::{
        Api, BodyKind, Deprecation, Operation as Source, Prose as Said, Shape, ShapeId, ShapeKind, children, holds_file,
    },
};

/// Planning in progress.
pub(super) struct Planner<'a> {
    pub(super) api: &'a Api,
    pub(super) target: &'a Target,
    pub(super) names: Names<'a>,
    /// What an earlier version offered.
    pub(super) pins: Pins<'a>,
    pub(super) types: Types<'a>,
    /// Shapes of items, by item.
    pub(super) shapes: Vec<ShapeId>,
    /// Records that are multipart bodies and nothing else.
    multipart: BTreeSet<ShapeId>,
    /// Unions that are fields of such records, and have files among their branches.
    choices: BTreeSet<ShapeId>,
    /// Shapes that a union must weigh where no tag tells its branches apart.
    weighed: BTreeMap<ShapeId, Weighing>,
    /// Enumerations that are the keys of maps.
    pub(super) keys: BTreeSet<ShapeId>,
    /// How the operations with these ids are called, for notes.
    pub(super) calls: BTreeMap<String, String>,
    /// Operations by where they come from.
    sources: BTreeMap<&'a str, &'a Source>,
    /// The setters of values for all calls, by index.
    pub(super) globals: BTreeMap<usize, String>,
}

impl<'a> Planner<'a> {
    /// What the document says in these texts.
    pub(super) fn prose(&self, said: &Said) -> Prose {
        self.described(said.summary.as_deref(), said.description.as_deref())
    }

    /// The same, of a description alone, or with a summary.
    pub(super) fn described(&self, summary: Option<&str>, description: Option<&str>) -> Prose {
        prose::clean_at(self.target.links_base.as_deref(), summary, description)
    }

    pub(super) fn new(
        api: &'a Api,
        target: &'a Target,
        (names, pins): (Names<'a>, Pins<'a>),
        shapes: Vec<ShapeId>,
    ) -> Self {
        let multipart = multipart_bodies(api);
        let items = shapes.iter().enumerate().map(|(index, id)| (*id, ItemId::new(index))).collect();
        Self {
            api,
            target,
            types: Types::new(api, items),
            names,
            pins,
            shapes,
            choices: choices(api, &multipart),
            multipart,
            weighed: weighed::weighed(api),
            keys: keys(api),
            calls: resources::calls(api),
            sources: api.operations.iter().map(|source| (source.origin.0.as_str(), source)).collect(),
            globals: globals::setters(api),
        }
    }

    /// The operation in the model that one of the crate is made from.
    pub(super) fn source(&self, operation: &Operation) -> Option<&'a Source> {
        self.sources.get(operation.origin.as_str()).copied()
    }

    /// An operation as it was in an earlier version.
    pub(super) fn kept_operation(&self, operation: &Operation) -> Option<&'a Earlier> {
        let source = self.source(operation)?;
        let media_type = operation.body.as_ref().map(|body| &body.media_type);
        let mut media = source.body.iter().flat_map(|body| &body.media);
        let media = media.find(|media| Some(&media.media_type) == media_type);
        // What has lost its name to another one has lost all.
        let (name, earlier) = self.pins.operation(source, media)?;
        (name == operation.name).then_some(earlier)
    }

    /// Whether bytes in the record are uploads.
    pub(super) fn is_multipart(&self, id: ShapeId) -> bool {
        self.multipart.contains(&id)
    }

    /// Whether bytes in the union are uploads.
    pub(super) fn is_choice(&self, id: ShapeId) -> bool {
        self.choices.contains(&id)
    }

    /// How closely unions weigh the shape; none where they do not.
    pub(super) fn weighing(&self, id: ShapeId) -> Option<Weighing> {
        self.weighed.get(&id).copied()
    }

    /// The note for something that should not be used any more.
    pub(super) fn deprecation(&self, deprecation: &Deprecation) -> String {
        let replacement = deprecation.replacement.as_ref().map(|id| {
            let call = self.calls.get(id).map_or(id.as_str(), String::as_str);
            format!("use `{call}` instead")
        });
        let message =
            deprecation.message.as_deref().map(|text| crate::prose::line(text).trim_end_matches('.').to_owned());
        match (message, replacement) {
            (Some(message), Some(replacement)) => format!("{message}; {replacement}"),
            (Some(message), None) => message,
            (None, Some(replacement)) => replacement,
            (None, None) => "a later version of the API may be without it".to_owned(),
        }
    }
}

/// Records that are bodies of multipart requests and are reached in no other way.
fn multipart_bodies(api: &Api) -> BTreeSet<ShapeId> {
    let bodies = || api.operations.iter().filter_map(|operation| operation.body.as_ref()).flat_map(|body| &body.media);
    let mut list: BTreeSet<ShapeId> =
        bodies().filter(|media| media.kind == BodyKind::Multipart).map(|media| media.edge.target).collect();
    for media in bodies().filter(|media| media.kind != BodyKind::Multipart) {
        list.remove(&media.edge.target);
    }
    for (_, shape) in api.shapes.iter() {
        for edge in children(&shape.kind) {
            if !matches!(shape.kind, ShapeKind::Alias(_)) {
                list.remove(&edge.target);
            }
        }
    }
    list.retain(|id| !api.shapes.get(*id).usage.received);
    list
}

/// Unions in multipart bodies that have files among their branches.
fn choices(api: &Api, multipart: &BTreeSet<ShapeId>) -> BTreeSet<ShapeId> {
    let fields = multipart.iter().flat_map(|id| children(&api.shapes.get(*id).kind));
    let has_files = |id: &ShapeId| match &api.shapes.get(*id).kind {
        ShapeKind::Union(union) => union.branches.iter().any(|branch| holds_file(&api.shapes, branch.edge.target)),
        _ => false,
    };
    fields.map(|edge| edge.target).filter(has_files).collect()
}

/// What the keys of maps are that clients meet.
fn keys(api: &Api) -> BTreeSet<ShapeId> {
    let used = api.shapes.iter().filter(|(_, shape)| shape.usage.sent || shape.usage.received);
    let key = |shape: &Shape| match &shape.kind {
        ShapeKind::Map { key, .. } => key.map(|key| key.target),
        _ => None,
    };
    used.filter_map(|(_, shape)| key(shape)).collect()
}
