//! Code of the caller around the sending of each request.

use std::fmt;
use std::sync::Arc;

use super::future::{BoxFuture, MaybeSend};
use super::transport::{Incoming, OutgoingRequest, SendError, Transport};

/// What is below a middleware: the next one, or what sends requests.
#[derive(Debug, Clone)]
pub struct Next(Arc<dyn Transport>);

impl Next {
    /// Sends a request and waits for the head of the answer.
    ///
    /// # Errors
    ///
    /// There is no answer.
    pub async fn send(&self, request: OutgoingRequest) -> Result<Incoming, SendError> {
        self.0.send(request).await
    }
}

/// Code around the sending of each request: it has the answer, as a rule by way of what is below.
#[derive(Clone)]
pub(crate) struct Middleware(Arc<Handle>);

type Handle = dyn Fn(OutgoingRequest, Next) -> BoxFuture<Result<Incoming, SendError>> + Send + Sync;

impl Middleware {
    pub(crate) fn new<A>(
        handle: impl Fn(OutgoingRequest, Next) -> A + Send + Sync + 'static,
    ) -> Self
    where
        A: Future<Output = Result<Incoming, SendError>> + MaybeSend + 'static,
    {
        Self(Arc::new(move |request, next| {
            Box::pin(handle(request, next))
        }))
    }

    /// This around something else.
    pub(crate) fn around(self, below: Arc<dyn Transport>) -> Arc<dyn Transport> {
        Arc::new(Layer {
            middleware: self,
            below: Next(below),
        })
    }
}

/// A middleware with what is below it.
struct Layer {
    middleware: Middleware,
    below: Next,
}

impl Transport for Layer {
    fn send(&self, request: OutgoingRequest) -> BoxFuture<Result<Incoming, SendError>> {
        (self.middleware.0)(request, self.below.clone())
    }
}

impl fmt::Debug for Layer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Layer").field(&self.below).finish()
    }
}
