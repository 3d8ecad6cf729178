//! A list of several pages.

use mind::{Client, Error};

async fn names(client: &Client) -> Result<Vec<String>, Error> {
    Ok(client.files().list().limit(2).items().collect().await?.into_iter().map(|file| file.filename).collect())
}

#[tokio::test]
async fn pages_follow_each_other() {
    use serde_json::json;
    let file = |id: &str| json!({"id": id, "filename": format!("{id}.txt"), "bytes": 1});
    let (client, requests) = mind::testing::client([
        (200, json!({"object": "list", "data": [file("a"), file("b")], "last_id": "b", "has_more": true})),
        (200, json!({"object": "list", "data": [file("c")], "last_id": "c", "has_more": false})),
    ]);
    assert_eq!(names(&client).await.unwrap(), ["a.txt", "b.txt", "c.txt"]);
    assert!(requests.all()[1].query.contains(&("after".to_owned(), "b".to_owned())));
}
