//! An answer in a form of ours.

use mind::models::ChatCompletionRequestMessage as Message;
use mind::{Client, Error};

#[derive(serde::Deserialize, schemars::JsonSchema)]
struct Sum {
    result: i64,
}

async fn add(client: &Client, sum: &str) -> Result<Sum, Error> {
    client.chat().create([Message::system("Add."), Message::user(sum)], "mind-1").send_as().await
}

#[tokio::test]
async fn an_answer_has_a_form() -> Result<(), Error> {
    use serde_json::json;
    let message = json!({"role": "assistant", "content": "{\"result\": 15}", "refusal": null});
    let choice = json!({"index": 0, "finish_reason": "stop", "message": message});
    let (client, requests) = mind::testing::client([(200, json!({"id": "a", "model": "m", "choices": [choice]}))]);
    assert_eq!(add(&client, "8 + 7").await?.result, 15);
    let schema = &requests.all()[0].json()["response_format"]["json_schema"]["schema"];
    assert_eq!(schema["properties"]["result"]["type"], "integer");
    Ok(())
}
