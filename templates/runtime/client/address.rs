//! Where a request goes: to the operation's path, where a link leads, or where the caller says.

use reqwest::Url;

use super::error::RequestError;
use super::handle;
use super::operation::OperationInfo;
use super::redirect;
use super::request::{RequestParts, is_step};
use crate::runtime::Result;

/// Where a request goes.
#[derive(Debug, Clone, Default)]
pub(crate) enum Address {
    /// To the path of the operation.
    #[default]
    Operation,
    /// Where a link in an answer leads, seen from there. It has the query already.
    Link(String),
    /// Where the caller wants it to go: a path, or a whole address.
    Given(String),
}

/// An address that is not made of the base URL and a path, and whether it belongs to the API's origin.
pub(crate) type Elsewhere = Option<(Url, bool)>;

impl Address {
    /// The path, which is appended to the base URL, or else the whole address.
    ///
    /// # Errors
    ///
    /// A parameter of the path is missing or cannot be, or a link is not to be followed.
    pub(crate) fn resolve(
        &self,
        base: &(String, String),
        info: &OperationInfo,
        parts: &mut RequestParts,
    ) -> Result<(String, Elsewhere)> {
        match self {
            Self::Operation => Ok((parts.fill_path(info.path)?, None)),
            Self::Link(link) => {
                let path = parts.fill_path(info.path)?;
                parts.query.clear();
                let own = follow(base, &path, link)?;
                Ok((path, Some(own)))
            }
            Self::Given(url) if url.starts_with("https://") || url.starts_with("http://") => {
                Ok((String::new(), Some(follow(base, "", url)?)))
            }
            Self::Given(path) => Ok((given(path)?, None)),
        }
    }
}

/// The address of a link, and whether it belongs to the API's origin.
fn follow(base: &(String, String), path: &str, link: &str) -> Result<(Url, bool)> {
    let here = handle::url(base, path, &[])?;
    let url = here.join(link);
    let mut url = url.map_err(|error| RequestError::with_source("the link is no URL", error))?;
    url.set_fragment(None);
    let is_downgrade = here.scheme() == "https" && url.scheme() == "http";
    if !matches!(url.scheme(), "http" | "https") || is_downgrade {
        let message = format!("the link to `{}` is not followed", url.scheme());
        return Err(RequestError::new(message).into());
    }
    if redirect::has_user(&url) {
        let message = "an address with a user name or a password in it is not followed";
        return Err(RequestError::new(message).into());
    }
    let is_ours = redirect::same_origin(&here, &url);
    Ok((url, is_ours))
}

/// A path of the caller, perhaps with a query. None leads out of the base URL.
fn given(text: &str) -> Result<String> {
    // Addresses lose these, wherever they stand: what looks harmless with them may lead elsewhere without.
    if text.contains(|character: char| character.is_ascii_control()) {
        return Err(RequestError::new("a path cannot have control characters").into());
    }
    let text = text.split('#').next().unwrap_or_default();
    let text = text.trim_end_matches(' ');
    let path = text.split('?').next().unwrap_or_default();
    if let Some(step) = path.split(['/', '\\']).find(|segment| is_step(segment)) {
        let message = format!("`{step}` cannot be a segment of the path");
        return Err(RequestError::new(message).into());
    }
    Ok(format!("/{}", text.trim_start_matches('/')))
}
