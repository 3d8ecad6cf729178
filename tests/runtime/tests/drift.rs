//! Answers that are not what the API's description says: what an error keeps of them, what an observer is told, and what
//! a lenient client makes of them. What a schema allows is by JSON Schema 2020-12.

use std::sync::{Arc, Mutex};

use oasmith_runtime::Error;
use oasmith_runtime::example::models::{ChatMessage, Detail, Part};
use oasmith_runtime::example::operations::{CreateChat, Listen};
use oasmith_runtime::runtime::client::builder::ClientBuilder;
use oasmith_runtime::runtime::client::handle::Client;
use oasmith_runtime::runtime::client::retry::RetryConfig;
use oasmith_runtime::runtime::client::testing::{self, Answer};
use oasmith_runtime::runtime::data::drift::{self, DriftKind, Met};
use oasmith_runtime::runtime::data::lenient::Leniency;
use oasmith_runtime::runtime::data::{json, lenient};
use serde::de::DeserializeOwned;
use serde_json::json;
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

fn chat() -> CreateChat {
    CreateChat::new("m", Vec::<ChatMessage>::new())
}

/// A client of a server that gives this answer, set up further.
async fn client(answer: ResponseTemplate, more: impl FnOnce(ClientBuilder) -> ClientBuilder) -> (MockServer, Client) {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(answer).mount(&server).await;
    let builder = Client::builder().base_url(server.uri()).retries(RetryConfig::none());
    let client = more(builder).build().expect("a client");
    (server, client)
}

/// Paths and kinds of what is met in a text.
fn met<T: DeserializeOwned>(text: &str, fields: bool) -> Vec<(String, DriftKind)> {
    let mut met = Vec::new();
    let mut attempt = || json::decode::<T>(text.as_bytes()).err();
    let error = drift::observe(fields, &mut attempt, &mut |one| met.push((one.path, one.kind)));
    assert!(error.is_none(), "{text}: {error:?}");
    met
}

/// The value that a lenient client reads, and what was put right.
fn mended<T: DeserializeOwned>(text: &str) -> (Option<T>, Vec<Met>) {
    let (mut decoded, mut told) = (None, Vec::new());
    let first = json::decode::<T>(text.as_bytes()).err().expect("an error");
    let mut attempt = |text: &[u8]| match json::decode(text) {
        Ok(value) => {
            decoded = Some(value);
            None
        }
        Err(error) => Some(error),
    };
    let error = lenient::decode(Leniency::All, text.as_bytes(), first, &mut attempt, &mut |one| told.push(one));
    assert_eq!(error.is_none(), decoded.is_some());
    (decoded, told)
}

#[tokio::test]
async fn an_answer_that_does_not_decode_is_kept() {
    let body = r#"{"id":7,"choices":[]}"#;
    let answer = || {
        let answer =
            ResponseTemplate::new(201).insert_header("x-request-id", "r").insert_header("location", "/chats/7");
        answer.set_body_raw(body, "application/json")
    };
    let (_server, client) = client(answer(), |builder| builder).await;
    let error = client.call(chat()).await.expect_err("an error");
    assert_eq!(
        error.to_string(),
        "cannot decode the answer of status 201 at `id`: invalid type: integer `7`, expected a string at line 1 column 7 \
         (request id r); `raw()` has the body of 21 bytes"
    );
    assert_eq!(error.headers().map(|headers| headers["location"].as_bytes()), Some(b"/chats/7".as_slice()));
    assert_eq!(error.raw().map(|raw| raw.as_ref()), Some(body.as_bytes()));
    let raw = client.call(chat()).send_raw().await.expect("an answer");
    assert_eq!((raw.status.as_u16(), raw.data.as_ref(), raw.request_id.as_deref()), (201, body.as_bytes(), Some("r")));
    let (client, _) = testing::client([Answer::new(404, "text/plain", "no")]);
    assert!(matches!(client.call(Listen::new()).send_raw().await, Err(Error::Api(error)) if error.status == 404));
}

#[test]
fn what_is_not_known_has_a_path() {
    use DriftKind::{UnknownBranch, UnknownField, UnknownValue};
    let at = |path: &str, kind| (path.to_owned(), kind);
    assert_eq!(met::<Detail>(r#""low""#, true), []);
    assert_eq!(
        met::<Vec<Detail>>(r#"["low","new","newer","new"]"#, false),
        [at("[1]", UnknownValue), at("[2]", UnknownValue), at("[3]", UnknownValue)]
    );
    assert_eq!(met::<Vec<Part>>(r#"[{"text":"a"},{"no":1}]"#, false), [at("[1]", UnknownBranch)]);
    assert_eq!(
        met::<Vec<Part>>(r#"[{"no":1},{"url":"a","detail":"?"}]"#, false),
        [at("[0]", UnknownBranch), at("[1].detail", UnknownValue)]
    );
    let message = r#"[{"role":"new"},{"x":{"role":"x"},"role":"old","text":null,"y":[{}],"z":1.5},{"role":"system","content":"x"}]"#;
    assert_eq!(met::<Vec<ChatMessage>>(message, false), [at("[0]", UnknownBranch)]);
    assert_eq!(
        met::<Vec<ChatMessage>>(message, true),
        [at("[0]", UnknownBranch), at("[1].x", UnknownField), at("[1].y", UnknownField), at("[1].z", UnknownField)]
    );
}

#[tokio::test]
async fn an_observer_is_told() {
    // As a text: what is told comes in the order of the answer.
    let body = r#"{"id":"c","created":1,"choices":[{"index":0,"message":{"role":"user","content":[{"url":"u","detail":"medium"}]}}],"new":true}"#;
    let answer = || ResponseTemplate::new(200).set_body_raw(body, "application/json");
    let told = Arc::new(Mutex::new(Vec::new()));
    let seen = told.clone();
    let observe = move |builder: ClientBuilder| {
        builder.on_drift(move |drift| seen.lock().expect("a lock").push(drift.to_string()))
    };
    let (_server, client) = client(answer(), |builder| observe(builder).observe_unknown_fields(true)).await;
    client.call(chat()).await.expect("an answer");
    assert_eq!(
        *told.lock().expect("a lock"),
        [
            "an unknown value at `choices[0].message.content[0].detail` in the answer of `createChat`: \"medium\"",
            "an unknown field at `new` in the answer of `createChat`",
        ]
    );
}

#[test]
fn lenient_reading_takes_what_says_the_same() {
    use DriftKind::{Missing, Null, OtherKind};
    use oasmith_runtime::example::models::Completion;
    let text = r#"{"id":7,"created":"1700000000","choices":null}"#;
    let (completion, told) = mended::<Completion>(text);
    let completion = completion.expect("a completion");
    assert_eq!((completion.id.as_str(), completion.created, completion.choices.len()), ("7", 1_700_000_000, 0));
    let mut told: Vec<_> = told.iter().map(|met| (met.path.as_str(), met.kind)).collect();
    told.sort_by_key(|(path, _)| *path);
    assert_eq!(told, [("choices", Null), ("created", OtherKind), ("id", OtherKind)]);
    let (completion, told) = mended::<Completion>(r#"{"choices":[{"message":{"role":"system","content":null}},{}]}"#);
    let completion = completion.expect("a completion");
    assert_eq!((completion.id.as_str(), completion.created), ("", 0));
    assert!(matches!(&completion.choices[0].message, ChatMessage::System(message) if message.content.is_empty()));
    assert!(matches!(&completion.choices[1].message, ChatMessage::Unknown(_)));
    assert!(told.contains(&Met { path: "created".into(), kind: Missing, value: None }), "{told:?}");
    assert!(told.contains(&Met { path: "choices[0].message.content".into(), kind: Null, value: None }), "{told:?}");
    assert_eq!(mended::<Vec<bool>>(r#"[true,"false",1,null,"1"]"#).0, Some(vec![true, false, true, false, true]));
    assert_eq!(mended::<Vec<f64>>(r#"["1.5","2"]"#).0, Some(vec![1.5, 2.0]));
    // What says something else, or nothing that the type could say, is still an error, and the first one counts.
    for (text, path) in
        [(r#"{"id":[],"created":1,"choices":[]}"#, "id"), (r#"{"id":1,"created":"soon","choices":[]}"#, "id")]
    {
        assert!(mended::<Completion>(text).0.is_none(), "{text}");
        assert_eq!(json::decode::<Completion>(text.as_bytes()).expect_err("an error").path, path);
    }
    assert!(mended::<Vec<i32>>("[1.5]").0.is_none() && mended::<Vec<i32>>("[1,2").0.is_none());
}

#[test]
fn lenient_reading_of_a_long_list_takes_little_time() {
    let items = vec![json!({ "role": "system", "content": null, "a.b[0]": { "content": 1 } }); 20_000];
    let text = serde_json::Value::from(items).to_string();
    let started = std::time::Instant::now();
    let (messages, told) = mended::<Vec<ChatMessage>>(&text);
    assert_eq!((messages.map(|messages| messages.len()), told.len()), (Some(20_000), 20_000));
    assert!(started.elapsed() < std::time::Duration::from_secs(10), "{:?}", started.elapsed());
}

#[tokio::test]
async fn a_lenient_client_tells_what_it_put_right() {
    let answer = || ResponseTemplate::new(200).set_body_raw(r#"{"id":7,"created":1,"choices":[]}"#, "application/json");
    let told = Arc::new(Mutex::new(Vec::new()));
    let seen = told.clone();
    let (_server, client) = client(answer(), |builder| {
        builder.lenient(true).on_drift(move |drift| seen.lock().expect("a lock").push((drift.path.clone(), drift.kind)))
    })
    .await;
    assert_eq!(client.call(chat()).await.expect("an answer").id, "7");
    assert_eq!(*told.lock().expect("a lock"), [("id".to_owned(), DriftKind::OtherKind)]);
}
