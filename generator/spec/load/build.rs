//! Builds the tree from a reader's events.
//!
//! One place for what JSON and YAML share: depth is limited, the last of equal keys counts and the fault names
//! both places, aliases are expanded within a budget, merge keys (`<<`) are applied with written keys winning.
//! Positions of keys are only kept in a second run, when the first one found a duplicate: a sound text pays nothing.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Map, Value};

use super::event::{Event, Fault, Reader, Scalar, Span};
use super::scalar::resolve_plain;
use crate::diagnostic::Code;

/// How deep objects and lists may nest.
pub(crate) const DEPTH_LIMIT: usize = 500;
/// How many nodes aliases may expand to in one document.
const ALIAS_BUDGET: usize = 500_000;

/// Whether the spots of keys are kept, to name both places of duplicates.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    Nothing,
    Keys,
}

/// A tree and what is wrong with it.
pub(crate) struct Built {
    /// The tree; nothing when the text has no content.
    pub(crate) value: Option<Value>,
    pub(crate) faults: Vec<Fault>,
    /// Whether duplicates were seen; they are in `faults` only when keys are kept.
    pub(crate) duplicates: bool,
}

/// Reads the whole text into a tree.
pub(crate) fn build(reader: &mut dyn Reader<'_>, keep: Keep) -> Result<Built, Box<Fault>> {
    let mut builder = Builder::new(keep);
    loop {
        let (event, span) = reader.read()?;
        if matches!(event, Event::Finish) {
            break;
        }
        builder.take(event, span)?;
    }
    Ok(Built { value: builder.done, faults: builder.faults, duplicates: builder.duplicates })
}

/// The member that the next value belongs to.
enum Slot {
    Key,
    Member(String),
    Merge(Span),
    /// The key cannot be read; the member is left out.
    Discard,
}

/// What is open.
enum Frame {
    Object {
        members: Vec<(String, Value)>,
        slot: Slot,
        merges: Vec<Value>,
        keys: BTreeMap<String, Span>,
        anchor: usize,
    },
    List {
        items: Vec<Value>,
        anchor: usize,
    },
    /// A key that is an object or a list.
    BadKey {
        open: usize,
    },
}

/// What an anchor names.
struct Anchor {
    value: Value,
    nodes: usize,
    depth: usize,
}

struct Builder {
    frames: Vec<Frame>,
    anchors: HashMap<usize, Anchor>,
    expanded: usize,
    done: Option<Value>,
    faults: Vec<Fault>,
    duplicates: bool,
    keep: Keep,
}

impl Builder {
    fn new(keep: Keep) -> Self {
        Self {
            frames: Vec::new(),
            anchors: HashMap::new(),
            expanded: 0,
            done: None,
            faults: Vec::new(),
            duplicates: false,
            keep,
        }
    }

    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), Box<Fault>> {
        if let Some(Frame::BadKey { open }) = self.frames.last_mut() {
            match event {
                Event::Object(_) | Event::List(_) => *open += 1,
                Event::End => *open -= 1,
                Event::Scalar(..) | Event::Alias(_) | Event::Finish => {}
            }
            if *open == 0 {
                self.frames.pop();
            }
            return Ok(());
        }
        match event {
            Event::Object(anchor) => self.open(span, || Frame::Object {
                members: Vec::new(),
                slot: Slot::Key,
                merges: Vec::new(),
                keys: BTreeMap::new(),
                anchor,
            }),
            Event::List(anchor) => self.open(span, || Frame::List { items: Vec::new(), anchor }),
            Event::End => {
                self.close();
                Ok(())
            }
            Event::Scalar(scalar, anchor) => {
                self.scalar(scalar, anchor, span);
                Ok(())
            }
            Event::Alias(anchor) => self.alias(anchor, span),
            Event::Finish => Ok(()),
        }
    }

    fn open(&mut self, span: Span, frame: impl FnOnce() -> Frame) -> Result<(), Box<Fault>> {
        if let Some(Frame::Object { slot: slot @ Slot::Key, .. }) = self.frames.last_mut() {
            *slot = Slot::Discard;
            let message = "this key is not a scalar";
            self.faults.push(Fault::new(Code::UnreadableKey, span, message));
            self.frames.push(Frame::BadKey { open: 1 });
            return Ok(());
        }
        if self.frames.len() >= DEPTH_LIMIT {
            let message = format!("objects and lists nest deeper than {DEPTH_LIMIT} levels");
            return Err(Fault::new(Code::TooDeep, span, message).into());
        }
        self.frames.push(frame());
        Ok(())
    }

    fn close(&mut self) {
        let (value, anchor) = match self.frames.pop() {
            Some(Frame::Object { members, merges, anchor, .. }) => {
                let count = members.len();
                // Documents are large and made of small objects: none gets more room than it needs.
                let mut object: Map<String, Value> = members.into_iter().collect();
                self.duplicates |= object.len() < count;
                for merge in merges {
                    merge_into(&mut object, merge);
                }
                (Value::Object(object), anchor)
            }
            Some(Frame::List { mut items, anchor }) => {
                items.shrink_to_fit();
                (Value::Array(items), anchor)
            }
            Some(Frame::BadKey { .. }) | None => return,
        };
        self.value(value, anchor);
    }

    fn scalar(&mut self, scalar: Scalar<'_>, anchor: usize, span: Span) {
        if let Some(Frame::Object { slot: slot @ Slot::Key, keys, .. }) = self.frames.last_mut() {
            let key = match scalar {
                Scalar::Plain(text) if text == "<<" => {
                    *slot = Slot::Merge(span);
                    return;
                }
                Scalar::Text(text) | Scalar::Plain(text) => text.into_owned(),
                Scalar::Value(value) => value.to_string(),
                Scalar::Nothing => String::new(),
            };
            if self.keep == Keep::Keys
                && let Some(earlier) = keys.insert(key.clone(), span)
            {
                let message = format!("the key `{key}` stands twice in one object");
                let mut fault = Fault::new(Code::DuplicateKey, span, message);
                fault.earlier = Some((earlier, "the first one is ignored"));
                self.faults.push(fault);
            }
            if anchor != 0 {
                let value = Value::String(key.clone());
                self.anchors.insert(anchor, Anchor { value, nodes: 1, depth: 0 });
            }
            *slot = Slot::Member(key);
            return;
        }
        let value = match scalar {
            Scalar::Text(text) => Value::String(text.into_owned()),
            Scalar::Plain(text) => match resolve_plain(&text) {
                // Whether a value is a number or a text that looks like one, only its type knows.
                Value::Number(number) if self.is_in_enum() && number.to_string() != *text => {
                    Value::String(text.into_owned())
                }
                value => value,
            },
            Scalar::Value(value) => value,
            Scalar::Nothing => {
                let fault = Fault::new(Code::UnquotedValue, span, "nothing follows, so that this is null and no text");
                let help = Some("write a text that begins with `!` or `&` in quotes".to_owned());
                self.faults.push(Fault { help, ..fault });
                Value::Null
            }
        };
        self.value(value, anchor);
    }

    /// Whether the next value is one of an `enum`.
    fn is_in_enum(&self) -> bool {
        match self.frames.as_slice() {
            [.., Frame::Object { slot: Slot::Member(key), .. }, Frame::List { .. }] => key == "enum",
            _ => false,
        }
    }

    fn value(&mut self, value: Value, anchor: usize) {
        if anchor != 0 {
            let (nodes, depth) = measure(&value);
            self.anchors.insert(anchor, Anchor { value: value.clone(), nodes, depth });
        }
        match self.frames.last_mut() {
            None => self.done = Some(value),
            Some(Frame::List { items, .. }) => items.push(value),
            Some(Frame::Object { members, slot, merges, .. }) => match std::mem::replace(slot, Slot::Key) {
                Slot::Member(key) => members.push((key, value)),
                Slot::Merge(span) => {
                    if mergeable(&value) {
                        merges.push(value);
                    } else {
                        let message = "`<<` merges an object or a list of objects, and this is neither";
                        self.faults.push(Fault::new(Code::ValueForm, span, message));
                    }
                }
                Slot::Key | Slot::Discard => {}
            },
            Some(Frame::BadKey { .. }) => {}
        }
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Result<(), Box<Fault>> {
        let Some(known) = self.anchors.get(&anchor) else {
            let message = "this alias stands inside of what it names";
            return Err(Fault::new(Code::UnknownAlias, span, message).into());
        };
        self.expanded += known.nodes;
        if self.expanded > ALIAS_BUDGET {
            let message = format!("the aliases up to here expand to more than {ALIAS_BUDGET} nodes");
            return Err(Fault::new(Code::AliasBudget, span, message).into());
        }
        if self.frames.len() + known.depth > DEPTH_LIMIT {
            let message = format!("this alias expands to more than {DEPTH_LIMIT} levels");
            return Err(Fault::new(Code::TooDeep, span, message).into());
        }
        let value = known.value.clone();
        if let Some(Frame::Object { slot: Slot::Key, .. }) = self.frames.last() {
            let scalar = match value {
                Value::String(text) => Scalar::Text(text.into()),
                other => Scalar::Value(other),
            };
            self.scalar(scalar, 0, span);
        } else {
            self.value(value, 0);
        }
        Ok(())
    }
}

fn mergeable(value: &Value) -> bool {
    match value {
        Value::Object(_) => true,
        Value::Array(items) => items.iter().all(Value::is_object),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}

/// Adds members that are not there yet.
fn merge_into(members: &mut Map<String, Value>, merge: Value) {
    match merge {
        Value::Object(more) => {
            for (key, value) in more {
                members.entry(key).or_insert(value);
            }
        }
        Value::Array(list) => list.into_iter().for_each(|more| merge_into(members, more)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// How many nodes a tree has and how deep it is.
fn measure(value: &Value) -> (usize, usize) {
    let mut open = vec![(value, 0)];
    let (mut nodes, mut depth) = (0, 0);
    while let Some((value, level)) = open.pop() {
        nodes += 1;
        depth = depth.max(level);
        match value {
            Value::Object(members) => open.extend(members.values().map(|it| (it, level + 1))),
            Value::Array(items) => open.extend(items.iter().map(|it| (it, level + 1))),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    (nodes, depth)
}
