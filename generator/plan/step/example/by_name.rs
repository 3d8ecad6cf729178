//! Texts and numbers by the name of what they are for.

use crate::model::Words;

/// Words of a type's name that say nothing of what it is.
const EMPTY: &[&str] = &[
    "add", "base", "body", "create", "data", "dto", "input", "insert", "item", "model", "new", "object", "param",
    "params", "patch", "payload", "post", "put", "request", "response", "schema", "update", "upsert",
];

/// What has a name as people have.
const PEOPLE: &[&str] = &[
    "assignee",
    "author",
    "candidate",
    "cardholder",
    "contact",
    "customer",
    "driver",
    "employee",
    "guest",
    "holder",
    "lead",
    "member",
    "message",
    "owner",
    "passenger",
    "patient",
    "person",
    "profile",
    "recipient",
    "sender",
    "student",
    "user",
];

/// The `name` of something, by the name of its type or of its resource: `my-playlist`, of people one of theirs.
pub(super) fn own_name(owner: &str) -> String {
    let words = Words::new(owner).0;
    let last = words.into_iter().rfind(|word| !EMPTY.contains(&word.as_str()));
    match last.map(|word| Words(vec![word]).singular().snake()) {
        Some(thing) if PEOPLE.contains(&thing.as_str()) => text("name"),
        Some(thing) if thing.chars().all(|letter| letter.is_ascii_alphabetic()) => format!("my-{thing}"),
        Some(_) | None => text("name"),
    }
}

/// Text by the name of the field.
pub(super) fn text(name: &str) -> String {
    let name = name.to_ascii_lowercase().replace(['-', '.', '/', ' '], "_");
    let has = |part: &str| name.split('_').any(|word| word == part) || name.ends_with(part);
    let fixed = match name.as_str() {
        "content" | "text" | "message" | "msg" | "body" => "Hello, how are you?",
        "prompt" | "input" | "question" => "Tell me a story about a lighthouse.",
        "query" | "q" | "search" => "rust",
        "instruction" | "instructions" => "Answer in one sentence.",
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
        "ip" | "ip_address" | "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "host" | "hostname" => "host.example.com",
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

/// An integer by the name of the field.
pub(super) fn integer(name: &str) -> i128 {
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

/// A number by the name of the field.
pub(super) fn number(name: &str) -> f64 {
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
