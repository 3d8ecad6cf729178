//! Calls of what the document lacks, and code of the caller's around and below what sends requests.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use oasmith_runtime::Error;
use oasmith_runtime::example::models::ChatMessage;
use oasmith_runtime::example::operations::{CreateChat, FileContent};
use oasmith_runtime::runtime::client::builder::ClientBuilder;
use oasmith_runtime::runtime::client::future::BoxFuture;
use oasmith_runtime::runtime::client::handle::Client;
use oasmith_runtime::runtime::client::retry::RetryConfig;
use oasmith_runtime::runtime::client::testing::{self, Answer};
use oasmith_runtime::runtime::client::transport::{Incoming, OutgoingRequest, SendError, Transport};
use serde_json::{Value, json};
use wiremock::matchers::{method, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

fn builder(server: &MockServer) -> ClientBuilder {
    ClientBuilder::new().api_key("k").base_url(format!("{}/v1", server.uri()))
}

async fn answers(server: &MockServer, verb: &str, at: &str, answer: ResponseTemplate) {
    Mock::given(method(verb)).and(path(at)).respond_with(answer).mount(server).await;
}

/// The request as it came last: its path with the query, and its credential.
async fn last(server: &MockServer) -> (String, Option<String>) {
    let request = server.received_requests().await.expect("requests").pop().expect("a request");
    let query = request.url.query().map(|query| format!("?{query}")).unwrap_or_default();
    let credential = request.headers.get("authorization").map(|value| value.to_str().expect("a text").to_owned());
    (format!("{}{query}", request.url.path()), credential)
}

#[tokio::test]
async fn what_the_document_lacks_is_called() {
    let server = MockServer::start().await;
    let client = builder(&server).build().expect("a client");
    answers(&server, "GET", "/v1/beta/things", ResponseTemplate::new(200).set_body_json(json!([1, 2]))).await;
    answers(&server, "DELETE", "/v1/beta/things", ResponseTemplate::new(204)).await;
    answers(&server, "GET", "/v1/text", ResponseTemplate::new(200).set_body_string("plain")).await;
    answers(&server, "POST", "/v1/beta/things", ResponseTemplate::new(201).set_body_json(json!({ "id": 7 }))).await;
    assert_eq!(client.get("/beta/things").await.expect("an answer"), json!([1, 2]));
    let numbers: Vec<u8> = client.get("beta/things?a=1").with_query("b", [2, 3]).send_as().await.expect("numbers");
    assert_eq!(numbers, [1, 2]);
    assert_eq!(last(&server).await, ("/v1/beta/things?a=1&b=2&b=3".to_owned(), Some("Bearer k".to_owned())));
    assert_eq!(client.delete("/beta/things").await.expect("an answer"), Value::Null);
    assert_eq!(client.get("/text").await.expect("an answer"), "plain");
    let made = client.post("/beta/things").json(json!({ "a": 1 })).with_body_field("b", 2).await.expect("an answer");
    assert_eq!(made["id"], 7);
    let sent = server.received_requests().await.expect("requests").pop().expect("a request");
    assert_eq!(sent.body_json::<Value>().expect("JSON"), json!({ "a": 1, "b": 2 }));
    assert_eq!(sent.headers["content-type"], "application/json");
    let raw = client.post("/beta/things").body("text/csv", "a,b").send_raw().await.expect("an answer");
    assert_eq!((raw.status.as_u16(), raw.data.as_ref()), (201, br#"{"id":7}"#.as_slice()));
}

/// What streams and downloads an operation can have, a call of the caller's own can have.
#[tokio::test]
async fn what_the_document_lacks_streams_and_downloads() {
    let (client, _) = testing::client([Answer::events(["1", "[2]"]), Answer::new(200, "text/plain", "file")]);
    let mut events = client.post("/x").stream().await.expect("a stream");
    assert_eq!(events.next().await.expect("an event").expect("JSON"), json!(1));
    assert_eq!(events.collect().await.expect("events"), [json!([2])]);
    assert_eq!(client.get("/f").download().await.expect("an answer").bytes().await.expect("a file"), "file");
}

/// Errors are the API's, and are tried again as those of its own operations are.
#[tokio::test]
async fn what_the_document_lacks_can_fail() {
    let server = MockServer::start().await;
    let retries = RetryConfig::new().initial_interval(Duration::from_millis(1));
    let client = builder(&server).retries(retries).build().expect("a client");
    let answer = ResponseTemplate::new(500).set_body_json(json!({ "message": "m" }));
    Mock::given(path("/v1/a")).respond_with(answer).mount(&server).await;
    let count = async || server.received_requests().await.expect("requests").len();
    let error = client.get("/a").await.expect_err("an error");
    assert!(matches!(error, Error::Api(_)) && error.message() == Some("m"));
    assert_eq!(count().await, 3);
    assert!(client.post("/a").json(json!({})).await.is_err());
    assert_eq!(count().await, 4, "a POST may have had an effect");
    for step in ["/a/../b", "..", "a/%2e%2E/b", "a\\..\\b", "/a/.\t./b", "a/.. ", "a/..\n"] {
        let error = client.get(step).await.expect_err("an error");
        assert!(matches!(error, Error::Request(_)), "{step}: {error:?}");
    }
    assert_eq!(count().await, 4);
}

#[tokio::test]
async fn a_whole_address_has_the_credentials_of_its_origin_only() {
    let (server, other) = (MockServer::start().await, MockServer::start().await);
    for server in [&server, &other] {
        answers(server, "GET", "/x", ResponseTemplate::new(200).set_body_json(json!(1))).await;
    }
    let client = builder(&server).query("version", "2").build().expect("a client");
    client.get(format!("{}/x?a=1", server.uri())).await.expect("an answer");
    assert_eq!(last(&server).await, ("/x?a=1&version=2".to_owned(), Some("Bearer k".to_owned())));
    client.get(format!("{}/x?a=1", other.uri())).await.expect("an answer");
    assert_eq!(last(&other).await, ("/x?a=1".to_owned(), None));
}

/// What the caller gives one call of a whole address is for that address.
#[tokio::test]
async fn a_whole_address_has_the_headers_of_its_call() {
    let other = MockServer::start().await;
    answers(&other, "GET", "/x", ResponseTemplate::new(200).set_body_json(json!(1))).await;
    let client = ClientBuilder::new().base_url("http://h.test").api_key("k").header("x-all", "1");
    let client = client.build().expect("a client");
    let call = client.get(format!("{}/x", other.uri())).with_header("authorization", "Bearer own");
    call.with_header("x-amz-server-side-encryption", "AES256").await.expect("an answer");
    assert_eq!(last(&other).await.1.as_deref(), Some("Bearer own"));
    let sent = other.received_requests().await.expect("requests").pop().expect("a request");
    assert_eq!(sent.headers["x-amz-server-side-encryption"], "AES256");
    assert!(!sent.headers.contains_key("x-all"));
}

#[tokio::test]
async fn a_query_for_all_calls_yields_to_that_of_a_call() {
    let server = MockServer::start().await;
    answers(&server, "GET", "/v1/files/f/content", ResponseTemplate::new(200)).await;
    let client = builder(&server).query("v", "1").query("tags", ["a b", "c"]).build().expect("a client");
    client.call(FileContent::new("f")).await.expect("an answer");
    assert_eq!(last(&server).await.0, "/v1/files/f/content?v=1&tags=a%20b&tags=c");
    client.call(FileContent::new("f")).with_query("v", 3).await.expect("an answer");
    assert_eq!(last(&server).await.0, "/v1/files/f/content?v=3&tags=a%20b&tags=c");
}

#[tokio::test]
async fn middleware_is_around_each_attempt() {
    let server = MockServer::start().await;
    Mock::given(path("/v1/files/f/content"))
        .respond_with(ResponseTemplate::new(503))
        .up_to_n_times(1)
        .mount(&server)
        .await;
    answers(&server, "GET", "/v1/files/f/content", ResponseTemplate::new(200).set_body_string("file")).await;
    let seen = Arc::new(AtomicU32::new(0));
    let counter = seen.clone();
    let client = builder(&server)
        .retries(RetryConfig::new().initial_interval(Duration::ZERO))
        .middleware(move |mut request, next| {
            let number = counter.fetch_add(1, Ordering::Relaxed);
            async move {
                tokio::task::yield_now().await;
                request.headers.append("x-order", number.into());
                let answer = next.send(request).await?;
                assert_eq!(answer.status.as_u16(), if number == 0 { 503 } else { 200 });
                Ok(answer)
            }
        })
        .middleware(|mut request, next| async move {
            request.headers.append("x-order", "inner".parse().expect("a value"));
            next.send(request).await
        })
        .build()
        .expect("a client");
    assert_eq!(client.call(FileContent::new("f")).await.expect("an answer"), "file");
    assert_eq!(seen.load(Ordering::Relaxed), 2);
    let requests = server.received_requests().await.expect("requests");
    let orders: Vec<Vec<_>> =
        requests.iter().map(|request| request.headers.get_all("x-order").iter().collect()).collect();
    assert_eq!(orders, [["0", "inner"], ["1", "inner"]]);
}

/// A middleware can answer itself, and what fails in it ends the call.
#[tokio::test]
async fn middleware_may_answer_or_fail() {
    let cached =
        ClientBuilder::new().api_key("k").base_url("http://in-process.test").middleware(|request, _| async move {
            let (length, _) = request.open_body().await?;
            assert!(length.is_some_and(|length| length > 0));
            let body = json!({ "id": "x", "created": 1, "choices": [] }).to_string();
            Ok(Incoming::new(http::StatusCode::OK, http::HeaderMap::new(), body))
        });
    let chat = || CreateChat::new("m", Vec::<ChatMessage>::new());
    assert_eq!(cached.build().expect("a client").call(chat()).await.expect("an answer").id, "x");
    let failing = ClientBuilder::new()
        .api_key("k")
        .base_url("http://in-process.test")
        .middleware(|_, _| async move { Err(SendError::NotConnected("no way".into())) });
    let failing = failing.retries(RetryConfig::none()).build().expect("a client");
    let error = failing.call(chat()).await.expect_err("an error");
    assert!(error.is_connection() && error.to_string() == "no connection: no way", "{error}");
}

/// What sends requests can be something else than the client's own HTTP.
#[tokio::test]
async fn another_transport() {
    #[derive(Debug)]
    struct Echo;
    impl Transport for Echo {
        fn send(&self, request: OutgoingRequest) -> BoxFuture<Result<Incoming, SendError>> {
            let answer = json!({ "method": request.method.as_str(), "path": request.url.path() });
            let answer = Incoming::new(http::StatusCode::OK, http::HeaderMap::new(), answer.to_string());
            Box::pin(async move { Ok(answer) })
        }
    }
    let builder = || Client::builder().base_url("http://h.test").transport(Echo);
    let client = builder().build().expect("a client");
    assert_eq!(client.patch("/a").await.expect("an answer"), json!({ "method": "PATCH", "path": "/a" }));
    let error = builder().connect_timeout(Duration::from_secs(1)).build().expect_err("an error");
    assert!(matches!(error, Error::Config(_)));
    let error = builder().http_client(reqwest::Client::new()).build().expect_err("an error");
    assert!(matches!(error, Error::Config(_)));
}
