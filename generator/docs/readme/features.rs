//! What a user can turn on and off, and what one call can be told.

use super::super::{context::Context, retry, table};

/// The cargo features, those of resources in one row.
pub(super) fn section(context: &Context<'_>) -> String {
    let krate = context.krate;
    let library = &krate.package.library;
    let text = str::to_owned;
    let mut rows = vec![
        ["`client`", "yes", "The client. Without it there are only the types, for servers and tools."].map(text),
        [
            text("`rustls`, `rustls-ring`, `native-tls`"),
            format!("`{}`", krate.package.tls.feature()),
            text("How connections are encrypted."),
        ],
        ["`gzip`, `brotli`, `zstd`", "no", "Answers may come compressed."].map(text),
        ["`blocking`", "no", "`.send_blocking()` on every call, for programs without `async`."].map(text),
        ["`jiff`, `chrono`, `time`", "no", "Dates and times of the API as those of these crates, and back."].map(text),
        [
            "`tracing`",
            "no",
            "A span of [tracing](https://docs.rs/tracing) for each call, and an event for each attempt.",
        ]
        .map(text),
        [
            text("`testing`"),
            text("no"),
            format!(
                "`{library}::testing`: a client with prepared answers, in order, by path or by code, that records what \
                 is asked, for your own tests."
            ),
        ],
    ];
    if krate.capabilities.structured {
        rows.push(
            ["`schemars`", "no", "`.send_as::<T>()` on chats: answers in a form of your own, by its JSON Schema."]
                .map(text),
        );
    }
    if krate.capabilities.webhooks {
        rows.push(["`webhooks`", "yes", "The signatures of webhooks are checked."].map(text));
    }
    if krate.program.is_some() {
        rows.push(["`cli`", "no", "The command-line program, and what it is made with."].map(text));
    }
    if let (Some(first), Some(last)) = (krate.features.first(), krate.features.last()) {
        let names = if first == last { format!("`{first}`") } else { format!("`{first}` … `{last}`") };
        rows.push([names, text("yes"), text("A resource each; what is left out is not compiled.")]);
    }
    let rows: Vec<Vec<String>> = rows.into_iter().map(Vec::from).collect();
    table::fitted(&["Feature", "Default", "What it adds"], &rows)
}

/// What every call can be told for itself.
pub(super) fn calls(context: &Context<'_>) -> String {
    let rows = [
        ["`.with_timeout(…)`", "how long one attempt may take"],
        ["`.with_retries(…)`", "how failed attempts are repeated"],
        ["`.with_header(…)`, `.with_query(…)`", "a header or a query parameter that the crate does not know"],
        ["`.with_body_field(…)`", "a field of the body that the crate does not know"],
        ["`.with_base_url(…)`", "another address"],
        ["`.with_some(option, |call, value| …)`", "by a setter, what may be there or not"],
        ["`.with_idempotency_key(…)`", "the key by which a server knows a repeated request"],
    ];
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect();
    format!(
        "What the builder sets for all calls, a call can set for itself:\n\n{}\n\nAn attempt may take {}, \
         unless `.timeout(…)` of the builder says otherwise; `.connect_timeout(…)` is for making a connection, and \
         `.stream_idle_timeout(…)` for a stream that is silent. `.hooks(…)` takes something that sees every request \
         before it is sent, and every answer.\n\nWhat takes a while is asked for again, with pauses that grow, until the \
         answer is the one that you wait for: `.send_until(|answer| …)` in place of `.send()`, on calls that only read. It \
         goes on for ever unless an answer ends it, also the one that says that nothing will come, or \
         `tokio::time::timeout`.\n\nWhat the API has and this crate has not is called by its path: \
         `client.get(\"/path\").await?` gives the JSON that comes, `client.post(\"/path\").json(&body).send_as::<T>().await?` \
         a `T`. Credentials, retries and errors are those of every call.",
        table::fitted(&["Method of a call", "What it sets"], &rows),
        retry::duration(1000 * context.krate.client.timeout_seconds),
    )
}
