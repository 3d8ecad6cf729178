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
