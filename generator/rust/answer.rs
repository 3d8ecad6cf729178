//! Answers: how an operation decodes them, and the enum for those of several forms.

use std::collections::BTreeSet;

use askama::Template;

use super::docs::Docs;
use super::format;
use super::scope::Scope;
use crate::snippet::literal;
use crate::surface::{AnswerVariant, Item, Outcome, Receives, Status, Type, inline};

/// The enum with a variant per form.
#[derive(Template)]
#[template(path = "crate/model/answer.rs.txt", escape = "none")]
struct Answer<'a> {
    docs: String,
    name: &'a str,
    variants: Vec<Variant<'a>>,
}

/// A form, and what it holds.
struct Variant<'a> {
    docs: String,
    name: &'a str,
    ty: Option<String>,
}

/// What `Sends::decode` does.
pub(crate) enum Decode {
    /// It reads the only form.
    One(&'static str),
    /// It looks which form it is.
    Several(Several),
}

/// The forms of an answer by what tells them apart.
pub(crate) struct Several {
    pub subject: String,
    pub arms: Vec<Arm>,
    /// Whether an answer may have none of these forms.
    pub open: bool,
}

/// A form: when it is that one, and the expression that reads it.
pub(crate) struct Arm {
    pub pattern: String,
    pub value: String,
}

/// The enum.
pub(crate) fn emit(scope: &Scope, item: &Item, variants: &[AnswerVariant]) -> String {
    let variants = variants.iter().map(|variant| {
        let mut docs = Docs::summary(&variant.prose, || format!("The answer `{}`.", variant.name));
        docs.push(&condition(variant));
        Variant { docs: docs.hole(4), name: &variant.name, ty: variant.ty.as_ref().map(|ty| scope.ty(ty)) }
    });
    format::print(&Answer {
        docs: Docs::of(&item.prose, || format!("The forms of the answer `{}`.", item.name)).hole(0),
        name: &item.name,
        variants: variants.collect(),
    })
}

/// When an answer has this form, in words.
fn condition(variant: &AnswerVariant) -> String {
    let status = variant.status.map(|status| format!("Status `{status}`"));
    let media_type = variant.media_type.as_ref().map(|media_type| format!("content type {}", inline(media_type)));
    match (status, media_type) {
        (Some(status), Some(media_type)) => format!("{status}, {media_type}."),
        (Some(status), None) => format!("{status}."),
        (None, Some(media_type)) => format!("C{}.", media_type.trim_start_matches('c')),
        (None, None) => String::new(),
    }
}

/// How the operation decodes its answer.
pub(crate) fn decode(scope: &Scope, receives: &Receives) -> Decode {
    if receives.variants.is_empty() {
        return Decode::One(read(receives.outcome, &receives.ty));
    }
    let by_status = receives.variants.iter().any(|variant| variant.status.is_some());
    let by_media_type = receives.variants.iter().any(|variant| variant.media_type.is_some());
    let media_type = format!("answer.media_type(&[{}])", media_types(&receives.variants).join(", "));
    let subject = match (by_status, by_media_type) {
        (true, true) => format!("(answer.status().as_u16(), {media_type})"),
        (true, false) => "answer.status().as_u16()".to_owned(),
        (false, _) => media_type,
    };
    let mut variants: Vec<&AnswerVariant> = receives.variants.iter().collect();
    variants.sort_by_key(|variant| precision(variant));
    let mut patterns = BTreeSet::new();
    let name = scope.ty(&receives.ty);
    let mut arms = Vec::new();
    for variant in variants {
        let pattern = pattern(variant, by_status, by_media_type);
        if patterns.insert(pattern.clone()) {
            let text = text_instead(&receives.variants, variant);
            let instead =
                text.map(|text| format!(".or_else(|error| answer.quoted().map({name}::{}).ok_or(error))", text.name));
            arms.push(Arm { pattern, value: value(&name, variant) + &instead.unwrap_or_default() });
        }
    }
    Decode::Several(Several { subject, arms, open: !patterns.contains("_") })
}

/// The text that an answer may be instead, though it says that it is JSON: a server that writes all of its answers as
/// JSON writes a text as a JSON string.
fn text_instead<'a>(variants: &'a [AnswerVariant], variant: &AnswerVariant) -> Option<&'a AnswerVariant> {
    let is_text = |other: &&AnswerVariant| {
        other.status == variant.status && other.outcome == Outcome::Text && other.ty == Some(Type::String)
    };
    if variant.outcome == Outcome::Json && variant.media_type.is_some() { variants.iter().find(is_text) } else { None }
}

/// The media types that tell forms apart, as literals.
fn media_types(variants: &[AnswerVariant]) -> Vec<String> {
    let mut list: Vec<String> = Vec::new();
    for media_type in variants.iter().filter_map(|variant| variant.media_type.as_ref()) {
        let media_type = literal::string(&media_type.to_ascii_lowercase());
        if !list.contains(&media_type) {
            list.push(media_type);
        }
    }
    list
}

/// Codes before ranges before everything, media types before none.
fn precision(variant: &AnswerVariant) -> (bool, u8, bool) {
    let media_type = variant.media_type.is_none();
    let status = match variant.status {
        Some(Status::Code(_)) => 0,
        Some(Status::Range(_)) => 1,
        None => 2,
    };
    (status == 2 && media_type, status, media_type)
}

fn pattern(variant: &AnswerVariant, by_status: bool, by_media_type: bool) -> String {
    let status = match variant.status {
        Some(status @ Status::Range(_)) => format!("{}..={}", status.first(), status.last()),
        Some(Status::Code(code)) => code.to_string(),
        None => "_".to_owned(),
    };
    let media_type = variant.media_type.as_ref();
    let media_type = media_type.map_or("_".to_owned(), |media_type| literal::string(&media_type.to_ascii_lowercase()));
    match (by_status, by_media_type) {
        (true, true) if status == "_" && media_type == "_" => "_".to_owned(),
        (true, true) => format!("({status}, {media_type})"),
        (true, false) => status,
        (false, _) => media_type,
    }
}

fn value(name: &str, variant: &AnswerVariant) -> String {
    let path = format!("{name}::{}", variant.name);
    match &variant.ty {
        None => format!("Ok({path})"),
        Some(Type::Bytes) if variant.outcome == Outcome::Bytes => format!("Ok({path}(answer.bytes()))"),
        Some(Type::Boxed(_)) => format!("{}.map(Box::new).map({path})", read(variant.outcome, &Type::Json)),
        Some(ty) => format!("{}.map({path})", read(variant.outcome, ty)),
    }
}

fn read(outcome: Outcome, ty: &Type) -> &'static str {
    match outcome {
        Outcome::Json if matches!(ty, Type::Option(_)) => "answer.optional_json()",
        Outcome::Json => "answer.json()",
        Outcome::Any => "answer.any()",
        Outcome::Text => "answer.text()",
        Outcome::Bytes => "Ok(answer.bytes())",
        Outcome::Nothing => "answer.nothing()",
    }
}
