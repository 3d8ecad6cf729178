//! Bodies of several parts: `multipart/form-data` (RFC 7578).
//!
//! Files are not read before their turn comes, so that memory does not depend on their size.
//! Needs `upload.rs`.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use serde::Serialize;
use serde_json::Value;

use super::upload::Upload;
use crate::runtime::client::body::{Body, StreamedBody};
use crate::runtime::client::future::{BoxFuture, ByteStream};
use crate::runtime::client::request::{RequestParts, to_value};
use crate::runtime::{Result, client::body, client::parameter, client::random};

/// A body of several parts.
#[derive(Debug, Clone)]
pub struct Multipart {
    boundary: String,
    parts: Vec<Part>,
    types: &'static [(&'static str, &'static str)],
}

#[derive(Debug, Clone)]
struct Part {
    name: String,
    head: String,
    content: Content,
}

#[derive(Debug, Clone)]
enum Content {
    Bytes(Bytes),
    File(Upload),
}

impl Multipart {
    /// A body without parts.
    #[must_use]
    pub fn new() -> Self {
        let boundary = format!("{:016x}{:016x}", random::number(), random::number());
        Self {
            boundary,
            parts: Vec::new(),
            types: &[],
        }
    }

    /// Says which media types are declared for parts: one, or several with commas.
    #[must_use]
    pub fn of_types(mut self, types: &'static [(&'static str, &'static str)]) -> Self {
        self.types = types;
        self
    }

    /// Adds a part with the text of a value; of a list one for each item; none for null.
    ///
    /// # Errors
    ///
    /// The value cannot be written as JSON.
    pub fn text<T: Serialize + ?Sized>(mut self, name: &str, value: &T) -> Result<Self> {
        match to_value(name, value)? {
            Value::Null => {}
            Value::Array(items) => {
                for item in &items {
                    let content = Content::Bytes(parameter::text(item).into());
                    self.push(name, None, self.declared_first(name), content);
                }
            }
            value => {
                let content = Content::Bytes(parameter::text(&value).into());
                self.push(name, None, self.declared_first(name), content);
            }
        }
        Ok(self)
    }

    /// Adds a part with a value as JSON; none for null.
    ///
    /// # Errors
    ///
    /// The value cannot be written as JSON.
    pub fn json<T: Serialize + ?Sized>(mut self, name: &str, value: &T) -> Result<Self> {
        let text = body::encode(value)?;
        if text.as_ref() != b"null" {
            let content_type = self.declared_first(name).unwrap_or("application/json");
            self.push(name, None, Some(content_type), Content::Bytes(text));
        }
        Ok(self)
    }

    /// Adds a part with a text of a media type.
    #[must_use]
    pub fn text_as(mut self, name: &str, content_type: &str, text: &str) -> Self {
        self.push(
            name,
            None,
            Some(content_type),
            Content::Bytes(Bytes::copy_from_slice(text.as_bytes())),
        );
        self
    }

    /// Adds a part with a file.
    #[must_use]
    pub fn file(mut self, name: &str, upload: &Upload) -> Self {
        let content_type = upload.content_type_of(self.declared(name).unwrap_or("*/*"));
        let content = Content::File(upload.clone());
        self.push(name, Some(upload.name()), Some(content_type), content);
        self
    }

    /// Adds a part with a file if there is one.
    #[must_use]
    pub fn optional_file(self, name: &str, upload: Option<&Upload>) -> Self {
        match upload {
            Some(upload) => self.file(name, upload),
            None => self,
        }
    }

    /// Adds a part for each file.
    #[must_use]
    pub fn files<'u>(self, name: &str, uploads: impl IntoIterator<Item = &'u Upload>) -> Self {
        uploads
            .into_iter()
            .fold(self, |body, upload| body.file(name, upload))
    }

    /// Adds a part for each file, under its key.
    #[must_use]
    pub fn files_by_name<'u>(
        self,
        uploads: impl IntoIterator<Item = (&'u String, &'u Upload)>,
    ) -> Self {
        uploads
            .into_iter()
            .fold(self, |body, (name, upload)| body.file(name, upload))
    }

    /// Adds a part for each key of an object: objects and lists of them as JSON, anything else as text.
    ///
    /// A value that is no object becomes the only part, `body`, as JSON.
    ///
    /// # Errors
    ///
    /// The value cannot be written as JSON.
    pub fn object<T: Serialize + ?Sized>(self, value: &T) -> Result<Self> {
        let keys = match to_value("body", value)? {
            Value::Object(keys) => keys,
            other => return self.json("body", &other),
        };
        keys.iter()
            .try_fold(self, |body, (name, value)| match value {
                Value::Object(_) => body.json(name, value),
                Value::Array(items) if items.iter().any(Value::is_object) => body.json(name, value),
                _ => body.text(name, value),
            })
    }

    fn declared(&self, name: &str) -> Option<&'static str> {
        let found = self.types.iter().find(|(part, _)| *part == name);
        found.map(|(_, declared)| *declared)
    }

    fn declared_first(&self, name: &str) -> Option<&'static str> {
        let mut all = self.declared(name)?.split(',').map(str::trim);
        all.find(|one| !one.contains('*'))
    }

    fn push(
        &mut self,
        name: &str,
        file: Option<&str>,
        content_type: Option<&str>,
        content: Content,
    ) {
        let mut head = format!(
            "--{}\r\nContent-Disposition: form-data; name=\"{}\"",
            self.boundary,
            escape(name)
        );
        if let Some(file) = file {
            let _ = write!(head, "; filename=\"{}\"", escape(file));
        }
        if let Some(content_type) = content_type {
            let _ = write!(
                head,
                "\r\nContent-Type: {}",
                content_type.replace(['\r', '\n'], "")
            );
        }
        head.push_str("\r\n\r\n");
        self.parts.push(Part {
            name: name.to_owned(),
            head,
            content,
        });
    }

    fn end(&self) -> String {
        format!("--{}--\r\n", self.boundary)
    }
}

impl Default for Multipart {
    fn default() -> Self {
        Self::new()
    }
}

/// Escapes a name (WHATWG HTML, 4.10.21.8).
fn escape(name: &str) -> String {
    name.replace('"', "%22")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

impl StreamedBody for Multipart {
    fn is_replayable(&self) -> bool {
        self.parts.iter().all(|part| match &part.content {
            Content::Bytes(_) => true,
            Content::File(upload) => upload.is_replayable(),
        })
    }

    fn open(&self) -> BoxFuture<Result<(Option<u64>, ByteStream)>> {
        let whole = self.clone();
        Box::pin(async move {
            let mut total = Some(0u64);
            let mut pieces = VecDeque::new();
            for part in &whole.parts {
                let (length, piece) = match &part.content {
                    Content::Bytes(bytes) => {
                        (u64::try_from(bytes.len()).ok(), Piece::Bytes(bytes.clone()))
                    }
                    Content::File(upload) => {
                        let (length, stream) = upload.open().await?;
                        (length, Piece::Stream(stream))
                    }
                };
                let around = u64::try_from(part.head.len() + 2).ok();
                total = total
                    .zip(length)
                    .zip(around)
                    .map(|((total, length), around)| total + length + around);
                pieces.push_back(Piece::Bytes(Bytes::from(part.head.clone())));
                pieces.push_back(piece);
                pieces.push_back(Piece::Bytes(Bytes::from_static(b"\r\n")));
            }
            let end = whole.end();
            total = total
                .zip(u64::try_from(end.len()).ok())
                .map(|(total, end)| total + end);
            pieces.push_back(Piece::Bytes(Bytes::from(end)));
            let stream: ByteStream = Box::pin(Pieces(pieces));
            Ok((total, stream))
        })
    }

    fn with_field(&self, name: &str, value: &Value) -> Option<Arc<dyn StreamedBody>> {
        let mut body = self.clone();
        body.parts.retain(|part| part.name != name);
        body.text(name, value)
            .ok()
            .map(|body| Arc::new(body) as Arc<dyn StreamedBody>)
    }
}

enum Piece {
    Bytes(Bytes),
    Stream(ByteStream),
}

/// The bytes of several pieces, one after the other.
struct Pieces(VecDeque<Piece>);

impl Stream for Pieces {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match self.0.pop_front() {
                None => return Poll::Ready(None),
                Some(Piece::Bytes(bytes)) => return Poll::Ready(Some(Ok(bytes))),
                Some(Piece::Stream(mut stream)) => {
                    let next = stream.as_mut().poll_next(context);
                    if !matches!(next, Poll::Ready(None)) {
                        self.0.push_front(Piece::Stream(stream));
                        return Poll::Ready(ready!(next));
                    }
                }
            }
        }
    }
}

impl RequestParts {
    /// Sends several parts as the body.
    ///
    /// # Errors
    ///
    /// None; the result makes all kinds of bodies look alike.
    pub fn multipart(&mut self, body: Multipart) -> Result<()> {
        let content_type = format!("multipart/form-data; boundary={}", body.boundary);
        self.body = Body::Streamed(Arc::new(body));
        self.content_type(&content_type)
    }
}
