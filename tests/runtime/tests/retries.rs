//! When a call is made again, and when it must not be.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use oasmith_runtime::Error;
use oasmith_runtime::example::models::ChatMessage;
use oasmith_runtime::example::operations::{CreateChat, FileContent, PutMessage, UploadFile};
use oasmith_runtime::runtime::client::answer::Head;
use oasmith_runtime::runtime::client::handle::Client;
use oasmith_runtime::runtime::client::hooks::{HookContext, Hooks};
use oasmith_runtime::runtime::client::retry::RetryConfig;
use oasmith_runtime::runtime::client::transport::OutgoingRequest;
use oasmith_runtime::runtime::files::upload::Upload;
use serde_json::json;
use wiremock::{Mock, MockServer, ResponseTemplate};

/// A server that answers all requests in the same way.
async fn server(answer: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(wiremock::matchers::any()).respond_with(answer).mount(&server).await;
    server
}

fn client(server: &MockServer) -> Client {
    let retries = RetryConfig::new().initial_interval(Duration::from_millis(1));
    Client::builder().api_key("k").base_url(server.uri()).retries(retries).build().expect("a client")
}

async fn requests(server: &MockServer) -> usize {
    server.received_requests().await.expect("requests").len()
}

fn chat() -> CreateChat {
    CreateChat::new("m", Vec::<ChatMessage>::new())
}

#[tokio::test]
async fn what_is_repeated() {
    for (status, get, post, post_with_key) in
        [(500, 3, 1, 3), (503, 3, 3, 3), (429, 3, 3, 3), (408, 3, 1, 3), (404, 1, 1, 1), (501, 1, 1, 1), (529, 3, 1, 3)]
    {
        let server = server(ResponseTemplate::new(status)).await;
        let client = client(&server);
        assert!(client.call(FileContent::new("f")).await.is_err());
        assert_eq!(requests(&server).await, get, "GET {status}");
        assert!(client.call(chat()).await.is_err());
        assert_eq!(requests(&server).await - get, post, "POST {status}");
        assert!(client.call(chat()).with_idempotency_key("key").await.is_err());
        assert_eq!(requests(&server).await - get - post, post_with_key, "POST with key {status}");
        let keys = server.received_requests().await.expect("requests");
        assert!(keys[get + post..].iter().all(|request| request.headers["idempotency-key"] == "key"));
    }
}

#[tokio::test]
async fn the_caller_decides() {
    let server = server(ResponseTemplate::new(418)).await;
    let client = client(&server);
    assert!(client.call(PutMessage::new(1, ChatMessage::Unknown(json!({})))).await.is_err());
    assert_eq!(requests(&server).await, 1);
    let retries = RetryConfig::new().initial_interval(Duration::ZERO).max_retries(4).statuses([4]);
    assert!(client.call(FileContent::new("f")).with_retries(retries).await.is_err());
    assert_eq!(requests(&server).await, 6);
    assert!(client.call(FileContent::new("f")).with_retries(RetryConfig::none()).await.is_err());
    assert_eq!(requests(&server).await, 7);
}

#[tokio::test]
async fn retry_after_is_kept() {
    for (header, value, attempts, at_least) in [
        ("retry-after", "0", 3, 0),
        ("retry-after", "Sun, 06 Nov 1994 08:49:37 GMT", 3, 0),
        ("retry-after", "Fri, 31 Dec 2999 23:59:59 GMT", 1, 0),
        // RFC 9110, 5.6.7: the obsolete forms must be read as well.
        ("retry-after", "Sunday, 06-Nov-94 08:49:37 GMT", 3, 0),
        ("retry-after", "Sun Nov  6 08:49:37 1994", 3, 0),
        ("retry-after", "Fri Dec 31 23:59:59 2999", 1, 0),
        ("retry-after", "Fri, 31 Dec 99999999999999999999 23:59:59 GMT", 3, 0),
        ("retry-after", "3600", 1, 0),
        ("retry-after", "1e300", 1, 0),
        ("retry-after", "soon", 3, 0),
        ("retry-after", "-1", 3, 0),
        ("retry-after-ms", "60", 3, 120),
    ] {
        let server = server(ResponseTemplate::new(429).insert_header(header, value)).await;
        let started = Instant::now();
        assert!(client(&server).call(FileContent::new("f")).await.is_err());
        assert_eq!(requests(&server).await, attempts, "{header}: {value}");
        assert!(started.elapsed() >= Duration::from_millis(at_least), "{header}: {value}");
        assert!(started.elapsed() < Duration::from_secs(5), "{header}: {value}");
    }
}

/// RFC 9110, 10.2.3: seconds or a date; the other header is a habit of some servers, and says nothing when it is odd.
#[tokio::test]
async fn an_odd_delay_does_not_hide_another() {
    for (odd, attempts) in [("soon", 1), ("-5", 1), ("NaN", 1), ("1e300", 1), ("inf", 1), ("0", 3)] {
        let answer =
            ResponseTemplate::new(429).insert_header("retry-after-ms", odd).insert_header("retry-after", "3600");
        let server = server(answer).await;
        let started = Instant::now();
        assert!(client(&server).call(FileContent::new("f")).await.is_err());
        assert_eq!(requests(&server).await, attempts, "{odd}");
        assert!(started.elapsed() < Duration::from_secs(5), "{odd}");
    }
}

#[tokio::test]
async fn no_attempt_starts_too_late() {
    let server = server(ResponseTemplate::new(503).insert_header("retry-after-ms", "200")).await;
    let retries = RetryConfig::new().max_retries(100).max_elapsed_time(Duration::from_millis(500));
    assert!(client(&server).call(FileContent::new("f")).with_retries(retries).await.is_err());
    assert!((2..=3).contains(&requests(&server).await));
}

#[tokio::test]
async fn what_cannot_be_replayed_is_sent_once() {
    let server = server(ResponseTemplate::new(503)).await;
    let client = client(&server);
    let chunks = futures_util::stream::iter([Ok(bytes::Bytes::from_static(b"x"))]);
    assert!(client.call(UploadFile::new(Upload::stream("a", chunks))).await.is_err());
    assert_eq!(requests(&server).await, 1);
    assert!(client.call(UploadFile::new(Upload::bytes("a", "x"))).await.is_err());
    assert_eq!(requests(&server).await, 4);
}

#[tokio::test]
async fn connections_that_cannot_be_made() {
    let client = Client::builder().api_key("k").base_url("http://127.0.0.1:1").build().expect("a client");
    let seen = Arc::new(AtomicU32::new(0));
    let counted = Client::builder()
        .api_key("k")
        .base_url("http://127.0.0.1:1")
        .retries(RetryConfig::new().initial_interval(Duration::ZERO))
        .hooks(Count(seen.clone()))
        .build()
        .expect("a client");
    let error = counted.call(chat()).await.expect_err("an error");
    assert!(matches!(&error, Error::Connection(error) if error.before_request), "{error:?}");
    assert!(error.is_retryable());
    assert_eq!(seen.load(Ordering::Relaxed), 3, "also a POST, since nothing was sent");
    let error = client.call(chat()).with_retries(RetryConfig::none()).await.expect_err("an error");
    assert!(error.to_string().starts_with("no connection: "), "{error}");
}

struct Count(Arc<AtomicU32>);

impl Hooks for Count {
    fn after_error(&self, context: &HookContext, _error: &Error) {
        assert_eq!(self.0.fetch_add(1, Ordering::Relaxed) + 1, context.attempt);
    }
}

#[tokio::test]
async fn hooks_see_and_change() {
    struct Sign(Arc<AtomicU32>);
    impl Hooks for Sign {
        fn before_request(&self, context: &HookContext, request: &mut OutgoingRequest) -> Result<(), Error> {
            assert_eq!(context.operation, "createChat");
            assert!(request.headers.contains_key("authorization"));
            let length = request.body().map_or(0, <[u8]>::len);
            request.headers.insert("x-length", length.into());
            Ok(())
        }

        fn after_success(&self, _context: &HookContext, head: &Head) {
            self.0.store(u32::from(head.status.as_u16()), Ordering::Relaxed);
        }
    }
    let server =
        server(ResponseTemplate::new(200).set_body_json(json!({ "id": "x", "created": 1, "choices": [] }))).await;
    let seen = Arc::new(AtomicU32::new(0));
    let builder = Client::builder().api_key("k").base_url(server.uri()).hooks(Sign(seen.clone()));
    builder.build().expect("a client").call(chat()).await.expect("an answer");
    let request = &server.received_requests().await.expect("requests")[0];
    assert_eq!(request.headers["x-length"], request.body.len().to_string());
    assert_eq!(seen.load(Ordering::Relaxed), 200);
}
