//! What an operation shows: the inputs that it takes, and the fields of its answer down to two levels.

use super::word::{is_around, plain, speaks_of_pages};
use crate::model::{
    AnswerKind, Api, BodyKind, Location, Looks, Operation, PagingInput, PagingPath, Presence, Prose, Record, Scalar,
    ShapeId, ShapeKind, Shapes, Text,
};

/// What a value is, as far as pages need it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Whole,
    Truth,
}

/// A parameter of the query, or a field of the body.
pub(super) struct Input<'a> {
    pub(super) plain: String,
    pub(super) place: PagingInput,
    pub(super) kind: Option<Kind>,
    pub(super) prose: &'a Prose,
    pub(super) has_default: bool,
}

/// A field of the answer.
pub(super) struct Found<'a> {
    pub(super) plain: String,
    pub(super) path: PagingPath,
    pub(super) kind: Option<Kind>,
    /// Whether it stands in something that speaks of pages.
    pub(super) around: bool,
    /// Whether what speaks of links is around it.
    pub(super) linked: bool,
    pub(super) prose: &'a Prose,
    /// Whether its format or its example says that it is an address.
    pub(super) is_uri: bool,
    /// The item, when it is a list.
    pub(super) item: Option<ShapeId>,
    /// Whether other fields beside it lead to other pages.
    pub(super) beside_previous: bool,
}

/// What an operation shows.
pub(super) struct Seen<'a> {
    pub(super) inputs: Vec<Input<'a>>,
    pub(super) fields: Vec<Found<'a>>,
    /// The item of the answer, when it is a list itself.
    pub(super) item: Option<ShapeId>,
}

impl<'a> Seen<'a> {
    /// Looks at an operation; none when it answers with nothing that could be a page.
    pub(super) fn of(api: &'a Api, operation: &'a Operation) -> Option<Self> {
        let shapes = &api.shapes;
        let media = operation.answers.iter().flat_map(|answer| &answer.media);
        let mut json = media.filter(|media| matches!(media.kind, AnswerKind::Json | AnswerKind::Any));
        let answer = json.next().map(|media| media.edge)?;
        if json.any(|other| other.edge.target != answer.target) || answer.nullable {
            return None;
        }
        let mut seen = Self { inputs: inputs(shapes, operation), fields: Vec::new(), item: None };
        match &shapes.get(answer.target).kind {
            ShapeKind::List(item) => seen.item = Some(item.target),
            ShapeKind::Record(record) => seen.look(shapes, record, &Vec::new(), Around::default()),
            _ => return None,
        }
        Some(seen)
    }

    fn look(&mut self, shapes: &'a Shapes, record: &'a Record, path: &PagingPath, around: Around) {
        let beside_previous = record.fields.iter().any(|field| plain(&field.wire).starts_with("prev"));
        for field in &record.fields {
            // `next: {href}` and `next_page: {offset}` say what `nexthref` and `nextoffset` would.
            let name = around.prefix.to_owned() + &plain(&field.wire);
            let path: PagingPath = path.iter().cloned().chain([field.wire.clone()]).collect();
            let item = match &shapes.get(field.edge.target).kind {
                ShapeKind::List(item) => Some(item.target),
                _ => None,
            };
            if let ShapeKind::Record(inner) = &shapes.get(field.edge.target).kind
                && path.len() < 3
                && is_around(&name)
            {
                let around = Around {
                    pages: around.pages || speaks_of_pages(&name),
                    linked: around.linked || name.contains("link"),
                    prefix: if name == "next" || name == "nextpage" { "next" } else { "" },
                };
                self.look(shapes, inner, &path, around);
            }
            self.fields.push(Found {
                plain: name,
                path,
                kind: kind(shapes, field.edge.target),
                around: around.pages,
                linked: around.linked,
                prose: &field.prose,
                is_uri: is_uri(shapes, field.edge.target),
                item,
                beside_previous,
            });
        }
    }

    /// The input that is called so, of this kind.
    pub(super) fn input(&self, names: &[&str], fits: impl Fn(Kind) -> bool) -> Option<&Input<'a>> {
        names
            .iter()
            .find_map(|name| self.inputs.iter().find(|input| input.plain == *name && input.kind.is_some_and(&fits)))
    }

    /// The field that is called so, of this kind: the one that stands highest.
    pub(super) fn field(&self, names: &[&str], fits: impl Fn(Kind) -> bool) -> Option<&Found<'a>> {
        let fitting = |name: &&&str| {
            let all = self.fields.iter().filter(|field| field.plain == ***name && field.kind.is_some_and(&fits));
            all.min_by_key(|field| field.path.len())
        };
        names.iter().find_map(|name| fitting(&name))
    }
}

/// What a field stands in.
#[derive(Clone, Copy, Default)]
struct Around {
    pages: bool,
    linked: bool,
    /// What its name adds to those of its fields.
    prefix: &'static str,
}

fn inputs<'a>(shapes: &'a Shapes, operation: &'a Operation) -> Vec<Input<'a>> {
    let query =
        operation.parameters.iter().filter(|parameter| parameter.location == Location::Query && !parameter.hidden);
    let mut list: Vec<Input<'a>> = query
        .map(|parameter| Input {
            plain: plain(&parameter.wire),
            place: PagingInput { name: parameter.wire.clone(), in_body: false },
            kind: kind(shapes, parameter.edge.target),
            prose: &parameter.prose,
            has_default: matches!(parameter.presence, Presence::Defaulted(_)),
        })
        .collect();
    let bodies = operation.body.iter().flat_map(|body| &body.media).filter(|media| media.kind == BodyKind::Json);
    for media in bodies {
        let ShapeKind::Record(record) = &shapes.get(media.edge.target).kind else { continue };
        list.extend(record.fields.iter().map(|field| Input {
            plain: plain(&field.wire),
            place: PagingInput { name: field.wire.clone(), in_body: true },
            kind: kind(shapes, field.edge.target),
            prose: &field.prose,
            has_default: matches!(field.presence, Presence::Defaulted(_)),
        }));
    }
    list
}

/// Whether the format of a text or its example says that it is an address.
fn is_uri(shapes: &Shapes, id: ShapeId) -> bool {
    let shape = shapes.get(id);
    let example = shape.examples.first().and_then(|example| example.as_str());
    shape.looks == Some(Looks::Uri) || example.is_some_and(|text| text.starts_with("http"))
}

pub(super) fn kind(shapes: &Shapes, id: ShapeId) -> Option<Kind> {
    match &shapes.get(id).kind {
        ShapeKind::Scalar(Scalar::Text(Text::Plain | Text::Base64)) => Some(Kind::Text),
        ShapeKind::Scalar(Scalar::Integer(_)) => Some(Kind::Whole),
        ShapeKind::Scalar(Scalar::Boolean) => Some(Kind::Truth),
        _ => None,
    }
}
