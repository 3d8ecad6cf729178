//! What has arrived of an answer, and how its body is read within limits.

use std::time::Duration;

use bytes::{Bytes, BytesMut};

use super::answer::{Head, locate};
use super::drift::Decoder;
use super::error::{ConnectionError, DecodeError, TimeoutError};
use super::exchange::Failed;
use super::future::{self, ByteStream};
use super::handle::Limits;
use super::operation::StreamFormat;
use super::retry::Outcome;
use super::timer;
use crate::runtime::Error;

/// A successful answer.
pub(crate) struct Arrived {
    pub(crate) head: Head,
    pub(crate) body: ArrivedBody,
    pub(crate) limits: Limits,
    pub(crate) decoder: Decoder,
}

/// The body of an answer, read or not.
pub(crate) enum ArrivedBody {
    Whole(Bytes),
    Stream(ByteStream),
}

/// What it means that a body breaks off.
pub(crate) fn broken(error: std::io::Error) -> Error {
    if error.kind() == std::io::ErrorKind::TimedOut {
        return TimeoutError {
            waiting_for: "the rest of the answer",
            limit: None,
        }
        .into();
    }
    ConnectionError {
        before_request: false,
        source: Box::new(error),
    }
    .into()
}

/// Reads a body as a whole, if it is not larger than `limit`.
pub(crate) async fn read(
    body: &mut ByteStream,
    limit: usize,
    head: &Head,
) -> Result<Bytes, Box<Failed>> {
    let mut whole = BytesMut::new();
    while let Some(chunk) = future::next(body).await {
        let chunk = chunk.map_err(|error| Failed::new(broken(error), Outcome::Broken))?;
        if whole.len().saturating_add(chunk.len()) > limit {
            let message = format!("the answer is larger than {limit} bytes");
            return Err(Failed::for_good(locate(
                DecodeError::whole(Bytes::new(), message),
                head,
            )));
        }
        whole.extend_from_slice(&chunk);
    }
    Ok(whole.freeze())
}

/// Reads the beginning of a body that only helps to explain an error, as far as it comes soon: the error itself is
/// known, and must be told before the time for the call is over.
pub(crate) async fn beginning(body: &mut ByteStream, limits: Limits, left: Duration) -> Bytes {
    let patience = limits.idle.min(Duration::from_secs(10)).min(left / 2);
    let started = timer::Instant::now();
    let left = || patience.saturating_sub(started.elapsed());
    let mut whole = BytesMut::new();
    while let Ok(Some(Ok(chunk))) = timer::timeout(left(), future::next(body)).await {
        let room = Limits::ERROR_BODY.saturating_sub(whole.len());
        whole.extend_from_slice(chunk.get(..room).unwrap_or(&chunk));
        if whole.len() >= Limits::ERROR_BODY {
            break;
        }
    }
    whole.freeze()
}

/// Whether an answer may be a stream of this format; one that does not say what it is may be.
pub(crate) fn is_event_stream(head: &Head, format: StreamFormat) -> bool {
    let essence = head.essence();
    let unspecific = ["", "text/plain", "application/octet-stream"].contains(&essence.as_str());
    unspecific
        || match format {
            StreamFormat::Sse => essence == "text/event-stream",
            StreamFormat::JsonLines => essence != "text/event-stream" && essence.contains("json"),
        }
}
