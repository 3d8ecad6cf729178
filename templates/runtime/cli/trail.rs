//! What `--verbose` tells: each request and its end, without anything that might be a secret.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use reqwest::Url;

use crate::runtime::client::answer::Head;
use crate::runtime::client::api::{Location, Scheme, SchemeKind};
use crate::runtime::client::header;
use crate::runtime::client::hooks::{HookContext, Hooks};
use crate::runtime::client::message::Status;
use crate::runtime::client::middleware::Next;
use crate::runtime::client::transport::{Incoming, OutgoingRequest, SendError};
use crate::runtime::{API, Error, Result};

/// Tells of requests on standard error.
#[derive(Debug, Clone, Default)]
pub struct Trail(Arc<UnderWay>);

/// The request that is under way.
#[derive(Debug, Default)]
struct UnderWay {
    began: Mutex<Option<Instant>>,
    url: Mutex<Option<Url>>,
}

impl Trail {
    /// How long the request has taken.
    fn took(&self) -> String {
        let began = self.0.began.lock().ok().and_then(|mut began| began.take());
        began.map_or_else(String::new, took)
    }

    /// Sends a request, and tells of it when it is one for a token, of which nobody told.
    pub async fn send(
        self,
        request: OutgoingRequest,
        next: Next,
    ) -> std::result::Result<Incoming, SendError> {
        let told = self.0.url.lock().ok().and_then(|mut url| url.take());
        let is_token = |body: &[u8]| body.starts_with(b"grant_type=");
        if told.as_ref() == Some(&request.url) || !request.body().is_some_and(is_token) {
            return next.send(request).await;
        }
        let address = shown(&request.url, "");
        eprintln!("> {} {address} (for a token)", request.method);
        let began = Instant::now();
        let answer = next.send(request).await;
        let ended = match &answer {
            Ok(incoming) => Status(incoming.status).to_string(),
            Err(_) => "no answer".to_owned(),
        };
        eprintln!("< {ended}{}", took(began));
        answer
    }
}

/// How long it is since.
fn took(began: Instant) -> String {
    format!(" in {} ms", began.elapsed().as_millis())
}

impl Hooks for Trail {
    fn before_request(&self, context: &HookContext, request: &mut OutgoingRequest) -> Result<()> {
        if let Ok(mut began) = self.0.began.lock() {
            *began = Some(Instant::now());
        }
        if let Ok(mut url) = self.0.url.lock() {
            *url = Some(request.url.clone());
        }
        let again = if context.attempt > 1 {
            format!(" (attempt {})", context.attempt)
        } else {
            String::new()
        };
        let address = shown(&request.url, context.path);
        eprintln!("> {} {address}{again}", request.method);
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

    fn before_retry(&self, _: &HookContext, delay: Duration) {
        eprintln!("  again in {} ms", delay.as_millis());
    }
}

/// An address with stars in place of what may be a secret; `path` has the names of what stands in it.
fn shown(url: &Url, path: &str) -> String {
    let mut segments: Vec<&str> = url.path().split('/').collect();
    let named = path.split('?').next().unwrap_or_default().rsplit('/');
    for (segment, name) in segments.iter_mut().rev().zip(named) {
        if ["token}", "secret}", "password}"]
            .iter()
            .any(|end| name.to_lowercase().ends_with(end))
        {
            *segment = "***";
        }
    }
    let port = url
        .port()
        .map_or_else(String::new, |port| format!(":{port}"));
    let query = url.query().map_or_else(String::new, |query| {
        let pairs = query.split('&').map(|pair| match pair.split_once('=') {
            Some((name, _)) if is_secret(name) => format!("{name}=***"),
            _ => pair.to_owned(),
        });
        format!("?{}", pairs.collect::<Vec<_>>().join("&"))
    });
    let host = url.host_str().unwrap_or_default();
    format!(
        "{}://{host}{port}{}{query}",
        url.scheme(),
        segments.join("/")
    )
}

/// Whether a parameter of the query holds a credential, or is called like one.
fn is_secret(name: &str) -> bool {
    let is_key = |scheme: &Scheme| {
        matches!(
            scheme.kind,
            SchemeKind::ApiKey { location: Location::Query, name: key } if key == name
        )
    };
    header::looks_secret(&name.to_lowercase().replace('_', "-")) || API.schemes.iter().any(is_key)
}
