//! A conversation in which the model calls a function of ours.

use mind::models::{ChatCompletionRequestMessage as Message, ChatCompletionTool as Tool, FunctionObject};
use mind::{Client, Error};
use serde_json::json;

async fn ask(client: &Client, question: &str) -> Result<Option<String>, Error> {
    let weather = FunctionObject::new("weather").parameters(json!({"type": "object", "properties": {"city": {}}}));
    let mut messages = vec![Message::user(question)];
    loop {
        let answer = client.chat().create(messages.clone(), "mind-1").tools([Tool::new(weather.clone())]).await?;
        let message = answer.choices[0].message.clone();
        let Some(calls) = message.tool_calls.clone() else { return Ok(message.content) };
        messages.push(message.into());
        messages.extend(calls.iter().map(|call| Message::tool("sunny", &call.id)));
    }
}

#[tokio::test]
async fn a_function_is_called() {
    let call = json!({"id": "c1", "type": "function", "function": {"name": "weather", "arguments": "{}"}});
    let said = |message| json!({"id": "a", "model": "mind-1", "choices": [{"index": 0, "finish_reason": "stop", "message": message}]});
    let (client, requests) = mind::testing::client([
        (
            200,
            said(
                json!({"role": "assistant", "content": null, "refusal": null, "tool_calls": [call], "annotations": []}),
            ),
        ),
        (200, said(json!({"role": "assistant", "content": "Sunny.", "refusal": null}))),
    ]);
    assert_eq!(ask(&client, "How is the weather?").await.unwrap().as_deref(), Some("Sunny."));
    // What was received is sent without what a request does not have.
    assert_eq!(
        requests.all()[1].json()["messages"],
        json!([
            {"role": "user", "content": "How is the weather?"},
            {"role": "assistant", "content": null, "refusal": null, "tool_calls": [call]},
            {"role": "tool", "content": "sunny", "tool_call_id": "c1"},
        ])
    );
}
