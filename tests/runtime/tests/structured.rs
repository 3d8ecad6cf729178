//! Answers in a form of the caller's: which schema is sent, and what is made of what a model writes.

use std::collections::BTreeMap;

use oasmith_runtime::Error;
use oasmith_runtime::example::models::ChatMessage;
use oasmith_runtime::example::operations::CreateChat;
use oasmith_runtime::runtime::client::call::Call;
use oasmith_runtime::runtime::client::handle::Client;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use wiremock::matchers::method;
use wiremock::{Mock, MockServer, ResponseTemplate};

#[derive(Debug, PartialEq, Deserialize, JsonSchema)]
struct Step {
    reasoning: String,
    answer: Option<Kind>,
}

#[derive(Debug, PartialEq, Deserialize, JsonSchema)]
#[serde(untagged)]
enum Kind {
    Name(String),
    Number { number: i64 },
}

#[derive(Debug, PartialEq, Deserialize, JsonSchema)]
enum Mood {
    Good,
    Bad,
}

/// A server whose only choice is this one, and a call of it.
async fn call(choice: Value) -> (MockServer, Call<CreateChat>) {
    let server = MockServer::start().await;
    let body = ResponseTemplate::new(200).set_body_json(json!({ "id": "c1", "choices": [choice] }));
    Mock::given(method("POST")).respond_with(body).mount(&server).await;
    let client = Client::builder().api_key("k").base_url(server.uri()).build().expect("a client");
    let message: ChatMessage = serde_json::from_value(json!({ "role": "user", "content": [] })).expect("a message");
    (server, client.call(CreateChat::new("m", [message])))
}

/// What is sent for a `T`, and what comes when the first choice is this one.
async fn asked<T: DeserializeOwned + JsonSchema>(choice: Value) -> (Value, Result<T, Error>) {
    let (server, call) = call(choice).await;
    let answer = call.send_as::<T>().await;
    let sent = server.received_requests().await.expect("requests")[0].body_json::<Value>().expect("JSON");
    assert_eq!(sent["stream"], false);
    (sent["response_format"]["json_schema"].clone(), answer)
}

fn written(content: &str) -> Value {
    json!({ "finish_reason": "stop", "message": { "content": content } })
}

#[tokio::test]
async fn a_strict_schema_requires_all_and_allows_no_more() {
    let text = r#"{"reasoning": "r", "answer": {"number": 2}}"#;
    let (sent, step) = asked::<Step>(written(text)).await;
    assert_eq!(step.expect("a step"), Step { reasoning: "r".to_owned(), answer: Some(Kind::Number { number: 2 }) });
    let number = json!({
        "type": "object", "properties": { "number": { "type": "integer" } },
        "required": ["number"], "additionalProperties": false,
    });
    let kind = json!({ "anyOf": [{ "anyOf": [{ "type": "string" }, number] }, { "type": "null" }] });
    let schema = json!({
        "title": "Step", "type": "object", "properties": { "reasoning": { "type": "string" }, "answer": kind },
        "required": ["reasoning", "answer"], "additionalProperties": false,
    });
    assert_eq!(sent, json!({ "name": "Step", "schema": schema, "strict": true }));
    // A model writes in this order.
    let properties = sent["schema"]["properties"].as_object().expect("properties");
    assert_eq!(properties.keys().collect::<Vec<_>>(), ["reasoning", "answer"]);
}

#[tokio::test]
async fn what_is_no_object_is_in_one() {
    let (sent, steps) = asked::<Vec<Mood>>(written(r#"{"value": ["Good", "Bad"]}"#)).await;
    assert_eq!(steps.expect("a list"), [Mood::Good, Mood::Bad]);
    assert_eq!(sent["schema"]["properties"]["value"]["type"], "array");
    assert_eq!((&sent["schema"]["required"], &sent["strict"]), (&json!(["value"]), &json!(true)));
}

#[tokio::test]
async fn the_answer_comes_with_it() {
    let (_server, list) = call(written(r#"{"value": ["Bad"]}"#)).await;
    let answer = list.send_as_with_response::<Vec<Mood>>().await.expect("an answer");
    assert_eq!((answer.status.as_u16(), &answer.data), (200, &vec![Mood::Bad]));
    assert_eq!(serde_json::from_slice::<Value>(&answer.raw).expect("JSON")["id"], "c1");
}

#[tokio::test]
async fn what_cannot_be_said_strictly_is_a_wish() {
    let (sent, map) = asked::<BTreeMap<String, f64>>(written(r#"{"a": 1.5}"#)).await;
    assert_eq!(map.expect("a map")["a"], 1.5);
    assert_eq!(sent["strict"], false);
    assert_eq!(sent["schema"]["additionalProperties"]["type"], "number");
}

#[tokio::test]
async fn an_error_says_what_the_model_did() {
    let told = |choice: Value| async {
        let (_, answer) = asked::<Step>(choice).await;
        let Err(Error::Decode(error)) = answer else { panic!("{answer:?}") };
        assert!(error.body.starts_with(b"{\"choices\"") || error.body.starts_with(b"{\"id\""), "{:?}", error.body);
        (error.path.clone(), error.to_string())
    };
    let content = || "choices[0].message.content".to_owned();
    let refused = json!({ "finish_reason": "stop", "message": { "content": null, "refusal": "I cannot." } });
    let (path, message) = told(refused).await;
    assert_eq!(path, "choices[0].message.refusal");
    assert!(message.contains("the model refuses: I cannot."), "{message}");
    let filtered = json!({ "finish_reason": "content_filter", "message": { "content": null } });
    let (path, message) = told(filtered).await;
    assert_eq!(path, content());
    assert!(message.contains("there is no text (it ended by `content_filter`)"), "{message}");
    let cut = json!({ "finish_reason": "length", "message": { "content": "{\"reasoning\": \"r" } });
    assert!(told(cut).await.1.contains("(it ended by `length`)"));
    let (_, other) = told(written(r#"{"reasoning": 1, "answer": null}"#)).await;
    assert!(
        other.contains("what the model writes is not what is asked for") && other.contains("`reasoning`"),
        "{other}"
    );
}

#[tokio::test]
async fn a_block_of_code_is_what_stands_in_it() {
    for content in ["```json\n[\"Good\"]\n```", "```\n[\"Good\"]```\n", " [\"Good\"]"] {
        let content = content.replace("[\"Good\"]", "{\"value\": [\"Good\"]}");
        assert_eq!(asked::<Vec<Mood>>(written(&content)).await.1.expect("a list"), [Mood::Good], "{content}");
    }
}
