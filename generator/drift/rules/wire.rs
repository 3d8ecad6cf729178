//! Rules about what clients and servers say to each other.
//!
//! A schema moves the same way whoever sends it; what that means depends on who does. So one entry is two rules, that
//! of requests and its mirror for answers, except where only one of them can have the thing.

use super::Rule;
use super::messages::MESSAGES;
use crate::drift::wire::fact::{ALTERNATIVES, CONDITION_MAPS, CONDITIONS, LIMITS, Move};
use crate::drift::{Side, Verdict};

use Move::{Adds, Drops, Means, Narrows, Opens, Shifts, Stays, Widens};

/// An entry: what the change is called, how it moves what is sent and what is answered, and an example.
struct Entry {
    name: String,
    request: Option<Move>,
    answer: Option<Move>,
    title: String,
    example: String,
}

pub(super) fn rules() -> impl Iterator<Item = Rule> {
    let listed = TABLE.iter().chain(MESSAGES).map(|&(name, request, answer, title, example)| Entry {
        name: name.to_owned(),
        request,
        answer,
        title: title.to_owned(),
        example: example.to_owned(),
    });
    let entries: Vec<Entry> = listed.chain(limits()).chain(conditions()).collect();
    entries.into_iter().flat_map(|entry| {
        let sides = [(Side::Request, entry.request), (Side::Answer, entry.answer)];
        let present = sides.into_iter().filter_map(|(side, moves)| Some((side, moves?)));
        let rules: Vec<Rule> = present.map(|(side, moves)| rule(&entry, side, moves)).collect();
        rules
    })
}

fn rule(entry: &Entry, side: Side, moves: Move) -> Rule {
    let verdict = moves.verdict(side);
    Rule {
        name: format!("{}-{}", side.word(), entry.name),
        side,
        verdict,
        title: entry.title.clone(),
        meaning: meaning(side, moves).to_owned(),
        example: entry.example.clone(),
        advice: advice(side, verdict).to_owned(),
    }
}

fn meaning(side: Side, moves: Move) -> &'static str {
    match (side, moves) {
        (Side::Answer, Widens) => "the server may answer what clients of yesterday do not expect.",
        (Side::Answer, Opens) => "the server may answer what clients of yesterday keep as unknown.",
        (Side::Answer, Shifts) => "the server answers something else than clients of yesterday expect.",
        (Side::Answer, Means | Drops) => "clients of yesterday read the answer, and find something else in it.",
        (Side::Answer, Narrows | Adds) => "the server answers nothing that clients of yesterday cannot read.",
        (_, Narrows) => "the server refuses what clients of yesterday may send.",
        (_, Shifts) => "what clients of yesterday send is not what the server takes.",
        (_, Means) => "the server takes what it took, and may do something else.",
        (_, Drops) => "what clients of yesterday send is ignored.",
        (_, Widens | Opens | Adds) => "the server takes what it took, and more.",
        (_, Stays) => "only what is documented is different.",
    }
}

fn advice(side: Side, verdict: Verdict) -> &'static str {
    match (verdict, side) {
        (Verdict::Breaking, Side::Answer) => {
            "let the server answer as before to who does not ask for more, or announce it with a date"
        }
        (Verdict::Breaking, _) => "let the server take both for a time, or announce it with a date",
        (Verdict::Behavior, _) => "say so in the changelog",
        (Verdict::Additive | Verdict::Docs | Verdict::None, _) => "nothing",
    }
}

/// Limits of numbers, lengths and counts: each may be set, unset, and go both ways.
fn limits() -> impl Iterator<Item = Entry> {
    LIMITS.iter().flat_map(|limit| {
        let (up, down) = if limit.upper { (Widens, Narrows) } else { (Narrows, Widens) };
        let verbs = [
            ("set", Narrows, "A limit is new", "none", "10"),
            ("unset", Widens, "A limit is gone", "10", "none"),
            ("increased", up, "A limit is higher", "10", "20"),
            ("decreased", down, "A limit is lower", "20", "10"),
        ];
        verbs.into_iter().map(|(verb, moves, title, was, is)| Entry {
            name: format!("{}-{verb}", limit.name),
            request: Some(moves),
            answer: Some(moves),
            title: format!("{title}: `{}`.", limit.word),
            example: format!("`{}` was {was}, is {is}", limit.word),
        })
    })
}

/// Conditions on values: each may come, go, or be another one.
fn conditions() -> impl Iterator<Item = Entry> {
    let alternatives = (ALTERNATIVES.1, ALTERNATIVES.0);
    CONDITIONS.iter().chain(CONDITION_MAPS).copied().chain([alternatives]).flat_map(|(word, name)| {
        let verbs = [
            ("added", Narrows, "A condition is new"),
            ("removed", Widens, "A condition is gone"),
            ("changed", Shifts, "A condition is another"),
        ];
        verbs.into_iter().map(move |(verb, moves, title)| Entry {
            name: format!("{name}-{verb}"),
            request: Some(moves),
            answer: Some(moves),
            title: format!("{title}: `{word}`."),
            example: format!("`{word}` in a schema"),
        })
    })
}

/// Name, how requests move, how answers move, what has changed, example.
pub(super) type Row = (&'static str, Option<Move>, Option<Move>, &'static str, &'static str);

const TABLE: &[Row] = &[
    ("type-specialized", Some(Narrows), Some(Narrows), "A type takes fewer values.", "`number` is now `integer`"),
    ("type-generalized", Some(Widens), Some(Widens), "A type takes more values.", "`integer` is now `number`"),
    ("type-changed", Some(Shifts), Some(Shifts), "A type is another.", "`string` is now `boolean`"),
    ("format-changed", Some(Shifts), Some(Shifts), "The format is another.", "`date` is now `date-time`"),
    ("pattern-added", Some(Narrows), Some(Narrows), "Texts must fit a pattern.", "`pattern: ^[a-z]+$`"),
    ("pattern-removed", Some(Widens), Some(Widens), "Texts need not fit a pattern any more.", "`pattern` is gone"),
    ("pattern-changed", Some(Shifts), Some(Shifts), "Texts must fit another pattern.", "`^[a-z]+$` is now `^[A-Z]+$`"),
    ("became-enum", Some(Narrows), Some(Narrows), "Only listed values are left.", "`enum: [cat, dog]`"),
    ("became-any-value", Some(Opens), Some(Opens), "It is no longer a list of values.", "`enum` is gone"),
    ("const-changed", Some(Shifts), Some(Shifts), "The only value is another.", "`const: v1` is now `v2`"),
    ("enum-value-removed", Some(Narrows), Some(Narrows), "A value is no longer listed.", "`dog` is gone from `enum`"),
    ("enum-value-added", Some(Opens), Some(Opens), "A value is listed as well.", "`bird` is new in `enum`"),
    (
        "extensible-enum-value-removed",
        Some(Narrows),
        Some(Narrows),
        "A value of an open list is no longer listed.",
        "`x-extensible-enum`",
    ),
    ("extensible-enum-value-added", Some(Opens), Some(Opens), "A value of an open list is new.", "`x-extensible-enum`"),
    ("became-nullable", Some(Widens), Some(Widens), "It may be null.", "`type: [string, 'null']`"),
    ("became-not-nullable", Some(Narrows), Some(Narrows), "It may no longer be null.", "`type: string`"),
    ("multiple-of-added", Some(Narrows), Some(Narrows), "Numbers must be multiples.", "`multipleOf: 5`"),
    ("multiple-of-removed", Some(Widens), Some(Widens), "Numbers need not be multiples.", "`multipleOf` is gone"),
    (
        "multiple-of-changed",
        Some(Shifts),
        Some(Shifts),
        "Numbers must be other multiples.",
        "`multipleOf: 5` is now `3`",
    ),
    ("unique-items-added", Some(Narrows), Some(Narrows), "Items must differ.", "`uniqueItems: true`"),
    ("unique-items-removed", Some(Widens), Some(Widens), "Items need not differ.", "`uniqueItems` is gone"),
    ("unique-items-changed", Some(Shifts), Some(Shifts), "Whether items must differ is another.", "`uniqueItems`"),
    ("content-encoding-added", Some(Narrows), Some(Narrows), "Texts are encoded.", "`contentEncoding: base64`"),
    (
        "content-encoding-removed",
        Some(Widens),
        Some(Widens),
        "Texts are no longer encoded.",
        "`contentEncoding` is gone",
    ),
    (
        "content-encoding-changed",
        Some(Shifts),
        Some(Shifts),
        "Texts are encoded otherwise.",
        "`base64` is now `base32`",
    ),
    (
        "content-media-type-added",
        Some(Narrows),
        Some(Narrows),
        "Texts hold a media type.",
        "`contentMediaType: image/png`",
    ),
    ("content-media-type-removed", Some(Widens), Some(Widens), "Texts hold anything.", "`contentMediaType` is gone"),
    (
        "content-media-type-changed",
        Some(Shifts),
        Some(Shifts),
        "Texts hold another media type.",
        "`image/png` is now `image/jpeg`",
    ),
    ("default-added", Some(Shifts), Some(Stays), "What is assumed of a value that is missing is new.", "`default: 10`"),
    (
        "default-removed",
        Some(Shifts),
        Some(Stays),
        "Nothing is assumed of a value that is missing.",
        "`default` is gone",
    ),
    (
        "default-value-changed",
        Some(Shifts),
        Some(Stays),
        "Something else is assumed of a value that is missing.",
        "`default: 10` is now `20`",
    ),
    ("became-read-only", Some(Drops), Some(Adds), "Only the server sets it.", "`readOnly: true`"),
    ("became-not-read-only", Some(Adds), Some(Adds), "Clients may set it.", "`readOnly` is gone"),
    ("became-write-only", Some(Adds), Some(Drops), "Only clients send it.", "`writeOnly: true`"),
    ("became-not-write-only", Some(Adds), Some(Adds), "The server answers it as well.", "`writeOnly` is gone"),
    ("one-of-removed", Some(Narrows), Some(Narrows), "A choice is gone.", "`oneOf` without `Dog`"),
    ("one-of-added", Some(Widens), Some(Widens), "A choice is new.", "`oneOf` with `Bird`"),
    ("any-of-removed", Some(Narrows), Some(Narrows), "A choice is gone.", "`anyOf` without `Dog`"),
    ("any-of-added", Some(Opens), Some(Opens), "A choice is new.", "`anyOf` with `Bird`"),
    (
        "discriminator-added",
        Some(Means),
        Some(Means),
        "Choices are told apart by a field.",
        "`discriminator: {propertyName: kind}`",
    ),
    (
        "discriminator-removed",
        Some(Means),
        Some(Means),
        "Choices are no longer told apart by a field.",
        "`discriminator` is gone",
    ),
    (
        "discriminator-changed",
        Some(Means),
        Some(Means),
        "Choices are told apart in another way.",
        "by `kind`, and no longer by `type`",
    ),
    (
        "discriminator-value-changed",
        Some(Shifts),
        Some(Shifts),
        "A choice has another value of the field that tells them apart.",
        "`mapping: {CAT: …}`, was `{cat: …}`",
    ),
    (
        "required-property-removed",
        Some(Drops),
        Some(Widens),
        "A property that was always there is gone.",
        "`name` is gone",
    ),
    ("property-removed", Some(Drops), Some(Drops), "A property is gone.", "`nickname` is gone"),
    ("new-required-property", Some(Narrows), Some(Narrows), "A property is new and required.", "`age`, in `required`"),
    ("new-optional-property", Some(Adds), Some(Adds), "A property is new.", "`age`"),
    ("became-required", Some(Narrows), Some(Narrows), "A property is required.", "`name` in `required`"),
    ("became-optional", Some(Widens), Some(Widens), "A property may be missing.", "`name` no longer in `required`"),
    ("items-added", Some(Narrows), Some(Narrows), "Items must be of a type.", "`items: {type: string}`"),
    ("items-removed", Some(Widens), Some(Widens), "Items may be anything.", "`items` is gone"),
    (
        "prefix-items-removed",
        Some(Narrows),
        Some(Narrows),
        "A list has fewer positions.",
        "`prefixItems` of two, was of three",
    ),
    (
        "prefix-items-added",
        Some(Widens),
        Some(Widens),
        "A list has more positions.",
        "`prefixItems` of three, was of two",
    ),
    (
        "additional-properties-closed",
        Some(Means),
        Some(Narrows),
        "No other keys are allowed.",
        "`additionalProperties: false`",
    ),
    (
        "additional-properties-opened",
        Some(Adds),
        Some(Adds),
        "Other keys are allowed.",
        "`additionalProperties: false` is gone",
    ),
    (
        "additional-properties-added",
        Some(Narrows),
        Some(Narrows),
        "Other keys must be of a type.",
        "`additionalProperties: {type: string}`",
    ),
    (
        "additional-properties-removed",
        Some(Widens),
        Some(Widens),
        "Other keys may be anything.",
        "`additionalProperties` is gone",
    ),
    ("deprecated", Some(Adds), Some(Adds), "It is deprecated.", "`deprecated: true`"),
    ("reactivated", Some(Adds), Some(Adds), "It is no longer deprecated.", "`deprecated` is gone"),
    (
        "sunset-earlier",
        Some(Shifts),
        Some(Shifts),
        "It ends earlier than was announced.",
        "`x-sunset: 2027-01-01`, was `2027-06-01`",
    ),
    (
        "sunset-later",
        Some(Adds),
        Some(Adds),
        "It ends later than was announced.",
        "`x-sunset: 2027-06-01`, was `2027-01-01`",
    ),
    ("sunset-removed", Some(Means), Some(Means), "It is no longer said when it ends.", "`x-sunset` is gone"),
    ("sunset-set", Some(Means), Some(Means), "It is said when it ends.", "`x-sunset: 2027-01-01`"),
];
