//! An answer in a form of ours.

use mind::models::{
    ChatCompletionRequestMessage as Message, CreateChatCompletionRequestResponseFormat as Format,
    ResponseFormatJsonSchemaObject as Schema,
};
use mind::{Client, Error};
use serde_json::json;

#[derive(serde::Deserialize)]
struct Sum {
    result: i64,
}

async fn add(client: &Client, sum: &str) -> Result<Sum, Box<dyn std::error::Error>> {
    let schema = json!({"type": "object", "properties": {"result": {"type": "integer"}}});
    let format = Format::json_schema(Schema::new("sum").schema(schema).strict(true));
    let messages = [Message::system("Add."), Message::user(sum)];
    let answer = client.chat().create(messages, "mind-1").response_format(format).await?;
    Ok(serde_json::from_str(answer.choices[0].message.content.as_deref().unwrap_or_default())?)
}

#[tokio::test]
async fn an_answer_has_a_form() -> Result<(), Error> {
    let message = json!({"role": "assistant", "content": "{\"result\": 15}", "refusal": null});
    let choice = json!({"index": 0, "finish_reason": "stop", "message": message});
    let (client, requests) = mind::testing::client([(200, json!({"id": "a", "model": "m", "choices": [choice]}))]);
    assert_eq!(add(&client, "8 + 7").await.unwrap().result, 15);
    let format = &requests.all()[0].json()["response_format"];
    assert_eq!(format["type"], "json_schema");
    assert_eq!(format["json_schema"]["schema"]["properties"]["result"]["type"], "integer");
    Ok(())
}
