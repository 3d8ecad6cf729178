//! Answers that come in pages.
//!
//! The operation says what the next request is; these streams make the requests, one at a time and
//! only when somebody asks. A next page that has been there already is an error, not an endless
//! loop. An address of a next page gets no credentials if it belongs to another origin.

use std::collections::{BTreeSet, VecDeque};
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use http::StatusCode;
use http::header::{HeaderMap, LINK};
use reqwest::Url;
use serde_json::Value;

use super::Result;
use crate::runtime::client::address::Address;
use crate::runtime::client::answer::Response;
use crate::runtime::client::call::{Call, Sending};
use crate::runtime::client::error::StreamError;
use crate::runtime::client::future;
use crate::runtime::client::handle;
use crate::runtime::client::operation::Sends;
use crate::runtime::client::request::RequestParts;
use crate::runtime::data::json;

/// One page: the answer with everything around it.
pub type Page<T> = Response<T>;

/// An operation whose answer is one page of several.
pub trait Paginates: Sends + Clone {
    /// What pages are full of.
    type Item;

    /// The items of a page.
    fn items(page: Self::Output) -> Vec<Self::Item>;

    /// The request for the page after this one.
    fn next(&self, page: &Page<Self::Output>) -> Next<Self>;
}

/// The request for a next page.
#[derive(Debug, Clone)]
pub enum Next<O> {
    /// There is none.
    Done,
    /// The operation with other parameters.
    Call(O),
    /// The operation with the number of the next page or item, whether or not there is one.
    Count(O),
    /// An address, which may be relative to that of this page.
    Url(String),
}

impl<O> Next<O> {
    /// The address, if there is one.
    #[must_use]
    pub fn url(url: Option<&str>) -> Self {
        url.filter(|url| !url.is_empty())
            .map_or(Self::Done, |url| Self::Url(url.to_owned()))
    }

    /// The next address in the `Link` headers, if there is one.
    #[must_use]
    pub fn link(headers: &HeaderMap) -> Self {
        Self::url(link(headers, "next").as_deref())
    }
}

/// The address that `Link` headers (RFC 8288) give for a relation.
#[must_use]
pub fn link(headers: &HeaderMap, relation: &str) -> Option<String> {
    let texts = headers
        .get_all(LINK)
        .into_iter()
        .filter_map(|value| value.to_str().ok());
    for text in texts {
        let mut rest = text;
        while let Some((url, tail)) = rest
            .split_once('<')
            .and_then(|(_, rest)| rest.split_once('>'))
        {
            // The parameters go on to the next address.
            let mut is_quoted = false;
            let end = tail.find(|letter| {
                is_quoted ^= letter == '"';
                letter == '<' && !is_quoted
            });
            let (parameters, behind) = tail.split_at(end.unwrap_or(tail.len()));
            for parameter in parameters.split(';') {
                let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
                let value = value.trim().trim_end_matches(',').trim().trim_matches('"');
                let is_it = value
                    .split_ascii_whitespace()
                    .any(|one| one.eq_ignore_ascii_case(relation));
                if name.trim().eq_ignore_ascii_case("rel") && is_it {
                    return Some(url.trim().to_owned());
                }
            }
            rest = behind;
        }
    }
    None
}

impl<O: Paginates> Call<O> {
    /// All pages from this one on.
    pub fn pages(self) -> Pages<O> {
        Pages {
            next: Some(self),
            sending: None,
            counts: false,
            seen: BTreeSet::new(),
        }
    }

    /// The items of all pages from this one on.
    pub fn items(self) -> Items<O> {
        Items {
            pages: self.pages(),
            items: VecDeque::new(),
            empty: 0,
        }
    }
}

#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
impl<O> Call<O>
where
    O: Paginates + Send + 'static,
    O::Output: Send + 'static,
    O::Item: Send + 'static,
{
    /// All pages from this one on, waiting for each.
    pub fn pages_blocking(self) -> crate::runtime::client::blocking::Blocking<Pages<O>> {
        crate::runtime::client::blocking::Blocking::new(self.pages())
    }

    /// The items of all pages from this one on, waiting for each page.
    pub fn items_blocking(self) -> crate::runtime::client::blocking::Blocking<Items<O>> {
        crate::runtime::client::blocking::Blocking::new(self.items())
    }
}

/// A stream of pages.
#[must_use = "pages are not asked for before they are awaited"]
pub struct Pages<O: Paginates> {
    next: Option<Call<O>>,
    sending: Option<Asked<O>>,
    /// Whether the next page is asked for by a number that may be one too many.
    counts: bool,
    /// Digests of the requests that have been made.
    seen: BTreeSet<u64>,
}

/// A page that was asked for, and the call that did it.
type Asked<O> = (Call<O>, Sending<Page<<O as Sends>::Output>>);

impl<O: Paginates> Pages<O> {
    /// The next page; `None` when there is none.
    ///
    /// Nothing is lost when the future is dropped before it is ready.
    pub async fn next(&mut self) -> Option<Result<Page<O::Output>>> {
        future::next(self).await
    }

    /// Asks for nothing more.
    fn end(&mut self) {
        self.next = None;
        self.sending = None;
    }

    /// Begins with a request, unless it has been made before.
    fn begin(&mut self, call: Call<O>) -> Result<()> {
        if !self.seen.insert(digest(&call)) {
            return Err(
                StreamError::new("the next page is one that has been there already").into(),
            );
        }
        self.sending = Some((call.clone(), call.send_with_response()));
        Ok(())
    }
}

/// A digest of what is sent.
fn digest<O: Paginates>(call: &Call<O>) -> u64 {
    let mut parts = RequestParts::with_globals(&call.client.0.globals);
    let prepared = call.operation.prepare(&mut parts).is_ok();
    let mut hasher = DefaultHasher::new();
    match &call.options.address {
        Address::Link(url) => url.hash(&mut hasher),
        _ => {
            format!("{prepared} {parts:?}").hash(&mut hasher);
            // Those that may be secret do not show.
            for (name, value) in &parts.headers {
                (name, value.as_bytes()).hash(&mut hasher);
            }
        }
    }
    hasher.finish()
}

impl<O: Paginates> Unpin for Pages<O> {}

impl<O: Paginates> Stream for Pages<O> {
    type Item = Result<Page<O::Output>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(call) = self.next.take()
            && let Err(error) = self.begin(call)
        {
            return Poll::Ready(Some(Err(error)));
        }
        let Some((_, sending)) = &mut self.sending else {
            return Poll::Ready(None);
        };
        let Poll::Ready(page) = Pin::new(sending).poll(context) else {
            return Poll::Pending;
        };
        let call = self.sending.take().map(|(call, _)| call);
        match (&page, call) {
            (Ok(page), Some(call)) => self.follow(call, page),
            // Many servers do not know the page after the last one.
            (Err(error), _) if self.counts && error.status() == Some(StatusCode::NOT_FOUND) => {
                return Poll::Ready(None);
            }
            _ => {}
        }
        Poll::Ready(Some(page))
    }
}

impl<O: Paginates> Pages<O> {
    /// Takes note of the call for the page after this one.
    fn follow(&mut self, mut call: Call<O>, page: &Page<O::Output>) {
        self.counts = false;
        match call.operation.next(page) {
            Next::Done => return,
            Next::Call(operation) => call.operation = operation,
            Next::Count(operation) => {
                if says_last(&page.raw) {
                    return;
                }
                self.counts = true;
                call.operation = operation;
            }
            Next::Url(url) => {
                let whole = here(&call).ok().and_then(|here| here.join(&url).ok());
                call.options.address = Address::Link(whole.map_or(url, Into::into));
            }
        }
        self.next = Some(call);
    }
}

/// Where a page was asked for, which its links are seen from (RFC 3986, 5.1.3).
fn here<O: Paginates>(call: &Call<O>) -> Result<Url> {
    let mut parts = RequestParts::with_globals(&call.client.0.globals);
    call.operation.prepare(&mut parts)?;
    let base_url = call.options.base_url.as_deref();
    let base = call.client.0.base(O::INFO, base_url)?;
    let (path, own) = call.options.address.resolve(&base, O::INFO, &mut parts)?;
    match own {
        Some((url, _)) => Ok(url),
        None => handle::url(&base, &path, &[]),
    }
}

/// Whether a page says of itself that none comes after it: `next` is there and null, `has_more` is false, `last` is true.
fn says_last(page: &[u8]) -> bool {
    const NEXT: [&str; 5] = ["next", "next_page", "nextPage", "next_url", "next_page_url"];
    const MORE: [&str; 4] = ["has_more", "hasMore", "has_next", "hasNext"];
    const LAST: [&str; 5] = ["last", "isLast", "is_last", "lastPage", "last_page"];
    const AROUND: [&str; 5] = ["meta", "pagination", "paging", "page_info", "links"];
    let says = |object: &Value| {
        let is = |key: &&str, value: Value| object.get(*key) == Some(&value);
        NEXT.iter().any(|key| is(key, Value::Null))
            || MORE.iter().any(|key| is(key, Value::Bool(false)))
            || LAST.iter().any(|key| is(key, Value::Bool(true)))
    };
    let Ok(page) = json::decode::<Value>(page) else {
        return false;
    };
    says(&page) || AROUND.iter().filter_map(|key| page.get(*key)).any(says)
}

impl<O: Paginates> fmt::Debug for Pages<O> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Pages")
            .field("requests", &self.seen.len())
            .finish_non_exhaustive()
    }
}

/// A stream of the items of all pages.
#[must_use = "pages are not asked for before they are awaited"]
pub struct Items<O: Paginates> {
    pages: Pages<O>,
    items: VecDeque<O::Item>,
    /// How many pages in a row had no items.
    empty: usize,
}

/// How many pages in a row may have no items.
const EMPTY_PAGES: usize = 1000;

impl<O: Paginates> Items<O> {
    /// The next item; `None` when there is none.
    ///
    /// Nothing is lost when the future is dropped before it is ready.
    pub async fn next(&mut self) -> Option<Result<O::Item>> {
        future::next(self).await
    }

    /// All items, up to the first error.
    ///
    /// # Errors
    ///
    /// The first error.
    pub async fn collect(mut self) -> Result<Vec<O::Item>> {
        let mut items = Vec::new();
        while let Some(item) = self.next().await {
            items.push(item?);
        }
        Ok(items)
    }
}

impl<O: Paginates> Unpin for Items<O> {}

impl<O: Paginates> Stream for Items<O> {
    type Item = Result<O::Item>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.items.pop_front() {
                self.empty = 0;
                return Poll::Ready(Some(Ok(item)));
            }
            if self.empty > EMPTY_PAGES {
                self.pages.end();
                self.empty = 0;
                let message = format!("{EMPTY_PAGES} pages in a row had no items");
                return Poll::Ready(Some(Err(StreamError::new(message).into())));
            }
            match Pin::new(&mut self.pages).poll_next(context) {
                Poll::Ready(Some(Ok(page))) => {
                    self.items.extend(O::items(page.data));
                    self.empty += 1;
                }
                Poll::Ready(Some(Err(error))) => return Poll::Ready(Some(Err(error))),
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Pending => return Poll::Pending,
            }
        }
    }
}

impl<O: Paginates> fmt::Debug for Items<O> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Items")
            .field("pages", &self.pages)
            .finish_non_exhaustive()
    }
}
