//! What paths say of resources and verbs.
//!
//! ```text
//! POST /v1/customers/{id}/sources       customers.sources  create
//! GET  /v1/customers/search             customers          search      nothing else lives there
//! POST /v1/charges/{id}/capture         charges            capture
//! POST /v1beta/models/{model}:countTokens  models          count_tokens
//! POST /chat.postMessage                chat               post_message
//! POST /generate                                           generate    a verb alone is a method of the client
//! ```
//!
//! Versions and a leading `api` group nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::verb::{begins_with_verb, is_plural};
use crate::model::Words;

/// What is known of an operation that matters here.
#[derive(Debug, Clone, Copy)]
pub(super) struct Route<'a> {
    /// The method of HTTP, in lower case.
    pub(super) verb: &'a str,
    pub(super) path: &'a str,
    pub(super) answers: Answers,
}

/// Whether an answer is a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answers {
    List,
    /// One thing, without a list in it.
    One,
    /// One that has lists, or nobody knows.
    Unsaid,
}

/// The call that a path shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PathCall {
    /// The path of the resource, as the document writes its parts.
    pub(super) resource: Vec<String>,
    pub(super) method: Words,
    /// Whether the method is a word of the path.
    pub(super) spoken: bool,
    /// What tells the path from others of the same call: its versions, then its placeholders.
    pub(super) versions: Vec<String>,
    pub(super) holes: Vec<String>,
}

/// All paths of a document.
pub(super) struct Paths {
    places: BTreeMap<Vec<Words>, Place>,
}

/// What lives at the fixed words of a path.
#[derive(Default)]
struct Place {
    /// The methods of HTTP of the place itself.
    verbs: BTreeSet<String>,
    /// Those of one thing in it.
    items: BTreeSet<String>,
    /// Whether longer paths go through it.
    passed: bool,
}

impl PathCall {
    /// A name for the operation itself: `list_customer_sources`, `capture_charge`.
    pub(super) fn name(&self) -> Words {
        let mut name = self.method.clone();
        for (index, part) in self.resource.iter().enumerate() {
            let words = Words::new(part);
            let last = index + 1 == self.resource.len();
            let whole = last && (self.method.snake() == "list" || (self.spoken && self.holes.is_empty()));
            name.0.extend(if whole { words.0 } else { words.singular().0 });
        }
        name
    }
}

impl Paths {
    pub(super) fn new<'a>(routes: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut places: BTreeMap<Vec<Words>, Place> = BTreeMap::new();
        for (verb, path) in routes {
            let parts = Parts::read(path);
            let words = parts.words();
            for length in 1..words.len() {
                places.entry(words.iter().take(length).cloned().collect()).or_default().passed = true;
            }
            let place = places.entry(words).or_default();
            match (&parts.action, parts.ends_in_hole) {
                (Some(_), _) => place.passed = true,
                (None, true) => drop(place.items.insert(verb.to_owned())),
                (None, false) => drop(place.verbs.insert(verb.to_owned())),
            }
        }
        Self { places }
    }

    /// The call of an operation; none when its path has no words.
    pub(super) fn call(&self, route: Route<'_>) -> Option<PathCall> {
        let parts = Parts::read(route.path);
        let words = parts.words();
        let (last, last_words) = (parts.fixed.last(), words.last());
        let call = |resource: &[String], method: Words, spoken: bool| PathCall {
            resource: resource.to_vec(),
            method,
            spoken,
            versions: parts.versions.clone(),
            holes: parts.holes.clone(),
        };
        if let Some(action) = &parts.action {
            return Some(call(&parts.fixed, Words::new(action), true));
        }
        let ((Some(_), Some(word)), Some(place)) = ((last, last_words), self.places.get(&words)) else { return None };
        let lists = match route.answers {
            Answers::List => true,
            Answers::One => !place.items.is_empty(),
            Answers::Unsaid => !place.items.is_empty() || is_plural(word),
        };
        if !parts.ends_in_hole && place.is_action(&parts, word, route.verb, lists) {
            let resource = parts.fixed.split_last().map(|(_, head)| head).unwrap_or_default();
            return Some(call(resource, word.clone(), true));
        }
        let method = match (route.verb, parts.ends_in_hole) {
            ("get", false) if lists => "list",
            ("get", _) => "retrieve",
            ("post", true) if !place.items.contains("patch") => "update",
            ("post", _) => "create",
            ("put", _) => "replace",
            ("patch", _) => "update",
            (other, _) => other,
        };
        Some(call(&parts.fixed, Words::new(method), false))
    }
}

impl Place {
    /// Whether the last word of a path says what is done, and not what it is done to.
    fn is_action(&self, parts: &Parts, word: &Words, verb: &str, lists: bool) -> bool {
        if self.passed || !self.items.is_empty() || self.verbs.len() != 1 {
            return false;
        }
        let nested = parts.fixed.len() > 1;
        match verb {
            _ if begins_with_verb(word) => true,
            "post" | "put" | "patch" => nested && parts.follows_hole && !is_plural(word),
            "get" => nested && !lists,
            _ => false,
        }
    }
}

/// A path in its parts.
#[derive(Default)]
struct Parts {
    /// The words that group.
    fixed: Vec<String>,
    versions: Vec<String>,
    holes: Vec<String>,
    ends_in_hole: bool,
    /// Whether the last word stands right after a placeholder.
    follows_hole: bool,
    /// What is done, where a colon or a dot says it.
    action: Option<String>,
}

impl Parts {
    fn read(path: &str) -> Self {
        let mut parts = Self::default();
        let path = spread(path.split(['?', '#']).next().unwrap_or_default());
        for segment in path.split('/').filter(|segment| !segment.is_empty()) {
            parts.action = None;
            let (segment, action) = match split_action(segment) {
                Some((segment, action)) => (segment, Some(action.to_owned())),
                None => (segment, None),
            };
            match segment.find('{') {
                Some(start) => {
                    let fixed = segment.get(..start).unwrap_or_default().trim_end_matches(['(', '\'', '=', ':']);
                    if segment.get(start..).is_some_and(|rest| rest.ends_with(')')) && !fixed.is_empty() {
                        parts.word(fixed);
                    }
                    let name = segment.get(start + 1..).and_then(|rest| rest.split('}').next()).unwrap_or_default();
                    parts.holes.push(name.trim_start_matches('+').to_owned());
                    parts.ends_in_hole = true;
                }
                None => parts.word(segment),
            }
            parts.action = action;
        }
        parts
    }

    fn word(&mut self, segment: &str) {
        let segment = ["json", "xml"].iter().fold(segment, |segment, kind| {
            segment.strip_suffix(kind).and_then(|rest| rest.strip_suffix('.')).unwrap_or(segment)
        });
        let segment = segment.trim_end_matches("()");
        if Words::new(segment).is_empty() {
            return;
        }
        if is_version(segment) {
            self.versions.push(segment.to_owned());
            return;
        }
        if self.fixed.is_empty() && self.holes.is_empty() && ["api", "apis", "rest"].contains(&segment) {
            return;
        }
        self.follows_hole = self.ends_in_hole;
        self.ends_in_hole = false;
        self.fixed.push(segment.to_owned());
    }

    fn words(&self) -> Vec<Words> {
        self.fixed.iter().map(|word| Words::new(word)).collect()
    }
}

/// A placeholder with a pattern as the path that it stands for: `{name=models/*}` is `models/{name}`.
fn spread(path: &str) -> String {
    let mut text = String::new();
    let mut rest = path;
    while let Some((before, (hole, after))) =
        rest.split_once('{').and_then(|(before, tail)| Some((before, tail.split_once('}')?)))
    {
        let (name, pattern) = hole.split_once('=').unwrap_or((hole, "*"));
        text += before;
        text += &pattern.replace("**", "*").replace('*', &format!("{{{name}}}"));
        rest = after;
    }
    text + rest
}

/// `models:list`, `{name}:cancel`, `chat.postMessage`: what stands before and after.
fn split_action(segment: &str) -> Option<(&str, &str)> {
    let is_name = |text: &str| text.starts_with(|first: char| first.is_alphabetic()) && !text.contains(['{', '}', '(']);
    let colon = segment.rsplit_once(':').filter(|(before, after)| !before.is_empty() && is_name(after));
    let dot = || {
        let (before, after) = segment.rsplit_once('.')?;
        let kind = ["json", "xml", "csv", "yaml", "txt", "html", "pdf"].contains(&after);
        (is_name(before) && is_name(after) && !kind && !is_version(segment)).then_some((before, after))
    };
    colon.or_else(dot)
}

/// `v1`, `v1beta2`, `v2.0`, `2010-04-01`.
pub(super) fn is_version(segment: &str) -> bool {
    let number = segment.strip_prefix(['v', 'V']).unwrap_or(segment);
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let Some(rest) = number.get(digits..).filter(|_| digits > 0) else { return false };
    if number.len() == segment.len() {
        return rest.bytes().all(|sign| sign.is_ascii_digit() || sign == b'.' || sign == b'-');
    }
    let rest = rest.trim_start_matches(['_', '-', '.']);
    let rest =
        ["alpha", "beta", "preview", "rc", "p"].iter().fold(rest, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    rest.bytes().all(|sign| sign.is_ascii_digit() || sign == b'.')
}

#[cfg(test)]
mod tests {
    use super::{Answers, Paths, Route};

    /// The routes are those that the APIs of Stripe, Anthropic, Gemini, Slack, Twilio and TGI have; the calls are those of
    /// their vendors' own SDKs for Python, where these have them.
    #[test]
    fn paths_show_calls() {
        let routes = [
            ("get", "/v1/customers", "customers.list"),
            ("post", "/v1/customers", "customers.create"),
            ("get", "/v1/customers/search", "customers.search"),
            ("post", "/v1/customers/{customer}", "customers.update"),
            ("post", "/v1/customers/{customer}/sources", "customers.sources.create"),
            ("delete", "/v1/customers/{customer}/sources/{id}", "customers.sources.delete"),
            ("post", "/v1/charges/{charge}/capture", "charges.capture"),
            ("get", "/v1/balance", "balance.retrieve"),
            ("post", "/v1/messages/count_tokens", "messages.count_tokens"),
            ("post", "/v1/messages", "messages.create"),
            ("post", "/v1/messages/batches", "messages.batches.create"),
            ("get", "/v1/messages/batches/{id}/results", "messages.batches.results"),
            ("post", "/v1beta/{model=models/*}:generateContent", "models.generate_content"),
            ("post", "/v1beta/models/{model}:embedContent", "models.embed_content"),
            ("get", "/v1/files/{file_id}/content", "files.content"),
            ("post", "/chat/completions", "chat.completions.create"),
            ("post", "/chat.postMessage", "chat.post_message"),
            ("get", "/2010-04-01/Accounts/{AccountSid}/Calls.json", "Accounts.Calls.list"),
            ("patch", "/api/v2.0/users/{id}", "users.update"),
            ("put", "/api/v2.0/users/{id}", "users.replace"),
            ("post", "/generate", ".generate"),
        ];
        let paths = Paths::new(routes.iter().map(|(verb, path, _)| (*verb, *path)));
        for (verb, path, wanted) in routes {
            let answers = match path {
                "/v1/messages/batches/{id}/results" | "/v1/balance" => Answers::One,
                _ => Answers::Unsaid,
            };
            let call = paths.call(Route { verb, path, answers }).unwrap();
            assert_eq!(format!("{}.{}", call.resource.join("."), call.method.snake()), wanted, "{verb} {path}");
        }
    }
}
