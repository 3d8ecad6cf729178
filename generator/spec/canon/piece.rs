//! The pieces of a document, as `openapiv3` types: what `lower` asks for.
//!
//! Each method answers the node at a pointer, through references (a schema that is a reference answers as an alias).
//! `None` means that nothing can be made of the node, and a diagnostic says why.

use openapiv3::{
    Encoding, Example, ExternalDocumentation, Header, Link, MediaType, OpenAPI, Operation, Parameter, PathItem,
    RequestBody, Response, Schema, SecurityScheme,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::Canon;
use super::kind::Kind;
use crate::diagnostic::{Code, Diagnostics, Pointer};
use crate::spec::document::Document;

impl<'a> Canon<'a, '_> {
    /// An object of a kind, as its type.
    pub(crate) fn typed<T: DeserializeOwned>(&mut self, kind: Kind, at: &Pointer, node: &'a Value) -> Option<T> {
        let object = self.object_of(kind, at, node)?;
        self.convert(kind, at, Value::Object(object))
    }

    fn piece<T: DeserializeOwned>(&mut self, kind: Kind, at: &Pointer) -> Option<T> {
        let object = self.object(kind, at)?;
        self.convert(kind, at, Value::Object(object))
    }

    fn convert<T: DeserializeOwned>(&mut self, kind: Kind, at: &Pointer, object: Value) -> Option<T> {
        match serde_json::from_value(object) {
            Ok(piece) => Some(piece),
            Err(error) => {
                let message = format!("{} cannot be read: {error}", kind.name());
                self.diagnostics.report(Code::UnreadablePiece, at, message);
                None
            }
        }
    }
}

/// Writes the method of a kind.
macro_rules! pieces {
    ($($(#[$meta:meta])* $method:ident: $kind:ident -> $type:ty;)+) => {
        impl Document {
            $(
                $(#[$meta])*
                pub fn $method(&self, at: &Pointer, diagnostics: &mut Diagnostics) -> Option<$type> {
                    self.canon(diagnostics).piece(Kind::$kind, at)
                }
            )+
        }
    };
}

pieces! {
    /// A path item without its operations, which stand as pointers under `x-oasmith-operations`.
    path_item: PathItem -> PathItem;
    /// An operation; parameters, body, answers and callbacks (`x-oasmith-callbacks`) are pointers.
    operation: Operation -> Operation;
    /// A parameter; its schema is a pointer.
    parameter: Parameter -> Parameter;
    /// A header; its schema is a pointer.
    header: Header -> Header;
    /// A request body; schemas, examples and headers in it are pointers.
    request_body: RequestBody -> RequestBody;
    /// A response; schemas, examples, headers and links in it are pointers.
    response: Response -> Response;
    /// A media type; schema and examples are pointers.
    media_type: MediaType -> MediaType;
    /// An encoding; headers are pointers.
    encoding: Encoding -> Encoding;
    /// A link.
    link: Link -> Link;
    /// A security scheme.
    security_scheme: SecurityScheme -> SecurityScheme;
    /// A server.
    server: Server -> openapiv3::Server;
    /// A tag.
    tag: Tag -> openapiv3::Tag;
    /// The info.
    info: Info -> openapiv3::Info;
    /// External documentation.
    external_docs: ExternalDocs -> ExternalDocumentation;
}

impl Document {
    /// The document itself: info, servers, security and tags in full; path items, webhooks
    /// (`x-oasmith-webhooks`) and components as pointers.
    pub fn openapi(&self, diagnostics: &mut Diagnostics) -> Option<OpenAPI> {
        self.canon(diagnostics).piece(Kind::Root, &Pointer::root())
    }

    /// An example, whose value is often large and is not read again.
    pub fn example(&self, at: &Pointer, diagnostics: &mut Diagnostics) -> Option<Example> {
        let mut canon = self.canon(diagnostics);
        let mut object = canon.object(Kind::Example, at)?;
        let value = object.shift_remove("value").filter(|value| !value.is_null());
        let example: Option<Example> = canon.convert(Kind::Example, at, Value::Object(object));
        example.map(|example| Example { value, ..example })
    }

    /// A schema; its children are pointers, whether they stand inline or elsewhere.
    pub fn schema(&self, at: &Pointer, diagnostics: &mut Diagnostics) -> Option<Schema> {
        self.schema_at(at, self.get(at), diagnostics)
    }

    /// The same where the node at the pointer is known.
    pub(crate) fn schema_at(
        &self,
        at: &Pointer,
        node: Option<&Value>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Schema> {
        self.canon(diagnostics).schema(at, node)
    }

    /// A callback: expressions and the pointers of their path items.
    pub fn callback(&self, at: &Pointer, diagnostics: &mut Diagnostics) -> Vec<(String, Pointer)> {
        let Some(node) = self.get(at) else {
            return Vec::new();
        };
        let mut canon = self.canon(diagnostics);
        let members = canon.entries(at, node).into_iter().flatten();
        members
            .filter(|(expression, _, _)| !expression.starts_with("x-"))
            .filter_map(|(expression, at, value)| {
                let pointer = Pointer::parse(&canon.reference_to(&at, value))?;
                Some((expression.clone(), pointer))
            })
            .collect()
    }

    fn canon<'a, 'd>(&'a self, diagnostics: &'d mut Diagnostics) -> Canon<'a, 'd> {
        Canon { document: self, diagnostics, nothing: &self.nothing }
    }
}
