//! Names for boxed futures and streams, which are `Send` wherever there are threads.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;

/// A future on the heap.
#[cfg(not(target_arch = "wasm32"))]
pub type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// A future on the heap.
#[cfg(target_arch = "wasm32")]
pub type BoxFuture<T> = Pin<Box<dyn Future<Output = T>>>;

/// A stream on the heap.
#[cfg(not(target_arch = "wasm32"))]
pub type BoxStream<T> = Pin<Box<dyn Stream<Item = T> + Send>>;

/// A stream on the heap.
#[cfg(target_arch = "wasm32")]
pub type BoxStream<T> = Pin<Box<dyn Stream<Item = T>>>;

/// Bytes that come one chunk after another.
pub type ByteStream = BoxStream<std::io::Result<Bytes>>;

/// `Send`, but not on wasm32.
#[cfg(not(target_arch = "wasm32"))]
pub trait MaybeSend: Send {}
#[cfg(not(target_arch = "wasm32"))]
impl<T: Send + ?Sized> MaybeSend for T {}

/// `Send`, but not on wasm32.
#[cfg(target_arch = "wasm32")]
pub trait MaybeSend {}
#[cfg(target_arch = "wasm32")]
impl<T: ?Sized> MaybeSend for T {}

/// The next item of a stream.
pub async fn next<S: Stream + Unpin + ?Sized>(stream: &mut S) -> Option<S::Item> {
    std::future::poll_fn(|context| Pin::new(&mut *stream).poll_next(context)).await
}

/// A stream of one item.
pub fn once<T: Unpin + MaybeSend + 'static>(item: T) -> BoxStream<T> {
    iter([item])
}

/// A stream of items that are there.
pub fn iter<T: Unpin + MaybeSend + 'static, const COUNT: usize>(items: [T; COUNT]) -> BoxStream<T> {
    Box::pin(Iter(items.into_iter()))
}

struct Iter<T, const COUNT: usize>(std::array::IntoIter<T, COUNT>);

impl<T: Unpin, const COUNT: usize> Stream for Iter<T, COUNT> {
    type Item = T;

    fn poll_next(mut self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<Option<T>> {
        Poll::Ready(self.0.next())
    }
}

/// A body that lets everything else have its turn, time-outs above all, however much of it is there at once: a small
/// body that unpacks to a large one, a transport that never waits.
pub(crate) fn paced(body: ByteStream) -> ByteStream {
    Box::pin(Paced { body, at_once: 0 })
}

struct Paced {
    body: ByteStream,
    at_once: usize,
}

impl Paced {
    /// How many bytes come without a pause.
    const AT_ONCE: usize = 256 * 1024;
    /// A small chunk costs as much as this many bytes.
    const CHUNK: usize = 1024;
}

impl Stream for Paced {
    type Item = std::io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.at_once >= Self::AT_ONCE {
            self.at_once = 0;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let next = self.body.as_mut().poll_next(context);
        self.at_once = match &next {
            Poll::Ready(Some(Ok(chunk))) => self.at_once + chunk.len().max(Self::CHUNK),
            Poll::Ready(_) | Poll::Pending => 0,
        };
        next
    }
}
