//! Puts the deltas of a stream together into what the same call answers without one.
//!
//! What is folded is the JSON as it came, so that nothing is lost that only the pieces need, like the
//! index of a tool call. Texts of the answers are continued, lists go by index or by id, and everything
//! else is replaced by what came last; null and nothing replace nothing.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::marker::PhantomData;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::event_stream::{Event, EventStream};
use crate::runtime::client::error::StreamError;
use crate::runtime::data::json::JsonError;
use crate::runtime::{Result, data::tree};

/// An event that is a piece of something whole.
pub trait Accumulates: Serialize + 'static {
    /// What the pieces are of.
    type Whole: DeserializeOwned;

    /// How pieces are put together.
    const FOLD: Fold;
}

/// What an event is of the whole.
#[derive(Debug, Clone, Copy)]
pub enum Fold {
    /// A piece of the same form.
    Piece {
        /// The key of what is new in a list's item, and the key that it has in the whole.
        delta: Option<(&'static str, &'static str)>,
        /// The keys whose texts continue each other.
        texts: &'static [&'static str],
    },
    /// It may hold the whole as it is by then, under this key: the last one counts.
    Snapshot(&'static str),
    /// It may hold the beginning of the whole, an item of its list with its `index`, or a `delta` of
    /// either.
    Parts {
        /// The key of the beginning.
        start: &'static str,
        /// The key of the list in the whole.
        list: &'static str,
        /// The key of an item.
        part: &'static str,
    },
}

/// How pieces are put together.
struct Pieces {
    delta: Option<(&'static str, &'static str)>,
    texts: &'static [&'static str],
}

impl<T: Accumulates> EventStream<T> {
    /// Reads all events and puts them together. An [`Accumulator`] does the same for who wants to see them as well.
    ///
    /// # Errors
    ///
    /// The first error of the stream, a stream without events, or pieces that are not of a whole.
    pub async fn accumulate(self) -> Result<T::Whole> {
        let mut accumulator = Accumulator::new();
        let mut events = self.with_envelope();
        while let Some(event) = events.next().await {
            accumulator.push_envelope(&event?);
        }
        accumulator.finish()
    }
}

/// Puts events together one by one, while they are shown or looked at.
///
/// ```text
/// let mut accumulator = Accumulator::new();
/// while let Some(event) = events.next().await {
///     let event = event?;
///     accumulator.push(&event);
/// }
/// let whole = accumulator.finish()?;
/// ```
pub struct Accumulator<T> {
    whole: Map<String, Value>,
    texts: Texts,
    /// What went wrong since the last snapshot.
    fault: Option<String>,
    events: PhantomData<fn(&T)>,
}

impl<T: Accumulates> Accumulator<T> {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an event, with what its type knows of it.
    pub fn push(&mut self, event: &T) {
        self.push_value(serde_json::to_value(event).unwrap_or_default());
    }

    /// Adds an event of [`EventStream::with_envelope`] as it came, with what its type does not know as well.
    pub fn push_envelope(&mut self, event: &Event<T>) {
        match serde_json::from_str(&event.raw) {
            Ok(value) => self.push_value(value),
            // One that was made for a test has no text.
            Err(_) => self.push(&event.data),
        }
    }

    fn push_value(&mut self, event: Value) {
        let Value::Object(mut event) = event else {
            return;
        };
        let whole = &mut self.whole;
        match T::FOLD {
            Fold::Piece { delta, texts } => Pieces { delta, texts }.merge(whole, event, false),
            Fold::Snapshot(key) => {
                if let Some(Value::Object(snapshot)) = event.remove(key) {
                    *whole = snapshot;
                    self.fault = None;
                } else if self.fault.is_none() {
                    self.fault = said_to_fail(&event);
                }
            }
            Fold::Parts { start, list, part } => {
                if let Some(Value::Object(beginning)) = event.remove(start) {
                    *whole = beginning;
                } else {
                    build(whole, &mut self.texts, event, list, part);
                }
            }
        }
    }

    /// What the events make together.
    ///
    /// # Errors
    ///
    /// There were none, or they are not of a whole.
    pub fn finish(self) -> Result<T::Whole> {
        let Self {
            mut whole,
            texts,
            fault,
            events: _,
        } = self;
        if let Fold::Parts { list, .. } = T::FOLD {
            finish(&mut whole, texts, list);
        }
        if matches!(T::FOLD, Fold::Snapshot(_)) {
            is_last(&whole, fault)?;
        }
        if whole.is_empty() {
            return Err(
                StreamError::new("the stream was over before there was anything whole").into(),
            );
        }
        tree::decode(Value::Object(whole)).map_err(|error: serde_json::Error| {
            let error = JsonError::from_tree(error);
            StreamError::new(format!(
                "the stream was over before its events made a whole: {error}"
            ))
            .into()
        })
    }
}

impl<T> Default for Accumulator<T> {
    fn default() -> Self {
        Self {
            whole: Map::new(),
            texts: Texts::new(),
            fault: None,
            events: PhantomData,
        }
    }
}

impl<T> fmt::Debug for Accumulator<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Accumulator")
    }
}

/// What an event says that tells of an error.
fn said_to_fail(event: &Map<String, Value>) -> Option<String> {
    let error = event.get("error").and_then(Value::as_object);
    if error.is_none() && event.get("type").and_then(Value::as_str) != Some("error") {
        return None;
    }
    let message = error
        .unwrap_or(event)
        .get("message")
        .and_then(Value::as_str);
    Some(message.unwrap_or("the server reported an error").to_owned())
}

/// Whether a snapshot is what there is in the end: nothing went wrong after it, and it is not itself underway.
fn is_last(whole: &Map<String, Value>, fault: Option<String>) -> Result<()> {
    if let Some(message) = fault {
        return Err(StreamError::new(message).into());
    }
    match whole.get("status").and_then(Value::as_str) {
        Some(status @ ("queued" | "in_progress")) => Err(StreamError::new(format!(
            "the stream was over while what it is about was `{status}`"
        ))
        .into()),
        _ => Ok(()),
    }
}

/// Texts that are JSON in the end, by the index of their item.
type Texts = BTreeMap<usize, String>;

/// Adds an item to the list of the whole, or what is new in an item or in the whole.
fn build(
    whole: &mut Map<String, Value>,
    texts: &mut Texts,
    mut event: Map<String, Value>,
    list: &str,
    part: &str,
) {
    let index = event
        .get("index")
        .and_then(Value::as_u64)
        .and_then(|index| usize::try_from(index).ok());
    let delta = event.remove("delta");
    let Some(index) = index else {
        event.remove("type");
        let merge = Pieces {
            delta: None,
            texts: &[],
        };
        merge.merge(whole, event, false);
        if let Some(Value::Object(delta)) = delta {
            merge.merge(whole, delta, false);
        }
        return;
    };
    let Some(Value::Array(items)) = whole.get_mut(list) else {
        return;
    };
    if let Some(item) = event.remove(part) {
        // Indices count up; one far ahead is not believed.
        if index <= items.len() {
            items.truncate(index);
            items.push(item);
        }
    }
    let (Some(Value::Object(item)), Some(Value::Object(delta))) = (items.get_mut(index), delta)
    else {
        return;
    };
    let waits = item.values().any(is_open);
    for (key, piece) in delta {
        match (item.get_mut(&key), piece) {
            _ if key == "type" => {}
            (Some(Value::String(text)), Value::String(more)) => text.push_str(&more),
            (None, Value::String(more)) if waits => {
                texts.entry(index).or_default().push_str(&more);
            }
            (_, piece) => {
                item.insert(key, piece);
            }
        }
    }
}

/// An object that is still to come.
fn is_open(value: &Value) -> bool {
    value.as_object().is_some_and(Map::is_empty)
}

/// Puts objects that came as text where they belong.
fn finish(whole: &mut Map<String, Value>, texts: Texts, list: &str) {
    let Some(Value::Array(items)) = whole.get_mut(list) else {
        return;
    };
    for (index, text) in texts {
        let open = items.get_mut(index).and_then(Value::as_object_mut);
        let open = open.and_then(|item| item.values_mut().find(|value| is_open(value)));
        if let (Some(open), Ok(object)) = (open, serde_json::from_str(&text)) {
            *open = object;
        }
    }
}

impl Pieces {
    /// Merges a piece of an object; `inside` tells that it belongs to an item of a list.
    fn merge(&self, whole: &mut Map<String, Value>, piece: Map<String, Value>, inside: bool) {
        for (key, piece) in piece {
            let key = match self.delta {
                Some((delta, name)) if inside && key == delta => name.to_owned(),
                _ => key,
            };
            let continues = inside && self.texts.contains(&key.as_str());
            match (whole.get_mut(&key), piece) {
                (_, Value::Null) => {}
                (Some(Value::String(text)), Value::String(more)) if continues => {
                    text.push_str(&more)
                }
                (Some(Value::String(_)), Value::String(more)) if more.is_empty() => {}
                (Some(Value::Object(whole)), Value::Object(piece)) => {
                    self.merge(whole, piece, inside)
                }
                (Some(Value::Array(whole)), Value::Array(piece)) => {
                    self.merge_list(whole, piece, inside)
                }
                (_, Value::Object(piece)) => {
                    let mut object = Map::new();
                    self.merge(&mut object, piece, inside);
                    whole.insert(key, Value::Object(object));
                }
                (_, Value::Array(piece)) => {
                    let mut list = Vec::new();
                    self.merge_list(&mut list, piece, inside);
                    whole.insert(key, Value::Array(list));
                }
                (_, piece) => {
                    whole.insert(key, piece);
                }
            }
        }
    }

    /// Merges items into those with the same index, else the same id; outside of items, a list of anything else is
    /// replaced.
    fn merge_list(&self, whole: &mut Vec<Value>, piece: Vec<Value>, inside: bool) {
        let goes_on = inside || piece.iter().any(|item| place(item).is_some());
        if !goes_on && !piece.is_empty() {
            whole.clear();
        }
        let mut places = HashMap::new();
        for (index, item) in whole.iter().enumerate() {
            if let Some(place) = place(item) {
                places.entry(place.clone()).or_insert(index);
            }
        }
        for item in piece {
            let place = place(&item).cloned();
            let known = place.as_ref().and_then(|place| places.get(place).copied());
            match (known.and_then(|index| whole.get_mut(index)), item) {
                (Some(Value::Object(known)), Value::Object(item)) => self.merge(known, item, true),
                (_, Value::Object(item)) => {
                    let mut object = Map::new();
                    self.merge(&mut object, item, true);
                    if let Some(place) = place {
                        places.entry(place).or_insert(whole.len());
                    }
                    whole.push(Value::Object(object));
                }
                (_, item) => whole.push(item),
            }
        }
    }
}

/// What tells an item of a list from the others.
fn place(item: &Value) -> Option<&Value> {
    item.get("index").or_else(|| item.get("id"))
}
