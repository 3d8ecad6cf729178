//! A response, one that calls a function, and one that comes word by word.

use mind::models::{InputItem, ResponseTool};
use mind::{Client, Error};
use serde_json::json;

async fn ask(client: &Client) -> Result<String, Error> {
    let tools = [ResponseTool::function("time", json!({"type": "object"}), true)];
    let mut input = vec![InputItem::message("user", "What time is it?")];
    let response = client.responses().create().model("mind-1").input(input.clone()).tools(tools).await?;
    for call in response.output.iter().filter_map(|item| item.as_function_call()) {
        input.extend([call.clone().into(), InputItem::function_call_output(&call.call_id, "noon")]);
    }
    let response = client.responses().create().model("mind-1").input(input).await?;
    let mut text = response.output_text();

    let more = client.responses().create().model("mind-1").previous_response_id(response.id).input("Again?");
    let mut events = more.stream().await?;
    while let Some(event) = events.next().await {
        text += event?.as_response_output_text_delta().map_or("", |event| &event.delta);
    }
    Ok(text)
}

async fn go_on(client: &Client) -> Result<String, Error> {
    let response = client.responses().create().model("mind-1").input("Count to two.").await?;
    Ok(client.responses().create().model("mind-1").input(response.output).await?.output_text())
}

#[tokio::test]
async fn responses_follow_each_other() {
    let said = |text| json!({"type": "message", "id": "m", "role": "assistant", "content": [{"type": "output_text", "text": text}]});
    let call = json!({"type": "function_call", "call_id": "c1", "name": "time", "arguments": "{}"});
    let response = |output| json!({"id": "r1", "model": "mind-1", "output": [output]});
    let event = json!({"type": "response.output_text.delta", "delta": " Still."});
    let server = mind::testing::Server::new()
        .then((200, response(call.clone())))
        .then((200, response(said("Noon."))))
        .then(mind::testing::Answer::events([event]));
    assert_eq!(ask(&server.client()).await.unwrap(), "Noon. Still.");
    let sent = server.requests().all();
    assert_eq!(sent[1].json()["input"][1], call);
    assert_eq!(sent[1].json()["input"][2]["call_id"], "c1");
    assert_eq!(sent[2].json()["previous_response_id"], "r1");

    let (client, requests) = mind::testing::client([(200, response(said("One."))), (200, response(said("Two.")))]);
    assert_eq!(go_on(&client).await.unwrap(), "Two.");
    // A message is sent without what the document says of messages that are received alone.
    let content = json!([{"type": "output_text", "text": "One."}]);
    let input = json!([{"type": "message", "role": "assistant", "content": content}]);
    assert_eq!(requests.all()[1].json()["input"], input);
}
