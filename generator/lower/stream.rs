//! Streams: what their items are, and those that a document forgot to declare.

use super::{
    context::Lowering,
    facets::{self, Facets, Kind},
};
use crate::diagnostic::Code;
use crate::model::{Answer, AnswerKind, AnswerMedia, Edge, EventShape, Scalar, Statuses, Stream, Words};

/// The media type of server-sent events (WHATWG HTML, 9.2).
pub(super) const EVENTS: &str = "text/event-stream";

/// Words that say that a component is a piece of a stream.
const PIECES: [&str; 6] = ["stream", "streaming", "streamed", "chunk", "event", "delta"];

/// Words that say of a component only which way it goes.
const WAYS: [&str; 12] = [
    "create", "request", "response", "body", "input", "output", "object", "result", "params", "schema", "model", "dto",
];

/// Words of components that are no pieces although their names have such a word.
const OTHERS: [&str; 9] =
    ["request", "params", "options", "input", "config", "settings", "type", "status", "subscription"];

impl Lowering<'_> {
    /// The item of a stream whose schema describes all of it as a list (3.2, sequential media types).
    pub(super) fn streamed(&mut self, media_type: &str, list: &str) -> Option<String> {
        if !is_stream(&super::body::essence(media_type)) {
            return None;
        }
        let facets = self.expanded(list);
        let items = facets.items.clone().filter(|_| facets.kind() == Some(Kind::Array));
        items.or_else(|| Some(list.to_owned()))
    }

    /// Whether a schema says of lines of JSON only that they are a text, which says nothing of one line.
    pub(super) fn is_text_of_lines(&mut self, media_type: &str, schema: &str) -> bool {
        let essence = super::body::essence(media_type);
        is_stream(&essence) && essence != EVENTS && self.expanded(schema).kind() == Some(Kind::String)
    }

    /// Notes what the data of an event is, where it is JSON in a text (JSON Schema 2020-12, validation, 8.5): by
    /// itself, in an envelope, or in each of several.
    pub(super) fn read_event(&mut self, event: &str) {
        self.read_text(event);
        let facets = self.expanded(event);
        let branches = facets.one_of.iter().map(|branch| (**branch).to_owned());
        let events: Vec<String> = branches.chain([event.to_owned()]).collect();
        for event in events {
            for data in self.expanded(&event).properties.get("data").into_iter().flatten() {
                self.read_text(data);
                // What may be null is said beside null, or behind a reference.
                let facets = self.facets(data);
                facets.reference.iter().chain(&facets.one_of).for_each(|text| self.read_text(text));
            }
        }
    }

    fn read_text(&mut self, text: &str) {
        if let Some(content) = self.expanded(text).content.clone() {
            self.stand_for(text, &content);
        }
    }

    /// Declares the stream that a boolean `stream` of the body asks for, where no answer is one.
    pub(super) fn declare_stream(
        &mut self,
        (operation, tag): (&Words, &Words),
        body: &str,
        answers: &mut [Answer],
        at: &str,
    ) {
        let is_stream = |media: &AnswerMedia| matches!(media.kind, AnswerKind::Stream(_));
        if answers.iter().flat_map(|answer| &answer.media).any(is_stream) {
            return;
        }
        let is_value = |answer: &Answer| {
            let has_body = !matches!(answer.statuses, Statuses::Code(204 | 205));
            let values = |media: &AnswerMedia| matches!(media.kind, AnswerKind::Json | AnswerKind::Any);
            (answer.media.is_empty() && has_body) || answer.media.iter().any(values)
        };
        let Some(answer) = answers.iter_mut().find(|answer| is_value(answer)) else { return };
        if !self.asks_for_stream(body) {
            return;
        }
        let sibling = answer.media.first().and_then(|media| self.sibling(media.edge));
        let whole = answer.media.first().map(|media| component_words(&self.api.shapes.get(media.edge.target).origin.0));
        let whole = whole.unwrap_or_default();
        let piece = match sibling {
            Some(event) => Some(("those of an operation with the same answer".to_owned(), event)),
            None => self
                .piece([&whole, &component_words(body), operation, tag])
                .map(|(name, pointer)| (format!("`{name}`"), self.edge(&pointer))),
        };
        let (of, edge) = piece.unwrap_or_else(|| ("any JSON".to_owned(), self.implied(Scalar::Any)));
        let message = format!("`stream` asks for a stream that no answer declares; its events are taken to be {of}");
        self.report(Code::UndeclaredStream, at, message)
            .help(format!("declare an answer `{EVENTS}` with the schema of an event"));
        if answer.media.is_empty() {
            let (kind, edge) = (AnswerKind::Any, self.implied(Scalar::Any));
            answer.media.push(AnswerMedia { media_type: "*/*".to_owned(), kind, edge, examples: Vec::new() });
        }
        let kind = AnswerKind::Stream(Stream { lines: false, shape: EventShape::Payload, sentinel: None });
        answer.media.push(AnswerMedia { media_type: EVENTS.to_owned(), kind, edge, examples: Vec::new() });
    }

    /// What streams of another operation, read before, that has the same component as its whole answer.
    fn sibling(&self, whole: Edge) -> Option<Edge> {
        component_words(&self.api.shapes.get(whole.target).origin.0).0.first()?;
        let all = self.api.operations.iter().map(|it| it.answers.iter().flat_map(|answer| &answer.media));
        let mut same = all.filter(|media| media.clone().any(|media| media.edge.target == whole.target));
        let stream = same.find_map(|mut media| media.find(|media| matches!(media.kind, AnswerKind::Stream(_))));
        stream.map(|media| media.edge)
    }

    /// Whether a body has a boolean that is called `stream`, and may be true.
    fn asks_for_stream(&mut self, body: &str) -> bool {
        let Some(field) = self.expanded(body).properties.get("stream").and_then(|list| list.last().cloned()) else {
            return false;
        };
        let facets = self.expanded(&field);
        facets.kind() == Some(Kind::Boolean) && facets.values.is_empty() && facets.constant.is_none()
    }

    /// The component that is made for the pieces of an answer, whether or not anything refers to it: called as the
    /// answer is, as the body, as the operation or as its tag, but for the word that says that it is a piece.
    fn piece(&mut self, [answer, body, operation, tag]: [&Words; 4]) -> Option<(String, String)> {
        let rank = |words: &Words| {
            let rest = without(words, &PIECES);
            let core = without(&rest, &WAYS);
            let is = |other: &Words| !other.is_empty() && core == without(other, &WAYS) && !core.is_empty();
            let streams = words.0.iter().any(|word| word == "stream" || word == "chunk");
            let level = match () {
                () if rest == *answer => 0,
                () if is(answer) => 1,
                () if is(body) => 2,
                () if is(operation) => 3,
                () if is(tag) && streams => 4,
                () => return None,
            };
            Some((level, !streams, words.0.len()))
        };
        let root = std::rc::Rc::clone(&self.root);
        let schemas = root.components.iter().flat_map(|components| &components.schemas);
        let pieces = schemas.filter_map(|(name, schema)| {
            let words = Words::new(name);
            let has = |list: &[&str]| words.0.iter().any(|word| list.contains(&word.as_str()));
            let rank = rank(&words).filter(|_| has(&PIECES) && !has(&OTHERS))?;
            Some((rank, name.clone(), facets::pointer(schema.clone())?))
        });
        let mut pieces: Vec<_> = pieces.collect();
        pieces.sort_by_key(|(rank, ..)| *rank);
        let has_parts = |facets: &Facets| !facets.properties.is_empty() || !facets.one_of.is_empty();
        let found = pieces.into_iter().find(|(.., pointer)| has_parts(&self.expanded(pointer)));
        found.map(|(_, name, pointer)| (name, pointer))
    }
}

/// The words of a component's name; none for what is no component.
fn component_words(pointer: &str) -> Words {
    let name = pointer.strip_prefix("#/components/schemas/").filter(|name| !name.contains('/'));
    name.map(Words::new).unwrap_or_default()
}

/// Whether answers of a media type come piece by piece.
pub(super) fn is_stream(essence: &str) -> bool {
    // A structured suffix says the same of the framing (RFC 8091).
    essence.ends_with("+json-seq")
        || matches!(
            essence,
            EVENTS
                | "application/jsonl"
                | "application/x-ndjson"
                | "application/ndjson"
                | "application/x-jsonl"
                | "application/json-seq"
                | "application/stream+json"
                | "application/jsonlines"
                | "application/json-lines"
        )
}

fn without(words: &Words, others: &[&str]) -> Words {
    Words(words.0.iter().filter(|word| !others.contains(&word.as_str())).cloned().collect())
}
