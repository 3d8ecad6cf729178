//! Code of the caller that sees every request and its end.

use std::fmt;
use std::time::Duration;

use super::answer::Head;
use super::operation::OperationInfo;
use super::transport::OutgoingRequest;
use crate::runtime::{Error, Result};

/// Code that sees every request and its end. All methods do nothing by default.
///
/// Methods are called for every attempt, so that a request that is repeated is seen again.
pub trait Hooks: Send + Sync {
    /// Before a request goes out, with its credentials in place. The request may be changed.
    ///
    /// # Errors
    ///
    /// An error ends the call.
    fn before_request(&self, context: &HookContext, request: &mut OutgoingRequest) -> Result<()> {
        let _ = (context, request);
        Ok(())
    }

    /// After an answer that is a success.
    fn after_success(&self, context: &HookContext, head: &Head) {
        let _ = (context, head);
    }

    /// After an attempt that has failed.
    fn after_error(&self, context: &HookContext, error: &Error) {
        let _ = (context, error);
    }

    /// Before the wait for another attempt, after one that has failed.
    fn before_retry(&self, context: &HookContext, delay: Duration) {
        let _ = (context, delay);
    }
}

/// Which attempt of which operation it is.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct HookContext {
    /// The id of the operation in the API's description.
    pub operation: &'static str,
    /// The path of the operation, with parameters in braces.
    pub path: &'static str,
    /// Which attempt it is, from 1.
    pub attempt: u32,
}

impl HookContext {
    pub(crate) fn new(info: &'static OperationInfo, attempt: u32) -> Self {
        Self {
            operation: info.id,
            path: info.path,
            attempt,
        }
    }
}

impl fmt::Debug for dyn Hooks {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Hooks")
    }
}
