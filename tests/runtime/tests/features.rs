//! OAuth, pages, blocking calls, clients for tests.

use std::time::Duration;

use oasmith_runtime::Error;
use oasmith_runtime::example::client::ServerName;
use oasmith_runtime::example::models::ChatMessage;
use oasmith_runtime::example::operations::{CreateChat, FileContent, List, UploadFile};
use oasmith_runtime::runtime::client::api_error::ApiError;
use oasmith_runtime::runtime::client::handle::Client;
use oasmith_runtime::runtime::client::retry::RetryConfig;
use oasmith_runtime::runtime::client::testing::{self, Answer};
use oasmith_runtime::runtime::files::upload::Upload;
use oasmith_runtime::runtime::oauth::OAuth;
use oasmith_runtime::runtime::stream::event_stream::EventStream;
use serde_json::{Value, json};
use wiremock::matchers::{body_string_contains, header, path, query_param, query_param_is_missing};
use wiremock::{Mock, MockServer, ResponseTemplate};

fn json_answer(value: Value) -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_json(value)
}

fn chat() -> CreateChat {
    CreateChat::new("m", Vec::<ChatMessage>::new())
}

#[tokio::test]
async fn tokens_are_kept_and_replaced() {
    let server = MockServer::start().await;
    let token = |name: &str, more: &str| {
        json_answer(json!({ "access_token": name, "expires_in": 3600, "refresh_token": more }))
    };
    Mock::given(path("/oauth/token"))
        .and(body_string_contains(
            "grant_type=client_credentials&scope=read&client_id=id&client_secret=s%2F1&audience=a",
        ))
        .respond_with(token("one", "again"))
        .expect(1)
        .mount(&server)
        .await;
    Mock::given(path("/oauth/token"))
        .and(body_string_contains("grant_type=refresh_token&refresh_token=again"))
        .respond_with(token("two", "more"))
        .expect(1)
        .mount(&server)
        .await;
    Mock::given(path("/files/f/content"))
        .and(header("authorization", "Bearer one"))
        .respond_with(ResponseTemplate::new(200))
        .up_to_n_times(3)
        .mount(&server)
        .await;
    Mock::given(path("/files/f/content"))
        .and(header("authorization", "Bearer two"))
        .respond_with(ResponseTemplate::new(200))
        .mount(&server)
        .await;
    Mock::given(path("/files/f/content")).respond_with(ResponseTemplate::new(401)).mount(&server).await;
    let oauth = OAuth::client_credentials("id", "s/1").field("audience", "a");
    let client = Client::builder().oauth(oauth).base_url(server.uri()).build().expect("a client");
    for _ in 0..5 {
        client.call(FileContent::new("f")).await.expect("an answer");
    }
    server.verify().await;
}

/// Calls that need a token at the same time wait for one; a refresh token is used once.
#[tokio::test]
async fn calls_at_the_same_time_share_a_token() {
    let server = MockServer::start().await;
    let token = json_answer(json!({ "access_token": "one", "expires_in": 3600 })).set_delay(Duration::from_millis(100));
    Mock::given(path("/oauth/token")).respond_with(token).mount(&server).await;
    Mock::given(path("/files/f/content")).respond_with(ResponseTemplate::new(200)).mount(&server).await;
    let oauth = OAuth::client_credentials("id", "s");
    let client = Client::builder().oauth(oauth).base_url(server.uri()).build().expect("a client");
    // One that is given up leaves its turn to the others.
    let given_up = client.call(FileContent::new("f")).with_timeout(Duration::from_millis(20));
    let given_up = given_up.with_retries(RetryConfig::none()).await;
    assert!(given_up.expect_err("an error").is_timeout());
    let calls: Vec<_> = (0..20).map(|_| tokio::spawn(client.call(FileContent::new("f")).send())).collect();
    for call in calls {
        call.await.expect("a call").expect("an answer");
    }
    let requests = server.received_requests().await.expect("requests");
    let tokens = requests.iter().filter(|request| request.url.path() == "/oauth/token").count();
    assert!(tokens <= 2, "{tokens}");
}

/// A server for tokens that is busy is asked again: the request itself has not left.
#[tokio::test]
async fn a_token_that_is_refused_for_now_is_asked_for_again() {
    let server = MockServer::start().await;
    let busy = ResponseTemplate::new(503).insert_header("retry-after-ms", "10");
    Mock::given(path("/oauth/token")).respond_with(busy).up_to_n_times(1).mount(&server).await;
    let token = json_answer(json!({ "access_token": "one" }));
    Mock::given(path("/oauth/token")).respond_with(token).mount(&server).await;
    Mock::given(path("/files/f/content")).respond_with(ResponseTemplate::new(200)).expect(1).mount(&server).await;
    let client = Client::builder().oauth(OAuth::client_credentials("id", "s")).base_url(server.uri());
    client.build().expect("a client").call(FileContent::new("f")).await.expect("an answer");
    server.verify().await;
}

#[tokio::test]
async fn tokens_by_password_and_without_success() {
    let server = MockServer::start().await;
    Mock::given(path("/tokens"))
        .and(header("authorization", "Basic aWQ6cyUyRjE="))
        .and(body_string_contains("grant_type=password&username=u&password=p"))
        .respond_with(json_answer(json!({ "access_token": "one" })))
        .mount(&server)
        .await;
    Mock::given(path("/oauth/token"))
        .respond_with(ResponseTemplate::new(400).set_body_json(json!({ "error": "invalid_client" })))
        .mount(&server)
        .await;
    Mock::given(path("/files/f/content")).respond_with(ResponseTemplate::new(401)).mount(&server).await;
    let oauth = OAuth::client_credentials("id", "s/1").in_header();
    let client = |oauth| Client::builder().oauth(oauth).base_url(server.uri()).build().expect("a client");
    let good = client(OAuth::password("u", "p").client("id", "s/1").in_header().token_url("/tokens"));
    let error = good.call(FileContent::new("f")).await.expect_err("an error");
    assert!(matches!(error, Error::Api(_)));
    assert_eq!(server.received_requests().await.expect("requests").len(), 4, "two tokens, two attempts");
    let error = client(oauth).call(FileContent::new("f")).await.expect_err("an error");
    assert_eq!(error.to_string(), "there is no token: 400 Bad Request: invalid_client");
    assert!(matches!(&error, Error::Config(_)) && error.status().is_some_and(|status| status == 400));
    assert_eq!(error.raw().map(|raw| raw.as_ref()), Some(br#"{"error":"invalid_client"}"#.as_slice()));
    // RFC 6749, 4.3.2: a user's name and password are enough for a client that has no credentials.
    let requests = server.received_requests().await.expect("requests").len();
    let alone = client(OAuth::password("u v", "p&").token_url("/own"));
    alone.call(FileContent::new("f")).await.expect_err("an error");
    let asked = &server.received_requests().await.expect("requests")[requests];
    assert_eq!(asked.body, b"grant_type=password&username=u%20v&password=p%26&scope=read");
}

#[tokio::test]
async fn pages_by_cursor_offset_address_and_header() {
    let server = MockServer::start().await;
    let other = MockServer::start().await;
    let page = |query: (&'static str, &'static str), answer| {
        Mock::given(path("/list")).and(query_param(query.0, query.1)).respond_with(answer)
    };
    page(("cursor", "a"), json_answer(json!({ "items": [3], "cursor": "b" }))).mount(&server).await;
    page(("cursor", "b"), json_answer(json!({ "items": [4], "next": "/list?p=2" }))).mount(&server).await;
    page(
        ("p", "2"),
        json_answer(json!({ "items": [5] })).insert_header("link", "</x>; rel=\"prev\", <list?p=3>; rel=\"last next\""),
    )
    .mount(&server)
    .await;
    page(("p", "3"), json_answer(json!({ "items": [6], "next": format!("{}/list?p=4", other.uri()) })))
        .mount(&server)
        .await;
    page(("p", "4"), json_answer(json!({ "items": [7] }))).mount(&other).await;
    page(("offset", "0"), json_answer(json!({ "items": [1, 2] }))).mount(&server).await;
    page(("offset", "2"), json_answer(json!({ "items": [] }))).mount(&server).await;
    page(("cursor", "loop"), json_answer(json!({ "items": [1], "cursor": "loop" }))).mount(&server).await;
    Mock::given(query_param_is_missing("cursor"))
        .respond_with(json_answer(json!({ "items": [1, 2], "cursor": "a" })))
        .mount(&server)
        .await;
    let client =
        Client::builder().api_key("k").query_key("q").session("s").base_url(server.uri()).build().expect("a client");
    let items = client.call(List::default()).with_header("x-mine", "1").items().collect().await.expect("items");
    assert_eq!(items, [1, 2, 3, 4, 5, 6, 7]);
    assert!(
        server
            .received_requests()
            .await
            .expect("requests")
            .iter()
            .all(|request| request.headers["authorization"] == "Bearer k")
    );
    let elsewhere = &other.received_requests().await.expect("requests")[0];
    for name in ["authorization", "x-mine", "cookie"] {
        assert!(!elsewhere.headers.contains_key(name), "{name}");
    }
    let mut operation = List::default();
    operation.offset = Some(0);
    assert_eq!(client.call(operation).items().collect().await.expect("items"), [1, 2]);
    let mut operation = List::default();
    operation.cursor = Some("loop".into());
    let mut pages = client.call(operation).pages();
    assert!(pages.next().await.expect("a page").is_ok());
    assert!(matches!(pages.next().await, Some(Err(Error::Stream(_)))));
    assert!(pages.next().await.is_none());
}

#[test]
fn blocking_calls() {
    let answers = || {
        [
            Answer::from((200, json!({ "id": "x", "created": 1, "choices": [] }))),
            Answer::events([r#"{"id":"1"}"#, r#"{"id":"2"}"#, "[DONE]"]),
            Answer::from((200, json!({ "items": [1], "cursor": "a" }))),
            Answer::from((200, json!({ "items": [2] }))),
        ]
    };
    let (client, requests) = testing::client(answers());
    assert_eq!(client.call(chat()).send_blocking().expect("an answer").id, "x");
    let events = client.call(chat()).stream_blocking().expect("a stream");
    let ids: Vec<String> = events.map(|event| event.expect("an event").id).collect();
    assert_eq!(ids, ["1", "2"]);
    let items: Vec<Value> = client.call(List::default()).items_blocking().map(|item| item.expect("an item")).collect();
    assert_eq!(items, [1, 2]);
    assert_eq!(requests.all().len(), 4);
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let (client, _) = testing::client(answers());
    let error = runtime.block_on(async { client.call(chat()).send_blocking() }).expect_err("an error");
    assert!(matches!(error, Error::Request(_)));
}

#[test]
fn blocking_calls_over_the_network_share_connections() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let server = runtime.block_on(async {
        let server = MockServer::start().await;
        let answer = json_answer(json!({ "id": "x", "created": 1, "choices": [] }));
        Mock::given(path("/chat/completions")).respond_with(answer).mount(&server).await;
        server
    });
    let client = Client::builder().base_url(server.uri()).timeout(Duration::from_secs(5)).build().expect("a client");
    for _ in 0..3 {
        assert_eq!(client.call(chat()).send_blocking().expect("an answer").id, "x");
    }
}

#[tokio::test]
async fn clients_for_tests() {
    let answer = Answer::from((429, json!({ "message": "slow down" }))).header("x-request-id", "r1");
    let (client, requests) = testing::client([answer, Answer::from((200, json!({})))]);
    let error = client.call(chat()).await.expect_err("an error");
    assert_eq!(error.to_string(), "429 Too Many Requests: slow down (request id r1)");
    client.call(UploadFile::new(Upload::bytes("a.txt", "content"))).await.expect("an answer");
    let error = client.call(chat()).with_query("a", [1, 2]).await.expect_err("an error");
    assert!(matches!(error, Error::Connection(_)));
    let requests = requests.all();
    assert_eq!(requests[0].json()["model"], "m");
    assert!(String::from_utf8_lossy(&requests[1].body).contains("content"));
    assert_eq!(requests[2].query, [("a".to_owned(), "1".to_owned()), ("a".to_owned(), "2".to_owned())]);
    let mut stream: EventStream<i32> = EventStream::from_iter([
        Ok(1),
        Err(Error::Api(Box::new(ApiError::new(
            http::StatusCode::BAD_GATEWAY,
            json!({ "error": { "message": "no" } }),
        )))),
    ]);
    assert_eq!(stream.next().await.expect("an event").expect("a number"), 1);
    let error = stream.next().await.expect("an event").expect_err("an error");
    assert_eq!(error.to_string(), "502 Bad Gateway: no");
    assert!(stream.next().await.is_none());
}

#[tokio::test]
async fn servers_and_their_variables() {
    let client =
        Client::builder().server(ServerName::Production).server_variable("version", "v2").build().expect("a client");
    let error = client.call(FileContent::new("f")).with_timeout(Duration::from_millis(300)).await;
    assert!(matches!(error, Err(Error::Connection(_) | Error::Timeout(_))), "{error:?}");
    assert!(matches!(
        Client::builder().server(ServerName::Production).base_url("http://a.test").build(),
        Err(Error::Config(_))
    ));
}
