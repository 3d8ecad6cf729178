//! A description that says its summary again.
//!
//! Many documents repeat the summary as the first sentence of the description, with or without a full stop. A reader
//! of a page sees both, one under the other; the second is cut.

/// The body without the summary at its beginning.
pub(super) fn without_repeat(summary: &str, mut body: String) -> String {
    let said = summary.trim_end_matches(['.', ':', '!', '。']).trim_end();
    if said.is_empty() {
        return body;
    }
    while let Some(rest) = after_repeat(said, &body) {
        body = rest.to_owned();
    }
    body
}

fn after_repeat<'a>(said: &str, body: &'a str) -> Option<&'a str> {
    let bold = body.strip_prefix("**").filter(|_| !said.starts_with("**"));
    let head = bold.unwrap_or(body);
    let beginning = head.get(..said.len())?;
    if !beginning.eq_ignore_ascii_case(said) {
        return None;
    }
    let mut rest = head.get(said.len()..)?;
    let stop = |rest: &'a str| rest.strip_prefix(['.', ':', '!', '。']);
    let stopped = stop(rest);
    rest = stopped.unwrap_or(rest);
    if bold.is_some() {
        rest = rest.strip_prefix("**")?;
        rest = stop(rest).unwrap_or(rest);
    }
    if rest.is_empty() {
        return Some("");
    }
    if let Some(lines) = rest.strip_prefix('\n') {
        return (stopped.is_some() || lines.starts_with('\n')).then(|| lines.trim_start_matches('\n'));
    }
    let sentence = rest.strip_prefix(' ')?;
    let capital = sentence.chars().next().is_some_and(char::is_uppercase);
    (stopped.is_some() && capital).then_some(sentence)
}
