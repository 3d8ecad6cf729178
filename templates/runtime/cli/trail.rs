//! What `--verbose` tells: each request and its end, without anything that might be a secret.

use std::sync::Mutex;
use std::time::Instant;

use crate::runtime::client::answer::Head;
use crate::runtime::client::hooks::{HookContext, Hooks};
use crate::runtime::client::message::Status;
use crate::runtime::client::transport::OutgoingRequest;
use crate::runtime::{Error, Result};

/// Tells of requests on standard error.
#[derive(Debug, Default)]
pub struct Trail {
    /// When the request began that is under way.
    began: Mutex<Option<Instant>>,
}

impl Trail {
    /// How long the request has taken.
    fn took(&self) -> String {
        let began = self.began.lock().ok().and_then(|mut began| began.take());
        began.map_or_else(String::new, |began| {
            format!(" in {} ms", began.elapsed().as_millis())
        })
    }
}

impl Hooks for Trail {
    fn before_request(&self, context: &HookContext, request: &mut OutgoingRequest) -> Result<()> {
        if let Ok(mut began) = self.began.lock() {
            *began = Some(Instant::now());
        }
        let again = if context.attempt > 1 {
            format!(" (attempt {})", context.attempt)
        } else {
            String::new()
        };
        // Addresses may have secrets in them, the path of the operation has not.
        let (host, path) = (request.url.host_str().unwrap_or_default(), context.path);
        eprintln!("> {} {path} at {host}{again}", request.method);
        Ok(())
    }

    fn after_success(&self, _: &HookContext, head: &Head) {
        let id = head
            .request_id
            .as_ref()
            .map_or_else(String::new, |id| format!(", request id {id}"));
        eprintln!("< {}{}{id}", Status(head.status), self.took());
    }

    fn after_error(&self, _: &HookContext, error: &Error) {
        eprintln!("< {error}{}", self.took());
    }
}
