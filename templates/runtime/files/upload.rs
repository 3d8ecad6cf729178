//! Files that are sent.
//!
//! An [`Upload`] is a file on disk, which is opened when it is sent, bytes in memory, or a stream.
//! The first two can be sent again when an attempt fails; a stream cannot.

use std::fmt;
use std::io;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use futures_core::Stream;

use crate::runtime::Result;
use crate::runtime::client::body::{Body, StreamedBody};
use crate::runtime::client::error::RequestError;
use crate::runtime::client::future::{self, BoxFuture, ByteStream};
use crate::runtime::client::request::RequestParts;

/// A file that is sent.
#[derive(Clone)]
pub struct Upload {
    name: String,
    content_type: Option<String>,
    source: Source,
}

crate::runtime::nullable! { Upload }

#[derive(Clone)]
enum Source {
    #[cfg(not(target_arch = "wasm32"))]
    Path(std::path::PathBuf),
    Bytes(Bytes),
    Stream(Arc<Mutex<Option<SendStream>>>, Option<u64>),
}

/// A stream that can be kept in a value that is shared between threads.
type SendStream = std::pin::Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>;

impl Upload {
    /// A file on disk. It is opened when it is sent, and named by the last part of its path.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn path(path: impl Into<std::path::PathBuf>) -> Self {
        let path = path.into();
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        Self {
            name,
            content_type: None,
            source: Source::Path(path),
        }
    }

    /// Bytes in memory.
    #[must_use]
    pub fn bytes(name: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        Self {
            name: name.into(),
            content_type: None,
            source: Source::Bytes(bytes.into()),
        }
    }

    /// Bytes that come one chunk after another. They can be sent once only.
    #[must_use]
    pub fn stream(
        name: impl Into<String>,
        stream: impl Stream<Item = io::Result<Bytes>> + Send + 'static,
    ) -> Self {
        let stream: SendStream = Box::pin(stream);
        Self {
            name: name.into(),
            content_type: None,
            source: Source::Stream(Arc::new(Mutex::new(Some(stream))), None),
        }
    }

    /// Sets the name of the file.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// Sets the media type. Without one it is guessed from the name, where that is easy.
    #[must_use]
    pub fn with_content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }

    /// Sets how many bytes a stream has, for servers that want to know.
    #[must_use]
    pub fn with_length(mut self, bytes: u64) -> Self {
        if let Source::Stream(_, length) = &mut self.source {
            *length = Some(bytes);
        }
        self
    }

    /// The name of the file.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The media type, if it is known.
    #[must_use]
    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref().or_else(|| guess(&self.name))
    }

    /// The media type to send it as where one, one of several or any of a range is declared: what was set, else what
    /// its name shows if that is one of them, else the first that is no range.
    pub(crate) fn content_type_of<'a>(&'a self, declared: &'a str) -> &'a str {
        let guessed = guess(&self.name);
        let mut declared = declared.split(',').map(str::trim);
        let shown = |one: &str| guessed.filter(|guessed| covers(one, guessed));
        let first = declared.clone().find(|one| !one.contains('*'));
        let fitting = declared.find_map(shown).or(first);
        let set = self.content_type.as_deref();
        set.or(fitting).unwrap_or("application/octet-stream")
    }
}

impl StreamedBody for Upload {
    fn is_replayable(&self) -> bool {
        match &self.source {
            #[cfg(not(target_arch = "wasm32"))]
            Source::Path(path) => super::file::is_kept(path),
            Source::Bytes(_) => true,
            Source::Stream(..) => false,
        }
    }

    fn open(&self) -> BoxFuture<Result<(Option<u64>, ByteStream)>> {
        let source = self.source.clone();
        let name = self.name.clone();
        Box::pin(async move {
            match source {
                #[cfg(not(target_arch = "wasm32"))]
                Source::Path(path) => super::file::open(&path).await,
                Source::Bytes(bytes) => {
                    Ok((u64::try_from(bytes.len()).ok(), future::once(Ok(bytes))))
                }
                Source::Stream(stream, length) => {
                    let taken = stream.lock().ok().and_then(|mut stream| stream.take());
                    let sent = || {
                        RequestError::new(format!("the stream of `{name}` has been sent already"))
                    };
                    let stream: ByteStream = taken.ok_or_else(sent)?;
                    Ok((length, stream))
                }
            }
        })
    }
}

impl fmt::Debug for Upload {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Upload")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl From<&std::path::Path> for Upload {
    fn from(path: &std::path::Path) -> Self {
        Self::path(path)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl From<std::path::PathBuf> for Upload {
    fn from(path: std::path::PathBuf) -> Self {
        Self::path(path)
    }
}

impl From<Bytes> for Upload {
    fn from(bytes: Bytes) -> Self {
        Self::bytes("file", bytes)
    }
}

impl From<Vec<u8>> for Upload {
    fn from(bytes: Vec<u8>) -> Self {
        Self::bytes("file", bytes)
    }
}

impl RequestParts {
    /// Sends a file as the body.
    ///
    /// # Errors
    ///
    /// The content type cannot stand in a header.
    pub fn octets(&mut self, content_type: &str, upload: &Upload) -> Result<()> {
        self.body = match &upload.source {
            Source::Bytes(bytes) => Body::Bytes(bytes.clone()),
            _ => Body::Streamed(Arc::new(upload.clone())),
        };
        self.content_type(upload.content_type_of(content_type))
    }
}

/// Whether a media type is another or lies in the range that it is (RFC 9110, 12.5.1).
fn covers(range: &str, media_type: &str) -> bool {
    range == "*/*"
        || range.eq_ignore_ascii_case(media_type)
        || range
            .strip_suffix('*')
            .is_some_and(|kind| media_type.starts_with(kind))
}

/// The media type of some common kinds of files.
fn guess(name: &str) -> Option<&'static str> {
    const KINDS: [(&str, &str); 22] = [
        ("csv", "text/csv"),
        ("flac", "audio/flac"),
        ("gif", "image/gif"),
        ("html", "text/html"),
        ("jpeg", "image/jpeg"),
        ("jpg", "image/jpeg"),
        ("json", "application/json"),
        ("jsonl", "application/jsonl"),
        ("m4a", "audio/mp4"),
        ("md", "text/markdown"),
        ("mp3", "audio/mpeg"),
        ("mp4", "video/mp4"),
        ("ogg", "audio/ogg"),
        ("pdf", "application/pdf"),
        ("png", "image/png"),
        ("svg", "image/svg+xml"),
        ("txt", "text/plain"),
        ("wav", "audio/wav"),
        ("webm", "video/webm"),
        ("webp", "image/webp"),
        ("xml", "application/xml"),
        ("zip", "application/zip"),
    ];
    let (_, extension) = name.rsplit_once('.')?;
    let extension = extension.to_ascii_lowercase();
    KINDS
        .iter()
        .find(|(known, _)| *known == extension)
        .map(|(_, kind)| *kind)
}
