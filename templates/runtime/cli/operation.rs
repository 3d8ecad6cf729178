//! An operation whose inputs are values, which makes the request that the crate's own type would make.

use std::collections::BTreeMap;

use http::header::{ACCEPT, HeaderValue};
use serde_json::Value;

use super::digits::{self, Exact};
use super::pages;
use super::table::{Body, BodyKind, Command, Flag, Place};
use crate::runtime::Result;
use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Downloads, Operation, OperationInfo, Sends};
use crate::runtime::client::parameter::{PathStyle, QueryStyle};
use crate::runtime::client::request::RequestParts;
use crate::runtime::data::json;
use crate::runtime::files::multipart::Multipart;
use crate::runtime::files::upload::Upload;
use crate::runtime::pagination::{Next, Page, Paginates};

/// An operation with its inputs.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// The command that calls it.
    pub command: &'static Command,
    /// The values of parameters, by flag.
    pub inputs: BTreeMap<&'static str, Value>,
    /// The body.
    pub body: Content,
    /// Whether the answer is to be a stream.
    pub stream: bool,
}

/// The body.
#[derive(Debug, Clone)]
pub enum Content {
    /// None.
    Nothing,
    /// A value, mostly an object, and the files that are fields of it.
    Fields(Value, Vec<(&'static str, Upload)>),
    /// A file.
    File(Upload),
    /// Bytes.
    Bytes(Vec<u8>),
    /// A text.
    Text(String),
}

impl Prepared {
    /// The value of a flag, wherever it is kept.
    #[must_use]
    pub fn value(&self, flag: &Flag) -> Option<&Value> {
        match (flag.place, &self.body) {
            (Place::Field, Content::Fields(body, _)) => body.get(flag.wire),
            (Place::Field, _) => None,
            _ => self.inputs.get(flag.name),
        }
    }

    /// The same operation with another value of a flag.
    #[must_use]
    pub fn with_value(mut self, flag: &Flag, value: Value) -> Self {
        match (flag.place, &mut self.body) {
            (Place::Field, Content::Fields(Value::Object(body), _)) => {
                body.insert(flag.wire.to_owned(), value);
            }
            (Place::Field, body) => {
                let object = [(flag.wire.to_owned(), value)].into_iter().collect();
                *body = Content::Fields(Value::Object(object), Vec::new());
            }
            _ => {
                self.inputs.insert(flag.name, value);
            }
        }
        self
    }

    fn parameter(&self, request: &mut RequestParts, flag: &Flag) -> Result<()> {
        let given = match flag.constant {
            "" => self.inputs.get(flag.name).cloned(),
            constant => json::decode_text(constant).ok(),
        };
        let value = match flag.global {
            "" => given.unwrap_or_default(),
            global => request.or_global(&given, global)?,
        };
        let value = match flag.place {
            Place::Path(PathStyle::Json)
            | Place::PathReserved(PathStyle::Json)
            | Place::Query(QueryStyle::Json)
            | Place::QueryReserved(QueryStyle::Json) => digits::as_number(&value),
            _ => digits::as_text(&value),
        };
        match flag.place {
            Place::Path(style) => request.path(flag.wire, &value, style),
            Place::PathReserved(style) => request.path_reserved(flag.wire, &value, style),
            Place::Query(style) => request.query(flag.wire, &value, style),
            Place::QueryReserved(style) => request.query_reserved(flag.wire, &value, style),
            Place::Header => request.header(flag.wire, &value),
            Place::HeaderExploded => request.header_exploded(flag.wire, &value),
            Place::Cookie => request.cookie(flag.wire, &value),
            Place::Field => Ok(()),
        }
    }

    fn fields(
        &self,
        request: &mut RequestParts,
        body: &Body,
        whole: &Value,
        files: &[(&str, Upload)],
    ) -> Result<()> {
        let mut whole = whole.clone();
        if let (Some(switch), Value::Object(object)) = (&self.command.switch, &mut whole) {
            let said = if self.stream { switch.on } else { switch.off };
            if !said.is_empty() {
                object.insert(
                    switch.wire.to_owned(),
                    json::decode_text(said).unwrap_or_default(),
                );
            }
        }
        match body.kind {
            BodyKind::Form => request.form(&digits::as_text(&whole), body.styles),
            BodyKind::Multipart => request.multipart(self.parts(body, whole, files)?),
            _ => request.json_as(body.media_type, &Exact(&whole)),
        }
    }

    /// The parts in the order of the table: what is always sent, what has a flag, the rest.
    fn parts(&self, body: &Body, whole: Value, files: &[(&str, Upload)]) -> Result<Multipart> {
        let mut parts = Multipart::new().of_types(body.types);
        let Value::Object(mut object) = whole else {
            return parts.object(&digits::as_number(&whole));
        };
        for (name, _) in body.constants {
            if let Some(value) = object.remove(*name) {
                parts = parts.text(name, &value)?;
            }
        }
        for flag in self
            .command
            .flags
            .iter()
            .filter(|flag| matches!(flag.place, Place::Field))
        {
            for (_, file) in files.iter().filter(|(name, _)| *name == flag.wire) {
                parts = parts.file(flag.wire, file);
            }
            let Some(value) = object.remove(flag.wire) else {
                continue;
            };
            parts = part(parts, body, flag.wire, &value)?;
        }
        for (name, value) in &object {
            parts = part(parts, body, name, value)?;
        }
        Ok(parts)
    }
}

/// The part of a field: what has fields of its own is JSON.
fn part(parts: Multipart, body: &Body, name: &str, value: &Value) -> Result<Multipart> {
    let declared = body.types.iter().find(|(declared, _)| *declared == name);
    let is_json = match (declared, value) {
        (Some((_, declared)), _) => declared.contains("json"),
        (None, Value::Object(_)) => true,
        (None, Value::Array(items)) => items.iter().any(Value::is_object),
        _ => false,
    };
    if is_json {
        parts.json(name, &Exact(value))
    } else {
        parts.text(name, &digits::as_text(value))
    }
}

impl Operation for Prepared {
    const INFO: &'static OperationInfo = &OperationInfo::DEFAULT;

    fn info(&self) -> &'static OperationInfo {
        self.command.info
    }

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        for flag in self.command.flags {
            self.parameter(request, flag)?;
        }
        let accept = match &self.command.stream {
            Some(stream) if self.stream => stream.accept,
            _ => self.command.info.accept,
        };
        request
            .headers
            .insert(ACCEPT, HeaderValue::from_static(accept));
        let Some(body) = &self.command.body else {
            return Ok(());
        };
        match &self.body {
            Content::Nothing => request.no_body(body.media_type),
            Content::Fields(whole, files) => self.fields(request, body, whole, files),
            Content::File(upload) => request.octets(body.media_type, upload),
            Content::Bytes(bytes) => request.bytes(body.media_type, bytes.clone()),
            Content::Text(text) => request.text(body.media_type, text.clone()),
        }
    }
}

/// The answer stays as it came.
impl Sends for Prepared {
    type Output = ();

    fn decode(_: &Answer) -> Result<()> {
        Ok(())
    }
}

impl Downloads for Prepared {}

impl Paginates for Prepared {
    type Item = ();

    /// Whoever asks for pages takes the items out of the answer as it came.
    fn items((): ()) -> Vec<()> {
        Vec::new()
    }

    fn next(&self, page: &Page<()>) -> Next<Self> {
        pages::next(self, page)
    }
}
