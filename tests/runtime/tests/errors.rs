//! Answers that are errors: which one it is, and what it says in words.

use oasmith_runtime::Error;
use oasmith_runtime::example::errors::RateLimitError;
use oasmith_runtime::example::models::{ChatMessage, Nothing};
use oasmith_runtime::example::operations::CreateChat;
use oasmith_runtime::runtime::client::api_error::{AnyBody, ErrorBody};
use oasmith_runtime::runtime::client::message;
use oasmith_runtime::runtime::client::testing::{self, Answer};
use serde_json::{Value, json};

async fn error(answer: Answer) -> Error {
    let (client, _) = testing::client([answer]);
    client.call(CreateChat::new("m", Vec::<ChatMessage>::new())).await.expect_err("an error")
}

/// A declared error is one only if the body has something of its schema; 429 declares `{message, reset}` here.
#[tokio::test]
async fn an_error_is_not_invented() {
    assert!(matches!(error((429, json!({ "message": "a", "more": 1 })).into()).await, Error::RateLimit(_)));
    for body in [json!({ "message": 1 }), json!({ "code": 1, "text": "b" }), json!([1]), json!("text"), json!({})] {
        let error = error((429, body.clone()).into()).await;
        assert!(matches!(&error, Error::Api(error) if error.data == body), "{error:?}");
    }
    let error = error(Answer::new(429, "text/html", "<p>no</p>")).await;
    assert!(matches!(&error, Error::Api(error) if error.data == "<p>no</p>"), "{error:?}");
}

/// Where the default error has a type, a body that is not of it is kept as it came.
#[test]
fn a_default_error_is_not_invented() {
    let declared = |body: &[u8]| ErrorBody::<RateLimitError>::of(body).declared().map(|body| body.message.clone());
    assert_eq!(declared(br#"{"message":"a","more":1}"#).as_deref(), Some("a"));
    for body in [json!({ "code": 1 }), json!({ "message": 1 }), json!({}), json!(null), json!([1]), json!("a")] {
        let raw = body.to_string();
        assert_eq!(ErrorBody::<RateLimitError>::of(raw.as_bytes()), ErrorBody::Other(body));
    }
    assert_eq!(ErrorBody::<RateLimitError>::of(b"<p>no</p>"), ErrorBody::Other(json!("<p>no</p>")));
    // A schema in which nothing is required has none of the keys of an empty object.
    assert_eq!(ErrorBody::<Nothing>::of(b"{}"), ErrorBody::Other(json!({})));
}

#[test]
fn messages() {
    for (body, text) in [
        (json!({ "message": "a" }), "a"),
        (json!({ "error": { "message": "a", "type": "b" } }), "a"),
        (json!({ "error": "a", "error_description": "b" }), "b"),
        (json!({ "exception_message": "a", "exception_type": "b" }), "a"),
        (json!({ "errors": ["a", "b"] }), "a"),
        (json!({ "fault": { "faultstring": "a" } }), "a"),
        // RFC 9457.
        (json!({ "type": "about:blank", "title": "a", "detail": "b", "status": 400 }), "b"),
        // FastAPI, HTTPValidationError.
        (
            json!({ "detail": [
                { "loc": ["body", "items", 0, "name"], "msg": "Field required", "type": "missing" },
                { "loc": ["query", "limit"], "msg": "Input should be a valid integer", "type": "int_parsing" },
            ] }),
            "body.items[0].name: Field required; query.limit: Input should be a valid integer",
        ),
        // ASP.NET, ValidationProblemDetails.
        (json!({ "title": "Invalid.", "errors": { "Name": ["Too long.", "Odd."] } }), "Invalid.: Name: Too long."),
        // JSON:API, 11.2.
        (
            json!({ "errors": [{ "detail": "Too long.", "source": { "pointer": "/data/name" } }] }),
            "/data/name: Too long.",
        ),
        // Django REST framework.
        (json!({ "name": ["This field is required."] }), "name: This field is required."),
    ] {
        assert_eq!(message::of(&body).as_deref(), Some(text), "{body}");
    }
    let many: Vec<Value> = (0..5).map(|index| json!({ "loc": ["q", index], "msg": "m" })).collect();
    assert_eq!(message::of(&json!({ "detail": many })).as_deref(), Some("q[0]: m; q[1]: m; q[2]: m; and 2 more"));
    for none in [json!(null), json!({}), json!({ "a": 1 }), json!({ "message": "<html>" }), json!({ "a": "b" })] {
        assert_eq!(message::of(&none), None, "{none}");
    }
}

/// Control characters (Unicode, category Cc) and those that turn the direction of the text (UAX 9) move what a terminal
/// shows.
#[tokio::test]
async fn a_server_does_not_write_to_the_terminal() {
    let body = json!({ "message": "a\u{1b}[2J\r\nb\u{202e}c\u{9b}d\0" });
    let error = error(Answer::from((500, body)).header("x-request-id", "r\tx")).await;
    let text = error.to_string();
    assert_eq!(text, "500 Internal Server Error: a\u{fffd}[2J  b\u{fffd}c\u{fffd}d\u{fffd} (request id r x)");
    let wrong = json!({ "id": "x\u{1b}[1m", "created": "\u{1b}[2J", "choices": [] });
    let error = self::error((200, wrong).into()).await.to_string();
    assert!(error.starts_with("cannot decode") && !error.contains(char::is_control), "{error:?}");
}
