//! A loopback server that gives one answer, and what it was asked.

use std::error::Error;

use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

use serde_json::Value;

pub(crate) type Outcome = Result<(), Box<dyn Error>>;

/// A declared error: its status, a body, and whether an error is that one.
pub(crate) type Declared = (u16, &'static str, fn(&crate::sdk::Error) -> bool);

/// A server that gives the same answer to everything.
pub(crate) struct Server {
    inner: MockServer,
}

impl Server {
    /// Starts a server with an answer; an empty media type gives no body.
    pub(crate) async fn answering(status: u16, media_type: &str, body: &str) -> Self {
        let inner = MockServer::start().await;
        let mut answer = ResponseTemplate::new(status);
        if !media_type.is_empty() {
            answer = answer.set_body_raw(body.as_bytes(), media_type);
        }
        Mock::given(any()).respond_with(answer).mount(&inner).await;
        Self { inner }
    }

    /// Starts a server with two pages; the first has a `Link` header unless that is empty.
    pub(crate) async fn paging(media_type: &str, link: &str, first: &str, second: &str) -> Self {
        let inner = MockServer::start().await;
        let page =
            |body: &str| ResponseTemplate::new(200).set_body_raw(body.as_bytes(), media_type);
        let mut answer = page(first);
        if !link.is_empty() {
            answer = answer.insert_header("link", link);
        }
        let once = Mock::given(any()).respond_with(answer).up_to_n_times(1);
        once.mount(&inner).await;
        Mock::given(any())
            .respond_with(page(second))
            .mount(&inner)
            .await;
        Self { inner }
    }

    /// A client of this server.
    pub(crate) fn client(&self) -> crate::sdk::Result<crate::sdk::Client> {
        crate::client(&self.inner.uri())
    }

    /// The request that came first.
    pub(crate) async fn received(&self) -> Received {
        let requests = self.inner.received_requests().await.unwrap_or_default();
        Received(requests.into_iter().next().expect("a request was sent"))
    }

    /// The request that came second, and last.
    pub(crate) async fn second(&self) -> Received {
        let requests = self.inner.received_requests().await.unwrap_or_default();
        assert_eq!(requests.len(), 2, "two pages are asked for");
        Received(requests.into_iter().last().expect("a second request"))
    }
}

/// A request, for assertions.
pub(crate) struct Received(Request);

impl Received {
    /// Method and path, the latter decoded.
    pub(crate) fn line(self, method: &str, path: &str) -> Self {
        assert_eq!(self.0.method.as_str(), method);
        assert_eq!(decoded(self.0.url.path()), path);
        self
    }

    /// All pairs of the query, in any order.
    pub(crate) fn query(self, pairs: &[(&str, &str)]) -> Self {
        let sent = self
            .0
            .url
            .query_pairs()
            .map(|(key, value)| (key.into_owned(), value.into_owned()));
        assert_eq!(sorted(sent), sorted(pairs.iter().map(owned)));
        self
    }

    /// One pair of the query.
    pub(crate) fn asks(self, key: &str, value: &str) -> Self {
        let mut pairs = self.0.url.query_pairs();
        assert!(
            pairs.any(|pair| pair.0 == key && pair.1 == value),
            "no {key}={value} in {}",
            self.0.url
        );
        self
    }

    /// A header.
    pub(crate) fn header(self, name: &str, value: &str) -> Self {
        let sent = self
            .0
            .headers
            .get(name)
            .and_then(|value| value.to_str().ok());
        assert_eq!(sent, Some(value), "the header {name}");
        self
    }

    /// A JSON body.
    pub(crate) fn json(self, expected: &str) -> Outcome {
        let (sent, expected) = (
            serde_json::from_slice(&self.0.body)?,
            serde_json::from_str(expected)?,
        );
        assert!(
            same(&sent, &expected),
            "sent {sent:#}\nand not {expected:#}"
        );
        Ok(())
    }

    /// A form, in any order.
    pub(crate) fn form(self, pairs: &[(&str, &str)]) -> Outcome {
        let body = String::from_utf8(self.0.body)?;
        let sent = body.split('&').filter_map(|pair| pair.split_once('='));
        let sent = sent.map(|(key, value)| {
            (
                decoded(&key.replace('+', " ")),
                decoded(&value.replace('+', " ")),
            )
        });
        assert_eq!(sorted(sent), sorted(pairs.iter().map(owned)));
        Ok(())
    }

    /// Parts of a multipart body by name, each with something that it holds.
    pub(crate) fn parts(self, parts: &[(&str, &str)]) -> Outcome {
        let body = String::from_utf8(self.0.body)?;
        for (name, content) in parts {
            let found = body.split("\r\n--").any(|part| {
                part.contains(&format!("form-data; name=\"{name}\"")) && part.contains(content)
            });
            assert!(found, "no part {name} with {content} in {body}");
        }
        Ok(())
    }

    /// A body as it is.
    pub(crate) fn text(self, expected: &str) -> Outcome {
        assert_eq!(String::from_utf8(self.0.body)?, expected);
        Ok(())
    }

    /// Whatever the body is.
    pub(crate) fn anything(self) -> Outcome {
        Ok(())
    }
}

/// What was decoded says the same as the answer, as far as it knows it.
pub(crate) fn agrees<T: serde::Serialize>(decoded: &T, answer: &str) -> Outcome {
    let decoded = serde_json::to_value(decoded)?;
    // A text may come as it is.
    let answer = serde_json::from_str(answer).unwrap_or_else(|_| answer.into());
    assert!(
        covers(&decoded, &answer),
        "decoded {decoded:#}\nof {answer:#}"
    );
    Ok(())
}

fn covers(decoded: &Value, answer: &Value) -> bool {
    match (decoded, answer) {
        (Value::Object(decoded), Value::Object(answer)) => decoded
            .iter()
            .all(|(key, value)| answer.get(key).is_none_or(|other| covers(value, other))),
        (Value::Array(decoded), Value::Array(answer)) => {
            decoded.len() == answer.len()
                && decoded
                    .iter()
                    .zip(answer)
                    .all(|(value, other)| covers(value, other))
        }
        (decoded, answer) => answer.is_null() || same(decoded, answer),
    }
}

/// Equal, with `1` the same as `1.0`.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            one == other || one.as_f64() == other.as_f64()
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .all(|(key, value)| other.get(key).is_some_and(|other| same(value, other)))
        }
        (one, other) => one == other,
    }
}

fn owned((key, value): &(&str, &str)) -> (String, String) {
    ((*key).to_owned(), (*value).to_owned())
}

fn sorted(pairs: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> = pairs.collect();
    pairs.sort();
    pairs
}

/// Without percent signs.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let escape = match rest {
            [b'%', high, low, ..] => {
                let digits = [*high, *low];
                std::str::from_utf8(&digits)
                    .ok()
                    .and_then(|digits| u8::from_str_radix(digits, 16).ok())
            }
            _ => None,
        };
        bytes.push(escape.unwrap_or(*first));
        rest = if escape.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
