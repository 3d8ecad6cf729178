//! Facts of published pages that ours must answer: what stands on them, without a word of how it is said.

use crate::walk;

/// What a seed page says about its one operation.
pub(crate) struct Seed {
    /// The page's title.
    pub(crate) title: &'static str,
    /// The line below it, for layouts that have one.
    pub(crate) path_line: Option<&'static str>,
    /// The method.
    pub(crate) method: &'static str,
    /// Its line in the list.
    pub(crate) summary: &'static str,
    /// Operation, method and path of the comment above a program, for layouts that have it.
    pub(crate) mark: Option<[&'static str; 3]>,
    /// Names of rows with their marks.
    pub(crate) parameters: &'static [(&'static str, bool)],
    /// Error type, statuses and content type.
    pub(crate) errors: &'static [[&'static str; 3]],
}

/// Seed 004: R9S, December 2025.
pub(crate) const R9S: Seed = Seed {
    title: "Chat",
    path_line: Some("(*chat*)"),
    method: "create",
    summary: "Create chat completion",
    mark: Some(["createChatCompletion", "post", "/chat/completions"]),
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
    let mut lines = page.lines();
    assert_eq!(lines.next(), Some(format!("# {}", seed.title).as_str()));
    if let Some(path) = seed.path_line {
        assert_eq!(lines.next(), Some(path));
    }
    let method = seed.method;
    let headings: Vec<String> = walk::headings(page).into_iter().map(|(_, text, _)| text).collect();
    let mut expected = vec![seed.title, "Overview", "Available Operations", method, "Example Usage"];
    if seed.path_line.is_none() {
        expected.push("Standalone function");
    }
    expected.extend(["Parameters", "Response", "Errors"]);
    let mut own: Vec<&str> = headings.iter().map(|text| text.split(": ").next().unwrap_or_default()).collect();
    own.dedup();
    assert_eq!(own, expected);
    assert!(page.contains(&format!("* [{method}](#{method}) - {}\n", seed.summary)));
    let marks: Vec<&str> = page.lines().filter(|line| line.starts_with("<!-- UsageSnippet ")).collect();
    match seed.mark {
        None => assert!(marks.is_empty()),
        Some([id, verb, path]) => {
            let mark =
                format!("<!-- UsageSnippet language=\"rust\" operationID=\"{id}\" method=\"{verb}\" path=\"{path}\"");
            assert!(!marks.is_empty() && marks.iter().all(|line| line.starts_with(&mark)), "{marks:?}");
        }
    }
    let parameters = walk::table(page, "Parameters");
    let parameters: Vec<(&str, bool)> =
        parameters.iter().map(|row| (row[0].trim_matches('`'), row[2] == ":heavy_check_mark:")).collect();
    assert_eq!(parameters, seed.parameters);
    assert_eq!(walk::table(page, "Errors"), seed.errors.iter().map(|row| row.to_vec()).collect::<Vec<_>>());
}
