//! Where pages end, whatever a server does.

use oasmith_runtime::example::operations::List;
use oasmith_runtime::runtime::client::handle::Client;
use oasmith_runtime::runtime::client::retry::RetryConfig;
use oasmith_runtime::runtime::client::testing::{self, Answer};
use serde_json::json;
use wiremock::matchers::query_param;
use wiremock::{Mock, MockServer, ResponseTemplate};

/// A server of pages by number that knows two of them.
async fn counted(second: serde_json::Value) -> MockServer {
    let server = MockServer::start().await;
    let page = |offset: &'static str| Mock::given(query_param("offset", offset));
    let first = json!({ "items": [1, 2] });
    page("0").respond_with(ResponseTemplate::new(200).set_body_json(first)).mount(&server).await;
    page("2").respond_with(ResponseTemplate::new(200).set_body_json(second)).mount(&server).await;
    server
}

#[tokio::test]
async fn counted_pages_end() {
    let mut operation = List::default();
    operation.offset = Some(0);
    for (second, requests) in [
        // Nothing says that it is the last page, and the server does not know the one after it.
        (json!({ "items": [3] }), 3),
        (json!({ "items": [3], "next": null }), 2),
        (json!({ "items": [3], "meta": { "has_more": false } }), 2),
        (json!({ "items": [3], "last": true }), 2),
        (json!({ "items": [] }), 2),
    ] {
        let server = counted(second.clone()).await;
        let client = Client::builder().base_url(server.uri()).retries(RetryConfig::none()).build().expect("a client");
        let items = client.call(operation.clone()).items().collect().await.expect("items");
        assert_eq!(items.len(), if second["items"] == json!([]) { 2 } else { 3 });
        assert_eq!(server.received_requests().await.expect("requests").len(), requests, "{second}");
    }
    // The first page must be there.
    let (client, _) = testing::client([Answer::new(404, "text/plain", "no")]);
    assert!(client.call(operation).items().collect().await.is_err());
}

#[tokio::test]
async fn pages_without_items_end() {
    let pages = (0..3000).map(|index| (200, json!({ "items": [], "cursor": format!("c{index}") })));
    let (client, requests) = testing::client(pages);
    let error = client.call(List::default()).items().collect().await.expect_err("an error");
    assert!(error.to_string().contains("had no items"), "{error}");
    assert_eq!(requests.all().len(), 1001);
}

/// A continuation that is a header is another one on each page, also where its name looks like that of a secret.
#[tokio::test]
async fn pages_go_on_by_a_header() {
    let pages = [json!({ "items": [1], "token": "a" }), json!({ "items": [2], "token": "b" }), json!({ "items": [3] })];
    let (client, requests) = testing::client(pages.map(|page| (200, page)));
    assert_eq!(client.call(List::default()).items().collect().await.expect("items"), [1, 2, 3]);
    assert_eq!(requests.last().expect("a request").headers["x-continuation-token"], "b");
}

/// RFC 3986, 5.1.3: a link is seen from the page that it stands on, not from the first one.
#[tokio::test]
async fn links_are_seen_from_their_page() {
    let pages = [
        json!({ "items": [1], "next": "/archive/2024/list?p=2" }),
        json!({ "items": [2], "next": "?p=3" }),
        json!({ "items": [3], "next": "other?p=4" }),
        json!({ "items": [4] }),
    ];
    let (client, requests) = testing::client(pages.map(|page| (200, page)));
    assert_eq!(client.call(List::default()).items().collect().await.expect("items"), [1, 2, 3, 4]);
    let paths: Vec<String> = requests.all().iter().skip(1).map(|request| request.path.clone()).collect();
    assert_eq!(paths, ["/archive/2024/list", "/archive/2024/list", "/archive/2024/other"]);
}

/// A server that makes a link of the request's own query writes its credential there.
#[tokio::test]
async fn a_credential_is_in_a_link_once() {
    let pages =
        [json!({ "items": [1], "next": "/list?key=k&p=2" }), json!({ "items": [2], "next": "/list?p=3" }), json!({})];
    let server = pages.map(|page| (200, page)).into_iter().fold(testing::Server::new(), testing::Server::then);
    let client = server.builder().query_key("k").session("s").build().expect("a client");
    client.call(List::default()).items().collect().await.expect("items");
    let queries: Vec<Vec<(String, String)>> =
        server.requests().all().into_iter().map(|request| request.query).collect();
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(
        queries,
        [vec![pair("key", "k")], vec![pair("key", "k"), pair("p", "2")], vec![pair("p", "3"), pair("key", "k")]]
    );
}
