//! Clients that are answered in process: by path, by code, with failures, and what they are told of.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use oasmith_runtime::Error;
use oasmith_runtime::example::models::{ChatMessage, Completion};
use oasmith_runtime::example::operations::{CreateChat, FileContent};
use oasmith_runtime::runtime::client::answer::Head;
use oasmith_runtime::runtime::client::hooks::{HookContext, Hooks};
use oasmith_runtime::runtime::client::retry::RetryConfig;
use oasmith_runtime::runtime::client::testing::{self, Answer, Server};
use serde_json::json;

fn chat() -> CreateChat {
    CreateChat::new("m", Vec::<ChatMessage>::new())
}

#[tokio::test]
async fn answers_by_path_come_in_any_order() {
    let server = Server::new()
        .on("GET", "/files/{id}/content", (200, "file"))
        .on("GET", "/numbers", (200, json!(1)))
        .on("GET", "/numbers", (200, json!(2)))
        .then((201, json!("queued")))
        .otherwise(|request| (404, json!({ "message": format!("no {}", request.path) })));
    let client = server.client();
    assert_eq!(client.get("/numbers").await.expect("an answer"), 1);
    assert_eq!(client.call(FileContent::new("f")).await.expect("an answer"), "file");
    assert_eq!(client.get("/numbers").await.expect("an answer"), 2);
    assert_eq!(client.get("/numbers").await.expect("an answer"), 2);
    assert_eq!(client.post("/numbers").await.expect("an answer"), "queued");
    let error = client.get("/files/f").await.expect_err("an error");
    assert!(error.is_not_found() && error.message() == Some("no /files/f"), "{error}");
    assert_eq!(server.requests().all().len(), 6);
}

/// Also connections fail, and calls are made again when that is asked for.
#[tokio::test]
async fn connections_fail_when_told_to() {
    let failing = || Server::new().then(Answer::no_connection()).then(Answer::broken_connection()).then((200, "file"));
    let server = failing();
    let client = server.client();
    let error = client.call(FileContent::new("f")).await.expect_err("an error");
    assert!(matches!(&error, Error::Connection(error) if error.before_request), "{error}");
    let error = client.call(FileContent::new("f")).await.expect_err("an error");
    assert!(matches!(&error, Error::Connection(error) if !error.before_request), "{error}");

    struct Count(Arc<AtomicU32>);
    impl Hooks for Count {
        fn after_success(&self, context: &HookContext, _head: &Head) {
            self.0.store(context.attempt, Ordering::Relaxed);
        }
    }
    let attempts = Arc::new(AtomicU32::new(0));
    let builder = failing().builder().hooks(Count(attempts.clone()));
    let retries = RetryConfig::new().initial_interval(Duration::ZERO);
    let client = builder.retries(retries).build().expect("a client");
    assert_eq!(client.call(FileContent::new("f")).await.expect("an answer"), "file");
    assert_eq!(attempts.load(Ordering::Relaxed), 3);

    let (client, _) = testing::client([Answer::events(["1", "2"]).cut_off()]);
    let mut events = client.post("/x").stream().await.expect("a stream");
    assert_eq!(events.next().await.expect("an event").expect("JSON"), 1);
    assert_eq!(events.next().await.expect("an event").expect("JSON"), 2);
    assert!(matches!(events.next().await, Some(Err(Error::Connection(_)))));
}

/// Only what a test is about needs to be said of a record that the API sends.
#[tokio::test]
async fn records_are_faked() {
    let fake: Completion = testing::fake(json!({ "choices": [{ "message": { "role": "system", "content": "x" } }] }))
        .expect("a completion");
    assert_eq!((fake.id.as_str(), fake.choices.len()), ("", 1));
    assert!(testing::fake::<Completion>(json!({ "choices": 1 })).is_err());
    let (client, _) = testing::client([(200, serde_json::to_value(&fake).expect("JSON"))]);
    assert_eq!(client.call(chat()).await.expect("an answer"), fake);
}
