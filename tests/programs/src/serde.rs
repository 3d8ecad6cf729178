//! Requests and answers as JSON, without a call.

use mind::models::{ChatCompletion, ChatCompletionRequestMessage as Message, CreateChatCompletionRequest};

#[test]
fn values_come_and_go_as_json() {
    let text = r#"{"messages":[{"role":"user","content":"Hi"}],"model":"mind-1"}"#;
    let request: CreateChatCompletionRequest = serde_json::from_str(text).unwrap();
    assert_eq!(request, CreateChatCompletionRequest::new([Message::user("Hi")], "mind-1"));
    assert_eq!(serde_json::to_string(&request).unwrap(), text);
    let answer: ChatCompletion = serde_json::from_str(r#"{"id":"1","model":"mind-3","choices":[],"new":1}"#).unwrap();
    assert_eq!(answer.model, "mind-3");
}
