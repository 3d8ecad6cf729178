//! The parts of a request, as an operation fills them in.
//!
//! Parts are independent of server and credentials, so that one set of them serves all attempts of
//! a call. No value can change the path: parameters are percent-encoded, and those that would make
//! a segment empty or a step (`.`, `..`) are refused.

use std::sync::Arc;

use bytes::Bytes;
use http::header::HeaderMap;
use serde::Serialize;
use serde_json::Value;

use super::body::{self, Body};
use super::error::RequestError;
use super::header::{cookie, header, put};
use super::parameter::{self, PathStyle, QueryStyle};
use crate::runtime::{Result, data::json};

/// In which of its forms a body is written, where the API takes the same in several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BodyForm {
    /// The best one.
    #[default]
    Preferred,
    /// As pairs, like a query.
    Form,
    /// In parts.
    Multipart,
}

/// The parts of a request.
#[derive(Debug, Clone, Default)]
pub struct RequestParts {
    globals: Arc<Vec<(&'static str, Value)>>,
    path: Vec<(&'static str, String)>,
    /// Keys and values of the query, encoded.
    pub query: Vec<(String, String)>,
    /// The headers.
    pub headers: HeaderMap,
    /// The cookies.
    pub cookies: Vec<(String, String)>,
    /// The form of the body that the caller wants.
    pub body_form: BodyForm,
    /// The body.
    pub body: Body,
    /// The media type of a body that was left out.
    absent: Option<&'static str>,
}

impl RequestParts {
    /// No parts yet, for a client with these values for all calls.
    #[must_use]
    pub fn with_globals(globals: &Arc<Vec<(&'static str, Value)>>) -> Self {
        Self {
            globals: Arc::clone(globals),
            ..Self::default()
        }
    }

    /// The value, or else the client's for all calls.
    ///
    /// # Errors
    ///
    /// The value cannot be written as JSON.
    pub fn or_global<T: Serialize>(&self, value: &Option<T>, name: &str) -> Result<Value> {
        let given = to_value(name, value)?;
        let all = self.globals.iter().find(|(global, _)| *global == name);
        Ok(all
            .filter(|_| given.is_null())
            .map_or(given, |(_, value)| value.clone()))
    }

    /// Checks that something is set which the API has come to require.
    ///
    /// # Errors
    ///
    /// It is not.
    pub fn needs(&self, what: &str, is_set: bool) -> Result<()> {
        if is_set {
            return Ok(());
        }
        Err(RequestError::new(format!("the {what} is required, and not set")).into())
    }

    /// Sets a parameter of the path.
    ///
    /// # Errors
    ///
    /// The value is null or empty, or cannot be written as JSON.
    pub fn path<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
        style: PathStyle,
    ) -> Result<()> {
        self.push_path(name, &to_value(name, value)?, style, parameter::encode)
    }

    /// Sets a parameter of the path in which reserved characters stay as they are, such as slashes.
    ///
    /// # Errors
    ///
    /// The value is null or empty, or cannot be written as JSON.
    pub fn path_reserved<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
        style: PathStyle,
    ) -> Result<()> {
        self.push_path(name, &to_value(name, value)?, style, parameter::encode_path)
    }

    fn push_path(
        &mut self,
        name: &'static str,
        value: &Value,
        style: PathStyle,
        encode: fn(&str) -> String,
    ) -> Result<()> {
        let text = match value {
            Value::Null => String::new(),
            value => parameter::path(name, value, style, encode),
        };
        if text.is_empty() {
            return Err(RequestError::new(format!("the path parameter `{name}` is empty")).into());
        }
        self.path.push((name, text));
        Ok(())
    }

    /// Adds a parameter of the query, unless it is null.
    ///
    /// # Errors
    ///
    /// The value cannot be written as JSON.
    pub fn query<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
        style: QueryStyle,
    ) -> Result<()> {
        self.push_query(name, &to_value(name, value)?, style, parameter::encode);
        Ok(())
    }

    /// Adds a parameter of the query in which reserved characters stay as they are.
    ///
    /// # Errors
    ///
    /// The value cannot be written as JSON.
    pub fn query_reserved<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
        style: QueryStyle,
    ) -> Result<()> {
        self.push_query(
            name,
            &to_value(name, value)?,
            style,
            parameter::encode_reserved,
        );
        Ok(())
    }

    fn push_query(
        &mut self,
        name: &str,
        value: &Value,
        style: QueryStyle,
        encode: fn(&str) -> String,
    ) {
        if !value.is_null() {
            self.query
                .extend(parameter::query(name, value, style, encode));
        }
    }

    /// Adds a header, unless it is null.
    ///
    /// # Errors
    ///
    /// The value cannot stand in a header.
    pub fn header<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<()> {
        self.push_header(name, &to_value(name, value)?, false)
    }

    /// Adds a header in which objects are written `key=value`, unless it is null.
    ///
    /// # Errors
    ///
    /// The value cannot stand in a header.
    pub fn header_exploded<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<()> {
        self.push_header(name, &to_value(name, value)?, true)
    }

    fn push_header(&mut self, name: &str, value: &Value, explode: bool) -> Result<()> {
        if !value.is_null() {
            let header = header(name, &parameter::header(value, explode))?;
            put(&[header], &mut self.headers);
        }
        Ok(())
    }

    /// Adds a cookie, unless it is null. The value goes as it is; of a list the items, with commas between them.
    ///
    /// # Errors
    ///
    /// The value has characters that a cookie must not have (RFC 6265, 4.1.1).
    pub fn cookie<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<()> {
        let value = to_value(name, value)?;
        if value.is_null() {
            return Ok(());
        }
        let parts: Vec<String> = match &value {
            Value::Array(items) => items.iter().map(parameter::text).collect(),
            Value::Object(entries) => entries
                .iter()
                .filter(|(_, value)| !value.is_null())
                .flat_map(|(key, value)| [key.clone(), parameter::text(value)])
                .collect(),
            scalar => vec![parameter::text(scalar)],
        };
        for part in &parts {
            cookie(name, part)?;
        }
        self.cookies.push((name.to_owned(), parts.join(",")));
        Ok(())
    }

    /// Sets a JSON body.
    ///
    /// # Errors
    ///
    /// The value cannot be written as JSON.
    pub fn json<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        self.json_as("application/json", value)
    }

    /// Sets a JSON body with another content type.
    ///
    /// # Errors
    ///
    /// The value cannot be written as JSON.
    pub fn json_as<T: Serialize + ?Sized>(
        &mut self,
        content_type: &'static str,
        value: &T,
    ) -> Result<()> {
        self.body = Body::Json(body::encode(value)?);
        self.content_type(content_type)
    }

    /// Sets a JSON body if there is one.
    ///
    /// # Errors
    ///
    /// The value cannot be written as JSON.
    pub fn optional_json<T: Serialize>(&mut self, value: Option<&T>) -> Result<()> {
        match value {
            Some(value) => self.json(value),
            None => self.no_body("application/json"),
        }
    }

    /// Leaves out a body that would be of this media type.
    ///
    /// # Errors
    ///
    /// None; so that it can stand where a body is set.
    pub fn no_body(&mut self, content_type: &'static str) -> Result<()> {
        self.absent = Some(content_type);
        Ok(())
    }

    /// Sets a field of the body. One that was left out is no longer.
    ///
    /// # Errors
    ///
    /// The body is not of a kind that has fields.
    pub fn set_body_field(&mut self, name: &str, value: Value) -> Result<()> {
        if let Body::Empty = self.body {
            let content_type = self.absent.unwrap_or("application/json");
            if let Some(body) = Body::without_fields(content_type) {
                self.body = body;
                self.content_type(content_type)?;
            }
        }
        self.body.set_field(name, value)
    }

    /// Sets a text as the body.
    ///
    /// # Errors
    ///
    /// The content type cannot stand in a header.
    pub fn text(&mut self, content_type: &str, text: impl Into<String>) -> Result<()> {
        self.bytes(content_type, text.into())
    }

    /// Sets bytes as the body.
    ///
    /// # Errors
    ///
    /// The content type cannot stand in a header.
    pub fn bytes(&mut self, content_type: &str, bytes: impl Into<Bytes>) -> Result<()> {
        self.body = Body::Bytes(bytes.into());
        self.content_type(content_type)
    }

    /// Sets the content type.
    ///
    /// # Errors
    ///
    /// The content type cannot stand in a header.
    pub fn content_type(&mut self, content_type: &str) -> Result<()> {
        put(&[header("content-type", content_type)?], &mut self.headers);
        Ok(())
    }

    /// The path with its parameters in place.
    ///
    /// # Errors
    ///
    /// A parameter was not set, or makes a segment of the path a step.
    pub fn fill_path(&self, template: &str) -> Result<String> {
        let mut filled = String::new();
        for (index, segment) in template.split('/').enumerate() {
            let text = self.fill_segment(segment)?;
            if text != segment && text.split('/').any(is_step) {
                return Err(
                    RequestError::new(format!("`{text}` cannot be a segment of the path")).into(),
                );
            }
            filled.push_str(if index == 0 { "" } else { "/" });
            filled.push_str(&text);
        }
        Ok(filled)
    }

    fn fill_segment(&self, segment: &str) -> Result<String> {
        let mut text = String::new();
        let mut rest = segment;
        while let Some((before, (name, after))) = rest
            .split_once('{')
            .and_then(|(before, tail)| Some((before, tail.split_once('}')?)))
        {
            text.push_str(before);
            let value = self
                .path
                .iter()
                .find(|(set, _)| *set == name)
                .map(|(_, value)| value);
            text.push_str(value.ok_or_else(|| {
                RequestError::new(format!("the path parameter `{name}` is not set"))
            })?);
            rest = after;
        }
        text.push_str(rest);
        Ok(text)
    }
}

/// Whether a URL parser takes the segment for a step (WHATWG URL, 4.4).
pub(crate) fn is_step(segment: &str) -> bool {
    let dot = |text: &str| match text.as_bytes() {
        [b'.', ..] => Some(1),
        [b'%', b'2', b'e' | b'E', ..] => Some(3),
        _ => None,
    };
    let mut rest = segment;
    let mut dots = 0;
    while let Some(after) = dot(rest).and_then(|length| rest.get(length..)) {
        rest = after;
        dots += 1;
    }
    rest.is_empty() && (dots == 1 || dots == 2)
}

/// A value as JSON.
///
/// # Errors
///
/// The value cannot be written as JSON.
pub fn to_value<T: Serialize + ?Sized>(name: &str, value: &T) -> Result<Value> {
    json::to_value(value).map_err(|error| {
        RequestError::with_source(format!("`{name}` cannot be written as JSON"), error).into()
    })
}
