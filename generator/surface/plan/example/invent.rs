//! Values that a person would make up: by the name of the field, then by its kind. The same on every run.

use super::express::{express, wrapped};
use crate::surface::{Example, Item, ItemId, ItemKind, Struct, TextType, Type, Union};

/// A plausible value; none where the type cannot be made with public constructors.
pub(super) fn invent(items: &[Item], ty: &Type, name: &str, depth: usize) -> Option<Example> {
    if depth > 16 {
        return None;
    }
    Some(match ty {
        Type::Option(inner) | Type::Boxed(inner) => return invent(items, inner, name, depth),
        Type::Bool => Example::Bool(true),
        Type::I32 | Type::I64 | Type::U32 | Type::U64 => Example::Integer(integer(name)),
        Type::F64 => Example::Float(number(name)),
        Type::String => Example::Text(text(name)),
        Type::Text(kind) => Example::Text(formatted(*kind).to_owned()),
        Type::Json => Example::Json(serde_json::json!({})),
        Type::Upload => Example::Upload(upload(name).to_owned()),
        Type::List(inner) => match invent(items, inner, singular(name), depth + 1) {
            Some(value) if depth < 6 => Example::List(vec![value]),
            _ => Example::List(Vec::new()),
        },
        Type::Map(inner) => match invent(items, inner, name, depth + 1) {
            Some(value) if depth < 4 => Example::Map(vec![("key".to_owned(), value)]),
            _ => Example::Map(Vec::new()),
        },
        Type::Item(id) => return item(items, *id, name, depth),
        Type::Unit | Type::BigNumber | Type::Bytes => return None,
    })
}

fn item(items: &[Item], id: ItemId, name: &str, depth: usize) -> Option<Example> {
    match &items.get(id.0 as usize)?.kind {
        ItemKind::Struct(record) => structure(items, id, record, depth),
        ItemKind::Enumeration(list) => {
            let value = list.values.iter().find(|value| !value.deprecated).or_else(|| list.values.first())?;
            Some(Example::Variant(id, value.name.clone()))
        }
        ItemKind::Union(union) => branch(items, id, union, name, depth),
        ItemKind::Alias(alias) => invent(items, &alias.ty, name, depth + 1),
        ItemKind::Answer(_) => None,
    }
}

/// What must be there, and what the document has an example for.
fn structure(items: &[Item], id: ItemId, record: &Struct, depth: usize) -> Option<Example> {
    let constructor = record.constructor.as_ref()?;
    let field = |index: &usize| record.fields.get(*index);
    let mut arguments = Vec::new();
    for field in constructor.arguments.iter().filter_map(field) {
        let given =
            field.example.iter().chain(field.allowed.first()).find_map(|value| express(items, &field.ty, value));
        arguments.push(given.or_else(|| invent(items, &field.ty, &field.wire, depth + 1))?);
    }
    let mut setters = Vec::new();
    if depth < 3 {
        for field in constructor.setters.iter().filter_map(field) {
            if let Some(value) = field.example.as_ref().and_then(|value| express(items, &field.ty, value)) {
                setters.push((field.setter.clone(), value));
            }
        }
    }
    Some(Example::Struct { item: id, arguments, setters })
}

/// A string where a string will do; deep down the simplest branch; else the first that can be made.
fn branch(items: &[Item], id: ItemId, union: &Union, name: &str, depth: usize) -> Option<Example> {
    let simple = union.branches.iter().filter(|branch| matches!(branch.ty, Type::String));
    let enumerated = union.branches.iter().filter(|branch| branch.from_text);
    let list = simple.chain(enumerated).chain(&union.branches);
    list.into_iter().find_map(|branch| Some(wrapped(id, branch, invent(items, &branch.ty, name, depth + 1)?)))
}

/// Text by the name of the field.
pub(super) fn text(name: &str) -> String {
    let name = name.to_ascii_lowercase().replace(['-', '.', '/', ' '], "_");
    let has = |part: &str| name.split('_').any(|word| word == part) || name.ends_with(part);
    let fixed = match name.as_str() {
        "model" | "model_id" | "model_name" => "gpt-4o-mini",
        "content" | "text" | "message" | "msg" | "body" => "Hello, how are you?",
        "prompt" | "input" | "question" => "Tell me a story about a lighthouse.",
        "query" | "q" | "search" => "rust",
        "instruction" | "instructions" => "Answer in one sentence.",
        "voice" => "alloy",
        "owner" | "org" | "organization" | "username" | "login" => "octavia",
        "repo" | "repository" => "lighthouse",
        "branch" | "ref" => "main",
        "path" => "docs/README.md",
        "sha" | "commit" | "commit_sha" => "6dcb09b5b57875f334f61aebed695e2e4193db5e",
        "currency" => "USD",
        "country" => "SE",
        "city" => "Stockholm",
        "timezone" => "Europe/Stockholm",
        "language" | "lang" | "locale" => "en",
        "description" | "comment" | "note" | "notes" | "reason" => "A short description",
        "title" | "subject" | "summary" => "A short title",
        "first_name" | "given_name" => "Ada",
        "last_name" | "family_name" | "surname" => "Lovelace",
        "name" | "full_name" | "display_name" => "Ada Lovelace",
        "phone" | "phone_number" => "+46701234567",
        "address" | "street" => "1 Main Street",
        "zip" | "postal_code" | "postcode" => "11122",
        "color" | "colour" => "#3366ff",
        "version" => "1.0.0",
        "ip" | "ip_address" => "192.0.2.1",
        "arguments" => "{}",
        "role" => "user",
        "data" => "data",
        _ => "",
    };
    if !fixed.is_empty() {
        return fixed.to_owned();
    }
    if has("email") {
        return "ada@example.com".to_owned();
    }
    if has("url") || has("uri") || has("link") || has("href") || has("webhook") {
        return "https://example.com".to_owned();
    }
    if has("uuid") || has("guid") {
        return "7c9e6679-7425-40de-944b-e07fc1f90ae7".to_owned();
    }
    if has("id") {
        let stem = name.trim_end_matches("id").trim_end_matches('_').rsplit('_').next().unwrap_or_default().to_owned();
        return if stem.is_empty() { "id_123".to_owned() } else { format!("{stem}_123") };
    }
    if has("key") || has("token") || has("secret") {
        return format!("{name}_123");
    }
    if has("date") {
        return "2026-01-15".to_owned();
    }
    if has("name") {
        return "example".to_owned();
    }
    if name.is_empty() { "example".to_owned() } else { name }
}

fn integer(name: &str) -> i128 {
    let name = name.to_ascii_lowercase();
    let has = |part: &str| name.contains(part);
    match () {
        () if has("max_tokens") || has("max_output_tokens") => 256,
        () if has("seed") => 42,
        () if has("limit") || has("per_page") || has("page_size") => 20,
        () if has("timestamp") || has("created") || has("_at") || has("expires") => 1_767_225_600,
        () if has("port") => 8080,
        () if has("year") => 2026,
        () if has("width") || has("height") => 512,
        () if has("amount") || has("price") || has("cents") => 1000,
        () if has("id") || has("number") => 42,
        () => 1,
    }
}

fn number(name: &str) -> f64 {
    let name = name.to_ascii_lowercase();
    let has = |part: &str| name.contains(part);
    match () {
        () if has("index") || has("count") || has("bytes") || has("size") || has("_at") || has("created") => 1.0,
        () if has("temperature") => 0.7,
        () if has("top_p") => 0.9,
        () if has("lat") => 59.33,
        () if has("lon") || has("lng") => 18.07,
        () if has("price") || has("amount") => 9.99,
        () => 0.5,
    }
}

fn formatted(kind: TextType) -> &'static str {
    match kind {
        TextType::DateTime => "2026-01-15T09:30:00Z",
        TextType::Date => "2026-01-15",
        TextType::Time => "09:30:00Z",
        TextType::Duration => "PT30M",
        TextType::Base64 => "aGVsbG8=",
        TextType::Password => "correct horse battery staple",
    }
}

fn upload(name: &str) -> &'static str {
    let name = name.to_ascii_lowercase();
    match () {
        () if name.contains("image") || name.contains("mask") || name.contains("photo") || name.contains("avatar") => {
            "image.png"
        }
        () if name.contains("audio") || name.contains("speech") || name.contains("voice") => "speech.mp3",
        () if name.contains("video") => "video.mp4",
        () => "file.bin",
    }
}

fn singular(name: &str) -> &str {
    name.strip_suffix('s').filter(|stem| stem.len() > 2).unwrap_or(name)
}
