//! Pages of a generated crate whose document does not say that there are any: `tests/behavior/openapi.yaml`.
//!
//! What servers answer is as their APIs document it: Slack (`next_cursor`), Google (`nextPageToken`), Stripe (`has_more`
//! and the id of the last item), Django REST framework (`next`), HAL (draft-kelly-json-hal-11, 5), and lists by number.

use behavior::testing::{self, Requests};
use behavior::{Client, Error};
use serde_json::{Value, json};

fn answers<const N: usize>(pages: [Value; N]) -> (Client, Requests) {
    testing::client(pages.map(|page| (200, page)))
}

/// What was asked: the path, and names and values of the query.
fn asked(requests: &Requests) -> Vec<String> {
    let all = requests.all();
    let pair = |(name, value): &(String, String)| format!(" {name}={value}");
    all.iter().map(|request| request.path.clone() + &request.query.iter().map(pair).collect::<String>()).collect()
}

#[tokio::test]
async fn a_cursor_is_handed_back() {
    let (client, requests) = answers([
        json!({ "items": [1, 2], "meta": { "next_cursor": "a b" } }),
        json!({ "items": [], "meta": { "next_cursor": "c" } }),
        json!({ "items": [3], "meta": { "next_cursor": null } }),
    ]);
    let items = client.lists().list_by_cursor().items().collect().await.expect("items");
    assert_eq!(items, [1, 2, 3]);
    assert_eq!(asked(&requests), ["/cursors", "/cursors cursor=a b", "/cursors cursor=c"]);
    // An empty cursor is none, as Slack has it.
    let (client, _) = answers([json!({ "items": [1], "meta": { "next_cursor": "" } })]);
    assert_eq!(client.lists().list_by_cursor().items().collect().await.expect("items"), [1]);
    // A cursor that comes again would never end.
    let page = || json!({ "items": [1], "meta": { "next_cursor": "a" } });
    let (client, _) = answers([page(), page(), page()]);
    let looped = client.lists().list_by_cursor().items().collect().await;
    assert!(matches!(looped, Err(Error::Stream(_))), "{looped:?}");
}

#[tokio::test]
async fn a_token_goes_into_the_body() {
    let (client, requests) = answers([json!({ "results": [1], "nextPageToken": "t" }), json!({ "results": [2] })]);
    let items = client.lists().search_by_token().query("q").items().collect().await.expect("items");
    assert_eq!(items, [1, 2]);
    let bodies: Vec<Value> = requests.all().iter().map(testing::Request::json).collect();
    assert_eq!(bodies, [json!({ "query": "q" }), json!({ "query": "q", "pageToken": "t" })]);
}

#[tokio::test]
async fn the_last_item_says_where_to_go_on() {
    let (client, requests) = answers([
        json!({ "data": [{ "id": "a" }, { "id": "b" }], "has_more": true }),
        json!({ "data": [{ "id": "c" }], "has_more": false }),
    ]);
    let items = client.lists().list_after().limit(2).items().collect().await.expect("items");
    let ids: Vec<&str> = items.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids, ["a", "b", "c"]);
    assert_eq!(asked(&requests), ["/rows limit=2", "/rows starting_after=b limit=2"]);
    // More of nothing is nothing.
    let (client, _) = answers([json!({ "data": [], "has_more": true })]);
    assert!(client.lists().list_after().items().collect().await.expect("no items").is_empty());
}

#[tokio::test]
async fn an_address_is_followed() {
    let (client, requests) = answers([
        json!({ "count": 3, "next": "http://in-process.test/links?page=2", "previous": null, "results": [1, 2] }),
        json!({ "count": 3, "next": null, "previous": "/links", "results": [3] }),
    ]);
    assert_eq!(client.lists().list_by_link().items().collect().await.expect("items"), [1, 2, 3]);
    assert_eq!(asked(&requests), ["/links", "/links page=2"]);
    let (client, requests) = answers([
        json!({ "_embedded": { "orders": [1] }, "_links": { "next": { "href": "/hal?page=2" } } }),
        json!({ "_embedded": { "orders": [2] }, "_links": {} }),
    ]);
    assert_eq!(client.lists().list_by_hal().items().collect().await.expect("items"), [1, 2]);
    assert_eq!(asked(&requests), ["/hal", "/hal page=2"]);
}

#[tokio::test]
async fn numbers_count_to_the_end() {
    let (client, requests) = answers([json!({ "items": [1, 2], "total": 4 }), json!({ "items": [3, 4], "total": 4 })]);
    assert_eq!(client.lists().list_by_page().per_page(2).items().collect().await.expect("items"), [1, 2, 3, 4]);
    assert_eq!(asked(&requests), ["/numbers per_page=2", "/numbers page=2 per_page=2"]);
    // A server that gives less than it was asked for has more all the same.
    let (client, _) = answers([json!({ "items": [1], "total": 2 }), json!({ "items": [2], "total": 2 })]);
    assert_eq!(client.lists().list_by_page().per_page(100).items().collect().await.expect("items"), [1, 2]);
    // Of two pages, the first of which has the number 0, the second is the last.
    let page = |data| json!({ "data": data, "pagination": { "total_pages": 2 } });
    let (client, requests) = answers([page([1, 2]), page([3, 4])]);
    assert_eq!(client.lists().list_by_counted_page().items().collect().await.expect("items"), [1, 2, 3, 4]);
    assert_eq!(asked(&requests), ["/counted", "/counted page=1"]);
    // Where nothing says how many there are, the list ends with a page that has none.
    let (client, requests) = answers([json!([1, 2]), json!([3]), json!([])]);
    assert_eq!(client.lists().list_by_short_page().items().collect().await.expect("items"), [1, 2, 3]);
    assert_eq!(asked(&requests), ["/short", "/short page=2", "/short page=3"]);
    let (client, requests) = answers([json!({ "items": [1, 2], "total": 3 }), json!({ "items": [3], "total": 3 })]);
    assert_eq!(client.lists().list_by_offset().items().collect().await.expect("items"), [1, 2, 3]);
    assert_eq!(asked(&requests), ["/offsets", "/offsets offset=2"]);
}

#[tokio::test]
async fn the_answer_says_which_page_it_is_and_which_is_the_last() {
    let page = |items: [i64; 2], page| json!({ "items": items, "page": page, "total": 4 });
    let (client, requests) = answers([page([1, 2], 0), page([3, 4], 1), json!({ "items": [], "page": 2, "total": 4 })]);
    assert_eq!(client.lists().list_by_echoed_page().items().collect().await.expect("items"), [1, 2, 3, 4]);
    assert_eq!(asked(&requests), ["/echoed", "/echoed page=1", "/echoed page=2"]);
    let (client, requests) = answers([
        json!({ "data": [1], "done": false, "iterator": "i" }),
        json!({ "data": [2], "done": true, "iterator": "i" }),
    ]);
    assert_eq!(client.lists().list_by_iterator().items().collect().await.expect("items"), [1, 2]);
    assert_eq!(asked(&requests), ["/iterated", "/iterated iterator=i"]);
}

#[tokio::test]
async fn a_page_without_a_body_is_the_last() {
    let first = json!({ "items": [1, 2], "_links": { "self": "/sparse", "next": { "href": "/sparse?page=2" } } });
    let (client, requests) = testing::client([(200, first), (204, Value::Null)]);
    assert_eq!(client.lists().list_sparse().items().collect().await.expect("items"), [1, 2]);
    assert_eq!(asked(&requests), ["/sparse", "/sparse page=2"]);
}
