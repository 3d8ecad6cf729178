//! Redirects (RFC 9110, 15.4), followed by the client itself.
//!
//! Within an origin everything is sent again. To another origin only headers that say nothing
//! about the caller go along: no credential of any kind, no cookie, no header that the caller set.
//! From https to http nothing goes at all; such an answer is an error of the API.

use http::header::{
    CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, LOCATION,
    TRANSFER_ENCODING,
};
use http::{Method, StatusCode};
use reqwest::Url;

use super::body::Body;
use super::header;
use super::transport::OutgoingRequest;

/// How many redirects in a row are followed.
pub const LIMIT: usize = 10;

/// The request that an answer asks for instead; `None` if it asks for none that can be made.
#[must_use]
pub fn follow(
    request: &OutgoingRequest,
    status: StatusCode,
    headers: &HeaderMap,
) -> Option<OutgoingRequest> {
    let code = status.as_u16();
    if !matches!(code, 301 | 302 | 303 | 307 | 308) {
        return None;
    }
    let url = request
        .url
        .join(headers.get(LOCATION)?.to_str().ok()?)
        .ok()?;
    let is_http = matches!(url.scheme(), "http" | "https") && !has_user(&url);
    if !is_http || (request.url.scheme() == "https" && url.scheme() == "http") {
        return None;
    }
    let mut next = request.clone();
    let to_get = match code {
        303 => request.method != Method::HEAD,
        301 | 302 => request.method == Method::POST,
        _ => false,
    };
    if to_get {
        next.method = Method::GET;
        next.body = Body::Empty;
        for header in [
            CONTENT_TYPE,
            CONTENT_LENGTH,
            CONTENT_ENCODING,
            CONTENT_LANGUAGE,
            TRANSFER_ENCODING,
        ] {
            next.headers.remove(header);
        }
    } else if !next.body.is_replayable() {
        return None;
    }
    if !same_origin(&request.url, &url) {
        next.headers = header::harmless(&next.headers);
    }
    next.url = url;
    Some(next)
}

/// Whether two addresses have the same origin (RFC 6454).
#[must_use]
pub fn same_origin(left: &Url, right: &Url) -> bool {
    left.origin() == right.origin()
}

/// Whether an address has a user name or a password in it, which nobody has given for it.
#[must_use]
pub fn has_user(url: &Url) -> bool {
    !url.username().is_empty() || url.password().is_some()
}
