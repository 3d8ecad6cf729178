//! Bodies as forms: `application/x-www-form-urlencoded`.
//!
//! Needs `request.rs` and `parameter.rs`.

use serde::Serialize;
use serde_json::Value;

use crate::runtime::client::body::Body;
use crate::runtime::client::error::RequestError;
use crate::runtime::client::parameter::{self, QueryStyle};
use crate::runtime::client::request::RequestParts;
use crate::runtime::{Result, data::json};

impl RequestParts {
    /// Sets a form as the body. Fields with a style of their own are named in `styles`; otherwise a
    /// list repeats its key and an object is written `key[name]=value`. A text is taken as a form that is encoded
    /// already.
    ///
    /// # Errors
    ///
    /// The body is neither an object nor a text.
    pub fn form<T: Serialize + ?Sized>(
        &mut self,
        body: &T,
        styles: &[(&str, QueryStyle)],
    ) -> Result<()> {
        let fields = match json::to_value(body) {
            Ok(Value::Object(fields)) => fields,
            Ok(Value::Null) => return Ok(()),
            Ok(Value::String(encoded)) => {
                self.body = Body::Form(encoded);
                return self.content_type("application/x-www-form-urlencoded");
            }
            Ok(_) => return Err(RequestError::new("a form must be an object").into()),
            Err(error) => {
                return Err(RequestError::with_source("the form cannot be written", error).into());
            }
        };
        let mut pairs = Vec::new();
        for (name, value) in &fields {
            let own = styles
                .iter()
                .find(|(field, _)| field == name)
                .map(|(_, style)| *style);
            let style = own.unwrap_or_else(|| usual(value));
            pairs.extend(parameter::query(name, value, style, form_encode));
        }
        let text: Vec<String> = pairs
            .into_iter()
            .map(|(key, value)| format!("{key}={value}"))
            .collect();
        self.body = Body::Form(text.join("&"));
        self.content_type("application/x-www-form-urlencoded")
    }
}

/// The style of a field that has none of its own: a list of scalars repeats its key (OAS 3.1, 4.8.15.1.1).
fn usual(value: &Value) -> QueryStyle {
    match value {
        Value::Array(items) if !items.iter().any(|item| item.is_array() || item.is_object()) => {
            QueryStyle::Form { explode: true }
        }
        _ => QueryStyle::DeepObject,
    }
}

/// Percent-encodes a text; a space becomes `+` (WHATWG URL, 5.2).
fn form_encode(text: &str) -> String {
    parameter::encode(text).replace("%20", "+")
}
