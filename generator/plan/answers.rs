//! Plans what operations answer: whole answers, streams, and the enum where several forms are possible.

use crate::prose::{self, Prose};
use crate::{
    model::{
        Answer, AnswerKind, AnswerMedia, Edge, EventShape as Shape, Operation, Scalar, ShapeKind, Statuses, Streaming,
        Text, Words, status_word,
    },
    surface::{AnswerVariant, EventShape, Item, ItemKind, Namespace, Outcome, Receives, StreamUse, Type},
};

use super::{case, kept_boxes::is_boxed, planner::Planner, stems::Stems, words};
use crate::snapshot::Item as Earlier;

/// One form of a whole answer.
struct Form<'a> {
    statuses: Statuses,
    media_type: Option<&'a str>,
    outcome: Outcome,
    ty: Option<Type>,
    /// The same beside others in an enum: boxed when it is large.
    held: Option<Type>,
    prose: Prose,
}

/// What `.send()` gives; none for an operation that only streams.
pub(super) fn plan_receives(planner: &Planner, operation: &Operation) -> Option<Receives> {
    if matches!(operation.streaming, Streaming::Always { .. }) {
        return None;
    }
    let mut forms: Vec<Form> = Vec::new();
    for answer in &operation.answers {
        if answer.media.is_empty() {
            forms.push(form(planner, answer, None));
        }
        for media in answer.media.iter().filter(|media| !matches!(media.kind, AnswerKind::Stream(_))) {
            forms.push(form(planner, answer, Some(media)));
        }
    }
    let mut accept: Vec<&str> = Vec::new();
    for media_type in forms.iter().filter_map(|form| form.media_type) {
        if !accept.contains(&media_type) {
            accept.push(media_type);
        }
    }
    let accept = if accept.is_empty() { "*/*".to_owned() } else { accept.join(", ") };
    let is_unsaid = |media: &AnswerMedia| media.kind == AnswerKind::Any && is_anything(planner, media.edge);
    let is_file = |answer: &Answer| answer.media.iter().any(|media| answer.file || is_unsaid(media));
    let download = forms.iter().any(|form| form.outcome == Outcome::Bytes)
        || operation.answers.iter().any(is_file)
        || operation.answers.iter().any(|answer| is_undescribed(operation, answer));
    let mut files: Vec<&str> = Vec::new();
    for media_type in operation.answers.iter().flat_map(|answer| &answer.files) {
        if !files.contains(&media_type.as_str()) {
            files.push(media_type);
        }
    }
    let download = download || !files.is_empty();
    let files = (!files.is_empty()).then(|| files.join(", "));
    let same = |form: &Form, other: &Form| form.ty == other.ty && form.outcome == other.outcome;
    let one = forms.first().is_none_or(|first| forms.iter().all(|form| same(first, form)));
    if one {
        let (ty, outcome) = forms
            .first()
            .map_or((Type::Unit, Outcome::Nothing), |form| (form.ty.clone().unwrap_or(Type::Unit), form.outcome));
        return Some(Receives { download, files, ty, accept, outcome, variants: Vec::new() });
    }
    let earlier = planner.pins.answer(&operation.origin.0).and_then(|name| planner.pins.named(name));
    let variants = variants(&forms, earlier.map(|(_, item)| item));
    Some(Receives { ty: Type::Unit, accept, outcome: Outcome::Json, variants, download, files })
}

/// Whether an answer has something to read of which the document says nothing: what reads without a body reads nothing.
fn is_undescribed(operation: &Operation, answer: &Answer) -> bool {
    let may_have_a_body = match answer.statuses {
        Statuses::Code(status) => status == 200,
        Statuses::Range(first) => first == 2,
        Statuses::Default => false,
    };
    operation.verb == "GET" && answer.media.is_empty() && may_have_a_body
}

fn form<'a>(planner: &Planner, answer: &'a Answer, media: Option<&'a AnswerMedia>) -> Form<'a> {
    let (outcome, ty) = match media {
        None => (Outcome::Nothing, None),
        Some(media) => match &media.kind {
            // What is no text is written as JSON writes it, and a text with a meaning is one of its values.
            AnswerKind::Text if is_plain(media) && (media.edge.nullable || !is_bare_text(planner, media.edge)) => {
                (Outcome::Json, Some(planner.types.edge(media.edge)))
            }
            AnswerKind::Text => (Outcome::Text, Some(Type::String)),
            AnswerKind::Binary => (Outcome::Bytes, Some(Type::Bytes)),
            kind => {
                let is_any = is_anything(planner, media.edge)
                    || (*kind == AnswerKind::Any && is_textual(planner, media.edge, 0));
                let outcome = if is_any { Outcome::Any } else { Outcome::Json };
                (outcome, Some(planner.types.edge(media.edge)))
            }
        },
    };
    let held = match (media, &ty) {
        (Some(media), Some(Type::Item(_))) => Some(planner.types.branch(media.edge)),
        _ => ty.clone(),
    };
    Form {
        statuses: answer.statuses,
        media_type: media.map(|media| media.media_type.as_str()),
        outcome,
        ty,
        held,
        prose: planner.described(None, answer.prose.description.as_deref()),
    }
}

/// Variants by status where statuses differ, by media type where those do, by both where both do. What has grown large
/// since it was published is not boxed for that.
fn variants(forms: &[Form], earlier: Option<&Earlier>) -> Vec<AnswerVariant> {
    let several_statuses = forms.iter().any(|form| forms.first().is_some_and(|first| first.statuses != form.statuses));
    let mut list: Vec<AnswerVariant> = Vec::new();
    let twice = |form: &Form| forms.iter().filter(|other| other.statuses == form.statuses).count() > 1;
    for form in forms {
        let by_status = match form.statuses {
            Statuses::Code(code) => case::camel(&Words::new(status_word(&code.to_string()))),
            Statuses::Range(_) => "Success".to_owned(),
            Statuses::Default => "Other".to_owned(),
        };
        let by_status = if by_status == "OkModel" { "Ok".to_owned() } else { by_status };
        let by_media = match form.outcome {
            Outcome::Json | Outcome::Any => "Json",
            Outcome::Text => "Text",
            Outcome::Bytes => "Bytes",
            Outcome::Nothing => "Empty",
        };
        let name = match (several_statuses, twice(form)) {
            (true, false) => by_status,
            (true, true) => format!("{by_status}{by_media}"),
            (false, _) => by_media.to_owned(),
        };
        if list.iter().any(|other| other.name == name) {
            continue;
        }
        let was = earlier.and_then(|earlier| earlier.variants.get(&name)?.ty.as_deref());
        let ty = if was.is_some_and(|ty| !is_boxed(ty)) { form.ty.clone() } else { form.held.clone() };
        list.push(AnswerVariant {
            name,
            ty,
            outcome: form.outcome,
            status: words::status(form.statuses).filter(|_| several_statuses),
            media_type: form.media_type.filter(|_| twice(form)).map(essence),
            prose: form.prose.clone(),
        });
    }
    list
}

fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// What `.stream()` gives.
pub(super) fn plan_streams(planner: &Planner, operation: &Operation) -> Option<StreamUse> {
    let media = operation
        .answers
        .iter()
        .flat_map(|answer| &answer.media)
        .find(|media| matches!(media.kind, AnswerKind::Stream(_)))?;
    let AnswerKind::Stream(stream) = &media.kind else { return None };
    let (payload, shape) = match stream.shape {
        Shape::Payload => (Some(media.edge), EventShape::Payload),
        Shape::Event => (Some(media.edge), EventShape::Event),
        Shape::Envelope => (payload(planner, media), EventShape::Envelope),
    };
    // What is declared as text comes as it is, without quotes; a line of JSON is JSON all the same.
    let is_text =
        !stream.lines && shape != EventShape::Event && payload.is_some_and(|edge| is_textual(planner, edge, 0));
    let ty = payload.map_or(Type::Json, |edge| planner.types.value(edge));
    let may_be_text = |edge: Edge| !stream.lines && shape != EventShape::Event && may_be_text(planner, edge);
    let shape = match payload {
        _ if is_text => EventShape::Text,
        Some(edge) if may_be_text(edge) => EventShape::Any,
        _ => shape,
    };
    Some(StreamUse {
        ty,
        lines: stream.lines,
        shape,
        sentinel: stream.sentinel.clone(),
        accept: essence(&media.media_type),
        media_type: media.media_type.clone(),
        samples: Vec::new(),
    })
}

fn is_plain(media: &AnswerMedia) -> bool {
    essence(&media.media_type) == "text/plain"
}

/// Whether nothing is known of a text but that it is one.
fn is_bare_text(planner: &Planner, edge: Edge) -> bool {
    let shape = planner.api.shapes.get(edge.target);
    is_anything(planner, edge) || matches!(shape.kind, ShapeKind::Scalar(Scalar::Text(Text::Plain) | Scalar::Binary))
}

/// Whether the document does not say what a value is.
fn is_anything(planner: &Planner, edge: Edge) -> bool {
    matches!(planner.api.shapes.get(edge.target).kind, ShapeKind::Scalar(Scalar::Any))
}

/// Whether every value of a shape is a text: strings, enums, and unions of them.
fn is_textual(planner: &Planner, edge: Edge, depth: usize) -> bool {
    let shape = planner.api.shapes.get(edge.target);
    depth < 16
        && match &shape.kind {
            ShapeKind::Scalar(Scalar::Text(_)) | ShapeKind::Enumeration(_) => true,
            ShapeKind::Constant(value) => value.is_string(),
            ShapeKind::Alias(target) => is_textual(planner, *target, depth + 1),
            ShapeKind::Union(union) => union.branches.iter().all(|branch| is_textual(planner, branch.edge, depth + 1)),
            ShapeKind::Scalar(_)
            | ShapeKind::Codes(_)
            | ShapeKind::Record(_)
            | ShapeKind::List(_)
            | ShapeKind::Map { .. } => false,
        }
}

/// Whether some values of a shape are texts, and others are not, or nothing is known of them.
fn may_be_text(planner: &Planner, edge: Edge) -> bool {
    let branches = match &planner.api.shapes.get(edge.target).kind {
        ShapeKind::Union(union) => union.branches.as_slice(),
        _ => &[],
    };
    is_anything(planner, edge) || branches.iter().any(|branch| is_textual(planner, branch.edge, 0))
}

/// An envelope's `data`.
fn payload(planner: &Planner, media: &AnswerMedia) -> Option<Edge> {
    let ShapeKind::Record(record) = &planner.api.shapes.get(media.edge.target).kind else { return None };
    record.fields.iter().find(|field| field.wire == "data").map(|field| field.edge)
}

/// The item of an answer that has several forms.
pub(super) fn answer_item(
    operation_name: &str,
    kept: Option<&str>,
    receives: &Receives,
    items: &[&Item],
    stems: &mut Stems,
    origin: &str,
) -> Item {
    let taken = |name: &str| {
        let names = items.iter().flat_map(|item| item.aliases.iter().map(|alias| &alias.name).chain([&item.name]));
        names.into_iter().any(|other| other.eq_ignore_ascii_case(name))
    };
    let candidates = [format!("{operation_name}Response"), format!("{operation_name}Answer")];
    let name = kept
        .map(str::to_owned)
        .into_iter()
        .chain(candidates)
        .find(|name| !taken(name))
        .unwrap_or_else(|| format!("{operation_name}ResponseForms"));
    let stem = stems.take(&name);
    Item {
        name,
        namespace: Namespace::Models,
        file: stem.clone(),
        page: stem,
        prose: prose::clean(Some("What the operation answers, by status or media type."), None),
        role: None,
        kind: ItemKind::Answer(receives.variants.clone()),
        features: Vec::new(),
        aliases: Vec::new(),
        accumulates: None,
        nullable: false,
        origin: origin.to_owned(),
    }
}
