//! Files on disk as streams of bytes, so that a file of any size can be sent.

use std::future::poll_fn;
use std::io;
use std::path::Path;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use tokio::io::{AsyncRead, ReadBuf};

use crate::runtime::Result;
use crate::runtime::client::error::RequestError;
use crate::runtime::client::future::ByteStream;

/// How much is read at a time.
const CHUNK: usize = 64 * 1024;

/// Opens a file: its length, if it has one, and its bytes. What is appended while they are read is left out.
///
/// # Errors
///
/// The file cannot be opened.
pub async fn open(path: &Path) -> Result<(Option<u64>, ByteStream)> {
    let unreadable =
        |error| RequestError::with_source(format!("`{}` cannot be opened", path.display()), error);
    let file = tokio::fs::File::open(path).await.map_err(unreadable)?;
    let found = file.metadata().await.map_err(unreadable)?;
    // A pipe has no length, and neither has what the system writes when it is read, though it says that it is empty.
    let length = Some(found.len()).filter(|length| found.is_file() && *length > 0);
    let mut chunks = Chunks {
        file,
        buffer: vec![0; CHUNK],
        left: length.unwrap_or(u64::MAX),
        first: None,
    };
    if length.is_some() {
        return Ok((length, Box::pin(chunks)));
    }
    let first = poll_fn(|context| Pin::new(&mut chunks).poll_next(context)).await;
    let first = first.transpose().map_err(unreadable)?;
    let length = first.is_none().then_some(0);
    chunks.first = first;
    Ok((length, Box::pin(chunks)))
}

/// Whether what is at a path can be read twice; what cannot be seen is told when it is opened.
pub fn is_kept(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|found| found.is_file())
}

struct Chunks {
    file: tokio::fs::File,
    buffer: Vec<u8>,
    /// How much may still be read.
    left: u64,
    /// What was read to see whether there is anything.
    first: Option<Bytes>,
}

impl Stream for Chunks {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Self {
            file,
            buffer,
            left,
            first,
        } = &mut *self;
        if let Some(first) = first.take() {
            return Poll::Ready(Some(Ok(first)));
        }
        let room = usize::try_from(*left).unwrap_or(CHUNK).min(CHUNK);
        if room == 0 {
            return Poll::Ready(None);
        }
        let mut buffer = ReadBuf::new(buffer.get_mut(..room).unwrap_or_default());
        let read = ready!(Pin::new(file).poll_read(context, &mut buffer));
        let filled = buffer.filled();
        *left = left.saturating_sub(u64::try_from(filled.len()).unwrap_or(u64::MAX));
        Poll::Ready(match read {
            Err(error) => Some(Err(error)),
            Ok(()) if filled.is_empty() => None,
            Ok(()) => Some(Ok(Bytes::copy_from_slice(filled))),
        })
    }
}
