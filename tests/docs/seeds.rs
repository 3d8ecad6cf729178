//! Facts of published pages that ours must answer: what stands on them, without a word of how it is said.
//!
//! Rust differs where it must: names have Rust's casing, `retries` is `with_retries`, titles are the last part of the
//! path or the whole path, and what a call takes is an argument or a setter.

use pulldown_cmark::HeadingLevel;

use super::walk;

/// What a seed page says about its one operation.
pub(crate) struct Seed {
    /// Our page.
    pub(crate) page: &'static str,
    /// The page's title.
    pub(crate) title: &'static str,
    /// The line below it, for layouts that have one.
    pub(crate) path_line: Option<&'static str>,
    /// Whether the overview says something.
    pub(crate) overview: bool,
    /// The operations of the page with their summaries; the first is the one that the seed shows.
    pub(crate) operations: &'static [(&'static str, &'static str)],
    /// Operation, method and path of the comment above a program, for layouts that have it.
    pub(crate) mark: Option<[&'static str; 3]>,
    /// Whether the operation is also shown as a value of its own.
    pub(crate) standalone: bool,
    /// Names of rows, and whether each is an argument; the others are setters.
    pub(crate) parameters: &'static [(&'static str, bool)],
    /// Error type, statuses and content type.
    pub(crate) errors: &'static [[&'static str; 3]],
}

/// All seeds.
pub(crate) const SEEDS: [Seed; 5] = [ORQ_POC_V1, ORQ_POC_V2, ORQ, TEST_SDK, R9S];

/// Seed 000: Orq, first generation, November 2024.
const ORQ_POC_V1: Seed = Seed {
    page: "generated/orq-poc-v1/docs/sdks/routerchatcompletions/README.md",
    title: "Completions",
    path_line: Some("(*router.chat.completions*)"),
    overview: false,
    operations: &[("create", "Chat")],
    mark: None,
    standalone: false,
    parameters: &[("request", true), ("with_retries", false)],
    errors: &[["models::SdkError", "4XX, 5XX", "\\*/\\*"]],
};

/// Seed 001: Orq, second generation, November 2024.
const ORQ_POC_V2: Seed = Seed {
    page: "generated/orq-poc-v2/docs/sdks/routerchatcompletions/README.md",
    title: "Completions",
    path_line: Some("(*router.chat.completions*)"),
    overview: false,
    operations: &[("create", "Chat")],
    mark: None,
    standalone: false,
    parameters: &[
        ("model", true),
        ("messages", true),
        ("frequency_penalty", false),
        ("max_tokens", false),
        ("presence_penalty", false),
        ("seed", false),
        ("stream", false),
        ("temperature", false),
        ("top_p", false),
        ("tools", false),
        ("with_retries", false),
    ],
    errors: &[["models::SdkError", "4XX, 5XX", "\\*/\\*"]],
};

/// Seed 002: Orq, TypeScript, January 2026.
const ORQ: Seed = Seed {
    page: "generated/orq/docs/sdks/routerchatcompletions/README.md",
    title: "Router.Chat.Completions",
    path_line: None,
    overview: false,
    operations: &[("create", "Create chat completion")],
    mark: Some(["createChatCompletion", "post", "/v2/router/chat/completions"]),
    standalone: true,
    parameters: &[("request", true), ("with_retries", false)],
    errors: &[["errors::ApiError", "4XX, 5XX", "\\*/\\*"]],
};

/// Seed 003: `test_sdk`, Mistral's API, November 2024.
const TEST_SDK: Seed = Seed {
    page: "generated/test-sdk/docs/sdks/chat/README.md",
    title: "Chat",
    path_line: Some("(*chat*)"),
    overview: true,
    operations: &[("chat_completion_v1_chat_completions_post", "Chat Completion")],
    mark: None,
    standalone: false,
    parameters: &[("request", true), ("with_retries", false)],
    errors: &[["models::HttpValidationError", "422", "application/json"], ["models::ApiError", "4XX, 5XX", "\\*/\\*"]],
};

/// Seed 004: R9S, December 2025.
const R9S: Seed = Seed {
    page: "generated/r9s/docs/sdks/chat/README.md",
    title: "Chat",
    path_line: Some("(*chat*)"),
    overview: false,
    operations: &[("create", "Create chat completion")],
    mark: Some(["createChatCompletion", "post", "/chat/completions"]),
    standalone: false,
    parameters: &[
        ("model", true),
        ("messages", true),
        ("frequency_penalty", false),
        ("logit_bias", false),
        ("logprobs", false),
        ("top_logprobs", false),
        ("max_tokens", false),
        ("n", false),
        ("modalities", false),
        ("audio", false),
        ("presence_penalty", false),
        ("response_format", false),
        ("seed", false),
        ("service_tier", false),
        ("stop", false),
        ("stream", false),
        ("stream_options", false),
        ("temperature", false),
        ("top_p", false),
        ("top_k", false),
        ("tools", false),
        ("tool_choice", false),
        ("parallel_tool_calls", false),
        ("user", false),
        ("reasoning_effort", false),
        ("max_completion_tokens", false),
        ("store", false),
        ("metadata", false),
        ("with_retries", false),
    ],
    errors: &[
        ["errors::BadRequestError", "400", "application/json"],
        ["errors::AuthenticationError", "401", "application/json"],
        ["errors::PermissionDeniedError", "403", "application/json"],
        ["errors::UnprocessableEntityError", "422", "application/json"],
        ["errors::RateLimitError", "429", "application/json"],
        ["errors::InternalServerError", "500", "application/json"],
        ["errors::ServiceUnavailableError", "503", "application/json"],
        ["errors::R9sDefaultError", "4XX, 5XX", "\\*/\\*"],
    ],
};

/// Asserts that a page says what its seed says.
pub(crate) fn check(page: &str, seed: &Seed) {
    let name = seed.page;
    let mut lines = page.lines();
    assert_eq!(lines.next(), Some(format!("# {}", seed.title).as_str()), "{name}");
    assert_eq!(lines.next().filter(|line| !line.is_empty()), seed.path_line, "{name}");
    check_sections(page, seed);
    let overview = between(page, "## Overview", "### Available Operations");
    assert_eq!(!overview.is_empty(), seed.overview, "{name}: {overview}");
    let (method, _) = seed.operations[0];
    let lines = seed.operations.iter().map(|(method, summary)| format!("* [{method}](#{method}) - {summary}"));
    let list = lines.collect::<Vec<_>>().join("\n");
    assert_eq!(between(page, "### Available Operations", &format!("## {method}")), list, "{name}");
    let marks: Vec<&str> = page.lines().filter(|line| line.starts_with("<!-- UsageSnippet ")).collect();
    let expected = seed.mark.map(|[id, verb, path]| {
        format!("<!-- UsageSnippet language=\"rust\" operationID=\"{id}\" method=\"{verb}\" path=\"{path}\" -->")
    });
    assert_eq!(marks, expected.iter().map(String::as_str).collect::<Vec<_>>(), "{name}");
    let parameters = walk::table(page, "Parameters");
    let parameters: Vec<(&str, bool)> =
        parameters.iter().map(|row| (row[0].trim_matches('`'), row[2] == ":heavy_check_mark:")).collect();
    assert_eq!(parameters, seed.parameters, "{name}");
    let response = between(page, "### Response", "### Errors");
    assert!(response.contains("EventStream"), "{name}: {response}");
    assert_eq!(walk::table(page, "Errors"), seed.errors.iter().map(|row| row.to_vec()).collect::<Vec<_>>(), "{name}");
}

/// The headings with their levels.
fn check_sections(page: &str, seed: &Seed) {
    use HeadingLevel::{H1, H2, H3};
    let mut expected = vec![(H1, seed.title), (H2, "Overview"), (H3, "Available Operations")];
    expected.extend([(H2, seed.operations[0].0), (H3, "Example Usage")]);
    expected.extend(seed.standalone.then_some((H3, "Standalone function")));
    expected.extend([(H3, "Parameters"), (H3, "Response"), (H3, "Errors")]);
    let headings = walk::headings(page);
    let own: Vec<(HeadingLevel, &str)> = headings.iter().map(|(level, text, _)| (*level, text.as_str())).collect();
    assert_eq!(own, expected, "{}", seed.page);
}

/// The text between two lines.
fn between<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    let below = page.split_once(&format!("\n{start}\n")).map_or("", |(_, below)| below);
    below.split_once(&format!("\n{end}\n")).map_or("", |(inside, _)| inside).trim()
}
