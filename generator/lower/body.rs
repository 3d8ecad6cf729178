//! Request bodies and media types.

use openapiv3::{Encoding, MediaType, RequestBody};
use serde_json::Value;

use super::{context::Lowering, facets};
use crate::diagnostic::Code;
use crate::model::{Body, BodyKind, BodyMedia, PartEncoding, Prose, Scalar, StyleName};
use crate::spec::{Version, canon::keys};

impl Lowering<'_> {
    /// A request body: one media type of each kind, best first.
    pub(super) fn lower_body(&mut self, body: RequestBody, at: &str) -> Option<Body> {
        let mut media: Vec<BodyMedia> = Vec::new();
        let several = body.content.len() > 1;
        let mut content: Vec<(String, MediaType)> = body.content.into_iter().collect();
        content.sort_by_key(|(media_type, _)| !is_plain_json(media_type));
        let json = content.iter().find(|(media_type, _)| is_json(&essence(media_type)));
        let json = json.map(|(_, declared)| declared.schema.clone().and_then(facets::pointer));
        for (media_type, declared) in content {
            let examples = self.media_examples(&declared);
            let schema = declared.schema.and_then(facets::pointer);
            let binary = match &schema {
                Some(schema) => self.facets(schema).format.as_deref() == Some("binary"),
                None => false,
            };
            let is_list = match &schema {
                Some(schema) => self.facets(schema).ty == Some(facets::Kind::Array),
                None => false,
            };
            let kind = match body_kind(&media_type, binary) {
                // The fields of a form have names, and the items of a list have none.
                kind @ (BodyKind::Form | BodyKind::Multipart)
                    if is_list && (several || kind == BodyKind::Multipart) =>
                {
                    let message = format!("a list cannot be sent as `{media_type}`, whose parts have names");
                    self.report(Code::FormOfList, at, message);
                    continue;
                }
                // Where there is no other way, the caller writes the form.
                BodyKind::Form if is_list => BodyKind::Text,
                kind => kind,
            };
            // XML of what goes as JSON says nothing more, and would be a text that nothing checks.
            let again = kind == BodyKind::Text && is_xml(&media_type) && json.as_ref().is_some_and(|it| *it == schema);
            if again {
                continue;
            }
            if let Some(known) = media.iter_mut().find(|other| other.kind == kind) {
                // What bytes are is said by the file that they come from.
                if kind == BodyKind::Octets && !known.media_type.contains('*') {
                    known.media_type = format!("{}, {media_type}", known.media_type);
                }
                continue;
            }
            let edge = match (&schema, kind) {
                (_, BodyKind::Octets) => self.implied(Scalar::Binary),
                (_, BodyKind::Text) => self.implied(Scalar::Text(crate::model::Text::Plain)),
                (Some(schema), _) => self.edge(schema),
                (None, _) => self.implied(Scalar::Any),
            };
            let encodings = declared.encoding.into_iter().map(|(field, encoding)| part_encoding(field, encoding));
            let mut encodings: Vec<PartEncoding> = encodings.collect();
            if let (Some(schema), BodyKind::Multipart) = (&schema, kind) {
                self.type_parts(schema, &mut encodings);
            }
            media.push(BodyMedia { media_type: sent_as(media_type, kind), kind, edge, encodings, examples });
        }
        media.sort_by_key(|media| media.kind);
        let prose = Prose::description(body.description);
        (!media.is_empty()).then_some(Body { required: body.required, prose, media })
    }

    /// Says of parts whose schema has no type that they are bytes of any kind (3.1.1, encoding object: by default they
    /// are `application/octet-stream`). Of 3.0 nothing says so.
    fn type_parts(&mut self, form: &str, encodings: &mut Vec<PartEncoding>) {
        if self.document.version() == Version::V30 {
            return;
        }
        let properties = self.expanded(form).properties.clone();
        for (field, pointers) in properties {
            let said = |part: &PartEncoding| part.field == field && part.content_type.is_some();
            let [at] = pointers.as_slice() else { continue };
            let items = self.expanded(at).items.clone();
            if !encodings.iter().any(said) && (self.is_untyped(at) || items.is_some_and(|at| self.is_untyped(&at))) {
                encodings.push(PartEncoding { field, content_type: Some("*/*".to_owned()), style: None });
            }
        }
    }

    /// Whether a schema says nothing about its values.
    fn is_untyped(&mut self, at: &str) -> bool {
        let facets = self.expanded(at);
        let is_constant = facets.constant.is_some() || !facets.values.is_empty();
        let is_union = !facets.one_of.is_empty() || !facets.types.is_empty();
        facets.kind().is_none() && !is_constant && !is_union && facets.content.is_none()
    }
}

/// How a part is written; a style without `explode` has the default of the style (3.0.4, encoding object).
fn part_encoding(field: String, encoding: Encoding) -> PartEncoding {
    let explode = encoding.extensions.get(keys::EXPLODE).and_then(Value::as_bool);
    let style = encoding.style.map(|style| {
        let name = query_style(&style);
        (name, explode.unwrap_or(name == StyleName::Form))
    });
    PartEncoding { field, content_type: encoding.content_type, style }
}

pub(super) fn query_style(style: &openapiv3::QueryStyle) -> StyleName {
    match style {
        openapiv3::QueryStyle::Form => StyleName::Form,
        openapiv3::QueryStyle::SpaceDelimited => StyleName::SpaceDelimited,
        openapiv3::QueryStyle::PipeDelimited => StyleName::PipeDelimited,
        openapiv3::QueryStyle::DeepObject => StyleName::DeepObject,
    }
}

/// The media type without parameters, in lower case.
pub(super) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Whether a media type is JSON.
pub(super) fn is_json(essence: &str) -> bool {
    essence == "application/json" || essence == "text/json" || essence.ends_with("+json") || essence == "application/*"
}

fn is_xml(media_type: &str) -> bool {
    let essence = essence(media_type);
    essence.ends_with("/xml") || essence.ends_with("+xml")
}

/// Whether a media type is `application/json` itself, which whoever takes a kind of JSON takes as well.
pub(super) fn is_plain_json(media_type: &str) -> bool {
    essence(media_type) == "application/json"
}

/// The media type that a body is sent as: of a range, which no body is of (RFC 9110, 8.3.1), the plainest one in it.
fn sent_as(media_type: String, kind: BodyKind) -> String {
    let is_range = media_type.is_empty() || media_type.contains('*');
    match kind {
        BodyKind::Json if is_range => "application/json".to_owned(),
        BodyKind::Text if is_range => "text/plain".to_owned(),
        _ => media_type,
    }
}

fn body_kind(media_type: &str, binary: bool) -> BodyKind {
    let essence = essence(media_type);
    match essence.as_str() {
        json if is_json(json) => BodyKind::Json,
        // Some frameworks write nothing where anything is meant.
        "*/*" | "" if !binary => BodyKind::Json,
        multipart if multipart.starts_with("multipart/") => BodyKind::Multipart,
        "application/x-www-form-urlencoded" => BodyKind::Form,
        _ if binary => BodyKind::Octets,
        text if text.starts_with("text/") || is_xml(text) || text.ends_with("yaml") => BodyKind::Text,
        _ => BodyKind::Octets,
    }
}

/// The pointer of the schema of a body's best media type.
pub(super) fn preferred_schema(body: &RequestBody) -> Option<String> {
    let find = |is_it: &dyn Fn(&str) -> bool| body.content.keys().position(|media_type| is_it(media_type));
    let json = find(&is_plain_json).or_else(|| find(&|media_type| is_json(&essence(media_type))));
    let (_, media) = body.content.get_index(json.unwrap_or_default())?;
    media.schema.clone().and_then(facets::pointer)
}
