//! The whole canonical document: every piece that can be reached, under its pointer.
//!
//! It is what `oasmith inspect --stage canon` shows, and what tests go through. It is a flat list because that is
//! what the canonical document is: pieces that name each other.

use std::collections::{BTreeSet, VecDeque};

use serde::Serialize;
use serde_json::{Map, Value};

use super::keys;
use crate::diagnostic::{Diagnostics, Pointer};
use crate::spec::document::Document;

/// A piece that is still to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    Schema,
    Callback,
    PathItem,
    Operation,
    Parameter,
    Header,
    RequestBody,
    Response,
    MediaType,
    Example,
    Link,
    SecurityScheme,
}

/// The pieces that are still to be read, each once.
#[derive(Default)]
struct Queue {
    seen: BTreeSet<(Piece, String)>,
    open: VecDeque<(Piece, Pointer)>,
}

impl Queue {
    fn add(&mut self, piece: Piece, pointer: &str) {
        if let Some(at) = Pointer::parse(pointer)
            && self.seen.insert((piece, pointer.to_owned()))
        {
            self.open.push_back((piece, at));
        }
    }
}

impl Document {
    /// Every piece that can be reached from the document, pointer → piece.
    pub fn canonical(&self, diagnostics: &mut Diagnostics) -> Value {
        let mut pieces = Map::new();
        let mut queue = Queue::default();
        let root = written(self.openapi(diagnostics));
        find_root(&root, &mut queue);
        pieces.insert("#".into(), root);
        while let Some((piece, at)) = queue.open.pop_front() {
            let value = self.read(piece, &at, diagnostics);
            find(piece, &value, &mut queue);
            pieces.insert(at.as_str().to_owned(), value);
        }
        Value::Object(pieces)
    }

    fn read(&self, piece: Piece, at: &Pointer, diagnostics: &mut Diagnostics) -> Value {
        match piece {
            Piece::Schema => written(self.schema(at, diagnostics)),
            Piece::PathItem => written(self.path_item(at, diagnostics)),
            Piece::Operation => written(self.operation(at, diagnostics)),
            Piece::Parameter => written(self.parameter(at, diagnostics)),
            Piece::Header => written(self.header(at, diagnostics)),
            Piece::RequestBody => written(self.request_body(at, diagnostics)),
            Piece::Response => written(self.response(at, diagnostics)),
            Piece::MediaType => written(self.media_type(at, diagnostics)),
            Piece::Example => written(self.example(at, diagnostics)),
            Piece::Link => written(self.link(at, diagnostics)),
            Piece::SecurityScheme => written(self.security_scheme(at, diagnostics)),
            Piece::Callback => {
                let items = self.callback(at, diagnostics).into_iter();
                Value::Object(items.map(|(key, at)| (key, at.as_str().into())).collect())
            }
        }
    }
}

fn written(piece: Option<impl Serialize>) -> Value {
    serde_json::to_value(piece).unwrap_or_default()
}

fn find_root(root: &Value, queue: &mut Queue) {
    references(root.get("paths"), Piece::PathItem, queue);
    pointers(root.get(keys::WEBHOOKS), Piece::PathItem, queue);
    let Some(components) = root.get("components") else {
        return;
    };
    for (section, piece) in [
        ("schemas", Piece::Schema),
        ("responses", Piece::Response),
        ("parameters", Piece::Parameter),
        ("examples", Piece::Example),
        ("requestBodies", Piece::RequestBody),
        ("headers", Piece::Header),
        ("securitySchemes", Piece::SecurityScheme),
        ("links", Piece::Link),
        ("callbacks", Piece::Callback),
    ] {
        references(components.get(section), piece, queue);
    }
    pointers(components.get(keys::PATH_ITEMS), Piece::PathItem, queue);
    pointers(components.get(keys::MEDIA_TYPES), Piece::MediaType, queue);
}

/// Queues the children of a piece.
fn find(piece: Piece, value: &Value, queue: &mut Queue) {
    match piece {
        Piece::Schema => find_in_schema(value, queue),
        Piece::Callback => pointers(Some(value), Piece::PathItem, queue),
        Piece::PathItem => {
            references(value.get("parameters"), Piece::Parameter, queue);
            pointers(value.get(keys::OPERATIONS), Piece::Operation, queue);
        }
        Piece::Operation => {
            references(value.get("parameters"), Piece::Parameter, queue);
            reference(value.get("requestBody"), Piece::RequestBody, queue);
            references(value.get("responses"), Piece::Response, queue);
            pointers(value.get(keys::CALLBACKS), Piece::Callback, queue);
        }
        Piece::Parameter | Piece::Header => {
            find_in_media_type(value, queue);
            find_in_content(value, queue);
        }
        Piece::RequestBody => find_in_content(value, queue),
        Piece::Response => {
            find_in_content(value, queue);
            references(value.get("headers"), Piece::Header, queue);
            references(value.get("links"), Piece::Link, queue);
        }
        Piece::MediaType => find_in_media_type(value, queue),
        Piece::Example | Piece::Link | Piece::SecurityScheme => {}
    }
}

fn find_in_content(value: &Value, queue: &mut Queue) {
    for media_type in members(value.get("content")) {
        find_in_media_type(media_type, queue);
    }
}

fn find_in_media_type(value: &Value, queue: &mut Queue) {
    reference(value.get("schema"), Piece::Schema, queue);
    references(value.get("examples"), Piece::Example, queue);
    pointer(value.get(keys::ITEM_SCHEMA), Piece::Schema, queue);
    for encoding in members(value.get("encoding")) {
        references(encoding.get("headers"), Piece::Header, queue);
    }
}

fn find_in_schema(value: &Value, queue: &mut Queue) {
    for key in ["properties", "allOf", "oneOf", "anyOf"] {
        references(value.get(key), Piece::Schema, queue);
    }
    for key in ["items", "not", "additionalProperties"] {
        reference(value.get(key), Piece::Schema, queue);
    }
    for key in [keys::PREFIX_ITEMS, keys::PATTERN_PROPERTIES, keys::DEPENDENT_SCHEMAS] {
        pointers(value.get(key), Piece::Schema, queue);
    }
    for key in [
        keys::ALIAS,
        keys::REF,
        keys::PROPERTY_NAMES,
        keys::UNEVALUATED_PROPERTIES,
        keys::UNEVALUATED_ITEMS,
        keys::ADDITIONAL_ITEMS,
        keys::CONTAINS,
        keys::IF,
        keys::THEN,
        keys::ELSE,
        keys::CONTENT_SCHEMA,
    ] {
        pointer(value.get(key), Piece::Schema, queue);
    }
    let discriminator = value.get("discriminator");
    pointers(discriminator.and_then(|it| it.get("mapping")), Piece::Schema, queue);
}

fn members(value: Option<&Value>) -> Box<dyn Iterator<Item = &Value> + '_> {
    match value {
        Some(Value::Object(members)) => Box::new(members.values()),
        Some(Value::Array(items)) => Box::new(items.iter()),
        Some(_) | None => Box::new(std::iter::empty()),
    }
}

fn references(value: Option<&Value>, piece: Piece, queue: &mut Queue) {
    members(value).for_each(|it| reference(Some(it), piece, queue));
}

fn reference(value: Option<&Value>, piece: Piece, queue: &mut Queue) {
    pointer(value.and_then(|it| it.get("$ref")), piece, queue);
}

fn pointers(value: Option<&Value>, piece: Piece, queue: &mut Queue) {
    members(value).for_each(|it| pointer(Some(it), piece, queue));
}

fn pointer(value: Option<&Value>, piece: Piece, queue: &mut Queue) {
    if let Some(Value::String(text)) = value {
        queue.add(piece, text);
    }
}
