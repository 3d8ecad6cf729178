//! Request bodies and media types.

use super::pointer::escape;
use openapiv3::RequestBody;
use serde_json::Value;

use super::{context::Lowering, facets};
use crate::model::{Body, BodyKind, BodyMedia, PartEncoding, Prose, Scalar};

impl Lowering<'_> {
    /// A request body: one media type of each kind, best first.
    pub(super) fn lower_body(&mut self, body: RequestBody) -> Option<Body> {
        let mut media: Vec<BodyMedia> = Vec::new();
        for (media_type, declared) in body.content {
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
                // The fields of a form have names, the items of a list have none: the caller writes such a form.
                BodyKind::Form if is_list => BodyKind::Text,
                kind => kind,
            };
            if media.iter().any(|other| other.kind == kind) {
                continue;
            }
            let edge = match (&schema, kind) {
                (_, BodyKind::Octets) => self.implied(Scalar::Binary),
                (_, BodyKind::Text) => self.implied(Scalar::Text(crate::model::Text::Plain)),
                (Some(schema), _) => self.edge(schema),
                (None, _) => self.implied(Scalar::Any),
            };
            let encodings = declared.encoding.into_iter().map(|(field, encoding)| PartEncoding {
                field,
                content_type: encoding.content_type,
                style: encoding.style.map(|style| (query_style(&style).to_owned(), encoding.explode)),
            });
            media.push(BodyMedia { kind, edge, encodings: encodings.collect(), examples, media_type });
        }
        media.sort_by_key(|media| media.kind);
        let prose = Prose::description(body.description);
        (!media.is_empty()).then_some(Body { required: body.required, prose, media })
    }
}

fn query_style(style: &openapiv3::QueryStyle) -> &'static str {
    match style {
        openapiv3::QueryStyle::Form => "form",
        openapiv3::QueryStyle::SpaceDelimited => "spaceDelimited",
        openapiv3::QueryStyle::PipeDelimited => "pipeDelimited",
        openapiv3::QueryStyle::DeepObject => "deepObject",
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

fn body_kind(media_type: &str, binary: bool) -> BodyKind {
    let essence = essence(media_type);
    match essence.as_str() {
        json if is_json(json) => BodyKind::Json,
        "*/*" if !binary => BodyKind::Json,
        multipart if multipart.starts_with("multipart/") => BodyKind::Multipart,
        "application/x-www-form-urlencoded" => BodyKind::Form,
        _ if binary => BodyKind::Octets,
        text if text.starts_with("text/")
            || text.ends_with("/xml")
            || text.ends_with("+xml")
            || text.ends_with("yaml") =>
        {
            BodyKind::Text
        }
        _ => BodyKind::Octets,
    }
}

/// The pointer of the schema of a raw body's best media type.
pub(super) fn preferred_schema(body: &Value, at: &str) -> Option<String> {
    let content = body.get("content")?.as_object()?;
    let json = content.keys().find(|media_type| is_json(&essence(media_type)));
    let media_type = json.or_else(|| content.keys().next())?;
    content.get(media_type)?.get("schema")?;
    Some(format!("{at}/content/{}/schema", escape(media_type)))
}
