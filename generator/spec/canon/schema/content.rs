//! `contentEncoding` and `contentMediaType`: the formats `byte` and `binary` of 3.0.
//!
//! ```text
//! type: string, contentEncoding: base64                       → format: byte
//! type: string, contentMediaType: application/octet-stream    → format: binary
//! contentMediaType: application/octet-stream                  → type: string, format: binary
//! ```

use super::draft::Draft;
use crate::spec::canon::keys;

pub(super) fn settle_content(draft: &mut Draft) {
    if draft.data.extensions.contains_key(keys::CONTENT_SCHEMA)
        && let Some(media_type) = draft.content_media_type.clone()
    {
        draft.extend(keys::CONTENT_MEDIA_TYPE, media_type);
    }
    let format = match (draft.content_encoding.as_deref(), draft.content_media_type.as_deref()) {
        (Some("base64" | "base64url"), _) => "byte",
        (None | Some("binary"), Some(media_type)) if is_binary(media_type) => "binary",
        (Some("binary"), None) => "binary",
        (_, _) => return,
    };
    if draft.says_nothing_but_content() {
        draft.any.typ = Some("string".to_owned());
    }
    if draft.any.typ.as_deref() == Some("string") && draft.any.format.is_none() {
        draft.any.format = Some(format.to_owned());
    }
}

impl Draft {
    fn says_nothing_but_content(&self) -> bool {
        let any = &self.any;
        any.typ.is_none()
            && !self.data.extensions.contains_key(keys::TYPES)
            && any.properties.is_empty()
            && any.items.is_none()
            && any.one_of.is_empty()
            && any.any_of.is_empty()
            && any.all_of.is_empty()
    }
}

/// Whether a media type is bytes rather than text.
fn is_binary(media_type: &str) -> bool {
    let text = media_type.starts_with("text/")
        || media_type.contains("json")
        || media_type.contains("xml")
        || media_type.contains("form-urlencoded");
    !text
}
