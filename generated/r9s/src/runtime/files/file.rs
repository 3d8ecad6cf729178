//! Files on disk as streams of bytes, so that a file of any size can be sent.

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

/// Opens a file: its length and its bytes.
///
/// # Errors
///
/// The file cannot be opened.
pub async fn open(path: &Path) -> Result<(Option<u64>, ByteStream)> {
    let unreadable =
        |error| RequestError::with_source(format!("`{}` cannot be opened", path.display()), error);
    let file = tokio::fs::File::open(path).await.map_err(unreadable)?;
    let length = file.metadata().await.map_err(unreadable)?.len();
    Ok((
        Some(length),
        Box::pin(Chunks {
            file,
            buffer: vec![0; CHUNK],
        }),
    ))
}

struct Chunks {
    file: tokio::fs::File,
    buffer: Vec<u8>,
}

impl Stream for Chunks {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Self { file, buffer } = &mut *self;
        let mut buffer = ReadBuf::new(buffer);
        Poll::Ready(
            match ready!(Pin::new(file).poll_read(context, &mut buffer)) {
                Err(error) => Some(Err(error)),
                Ok(()) if buffer.filled().is_empty() => None,
                Ok(()) => Some(Ok(Bytes::copy_from_slice(buffer.filled()))),
            },
        )
    }
}
