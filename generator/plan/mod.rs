//! What the crate looks like.
//!
//! Each part is decided from what is decided before it: names, types, items, errors, resources, operations, the client
//! and the package. Then the crate is whole, and [`step`] fills in what needs to look at all of it.

mod answers;
mod calls;
mod candidates;
mod case;
mod client;
mod credentials;
mod enumeration;
mod errors;
mod extra;
mod globals;
mod homes;
mod inputs;
mod kept_boxes;
mod kept_call;
mod kept_names;
mod keyword;
mod names;
mod package;
mod pins;
mod planner;
mod record;
mod resources;
mod scope;
mod stems;
mod step;
mod typing;
mod union;
mod webhooks;
mod weighed;
mod words;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::{
    config::Target,
    diagnostic::Diagnostics,
    model::{Api, Name, Shape, ShapeId, ShapeKind},
    prose::Prose,
    snapshot::Snapshot,
    surface::{Alias, AliasName, Capabilities, Crate, Item, ItemKind, Namespace},
};

use self::{
    calls::Decided,
    enumeration::{plan_codes, plan_enumeration},
    homes::Homes,
    names::plan_names,
    pins::Pins,
    planner::Planner,
    record::plan_record,
    stems::Stems,
    union::plan_union,
};

/// Puts operations where they were in an earlier version, and boxes what it boxed.
pub(crate) fn keep(api: &mut Api, earlier: &Snapshot) {
    pins::keep_places(api, earlier);
    kept_boxes::keep_boxes(api, earlier);
}

/// Decides what the crate looks like.
pub(crate) fn plan(api: &Api, target: &Target, earlier: Option<&Snapshot>) -> (Crate, Diagnostics) {
    let mut diagnostics = Diagnostics::default();
    let shapes = item_shapes(api);
    let pins = Pins::new(earlier);
    let names = plan_names(api, target, &shapes, &pins, &mut diagnostics);
    let planner = Planner::new(api, target, (names, pins), shapes);
    let mut items = plan_items(&planner);
    let errors = errors::plan_errors(&planner, &items);
    let resources = resources::plan_resources(&planner);
    let decided = Decided { items: &items, errors: &errors, resources: &resources };
    let (operations, answers) = calls::plan_operations(&planner, decided);
    items.extend(answers);
    let client = client::plan_client(&planner);
    let mut krate = Crate {
        package: package::plan_package(&planner),
        client,
        resources,
        operations,
        webhooks: webhooks::plan_webhooks(&planner),
        webhook_event: api.webhook_event.map(|event| planner.types.value(event)),
        signature: webhooks::plan_signature(&api.signature),
        items,
        errors,
        capabilities: Capabilities::default(),
        features: Vec::new(),
        program: None,
    };
    step::run(&planner, &mut krate, &mut diagnostics);
    (krate, diagnostics)
}

/// The shapes that become items: what is used and has a name of its own.
fn item_shapes(api: &Api) -> Vec<ShapeId> {
    let used = |shape: &Shape| shape.usage.sent || shape.usage.received;
    let mut list: Vec<ShapeId> = Vec::new();
    for (id, shape) in api.shapes.iter() {
        let component = matches!(shape.name, Name::Component(_));
        let item = match &shape.kind {
            ShapeKind::Record(_) | ShapeKind::Enumeration(_) | ShapeKind::Codes(_) | ShapeKind::Union(_) => used(shape),
            ShapeKind::Scalar(_) | ShapeKind::List(_) | ShapeKind::Map { .. } => component && used(shape),
            ShapeKind::Alias(edge) => component && used(api.shapes.get(edge.target)),
            ShapeKind::Constant(_) => false,
        };
        if item {
            list.push(id);
        }
    }
    // By place, whatever order shapes were met in: owners before what they own.
    list.sort_by(|one, other| api.shapes.get(*one).origin.0.cmp(&api.shapes.get(*other).origin.0));
    list
}

fn plan_items(planner: &Planner) -> Vec<Item> {
    let mut files = Stems::default();
    let mut model_pages = Stems::default();
    let mut error_pages = Stems::default();
    let failures = errors::bodies(planner.api);
    let mut items: Vec<Item> = Vec::new();
    let homes = Homes::new(planner.api, &planner.shapes);
    let mut file_of: BTreeMap<ShapeId, String> = BTreeMap::new();
    let planned: Vec<(ItemKind, Prose)> = planner.shapes.par_iter().map(|&id| plan_shape(planner, id)).collect();
    for (&id, (kind, prose)) in planner.shapes.iter().zip(planned) {
        let shape = planner.api.shapes.get(id);
        let name = planner.names.get(id).to_owned();
        let namespace = if failures.contains(&id) { Namespace::Errors } else { Namespace::Models };
        let owner = homes.owner(id).and_then(|owner| file_of.get(&owner));
        let file = match owner {
            Some(file) if namespace == Namespace::Models => file.clone(),
            _ => files.take(&name),
        };
        if namespace == Namespace::Models {
            file_of.insert(id, file.clone());
        }
        let page = match namespace {
            Namespace::Models => model_pages.take(&name),
            Namespace::Errors => error_pages.take(&name),
        };
        items.push(Item {
            kind,
            prose,
            aliases: planner
                .names
                .aliases(id)
                .map(|alias| AliasName { name: alias.to_owned(), file: file.clone() })
                .collect(),
            role: None,
            accumulates: None,
            nullable: false,
            features: Vec::new(),
            origin: shape.origin.0.clone(),
            name,
            namespace,
            file,
            page,
        });
    }
    items
}

/// What does not depend on other items: what the shape is, and its words.
fn plan_shape(planner: &Planner, id: ShapeId) -> (ItemKind, Prose) {
    let shape = planner.api.shapes.get(id);
    (plan_kind(planner, id, shape, planner.names.get(id)), planner.prose(&shape.prose))
}

fn plan_kind(planner: &Planner, id: ShapeId, shape: &Shape, name: &str) -> ItemKind {
    match &shape.kind {
        ShapeKind::Record(record) => ItemKind::Struct(plan_record(planner, id, shape, record)),
        ShapeKind::Enumeration(list) => ItemKind::Enumeration(plan_enumeration(planner, list, name, id)),
        ShapeKind::Codes(codes) => ItemKind::Enumeration(plan_codes(planner, codes, id)),
        ShapeKind::Union(union) => ItemKind::Union(plan_union(planner, id, union)),
        ShapeKind::List(_) | ShapeKind::Map { .. } | ShapeKind::Scalar(_) | ShapeKind::Constant(_) => {
            ItemKind::Alias(Alias { ty: planner.types.value(crate::model::Edge::to(id)) })
        }
        ShapeKind::Alias(edge) => ItemKind::Alias(Alias { ty: planner.types.edge(*edge) }),
    }
}
