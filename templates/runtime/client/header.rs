//! Headers and cookies: what may stand in them, and which of them hide from `Debug`.

use http::header::{
    ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, AUTHORIZATION, CONTENT_ENCODING, CONTENT_LANGUAGE,
    CONTENT_TYPE, COOKIE, HeaderMap, HeaderName, HeaderValue, PROXY_AUTHORIZATION, RANGE,
    SET_COOKIE, USER_AGENT,
};

use super::api::{Location, Scheme, SchemeKind};
use super::error::RequestError;
use crate::runtime::{API, Result};

/// A header from texts.
///
/// # Errors
///
/// Name or value cannot stand in a header.
pub fn header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue)> {
    let bad = |what| {
        RequestError::new(format!(
            "the {what} of the header `{name}` has characters that it must not have"
        ))
    };
    let mut value = HeaderValue::from_bytes(value.as_bytes()).map_err(|_| bad("value"))?;
    let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| bad("name"))?;
    value.set_sensitive(is_secret(&name));
    Ok((name, value))
}

/// A header that the caller gives, whatever the operation.
///
/// # Errors
///
/// Those of [`header`], or the header is for the transport to write (RFC 9110, 7.6.1; RFC 9112, 6).
pub(crate) fn given_header(name: &str, value: &str) -> Result<(HeaderName, HeaderValue)> {
    const OWN: [&str; 8] = [
        "connection",
        "content-length",
        "keep-alive",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    ];
    let header = header(name, value)?;
    if OWN.contains(&header.0.as_str()) {
        return Err(RequestError::new(format!(
            "the header `{name}` belongs to the connection, and cannot be set"
        ))
        .into());
    }
    Ok(header)
}

/// Hides headers of an answer that hold a credential from `Debug`.
pub(crate) fn mask(headers: &mut HeaderMap) {
    for (name, value) in headers.iter_mut() {
        if is_secret(name) {
            value.set_sensitive(true);
        }
    }
}

/// Whether name and value can stand in a cookie: a token, and octets without white space, quotes, commas, semicolons and
/// backslashes, perhaps in quotes (RFC 6265, 4.1.1).
///
/// # Errors
///
/// They cannot. The message does not hold the value.
pub(crate) fn cookie(name: &str, value: &str) -> Result<()> {
    let bare = value
        .strip_prefix('"')
        .and_then(|value| value.strip_suffix('"'))
        .unwrap_or(value);
    let is_octet = |byte: u8| byte.is_ascii_graphic() && !b"\",;\\".contains(&byte);
    let what = if HeaderName::from_bytes(name.as_bytes()).is_err() {
        "name"
    } else if !bare.bytes().all(is_octet) {
        "value"
    } else {
        return Ok(());
    };
    Err(RequestError::new(format!(
        "the {what} of the cookie `{name}` has characters that it must not have"
    ))
    .into())
}

/// Puts headers in place of all others of their names.
pub(crate) fn put(given: &[(HeaderName, HeaderValue)], headers: &mut HeaderMap) {
    for (name, _) in given {
        headers.remove(name);
    }
    for (name, value) in given {
        headers.append(name, value.clone());
    }
}

/// Adds headers unless there are others of their names.
pub(crate) fn add_missing(more: &HeaderMap, headers: &mut HeaderMap) {
    for name in more.keys() {
        if headers.contains_key(name) {
            continue;
        }
        for value in more.get_all(name) {
            headers.append(name, value.clone());
        }
    }
}

/// Puts cookies into their header, beside those that the caller gave as a header.
///
/// # Errors
///
/// They cannot stand in a header.
pub(crate) fn put_cookies(cookies: &[(String, String)], headers: &mut HeaderMap) -> Result<()> {
    if cookies.is_empty() {
        return Ok(());
    }
    let given = headers.get(COOKIE).and_then(|given| given.to_str().ok());
    let mut pairs = given.unwrap_or_default().to_owned();
    for (name, value) in cookies {
        let and = if pairs.is_empty() { "" } else { "; " };
        pairs.push_str(&format!("{and}{name}={value}"));
    }
    let mut value = HeaderValue::from_str(&pairs)
        .map_err(|error| RequestError::with_source("a cookie cannot be sent", error))?;
    value.set_sensitive(true);
    put(&[(COOKIE, value)], headers);
    Ok(())
}

/// The headers that any server may see.
pub(crate) fn harmless(headers: &HeaderMap) -> HeaderMap {
    const HARMLESS: [http::HeaderName; 8] = [
        ACCEPT,
        ACCEPT_ENCODING,
        ACCEPT_LANGUAGE,
        CONTENT_ENCODING,
        CONTENT_LANGUAGE,
        CONTENT_TYPE,
        RANGE,
        USER_AGENT,
    ];
    let mut kept = HeaderMap::new();
    for name in HARMLESS {
        if let Some(value) = headers.get(&name) {
            kept.append(name, value.clone());
        }
    }
    kept
}

/// Whether a header holds a credential, and must not show in `Debug`.
fn is_secret(name: &HeaderName) -> bool {
    let is_key = |scheme: &Scheme| match scheme.kind {
        SchemeKind::ApiKey {
            location: Location::Header,
            name: key,
        }
        | SchemeKind::Prefixed { name: key, .. } => key.eq_ignore_ascii_case(name.as_str()),
        _ => false,
    };
    [AUTHORIZATION, COOKIE, PROXY_AUTHORIZATION, SET_COOKIE].contains(name)
        || looks_secret(name.as_str())
        || API.schemes.iter().any(is_key)
}

/// Whether the name of a header says that it holds a secret.
pub(crate) fn looks_secret(name: &str) -> bool {
    const WORDS: [&str; 14] = [
        "api-key",
        "apikey",
        "access-key",
        "auth-",
        "authorization",
        "cookie",
        "credential",
        "jwt",
        "passphrase",
        "password",
        "private-key",
        "secret",
        "session",
        "token",
    ];
    // Counters of tokens are no tokens.
    let counts = name.contains("ratelimit") || name.ends_with("-tokens");
    !counts && (name.ends_with("-auth") || WORDS.iter().any(|word| name.contains(word)))
}
