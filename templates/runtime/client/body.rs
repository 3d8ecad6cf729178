//! The body of a request.
//!
//! Bodies in memory can be sent again; a streamed body says itself whether it can.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use serde_json::Value;

use super::future::{BoxFuture, ByteStream};
use crate::runtime::data::json;
use crate::runtime::{Error, Result};

/// The body of a request.
#[derive(Clone, Debug, Default)]
pub enum Body {
    /// No body at all.
    #[default]
    Empty,
    /// JSON, to which fields can still be added.
    Json(Bytes),
    /// A form, to which fields can still be added.
    Form(String),
    /// Bytes.
    Bytes(Bytes),
    /// A body that is opened when it is sent.
    Streamed(Arc<dyn StreamedBody>),
}

/// A body that is opened when it is sent.
pub trait StreamedBody: Send + Sync + fmt::Debug {
    /// Whether it can be opened more than once.
    fn is_replayable(&self) -> bool;

    /// Opens it: its length, if that is known, and its bytes.
    fn open(&self) -> BoxFuture<Result<(Option<u64>, ByteStream)>>;

    /// The same body with a further field; `None` if bodies of this kind have no fields.
    fn with_field(&self, name: &str, value: &Value) -> Option<Arc<dyn StreamedBody>> {
        let _ = (name, value);
        None
    }
}

impl Body {
    /// Whether it can be sent more than once.
    #[must_use]
    pub fn is_replayable(&self) -> bool {
        match self {
            Self::Empty | Self::Json(_) | Self::Form(_) | Self::Bytes(_) => true,
            Self::Streamed(body) => body.is_replayable(),
        }
    }

    /// A body of a media type before any field is set; none of those without fields, and of those of several parts.
    #[must_use]
    pub fn without_fields(content_type: &str) -> Option<Self> {
        let essence = content_type.split(';').next().unwrap_or_default().trim();
        match essence {
            "application/x-www-form-urlencoded" => Some(Self::Form(String::new())),
            json if json.ends_with("/json") || json.ends_with("+json") => {
                Some(Self::Json(Bytes::from_static(b"{}")))
            }
            _ => None,
        }
    }

    /// Adds a field, or replaces the one with this name.
    ///
    /// # Errors
    ///
    /// The body is not of a kind that has fields.
    pub fn set_field(&mut self, name: &str, value: Value) -> Result<()> {
        let cannot = || {
            Error::from(super::error::RequestError::new(format!(
                "the body cannot have a field `{name}`"
            )))
        };
        match self {
            Self::Json(text) => {
                let mut whole: Value = json::decode(text).map_err(|_| cannot())?;
                whole
                    .as_object_mut()
                    .ok_or_else(cannot)?
                    .insert(name.to_owned(), value);
                *text = encode(&whole)?;
            }
            Self::Form(text) => {
                let name = super::parameter::encode(name);
                let value = super::parameter::encode(&super::parameter::text(&value));
                let is_other =
                    |pair: &&str| !pair.is_empty() && pair.split('=').next() != Some(name.as_str());
                let mut pairs = String::new();
                for pair in text.split('&').filter(is_other) {
                    pairs.push_str(pair);
                    pairs.push('&');
                }
                *text = format!("{pairs}{name}={value}");
            }
            Self::Empty | Self::Bytes(_) => return Err(cannot()),
            Self::Streamed(body) => *body = body.with_field(name, &value).ok_or_else(cannot)?,
        }
        Ok(())
    }
}

/// Writes a value as JSON.
///
/// # Errors
///
/// The value cannot be written as JSON.
pub fn encode<T: serde::Serialize + ?Sized>(value: &T) -> Result<Bytes> {
    let text = json::encode(value).map_err(|error| {
        super::error::RequestError::with_source("the body cannot be written as JSON", error)
    })?;
    Ok(Bytes::from(text))
}
