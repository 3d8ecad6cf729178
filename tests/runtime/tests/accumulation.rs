//! Deltas that are put together: the chat stream of a generated crate, and the rules one by one.

use oasmith_runtime::runtime::stream::accumulate::{Accumulates, Accumulator, Fold};
use oasmith_runtime::runtime::stream::event_stream::EventStream;
use r9s::models::{AnthropicMessageMessage, Message, MessageRole};
use r9s::testing::{self, Answer};
use serde_json::{Value, json};

/// Events that are any JSON, and so is the whole.
#[derive(serde::Serialize)]
#[serde(transparent)]
struct Piece(Value);

impl Accumulates for Piece {
    type Whole = Value;

    const FOLD: Fold = Fold::Piece { delta: Some(("delta", "message")), texts: &["content", "arguments"] };
}

async fn whole(pieces: impl IntoIterator<Item = Value>) -> Value {
    let stream = EventStream::from_iter(pieces.into_iter().map(|piece| Ok(Piece(piece))));
    stream.accumulate().await.expect("a whole")
}

/// Who looks at the events has what `accumulate()` gives who does not.
#[tokio::test]
async fn events_are_put_together_one_by_one() {
    let pieces = || {
        let piece = |text: &str| json!({ "choices": [{ "index": 0, "delta": { "content": text } }] });
        EventStream::from_iter([Ok(Piece(piece("Hel"))), Ok(Piece(piece("lo")))])
    };
    let (mut events, mut accumulator, mut printed) = (pieces(), Accumulator::new(), String::new());
    while let Some(event) = events.next().await {
        let event = event.expect("an event");
        printed.push_str(event.0["choices"][0]["delta"]["content"].as_str().expect("a text"));
        accumulator.push(&event);
    }
    let whole = accumulator.finish().expect("a whole");
    assert_eq!((printed.as_str(), &whole), ("Hello", &pieces().accumulate().await.expect("a whole")));
    assert_eq!(whole["choices"][0]["message"]["content"], "Hello");
    assert!(Accumulator::<Piece>::new().finish().is_err());
}

#[tokio::test]
async fn a_chat_is_what_it_would_have_been() {
    let chunk = |delta: Value, reason: Value| {
        let choice = json!({ "index": 0, "delta": delta, "finish_reason": reason });
        json!({ "id": "c1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice] })
            .to_string()
    };
    let call = |index: i64, more: Value| {
        let mut call = json!({ "index": index });
        call.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        json!({ "tool_calls": [call] })
    };
    let events = [
        chunk(json!({ "role": "assistant", "content": "" }), Value::Null),
        chunk(json!({ "role": "assistant", "content": "Hel" }), Value::Null),
        chunk(json!({ "content": "lo" }), Value::Null),
        chunk(
            call(0, json!({ "id": "t0", "type": "function", "function": { "name": "f", "arguments": "" } })),
            Value::Null,
        ),
        chunk(
            call(1, json!({ "id": "t1", "type": "function", "function": { "name": "g", "arguments": "[" } })),
            Value::Null,
        ),
        chunk(call(0, json!({ "function": { "arguments": "{\"a\":" } })), Value::Null),
        chunk(call(1, json!({ "function": { "arguments": "]" } })), Value::Null),
        chunk(call(0, json!({ "function": { "arguments": "1}" } })), Value::Null),
        chunk(json!({}), json!("tool_calls")),
        json!({
            "id": "c1", "created": 1, "model": "m", "choices": [],
            "usage": { "prompt_tokens": 3, "completion_tokens": 4, "total_tokens": 7 },
        })
        .to_string(),
        "[DONE]".to_owned(),
    ];
    let answer = Answer::events(events.iter().map(String::as_str));
    let (client, _) = testing::client([answer]);
    let stream = client.chat().create("m", [Message::new(MessageRole::User).content("Hi")]).stream().await;
    let whole = stream.expect("a stream").accumulate().await.expect("a completion");
    let choice = &whole.choices[0];
    let text = choice.message.content_value().and_then(|content| content.as_string());
    assert_eq!((whole.id.as_str(), whole.choices.len(), text), ("c1", 1, Some("Hello")));
    assert_eq!(choice.message.role, MessageRole::Assistant);
    assert_eq!(choice.finish_reason.as_str(), "tool_calls");
    let calls = choice.message.tool_calls.as_deref().expect("calls");
    let calls: Vec<(&str, Option<&str>)> =
        calls.iter().map(|call| (call.function.name.as_str(), call.function.arguments.as_deref())).collect();
    assert_eq!(calls, [("f", Some("{\"a\":1}")), ("g", Some("[]"))]);
    assert_eq!(whole.usage.expect("usage").total_tokens, 7);
}

#[tokio::test]
async fn what_is_repeated_is_replaced() {
    let piece = |text: &str, sources: Value| {
        let choice = json!({ "index": 1, "delta": { "role": "assistant", "content": text }, "tokens": [text] });
        json!({ "model": "m", "sources": sources, "usage": { "n": text.len() }, "choices": [choice] })
    };
    let folded = whole([piece("a", json!(["x"])), piece("bc", json!(["x", "y"])), json!({ "model": null })]).await;
    let message = json!({ "role": "assistant", "content": "abc" });
    let choice = json!({ "index": 1, "message": message, "tokens": ["a", "bc"] });
    assert_eq!(folded, json!({ "model": "m", "sources": ["x", "y"], "usage": { "n": 2 }, "choices": [choice] }));
}

#[tokio::test]
async fn items_go_by_index_in_any_order() {
    let piece = |index: i64, text: &str| json!({ "choices": [{ "index": index, "delta": { "content": text } }] });
    let folded = whole([piece(1, "x"), piece(0, "a"), piece(1, "y"), piece(0, "b")]).await;
    let texts: Vec<&str> = folded["choices"]
        .as_array()
        .expect("choices")
        .iter()
        .map(|choice| choice["message"]["content"].as_str().expect("a text"))
        .collect();
    assert_eq!(texts, ["xy", "ab"]);
}

#[tokio::test]
async fn nothing_is_no_whole() {
    let empty: EventStream<Piece> = EventStream::from_iter([]);
    let error = empty.accumulate().await.expect_err("an error");
    assert!(error.to_string().contains("before there was anything whole"), "{error}");
}

/// Events of which some hold the whole.
#[derive(serde::Serialize)]
#[serde(transparent)]
struct Progress(Value);

impl Accumulates for Progress {
    type Whole = Value;

    const FOLD: Fold = Fold::Snapshot("response");
}

#[tokio::test]
async fn the_last_snapshot_counts() {
    let events = [
        json!({ "type": "created", "response": { "status": "in_progress" } }),
        json!({ "type": "delta", "delta": "Hi" }),
        json!({ "type": "completed", "response": { "status": "completed", "text": "Hi" } }),
        json!({ "type": "logged", "response": null }),
    ];
    let stream = EventStream::from_iter(events.into_iter().map(|event| Ok(Progress(event))));
    assert_eq!(stream.accumulate().await.expect("a whole"), json!({ "status": "completed", "text": "Hi" }));
    let stream = EventStream::from_iter([Ok(Progress(json!({ "type": "delta" })))]);
    assert!(stream.accumulate().await.is_err());
}

#[tokio::test]
async fn a_snapshot_on_the_way_is_no_whole() {
    let accumulated = |events: Vec<Value>| async {
        let stream = EventStream::from_iter(events.into_iter().map(|event| Ok(Progress(event))));
        stream.accumulate().await.map_err(|error| error.to_string())
    };
    let underway = json!({ "type": "created", "response": { "status": "in_progress" } });
    let cut =
        accumulated(vec![underway.clone(), json!({ "type": "delta", "delta": "H" })]).await.expect_err("an error");
    assert!(cut.contains("`in_progress`"), "{cut}");
    let done = json!({ "type": "completed", "response": { "status": "completed" } });
    let failed = vec![underway, done, json!({ "type": "error", "message": "overloaded" })];
    let failed = accumulated(failed).await.expect_err("an error");
    assert!(failed.contains("overloaded"), "{failed}");
}

#[tokio::test]
async fn a_message_is_built_block_by_block() {
    let block =
        |index: usize, block: Value| json!({ "type": "content_block_start", "index": index, "content_block": block });
    let delta = |index: usize, delta: Value| json!({ "type": "content_block_delta", "index": index, "delta": delta });
    let message = json!({
        "id": "m1", "type": "message", "role": "assistant", "model": "claude", "content": [],
        "stop_reason": null, "stop_sequence": null, "usage": { "input_tokens": 3, "output_tokens": 0 },
    });
    let events = [
        json!({ "type": "message_start", "message": message }),
        block(0, json!({ "type": "text", "text": "" })),
        json!({ "type": "ping" }),
        delta(0, json!({ "type": "text_delta", "text": "Hel" })),
        delta(0, json!({ "type": "text_delta", "text": "lo" })),
        json!({ "type": "content_block_stop", "index": 0 }),
        block(1, json!({ "type": "tool_use", "id": "t1", "name": "f", "input": {} })),
        delta(1, json!({ "type": "input_json_delta", "partial_json": "{\"a\":" })),
        delta(1, json!({ "type": "input_json_delta", "partial_json": "1}" })),
        json!({ "type": "content_block_stop", "index": 1 }),
        json!({ "type": "message_delta", "delta": { "stop_reason": "tool_use" }, "usage": { "output_tokens": 9 } }),
        json!({ "type": "message_stop" }),
    ];
    let events: Vec<String> = events.iter().map(Value::to_string).collect();
    let answer = Answer::events(events.iter().map(String::as_str));
    let (client, _) = testing::client([answer]);
    let messages = [AnthropicMessageMessage::new("user", "Hi")];
    let stream = client.messages().create("claude", messages).stream().await.expect("a stream");
    let whole = stream.accumulate().await.expect("a message");
    assert_eq!(whole.content[0].as_text().map(|block| block.text.as_str()), Some("Hello"));
    let tool = whole.content[1].as_anthropic_tool_content().and_then(|tool| tool.as_tool_use()).expect("a tool");
    assert_eq!((tool.name.as_str(), &tool.input), ("f", &json!({ "a": 1 })));
    assert_eq!((whole.usage.output_tokens, whole.model.as_str()), (9, "claude"));
    assert_eq!(whole.stop_reason.as_ref().map(|reason| reason.as_str()), Some("tool_use"));
}

/// An event may hold as many items as fit into it.
#[test]
fn a_long_list_takes_little_time() {
    let begin = std::time::Instant::now();
    let mut accumulator = Accumulator::new();
    let items: Vec<Value> = (0..30_000).map(|index| json!({ "index": index, "delta": { "content": "a" } })).collect();
    for _ in 0..2 {
        accumulator.push(&Piece(json!({ "choices": items })));
    }
    let whole = accumulator.finish().expect("a whole");
    assert_eq!(whole["choices"][29_999]["message"]["content"], "aa");
    assert!(begin.elapsed() < std::time::Duration::from_secs(15), "{:?}", begin.elapsed());
}
