//! Plans operations: their names, inputs, answers and errors.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::{
    model::{BodyKind, BodyMedia, Operation as Source, Retries, Words},
    surface::{BodyForm, ErrorSurface, Item, ItemId, Operation, Resource, RetryLimit, RetryUse, Status, Type},
};

use super::{
    answers, case, client, credentials, errors, inputs, planner::Planner, record::holds_upload, resources,
    scope::Scope, stems::Stems, words,
};

/// What is decided before operations are.
#[derive(Clone, Copy)]
pub(super) struct Decided<'a> {
    /// The items of shapes.
    pub(super) items: &'a [Item],
    /// The error enum.
    pub(super) errors: &'a ErrorSurface,
    /// The resources, without their methods.
    pub(super) resources: &'a [Resource],
}

/// All operations, those with several body types once for each, after the best; and the items of their answers.
pub(super) fn plan_operations(planner: &Planner, decided: Decided) -> (Vec<Operation>, Vec<Item>) {
    let mut scope = Scope::default();
    let mut pages = Stems::default();
    for item in decided.items {
        pages.take(&item.name);
    }
    let mut answers: Vec<Item> = Vec::new();
    let mut list = Vec::new();
    // A name is kept once, whatever has become of what else it was for.
    let mut names: BTreeSet<&str> = BTreeSet::new();
    for source in &planner.api.operations {
        for Sent { media, .. } in bodies(planner, source) {
            if let Some((name, _)) = planner.pins.operation(source, media).filter(|(name, _)| scope.is_free(name)) {
                scope.take([name.to_owned()]);
            }
        }
    }
    let mut named = Vec::new();
    for source in &planner.api.operations {
        for (index, sent) in bodies(planner, source).into_iter().enumerate() {
            let media = sent.media;
            // What sends the body in another way is called so.
            let kind = media.filter(|_| index > 0).map(|media| words::body_kind(media.kind).to_string());
            let suffix = kind.unwrap_or_default();
            let kept = planner.pins.operation(source, media).filter(|(name, _)| names.insert(*name));
            let name =
                kept.map_or_else(|| operation_name(source, (media, &suffix), &mut scope), |(name, _)| name.to_owned());
            named.push((source, sent, name, suffix));
        }
    }
    let plan = |(source, sent, name, suffix): (_, _, _, String)| {
        (source, plan_operation(planner, decided, source, &sent, name, &suffix))
    };
    let planned: Vec<(&Source, Operation)> = named.into_par_iter().map(plan).collect();
    // The operation before, where it is of the same source, and what it answers.
    let mut first: Option<(&str, Type)> = None;
    for (source, mut operation) in planned {
        let origin = source.origin.0.as_str();
        if let Some(receives) = operation.receives.as_mut().filter(|receives| !receives.variants.is_empty()) {
            // All forms of the request share the answer.
            let shared = first.take().filter(|(of, _)| *of == origin).map(|(_, ty)| ty);
            receives.ty = shared.unwrap_or_else(|| {
                let known: Vec<&Item> = decided.items.iter().chain(&answers).collect();
                let kept = planner.pins.answer(origin);
                let item = answers::answer_item(&operation.name, kept, receives, &known, &mut pages, origin);
                let id = ItemId::new(known.len());
                answers.push(item);
                Type::Item(id)
            });
            first = Some((origin, receives.ty.clone()));
        }
        list.push(operation);
    }
    (list, answers)
}

/// A body, and the other ways in which the same one can be sent.
struct Sent<'a> {
    media: Option<&'a BodyMedia>,
    others: Vec<&'a BodyMedia>,
}

/// The bodies of an operation: one that is the same in several media types is one, unless they were several.
fn bodies<'a>(planner: &Planner, source: &'a Source) -> Vec<Sent<'a>> {
    let mut all: Vec<Sent<'_>> = Vec::new();
    for media in source.body.iter().flat_map(|body| &body.media) {
        let is_same = |sent: &&mut Sent<'_>| {
            sent.media.is_some_and(|one| one.edge == media.edge && has_fields(one) && has_fields(media))
        };
        match all.iter_mut().find(is_same) {
            Some(sent) if planner.pins.operation(source, Some(media)).is_none() => sent.others.push(media),
            Some(_) | None => all.push(Sent { media: Some(media), others: Vec::new() }),
        }
    }
    if all.is_empty() {
        all.push(Sent { media: None, others: Vec::new() });
    }
    all
}

/// Whether a body is written field by field.
fn has_fields(media: &BodyMedia) -> bool {
    matches!(media.kind, BodyKind::Json | BodyKind::Form | BodyKind::Multipart)
}

/// The type's name: after the id, else after method and path.
fn operation_name(source: &Source, (media, suffix): (Option<&BodyMedia>, &str), scope: &mut Scope) -> String {
    let name = |words: &Words| case::camel_operation(&words.then(&Words::new(suffix)));
    let long = Words::new(&format!("{} {}", source.verb.to_lowercase(), source.path));
    let own = name(&source.name);
    let way = media.map(|media| {
        case::camel_operation(&source.name.then(&Words::new(words::body_kind(media.kind).to_string().as_str())))
    });
    scope.take(std::iter::once(own).chain(way).chain([name(&long)]))
}

fn plan_operation(
    planner: &Planner,
    decided: Decided,
    source: &Source,
    sent: &Sent<'_>,
    name: String,
    suffix: &str,
) -> Operation {
    let Decided { items, errors, resources } = decided;
    let owners: Vec<usize> = source.resources.iter().filter_map(|path| resources::find(resources, path)).collect();
    let file = owners
        .first()
        .and_then(|index| resources.get(*index))
        .map_or_else(|| "client".to_owned(), |resource| resource.file.clone());
    let inputs = inputs::plan_inputs(planner, items, source, sent.media);
    let form = |other: &&BodyMedia| {
        let body = inputs.body.clone()?;
        Some(BodyForm { setter: format!("as_{}", words::body_kind(other.kind)), body: inputs::written(body, other) })
    };
    let forms = sent.others.iter().filter_map(form).collect();
    let (path, fixed_query) = split_path(&source.path);
    let security = source.security.as_ref().map(|list| credentials::needs(planner.api, list));
    Operation {
        name,
        id: source.id.clone(),
        file,
        method: case::snake(&source.method.then(&Words::new(suffix)).snake()),
        resources: owners,
        verb: source.verb.clone(),
        path,
        fixed_query,
        prose: planner.prose(&source.prose),
        deprecated: source.deprecated.as_ref().map(|deprecation| planner.deprecation(deprecation)),
        introduces: source.introduces,
        structured: false,
        upload: inputs.fields.iter().any(|input| holds_upload(&input.ty)) || inputs.body_upload,
        inputs: inputs.fields,
        arguments: inputs.arguments.into_iter().map(|(_, argument)| argument).collect(),
        setters: inputs.setters,
        parameters: inputs.parameters,
        body: inputs.body,
        forms,
        receives: answers::plan_receives(planner, source),
        streams: answers::plan_streams(planner, source),
        paging: None,
        stream_switch: inputs.stream_switch,
        errors: errors::uses(planner, errors, source),
        security,
        servers: client::plan_own_servers(&source.servers),
        timeout_ms: source.timeout_ms,
        retries: source.retries.as_ref().map(plan_retries),
        idempotency_header: source.idempotency_header.clone(),
        feature: None,
        examples: Vec::new(),
        sample: None,
        origin: source.origin.0.clone(),
    }
}

/// What the document says about repeating attempts, in the surface's words.
pub(super) fn plan_retries(retries: &Retries) -> RetryUse {
    RetryUse {
        initial_interval_ms: retries.initial_interval_ms,
        max_interval_ms: retries.max_interval_ms,
        exponent: retries.exponent,
        max_elapsed_ms: retries.max_elapsed_ms,
        max_retries: retries.max_retries.map(|count| match count {
            u32::MAX => RetryLimit::Time,
            count => RetryLimit::Count(count),
        }),
        statuses: retries
            .statuses
            .iter()
            .map(|status| match *status {
                digit @ 0..10 => Status::Range(digit),
                code => Status::Code(code),
            })
            .collect(),
        connection_errors: retries.connection_errors,
        repeatable: retries.repeatable,
    }
}

/// A path without its fragment, and the query that the document writes into it.
fn split_path(path: &str) -> (String, Vec<(String, String)>) {
    let path = path.split('#').next().unwrap_or_default();
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let pairs = query.split('&').filter(|pair| !pair.is_empty() && !pair.contains('{'));
    let pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    (path.to_owned(), pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
}
