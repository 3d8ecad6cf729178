//! The names that an inline type may have, shortest first.
//!
//! What has one owner goes by its title, or by the last steps of the way to it, as many as are needed. What several
//! owners have goes by what is the same for all of them: the title, else the last steps, else the words at their ends;
//! where that is not enough, by what it holds. None of them is longer than a name may be, and none has a number.

use std::collections::{BTreeMap, BTreeSet};

use super::case;
use crate::model::{Api, Inline, Shape, ShapeKind, Words, joined};

/// How many letters a name may have that the document did not write.
pub(super) const LONGEST: usize = 60;

/// How many of the owners of a shape it may be called after.
const OWNERS: usize = 8;

/// Words that say what kind of thing something is, and nothing about it.
const GENERIC: &[&str] = &[
    "any",
    "array",
    "body",
    "boolean",
    "data",
    "enum",
    "event",
    "integer",
    "item",
    "items",
    "list",
    "map",
    "null",
    "number",
    "object",
    "parameter",
    "request",
    "response",
    "schema",
    "string",
    "union",
    "value",
    "values",
    "variant",
];

/// Words that say what operations do, and nothing of what with.
const VERBS: &[&str] = &["add", "create", "delete", "get", "list", "patch", "post", "put", "retrieve", "set", "update"];

/// Words that say nothing without others.
const JOINING: &[&str] = &["a", "an", "and", "as", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"];

/// The names that a type may have.
pub(super) struct Candidates {
    /// Best first.
    pub(super) names: Vec<Words>,
    /// How many of them are its own words; the others say its kind as well, leave something out, or are some owner's.
    pub(super) own: usize,
    /// How many owners it has.
    pub(super) owners: usize,
}

impl Candidates {
    /// The names that a shape may have; `first` is better than any of its own.
    pub(super) fn new(api: &Api, shape: &Shape, inline: &Inline, first: Option<&Words>) -> Self {
        let mut names: Vec<Words> = first.cloned().into_iter().collect();
        let others = inline.others.iter().map(|other| api.shapes.get(*other).name.inline());
        let ways: Vec<Inline> = std::iter::once(inline.clone()).chain(others).collect();
        if ways.len() > 1 {
            names.extend(shared_names(&ways, &shape.kind));
            let own = names.len();
            names.extend(owners_names(&ways));
            return Self { names, own, owners: ways.len() };
        }
        names.extend(only_names(inline));
        let own = names.len();
        let with_kind = inline.words().then(&Words::new(kind_word(&shape.kind)));
        names.push(with_kind.clone());
        names.extend(shortened(&inline.words()));
        names.extend(shortened(&with_kind));
        Self { names, own, owners: 1 }
    }
}

/// The names of what has one owner: its title, the last steps, the first step with the last ones, the whole way.
fn only_names(way: &Inline) -> Vec<Words> {
    let count = way.steps.len();
    let title = way.steps.last().filter(|title| way.titled && !is_generic(title));
    let tails = (2..count).map(|steps| way.tail(steps));
    let ends = (1..count.saturating_sub(2)).map(|steps| joined(way.steps.iter().take(1).chain([&way.tail(steps)])));
    title.cloned().into_iter().chain(tails).chain(ends).chain([way.words()]).collect()
}

/// The names of what several owners have, of what all of them say.
fn shared_names(ways: &[Inline], kind: &ShapeKind) -> Vec<Words> {
    let mut names: Vec<Words> = Vec::new();
    // What is the whole of a body has no word of its own there.
    let named: Vec<&Inline> = ways.iter().filter(|way| way.steps.len() > 1).collect();
    let named = if named.is_empty() { ways.iter().collect() } else { named };
    let common = common_steps(&named);
    let said = if common > 0 { named.first().map(|way| way.tail(1)) } else { None };
    let said = said.or_else(|| usual_step(&named)).or_else(|| common_end(&named)).filter(|words| !is_generic(words));
    // What requests carry is not the thing that they make: that is what they answer.
    let said = said.or_else(|| if are_requests(ways) { common_request(ways) } else { common_words(ways) });
    names.extend(said.iter().cloned());
    names.extend(named.first().into_iter().flat_map(|way| (2..=common).map(|steps| way.tail(steps))));
    if let (Some(said), Some(beginning)) = (&said, common_beginning(ways)) {
        names.push(beginning.then(said));
    }
    names.extend(telling_names(said.as_ref(), kind));
    names.extend(said.map(|said| said.then(&Words::new(kind_word(kind)))));
    names
}

/// How many of the last steps are the same for all.
fn common_steps(ways: &[&Inline]) -> usize {
    let Some((first, rest)) = ways.split_first() else { return 0 };
    let shared =
        |way: &&Inline| first.steps.iter().rev().zip(way.steps.iter().rev()).take_while(|(a, b)| a == b).count();
    rest.iter().map(shared).min().unwrap_or_default()
}

/// The last step of more than half of the owners.
fn usual_step(ways: &[&Inline]) -> Option<Words> {
    let mut count: BTreeMap<&Words, usize> = BTreeMap::new();
    for step in ways.iter().filter_map(|way| way.steps.last()) {
        *count.entry(step).or_default() += 1;
    }
    count.into_iter().find(|(_, owners)| owners * 2 > ways.len()).map(|(step, _)| step.clone())
}

/// The words with which the last steps of all end.
fn common_end(ways: &[&Inline]) -> Option<Words> {
    let mut lasts = ways.iter().filter_map(|way| way.steps.last());
    let mut end: Vec<&String> = lasts.next()?.0.iter().rev().collect();
    for last in lasts {
        let shared = end.iter().zip(last.0.iter().rev()).take_while(|(a, b)| **a == *b).count();
        end.truncate(shared);
    }
    (!end.is_empty()).then(|| Words(end.into_iter().rev().cloned().collect()))
}

/// Whether all owners are requests, of which this is the whole body.
fn are_requests(ways: &[Inline]) -> bool {
    let is_request = |words: &Words| words.0.last().is_some_and(|word| word == "request");
    ways.iter().all(|way| matches!(way.steps.as_slice(), [only] if is_request(only)))
}

/// What requests have in common, with what is done: `create playlist request`.
fn common_request(ways: &[Inline]) -> Option<Words> {
    let thing = common_words(ways)?;
    let verb = common_of(ways, is_verb).map(|verbs| Words(verbs.0.into_iter().take(1).collect())).unwrap_or_default();
    Some(joined(&[verb, thing, Words::new("request")]))
}

/// The words that all owners say somewhere, but for what says nothing.
fn common_words(ways: &[Inline]) -> Option<Words> {
    common_of(ways, |word| !is_generic(word) && !is_verb(word))
}

/// Those of some words that all owners say somewhere.
fn common_of(ways: &[Inline], wanted: impl Fn(&Words) -> bool) -> Option<Words> {
    let mut all = ways.iter().map(|way| way.words().0.into_iter().map(|word| Words(vec![word]).singular()));
    let mut common: Vec<Words> = all.next()?.filter(wanted).collect();
    for words in all {
        let words: BTreeSet<Words> = words.collect();
        common.retain(|word| words.contains(word));
    }
    let mut seen = BTreeSet::new();
    common.retain(|word| seen.insert(word.clone()));
    // What joins two words joins nothing at an end: of `RunnerForOrg` and `RunnerForRepo`, `Runner` is common.
    let joins = |word: &Words| word.0.iter().all(|word| is_joining(word));
    let start = common.iter().position(|word| !joins(word))?;
    let end = common.iter().rposition(|word| !joins(word))?;
    common.get(start..=end).map(joined)
}

/// The words with which the names of all begin, if they are more than what operations do.
fn common_beginning(ways: &[Inline]) -> Option<Words> {
    let mut firsts = ways.iter().filter_map(|way| way.steps.first());
    let mut beginning: Vec<&String> = firsts.next()?.0.iter().collect();
    for first in firsts {
        let shared = beginning.iter().zip(&first.0).take_while(|(a, b)| **a == *b).count();
        beginning.truncate(shared);
    }
    while beginning.pop_if(|word| is_joining(word)).is_some() {}
    let beginning = Words(beginning.into_iter().cloned().collect());
    (!beginning.is_empty() && !is_verb(&beginning)).then_some(beginning)
}

fn is_joining(word: &str) -> bool {
    JOINING.contains(&word)
}

/// The names by what a shape holds: the values of an enumeration, a field of a record.
fn telling_names(said: Option<&Words>, kind: &ShapeKind) -> Vec<Words> {
    let none = Words::default();
    let said = said.unwrap_or(&none);
    match kind {
        ShapeKind::Enumeration(list) => match list.values.as_slice() {
            [only] if said.is_empty() => {
                vec![value_words(&only.wire), value_words(&only.wire).then(&Words::new("string"))]
            }
            [only] => vec![value_words(&only.wire).then(said)],
            several => {
                let words =
                    |count| several.iter().take(count).fold(said.clone(), |all, one| all.then(&value_words(&one.wire)));
                let counts = if said.is_empty() { 2..=4 } else { 1..=4 };
                counts.filter(|count| *count <= several.len()).map(words).collect()
            }
        },
        ShapeKind::Record(record) => {
            let fields: BTreeSet<&str> = record.fields.iter().map(|field| field.wire.as_str()).collect();
            let subject = if said.is_empty() { Words::new("object") } else { said.clone() }.then(&Words::new("with"));
            fields.into_iter().take(OWNERS).map(|field| subject.then(&Words::new(field))).collect()
        }
        _ => Vec::new(),
    }
}

/// The words of a value; of one without letters its signs.
fn value_words(value: &str) -> Words {
    let words = Words::new(value);
    match value.trim() {
        "" => Words::new("empty"),
        _ if words.is_empty() => Words::new(&case::spelled(value)),
        _ => words,
    }
}

/// The names by owners, those of most of them first: where nothing else tells two shapes apart.
fn owners_names(ways: &[Inline]) -> Vec<Words> {
    let mut count: BTreeMap<Words, usize> = BTreeMap::new();
    for way in ways {
        *count.entry(way.tail(2)).or_default() += 1;
    }
    let mut names: Vec<(Words, usize)> = count.into_iter().collect();
    names.sort_by(|(one, owners), (other, of_other)| (of_other, one.0.len(), one).cmp(&(owners, other.0.len(), other)));
    let wholes: BTreeSet<Words> = ways.iter().map(Inline::words).collect();
    let shortest = wholes.into_iter().min_by_key(|words| words.0.len()).unwrap_or_default();
    let rest = std::iter::once(shortest.clone()).chain(shortened(&shortest));
    names.into_iter().take(OWNERS).map(|(words, _)| words).chain(rest).collect()
}

/// A name that is too long, with words left out in its middle: as few as possible.
fn shortened(words: &Words) -> Vec<Words> {
    let count = words.0.len();
    if length(words) <= LONGEST {
        return Vec::new();
    }
    let kept = |kept: usize, before: usize| {
        let behind = words.0.iter().skip(count + before - kept);
        Words(words.0.iter().take(before).chain(behind).cloned().collect())
    };
    let fits = |length_kept: usize| (1..length_kept).any(|before| length(&kept(length_kept, before)) <= LONGEST);
    let longest = (2..count).rev().find(|kept| fits(*kept)).unwrap_or_default();
    let sizes = (2..=longest).rev().take(3);
    sizes
        .flat_map(|size| (1..size).map(move |before| (size, before)))
        .map(|(size, before)| kept(size, before))
        .collect()
}

/// How many letters a name of these words has.
pub(super) fn length(words: &Words) -> usize {
    words.0.iter().map(String::len).sum()
}

fn is_generic(words: &Words) -> bool {
    words.0.iter().all(|word| GENERIC.contains(&word.as_str()))
}

fn is_verb(words: &Words) -> bool {
    words.0.iter().all(|word| VERBS.contains(&word.as_str()))
}

/// What kind of type a shape is.
pub(super) fn kind_word(kind: &ShapeKind) -> &'static str {
    match kind {
        ShapeKind::Record(_) => "Object",
        ShapeKind::Enumeration(_) | ShapeKind::Codes(_) => "Enum",
        ShapeKind::Union(_) => "Union",
        ShapeKind::List(_) => "List",
        ShapeKind::Map { .. } => "Map",
        ShapeKind::Scalar(_) | ShapeKind::Constant(_) | ShapeKind::Alias(_) => "Value",
    }
}
