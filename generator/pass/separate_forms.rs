//! What is a form with files is a shape of its own where the same shape is also something else.
//!
//! ```text
//! before: POST /a: json → A, multipart → A; A = record(name, file: binary)
//! after:  POST /a: json → A, multipart → AForm; AForm = record(name, file: binary), for which `file` is an upload
//! ```
//!
//! A file in JSON is a text, in a form it is an upload, and one type cannot be both. A part without a type is a file too,
//! unless it is written as JSON or text. The same holds for unions that are a field of such a form. A form that is
//! nothing else keeps its shape and its name.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Api, BodyKind, Name, Origin, Record, Scalar, ShapeId, ShapeKind, Shapes, Words, children, each_root_mut, holds_file,
};

/// Gives forms with files shapes of their own, and then the unions of files within them.
pub(super) fn separate_forms(api: &mut Api) {
    let untyped = untyped_parts(api);
    let is_form = |id: &ShapeId| holds_files(&api.shapes, *id) || untyped.contains_key(id);
    let forms: BTreeSet<ShapeId> = forms(api).filter(is_form).collect();
    let shared = shared(api, |api| forms_as_counted(api, &forms));
    let copies = copy(api, &shared);
    for operation in &mut api.operations {
        for media in operation.body.iter_mut().flat_map(|body| &mut body.media) {
            if let (BodyKind::Multipart, Some(copied)) = (media.kind, copies.get(&media.edge.target)) {
                media.edge.target = *copied;
            }
        }
    }
    for (form, fields) in untyped_parts(api) {
        make_files(&mut api.shapes, form, &fields);
    }
    let forms: BTreeSet<ShapeId> = self::forms(api).filter(|id| holds_files(&api.shapes, *id)).collect();
    let shared = self::shared(api, |api| unions_as_counted(api, &forms));
    let copies = copy(api, &shared);
    for id in forms {
        if let Some(ShapeKind::Record(record)) = api.shapes.get_mut(id).map(|shape| &mut shape.kind) {
            for field in &mut record.fields {
                field.edge.target = copies.get(&field.edge.target).copied().unwrap_or(field.edge.target);
            }
        }
    }
}

/// The fields of forms that may hold anything and are written as neither JSON nor text.
fn untyped_parts(api: &Api) -> BTreeMap<ShapeId, BTreeSet<String>> {
    let bodies = api.operations.iter().filter_map(|operation| operation.body.as_ref());
    let mut parts: BTreeMap<ShapeId, BTreeSet<String>> = BTreeMap::new();
    for media in bodies.flat_map(|body| &body.media).filter(|media| media.kind == BodyKind::Multipart) {
        let ShapeKind::Record(record) = &api.shapes.get(media.edge.target).kind else { continue };
        for encoding in &media.encodings {
            let written = encoding.content_type.as_deref().unwrap_or("text/plain").to_ascii_lowercase();
            let is_file = !written.contains("json") && !written.starts_with("text/");
            let mut fields = record.fields.iter().filter(|field| field.wire == encoding.field);
            if is_file && fields.any(|field| holds_anything(&api.shapes, field.edge.target)) {
                parts.entry(media.edge.target).or_default().insert(encoding.field.clone());
            }
        }
    }
    parts
}

/// Whether a shape is anything or a list of anything.
fn holds_anything(shapes: &Shapes, id: ShapeId) -> bool {
    let is_any = |id: ShapeId| matches!(shapes.get(id).kind, ShapeKind::Scalar(Scalar::Any));
    is_any(id) || matches!(&shapes.get(id).kind, ShapeKind::List(item) if is_any(item.target))
}

/// Makes files of fields that may hold anything.
fn make_files(shapes: &mut Shapes, form: ShapeId, fields: &BTreeSet<String>) {
    let ShapeKind::Record(mut record) = shapes.get(form).kind.clone() else { return };
    for field in record.fields.iter_mut().filter(|field| fields.contains(&field.wire)) {
        let mut shape = shapes.get(field.edge.target).clone();
        if let ShapeKind::List(item) = &mut shape.kind {
            let mut one = shapes.get(item.target).clone();
            one.kind = ShapeKind::Scalar(Scalar::Binary);
            item.target = shapes.add(one);
        } else {
            shape.kind = ShapeKind::Scalar(Scalar::Binary);
        }
        field.edge.target = shapes.add(shape);
    }
    if let Some(shape) = shapes.get_mut(form) {
        shape.kind = ShapeKind::Record(record);
    }
}

/// The bodies of several parts.
fn forms(api: &Api) -> impl Iterator<Item = ShapeId> {
    let bodies = api.operations.iter().filter_map(|operation| operation.body.as_ref());
    let media = bodies.flat_map(|body| &body.media).filter(|media| media.kind == BodyKind::Multipart);
    media.map(|media| media.edge.target)
}

/// Whether a record has a field that is a file, a list of files or one of several forms of them.
fn holds_files(shapes: &Shapes, id: ShapeId) -> bool {
    let ShapeKind::Record(Record { fields, extra }) = &shapes.get(id).kind else { return false };
    let extra = extra.edge().is_some_and(|edge| holds_file(shapes, edge.target));
    extra || fields.iter().any(|field| holds_file(shapes, field.edge.target) || is_choice(shapes, field.edge.target))
}

/// Whether a union has a branch that is a file.
fn is_choice(shapes: &Shapes, id: ShapeId) -> bool {
    let ShapeKind::Union(union) = &shapes.get(id).kind else { return false };
    union.branches.iter().any(|branch| holds_file(shapes, branch.edge.target))
}

/// How often forms are bodies of several parts.
fn forms_as_counted(api: &Api, wanted: &BTreeSet<ShapeId>) -> BTreeMap<ShapeId, usize> {
    let mut counts = BTreeMap::new();
    for id in forms(api).filter(|id| wanted.contains(id)) {
        *counts.entry(id).or_default() += 1;
    }
    counts
}

/// How often unions of files are fields of forms.
fn unions_as_counted(api: &Api, forms: &BTreeSet<ShapeId>) -> BTreeMap<ShapeId, usize> {
    let mut counts = BTreeMap::new();
    for id in forms {
        let ShapeKind::Record(record) = &api.shapes.get(*id).kind else { continue };
        let targets = record.fields.iter().map(|field| field.edge.target);
        for target in targets.filter(|target| is_choice(&api.shapes, *target)) {
            *counts.entry(target).or_default() += 1;
        }
    }
    counts
}

/// The shapes that are used more often than in the way that is counted.
fn shared(api: &mut Api, count: impl Fn(&Api) -> BTreeMap<ShapeId, usize>) -> BTreeSet<ShapeId> {
    let counted = count(api);
    let mut all: BTreeMap<ShapeId, usize> = BTreeMap::new();
    each_root_mut(api, &mut |edge| *all.entry(edge.target).or_default() += 1);
    // Another name is no other use.
    for (_, shape) in api.shapes.iter().filter(|(_, shape)| !matches!(shape.kind, ShapeKind::Alias(_))) {
        for edge in children(&shape.kind) {
            *all.entry(edge.target).or_default() += 1;
        }
    }
    counted.iter().filter(|(id, count)| all.get(id) != Some(count)).map(|(id, _)| *id).collect()
}

/// Copies of shapes, each called after its original and what it is.
fn copy(api: &mut Api, shared: &BTreeSet<ShapeId>) -> BTreeMap<ShapeId, ShapeId> {
    let copied = shared.iter().map(|&id| {
        let mut shape = api.shapes.get(id).clone();
        shape.name = Name::Inline(shape.name.inline().extended(&Words::new("form")));
        shape.origin = Origin(format!("{}/form", shape.origin.0));
        (id, api.shapes.add(shape))
    });
    copied.collect()
}
