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
        (json!({ "ErrorMessage": "a", "ErrorCode": 7 }), "a"),
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

/// The bodies are those that the APIs document: OpenAI, Anthropic, Stripe, Discord, Slack, Google (AIP-193), Square,
/// OAuth (RFC 6749, 5.2), problems (RFC 9457), AWS, and one that says the status again.
#[test]
fn codes() {
    for (status, body, code) in [
        (
            401,
            json!({ "error": { "message": "m", "type": "t", "param": null, "code": "invalid_api_key" } }),
            "invalid_api_key",
        ),
        (
            400,
            json!({ "error": { "message": "m", "type": "invalid_request_error", "code": null } }),
            "invalid_request_error",
        ),
        (529, json!({ "type": "error", "error": { "type": "overloaded_error", "message": "m" } }), "overloaded_error"),
        (
            402,
            json!({ "error": { "code": "card_declined", "decline_code": "generic", "type": "card_error" } }),
            "card_declined",
        ),
        (400, json!({ "code": 50035, "message": "Invalid Form Body", "errors": {} }), "50035"),
        (200, json!({ "ok": false, "error": "invalid_auth" }), "invalid_auth"),
        (400, json!({ "error": { "code": 400, "message": "m", "status": "INVALID_ARGUMENT" } }), "INVALID_ARGUMENT"),
        (404, json!({ "errors": [{ "category": "C", "code": "NOT_FOUND", "detail": "d" }] }), "NOT_FOUND"),
        (400, json!({ "error": "invalid_client", "error_description": "d" }), "invalid_client"),
        (
            403,
            json!({ "type": "https://example.com/probs/out-of-credit", "status": 403 }),
            "https://example.com/probs/out-of-credit",
        ),
        (400, json!({ "__type": "ValidationException", "message": "m" }), "ValidationException"),
    ] {
        let status = http::StatusCode::from_u16(status).ok();
        assert_eq!(message::code(&body, status).as_deref(), Some(code), "{body}");
    }
    let status = http::StatusCode::from_u16(404).ok();
    for none in [
        json!({ "code": 404, "message": "m" }),
        json!({ "message": "Not Found", "documentation_url": "https://docs.github.com/rest", "status": "404" }),
        json!({ "type": "about:blank", "title": "Not Found", "status": 404 }),
        json!({ "error": "There is no such thing." }),
        json!("text"),
        json!(null),
    ] {
        assert_eq!(message::code(&none, status), None, "{none}");
    }
}

/// Whatever the variant: a declared error, another one, and what is no answer at all.
#[tokio::test]
async fn errors_tell_what_is_asked() {
    let limited = Answer::from((429, json!({ "message": "slow", "code": "slow_down" }))).header("retry-after", "7");
    let limited = error(limited.header("x-request-id", "r")).await;
    assert!(matches!(limited, Error::RateLimit(_)));
    assert_eq!((limited.message(), limited.code()), (Some("slow"), Some("slow_down")));
    assert_eq!(limited.retry_after(), Some(std::time::Duration::from_secs(7)));
    assert!(limited.is_rate_limit() && limited.is_retryable() && !limited.is_server_error() && !limited.is_forbidden());
    assert_eq!(limited.request_id(), Some("r"));
    let missing = error((404, json!({ "error": { "message": "gone", "code": 12 } })).into()).await;
    assert_eq!((missing.message(), missing.code()), (Some("gone"), Some("12")));
    assert!(missing.is_not_found() && !missing.is_retryable() && missing.retry_after().is_none());
    // GitHub's "Rate limits for the REST API": 403 or 429, and nothing remains.
    let limited = Answer::from((403, json!({ "message": "m" }))).header("x-ratelimit-remaining", "0");
    assert!(error(limited).await.is_rate_limit());
    let forbidden = error((403, json!({ "message": "m" })).into()).await;
    assert!(forbidden.is_forbidden() && !forbidden.is_rate_limit());
    let silent = error(Answer::new(500, "text/html", "<html>")).await;
    assert!(silent.is_server_error() && silent.message().is_none() && silent.code().is_none());
    let (client, _) = testing::client::<[Answer; 0]>([]);
    let broken = client.call(CreateChat::new("m", Vec::<ChatMessage>::new())).await.expect_err("an error");
    assert_eq!((broken.message(), broken.code(), broken.status()), (Some("no connection"), None, None));
    assert!(broken.is_connection() && broken.is_retryable() && !broken.is_timeout());
    let decode = error((200, json!({ "id": 1 })).into()).await;
    assert!(matches!(decode, Error::Decode(_)) && decode.message() == Some("cannot decode the answer"));
    assert_eq!(decode.status(), Some(http::StatusCode::OK));
}

/// RFC 9110, 15: a client treats a status that it does not know as the first of its class. 529 has no name there.
#[tokio::test]
async fn a_status_without_a_name() {
    let error = error((529, json!({ "message": "Overloaded" })).into()).await;
    assert_eq!(error.to_string(), "529: Overloaded");
    assert!(error.is_server_error() && error.is_retryable());
    assert!(!self::error((499, json!({})).into()).await.is_retryable());
}

/// What a server asks for can be added to any moment, and is no delay when it is past (RFC 9110, 10.2.3).
#[tokio::test]
async fn a_delay_can_be_added() {
    for (asked, is_long) in [
        ("1e300", true),
        ("99999999999999999999", true),
        ("Fri, 31 Dec 9999 23:59:59 GMT", true),
        ("-1e300", false),
        ("Sun, 06 Nov 1994 08:49:37 GMT", false),
        // Two digits mean a year not more than fifty years ahead.
        ("Sunday, 06-Nov-94 08:49:37 GMT", false),
    ] {
        let error = self::error(Answer::from((503, json!({}))).header("retry-after", asked)).await;
        let delay = error.retry_after().unwrap_or_default();
        let _ = std::time::Instant::now() + delay;
        assert_eq!(delay > std::time::Duration::from_secs(86400 * 365), is_long, "{asked}: {delay:?}");
    }
}
